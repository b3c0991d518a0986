//! Other calendars that sheets use. A date of one is converted where a map says which it is; where a year only looks so, it is
//! for the importer to say.

use crate::vague_date::{Day, VagueDate};

/// A calendar other than the Gregorian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// The solar Hijri calendar of Iran and Afghanistan.
    Persian,
    /// The lunar Hijri calendar, reckoned by its tables; what is seen may be a day or two off.
    Islamic,
    /// Gregorian months with years of the Buddhist era.
    Buddhist,
    /// Gregorian months with years of the Republic of China.
    Minguo,
}

impl Calendar {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Persian, Self::Islamic, Self::Buddhist, Self::Minguo];

    /// Its name in a map.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Persian => "persian",
            Self::Islamic => "islamic",
            Self::Buddhist => "buddhist",
            Self::Minguo => "minguo",
        }
    }

    /// The calendar with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.name() == name)
    }

    /// Which calendars a year of four digits may belong to, were it of the last two hundred years.
    #[must_use]
    pub fn looking_like(year: i16) -> &'static [Self] {
        match year {
            1200..=1420 => &[Self::Persian, Self::Islamic],
            1421..=1500 => &[Self::Islamic, Self::Persian],
            2440..=2620 => &[Self::Buddhist],
            _ => &[],
        }
    }

    /// A date of this calendar in the Gregorian one: a day, or the interval of a month or year. None when it has no such day.
    #[must_use]
    pub fn to_gregorian(self, year: u16, month: Option<u8>, day: Option<u8>) -> Option<VagueDate> {
        let months = |month: u8| (1..=12).contains(&month).then_some(month);
        match self {
            Self::Buddhist => gregorian(year.checked_sub(543)?, month, day),
            Self::Minguo => gregorian(year.checked_add(1911)?, month, day),
            Self::Persian | Self::Islamic => {
                let first_month = month.map_or(Some(1), months)?;
                let last_month = month.unwrap_or(12);
                let (first, last) = match day {
                    Some(day) => (day, day),
                    None => (1, self.days_in(year, last_month)),
                };
                if first == 0 || last > self.days_in(year, last_month) || day.is_some() && month.is_none() {
                    return None;
                }
                let from = self.civil(year, first_month, first)?;
                let to = self.civil(year, last_month, last)?;
                let doubt = if self == Self::Islamic { "~" } else { "" };
                let edtf = if from == to {
                    format!("{from}{doubt}")
                } else {
                    format!("{from}{doubt}/{to}{doubt}")
                };
                VagueDate::parse(&edtf).ok()
            }
        }
    }

    fn days_in(self, year: u16, month: u8) -> u8 {
        match (self, month) {
            (Self::Persian, 1..=6) => 31,
            (Self::Persian, 12) => {
                let next = (self.civil(year + 1, 1, 1), self.civil(year, 12, 29));
                let leap =
                    matches!(next, (Some(new_year), Some(last)) if last.tomorrow().is_ok_and(|day| day != new_year));
                if leap { 30 } else { 29 }
            }
            (Self::Persian, _) => 30,
            (_, 12) if (11 * u32::from(year) + 14) % 30 < 11 => 30,
            (_, month) if month % 2 == 1 => 30,
            _ => 29,
        }
    }

    fn civil(self, year: u16, month: u8, day: u8) -> Option<Day> {
        let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
        let days = match self {
            Self::Persian => {
                // The cycle of 33 years, which agrees with the equinox from 1178 to 1633.
                let before = (month - 1) * 31 - (month - 7).max(0);
                let leaps = (8 * year + 21) / 33;
                365 * (year - 1) + leaps + before + day - 1
            }
            _ => 354 * (year - 1) + (3 + 11 * year) / 30 + (59 * (month - 1) + 1) / 2 + day - 1,
        };
        // The first days: 21 March 622 and 19 July 622 of the Gregorian calendar carried back.
        let epoch = match self {
            Self::Persian => Day::new(622, 3, 21),
            _ => Day::new(622, 7, 19),
        };
        epoch.ok()?.checked_add(jiff::Span::new().days(days)).ok()
    }
}

fn gregorian(year: u16, month: Option<u8>, day: Option<u8>) -> Option<VagueDate> {
    let edtf = match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (None, None) => format!("{year:04}"),
        (None, Some(_)) => return None,
    };
    VagueDate::parse(&edtf).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_other_calendars() {
        let check = |calendar: Calendar, year, month, day, expected: &str| {
            let read = calendar.to_gregorian(year, month, day);
            let read = read.as_ref().map_or("none", VagueDate::edtf);
            assert_eq!(read, expected, "{calendar:?} {year} {month:?} {day:?}");
        };
        check(Calendar::Persian, 1401, Some(6), Some(25), "2022-09-16");
        check(Calendar::Persian, 1401, Some(1), Some(1), "2022-03-21");
        check(Calendar::Persian, 1399, Some(12), Some(30), "2021-03-20");
        check(Calendar::Persian, 1400, Some(12), Some(30), "none");
        check(Calendar::Persian, 1403, Some(12), Some(30), "2025-03-20");
        check(Calendar::Persian, 1357, Some(11), Some(22), "1979-02-11");
        check(Calendar::Persian, 1401, Some(6), None, "2022-08-23/2022-09-22");
        check(Calendar::Persian, 1401, None, None, "2022-03-21/2023-03-20");
        check(Calendar::Persian, 1401, Some(13), Some(1), "none");
        check(Calendar::Islamic, 1439, Some(9), Some(1), "2018-05-16~");
        check(Calendar::Islamic, 1443, Some(1), Some(1), "2021-08-10~");
        check(Calendar::Buddhist, 2560, Some(4), None, "2017-04");
        check(Calendar::Minguo, 107, Some(3), Some(5), "2018-03-05");
        check(Calendar::Buddhist, 2560, Some(2), Some(30), "none");
    }
}
