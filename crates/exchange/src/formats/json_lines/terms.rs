//! Terms that a line names.

use guwah_domain::claim::Claim;
use guwah_domain::schema::Schema;
use guwah_domain::value::Value;
use guwah_domain::vocabulary::Vocabularies;

/// Every term that a claim names must be one: a key that nobody knows says nothing to readers.
pub(super) fn check_terms(claim: &Claim) -> Result<(), String> {
    if let Some(relation) = claim.by.as_ref().and_then(|by| by.relation.as_deref()) {
        known_term("relation", relation)?;
    }
    let term =
        |vocabulary: &str, term: &Option<String>| term.as_deref().map_or(Ok(()), |key| known_term(vocabulary, key));
    match &claim.value {
        Value::Term(value) => {
            let property = Schema::person().property(&claim.property);
            let vocabulary = property.and_then(|property| property.vocabulary.as_deref());
            vocabulary.map_or(Ok(()), |vocabulary| term(vocabulary, &value.term))
        }
        Value::Relative(relative) => term("kinship", &relative.relation.term),
        Value::Act(act) => {
            known_term("act", &act.kind)?;
            act.reasons.iter().try_for_each(|reason| term("reason", &reason.term))?;
            act.to.as_ref().map_or(Ok(()), |to| term("custody", &to.term))
        }
        Value::Intervention(intervention) => {
            term("intervention", &intervention.kind)?;
            intervention
                .answer
                .as_ref()
                .map_or(Ok(()), |answer| known_term("answer", &answer.kind))
        }
        _ => Ok(()),
    }
}

pub(crate) fn known_term(vocabulary: &str, key: &str) -> Result<(), String> {
    let Some(known) = Vocabularies::xinjiang().get(vocabulary) else {
        return Ok(());
    };
    if known.term(key).is_some() {
        return Ok(());
    }
    let keys: Vec<&str> = known.terms.iter().map(|term| term.key.as_str()).collect();
    Err(format!(
        "“{key}” is no term of {vocabulary}: {} would be accepted",
        keys.join(", ")
    ))
}
