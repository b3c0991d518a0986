//! What a claim can say: one type for each kind of value.

use crate::act::Act;
use crate::file::FileRef;
use crate::id::PersonId;
use crate::identity_number::IdentityNumber;
use crate::institution::{InstitutionRef, Office};
use crate::intervention::Intervention;
use crate::public_number::PublicNumber;
use crate::testimony::Testimony;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use serde::{Deserialize, Serialize};

/// A text with its language, a BCP 47 tag, when it is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The words.
    pub text: String,
    /// BCP 47 tag of their language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

impl Text {
    /// A text whose language is not recorded.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            lang: None,
        }
    }

    /// A text in a language.
    #[must_use]
    pub fn in_language(text: impl Into<String>, lang: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            lang: Some(lang.into()),
        }
    }
}

/// A term of a vocabulary, and the words of the source, which are always kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermRef {
    /// The term's key; none when the words match no term: they are kept and never forced into one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The words of the source, when they say more than the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl TermRef {
    /// A term by its key.
    #[must_use]
    pub fn key(key: impl Into<String>) -> Self {
        Self {
            term: Some(key.into()),
            words: None,
        }
    }
}

/// A place as the source names it, and the place of the gazetteer it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRef {
    /// The words of the source.
    pub words: String,
    /// Key of the place in the gazetteer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A relative: who, and what they are to the person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relative {
    /// What the relative is to this person (a term of `kinship`): `father` means that the relative is the father.
    pub relation: TermRef,
    /// The relative's own record.
    #[serde(default, skip_serializing_if = "PersonId::is_none")]
    pub person: PersonId,
    /// The relative's name, when there is no record or the source writes it otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What else is said of the relative ("testifies, in Kazakhstan").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// The number as written, a decimal numeral.
    pub number: String,
    /// Its unit, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// What a claim asserts of its property.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Words. Also a value that could not be read as its property's type, kept as it came.
    Text(Text),
    /// A name, in the script of the source.
    Name(Text),
    /// A vague date.
    Date(VagueDate),
    /// A vague age.
    Age(VagueAge),
    /// A place.
    Place(PlaceRef),
    /// A term of the property's vocabulary.
    Term(TermRef),
    /// A number with its unit.
    Number(Quantity),
    /// An identity-document number.
    IdentityNumber(IdentityNumber),
    /// The public form of an identity-document number.
    PublicNumber(PublicNumber),
    /// A relative.
    Relative(Relative),
    /// An act that the person is said to have suffered.
    Act(Box<Act>),
    /// What somebody testifies about the person.
    Testimony(Box<Testimony>),
    /// What others did for the person, and what came back.
    Intervention(Box<Intervention>),
    /// A file in the evidence vault.
    File(FileRef),
    /// A facility or an organisation.
    Institution(InstitutionRef),
    /// Who holds an office in an organisation.
    Office(Box<Office>),
}

impl Value {
    /// The person, other than its subject, that a claim with this value rests on.
    #[must_use]
    pub fn other_person(&self) -> Option<PersonId> {
        match self {
            Self::Relative(relative) if !relative.person.is_none() => Some(relative.person),
            _ => None,
        }
    }

    /// The words of a name or text, or what a source calls a file; none for other values.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Name(text) => Some(&text.text),
            Self::Place(place) => Some(&place.words),
            Self::Term(term) => term.words.as_deref(),
            Self::File(file) => file.name.as_deref(),
            Self::Institution(institution) => Some(&institution.words),
            _ => None,
        }
    }
}
