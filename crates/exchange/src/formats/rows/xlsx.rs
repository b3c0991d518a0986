//! Rows of the first worksheet of a workbook, with limits. Dates come as days; a formula comes as the value that the
//! spreadsheet program stored, and is reported.

use crate::error::SheetError;
use crate::formats::rows::cells::{CELL_BYTES, COLUMNS, Cells};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use zip::ZipArchive;

/// Bytes of text that a worksheet may hold. It is in memory as a whole; larger lists come as CSV.
pub const WORKBOOK_TEXT_BYTES: usize = 512 * 1024 * 1024;
/// Bytes that a workbook's file may have.
pub const WORKBOOK_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes that a workbook may have when unpacked: a small file can unpack to more than any memory holds.
pub const WORKBOOK_UNPACKED_BYTES: u64 = 1024 * 1024 * 1024;

/// A number with more digits than this has lost some: spreadsheets keep fifteen.
const EXACT_DIGITS: usize = 15;

const FORMULA: &str = "the cell holds a formula: the value that was stored with it was read";
const ROUNDED: &str = "spreadsheets keep 15 digits of a number, so the last ones are lost: format the column as text";
const ERROR_VALUE: &str = "the cell holds an error value of the spreadsheet program: it was read as empty";

/// A worksheet, as text.
pub(crate) struct Worksheet {
    text: String,
    /// The end of each cell in `text`, with its column.
    cells: Vec<(usize, u16)>,
    /// Each row: its number in the worksheet, and where its cells end in `cells`.
    rows: Vec<(u32, usize)>,
    /// Remarks: the place in `cells`, and what to report.
    remarks: Vec<(usize, &'static str)>,
    sha256: [u8; 32],
}

/// The rows of a worksheet, in order.
pub(crate) struct XlsxRows {
    sheet: Arc<Worksheet>,
    next: usize,
    next_remark: usize,
}

impl XlsxRows {
    pub(crate) fn new(sheet: Arc<Worksheet>) -> Self {
        Self {
            sheet,
            next: 0,
            next_remark: 0,
        }
    }

    /// The SHA-256 of the workbook's file.
    pub(crate) fn sha256(&self) -> [u8; 32] {
        self.sheet.sha256
    }

    /// Reads the next row that has cells; false at the end.
    pub(crate) fn next(&mut self, cells: &mut Cells) -> bool {
        cells.clear();
        let sheet = &*self.sheet;
        let Some((number, end)) = sheet.rows.get(self.next).copied() else {
            return false;
        };
        let start = if self.next == 0 { 0 } else { sheet.rows[self.next - 1].1 };
        cells.line = u64::from(number) + 1;
        for at in start..end {
            let (text_end, column) = sheet.cells[at];
            let text_start = if at == 0 { 0 } else { sheet.cells[at - 1].0 };
            while cells.count < usize::from(column) {
                cells.push("");
            }
            let text = &sheet.text[text_start..text_end];
            if text.len() > CELL_BYTES {
                cells.fault = Some(format!(
                    "the cell in column {} holds {} bytes: at most {CELL_BYTES} would be accepted",
                    column + 1,
                    text.len()
                ));
            }
            cells.push(text);
            while let Some((remarked, remark)) = sheet.remarks.get(self.next_remark).copied()
                && remarked <= at
            {
                cells.remarks.push((usize::from(column), remark));
                self.next_remark += 1;
            }
        }
        self.next += 1;
        true
    }
}

impl Worksheet {
    /// Reads the first worksheet of a workbook.
    pub(crate) fn read(file: &mut File, path: &Path) -> Result<Self, SheetError> {
        let failed = |cause| SheetError::Unreadable {
            path: path.to_owned(),
            cause,
        };
        let size = file.metadata().map_err(failed)?.len();
        if size > WORKBOOK_BYTES {
            let limit = format!("{} MB", WORKBOOK_BYTES / 1_000_000);
            return Err(SheetError::WorkbookTooLarge { limit });
        }
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let sha256 = sha256_of(file).map_err(failed)?;
        check_unpacked_size(file)?;
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(&mut *file)).map_err(broken)?;
        let Some(name) = workbook.sheet_names().first().cloned() else {
            return Err(SheetError::BrokenWorkbook {
                cause: "it has no worksheet".into(),
            });
        };
        let mut sheet = Self {
            text: String::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            remarks: Vec::new(),
            sha256,
        };
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
            sheet.take(cell.pos, &cell.value, cell.formula.is_some())?;
        }
        Ok(sheet)
    }

    fn take(&mut self, (row, column): (u32, u32), value: &DataRef<'_>, formula: bool) -> Result<(), SheetError> {
        let before = self.text.len();
        let remark = write_value(&mut self.text, value);
        if self.text.len() == before && remark.is_none() {
            return Ok(());
        }
        if self.text.len() > WORKBOOK_TEXT_BYTES {
            let limit = format!("{} MB of text", WORKBOOK_TEXT_BYTES / 1_000_000);
            return Err(SheetError::WorkbookTooLarge { limit });
        }
        let Some(column) = u16::try_from(column)
            .ok()
            .filter(|column| usize::from(*column) < COLUMNS)
        else {
            let limit = format!("{COLUMNS} columns");
            return Err(SheetError::WorkbookTooLarge { limit });
        };
        if self.rows.last().is_none_or(|(last, _)| *last != row) {
            self.rows.push((row, self.cells.len()));
        }
        let at = self.cells.len();
        self.cells.push((self.text.len(), column));
        if let Some(last) = self.rows.last_mut() {
            last.1 = self.cells.len();
        }
        let formula = formula.then_some(FORMULA);
        self.remarks
            .extend(remark.into_iter().chain(formula).map(|remark| (at, remark)));
        Ok(())
    }
}

/// Writes a cell's value as a plain sheet would have it.
fn write_value(text: &mut String, value: &DataRef<'_>) -> Option<&'static str> {
    use std::fmt::Write as _;
    let written = match value {
        DataRef::Empty => Ok(()),
        DataRef::String(words) => text.write_str(words),
        DataRef::SharedString(words) => text.write_str(words),
        DataRef::Bool(yes) => text.write_str(if *yes { "yes" } else { "no" }),
        DataRef::Int(number) => write!(text, "{number}"),
        DataRef::Float(number) => return write_number(text, *number),
        DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            write!(text, "{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(span) => return write_number(text, span.as_f64()),
        DataRef::DateTimeIso(moment) => text.write_str(moment.split('T').next().unwrap_or(moment)),
        DataRef::DurationIso(span) => text.write_str(span),
        DataRef::Error(_) => return Some(ERROR_VALUE),
    };
    written.expect("writing to a string cannot fail");
    None
}

fn write_number(text: &mut String, number: f64) -> Option<&'static str> {
    use std::fmt::Write as _;
    let before = text.len();
    write!(text, "{number}").expect("writing to a string cannot fail");
    let digits = text[before..].bytes().filter(u8::is_ascii_digit).count();
    (number.fract() == 0.0 && digits > EXACT_DIGITS).then_some(ROUNDED)
}

#[allow(clippy::needless_pass_by_value, reason = "the form that map_err calls")]
fn broken(cause: XlsxError) -> SheetError {
    SheetError::BrokenWorkbook {
        cause: cause.to_string(),
    }
}

/// Unpacks everything once and keeps nothing: what the file says of its own size may be a lie.
fn check_unpacked_size(file: &mut File) -> Result<(), SheetError> {
    let broken = |cause: &dyn std::fmt::Display| SheetError::BrokenWorkbook {
        cause: cause.to_string(),
    };
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|cause| broken(&cause))?;
    let mut left = WORKBOOK_UNPACKED_BYTES;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|cause| broken(&cause))?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|cause| broken(&cause))?;
        left = left.checked_sub(unpacked).ok_or_else(|| SheetError::WorkbookTooLarge {
            limit: format!("{} MB when unpacked", WORKBOOK_UNPACKED_BYTES / 1_000_000),
        })?;
    }
    Ok(())
}

fn sha256_of(file: &mut File) -> std::io::Result<[u8; 32]> {
    let mut digest = Sha256::new();
    let mut chunk = vec![0; 128 * 1024];
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(digest.finalize().into());
        }
        digest.update(&chunk[..read]);
    }
}
