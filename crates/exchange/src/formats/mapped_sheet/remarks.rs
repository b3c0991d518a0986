//! What is doubted of a cell, and what a note says of it.

use guwah_domain::calendar::Calendar;
use guwah_domain::placeholder::NoName;
use guwah_domain::vague_date::{Day, VagueDate};

/// Dates before this year are of another calendar, or slips of the pen, more often than of this one.
const FIRST_YEAR: i16 = 1800;

/// What a note says of a cell that is no date.
pub(crate) fn not_a_date(text: &str) -> String {
    format!(
        "“{}” is not a date (2018, 2018-02, 2018-02-14, 2018-02~ would be, or the forms a map names); kept as text",
        short(text)
    )
}

/// The year after this one.
pub(crate) fn next_year() -> i16 {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).year() + 1
}

/// The last day that can have come anywhere on earth.
pub(crate) fn last_day() -> Day {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    today.tomorrow().unwrap_or(today)
}

/// What is asked of a date whose year can hardly be meant: one of another calendar, before 1800 or after next year.
pub(crate) fn odd_year(text: &str, date: &VagueDate, next_year: i16) -> Option<String> {
    let first = date.earliest().or(date.latest())?.year();
    let last = date.latest().or(date.earliest())?.year();
    // Of an interval both ends are told; `1XXX` is a year that nobody knows, and no interval.
    let told = date.edtf().contains('/');
    let odd = last < FIRST_YEAR || first > next_year || told && (first < FIRST_YEAR || last > next_year);
    let looks = odd.then(|| Calendar::looking_like(last)).and_then(<[Calendar]>::first);
    match looks {
        Some(calendar) => Some(format!(
            "“{}” looks like a date of another calendar: a map says which (calendar = \"{}\")",
            short(text),
            calendar.name()
        )),
        None => odd.then(|| {
            format!(
                "“{}” is before {FIRST_YEAR} or after {next_year}: is the year right?",
                short(text)
            )
        }),
    }
}

/// What is asked of a date that a map's calendar was read from: one that looks like the Gregorian calendar's, one whose year is of
/// two digits where that calendar's are of four, one that can hardly be meant once it is converted.
pub(crate) fn doubted_in(calendar: Calendar, text: &str, date: &VagueDate, next_year: i16) -> Option<String> {
    let first = date.earliest().or(date.latest())?.year();
    if (FIRST_YEAR..=next_year).contains(&first) {
        return None;
    }
    let name = calendar.name();
    let text = short(text);
    let digits = text.trim_start().chars().take_while(|c| c.is_numeric()).count();
    Some(if digits <= 2 && calendar != Calendar::Minguo {
        format!("“{text}” has a year of two digits: of which century of the {name} calendar is not told; kept as text")
    } else if first > next_year {
        format!(
            "“{text}” would be of the year {first} in the {name} calendar, and looks like a date of the Gregorian one: which is \
             it?; kept as text"
        )
    } else {
        format!("“{text}” would be of the year {first} in the {name} calendar: is the year right?; kept as text")
    })
}

/// What a note says of a date that is certainly after the day of the release; none where it need not be.
pub(crate) fn after_the_release(text: &str, date: &VagueDate, release: Day) -> Option<String> {
    let first = date.earliest()?;
    (first > release && VagueDate::from_day(release).is_before(date)).then(|| {
        format!(
            "“{}” is after {release}, the day of the release: nobody can have told of it by then; kept as words",
            short(text)
        )
    })
}

/// What a note says of words that are no sentence.
pub(crate) fn no_sentence(text: &str) -> String {
    format!(
        "“{}” was not understood whole as a sentence (20 years, 18 months, 15 days, life would be); kept as words",
        short(text)
    )
}

/// What a note says of words that are no name.
pub(crate) fn not_a_name(text: &str, why: NoName) -> String {
    let why = match why {
        NoName::Placeholder => "says that no name is known or told",
        NoName::NoLetters => "has no letters of a name",
    };
    format!("“{}” {why}; kept as words under its heading", short(text))
}

/// Enough of a cell to recognise it in a note.
pub(crate) fn short(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}
