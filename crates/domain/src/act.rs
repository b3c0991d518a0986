//! Acts: the smallest "who did what to whom".

use crate::institution::InstitutionRef;
pub use crate::sentence::Sentence;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, TermRef};
use serde::{Deserialize, Serialize};

/// An act as one source tells it: arrest, transfer, sentencing, release, death.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Which act of this person's this is: accounts of one act carry one label, whoever gives them. An act from a
    /// list is `dataset:row:kind:ordinal`. Accounts without a label are accounts of different acts until judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What was done (a term of `act`).
    pub kind: String,
    /// When it began or happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<VagueDate>,
    /// The date in the words of the source ("a few days before 27 January 2019").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when_words: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<VagueDate>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRef>,
    /// In which facility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<InstitutionRef>,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Reasons given (terms of `reason`, with the words).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<TermRef>,
    /// The sentence, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Sentence>,
    /// The form of custody it led to (a term of `custody`), where the kind alone does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<TermRef>,
    /// What was said to have happened, in the register's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

impl Act {
    /// An act of a kind, with nothing else known.
    #[must_use]
    pub fn of_kind(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Self::default()
        }
    }
}
