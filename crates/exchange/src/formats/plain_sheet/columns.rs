//! What of a person a plain sheet can tell, and in which column.

use crate::formats::clean::looks_like_formula;
use crate::record::PersonRecord;
use guwah_domain::act::{Act, Sentence};
use guwah_domain::claim::{Claim, Held};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::schema::{HEADING, Schema};
use guwah_domain::value::{TermRef, Value};
use std::collections::BTreeSet;

/// Columns that every plain sheet has, in their order.
const COLUMNS: [&str; 22] = [
    "id",
    "name",
    "other_names",
    "sex",
    "born",
    "age",
    "died",
    "ethnicity",
    "profession",
    "residence",
    "birthplace",
    "id_number",
    "status",
    "detained",
    "released",
    "sentence",
    "place",
    "reason",
    "relatives",
    "photo",
    "source",
    "source_url",
];
/// Columns that come last.
const LAST_COLUMNS: [&str; 2] = ["text", "disclosure"];
/// What stands between several values in one cell.
const BETWEEN: &str = " | ";

/// The columns of one export: those of every plain sheet, and one for each language of a name, each further property and
/// each heading that the persons have. Gathered in a first reading, so that the second can write row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    languages: BTreeSet<String>,
    properties: BTreeSet<String>,
    /// What stands before a person's part of the address; none where the sheet has no addresses.
    site: Option<String>,
}

/// What each column of a plain sheet means, in their order; the two of addresses with them.
pub const COLUMN_MEANINGS: [(&str, &str); 26] = [
    (
        "id",
        "The record: 32 hexadecimal digits, which never change. In a sheet that is read in: the sheet's own key.",
    ),
    (
        "number",
        "The public number, given at first publication and never to anybody else. Only in downloads of a site.",
    ),
    ("address", "The page of the person. Only in downloads of a site."),
    (
        "name",
        "The first name recorded. Further names in a language that is known stand in name_XX (name_zh, name_ug).",
    ),
    ("other_names", "Names in a language that is not known."),
    ("sex", "Male, female, or the words of the source."),
    (
        "born",
        "Date of birth: 1977, 1977-03, 1977-03-15, with ~ for about and / between two dates (EDTF, ISO 8601-2).",
    ),
    ("age", "Age when it was said, or from and to."),
    ("died", "Date of death, where a source states one."),
    ("ethnicity", "A term of the vocabulary, or the words of the source."),
    ("profession", "A term of the vocabulary, or the words of the source."),
    ("residence", "Where the person lived."),
    ("birthplace", "Where the person was born."),
    (
        "id_number",
        "Identity-document number; ? for what is not known or not shown to the public.",
    ),
    ("status", "Where the person is said to be, in the words of a list."),
    ("detained", "Dates of arrests and detentions, ? for one without a date."),
    ("released", "Dates of releases."),
    ("sentence", "Sentences."),
    ("place", "Places of detention, in the order of the dates."),
    ("reason", "Reasons given by whoever detained, or supposed by others."),
    ("relatives", "Relatives: kinship, then the name or the record."),
    (
        "photo",
        "What the source calls the picture; pictures are on the person's page.",
    ),
    ("source", "What the list cites."),
    ("source_url", "Addresses that the list cites."),
    ("text", "What the list says in words."),
    (
        "disclosure",
        "Who may see the row: public, team or sealed. Downloads of a public site hold public rows only.",
    ),
];

/// What follows the id in a sheet that tells where each person is shown.
const ADDRESS_COLUMNS: [&str; 2] = ["number", "address"];

impl Columns {
    /// The same columns with two more, after the id: the public number, and the address of the person's page on a site
    /// (`https://example.org`, or nothing where the site's own address is not known).
    #[must_use]
    pub fn with_addresses(mut self, site: &str) -> Self {
        self.site = Some(site.to_owned());
        self
    }

    /// Takes note of what a person has.
    pub fn gather(&mut self, record: &PersonRecord) {
        let mut named = false;
        for (_, claim) in record.person.current_claims() {
            if let Value::Name(name) = &claim.value {
                if let Some(lang) = name.lang.as_ref().filter(|_| named)
                    && !self.languages.contains(lang)
                {
                    self.languages.insert(lang.clone());
                }
                named = true;
            } else if !has_column(&claim.property)
                && is_simple(&claim.value)
                && !self.properties.contains(&claim.property)
            {
                self.properties.insert(claim.property.clone());
            }
        }
    }

    /// The headings, in order.
    #[must_use]
    pub fn headings(&self) -> Vec<String> {
        let mut headings: Vec<String> = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
        headings.splice(3..3, self.languages.iter().map(|lang| format!("name_{lang}")));
        headings.extend(
            self.properties
                .iter()
                .map(|property| property.strip_prefix(HEADING).unwrap_or(property).to_owned()),
        );
        headings.extend(LAST_COLUMNS.iter().map(|column| (*column).to_owned()));
        if self.site.is_some() {
            headings.splice(1..1, ADDRESS_COLUMNS.iter().map(|column| (*column).to_owned()));
        }
        headings
    }

    /// A person's cells, in the order of the headings.
    #[must_use]
    pub fn cells(&self, record: &PersonRecord) -> Vec<String> {
        let row = Told::of(record);
        let mut cells = vec![row.id, row.name, row.other_names.join(BETWEEN)];
        for lang in &self.languages {
            cells.push(joined(
                row.names
                    .iter()
                    .filter(|(known, _)| known == lang)
                    .map(|(_, name)| name.clone()),
            ));
        }
        let of = |property: &str| {
            joined(
                row.values
                    .iter()
                    .filter(|(known, _)| known == property)
                    .map(|(_, value)| value.clone()),
            )
        };
        cells.extend(["sex", "born", "age"].map(of));
        cells.push(joined(row.died));
        cells.extend(
            [
                "ethnicity",
                "profession",
                "residence",
                "birthplace",
                "id_number",
                "status",
            ]
            .map(of),
        );
        cells.extend([joined(row.detained), joined(row.released), joined(row.sentence)]);
        let places = row.places.into_iter().chain(
            row.values
                .iter()
                .filter(|(known, _)| known == "place")
                .map(|(_, value)| value.clone()),
        );
        cells.push(joined(places));
        cells.extend(["reason", "relative", "photo"].map(of));
        let (urls, cited): (Vec<String>, Vec<String>) = row
            .values
            .iter()
            .filter(|(known, _)| known == "cited")
            .map(|(_, value)| value.clone())
            .partition(|value| value.starts_with("http://") || value.starts_with("https://"));
        cells.extend([joined(cited), joined(urls)]);
        cells.extend(self.properties.iter().map(|property| of(property)));
        let texts: Vec<String> = row
            .values
            .iter()
            .filter(|(known, _)| known == "text")
            .map(|(_, value)| value.clone())
            .collect();
        cells.push(texts.join("\n\n"));
        cells.push(row.disclosure.key().to_owned());
        if let Some(site) = &self.site {
            let number = record.number.map(|number| number.to_string());
            let page = number.clone().unwrap_or_else(|| record.id.to_string());
            cells.splice(1..1, [number.unwrap_or_default(), format!("{site}/p/{page}")]);
        }
        for cell in &mut cells {
            if looks_like_formula(cell) {
                cell.insert(0, '\'');
            }
        }
        cells
    }
}

/// What a sheet can tell of a person.
struct Told {
    id: String,
    name: String,
    other_names: Vec<String>,
    names: Vec<(String, String)>,
    values: Vec<(String, String)>,
    detained: Vec<String>,
    places: Vec<String>,
    released: Vec<String>,
    sentence: Vec<String>,
    died: Vec<String>,
    disclosure: Disclosure,
}

impl Told {
    fn of(record: &PersonRecord) -> Self {
        let mut told = Self {
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
            told.take(claim);
        }
        told
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

fn has_column(property: &str) -> bool {
    matches!(property, "name" | "relative" | "cited" | "act")
        || COLUMNS.contains(&property)
        || LAST_COLUMNS.contains(&property)
}

/// Whether one cell can hold it.
fn is_simple(value: &Value) -> bool {
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
        Value::IdentityNumber(number) => Some(number.as_str().to_owned()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_explained() {
        let explained: Vec<&str> = COLUMN_MEANINGS.iter().map(|(column, _)| *column).collect();
        assert_eq!(explained, Columns::default().with_addresses("").headings());
    }
}
