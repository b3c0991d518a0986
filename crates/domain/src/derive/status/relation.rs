//! How two words stand to each other.

use super::word::Word;

/// How two words stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// Both can be true.
    Apart,
    /// Both cannot be true, and neither gives way.
    Contested,
    /// They agree, or one is the wider term: the first leads.
    FirstLeads,
    /// The same, and the second leads.
    SecondLeads,
    /// The first goes on from the second, which gives way.
    FirstReplaces,
    /// The second goes on from the first.
    SecondReplaces,
}

impl Relation {
    pub(super) fn turned(self) -> Self {
        match self {
            Self::FirstLeads => Self::SecondLeads,
            Self::SecondLeads => Self::FirstLeads,
            Self::FirstReplaces => Self::SecondReplaces,
            Self::SecondReplaces => Self::FirstReplaces,
            Self::Apart | Self::Contested => self,
        }
    }

    /// What an editor prefers, or sets against what stands, is replaced by nothing; hearsay of no known day replaces nothing but
    /// what was said before its act.
    pub(super) fn held_to(self, one: &Word<'_>, other: &Word<'_>) -> Self {
        let supersedes = |later: &Word<'_>, earlier: &Word<'_>| {
            !earlier.is_kept() && (!later.is_hearsay || earlier.until.before(later.begins()))
        };
        match self {
            Self::FirstReplaces if !supersedes(one, other) => Self::Contested,
            Self::SecondReplaces if !supersedes(other, one) => Self::Contested,
            Self::FirstLeads if other.preferred && !one.preferred => Self::SecondLeads,
            Self::SecondLeads if one.preferred && !other.preferred => Self::FirstLeads,
            _ => self,
        }
    }
}
