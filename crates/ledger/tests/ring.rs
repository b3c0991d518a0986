//! The key ring in a file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::collections::HashSet;
use std::fs;

use common::id;
use guwah_ledger::{Destroyed, FileRing, KeyRing, KeyState, Position, RecordId, RecordKey, RingError};

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Place(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> std::path::PathBuf {
        self.0.path().join("ring.sqlite")
    }

    fn create(&self) -> FileRing {
        FileRing::create(&self.path(), None).unwrap()
    }

    fn open(&self) -> FileRing {
        FileRing::open(&self.path(), None).unwrap()
    }

    /// All bytes of the ring's files as they lie on disk.
    fn bytes(&self) -> Vec<u8> {
        let files = fs::read_dir(self.0.path()).unwrap();
        files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

fn number(n: u64) -> RecordId {
    let high = (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    RecordId((u128::from(high) << 64 | u128::from(n)).to_be_bytes())
}

#[test]
fn keys_are_distinct_stay_and_are_made_once() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(3), id(1), id(3)]).unwrap();
    let keys = ring.keys(&[id(1), id(3), RecordId::REGISTER]).unwrap();
    let distinct: HashSet<_> = keys.iter().map(|key| *key.as_bytes()).collect();
    assert_eq!(distinct.len(), 3);
    ring.create_keys(&[id(1), id(2)]).unwrap();
    assert_eq!(ring.key(id(1)).unwrap(), keys[0]);
    drop(ring);
    let ring = place.open();
    assert_eq!(ring.keys(&[id(1), id(3), RecordId::REGISTER]).unwrap(), keys);
    assert_eq!(ring.check().unwrap(), 4);
    assert!(matches!(ring.key(id(9)), Err(RingError::Missing(record)) if record == id(9)));
}

#[test]
fn many_keys_are_found_whether_looked_up_waiting_or_beside_another() {
    let place = Place::new();
    let ring = place.create();
    let ids: Vec<_> = (0..150_000).map(number).collect();
    let mut keys = Vec::new();
    for batch in ids.chunks(5_000) {
        keys.extend(ring.ensure_keys(batch).unwrap());
    }
    assert_eq!(ring.check().unwrap(), 150_001);
    drop(ring);
    let ring = place.open();
    for at in [0, 1, 65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 149_999] {
        assert_eq!(ring.key(ids[at]).unwrap(), keys[at], "{at}");
    }
    // In order, backwards, and scattered with some that are missing.
    assert_eq!(ring.keys(&ids).unwrap(), keys);
    let backwards: Vec<_> = ids.iter().rev().copied().collect();
    assert!(ring.keys(&backwards).unwrap().iter().eq(keys.iter().rev()));
    let scattered: Vec<_> = (0..3_000).map(|n| n * 7_919 % 200_000).collect();
    let records: Vec<_> = scattered.iter().map(|n| number(*n)).collect();
    for (n, state) in scattered.into_iter().zip(ring.states(&records).unwrap()) {
        let expected = match keys.get(n as usize) {
            Some(key) => KeyState::Held(key.clone()),
            None => KeyState::Missing,
        };
        assert_eq!(state, expected);
    }
}

#[test]
fn a_destroyed_key_is_gone_from_disk_and_never_comes_back() {
    let place = Place::new();
    let ring = place.create();
    let ids: Vec<_> = (0..200).map(number).collect();
    let keys = ring.ensure_keys(&ids).unwrap();
    ring.destroy(ids[50], Position(7)).unwrap();
    let gone = |ring: &FileRing| {
        let refused = [
            ring.key(ids[50]).unwrap_err(),
            ring.create_keys(&ids[49..52]).unwrap_err(),
            ring.refuse_destroyed(&ids).unwrap_err(),
        ];
        for error in refused {
            assert!(matches!(error, RingError::Destroyed { record, erased_at: Position(7) } if record == ids[50]));
        }
        assert_eq!(
            ring.destroyed().unwrap(),
            [Destroyed {
                record: ids[50],
                erased_at: Position(7)
            }]
        );
        assert_eq!(
            ring.states(&ids[49..51]).unwrap(),
            [KeyState::Held(keys[49].clone()), KeyState::Destroyed(Position(7))]
        );
        assert_eq!(ring.check().unwrap(), 201);
    };
    gone(&ring);
    // Again changes nothing, not even the position.
    ring.destroy(ids[50], Position(9)).unwrap();
    gone(&ring);
    drop(ring);
    gone(&place.open());
}

/// The wrapped key as it lies in the file, found by way of plain SQL.
fn wrapped(place: &Place, record: RecordId) -> Vec<u8> {
    let file = rusqlite::Connection::open(place.path()).unwrap();
    file.query_row(
        "select wrapped from key where record = ?1",
        [record.as_bytes()],
        |row| row.get(0),
    )
    .unwrap()
}

#[test]
fn the_wrapped_bytes_of_a_destroyed_key_are_nowhere_in_the_files() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(1), id(2)]).unwrap();
    let (one, two) = (wrapped(&place, id(1)), wrapped(&place, id(2)));
    let holds = |bytes: &[u8]| place.bytes().windows(72).any(|window| window == bytes);
    assert!(holds(&one) && holds(&two));
    ring.destroy(id(1), Position(0)).unwrap();
    assert!(!holds(&one) && holds(&two));
}

#[test]
fn destruction_is_remembered_even_of_a_key_that_was_never_here() {
    let place = Place::new();
    let ring = place.create();
    ring.destroy(id(8), Position(3)).unwrap();
    assert!(matches!(ring.create_keys(&[id(8)]), Err(RingError::Destroyed { .. })));
    assert!(matches!(
        ring.destroy(RecordId::REGISTER, Position(3)),
        Err(RingError::Indestructible)
    ));
}

#[test]
fn nothing_is_created_when_one_key_was_destroyed() {
    let place = Place::new();
    let ring = place.create();
    ring.destroy(id(8), Position(3)).unwrap();
    assert!(ring.create_keys(&[id(1), id(8), id(2)]).is_err());
    assert_eq!(
        ring.states(&[id(1), id(2)]).unwrap(),
        [KeyState::Missing, KeyState::Missing]
    );
}

#[test]
fn another_process_sees_creations_and_destructions_at_once() {
    let place = Place::new();
    let (here, there) = (place.create(), place.open());
    here.create_keys(&[id(1), id(2)]).unwrap();
    let key = here.key(id(1)).unwrap();
    assert_eq!(there.key(id(1)).unwrap(), key);
    assert_eq!(there.ensure_keys(&[id(1), id(3)]).unwrap()[0], key);
    assert_eq!(here.key(id(3)).unwrap(), there.key(id(3)).unwrap());
    there.destroy(id(1), Position(5)).unwrap();
    assert!(matches!(here.key(id(1)), Err(RingError::Destroyed { .. })));
    assert!(matches!(here.create_keys(&[id(1)]), Err(RingError::Destroyed { .. })));
}

#[test]
fn one_moves_keys_to_the_lookup_while_another_reads() {
    let place = Place::new();
    let (here, there) = (place.create(), place.open());
    let ids: Vec<_> = (0..140_000).map(number).collect();
    for batch in ids.chunks(20_000) {
        let keys = here.ensure_keys(batch).unwrap();
        assert_eq!(there.key(batch[19_999]).unwrap(), keys[19_999]);
        assert_eq!(there.key(batch[0]).unwrap(), keys[0]);
    }
    assert_eq!(there.check().unwrap(), here.check().unwrap());
}

#[test]
fn several_threads_may_use_one_ring() {
    let place = Place::new();
    let ring = std::sync::Arc::new(place.create());
    let threads: Vec<_> = (0..4u64)
        .map(|thread| {
            let ring = std::sync::Arc::clone(&ring);
            std::thread::spawn(move || {
                (0..20u64)
                    .map(|n| ring.ensure_keys(&[number(n), number(1000 * thread + n)]).unwrap()[0].clone())
                    .collect::<Vec<RecordKey>>()
            })
        })
        .collect();
    let keys: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    assert!(keys.iter().all(|of_thread| *of_thread == keys[0]));
}

#[test]
fn the_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(1)]).unwrap();
    ring.copy_to(&place.0.path().join("copy.sqlite")).unwrap();
    for file in fs::read_dir(place.0.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn a_passphrase_is_needed_once_set() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(1)]).unwrap();
    let key = ring.key(id(1)).unwrap();
    assert!(!ring.is_passphrase_protected().unwrap());
    ring.set_passphrase(Some(b"open")).unwrap();
    assert!(ring.is_passphrase_protected().unwrap());
    drop(ring);
    let error = |passphrase| FileRing::open(&place.path(), passphrase).err().unwrap();
    assert!(matches!(error(None), RingError::PassphraseNeeded));
    assert!(matches!(error(Some(b"shut")), RingError::WrongPassphrase));
    let ring = FileRing::open(&place.path(), Some(b"open")).unwrap();
    assert_eq!(ring.key(id(1)).unwrap(), key);
    ring.set_passphrase(None).unwrap();
    drop(ring);
    assert_eq!(place.open().key(id(1)).unwrap(), key);
}

#[test]
fn a_ring_made_with_a_passphrase_keeps_its_secrets() {
    let place = Place::new();
    let ring = FileRing::create(&place.path(), Some(b"open")).unwrap();
    let (signer, digest) = (ring.signer(), ring.outside_digest_key());
    assert!(signer.name().starts_with("guwah/") && signer.name().len() == 22);
    drop(ring);
    let ring = FileRing::open(&place.path(), Some(b"open")).unwrap();
    assert_eq!(ring.signer().verifier_key(), signer.verifier_key());
    assert_eq!(ring.outside_digest_key(), digest);
    let other = Place::new().create();
    assert_ne!(other.outside_digest_key(), digest);
    assert_ne!(other.signer().verifier_key(), signer.verifier_key());
}

#[test]
fn a_ring_is_neither_replaced_nor_made_by_opening() {
    let place = Place::new();
    assert!(matches!(FileRing::open(&place.path(), None), Err(RingError::NoRing(_))));
    assert!(!place.path().exists());
    place.create();
    assert!(matches!(
        FileRing::create(&place.path(), None),
        Err(RingError::Exists(_))
    ));
    assert!(matches!(place.open().copy_to(&place.path()), Err(RingError::Exists(_))));
}

#[test]
fn a_copy_is_a_whole_ring_of_its_own() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(1), id(2)]).unwrap();
    let path = place.0.path().join("copy.sqlite");
    ring.copy_to(&path).unwrap();
    ring.destroy(id(1), Position(4)).unwrap();
    let copy = FileRing::open(&path, None).unwrap();
    assert_eq!(copy.check().unwrap(), 3);
    assert_eq!(copy.key(id(2)).unwrap(), ring.key(id(2)).unwrap());
    // As of its moment: what the ring destroyed later, the copy must be told.
    assert!(copy.key(id(1)).is_ok());
    copy.destroy(id(1), Position(4)).unwrap();
    assert_eq!(copy.destroyed().unwrap(), ring.destroyed().unwrap());
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

#[test]
fn a_flipped_bit_anywhere_in_the_ring_is_found() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&(0..300).map(number).collect::<Vec<_>>()).unwrap();
    ring.destroy(number(7), Position(1)).unwrap();
    drop(ring);
    let whole = fs::read(place.path()).unwrap();
    place.open().check().unwrap();
    let mut places = pseudo_random(11);
    for _ in 0..300 {
        let (at, bit) = (places.next().unwrap() % whole.len(), places.next().unwrap() % 8);
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << bit;
        fs::write(place.path(), &damaged).unwrap();
        let found = FileRing::open(&place.path(), None).and_then(|ring| ring.check());
        assert!(found.is_err(), "bit {bit} of byte {at} went unnoticed");
    }
}

#[test]
fn a_key_wrapped_for_another_record_is_found() {
    let place = Place::new();
    let ring = place.create();
    ring.create_keys(&[id(1), id(2)]).unwrap();
    drop(ring);
    // Someone who can write SQL, and pages, but does not hold the master key.
    let file = rusqlite::Connection::open(place.path()).unwrap();
    file.execute_batch("drop trigger a_key_is_only_ever_wiped;").unwrap();
    file.execute(
        "update key set wrapped = (select wrapped from key where record = ?2) where record = ?1",
        [id(1).as_bytes(), id(2).as_bytes()],
    )
    .unwrap();
    drop(file);
    let opened = FileRing::open(&place.path(), None).and_then(|ring| ring.check());
    assert!(matches!(opened, Err(RingError::Damaged(_))), "{opened:?}");
}
