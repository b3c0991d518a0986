//! What is asked of single acts, terms and reasons beside the status rule.

use super::rules::{Class, StatusRules};
use crate::act::Act;
use crate::claim::Claim;
use crate::value::{TermRef, Value};

/// The form of custody that an act leads to; none when it leads to none, or leaves it as it was.
#[must_use]
pub fn custody_after(act: &Act) -> Option<&str> {
    StatusRules::xinjiang().leads_to(act)
}

/// Whether an act tells that a sentence is none any more.
#[must_use]
pub fn is_set_aside(act: &Act) -> bool {
    StatusRules::xinjiang().ends(act).iter().any(|ended| ended == "prison")
}

/// Whether a kind of act takes a person out of the reach of those who know them.
#[must_use]
pub fn is_taking(kind: &str) -> bool {
    StatusRules::xinjiang().act(kind).is_some_and(|act| act.takes)
}

/// Whether whoever tells of an act of this kind tells that the person lived.
#[must_use]
pub fn is_sign_of_life(kind: &str) -> bool {
    StatusRules::xinjiang().act(kind).is_some_and(|act| act.life)
}

/// Whether an act ends custody or a life, or tells only that the person lived: of a day that is still to come it says nothing.
#[must_use]
pub fn is_end(act: &Act) -> bool {
    let rules = StatusRules::xinjiang();
    let Some(custody) = rules.leads_to(act) else {
        return is_sign_of_life(&act.kind) && !is_taking(&act.kind);
    };
    rules
        .term(custody)
        .is_some_and(|term| matches!(term.class, Class::Free | Class::Dead))
}

/// Whether a term of `custody` is a death.
#[must_use]
pub fn is_death(custody: &str) -> bool {
    StatusRules::xinjiang()
        .term(custody)
        .is_some_and(|term| term.class == Class::Dead)
}

/// Whether words in the place of a status say something that no term of `custody` is known for.
#[must_use]
pub fn is_unread_status(status: &TermRef) -> bool {
    let words = status.words.as_deref().filter(|_| status.term.is_none());
    words.is_some_and(|words| !StatusRules::xinjiang().say_nothing(words))
}

/// Whether a term of `reason` names a reason, rather than that none is known.
pub(crate) fn is_reason(reason: &str) -> bool {
    !StatusRules::xinjiang().no_reason.iter().any(|none| none == reason)
}

/// Whether a claim says where the person is, or what was done to them.
pub(super) fn bears_on_status(claim: &Claim) -> bool {
    match &claim.value {
        Value::Act(_) => true,
        Value::Term(_) => claim.property == "status",
        Value::Date(_) => claim.property == "died",
        _ => false,
    }
}
