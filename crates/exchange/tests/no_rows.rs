//! Lines of a sheet that are no rows of persons: headings that stand again, notes below the list, and rows of which nobody can tell
//! whom they are of. And what a row says it tells at second hand.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::disclosure::Audience;
use guwah_exchange::{ImportReport, ImportRequest, import_file};
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};

fn import(registry: &Registry, folder: &std::path::Path, text: &str, on: &str) -> ImportReport {
    let path = folder.join("list.csv");
    std::fs::write(&path, text).unwrap();
    let request = ImportRequest {
        on: Some(on.parse().unwrap()),
        ..ImportRequest::default()
    };
    let actor = Actor::at_command_line("tester");
    import_file(registry, &path, &request, &actor, &mut |_| {}).unwrap()
}

/// A sheet; how many were added, how many rows were refused, the line that is told of, and words of the reason.
const SHEETS: &[(&str, (u64, u64), u64, &str)] = &[
    (
        "id,name\n1,Ali\nid,name\n2,Bek\n",
        (2, 0),
        3,
        "the headings stand here once more",
    ),
    (
        "id,name\n1,Ali\n id , name \n",
        (1, 0),
        3,
        "the headings stand here once more",
    ),
    (
        "id,name,\n1,Ali,\nid,name\n",
        (1, 0),
        3,
        "the headings stand here once more",
    ),
    ("id,name\n1,name\n", (1, 0), 0, ""),
    (
        "id,name,born\n1,Ali,1970\n,,1980\n",
        (1, 1),
        3,
        "neither an id nor a name",
    ),
    (
        "id,name,text\n1,Ali,x\n,,Source: the ministry\n",
        (1, 1),
        3,
        "neither an id nor a name",
    ),
    (
        "name,other_names,born\nAli,,1970\n,,1980\n,Bek,1980\n",
        (2, 1),
        3,
        "neither an id nor a name",
    ),
    ("name,born\nAli,1970\n   ,1980\n", (1, 1), 3, "neither an id nor a name"),
    ("id,name,born\n1,Ali,1970\n2,,1980\n", (2, 0), 0, ""),
    ("id,born\n1,1970\n,1980\n", (1, 1), 3, "neither an id nor a name"),
    ("id,name\n1,Ali\n,\n\n", (1, 0), 0, ""),
];

#[test]
fn a_line_that_names_nobody_is_no_person() {
    for (sheet, (added, unread), line, reason) in SHEETS {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
        let report = import(&registry, folder.path(), sheet, "2020-01-01");
        assert_eq!((report.added, report.unread_count()), (*added, *unread), "{sheet}");
        let notes = report
            .notes
            .iter()
            .map(|kind| format!("line {}: {}", kind.examples[0].line, kind.reason));
        let told: Vec<String> = notes
            .chain(report.unread.iter().map(|unread| unread.reason.clone()))
            .collect();
        let wanted = |told: &String| told.starts_with(&format!("line {line}: ")) && told.contains(reason);
        assert_eq!(told.iter().any(wanted), *line > 0, "{sheet}: {told:?}");
    }
}

#[test]
fn a_note_below_a_list_does_not_keep_anybody_listed() {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
    import(
        &registry,
        folder.path(),
        "id,name,text\n1,Ali,x\n2,Bek,x\n",
        "2020-01-01",
    );
    let next = "id,name,text\n1,Ali,x\n,,as the ministry says\n";
    let report = import(&registry, folder.path(), next, "2021-01-01");
    assert_eq!((report.no_longer_listed, report.unread_count()), (1, 1));
}

/// What a row says it tells at second hand, and how its claims are held: the name, the status, the release.
const SECOND_HAND: &[(&str, [&str; 3])] = &[
    ("", ["stated", "stated", "stated"]),
    ("status=relayed", ["stated", "relayed", "stated"]),
    (
        "act/released=inferred | status=relayed",
        ["stated", "relayed", "inferred"],
    ),
    ("name=relayed", ["relayed", "stated", "stated"]),
    ("status=stated", ["stated", "stated", "stated"]),
    ("status=rumoured", ["stated", "stated", "stated"]),
];

#[test]
fn a_row_says_what_it_tells_at_second_hand() {
    for (cell, expected) in SECOND_HAND {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
        let sheet = format!("id,name,status,released,second_hand\n1,Ali,camp,2019,{cell}\n");
        let report = import(&registry, folder.path(), &sheet, "2020-01-01");
        let key = RecordKey::Outside("list".into(), "1".into());
        let person = registry.reader(Audience::Team).person(&key).unwrap().unwrap().person;
        let held = |property: &str| {
            let claim = person.claims().find(|(_, claim)| claim.property == property).unwrap().1;
            claim.held.key()
        };
        assert_eq!([held("name"), held("status"), held("act")], *expected, "{cell}");
        let is_understood = !cell.contains("stated") && !cell.contains("rumoured");
        assert_eq!(report.notes_in_all == 0, is_understood, "{cell}");
    }
}
