//! What a voice says of where the person is.

use crate::act::Sentence;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::derive::rules::{Class, StatusRules};
use crate::listing::Release;
use crate::vague_date::VagueDate;

/// One thing that a voice says of where the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'r> {
    /// The claim that says so.
    pub told: ClaimRef<'r>,
    /// The form of custody or restriction (a term of `custody`); empty where it is told in words that are no term.
    pub custody: &'r str,
    /// The words of the source, where they are no term.
    pub words: Option<&'r str>,
    /// The sentence, when it is one.
    pub sentence: Option<&'r Sentence>,
    /// How it is held.
    pub held: Held,
    /// As of when.
    pub as_of: Option<VagueDate>,
}

/// Who tells of a release after the end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReleaseTold {
    /// Nobody.
    #[default]
    ByNobody,
    /// Officials, a rumour, a list that says it no more: nobody near who states it.
    ByNobodyNear,
    /// Somebody near, whose word stands against the sentence.
    ByTheNear,
}

/// What one voice last said of where the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice<'r> {
    /// What it says first.
    pub leads: Line<'r>,
    /// Other claims that say the same, or the wider term.
    pub also: Vec<ClaimRef<'r>>,
    /// What it fears, heard and denies beside that; its own word where it relays another's.
    pub lines: Vec<Line<'r>>,
    /// Whether officials speak.
    pub official: bool,
    /// Officials alone say that the person is free.
    pub unconfirmed: bool,
    /// Officials said otherwise before.
    pub changed: bool,
    /// An editor holds the account for contradicted or withdrawn: it counts for nothing.
    pub discarded: bool,
    /// Until when the person was held, where the voice tells that what it leads with had an end.
    pub held_until: Option<&'r VagueDate>,
    /// When a sentence ended of which no release is told by whoever would count.
    pub term_ended: Option<VagueDate>,
    /// Who tells of a release since, where the term ended.
    pub release_told: ReleaseTold,
    /// When a sentence would have ended, where somebody tells of custody after that.
    pub held_past_term: Option<VagueDate>,
    /// Of a death: the days that are told of it, where they cannot be one; the one that leads first.
    pub days_differ: Vec<&'r VagueDate>,
    /// Of a sentence: what is told of it, where that cannot be one sentence; the one that leads first.
    pub sentences_differ: Vec<&'r Sentence>,
}

/// What was reported and stands no more, and is told all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside<'r> {
    /// What was said.
    pub line: Line<'r>,
    /// By which later signs of life it is refuted; empty where its list just says it no more.
    pub refuted_by: Vec<ClaimRef<'r>>,
}

impl Aside<'_> {
    /// The first release that no longer says it.
    #[must_use]
    pub fn listed_until(&self) -> Option<Release> {
        self.line.told.claim.listed.as_ref()?.as_slice().last()?.until
    }
}

impl Voice<'_> {
    /// Whether the person is counted under what the voice says: neither where it is feared, heard, denied or not understood, nor
    /// where officials alone say that the person is free.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.leads.held.is_assertion() && !self.unconfirmed && !self.discarded && self.leads.words.is_none()
    }

    /// Whether a claim is among what the voice says.
    pub(super) fn holds(&self, told: ClaimRef<'_>) -> bool {
        self.leads.told == told || self.also.contains(&told) || self.lines.iter().any(|line| line.told == told)
    }

    /// Whether others tell another day of the death, or another length of the sentence.
    #[must_use]
    pub fn is_told_differently(&self) -> bool {
        !self.days_differ.is_empty() || !self.sentences_differ.is_empty()
    }

    /// Whether the voice says that nothing more is to be awaited: that the person is at liberty, or died. What it only concludes
    /// ends nothing where another says something else.
    pub(super) fn ends_silence(&self, is_alone: bool) -> bool {
        let class = StatusRules::xinjiang().term(self.leads.custody).map(|term| term.class);
        let sure = is_alone || self.leads.held != Held::Inferred;
        sure && self.counts() && matches!(class, Some(Class::Free | Class::Dead))
    }
}
