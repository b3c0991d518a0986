//! How a sheet writes dates: `%d/%m/%Y`, `%b/%Y`, `%d-%d/%m/%Y`. A map lists the forms; each date is read by the first
//! that fits.

use guwah_domain::vague_date::{Day, VagueDate};
use std::collections::BTreeMap;

/// A form of dates.
///
/// `%d` is a day, `%m` a month as a number, `%b` a month by its name, `%Y` a year of four digits, `%y` the last two
/// digits of the second year of an interval. What is named twice is an interval: `%d-%d/%m/%Y` reads `02-04/02/1978` as
/// 1978-02-02/1978-02-04. Everything else stands for itself; a space for any white space. A day or month of zeros is
/// one that the sheet does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateFormat {
    parts: Vec<Part>,
    /// Whether words of the form ("about", "princ/") say more than the date that is read from it.
    wordy: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Day,
    Month,
    MonthName,
    Year,
    ShortYear,
    Literal(char),
}

/// A date read by a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormattedDate {
    /// The date.
    pub(crate) date: VagueDate,
    /// Whether the words say more than the date.
    pub(crate) keeps_words: bool,
}

/// A day, month and year as far as they are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Moment {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

/// Names of months, lower case.
pub(crate) type Months = BTreeMap<String, u8>;

/// The English names of months and their usual abbreviations.
pub(crate) fn english_months() -> Months {
    let names = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let numbered = names.iter().zip(1u8..);
    numbered
        .flat_map(|(name, number)| [(name[..3].to_owned(), number), ((*name).to_owned(), number)])
        .collect()
}

impl DateFormat {
    /// Reads a form. None when it has an unknown sign, more than two of one part, or no year.
    pub(crate) fn parse(form: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut letters = form.chars();
        while let Some(letter) = letters.next() {
            parts.push(match letter {
                '%' => match letters.next()? {
                    'd' => Part::Day,
                    'm' => Part::Month,
                    'b' | 'B' => Part::MonthName,
                    'Y' => Part::Year,
                    'y' => Part::ShortYear,
                    '%' => Part::Literal('%'),
                    _ => return None,
                },
                other => Part::Literal(other),
            });
        }
        let count = |wanted: &[Part]| parts.iter().filter(|part| wanted.contains(part)).count();
        let months = count(&[Part::Month, Part::MonthName]);
        let years = count(&[Part::Year]);
        let fits = years >= 1
            && count(&[Part::Day]) <= 2
            && months <= 2
            && years + count(&[Part::ShortYear]) <= 2
            && (months > 0 || count(&[Part::Day]) == 0);
        let wordy = parts
            .iter()
            .any(|part| matches!(part, Part::Literal(c) if c.is_alphabetic() && *c != 'º'));
        fits.then_some(Self { parts, wordy })
    }

    /// Reads a date. None when it is not in this form or no such day exists.
    pub(crate) fn read(&self, text: &str, months: &Months) -> Option<FormattedDate> {
        let mut rest = text.trim();
        let mut first = Moment::default();
        let mut second = Moment::default();
        for part in &self.parts {
            rest = match part {
                Part::Literal(' ') => rest.trim_start(),
                Part::Literal(wanted) => {
                    let found = rest.chars().next()?;
                    let same = found == *wanted || found.to_lowercase().eq(wanted.to_lowercase());
                    same.then(|| &rest[found.len_utf8()..])?
                }
                Part::Day => {
                    let (number, after) = digits(rest, 1, 2)?;
                    place(&mut first.day, &mut second.day, u8::try_from(number).ok()?);
                    after
                }
                Part::Month => {
                    let (number, after) = digits(rest, 1, 2)?;
                    place(&mut first.month, &mut second.month, u8::try_from(number).ok()?);
                    after
                }
                Part::MonthName => {
                    let (number, after) = month_name(rest, months)?;
                    place(&mut first.month, &mut second.month, number);
                    after
                }
                Part::Year => {
                    let (number, after) = digits(rest, 4, 4)?;
                    place(&mut first.year, &mut second.year, number);
                    after
                }
                Part::ShortYear => {
                    let (number, after) = digits(rest, 2, 2)?;
                    second.year = Some(first.year? / 100 * 100 + number);
                    after
                }
            };
        }
        let date = if rest.is_empty() {
            moments(first, second)?
        } else {
            return None;
        };
        Some(FormattedDate {
            date,
            keeps_words: self.wordy,
        })
    }
}

/// The first of two is the start, the next the end.
fn place<T>(first: &mut Option<T>, second: &mut Option<T>, value: T) {
    if first.is_none() {
        *first = Some(value);
    } else {
        *second = Some(value);
    }
}

fn digits(text: &str, least: usize, most: usize) -> Option<(u16, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if count < least {
        return None;
    }
    Some((text[..count].parse().ok()?, &text[count..]))
}

fn month_name<'a>(text: &'a str, months: &Months) -> Option<(u8, &'a str)> {
    let end = text
        .find(|c: char| !c.is_alphabetic() && c != '.')
        .unwrap_or(text.len());
    let name = text[..end].trim_end_matches('.').to_lowercase();
    Some((*months.get(&name)?, &text[end..]))
}

/// One date, or an interval when anything was given twice; the end and the start lend each other what only one has.
fn moments(first: Moment, second: Moment) -> Option<VagueDate> {
    if second == Moment::default() {
        return VagueDate::parse(&edtf(first)?).ok();
    }
    let start = first;
    let end = Moment {
        year: second.year.or(first.year),
        month: second.month.or(first.month),
        day: second
            .day
            .or(first.day.filter(|_| second.month.is_none() && second.year.is_none())),
    };
    VagueDate::parse(&format!("{}/{}", edtf(start)?, edtf(end)?)).ok()
}

fn edtf(moment: Moment) -> Option<String> {
    let year = moment.year.filter(|year| *year > 0)?;
    let Some(month) = moment.month.filter(|month| *month > 0) else {
        return Some(format!("{year:04}"));
    };
    let Some(day) = moment.day.filter(|day| *day > 0) else {
        return Some(format!("{year:04}-{month:02}"));
    };
    let exists = Day::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    );
    exists.ok()?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Reads dates that put the year first and so can mean only one thing: `2018/02/14`, `2018.2`, `2018年2月14日`.
pub(crate) fn year_first(text: &str) -> Option<VagueDate> {
    // "2018." is the year; what dots leave open is no year alone.
    if text.trim_end().ends_with("..") {
        return None;
    }
    let plain = text.trim().trim_end_matches(['日', '号', '月', '年', '.']);
    let mut numbers = plain.split(['/', '.', '年', '月']).map(str::trim);
    let number = |text: Option<&str>, most: usize| {
        text.map(|text| {
            digits(text, 1, most)
                .filter(|(_, rest)| rest.is_empty())
                .map(|(number, _)| number)
        })
    };
    let year = number(numbers.next(), 4)??;
    let month = number(numbers.next(), 2);
    let day = number(numbers.next(), 2);
    if year < 1000 || numbers.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    let narrow = |number: Option<Option<u16>>| number.flatten().and_then(|number| u8::try_from(number).ok());
    let moment = Moment {
        year: Some(year),
        month: narrow(month),
        day: narrow(day),
    };
    VagueDate::parse(&edtf(moment)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, text: &str, expected: Option<&str>) {
        let mut months = english_months();
        months.extend([("ene".to_owned(), 1), ("abr".to_owned(), 4), ("dic".to_owned(), 12)]);
        let read = DateFormat::parse(form).expect(form).read(text, &months);
        assert_eq!(
            read.map(|read| read.date.edtf().to_owned()).as_deref(),
            expected,
            "{form} {text}"
        );
    }

    #[test]
    fn dates_as_sheets_write_them() {
        check("%d/%m/%Y", "14/02/1977", Some("1977-02-14"));
        check("%d/%m/%Y", "31/02/1977", None);
        check("%d/%m/%Y", "00/02/1977", Some("1977-02"));
        check("%d/%m/%Y", "00/00/1977", Some("1977"));
        check("%dº/%m/%Y", "1º/06/1977", Some("1977-06-01"));
        check("%b/%Y", "ABR/1976", Some("1976-04"));
        check("%b %Y", "April 1976", Some("1976-04"));
        check("%d %b. %Y", "3 Apr. 1976", None);
        check("%d %b %Y", "3 Apr. 1976", Some("1976-04-03"));
        check("%Y", "1976", Some("1976"));
        check("%Y", "76", None);
        check("%m/%d/%Y", "02/14/1977 ", Some("1977-02-14"));
    }

    #[test]
    fn what_is_named_twice_is_an_interval() {
        check("%d-%d/%m/%Y", "02-04/02/1978", Some("1978-02-02/1978-02-04"));
        check("%d/%m-%d/%m/%Y", "30/01-02/02/1978", Some("1978-01-30/1978-02-02"));
        check("%b-%b/%Y", "ENE-ABR/1976", Some("1976-01/1976-04"));
        check("%b/%Y-%b/%Y", "DIC/1976-ENE/1977", Some("1976-12/1977-01"));
        check("AÑOS/%Y-%y", "AÑOS/1976-77", Some("1976/1977"));
        check("%d-%d/%m/%Y", "04-02/02/1978", None);
    }

    #[test]
    fn words_of_the_form_are_kept_beside_the_date() {
        let months = english_months();
        let early = DateFormat::parse("princ/%m/%Y")
            .unwrap()
            .read("princ/11/1976", &months)
            .unwrap();
        assert_eq!((early.date.edtf(), early.keeps_words), ("1976-11", true));
        let plain = DateFormat::parse("%d/%m/%Y")
            .unwrap()
            .read("01/11/1976", &months)
            .unwrap();
        assert!(!plain.keeps_words);
    }

    #[test]
    fn forms_that_mean_nothing_are_refused() {
        for form in ["%H:%M", "%d/%m", "%d/%Y", "%d-%d-%d/%m/%Y", "%", "words"] {
            assert_eq!(DateFormat::parse(form), None, "{form}");
        }
    }

    #[test]
    fn a_date_that_puts_the_year_first_needs_no_map() {
        let read = |text| year_first(text).map(|date| date.edtf().to_owned());
        assert_eq!(read("2018/02/14").as_deref(), Some("2018-02-14"));
        assert_eq!(read("2018.2").as_deref(), Some("2018-02"));
        assert_eq!(read("2018年2月14日").as_deref(), Some("2018-02-14"));
        assert_eq!(read("2018年").as_deref(), Some("2018"));
        assert_eq!(read("14/02/2018"), None);
        assert_eq!(read("2018/02/31"), None);
        assert_eq!(read("2018/02/x"), None);
    }
}
