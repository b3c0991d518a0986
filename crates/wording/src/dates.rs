//! How dates are written. Each language says in its messages how a day, a month, a year and what is vague about them are
//! put, and in which form they follow a word such as "since".

use crate::foreign::Foreign;
use crate::language::Language;
use crate::messages::Message;
use guwah_domain::edition::PublishedEdition;
use guwah_domain::listing::Release;
use guwah_domain::vague_date::{Day, VagueDate};
use std::borrow::Cow;

/// The forms in which a date stands within a sentence: by itself, after "since", after "until", after "in".
const FORMS: [&str; 4] = ["plain", "from", "to", "in"];

/// A vague date in words: "about February 2018", "April to June 2017", "by May 2018".
pub fn in_words(lang: Language, date: &VagueDate) -> String {
    in_form(lang, date, "plain")
}

/// A date as it stands after "as of": "2019 or earlier", and not "by 2019".
pub fn as_of(lang: Language, date: &VagueDate) -> String {
    match date.edtf().split_once('/') {
        Some(("" | "..", end)) if !end.is_empty() && end != ".." => {
            let message = lang.message("date-or-earlier").text("date", point(lang, end, "plain"));
            message.plain()
        }
        _ => in_words(lang, date),
    }
}

fn in_form(lang: Language, date: &VagueDate, form: &'static str) -> String {
    let edtf = date.edtf();
    // What is in doubt is the whole: "perhaps by 2019", never "by perhaps 2019".
    let open = |key: &'static str, end: &str| {
        let (end, in_doubt) = without_doubt(end);
        let message = lang.message(key).text("date", point(lang, &end, "plain"));
        let told = forms(message, lang, ["", "date-from", "date-to", "date-in"], |form| {
            point(lang, &end, form)
        });
        match in_doubt {
            true => lang.message("date-perhaps").text("date", told.plain()).plain(),
            false => told.plain(),
        }
    };
    match edtf.split_once('/') {
        Some(("" | "..", end)) => open("date-by", end),
        Some((start, "" | "..")) => open("date-or-later", start),
        Some((start, end)) => range(lang, start, end),
        None => point(lang, edtf, form),
    }
}

/// A date without what puts it in doubt, and whether it was in doubt; what is approximate stays.
fn without_doubt(edtf: &str) -> (Cow<'_, str>, bool) {
    if let Some(plain) = edtf.strip_suffix('?') {
        return (Cow::Borrowed(plain), true);
    }
    match edtf.strip_suffix('%') {
        Some(plain) => (Cow::Owned(format!("{plain}~")), true),
        None => (Cow::Borrowed(edtf), false),
    }
}

/// Fills in a date in every form that the language tells apart, under one name each.
fn forms(
    message: Message,
    lang: Language,
    names: [&'static str; 4],
    write: impl Fn(&'static str) -> String,
) -> Message {
    if !lang.declines_dates() {
        return message;
    }
    let named = FORMS.into_iter().zip(names).skip(1);
    named.fold(message, |message, (form, name)| message.text(name, write(form)))
}

impl Message {
    /// Fills in a date as `on`; where the language tells them apart also as it follows "since" (`on-from`), "until"
    /// (`on-to`) and "in" (`on-in`). As `when` goes what kind of date it is, which says how it joins a sentence: `day` ("on 23
    /// August 1962"), `span` ("in August 1962"), `range` ("April to June 1962"), `before` ("by 1962"), `after` ("1962 or later"),
    /// or `other` ("about August 1962"). What is open on one side has its known end as `edge`, in the same forms.
    pub fn on(self, date: &VagueDate) -> Self {
        let lang = self.lang();
        let plain = self.text("on", in_words(lang, date)).text("when", kind(date));
        let told = forms(plain, lang, ["", "on-from", "on-to", "on-in"], |form| {
            in_form(lang, date, form)
        });
        let edge = date.edtf().split_once('/').and_then(|ends| match ends {
            ("" | "..", end) => Some(end),
            (start, "" | "..") => Some(start),
            _ => None,
        });
        let Some(edge) = edge else {
            return told;
        };
        let told = told.text("edge", point(lang, edge, "plain"));
        forms(told, lang, ["", "edge-from", "edge-to", "edge-in"], |form| {
            point(lang, edge, form)
        })
    }

    /// Fills in a day, in the same way.
    pub fn on_day(self, day: Day) -> Self {
        self.on(&VagueDate::from_day(day))
    }
}

/// The words of the source where it has its own, else the date in words; with a capital, to begin a line.
pub fn told(lang: Language, words: Option<&str>, date: Option<&VagueDate>) -> Option<String> {
    words
        .map(str::to_owned)
        .or_else(|| date.map(|date| in_words(lang, date)))
        .map(|text| lang.capital(&text))
}

/// As [`told`], the words of a source kept apart from those of the page.
pub fn told_apart(lang: Language, words: Option<&str>, date: Option<&VagueDate>) -> Option<Foreign> {
    let told = told(lang, words, date)?;
    Some(match words {
        Some(_) => Foreign::quoted(lang, &told),
        None => Foreign::plain(told),
    })
}

/// A day: "27 January 2019".
pub fn day(lang: Language, day: Day) -> String {
    in_words(lang, &VagueDate::from_day(day))
}

/// The day of an edition.
pub fn edition(lang: Language, edition: &PublishedEdition) -> String {
    let on = edition.on.parse();
    on.map_or_else(|_| edition.on.clone(), |on| day(lang, on))
}

/// A release by its day, and which of that day it is where there are several.
pub fn release(lang: Language, release: &Release) -> String {
    let day = day(lang, release.on);
    match release.nth {
        0 | 1 => day,
        nth => lang.message("list-nth").text("day", day).text("nth", nth).plain(),
    }
}

/// What kind of date it is, for the words around it.
fn kind(date: &VagueDate) -> &'static str {
    let edtf = date.edtf();
    match edtf.split_once('/') {
        Some(("" | "..", _)) => return "before",
        Some((_, "" | "..")) => return "after",
        Some(_) => return "range",
        None => {}
    }
    if edtf.contains(['~', '?', '%']) || edtf.trim_start_matches('-').contains("XX") {
        return "other";
    }
    match Parts::of(edtf).day {
        Some(_) => "day",
        None => "span",
    }
}

/// One end of an interval, or a date that is none, in a form.
fn point(lang: Language, edtf: &str, form: &'static str) -> String {
    let (plain, doubt) = match edtf.as_bytes().last() {
        Some(b'~') => (&edtf[..edtf.len() - 1], Some("date-about")),
        Some(b'?') => (&edtf[..edtf.len() - 1], Some("date-perhaps")),
        Some(b'%') => (&edtf[..edtf.len() - 1], Some("date-perhaps-about")),
        _ => (edtf, None),
    };
    let Some(doubt) = doubt else {
        return Parts::of(plain).in_words(lang, form);
    };
    let message = lang.message(doubt).text("case", form);
    let message = message.text("date", Parts::of(plain).in_words(lang, form));
    let named = |form| Parts::of(plain).in_words(lang, form);
    message
        .text("date-plain", named("plain"))
        .text("date-from", named("from"))
        .plain()
}

/// The parts of a date that is no interval and in no doubt.
struct Parts<'a> {
    year: &'a str,
    /// A month, or a season from 21 (spring) to 24 (winter).
    month: Option<u8>,
    day: Option<u8>,
}

impl<'a> Parts<'a> {
    fn of(plain: &'a str) -> Self {
        let mut parts = plain.trim_start_matches('-').split('-');
        let year = parts.next().unwrap_or(plain);
        let mut number = || parts.next().and_then(|part| part.parse().ok());
        let month = number().filter(|month| matches!(month, 1..=12 | 21..=24));
        Self {
            year,
            month,
            day: month.and_then(|_| number()),
        }
    }

    fn in_words(&self, lang: Language, form: &'static str) -> String {
        let key = match (self.month, self.day) {
            (Some(_), Some(_)) => "date-day",
            (Some(21..), None) => "date-season",
            (Some(_), None) => "date-month",
            _ => return year(lang, self.year, form),
        };
        self.fill(lang.message(key).text("case", form), lang, form).plain()
    }

    fn fill(&self, message: Message, lang: Language, form: &'static str) -> Message {
        let message = message.text("year", self.year);
        let message = message.text(
            "month",
            self.month.map_or(Cow::Borrowed(""), |at| month(lang, at, form)),
        );
        // After a day some languages put the month into another form than by itself.
        let message = message.text(
            "month-of-day",
            self.month.map_or(Cow::Borrowed(""), |at| month(lang, at, "of-day")),
        );
        message.text("day", self.day.map_or_else(String::new, |day| day.to_string()))
    }

    fn is_within_a_year(&self) -> bool {
        self.month.is_some_and(|month| month <= 12)
    }
}

/// A year; `201X` is the 2010s, `19XX` some year from 1900 to 1999.
fn year(lang: Language, year: &str, form: &'static str) -> String {
    let known = year.trim_end_matches('X');
    let message = match year.len() - known.len() {
        0 => lang.message("date-year").text("year", year),
        1 => lang.message("date-decade").text("decade", format!("{known}0")),
        _ => {
            let message = lang.message("date-range").text("from", year.replace('X', "0"));
            message.text("to", year.replace('X', "9"))
        }
    };
    message.text("case", form).plain()
}

fn month(lang: Language, number: u8, form: &'static str) -> Cow<'static, str> {
    let key = match number {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        12 => "month-12",
        21 => "season-spring",
        22 => "season-summer",
        23 => "season-autumn",
        _ => "season-winter",
    };
    Cow::Owned(lang.message(key).text("case", form).plain())
}

fn range(lang: Language, start: &str, end: &str) -> String {
    let (from, to) = (Parts::of(start), Parts::of(end));
    let certain = |edtf: &str| !edtf.ends_with(['~', '?', '%']);
    let one_year = from.year == to.year && from.is_within_a_year() && to.is_within_a_year();
    if !(one_year && certain(start) && certain(end) && from.day.is_some() == to.day.is_some()) {
        let message = lang.message("date-range").text("from", point(lang, start, "plain"));
        return message.text("to", point(lang, end, "plain")).plain();
    }
    let (key, form) = if from.day.is_some() {
        ("date-range-of-days", "of-day")
    } else {
        ("date-range-of-months", "plain")
    };
    let name = |parts: &Parts<'_>| parts.month.map_or(Cow::Borrowed(""), |at| month(lang, at, form));
    let message = lang.message(key).text("year", from.year);
    let message = message.text("from-month", name(&from)).text("to-month", name(&to));
    let day = |parts: &Parts<'_>| parts.day.map_or_else(String::new, |day| day.to_string());
    message.text("from-day", day(&from)).text("to-day", day(&to)).plain()
}

/// How long ago a day was: "more than 8½ years ago", "4 months ago". None when it is not past.
pub fn ago(lang: Language, past: Day, today: Day) -> Option<String> {
    let months = i32::from(today.year() - past.year()) * 12 + i32::from(today.month())
        - i32::from(past.month())
        - i32::from(today.day() < past.day());
    let months = u64::try_from(months).ok()?;
    let message = match months {
        0 => lang.message("ago-less-than-a-month"),
        1..=11 => lang.message("ago-months").number("count", months),
        _ => {
            let half = if months % 12 >= 6 { "yes" } else { "no" };
            lang.message("ago-years")
                .number("count", months / 12)
                .text("half", half)
        }
    };
    Some(message.plain())
}

/// The day of an instant in RFC 3339, and its time: "22 November 2026", "10:03 UTC".
pub fn instant(lang: Language, at: &str) -> (String, String) {
    let date = at.get(..10).and_then(|text| text.parse::<Day>().ok());
    let time = at.get(11..16).map(|time| format!("{time} UTC")).unwrap_or_default();
    (date.map_or_else(|| at.to_owned(), |date| day(lang, date)), time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::English;

    /// How each language puts dates, ages, "as of", "since" and "until": `language, message, date => what it says`.
    #[test]
    fn dates_in_sentences() {
        for row in include_str!("../tests/dates.txt").lines() {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (asked, words) = row.split_once(" => ").expect(row);
            let mut asked = asked.split_whitespace();
            let mut next = || asked.next().expect(row);
            let lang = Language::ALL
                .into_iter()
                .find(|lang| lang.key() == row.split(' ').next().unwrap());
            let (lang, _) = (lang.expect(row), next());
            let (key, date) = (next(), VagueDate::parse(next()).expect(row));
            let message = |key| lang.message(key).on(&date).plain();
            let said = match key {
                "date" => in_words(lang, &date),
                "age" => lang.message("age-in").text("years", 22).on(&date).plain(),
                "since" => message("since"),
                "until" => message("until"),
                "as-of" => message("status-as-of"),
                "no-news" => message("no-news-since"),
                "term-ended" => message("status-term-ended"),
                _ => panic!("no such message: {row}"),
            };
            assert_eq!(said.replace('\u{2060}', ""), words, "{row}");
        }
    }

    #[test]
    fn the_words_of_the_source_come_first() {
        let date = VagueDate::parse("2019-01~").unwrap();
        let words = Some("a few days before 27 January 2019");
        let told = |words, date| told(English, words, date);
        assert_eq!(told(words, Some(&date)).unwrap(), "A few days before 27 January 2019");
        assert_eq!(told(None, Some(&date)).unwrap(), "About January 2019");
        assert_eq!(told(None, None), None);
    }

    #[test]
    fn how_long_ago() {
        let today = Day::constant(2026, 11, 22);
        let ago = |year, month, day| ago(English, Day::constant(year, month, day), today);
        assert_eq!(ago(2018, 3, 31).unwrap(), "more than 8½ years ago");
        assert_eq!(ago(2025, 11, 22).unwrap(), "more than 1 year ago");
        assert_eq!(ago(2026, 8, 1).unwrap(), "3 months ago");
        assert_eq!(ago(2026, 10, 1).unwrap(), "a month ago");
        assert_eq!(ago(2027, 1, 1), None);
    }

    #[test]
    fn an_instant_is_told_in_universal_time() {
        assert_eq!(
            instant(English, "2026-11-22T10:03:11Z"),
            ("22 November 2026".into(), "10:03 UTC".into())
        );
    }
}
