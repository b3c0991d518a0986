//! Consent: what a testifier, or the maker of a source, agreed to, purpose by purpose.

use crate::embargo::Embargo;
use crate::vague_date::VagueDate;
use serde::{Deserialize, Serialize};

/// What was agreed to. Nothing is agreed to by default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Consent {
    /// Purposes agreed to (terms of `consent_purpose`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<String>,
    /// On what ground, when it is not the speaker's own word: "published article", "open licence".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Who obtained it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obtained_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
    /// In which language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// In which wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// The guardian who agreed for a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<String>,
    /// The family's objection, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<String>,
    /// Whether the speaker was told that published copies cannot be called back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told_copies_remain: bool,
    /// The day before which nothing of it is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// Why it was withdrawn, when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
}

impl Consent {
    /// Consent to keep and publish, on a stated ground.
    #[must_use]
    pub fn to_publish(ground: impl Into<String>) -> Self {
        Self {
            purposes: vec!["keep".into(), "publish".into()],
            ground: Some(ground.into()),
            ..Self::default()
        }
    }

    /// Whether a purpose was agreed to and the consent still stands. A family's objection stands against every
    /// purpose but keeping, and so does an embargo until an edition ends it.
    #[must_use]
    pub fn allows(&self, purpose: &str) -> bool {
        self.withdrawn.is_none()
            && (purpose == "keep" || (self.objection.is_none() && self.embargo.is_none()))
            && self.purposes.iter().any(|agreed| agreed == purpose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_agreed_to_by_default_and_a_withdrawal_ends_all() {
        assert!(!Consent::default().allows("publish"));
        let mut consent = Consent::to_publish("published article");
        assert!(consent.allows("publish") && !consent.allows("publish_photo"));
        consent.objection = Some("the mother asks that nothing appear".into());
        assert!(!consent.allows("publish") && consent.allows("keep"));
        consent.objection = None;
        consent.withdrawn = Some("asked by telephone".into());
        assert!(!consent.allows("publish") && !consent.allows("keep"));
    }
}
