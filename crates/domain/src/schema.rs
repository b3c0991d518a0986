//! The schema: which properties a record may have, and how each is read, shown and disclosed. Data, not code.

use crate::disclosure::Disclosure;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// What a property's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// Words.
    Text,
    /// A name with its script.
    Name,
    /// A vague date.
    Date,
    /// A vague age.
    Age,
    /// A place.
    Place,
    /// A vocabulary term.
    Term,
    /// An identity-document number.
    IdentityNumber,
    /// A relative.
    Relative,
    /// An act.
    Act,
    /// A testimony.
    Testimony,
    /// An intervention.
    Intervention,
    /// A file.
    File,
    /// A facility or an organisation.
    Institution,
    /// Who holds an office.
    Office,
}

/// One property.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Property {
    /// Its permanent key.
    pub key: String,
    /// What its values are.
    #[serde(rename = "type")]
    pub value_type: ValueType,
    /// The vocabulary of its terms.
    #[serde(default)]
    pub vocabulary: Option<String>,
    /// Whether several values may be true at once. Where not, values that exclude each other are contested.
    #[serde(default)]
    pub many: bool,
    /// Where it stands on the page.
    pub group: String,
    /// Who may see it, unless a row or an import is stricter.
    pub disclosure: Disclosure,
    /// Whether the public sees it masked.
    #[serde(default)]
    pub masked: bool,
    /// Its label, by language.
    pub label: BTreeMap<String, String>,
}

/// The properties of one kind of record.
#[derive(Debug, Clone)]
pub struct Schema {
    properties: Vec<Property>,
    by_key: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct SchemaFile {
    property: Vec<Property>,
}

/// Why a schema file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// It is not TOML of the expected form.
    #[error("the schema cannot be read: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// Two properties have one key.
    #[error("the schema names the property “{0}” twice")]
    Twice(String),
}

/// The column of a list that the schema does not name is kept under this prefix and its own heading.
pub const HEADING: &str = "heading/";

static PERSON: LazyLock<Schema> = LazyLock::new(|| {
    Schema::parse(include_str!("../data/schema/person.toml")).expect("the shipped schema is tested to be readable")
});

static FACILITY: LazyLock<Schema> = LazyLock::new(|| {
    Schema::parse(include_str!("../data/schema/facility.toml")).expect("the shipped schema is tested to be readable")
});

static ORGANISATION: LazyLock<Schema> = LazyLock::new(|| {
    Schema::parse(include_str!("../data/schema/organisation.toml"))
        .expect("the shipped schema is tested to be readable")
});

impl Schema {
    /// The properties of a facility.
    #[must_use]
    pub fn facility() -> &'static Self {
        &FACILITY
    }

    /// The properties of an organisation.
    #[must_use]
    pub fn organisation() -> &'static Self {
        &ORGANISATION
    }

    /// The properties of a person.
    #[must_use]
    pub fn person() -> &'static Self {
        &PERSON
    }

    /// Reads a schema file.
    ///
    /// # Errors
    /// When it is not of the expected form or names a property twice.
    pub fn parse(text: &str) -> Result<Self, SchemaError> {
        let properties = toml::from_str::<SchemaFile>(text)?.property;
        let mut by_key = HashMap::new();
        for (at, property) in properties.iter().enumerate() {
            if by_key.insert(property.key.clone(), at).is_some() {
                return Err(SchemaError::Twice(property.key.clone()));
            }
        }
        Ok(Self { properties, by_key })
    }

    /// All properties, in the order of the page.
    #[must_use]
    pub fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// One property.
    #[must_use]
    pub fn property(&self, key: &str) -> Option<&Property> {
        self.by_key.get(key).map(|at| &self.properties[*at])
    }

    /// Where a property stands on the page; those the schema does not name come last.
    #[must_use]
    pub fn order(&self, key: &str) -> usize {
        self.by_key.get(key).copied().unwrap_or(self.properties.len())
    }

    /// Who may see a property by default. What the schema does not name is for the team.
    #[must_use]
    pub fn disclosure(&self, key: &str) -> Disclosure {
        self.property(key)
            .map_or(Disclosure::Team, |property| property.disclosure)
    }

    /// A property's label, in a language or else in English; an unknown column's own heading.
    #[must_use]
    pub fn label<'a>(&'a self, key: &'a str, lang: &str) -> &'a str {
        match self.property(key) {
            Some(property) => property
                .label
                .get(lang)
                .or_else(|| property.label.get("en"))
                .map_or(key, String::as_str),
            None => key.strip_prefix(HEADING).unwrap_or(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabularies;

    #[test]
    fn every_property_has_an_english_label_and_a_vocabulary_that_exists() {
        let all = [Schema::person(), Schema::facility(), Schema::organisation()];
        for property in all.into_iter().flat_map(Schema::properties) {
            assert!(property.label.contains_key("en"), "{}", property.key);
            if property.value_type == ValueType::Term {
                let vocabulary = property.vocabulary.as_deref().expect(&property.key);
                assert!(Vocabularies::xinjiang().get(vocabulary).is_some(), "{vocabulary}");
            }
        }
    }

    #[test]
    fn a_column_that_the_schema_does_not_name_is_for_the_team_under_its_own_heading() {
        let schema = Schema::person();
        assert_eq!(schema.disclosure("heading/Odd Heading"), Disclosure::Team);
        assert_eq!(schema.label("heading/Odd Heading", "en"), "Odd Heading");
        assert_eq!(schema.disclosure("contact"), Disclosure::Sealed);
    }
}
