//! Dates and numbers, written as the pieces of a format say.

use super::token::{Moment, Token};
use std::fmt::Write as _;

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

pub(super) fn write_moment(text: &mut String, token: &Token, moment: Moment, days: f64, halves: bool) {
    let month = usize::from(moment.month.clamp(1, 12)) - 1;
    let padded = |number: u64, times: usize| {
        if times > 1 {
            format!("{number:02}")
        } else {
            number.to_string()
        }
    };
    let hour = match (halves, moment.hour % 12) {
        (false, _) => moment.hour,
        (true, 0) => 12,
        (true, hour) => hour,
    };
    let seconds = (days * 86_400.0).round();
    text.push_str(&match token {
        Token::Literal(c) => c.to_string(),
        Token::Point => ".".into(),
        Token::Comma => ",".into(),
        Token::Date('y', 1 | 2) => format!("{:02}", moment.year % 100),
        Token::Date('y', _) => format!("{:04}", moment.year),
        Token::Date('m', 3) => MONTHS[month][..3].to_owned(),
        Token::Date('m', 5) => MONTHS[month][..1].to_owned(),
        Token::Date('m', times) if *times > 3 => MONTHS[month].to_owned(),
        Token::Date('m', times) => padded(moment.month.into(), *times),
        Token::Date('d', times) if *times < 3 => padded(moment.day.into(), *times),
        Token::Date('h', times) => padded(hour.into(), *times),
        Token::Date('n', times) => padded(moment.minute.into(), *times),
        Token::Date('s', times) => padded(moment.second.into(), *times),
        Token::Elapsed(unit, times) => {
            let unit_seconds = match unit {
                'h' => 3600.0,
                'm' => 60.0,
                _ => 1.0,
            };
            let width = *times;
            format!("{:0width$.0}", (seconds / unit_seconds).floor())
        }
        Token::AmPm => if moment.hour < 12 { "AM" } else { "PM" }.into(),
        // The day of the week says nothing that the date does not.
        _ => String::new(),
    });
}

/// A number by a section of digits: `0000`, `#,##0.00`, `0%`, `000-00-0000`, `0" years"`.
pub(super) fn digits_of(section: &[Token], value: f64, minus: bool) -> String {
    let point = section
        .iter()
        .position(|token| *token == Token::Point)
        .unwrap_or(section.len());
    let is_digit = |token: &&Token| matches!(token, Token::Digit(_));
    let decimals = section[point..].iter().filter(is_digit).count();
    let kept = section[point..]
        .iter()
        .filter(|token| **token == Token::Digit('0'))
        .count();
    let percent = section.iter().filter(|token| **token == Token::Percent).count();
    let first = section[..point]
        .iter()
        .position(|token| matches!(token, Token::Digit(_)));
    let last = section
        .iter()
        .rposition(|token| matches!(token, Token::Digit(_)))
        .unwrap_or(0);
    let thousands = first.is_some_and(|first| section[first..last.min(point)].contains(&Token::Comma));
    let scale = section.get(last + 1..).map_or(0, |rest| {
        rest.iter().take_while(|token| **token == Token::Comma).count()
    });
    let scaled =
        value * 100f64.powi(i32::try_from(percent).unwrap_or(0)) / 1000f64.powi(i32::try_from(scale).unwrap_or(0));
    let ten = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    // Halves are rounded up, as spreadsheet programs do.
    let rounded = if scaled * ten < 1e15 {
        (scaled * ten).round() / ten
    } else {
        scaled
    };
    let written = format!("{rounded:.decimals$}");
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let mut fraction = fraction.to_owned();
    while fraction.len() > kept && fraction.ends_with('0') {
        fraction.pop();
    }
    let places = section[..point].iter().filter(is_digit).count();
    let zeros = section[..point]
        .iter()
        .filter(|token| **token == Token::Digit('0'))
        .count();
    let whole = if whole == "0" && zeros == 0 && places > 0 {
        String::new()
    } else {
        format!("{whole:0>zeros$}")
    };
    let nothing_left = rounded == 0.0;
    let sign = minus && !nothing_left;
    let parts = Parts {
        whole,
        fraction,
        thousands,
        places,
    };
    written_out(section, point, value, sign, &parts)
}

/// The digits of a number, and how many places its whole part has.
struct Parts {
    whole: String,
    fraction: String,
    thousands: bool,
    places: usize,
}

fn written_out(section: &[Token], point: usize, value: f64, sign: bool, parts: &Parts) -> String {
    let mut text = String::new();
    if sign {
        text.push('-');
    }
    let mut left = parts.whole.chars().count();
    let mut place = parts.places;
    let mut digits = parts.whole.chars();
    for token in &section[..point] {
        match token {
            Token::Literal(c) => text.push(*c),
            Token::Percent => text.push('%'),
            Token::General => write!(text, "{value}").expect("writing to a string cannot fail"),
            Token::Digit(_) => {
                // The first place takes all digits that have no place of their own.
                while left >= place && left > 0 {
                    text.extend(digits.next());
                    left -= 1;
                    if parts.thousands && left > 0 && left.is_multiple_of(3) {
                        text.push(',');
                    }
                }
                place -= 1;
            }
            _ => {}
        }
    }
    if !parts.fraction.is_empty() {
        text.push('.');
        text.push_str(&parts.fraction);
    }
    for token in section.get(point..).unwrap_or_default() {
        match token {
            Token::Literal(c) => text.push(*c),
            Token::Percent => text.push('%'),
            _ => {}
        }
    }
    text.trim().to_owned()
}
