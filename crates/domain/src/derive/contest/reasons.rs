//! The reasons that a State gives against those that others give.

use super::kinds::Contest;
use crate::claim_ref::{ClaimRef, VoiceKey};
use crate::derive::tells::is_reason;
use crate::value::{TermRef, Value};
use crate::vocabulary::Vocabularies;

/// All reasons that one voice gives.
struct Given<'r> {
    voice: VoiceKey<'r>,
    official: bool,
    claims: Vec<ClaimRef<'r>>,
    reasons: Vec<&'r TermRef>,
}

/// The voices of officials and of others whose reasons have nothing in common. Several reasons can be true at once, so sets that
/// overlap do not contradict; what cannot be compared does not either.
pub(super) fn differ<'r>(told: &[ClaimRef<'r>]) -> Option<Contest<'r>> {
    let mut given: Vec<Given<'r>> = Vec::new();
    for told in told.iter().filter(|told| told.claim.held.is_assertion()) {
        let reasons = match &told.claim.value {
            Value::Term(reason) if told.claim.property == "reason" => std::slice::from_ref(reason),
            Value::Act(act) => &act.reasons,
            _ => continue,
        };
        let reasons = reasons
            .iter()
            .filter(|reason| reason.term.as_deref().is_none_or(is_reason));
        let mut reasons = reasons.peekable();
        if reasons.peek().is_none() {
            continue;
        }
        let (voice, official) = (told.voice(), told.claim.is_of_officials());
        match given
            .iter_mut()
            .find(|known| known.voice == voice && known.official == official)
        {
            Some(known) => {
                known.claims.push(*told);
                known.reasons.extend(reasons);
            }
            None => given.push(Given {
                voice,
                official,
                claims: vec![*told],
                reasons: reasons.collect(),
            }),
        }
    }
    let mut claims = Vec::new();
    for official in given.iter().filter(|given| given.official) {
        for other in given.iter().filter(|given| !given.official) {
            if !official.may_agree_with(other) {
                claims.extend(official.claims.iter().chain(&other.claims).copied());
            }
        }
    }
    Contest::contested("reason", claims)
}

impl Given<'_> {
    fn may_agree_with(&self, other: &Self) -> bool {
        self.reasons
            .iter()
            .any(|one| other.reasons.iter().any(|other| may_be_one(one, other)))
    }
}

/// Whether two reasons may be the same: equal, or one a case of the other. What is no term is compared by its words, and may mean
/// any term.
fn may_be_one(one: &TermRef, other: &TermRef) -> bool {
    match (&one.term, &other.term) {
        (Some(one), Some(other)) => {
            let vocabulary = Vocabularies::xinjiang().get("reason");
            one == other || vocabulary.is_some_and(|reasons| reasons.is_a(one, other) || reasons.is_a(other, one))
        }
        _ => true,
    }
}
