//! Whatever is done to the files of a ledger, verifying finds it and names the entry.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs;
use std::path::Path;

use common::{Place, draft};
use guwah_ledger::{Broken, SqliteStore, Store, Verified, verify};
use rusqlite::Connection;

fn check(place: &Place) -> Result<Verified, Broken> {
    verify(place.path(), None, None)
}

fn broken_at(place: &Place) -> Option<u64> {
    check(place).expect_err("the damage went unnoticed").position
}

/// Numbers that look random and are the same in every run.
fn pseudo_random(seed: u64) -> impl Iterator<Item = usize> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    })
}

fn put(path: &Path, bytes: &[u8]) {
    for log in ["-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{log}", path.display()));
    }
    fs::write(path, bytes).unwrap();
}

fn find(haystack: &[u8], needle: &[u8]) -> usize {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
        .expect("it is in the file")
}

#[test]
fn a_whole_ledger_holds_also_while_it_is_open_and_has_a_log() {
    let place = Place::with_entries(50);
    let first = check(&place).unwrap();
    assert_eq!((first.entries, first.trusted), (50, false));
    let mut ledger = place.ledger();
    ledger.append(50, &[draft(&[1], "one more")]).unwrap();
    let second = check(&place).unwrap();
    assert_eq!(second.entries, 51);
    ledger.append(51, &[draft(&[1], "and one")]).unwrap();
    assert_eq!(check(&place).unwrap().entries, 52);
    assert_eq!(check(&Place::new()).unwrap().entries, 0);
}

#[test]
fn a_flipped_bit_anywhere_in_the_ledger_is_found() {
    let place = Place::with_entries(60);
    let path = place.ledger_file();
    let whole = fs::read(&path).unwrap();
    check(&place).unwrap();
    let mut places = pseudo_random(3);
    let mut outside = 0;
    for _ in 0..600 {
        let (at, bit) = (places.next().unwrap() % whole.len(), places.next().unwrap() % 8);
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << bit;
        put(&path, &damaged);
        let found = check(&place);
        let Err(broken) = found else {
            panic!("bit {bit} of byte {at} went unnoticed")
        };
        outside += u32::from(broken.position.is_none());
        assert!(
            fs::read(&path).unwrap() == damaged,
            "looking at bit {bit} of byte {at} changed it"
        );
    }
    // Most of the file is entries; slack, schema and headers are the rest.
    assert!((1..500).contains(&outside), "{outside}");
    put(&path, &whole);
    check(&place).unwrap();
}

#[test]
fn each_bit_of_the_first_hundred_bytes_and_of_a_digest_counts() {
    let place = Place::with_entries(5);
    let path = place.ledger_file();
    let whole = fs::read(&path).unwrap();
    for at in (0..100).chain(8184..8192) {
        for bit in 0..8 {
            let mut damaged = whole.clone();
            damaged[at] ^= 1 << bit;
            put(&path, &damaged);
            assert!(check(&place).is_err(), "bit {bit} of byte {at} went unnoticed");
        }
    }
}

#[test]
fn damage_in_an_entry_names_that_entry() {
    let place = Place::with_entries(200);
    let path = place.ledger_file();
    let whole = fs::read(&path).unwrap();
    let store = SqliteStore::open(&path).unwrap();
    let entries = store.entries(0, 1000).unwrap();
    drop(store);
    for entry in entries.iter().step_by(7) {
        let mut damaged = whole.clone();
        // Not in the first bytes only: anywhere within the sealed content.
        let within = entry.position.0 as usize * 37 % entry.sealed.len().min(250);
        damaged[find(&whole, &entry.sealed[..250]) + within] ^= 4;
        put(&path, &damaged);
        assert_eq!(broken_at(&place), Some(entry.position.0));
    }
}

#[test]
fn damage_in_a_leaf_hash_names_its_entry() {
    let place = Place::with_entries(40);
    let path = place.ledger_file();
    let whole = fs::read(&path).unwrap();
    let leaves = SqliteStore::open(&path).unwrap().leaf_hashes(0, 40).unwrap();
    for (position, leaf) in leaves.iter().enumerate().step_by(5) {
        let mut damaged = whole.clone();
        damaged[find(&whole, leaf) + 31] ^= 128;
        put(&path, &damaged);
        assert_eq!(broken_at(&place), Some(position as u64));
    }
}

/// Changes a ledger as someone would who can write SQL and correct page digests, and holds no keys.
fn tamper(place: &Place, sql: &str) {
    // Opening it as a store registers the digests under this name.
    drop(SqliteStore::open(&place.ledger_file()).unwrap());
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let file = Connection::open_with_flags_and_vfs(place.ledger_file(), flags, c"guwah-pages").unwrap();
    file.execute_batch(sql).unwrap();
}

#[test]
fn tampering_by_sql_is_found_and_placed() {
    for (sql, position) in [
        ("update entry set sealed = x'00' where position = 13", Some(13)),
        ("update entry set rests_on = x'00' where position = 14", Some(14)),
        ("delete from entry where position = 16", Some(16)),
        (
            "delete from entry where position >= 35; delete from leaf where position >= 35",
            Some(35),
        ),
        ("delete from leaf where position = 17", Some(17)),
        ("update leaf set hash = zeroblob(32) where position = 18", Some(18)),
        ("update entry set position = 99 where position = 19", Some(19)),
        (
            "insert into entry select 40, rests_on, sealed from entry where position = 1",
            Some(40),
        ),
        (
            "insert into entry select 40, rests_on, sealed from entry where position = 1;
             insert into leaf select 40, hash from leaf where position = 1",
            Some(40),
        ),
        ("delete from checkpoint where size = 40", Some(38)),
        ("update checkpoint set root = zeroblob(32) where size = 40", None),
        ("update checkpoint set frontier = zeroblob(64) where size = 40", None),
        ("update checkpoint set frontier = x'' where size = 40", None),
        ("update checkpoint set note = 'note' where size = 3", None),
        (
            "update checkpoint set note = (select note from checkpoint where size = 1) where size = 3",
            None,
        ),
        ("update meta set value = 'another' where name = 'format'", None),
        ("update meta set value = 'another' where name = 'verifier_key'", None),
        ("delete from meta", None),
        ("drop table leaf", None),
        ("drop table checkpoint", None),
    ] {
        let place = Place::with_entries(40);
        tamper(&place, sql);
        assert_eq!(broken_at(&place), position, "{sql}");
    }
}

#[test]
fn an_entry_replaced_together_with_its_leaf_is_placed_by_the_signed_tree() {
    let place = Place::new();
    let mut ledger = place.ledger();
    for n in 0..20 {
        ledger.append(n, &[draft(&[1], &format!("{n}"))]).unwrap();
    }
    let sealed = ledger.sealer().seal_batch(&[draft(&[1], "another")]).unwrap().remove(0);
    drop(ledger);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    tamper(
        &place,
        &format!(
            "update entry set sealed = x'{}' where position = 11; update leaf set hash = x'{}' where position = 11",
            hex(sealed.sealed()),
            hex(&sealed.leaf_hash()),
        ),
    );
    assert_eq!(broken_at(&place), Some(11));
}

#[test]
fn sqlite_alone_writing_to_the_file_is_found() {
    let place = Place::with_entries(10);
    // Harmless SQL, by a program that knows nothing of digests.
    let other = Connection::open(place.ledger_file()).unwrap();
    other
        .execute_batch("create table note (text); insert into note values ('hello');")
        .unwrap();
    drop(other);
    let broken = check(&place).unwrap_err();
    assert_eq!(broken.position, None);
    assert!(broken.reason.contains("not as it was written"), "{broken}");
}

#[test]
fn truncation_is_found_wherever_it_cuts() {
    let place = Place::with_entries(120);
    let path = place.ledger_file();
    let whole = fs::read(&path).unwrap();
    let mut cuts: Vec<_> = pseudo_random(5).take(60).map(|at| at % whole.len()).collect();
    cuts.extend([0, 1, 99, 100, 512, 8192, whole.len() - 8192, whole.len() - 1]);
    for cut in cuts {
        put(&path, &whole[..cut]);
        assert!(check(&place).is_err(), "cut after {cut} bytes");
    }
    // Something at the end is as wrong.
    for more in [1, 8192] {
        put(&path, &[whole.as_slice(), &vec![0; more]].concat());
        assert!(check(&place).is_err(), "{more} bytes more");
    }
}

#[test]
fn arbitrary_files_are_no_ledger_and_no_reason_to_panic() {
    let place = Place::with_entries(3);
    let mut bytes = pseudo_random(9).map(|number| number as u8);
    for length in [0, 1, 100, 8192, 50_000] {
        let garbage: Vec<u8> = bytes.by_ref().take(length).collect();
        put(&place.ledger_file(), &garbage);
        assert_eq!(broken_at(&place), None);
    }
    // Our header, then garbage.
    let mut whole = fs::read(Place::with_entries(30).ledger_file()).unwrap();
    whole
        .iter_mut()
        .skip(100)
        .zip(bytes)
        .for_each(|(byte, garbage)| *byte = garbage);
    put(&place.ledger_file(), &whole);
    assert!(check(&place).is_err());
}

#[test]
fn a_deleted_ledger_is_found() {
    let place = Place::with_entries(3);
    fs::remove_file(place.ledger_file()).unwrap();
    let broken = check(&place).unwrap_err();
    assert_eq!(broken.position, None);
    assert!(broken.reason.contains("no ledger"));
    assert!(!place.ledger_file().exists(), "looking for it must not make it");
}

#[test]
fn a_lost_log_is_found_by_the_checkpoint_beside() {
    let place = Place::with_entries(10);
    // What the file holds before the log is copied into it, as after a crash that took the log.
    let before = fs::read(place.ledger_file()).unwrap();
    place
        .ledger()
        .append(10, &[draft(&[1], "in the log"), draft(&[1], "too")])
        .unwrap();
    put(&place.ledger_file(), &before);
    let broken = check(&place).unwrap_err();
    assert_eq!(broken.position, Some(10));
    assert!(
        broken.reason.contains("covers 12 entries, but there are 10"),
        "{broken}"
    );
}

#[test]
fn the_checkpoint_beside_may_lag_and_may_not_be_missing_altered_or_anothers() {
    let place = Place::with_entries(10);
    let beside = place.path().join("checkpoint");
    let older = fs::read_to_string(&beside).unwrap();
    place.ledger().append(10, &[draft(&[1], "one more")]).unwrap();
    fs::write(&beside, &older).unwrap();
    assert_eq!(check(&place).unwrap().entries, 11);
    for at in 0..older.len() {
        let mut altered = older.clone().into_bytes();
        altered[at] ^= 1;
        fs::write(&beside, altered).unwrap();
        assert_eq!(broken_at(&place), None, "byte {at}");
    }
    let other = Place::with_entries(10);
    fs::copy(other.path().join("checkpoint"), &beside).unwrap();
    assert_eq!(broken_at(&place), None);
    fs::remove_file(&beside).unwrap();
    assert_eq!(broken_at(&place), None);
}

#[test]
fn a_trusted_key_must_be_the_one_that_signed() {
    let (place, other) = (Place::with_entries(3), Place::with_entries(3));
    let key = place.ledger().signer().verifier_key();
    assert!(verify(place.path(), Some(&key), None).unwrap().trusted);
    assert_eq!(verify(place.path(), Some(&key), None).unwrap().verifier_key, key);
    let broken = verify(other.path(), Some(&key), None).unwrap_err();
    assert_eq!(broken.position, None);
    assert!(broken.reason.contains("another key"));
}

#[test]
fn a_ledger_must_extend_the_checkpoint_someone_kept() {
    let place = Place::with_entries(10);
    let older = fs::read_to_string(place.path().join("checkpoint")).unwrap();
    let ten = fs::read(place.ledger_file()).unwrap();
    place.ledger().append(10, &[draft(&[1], "one history")]).unwrap();
    let newer = fs::read_to_string(place.path().join("checkpoint")).unwrap();
    for note in [&older, &newer] {
        verify(place.path(), None, Some(note)).unwrap();
    }
    // Rolled back, checkpoint file and all: only who kept a checkpoint can tell.
    put(&place.ledger_file(), &ten);
    fs::write(place.path().join("checkpoint"), &older).unwrap();
    verify(place.path(), None, Some(&older)).unwrap();
    assert_eq!(verify(place.path(), None, Some(&newer)).unwrap_err().position, Some(10));
    // And another history from there on.
    place.ledger().append(10, &[draft(&[1], "another history")]).unwrap();
    let broken = verify(place.path(), None, Some(&newer)).unwrap_err();
    assert!(broken.reason.contains("another history"), "{broken}");
    for note in ["", "no note", "a\nb\nc\n\n— a AAAAAAAA\n"] {
        assert!(verify(place.path(), None, Some(note)).is_err());
    }
}

#[test]
fn verifying_during_an_import_is_no_false_alarm() {
    let place = Place::with_entries(10);
    let mut ledger = place.ledger();
    let writer = std::thread::spawn(move || {
        for n in 0..300 {
            let size = ledger.size().unwrap();
            ledger
                .append(size, &vec![draft(&[1], &format!("{n} {}", "told ".repeat(200))); 40])
                .unwrap();
        }
    });
    let mut seen = 0;
    while !writer.is_finished() {
        let entries = check(&place).unwrap().entries;
        assert!(entries >= seen);
        seen = entries;
    }
    writer.join().unwrap();
    assert_eq!(check(&place).unwrap().entries, 12_010);
}

#[test]
fn reading_a_damaged_page_stops_with_the_position() {
    let place = Place::with_entries(200);
    let path = place.ledger_file();
    let mut damaged = fs::read(&path).unwrap();
    let entry = SqliteStore::open(&path).unwrap().entries(100, 1).unwrap().remove(0);
    let at = find(&damaged, &entry.sealed[..250]);
    damaged[at + 200] ^= 1;
    put(&path, &damaged);
    let error = common::contents(&place.ledger()).unwrap_err().to_string();
    assert!(error.contains("the ledger is damaged at entry"), "{error}");
}
