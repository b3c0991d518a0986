//! What terms and places are called on a page.

use super::foreign::Foreign;
use guwah_domain::place::Gazetteer;
use guwah_domain::value::{PlaceRef, TermRef};
use guwah_domain::vocabulary::Vocabularies;

/// The language of the pages.
pub(crate) const LANG: &str = "en";

/// The label of a term, or its key where the vocabulary does not know it.
pub(crate) fn term<'a>(vocabulary: &str, key: &'a str) -> &'a str {
    Vocabularies::xinjiang().label(vocabulary, key, LANG)
}

/// A term as a claim gives it: the label, and the words of the source where they say something else.
pub(crate) struct ShownTerm {
    /// The label; the words where they match no term.
    pub(crate) label: Foreign,
    /// The words of the source, when they differ from the label.
    pub(crate) words: Option<Foreign>,
    /// Whether the words match no term and stand as they were written.
    pub(crate) as_written: bool,
}

/// How a term is shown.
pub(crate) fn shown_term(vocabulary: &str, given: &TermRef) -> ShownTerm {
    let words = given.words.as_deref().filter(|words| !words.is_empty());
    match &given.term {
        Some(key) => {
            let label = term(vocabulary, key);
            let differ = |words: &&str| !words.eq_ignore_ascii_case(label) && !words.eq_ignore_ascii_case(key);
            ShownTerm {
                label: Foreign::words(label),
                words: words.filter(differ).map(Foreign::words),
                as_written: false,
            }
        }
        None => ShownTerm {
            label: Foreign::words(words.unwrap_or_default()),
            words: None,
            as_written: true,
        },
    }
}

/// The short text of a term: its label, else the words.
pub(crate) fn term_text(vocabulary: &str, given: &TermRef) -> String {
    let shown = shown_term(vocabulary, given);
    shown.label.text().to_owned()
}

/// What else a place is called: names that the source does not use, and the place that it lies in.
pub(crate) struct PlaceNames {
    /// Where it lies, when the source does not say so.
    pub(crate) within: Option<String>,
    /// Other names, the one in common English use first.
    pub(crate) also: Vec<Foreign>,
}

/// The most other names a place is given beside the words of the source.
const OTHER_NAMES: usize = 3;

/// What the gazetteer adds to a place as the source names it.
pub(crate) fn place_names(given: &PlaceRef) -> PlaceNames {
    let gazetteer = Gazetteer::xinjiang();
    let Some(place) = given.place.as_deref().and_then(|key| gazetteer.get(key)) else {
        return PlaceNames {
            within: None,
            also: Vec::new(),
        };
    };
    let folded = given.words.to_lowercase();
    let said = |name: &str| folded.contains(&name.to_lowercase());
    let mut also: Vec<Foreign> = Vec::new();
    for wanted in ["en", "latin", "zh"] {
        let names = place
            .names
            .iter()
            .filter(|name| name.lang == wanted && !said(&name.text));
        also.extend(
            names
                .take(if wanted == "en" { 2 } else { 1 })
                .map(|name| Foreign::name(&name.text)),
        );
    }
    also.truncate(OTHER_NAMES);
    let parent = place
        .parent
        .as_deref()
        .and_then(|key| gazetteer.get(key))
        .map(|parent| parent.name(LANG));
    PlaceNames {
        within: parent.filter(|parent| !said(parent)).map(str::to_owned),
        also,
    }
}

/// The name of a place in a list: the gazetteer's where it is known, else the words of the source.
pub(crate) fn place_text(given: &PlaceRef) -> String {
    let gazetteer = Gazetteer::xinjiang();
    match given.place.as_deref().and_then(|key| gazetteer.get(key)) {
        Some(place) => gazetteer.label(place, LANG),
        None => given.words.clone(),
    }
}

/// The place that a division code stands for, in words: "Emin, Tarbagatay".
pub(crate) fn division(code: &str) -> Option<String> {
    let gazetteer = Gazetteer::xinjiang();
    let place = gazetteer.by_code(code)?;
    let parent = place.parent.as_deref().and_then(|key| gazetteer.get(key));
    Some(match parent {
        Some(parent) => format!("{}, {}", place.name(LANG), parent.name(LANG)),
        None => place.name(LANG).to_owned(),
    })
}
