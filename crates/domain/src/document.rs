//! Documents by the form of their numbers: which kind, of which State, and what a number tells. The forms are data
//! (`data/documents.toml`); here is what their letters mean.

use crate::vague_date::{Day, VagueDate};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The number that a State gives a person for life.
    IdentityCard,
    /// A passport, of which a person has several in turn.
    Passport,
    /// A telephone: no document.
    Telephone,
}

impl DocumentKind {
    /// The key, as data and messages write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::IdentityCard => "identity_card",
            Self::Passport => "passport",
            Self::Telephone => "telephone",
        }
    }
}

/// How many places the public is told of a number of no known form.
pub(crate) const PUBLIC: usize = 2;

/// One form of numbers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The form's key.
    pub key: String,
    /// What it is of.
    pub kind: DocumentKind,
    /// The State, ISO 3166-1 in lower case.
    #[serde(default)]
    pub state: Option<String>,
    form: Forms,
    /// How many places the public is told.
    pub(crate) public: usize,
    #[serde(default)]
    century: Option<String>,
    #[serde(default)]
    check: Option<String>,
    /// The key of the newer form of the same number.
    #[serde(default)]
    pub older: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Forms {
    One(String),
    Several(Vec<String>),
}

impl Forms {
    fn all(&self) -> &[String] {
        match self {
            Self::One(form) => std::slice::from_ref(form),
            Self::Several(forms) => forms,
        }
    }
}

/// All forms that are known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Documents {
    document: Vec<Document>,
    words: BTreeMap<String, Vec<String>>,
}

impl Documents {
    /// Those of the compiled-in pack.
    pub(crate) fn known() -> &'static Self {
        static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| {
            toml::from_str(include_str!("../data/documents.toml"))
                .expect("the compiled-in documents are read by a test")
        });
        &DOCUMENTS
    }

    /// The document whose form a plain number has.
    pub(crate) fn of(&self, plain: &str) -> Option<&Document> {
        self.document.iter().find(|document| document.has_form(plain))
    }
}

/// The kind of document that the words before a number name, and those words as written.
pub(crate) fn called(written: &str) -> (Option<DocumentKind>, &str) {
    let end = written.find(|c: char| !(c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | ':')));
    let words = &written[..end.unwrap_or(written.len())];
    let lower = words.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphabetic());
    if bare.chars().count() < 2 {
        return (None, "");
    }
    let named = |kind: DocumentKind| {
        let words = Documents::known().words.get(kind.key());
        words.is_some_and(|words| words.iter().any(|word| word == bare))
    };
    let kinds = [
        DocumentKind::IdentityCard,
        DocumentKind::Passport,
        DocumentKind::Telephone,
    ];
    if let Some(kind) = kinds.into_iter().find(|kind| named(*kind)) {
        return (Some(kind), words);
    }
    // The first letter of a passport's number stands at its end: `护照 E12345678`.
    let Some(at) = words.trim_end().rfind(char::is_whitespace) else {
        return (None, "");
    };
    let (before, lower) = (&words[..at], lower.get(..at).unwrap_or_default());
    let bare = lower.trim_matches(|c: char| !c.is_alphabetic());
    let named = |kind: DocumentKind| {
        let words = Documents::known().words.get(kind.key());
        words.is_some_and(|words| words.iter().any(|word| word == bare))
    };
    match kinds.into_iter().find(|kind| named(*kind)) {
        Some(kind) => (Some(kind), before),
        None => (None, ""),
    }
}

impl Document {
    /// Whether the last place is worked out from those before it.
    pub(crate) fn is_checked(&self) -> bool {
        self.check.is_some()
    }

    fn has_form(&self, plain: &str) -> bool {
        self.form.all().iter().any(|form| {
            form.len() == plain.len()
                && form.bytes().zip(plain.bytes()).all(|(form, place)| fits(form, place))
                // A short number that could be anything is of this form only where its date is one.
                && (form.len() >= 15 || !form.contains('m') || self.has_date(form, plain))
        })
    }

    /// Whether the date in a number is one, as far as its places are told.
    fn has_date(&self, form: &str, plain: &str) -> bool {
        let number =
            |letter: u8| part(form, plain, letter).map(|part| (part.contains(['?', 'O', 'E']), part.parse::<u8>()));
        let within = |letter: u8, most: u8| match number(letter) {
            Some((false, Ok(number))) => (1..=most).contains(&number),
            _ => true,
        };
        within(b'm', 12) && within(b'd', 31) && (!form.contains('c') || self.year(form, plain).is_some())
    }

    fn form_of(&self, plain: &str) -> Option<&str> {
        let forms = self.form.all().iter().map(String::as_str);
        forms.into_iter().find(|form| form.len() == plain.len())
    }

    /// The year, as four digits, where all of them are told.
    fn year(&self, form: &str, plain: &str) -> Option<String> {
        let year = part(form, plain, b'y').filter(|year| year.bytes().all(|c| c.is_ascii_digit()))?;
        if year.len() == 4 {
            return Some(year);
        }
        let century = match part(form, plain, b'c').as_deref() {
            Some("1" | "2") => "18",
            Some("3" | "4") => "19",
            Some("5" | "6") => "20",
            Some(_) => return None,
            None => self.century.as_deref()?,
        };
        Some(format!("{century}{year}"))
    }

    pub(crate) fn birth_year(&self, plain: &str) -> Option<i16> {
        self.year(self.form_of(plain)?, plain)?.parse().ok()
    }

    /// The date of birth in a number, as far as it is told; none where it is no date.
    pub(crate) fn born(&self, plain: &str) -> Option<VagueDate> {
        let form = self.form_of(plain)?;
        let year = self.year(form, plain)?;
        let told = |letter: u8| part(form, plain, letter).filter(|part| part.bytes().all(|c| c.is_ascii_digit()));
        match (told(b'm'), told(b'd')) {
            (Some(month), Some(day)) => {
                let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
                Some(VagueDate::from_day(day))
            }
            (Some(month), None) => VagueDate::parse(&format!("{year}-{month}")).ok(),
            _ => VagueDate::parse(&year).ok(),
        }
    }

    /// The sex that a number tells (a term of `sex`).
    pub(crate) fn sex(&self, plain: &str) -> Option<&'static str> {
        let form = self.form_of(plain)?;
        let place = part(form, plain, b'g').or_else(|| part(form, plain, b'c'))?;
        match place.as_bytes().first()? {
            b'O' => Some("male"),
            b'E' => Some("female"),
            digit @ b'0'..=b'9' => Some(if (digit - b'0') % 2 == 1 { "male" } else { "female" }),
            _ => None,
        }
    }

    /// A number of an older form as the newer one writes it, less the last place.
    pub(crate) fn in_newer_form(&self, plain: &str) -> Option<String> {
        self.older.as_ref()?;
        let (form, century) = (self.form_of(plain)?, self.century.as_deref()?);
        let year = form.find('y')?;
        Some(format!("{}{century}{}", &plain[..year], &plain[year..]))
    }
}

/// The places of a number that a letter of its form stands for; none where the form has none.
fn part(form: &str, plain: &str, letter: u8) -> Option<String> {
    let places = form.bytes().zip(plain.bytes()).filter(|(form, _)| *form == letter);
    let part: String = places.map(|(_, place)| char::from(place)).collect();
    (!part.is_empty()).then_some(part)
}

fn fits(form: u8, place: u8) -> bool {
    let digit = place.is_ascii_digit() || place == b'?';
    match form {
        b'9' | b'y' | b'm' | b'd' | b'g' | b'c' => digit || matches!(place, b'O' | b'E'),
        b'x' => digit || matches!(place, b'O' | b'E' | b'X'),
        b'@' => place.is_ascii_uppercase(),
        other => other == place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_are_read_and_an_older_one_names_its_newer() {
        let documents = Documents::known();
        for document in &documents.document {
            assert!(
                document.public >= PUBLIC && !document.form.all().is_empty(),
                "{}",
                document.key
            );
            if let Some(newer) = &document.older {
                assert!(
                    documents.document.iter().any(|other| other.key == *newer),
                    "{}",
                    document.key
                );
            }
            assert!(document.check.as_deref().is_none_or(|check| check == "iso7064_11_2"));
        }
        for kind in documents.words.keys() {
            assert!(
                ["identity_card", "passport", "telephone"].contains(&kind.as_str()),
                "{kind}"
            );
        }
    }
}
