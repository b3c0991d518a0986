//! What the tests of the ledger share: a ledger in a folder of its own, made of invented records.

#![allow(dead_code)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use guwah_ledger::{Draft, FileRing, LEDGER_FILE, Ledger, LedgerError, Opened, RING_FILE, RecordId};
use tempfile::TempDir;

pub(crate) fn id(number: u8) -> RecordId {
    RecordId([number; 16])
}

pub(crate) fn draft(records: &[u8], content: &str) -> Draft {
    Draft::new(records.iter().map(|r| id(*r)).collect(), content.into()).unwrap()
}

/// A folder with a ring and a ledger; removed when dropped.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let place = Place {
            folder: tempfile::tempdir().unwrap(),
        };
        let ring = FileRing::create(&place.ring_file(), None).unwrap();
        Ledger::create(place.path(), Arc::new(ring)).unwrap();
        place
    }

    /// A ledger of so many entries, some alone in their batch and some not.
    pub(crate) fn with_entries(entries: u64) -> Self {
        let place = Place::new();
        let mut ledger = place.ledger();
        let mut size = 0;
        while size < entries {
            let batch = if size < 200 { 1 + size % 7 } else { 500 };
            let batch = batch.min(entries - size);
            let drafts: Vec<_> = (size..size + batch)
                .map(|n| {
                    draft(
                        &[1 + (n % 100) as u8, 200],
                        &format!("entry {n} {}", "as told ".repeat(n as usize % 90)),
                    )
                })
                .collect();
            size = ledger.append(size, &drafts).unwrap().size;
        }
        place
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn ledger_file(&self) -> PathBuf {
        self.path().join(LEDGER_FILE)
    }

    pub(crate) fn ring_file(&self) -> PathBuf {
        self.path().join(RING_FILE)
    }

    pub(crate) fn ring(&self) -> Arc<FileRing> {
        Arc::new(FileRing::open(&self.ring_file(), None).unwrap())
    }

    pub(crate) fn ledger(&self) -> Ledger {
        Ledger::open(self.path(), self.ring()).unwrap()
    }
}

/// What all entries say.
pub(crate) fn contents(ledger: &Ledger) -> Result<Vec<Opened>, LedgerError> {
    let mut all = Vec::new();
    ledger.read(0, &mut |position, _, opened| {
        assert_eq!(position.0, all.len() as u64);
        all.push(opened);
        ControlFlow::Continue(())
    })?;
    Ok(all)
}

pub(crate) fn said(content: &str) -> Opened {
    Opened::Content(content.into())
}
