//! Records that are one person, and what follows: chains, earlier days, kinship, accounts of one act.

use crate::program::Scratch;
use serde_json::Value;

fn shown(scratch: &Scratch, args: &[&str]) -> Value {
    let args = [&["show", "r"], args, &["--json"]].concat();
    scratch.done(&args).last()
}

fn names(shown: &Value) -> Vec<&str> {
    let names = shown["names"].as_array().unwrap().iter();
    names.filter_map(|name| name["text"].as_str()).collect()
}

fn judge(scratch: &Scratch, a: &str, b: &str, verdict: &str) {
    scratch.done(&["judge", "r", a, b, verdict, "--why", "seen both"]);
}

fn four() -> Scratch {
    let scratch = Scratch::with_register();
    let rows =
        "id,name,born\na,Birinchi Halqa,1970\nb,Ikkinchi Halqa,1970\nc,Uchinchi Halqa,1985\nd,Tortinchi Halqa,1985\n";
    scratch.write("chain.csv", rows);
    scratch.done(&["import", "r", "chain.csv", "--dataset", "chain"]);
    scratch
}

#[test]
fn what_a_chain_says_is_not_contradicted() {
    let scratch = four();
    judge(&scratch, "chain:a", "chain:b", "same");
    judge(&scratch, "chain:c", "chain:b", "same");
    let entries = scratch.entries("r");
    let refused = ["chain:a", "chain:b (Ikkinchi Halqa)", "chain:c"];
    scratch.refused(
        &["judge", "r", "chain:a", "chain:c", "not-the-same", "--why", "x"],
        &refused,
    );
    scratch.refused(
        &["judge", "r", "chain:c", "chain:a", "not-the-same", "--why", "x"],
        &refused,
    );
    assert_eq!(scratch.entries("r"), entries, "nothing was written");
    judge(&scratch, "chain:a", "chain:d", "not-the-same");
    scratch.refused(
        &["judge", "r", "chain:c", "chain:d", "same", "--why", "x"],
        &["two persons", "chain:b"],
    );
    assert_eq!(names(&shown(&scratch, &["chain:c"])).len(), 3, "the chain stands");
    // What stands between two directly is replaced, where no chain says the same.
    judge(&scratch, "chain:c", "chain:b", "not-the-same");
    judge(&scratch, "chain:c", "chain:d", "same");
    scratch.refused(
        &["judge", "r", "chain:b", "chain:c", "same", "--why", "x"],
        &["two persons", "chain:d"],
    );
    assert_eq!(
        names(&shown(&scratch, &["chain:b"])).len(),
        2,
        "a refusal takes nothing back"
    );
}

#[test]
fn undoing_brings_back_no_contradiction() {
    let scratch = four();
    judge(&scratch, "chain:a", "chain:c", "not-the-same");
    judge(&scratch, "chain:a", "chain:c", "undo");
    let undone = (scratch.entries("r") - 1).to_string();
    judge(&scratch, "chain:a", "chain:b", "same");
    judge(&scratch, "chain:b", "chain:c", "same");
    scratch.refused(&["undo", "r", &undone, "--why", "it was right"], &["chain:b"]);
}

#[test]
fn a_page_as_of_a_day_has_the_members_of_that_day() {
    let scratch = four();
    judge(&scratch, "chain:a", "chain:b", "same");
    let joined = (scratch.entries("r") - 1).to_string();
    judge(&scratch, "chain:a", "chain:b", "undo");
    judge(&scratch, "chain:a", "chain:c", "same");
    for record in ["chain:a", "chain:b"] {
        let then = shown(&scratch, &[record, "--as-of", &joined]);
        assert_eq!(names(&then), ["Birinchi Halqa", "Ikkinchi Halqa"], "{record}");
    }
    assert_eq!(names(&shown(&scratch, &["chain:b"])), ["Ikkinchi Halqa"]);
    assert_eq!(
        names(&shown(&scratch, &["chain:a"])),
        ["Birinchi Halqa", "Uchinchi Halqa"]
    );
    assert_eq!(
        names(&shown(&scratch, &["chain:c", "--as-of", &joined])),
        ["Uchinchi Halqa"]
    );
}

#[test]
fn kinship_shows_on_both_pages() {
    let scratch = Scratch::with_register();
    scratch.write(
        "kin.jsonl",
        [
            r#"{"source":"s","kind":"testimony_in_person","title":"Testimony"}"#,
            r#"{"person":"son","claims":[{"source":"s","property":"name","value":{"name":{"text":"Oghul Yoq"}}},{"source":"s","property":"sex","value":{"term":{"term":"male"}}},{"source":"s","property":"relative","value":{"relative":{"relation":{"term":"mother"},"person":"mother"}}}]}"#,
            r#"{"person":"mother","claims":[{"source":"s","property":"name","value":{"name":{"text":"Ana Yoq"}}}]}"#,
        ]
        .join("\n"),
    );
    scratch.done(&["import", "r", "kin.jsonl", "--dataset", "kin"]);
    let kin = |scratch: &Scratch| {
        let mother = shown(scratch, &["kin:mother"]);
        mother["kin_on_other_pages"][0]["relation"]["term"].clone()
    };
    assert_eq!(kin(&scratch), "son");
    scratch.done(&["rebuild", "r"]);
    assert_eq!(kin(&scratch), "son");
    let son = shown(&scratch, &["kin:son"]);
    assert_eq!(son["kin_on_other_pages"], serde_json::json!([]));
}

#[test]
fn acts_of_two_lists_are_two_until_an_editor_judges() {
    let scratch = Scratch::with_register();
    for (list, on) in [("april", "2017-03"), ("may", "2017")] {
        let file = format!("{list}.csv");
        scratch.write(&file, format!("id,name,detained\n1,Ikki Tizim,{on}\n"));
        scratch.done(&["import", "r", &file, "--dataset", list]);
    }
    judge(&scratch, "april:1", "may:1", "same");
    let person = shown(&scratch, &["april:1"]);
    let acts: Vec<&Value> = (person["claims"].as_array().unwrap().iter())
        .filter(|claim| claim["property"] == "act")
        .collect();
    let labels: Vec<&Value> = acts.iter().map(|claim| &claim["act"]).collect();
    assert_eq!(labels, ["april:1:arrested:1", "may:1:arrested:1"]);
    assert_eq!(person["worth_a_look"][0]["rule"], "one_act_or_two");
    let ids: Vec<&str> = acts.iter().filter_map(|claim| claim["id"].as_str()).collect();
    scratch.done(&["act", "r", "april:1", ids[0], ids[1], "one", "--why", "one day"]);
    assert_eq!(shown(&scratch, &["april:1"])["worth_a_look"], serde_json::json!([]));
    scratch.refused(
        &["act", "r", "april:1", ids[0], ids[0], "one", "--why", "x"],
        &["twice"],
    );
}
