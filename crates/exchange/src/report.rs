//! What an import did, row by row: nothing that could not be read passes in silence.

use guwah_domain::change::Unread;
use serde::Serialize;
use std::io::Write;

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
    /// Whether the very same file had been read before, so that nothing was read again.
    pub same_file: bool,
}

#[derive(Serialize)]
struct LastLine<'a> {
    rows: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    unread: u64,
    erased: u64,
    no_longer_listed: u64,
    notes: u64,
    unknown_headings: &'a [String],
    missing_headings: &'a [String],
    same_file: bool,
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

    /// Writes a line for every unread row, then the line of counts.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn write_json_lines(&self, out: &mut dyn Write) -> std::io::Result<()> {
        for unread in &self.unread {
            serde_json::to_writer(&mut *out, unread)?;
            out.write_all(b"\n")?;
        }
        let last = LastLine {
            rows: self.rows,
            added: self.added,
            changed: self.changed,
            unchanged: self.unchanged,
            unread: self.unread_count(),
            erased: self.erased,
            no_longer_listed: self.no_longer_listed,
            notes: self.notes_in_all,
            unknown_headings: &self.unknown_headings,
            missing_headings: &self.missing_headings,
            same_file: self.same_file,
        };
        serde_json::to_writer(&mut *out, &last)?;
        out.write_all(b"\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unread_rows_come_line_by_line_before_the_counts() {
        let mut report = ImportReport {
            rows: 3,
            added: 2,
            ..ImportReport::default()
        };
        report.unread.push(Unread {
            row: 2,
            reason: "the row is empty".into(),
        });
        report.note(vec![Note {
            row: 1,
            line: 2,
            column: "born".into(),
            reason: "kept as text".into(),
        }]);
        let mut out = Vec::new();
        report.write_json_lines(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], r#"{"row":2,"reason":"the row is empty"}"#);
        assert!(lines[1].starts_with(
            r#"{"rows":3,"added":2,"changed":0,"unchanged":0,"unread":1,"erased":0,"no_longer_listed":0,"notes":1"#
        ));
    }

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
