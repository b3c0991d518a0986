//! A pack: the vocabularies of one deployment, read from their files.

use super::{Term, Vocabulary, VocabularyError, VocabularyFile};
use foldhash::HashMap;
use std::sync::LazyLock;

/// The files of the Xinjiang pack: name and text.
const XINJIANG: [(&str, &str); 23] = [
    ("act.toml", include_str!("../../data/vocabularies/act.toml")),
    ("answer.toml", include_str!("../../data/vocabularies/answer.toml")),
    ("closed_as.toml", include_str!("../../data/vocabularies/closed_as.toml")),
    (
        "consent_purpose.toml",
        include_str!("../../data/vocabularies/consent_purpose.toml"),
    ),
    (
        "credibility_tier.toml",
        include_str!("../../data/vocabularies/credibility_tier.toml"),
    ),
    ("custody.toml", include_str!("../../data/vocabularies/custody.toml")),
    (
        "disclosure.toml",
        include_str!("../../data/vocabularies/disclosure.toml"),
    ),
    (
        "erasure_reason.toml",
        include_str!("../../data/vocabularies/erasure_reason.toml"),
    ),
    ("ethnicity.toml", include_str!("../../data/vocabularies/ethnicity.toml")),
    (
        "facility_kind.toml",
        include_str!("../../data/vocabularies/facility_kind.toml"),
    ),
    ("health.toml", include_str!("../../data/vocabularies/health.toml")),
    ("held.toml", include_str!("../../data/vocabularies/held.toml")),
    (
        "intervention.toml",
        include_str!("../../data/vocabularies/intervention.toml"),
    ),
    ("kinship.toml", include_str!("../../data/vocabularies/kinship.toml")),
    (
        "organisation_kind.toml",
        include_str!("../../data/vocabularies/organisation_kind.toml"),
    ),
    (
        "place_kind.toml",
        include_str!("../../data/vocabularies/place_kind.toml"),
    ),
    (
        "profession.toml",
        include_str!("../../data/vocabularies/profession.toml"),
    ),
    ("reason.toml", include_str!("../../data/vocabularies/reason.toml")),
    ("relation.toml", include_str!("../../data/vocabularies/relation.toml")),
    (
        "reliability.toml",
        include_str!("../../data/vocabularies/reliability.toml"),
    ),
    ("sex.toml", include_str!("../../data/vocabularies/sex.toml")),
    (
        "source_kind.toml",
        include_str!("../../data/vocabularies/source_kind.toml"),
    ),
    ("treatment.toml", include_str!("../../data/vocabularies/treatment.toml")),
];

/// A set of vocabularies: a pack.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    all: Vec<Vocabulary>,
    by_key: HashMap<Box<str>, usize>,
}

impl Vocabularies {
    /// The Xinjiang pack, which is compiled in.
    #[must_use]
    pub fn xinjiang() -> &'static Self {
        static PACK: LazyLock<Vocabularies> =
            LazyLock::new(|| Vocabularies::parse(&XINJIANG).expect("the compiled-in pack is read by a test"));
        &PACK
    }

    /// Reads a pack from the names and texts of its files.
    ///
    /// # Errors
    /// When a file is unreadable, a key is given twice, an English label is missing, a term points nowhere, or a word
    /// names two terms of one vocabulary.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, VocabularyError> {
        let mut pack = Self::default();
        for (file, text) in files {
            let read: VocabularyFile = toml::from_str(text).map_err(|error| VocabularyError::Unreadable {
                file: (*file).to_owned(),
                reason: error.to_string(),
            })?;
            let vocabulary = Vocabulary::from_file(read)?;
            if pack.by_key.contains_key(vocabulary.key.as_str()) {
                let key = vocabulary.key;
                return Err(VocabularyError::DuplicateKey {
                    vocabulary: key.clone(),
                    key,
                });
            }
            pack.by_key.insert(vocabulary.key.as_str().into(), pack.all.len());
            pack.all.push(vocabulary);
        }
        Ok(pack)
    }

    /// Adds a deployment's own pack to this one. A vocabulary that is new is taken whole. In one that is known, new
    /// terms come after the old ones; a term that is known takes the new labels and definition and gains the new
    /// words, so that no key in use ever loses its meaning.
    ///
    /// # Errors
    /// When a word would then name two terms of one vocabulary, or a term would point nowhere. Nothing is changed then.
    pub fn extend(&mut self, other: Self) -> Result<(), VocabularyError> {
        let mut extended = self.clone();
        for added in other.all {
            if let Some(&at) = extended.by_key.get(added.key.as_str()) {
                extended.all[at].extend(added)?;
            } else {
                extended.by_key.insert(added.key.as_str().into(), extended.all.len());
                extended.all.push(added);
            }
        }
        *self = extended;
        Ok(())
    }

    /// All vocabularies, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Vocabulary> {
        self.all.iter()
    }

    /// The vocabulary with this key.
    #[must_use]
    pub fn get(&self, vocabulary: &str) -> Option<&Vocabulary> {
        self.by_key.get(vocabulary).map(|&at| &self.all[at])
    }

    /// The term with this key in that vocabulary.
    #[must_use]
    pub fn term(&self, vocabulary: &str, key: &str) -> Option<&Term> {
        self.get(vocabulary)?.term(key)
    }

    /// The term that these words name in that vocabulary; see [`Vocabulary::resolve`].
    #[must_use]
    pub fn resolve(&self, vocabulary: &str, words: &str) -> Option<&Term> {
        self.get(vocabulary)?.resolve(words)
    }

    /// What a term is called in a language, else in English; its key when the pack does not know it.
    #[must_use]
    pub fn label<'a>(&'a self, vocabulary: &str, key: &'a str, lang: &str) -> &'a str {
        self.term(vocabulary, key).map_or(key, |term| term.label(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = r#"
key = "custody"
label = { en = "Custody" }
[[term]]
key = "barracks"
label = { en = "Barracks" }
definition = "Held in barracks."
parent = "detained"
words = ["kaserne"]
[[term]]
key = "camp"
label = { en = "Camp", de = "Lager" }
definition = "A camp."
words = ["lager (de)"]
"#;

    #[test]
    fn the_compiled_in_pack_is_sound() {
        let pack = Vocabularies::parse(&XINJIANG)
            .map_err(|error| error.to_string())
            .expect("a sound pack");
        for (vocabulary, (file, _)) in pack.iter().zip(XINJIANG) {
            assert_eq!(format!("{}.toml", vocabulary.key), file);
            for term in &vocabulary.terms {
                for (lang, definition) in &term.definitions {
                    assert!(definition.ends_with(['.', '。']), "{file}: {} {lang}", term.key);
                }
                let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                assert!(term.key.chars().all(snake), "{file}: {}", term.key);
                for lang in ["en", "kk", "ug", "zh", "ru", "tr"] {
                    assert!(
                        term.labels.get(lang).is_some_and(|label| !label.is_empty()),
                        "{file}: {} {lang}",
                        term.key
                    );
                }
                let found = vocabulary.resolve(&term.key).map(|found| found.key.as_str());
                assert_eq!(found, (!term.derived).then_some(term.key.as_str()), "{file}");
            }
        }
    }

    #[test]
    fn a_deployment_extends_the_pack_and_a_refused_extension_changes_nothing() {
        let mut pack = Vocabularies::xinjiang().clone();
        let mut own = OWN.replace("parent = \"detained\"\n", "");
        pack.extend(Vocabularies::parse(&[("own", &own)]).expect("a sound file"))
            .expect("no word is taken");
        assert_eq!(
            pack.resolve("custody", "Kaserne").map(|term| term.key.as_str()),
            Some("barracks")
        );
        assert_eq!(pack.label("custody", "camp", "de"), "Lager");
        assert_eq!(
            pack.resolve("custody", "集中营").map(|term| term.key.as_str()),
            Some("camp")
        );
        own = own.replace("kaserne", "jail");
        let before = pack.clone();
        let refused = pack.extend(Vocabularies::parse(&[("own", &own)]).expect("a sound file"));
        assert!(
            matches!(refused, Err(VocabularyError::AmbiguousWord { .. })),
            "{refused:?}"
        );
        assert_eq!(
            pack.get("custody").map(|v| &v.terms),
            before.get("custody").map(|v| &v.terms)
        );
    }

    #[test]
    fn unsound_files_are_refused_with_the_reason() {
        let refuse = |text: &str| {
            Vocabularies::parse(&[("own.toml", text)])
                .expect_err("unsound")
                .to_string()
        };
        assert!(refuse("key = ").starts_with("own.toml: "));
        assert_eq!(
            refuse(OWN),
            "custody: “barracks” points at “detained”, which is no term of it or leads back"
        );
        let itself = OWN.replace("\"detained\"", "\"barracks\"");
        assert!(refuse(&itself).contains("leads back"));
        assert!(
            refuse(&OWN.replace("en = \"Barracks\"", "de = \"Kaserne\""))
                .contains("no label or no definition in English")
        );
        let twice = OWN.replace("parent = \"detained\"\n", "").replace("barracks", "camp");
        assert!(refuse(&twice).contains("given twice"));
    }
}
