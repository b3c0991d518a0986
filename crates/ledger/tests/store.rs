//! The SQLite store: what every store is held to, and what only this one can do wrong.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::sync::Arc;

use common::{Place, draft};
use guwah_ledger::contract::{check_store, note};
use guwah_ledger::{LedgerError, SealedDraft, SqliteStore, Store, StoreError};

fn new_store(folder: &tempfile::TempDir, number: u32) -> SqliteStore {
    SqliteStore::create(&folder.path().join(format!("{number}.sqlite")), "a key", &note).unwrap()
}

#[test]
fn the_sqlite_store_keeps_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let number = std::cell::Cell::new(0);
    check_store(|| {
        number.set(number.get() + 1);
        Box::new(new_store(&folder, number.get()))
    });
}

#[test]
fn entries_are_there_after_opening_again_and_in_another_process_handle() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = new_store(&folder, 1);
    let path = folder.path().join("1.sqlite");
    let other = SqliteStore::open(&path).unwrap();
    let entry = SealedDraft::new(vec![common::id(1)], b"sealed".to_vec()).unwrap();
    store.append(0, std::slice::from_ref(&entry), &note).unwrap();
    assert_eq!(other.size().unwrap(), 1);
    drop((store, other));
    let again = SqliteStore::open(&path).unwrap();
    assert_eq!(again.entries(0, 9).unwrap()[0].sealed, b"sealed");
    assert_eq!(again.verifier_key().unwrap(), "a key");
}

#[test]
fn a_ledger_is_neither_replaced_nor_made_by_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.sqlite");
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::NotFound(_))));
    assert!(!path.exists());
    new_store(&folder, 1);
    assert!(matches!(
        SqliteStore::create(&path, "a key", &note),
        Err(StoreError::Exists(_))
    ));
}

#[test]
fn another_kind_of_file_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.sqlite");
    let other = rusqlite::Connection::open(&path).unwrap();
    other
        .execute_batch("create table mine (a); insert into mine values (1);")
        .unwrap();
    drop(other);
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Damaged { .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    for bytes in [b"".as_slice(), b"text"] {
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(SqliteStore::open(&path), Err(StoreError::Damaged { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_full_disk_refuses_the_batch_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = new_store(&folder, 1);
    let entry = |bytes| SealedDraft::new(vec![common::id(1)], vec![1; bytes]).unwrap();
    store.append(0, &[entry(100)], &note).unwrap();
    store.limit_pages(20).unwrap();
    let full = store.append(1, &[entry(100), entry(500_000)], &note);
    assert!(matches!(full, Err(StoreError::DiskFull)), "{full:?}");
    assert!(full.unwrap_err().to_string().contains("nothing was written"));
    assert_eq!(store.size().unwrap(), 1);
    // When there is room again, so is the ledger.
    store.limit_pages(100_000).unwrap();
    store.append(1, &[entry(100), entry(500_000)], &note).unwrap();
    assert_eq!(store.entries(0, 9).unwrap().len(), 3);
}

#[test]
fn a_full_disk_is_said_by_the_ledger_too() {
    let place = Place::with_entries(2);
    let store = SqliteStore::open(&place.ledger_file()).unwrap();
    store.limit_pages(10).unwrap();
    let mut ledger = guwah_ledger::Ledger::with_store(Box::new(store), place.ring(), Some(place.path()), None).unwrap();
    let full = ledger.append(2, &[draft(&[1], &"as told ".repeat(100_000))]);
    assert!(
        matches!(full, Err(LedgerError::Store(StoreError::DiskFull))),
        "{full:?}"
    );
    drop(ledger);
    assert_eq!(place.ledger().size().unwrap(), 2);
    assert_eq!(guwah_ledger::verify(place.path(), None, None).unwrap().entries, 2);
}

#[test]
fn two_writers_take_turns() {
    let folder = tempfile::tempdir().unwrap();
    new_store(&folder, 1);
    let path = Arc::new(folder.path().join("1.sqlite"));
    let writers: Vec<_> = (0..2u8)
        .map(|writer| {
            let path = Arc::clone(&path);
            std::thread::spawn(move || {
                let mut store = SqliteStore::open(&path).unwrap();
                for n in 0..50 {
                    // Each writes about a record of its own, and so never loses a race.
                    let entry = SealedDraft::new(vec![common::id(writer)], vec![writer, n]).unwrap();
                    store.append(store.size().unwrap(), &[entry], &note).unwrap();
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let store = SqliteStore::open(&path).unwrap();
    let entries = store.entries(0, 1000).unwrap();
    assert_eq!(entries.len(), 100);
    for writer in 0..2 {
        let own = entries.iter().filter(|entry| entry.sealed[0] == writer);
        assert!(own.map(|entry| entry.sealed[1]).eq(0..50));
    }
}
