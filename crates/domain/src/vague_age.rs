//! Ages as people give them: "70", "in his 40s", "about 30", "under 18", "8 months".

mod grammar;

use crate::vague_date::{Day, VagueDate};
use serde::{Deserialize, Serialize};

/// An age in completed years: a range, open at an end where the source leaves it open, and the day it was true of, when that is
/// known. At least one end is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VagueAge {
    /// Least age in years; none for "under 18".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// Greatest age in years, at least `from`; none for "over 60".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// When the person was that old: the date of the list, the report, the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
    /// The words of the source, where they say more than the years: "8 months", "in his 40s".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl VagueAge {
    /// The greatest age that is believed, in years; the longest documented life is 122.
    pub const OLDEST: u16 = 130;

    /// So many years, no less and no more.
    #[must_use]
    pub fn exactly(years: u16) -> Self {
        Self::between(years, years)
    }

    /// From so many years to so many.
    #[must_use]
    pub fn between(from: u16, to: u16) -> Self {
        Self {
            from: Some(from),
            to: Some(to),
            ..Self::default()
        }
    }

    /// Whether the two ends can be those of an age: one is there, none is past belief, and they are in order.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let believed = |years: Option<u16>| years.is_none_or(|years| years <= Self::OLDEST);
        let ordered = match (self.from, self.to) {
            (Some(from), Some(to)) => from <= to,
            (None, None) => false,
            _ => true,
        };
        believed(self.from) && believed(self.to) && ordered
    }

    /// Whether no age can be meant by both, were they told of one day; a birthday may lie between them.
    #[must_use]
    pub fn excludes(&self, other: &Self) -> bool {
        let below = |to: Option<u16>, from: Option<u16>| matches!((to, from), (Some(to), Some(from)) if to + 1 < from);
        below(self.to, other.from) || below(other.to, self.from)
    }

    /// The dates of birth that fit: between `on` less `to` years less one day short of a year, and `on` less `from` years; with
    /// an open beginning where the age has no greatest. None when it is not known when the person was that old.
    #[must_use]
    pub fn born(&self) -> Option<VagueDate> {
        let on = self.on.as_ref()?;
        let shift = |day: Day, years: u16| day.checked_sub(jiff::Span::new().years(i32::from(years))).ok();
        let latest = shift(on.latest()?, self.from.unwrap_or(0))?;
        let earliest = match self.to {
            Some(to) => shift(on.earliest()?, to + 1)?.tomorrow().ok()?.to_string(),
            None => "..".to_owned(),
        };
        VagueDate::parse(&format!("{earliest}/{latest}")).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_on_a_day_bounds_the_birth() {
        let born = |age: &str| {
            let on = VagueDate::parse("2019-01-27").ok();
            Some(VagueAge::parse(age, on)?.born()?.edtf().to_owned())
        };
        assert_eq!(born("70").as_deref(), Some("1948-01-28/1949-01-27"));
        assert_eq!(born("over 60").as_deref(), Some("../1959-01-27"));
        assert_eq!(born("under 18").as_deref(), Some("2001-01-28/2019-01-27"));
        assert_eq!(VagueAge::parse("70", None).unwrap().born(), None);
    }

    #[test]
    fn ages_that_exclude_each_other() {
        let check = |a: &str, b: &str, expected: bool| {
            let (one, other) = (VagueAge::parse(a, None).unwrap(), VagueAge::parse(b, None).unwrap());
            assert_eq!(
                (one.excludes(&other), other.excludes(&one)),
                (expected, expected),
                "{a} {b}"
            );
        };
        check("40", "41", false);
        check("40", "42", true);
        check("over 60", "75", false);
        check("over 60", "50", true);
        check("under 18", "30+", true);
        check("under 18", "over 60", true);
        check("30+", "over 60", false);
    }
}
