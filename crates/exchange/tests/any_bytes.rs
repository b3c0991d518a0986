//! Whatever bytes a file holds, reading it ends in rows or in a refusal, never in a fault.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_exchange::{Lines, Map, ReadRow, RowOptions, Sheet};
use proptest::prelude::*;
use std::io::Write;

fn read(bytes: &[u8], map: &Map) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let Ok(sheet) = Sheet::open(file.path(), map) else {
        return;
    };
    let Ok(ids) = sheet.ids() else { return };
    let mut rows = 0;
    let mut seen = std::collections::HashSet::new();
    for row in sheet.rows(&ids, RowOptions::default()).unwrap() {
        rows += 1;
        if let ReadRow::Row { number, row, .. } = row.unwrap() {
            assert_eq!(number, rows);
            assert!(seen.insert(row.id.clone()), "each id once: {}", row.id);
        }
    }
    assert_eq!(rows, ids.rows());
}

/// Bytes that look like a sheet: separators, quotes and line ends are frequent.
fn sheet_like() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b",".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"|".to_vec()),
        Just(b"\xEF\xBB\xBF".to_vec()),
        Just("\u{202E}қ".as_bytes().to_vec()),
        Just(b"2018-02".to_vec()),
        Just(b"31/02/1977".to_vec()),
        Just(b"name".to_vec()),
        Just(b"detained".to_vec()),
        Just(b"place".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..4),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes, &Map::plain());
    }

    #[test]
    fn anything_like_a_sheet_is_read_or_refused(body in sheet_like()) {
        let bytes = [b"id,name,detained,place,born,age\n".as_slice(), &body].concat();
        read(&bytes, &Map::plain());
        read(&body, &Map::plain());
    }

    #[test]
    fn any_bytes_in_other_encodings_are_read_or_refused(body in sheet_like()) {
        for encoding in ["utf-16", "windows-1252", "gb18030", "shift_jis", "iso-2022-jp"] {
            let map = Map::parse(&format!("encoding = \"{encoding}\"")).unwrap();
            read(&body, &map);
        }
    }

    #[test]
    fn any_bytes_are_lines_or_unread(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut lines = Lines::new(bytes.as_slice());
        while lines.next_line().unwrap().is_some() {}
    }

    #[test]
    fn a_broken_workbook_is_refused(tail in proptest::collection::vec(any::<u8>(), 0..300)) {
        read(&[b"PK\x03\x04".as_slice(), &tail].concat(), &Map::plain());
    }
}
