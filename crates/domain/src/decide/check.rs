//! What several commands check of the words they are given.

use super::refusal::Refusal;
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
pub(super) fn term(vocabulary: &'static str, key: &str) -> Result<(), Refusal> {
    let pack = Vocabularies::xinjiang();
    if pack.term(vocabulary, key).is_some() {
        return Ok(());
    }
    let accepted = pack.get(vocabulary).map_or_else(String::new, |known| {
        known
            .terms
            .iter()
            .map(|term| term.key.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    });
    Err(Refusal::NoSuchTerm {
        vocabulary,
        given: crate::vague_date::shorten(key),
        accepted,
    })
}
