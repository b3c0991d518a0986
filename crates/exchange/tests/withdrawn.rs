//! What an editor withdrew does not come back because a later file writes it otherwise, and comes back with `undo`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_exchange::{ImportRequest, import_file};
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::Path;

fn read(registry: &Registry, folder: &Path, name: &str, day: &str, text: &str) {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    let request = ImportRequest {
        dataset: Some("list".into()),
        on: Some(day.parse().unwrap()),
        ..Default::default()
    };
    let report = import_file(
        registry,
        &path,
        &request,
        &Actor::at_command_line("tester"),
        &mut |_| {},
    )
    .unwrap();
    assert_eq!(report.unread_count(), 0, "{:?}", report.unread);
}

/// The claims of the person, and which of them stand.
fn claims(registry: &Registry) -> Vec<Claim> {
    let key = RecordKey::Outside("list".into(), "1".into());
    let record = registry.team_reader().person(&key).unwrap().unwrap();
    record.person.claims().map(|(_, claim)| claim.clone()).collect()
}

fn standing(registry: &Registry, property: &str) -> usize {
    let claims = claims(registry);
    claims
        .iter()
        .filter(|claim| claim.property == property && claim.is_current())
        .count()
}

fn withdraw(registry: &Registry, property: &str) -> u64 {
    let key = RecordKey::Outside("list".into(), "1".into());
    let record = registry.team_reader().person(&key).unwrap().unwrap();
    let (source, claim) = record.person.of(property).next().unwrap();
    let command = Command::WithdrawClaim {
        person: record.id,
        claim: claim.id(record.id, source),
        why: "another person was meant".into(),
    };
    let done = registry.execute(&Actor::at_command_line("editor"), command).unwrap();
    done.positions[0]
}

/// A property, its heading, the cell that is withdrawn, the same written otherwise, and what says something else.
const CELLS: &[(&str, &str, &str, &[&str], &str)] = &[
    ("status", "status", "Prison", &["prison", "PRISON ", "тюрьма"], "camp"),
    (
        "residence",
        "residence",
        "Kashgar",
        &["Кашгар", "kashgar ", "喀什", "Kashgar, Xinjiang"],
        "Hotan",
    ),
    (
        "residence",
        "residence",
        "ш. Oylighan",
        &["Oylighan ш.", "ш. OYLIGHAN"],
        "Hotan",
    ),
    (
        "act",
        "detained",
        "2017-05",
        &["May 2017", "2017.05", "Май 2017"],
        "2018-01",
    ),
    (
        "act",
        "sentence",
        "10 years",
        &["120 months", "10y", "十年"],
        "12 years",
    ),
    (
        "born",
        "born",
        "1977-03-05",
        &["1977-03-05 00:00:00", "1977/03/05"],
        "1978",
    ),
    (
        "name",
        "name",
        "Yasha Oylighan",
        &["YASHA OYLIGHAN", "Yasha  Oylighan.", "Yasha, Oylighan"],
        "Bek Oylighan",
    ),
    (
        "relative",
        "relatives",
        "father: Bek Oylighan",
        &["Father: Bek  Oylighan", "отец: Bek Oylighan"],
        "father: Ali Oylighan",
    ),
    (
        "profession",
        "profession",
        "well-digger",
        &["Well digger", "well  digger"],
        "baker",
    ),
    ("heading/Room", "Room", "No. 7", &["no 7", "NO.7"], "No. 8"),
];

#[test]
fn a_withdrawn_value_stays_withdrawn_when_a_list_writes_it_otherwise() {
    for (property, heading, cell, otherwise, else_said) in CELLS {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
        let sheet = |cell: &str| format!("id,{heading}\n1,\"{cell}\"\n");
        read(&registry, folder.path(), "l.csv", "2024-01-01", &sheet(cell));
        assert_eq!(standing(&registry, property), 1, "{cell}");
        let position = withdraw(&registry, property);
        for (nth, cell) in otherwise.iter().enumerate() {
            read(
                &registry,
                folder.path(),
                "l.csv",
                &format!("2024-02-0{}", nth + 1),
                &sheet(cell),
            );
            assert_eq!(standing(&registry, property), 0, "{cell}: {:?}", claims(&registry));
        }
        // Undone, what the list says now stands again; what says something else was never held back.
        registry
            .undo(&Actor::at_command_line("editor"), position, "it was this person")
            .unwrap();
        assert_eq!(standing(&registry, property), 1, "{cell}: {:?}", claims(&registry));
        read(&registry, folder.path(), "l.csv", "2024-03-01", &sheet(else_said));
        assert_eq!(standing(&registry, property), 1, "{cell}");
    }
}

#[test]
fn what_says_something_else_is_not_held_back() {
    for (property, heading, cell, _, else_said) in CELLS {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
        let sheet = |cell: &str| format!("id,{heading}\n1,\"{cell}\"\n");
        read(&registry, folder.path(), "l.csv", "2024-01-01", &sheet(cell));
        withdraw(&registry, property);
        read(&registry, folder.path(), "l.csv", "2024-02-01", &sheet(else_said));
        assert_eq!(standing(&registry, property), 1, "{else_said}: {:?}", claims(&registry));
    }
}

#[test]
fn a_corrected_spelling_stands_beside_the_one_that_was_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    read(
        &registry,
        folder.path(),
        "l.csv",
        "2024-01-01",
        "id,name\n1,Yasha oylighan\n",
    );
    let key = RecordKey::Outside("list".into(), "1".into());
    let record = registry.team_reader().person(&key).unwrap().unwrap();
    let (source, claim) = record.person.of("name").next().unwrap();
    let value = serde_json::from_str(r#"{"name":{"text":"Yasha Oylighan"}}"#).unwrap();
    let command = Command::CorrectClaim {
        person: record.id,
        claim: claim.id(record.id, source),
        value,
        why: "a capital".into(),
    };
    registry.execute(&Actor::at_command_line("editor"), command).unwrap();
    read(
        &registry,
        folder.path(),
        "l.csv",
        "2024-02-01",
        "id,name\n1,YASHA OYLIGHAN\n",
    );
    assert!(standing(&registry, "name") >= 1);
    read(
        &registry,
        folder.path(),
        "l.csv",
        "2024-03-01",
        "id,name\n1,Yasha Oylighan\n",
    );
    assert!(standing(&registry, "name") >= 1);
}

#[test]
fn lines_do_not_bring_back_what_was_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    let lines = |words: &str| {
        format!(
            "{{\"source\":\"s\",\"kind\":\"relayed\",\"title\":\"T\"}}\n{{\"person\":\"1\",\"claims\":[{{\"source\":\"s\",\"property\":\
             \"residence\",\"value\":{{\"place\":{{\"words\":\"{words}\"}}}}}}]}}\n"
        )
    };
    read(
        &registry,
        folder.path(),
        "l.jsonl",
        "2024-01-01",
        &lines("Oylighan kent"),
    );
    withdraw(&registry, "residence");
    read(
        &registry,
        folder.path(),
        "l.jsonl",
        "2024-01-01",
        &lines("OYLIGHAN  kent."),
    );
    assert_eq!(standing(&registry, "residence"), 0);
    read(
        &registry,
        folder.path(),
        "l.jsonl",
        "2024-01-01",
        &lines("Yengi mehelle"),
    );
    assert_eq!(standing(&registry, "residence"), 1);
}
