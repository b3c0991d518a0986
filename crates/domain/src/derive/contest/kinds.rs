//! A contradiction: which claims stand against which.

use crate::claim_ref::ClaimRef;

/// What stands against what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest<'r> {
    /// The property, or `act` for what happened.
    pub property: String,
    /// Whether one side is refuted rather than merely contested.
    pub kind: ContestKind,
    /// The claims; the one that is refuted first.
    pub claims: Vec<ClaimRef<'r>>,
}

impl<'r> Contest<'r> {
    /// Two sides that cannot both be true, each claim once and in order; none where no claim is given.
    pub(super) fn contested(property: impl Into<String>, mut claims: Vec<ClaimRef<'r>>) -> Option<Self> {
        claims.sort_unstable();
        claims.dedup();
        (!claims.is_empty()).then(|| Self {
            property: property.into(),
            kind: ContestKind::Contested,
            claims,
        })
    }

    /// Whether a claim is among them.
    #[must_use]
    pub fn holds(&self, claim: ClaimRef<'_>) -> bool {
        self.claims.contains(&claim)
    }

    /// The claim that the others refute; none where the sides are merely contested.
    #[must_use]
    pub fn refuted(&self) -> Option<ClaimRef<'r>> {
        let first = self.claims.first().copied();
        first.filter(|_| self.kind == ContestKind::Refuted)
    }
}

/// How the sides stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContestKind {
    /// Two accounts cannot both be true.
    Contested,
    /// The others show that the first claim was false.
    Refuted,
}
