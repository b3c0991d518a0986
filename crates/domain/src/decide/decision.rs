//! A decision: the changes that go into one entry, and what that rests on.

use crate::change::{Change, Rest};
use crate::vague_date::Day;

/// Who acts and when; the ledger keeps both inside the sealed content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Who acts.
    pub actor: String,
    /// The instant, RFC 3339 in UTC.
    pub at: String,
}

impl Context {
    /// The day, UTC.
    pub(super) fn day(&self) -> String {
        self.at.chars().take(10).collect()
    }

    /// The day, UTC, to be compared; none where the instant is none.
    pub(super) fn today(&self) -> Option<Day> {
        self.day().parse().ok()
    }
}

/// Changes that go into one entry, and what the entry rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What the entry rests on, sorted.
    pub rests_on: Vec<Rest>,
    /// The changes.
    pub changes: Vec<Change>,
}

impl Decision {
    /// One change as an entry of its own.
    #[must_use]
    pub fn of(change: Change) -> Self {
        Self::together(vec![change])
    }

    /// Changes that make one entry, which rests on all that any of them rests on.
    #[must_use]
    pub fn together(changes: Vec<Change>) -> Self {
        let mut rests_on: Vec<Rest> = changes.iter().flat_map(Change::rests_on).collect();
        rests_on.sort_unstable();
        rests_on.dedup();
        Self { rests_on, changes }
    }
}
