//! Erasure: gone from every file, remembered so that the next import does not bring the person back.

use crate::program::{Scratch, counts, file_with};
use serde_json::json;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

const SHEET: &str = "id,name,text,relatives\n\
    a,Zyxquandor Invented,Taken with two others.,\n\
    b,Bek Invented,Saw Zyxquandor Invented in the yard.,\n\
    c,Gul Invented,Nothing.,\n";

const ERASE: [&str; 7] = [
    "erase",
    "r",
    "s:a",
    "--reason",
    "request_of_person",
    "--confirm-by",
    "Second Invented",
];

#[test]
fn the_name_is_in_no_file_and_a_new_import_does_not_bring_it_back() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        SHEET.replace("Saw Zyxquandor Invented in the yard.", "Nothing."),
    );
    scratch.import(&["s.csv"]);
    assert!(
        file_with(&scratch.path("r"), "zyxquandor").is_some(),
        "it is there before"
    );
    let told = scratch.done(&ERASE).out;
    assert!(
        told.contains("To be erased:") && told.contains("Erased record") && told.contains("No other page"),
        "{told}"
    );
    assert_eq!(file_with(&scratch.path("r"), "zyxquandor"), None);
    scratch.refused(&["show", "r", "s:a"], &["s:a"]);
    scratch.write(
        "t.csv",
        SHEET
            .replace("Nothing", "Something")
            .replace("Saw Zyxquandor Invented in the yard.", "x"),
    );
    let line = scratch.import(&["t.csv", "--dataset", "s"]);
    assert_eq!(counts(&line), [0, 2, 0, 0, 1, 0], "{line}");
    assert_eq!(file_with(&scratch.path("r"), "zyxquandor"), None);
    scratch.done(&["verify", "r"]);
    scratch.done(&["rebuild", "r"]);
    assert_eq!(file_with(&scratch.path("r"), "zyxquandor"), None);
}

#[test]
fn the_very_same_file_again_reports_the_erased() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv"]);
    scratch.done(&ERASE);
    assert_eq!(counts(&scratch.import(&["s.csv"])), [0, 0, 2, 0, 1, 0]);
}

#[test]
fn pages_that_still_name_the_person_are_told() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv"]);
    let bek = scratch.done(&["show", "r", "s:b", "--json"]).last()["id"].clone();
    let line = scratch.done(&[&ERASE[..], &["--json"]].concat()).last();
    assert_eq!(line["to_look_at"], serde_json::json!([bek]), "{line}");
}

/// Whoever is told of as kin of the erased is told of as before when their file is read again.
#[test]
fn the_same_file_again_brings_no_kinship_with_the_erased_back() {
    let scratch = Scratch::with_register();
    let name = |text: &str| json!({"source": "s", "property": "name", "value": {"name": {"text": text}}});
    let mother = json!({"relation": {"term": "mother"}, "person": "a"});
    let kin = json!({"source": "s", "property": "relative", "value": {"relative": mother}});
    let text = json!({"text": {"text": "Is a school."}});
    let said = json!({"source": "s", "property": "text", "value": text, "by": {"person": "a"}});
    let lines = [
        json!({"source": "s", "kind": "testimony_written", "title": "A letter"}),
        json!({"person": "a", "claims": [name("Zyxquandor Invented")]}),
        json!({"person": "b", "claims": [name("Bek Invented"), kin]}),
        json!({"facility": "camp", "claims": [name("Camp Invented"), said]}),
    ];
    scratch.write("s.jsonl", lines.map(|line| line.to_string()).join("\n"));
    scratch.import(&["s.jsonl"]);
    scratch.done(&ERASE);
    let before = scratch.done(&["show", "r", "s:b"]).out;
    let again = scratch.import(&["s.jsonl"]);
    assert_eq!(counts(&again), [0, 0, 1, 0, 1, 0], "{again}");
    assert_eq!(again["facilities_and_organisations"]["unchanged"], 1, "{again}");
    assert_eq!(scratch.done(&["show", "r", "s:b"]).out, before);
}

#[test]
fn what_cannot_be_erased_is_refused_and_nothing_is_written() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv"]);
    let before = scratch.entries("r");
    let erase = |record, reason, by| {
        [
            "erase",
            "r",
            record,
            "--reason",
            reason,
            "--confirm-by",
            by,
            "--actor",
            "First",
        ]
    };
    scratch.refused(&erase("s:a", "because", "Second"), &["because", "request_of_person"]);
    scratch.refused(&erase("s:nobody", "court_order", "Second"), &["s:nobody"]);
    scratch.refused(&erase("gibberish", "court_order", "Second"), &["gibberish", "accepted"]);
    scratch.refused(
        &erase("00000000000000000000000000000001", "court_order", "Second"),
        &["000"],
    );
    scratch.refused(&erase("s:a", "court_order", "first"), &["second person"]);
    scratch.refused(&erase("s:a", "court_order", " "), &["confirm"]);
    assert_eq!(scratch.entries("r"), before);
    scratch.done(&["show", "r", "s:a"]);
}

#[test]
fn what_would_go_and_what_would_remain_is_shown_before_and_nothing_is_written_in_a_trial() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", SHEET);
    scratch.import(&["s.csv"]);
    let before = scratch.entries("r");
    let told = scratch.done(&[&ERASE[..], &["--dry-run"]].concat()).out;
    for part in [
        "s:a Zyxquandor Invented",
        "s:b Bek Invented",
        "text",
        "Saw Zyxquandor Invented in the yard",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(scratch.entries("r"), before);
    scratch.done(&["show", "r", "s:a"]);
}

/// Killed at any moment, an erasure was either not recorded, and everything is there, or it was, and whoever opens the register
/// next finds nothing of the erased in any file.
#[test]
fn killed_at_any_moment_an_erasure_is_carried_to_its_end_by_whoever_opens_the_register_next() {
    let (mut kept, mut gone) = (0, 0);
    // Each try lives a little longer, until one reaches the end.
    for wait_ms in (0..).map(|nth: u64| nth * 20) {
        let scratch = Scratch::with_register();
        scratch.write(
            "s.csv",
            SHEET.replace("Saw Zyxquandor Invented in the yard.", "Nothing."),
        );
        scratch.import(&["s.csv"]);
        let mut erase = scratch.command(&ERASE);
        let mut erase = erase.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(Duration::from_millis(wait_ms));
        let done = erase.try_wait().unwrap().is_some();
        let _ = erase.kill();
        erase.wait().unwrap();
        let shown = scratch.run(&["show", "r", "s:a"]);
        if shown.code == 0 {
            kept += 1;
            assert!(file_with(&scratch.path("r"), "zyxquandor").is_some());
        } else {
            gone += 1;
            assert_eq!(
                file_with(&scratch.path("r"), "zyxquandor"),
                None,
                "killed after {wait_ms} ms"
            );
        }
        assert!(!scratch.path("r").join("erasing").exists());
        scratch.done(&["verify", "r"]);
        if done {
            break;
        }
    }
    assert!(kept > 0 && gone > 0, "{kept} were not recorded, {gone} were");
}

#[test]
fn another_record_of_the_same_name_is_named_and_stays() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name\na,Zyxquandor Invented\n");
    scratch.write("t.csv", "id,name\nb,ZYXQUANDOR INVENTED\nc,Another Invented\n");
    scratch.import(&["s.csv"]);
    scratch.import(&["t.csv"]);
    let told = scratch.done(&ERASE).out;
    assert!(
        told.contains("Other records with such a name") && told.contains("t:b"),
        "{told}"
    );
    assert!(!told.contains("t:c"), "{told}");
    scratch.done(&["show", "r", "t:b"]);
}
