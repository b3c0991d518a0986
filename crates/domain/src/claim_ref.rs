//! A claim where a record keeps it: what contradictions, status and pages point with, never a bare position.

use crate::claim::{Claim, Speaker};
use crate::id::{ClaimId, PersonId, SourceId};
use std::cmp::Ordering;

/// Who speaks: what tells the voices of one record apart, for every audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VoiceKey<'r> {
    /// A person with a record of their own: one voice in whichever source they speak.
    Record(PersonId),
    /// A speaker whose name is left out, by the number that redaction gave: one voice in whichever source.
    Numbered(u16),
    /// A speaker whom a source names.
    Named(SourceId, &'r str),
    /// A speaker of whom a source says only what they are to the person.
    Related(SourceId, &'r str),
    /// The source itself.
    Source(SourceId),
}

impl<'r> VoiceKey<'r> {
    /// The voice of a speaker in a source; the source's own where no speaker is given.
    #[must_use]
    pub fn of(source: SourceId, by: Option<&'r Speaker>) -> Self {
        let Some(by) = by else {
            return Self::Source(source);
        };
        match (by.number, by.name.as_deref(), by.relation.as_deref()) {
            _ if !by.person.is_none() => Self::Record(by.person),
            (Some(number), ..) => Self::Numbered(number),
            (None, Some(name), _) => Self::Named(source, name),
            (None, None, Some(relation)) => Self::Related(source, relation),
            (None, None, None) => Self::Source(source),
        }
    }
}

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

    /// Who speaks.
    #[must_use]
    pub fn voice(self) -> VoiceKey<'r> {
        VoiceKey::of(self.source, self.claim.by.as_ref())
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
