//! What others did for a person, and what came back. Silence is an answer and is recorded.

use crate::vague_date::VagueDate;
use serde::{Deserialize, Serialize};

/// A petition, an enquiry, a submission; or an answer that came unasked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intervention {
    /// What was done (a term of `intervention`); none when no enquiry is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What was done, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
    /// Whether it names this person, or asks about many.
    #[serde(default)]
    pub by_name: bool,
    /// What came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// A term of `answer`; `none` when there was no reply.
    pub kind: String,
    /// The answer, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Who answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
    /// The date in the words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_words: Option<String>,
}
