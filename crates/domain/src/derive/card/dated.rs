//! What a card has dates of, by which a search finds it.

use super::super::status::{custody_after, is_death};
use crate::act::Act;
use serde::{Deserialize, Serialize};

/// What a search finds by its date, beside a birth and the first detention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// A death.
    Died,
    /// A release, or an escape.
    Released,
    /// A sentence, or a change of one.
    Sentenced,
}

impl Dated {
    /// What an act is; none where its date is no other than those of a card anyway.
    pub(super) fn of(act: &Act) -> Option<Self> {
        match custody_after(act) {
            _ if matches!(act.kind.as_str(), "sentenced" | "sentence_changed") => Some(Self::Sentenced),
            Some(custody) if is_death(custody) => Some(Self::Died),
            Some("free") => Some(Self::Released),
            _ => None,
        }
    }
}
