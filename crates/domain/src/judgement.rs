//! Judgements: a named editor's decision over claims or records. Reversible.

use crate::id::{ClaimId, JudgementId, PersonId, SourceId};
use serde::{Deserialize, Serialize};

/// One decision, by one editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// Its identity, given when it is made.
    pub id: JudgementId,
    /// What is decided.
    pub verdict: Verdict,
    /// The editor.
    pub by: String,
    /// The day it was made, UTC.
    pub on: String,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Whom the claims that a judgement decides of name by record, beside the person on whose page it stands: the judgement, and the
/// reason that is given for it, rest on them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The sources of the claims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Relatives and speakers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<PersonId>,
}

impl About {
    /// Whether nobody else is named.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.sources.is_empty() && self.persons.is_empty()
    }

    /// Of what a verdict speaks, where `named` says whom a claim names.
    #[must_use]
    pub fn of(verdict: &Verdict, named: &dyn Fn(ClaimId) -> Self) -> Self {
        match verdict {
            Verdict::Same(other) | Verdict::NotTheSame(other) | Verdict::Undecided(other) => Self {
                persons: vec![*other],
                ..Self::default()
            },
            Verdict::Prefers(claim) => named(*claim),
            Verdict::Corroborates(one, other)
            | Verdict::Disputes(one, other)
            | Verdict::OneAct(one, other)
            | Verdict::NotOneAct(one, other) => named(*one).and(named(*other)),
            Verdict::Tier { source, .. } => Self {
                sources: vec![*source],
                ..Self::default()
            },
        }
    }

    fn and(mut self, other: Self) -> Self {
        self.sources.extend(other.sources);
        self.persons.extend(other.persons);
        self.sources.sort_unstable();
        self.sources.dedup();
        self.persons.sort_unstable();
        self.persons.dedup();
        self
    }
}

/// What an editor can decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Verdict {
    /// Both records are one person.
    Same(PersonId),
    /// The records are two persons.
    NotTheSame(PersonId),
    /// It cannot be told yet.
    Undecided(PersonId),
    /// Of the claims about one property, this one is set first.
    Prefers(ClaimId),
    /// The first claim supports the second.
    Corroborates(ClaimId, ClaimId),
    /// The first claim speaks against the second.
    Disputes(ClaimId, ClaimId),
    /// Both accounts tell of one act. The claims may stand on two records that are one person.
    OneAct(ClaimId, ClaimId),
    /// The accounts tell of two acts, whatever labels they bear.
    NotOneAct(ClaimId, ClaimId),
    /// How far an account may be relied on (a term of `credibility_tier`): of what this speaker says in this source.
    Tier {
        /// The source.
        source: SourceId,
        /// The speaker within it; none for the source's own voice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
        /// The number of a speaker whose name is left out; redaction alone sets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u16>,
        /// The tier's key.
        tier: String,
    },
}
