//! The plain sheet, out: one row a person, as CSV or as a workbook, so written that reading it again says the same.
//!
//! A text that a spreadsheet program would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) is
//! written with an apostrophe before it; reading takes that apostrophe away again. Several values of one property
//! stand in one cell with ` | ` between them. What a sheet has no column for (testimonies, interventions, judgements,
//! who says what) is in JSON Lines alone.

use crate::plain_columns::Columns;
use crate::record::PersonRecord;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use std::io::Write;

/// Rows that a worksheet can have.
const WORKSHEET_ROWS: u32 = 1_048_576;
/// Characters that a cell of a workbook can have.
const WORKBOOK_CELL_CHARS: usize = 32_767;

/// Why a plain sheet cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The output cannot be written.
    #[error("the export cannot be written: {0}")]
    Output(#[from] std::io::Error),
    /// The workbook cannot be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] XlsxError),
    /// A worksheet cannot hold so many persons.
    #[error("a worksheet holds {WORKSHEET_ROWS} rows and there are more persons: export as CSV")]
    TooManyRows,
    /// A cell cannot hold so much.
    #[error(
        "the column “{column}” of {id} has more than {WORKBOOK_CELL_CHARS} characters, the most that a cell of a workbook can hold: export as CSV"
    )]
    TooLongForACell {
        /// The person's id in the sheet.
        id: String,
        /// The column.
        column: String,
    },
}

/// Writes persons as a plain sheet in CSV, a row at a time.
pub struct CsvExport<W: Write> {
    sheet: csv::Writer<W>,
    columns: Columns,
    rows: u64,
}

impl<W: Write> CsvExport<W> {
    /// Writes the headings.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn start(out: W, columns: Columns) -> Result<Self, ExportError> {
        let mut sheet = csv::Writer::from_writer(out);
        sheet.write_record(columns.headings()).map_err(output)?;
        Ok(Self {
            sheet,
            columns,
            rows: 0,
        })
    }

    /// Writes a person's row.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn person(&mut self, record: &PersonRecord) -> Result<(), ExportError> {
        self.sheet.write_record(self.columns.cells(record)).map_err(output)?;
        self.rows += 1;
        Ok(())
    }

    /// Writes what is left; gives the number of rows.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn finish(mut self) -> Result<u64, ExportError> {
        self.sheet.flush()?;
        Ok(self.rows)
    }
}

/// Writes persons as a plain sheet in a workbook. Rows are laid aside on disk as they come, not held in memory.
pub struct XlsxExport {
    workbook: Workbook,
    columns: Columns,
    headings: Vec<String>,
    rows: u32,
}

impl XlsxExport {
    /// Writes the headings.
    ///
    /// # Errors
    /// When there are more columns than a worksheet has.
    pub fn start(columns: Columns) -> Result<Self, ExportError> {
        let mut workbook = Workbook::new();
        let headings = columns.headings();
        write_cells(workbook.add_worksheet_with_constant_memory()?, 0, &headings)?;
        Ok(Self {
            workbook,
            columns,
            headings,
            rows: 0,
        })
    }

    /// Writes a person's row.
    ///
    /// # Errors
    /// When the worksheet is full, or a cell cannot hold a value.
    pub fn person(&mut self, record: &PersonRecord) -> Result<(), ExportError> {
        if self.rows + 1 >= WORKSHEET_ROWS {
            return Err(ExportError::TooManyRows);
        }
        let cells = self.columns.cells(record);
        if let Some(at) = cells.iter().position(|cell| cell.chars().count() > WORKBOOK_CELL_CHARS) {
            return Err(ExportError::TooLongForACell {
                id: cells[0].clone(),
                column: self.headings[at].clone(),
            });
        }
        self.rows += 1;
        write_cells(self.workbook.worksheet_from_index(0)?, self.rows, &cells)
    }

    /// Writes the workbook; gives the number of rows below the headings.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn finish(mut self, out: &mut dyn Write) -> Result<u64, ExportError> {
        out.write_all(&self.workbook.save_to_buffer()?)?;
        out.flush()?;
        Ok(u64::from(self.rows))
    }
}

fn write_cells(sheet: &mut Worksheet, row: u32, cells: &[String]) -> Result<(), ExportError> {
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.write_string(row, column, cell)?;
    }
    Ok(())
}

fn output(error: csv::Error) -> ExportError {
    ExportError::Output(error.into())
}
