//! How an edition tells of a person otherwise than the one before: whom it shows for the first time, what changed, whom a list no
//! longer names. What was taken out of it is never told by name: it may have been withdrawn.

use crate::claim::Claim;
use crate::id::SourceId;
use crate::listing::Release;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// Since which edition a person is told of as now, and how that differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EditionChange {
    /// The edition in which the person was published for the first time.
    pub first: u64,
    /// The edition that told something otherwise last.
    pub last: u64,
    /// The day of that edition, as it bears it.
    pub on: String,
    /// What is told that was not told before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Topic>,
    /// What a list said before and no longer says, though it still lists the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<Topic>,
    /// Lists that named the person before, each with the release that does no longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no_longer_listed: Vec<(SourceId, Release)>,
    /// Lists that had stopped to name the person and do so again, each with the release.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed_again: Vec<(SourceId, Release)>,
}

impl EditionChange {
    /// That the person is in this edition for the first time.
    #[must_use]
    pub fn first(edition: u64, on: &str) -> Self {
        Self {
            first: edition,
            last: edition,
            on: on.to_owned(),
            ..Self::default()
        }
    }

    /// Whether the person is in an edition for the first time.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.first == self.last
    }
}

/// What a claim is about: its property and, of an act, its kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Topic {
    /// The property.
    pub property: String,
    /// The kind of an act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
}

impl Topic {
    /// What a claim is about.
    #[must_use]
    pub fn of(claim: &Claim) -> Self {
        let act = match &claim.value {
            Value::Act(act) => Some(act.kind.clone()),
            _ => None,
        };
        Self {
            property: claim.property.clone(),
            act,
        }
    }
}
