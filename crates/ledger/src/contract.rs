//! What every store is held to, whatever it keeps entries in. The tests of each store call
//! [`check_store`]; a case that only one store can have stays with that store.

use std::ops::ControlFlow;

use crate::entry::SealedDraft;
use crate::merkle::Tree;
use crate::record_id::{Position, RecordId};
use crate::store::{Appended, Store, StoreError, TreeHead};

/// Checks a kind of store against the contract of [`Store`]. `make` makes a new, empty one each time,
/// whose first checkpoint is signed by [`note`]. Panics at the first promise that is not kept.
pub fn check_store(make: impl Fn() -> Box<dyn Store>) {
    a_new_store_is_empty(&mut *make());
    positions_have_no_gaps(&mut *make());
    what_was_appended_is_read_back(&mut *make());
    the_tree_is_that_of_the_leaves(&mut *make());
    a_scan_begins_and_ends_where_it_is_told(&mut *make());
    a_lost_race_is_refused(&mut *make());
    nothing_changes_when_refused(&mut *make());
    large_and_empty_content_is_kept(&mut *make());
}

/// The note that the stores under test are signed with: readable, and different for each state.
pub fn note(head: &TreeHead) -> String {
    let root: String = head.root.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("contract\n{}\n{root}\n", head.size)
}

fn draft(records: &[u8], content: &[u8]) -> SealedDraft {
    let rests_on = records.iter().map(|record| RecordId([*record; 16])).collect();
    SealedDraft::new(rests_on, content.to_vec()).expect("the cases rest on one to eight records")
}

fn append(store: &mut dyn Store, based_on: u64, entries: &[SealedDraft]) -> Appended {
    store.append(based_on, entries, &note).expect("the append is in order")
}

fn size(store: &dyn Store) -> u64 {
    store.size().expect("a size can be read")
}

fn a_new_store_is_empty(store: &mut dyn Store) {
    assert_eq!(size(store), 0);
    assert_eq!(store.entry(Position(0)).expect("read"), None);
    assert_eq!(store.entries(0, 10).expect("read"), []);
    assert_eq!(store.leaf_hashes(0, 0).expect("read"), [[0; 32]; 0]);
    let empty = note(&TreeHead {
        size: 0,
        root: crate::merkle::empty_root(),
    });
    assert_eq!(store.latest_checkpoint().expect("read"), empty);
    assert_eq!(store.checkpoints().expect("read"), [(0, empty)]);
}

fn positions_have_no_gaps(store: &mut dyn Store) {
    let mut next = 0;
    for batch in [1, 3, 1, 7] {
        let entries: Vec<_> = (0..batch).map(|n| draft(&[1], &[n])).collect();
        let appended = append(store, next, &entries);
        assert_eq!(appended.first, Position(next));
        next += u64::from(batch);
        assert_eq!(appended.size, next);
        assert_eq!(size(store), next);
    }
    let positions: Vec<_> = store
        .entries(0, 100)
        .expect("read")
        .iter()
        .map(|entry| entry.position.0)
        .collect();
    assert_eq!(positions, (0..next).collect::<Vec<_>>());
}

fn what_was_appended_is_read_back(store: &mut dyn Store) {
    let drafts = [
        draft(&[1], b"a"),
        draft(&[1, 2], b"b"),
        draft(&[1, 2, 3, 4, 5, 6, 7, 8], b"c"),
    ];
    append(store, 0, &drafts);
    for (position, draft) in (0..).zip(&drafts) {
        let entry = store.entry(Position(position)).expect("read").expect("it is there");
        assert_eq!(entry.position, Position(position));
        assert_eq!(entry.rests_on, draft.rests_on());
        assert_eq!(entry.sealed, draft.sealed());
        assert_eq!(entry.leaf_hash(), draft.leaf_hash());
    }
    assert_eq!(store.entry(Position(3)).expect("read"), None);
}

fn the_tree_is_that_of_the_leaves(store: &mut dyn Store) {
    let mut leaves = Vec::new();
    let mut notes = store.checkpoints().expect("read");
    for batch in [2, 1, 5, 1] {
        let entries: Vec<_> = (0..batch).map(|n| draft(&[1], &[n, batch])).collect();
        leaves.extend(entries.iter().map(SealedDraft::leaf_hash));
        let based_on = size(store);
        let appended = append(store, based_on, &entries);
        let tree = Tree::new(leaves.clone());
        assert_eq!(Some(appended.root), tree.root(appended.size));
        let head = TreeHead {
            size: appended.size,
            root: appended.root,
        };
        assert_eq!(appended.note, note(&head));
        assert_eq!(store.latest_checkpoint().expect("read"), appended.note);
        notes.push((appended.size, appended.note));
        assert_eq!(store.checkpoints().expect("read"), notes);
    }
    assert_eq!(store.leaf_hashes(0, 9).expect("read"), leaves);
    assert_eq!(store.leaf_hashes(2, 5).expect("read"), leaves[2..5]);
    assert!(matches!(store.leaf_hashes(5, 10), Err(StoreError::Damaged { .. })));
}

fn a_scan_begins_and_ends_where_it_is_told(store: &mut dyn Store) {
    let entries: Vec<_> = (0..10).map(|n| draft(&[1], &[n])).collect();
    append(store, 0, &entries);
    let positions = |from: u64, limit: usize| -> Vec<u64> {
        let entries = store.entries(from, limit).expect("read");
        entries.iter().map(|entry| entry.position.0).collect()
    };
    assert_eq!(positions(7, 100), [7, 8, 9]);
    assert_eq!(positions(2, 3), [2, 3, 4]);
    assert_eq!(positions(0, 0), [0; 0]);
    assert_eq!(positions(10, 5), [0; 0]);
    assert_eq!(positions(99, 5), [0; 0]);
    let mut shown = 0;
    let broke_off = store.scan(0, &mut |_| {
        shown += 1;
        if shown == 4 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    broke_off.expect("breaking off is no error");
    assert_eq!(shown, 4);
}

fn a_lost_race_is_refused(store: &mut dyn Store) {
    append(store, 0, &[draft(&[1], b"seen by both")]);
    append(
        store,
        1,
        &[
            draft(&[2], b"elsewhere"),
            draft(&[3, 4], b"first"),
            draft(&[4], b"second"),
        ],
    );
    let lost = store.append(1, &[draft(&[5], b""), draft(&[4, 9], b"late")], &note);
    let Err(StoreError::Conflict { record, position }) = lost else {
        panic!("a lost race was not refused: {lost:?}");
    };
    assert_eq!((record, position), (RecordId([4; 16]), Position(2)));
    assert_eq!(size(store), 4);
    // Other records, or having looked again, is no race.
    append(store, 1, &[draft(&[1, 5], b"another record")]);
    append(store, 5, &[draft(&[4, 9], b"after looking again")]);
    assert_eq!(size(store), 6);
}

fn nothing_changes_when_refused(store: &mut dyn Store) {
    append(store, 0, &[draft(&[1], b"a")]);
    let before = (store.entries(0, 9).expect("read"), store.checkpoints().expect("read"));
    let ahead = store.append(2, &[draft(&[1], b"b")], &note);
    assert!(matches!(ahead, Err(StoreError::Ahead { based_on: 2, size: 1 })));
    assert!(matches!(store.append(1, &[], &note), Err(StoreError::Nothing)));
    let lost = store.append(0, &[draft(&[2], b"b"), draft(&[1], b"c")], &note);
    assert!(matches!(lost, Err(StoreError::Conflict { .. })));
    let after = (store.entries(0, 9).expect("read"), store.checkpoints().expect("read"));
    assert_eq!(before, after);
    assert_eq!(append(store, 1, &[draft(&[1], b"d")]).first, Position(1));
}

fn large_and_empty_content_is_kept(store: &mut dyn Store) {
    let large = vec![7; 17 * 1024 * 1024];
    append(store, 0, &[draft(&[1], &[]), draft(&[1], &large), draft(&[1], &[1])]);
    let entries = store.entries(0, 3).expect("read");
    assert!(entries[0].sealed.is_empty());
    assert!(entries[1].sealed == large);
    assert_eq!(entries[2].sealed, [1]);
}
