//! Ages as people give them: "70", "in his 40s", "about 30", "elderly".

use crate::vague_date::{Day, VagueDate};
use serde::{Deserialize, Serialize};

/// An age in completed years: a range, and the day it was true of, when that is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VagueAge {
    /// Least age in years.
    pub from: u16,
    /// Greatest age in years, at least `from`.
    pub to: u16,
    /// When the person was that old: the date of the list, the report, the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
}

impl VagueAge {
    /// The greatest age that is believed, in years; the longest documented life is 122.
    pub const OLDEST: u16 = 130;

    /// Reads `70`, `70?`, `~70`, `65-70`, `40s`, `in his 40s`, `70 años`, `70 years`.
    /// Ages under a year (`8 months`, `0`) are 0. None when no age can be read.
    #[must_use]
    pub fn parse(text: &str, on: Option<VagueDate>) -> Option<Self> {
        let text = text.trim();
        if let Ok(years) = text.parse::<u16>() {
            return (years <= Self::OLDEST).then_some(Self {
                from: years,
                to: years,
                on,
            });
        }
        if text.starts_with('-') {
            return None;
        }
        let lower = text.to_lowercase();
        let numbers = numbers_in(&lower);
        let months = ["month", "mes", "ay", "месяц", "月", "شهر"];
        let (from, to) = match numbers.as_slice() {
            [years] if lower.contains(&format!("{years}s")) => (*years, years.checked_add(9)?),
            [_] if months
                .iter()
                .any(|word| lower.split(|c: char| !c.is_alphabetic()).any(|w| w.starts_with(word))) =>
            {
                (0, 1)
            }
            [years] if lower.starts_with('~') || lower.contains("about") || lower.contains('±') => {
                (years.saturating_sub(2), years.checked_add(2)?)
            }
            [years] => (*years, *years),
            [from, to] if from <= to => (*from, *to),
            _ => return None,
        };
        (to <= Self::OLDEST).then_some(Self { from, to, on })
    }

    /// The dates of birth that fit: between `on` less `to` years less one day short of a year, and `on` less `from` years.
    /// None when it is not known when the person was that old.
    #[must_use]
    pub fn born(&self) -> Option<VagueDate> {
        let on = self.on.as_ref()?;
        let shift = |day: Day, years: u16| day.checked_sub(jiff::Span::new().years(i32::from(years))).ok();
        let earliest = shift(on.earliest()?, self.to + 1)?.tomorrow().ok()?;
        let latest = shift(on.latest()?, self.from)?;
        VagueDate::parse(&format!("{earliest}/{latest}")).ok()
    }
}

fn numbers_in(text: &str) -> Vec<u16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u16, u16)>) {
        let age = VagueAge::parse(text, None);
        assert_eq!(age.map(|age| (age.from, age.to)), expected, "{text}");
    }

    #[test]
    fn ages_as_people_give_them() {
        check("70", Some((70, 70)));
        check("26 años", Some((26, 26)));
        check("in his 40s", Some((40, 49)));
        check("65-70", Some((65, 70)));
        check("~30", Some((28, 32)));
        check("8 months", Some((0, 1)));
        check("0", Some((0, 0)));
        check("old", None);
        check("-3", None);
        check("1950", None);
    }

    #[test]
    fn an_age_on_a_day_bounds_the_birth() {
        let age = VagueAge::parse("70", Some(VagueDate::parse("2019-01-27").unwrap())).unwrap();
        assert_eq!(age.born().unwrap().edtf(), "1948-01-28/1949-01-27");
        assert_eq!(VagueAge::parse("70", None).unwrap().born(), None);
    }
}
