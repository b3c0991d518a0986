//! Cells become values. What cannot be read as its property's type is kept as text, with the reason.

use crate::formats::clean::{CONTROLS_OUT, without_controls, without_hidden};
use crate::formats::mapped_sheet::date_format::{FormattedDate, year_first};
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::plan::PropertyPlan;
use crate::formats::mapped_sheet::remarks::{doubted_in, next_year, not_a_date, not_a_name, odd_year, short};
use guwah_domain::calendar::Calendar;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::{Gazetteer, PlaceMemory};
use guwah_domain::placeholder::{NoName, no_name};
use guwah_domain::schema::ValueType;
use guwah_domain::sentence::{Sentence, SentenceRead, Unit};
use guwah_domain::status::is_unread_status;
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
    /// Whether it names nobody where somebody is named: it stands under its heading, where nothing takes it for a name.
    pub(crate) names_nobody: bool,
}

/// Reads cells as values; remembers what words were read as.
pub(crate) struct ValueReader<'a> {
    map: &'a Map,
    places: PlaceMemory<'static>,
    terms: HashMap<String, HashMap<String, TermRef>>,
    dates: HashMap<String, Result<FormattedDate, String>>,
    sentences: HashMap<(String, Option<Unit>), SentenceRead>,
    /// The year after this one: nothing that happened is of a later one.
    next_year: i16,
}

impl<'a> ValueReader<'a> {
    pub(crate) fn new(map: &'a Map) -> Self {
        Self {
            map,
            places: Gazetteer::xinjiang().memory(),
            terms: HashMap::new(),
            dates: HashMap::new(),
            sentences: HashMap::new(),
            next_year: next_year(),
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
                names_nobody: false,
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
                names_nobody: false,
            })
        };
        match plan.value_type {
            ValueType::Name => match no_name(text) {
                None => read(Value::Name(Text {
                    text: text.to_owned(),
                    lang: plan.lang.clone(),
                })),
                Some(why) => Some(kept_elsewhere(text, not_a_name(text, why))),
            },
            ValueType::Place => read(Value::Place(self.place(text))),
            ValueType::Term => Some(self.read_term(plan, text, remark)),
            ValueType::Date => match self.date(text) {
                Ok(told) => read(Value::Date(told.date)),
                Err(reason) => Some(kept(text, reason)),
            },
            ValueType::Age => match VagueAge::parse(text, on.cloned()) {
                Some(age) => read(Value::Age(age)),
                None => Some(kept(
                    text,
                    format!(
                        "“{}” is not an age (70, 8 months, 40s, 65-70, over 60 would be); kept as text",
                        short(text)
                    ),
                )),
            },
            ValueType::IdentityNumber => Some(identity_number(text, remark)),
            ValueType::Relative => Some(read_relative(text, remark)),
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

    /// Reads a date by the map's forms, else as EDTF, else with the year first, else in words. What is no date, or can be none
    /// that is meant, comes back as the remark that says so.
    pub(crate) fn date(&mut self, text: &str) -> Result<FormattedDate, String> {
        if let Some(known) = self.dates.get(text) {
            return known.clone();
        }
        let read = self.read_date(text);
        if self.dates.len() < REMEMBERED_WORDS {
            self.dates.insert(text.to_owned(), read.clone());
        }
        read
    }

    fn read_date(&self, text: &str) -> Result<FormattedDate, String> {
        if let Some(calendar) = self.map.calendar {
            let read = of_calendar(calendar, text).ok_or_else(|| not_a_date(text))?;
            return doubted_in(calendar, text, &read.date, self.next_year).map_or(Ok(read), Err);
        }
        let mapped = self
            .map
            .date_formats
            .iter()
            .find_map(|form| form.read(text, &self.map.months));
        let read = mapped.or_else(|| written(text)).ok_or_else(|| not_a_date(text))?;
        odd_year(text, &read.date, self.next_year).map_or(Ok(read), |reason| Err(format!("{reason}; kept as text")))
    }

    /// Reads a sentence; a number alone is of the unit, or words where there is none.
    pub(crate) fn sentence(&mut self, text: &str, unit: Option<Unit>) -> SentenceRead {
        let key = (text.to_owned(), unit);
        if let Some(known) = self.sentences.get(&key) {
            return known.clone();
        }
        let read = Sentence::read(text, unit);
        if self.sentences.len() < REMEMBERED_WORDS {
            self.sentences.insert(key, read.clone());
        }
        read
    }

    /// Reads a place. Its words are kept; the gazetteer says which place it is, when it knows.
    pub(crate) fn place(&mut self, words: &str) -> PlaceRef {
        let place = self.places.resolve(words).map(|place| place.key.clone());
        PlaceRef {
            words: words.to_owned(),
            place,
        }
    }

    /// Reads a term; of a status that is none, whoever reads the import is told.
    fn read_term(&mut self, plan: &PropertyPlan, words: &str, remark: Option<String>) -> ReadValue {
        let term = self.term(plan, words);
        let unread = (plan.property == "status").then(|| unread_status(&term)).flatten();
        ReadValue {
            value: Value::Term(term),
            remark: unread.or(remark),
            names_nobody: false,
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

/// What is to be told of a status that no term of `custody` is known for.
pub(crate) fn unread_status(status: &TermRef) -> Option<String> {
    let words = status.words.as_deref().filter(|_| is_unread_status(status))?;
    Some(format!(
        "“{}” is no status that is known; it is shown as it is written, and counted as none (a map can name the term)",
        short(words)
    ))
}

fn kept(text: &str, reason: String) -> ReadValue {
    ReadValue {
        value: Value::Text(Text::new(text)),
        remark: Some(reason),
        names_nobody: false,
    }
}

fn kept_elsewhere(text: &str, reason: String) -> ReadValue {
    ReadValue {
        names_nobody: true,
        ..kept(text, reason)
    }
}

/// A date as it is written: in EDTF, with the year first, with an hour after it, in words.
fn written(text: &str) -> Option<FormattedDate> {
    let plain = |date| FormattedDate {
        date,
        keeps_words: false,
    };
    let read = |text: &str| VagueDate::parse(text).ok().or_else(|| year_first(text));
    if let Some(date) = read(text) {
        return Some(plain(date));
    }
    if let Some((day, hour)) = with_hour(text) {
        // Midnight is how programs write a day without an hour; another hour is more than the date says.
        let told = hour.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        return Some(FormattedDate {
            date: read(day)?,
            keeps_words: told,
        });
    }
    let date = VagueDate::in_words(text)?;
    // "March 2018" says no more than the month; "end of 2017" does.
    let keeps_words = !date.edtf().bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') || is_season(&date);
    Some(FormattedDate { date, keeps_words })
}

fn is_season(date: &VagueDate) -> bool {
    matches!(date.edtf().get(5..), Some("21" | "22" | "23" | "24"))
}

/// "2018-04-05 00:00:00", "2018-04-05T00:00:00Z": the day and the hour, without the offset.
fn with_hour(text: &str) -> Option<(&str, &str)> {
    let at = text.find(['T', ' ']).filter(|at| *at >= 8)?;
    let (day, rest) = (&text[..at], &text[at + 1..]);
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')))
        .unwrap_or(rest.len());
    let (hour, offset) = rest.split_at(end);
    let offset = offset.trim();
    let is_offset = offset.is_empty()
        || offset == "Z"
        || offset == "UTC"
        || offset.starts_with(['+', '-']) && offset.bytes().skip(1).all(|byte| byte.is_ascii_digit() || byte == b':');
    (hour.len() >= 4 && hour.contains(':') && is_offset).then_some((day, hour))
}

/// A date of another calendar, the year first. Its own form is kept beside what it was converted to.
fn of_calendar(calendar: Calendar, text: &str) -> Option<FormattedDate> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10).unwrap_or(c),
            '\u{6F0}'..='\u{6F9}' => char::from_digit(c as u32 - 0x6F0, 10).unwrap_or(c),
            c => c,
        })
        .collect();
    let mut numbers = digits
        .trim()
        .split(['-', '/', '.'])
        .map(|part| part.trim().parse::<u16>());
    let year = numbers.next()?.ok()?;
    let month = numbers.next().transpose().ok()?;
    let day = numbers.next().transpose().ok()?;
    if numbers.next().is_some() {
        return None;
    }
    let small = |number: Option<u16>| number.map(u8::try_from).transpose().ok();
    let date = calendar.to_gregorian(year, small(month)?, small(day)?)?;
    Some(FormattedDate {
        date,
        keeps_words: true,
    })
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
        names_nobody: false,
    }
}

fn read_relative(text: &str, remark: Option<String>) -> ReadValue {
    if names_several_relatives(text) {
        let reason = format!(
            "“{}” names several relatives (a | between them would part them); kept as text",
            short(text)
        );
        return kept(text, reason);
    }
    match relative(text) {
        Ok(value) => ReadValue {
            value,
            remark,
            names_nobody: false,
        },
        Err(why) => kept_elsewhere(text, not_a_name(text, why)),
    }
}

/// Whether a cell tells of several relatives without the sign that parts them: `wife: Amina; son: Bekri`.
fn names_several_relatives(text: &str) -> bool {
    let is_relative = |part: &str| {
        let relation = part.split_once([':', '：']).map(|(relation, _)| relation.trim());
        relation.is_some_and(|relation| Vocabularies::xinjiang().resolve("kinship", relation).is_some())
    };
    text.split([';', '；', ',', '，', '、', '\n'])
        .filter(|part| is_relative(part))
        .count()
        > 1
}

/// `father: Name` is a relative; other words are kept as they are. Why it is none where it names nobody: `father: not known`.
fn relative(text: &str) -> Result<Value, NoName> {
    if let Some(why) = no_name(text) {
        return Err(why);
    }
    let known = |relation: &str| Vocabularies::xinjiang().resolve("kinship", relation.trim());
    let told = text
        .split_once([':', '：'])
        .and_then(|(relation, name)| Some((known(relation)?, relation.trim(), name.trim())));
    let Some((term, words, name)) = told else {
        return Ok(Value::Text(Text::new(text)));
    };
    if let Some(why) = no_name(name).filter(|_| !name.is_empty()) {
        return Err(why);
    }
    Ok(Value::Relative(Relative {
        relation: TermRef {
            term: Some(term.key.clone()),
            words: (!words.eq_ignore_ascii_case(&term.key.replace('_', " "))).then(|| words.to_owned()),
        },
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        person: guwah_domain::id::PersonId::default(),
        note: None,
    }))
}
