//! Rows of a CSV file: RFC 4180, with limits. One row at a time is in memory.
//!
//! The csv crate's core does the parsing. Its reader is not used because it has no limit for a cell and takes a quote
//! that is never closed for the end of the text: a whole list would silently become one cell.

use crate::error::SheetError;
use crate::formats::rows::cells::{CELL_BYTES, COLUMNS, Cells, ROW_BYTES};
use crate::formats::rows::decoding::Decoding;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// First size of the buffer for a row.
const ROW_START_BYTES: usize = 16 * 1024;
/// Bytes that are read and thrown away at a time, in a row beyond its limit.
const DISCARD_BYTES: usize = 64 * 1024;

/// The rows of a CSV file, in order.
pub(crate) struct CsvRows {
    decoding: Decoding,
    reader: Reader,
    /// Text that was decoded and not yet parsed.
    input: Vec<u8>,
    at: usize,
    /// The line on which the next byte of `input` lies.
    line: u64,
    /// Line ends between the row before and the one read last: lines that hold nothing.
    skipped: u64,
    /// Whether the row before ended with a carriage return, whose line feed is still to come.
    after_return: bool,
    discard: Vec<u8>,
}

/// How far a row has been read.
#[derive(Default)]
struct Progress {
    output: usize,
    ends: usize,
    discarding: bool,
}

impl CsvRows {
    /// Rows of a file. Where it begins with a line `sep=;`, as spreadsheet programs write and read it, that line says what
    /// separates the columns, whatever else was said.
    pub(crate) fn new(decoding: Decoding, delimiter: u8) -> Result<Self, SheetError> {
        let mut rows = Self {
            decoding,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            input: Vec::new(),
            at: 0,
            line: 1,
            skipped: 0,
            after_return: false,
            discard: Vec::new(),
        };
        rows.refill()?;
        if let Some((separator, length)) = separator_line(&rows.input) {
            rows.reader = ReaderBuilder::new().delimiter(separator).build();
            rows.at = length;
            rows.line = 2;
        }
        Ok(rows)
    }

    /// Lines without anything between the row before and the one read last.
    pub(crate) fn lines_skipped(&self) -> u64 {
        self.skipped
    }

    /// The SHA-256 of what was read; of the whole file once the rows have ended.
    pub(crate) fn sha256(&self) -> [u8; 32] {
        self.decoding.sha256()
    }

    /// Reads the next row; false at the end. Blank lines are passed over.
    pub(crate) fn next(&mut self, cells: &mut Cells) -> Result<bool, SheetError> {
        cells.clear();
        if !self.skip_blank_lines()? {
            return Ok(false);
        }
        cells.line = self.line;
        if cells.bytes.len() < ROW_START_BYTES {
            cells.bytes.resize(ROW_START_BYTES, 0);
            cells.ends.resize(64, 0);
        }
        let mut progress = Progress::default();
        loop {
            if self.at == self.input.len() && !self.refill()? {
                return self.finish_at_the_end(cells, &mut progress);
            }
            let result = self.step(cells, &mut progress);
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::OutputFull => grow_output(cells, &mut progress),
                ReadRecordResult::OutputEndsFull => {
                    if !grow_ends(cells, &progress) {
                        self.pass_over_the_rest(cells)?;
                        return Ok(true);
                    }
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            }
        }
        settle(cells, &progress);
        Ok(true)
    }

    /// One call of the parser. In a row beyond its limit, the output goes nowhere and only the cells' ends are kept.
    fn step(&mut self, cells: &mut Cells, progress: &mut Progress) -> ReadRecordResult {
        if progress.discarding {
            self.discard.resize(DISCARD_BYTES, 0);
        }
        let output = if progress.discarding {
            &mut self.discard[..]
        } else {
            &mut cells.bytes[progress.output..]
        };
        let (result, read, written, ended) =
            self.reader
                .read_record(&self.input[self.at..], output, &mut cells.ends[progress.ends..]);
        self.line += newlines(&self.input[self.at..self.at + read]);
        self.at += read;
        self.after_return = self.input[..self.at].ends_with(b"\r");
        progress.ends += ended;
        if !progress.discarding {
            progress.output += written;
        }
        result
    }

    /// The file ended inside a row: its last line has no newline, or a quote is open.
    fn finish_at_the_end(&mut self, cells: &mut Cells, progress: &mut Progress) -> Result<bool, SheetError> {
        // A newline ends the row everywhere but inside quotes.
        self.input.clear();
        self.input.push(b'\n');
        self.at = 0;
        loop {
            match self.step(cells, progress) {
                ReadRecordResult::Record => break,
                ReadRecordResult::OutputFull => grow_output(cells, progress),
                ReadRecordResult::OutputEndsFull if grow_ends(cells, progress) => {}
                ReadRecordResult::OutputEndsFull => {
                    self.pass_over_the_rest(cells)?;
                    return Ok(true);
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {
                    return Err(SheetError::UnclosedQuote { line: cells.line });
                }
            }
        }
        self.at = self.input.len();
        settle(cells, progress);
        Ok(true)
    }

    /// A row with more cells than any sheet has: the rest is read and thrown away.
    fn pass_over_the_rest(&mut self, cells: &mut Cells) -> Result<(), SheetError> {
        cells.fault = Some(format!("the row has more than {COLUMNS} cells"));
        self.discard.resize(DISCARD_BYTES, 0);
        let mut ends = [0; 64];
        loop {
            if self.at == self.input.len() && !self.refill()? {
                break;
            }
            let (result, read, ..) = self
                .reader
                .read_record(&self.input[self.at..], &mut self.discard, &mut ends);
            self.line += newlines(&self.input[self.at..self.at + read]);
            self.at += read;
            if result == ReadRecordResult::Record {
                break;
            }
        }
        cells.count = 0;
        Ok(())
    }

    /// Passes over line ends between rows; false at the end of the file.
    fn skip_blank_lines(&mut self) -> Result<bool, SheetError> {
        let before = self.line;
        loop {
            while let Some(byte) = self.input.get(self.at) {
                match byte {
                    b'\n' => self.line += 1,
                    b'\r' => {}
                    _ => {
                        // Of a line end of two signs the parser takes the first.
                        self.skipped = (self.line - before).saturating_sub(u64::from(self.after_return));
                        return Ok(true);
                    }
                }
                self.at += 1;
            }
            if !self.refill()? {
                return Ok(false);
            }
        }
    }

    fn refill(&mut self) -> Result<bool, SheetError> {
        let text = self.decoding.next()?;
        self.input.clear();
        self.input.extend_from_slice(text);
        self.at = 0;
        Ok(!self.input.is_empty())
    }
}

/// The separator that a first line `sep=;` names, and how long that line is.
fn separator_line(text: &[u8]) -> Option<(u8, usize)> {
    let end = text.iter().position(|byte| *byte == b'\n')?;
    let line = text[..end].trim_ascii_end();
    // A tab at the end of the line is the separator itself.
    let line = if line.len() == 4 { text.get(..5)? } else { line };
    let line = line
        .strip_prefix(b"\"")
        .and_then(|line| line.strip_suffix(b"\""))
        .unwrap_or(line);
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', sign]
            if *sign == b'\t' || sign.is_ascii_punctuation() && *sign != b'"' =>
        {
            Some((*sign, end + 1))
        }
        _ => None,
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

fn grow_output(cells: &mut Cells, progress: &mut Progress) {
    if progress.discarding {
        return;
    }
    if cells.bytes.len() >= ROW_BYTES {
        progress.discarding = true;
    } else {
        cells.bytes.resize((cells.bytes.len() * 2).min(ROW_BYTES), 0);
    }
}

/// Room for more cells; false when the row has more than any sheet.
fn grow_ends(cells: &mut Cells, progress: &Progress) -> bool {
    if progress.ends > COLUMNS {
        return false;
    }
    let room = (cells.ends.len() * 2).min(COLUMNS + 1);
    cells.ends.resize(room, 0);
    true
}

/// Counts the cells that were read and finds those beyond the limit.
fn settle(cells: &mut Cells, progress: &Progress) {
    cells.count = progress.ends;
    let mut start = 0;
    let sizes = cells.ends[..cells.count]
        .iter()
        .map(|end| end - std::mem::replace(&mut start, *end));
    if let Some((at, size)) = sizes.enumerate().find(|(_, size)| *size > CELL_BYTES) {
        let column = at + 1;
        cells.fault = Some(format!(
            "the cell in column {column} holds {size} bytes: at most {CELL_BYTES} would be accepted; \
             keep long documents as files"
        ));
    } else if progress.discarding {
        cells.fault = Some(format!(
            "the row holds more than {ROW_BYTES} bytes, which is the most that is read"
        ));
    }
    if progress.discarding {
        // Nothing after the cut can be told from what was thrown away.
        cells.count = cells.ends[..cells.count]
            .iter()
            .take_while(|end| **end <= progress.output)
            .count();
    }
}
