//! Dates that a list writes where it knows less: 1 January where only the year is known, 00:00:00 where no hour is. They are
//! recognised by how often they stand, and told; what they mean is for whoever knows the list to say.

use crate::report::Note;
use guwah_domain::vague_date::VagueDate;

/// So many in a column are told when they are a fifth of its dates.
const FEW: u64 = 5;
/// So many are told when they are a twentieth.
const MANY: u64 = 30;

/// What was met in the dates of one column.
#[derive(Debug, Clone, Default)]
pub(crate) struct Defaults {
    heading: String,
    /// Dates that tell a day.
    days: u64,
    first_of_january: u64,
    /// Dates with an hour.
    hours: u64,
    midnights: u64,
    /// Number and line of the first 1 January, and of the first midnight.
    first: [Option<(u64, u64)>; 2],
}

impl Defaults {
    pub(crate) fn of(heading: &str) -> Self {
        Self {
            heading: heading.to_owned(),
            ..Self::default()
        }
    }

    /// Takes note of a date as written and as read; `at` is the number and the line of its row.
    pub(crate) fn meet(&mut self, cell: &str, date: &VagueDate, at: (u64, u64)) {
        if is_day(date) {
            self.days += 1;
            if is_first_of_january(date) {
                self.first_of_january += 1;
                self.first[0].get_or_insert(at);
            }
        }
        if cell.len() > 11 && cell.contains(':') {
            self.hours += 1;
            if cell.contains("00:00") && !cell.bytes().skip(10).any(|byte| matches!(byte, b'1'..=b'9')) {
                self.midnights += 1;
                self.first[1].get_or_insert(at);
            }
        }
    }

    /// What there is to tell of the column.
    pub(crate) fn notes(&self) -> Vec<Note> {
        let often = |count: u64, of: u64| count >= FEW && count * 5 >= of || count >= MANY && count * 20 >= of;
        let note = |at: Option<(u64, u64)>, reason: String| {
            let (row, line) = at.unwrap_or_default();
            Note {
                row,
                line,
                column: self.heading.clone(),
                reason,
            }
        };
        let mut notes = Vec::new();
        if often(self.first_of_january, self.days) {
            let quoted = toml::Value::String(self.heading.clone());
            notes.push(note(
                self.first[0],
                format!(
                    "{} of {} days are 1 January (01-01), which seems to mean “year only”: if it does, say so in a map: \
                     year_only = [{quoted}]",
                    self.first_of_january, self.days
                ),
            ));
        }
        if often(self.midnights, self.hours) {
            notes.push(note(
                self.first[1],
                format!(
                    "{} of {} hours are 00:00:00, which seems to mean that no hour is known: the day was read",
                    self.midnights, self.hours
                ),
            ));
        }
        notes
    }
}

fn is_day(date: &VagueDate) -> bool {
    date.edtf().len() == 10
        && !date.is_approximate()
        && !date.is_uncertain()
        && date.earliest().is_some()
        && date.earliest() == date.latest()
}

fn is_first_of_january(date: &VagueDate) -> bool {
    date.edtf().ends_with("-01-01")
}

/// The year alone, of a 1 January that stands for it; any other date as it is.
pub(crate) fn year_of(date: VagueDate) -> VagueDate {
    let year = (is_day(&date) && is_first_of_january(&date)).then(|| VagueDate::parse(&date.edtf()[..4]).ok());
    year.flatten().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[(&str, u32)]) -> Vec<String> {
        let mut met = Defaults::of("born");
        for (cell, times) in cells {
            let date = VagueDate::parse(&cell[..cell.len().min(10)]).unwrap();
            (0..*times).for_each(|_| met.meet(cell, &date, (1, 2)));
        }
        met.notes().into_iter().map(|note| note.reason).collect()
    }

    #[test]
    fn a_default_is_known_by_how_often_it_stands() {
        type Case = (&'static [(&'static str, u32)], &'static [&'static str]);
        let cases: [Case; 9] = [
            (
                &[("1950-01-01", 30), ("1960-08-13", 10)],
                &["30 of 40 days are 1 January"],
            ),
            (&[("1950-01-01", 5), ("1960-08-13", 20)], &["5 of 25"]),
            (&[("1950-01-01", 4), ("1960-08-13", 4)], &[]),
            (&[("1950-01-01", 6), ("1960-08-13", 100)], &[]),
            (&[("1950-01-01", 40), ("1960-08-13", 500)], &["40 of 540"]),
            (&[("1950-01-01", 40), ("1960-08-13", 9000)], &[]),
            (&[("1950", 40)], &[]),
            (
                &[("2018-04-05 00:00:00", 9), ("2018-04-06 13:20:00", 1)],
                &["9 of 10 hours are 00:00:00"],
            ),
            (&[("2018-04-05T00:00:00Z", 9)], &["9 of 9 hours"]),
        ];
        for (cells, expected) in cases {
            let told = told(cells);
            assert_eq!(told.len(), expected.len(), "{cells:?}: {told:?}");
            for (told, expected) in told.iter().zip(expected) {
                assert!(told.contains(expected), "{told}");
            }
        }
    }

    #[test]
    fn a_first_of_january_can_stand_for_its_year() {
        for (date, expected) in [
            ("1950-01-01", "1950"),
            ("1950-01-02", "1950-01-02"),
            ("1950-01", "1950-01"),
            ("1950-01-01~", "1950-01-01~"),
        ] {
            assert_eq!(year_of(VagueDate::parse(date).unwrap()).edtf(), expected);
        }
    }
}
