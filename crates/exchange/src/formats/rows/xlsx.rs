//! Rows of a worksheet, with limits. A cell comes as it is shown; a date also as the part of it that is shown, with the year
//! first. A formula comes as the value that the spreadsheet program stored, and is reported.

use crate::error::SheetError;
use crate::formats::rows::cells::{CELL_BYTES, COLUMNS, Cells};
use crate::formats::rows::number_format::{Moment, NumberFormat, Shown, ShownDate};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
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
const NO_VALUE: &str = "the cell holds a formula and no stored value, as one with an error: it was read as empty; open and save the file in a spreadsheet program";
const ROUNDED: &str = "spreadsheets keep 15 digits of a number, so the last ones are lost: format the column as text";
const HIDDEN: &str = "the cell's format shows nothing of its value: it was read as empty";
const ERROR_VALUE: &str = "the cell holds an error value of the spreadsheet program: it was read as empty";

/// As many rows as a worksheet has.
pub(crate) const ALL_ROWS: usize = usize::MAX;

/// A worksheet, as text.
#[derive(Default)]
pub(crate) struct Worksheet {
    text: String,
    /// The end of each cell in `text`, with its column.
    cells: Vec<(usize, u16)>,
    /// Each row: its number in the worksheet, and where its cells end in `cells`.
    rows: Vec<(u32, usize)>,
    /// Remarks: the place in `cells`, and what to report.
    remarks: Vec<(usize, &'static str)>,
    /// Dates: the place in `cells`, and what is shown of each.
    dates: Vec<(usize, ShownDate)>,
    /// Rows at the end that have cells and no value.
    empty_at_end: u64,
    sha256: [u8; 32],
}

/// The rows of a worksheet, in order.
pub(crate) struct XlsxRows {
    sheet: Arc<Worksheet>,
    next: usize,
    next_remark: usize,
    next_date: usize,
    /// Rows without a value between the row before and the one read last.
    skipped: u64,
}

impl XlsxRows {
    pub(crate) fn new(sheet: Arc<Worksheet>) -> Self {
        Self {
            sheet,
            next: 0,
            next_remark: 0,
            next_date: 0,
            skipped: 0,
        }
    }

    /// The SHA-256 of the workbook's file.
    pub(crate) fn sha256(&self) -> [u8; 32] {
        self.sheet.sha256
    }

    /// Rows without a value before the row read last, back to the one before; at the end, those behind the last.
    pub(crate) fn rows_skipped(&self) -> u64 {
        self.skipped
    }

    /// Reads the next row that has cells; false at the end.
    pub(crate) fn next(&mut self, cells: &mut Cells) -> bool {
        cells.clear();
        let sheet = &*self.sheet;
        let Some((number, end)) = sheet.rows.get(self.next).copied() else {
            self.skipped = sheet.empty_at_end;
            return false;
        };
        let before = self.next.checked_sub(1).map(|before| sheet.rows[before]);
        let start = before.map_or(0, |(_, end)| end);
        self.skipped = before.map_or(0, |(before, _)| u64::from(number - before) - 1);
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
            while let Some((dated, date)) = sheet.dates.get(self.next_date).copied()
                && dated <= at
            {
                cells.dates.push((usize::from(column), date));
                self.next_date += 1;
            }
        }
        self.next += 1;
        true
    }
}

/// A workbook's file, looked into and found fit to be read.
pub(crate) struct Workbook {
    xlsx: Xlsx<BufReader<File>>,
    sha256: [u8; 32],
}

impl Workbook {
    /// Opens a workbook, when neither its file nor what is packed in it is too large.
    pub(crate) fn open(mut file: File, path: &Path) -> Result<Self, SheetError> {
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
        let sha256 = sha256_of(&mut file).map_err(failed)?;
        check_unpacked_size(&mut file)?;
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let xlsx = Xlsx::new(BufReader::new(file)).map_err(broken)?;
        Ok(Self { xlsx, sha256 })
    }

    /// The names of its worksheets, in order, with whether each is hidden. Charts are none.
    pub(crate) fn sheets(&self) -> Vec<(String, bool)> {
        let sheets = self.xlsx.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
            .collect()
    }

    /// The first row of a worksheet that holds anything.
    pub(crate) fn first_row(&mut self, name: &str) -> Result<Cells, SheetError> {
        let mut row = Cells::default();
        let mut rows = XlsxRows::new(Arc::new(self.worksheet(name, 1)?));
        while rows.next(&mut row) && row.is_blank() {}
        Ok(row)
    }

    /// A worksheet as a whole, or at least its first rows: at most `rows` that hold anything, and one more.
    pub(crate) fn worksheet(&mut self, name: &str, rows: usize) -> Result<Worksheet, SheetError> {
        let formulas = self.formulas(name, rows)?;
        let mut sheet = Worksheet {
            sha256: self.sha256,
            ..Worksheet::default()
        };
        let mut last = None;
        let mut cells = self.xlsx.worksheet_cells_reader(name).map_err(broken)?;
        let formats: Vec<(NumberFormat, Option<u32>)> = cells
            .styles()
            .iter()
            .map(|style| match &style.number_format {
                Some(format) => (
                    NumberFormat::parse(&format.format_code, format.format_id),
                    format.format_id,
                ),
                None => (NumberFormat::default(), None),
            })
            .collect();
        let general = (NumberFormat::default(), None);
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
            let (format, id) = formats.get(style).unwrap_or(&general);
            let position = cell.get_position();
            last = Some(position.0);
            let formula = formulas.contains(&position);
            sheet.take(position, cell.get_value(), (format, *id), formula)?;
            if sheet.rows.len() > rows {
                break;
            }
        }
        let last_filled = sheet.rows.last().map(|(row, _)| *row);
        sheet.empty_at_end = last
            .zip(last_filled)
            .map_or(0, |(last, filled)| u64::from(last - filled.min(last)));
        Ok(sheet)
    }

    /// The positions of formulas, which nearly no list has.
    fn formulas(&mut self, name: &str, rows: usize) -> Result<HashSet<(u32, u32)>, SheetError> {
        let mut found = HashSet::new();
        if rows < ALL_ROWS {
            return Ok(found);
        }
        let mut cells = self.xlsx.worksheet_cells_reader(name).map_err(broken)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
            if cell.formula.is_some() {
                found.insert(cell.pos);
            }
        }
        Ok(found)
    }
}

impl Worksheet {
    fn take(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
        (format, id): (&NumberFormat, Option<u32>),
        formula: bool,
    ) -> Result<(), SheetError> {
        let before = self.text.len();
        let (remark, date) = write_value(&mut self.text, value, format, id);
        let unknown = formula && matches!(value, DataRef::Empty);
        let remark = remark.or(unknown.then_some(NO_VALUE));
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
        let formula = (formula && !unknown).then_some(FORMULA);
        self.remarks
            .extend(remark.into_iter().chain(formula).map(|remark| (at, remark)));
        self.dates.extend(date.map(|date| (at, date)));
        Ok(())
    }
}

/// Writes a cell's value as it is shown. Gives what to report, and what is shown of a date.
fn write_value(
    text: &mut String,
    value: &DataRef<'_>,
    format: &NumberFormat,
    id: Option<u32>,
) -> (Option<&'static str>, Option<ShownDate>) {
    let remark = match value {
        DataRef::Empty => None,
        DataRef::String(words) => write_text(text, words, format),
        DataRef::SharedString(words) => write_text(text, words, format),
        DataRef::Bool(yes) => {
            text.push_str(if *yes { "TRUE" } else { "FALSE" });
            None
        }
        #[allow(clippy::cast_precision_loss, reason = "spreadsheets keep numbers as f64")]
        DataRef::Int(number) => write_number(text, *number as f64, format),
        DataRef::Float(number) => write_number(text, *number, format),
        DataRef::DateTime(cell) if cell.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = cell.to_ymd_hms_milli();
            let moment = Moment {
                year,
                month,
                day,
                hour,
                minute,
                second,
            };
            let days = cell.as_f64();
            let date = format.date(moment, id);
            if days < 1.0 && date.is_some() {
                // The number 0 under a format of dates is no day in 1899.
                return (write_number(text, days, &NumberFormat::default()), None);
            }
            text.push_str(&format.moment(moment, days, id));
            return (None, date);
        }
        DataRef::DateTime(span) => {
            let (_, _, _, hour, minute, second, _) = span.to_ymd_hms_milli();
            let moment = Moment {
                year: 0,
                month: 1,
                day: 1,
                hour,
                minute,
                second,
            };
            text.push_str(&format.moment(moment, span.as_f64(), id));
            None
        }
        DataRef::DateTimeIso(moment) => {
            text.push_str(moment.split('T').next().unwrap_or(moment));
            None
        }
        DataRef::DurationIso(span) => {
            text.push_str(span);
            None
        }
        DataRef::Error(_) => Some(ERROR_VALUE),
    };
    (remark, None)
}

fn write_text(text: &mut String, words: &str, format: &NumberFormat) -> Option<&'static str> {
    match format.text(words) {
        Shown::Text(shown) => text.push_str(&shown),
        Shown::InFull => text.push_str(words),
        Shown::Hidden => return Some(HIDDEN),
    }
    None
}

fn write_number(text: &mut String, number: f64, format: &NumberFormat) -> Option<&'static str> {
    use std::fmt::Write as _;
    let before = text.len();
    match format.number(number) {
        Shown::Text(shown) => text.push_str(&shown),
        Shown::InFull => write!(text, "{number}").expect("writing to a string cannot fail"),
        Shown::Hidden => return Some(HIDDEN),
    }
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
