//! The rows of a sheet below its headings, each with its number and line, from whatever kind of file.

use crate::error::SheetError;
use crate::formats::mapped_sheet::map::Map;
use crate::formats::rows::cells::Cells;
use crate::formats::rows::csv::CsvRows;
use crate::formats::rows::decoding::Decoding;
use crate::formats::rows::xlsx::{Worksheet, XlsxRows};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// What rows are read from.
pub(crate) enum Origin {
    /// A CSV file, read anew each time.
    Csv(File),
    /// A worksheet, which is in memory.
    Xlsx(Arc<Worksheet>),
}

/// Where rows come from.
enum Source {
    Csv(Box<CsvRows>),
    Xlsx(XlsxRows),
}

/// Rows in order. Those without a single value are skipped and counted.
pub(crate) struct DataRows {
    source: Source,
    /// The row that was read last.
    pub(crate) cells: Cells,
    /// Number of the row given out last, from 1; empty rows have none.
    number: u64,
    /// Empty rows that were skipped.
    empty: u64,
    /// What makes a row the headings once more.
    headings: Vec<String>,
    /// The lines on which the headings stood again, which were skipped.
    again: Vec<u64>,
    ended: bool,
}

impl DataRows {
    /// Begins at the first line.
    pub(crate) fn start(origin: &Origin, path: &Path, map: &Map) -> Result<Self, SheetError> {
        let failed = |cause| SheetError::Unreadable {
            path: path.to_owned(),
            cause,
        };
        let source = match origin {
            Origin::Xlsx(sheet) => Source::Xlsx(XlsxRows::new(Arc::clone(sheet))),
            Origin::Csv(file) => {
                let file = file.try_clone().map_err(failed)?;
                let text = Decoding::start(file, path, map.encoding)?;
                Source::Csv(Box::new(CsvRows::new(text, map.delimiter)?))
            }
        };
        Ok(Self {
            source,
            cells: Cells::default(),
            number: 0,
            empty: 0,
            headings: Vec::new(),
            again: Vec::new(),
            ended: false,
        })
    }

    /// Reads the line of headings: the first that is not blank. Leaves it in `cells`.
    pub(crate) fn headings(&mut self) -> Result<(), SheetError> {
        let mut first_blank = None;
        while self.advance()? {
            if !self.cells.is_blank() {
                return Ok(());
            }
            first_blank.get_or_insert(self.cells.line);
        }
        Err(first_blank.map_or(SheetError::Empty, |line| SheetError::NoHeadings { line }))
    }

    /// Skips rows that say what the headings say: a list that was printed page by page has them on each.
    pub(crate) fn skip_headings(&mut self, headings: &[String]) {
        self.headings = headings.to_vec();
    }

    /// The lines on which the headings stood again.
    pub(crate) fn headings_again(&self) -> &[u64] {
        &self.again
    }

    fn are_headings(&self) -> bool {
        let Some(text) = self.cells.text().filter(|_| !self.headings.is_empty()) else {
            return false;
        };
        let mut same = 0;
        let last = self.headings.len().max(self.cells.count);
        let all = (0..last).all(|at| {
            let cell = self.cells.cell(text, at).trim();
            let heading = self.headings.get(at).map_or("", |heading| heading.trim());
            let is_heading = !cell.is_empty() && cell.eq_ignore_ascii_case(heading);
            same += usize::from(is_heading);
            cell.is_empty() || is_heading
        });
        // Of one cell alone nobody can tell.
        all && same >= self.headings.len().min(2)
    }

    /// The number of the next row that holds anything, which is in `cells` then; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<u64>, SheetError> {
        while self.advance()? {
            self.empty += self.skipped();
            if self.are_headings() {
                self.again.push(self.cells.line);
                continue;
            }
            if !self.cells.is_blank() {
                self.number += 1;
                return Ok(Some(self.number));
            }
            self.empty += 1;
        }
        // The lines behind the last row of a text are the end of the file; the rows of a workbook are still rows.
        if matches!(self.source, Source::Xlsx(_)) && !self.ended {
            self.empty += self.skipped();
        }
        self.ended = true;
        Ok(None)
    }

    fn skipped(&self) -> u64 {
        match &self.source {
            Source::Csv(rows) => rows.lines_skipped(),
            Source::Xlsx(rows) => rows.rows_skipped(),
        }
    }

    /// How many empty rows were skipped so far.
    pub(crate) fn empty(&self) -> u64 {
        self.empty
    }

    /// The SHA-256 of the file, once the rows have ended.
    pub(crate) fn sha256(&self) -> [u8; 32] {
        match &self.source {
            Source::Csv(rows) => rows.sha256(),
            Source::Xlsx(rows) => rows.sha256(),
        }
    }

    fn advance(&mut self) -> Result<bool, SheetError> {
        match &mut self.source {
            Source::Csv(rows) => rows.next(&mut self.cells),
            Source::Xlsx(rows) => Ok(rows.next(&mut self.cells)),
        }
    }
}
