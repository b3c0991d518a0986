//! Seals drafts, apart from the ledger, so that an import can seal in one thread and append in another.

use std::sync::Arc;

use crate::entry::{Draft, SealedDraft, check_rests_on};
use crate::key::RecordKey;
use crate::ledger::LedgerError;
use crate::record_id::RecordId;
use crate::ring::KeyRing;
use crate::seal::seal_entry;

/// A handle onto the key ring that seals drafts. Clones share the ring.
#[derive(Clone)]
pub struct Sealer {
    ring: Arc<dyn KeyRing>,
}

impl Sealer {
    /// A sealer that takes its keys from this ring.
    pub fn new(ring: Arc<dyn KeyRing>) -> Self {
        Sealer { ring }
    }

    /// Seals each draft under the keys of all the records it rests on, creating keys that are
    /// missing. When this returns, those keys are durable: whoever appends the result, whenever, does
    /// not outrun them. Refused as a whole when one of the keys was destroyed.
    pub fn seal_batch(&self, drafts: &[Draft]) -> Result<Vec<SealedDraft>, LedgerError> {
        for draft in drafts {
            check_rests_on(&draft.rests_on)?;
        }
        let records: Vec<RecordId> = drafts.iter().flat_map(|draft| draft.rests_on.iter().copied()).collect();
        let keys = self.ring.ensure_keys(&records)?;
        let mut keys = keys.as_slice();
        let mut sealed = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let (of_draft, rest) = keys.split_at(draft.rests_on.len());
            keys = rest;
            let of_draft: Vec<&RecordKey> = of_draft.iter().collect();
            let bytes = seal_entry(&of_draft, &draft.rests_on, &draft.content)?;
            sealed.push(SealedDraft::new(draft.rests_on.clone(), bytes)?);
        }
        Ok(sealed)
    }

    /// The ring.
    pub fn ring(&self) -> &Arc<dyn KeyRing> {
        &self.ring
    }
}
