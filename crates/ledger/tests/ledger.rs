//! The ledger: what goes in comes out, what was erased says nothing, and failures lose nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

use common::{Place, contents, draft, id, said};
use guwah_ledger::{
    Checkpoint, Draft, FailureHook, FileRing, Injected, KeyRing, Ledger, LedgerError, Moment, Opened, Position,
    RecordId, RestsOnError, RingError, SealError, StoreError, verify,
};

#[test]
fn what_was_appended_is_read_in_order_and_after_opening_again() {
    let place = Place::new();
    let mut ledger = place.ledger();
    let first = ledger.append(0, &[draft(&[1, 2], "a"), draft(&[3], "b")]).unwrap();
    assert_eq!((first.first, first.size), (Position(0), 2));
    let second = ledger.append(2, &[draft(&[1], "c")]).unwrap();
    assert_eq!((second.first, second.size), (Position(2), 3));
    drop(ledger);
    let ledger = place.ledger();
    assert_eq!(contents(&ledger).unwrap(), [said("a"), said("b"), said("c")]);
    let entry = ledger.store().entry(Position(0)).unwrap().unwrap();
    assert_eq!(entry.rests_on, [id(1), id(2)]);
    assert_eq!(ledger.open_entry(&entry).unwrap(), said("a"));
    assert_eq!(ledger.checkpoint().unwrap(), second.note);
    let checkpoint = Checkpoint::verified(&second.note, &ledger.signer().verifier_key()).unwrap();
    assert_eq!((checkpoint.size, checkpoint.root), (3, second.root));
}

#[test]
fn reading_begins_where_it_is_told_and_breaks_off() {
    let place = Place::with_entries(5_000);
    let ledger = place.ledger();
    let mut shown = Vec::new();
    ledger
        .read(4_990, &mut |position, rests_on, opened| {
            assert_eq!(rests_on.len(), 2);
            assert!(matches!(opened, Opened::Content(_)));
            shown.push(position.0);
            if shown.len() == 4 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .unwrap();
    assert_eq!(shown, [4_990, 4_991, 4_992, 4_993]);
    assert_eq!(contents(&ledger).unwrap().len(), 5_000);
}

#[test]
fn destroying_any_one_key_erases_all_that_rests_on_it_and_nothing_else() {
    let place = Place::new();
    let mut ledger = place.ledger();
    ledger
        .append(0, &[draft(&[1, 2], "a"), draft(&[2, 3], "b"), draft(&[1, 3], "c")])
        .unwrap();
    ledger.append(3, &[draft(&[0], "2 is to be forgotten")]).unwrap();
    ledger.ring().destroy(id(2), Position(3)).unwrap();
    let erased = Opened::Erased { record: id(2) };
    let all = [erased.clone(), erased, said("c"), said("2 is to be forgotten")];
    assert_eq!(contents(&ledger).unwrap(), all);
    // The tree covers what is sealed, so it still holds.
    assert_eq!(verify(place.path(), None, None).unwrap().entries, 4);
    let refused = ledger.append(4, &[draft(&[1], "d"), draft(&[2], "e")]);
    assert!(matches!(refused, Err(LedgerError::Ring(RingError::Destroyed { record, .. })) if record == id(2)));
    assert_eq!(ledger.size().unwrap(), 4);
}

#[test]
fn a_key_destroyed_between_sealing_and_appending_is_noticed() {
    let place = Place::new();
    let mut ledger = place.ledger();
    let sealed = ledger
        .sealer()
        .seal_batch(&[draft(&[1], "a"), draft(&[2], "b")])
        .unwrap();
    place.ring().destroy(id(2), Position(0)).unwrap();
    let refused = ledger.append_sealed(0, &sealed);
    assert!(matches!(refused, Err(LedgerError::Ring(RingError::Destroyed { .. }))));
    assert_eq!(ledger.size().unwrap(), 0);
    ledger.append_sealed(0, &sealed[..1]).unwrap();
    assert_eq!(contents(&ledger).unwrap(), [said("a")]);
}

#[test]
fn a_missing_key_is_an_error_that_names_the_entry_and_no_erasure() {
    let place = Place::new();
    let mut ledger = place.ledger();
    ledger.append(0, &[draft(&[1], "a")]).unwrap();
    let older = place.path().join("older.sqlite");
    place.ring().copy_to(&older).unwrap();
    ledger.append(1, &[draft(&[1, 2], "b")]).unwrap();
    let ledger = Ledger::open(place.path(), Arc::new(FileRing::open(&older, None).unwrap())).unwrap();
    let error = contents(&ledger).unwrap_err();
    assert!(matches!(error, LedgerError::KeyMissing { position: Position(1), record } if record == id(2)));
    assert!(error.to_string().contains("older copy"));
    // One destroyed key is enough to know that nothing can be read.
    ledger.ring().destroy(id(1), Position(2)).unwrap();
    assert_eq!(
        contents(&ledger).unwrap(),
        [Opened::Erased { record: id(1) }, Opened::Erased { record: id(1) }]
    );
}

#[test]
fn a_lost_race_is_refused_and_shown_as_such() {
    let place = Place::new();
    let (mut here, mut there) = (place.ledger(), place.ledger());
    here.append(0, &[draft(&[1, 2], "first")]).unwrap();
    let lost = there.append(0, &[draft(&[2, 3], "late")]).unwrap_err();
    assert!(
        matches!(lost, LedgerError::Store(StoreError::Conflict { record, position: Position(0) }) if record == id(2))
    );
    there.append(0, &[draft(&[4], "elsewhere")]).unwrap();
    there.append(2, &[draft(&[2, 3], "after looking again")]).unwrap();
    assert_eq!(contents(&here).unwrap().len(), 3);
}

#[test]
fn what_cannot_be_sealed_is_refused_before_anything_is_written() {
    let place = Place::new();
    let mut ledger = place.ledger();
    let mut attempt = |rests_on: Vec<RecordId>, bytes: usize| {
        ledger
            .append(
                0,
                &[Draft {
                    rests_on,
                    content: vec![0; bytes],
                }],
            )
            .unwrap_err()
    };
    assert!(matches!(
        attempt(vec![], 1),
        LedgerError::RestsOn(RestsOnError::Count { records: 0 })
    ));
    assert!(matches!(
        attempt(vec![id(2), id(1)], 1),
        LedgerError::RestsOn(RestsOnError::Unsorted)
    ));
    let too_large = attempt(vec![id(1)], 16 * 1024 * 1024 + 1);
    assert!(matches!(too_large, LedgerError::Seal(SealError::TooLarge { .. })));
    assert!(matches!(
        ledger.append(0, &[]),
        Err(LedgerError::Store(StoreError::Nothing))
    ));
    assert_eq!(ledger.size().unwrap(), 0);
}

#[test]
fn another_registers_ring_is_refused() {
    let (place, other) = (Place::new(), Place::new());
    let refused = Ledger::open(place.path(), other.ring()).err().unwrap();
    assert!(matches!(refused, LedgerError::AnotherRing { .. }));
}

#[test]
fn sealing_and_appending_may_be_in_different_threads() {
    let place = Place::new();
    let mut ledger = place.ledger();
    let (send, receive) = std::sync::mpsc::sync_channel(2);
    let sealer = ledger.sealer();
    let sealing = std::thread::spawn(move || {
        for n in 0..20u8 {
            let drafts: Vec<_> = (0..50).map(|m| draft(&[n, 100 + m], &format!("{n} {m}"))).collect();
            send.send(sealer.seal_batch(&drafts).unwrap()).unwrap();
        }
    });
    for sealed in receive {
        let size = ledger.size().unwrap();
        ledger.append_sealed(size, &sealed).unwrap();
    }
    sealing.join().unwrap();
    let all = contents(&ledger).unwrap();
    assert_eq!(all.len(), 1_000);
    assert_eq!(all[999], said("19 49"));
    verify(place.path(), None, None).unwrap();
}

/// A hook that makes the write fail at this moment, once.
fn fail_once(at: Moment) -> FailureHook {
    let armed = Mutex::new(true);
    Arc::new(move |moment| {
        let fails = moment == at && std::mem::take(&mut *armed.lock().unwrap());
        if fails { Err(Injected) } else { Ok(()) }
    })
}

#[test]
fn a_failure_before_or_during_an_append_leaves_nothing_and_after_it_everything() {
    for (moment, there) in [
        (Moment::BeforeAppend, 1),
        (Moment::DuringAppend, 1),
        (Moment::AfterAppend, 3),
    ] {
        let place = Place::new();
        place.ledger().append(0, &[draft(&[1], "a")]).unwrap();
        let hook = Some(fail_once(moment));
        let mut ledger = Ledger::open_with(place.path(), place.ring(), hook).unwrap();
        let failed = ledger.append(1, &[draft(&[1], "b"), draft(&[2], "c")]);
        assert_eq!(failed.is_ok(), there == 3, "{moment:?}: {failed:?}");
        assert_eq!(contents(&ledger).unwrap().len(), there, "{moment:?}");
        drop(ledger);
        // After the append only the checkpoint file is missing; it lags, which is no damage.
        assert_eq!(verify(place.path(), None, None).unwrap().entries, there as u64);
        let mut ledger = place.ledger();
        ledger.append(there as u64, &[draft(&[2], "d")]).unwrap();
        assert_eq!(contents(&ledger).unwrap().len(), there + 1, "{moment:?}");
        assert_eq!(verify(place.path(), None, None).unwrap().entries, there as u64 + 1);
    }
}

#[test]
fn a_crash_between_ledger_and_checkpoint_file_at_creation_is_healed() {
    let place = Place::new();
    std::fs::remove_file(place.path().join("checkpoint")).unwrap();
    place.ledger();
    assert_eq!(verify(place.path(), None, None).unwrap().entries, 0);
}
