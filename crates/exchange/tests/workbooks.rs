//! Workbooks: what a spreadsheet program stores, read as a plain sheet would have it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::value::Value;
use guwah_exchange::{Map, Note, ReadRow, RowOptions, Sheet};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

fn read(workbook: &mut Workbook) -> (Vec<(String, Vec<String>)>, Vec<Note>) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), workbook.save_to_buffer().unwrap()).unwrap();
    let sheet = Sheet::open(file.path(), &Map::plain()).unwrap();
    let ids = sheet.ids().unwrap();
    let (mut rows, mut notes) = (Vec::new(), Vec::new());
    for row in sheet.rows(&ids, RowOptions::default()).unwrap() {
        let ReadRow::Row { row, notes: of_row, .. } = row.unwrap() else {
            panic!("every row is read")
        };
        let told = row.claims.iter().map(|claim| match &claim.value {
            Value::Date(date) => date.edtf().to_owned(),
            Value::IdentityNumber(number) => number.written().to_owned(),
            other => other.words().unwrap_or("?").to_owned(),
        });
        rows.push((row.id.clone(), told.collect()));
        notes.extend(of_row);
    }
    (rows, notes)
}

#[test]
fn dates_numbers_and_formulas_come_as_text() {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["id", "name", "born", "id_number", "Odd"]) {
        sheet.write(1, column, heading).unwrap();
    }
    sheet.write(2, 0, 17).unwrap();
    sheet.write(2, 1, "Invented").unwrap();
    sheet
        .write_with_format(2, 2, ExcelDateTime::from_ymd(1977, 2, 14).unwrap(), &day)
        .unwrap();
    sheet.write(2, 3, "654201197702140031").unwrap();
    sheet.write(2, 4, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(4, 0, 18).unwrap();
    sheet.write(4, 2, 1977).unwrap();
    sheet.write(4, 3, 654_201_197_702_140_031_f64).unwrap();
    let (rows, notes) = read(&mut workbook);
    assert_eq!(
        rows[0],
        (
            "17".into(),
            vec![
                "Invented".into(),
                "1977-02-14".into(),
                "654201197702140031".into(),
                "2".into()
            ]
        )
    );
    assert_eq!(
        (rows[1].0.as_str(), rows[1].1[0].as_str(), rows.len()),
        ("18", "1977", 2)
    );
    let told = |column: &str, words: &str| {
        notes
            .iter()
            .any(|note| note.column == column && note.reason.contains(words))
    };
    assert!(told("Odd", "formula") && told("id_number", "15 digits"), "{notes:?}");
    assert_eq!(
        notes
            .iter()
            .find(|note| note.column == "Odd")
            .map(|note| (note.row, note.line)),
        Some((1, 3))
    );
}

/// A workbook of one sheet with the headings id and name and one more, whose cells have these formats; gives what was
/// told of the column.
fn shown(heading: &str, cells: &[(f64, &str)]) -> Vec<String> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["id", "name", heading]) {
        sheet.write(0, column, heading).unwrap();
    }
    for (row, (number, format)) in (1..).zip(cells) {
        sheet.write(row, 0, format!("r{row}")).unwrap();
        let format = Format::new().set_num_format(*format);
        sheet.write_with_format(row, 2, *number, &format).unwrap();
    }
    let (rows, _) = read(&mut workbook);
    rows.into_iter().map(|(_, told)| told.join(" ")).collect()
}

#[test]
fn cells_are_read_as_they_are_shown() {
    let day = 43_140.0; // 9 February 2018
    let dates = [
        (day, "yyyy"),
        (day, "mmm-yy"),
        (day, "yyyy-mm"),
        (day, "dd/mm/yyyy"),
        (day, "d.m.yy"),
        (day, "mmmm yyyy"),
        (day + 0.5, "yyyy-mm-dd hh:mm"),
        (day, "[$-419]mmmm yyyy"),
        (1964.0, "0"),
    ];
    assert_eq!(
        shown("born", &dates),
        [
            "2018",
            "2018-02",
            "2018-02",
            "2018-02-09",
            "2018-02-09",
            "2018-02",
            "2018-02-09",
            "2018-02",
            "1964"
        ]
    );
    let kept = [
        (33.0, "0000"),
        (0.5, "0%"),
        (9.75 / 24.0, "hh:mm"),
        (day, "dd.mm.yyyy"),
        (day, "mmm-yy"),
        (1234.5, "#,##0.00"),
        (7.0, "0\" years\""),
        (-2.0, "0;(0)"),
        (26.0 / 24.0, "[h]:mm"),
        (0.0, "yyyy-mm-dd"),
    ];
    assert_eq!(
        shown("Odd", &kept),
        [
            "0033",
            "50%",
            "09:45",
            "09.02.2018",
            "Feb-18",
            "1,234.50",
            "7 years",
            "(2)",
            "26:00",
            "0"
        ]
    );
    assert_eq!(shown("id_number", &[(6_542_011.0, "000-0000000")]), ["000-6542011"]);
}

#[test]
fn a_day_without_a_year_is_no_date_and_what_a_format_hides_is_not_read() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["id", "born", "Odd"]) {
        sheet.write(0, column, heading).unwrap();
    }
    sheet.write(1, 0, "a").unwrap();
    sheet
        .write_with_format(1, 1, 43_140, &Format::new().set_num_format("d-mmm"))
        .unwrap();
    sheet
        .write_with_format(1, 2, 7, &Format::new().set_num_format(";;;"))
        .unwrap();
    let (rows, notes) = read(&mut workbook);
    assert_eq!(rows[0].1, ["9-Feb"]);
    assert!(
        notes
            .iter()
            .any(|note| note.column == "born" && note.reason.contains("9-Feb")),
        "{notes:?}"
    );
    assert!(
        notes
            .iter()
            .any(|note| note.column == "Odd" && note.reason.contains("shows nothing")),
        "{notes:?}"
    );
}

fn saved(workbook: &mut Workbook) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), workbook.save_to_buffer().unwrap()).unwrap();
    file
}

/// A workbook with these sheets, each of rows of cells.
fn workbook_of(sheets: &[(&str, &[&[&str]])]) -> tempfile::NamedTempFile {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
    saved(&mut workbook)
}

#[test]
fn the_list_is_the_sheet_that_says_who_its_rows_are() {
    let list: &[&[&str]] = &[&["id", "name"], &["1", "Ayal Invented"]];
    let note: &[&[&str]] = &[&["Prepared for the invented committee"], &["Please cite"]];
    let file = workbook_of(&[("Notes", note), ("Empty", &[]), ("List", list), ("Older", list)]);
    let sheet = Sheet::open(file.path(), &Map::plain()).unwrap();
    let chosen = sheet.worksheets().unwrap();
    assert_eq!(
        (chosen.read.as_str(), chosen.not_read.join(" ")),
        ("List", "Notes Empty Older".to_owned())
    );
    let named = Sheet::open_named(file.path(), &Map::plain(), Some("Older")).unwrap();
    assert_eq!(named.worksheets().unwrap().read, "Older");
    let refused = |name| {
        Sheet::open_named(file.path(), &Map::plain(), name)
            .err()
            .unwrap()
            .to_string()
    };
    assert!(refused(Some("Lost")).contains("“Lost”") && refused(Some("Lost")).contains("“Older”: “id”, “name”"));
    assert!(refused(Some("Notes")).contains("no column is an id or a name"));
    let none = workbook_of(&[("Notes", note), ("Empty", &[])]);
    let refused = Sheet::open(none.path(), &Map::plain()).err().unwrap().to_string();
    assert!(
        refused.contains("“Notes”: “Prepared for the invented committee”") && refused.contains("“Empty”: empty"),
        "{refused}"
    );
    let map = Map::parse("[columns]\nWho = \"name\"").unwrap();
    let mapped = workbook_of(&[("List", list), ("Other", &[&["Who"], &["Ayal Invented"]])]);
    assert_eq!(
        Sheet::open(mapped.path(), &map).unwrap().worksheets().unwrap().read,
        "Other"
    );
}

#[test]
fn empty_rows_of_a_workbook_are_counted_as_those_of_a_text() {
    let file = workbook_of(&[("List", &[&["id", "name"], &["1", "A"], &[], &[" "], &["2", "B"]])]);
    let ids = Sheet::open(file.path(), &Map::plain()).unwrap().ids().unwrap();
    assert_eq!((ids.rows(), ids.unread().len(), ids.empty()), (2, 0, 2));
}

#[test]
fn a_workbook_without_rows_is_refused() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), workbook.save_to_buffer().unwrap()).unwrap();
    let refused = Sheet::open(file.path(), &Map::plain()).err().unwrap().to_string();
    assert!(refused.contains("empty"), "{refused}");
}
