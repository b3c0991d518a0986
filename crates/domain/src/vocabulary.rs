//! Vocabularies: the terms by which a register orders what is said, and the words by which sheets and sources name
//! them.
//!
//! They are data, one file each, compiled in as the Xinjiang pack; another group replaces or extends the pack and not
//! the code. Keys are permanent: entries of the ledger hold them. Reading never guesses: words that no term lists
//! give none, and the caller keeps the words.

mod pack;

pub use pack::Vocabularies;

use foldhash::{HashMap, HashMapExt};
use serde::Deserialize;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A word longer than this is no name of a term, and is not looked up.
const LONGEST_WORD_BYTES: usize = 256;

/// One vocabulary: its terms in their order.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// Its permanent key ("custody").
    pub key: String,
    /// What it is called, by language.
    pub labels: BTreeMap<String, String>,
    /// Languages whose labels are drafts that no native reader has checked yet.
    pub drafted: Vec<String>,
    /// Its terms, in their order.
    pub terms: Vec<Term>,
    /// From folded key, label or word to the position in `terms`. Every one of them is here, each for one term.
    index: HashMap<Box<str>, usize>,
}

/// One term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its permanent key ("camp").
    pub key: String,
    /// What it is called, by language. English is always there.
    pub labels: BTreeMap<String, String>,
    /// What it means, by language. English is always there.
    pub definitions: BTreeMap<String, String>,
    /// The wider term that it is a case of.
    pub parent: Option<String>,
    /// Its position in the vocabulary, from 0. Where terms have an order (light to heavy), this is it.
    pub order: usize,
    /// The edition of the vocabulary that it came with.
    pub since: u32,
    /// Other words and spellings by which sheets and sources name it, in any language.
    pub words: Vec<String>,
    /// Of kinship: what the other person is to the first, when nobody's sex is known.
    pub inverse: Option<String>,
    /// What stands for it and all narrower terms together, by language, where its own label says that none of them is known.
    pub counted: BTreeMap<String, String>,
    /// Of a kinship: the sex of whoever is called so (a term of `sex`).
    pub sex: Option<String>,
    /// Computed from other claims and never entered: no words resolve to it.
    pub derived: bool,
    /// Of relations: near enough to the person to know what became of them.
    pub near: bool,
}

/// Why files are not a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyError {
    /// A file is not TOML, or lacks what every vocabulary has.
    #[error("{file}: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the reader of TOML says.
        reason: String,
    },
    /// Two files, or two terms of one vocabulary, have one key.
    #[error("{vocabulary}: the key “{key}” is given twice")]
    DuplicateKey {
        /// The vocabulary.
        vocabulary: String,
        /// The key.
        key: String,
    },
    /// A vocabulary or term has no English label, or a term no English definition.
    #[error("{vocabulary}: “{key}” has no label or no definition in English (en)")]
    NoEnglishLabel {
        /// The vocabulary.
        vocabulary: String,
        /// The key of the vocabulary or term.
        key: String,
    },
    /// A `parent` or `inverse` names no term of the vocabulary, or a parent leads back to itself.
    #[error("{vocabulary}: “{key}” points at “{to}”, which is no term of it or leads back")]
    DanglingTerm {
        /// The vocabulary.
        vocabulary: String,
        /// The term that points.
        key: String,
        /// Where to.
        to: String,
    },
    /// One word names two terms, so that reading it would be a guess.
    #[error("{vocabulary}: “{word}” names both “{first}” and “{second}”; keep it in one")]
    AmbiguousWord {
        /// The vocabulary.
        vocabulary: String,
        /// The word.
        word: String,
        /// The term that has it.
        first: String,
        /// The term that also claims it.
        second: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VocabularyFile {
    key: String,
    label: BTreeMap<String, String>,
    #[serde(default = "first_edition")]
    since: u32,
    #[serde(default)]
    drafted: Vec<String>,
    #[serde(default)]
    term: Vec<TermEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermEntry {
    key: String,
    label: BTreeMap<String, String>,
    definition: Definition,
    parent: Option<String>,
    since: Option<u32>,
    #[serde(default)]
    words: Vec<String>,
    inverse: Option<String>,
    sex: Option<String>,
    #[serde(default)]
    counted: BTreeMap<String, String>,
    #[serde(default)]
    derived: bool,
    #[serde(default)]
    near: bool,
}

/// What a term means: by language, or in English alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Definition {
    English(String),
    ByLanguage(BTreeMap<String, String>),
}

impl Definition {
    fn by_language(self) -> BTreeMap<String, String> {
        match self {
            Self::English(text) => BTreeMap::from([("en".to_owned(), text)]),
            Self::ByLanguage(texts) => texts,
        }
    }
}

fn first_edition() -> u32 {
    1
}

impl Vocabulary {
    fn from_file(file: VocabularyFile) -> Result<Self, VocabularyError> {
        let since = file.since;
        let term = |(order, entry): (usize, TermEntry)| Term {
            key: entry.key,
            labels: entry.label,
            definitions: entry.definition.by_language(),
            parent: entry.parent,
            order,
            since: entry.since.unwrap_or(since),
            words: entry.words,
            inverse: entry.inverse,
            sex: entry.sex,
            counted: entry.counted,
            derived: entry.derived,
            near: entry.near,
        };
        let mut vocabulary = Self {
            key: file.key,
            labels: file.label,
            drafted: file.drafted,
            terms: file.term.into_iter().enumerate().map(term).collect(),
            index: HashMap::new(),
        };
        vocabulary.check_terms()?;
        vocabulary.rebuild_index()?;
        Ok(vocabulary)
    }

    fn extend(&mut self, added: Self) -> Result<(), VocabularyError> {
        self.labels.extend(added.labels);
        for term in added.terms {
            if let Some(known) = self.terms.iter_mut().find(|known| known.key == term.key) {
                known.labels.extend(term.labels);
                known.definitions = term.definitions;
                known.words.extend(term.words);
                known.parent = term.parent.or(known.parent.take());
                known.inverse = term.inverse.or(known.inverse.take());
                known.sex = term.sex.or(known.sex.take());
            } else {
                let order = self.terms.len();
                self.terms.push(Term { order, ..term });
            }
        }
        self.check_terms()?;
        self.rebuild_index()
    }

    fn check_terms(&self) -> Result<(), VocabularyError> {
        let vocabulary = || self.key.clone();
        let unlabelled = |key: &str| VocabularyError::NoEnglishLabel {
            vocabulary: vocabulary(),
            key: key.to_owned(),
        };
        if !self.labels.contains_key("en") {
            return Err(unlabelled(&self.key));
        }
        for (at, term) in self.terms.iter().enumerate() {
            if !term.labels.contains_key("en") || !term.definitions.contains_key("en") {
                return Err(unlabelled(&term.key));
            }
            if self.terms[..at].iter().any(|other| other.key == term.key) {
                return Err(VocabularyError::DuplicateKey {
                    vocabulary: vocabulary(),
                    key: term.key.clone(),
                });
            }
            let known = |key: &String| self.terms.iter().any(|other| other.key == *key);
            let dangling = |to: &String| VocabularyError::DanglingTerm {
                vocabulary: vocabulary(),
                key: term.key.clone(),
                to: to.clone(),
            };
            if let Some(to) = [&term.parent, &term.inverse]
                .into_iter()
                .flatten()
                .find(|to| !known(to))
            {
                return Err(dangling(to));
            }
            if let Some(to) = &term.parent
                && self
                    .walk_up(term)
                    .take(self.terms.len())
                    .any(|wider| wider.key == term.key)
            {
                return Err(dangling(to));
            }
        }
        Ok(())
    }

    fn rebuild_index(&mut self) -> Result<(), VocabularyError> {
        let mut index: HashMap<Box<str>, usize> = HashMap::new();
        for (at, term) in self.terms.iter().enumerate().filter(|(_, term)| !term.derived) {
            for word in std::iter::once(&term.key)
                .chain(term.labels.values())
                .chain(&term.words)
            {
                let before = index.insert(fold(word).into(), at);
                if let Some(first) = before.filter(|&first| first != at) {
                    return Err(VocabularyError::AmbiguousWord {
                        vocabulary: self.key.clone(),
                        word: word.clone(),
                        first: self.terms[first].key.clone(),
                        second: term.key.clone(),
                    });
                }
            }
        }
        self.index = index;
        Ok(())
    }

    /// The term with this key.
    #[must_use]
    pub fn term(&self, key: &str) -> Option<&Term> {
        match self.index.get(key) {
            // A key is indexed folded, so this finds most of them at once; a label that folds to the same is not it.
            Some(&at) if self.terms[at].key == key => Some(&self.terms[at]),
            _ => self.terms.iter().find(|term| term.key == key),
        }
    }

    /// The term that these words name: by key, a label in any language, or one of its other words. Case, spaces,
    /// hyphens and the width of letters do not matter. It never guesses: words that no term lists give none.
    #[must_use]
    pub fn resolve(&self, words: &str) -> Option<&Term> {
        if words.len() > LONGEST_WORD_BYTES {
            return None;
        }
        // Most values of a sheet are folded already, and cost one look-up and nothing else.
        let at = self.index.get(words).or_else(|| self.index.get(fold(words).as_str()))?;
        Some(&self.terms[*at])
    }

    /// What the vocabulary is called in a language, else in English.
    #[must_use]
    pub fn label(&self, lang: &str) -> &str {
        label_in(&self.labels, lang).unwrap_or(&self.key)
    }

    /// What the second of two is to the first, where the first is so to the second: the term for the second's sex, where that is
    /// known and there is one.
    #[must_use]
    pub fn inverse(&self, key: &str, sex: Option<&str>) -> Option<&Term> {
        let inverse = self.term(key)?.inverse.as_deref()?;
        let of_sex =
            |term: &&Term| term.parent.as_deref() == Some(inverse) && term.sex.is_some() && term.sex.as_deref() == sex;
        self.terms.iter().find(of_sex).or_else(|| self.term(inverse))
    }

    /// The wider terms of a term, nearest first.
    pub fn wider<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a Term> {
        self.term(key).into_iter().flat_map(|term| self.walk_up(term))
    }

    /// Whether a term is another one, or a case of it: `camp` is `detained`.
    #[must_use]
    pub fn is_a(&self, key: &str, wider: &str) -> bool {
        key == wider || self.wider(key).any(|term| term.key == wider)
    }

    fn walk_up<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = &'a Term> {
        let up = |term: &&'a Term| self.term(term.parent.as_deref()?);
        std::iter::successors(Some(term), up).skip(1)
    }
}

impl Term {
    /// What the term is called in a language, else in English.
    #[must_use]
    pub fn label(&self, lang: &str) -> &str {
        label_in(&self.labels, lang).unwrap_or(&self.key)
    }

    /// What stands for it and all narrower terms together in a language, else its label.
    #[must_use]
    pub fn counted_label(&self, lang: &str) -> &str {
        label_in(&self.counted, lang).unwrap_or_else(|| self.label(lang))
    }

    /// What the term means in a language; none where it was not said in that language yet.
    #[must_use]
    pub fn definition(&self, lang: &str) -> Option<&str> {
        self.definitions.get(lang).map(String::as_str)
    }
}

/// The label in a language ("zh-Hans" is served by "zh"), else the English one.
fn label_in<'a>(labels: &'a BTreeMap<String, String>, lang: &str) -> Option<&'a str> {
    let base = lang.split('-').next().unwrap_or(lang);
    [lang, base, "en"]
        .into_iter()
        .find_map(|lang| labels.get(lang))
        .map(String::as_str)
}

/// A word as the index knows it: NFKC, lower case, without spaces, hyphens, underscores, quotation marks and full
/// stops. Folding twice changes nothing more.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        let kept = word.chars().filter(|&c| !is_passed_over(c));
        return kept.map(|c| c.to_ascii_lowercase()).collect();
    }
    word.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|&c| !is_passed_over(c))
        .collect()
}

/// Marks and spaces that make no difference. U+0307 is what lower-casing leaves of the dot of a Turkish İ.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '_' | '.' | '\'' | '"' | '’' | '‘' | '“' | '”' | '„' | '«' | '»' | '\u{2010}'..='\u{2015}'
        )
        || matches!(c, '\u{0307}' | '\u{0640}' | '\u{200b}'..='\u{200f}' | '\u{2067}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
