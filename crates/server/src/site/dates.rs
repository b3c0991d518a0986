//! How dates and numbers are written in English. A language brings its own such file.

use guwah_domain::vague_date::{Day, VagueDate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A vague date in words: "about February 2018", "April to June 2017", "by May 2018".
pub(crate) fn in_words(date: &VagueDate) -> String {
    let edtf = date.edtf();
    match edtf.split_once('/') {
        Some(("" | "..", end)) => format!("by {}", point(end)),
        Some((start, "" | "..")) => format!("{} or later", point(start)),
        Some((start, end)) => interval(start, end),
        None => point(edtf),
    }
}

/// The words of the source where it has its own, else the date in words; with a capital, to begin a line.
pub(crate) fn told(words: Option<&str>, date: Option<&VagueDate>) -> Option<String> {
    words
        .map(str::to_owned)
        .or_else(|| date.map(in_words))
        .map(|text| capital(&text))
}

/// A day: "27 January 2019".
pub(crate) fn day(day: Day) -> String {
    format!("{} {} {}", day.day(), month(i32::from(day.month())), day.year())
}

fn month(number: i32) -> &'static str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or("")
}

/// One end of an interval, or a date that is none.
fn point(edtf: &str) -> String {
    let (plain, doubt) = match edtf.as_bytes().last() {
        Some(b'~') => (&edtf[..edtf.len() - 1], "about "),
        Some(b'?') => (&edtf[..edtf.len() - 1], "perhaps "),
        Some(b'%') => (&edtf[..edtf.len() - 1], "perhaps about "),
        _ => (edtf, ""),
    };
    format!("{doubt}{}", certain(plain))
}

fn certain(plain: &str) -> String {
    let parts: Vec<&str> = plain.trim_start_matches('-').split('-').collect();
    let number = |text: &str| text.parse::<i32>().ok();
    let year = decade(parts[0]).unwrap_or_else(|| parts[0].to_owned());
    match (
        parts.get(1).and_then(|m| number(m)),
        parts.get(2).and_then(|d| number(d)),
    ) {
        (Some(of_year @ 1..=12), Some(day)) => format!("{day} {} {year}", month(of_year)),
        (Some(of_year @ 1..=12), None) => format!("{} {year}", month(of_year)),
        (Some(season @ 21..=24), _) => {
            let name = ["spring", "summer", "autumn", "winter"][usize::try_from(season - 21).unwrap_or(0)];
            format!("{name} {year}")
        }
        _ => year,
    }
}

/// `201X` is the 2010s, `19XX` some year from 1900 to 1999.
fn decade(year: &str) -> Option<String> {
    let known = year.trim_end_matches('X');
    match year.len() - known.len() {
        0 => None,
        1 => Some(format!("the {known}0s")),
        _ => Some(format!("{} to {}", year.replace('X', "0"), year.replace('X', "9"))),
    }
}

fn interval(start: &str, end: &str) -> String {
    let same_year = start.len() == end.len() && start.len() > 4 && start.get(..4) == end.get(..4);
    let (from, to) = (point(start), point(end));
    match from.strip_suffix(start.get(..4).unwrap_or("")) {
        Some(short) if same_year => format!("{} to {to}", short.trim_end()),
        _ => format!("{from} to {to}"),
    }
}

/// How long ago a day was: "more than 8½ years ago", "4 months ago". None when it is not past.
pub(crate) fn ago(past: Day, today: Day) -> Option<String> {
    let months = i32::from(today.year() - past.year()) * 12 + i32::from(today.month())
        - i32::from(past.month())
        - i32::from(today.day() < past.day());
    match months {
        ..0 => None,
        0 => Some("less than a month ago".into()),
        1 => Some("a month ago".into()),
        2..=11 => Some(format!("{months} months ago")),
        _ => {
            let half = if months % 12 >= 6 { "½" } else { "" };
            let unit = if months < 18 { "year" } else { "years" };
            Some(format!("more than {}{half} {unit} ago", months / 12))
        }
    }
}

/// The day of an instant in RFC 3339, and its time: "22 November 2026", "10:03 UTC".
pub(crate) fn instant(at: &str) -> (String, String) {
    let date = at.get(..10).and_then(|text| text.parse::<Day>().ok());
    let time = at.get(11..16).map(|time| format!("{time} UTC")).unwrap_or_default();
    (date.map_or_else(|| at.to_owned(), day), time)
}

/// A number with its thousands apart: 7,424.
pub(crate) fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A count with its noun: "1 person", "7,424 persons".
pub(crate) fn count(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// A text with a capital letter first.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A label inside a sentence: its first letter small, unless it begins a word of capitals.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(edtf: &str, words: &str) {
        assert_eq!(in_words(&VagueDate::parse(edtf).unwrap()), words, "{edtf}");
    }

    #[test]
    fn dates_in_words() {
        check("2018", "2018");
        check("2018-03", "March 2018");
        check("2018-02~", "about February 2018");
        check("2018?", "perhaps 2018");
        check("2019-01-27", "27 January 2019");
        check("2017-04/2017-06", "April to June 2017");
        check("2017/2019", "2017 to 2019");
        check("2017-11/2018-02", "November 2017 to February 2018");
        check("../2018-05", "by May 2018");
        check("2018-05/..", "May 2018 or later");
        check("201X", "the 2010s");
        check("2018-21", "spring 2018");
        check("1948-01-28/1949-01-27", "28 January 1948 to 27 January 1949");
    }

    #[test]
    fn the_words_of_the_source_come_first() {
        let date = VagueDate::parse("2019-01~").unwrap();
        let words = Some("a few days before 27 January 2019");
        assert_eq!(told(words, Some(&date)).unwrap(), "A few days before 27 January 2019");
        assert_eq!(told(None, Some(&date)).unwrap(), "About January 2019");
        assert_eq!(told(None, None), None);
    }

    #[test]
    fn how_long_ago() {
        let today = Day::constant(2026, 11, 22);
        let ago = |year, month, day| ago(Day::constant(year, month, day), today);
        assert_eq!(ago(2018, 3, 31).unwrap(), "more than 8½ years ago");
        assert_eq!(ago(2025, 11, 22).unwrap(), "more than 1 year ago");
        assert_eq!(ago(2026, 8, 1).unwrap(), "3 months ago");
        assert_eq!(ago(2027, 1, 1), None);
    }

    #[test]
    fn numbers_and_counts() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(count(1, "person", "persons"), "1 person");
        assert_eq!(count(7424, "person", "persons"), "7,424 persons");
        assert_eq!(
            instant("2026-11-22T10:03:11Z"),
            ("22 November 2026".into(), "10:03 UTC".into())
        );
    }
}
