//! What somebody testifies about a person, and who the testifier is.

use crate::value::Text;
use serde::{Deserialize, Serialize};

/// A testimony about one person: an edited summary beside, never instead of, the words as told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Testimony {
    /// Who the testifier is, beyond name and relation ("musician, citizen of Kazakhstan").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub testifier: Option<String>,
    /// The register's summary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The words as told, untouched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Text>,
    /// A translation of them, marked as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Text>,
    /// How the testifier knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_known: Option<String>,
    /// Submitted by a third party, anonymous with verified identity, or as reported by a medium.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<String>,
}
