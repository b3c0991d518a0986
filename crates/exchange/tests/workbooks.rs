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

#[test]
fn a_workbook_without_rows_is_refused() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), workbook.save_to_buffer().unwrap()).unwrap();
    let refused = Sheet::open(file.path(), &Map::plain()).err().unwrap().to_string();
    assert!(refused.contains("empty"), "{refused}");
}
