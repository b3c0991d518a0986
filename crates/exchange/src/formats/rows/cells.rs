//! The cells of one row as they come from a file, before anything is read into them.

use crate::formats::rows::number_format::ShownDate;

/// Bytes a cell may hold. A longer one makes its row unread.
pub const CELL_BYTES: usize = 1024 * 1024;
/// Bytes a row may hold. A longer one is unread.
pub const ROW_BYTES: usize = 8 * 1024 * 1024;
/// Columns a sheet may have.
pub const COLUMNS: usize = 4096;
/// Bytes a heading may have.
pub const HEADING_BYTES: usize = 512;

/// The cells of one row. Reused from row to row.
///
/// Invariant: the first `count` of `ends` do not decrease; a reader that stopped at a limit has set `fault`.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    /// The line of the file, or the row of the workbook, on which the row begins.
    pub(crate) line: u64,
    /// The cells' bytes, one after another: UTF-8, as the file was decoded. Longer than the row, so that it need not be
    /// filled with zeros for each.
    pub(crate) bytes: Vec<u8>,
    /// Where each cell ends in `bytes`. Longer than the row.
    pub(crate) ends: Vec<usize>,
    /// How many cells the row has.
    pub(crate) count: usize,
    /// Why the row cannot be read, when it cannot. Its cells may be incomplete then.
    pub(crate) fault: Option<String>,
    /// Things to report of cells: position and reason.
    pub(crate) remarks: Vec<(usize, &'static str)>,
    /// Cells that hold a date by their format, with what is shown of it: position and date.
    pub(crate) dates: Vec<(usize, ShownDate)>,
}

impl Cells {
    pub(crate) fn clear(&mut self) {
        self.count = 0;
        self.remarks.clear();
        self.dates.clear();
        self.fault = None;
    }

    /// The text of all cells; none when a cell was cut inside a character.
    pub(crate) fn text(&self) -> Option<&str> {
        let filled = if self.count == 0 { 0 } else { self.ends[self.count - 1] };
        std::str::from_utf8(self.bytes.get(..filled)?).ok()
    }

    /// A cell; empty past the end of a short row.
    pub(crate) fn cell<'a>(&self, text: &'a str, at: usize) -> &'a str {
        if at >= self.count {
            return "";
        }
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        text.get(start..self.ends[at]).unwrap_or("")
    }

    /// The date that a cell holds by its format.
    pub(crate) fn date(&self, at: usize) -> Option<ShownDate> {
        self.dates
            .iter()
            .find(|(column, _)| *column == at)
            .map(|(_, date)| *date)
    }

    /// Adds a cell to a row that is filled cell by cell.
    pub(crate) fn push(&mut self, cell: &str) {
        let start = if self.count == 0 { 0 } else { self.ends[self.count - 1] };
        self.bytes.truncate(start);
        self.bytes.extend_from_slice(cell.as_bytes());
        self.ends.truncate(self.count);
        self.ends.push(self.bytes.len());
        self.count += 1;
    }

    /// Whether every cell is empty or white.
    pub(crate) fn is_blank(&self) -> bool {
        let filled = if self.count == 0 { 0 } else { self.ends[self.count - 1] };
        let first = self.bytes.iter().take(filled).find(|byte| !byte.is_ascii_whitespace());
        // Nearly every row is decided here, without a look at the rest of it.
        if self.fault.is_some() || first.is_some_and(u8::is_ascii) {
            return false;
        }
        let white = |c: char| c.is_whitespace() || c == '\u{FEFF}';
        self.text().is_some_and(|text| text.chars().all(white))
    }
}
