//! Cells become values. What cannot be read as its property's type is kept as text, with the reason.

use crate::formats::clean::{CONTROLS_OUT, without_controls, without_hidden};
use crate::formats::mapped_sheet::date_format::{FormattedDate, year_first};
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::plan::PropertyPlan;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::{Gazetteer, PlaceMemory};
use guwah_domain::schema::ValueType;
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{PlaceRef, Relative, TermRef, Text, Value};
use guwah_domain::vocabulary::{Vocabularies, Vocabulary};
use std::collections::HashMap;

/// Words that are remembered for each vocabulary. Beyond them, each is looked up again.
const REMEMBERED_WORDS: usize = 20_000;

/// A value, and what a reader of the import should know about it.
pub(crate) struct ReadValue {
    pub(crate) value: Value,
    pub(crate) remark: Option<String>,
}

/// Reads cells as values; remembers what words were read as.
pub(crate) struct ValueReader<'a> {
    map: &'a Map,
    places: PlaceMemory<'static>,
    terms: HashMap<String, HashMap<String, TermRef>>,
    dates: HashMap<String, Option<FormattedDate>>,
}

impl<'a> ValueReader<'a> {
    pub(crate) fn new(map: &'a Map) -> Self {
        Self {
            map,
            places: Gazetteer::xinjiang().memory(),
            terms: HashMap::new(),
            dates: HashMap::new(),
        }
    }

    /// Reads a cell of a property. None when nothing is left of it.
    pub(crate) fn read(&mut self, plan: &PropertyPlan, cell: &str, on: Option<&VagueDate>) -> Option<ReadValue> {
        if plan.value_type == ValueType::Text {
            let (text, cut) = without_hidden(cell);
            let value = Value::Text(Text {
                text: text.into_owned(),
                lang: plan.lang.clone(),
            });
            return Some(ReadValue {
                value,
                remark: cut.then(|| CONTROLS_OUT.to_owned()),
            });
        }
        let (text, cut) = without_controls(cell);
        let text = text.as_ref();
        if text.is_empty() {
            return None;
        }
        let remark = cut.then(|| CONTROLS_OUT.to_owned());
        let read = |value| {
            Some(ReadValue {
                value,
                remark: remark.clone(),
            })
        };
        match plan.value_type {
            ValueType::Name => read(Value::Name(Text {
                text: text.to_owned(),
                lang: plan.lang.clone(),
            })),
            ValueType::Place => read(Value::Place(self.place(text))),
            ValueType::Term => read(Value::Term(self.term(plan, text))),
            ValueType::Date => match self.date(text) {
                Some(read) => Some(ReadValue {
                    value: Value::Date(read.date),
                    remark,
                }),
                None => Some(kept(text, not_a_date(text))),
            },
            ValueType::Age => match age(text, on) {
                Some(age) => read(Value::Age(age)),
                None => Some(kept(
                    text,
                    format!(
                        "“{}” is not an age (70, 40s, 65-70 would be); kept as text",
                        short(text)
                    ),
                )),
            },
            ValueType::IdentityNumber => Some(identity_number(text, remark)),
            ValueType::Relative => read(relative(text)),
            ValueType::Text
            | ValueType::Act
            | ValueType::Testimony
            | ValueType::Intervention
            | ValueType::Institution
            | ValueType::Office
            // The name of a file; whoever has the files makes a file of it.
            | ValueType::File => {
                read(Value::Text(Text::new(text)))
            }
        }
    }

    /// Reads a date by the map's forms, else as EDTF, else with the year first.
    pub(crate) fn date(&mut self, text: &str) -> Option<FormattedDate> {
        if let Some(known) = self.dates.get(text) {
            return known.clone();
        }
        let read = self.read_date(text);
        if self.dates.len() < REMEMBERED_WORDS {
            self.dates.insert(text.to_owned(), read.clone());
        }
        read
    }

    fn read_date(&self, text: &str) -> Option<FormattedDate> {
        let mapped = self
            .map
            .date_formats
            .iter()
            .find_map(|form| form.read(text, &self.map.months));
        mapped.or_else(|| {
            let date = VagueDate::parse(text).ok().or_else(|| year_first(text))?;
            Some(FormattedDate {
                date,
                keeps_words: false,
            })
        })
    }

    /// Reads a place. Its words are kept; the gazetteer says which place it is, when it knows.
    pub(crate) fn place(&mut self, words: &str) -> PlaceRef {
        let place = self.places.resolve(words).map(|place| place.key.clone());
        PlaceRef {
            words: words.to_owned(),
            place,
        }
    }

    fn term(&mut self, plan: &PropertyPlan, words: &str) -> TermRef {
        if let Some(known) = self.terms.get(&plan.property).and_then(|known| known.get(words)) {
            return known.clone();
        }
        let term = read_term(plan, words);
        if !self.terms.contains_key(&plan.property) {
            self.terms.insert(plan.property.clone(), HashMap::new());
        }
        if let Some(known) = self.terms.get_mut(&plan.property)
            && known.len() < REMEMBERED_WORDS
        {
            known.insert(words.to_owned(), term.clone());
        }
        term
    }
}

fn read_term(plan: &PropertyPlan, words: &str) -> TermRef {
    let lower = words.to_lowercase();
    if let Some(key) = plan.words.get(&lower) {
        return TermRef {
            term: Some(key.clone()),
            words: Some(words.to_owned()),
        };
    }
    let Some(term) = plan
        .vocabulary
        .and_then(|vocabulary: &Vocabulary| vocabulary.resolve(words))
    else {
        return TermRef {
            term: None,
            words: Some(words.to_owned()),
        };
    };
    let says_no_more = term.key == lower || term.labels.values().any(|label| label.to_lowercase() == lower);
    TermRef {
        term: Some(term.key.clone()),
        words: (!says_no_more).then(|| words.to_owned()),
    }
}

fn kept(text: &str, reason: String) -> ReadValue {
    ReadValue {
        value: Value::Text(Text::new(text)),
        remark: Some(reason),
    }
}

/// What a note says of a cell that is no date.
pub(crate) fn not_a_date(text: &str) -> String {
    format!(
        "“{}” is not a date (2018, 2018-02, 2018-02-14, 2018-02~ would be, or the forms a map names); kept as text",
        short(text)
    )
}

/// Ages of infants are told in days and weeks, which are no years.
fn age(text: &str, on: Option<&VagueDate>) -> Option<VagueAge> {
    const SHORT_UNITS: [&str; 10] = ["day", "week", "día", "dia", "semana", "дн", "дней", "нед", "күн", "天"];
    let lower = text.to_lowercase();
    let infant = lower.starts_with(|c: char| c.is_ascii_digit()) && SHORT_UNITS.iter().any(|unit| lower.contains(unit));
    VagueAge::parse(if infant { "0" } else { text }, on.cloned())
}

fn identity_number(text: &str, remark: Option<String>) -> ReadValue {
    let Some(number) = IdentityNumber::parse(text) else {
        return kept(
            text,
            "no number of a document is read from it: one has a digit, and at most 40 characters; kept as text".into(),
        );
    };
    let remark = match number.check_holds() {
        Some(false) => Some("the check character does not agree with the other digits; kept as it is".into()),
        _ => remark,
    };
    ReadValue {
        value: Value::IdentityNumber(number),
        remark,
    }
}

/// `father: Name` is a relative; other words are kept as they are.
fn relative(text: &str) -> Value {
    let told = text.split_once(':').and_then(|(relation, name)| {
        let term = Vocabularies::xinjiang().resolve("kinship", relation.trim())?;
        let words = relation.trim();
        let relation = TermRef {
            term: Some(term.key.clone()),
            words: (!words.eq_ignore_ascii_case(&term.key.replace('_', " "))).then(|| words.to_owned()),
        };
        let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        Some(Relative {
            relation,
            name,
            person: guwah_domain::id::PersonId::default(),
            note: None,
        })
    });
    told.map_or_else(|| Value::Text(Text::new(text)), Value::Relative)
}

/// Enough of a cell to recognise it in a note.
pub(crate) fn short(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}
