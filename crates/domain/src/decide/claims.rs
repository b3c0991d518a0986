//! Orders about claims.

use super::check::{non_empty, person_claim};
use super::decision::Decision;
use super::refusal::Refusal;
use crate::change::Change;
use crate::claim::Claim;
use crate::disclosure::Disclosure;
use crate::embargo::Embargo;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::person::Person;

/// Claims that rest on another person make entries of their own: when that person is forgotten, only the kinship goes.
pub(super) fn record(
    known: &Person,
    person: PersonId,
    source: SourceId,
    claims: Vec<Claim>,
) -> Result<Vec<Decision>, Refusal> {
    let mut decisions: Vec<Decision> = Vec::new();
    let mut alone = Vec::new();
    let held = known.statements.by(source);
    for claim in claims {
        check_claim(person, &claim)?;
        if held.is_some_and(|held| held.holds(&claim)) {
            continue;
        }
        if claim.value.other_person().is_some() {
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
    let source = source_of(known, person, claim)?;
    Ok(Change::DisclosureSet {
        person,
        source,
        claim,
        level,
    })
}

pub(super) fn embargo(
    known: &Person,
    person: PersonId,
    claim: ClaimId,
    embargo: Option<Embargo>,
) -> Result<Change, Refusal> {
    let source = source_of(known, person, claim)?;
    Ok(Change::EmbargoSet {
        person,
        source,
        claim,
        embargo,
    })
}

pub(super) fn withdraw(known: &Person, person: PersonId, claim: ClaimId, why: String) -> Result<Change, Refusal> {
    non_empty(&why, "the reason for withdrawing")?;
    let source = source_of(known, person, claim)?;
    Ok(Change::ClaimWithdrawn {
        person,
        source,
        claim,
        why,
    })
}

/// The source of one of the person's claims.
pub(super) fn source_of(known: &Person, person: PersonId, claim: ClaimId) -> Result<SourceId, Refusal> {
    known
        .claim(claim)
        .map(|(source, _)| source)
        .ok_or(Refusal::NoSuchClaim { person, claim })
}
