//! Ledgers that earlier versions wrote, and that every later one must read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use guwah_ledger::{
    CHECKPOINT_FILE, Destroyed, FileRing, KeyRing, LEDGER_FILE, Ledger, Opened, Position, RING_FILE, RecordId,
    VerifierKey, open_for, verify,
};

/// The key of the first format's ledger, as it was printed when that was written.
const V1_KEY: &str = "guwah/88b3b720e70b0970+1bb59dc1+ARuJcyEwhlOCGRUzzQ5Tui9lUPGE8vpVoRfDlNAydyWR";
const V1_ROOT: &str = "d00f19dc504a9cdd7c9775b1f5242541bf5e989beac5f8a0cc85276ebac527e5";

#[test]
fn the_first_format_is_read_for_ever() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v1");
    let folder = tempfile::tempdir().unwrap();
    for file in [LEDGER_FILE, CHECKPOINT_FILE, RING_FILE, "value"] {
        fs::copy(kept.join(file), folder.path().join(file)).unwrap();
    }
    let id = |number| RecordId([number; 16]);

    let key: VerifierKey = V1_KEY.parse().unwrap();
    let verified = verify(folder.path(), Some(&key), None).unwrap();
    assert_eq!(verified.entries, 6);
    let root: String = verified.root.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(root, V1_ROOT);

    let ring = FileRing::open(&folder.path().join(RING_FILE), Some(b"for tests only")).unwrap();
    assert_eq!(ring.check().unwrap(), 12);
    assert_eq!(
        ring.destroyed().unwrap(),
        [Destroyed {
            record: id(3),
            erased_at: Position(5)
        }]
    );
    let keys = ring.keys(&[id(1), id(2)]).unwrap();
    let value = fs::read(folder.path().join("value")).unwrap();
    let value = open_for(&[&keys[0], &keys[1]], "a context", &value).unwrap();
    assert_eq!(value, b"a value outside the ledger");

    let ledger = Ledger::open(folder.path(), Arc::new(ring)).unwrap();
    let mut all = Vec::new();
    ledger
        .read(0, &mut |_, rests_on, opened| {
            all.push((rests_on.to_vec(), opened));
            ControlFlow::Continue(())
        })
        .unwrap();
    let said = |content: &[u8]| Opened::Content(content.to_vec());
    let eight = (4..=11).map(id).collect();
    assert_eq!(
        all,
        [
            (vec![id(1), id(2)], said(b"a claim on one person from one source")),
            (vec![id(1), id(3)], Opened::Erased { record: id(3) }),
            (eight, said(b"as many records as an entry may rest on")),
            (vec![RecordId::REGISTER], said(b"")),
            (vec![id(2)], said(&[b'x'; 5_000])),
            (vec![RecordId::REGISTER], said(b"the person 3 is erased")),
        ]
    );
}
