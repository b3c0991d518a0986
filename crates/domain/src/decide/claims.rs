//! Orders about claims.

use super::check::{non_empty, person_claim};
use super::decision::{Context, Decision};
use super::refusal::Refusal;
use crate::change::Change;
use crate::claim::Claim;
use crate::disclosure::Disclosure;
use crate::embargo::Embargo;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::person::Person;
use crate::value::Value;

/// Claims that rest on another person make entries of their own: when that person is forgotten, only the kinship goes, or what
/// that person said.
pub(super) fn record(
    known: &Person,
    person: PersonId,
    source: SourceId,
    claims: Vec<Claim>,
) -> Result<Vec<Decision>, Refusal> {
    let mut decisions: Vec<Decision> = Vec::new();
    let mut alone = Vec::new();
    let held = known.statements.by(source);
    for mut claim in claims {
        check_claim(person, &claim)?;
        if held.is_some_and(|held| held.holds(&claim)) {
            continue;
        }
        if let Some(held) = held {
            held.keep_withdrawn(&mut claim);
        }
        if claim.persons().any(|other| other != person) {
            decisions.push(Decision::of(Change::ClaimsMade {
                person,
                source,
                claims: vec![claim],
            }));
        } else {
            alone.push(claim);
        }
    }
    if !alone.is_empty() {
        decisions.insert(
            0,
            Decision::of(Change::ClaimsMade {
                person,
                source,
                claims: alone,
            }),
        );
    }
    Ok(decisions)
}

fn check_claim(person: PersonId, claim: &Claim) -> Result<(), Refusal> {
    non_empty(&claim.property, "a claim's property")?;
    if claim.value.other_person() == Some(person) {
        return Err(Refusal::Oneself(person));
    }
    person_claim(claim)
}

pub(super) fn disclose(known: &Person, person: PersonId, claim: ClaimId, level: Disclosure) -> Result<Change, Refusal> {
    let (source, held) = claim_of(known, person, claim)?;
    Ok(Change::DisclosureSet {
        person,
        source,
        claim,
        level,
        others: held.persons().collect(),
    })
}

pub(super) fn embargo(
    known: &Person,
    person: PersonId,
    claim: ClaimId,
    embargo: Option<Embargo>,
) -> Result<Change, Refusal> {
    let (source, held) = claim_of(known, person, claim)?;
    Ok(Change::EmbargoSet {
        person,
        source,
        claim,
        embargo,
        others: held.persons().collect(),
    })
}

/// Whoever set an embargo decided what its end opens. What was kept for fewer since, or withdrawn, stays so.
pub(super) fn open(known: &Person, person: PersonId, context: &Context) -> Vec<Decision> {
    let Some(today) = context.today() else {
        return Vec::new();
    };
    let over = known.claims().filter(|(_, claim)| {
        claim.disclosure == Disclosure::Team
            && claim.withdrawn.is_none()
            && claim.embargo.is_some_and(|embargo| embargo.is_over(today))
    });
    let opened = over.map(|(source, claim)| Change::DisclosureSet {
        person,
        source,
        claim: claim.id(person, source),
        level: Disclosure::Public,
        others: claim.persons().collect(),
    });
    opened.map(Decision::of).collect()
}

pub(super) fn withdraw(known: &Person, person: PersonId, claim: ClaimId, why: String) -> Result<Change, Refusal> {
    non_empty(&why, "the reason for withdrawing")?;
    let (source, held) = standing(known, claim)?;
    Ok(Change::ClaimWithdrawn {
        person,
        source,
        claim,
        why,
        replaced_by: None,
        others: held.persons().collect(),
    })
}

/// Old and new go into one entry: neither stands without the other being told. The new claim is for nobody who might not see
/// the old one.
pub(super) fn correct(known: &Person, claim: ClaimId, value: Value, why: String) -> Result<Decision, Refusal> {
    non_empty(&why, "the reason for correcting")?;
    let person = known.id;
    let (source, old) = standing(known, claim)?;
    let mut new = Claim {
        value,
        listed: None,
        ..old.clone()
    };
    if new.value == old.value {
        return Err(Refusal::SaysTheSame(claim));
    }
    if new.embargo.is_some() {
        // Under an embargo, what is to be public on its day is for the team until then.
        new.disclosure = Disclosure::Public;
    }
    check_claim(person, &new)?;
    let id = new.id(person, source);
    let others = old.persons().collect();
    let mut changes = Vec::new();
    match known.claim(id) {
        Some((_, there)) if there.withdrawn.is_some() => return Err(Refusal::Withdrawn(id)),
        Some(_) => {}
        None => changes.push(Change::ClaimsMade {
            person,
            source,
            claims: vec![new],
        }),
    }
    changes.push(Change::ClaimWithdrawn {
        person,
        source,
        claim,
        why,
        replaced_by: Some(id),
        others,
    });
    Ok(Decision::together(changes))
}

/// A claim that was not withdrawn, and its source.
fn standing(known: &Person, claim: ClaimId) -> Result<(SourceId, &Claim), Refusal> {
    let found = known.claim(claim);
    let (source, held) = found.ok_or(Refusal::NoSuchClaim {
        person: known.id,
        claim,
    })?;
    match held.withdrawn {
        Some(_) => Err(Refusal::Withdrawn(claim)),
        None => Ok((source, held)),
    }
}

/// One of the person's claims, and its source.
pub(super) fn claim_of(known: &Person, person: PersonId, claim: ClaimId) -> Result<(SourceId, &Claim), Refusal> {
    known.claim(claim).ok_or(Refusal::NoSuchClaim { person, claim })
}
