//! Orders about how much of a value is public.

use super::claims::claim_of;
use super::decision::Decision;
use super::refusal::Refusal;
use crate::change::Change;
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, PersonId};
use crate::person::Person;
use crate::public_as::PublicAs;
use crate::redaction;

/// One entry, which says who may see the claim and how much of it: neither is public for a moment without the other. Nothing is
/// refused for being wider: it is a named person's order.
pub(super) fn set(
    known: &Person,
    claim: Option<(ClaimId, Disclosure)>,
    public_as: PublicAs,
) -> Result<Decision, Refusal> {
    let person = known.id;
    let Some((claim, level)) = claim else {
        if known.editorial.public_as == public_as {
            return Err(Refusal::IsSoAlready("how much of this person is public"));
        }
        return Ok(Decision::of(Change::PersonPublicAsSet { person, public_as }));
    };
    let (source, held) = claim_of(known, person, claim)?;
    if held.withdrawn.is_some() {
        return Err(Refusal::Withdrawn(claim));
    }
    if !redaction::speaks_of(&held.value, &held.property, public_as) {
        return Err(Refusal::NoSuchPart {
            property: held.property.clone(),
            given: public_as.said().join(", "),
        });
    }
    let others: Vec<PersonId> = held.persons().collect();
    let mut changes = Vec::new();
    if held.public_as != public_as {
        changes.push(Change::ClaimPublicAsSet {
            person,
            source,
            claim,
            public_as,
            others: others.clone(),
        });
    }
    if held.disclosure != level || held.embargo.is_some() {
        changes.push(Change::DisclosureSet {
            person,
            source,
            claim,
            level,
            others,
        });
    }
    if changes.is_empty() {
        return Err(Refusal::IsSoAlready("how much of this claim is public"));
    }
    Ok(Decision::together(changes))
}
