//! One person: every claim beside who makes it.

use crate::program::Scratch;

const SHEET_1: &str = "id,name,status,detained,id_number\na,Ali Invented,prison,2018-02,65420119700101001X\n";
const SHEET_2: &str = "id,name,status,detained\nz,Ali Invented,house arrest,2018-03\n";

#[test]
fn a_page_shows_names_claims_and_sources() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET_1);
    scratch.import(&["s.csv"]);
    let page = scratch.done(&["show", "r", "s:a"]).out;
    for word in [
        "Ali Invented",
        "LAST REPORTED",
        "Prison",
        "CLAIMS",
        "stated by s",
        "SOURCES",
        "65420119700101001X",
    ] {
        assert!(page.contains(word), "{word}: {page}");
    }
    let line = scratch.done(&["show", "r", "s:a", "--json"]).last();
    assert_eq!(line["status"]["voices"][0]["custody"], "prison", "{line}");
    let id = line["id"].as_str().unwrap();
    assert_eq!(
        scratch.done(&["show", "r", id, "--json"]).last()["name"],
        "Ali Invented"
    );
}

#[test]
fn unknown_and_unspeakable_records_are_refused() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET_2);
    scratch.import(&["s.csv"]);
    scratch.refused(&["show", "r", "s:nobody"], &["nothing is recorded under s:nobody"]);
    scratch.refused(&["show", "r", "99"], &["99"]);
    scratch.refused(&["show", "r", "gibberish"], &["gibberish", "would be accepted"]);
    scratch.refused(
        &["show", "r", "s:z", "--as-of", "yesterday"],
        &["yesterday", "2026-11-22"],
    );
    // For the public, who is not public is as unknown as nobody.
    let of_team = scratch.run(&["show", "r", "s:z", "--audience", "public"]);
    let of_nobody = scratch.run(&["show", "r", "s:nobody", "--audience", "public"]);
    assert_eq!((of_team.code, of_nobody.code), (1, 1));
    assert_eq!(of_team.err.replace("s:z", ""), of_nobody.err.replace("s:nobody", ""));
}

#[test]
fn a_page_can_be_seen_as_it_was_recorded() {
    let scratch = Scratch::with_register();
    scratch.write("1.csv", "id,name\na,Ali Invented\n");
    scratch.write("2.csv", "id,name\na,Aly Invented\n");
    scratch.import(&["1.csv", "--dataset", "list"]);
    let before = scratch.entries("r") - 1;
    scratch.import(&["2.csv", "--dataset", "list"]);
    let name = |args: &[&str]| {
        scratch
            .done(&[&["show", "r", "list:a", "--json"], args].concat())
            .last()["name"]
            .clone()
    };
    assert_eq!(name(&[]), "Aly Invented");
    assert_eq!(name(&["--as-of", &before.to_string()]), "Ali Invented");
    scratch.refused(&["show", "r", "list:a", "--as-of", "2001-01-01"], &["2001-01-01"]);
}

#[test]
fn an_odd_turn_is_worth_a_look_for_the_team_alone() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,act/arrested/when,act/sentenced/when,act/sentenced/sentence,act/released/when,disclosure\n\
         a,Ali Invented,2017-04,2018-01,20 years,2019-05,public\n",
    );
    scratch.import(&["s.csv", "--publishable"]);
    let told = scratch.done(&["show", "r", "s:a"]).out;
    assert!(
        told.contains("WORTH A LOOK") && told.contains("Was the sentence shortened"),
        "{told}"
    );
    let team = scratch.done(&["show", "r", "s:a", "--json"]).last();
    assert_eq!(
        team["worth_a_look"][0]["rule"], "release_before_sentence_ends",
        "{team}"
    );
    let public = scratch
        .done(&["show", "r", "s:a", "--json", "--audience", "public"])
        .last();
    assert_eq!(public["worth_a_look"], serde_json::json!([]), "{public}");
    scratch.done(&["verify", "r"]);
}
