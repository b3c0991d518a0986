//! The words of a sheet for terms, and the languages of its properties, as a map gives them.

use crate::error::MapError;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::vocabulary::Vocabularies;
use std::collections::{BTreeMap, HashMap};

/// The words for the terms of a property.
pub(super) fn terms(property: &str, words: BTreeMap<String, String>) -> Result<HashMap<String, String>, MapError> {
    let place = format!("[values.{property}]");
    let vocabulary = Schema::person()
        .property(property)
        .and_then(|property| property.vocabulary.as_deref());
    let Some(vocabulary) = vocabulary.and_then(|key| Vocabularies::xinjiang().get(key)) else {
        let known: Vec<&str> = Schema::person()
            .properties()
            .iter()
            .filter(|property| property.vocabulary.is_some())
            .map(|property| property.key.as_str())
            .collect();
        return Err(MapError::unknown(
            place,
            property,
            format!("a property with terms would be accepted: {}", known.join(", ")),
        ));
    };
    let mut terms = HashMap::new();
    for (word, key) in words {
        if vocabulary.term(&key).is_none() {
            let keys: Vec<&str> = vocabulary.terms.iter().map(|term| term.key.as_str()).collect();
            return Err(MapError::unknown(
                format!("{place} {word}"),
                &key,
                format!("{} would be accepted", keys.join(", ")),
            ));
        }
        terms.insert(word.trim().to_lowercase(), key);
    }
    Ok(terms)
}

/// Refuses a property that holds no words in a language.
pub(super) fn text_property(property: &str) -> Result<(), MapError> {
    let known = Schema::person().property(property).map(|property| property.value_type);
    if matches!(known, Some(ValueType::Text | ValueType::Name)) {
        return Ok(());
    }
    Err(MapError::unknown(
        "[lang]".into(),
        property,
        "a property of names or text would be accepted: name, text …".into(),
    ))
}
