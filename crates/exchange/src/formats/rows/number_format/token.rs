//! The pieces of a number format, and what they are applied to.

use std::fmt::Write as _;

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Literal(char),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// The text of the cell.
    AsItIs,
    /// The number in full.
    General,
    /// `y`, `m` (month), `d`, `h`, `n` (minute), `s`, with how often it stands.
    Date(char, usize),
    /// `[h]`, `[m]`, `[s]`: counted beyond the day.
    Elapsed(char, usize),
    AmPm,
}

/// A date and time of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: u8,
}

/// The part of a date that is shown; a month or day that is not shown is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShownDate {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl ShownDate {
    /// With the year first: `2018`, `2018-02`, `2018-02-14`.
    pub(crate) fn iso(self) -> String {
        let mut text = format!("{:04}", self.year);
        for part in [self.month, self.day].into_iter().take_while(|part| *part > 0) {
            write!(text, "-{part:02}").expect("writing to a string cannot fail");
        }
        text
    }
}
