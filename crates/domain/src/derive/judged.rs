//! What editors judged of the claims about one person, as far as it decides what the headline says and what refutes what.

use crate::claim_ref::ClaimRef;
use crate::id::ClaimId;
use crate::judgement::Verdict;
use crate::person::Person;

/// The judgements on a person, the last first.
pub(super) struct Judged<'r> {
    person: &'r Person,
    prefers: Vec<ClaimId>,
    /// What speaks against what.
    disputes: Vec<(ClaimId, ClaimId)>,
    any_tier: bool,
}

impl<'r> Judged<'r> {
    /// On a person.
    pub(super) fn of(person: &'r Person) -> Self {
        let mut judged = Self {
            person,
            prefers: Vec::new(),
            disputes: Vec::new(),
            any_tier: false,
        };
        for judgement in person.editorial.judgements.iter().rev() {
            match judgement.verdict {
                Verdict::Prefers(claim) => judged.prefers.push(claim),
                Verdict::Disputes(by, claim) => judged.disputes.push((by, claim)),
                Verdict::Tier { .. } => judged.any_tier = true,
                _ => {}
            }
        }
        judged
    }

    /// The one of these claims that an editor set first last of all.
    pub(super) fn preferred(&self, told: &[ClaimRef<'r>]) -> Option<ClaimRef<'r>> {
        self.prefers.iter().find_map(|claim| self.find(told, *claim))
    }

    /// Which of these claims something is set against, with that.
    pub(super) fn disputed(&self, told: &[ClaimRef<'r>]) -> Vec<(ClaimRef<'r>, ClaimRef<'r>)> {
        let any = |by| {
            let mut current = self.person.statements.current();
            current.find(|told| told.id(self.person.id) == by)
        };
        let disputes = self.disputes.iter();
        disputes
            .filter_map(|(by, claim)| {
                let told = self.find(told, *claim)?;
                Some((any(*by)?, told))
            })
            .collect()
    }

    /// Whether an account has the tier of what was contradicted or withdrawn.
    pub(super) fn discard(&self, told: ClaimRef<'_>) -> bool {
        self.any_tier && self.person.tier(told.source, told.claim.by.as_ref()) == Some("0")
    }

    /// Whether a claim refutes nothing: it is discarded, or something is set against it.
    pub(super) fn doubt(&self, told: ClaimRef<'_>) -> bool {
        let is_disputed = || {
            let id = told.id(self.person.id);
            self.disputes.iter().any(|(_, claim)| *claim == id)
        };
        self.discard(told) || !self.disputes.is_empty() && is_disputed()
    }

    fn find(&self, told: &[ClaimRef<'r>], claim: ClaimId) -> Option<ClaimRef<'r>> {
        told.iter().copied().find(|told| told.id(self.person.id) == claim)
    }
}
