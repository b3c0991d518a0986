//! Why a sheet is refused: what was refused, where, and what would be accepted. Nothing is written then.

use std::path::PathBuf;

/// Why a sheet is refused.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The file cannot be opened or read.
    #[error("{path}: {cause}", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// The file holds nothing.
    #[error("the file is empty: a line of headings and at least the columns of the plain sheet would be accepted")]
    Empty,
    /// The first line has no headings.
    #[error("line {line} should hold the headings, but all its cells are empty: name the columns (id, name, born, …)")]
    NoHeadings {
        /// The line.
        line: u64,
    },
    /// Two columns have one heading.
    #[error("columns {first} and {second} have the same heading “{heading}”: give each column a heading of its own")]
    EqualHeadings {
        /// The heading.
        heading: String,
        /// The first column, from 1.
        first: usize,
        /// The second column, from 1.
        second: usize,
    },
    /// No column says who a row is.
    #[error(
        "no column is an id or a name, so nobody could be told apart: line {line} has {seen}; {looks_like}. Say in a map \
         what the columns are (--map FILE); to start from:\n\n{map}\n"
    )]
    NobodyNamed {
        /// The line of the headings.
        line: u64,
        /// The headings.
        seen: String,
        /// What the line looks like.
        looks_like: &'static str,
        /// A map to start from.
        map: String,
    },
    /// No worksheet of that name, or none that is a list.
    #[error("{wanted}: --sheet NAME says which is the list. The worksheets, each with its first row:{sheets}")]
    NoSuchWorksheet {
        /// What was looked for.
        wanted: String,
        /// The worksheets, with their headings.
        sheets: String,
    },
    /// A worksheet is named, and the file has none.
    #[error("--sheet {name}: the file is no workbook and has no sheets; leave it out")]
    NoSheets {
        /// The worksheet that was asked for.
        name: String,
    },
    /// Two columns both say which row is which.
    #[error("the columns “{first}” and “{second}” are both read as the id: let a map skip or keep one of them")]
    TwoIdColumns {
        /// The first heading.
        first: String,
        /// The second heading.
        second: String,
    },
    /// The first line has more columns than a sheet can have, or a heading longer than one can be.
    #[error("line {line} is no line of headings: {what}")]
    UnlikelyHeadings {
        /// The line.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
    /// The headings seem to be separated by something else.
    #[error(
        "line {line} has one heading, “{heading}”: if {found} separates the columns, say so in a map: delimiter = \"{delimiter}\""
    )]
    OtherDelimiter {
        /// The line.
        line: u64,
        /// The heading as read.
        heading: String,
        /// The separator found in it, in words.
        found: &'static str,
        /// The separator as a map writes it.
        delimiter: &'static str,
    },
    /// A quote is opened and never closed.
    #[error(
        "a quote in the row that begins on line {line} is never closed: close it, or double a quote that belongs to the text (\"\")"
    )]
    UnclosedQuote {
        /// The line on which the row begins.
        line: u64,
    },
    /// The file is of another kind.
    #[error("the file is {what}, not a sheet: {accepted}")]
    NotASheet {
        /// What it seems to be.
        what: &'static str,
        /// What would be accepted.
        accepted: &'static str,
    },
    /// The text is in another encoding.
    #[error(
        "line {line}, byte {byte} of the file is not {encoding}: save the sheet as UTF-8, or name its encoding in a map: encoding = \"windows-1252\" ({accepted})"
    )]
    OtherEncoding {
        /// The encoding expected.
        encoding: &'static str,
        /// The line, from 1.
        line: u64,
        /// The byte of the file, from 0.
        byte: u64,
        /// Encodings that can be named.
        accepted: &'static str,
    },
    /// The workbook cannot be read.
    #[error("the workbook cannot be read: {cause}; save it anew as .xlsx, or the sheet as CSV in UTF-8")]
    BrokenWorkbook {
        /// The cause.
        cause: String,
    },
    /// The sheet is larger than a workbook may be.
    #[error("the workbook holds more than {limit}: save the sheet as CSV, which is read line by line")]
    WorkbookTooLarge {
        /// The limit.
        limit: String,
    },
    /// Two rows have one id.
    #[error(
        "two rows have the id “{id}”, on lines {first_line} and {second_line}: one id is one person, so give each row an id of its own"
    )]
    TwiceTheSameId {
        /// The id.
        id: String,
        /// Line of the first row.
        first_line: u64,
        /// Line of the second row.
        second_line: u64,
    },
    /// None of the columns that the map names is in the sheet.
    #[error(
        "the map names none of the sheet's columns: it names {named}; the sheet has {has}. Is it the map of another sheet?"
    )]
    OtherMap {
        /// Headings that the map names.
        named: String,
        /// Headings of the sheet.
        has: String,
    },
    /// The file was written to while it was read.
    #[error("{path} changed while it was read: try again when nobody writes to it", path = path.display())]
    ChangedWhileRead {
        /// The file.
        path: PathBuf,
    },
}

/// Why a map is refused.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// The file cannot be opened or read.
    #[error("{path}: {cause}", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// It is not TOML of the expected form.
    #[error("the map cannot be read: {0}")]
    NotAMap(Box<toml::de::Error>),
    /// Something in it means nothing.
    #[error("the map's {place} says “{given}”: {accepted}")]
    Unknown {
        /// Where in the map.
        place: String,
        /// What it says.
        given: String,
        /// What would be accepted.
        accepted: String,
    },
}

impl MapError {
    /// Something in a map that means nothing, where it stands, and what would be accepted.
    pub(crate) fn unknown(place: String, given: &str, accepted: String) -> Self {
        Self::Unknown {
            place,
            given: given.to_owned(),
            accepted,
        }
    }
}
