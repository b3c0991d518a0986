//! Contradictions between claims of different properties: the date of birth, an age and the date within a number; sex and a
//! number; the day of death as a property and as an act.

use super::kinds::Contest;
use crate::claim::Claim;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::Briefs;
use crate::derive::spoken::when_told;
use crate::derive::tells::{custody_after, is_death};
use crate::person::Person;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::Value;

/// What is told of one thing under several properties, and cannot all be true. Fear, rumour and denial contest nothing here, nor
/// does what is refuted.
pub(super) fn across<'r>(told: &[ClaimRef<'r>], refuted: &[ClaimRef<'r>], briefs: &Briefs<'_>) -> Vec<Contest<'r>> {
    let asserted = || {
        let counts = |told: &&ClaimRef<'r>| told.claim.held.is_assertion() && !refuted.contains(told);
        told.iter().filter(counts).copied()
    };
    let births: Vec<_> = asserted()
        .filter_map(|told| Some((told, birth(told, briefs)?)))
        .collect();
    let sexes: Vec<_> = asserted().filter_map(|told| Some((told, sex(told.claim)?))).collect();
    let deaths: Vec<_> = asserted().filter_map(|told| Some((told, death(told.claim)?))).collect();
    let apart = |one: &Birth<'_>, other: &Birth<'_>| !one.on.may_overlap(&other.on);
    [
        Contest::contested("born", excluding(&births, apart)),
        Contest::contested("born", dead_before_born(&births, &deaths)),
        Contest::contested("born", happened_before_born(&births, asserted())),
        Contest::contested("sex", excluding(&sexes, |one, other| one != other)),
        Contest::contested("died", excluding_deaths(&deaths)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Claims of different properties whose values exclude each other.
fn excluding<'r, T>(told: &[(ClaimRef<'r>, T)], exclude: impl Fn(&T, &T) -> bool) -> Vec<ClaimRef<'r>> {
    let mut claims = Vec::new();
    for (nth, (one, value)) in told.iter().enumerate() {
        for (other, other_value) in &told[nth + 1..] {
            if one.claim.property != other.claim.property && exclude(value, other_value) {
                claims.extend([*one, *other]);
            }
        }
    }
    claims
}

/// Days of death that exclude each other: one dies once, so also two acts do, where two voices tell of them. Accounts that bear
/// one label are compared as accounts of one act.
fn excluding_deaths<'r>(told: &[(ClaimRef<'r>, &VagueDate)]) -> Vec<ClaimRef<'r>> {
    let mut claims = Vec::new();
    for (nth, (one, on)) in told.iter().enumerate() {
        for (other, other_on) in &told[nth + 1..] {
            let within = one.claim.property == "died" && other.claim.property == "died";
            let own_correction = one.claim.property == other.claim.property && one.voice() == other.voice();
            if !within && !own_correction && !on.may_overlap(other_on) {
                claims.extend([*one, *other]);
            }
        }
    }
    claims
}

/// Nobody dies before being born.
fn dead_before_born<'r>(
    births: &[(ClaimRef<'r>, Birth<'r>)],
    deaths: &[(ClaimRef<'r>, &VagueDate)],
) -> Vec<ClaimRef<'r>> {
    let pairs = births
        .iter()
        .flat_map(|birth| deaths.iter().map(move |death| (birth, death)));
    pairs
        .filter(|((_, birth), (_, died))| died.is_before(&birth.on))
        .flat_map(|((birth, _), (death, _))| [*birth, *death])
        .collect()
}

/// Nothing happens to anybody before being born.
fn happened_before_born<'r>(
    births: &[(ClaimRef<'r>, Birth<'r>)],
    told: impl Iterator<Item = ClaimRef<'r>>,
) -> Vec<ClaimRef<'r>> {
    let day = |told: &ClaimRef<'r>| match &told.claim.value {
        Value::Act(act) if death(told.claim).is_none() => act.when.as_ref(),
        _ => None,
    };
    let dated = told.filter_map(|told| Some((told, day(&told)?)));
    let pairs = dated.flat_map(|(told, on)| {
        births
            .iter()
            .map(move |(birth, born)| (*birth, told, on.is_before(&born.on)))
    });
    pairs
        .filter(|(_, _, before)| *before)
        .flat_map(|(birth, told, _)| [birth, told])
        .collect()
}

/// Whether something is told to have happened before a birth: the account, for an editor to look at.
pub(crate) fn happened_too_early<'r>(person: &'r Person, briefs: &Briefs<'_>) -> Option<ClaimRef<'r>> {
    let told = || {
        person
            .statements
            .current()
            .filter(|told| told.claim.held.is_assertion())
    };
    let births: Vec<_> = told().filter_map(|told| Some((told, birth(told, briefs)?))).collect();
    let of_acts = happened_before_born(&births, told());
    of_acts
        .into_iter()
        .find(|told| matches!(told.claim.value, Value::Act(_)))
}

/// When the person was born, as a claim tells.
struct Birth<'r> {
    on: std::borrow::Cow<'r, VagueDate>,
}

fn birth<'r>(told: ClaimRef<'r>, briefs: &Briefs<'_>) -> Option<Birth<'r>> {
    use std::borrow::Cow::{Borrowed, Owned};
    let claim = told.claim;
    let on = match &claim.value {
        Value::Date(on) if claim.property == "born" => Borrowed(on),
        Value::Age(age) if claim.property == "age" => Owned(born_by(told, age, briefs)?),
        Value::IdentityNumber(number) => Owned(number.born()?),
        Value::PublicNumber(number) => Owned(number.born()?),
        _ => return None,
    };
    Some(Birth { on })
}

/// The dates of birth that fit an age: where nothing tells when the person was that old, it is true of the day on which it was said.
pub(super) fn born_by(told: ClaimRef<'_>, age: &VagueAge, briefs: &Briefs<'_>) -> Option<VagueDate> {
    told.claim.born_by_age().or_else(|| {
        let as_told = VagueAge {
            on: when_told(told, briefs).as_date(),
            ..age.clone()
        };
        as_told.born()
    })
}

/// The sex that a claim tells: a term of `sex` that a number can tell too.
fn sex(claim: &Claim) -> Option<&str> {
    match &claim.value {
        Value::Term(sex) if claim.property == "sex" => {
            let term = sex.term.as_deref()?;
            matches!(term, "male" | "female").then_some(term)
        }
        Value::IdentityNumber(number) => number.sex(),
        _ => None,
    }
}

/// The day of death that a claim tells.
fn death(claim: &Claim) -> Option<&VagueDate> {
    match &claim.value {
        Value::Date(on) if claim.property == "died" => Some(on),
        Value::Act(act) if custody_after(act).is_some_and(is_death) => act.when.as_ref(),
        _ => None,
    }
}
