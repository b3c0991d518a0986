//! What editors judged of claims that contradict each other, as far as it decides whether one refutes another.

use crate::claim_ref::ClaimRef;
use crate::id::ClaimId;
use crate::judgement::Verdict;
use crate::person::Person;

/// The judgements on a person.
pub(super) struct Judged<'a> {
    person: &'a Person,
    any_tier: bool,
    preferred: Option<ClaimId>,
    disputed: Vec<ClaimId>,
}

impl<'a> Judged<'a> {
    /// On a person.
    pub(super) fn of(person: &'a Person) -> Self {
        let mut judged = Self {
            person,
            any_tier: false,
            preferred: None,
            disputed: Vec::new(),
        };
        for judgement in person.editorial.judgements.iter().rev() {
            match &judgement.verdict {
                Verdict::Prefers(claim) if judged.preferred.is_none() => judged.preferred = Some(*claim),
                Verdict::Disputes(_, claim) => judged.disputed.push(*claim),
                Verdict::Tier { .. } => judged.any_tier = true,
                _ => {}
            }
        }
        judged
    }

    /// Whether an editor prefers a claim: then nothing refutes it.
    pub(super) fn prefer(&self, told: ClaimRef<'_>) -> bool {
        self.preferred.is_some_and(|claim| told.id(self.person.id) == claim)
    }

    /// Whether an editor holds an account for contradicted, or sets something against a claim: then it refutes nothing.
    pub(super) fn doubt(&self, told: ClaimRef<'_>) -> bool {
        self.any_tier && self.person.tier(told.source, told.claim.by.as_ref()) == Some("0")
            || !self.disputed.is_empty() && self.disputed.contains(&told.id(self.person.id))
    }
}
