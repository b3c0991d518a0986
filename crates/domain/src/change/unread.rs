//! What of a sheet could not be read.

use serde::{Deserialize, Serialize};

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unread {
    /// The row's number in the sheet; the row after the headings is 1.
    pub row: u64,
    /// Why.
    pub reason: String,
}
