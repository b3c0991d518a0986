//! What an import did, row by row: nothing that could not be read passes in silence.

use crate::formats::mapped_sheet::worksheets::Worksheets;
use guwah_domain::change::Unread;
use guwah_domain::listing::Release;
use serde::Serialize;

/// Notes that a report keeps in full. All are counted; those beyond are counted only, and the report says so.
pub const NOTES_KEPT: usize = 10_000;

/// Something that a reader of the import should know: a value that was kept as text, a character that was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The row, from 1.
    pub row: u64,
    /// The line of the file.
    pub line: u64,
    /// The column's heading.
    pub column: String,
    /// What was found and what was done.
    pub reason: String,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows of the file: `added + changed + unchanged + unread + erased`.
    pub rows: u64,
    /// Rows without a single value: skipped, and none of `rows`.
    pub empty: u64,
    /// Persons new to the list.
    pub added: u64,
    /// Persons some of whose assertions began or ended.
    pub changed: u64,
    /// Persons of whom nothing began or ended.
    pub unchanged: u64,
    /// Rows of persons who were erased; they were not brought back.
    pub erased: u64,
    /// Persons whom the release before named and this one does not.
    pub no_longer_listed: u64,
    /// Facilities and organisations of the file.
    pub institutions: Institutions,
    /// Rows that could not be read, each with its reason.
    pub unread: Vec<Unread>,
    /// Notes, the first [`NOTES_KEPT`].
    pub notes: Vec<Note>,
    /// How many notes there were.
    pub notes_in_all: u64,
    /// Headings that nothing knows; their cells are kept under them.
    pub unknown_headings: Vec<String>,
    /// Headings that the map names and the sheet has not.
    pub missing_headings: Vec<String>,
    /// Of a workbook: which worksheet was read, and which were not.
    pub worksheets: Option<Worksheets>,
    /// Whether the very same file had been read before, so that nothing was read again.
    pub same_file: bool,
    /// As which release it had been read then.
    pub same_file_as: Option<Release>,
}

/// What an import did to facilities and organisations, in lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Institutions {
    /// Those new to the dataset.
    pub added: u64,
    /// Those of which something is told otherwise.
    pub changed: u64,
    /// Those of which the same is told.
    pub unchanged: u64,
}

impl Institutions {
    /// How many there were.
    #[must_use]
    pub fn lines(self) -> u64 {
        self.added + self.changed + self.unchanged
    }
}

impl ImportReport {
    /// Takes a row's notes.
    pub fn note(&mut self, notes: Vec<Note>) {
        self.notes_in_all += notes.len() as u64;
        let room = NOTES_KEPT.saturating_sub(self.notes.len());
        self.notes.extend(notes.into_iter().take(room));
    }

    /// Rows that could not be read.
    #[must_use]
    pub fn unread_count(&self) -> u64 {
        self.unread.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_beyond_the_limit_are_counted() {
        let note = Note {
            row: 1,
            line: 2,
            column: String::new(),
            reason: String::new(),
        };
        let mut report = ImportReport::default();
        report.note(vec![note; NOTES_KEPT + 7]);
        assert_eq!(
            (report.notes.len(), report.notes_in_all),
            (NOTES_KEPT, NOTES_KEPT as u64 + 7)
        );
    }
}
