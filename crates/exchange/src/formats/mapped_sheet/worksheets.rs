//! Which worksheet of a workbook is the list.

use crate::error::SheetError;
use crate::formats::clean::without_controls;
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::plan::Plan;
use crate::formats::mapped_sheet::start::headings_in_words;
use crate::formats::rows::cells::{COLUMNS, Cells, HEADING_BYTES};
use crate::formats::rows::xlsx::Workbook;
use crate::report::Worksheets;

/// The worksheet of this name; without one, the first that has a column of ids or names under the map. A note on the first
/// sheet is no list of persons.
pub(super) fn choose(workbook: &mut Workbook, map: &Map, name: Option<&str>) -> Result<Worksheets, SheetError> {
    let sheets: Vec<String> = workbook.sheets().into_iter().map(|(name, _)| name).collect();
    let read = match name {
        Some(name) => sheets.iter().find(|known| known.trim() == name.trim()).cloned(),
        None => match sheets.as_slice() {
            [] => {
                return Err(SheetError::BrokenWorkbook {
                    cause: "it has no worksheet".into(),
                });
            }
            // What is wrong with the only one is told of its headings.
            [only] => Some(only.clone()),
            _ => first_fit(workbook, &sheets, map)?,
        },
    };
    match read {
        Some(read) => Ok(Worksheets {
            not_read: sheets.into_iter().filter(|other| *other != read).collect(),
            read,
        }),
        None => Err(SheetError::NoSuchWorksheet {
            wanted: name.map_or_else(
                || "no worksheet has a column that is an id or a name".to_owned(),
                |name| format!("the workbook has no worksheet “{name}”"),
            ),
            sheets: described(workbook, &sheets)?,
        }),
    }
}

fn first_fit(workbook: &mut Workbook, sheets: &[String], map: &Map) -> Result<Option<String>, SheetError> {
    for sheet in sheets {
        let headings = match &map.headings {
            Some(headings) => Ok(headings.clone()),
            None => headings_of(&workbook.first_row(sheet)?),
        };
        let fits = headings
            .and_then(|headings| Plan::make(&headings, map))
            .is_ok_and(|plan| plan.tells_who());
        if fits {
            return Ok(Some(sheet.clone()));
        }
    }
    Ok(None)
}

/// Each worksheet with its first row, for a refusal.
fn described(workbook: &mut Workbook, sheets: &[String]) -> Result<String, SheetError> {
    let mut lines = String::new();
    for sheet in sheets {
        let row = workbook.first_row(sheet)?;
        let cells: Vec<String> = match row.text() {
            Some(text) => (0..row.count).map(|at| row.cell(text, at).trim().to_owned()).collect(),
            None => Vec::new(),
        };
        let first = if cells.iter().all(String::is_empty) {
            "empty".to_owned()
        } else {
            headings_in_words(&cells)
        };
        lines.push_str(&format!("\n  “{sheet}”: {first}"));
    }
    Ok(lines)
}

/// The headings that a row gives: its cells, and for an empty one the number of its column.
pub(super) fn headings_of(cells: &Cells) -> Result<Vec<String>, SheetError> {
    let unlikely = |what: String| SheetError::UnlikelyHeadings { line: cells.line, what };
    if let Some(fault) = &cells.fault {
        return Err(unlikely(fault.clone()));
    }
    let text = cells.text().ok_or_else(|| unlikely("it is not text".into()))?;
    if cells.count > COLUMNS {
        return Err(unlikely(format!(
            "it has {} cells, and at most {COLUMNS} columns are read",
            cells.count
        )));
    }
    let mut headings: Vec<String> = Vec::with_capacity(cells.count);
    for at in 0..cells.count {
        let (heading, _) = without_controls(cells.cell(text, at).trim());
        if heading.len() > HEADING_BYTES {
            let what = format!("the heading in column {} is {} bytes long", at + 1, heading.len());
            return Err(unlikely(what));
        }
        let heading = if heading.is_empty() {
            format!("column {}", at + 1)
        } else {
            heading.into_owned()
        };
        if let Some(first) = headings.iter().position(|known| *known == heading) {
            return Err(SheetError::EqualHeadings {
                heading,
                first: first + 1,
                second: at + 1,
            });
        }
        headings.push(heading);
    }
    Ok(headings)
}
