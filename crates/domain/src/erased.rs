//! What the register keeps of somebody who was erased, so that it knows again what still names them: keyed digests, which tell nothing
//! to anybody without the register's ring.

use serde::{Deserialize, Serialize};

/// By what it is known again that something names somebody who was erased. Each is a keyed digest, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownBy {
    /// The texts that still named them when they were erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<String>,
    /// Other records that may be of the same person, or of which the public would be told more without what was erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<String>,
    /// Their names, in each order of the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Names of one word, which name somebody only where a field says nothing else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub single_names: Vec<String>,
    /// How their names sound, two words at a time: another spelling, or one in another script, has the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sounds: Vec<String>,
    /// Numbers of their documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<String>,
    /// The years in which they may have been born.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub born: Vec<String>,
    /// Places that were told of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Whether many others bear the name: then a name alone makes no other record one of theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_common: bool,
}

impl KnownBy {
    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
