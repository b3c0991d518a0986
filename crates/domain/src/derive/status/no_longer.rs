//! Deaths and releases that a list told of and tells of no more, though it still names the person: a reported death is never dropped.

use crate::claim::Claim;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::Briefs;
use crate::derive::contest::refutes;
use crate::derive::rules::{Class, StatusRules};
use crate::derive::tells::{custody_after, is_death};
use crate::listing::Span;
use crate::person::Person;
use crate::statements::Statement;
use crate::value::Value;

/// Those that nothing refutes, where the list tells of no death in other words.
pub(super) fn deaths<'r>(person: &'r Person, briefs: &Briefs<'_>) -> impl Iterator<Item = ClaimRef<'r>> {
    dropped(person).filter(|ended| refuted_by(person, *ended, briefs).is_empty())
}

/// Those that a later sign of life refutes, each with what does.
pub(super) fn refuted<'r>(
    person: &'r Person,
    briefs: &Briefs<'_>,
) -> impl Iterator<Item = (ClaimRef<'r>, Vec<ClaimRef<'r>>)> {
    let with_life = dropped(person).map(|ended| (ended, refuted_by(person, ended, briefs)));
    with_life.filter(|(_, life)| !life.is_empty())
}

fn dropped(person: &Person) -> impl Iterator<Item = ClaimRef<'_>> {
    let ended = person.statements.no_longer_said();
    ended.filter(|ended| {
        let is_stated = |claim: &Claim| claim.held.is_assertion() && is_told_of_death(claim);
        let dies_still = |told: ClaimRef<'_>| told.source == ended.source && is_stated(told.claim);
        is_stated(ended.claim) && is_named(person, *ended) && !person.statements.current().any(dies_still)
    })
}

fn refuted_by<'r>(person: &'r Person, of_death: ClaimRef<'r>, briefs: &Briefs<'_>) -> Vec<ClaimRef<'r>> {
    let refute = |told: &ClaimRef<'r>| refutes(*told, of_death, briefs);
    person.statements.current().filter(refute).collect()
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
pub(in crate::derive) fn deaths_gone_back_on<'r>(
    person: &'r Person,
    briefs: &Briefs<'_>,
) -> impl Iterator<Item = ClaimRef<'r>> {
    deaths(person, briefs).filter(|of_death| went_back(person, *of_death))
}

/// Releases of which a list tells no more though it still names the person, where it says nothing else in their place: one of each list.
pub(super) fn releases(person: &Person) -> impl Iterator<Item = ClaimRef<'_>> {
    let is_kept = |told: &ClaimRef<'_>| {
        told.claim.held.is_assertion() && is_told_of_release(told.claim) && is_named(person, *told)
    };
    let mut dropped: Vec<ClaimRef<'_>> = Vec::new();
    let mut in_order: Vec<ClaimRef<'_>> = person.statements.no_longer_said().filter(is_kept).collect();
    // An act tells more than a status; of several the last that was said.
    in_order.sort_by_key(|told| {
        (
            matches!(told.claim.value, Value::Act(_)),
            last_span(told.claim).map(|span| span.from),
        )
    });
    for release in in_order.into_iter().rev() {
        let told_since = |told: ClaimRef<'_>| {
            let says_where = is_told_of_release(told.claim) || is_told_of_death(told.claim);
            told.source == release.source && (says_where || replaces(told.claim, release.claim))
        };
        let known = dropped.iter().any(|known| known.source == release.source);
        if !known && !person.statements.current().any(told_since) {
            dropped.push(release);
        }
    }
    dropped.into_iter()
}

/// Whether a list says since it told of a release no more that the person is held, or tells of a taking that was after it.
fn replaces(claim: &Claim, release: &Claim) -> bool {
    let held = match &claim.value {
        Value::Term(status) => claim.property == "status" && status.term.is_some(),
        Value::Act(act) => custody_after(act).is_some(),
        _ => false,
    };
    let until = last_span(release).and_then(|span| span.until);
    let since = last_span(claim)
        .zip(until)
        .is_some_and(|(span, until)| span.from >= until);
    let after = match (&claim.value, &release.value) {
        (Value::Act(taken), Value::Act(released)) => {
            matches!((&taken.when, &released.when), (Some(taken), Some(released)) if released.is_before(taken))
        }
        _ => false,
    };
    held && (since || after)
}

fn last_span(claim: &Claim) -> Option<&Span> {
    claim.listed.as_ref()?.as_slice().last()
}

/// Whether a claim tells that the person is at liberty.
fn is_told_of_release(claim: &Claim) -> bool {
    let free = |custody: &str| {
        StatusRules::xinjiang()
            .term(custody)
            .is_some_and(|term| term.class == Class::Free)
    };
    match &claim.value {
        Value::Act(act) => custody_after(act).is_some_and(free),
        Value::Term(status) if claim.property == "status" => status.term.as_deref().is_some_and(free),
        _ => false,
    }
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
