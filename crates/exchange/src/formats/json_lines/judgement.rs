//! Judgements in JSON Lines: other persons and sources by outside ids, claims by their place in the person's line.

use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::judgement::{Judgement, Verdict};
use serde::{Deserialize, Serialize};

/// One decision of an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgementLine {
    /// What was decided.
    pub verdict: VerdictLine,
    /// By whom.
    pub by: String,
    /// On which day.
    pub on: String,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictLine {
    /// Both are one person.
    Same(String),
    /// They are two persons.
    NotTheSame(String),
    /// It cannot be told.
    Undecided(String),
    /// This claim is set first.
    Prefers(usize),
    /// The first claim supports the second.
    Corroborates(usize, usize),
    /// The first claim speaks against the second.
    Disputes(usize, usize),
    /// Both tell of one act.
    OneAct(usize, usize),
    /// They tell of two acts.
    NotOneAct(usize, usize),
    /// How far an account may be relied on.
    Tier {
        /// The source.
        source: String,
        /// The speaker within it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
        /// The number of a speaker whose name an edition leaves out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u16>,
        /// A term of `credibility_tier`.
        tier: String,
    },
}

impl JudgementLine {
    /// Writes a judgement. None when it speaks of a claim that is not among these.
    #[must_use]
    pub fn of(judgement: &Judgement, claims: &[ClaimId]) -> Option<Self> {
        let at = |id: &ClaimId| claims.iter().position(|known| known == id);
        let verdict = match &judgement.verdict {
            Verdict::Same(person) => VerdictLine::Same(person.to_string()),
            Verdict::NotTheSame(person) => VerdictLine::NotTheSame(person.to_string()),
            Verdict::Undecided(person) => VerdictLine::Undecided(person.to_string()),
            Verdict::Prefers(claim) => VerdictLine::Prefers(at(claim)?),
            Verdict::Corroborates(a, b) => VerdictLine::Corroborates(at(a)?, at(b)?),
            Verdict::Disputes(a, b) => VerdictLine::Disputes(at(a)?, at(b)?),
            Verdict::OneAct(a, b) => VerdictLine::OneAct(at(a)?, at(b)?),
            Verdict::NotOneAct(a, b) => VerdictLine::NotOneAct(at(a)?, at(b)?),
            Verdict::Tier {
                source,
                speaker,
                number,
                tier,
            } => VerdictLine::Tier {
                source: source.to_string(),
                speaker: speaker.clone(),
                number: *number,
                tier: tier.clone(),
            },
        };
        Some(Self {
            verdict,
            by: judgement.by.clone(),
            on: judgement.on.clone(),
            why: judgement.why.clone(),
        })
    }

    /// The verdict over records. None when it names a person, source or claim that is not there.
    pub fn verdict(
        &self,
        person: impl Fn(&str) -> Option<PersonId>,
        source: impl Fn(&str) -> Option<SourceId>,
        claims: &[ClaimId],
    ) -> Option<Verdict> {
        let claim = |at: &usize| claims.get(*at).copied();
        Some(match &self.verdict {
            VerdictLine::Same(other) => Verdict::Same(person(other)?),
            VerdictLine::NotTheSame(other) => Verdict::NotTheSame(person(other)?),
            VerdictLine::Undecided(other) => Verdict::Undecided(person(other)?),
            VerdictLine::Prefers(at) => Verdict::Prefers(claim(at)?),
            VerdictLine::Corroborates(a, b) => Verdict::Corroborates(claim(a)?, claim(b)?),
            VerdictLine::Disputes(a, b) => Verdict::Disputes(claim(a)?, claim(b)?),
            VerdictLine::OneAct(a, b) => Verdict::OneAct(claim(a)?, claim(b)?),
            VerdictLine::NotOneAct(a, b) => Verdict::NotOneAct(claim(a)?, claim(b)?),
            VerdictLine::Tier {
                source: of,
                speaker,
                number,
                tier,
            } => Verdict::Tier {
                source: source(of)?,
                speaker: speaker.clone(),
                number: *number,
                tier: tier.clone(),
            },
        })
    }
}
