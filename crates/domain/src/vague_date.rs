//! Dates in the world: civil, vague, never a timestamp.
//!
//! Written as in EDTF level 1 (ISO 8601-2:2019, Annex A): `2018`, `2018-02`, `2018-02~` (about),
//! `2018?` (uncertain), `2017-04/2017-06`, `../2018-05`, `201X`.

mod dots;
mod words;

use edtf_core::{Bound, Edtf};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::cmp::Ordering;
use std::fmt;

/// A day of the civil calendar.
pub type Day = Date;

/// A vague date: an earliest and a latest day, and whether it is only approximate or uncertain.
///
/// Invariant: `edtf` is a valid expression of level 0 or 1 without a time of day, and the bounds follow from it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VagueDate {
    edtf: Box<str>,
    earliest: Option<Day>,
    latest: Option<Day>,
    approximate: bool,
    uncertain: bool,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// The text is not in the notation, or names a day that no calendar has.
    #[error(
        "“{0}” is not a date: 2018, 2018-02, 2018-02-14, 2018-02~, 2017-04/2017-06 or ../2018-05 would be accepted"
    )]
    Unreadable(String),
    /// The text is a valid expression of a kind the register does not keep (a set, a time of day).
    #[error("“{0}” is more than a civil date: give a day, month, year or interval without a time of day")]
    BeyondLevelOne(String),
}

impl VagueDate {
    /// Reads an EDTF level 1 expression.
    ///
    /// # Errors
    /// When the text is not one, or names a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        if let Some(day) = plain_day(text) {
            return Ok(Self::from_day(day));
        }
        let unreadable = || NotADate::Unreadable(shorten(text));
        if let Some(millennium) = millennium(text) {
            return Ok(millennium);
        }
        let parsed = Edtf::parse(text).map_err(|_| unreadable())?;
        if parsed.level() > 1 || matches!(parsed, Edtf::DateTime(_)) {
            return Err(NotADate::BeyondLevelOne(shorten(text)));
        }
        let bounds = parsed.bounds();
        let earliest = bound_day(bounds.earliest).map_err(|()| unreadable())?;
        let latest = bound_day(bounds.latest).map_err(|()| unreadable())?;
        let earliest = earliest.map(|day| winter(text, day));
        if matches!((earliest, latest), (Some(from), Some(to)) if from > to) {
            return Err(unreadable());
        }
        Ok(Self {
            edtf: parsed.to_string().into(),
            earliest,
            latest,
            approximate: parsed.is_approximate(),
            uncertain: parsed.is_uncertain(),
        })
    }

    /// One known day.
    #[must_use]
    pub fn from_day(day: Day) -> Self {
        let (mut year, month, date) = (day.year(), day.month(), day.day());
        let mut text = String::with_capacity(10);
        if year < 0 {
            text.push('-');
            year = -year;
        }
        for (number, width) in [(year, 4), (i16::from(month), 2), (i16::from(date), 2)] {
            if width == 2 {
                text.push('-');
            }
            let mut scale = 10i16.pow(width - 1);
            while scale > 0 {
                text.push(char::from(b'0' + u8::try_from(number / scale % 10).unwrap_or(0)));
                scale /= 10;
            }
        }
        Self {
            edtf: text.into(),
            earliest: Some(day),
            latest: Some(day),
            approximate: false,
            uncertain: false,
        }
    }

    /// The expression as it is kept and exported.
    #[must_use]
    pub fn edtf(&self) -> &str {
        &self.edtf
    }

    /// The first day it can mean; none when open or unknown at its start.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day it can mean; none when open or unknown at its end.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// Whether the source says "about".
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Whether the source is unsure of it.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Whether some day can be meant by both. What the source says "about" or is unsure of reaches further on that side: a day or
    /// month by a month, a year by a year, a decade by ten.
    #[must_use]
    pub fn may_overlap(&self, other: &Self) -> bool {
        let (from, to) = self.reach();
        let (other_from, other_to) = other.reach();
        let starts_before_end = |start: Option<Day>, end: Option<Day>| match (start, end) {
            (Some(start), Some(end)) => start <= end,
            _ => true,
        };
        starts_before_end(from, other_to) && starts_before_end(other_from, to)
    }

    /// Whether every day it can mean lies before every day the other can mean, with the same slack.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        matches!((self.reach().1, other.reach().0), (Some(end), Some(start)) if end < start)
    }

    /// Order for chronologies: by earliest day, then latest; a date without a start comes by its end.
    #[must_use]
    pub fn chronological(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.earliest.or(date.latest), date.latest);
        key(self).cmp(&key(other))
    }

    /// The first and the last day that it can mean, with slack where the source is in doubt; none where it is open.
    #[must_use]
    pub fn reach(&self) -> (Option<Day>, Option<Day>) {
        if !self.approximate && !self.uncertain {
            return (self.earliest, self.latest);
        }
        let (start, end) = self.edtf.split_once('/').unwrap_or((&self.edtf, &self.edtf));
        let earliest = self.earliest.map(|day| day.checked_sub(slack(start)).unwrap_or(day));
        let latest = self.latest.map(|day| day.checked_add(slack(end)).unwrap_or(day));
        (earliest, latest)
    }
}

impl VagueDate {
    /// The year, roughly, that words name which are no date: “third lunar month 2017”. None where they name several or none.
    #[must_use]
    pub fn year_named_in(words: &str) -> Option<Self> {
        let words = crate::words::fold(words);
        let mut numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() > 2);
        let year = numbers
            .next()
            .filter(|run| run.len() == 4 && numbers.next().is_none())?;
        (1800..2100).contains(&year.parse::<i16>().ok()?).then_some(())?;
        Self::parse(&format!("{year}~")).ok()
    }
}

/// How far a date in doubt may be off.
fn slack(point: &str) -> jiff::Span {
    let plain = point.trim_end_matches(['~', '?', '%']);
    let days = match plain.len() {
        _ if plain.len() == point.len() => 0,
        4 if plain.ends_with("XX") => 36_600,
        4 if plain.ends_with('X') => 3_660,
        4 => 366,
        _ => 31,
    };
    jiff::Span::new().days(days)
}

/// `1XXX`: some year of a thousand. The standard has one or two digits unspecified; sheets have three.
fn millennium(text: &str) -> Option<VagueDate> {
    let (plain, doubt) = text.split_at_checked(4)?;
    let first = plain.strip_suffix("XXX")?.parse::<i16>().ok()?;
    let (approximate, uncertain) = match doubt {
        "" => (false, false),
        "~" => (true, false),
        "?" => (false, true),
        "%" => (true, true),
        _ => return None,
    };
    Some(VagueDate {
        edtf: text.into(),
        earliest: Day::new(first * 1000, 1, 1).ok(),
        latest: Day::new(first * 1000 + 999, 12, 31).ok(),
        approximate,
        uncertain,
    })
}

/// The fast path: `YYYY-MM-DD`, by far the most frequent form in a list.
fn plain_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0i16, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0'))
        })
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// "Winter 2018" is the winter that began in 2018 or the one that ended in it: it may be from January on.
fn winter(text: &str, earliest: Day) -> Day {
    let start = text.split('/').next().unwrap_or(text).trim_end_matches(['~', '?', '%']);
    if start.len() == 7 && start.ends_with("-24") {
        return Day::new(earliest.year(), 1, 1).unwrap_or(earliest);
    }
    earliest
}

fn bound_day(bound: Bound) -> Result<Option<Day>, ()> {
    match bound {
        Bound::Date(day) => {
            let year = i16::try_from(day.year).map_err(|_| ())?;
            let month = i8::try_from(day.month).map_err(|_| ())?;
            let date = i8::try_from(day.day).map_err(|_| ())?;
            Day::new(year, month, date).map(Some).map_err(|_| ())
        }
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => Ok(None),
    }
}

/// Enough of a bad value to recognise it in a message, never a whole page of it.
pub(crate) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

impl fmt::Display for VagueDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.edtf)
    }
}

impl fmt::Debug for VagueDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VagueDate({})", self.edtf)
    }
}

impl Serialize for VagueDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.edtf)
    }
}

impl<'de> Deserialize<'de> for VagueDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = VagueDate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an EDTF level 1 date")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<VagueDate, E> {
                VagueDate::parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, earliest: &str, latest: &str) {
        let date = VagueDate::parse(text).expect(text);
        let show = |day: Option<Day>| day.map_or("open".to_owned(), |day| day.to_string());
        assert_eq!(
            (show(date.earliest()), show(date.latest())),
            (earliest.into(), latest.into()),
            "{text}"
        );
    }

    #[test]
    fn the_forms_of_level_one_have_bounds() {
        check("2018", "2018-01-01", "2018-12-31");
        check("2018-02", "2018-02-01", "2018-02-28");
        check("2016-02~", "2016-02-01", "2016-02-29");
        check("2018-02-14", "2018-02-14", "2018-02-14");
        check("2017-04/2017-06", "2017-04-01", "2017-06-30");
        check("../2018-05", "open", "2018-05-31");
        check("2018-05/..", "2018-05-01", "open");
        check("201X", "2010-01-01", "2019-12-31");
        check("19XX", "1900-01-01", "1999-12-31");
        check("1XXX", "1000-01-01", "1999-12-31");
        check("1XXX~", "1000-01-01", "1999-12-31");
        check("2018-XX", "2018-01-01", "2018-12-31");
        check("2018-04-XX", "2018-04-01", "2018-04-30");
        check("2018-XX-XX", "2018-01-01", "2018-12-31");
        check("2018-21", "2018-03-01", "2018-05-31");
        check("2018-24", "2018-01-01", "2019-02-28");
        check("2018-05/", "2018-05-01", "open");
        check("/2018-05", "open", "2018-05-31");
        check("2017~/2018-05?", "2017-01-01", "2018-05-31");
        check("0984", "0984-01-01", "0984-12-31");
    }

    #[test]
    fn a_day_that_no_calendar_has_is_refused_with_what_would_be_accepted() {
        let refused = VagueDate::parse("1977-02-31").unwrap_err().to_string();
        assert!(
            refused.contains("1977-02-31") && refused.contains("2018-02"),
            "{refused}"
        );
        assert!(VagueDate::parse("31/02/1977").is_err());
        assert!(VagueDate::parse("2018-06/2018-02").is_err());
        assert!(VagueDate::parse("2018-02-01T10:00:00").is_err());
        assert!(VagueDate::parse("").is_err());
    }

    #[test]
    fn overlap_allows_for_about() {
        let date = |text| VagueDate::parse(text).unwrap();
        assert!(date("2018-02").may_overlap(&date("2018")));
        assert!(!date("2018-02").may_overlap(&date("2018-03")));
        assert!(date("2018-02~").may_overlap(&date("2018-03-15")));
        assert!(date("2018-02?").may_overlap(&date("2018-03-15")));
        assert!(!date("2018-02~").is_before(&date("2018-03-15")));
        assert!(date("2018-02~").is_before(&date("2018-05")));
        assert!(!date("2017?").is_before(&date("2018-05")));
        assert!(!date("2017-03/2018-02~").is_before(&date("2018-03")));
        assert!(date("2017-03~/2018-02").is_before(&date("2018-03")));
        assert!(!date("201X~").is_before(&date("2025")));
        assert!(!date("2018-24").is_before(&date("2019-02")));
        assert!(!date("2018-01").is_before(&date("2018-24")));
        assert!(date("../2018").may_overlap(&date("1990")));
        assert!(date("2017").is_before(&date("2018-01")));
        assert!(!date("2018").is_before(&date("2018-01")));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = VagueDate::parse(&text);
        }

        #[test]
        fn a_day_reads_back(year in 1000i16..2999, month in 1i8..=12, day in 1i8..=28) {
            let day = Day::new(year, month, day).unwrap();
            let date = VagueDate::from_day(day);
            prop_assert_eq!(VagueDate::parse(date.edtf()).unwrap(), date.clone());
            prop_assert_eq!(date.earliest(), Some(day));
        }

        #[test]
        fn what_is_kept_reads_back(text in "(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?[~?]?") {
            let date = VagueDate::parse(&text).unwrap();
            prop_assert_eq!(VagueDate::parse(date.edtf()).unwrap(), date);
        }
    }
}
