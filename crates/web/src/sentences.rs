//! Filters in words: "detained in 2018 in Tacheng, imam" asks for three things that a search has filters for.
//!
//! Nothing is guessed. Words count as a filter when the gazetteer or a vocabulary lists them, and a line is read so only when
//! something in it shows that it is a sentence: a comma, or a word such as *in*, *from*, *detained*, *born*. Whatever is left
//! is searched as it stands. The page says what was understood, and leads to a search for the words as they were written.

use guwah_domain::place::Gazetteer;
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::query::{Field, Filter};

/// The most words that one filter is read from.
const WORDS: usize = 4;
/// The longest line that is looked at, in words: a longer one is a text that somebody pasted.
const LINE_WORDS: usize = 24;

/// Words that lead to a date of detention.
const TAKEN: [&str; 8] = [
    "detained",
    "arrested",
    "taken",
    "seized",
    "disappeared",
    "imprisoned",
    "sentenced",
    "missing",
];
/// Words that lead to a place or a year.
const WHERE: [&str; 7] = ["in", "from", "at", "near", "of", "around", "within"];
/// Words that say nothing by themselves in a sentence.
const FILLERS: [&str; 17] = [
    "who", "was", "were", "is", "are", "the", "a", "an", "and", "people", "persons", "person", "everyone", "all",
    "with", "year", "years",
];
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
pub(crate) struct Understood {
    /// What is left to search as it stands.
    pub(crate) text: String,
    /// The filters.
    pub(crate) filters: Vec<Filter>,
}

/// A word of the line: as written, as compared, and whether a comma stands before it.
struct Word<'a> {
    written: &'a str,
    folded: String,
    begins: bool,
}

/// Reads a line as a sentence; none where it is not one, or holds no filter.
pub(crate) fn understood(line: &str) -> Option<Understood> {
    let words = words(line);
    if words.len() < 2 || words.len() > LINE_WORDS {
        return None;
    }
    let mut reading = Reading::default();
    let mut at = 0;
    while at < words.len() {
        at += reading.take(&words, at);
    }
    (reading.is_sentence && !reading.filters.is_empty()).then(|| Understood {
        text: reading.left.join(" "),
        filters: reading.filters,
    })
}

fn words(line: &str) -> Vec<Word<'_>> {
    let parts = line.split([',', '，', '،', ';']).enumerate();
    let words = parts.flat_map(|(part, text)| {
        text.split_whitespace().enumerate().map(move |(nth, written)| Word {
            written,
            folded: written.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase(),
            begins: part > 0 && nth == 0,
        })
    });
    words.collect()
}

/// What has been read of a line so far.
#[derive(Default)]
struct Reading<'a> {
    filters: Vec<Filter>,
    left: Vec<&'a str>,
    is_sentence: bool,
    /// Whether the next year is one of birth.
    born: bool,
    /// Whether the word before leads to a place or a year.
    led: bool,
}

impl<'a> Reading<'a> {
    /// Reads what stands at one word; gives how many words that was.
    fn take(&mut self, words: &[Word<'a>], at: usize) -> usize {
        let word = &words[at];
        let folded = word.folded.as_str();
        self.is_sentence |= word.begins;
        let led = std::mem::take(&mut self.led) || word.begins;
        if TAKEN.contains(&folded) || folded == "born" {
            (self.is_sentence, self.born) = (true, folded == "born");
            return 1;
        }
        if let Some(date) = date(folded, at > 0 && words[at - 1].folded == "since") {
            let field = if self.born { "born" } else { "detained" };
            if (led || self.is_sentence) && self.add(field, &date) {
                self.is_sentence = true;
                return 1;
            }
        }
        if (WHERE.contains(&folded) || folded == "since") && at + 1 < words.len() {
            self.led = true;
            // Only what it leads to shows whether this is a sentence: "Mahmut of Kashgar" is, "In" may be a name.
            let leads = folded == "since"
                || read_at(words, at + 1, true).is_some()
                || date(&words[at + 1].folded, false).is_some();
            self.is_sentence |= leads;
            if leads {
                return 1;
            }
        }
        if let Some((length, filter)) = read_at(words, at, led) {
            if !self.filters.contains(&filter) {
                self.filters.push(filter);
            }
            return length;
        }
        if !FILLERS.contains(&folded) {
            self.left.push(word.written);
        }
        1
    }

    fn add(&mut self, field: &str, value: &str) -> bool {
        match Filter::parse(field, value) {
            Ok(filter) => {
                self.filters.push(filter);
                true
            }
            Err(_) => false,
        }
    }
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

/// A year, a month or a span of years, as filters write it.
fn date(word: &str, open: bool) -> Option<String> {
    let is_year = |text: &str| {
        text.len() == 4
            && (text.starts_with("19") || text.starts_with("20"))
            && text.bytes().all(|c| c.is_ascii_digit())
    };
    let is_month = |text: &str| text.len() == 2 && text.bytes().all(|c| c.is_ascii_digit());
    if is_year(word) {
        return Some(if open { format!("{word}..") } else { word.to_owned() });
    }
    let (from, to) = word.split_once(['-', '–', '/'])?;
    match (is_year(from), is_year(to), is_month(to)) {
        (true, true, _) => Some(format!("{from}..{to}")),
        (true, _, true) => Some(format!("{from}-{to}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::sentences::*;

    /// Checks what a line is read as: filters as they are typed, then what is left.
    fn check(line: &str, expected: Option<&str>) {
        let told = understood(line).map(|understood| {
            let filters = understood
                .filters
                .iter()
                .map(|filter| format!("{}:{}", filter.field(), filter.value()));
            let text = (!understood.text.is_empty()).then(|| understood.text.clone());
            filters.chain(text).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(told.as_deref(), expected, "{line}");
    }

    #[test]
    fn sentences_are_filters() {
        check(
            "detained in 2018 in Tacheng, imam",
            Some("detained:2018 place:tarbagatay_prefecture profession:imam"),
        );
        check("women from Ghulja", Some("sex:female place:ghulja_city"));
        check(
            "Mehmet, imam, detained 2017-2018",
            Some("profession:imam detained:2017/2018 Mehmet"),
        );
        check("born in 1977", Some("born:1977"));
        check("arrested since 2017", Some("detained:2017/.."));
    }

    #[test]
    fn what_is_said_names_filters_that_there_are() {
        for (words, field, value) in SAYINGS {
            assert!(Filter::parse(field, value).is_ok(), "{words}");
        }
        assert!(FIELDS.iter().all(|field| field.row().vocabulary.is_some()));
    }

    #[test]
    fn names_stay_names() {
        for line in [
            "Kudaybergen Serik",
            "Seric, Kudaibergen",
            "Imam",
            "Ali Imam",
            "In",
            "Mahmut of",
            "Abdul in Abdulla",
            "古丽",
            "6542??1977",
            "",
        ] {
            check(line, None);
        }
    }
}
