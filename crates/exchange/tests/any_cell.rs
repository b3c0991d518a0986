//! Whatever stands in a cell, of whatever column: the row is read or told as unread, and none is lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_exchange::{Map, PLAIN_COLUMNS, ReadRow, RowOptions, Sheet};
use proptest::prelude::*;
use std::io::Write;

/// A sheet of one row with this cell; gives how many rows were read, and how many not.
fn read(column: &str, cell: &str) -> (usize, usize) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let quoted = cell.replace('"', "\"\"");
    write!(file, "id,name,{column}\n1,Invented Person,\"{quoted}\"\n").unwrap();
    let sheet = Sheet::open(file.path(), &Map::plain()).unwrap();
    let ids = sheet.ids().unwrap();
    let (mut read, mut unread) = (0, 0);
    for row in sheet.rows(&ids, RowOptions::default()).unwrap() {
        match row.unwrap() {
            ReadRow::Row { .. } => read += 1,
            _ => unread += 1,
        }
    }
    (read, unread)
}

/// What cells hold and what they should not: any text, and the forms that columns give a meaning to.
fn cell() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}",
        "[0-9XOE?]{15,18}",
        Just("|".to_owned()),
        Just("..".to_owned()),
        Just("~".to_owned()),
        Just("哈依拉提·萨马尔汗".to_owned()),
        Just("\u{202E}قايرات".to_owned()),
        Just("\r\n".to_owned()),
    ];
    (
        proptest::collection::vec(piece, 0..5),
        prop_oneof![4 => Just(1usize), 1 => 2usize..400],
    )
        .prop_map(|(pieces, times)| pieces.concat().repeat(times))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn any_cell_is_read_or_told(at in any::<prop::sample::Index>(), cell in cell()) {
        // Whoever writes `id` or `name` a second time is refused before any row is read.
        let columns: Vec<&str> = PLAIN_COLUMNS
            .iter()
            .map(|column| column.name)
            .filter(|column| !["id", "name"].contains(column))
            .collect();
        let (read, unread) = read(at.get::<&str>(&columns), &cell);
        prop_assert_eq!(read + unread, 1);
    }
}
