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

/// Rows in order, blank ones at the end left out.
pub(crate) struct DataRows {
    source: Source,
    /// The row that was read last.
    pub(crate) cells: Cells,
    /// Number of the row given out last, from 1.
    number: u64,
    /// Lines of blank rows that wait until a row follows them.
    blank: Vec<u64>,
    /// Those of them that were given out.
    blank_given: usize,
    /// Whether `cells` holds a row that waits behind the blank ones.
    held: bool,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DataRow {
    /// The row is in [`DataRows::cells`].
    Filled { number: u64 },
    /// A row without a single value, with others after it.
    Blank { number: u64, line: u64 },
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
                Source::Csv(Box::new(CsvRows::new(
                    Decoding::start(file, path, map.encoding)?,
                    map.delimiter,
                )))
            }
        };
        Ok(Self {
            source,
            cells: Cells::default(),
            number: 0,
            blank: Vec::new(),
            blank_given: 0,
            held: false,
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

    /// The next row; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<DataRow>, SheetError> {
        if self.blank_given < self.blank.len() && self.held {
            let line = self.blank[self.blank_given];
            self.blank_given += 1;
            self.number += 1;
            return Ok(Some(DataRow::Blank {
                number: self.number,
                line,
            }));
        }
        if !self.held {
            self.blank.clear();
            self.blank_given = 0;
            while self.advance()? {
                if !self.cells.is_blank() {
                    self.held = true;
                    return self.next();
                }
                self.blank.push(self.cells.line);
            }
            return Ok(None);
        }
        self.held = false;
        self.number += 1;
        Ok(Some(DataRow::Filled { number: self.number }))
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
