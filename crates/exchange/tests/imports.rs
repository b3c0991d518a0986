//! Imports into a register: releases of a list one after another, and the published cases.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_exchange::{ImportError, ImportReport, ImportRequest, import_file};
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::{Path, PathBuf};

struct Bench {
    folder: tempfile::TempDir,
    registry: Registry,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("register"), &OpenOptions::default()).unwrap();
        Self { folder, registry }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn import(&self, path: &Path, request: &ImportRequest) -> Result<ImportReport, ImportError> {
        import_file(
            &self.registry,
            path,
            request,
            &Actor::at_command_line("tester"),
            &mut |_| {},
        )
    }

    /// Imports a release of the dataset `list`: added, changed, unchanged, unread, no longer listed.
    fn release(&self, day: &str, text: &str) -> [u64; 5] {
        let path = self.file("list.csv", text);
        let request = ImportRequest {
            dataset: Some("list".into()),
            on: Some(day.parse().unwrap()),
            ..Default::default()
        };
        let report = self.import(&path, &request).unwrap();
        let counted = report.added + report.changed + report.unchanged + report.unread_count() + report.erased;
        assert_eq!(report.rows, counted, "every row is accounted for");
        [
            report.added,
            report.changed,
            report.unchanged,
            report.unread_count(),
            report.no_longer_listed,
        ]
    }
}

#[test]
fn releases_of_one_list_follow_each_other() {
    let bench = Bench::new();
    assert_eq!(
        bench.release("2024-04-13", "id,name,age\n1,A,40\n2,B,30\n"),
        [2, 0, 0, 0, 0]
    );
    assert_eq!(
        bench.release("2024-04-13", "id,name,age\n1,A,40\n2,B,30\n"),
        [0, 0, 2, 0, 0],
        "the same file"
    );
    assert_eq!(
        bench.release("2024-08-08", "id,name,age\n1,A,40\n3,C,20\n"),
        [1, 0, 1, 0, 1],
        "an age is no news"
    );
    assert_eq!(
        bench.release("2024-09-21", "id,name,age\n1,A2,40\n2,B,30\n3,C,20\n"),
        [0, 2, 1, 0, 0]
    );
}

#[test]
fn a_row_that_cannot_be_read_is_counted_and_the_others_are_read() {
    let bench = Bench::new();
    assert_eq!(
        bench.release("2024-04-13", "id,name\n1,A\n2,B,extra\n"),
        [1, 0, 0, 1, 0]
    );
}

#[test]
fn a_person_whose_row_cannot_be_read_is_not_taken_for_no_longer_listed() {
    let bench = Bench::new();
    bench.release("2024-04-13", "id,name\n1,A\n2,B\n3,C\n");
    assert_eq!(
        bench.release("2024-08-08", "id,name\n1,A\n2,B,extra\n"),
        [0, 0, 1, 1, 0]
    );
    assert_eq!(bench.release("2024-09-21", "id,name\n1,A\n2,B\n"), [0, 0, 2, 0, 1]);
}

#[test]
fn a_refused_file_leaves_no_trace() {
    let bench = Bench::new();
    let before = bench.registry.entries().unwrap();
    let path = bench.file("twice.csv", "id,name\n1,A\n1,B\n");
    assert!(bench.import(&path, &ImportRequest::default()).is_err());
    assert_eq!(bench.registry.entries().unwrap(), before);
}

#[test]
fn a_rehearsal_counts_and_writes_nothing() {
    let bench = Bench::new();
    let path = bench.file("list.csv", "id,name\n1,A\n2,B\n");
    let before = bench.registry.entries().unwrap();
    let report = bench
        .import(
            &path,
            &ImportRequest {
                dry_run: true,
                ..Default::default()
            },
        )
        .unwrap();
    assert_eq!((report.rows, report.added), (2, 2));
    assert_eq!(bench.registry.entries().unwrap(), before);
}

#[test]
fn a_file_with_the_ids_of_another_dataset_is_refused() {
    let bench = Bench::new();
    let april = bench.file("april.csv", "id,name\nx1,A\nx2,B\nx3,C\n");
    bench.import(&april, &ImportRequest::default()).unwrap();
    let august = bench.file("august.csv", "id,name\nx1,A\nx2,B\nx4,D\n");
    let refused = bench
        .import(&august, &ImportRequest::default())
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("2 of 3 ids") && refused.contains("--dataset april"),
        "{refused}"
    );
    let as_april = ImportRequest {
        dataset: Some("april".into()),
        ..Default::default()
    };
    assert_eq!(bench.import(&august, &as_april).unwrap().no_longer_listed, 1);
}

#[test]
fn the_published_cases_are_imported_once() {
    let bench = Bench::new();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/published-cases/cases.jsonl");
    let request = ImportRequest {
        dataset: Some("published-cases".into()),
        publishable: true,
        ..Default::default()
    };
    let first = bench.import(&cases, &request).unwrap();
    assert_eq!(
        (first.rows, first.added, first.unread_count(), first.notes_in_all),
        (9, 9, 0, 0),
        "{:?}",
        first.unread
    );
    let entries = bench.registry.entries().unwrap();
    let second = bench.import(&cases, &request).unwrap();
    assert_eq!((second.added, second.changed, second.unchanged), (0, 0, 9));
    assert_eq!(
        bench.registry.entries().unwrap(),
        entries,
        "importing it again changes nothing"
    );
    let reader = bench.registry.reader(Audience::Public);
    let key = RecordKey::Outside("published-cases".into(), "kaliolla-tursynuli".into());
    let record = reader.person(&key).unwrap().expect("the public sees a published case");
    assert_eq!(record.person.called(), Some("Kaliolla Tursynuli"));
    assert_eq!(record.sources.len(), 1);
    let mut links = record
        .person
        .of("relative")
        .filter_map(|(_, claim)| claim.value.other_person());
    assert!(links.all(|relative| record.relatives.contains_key(&relative)));
}

#[test]
fn an_import_can_only_make_claims_stricter() {
    let bench = Bench::new();
    let path = bench.file("list.csv", "id,name,disclosure\n1,A,public\n2,B,\n");
    let request = ImportRequest {
        disclosure: Some(Disclosure::Team),
        publishable: true,
        ..Default::default()
    };
    bench.import(&path, &request).unwrap();
    let seen = bench
        .registry
        .reader(Audience::Public)
        .person(&RecordKey::Outside("list".into(), "1".into()))
        .unwrap();
    assert!(seen.is_none());
}
