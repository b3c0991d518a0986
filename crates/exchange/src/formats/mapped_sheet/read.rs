//! A sheet: a CSV file or a worksheet of a workbook, with a line of headings and a row for each person.
//!
//! It is read twice. [`Sheet::ids`] goes through the whole file first, so that whatever makes the file unfit as a whole
//! (two rows with one id, bytes of another encoding, a quote never closed) is known before anything is written.
//! [`Sheet::rows`] then reads row by row. Neither holds more than a row of a CSV file in memory.

use crate::error::SheetError;
use crate::formats::clean::without_controls;
use crate::formats::content::{Content, content_of};
use crate::formats::mapped_sheet::ids::{Ids, RowIds};
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::plan::Plan;
use crate::formats::mapped_sheet::row::{RowOptions, RowReader};
use crate::formats::mapped_sheet::start::{nobody_named, of_names};
use crate::formats::mapped_sheet::worksheets::{choose, headings_of};
use crate::formats::rows::cells::Cells;
use crate::formats::rows::data::{DataRows, Origin};
use crate::formats::rows::xlsx::{ALL_ROWS, Workbook};
use crate::report::{Note, Worksheets};
use guwah_domain::row::Row;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// A sheet.
pub struct Sheet {
    path: PathBuf,
    origin: Origin,
    map: Map,
    headings: Vec<String>,
    plan: Plan,
    stamp: Stamp,
    chosen: Option<Worksheets>,
}

/// Why a row without an id and a name is refused.
const NOBODY: &str = "the row has neither an id nor a name: nobody can tell whom it is of";

/// Size and time of change of a file, by which a change between two readings is noticed.
type Stamp = (u64, Option<SystemTime>);

/// A row as read, or the reason why it was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadRow {
    /// A row.
    Row {
        /// Its number: the first row after the headings that is not empty is 1.
        number: u64,
        /// The line of the file on which it begins.
        line: u64,
        /// The row.
        row: Row,
        /// What a reader of the import should know.
        notes: Vec<Note>,
    },
    /// A row that could not be read.
    Unread {
        /// Its number.
        number: u64,
        /// The line of the file on which it begins.
        line: u64,
        /// Its id, when that could be read: the list still names that person.
        id: Option<String>,
        /// Why.
        reason: String,
    },
}

impl Sheet {
    /// Opens a sheet and reads its headings. What it is, is known by its content, not by its name.
    ///
    /// # Errors
    /// When it is no sheet, or its headings cannot be used; the message says where and what would be accepted.
    pub fn open(path: &Path, map: &Map) -> Result<Self, SheetError> {
        Self::open_named(path, map, None)
    }

    /// As [`Self::open`]; of a workbook the worksheet of this name, else the first that has a column of ids or names.
    ///
    /// # Errors
    /// As [`Self::open`], and when the workbook has no such worksheet.
    pub fn open_named(path: &Path, map: &Map, name: Option<&str>) -> Result<Self, SheetError> {
        let failed = |cause| SheetError::Unreadable {
            path: path.to_owned(),
            cause,
        };
        let mut file = File::open(path).map_err(failed)?;
        let content = content_of(&mut file, path, map.encoding)?;
        let stamp = stamp_of(&file).map_err(failed)?;
        let mut chosen = None;
        let origin = match content {
            Content::Xlsx => {
                let mut workbook = Workbook::open(file, path)?;
                let sheet = choose(&mut workbook, map, name)?;
                let worksheet = workbook.worksheet(&sheet.read, ALL_ROWS)?;
                chosen = Some(sheet);
                Origin::Xlsx(Arc::new(worksheet))
            }
            Content::Csv => match name {
                None => Origin::Csv(file),
                Some(name) => return Err(SheetError::NoSheets { name: name.to_owned() }),
            },
            Content::JsonLines => {
                return Err(SheetError::NotASheet {
                    what: "Guwah's own JSON Lines",
                    accepted: "import it as such: --as guwah",
                });
            }
        };
        let mut rows = DataRows::start(&origin, path, map)?;
        let headings = match &map.headings {
            Some(headings) => headings.clone(),
            None => {
                rows.headings()?;
                let headings = headings_of(&rows.cells)?;
                if headings.len() == 1 && content == Content::Csv {
                    other_delimiter(rows.cells.text().unwrap_or(""), rows.cells.line, map.delimiter)?;
                }
                headings
            }
        };
        let plan = Plan::make(&headings, map)?;
        if !plan.tells_who() {
            return Err(nobody_named(rows.cells.line, headings, map));
        }
        Ok(Self {
            path: path.to_owned(),
            origin,
            map: map.clone(),
            headings,
            plan,
            stamp,
            chosen,
        })
    }

    /// Of a workbook: which worksheet is read, and which are not.
    #[must_use]
    pub fn worksheets(&self) -> Option<&Worksheets> {
        self.chosen.as_ref()
    }

    /// The headings, in the order of the columns.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Headings that neither the map nor the plain sheet knows: their cells are kept as text under them.
    #[must_use]
    pub fn unknown_headings(&self) -> &[String] {
        &self.plan.unknown
    }

    /// What is to be told of a sheet in which nobody is named though a heading looks as if somebody were.
    #[must_use]
    pub fn names_under_other_headings(&self) -> Option<Note> {
        let heading = (!self.plan.names_anybody())
            .then(|| of_names(&self.plan.unknown))
            .flatten()?;
        Some(Note {
            row: 0,
            line: 0,
            column: heading.to_owned(),
            reason: format!(
                "no column is read as a name, and “{}” looks like one: a map says so ([columns] {} = \"name\"). Its cells are \
                 kept as text, and the persons have no names",
                crate::formats::mapped_sheet::remarks::short(heading),
                toml::Value::String(heading.to_owned()),
            ),
        })
    }

    /// Headings that the map names and the sheet has not.
    #[must_use]
    pub fn missing_headings(&self) -> &[String] {
        &self.plan.missing
    }

    /// Reads the whole file for its rows' ids and its digest. A row without an id gets one from its content.
    ///
    /// # Errors
    /// When two rows have one id, or the file cannot be read to its end.
    pub fn ids(&self) -> Result<Ids, SheetError> {
        let mut rows = self.start()?;
        let mut ids = Ids::default();
        while rows.next()?.is_some() {
            let cells = &rows.cells;
            let text = cells.text();
            let own = self.own_id(cells, text.unwrap_or(""));
            if own.is_none() && self.names_nobody(cells, text) {
                ids.take_nobody();
            } else if self.is_faulty(cells, text) {
                ids.take_unread(own, cells.line)?;
            } else {
                ids.take(own, || self.content_id(cells, text.unwrap_or("")), cells.line)?;
            }
        }
        ids.empty = rows.empty();
        ids.headings_again = rows.headings_again().to_vec();
        ids.sha256 = rows.sha256();
        Ok(ids)
    }

    /// The rows, in order. Each row below the headings comes exactly once.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn rows<'a>(&'a self, ids: &'a Ids, options: RowOptions) -> Result<Rows<'a>, SheetError> {
        let rows = self.start()?;
        let reader = RowReader::new(&self.plan, &self.map, options);
        Ok(Rows {
            sheet: self,
            rows,
            reader,
            ids: RowIds::new(ids),
            ended: false,
        })
    }

    fn start(&self) -> Result<DataRows, SheetError> {
        let mut rows = DataRows::start(&self.origin, &self.path, &self.map)?;
        if self.map.headings.is_none() {
            rows.headings()?;
        }
        rows.skip_headings(&self.headings);
        Ok(rows)
    }

    /// Whether a row that has no id has no name either. One that cannot be read may have either.
    fn names_nobody(&self, cells: &Cells, text: Option<&str>) -> bool {
        let Some(text) = text.filter(|_| cells.fault.is_none()) else {
            return false;
        };
        let mut names = self.plan.names.iter();
        names.all(|column| cells.cell(text, *column).trim().is_empty())
    }

    /// The id that the sheet gives a row.
    fn own_id(&self, cells: &Cells, text: &str) -> Option<String> {
        let (id, _) = without_controls(cells.cell(text, self.plan.id?).trim());
        (!id.is_empty()).then(|| id.into_owned())
    }

    /// The id that a row without one gets: a digest of what it says, under its headings.
    fn content_id(&self, cells: &Cells, text: &str) -> String {
        let columns = self.plan.identity.iter();
        crate::formats::mapped_sheet::ids::content_id(
            columns.map(|column| (self.headings[*column].as_str(), cells.cell(text, *column).trim())),
        )
    }

    fn is_faulty(&self, cells: &Cells, text: Option<&str>) -> bool {
        cells.fault.is_some()
            || text.is_none()
            || (cells.count > self.plan.columns && self.fault(cells, text).is_some())
    }

    /// Why a row cannot be read, when it cannot.
    fn fault(&self, cells: &Cells, text: Option<&str>) -> Option<String> {
        if let Some(fault) = &cells.fault {
            return Some(fault.clone());
        }
        let Some(text) = text else {
            return Some("a cell is cut inside a character".into());
        };
        let extra = (self.plan.columns..cells.count).rfind(|at| !cells.cell(text, *at).trim().is_empty());
        extra.map(|last| {
            format!(
                "the row has {} cells and the sheet {} headings: a separator inside a cell must stand in quotes",
                last + 1,
                self.plan.columns
            )
        })
    }
}

/// The rows of a sheet, in order.
pub struct Rows<'a> {
    sheet: &'a Sheet,
    rows: DataRows,
    reader: RowReader<'a>,
    ids: RowIds<'a>,
    ended: bool,
}

impl Rows<'_> {
    /// What is to be told of whole columns, once all rows were read.
    #[must_use]
    pub fn notes_of_columns(&self) -> Vec<Note> {
        self.reader.notes_of_columns()
    }

    fn read(&mut self) -> Result<Option<ReadRow>, SheetError> {
        let Some(number) = self.rows.next()? else {
            return self.sheet.check_unchanged().map(|()| None);
        };
        let cells = &self.rows.cells;
        let line = cells.line;
        let text = cells.text();
        let own = self.sheet.own_id(cells, text.unwrap_or(""));
        if let Some(reason) = self.sheet.fault(cells, text) {
            return Ok(Some(ReadRow::Unread {
                number,
                line,
                id: own,
                reason,
            }));
        }
        if own.is_none() && self.sheet.names_nobody(cells, text) {
            return Ok(Some(ReadRow::Unread {
                number,
                line,
                id: None,
                reason: NOBODY.to_owned(),
            }));
        }
        let text = text.unwrap_or("");
        let id = own.unwrap_or_else(|| self.ids.numbered(self.sheet.content_id(cells, text)));
        let (row, notes) = self.reader.read(number, id, cells, text, &self.sheet.headings);
        Ok(Some(ReadRow::Row {
            number,
            line,
            row,
            notes,
        }))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<ReadRow, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let read = self.read();
        self.ended = !matches!(read, Ok(Some(_)));
        read.transpose()
    }
}

impl Sheet {
    /// The second reading must be of the same bytes as the first, whose digest is recorded.
    fn check_unchanged(&self) -> Result<(), SheetError> {
        let Origin::Csv(file) = &self.origin else { return Ok(()) };
        match stamp_of(file) {
            Ok(stamp) if stamp == self.stamp => Ok(()),
            _ => Err(SheetError::ChangedWhileRead {
                path: self.path.clone(),
            }),
        }
    }
}

fn stamp_of(file: &File) -> std::io::Result<Stamp> {
    let metadata = file.metadata()?;
    Ok((metadata.len(), metadata.modified().ok()))
}

/// A single heading that holds another sign of separation is a sheet with that separator.
fn other_delimiter(heading: &str, line: u64, delimiter: u8) -> Result<(), SheetError> {
    let signs = [
        (';', "a semicolon", ";"),
        ('\t', "a tab", "tab"),
        ('|', "a bar", "|"),
        (',', "a comma", ","),
    ];
    for (sign, found, name) in signs {
        if heading.contains(sign) && u32::from(sign) != u32::from(delimiter) {
            let heading = crate::formats::mapped_sheet::remarks::short(heading);
            return Err(SheetError::OtherDelimiter {
                line,
                heading,
                found,
                delimiter: name,
            });
        }
    }
    Ok(())
}
