//! The first lines of a sheet: its separator, its headings, and what is said where they name nobody.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_exchange::{Map, ReadRow, RowOptions, Sheet, SheetError};

/// The id of each row and the words of its claims, with a bar between them.
fn read(bytes: &[u8], map: &str) -> Result<Vec<(String, String)>, SheetError> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let sheet = Sheet::open(file.path(), &Map::parse(map).unwrap())?;
    let ids = sheet.ids()?;
    let mut rows = Vec::new();
    for row in sheet.rows(&ids, RowOptions::default())? {
        let ReadRow::Row { row, .. } = row? else {
            panic!("every row is read")
        };
        let words = row
            .claims
            .iter()
            .filter_map(|claim| claim.value.words())
            .collect::<Vec<_>>();
        rows.push((row.id.clone(), words.join("|")));
    }
    Ok(rows)
}

fn refusal(bytes: &[u8]) -> String {
    read(bytes, "").expect_err("the file is refused").to_string()
}

#[test]
fn a_first_line_that_names_the_separator_is_no_heading() {
    let cases: [&[u8]; 6] = [
        b"sep=;\nid;name\n1;A, B\n",
        b"\xEF\xBB\xBFsep=;\r\nid;name\r\n1;A, B\r\n",
        b"SEP=|\nid|name\n1|A, B\n",
        b"\"sep=;\"\nid;name\n1;A, B\n",
        b"sep=\t\nid\tname\n1\tA, B\n",
        b"sep=,\nid,name\n1,\"A, B\"\n",
    ];
    for sheet in cases {
        let read = read(sheet, "").unwrap();
        let text = String::from_utf8_lossy(sheet);
        assert_eq!(read, [("1".into(), "A, B".into())], "{text}");
    }
    let twice = refusal(b"sep=;\nid;name\n7;A\n7;B\n");
    assert!(twice.contains("lines 3 and 4"), "{twice}");
}

#[test]
fn a_sheet_that_says_of_nobody_who_it_is_is_refused_with_a_map_to_start_from() {
    let cases: [(&str, &[&str]); 7] = [
        (
            "Full Name,Date of Birth,Prison,Odd\nA,1970,B,c\n",
            &[
                "“Full Name”",
                "\"Full Name\" = \"name\"",
                "\"Date of Birth\" = \"born\"",
                "\"Odd\" = \"keep\"",
            ],
        ),
        (
            "ФИО,Дата рождения\nА,1970\n",
            &["\"ФИО\" = \"name\"", "\"Дата рождения\" = \"born\""],
        ),
        ("姓名,性别\n甲,男\n", &["\"姓名\" = \"name\"", "\"性别\" = \"sex\""]),
        (
            "0001,1937,Ayal Invented\n0002,1938,Er Invented\n",
            &["“1937”", "headings = [", "no line of headings"],
        ),
        ("born,died\n1970,1990\n", &["“born”, “died”", "[columns]"]),
        ("number;full name\n1;A\n", &["a semicolon"]),
        ("Say \"\"hi\"\",x\n1,2\n", &["[columns]"]),
    ];
    for (sheet, words) in cases {
        let refused = refusal(sheet.as_bytes());
        for word in words {
            assert!(refused.contains(word), "{word}: {refused}");
        }
    }
    // What is proposed can be read as a map, and reads the sheet where a name was found.
    let sheet = "Full Name,Date of Birth\nAyal Invented,1970\n";
    let refused = refusal(sheet.as_bytes());
    let map = &refused[refused.find("[columns]").unwrap()..];
    let rows = read(sheet.as_bytes(), map).unwrap();
    assert_eq!(rows[0].1, "Ayal Invented");
}

#[test]
fn a_map_can_give_the_headings_of_a_sheet_that_has_none() {
    let map = "headings = [\"No\", \"Year\", \"Who\"]\n[columns]\nNo = \"id\"\nYear = \"detained\"\nWho = \"name\"";
    let rows = read(b"01,1937,Ayal Invented\n02,1938,Er Invented\n", map).unwrap();
    assert_eq!(
        rows,
        [
            ("01".into(), "Ayal Invented".into()),
            ("02".into(), "Er Invented".into())
        ]
    );
    assert!(Map::parse("headings = [\"a\", \"a\"]").is_err());
}

#[test]
fn empty_rows_are_skipped_and_counted() {
    // Nothing behind the last row but line ends is the end of the file; rows of empty cells are rows that hold nothing.
    let cases: [(&[u8], usize, u64); 7] = [
        (b"id,name\n1,A\n\n,\n2,B\n,\n\n \n", 2, 5),
        (b"id,name\r\n1,A\r\n\r\n,\r\n2,B\r\n", 2, 2),
        (b"id,name\n1,A\n2,B\n\n\n", 2, 0),
        (b"\n\nid,name\n1,A\n", 1, 0),
        (b"id,name\n\n1,A\n", 1, 1),
        (b"id,name\n,\n,\n", 0, 2),
        (b"id,name\n1,A\n\" \",\"\"\n2,B", 2, 1),
    ];
    for (sheet, rows, empty) in cases {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), sheet).unwrap();
        let read = read(sheet, "").unwrap();
        let counted = Sheet::open(file.path(), &Map::plain()).unwrap().ids().unwrap().empty();
        assert_eq!(
            (read.len(), counted),
            (rows, empty),
            "{}",
            String::from_utf8_lossy(sheet)
        );
    }
}

#[test]
fn maps_that_mean_nothing_are_refused_with_what_would_be_accepted() {
    let cases = [
        ("columns = 3", "cannot be read"),
        ("colums = {}", "unknown field"),
        ("[columns]\nA = \"nmae\"", "a column of the plain sheet"),
        ("encoding = \"latin-99\"", "windows-1252"),
        ("delimiter = \"ab\"", "one sign"),
        ("date_formats = [\"%H\"]", "%d day"),
        ("[months]\nX = 13", "1 to 12"),
        ("[values.sex]\nm = \"man\"", "male, female"),
        ("[values.name]\nm = \"man\"", "a property with terms"),
        ("[lang]\nborn = \"ar\"", "names or text"),
        ("[columns]\nA = { to = \"name\", on = \"B\" }", "only an age"),
        ("[[join]]\nto = \"name\"\ncolumns = [\"A\"]", "two or more"),
    ];
    for (map, words) in cases {
        let refused = Map::parse(map).expect_err(map).to_string();
        assert!(refused.contains(words), "{refused}");
    }
}
