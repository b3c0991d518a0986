//! What several commands check of the words they are given.

use super::refusal::Refusal;
use crate::act::Act;
use crate::claim::Claim;
use crate::place::Gazetteer;
use crate::placeholder::no_name;
use crate::schema::{HEADING, Property, Schema, ValueType};
use crate::value::{PlaceRef, TermRef, Value};
use crate::vocabulary::Vocabularies;

/// Refuses a text that says nothing.
pub(super) fn non_empty(text: &str, what: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::Empty(what))
    } else {
        Ok(())
    }
}

/// Refuses a key that the vocabulary does not have.
pub(super) fn term(vocabulary: &str, key: &str) -> Result<(), Refusal> {
    let pack = Vocabularies::xinjiang();
    if pack.term(vocabulary, key).is_some_and(|term| !term.derived) {
        return Ok(());
    }
    let accepted = pack.get(vocabulary).map_or_else(String::new, |known| {
        known
            .terms
            .iter()
            .filter(|term| !term.derived)
            .map(|term| term.key.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    });
    Err(Refusal::NoSuchTerm {
        vocabulary: vocabulary.to_owned(),
        given: crate::vague_date::shorten(key),
        accepted,
    })
}

/// Refuses a claim about a person that is of no property, is no value of its property, or cannot be so: an age from 900 to 3, an
/// act that ended before it began, a term or a place that nobody knows, a name that is none.
///
/// # Errors
/// When it is refused; the message says what would be accepted.
pub fn person_claim(claim: &Claim) -> Result<(), Refusal> {
    if let Some(relation) = claim.by.as_ref().and_then(|by| by.relation.as_deref()) {
        term("relation", relation)?;
    }
    if claim.property.starts_with(HEADING) {
        return match claim.value {
            Value::Text(_) | Value::Number(_) => Ok(()),
            _ => Err(no_such_value(claim)),
        };
    }
    let schema = Schema::person();
    let Some(property) = schema.property(&claim.property) else {
        let known: Vec<&str> = schema.properties().iter().map(|known| known.key.as_str()).collect();
        return Err(Refusal::NoSuchProperty {
            kind: "person",
            given: crate::vague_date::shorten(&claim.property),
            accepted: format!("{}, or {HEADING} and a heading", known.join(", ")),
        });
    };
    if !fits(property.value_type, &claim.value) {
        return Err(no_such_value(claim));
    }
    can_be_so(property, &claim.value)
}

fn no_such_value(claim: &Claim) -> Refusal {
    Refusal::NoSuchValue {
        property: claim.property.clone(),
    }
}

/// Whether a value is of a property's type. What could not be read as a date, an age, a number or a relative is kept as text.
fn fits(wanted: ValueType, value: &Value) -> bool {
    matches!(
        (wanted, value),
        (
            ValueType::Text
                | ValueType::Date
                | ValueType::Age
                | ValueType::IdentityNumber
                | ValueType::Relative
                | ValueType::File,
            Value::Text(_)
        ) | (ValueType::Name, Value::Name(_))
            | (ValueType::Date, Value::Date(_))
            | (ValueType::Age, Value::Age(_))
            | (ValueType::Place, Value::Place(_))
            | (ValueType::Term, Value::Term(_))
            | (
                ValueType::IdentityNumber,
                Value::IdentityNumber(_) | Value::PublicNumber(_)
            )
            | (ValueType::Relative, Value::Relative(_))
            | (ValueType::Act, Value::Act(_))
            | (ValueType::Testimony, Value::Testimony(_))
            | (ValueType::Intervention, Value::Intervention(_))
            | (ValueType::File, Value::File(_))
            | (ValueType::Institution, Value::Institution(_))
    )
}

fn can_be_so(property: &Property, value: &Value) -> Result<(), Refusal> {
    match value {
        Value::Name(name) => match no_name(&name.text) {
            None => Ok(()),
            Some(_) => Err(Refusal::NoName(crate::vague_date::shorten(&name.text))),
        },
        Value::Age(age) if !age.is_possible() => Err(Refusal::ImpossibleAge),
        Value::Place(given) => place(given),
        Value::Term(given) => known(property.vocabulary.as_deref().unwrap_or_default(), given),
        Value::Relative(relative) => known("kinship", &relative.relation),
        Value::Act(act) => happened(act),
        Value::Intervention(intervention) => {
            if let Some(kind) = intervention.kind.as_deref() {
                term("intervention", kind)?;
            }
            let answer = intervention.answer.as_ref();
            answer.map_or(Ok(()), |answer| term("answer", &answer.kind))
        }
        _ => Ok(()),
    }
}

fn happened(act: &Act) -> Result<(), Refusal> {
    term("act", &act.kind)?;
    act.reasons.iter().try_for_each(|reason| known("reason", reason))?;
    act.to.as_ref().map_or(Ok(()), |to| known("custody", to))?;
    act.place.as_ref().map_or(Ok(()), place)?;
    if !in_order(act) {
        return Err(Refusal::EndsBeforeItBegins);
    }
    match &act.sentence {
        Some(sentence) if !sentence.is_possible() => Err(Refusal::ImpossibleSentence),
        _ => Ok(()),
    }
}

/// Whether an act can have ended after it began.
#[must_use]
pub fn in_order(act: &Act) -> bool {
    !matches!((&act.when, &act.until), (Some(when), Some(until)) if until.is_before(when))
}

fn known(vocabulary: &str, given: &TermRef) -> Result<(), Refusal> {
    given.term.as_deref().map_or(Ok(()), |key| term(vocabulary, key))
}

fn place(given: &PlaceRef) -> Result<(), Refusal> {
    match given.place.as_deref() {
        Some(key) if Gazetteer::xinjiang().get(key).is_none() => {
            Err(Refusal::NoSuchPlace(crate::vague_date::shorten(key)))
        }
        _ => Ok(()),
    }
}
