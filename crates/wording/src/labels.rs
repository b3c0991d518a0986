//! What terms, properties and places are called on a page.

use crate::foreign::Foreign;
use crate::kazakh_arabic;
use crate::language::Language;
use guwah_domain::place::{Gazetteer, Place};
use guwah_domain::schema::Schema;
use guwah_domain::value::{PlaceRef, TermRef};
use guwah_domain::vocabulary::{Term, Vocabularies};
use std::borrow::Cow;

impl Language {
    /// The label of a term, or its key where the vocabulary does not know it.
    pub fn term<'a>(self, vocabulary: &str, key: &'a str) -> Cow<'a, str> {
        self.in_letters(Vocabularies::xinjiang().label(vocabulary, key, self.key()))
    }

    /// The label of a term under which whoever has a narrower one is counted and found too: it says so.
    pub fn term_counted<'a>(self, vocabulary: &str, key: &'a str) -> Cow<'a, str> {
        let label = self.term(vocabulary, key);
        // Where the label itself says that none of the narrower terms is known, another stands for them all.
        let term = Vocabularies::xinjiang().term(vocabulary, key);
        if let Some(term) = term.filter(|term| !term.counted.is_empty()) {
            return self.in_letters(term.counted_label(self.key()));
        }
        let terms = Vocabularies::xinjiang().get(vocabulary).map(|known| &known.terms);
        let has_narrower = terms.is_some_and(|terms| terms.iter().any(|term| term.parent.as_deref() == Some(key)));
        if has_narrower {
            Cow::Owned(self.message("term-and-narrower").text("term", label).plain())
        } else {
            label
        }
    }

    /// What a term means; in English where it was not said in this language yet.
    pub fn definition(self, term: &Term) -> Foreign {
        match term.definition(self.key()) {
            Some(text) => Foreign::plain(self.in_letters(text)),
            None => Foreign::quoted(self, term.definition("en").unwrap_or_default()),
        }
    }

    /// What a vocabulary is called.
    pub fn vocabulary(self, key: &str) -> Cow<'static, str> {
        let vocabulary = Vocabularies::xinjiang().get(key);
        self.in_letters(vocabulary.map_or("", |vocabulary| vocabulary.label(self.key())))
    }

    /// The label of a property, or the heading of the column that brought it.
    pub fn property<'a>(self, key: &'a str) -> Cow<'a, str> {
        self.in_letters(Schema::person().label(key, self.key()))
    }

    /// The label of a property of another kind of record than a person.
    pub fn property_of<'a>(self, schema: &'a Schema, key: &'a str) -> Cow<'a, str> {
        self.in_letters(schema.label(key, self.key()))
    }

    /// The name of a place.
    pub fn place(self, place: &Place) -> String {
        self.in_letters(place.name(self.key())).into_owned()
    }

    /// The name of a place in a list, with its kind where another place has the name too.
    pub fn place_in_list(self, place: &Place) -> String {
        let label = Gazetteer::xinjiang().label(place, self.key());
        self.in_letters(&label).into_owned()
    }

    /// As [`Self::place_in_list`], marked as English where the gazetteer knows no name in the language.
    pub fn place_apart(self, place: &Place) -> Foreign {
        Foreign::quoted(self, &self.place_in_list(place))
    }

    /// A label in the letters of the language.
    pub fn in_letters(self, label: &str) -> Cow<'_, str> {
        match self {
            Self::KazakhArabic => Cow::Owned(kazakh_arabic::from_cyrillic(label)),
            _ => Cow::Borrowed(label),
        }
    }
}

/// A term as a claim gives it: the label, and the words of the source where they say something else.
pub struct ShownTerm {
    /// The label; the words where they match no term.
    pub label: Foreign,
    /// The words of the source, when they differ from the label.
    pub words: Option<Foreign>,
    /// Whether the words match no term and stand as they were written.
    pub as_written: bool,
}

/// How a term is shown.
pub fn shown_term(lang: Language, vocabulary: &str, given: &TermRef) -> ShownTerm {
    let words = given.words.as_deref().filter(|words| !words.is_empty());
    match &given.term {
        Some(key) => {
            let label = lang.term(vocabulary, key);
            let english = Language::English.term(vocabulary, key);
            // A label may stand in quotation marks: it is the word of a State.
            let bare = |text: &str| text.trim_matches(['"', '“', '”', '«', '»']).to_lowercase();
            let says_as_much = |words: &&str| [&*label, &*english, key].iter().any(|known| bare(words) == bare(known));
            ShownTerm {
                words: words
                    .filter(|words| !says_as_much(words))
                    .map(|words| Foreign::quoted(lang, words)),
                label: Foreign::plain(label),
                as_written: false,
            }
        }
        None => ShownTerm {
            label: Foreign::quoted(lang, words.unwrap_or_default()),
            words: None,
            as_written: true,
        },
    }
}

/// The short text of a term: its label, else the words.
pub fn term_text(lang: Language, vocabulary: &str, given: &TermRef) -> String {
    shown_term(lang, vocabulary, given).label.text().to_owned()
}

/// What else a place is called: names that the source does not use, and the place that it lies in.
pub struct PlaceNames {
    /// Where it lies, when the source does not say so.
    pub within: Option<String>,
    /// Other names, the one in common use in the language of the page first.
    pub also: Vec<Foreign>,
}

/// The most other names a place is given beside the words of the source.
const OTHER_NAMES: usize = 3;

/// What the gazetteer adds to a place as the source names it.
pub fn place_names(lang: Language, given: &PlaceRef) -> PlaceNames {
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
    if lang != Language::English {
        also.extend(Some(lang.place(place)).filter(|name| !said(name)).map(Foreign::plain));
    }
    let others = ["en", "latin", "zh"].into_iter();
    for wanted in others.filter(|wanted| lang == Language::English || *wanted != lang.key()) {
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
    let parent = place.parent.as_deref().and_then(|key| gazetteer.get(key));
    PlaceNames {
        within: parent.map(|parent| lang.place(parent)).filter(|parent| !said(parent)),
        also,
    }
}

/// The name of a place in a list: the gazetteer's where it is known, else the words of the source.
pub fn place_text(lang: Language, given: &PlaceRef) -> String {
    let gazetteer = Gazetteer::xinjiang();
    match given.place.as_deref().and_then(|key| gazetteer.get(key)) {
        Some(place) => lang.place_in_list(place),
        None => given.words.clone(),
    }
}

/// A place with the one that it lies in: "Emin, Tarbagatay".
pub fn place_within(lang: Language, place: &Place) -> String {
    let parent = place.parent.as_deref().and_then(|key| Gazetteer::xinjiang().get(key));
    match parent {
        Some(parent) => {
            let message = lang.message("place-in").text("place", lang.place(place));
            message.text("within", lang.place(parent)).plain()
        }
        None => lang.place(place),
    }
}

/// The place that a division code stands for, in words: "Emin, Tarbagatay".
pub fn division(lang: Language, code: &str) -> Option<String> {
    Some(place_within(lang, Gazetteer::xinjiang().by_code(code)?))
}
