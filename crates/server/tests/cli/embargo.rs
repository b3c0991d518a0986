//! Embargoes: kept from the public until a day, by claim and by source.

use crate::program::{Scratch, file_with, number};

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,text,profession,disclosure\n\
         a,Ali Invented,Keptbackword was said.,,public\n\
         b,Bek Invented,,Teamonlyword,team\n",
    );
    scratch.import(&["s.csv", "--publishable"]);
    scratch
}

/// The claim of one property of a person, with its source.
fn claim(scratch: &Scratch, record: &str, property: &str) -> (String, String) {
    let shown = scratch.done(&["show", "r", record, "--json"]).last();
    let claims = shown["claims"].as_array().expect("claims").iter();
    let mut found = claims.filter(|claim| claim["property"] == property);
    let found = found.next().unwrap_or_else(|| panic!("no {property} in {shown}"));
    let text = |field: &str| found[field].as_str().expect(field).to_owned();
    (text("id"), text("source"))
}

#[test]
fn a_claim_is_kept_from_the_public_until_its_day() {
    let scratch = register();
    let (text, _) = claim(&scratch, "s:a", "text");
    let line = scratch
        .done(&["embargo", "r", "s:a", &text, "--until", "2099-01-31", "--json"])
        .last();
    assert_eq!(
        (&line["claim"], &line["until"]),
        (&text.as_str().into(), &"2099-01-31".into())
    );
    scratch.done(&["publish", "r", "ed"]);
    assert_eq!(file_with(&scratch.path("ed"), "keptbackword"), None);
    assert!(file_with(&scratch.path("ed"), "ali invented").is_some());
    // Another day may be set, and the claim keeps its identity.
    let told = scratch.done(&["embargo", "r", "1", &text, "--until", "2099-02-28"]);
    told.says(&["in an edition already"]);
    assert!(told.out.contains("until 2099-02-28"), "{told:?}");
    scratch.done(&["embargo", "r", "1", &text, "--none"]);
    scratch.refused(&["embargo", "r", "1", &text, "--none"], &["under no embargo"]);
    scratch.done(&["publish", "r", "ed2"]);
    assert_eq!(
        file_with(&scratch.path("ed2"), "keptbackword"),
        None,
        "it stays with the team"
    );
}

#[test]
fn all_that_a_source_says_is_kept_until_its_day() {
    let scratch = register();
    let (_, source) = claim(&scratch, "s:a", "text");
    scratch.done(&["embargo", "r", &source, "--until", "2099-01-31"]);
    scratch.refused(&["publish", "r", "ed"], &["an edition of nobody", "embargo"]);
    let of_nobody = scratch.done(&["publish", "r", "ed", "--of-nobody", "--json"]).last();
    assert_eq!(number(&of_nobody, "persons"), 0);
    scratch.done(&["embargo", "r", &source, "--none"]);
    assert_eq!(
        number(&scratch.done(&["publish", "r", "ed2", "--json"]).last(), "persons"),
        1
    );
    scratch.refused(&["embargo", "r", &source, "--none"], &["under no embargo"]);
}

#[test]
fn what_an_embargo_would_open_or_cannot_keep_is_refused() {
    let scratch = register();
    let entries = scratch.entries("r");
    let (public, _) = claim(&scratch, "s:a", "text");
    let (team, _) = claim(&scratch, "s:b", "profession");
    let day = ["--until", "2099-01-31"];
    let refused = |args: &[&str], words: &[&str]| scratch.refused(&[&["embargo", "r"], args].concat(), words);
    refused(&["s:b", &team, day[0], day[1]], &["not public but team"]);
    refused(&["s:a", &team, day[0], day[1]], &["no claim", "show --json"]);
    refused(&["s:z", &public, day[0], day[1]], &["s:z"]);
    refused(&["s:a", &public, "--until", "2020-01-31"], &["after today"]);
    refused(&["s:a", day[0], day[1]], &["id of a source"]);
    assert_eq!(scratch.run(&["embargo", "r", "s:a", &public]).code, 2);
    assert_eq!(
        scratch.run(&["embargo", "r", "s:a", &public, "--until", "soon"]).code,
        2
    );
    scratch.write("k.csv", "id,name,disclosure\nk,Kim Invented,public\n");
    scratch.import(&["k.csv"]);
    let (_, source) = claim(&scratch, "k:k", "name");
    refused(&[&source, day[0], day[1]], &["consent does not allow"]);
    assert!(scratch.entries("r") > entries, "the import alone was recorded");
}
