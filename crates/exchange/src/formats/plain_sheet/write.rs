//! The plain sheet, out: one row a person, as CSV or as a workbook, so written that reading it again says the same.
//!
//! A text that a spreadsheet program would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) is
//! written with an apostrophe before it; reading takes that apostrophe away again. Several values of one property
//! stand in one cell with ` | ` between them. Acts and their parts that no column of the table tells have columns of their own
//! (`act/tried/place`). What a sheet has no column for (testimonies, interventions, judgements, who says what, what is feared or
//! denied) is in JSON Lines alone; it is counted, and whoever exports is told.

use super::columns::{Column, PLAIN_COLUMNS, Then, has_column};
use super::left_out::{LeftOut, is_said};
use super::row::{Row, ToldAct, is_simple};
use crate::formats::clean::looks_like_formula;
use crate::formats::mapped_sheet::act_part::ActPart;
use crate::record::PersonRecord;
use guwah_domain::schema::HEADING;
use guwah_domain::value::Value;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;
use std::io::{Seek, Write};

/// Rows that a worksheet can have.
const WORKSHEET_ROWS: u32 = 1_048_576;
/// Characters that a cell of a workbook can have.
const WORKBOOK_CELL_CHARS: usize = 32_767;

/// The columns of one export: those of every plain sheet, and one for each language of a name, each further property and
/// each heading that the persons have. Gathered in a first reading, so that the second can write row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    languages: BTreeSet<String>,
    properties: BTreeSet<String>,
    /// Kinds of acts, each with a part that the table has no column for.
    acts: BTreeSet<(String, ActPart)>,
    left_out: LeftOut,
    /// What stands before a person's part of the address; none where the sheet has no addresses.
    site: Option<String>,
}

impl Columns {
    /// The same columns with two more, after the id: the public number, and the address of the person's page on a site
    /// (`https://example.org`, or nothing where the site's own address is not known).
    #[must_use]
    pub fn with_addresses(mut self, site: &str) -> Self {
        self.site = Some(site.to_owned());
        self
    }

    /// Takes note of what a person has.
    pub fn gather(&mut self, record: &PersonRecord) {
        let mut named = false;
        self.left_out.gather(&record.person);
        for (_, claim) in record.person.current_claims().filter(|(_, claim)| is_said(claim)) {
            if let Value::Act(act) = &claim.value {
                self.acts.extend(ToldAct::of(act).columns());
            } else if let Value::Name(name) = &claim.value {
                if let Some(lang) = name.lang.as_ref().filter(|_| named)
                    && !self.languages.contains(lang)
                {
                    self.languages.insert(lang.clone());
                }
                named = true;
            } else if !has_column(&claim.property)
                && is_simple(&claim.value)
                && !self.properties.contains(&claim.property)
            {
                self.properties.insert(claim.property.clone());
            }
        }
    }

    /// What the persons have and a sheet does not tell, in words; none where it tells all.
    #[must_use]
    pub fn left_out(&self) -> Option<String> {
        self.left_out.in_words()
    }

    /// The headings, in order.
    #[must_use]
    pub fn headings(&self) -> Vec<String> {
        let mut headings = Vec::new();
        for column in self.of_the_table() {
            headings.push(column.name.to_owned());
            match column.then {
                Then::Next => {}
                Then::Languages => headings.extend(self.languages.iter().map(|lang| format!("name_{lang}"))),
                Then::Properties => {
                    let acts = self
                        .acts
                        .iter()
                        .map(|(kind, part)| format!("act/{kind}/{}", part.key()));
                    headings.extend(acts);
                    for property in &self.properties {
                        headings.push(self.heading_of(property, &headings));
                    }
                }
            }
        }
        headings
    }

    /// The heading of a property that has no column of its own. A column that was kept as it is written may be called like one
    /// of the table, and a sheet may not have two of one heading.
    fn heading_of(&self, property: &str, before: &[String]) -> String {
        let mut heading = property.strip_prefix(HEADING).unwrap_or(property).to_owned();
        let is_taken = |heading: &str| {
            before.iter().any(|known| known == heading) || self.of_the_table().any(|column| column.name == heading)
        };
        while is_taken(&heading) {
            heading.push_str(" (as written)");
        }
        heading
    }

    /// A person's cells, in the order of the headings.
    #[must_use]
    pub fn cells(&self, record: &PersonRecord) -> Vec<String> {
        let row = Row::of(record, self.site.as_deref().unwrap_or_default());
        let mut cells = Vec::new();
        for column in self.of_the_table() {
            cells.push((column.writes)(&row));
            match column.then {
                Then::Next => {}
                Then::Languages => cells.extend(self.languages.iter().map(|lang| row.names_in(lang))),
                Then::Properties => {
                    let acts = self.acts.iter().map(|(kind, part)| row.acts(kind, *part));
                    cells.extend(acts.chain(self.properties.iter().map(|property| row.values(property))));
                }
            }
        }
        for cell in &mut cells {
            if looks_like_formula(cell) {
                cell.insert(0, '\'');
            }
        }
        cells
    }

    /// Those columns of the table that the sheet has.
    fn of_the_table(&self) -> impl Iterator<Item = &'static Column> {
        PLAIN_COLUMNS
            .iter()
            .filter(|column| !column.of_a_site || self.site.is_some())
    }
}

/// Why a plain sheet cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The output cannot be written.
    #[error("the export cannot be written: {0}")]
    Output(#[from] std::io::Error),
    /// The workbook cannot be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] XlsxError),
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

/// Writes persons as a plain sheet in a workbook. Rows are laid aside on disk as they come, not held in memory. Where there
/// are more persons than a worksheet has rows, they go on in the next worksheet, under the same headings.
pub struct XlsxExport {
    workbook: Workbook,
    columns: Columns,
    headings: Vec<String>,
    /// Rows in all worksheets, headings not counted.
    rows: u64,
    /// Rows of the worksheet that is being written, headings counted.
    on_sheet: u32,
    /// Rows that a worksheet may have.
    most: u32,
}

impl XlsxExport {
    /// Writes the headings.
    ///
    /// # Errors
    /// When there are more columns than a worksheet has.
    pub fn start(columns: Columns) -> Result<Self, ExportError> {
        Self::start_with(columns, WORKSHEET_ROWS)
    }

    fn start_with(columns: Columns, most: u32) -> Result<Self, ExportError> {
        let mut export = Self {
            workbook: Workbook::new(),
            headings: columns.headings(),
            columns,
            rows: 0,
            on_sheet: 0,
            most,
        };
        if let Some(left_out) = export.columns.left_out() {
            export
                .workbook
                .set_properties(&DocProperties::new().set_comment(left_out));
        }
        export.begin_sheet()?;
        Ok(export)
    }

    fn begin_sheet(&mut self) -> Result<(), ExportError> {
        write_cells(self.workbook.add_worksheet_with_constant_memory()?, 0, &self.headings)?;
        self.on_sheet = 1;
        Ok(())
    }

    /// Writes a person's row.
    ///
    /// # Errors
    /// When a cell cannot hold a value, or a worksheet cannot be begun.
    pub fn person(&mut self, record: &PersonRecord) -> Result<(), ExportError> {
        let cells = self.columns.cells(record);
        if let Some(at) = cells.iter().position(|cell| cell.chars().count() > WORKBOOK_CELL_CHARS) {
            return Err(ExportError::TooLongForACell {
                id: cells[0].clone(),
                column: self.headings[at].clone(),
            });
        }
        if self.on_sheet >= self.most {
            self.begin_sheet()?;
        }
        let sheet = self.workbook.worksheets_mut().last_mut();
        let sheet = sheet.ok_or(XlsxError::UnknownWorksheetNameOrIndex(String::new()))?;
        write_cells(sheet, self.on_sheet, &cells)?;
        self.on_sheet += 1;
        self.rows += 1;
        Ok(())
    }

    /// Writes the workbook; gives the number of persons.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn finish<W: Write + Seek + Send>(mut self, out: &mut W) -> Result<u64, ExportError> {
        self.workbook.save_to_writer(&mut *out)?;
        out.flush()?;
        Ok(self.rows)
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

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::Reader;
    use guwah_domain::claim::Claim;
    use guwah_domain::id::{PersonId, SourceId};
    use guwah_domain::person::Person;
    use guwah_domain::value::Text;
    use std::io::Cursor;

    fn invented(number: u8, name: &str) -> PersonRecord {
        let mut person = Person::new(PersonId([number; 16]));
        let claims = &mut person.statement_mut(SourceId([9; 16])).claims;
        claims.push(Claim::stated("name", Value::Name(Text::new(name))));
        PersonRecord {
            number: Some(u64::from(number)),
            ..person.into()
        }
    }

    #[test]
    fn every_heading_has_its_cell_and_those_of_the_table_are_all_there() {
        let mut record = invented(1, "=Invented");
        let claims = &mut record.person.statement_mut(SourceId([9; 16])).claims;
        let other = Text {
            lang: Some("kk".into()),
            ..Text::new("Invented in Kazakh")
        };
        claims.push(Claim::stated("name", Value::Name(other)));
        claims.push(Claim::stated("heading/Office", Value::Text(Text::new("North"))));
        let mut columns = Columns::default();
        columns.gather(&record);
        let columns = columns.with_addresses("https://example.org");
        let (headings, cells) = (columns.headings(), columns.cells(&record));
        assert_eq!(headings.len(), cells.len());
        let cell = |heading: &str| cells[headings.iter().position(|known| known == heading).unwrap()].as_str();
        assert_eq!(
            ["name", "name_kk", "Office", "number", "disclosure"].map(cell),
            ["'=Invented", "Invented in Kazakh", "North", "1", "team"]
        );
        assert_eq!(cell("address"), "https://example.org/p/1");
        let own = ["name_kk", "Office"];
        let of_the_table: Vec<&str> = headings
            .iter()
            .map(String::as_str)
            .filter(|heading| !own.contains(heading))
            .collect();
        let table: Vec<&str> = PLAIN_COLUMNS.iter().map(|column| column.name).collect();
        assert_eq!(of_the_table, table);
    }

    #[test]
    fn what_does_not_fit_on_a_worksheet_goes_on_on_the_next() {
        let mut export = XlsxExport::start_with(Columns::default().with_addresses("https://example.org"), 3).unwrap();
        for number in 1..=5 {
            export.person(&invented(number, "=Invented")).unwrap();
        }
        let mut file = Cursor::new(Vec::new());
        assert_eq!(export.finish(&mut file).unwrap(), 5);
        let mut book = calamine::Xlsx::new(file).unwrap();
        let rows = book.worksheets().into_iter().map(|(_, sheet)| {
            let rows = sheet
                .rows()
                .map(|row| row[1..4].iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
            rows.collect::<Vec<_>>()
        });
        let person = |number: u8| format!("{number} https://example.org/p/{number} '=Invented");
        let headings = || "number address name".to_owned();
        assert_eq!(
            rows.collect::<Vec<_>>(),
            [
                vec![headings(), person(1), person(2)],
                vec![headings(), person(3), person(4)],
                vec![headings(), person(5)],
            ]
        );
    }
}
