//! A claim where a record keeps it: what contradictions, status and pages point with, never a bare position.

use crate::claim::Claim;
use crate::id::{ClaimId, PersonId, SourceId};
use std::cmp::Ordering;

/// A claim of a record, with its source. Two are equal when they are one claim of one record, not when they say the same;
/// they are in the order in which the record keeps them.
///
/// Its identity ([`Self::id`]) is a digest of what it says, and is worked out only for those who write it down.
#[derive(Debug, Clone, Copy)]
pub struct ClaimRef<'r> {
    /// Who makes it.
    pub source: SourceId,
    /// The claim.
    pub claim: &'r Claim,
    /// Its place among all claims of the record, for the order alone.
    nth: usize,
}

impl<'r> ClaimRef<'r> {
    pub(crate) fn new(nth: usize, source: SourceId, claim: &'r Claim) -> Self {
        Self { source, claim, nth }
    }

    /// The claim's identity; `record` is the person whose it is.
    #[must_use]
    pub fn id(self, record: PersonId) -> ClaimId {
        self.claim.id(record, self.source)
    }

    /// Who speaks: claims of one speaker in one source have one voice.
    #[must_use]
    pub fn voice(self) -> (SourceId, Option<&'r str>) {
        (self.source, self.claim.speaker_name())
    }
}

impl PartialEq for ClaimRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.claim, other.claim)
    }
}

impl Eq for ClaimRef<'_> {}

impl PartialOrd for ClaimRef<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ClaimRef<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.nth.cmp(&other.nth)
    }
}
