//! Files in and out.
//!
//! The words: a **sheet** is a CSV file or a workbook with a line of headings and a **row** for each person; a **map**
//! says how its headings become properties; a **note** reports a cell that was kept otherwise than it came; an **unread**
//! row is one that could not be read, counted and named with its reason. The **plain sheet** is the register's own form
//! of a sheet, **JSON Lines** its own form of everything.
//!
//! Imports yield rows and commands for the registry; exports take what a reader gives for its audience. Files are read
//! in bounded memory: every buffer, cell and column has a stated limit (see [`limits`]).
//!
//! This crate contains no SQL and never decides who may see something: it writes what it is given. It knows nothing of
//! status or exit codes.

mod cells;
mod clean;
mod content;
mod csv_rows;
mod data_rows;
mod date_format;
mod decoding;
mod error;
mod ids;
mod import;
mod import_error;
mod json_lines;
mod lines_export;
mod lines_import;
mod lines_judgement;
mod map;
mod photos;
mod plain_columns;
mod plain_sheet;
mod plan;
mod prng;
mod record;
mod report;
mod row_reading;
mod sheet;
mod synth;
mod target;
mod values;
mod xlsx_rows;

pub use content::Content;
pub use error::{MapError, SheetError};
pub use ids::Ids;
pub use import::{ImportRequest, import_file, import_sheet};
pub use import_error::ImportError;
pub use json_lines::{
    InstitutionLine, LINE_BYTES, Line, Lines, Missing, NumberedLine, PersonLine, parse as parse_line,
};
pub use lines_export::LinesExport;
pub use lines_import::import_lines;
pub use lines_judgement::{JudgementLine, VerdictLine};
pub use map::Map;
pub use plain_columns::{COLUMN_MEANINGS, Columns};
pub use plain_sheet::{CsvExport, ExportError, XlsxExport};
pub use record::PersonRecord;
pub use report::{ImportReport, Institutions, NOTES_KEPT, Note};
pub use row_reading::RowOptions;
pub use sheet::{ReadRow, Rows, Sheet};
pub use synth::{SynthCounts, SynthOptions, write_synth};

/// The limits of what is read.
pub mod limits {
    pub use crate::cells::{CELL_BYTES, COLUMNS, HEADING_BYTES, ROW_BYTES};
    pub use crate::xlsx_rows::{WORKBOOK_BYTES, WORKBOOK_TEXT_BYTES, WORKBOOK_UNPACKED_BYTES};
}
