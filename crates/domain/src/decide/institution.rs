//! What a source's telling of a facility or an organisation changes.

use super::check::non_empty;
use super::decision::Decision;
use super::refusal::Refusal;
use crate::change::Change;
use crate::claim::Claim;
use crate::disclosure::Disclosure;
use crate::id::{InstitutionId, SourceId};
use crate::institution::{Institution, InstitutionKind};
use crate::schema::ValueType;
use crate::value::Value;
use crate::vocabulary::Vocabularies;

/// What a source's telling of a facility or organisation changes; none when it stands so already.
///
/// # Errors
/// When a claim is of no property that such a record has, is no value of it, or is to be kept from the team: nothing is
/// changed then.
pub fn tell(known: &Institution, source: SourceId, claims: Vec<Claim>) -> Result<Option<Decision>, Refusal> {
    for claim in &claims {
        check(known.kind, claim)?;
    }
    let held = known.statements.by(source);
    let stands = |claim: &Claim| held.is_some_and(|held| held.holds(claim));
    let claims: Vec<Claim> = claims.into_iter().filter(|claim| !stands(claim)).collect();
    Ok((!claims.is_empty()).then(|| {
        Decision::of(Change::InstitutionTold {
            institution: known.id,
            kind: known.kind,
            source,
            claims,
        })
    }))
}

fn check(kind: InstitutionKind, claim: &Claim) -> Result<(), Refusal> {
    let schema = kind.schema();
    let Some(property) = schema.property(&claim.property) else {
        let known: Vec<&str> = schema.properties().iter().map(|known| known.key.as_str()).collect();
        return Err(Refusal::NoSuchProperty {
            kind: kind.key(),
            given: claim.property.clone(),
            accepted: known.join(", "),
        });
    };
    let fits = matches!(
        (property.value_type, &claim.value),
        (ValueType::Text, Value::Text(_))
            | (ValueType::Name, Value::Name(_))
            | (ValueType::Date, Value::Date(_) | Value::Text(_))
            | (ValueType::Place, Value::Place(_))
            | (ValueType::Term, Value::Term(_))
            | (ValueType::Institution, Value::Institution(_))
            | (ValueType::Office, Value::Office(_))
    );
    if !fits {
        return Err(Refusal::NoSuchValue {
            property: claim.property.clone(),
        });
    }
    if let (Value::Term(given), Some(vocabulary)) = (&claim.value, property.vocabulary.as_deref())
        && let Some(term) = &given.term
        && Vocabularies::xinjiang().term(vocabulary, term).is_none()
    {
        return Err(Refusal::NoSuchValue {
            property: claim.property.clone(),
        });
    }
    // Sealed claims are in no table, and an embargo is ended person by person: neither is kept for such a record yet, and
    // what would be lost in silence is refused.
    if claim.disclosure == Disclosure::Sealed || claim.embargo.is_some() {
        return Err(Refusal::NotForFewer(kind.key()));
    }
    Ok(())
}

/// That a dataset knows a facility or an organisation under a key of its own.
pub(super) fn list(
    (institution, kind): (InstitutionId, InstitutionKind),
    dataset: SourceId,
    key: String,
) -> Result<Change, Refusal> {
    non_empty(&key, "the dataset's key")?;
    Ok(Change::InstitutionListed {
        institution,
        kind,
        dataset,
        key,
    })
}
