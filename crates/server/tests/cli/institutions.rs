//! Facilities and organisations: from a file into a register, into an edition, and out of both again.

use crate::program::{Scratch, file_with, number};
use std::fs;

const LINES: &str = r#"{"source": "letter", "kind": "testimony_written", "title": "Invented letter", "consent": {"purposes": ["keep", "publish"]}}
{"source": "talk", "kind": "testimony_in_person", "title": "Invented talk", "consent": {"purposes": ["keep"]}}
{"person": "one", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Invented One"}}, "disclosure": "public"}, {"source": "letter", "property": "act", "value": {"act": {"kind": "confined", "facility": {"words": "the place", "record": "camp"}}}, "disclosure": "public"}]}
{"facility": "camp", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Invented Camp Seven"}}, "disclosure": "public", "by": {"name": "Canarybird Testifier"}}, {"source": "letter", "property": "text", "value": {"text": {"text": "Canarybird for the team"}}}, {"source": "talk", "property": "name", "value": {"name": {"text": "Canarybird talk"}}, "disclosure": "public"}]}
{"facility": "hidden", "claims": [{"source": "talk", "property": "name", "value": {"name": {"text": "Canarybird Facility"}}, "disclosure": "public"}]}
{"organisation": "bureau", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Invented Bureau"}}, "disclosure": "public"}]}
"#;

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("camps.jsonl", LINES);
    let line = scratch.import(&["camps.jsonl"]);
    assert_eq!((number(&line, "rows"), number(&line, "added")), (1, 1), "{line}");
    assert_eq!(number(&line["facilities_and_organisations"], "added"), 3, "{line}");
    scratch
}

/// The record of a facility or organisation, as the team sees it.
fn shown(scratch: &Scratch, key: &str) -> serde_json::Value {
    scratch.done(&["show", "r", key, "--json"]).last()
}

#[test]
fn what_is_told_of_a_facility_is_kept_once_and_shown_with_who_says_so() {
    let scratch = register();
    let entries = scratch.entries("r");
    let line = scratch.import(&["camps.jsonl"]);
    assert_eq!(number(&line["facilities_and_organisations"], "unchanged"), 3, "{line}");
    assert_eq!(scratch.entries("r"), entries);
    let page = scratch.done(&["show", "r", "camps:camp"]).out;
    for word in [
        "Invented Camp Seven",
        "stated by Canarybird Testifier",
        "[team]",
        "1 person is said to have been here",
    ] {
        assert!(page.contains(word), "{word}: {page}");
    }
    let found = scratch.done(&[
        "search",
        "r",
        &format!("facility:{}", id(&shown(&scratch, "camps:camp"))),
        "--json",
    ]);
    assert_eq!(found.last()["hits"][0]["name"], "Invented One");
    scratch.done(&["rebuild", "r"]);
    assert_eq!(scratch.done(&["show", "r", "camps:camp"]).out, page);
}

fn id(record: &serde_json::Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_edition_holds_what_is_public_of_a_facility_and_is_verified_with_it() {
    let scratch = register();
    let [camp, hidden] = ["camps:camp", "camps:hidden"].map(|key| id(&shown(&scratch, key)));
    scratch.done(&["publish", "r", "ed"]);
    scratch.done(&["verify", "ed"]);
    assert_eq!(file_with(&scratch.path("ed"), "canarybird"), None);
    let public = scratch.done(&["show", "ed", &camp, "--json"]).last();
    assert_eq!(
        (public["name"].as_str(), number(&public, "persons")),
        (Some("Invented Camp Seven"), 1)
    );
    scratch.refused(&["show", "ed", &hidden], &["nothing is recorded"]);

    // The whole export is read again by another register.
    scratch.done(&["export", "ed", "--as", "jsonl", "--to", "ed.jsonl"]);
    let lines = fs::read_to_string(scratch.path("ed.jsonl")).unwrap();
    assert_eq!(
        lines.lines().filter(|line| line.starts_with("{\"facility\"")).count(),
        1
    );
    scratch.done(&["init", "r2"]);
    let line = scratch.done(&["import", "r2", "ed.jsonl", "--json"]).last();
    assert_eq!(number(&line["facilities_and_organisations"], "added"), 2, "{line}");
    assert_eq!(number(&line, "unread"), 0, "{line}");
    let again = scratch.done(&["show", "r2", &format!("ed:{camp}"), "--json"]).last();
    assert_eq!(
        (again["name"].as_str(), number(&again, "persons")),
        (Some("Invented Camp Seven"), 1)
    );
}

#[test]
fn what_is_withheld_again_is_in_no_later_edition() {
    let scratch = register();
    let camp = id(&shown(&scratch, "camps:camp"));
    scratch.done(&["publish", "r", "ed"]);
    scratch.write(
        "later.jsonl",
        LINES.replace(
            r#""Invented Camp Seven"}}, "disclosure": "public""#,
            r#""Invented Camp Seven"}}, "disclosure": "team""#,
        ),
    );
    let line = scratch.import(&["later.jsonl", "--dataset", "camps"]);
    assert_eq!(number(&line["facilities_and_organisations"], "changed"), 1, "{line}");
    scratch.done(&["publish", "r", "ed2"]);
    scratch.done(&["verify", "ed2"]);
    scratch.refused(&["show", "ed2", &camp], &["nothing is recorded"]);
    assert_eq!(file_with(&scratch.path("ed2"), "Camp Seven"), None);
    assert!(file_with(&scratch.path("ed2"), "Invented Bureau").is_some());
}

#[test]
fn what_a_source_told_of_a_facility_goes_when_the_source_is_erased() {
    let scratch = register();
    let record = shown(&scratch, "camps:camp");
    let source = record["claims"].as_array().unwrap().iter();
    let letter = source
        .filter(|claim| claim["value"]["name"]["text"] == "Invented Camp Seven")
        .map(|claim| claim["source"].as_str().unwrap().to_owned())
        .next()
        .unwrap();
    let erase = |record: &str| {
        [
            "erase",
            "r",
            record,
            "--reason",
            "request_of_testifier",
            "--confirm-by",
            "Invented Editor",
        ]
        .map(str::to_owned)
    };
    let camp = erase(&id(&record));
    let camp: Vec<&str> = camp.iter().map(String::as_str).collect();
    scratch.refused(&camp, &["the source"]);
    let letter = erase(&letter);
    let letter: Vec<&str> = letter.iter().map(String::as_str).collect();
    scratch.done(&letter);
    let page = scratch.done(&["show", "r", "camps:camp"]).out;
    assert!(page.contains("Canarybird talk") && !page.contains("Seven"), "{page}");
    assert_eq!(file_with(&scratch.path("r"), "Camp Seven"), None);
    scratch.done(&["rebuild", "r"]);
    assert_eq!(scratch.done(&["show", "r", "camps:camp"]).out, page);
}

#[test]
fn what_cannot_be_told_of_a_facility_is_unread_with_its_reason() {
    let scratch = Scratch::with_register();
    let source = LINES.lines().next().unwrap();
    let odd = r#"{"facility": "camp", "claims": [{"source": "letter", "property": "born", "value": {"text": {"text": "2018"}}}]}"#;
    let sealed = r#"{"facility": "other", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Canarybird"}}, "disclosure": "sealed"}]}"#;
    scratch.write("odd.jsonl", format!("{source}\n{odd}\n{sealed}\n"));
    let ran = scratch.done(&["import", "r", "odd.jsonl", "--json"]);
    assert_eq!(number(&ran.last(), "unread"), 2);
    let told = ran.out;
    assert!(
        told.contains("has no property") && told.contains("neither sealed"),
        "{told}"
    );
}
