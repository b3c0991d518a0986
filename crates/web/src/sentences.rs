//! Filters in words: "detained in 2018 in Tacheng, imam" asks for three things that a search has filters for.
//!
//! Nothing is guessed. Words count as a filter when the gazetteer or a vocabulary lists them, and a line is read so only when
//! something in it shows that it is a sentence: a comma, or a word such as *in*, *from*, *detained*, *born*. Whatever is left
//! is searched as it stands. The page says what was understood, and leads to a search for the words as they were written.

use guwah_domain::card::{HELD, place_roles};
use guwah_domain::place::Gazetteer;
use guwah_domain::status::is_death;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::query::{Field, Filter};

/// The most words that one filter is read from.
const WORDS: usize = 4;
/// The most words that one date is read from.
const DATE_WORDS: usize = 6;
/// The longest line that is looked at, in words: a longer one is a text that somebody pasted.
const LINE_WORDS: usize = 24;

/// What a verb makes of the date and the place that follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// A date is one of detention, a place right behind it one where the person is or was held.
    Taken,
    /// A date is one of birth, a place is a birthplace.
    Born,
    /// A place is one where the person is or was held. No filter has such a date.
    Held,
    /// A place is one of residence. No filter has such a date.
    Lived,
    /// A place is one of death. No filter has such a date.
    Died,
    /// No filter has such a date or such a place.
    Other,
    /// A form of custody. No filter has such a date.
    Status,
}

/// Verbs, each with what it makes of what follows. Whatever names a status is one too.
const VERBS: [(Verb, &[&str]); 6] = [
    (Verb::Taken, &["detained", "arrested", "taken", "seized"]),
    (Verb::Born, &["born"]),
    (
        Verb::Held,
        &["held", "kept", "imprisoned", "jailed", "interned", "confined", "locked"],
    ),
    (
        Verb::Lived,
        &["lived", "lives", "living", "live", "resident", "residing", "resided"],
    ),
    (
        Verb::Died,
        &["died", "dead", "deceased", "killed", "executed", "murdered", "perished"],
    ),
    (
        Verb::Other,
        &[
            "released",
            "freed",
            "escaped",
            "sentenced",
            "convicted",
            "tried",
            "condemned",
            "charged",
            "transferred",
            "moved",
            "deported",
            "extradited",
            "returned",
            "repatriated",
            "disappeared",
            "missing",
            "vanished",
            "seen",
            "heard",
            "filmed",
            "married",
            "recorded",
            "reported",
            "interviewed",
            "fled",
            "left",
            "beaten",
            "tortured",
            "buried",
        ],
    ),
];
/// Words that lead to a place or a year.
const WHERE: [&str; 7] = ["in", "from", "at", "near", "of", "around", "within"];
/// Of these, those that lead to where the person belongs, whatever the verb.
const WHENCE: [&str; 2] = ["from", "of"];
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

/// A word of the line: as written, as compared, and whether a comma stands before it.
struct Word<'a> {
    written: &'a str,
    folded: String,
    begins: bool,
}

/// Reads a line as a sentence; none where it is not one, or holds no filter.
pub(crate) fn understood(line: &str) -> Option<Sentence> {
    let words = words(line);
    if words.len() < 2 || words.len() > LINE_WORDS {
        return None;
    }
    let mut reading = Reading::default();
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
    /// The verb last read, and the word behind it.
    verb: Option<(Verb, usize)>,
    /// Where that verb stands among what is left, until something follows that it leads to.
    verb_left: Option<usize>,
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
        if let Some(verb) = verb(folded) {
            (self.verb, self.verb_left) = (Some((verb, at + 1)), None);
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
        if let Some(leads) = WHERE.iter().find(|word| **word == folded)
            && at + 1 < words.len()
        {
            self.led = Some(*leads);
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
        if !FILLERS.contains(&folded) {
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
            Some(_) => self.is_unread = true,
        }
    }

    /// A filter that words name; a place as its verb means it.
    fn take_filter(&mut self, filter: Filter, led_by: Option<&str>, at: usize, length: usize) {
        if let Filter::Place(place) = &filter {
            let place = place.clone();
            return self.take_place(&place, led_by, at);
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

    fn take_place(&mut self, place: &str, led_by: Option<&str>, at: usize) {
        // Behind a comma, or by "from", it is a place of the person's.
        let verb = self.verb.filter(|_| led_by.is_some_and(|led| !WHENCE.contains(&led)));
        let roles: Vec<&str> = match verb {
            // "Arrested in Kashgar", with nothing in between.
            Some((Verb::Taken, end)) if end + 1 == at => held_roles(),
            Some((Verb::Held, _)) => held_roles(),
            Some((Verb::Born, _)) => vec!["birthplace"],
            Some((Verb::Lived, _)) => vec!["residence"],
            Some((Verb::Died, _)) => place_roles().filter(|role| is_death(role)).collect(),
            Some((Verb::Other, _)) => {
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

/// What a word is as a verb.
fn verb(word: &str) -> Option<Verb> {
    VERBS
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(verb, _)| *verb)
}

/// Whether a word leads to a place that stands right behind it.
fn is_led_to_a_place(words: &[Word<'_>], at: usize) -> bool {
    let leads = |word: &Word<'_>| WHERE.contains(&word.folded.as_str()) && !WHENCE.contains(&word.folded.as_str());
    words.get(at).is_some_and(leads)
        && at + 1 < words.len()
        && matches!(read_at(words, at + 1, true), Some((_, Filter::Place(_))))
}

/// What a place is to a person who is or was held there, in whichever form.
fn held_roles() -> Vec<&'static str> {
    let custody = Vocabularies::xinjiang().get("custody");
    let is_held = |role: &&str| *role == HELD || custody.is_some_and(|custody| custody.is_a(role, "detained"));
    place_roles().filter(is_held).collect()
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

/// The date that the words from one on name, with how many they are; the longest that names one. It must hold a year: a month alone
/// may be somebody's name.
fn date_at(words: &[Word<'_>], at: usize) -> Option<(usize, VagueDate)> {
    let behind = words[at + 1..].iter().take(DATE_WORDS - 1);
    let longest = behind.take_while(|word| !word.begins || is_year(&word.folded)).count() + 1;
    (1..=longest).rev().find_map(|length| {
        let part: Vec<&str> = words[at..at + length].iter().map(|word| word.folded.as_str()).collect();
        let last = part[part.len() - 1];
        if WHERE.contains(&last) || FILLERS.contains(&last) {
            return None;
        }
        let has_year = part
            .iter()
            .any(|word| word.len() >= 4 && is_year(&word[..word.floor_char_boundary(4)]));
        let date = || VagueDate::in_words(&part.join(" "));
        let date = has_year.then(|| span(&part).or_else(date)).flatten()?;
        Some((length, date))
    })
}

/// A year, as people write one in a search.
fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && text.bytes().all(|c| c.is_ascii_digit())
}

/// A year, a month or a span of years as filters write it, and since or between when.
fn span(words: &[&str]) -> Option<VagueDate> {
    let edtf = match words {
        ["since", year] if is_year(year) => format!("{year}/.."),
        ["between" | "from", from, "and" | "to" | "until", to] if is_year(from) && is_year(to) => {
            format!("{from}/{to}")
        }
        [word] if is_year(word) => (*word).to_owned(),
        [word] => {
            let (from, to) = word.split_once(['-', '–', '/'])?;
            let is_month = to.len() == 2 && to.bytes().all(|c| c.is_ascii_digit());
            match (is_year(from), is_year(to)) {
                (true, true) => format!("{from}/{to}"),
                (true, false) if is_month => format!("{from}-{to}"),
                _ => return None,
            }
        }
        _ => return None,
    };
    VagueDate::parse(&edtf).ok()
}

#[cfg(test)]
mod tests {
    use crate::sentences::*;

    /// Checks what a line is read as: filters as they are typed, then what is left.
    fn check(line: &str, expected: Option<&str>) {
        let told = understood(line).map(|understood| match understood {
            Sentence::NoFilter => "no filter".to_owned(),
            Sentence::Filters { text, filters } => {
                let filters = filters
                    .iter()
                    .map(|filter| format!("{}:{}", filter.field(), filter.value()));
                let text = (!text.is_empty()).then_some(text);
                filters.chain(text).collect::<Vec<_>>().join(" ")
            }
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
        check("imam in Tacheng", Some("profession:imam place:tarbagatay_prefecture"));
    }

    #[test]
    fn dates_in_words_are_dates() {
        for (line, expected) in [
            ("arrested in May 2017", "detained:2017-05"),
            ("detained 5 May 2017", "detained:2017-05-05"),
            ("detained on May 5, 2017", "detained:2017-05-05"),
            ("women arrested in May 2017", "sex:female detained:2017-05"),
            ("born before 1980", "born:../1979"),
            ("born after 1980", "born:1981/.."),
            ("born in the 1960s", "born:196X"),
            ("arrested between 2017 and 2018", "detained:2017/2018"),
            ("arrested from 2017 to 2018", "detained:2017/2018"),
            ("detained at the end of 2017", "detained:2017-10/2017-12"),
            ("detained in spring 2018", "detained:2018-21"),
            ("arrested in 2017-05", "detained:2017-05"),
            ("taken in 2018", "detained:2018"),
        ] {
            check(line, Some(expected));
        }
    }

    #[test]
    fn what_no_filter_has_is_no_other_filter() {
        for line in [
            "died in 2018",
            "died 2018",
            "women who died in 2018",
            "killed in May 2018",
            "released in 2019",
            "freed before 2019",
            "sentenced 2018",
            "sentenced in Kashgar",
            "released in Kashgar",
            "held since 2017",
            "camp in 2017",
            "in prison in 2019",
            "lived in Kashgar in 1999",
            "disappeared in 2018",
            "missing since 2018",
            "imam, died, 2018",
            "умер, 2018",
        ] {
            check(line, Some("no filter"));
        }
    }

    #[test]
    fn a_place_is_what_the_verb_makes_of_it() {
        let held = "at:police_custody:K at:administrative_detention:K at:pretrial_detention:K at:drug_rehabilitation:K at:camp:K \
                    at:prison:K";
        for (line, expected) in [
            ("born in Kashgar", "at:birthplace:K".to_owned()),
            ("lives in Kashgar", "at:residence:K".to_owned()),
            ("women who lived in Kashgar", "sex:female at:residence:K".to_owned()),
            ("from Kashgar", "place:K".to_owned()),
            ("women from Kashgar", "sex:female place:K".to_owned()),
            ("arrested women from Kashgar", "sex:female place:K".to_owned()),
            (
                "died in Kashgar",
                "status:died at:died:K at:died_in_custody:K at:died_after_release:K".to_owned(),
            ),
            (
                "killed in Kashgar",
                "at:died:K at:died_in_custody:K at:died_after_release:K".to_owned(),
            ),
            ("prison in Kashgar", "status:prison place:K".to_owned()),
            (
                "held in Kashgar",
                format!("at:hospital_under_guard:K at:detained:K {held} at:held:K"),
            ),
            (
                "Memet held in Kashgar",
                format!("at:hospital_under_guard:K at:detained:K {held} at:held:K Memet"),
            ),
            (
                "arrested in Kashgar in 2017",
                format!("at:hospital_under_guard:K at:detained:K {held} at:held:K detained:2017"),
            ),
            ("born in Kashgar in 1977", "at:birthplace:K born:1977".to_owned()),
        ] {
            let place = Gazetteer::xinjiang().resolve("Kashgar").map(|place| place.key.clone());
            let expected = expected.replace(":K", &format!(":{}", place.unwrap_or_default()));
            check(line, Some(&expected));
        }
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
