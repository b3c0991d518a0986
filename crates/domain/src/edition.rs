//! Editions, as the register remembers what it published.

use serde::{Deserialize, Serialize};

/// One edition that was published. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedEdition {
    /// Its number; the first is 1.
    pub number: u64,
    /// The day on which it was made, UTC.
    pub on: String,
    /// How many persons are in it.
    pub persons: u64,
    /// How many records are in it: sources and persons.
    pub records: u64,
    /// The root of the tree over its records, in hexadecimal.
    pub root: String,
    /// The digest of the list of its files, in hexadecimal.
    pub files: String,
    /// How many persons were not in the edition before; none where the register no longer knew what was in that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<u64>,
    /// How many persons were, and are told of otherwise now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<u64>,
    /// How many persons were in the edition before and are not in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<u64>,
}
