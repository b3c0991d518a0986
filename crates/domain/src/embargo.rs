//! Embargoes: a day before which a claim, or all that a source says, is not public.
//!
//! Until then it is for the team. The day's coming alone opens nothing: the first edition of that day or a later one does,
//! and that it did is recorded. So no page changes by a clock.

use crate::vague_date::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// The first day on which something may be public, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Embargo(pub Day);

/// A text that names no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a day: 2027-01-31 is expected")]
pub struct NotADay;

impl Embargo {
    /// Whether it is over on this day.
    #[must_use]
    pub fn is_over(self, today: Day) -> bool {
        self.0 <= today
    }
}

impl fmt::Display for Embargo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Embargo {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let text = text.trim();
        let day: Day = text.parse().map_err(|_| NotADay)?;
        if text.len() == 10 { Ok(Self(day)) } else { Err(NotADay) }
    }
}

impl Serialize for Embargo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Embargo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embargo_is_over_on_its_day_and_is_read_as_written() {
        let embargo: Embargo = "2027-01-31".parse().unwrap();
        assert_eq!(embargo.to_string().parse(), Ok(embargo));
        for (today, over) in [((2027, 1, 30), false), ((2027, 1, 31), true), ((2028, 1, 1), true)] {
            assert_eq!(embargo.is_over(Day::constant(today.0, today.1, today.2)), over);
        }
        for text in ["2027", "2027-02-30", "2027-01-31T10:00", "soon"] {
            assert_eq!(text.parse::<Embargo>(), Err(NotADay), "{text}");
        }
    }
}
