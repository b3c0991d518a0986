//! Filters in words: "detained in 2018 in Tacheng, imam" asks for three things that a search has filters for.
//!
//! Nothing is guessed. Words count as a filter when the gazetteer or a vocabulary lists them, and a line is read so only when
//! something in it shows that it is a sentence: a comma, or a word such as *in*, *from*, *detained*, *born*. Whatever is left
//! is searched as it stands. The page says what was understood, and leads to a search for the words as they were written.

mod dates;
mod languages;
#[cfg(test)]
mod tests;
mod verbs;
mod words;

use dates::date_at;
use guwah_domain::card::{Dated, SENTENCED, place_roles};
use guwah_domain::place::Gazetteer;
use guwah_domain::status::is_death;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::vocabulary::{Vocabularies, Vocabulary};
use guwah_registry::query::{Field, Filter};
use guwah_wording::Language;
use verbs::{Verb, held_roles};
use words::{WHENCE, WHERE, Word};

/// The most words that one filter is read from.
const WORDS: usize = 4;
/// The longest line that is looked at, in words: a longer one is a text that somebody pasted.
const LINE_WORDS: usize = 24;

/// Words that are a filter in any sentence.
const SAYINGS: [(&str, &str, &str); 10] = [
    ("contested", "contested", "yes"),
    ("photo", "has", "photo"),
    ("photograph", "has", "photo"),
    ("picture", "has", "photo"),
    ("testimony", "has", "testimony"),
    ("man", "sex", "male"),
    ("men", "sex", "male"),
    ("woman", "sex", "female"),
    ("women", "sex", "female"),
    ("no news", "status", "no_news"),
];
/// The fields whose vocabulary may name a filter.
const FIELDS: [Field; 3] = [Field::Profession, Field::Ethnicity, Field::Status];

/// What a line was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sentence {
    /// Filters, and what is left to search as it stands.
    Filters {
        /// What is left.
        text: String,
        /// The filters.
        filters: Vec<Filter>,
    },
    /// It asks for a date or a place for which there is no filter: it is searched as it stands, and the reader is told.
    NoFilter,
}

/// Reads a line as a sentence, in English or the page's language; none where it is not one, or holds no filter.
pub(crate) fn understood(lang: Language, line: &str) -> Option<Sentence> {
    let words = languages::words(lang, line);
    if words.len() < 2 || words.len() > LINE_WORDS {
        return None;
    }
    let mut reading = Reading {
        lang,
        verb: languages::ahead(lang, &words),
        ..Reading::default()
    };
    let mut at = 0;
    while at < words.len() {
        at += reading.take(&words, at);
    }
    if reading.is_unread {
        return Some(Sentence::NoFilter);
    }
    (reading.is_sentence && !reading.filters.is_empty()).then(|| Sentence::Filters {
        text: reading.left.join(" "),
        filters: reading.filters,
    })
}

/// What has been read of a line so far.
#[derive(Default)]
struct Reading<'a> {
    lang: Language,
    filters: Vec<Filter>,
    left: Vec<&'a str>,
    is_sentence: bool,
    /// The verb last read, and the word behind it.
    verb: Option<(Verb, usize)>,
    /// Where that verb stands among what is left, until something follows that it leads to.
    verb_left: Option<usize>,
    /// The status that the verb itself names, until a date follows that says the same.
    verb_filter: Option<Filter>,
    /// Whether something is asked for that no filter has.
    is_unread: bool,
    /// The word before, where it leads to a place or a year.
    led: Option<&'static str>,
}

impl<'a> Reading<'a> {
    /// Reads what stands at one word; gives how many words that was.
    fn take(&mut self, words: &[Word<'a>], at: usize) -> usize {
        let word = &words[at];
        let folded = word.folded.as_str();
        self.is_sentence |= word.begins;
        let led_by = self.led.take();
        let led = led_by.is_some() || word.begins;
        if let Some(verb) = languages::verb(self.lang, folded) {
            (self.verb, self.verb_left, self.verb_filter) = (Some((verb, at + 1)), None, None);
            // Where verbs stand last its date is read already.
            let is_read = |filter: &Filter| matches!(filter, Filter::Dated(dated, _) if verb.dated() == Some(*dated));
            if self.lang != Language::English && self.filters.iter().any(is_read) {
                return 1;
            }
            // The others may be a status, or words of a text.
            if matches!(verb, Verb::Taken | Verb::Born) {
                self.is_sentence = true;
                return 1;
            }
            // Who was held somewhere may be free now.
            if verb == Verb::Held && is_led_to_a_place(words, at + 1) {
                return 1;
            }
        }
        if (led || self.is_sentence || self.verb.is_some())
            && let Some((length, date)) = date_at(words, at)
        {
            self.take_date(date);
            return length;
        }
        if let Some(leads) = languages::leading(self.lang, folded)
            && at + 1 < words.len()
        {
            self.led = Some(leads);
            // Only what it leads to shows whether this is a sentence: "Mahmut of Kashgar" is, "In" may be a name.
            let leads = read_at(words, at + 1, true).is_some() || date_at(words, at + 1).is_some();
            self.is_sentence |= leads;
            if leads {
                return 1;
            }
        }
        if let Some((length, filter)) = read_at(words, at, led) {
            self.take_filter(filter, led_by, at, length);
            return length;
        }
        if !languages::is_filler(self.lang, folded) {
            if self.verb.is_some_and(|(_, end)| end == at + 1) {
                self.verb_left = Some(self.left.len());
            }
            self.left.push(word.written);
        }
        1
    }

    /// A date, as its verb means it.
    fn take_date(&mut self, date: VagueDate) {
        self.is_sentence = true;
        match self.verb {
            None | Some((Verb::Taken, _)) => self.push(Filter::Detained(date)),
            Some((Verb::Born, _)) => self.push(Filter::Born(date)),
            Some((verb, _)) => match verb.dated() {
                Some(dated) => self.push_dated(dated, date),
                None => self.is_unread = true,
            },
        }
    }

    /// A date of what is told by the verb itself: its words are no other filter, and nothing to search for.
    fn push_dated(&mut self, dated: Dated, date: VagueDate) {
        if let Some(at) = self.verb_left.take() {
            self.left.remove(at);
        }
        if let Some(status) = self.verb_filter.take() {
            self.filters.retain(|kept| *kept != status);
        }
        self.push(Filter::Dated(dated, date));
    }

    /// A filter that words name; a place as its verb means it.
    fn take_filter(&mut self, filter: Filter, led_by: Option<&str>, at: usize, length: usize) {
        if let Filter::Place(place) = &filter {
            let place = place.clone();
            return self.take_place(&place, led_by);
        }
        let is_verb = length == 1 && self.verb.is_some_and(|(_, end)| end == at + 1);
        let is_alone = |status: &str| is_verb || is_any_death(status);
        if matches!(&filter, Filter::Status(status) if is_alone(status)) {
            self.verb_filter = Some(filter.clone());
        }
        // What is told of a status on a day is no day of detention.
        if let Filter::Status(status) = &filter
            && status != "no_news"
            && self.verb.is_none_or(|(_, end)| end != at + 1)
        {
            let verb = if is_death(status) { Verb::Died } else { Verb::Status };
            self.verb = Some((verb, at + length));
        }
        self.push(filter);
    }

    fn take_place(&mut self, place: &str, led_by: Option<&str>) {
        // Behind a comma, or by "from", it is a place of the person's. So it is where somebody was taken, whose village is told more often
        // than the place of the arrest.
        let verb = self.verb.filter(|_| led_by.is_some_and(|led| !WHENCE.contains(&led)));
        let roles: Vec<&str> = match verb {
            Some((Verb::Held, _)) => held_roles(),
            Some((Verb::Born, _)) => vec!["birthplace"],
            Some((Verb::Lived, _)) => vec!["residence"],
            Some((Verb::Died, _)) => place_roles().filter(|role| is_death(role)).collect(),
            Some((Verb::Sentenced, _)) => vec![SENTENCED],
            Some((Verb::Other | Verb::Released, _)) => {
                self.is_unread = true;
                return;
            }
            _ => return self.push(Filter::Place(place.to_owned())),
        };
        if let Some(at) = self.verb_left.take() {
            self.left.remove(at);
        }
        for role in roles {
            self.push(Filter::At(format!("{role}:{place}")));
        }
    }

    fn push(&mut self, filter: Filter) {
        if !self.filters.contains(&filter) {
            self.filters.push(filter);
        }
    }
}

/// Whether a word leads to a place that stands right behind it.
fn is_led_to_a_place(words: &[Word<'_>], at: usize) -> bool {
    let leads = |word: &Word<'_>| WHERE.contains(&word.folded.as_str()) && !WHENCE.contains(&word.folded.as_str());
    words.get(at).is_some_and(leads)
        && at + 1 < words.len()
        && matches!(read_at(words, at + 1, true), Some((_, Filter::Place(_))))
}

/// The filter that the words from one on name, with how many they are; the longest that names one. A place is looked for only
/// where something leads to it: many a place has the name of a person.
fn read_at(words: &[Word<'_>], at: usize, led: bool) -> Option<(usize, Filter)> {
    let longest = words[at + 1..]
        .iter()
        .take(WORDS - 1)
        .take_while(|word| !word.begins)
        .count()
        + 1;
    (1..=longest).rev().find_map(|length| {
        let part = &words[at..at + length];
        let text = part
            .iter()
            .map(|word| word.folded.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let filter = said(&text)
            .or_else(|| term(&text))
            .or_else(|| place(&text).filter(|_| led))?;
        Some((length, filter))
    })
}

/// Whether a status says that somebody died, and nothing of how.
fn is_any_death(status: &str) -> bool {
    let custody = Vocabularies::xinjiang().get("custody");
    let is_wider = |custody: &Vocabulary| !custody.wider(status).any(|wider| is_death(&wider.key));
    is_death(status) && custody.is_some_and(is_wider)
}

fn said(text: &str) -> Option<Filter> {
    let (_, field, value) = SAYINGS.iter().find(|(words, ..)| *words == text)?;
    Filter::parse(field, value).ok()
}

fn term(text: &str) -> Option<Filter> {
    if text.chars().count() < 3 {
        return None;
    }
    let one = text.strip_suffix('s').filter(|one| one.chars().count() > 2);
    [Some(text), one].into_iter().flatten().find_map(|text| {
        FIELDS.iter().find_map(|field| {
            let term = Vocabularies::xinjiang().resolve(field.row().vocabulary?, text)?;
            Filter::parse(field.row().name, &term.key).ok()
        })
    })
}

fn place(text: &str) -> Option<Filter> {
    let place = Gazetteer::xinjiang().resolve(text)?;
    Some(Filter::Place(place.key.clone()))
}
