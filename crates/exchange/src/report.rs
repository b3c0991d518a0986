//! What an import did, row by row: nothing that could not be read passes in silence.

use guwah_domain::change::Unread;
use guwah_domain::listing::Release;
use serde::Serialize;
use std::collections::HashMap;

/// Kinds of notes that a report keeps. All notes are counted; those of further kinds are counted only, and the report says so.
pub const KINDS_KEPT: usize = 10_000;
/// Notes of one kind that are kept as examples.
pub const EXAMPLES: usize = 3;

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

/// The worksheets of a workbook, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worksheets {
    /// The one that is read.
    pub read: String,
    /// Those that are not, in order.
    pub not_read: Vec<String>,
}

/// Notes of one kind: of one column and with one reason, whatever words it quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteKind {
    /// The column's heading.
    pub column: String,
    /// What was found and what was done; `“…”` for what each note quotes.
    pub reason: String,
    /// How many notes there are.
    pub count: u64,
    /// The first [`EXAMPLES`] of them.
    pub examples: Vec<Note>,
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
    /// Notes, a kind after the other as they were met, the first [`KINDS_KEPT`].
    pub notes: Vec<NoteKind>,
    /// Where each kind stands among them, by column and reason.
    pub(crate) kinds: HashMap<(String, String), usize>,
    /// How many notes there were.
    pub notes_in_all: u64,
    /// Headings that nothing knows; their cells are kept under them.
    pub unknown_headings: Vec<String>,
    /// Headings that the map names and the sheet has not.
    pub missing_headings: Vec<String>,
    /// Of a workbook: which worksheet was read, and which were not.
    pub worksheets: Option<Worksheets>,
    /// Whether a claim of the file is public, as it stands there.
    pub has_public: bool,
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
        for note in notes {
            let key = (note.column, kind_of(&note.reason));
            let known = match self.kinds.get(&key) {
                Some(at) => *at,
                None if self.notes.len() >= KINDS_KEPT => continue,
                None => {
                    self.notes.push(NoteKind {
                        column: key.0.clone(),
                        reason: key.1.clone(),
                        count: 0,
                        examples: Vec::new(),
                    });
                    self.kinds.insert(key.clone(), self.notes.len() - 1);
                    self.notes.len() - 1
                }
            };
            let kind = &mut self.notes[known];
            kind.count += 1;
            if kind.examples.len() < EXAMPLES {
                kind.examples.push(Note { column: key.0, ..note });
            }
        }
    }

    /// Rows that could not be read.
    #[must_use]
    pub fn unread_count(&self) -> u64 {
        self.unread.len() as u64
    }
}

/// A reason without the words that it quotes, so that equal reasons meet.
fn kind_of(reason: &str) -> String {
    let mut kind = String::with_capacity(reason.len());
    let mut rest = reason;
    while let Some((before, quoted)) = rest.split_once('“') {
        let Some((_, after)) = quoted.split_once('”') else {
            break;
        };
        kind.push_str(before);
        kind.push_str("“…”");
        rest = after;
    }
    kind.push_str(rest);
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(row: u64, column: &str, reason: &str) -> Note {
        Note {
            row,
            line: row + 1,
            column: column.into(),
            reason: reason.into(),
        }
    }

    #[test]
    fn notes_of_one_kind_are_one_with_their_count_and_three_examples() {
        let mut report = ImportReport::default();
        report.note(
            (1..=60)
                .map(|row| note(row, "age", &format!("“old {row}” is no age")))
                .collect(),
        );
        report.note(vec![
            note(7, "born", "“old” is no age"),
            note(61, "age", "“old” is no age"),
            note(8, "age", "cut"),
        ]);
        let told: Vec<(&str, &str, u64, usize)> = report
            .notes
            .iter()
            .map(|kind| {
                (
                    kind.column.as_str(),
                    kind.reason.as_str(),
                    kind.count,
                    kind.examples.len(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("age", "“…” is no age", 61, 3),
                ("born", "“…” is no age", 1, 1),
                ("age", "cut", 1, 1)
            ]
        );
        assert_eq!(report.notes_in_all, 63);
        assert_eq!(report.notes[0].examples[2], note(3, "age", "“old 3” is no age"));
    }

    #[test]
    fn kinds_beyond_the_limit_are_counted() {
        let mut report = ImportReport::default();
        report.note(
            (0..KINDS_KEPT as u64 + 7)
                .map(|row| note(row, &row.to_string(), "odd"))
                .collect(),
        );
        assert_eq!(
            (report.notes.len(), report.notes_in_all),
            (KINDS_KEPT, KINDS_KEPT as u64 + 7)
        );
    }

    #[test]
    fn reasons_that_quote_other_cells_are_of_one_kind() {
        assert_eq!(
            kind_of("“31/02/1977” is no date; kept as text"),
            "“…” is no date; kept as text"
        );
        assert_eq!(kind_of("“a” and “b” differ"), "“…” and “…” differ");
        assert_eq!(kind_of("an open “quote"), "an open “quote");
    }
}
