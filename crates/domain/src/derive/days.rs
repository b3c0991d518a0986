//! Days between which something lies, as the status rule compares them.

use crate::vague_date::{Day, VagueDate};

/// Days between which something lies; none where a side is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Days {
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
}

impl Days {
    pub(super) fn of(date: &VagueDate) -> Self {
        let (from, to) = date.reach();
        Self { from, to }
    }

    /// Whether all of it lies before all of the other.
    pub(super) fn before(self, other: Self) -> bool {
        matches!((self.to, other.from), (Some(end), Some(start)) if end < start)
    }

    pub(super) fn is_known(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// As a vague date: a day, a month, a year, else from when until when.
    pub(super) fn as_date(self) -> Option<VagueDate> {
        let (Some(from), Some(to)) = (self.from, self.to) else {
            return None;
        };
        let text = if from == to {
            from.to_string()
        } else if from == from.first_of_month() && to == from.last_of_month() {
            format!("{:04}-{:02}", from.year(), from.month())
        } else if from == from.first_of_year() && to == from.last_of_year() {
            format!("{:04}", from.year())
        } else {
            format!("{from}/{to}")
        };
        VagueDate::parse(&text).ok()
    }
}
