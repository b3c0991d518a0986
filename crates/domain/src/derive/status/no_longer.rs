//! Deaths that a list told of and tells of no more, though it still names the person: a reported death is never dropped.

use super::tells::{custody_after, is_death};
use crate::claim::Claim;
use crate::claim_ref::ClaimRef;
use crate::derive::contest::refutes;
use crate::person::Person;
use crate::statements::Statement;
use crate::value::Value;

/// Those that nothing refutes, where the list tells of no death in other words.
pub(super) fn deaths(person: &Person) -> impl Iterator<Item = ClaimRef<'_>> {
    let ended = person.statements.no_longer_said();
    ended.filter(|ended| {
        let is_stated = ended.claim.held.is_assertion() && is_told_of_death(ended.claim);
        is_stated
            && is_named(person, *ended)
            && !person.statements.current().any(|told| {
                let dies_still =
                    told.source == ended.source && told.claim.held.is_assertion() && is_told_of_death(told.claim);
                dies_still || refutes(told, *ended)
            })
    })
}

/// Whether the list said before it told of the death what it says again now: that release was taken back.
pub(super) fn went_back(person: &Person, of_death: ClaimRef<'_>) -> bool {
    let begun = |claim: &Claim| Some(claim.listed.as_ref()?.as_slice().first()?.from);
    let of_life = |told: &ClaimRef<'_>| match &told.claim.value {
        Value::Term(status) => told.claim.property == "status" && status.term.is_some(),
        Value::Act(act) => custody_after(act).is_some(),
        _ => false,
    };
    let again = |told: &ClaimRef<'_>| {
        let spans = told.claim.listed.as_ref().map_or(0, |listed| listed.as_slice().len());
        told.source == of_death.source && spans > 1 && begun(told.claim) < begun(of_death.claim)
    };
    person.statements.current().any(|told| of_life(&told) && again(&told))
}

/// Deaths that a list told of in between, and went back on: nothing of the headline, and for an editor to look at.
pub(in crate::derive) fn deaths_gone_back_on(person: &Person) -> impl Iterator<Item = ClaimRef<'_>> {
    deaths(person).filter(|of_death| went_back(person, *of_death))
}

/// Whether the list of a claim still names the person.
fn is_named(person: &Person, told: ClaimRef<'_>) -> bool {
    person.statements.by(told.source).is_some_and(Statement::is_listed)
}

/// Whether a claim tells of a death.
pub(in crate::derive) fn is_told_of_death(claim: &Claim) -> bool {
    match &claim.value {
        Value::Act(act) => custody_after(act).is_some_and(is_death),
        Value::Term(status) if claim.property == "status" => status.term.as_deref().is_some_and(is_death),
        Value::Date(_) => claim.property == "died",
        _ => false,
    }
}
