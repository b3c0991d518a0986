//! Sources: who or what speaks.

use crate::consent::Consents;
use crate::redaction::Screened;
use crate::vague_date::VagueDate;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// Who or what speaks: a testimony, an official statement, a document, a media report, an imported list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A term of `source_kind`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// How it is named where there is little room ("Global Voices, 2019").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_title: Option<String>,
    /// Who wrote or recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published or given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<VagueDate>,
    /// Its date in words, where that says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_words: Option<String>,
    /// Address, as text: no page links to the open web without saying so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it says in general, not of one person: statements by organisations, in the register's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<SourceStatement>,
    /// What is said about the source itself ("no archived copy held").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// For an imported list: the name of the dataset, unique in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dataset: Option<String>,
}

/// A source, and what may be done with what it says. Nothing is published without consent to publish.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceWithConsent {
    /// What it is.
    pub about: Source,
    /// What may be done with what it says.
    #[serde(default)]
    pub consents: Consents,
    /// How often something that it says ceased to be what may be published.
    #[serde(default, skip_serializing_if = "is_never")]
    pub lapses: u32,
    /// What the leak check came to for its description; nothing in what the public is told.
    #[serde(skip)]
    pub screened: Screened,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_never(lapses: &u32) -> bool {
    *lapses == 0
}

/// Where only its description matters, it is one.
impl Deref for SourceWithConsent {
    type Target = Source;
    fn deref(&self) -> &Source {
        &self.about
    }
}

impl Source {
    /// How it is named where there is little room.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }

    /// Whether it belongs to a dataset: as the list itself, or as a source that is described with it (`dataset/key`).
    #[must_use]
    pub fn is_of(&self, dataset: &str) -> bool {
        let rest = self.dataset.as_deref().and_then(|own| own.strip_prefix(dataset));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether it is what somebody told about others, rather than a document, a report or a list.
    #[must_use]
    pub fn is_testimony(&self) -> bool {
        self.kind.starts_with("testimony_") || matches!(self.kind.as_str(), "eyewitness" | "relayed")
    }
}

impl SourceWithConsent {
    /// A source of which nothing was agreed to yet.
    #[must_use]
    pub fn of(about: Source) -> Self {
        Self {
            about,
            ..Self::default()
        }
    }
}

/// How much the public is told of a testifier, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TestifierTold {
    /// The name, and all that goes with it.
    Name,
    /// The first name, and what the testifier is to the person.
    FirstName,
    /// The initials, and what the testifier is to the person.
    Initials,
    /// What the testifier is to the person, and no more.
    Relation,
    /// That somebody testifies.
    #[default]
    Nobody,
}

/// What a source says in general, and who says it there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceStatement {
    /// Who says it.
    pub by: String,
    /// What, in the register's words.
    pub says: String,
}
