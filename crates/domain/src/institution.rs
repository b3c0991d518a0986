//! Institutions: facilities, where people are held or made to work, and organisations, which act, ask, answer and speak.
//!
//! What is known of one is claims, each from a source, as of a person; contradictions stand side by side. An official is no
//! record: that somebody holds an office is a claim about the organisation. A claim here rests on its source alone.

use crate::claim::Claim;
use crate::id::{InstitutionId, SourceId};
use crate::redaction::Screened;
use crate::schema::Schema;
use crate::statements::Statements;
use crate::vague_date::VagueDate;
use crate::value::{Text, Value};
use serde::{Deserialize, Serialize};

/// What an institution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    /// A place of custody or work: a camp, a prison, a factory.
    Facility,
    /// Who acts, asks, answers or speaks: an authority, an embassy, a committee, a newspaper.
    Organisation,
}

impl InstitutionKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Facility, Self::Organisation];

    /// The key, as files and addresses write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Facility => "facility",
            Self::Organisation => "organisation",
        }
    }

    /// The properties of such a record.
    #[must_use]
    pub fn schema(self) -> &'static Schema {
        match self {
            Self::Facility => Schema::facility(),
            Self::Organisation => Schema::organisation(),
        }
    }
}

/// A facility or organisation as a source names it, and the record that it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionRef {
    /// The words of the source.
    pub words: String,
    /// The record; none where the words lead to none.
    #[serde(default, skip_serializing_if = "InstitutionId::is_none")]
    pub record: InstitutionId,
}

/// Who holds an office: an official is a role in an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Who.
    pub holder: String,
    /// Which office.
    pub post: String,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<VagueDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<VagueDate>,
}

/// All that is recorded of one facility or organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// The record.
    pub id: InstitutionId,
    /// What it is.
    pub kind: InstitutionKind,
    /// What each source says.
    pub statements: Statements,
    /// What the leak check came to for its texts; nothing in what the public is told.
    pub screened: Screened,
}

impl Institution {
    /// One of which nothing is recorded yet.
    #[must_use]
    pub fn new(id: InstitutionId, kind: InstitutionKind) -> Self {
        Self {
            id,
            kind,
            statements: Statements::default(),
            screened: Screened::default(),
        }
    }

    /// Every claim, with its source.
    pub fn claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.statements.claims()
    }

    /// Every claim that counts now.
    pub fn current_claims(&self) -> impl Iterator<Item = (SourceId, &Claim)> {
        self.statements.current_claims()
    }

    /// The claims of one property that count now.
    pub fn of<'a>(&'a self, property: &'a str) -> impl Iterator<Item = (SourceId, &'a Claim)> {
        self.statements.of(property)
    }

    /// What it is said to be called, each name once.
    #[must_use]
    pub fn names(&self) -> Vec<&Text> {
        let mut names: Vec<&Text> = Vec::new();
        for (_, claim) in self.of("name") {
            if let Value::Name(name) = &claim.value
                && claim.held.is_assertion()
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        names
    }

    /// The first name; where none is recorded, the first words that describe it.
    #[must_use]
    pub fn called(&self) -> Option<&Text> {
        let described = || {
            self.of("text").find_map(|(_, claim)| match &claim.value {
                Value::Text(text) => Some(text),
                _ => None,
            })
        };
        self.names().into_iter().next().or_else(described)
    }

    /// The first term of its kind that a source gives (`camp`, `embassy`).
    #[must_use]
    pub fn sort(&self) -> Option<&str> {
        self.of("kind").find_map(|(_, claim)| match &claim.value {
            Value::Term(term) if claim.held.is_assertion() => term.term.as_deref(),
            _ => None,
        })
    }

    /// What the team sees; none when nothing is left. The public's form is made by [`crate::redaction`].
    #[must_use]
    pub fn for_the_team(mut self) -> Option<Self> {
        self.statements.leave_out_sealed();
        (!self.statements.is_empty()).then_some(self)
    }

    /// Takes away what an erased source said.
    pub fn forget(&mut self, source: SourceId) {
        self.statements.forget_source(source);
    }
}
