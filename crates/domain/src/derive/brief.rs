//! What is known of a source where a status is derived: when it spoke, and on which side.

use super::days::Days;
use super::rules::StatusRules;
use crate::claim::{Claim, Held, Speaker};
use crate::id::SourceId;
use crate::office::is_state_medium;
use crate::source::Source;
use crate::vague_date::VagueDate;

/// What the status rule must know of a source: when it spoke, and on which side. Small, so that whoever makes a million
/// cards keeps one for each source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SourceBrief {
    pub(super) spoke: Days,
    official: bool,
    pub(super) leaked: bool,
    pub(super) near: bool,
    pub(super) retells: bool,
    invented: bool,
}

impl SourceBrief {
    /// Of a source.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let rules = &StatusRules::xinjiang().source;
        let is = |kinds: &[String]| kinds.contains(&source.kind);
        Self {
            spoke: source.published_on.as_ref().map(Days::of).unwrap_or_default(),
            official: is(&rules.official)
                || is(&rules.leaked)
                || source.publisher.as_deref().is_some_and(is_state_medium),
            leaked: is(&rules.leaked),
            near: is(&rules.near),
            retells: is(&rules.retells),
            invented: is(&rules.invented),
        }
    }

    /// Whether a State speaks in a claim of this source.
    #[must_use]
    pub fn is_official(self, claim: &Claim) -> bool {
        is_official(claim, self)
    }

    /// Whether it was made up, to try a register out.
    #[must_use]
    pub fn is_invented(self) -> bool {
        self.invented
    }

    /// When the source was published or given.
    pub(super) fn published(self) -> Option<VagueDate> {
        self.spoke.as_date()
    }
}

/// What is known of each source that speaks of a person.
pub type Briefs<'a> = dyn Fn(SourceId) -> SourceBrief + 'a;

/// Whether a State speaks: by whoever speaks for it, or by what its own sources and papers quote, whoever is quoted there. Whoever
/// else than the person is told there to deny something speaks for themselves.
pub(super) fn is_official(claim: &Claim, brief: SourceBrief) -> bool {
    let is_own = |relation: Option<&str>| claim.held == Held::Denied && relation != Some("victim");
    let quoted = |by: &Speaker| !is_own(by.relation.as_deref());
    brief.official && claim.by.as_ref().is_none_or(quoted) || claim.is_of_officials()
}
