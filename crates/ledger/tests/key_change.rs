//! A change of the signing key: both keys vouch for it, and wherever a process dies, one of them signs next and no other.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::sync::Arc;

use common::{Place, contents, draft, said};
use guwah_ledger::{
    Destroyed, FileRing, KeyRing, KeyState, Ledger, LedgerError, Position, RecordId, RecordKey, RingError, Signer,
    verify,
};

#[test]
fn what_both_keys_signed_is_one_ledger_to_whoever_knows_either() {
    let place = Place::with_entries(3);
    let mut ledger = place.ledger();
    let (old, before) = (ledger.signer().verifier_key(), ledger.checkpoint().unwrap());
    let new = ledger.next_key().unwrap();
    ledger.hand_over(3, &draft(&[0], "the key was changed")).unwrap();
    assert_eq!(ledger.signer().verifier_key(), new);
    let at = ledger.checkpoint().unwrap();
    ledger.append(4, &[draft(&[1], "d")]).unwrap();
    for key in [&old, &new] {
        for since in [&before, &at] {
            let verified = verify(place.path(), Some(key), Some(since)).unwrap();
            assert_eq!((verified.entries, &verified.verifier_key), (5, &new));
        }
    }
    let stranger = Place::new().ledger().signer().verifier_key();
    let told = verify(place.path(), Some(&stranger), None).unwrap_err().to_string();
    assert!(told.contains("another key"), "{told}");
    drop(ledger);
    let ledger = place.ledger();
    assert_eq!(
        contents(&ledger).unwrap()[3..],
        [said("the key was changed"), said("d")]
    );
    let (keys, handovers) = ledger.keys().unwrap();
    assert_eq!((keys.keys(), handovers), (&[old, new][..], vec![at]));
}

#[test]
fn a_process_that_knows_the_former_key_alone_signs_nothing_more() {
    let place = Place::with_entries(2);
    let mut late = place.ledger();
    let mut ledger = place.ledger();
    ledger.hand_over(2, &draft(&[0], "the key was changed")).unwrap();
    assert!(matches!(
        late.append(3, &[draft(&[1], "c")]),
        Err(LedgerError::KeyChanged)
    ));
    assert!(matches!(
        late.hand_over(3, &draft(&[0], "again")),
        Err(LedgerError::KeyChanged)
    ));
    ledger.append(3, &[draft(&[1], "c")]).unwrap();
    assert!(matches!(
        late.append(4, &[draft(&[1], "d")]),
        Err(LedgerError::KeyChanged)
    ));
    assert_eq!(verify(place.path(), None, None).unwrap().entries, 4);
    late = place.ledger();
    late.append(4, &[draft(&[1], "d")]).unwrap();
}

#[test]
fn a_change_that_died_before_its_entry_has_changed_nothing() {
    let place = Place::with_entries(2);
    let ledger = place.ledger();
    let (old, next) = (ledger.signer().verifier_key(), ledger.next_key().unwrap());
    drop(ledger);
    let mut ledger = place.ledger();
    ledger.append(2, &[draft(&[1], "c")]).unwrap();
    assert_eq!(verify(place.path(), Some(&old), None).unwrap().verifier_key, old);
    assert_eq!(ledger.next_key().unwrap(), next, "the key that waits is kept");
}

#[test]
fn a_change_that_died_after_its_entry_is_taken_to_its_end_by_whoever_opens_next() {
    let place = Place::with_entries(2);
    let ring = Dying(FileRing::open(&place.ring_file(), None).unwrap());
    let mut ledger = Ledger::open(place.path(), Arc::new(ring)).unwrap();
    let (old, new) = (ledger.signer().verifier_key(), ledger.next_key().unwrap());
    let died = ledger.hand_over(2, &draft(&[0], "the key was changed"));
    assert!(matches!(died, Err(LedgerError::NotHandedOver(RingError::Busy))));
    drop(ledger);
    let mut ledger = place.ledger();
    assert_eq!(ledger.signer().verifier_key(), new);
    ledger.append(3, &[draft(&[1], "c")]).unwrap();
    for key in [&old, &new] {
        assert_eq!(verify(place.path(), Some(key), None).unwrap().entries, 4);
    }
}

/// A ring whose process dies before it takes the next key.
struct Dying(FileRing);

impl KeyRing for Dying {
    fn take_next_signer(&self) -> Result<(), RingError> {
        Err(RingError::Busy)
    }

    fn next_signer(&self) -> Result<Signer, RingError> {
        self.0.next_signer()
    }

    fn signer(&self) -> Signer {
        self.0.signer()
    }

    fn states(&self, records: &[RecordId]) -> Result<Vec<KeyState>, RingError> {
        self.0.states(records)
    }

    fn ensure_keys(&self, records: &[RecordId]) -> Result<Vec<RecordKey>, RingError> {
        self.0.ensure_keys(records)
    }

    fn destroy(&self, record: RecordId, erased_at: Position) -> Result<(), RingError> {
        self.0.destroy(record, erased_at)
    }

    fn destroyed(&self) -> Result<Vec<Destroyed>, RingError> {
        self.0.destroyed()
    }

    fn keep_note(&self, said: &[u8]) -> Result<(), RingError> {
        self.0.keep_note(said)
    }

    fn notes(&self) -> Result<Vec<Vec<u8>>, RingError> {
        self.0.notes()
    }

    fn outside_digest_key(&self) -> RecordKey {
        self.0.outside_digest_key()
    }

    fn check(&self) -> Result<u64, RingError> {
        self.0.check()
    }

    fn refuse_destroyed(&self, records: &[RecordId]) -> Result<(), RingError> {
        self.0.refuse_destroyed(records)
    }
}
