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

mod error;
mod formats;
mod import;
mod record;
mod report;
mod synth;

pub use error::{MapError, SheetError};
pub use formats::content::Content;
pub use formats::json_lines::judgement::{JudgementLine, VerdictLine};
pub use formats::json_lines::read::{
    ConsentLine, InstitutionLine, LINE_BYTES, Line, Lines, Missing, NumberedLine, PersonLine, parse as parse_line,
};
pub use formats::json_lines::write::LinesExport;
pub use formats::mapped_sheet::ids::Ids;
pub use formats::mapped_sheet::map::Map;
pub use formats::mapped_sheet::read::{ReadRow, Rows, Sheet};
pub use formats::mapped_sheet::row::RowOptions;
pub use formats::plain_sheet::columns::{Column, PLAIN_COLUMNS};
pub use formats::plain_sheet::write::{Columns, CsvExport, ExportError, XlsxExport};
pub use import::error::ImportError;
pub use import::{ImportRequest, import_file, import_lines, import_sheet};
pub use record::PersonRecord;
pub use report::{EXAMPLES, ImportReport, Institutions, KINDS_KEPT, Note, NoteKind, Worksheets};
pub use synth::{SynthCounts, SynthOptions, SynthRelease, write_synth, write_synth_release};

/// The limits of what is read.
pub mod limits {
    pub use crate::formats::rows::cells::{CELL_BYTES, COLUMNS, HEADING_BYTES, ROW_BYTES};
    pub use crate::formats::rows::xlsx::{WORKBOOK_BYTES, WORKBOOK_TEXT_BYTES, WORKBOOK_UNPACKED_BYTES};
}
