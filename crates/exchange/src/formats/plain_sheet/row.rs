//! What of a person a row of a plain sheet can tell.

use crate::record::PersonRecord;
use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::schema::Schema;
use guwah_domain::value::{TermRef, Value};

/// What stands between several values in one cell.
const BETWEEN: &str = " | ";

/// What a sheet can tell of a person.
pub(crate) struct Row {
    pub(super) id: String,
    /// The public number; empty where there is none.
    pub(super) number: String,
    /// The page of the person on the site.
    pub(super) address: String,
    pub(super) name: String,
    other_names: Vec<String>,
    /// Further names, with the language of each.
    names: Vec<(String, String)>,
    /// What else is claimed, with the property of each.
    values: Vec<(String, String)>,
    detained: Vec<String>,
    places: Vec<String>,
    released: Vec<String>,
    sentence: Vec<String>,
    died: Vec<String>,
    disclosure: Disclosure,
}

impl Row {
    pub(super) fn of(record: &PersonRecord, site: &str) -> Self {
        let number = record.number.map(|number| number.to_string());
        let page = number.clone().unwrap_or_else(|| record.id.to_string());
        let mut row = Self {
            number: number.unwrap_or_default(),
            address: format!("{site}/p/{page}"),
            id: record.id.to_string(),
            name: String::new(),
            other_names: Vec::new(),
            names: Vec::new(),
            values: Vec::new(),
            detained: Vec::new(),
            places: Vec::new(),
            released: Vec::new(),
            sentence: Vec::new(),
            died: Vec::new(),
            disclosure: Disclosure::Public,
        };
        // A sheet says of nothing that it is denied: what somebody denies is left to JSON Lines.
        for (_, claim) in record
            .person
            .current_claims()
            .filter(|(_, claim)| claim.held != Held::Denied)
        {
            row.take(claim);
        }
        row
    }

    fn take(&mut self, claim: &Claim) {
        let property_level = Schema::person().disclosure(&claim.property);
        if claim.disclosure > property_level {
            self.disclosure = self.disclosure.strictest(claim.disclosure);
        }
        match &claim.value {
            Value::Name(name) if self.name.is_empty() => self.name.clone_from(&name.text),
            Value::Name(name) => match &name.lang {
                Some(lang) => self.names.push((lang.clone(), name.text.clone())),
                None => self.other_names.push(name.text.clone()),
            },
            Value::Act(act) => self.take_act(act),
            other => self
                .values
                .extend(words(other).map(|words| (claim.property.clone(), words))),
        }
    }

    fn take_act(&mut self, act: &Act) {
        let when = act
            .when
            .as_ref()
            .map(|when| when.edtf().to_owned())
            .or_else(|| act.when_words.clone());
        match act.kind.as_str() {
            "arrested" => {
                // An arrest without a date still stands in its column, so that the places keep their order.
                self.detained.push(when.unwrap_or_else(|| "?".into()));
                self.places.extend(act.place.as_ref().map(|place| place.words.clone()));
            }
            "released" => self.released.extend(when),
            "died" => self.died.extend(when),
            "sentenced" => self.sentence.extend(act.sentence.as_ref().map(sentence_words)),
            _ => {}
        }
    }

    /// Names in a language that is not known.
    pub(super) fn other_names(&self) -> String {
        self.other_names.join(BETWEEN)
    }

    /// Further names in a language.
    pub(super) fn names_in(&self, lang: &str) -> String {
        joined(of(&self.names, lang))
    }

    /// What is claimed of a property.
    pub(super) fn values(&self, property: &str) -> String {
        joined(of(&self.values, property))
    }

    /// Dates of arrests.
    pub(super) fn detained(&self) -> String {
        joined(self.detained.iter().cloned())
    }

    /// Dates of releases.
    pub(super) fn released(&self) -> String {
        joined(self.released.iter().cloned())
    }

    /// Dates of a death.
    pub(super) fn died(&self) -> String {
        joined(self.died.iter().cloned())
    }

    /// Sentences.
    pub(super) fn sentences(&self) -> String {
        joined(self.sentence.iter().cloned())
    }

    /// Places of the arrests, in their order, then those of no arrest.
    pub(super) fn places(&self) -> String {
        joined(self.places.iter().cloned().chain(of(&self.values, "place")))
    }

    /// What the list cites: web addresses, or all else.
    pub(super) fn cited(&self, addresses: bool) -> String {
        let is_address = |value: &String| value.starts_with("http://") || value.starts_with("https://");
        joined(of(&self.values, "cited").filter(|value| is_address(value) == addresses))
    }

    /// Texts, each as long as it is.
    pub(super) fn texts(&self) -> String {
        of(&self.values, "text").collect::<Vec<_>>().join("\n\n")
    }

    /// Who may see the row.
    pub(super) fn disclosure(&self) -> String {
        self.disclosure.key().to_owned()
    }
}

/// The values under one key.
fn of<'a>(values: &'a [(String, String)], key: &'a str) -> impl Iterator<Item = String> + 'a {
    values
        .iter()
        .filter(move |(known, _)| known == key)
        .map(|(_, value)| value.clone())
}

/// Several values in one cell; none twice.
fn joined(values: impl IntoIterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for value in values {
        let value = value.replace('|', "/");
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once.join(BETWEEN)
}

/// Whether one cell can hold it.
pub(super) fn is_simple(value: &Value) -> bool {
    !matches!(
        value,
        Value::Act(_) | Value::Testimony(_) | Value::Intervention(_) | Value::Office(_)
    )
}

/// A value as a cell writes it.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Name(text) => Some(text.text.clone()),
        Value::Date(date) => Some(date.edtf().to_owned()),
        Value::Age(age) if age.from == age.to => Some(age.from.to_string()),
        Value::Age(age) => Some(format!("{}-{}", age.from, age.to)),
        Value::Place(place) => Some(place.words.clone()),
        Value::Term(term) => term_words(term),
        Value::Number(number) => Some(
            format!("{} {}", number.number, number.unit.as_deref().unwrap_or(""))
                .trim()
                .to_owned(),
        ),
        Value::IdentityNumber(number) => Some(number.written().to_owned()),
        Value::PublicNumber(number) => Some(number.as_str().to_owned()),
        Value::Relative(relative) => {
            let kind = term_words(&relative.relation)?;
            let name = relative
                .name
                .clone()
                .or_else(|| (!relative.person.is_none()).then(|| relative.person.to_string()));
            Some(format!("{kind}: {}", name.unwrap_or_default()))
        }
        Value::File(file) => file.name.clone(),
        Value::Institution(institution) => Some(institution.words.clone()),
        Value::Act(_) | Value::Testimony(_) | Value::Intervention(_) | Value::Office(_) => None,
    }
}

fn term_words(term: &TermRef) -> Option<String> {
    term.words.clone().or_else(|| term.term.clone())
}

fn sentence_words(sentence: &Sentence) -> String {
    if let Some(words) = &sentence.words {
        return words.clone();
    }
    let suspended = if sentence.suspended { ", suspended" } else { "" };
    match sentence.months {
        _ if sentence.death => format!("death{suspended}"),
        _ if sentence.life => "life".into(),
        Some(months) if months % 12 == 0 => format!("{} years{suspended}", months / 12),
        Some(months) => format!("{months} months{suspended}"),
        None => String::new(),
    }
}
