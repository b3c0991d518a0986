//! What a relative is.

use guwah_domain::value::Relative;
use guwah_wording::{Language, labels};

/// Whether what a relative is stands in the words of the source, since the term alone would not tell.
pub fn is_in_words(relative: &Relative) -> bool {
    let relation = &relative.relation;
    matches!(relation.term.as_deref(), Some("relative") | None) && relation.words.is_some()
}

/// What a relative is: the words of the source where the term alone would not tell.
pub fn kinship(lang: Language, relative: &Relative) -> String {
    let relation = &relative.relation;
    match (relation.term.as_deref(), &relation.words) {
        (Some("relative") | None, Some(words)) => words.clone(),
        _ => labels::term_text(lang, "kinship", relation),
    }
}
