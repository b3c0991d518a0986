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

/// Two lists that are public, one that is not, and a testimony, of persons who will be judged to be one.
fn kept_back() -> Scratch {
    let scratch = Scratch::with_register();
    let lines = [
        r#"{"source":"open","kind":"media_report","title":"An open report","consent":{"purposes":["keep","publish"],"ground":"published article"}}"#,
        r#"{"source":"talk","kind":"testimony_in_person","title":"A talk","consent":{"purposes":["keep","publish","publish_name"],"ground":"agreed"}}"#,
        r#"{"person":"1","claims":[{"source":"open","property":"name","value":{"name":{"text":"Birinchi Yoqalghan"}},"disclosure":"public"}]}"#,
        r#"{"person":"2","claims":[{"source":"open","property":"name","value":{"name":{"text":"Ikkinchi Tepilghan"}},"disclosure":"public"}]}"#,
        r#"{"person":"3","claims":[{"source":"talk","property":"name","value":{"name":{"text":"Uchinchi Bala"}},"disclosure":"public"},{"source":"talk","property":"age","value":{"age":{"from":9,"to":9}},"said_on":"2019-05-01","disclosure":"public"}]}"#,
        r#"{"person":"4","claims":[{"source":"talk","property":"name","value":{"name":{"text":"Tortinchi Isim"}},"disclosure":"public"}]}"#,
    ];
    scratch.write("d.jsonl", lines.join("\n"));
    scratch.import(&["d.jsonl", "--publishable"]);
    scratch
}

fn told(scratch: &Scratch, record: &str) -> String {
    scratch
        .run(&["show", "r", record, "--audience", "public", "--json"])
        .out
}

#[test]
fn what_was_kept_back_of_one_of_two_stays_so_of_both_when_they_are_parted() {
    for (narrow, why) in [
        (&["disclose", "--as", "initials"][..], "asked"),
        (&["withhold"][..], "danger"),
    ] {
        for by_position in [false, true] {
            let scratch = kept_back();
            let (command, args) = narrow.split_first().unwrap();
            scratch.done(&[&[command, "r", "d:1"], args, &["--why", why]].concat());
            judge(&scratch, "d:2", "d:1", "same");
            assert!(!told(&scratch, "d:2").contains("Tepilghan"), "joined");
            let parted = if by_position {
                let join = (scratch.entries("r") - 1).to_string();
                scratch.done(&["undo", "r", &join, "--why", "a mistake"])
            } else {
                scratch.done(&["judge", "r", "d:1", "d:2", "undo"])
            };
            parted.says(&["stays kept back"]);
            for _ in 0..2 {
                for record in ["d:1", "d:2"] {
                    let told = told(&scratch, record);
                    assert!(
                        !told.contains("Tepilghan") && !told.contains("Yoqalghan"),
                        "{narrow:?}: {told}"
                    );
                }
                scratch.done(&["rebuild", "r"]);
            }
        }
    }
}

#[test]
fn a_child_is_one_under_either_record_when_they_are_parted() {
    let scratch = kept_back();
    assert!(told(&scratch, "d:4").contains("Tortinchi Isim") && !told(&scratch, "d:3").contains("Bala"));
    judge(&scratch, "d:3", "d:4", "same");
    assert!(!told(&scratch, "d:4").contains("Tortinchi Isim"));
    judge(&scratch, "d:3", "d:4", "not-the-same");
    assert!(!told(&scratch, "d:4").contains("Tortinchi Isim") && !told(&scratch, "d:3").contains("Uchinchi Bala"));
    scratch.done(&["disclose", "r", "d:4", "--as", "whole", "--why", "he is forty"]);
    assert!(told(&scratch, "d:4").contains("Tortinchi Isim"));
}

#[test]
fn parting_who_were_not_narrowed_narrows_nobody() {
    let scratch = kept_back();
    judge(&scratch, "d:1", "d:2", "same");
    let before = scratch.entries("r");
    scratch.done(&["judge", "r", "d:1", "d:2", "undo"]);
    assert_eq!(scratch.entries("r"), before + 1);
    assert!(told(&scratch, "d:1").contains("Yoqalghan") && told(&scratch, "d:2").contains("Tepilghan"));
}

#[test]
fn a_lists_own_id_of_a_record_that_is_not_public_is_not_shown_on_the_page_of_both() {
    let scratch = Scratch::with_register();
    scratch.write(
        "open.csv",
        "id,name,disclosure\n1,Ochuq Isim,public\nhidden-7,Yoshurun Isim,team\n",
    );
    scratch.import(&["open.csv", "--dataset", "open", "--publishable"]);
    scratch.write("shut.csv", "id,name\nshut-9,Yepiq Isim\n");
    scratch.import(&["shut.csv", "--dataset", "shut"]);
    for other in ["open:hidden-7", "shut:shut-9"] {
        judge(&scratch, "open:1", other, "same");
        let id = other.split(':').nth(1).unwrap();
        let told = told(&scratch, "open:1");
        assert!(told.contains("Ochuq Isim") && !told.contains(id), "{other}: {told}");
        scratch.refused(&["show", "r", other, "--audience", "public"], &["nothing"]);
    }
}

#[test]
fn a_narrowing_on_one_of_two_records_holds_the_summary_of_the_other() {
    let scratch = kept_back();
    judge(&scratch, "d:1", "d:2", "same");
    scratch.done(&["summary", "r", "d:1", "Kept bees.", "--lang", "en", "--why", "x"]);
    assert!(told(&scratch, "d:1").contains("Kept bees."));
    let person = shown(&scratch, &["d:1"]);
    let claims = person["claims"].as_array().unwrap().iter();
    let mut of_second = claims.filter(|claim| claim.to_string().contains("Tepilghan"));
    let claim = of_second.next().unwrap()["id"].as_str().unwrap().to_owned();
    scratch.done(&["disclose", "r", "d:1", &claim, "team", "--why", "asked"]);
    assert!(!told(&scratch, "d:1").contains("Kept bees."));
    scratch.done(&["rebuild", "r"]);
    assert!(!told(&scratch, "d:1").contains("Kept bees."));
    scratch.done(&[
        "summary",
        "r",
        "d:1",
        "--confirm",
        "--lang",
        "en",
        "--why",
        "read again",
    ]);
    assert!(told(&scratch, "d:1").contains("Kept bees."));
}
