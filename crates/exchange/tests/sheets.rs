//! Sheets as people send them: what is read, what is refused, and in what words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::disclosure::Disclosure;
use guwah_domain::row::Row;
use guwah_domain::value::Value;
use guwah_exchange::{Map, Note, ReadRow, RowOptions, Sheet, SheetError, limits};
use std::io::Write;
use std::path::Path;

/// What a file was read as.
#[derive(Debug, Default)]
struct Read {
    rows: Vec<Row>,
    notes: Vec<Note>,
    unread: Vec<(u64, u64, Option<String>, String)>,
    unknown: Vec<String>,
}

fn read_file(path: &Path, map: &Map, options: RowOptions) -> Result<Read, SheetError> {
    let sheet = Sheet::open(path, map)?;
    let ids = sheet.ids()?;
    let mut read = Read {
        unknown: sheet.unknown_headings().to_vec(),
        ..Read::default()
    };
    let mut expected = 0;
    for row in sheet.rows(&ids, options)? {
        expected += 1;
        match row? {
            ReadRow::Row { number, row, notes, .. } => {
                assert_eq!(number, expected);
                read.rows.push(row);
                read.notes.extend(notes);
            }
            ReadRow::Unread {
                number,
                line,
                id,
                reason,
            } => {
                assert_eq!(number, expected);
                read.unread.push((number, line, id, reason));
            }
        }
    }
    assert_eq!(expected, ids.rows(), "every row comes exactly once");
    Ok(read)
}

fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn read_with(bytes: &[u8], map: &str) -> Result<Read, SheetError> {
    let map = Map::parse(map).unwrap();
    read_file(written(bytes).path(), &map, RowOptions::default())
}

fn read(bytes: &[u8]) -> Read {
    read_with(bytes, "").unwrap()
}

fn refusal(bytes: &[u8]) -> String {
    read_with(bytes, "").expect_err("the file is refused").to_string()
}

/// An end of an age; `*` where it is open.
fn end(years: Option<u16>) -> String {
    years.map_or("*".into(), |years| years.to_string())
}

/// A row's claims in words, for comparison.
fn told(row: &Row) -> Vec<String> {
    let value = |value: &Value| match value {
        Value::Text(text) => format!("text {}", text.text),
        Value::Name(name) => match &name.lang {
            Some(lang) => format!("{} @{lang}", name.text),
            None => name.text.clone(),
        },
        Value::Date(date) => date.edtf().to_owned(),
        Value::Age(age) => match &age.on {
            Some(on) => format!("{}-{} on {on}", end(age.from), end(age.to)),
            None => format!("{}-{}", end(age.from), end(age.to)),
        },
        Value::Place(place) => format!("{} = {}", place.words, place.place.as_deref().unwrap_or("?")),
        Value::Term(term) => match (&term.term, &term.words) {
            (Some(key), None) => key.clone(),
            (key, words) => format!("{} = {}", words.as_deref().unwrap_or(""), key.as_deref().unwrap_or("?")),
        },
        Value::IdentityNumber(number) => number.written().to_owned(),
        Value::Relative(relative) => {
            format!(
                "{:?} {}",
                relative.relation.term,
                relative.name.as_deref().unwrap_or("")
            )
        }
        other => serde_json::to_string(other).unwrap(),
    };
    row.claims
        .iter()
        .map(|claim| format!("{}: {}", claim.property, value(&claim.value)))
        .collect()
}

fn check_told(bytes: &[u8], expected: &[&str]) {
    let read = read(bytes);
    assert_eq!(read.rows.len(), 1, "{:?}", read.unread);
    assert_eq!(told(&read.rows[0]), expected);
}

#[test]
fn the_plain_sheet_becomes_claims() {
    check_told(
        b"id,name,other_names,name_zh,sex,born,ethnicity,residence\n\
          7,Invented Person,Inv Person|I. Person,\xE5\xBC\xA0\xE4\xB8\x89,male,1977-02,Kazakh,Tacheng\n",
        &[
            "name: Invented Person",
            "name: Inv Person",
            "name: I. Person",
            "name: 张三 @zh",
            "sex: male",
            "born: 1977-02",
            "ethnicity: kazakh",
            "residence: Tacheng = tarbagatay_prefecture",
        ],
    );
}

#[test]
fn detention_sentence_and_release_become_acts() {
    let read = read(
        b"id,detained,place,sentence,released,reason,status\n\
          1,2018-02,Tacheng,20 years,2019-01,prayer,prison\n",
    );
    let told = told(&read.rows[0]);
    assert!(told[0].starts_with("reason: prayer"), "{told:?}");
    assert!(
        told[1].contains(r#"{"kind":"arrested","when":"2018-02","place":{"words":"Tacheng""#),
        "{told:?}"
    );
    assert!(
        told[2].contains(r#""kind":"sentenced""#) && told[2].contains(r#""months":240"#),
        "{told:?}"
    );
    assert!(told[3].contains(r#""kind":"released","when":"2019-01""#), "{told:?}");
    assert_eq!(told[4], "status: prison");
}

#[test]
fn a_place_without_an_arrest_is_where_the_person_is_held() {
    check_told(
        b"id,detained,place\n1,,Tacheng\n",
        &["place: Tacheng = tarbagatay_prefecture"],
    );
}

#[test]
fn several_arrests_have_their_own_places() {
    let read = read(b"id,detained,place\n1,2017-04|2018-02,Emin County|Tacheng\n");
    let told = told(&read.rows[0]);
    assert_eq!(told.len(), 2);
    assert!(told[0].contains("2017-04") && told[0].contains("Emin"), "{told:?}");
    assert!(told[1].contains("2018-02") && told[1].contains("Tacheng"), "{told:?}");
}

#[test]
fn what_cannot_be_read_as_its_type_is_kept_as_text_and_reported() {
    let read = read(b"id,born,age,detained\n1,31/02/1977,old,soon after\n");
    let told = told(&read.rows[0]);
    assert_eq!(told[0], "born: text 31/02/1977");
    assert_eq!(told[1], "age: text old");
    assert!(told[2].contains(r#""when_words":"soon after""#), "{told:?}");
    let reasons: Vec<&str> = read.notes.iter().map(|note| note.reason.as_str()).collect();
    assert!(
        reasons[0].contains("“31/02/1977” is not a date") && reasons[0].contains("kept as text"),
        "{reasons:?}"
    );
    assert_eq!(
        (read.notes[0].row, read.notes[0].line, read.notes[0].column.as_str()),
        (1, 2, "born")
    );
    assert_eq!(read.notes.len(), 3);
}

#[test]
fn words_that_match_no_term_are_kept_and_never_forced() {
    check_told(
        b"id,sex,ethnicity,profession\n1,M,Martian,imam\n",
        &["sex: M = male", "ethnicity: Martian = ?", "profession: imam"],
    );
}

#[test]
fn an_age_holds_no_date_so_that_the_next_release_says_the_same() {
    let read = read(b"id,age\n1,43\n2,9 days\n");
    assert_eq!(told(&read.rows[0]), ["age: 43-43"]);
    assert_eq!(told(&read.rows[1]), ["age: 0-0"], "nine days are no nine years");
}

#[test]
fn unknown_columns_are_kept_under_their_heading_and_listed() {
    let read = read(b"id,Odd Heading,name\n1,odd,Invented\n");
    assert_eq!(told(&read.rows[0]), ["heading/Odd Heading: text odd", "name: Invented"]);
    assert_eq!(read.unknown, ["Odd Heading"]);
}

#[test]
fn the_strictest_disclosure_wins() {
    let sheet = b"id,name,contact,Odd,disclosure\n1,A,c,o,public\n2,B,c,o,\n3,C,c,o,everyone\n4,D,c,o,sealed\n";
    let levels = |disclosure: Option<Disclosure>| {
        let options = RowOptions::of(disclosure);
        let read = read_file(written(sheet).path(), &Map::plain(), options).unwrap();
        let levels: Vec<Vec<Disclosure>> = read
            .rows
            .iter()
            .map(|row| row.claims.iter().map(|claim| claim.disclosure).collect())
            .collect();
        (levels, read.notes)
    };
    use Disclosure::{Public, Sealed, Team};
    let (said, notes) = levels(None);
    assert_eq!(
        said[0],
        [Public, Sealed, Team],
        "contacts are sealed and unknown columns for the team"
    );
    assert_eq!(said[1], [Team, Sealed, Team]);
    assert_eq!(
        said[2],
        [Sealed, Sealed, Sealed],
        "an unknown word is taken as the strictest"
    );
    assert!(notes[0].reason.contains("“everyone” is none of public, team, sealed"));
    assert_eq!(said[3], [Sealed, Sealed, Sealed]);
    assert_eq!(levels(Some(Public)).0[1], [Public, Sealed, Team]);
    assert_eq!(
        levels(Some(Sealed)).0[0],
        [Sealed, Sealed, Sealed],
        "an import can only make a row stricter"
    );
}

#[test]
fn invisible_characters_are_taken_out_of_names_and_reported() {
    let read = read("id,name\n1,\u{202E}Inv\u{200B}ented\u{202C}\n2,Null\0Name\n".as_bytes());
    assert_eq!(told(&read.rows[0]), ["name: Invented"]);
    assert_eq!(told(&read.rows[1]), ["name: NullName"]);
    assert_eq!(read.notes.len(), 2);
    assert!(read.notes[0].reason.contains("invisible control characters"));
}

#[test]
fn formulas_are_text() {
    check_told(
        b"id,name,text\n1,=cmd|'/c calc'!A1,'=1+1\n",
        &["name: =cmd", "name: '/c calc'!A1", "text: text =1+1"],
    );
}

#[test]
fn a_row_without_an_id_gets_one_from_its_content() {
    let once = read(b"name,born\nA,1970\nB,1971\nA,1970\n");
    let ids: Vec<&str> = once.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids[2], format!("{}#2", ids[0]));
    assert_ne!(ids[0], ids[1]);
    let moved = read(b"born,name\n1971,B\n1970,A\n");
    assert_eq!(moved.rows[1].id, ids[0], "columns may change places");
}

#[test]
fn two_rows_with_one_id_refuse_the_file() {
    let refused = refusal(b"id,name\n7,A\n8,\"B\nC\"\n7,D\n");
    assert!(
        refused.contains("“7”") && refused.contains("lines 2 and 5"),
        "{refused}"
    );
}

#[test]
fn files_that_are_no_sheet_are_refused_with_what_would_be_accepted() {
    let cases: [(&[u8], &[&str]); 11] = [
        (b"", &["empty"]),
        (b"\n\n", &["empty"]),
        (b"a,b,a\n", &["columns 1 and 3", "“a”"]),
        (b"id,name\n1,\"A\n2,B\n", &["line 2", "never closed"]),
        (b"\"id,name\n1,A\n", &["line 1", "never closed"]),
        (b"%PDF-1.7\n", &["a PDF", ".xlsx"]),
        (b"\x00\x01\x02\x03\x04\x05binary", &["binary"]),
        (b"id,name\n1,Jos\xE9\n", &["line 2, byte 13", "windows-1252"]),
        (b"id;name;sex\n1;A;m\n", &["a semicolon", "delimiter = \";\""]),
        (b"id\tname\n1\tA\n", &["delimiter = \"tab\""]),
        (b"PK\x03\x04nonsense", &["workbook cannot be read"]),
    ];
    for (bytes, words) in cases {
        let refused = refusal(bytes);
        for word in words {
            assert!(refused.contains(word), "{refused}");
        }
    }
}

#[test]
fn a_first_line_without_a_heading_is_passed_over_when_blank_and_refused_when_alone() {
    assert!(refusal(b",,\n,,\n").contains("line 1 should hold the headings"));
}

#[test]
fn encodings_are_read_when_named_or_marked() {
    let latin = read_with(b"id,name\n1,Jos\xE9\n", "encoding = \"windows-1252\"").unwrap();
    assert_eq!(told(&latin.rows[0]), ["name: José"]);
    let cyrillic = read_with(
        b"id;name\n1;\xC8\xEC\xFF\n",
        "encoding = \"windows-1251\"\ndelimiter = \";\"",
    )
    .unwrap();
    assert_eq!(told(&cyrillic.rows[0]), ["name: Имя"]);
    let wide: Vec<u8> = "\u{FEFF}id,name\n1,Имя\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(told(&read(&wide).rows[0]), ["name: Имя"]);
    let unmarked: Vec<u8> = "id,name\n1,Имя\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(refusal(&unmarked).contains("UTF-16"));
    assert_eq!(
        told(&read_with(&unmarked, "encoding = \"utf-16\"").unwrap().rows[0]),
        ["name: Имя"]
    );
    let marked = read("\u{FEFF}id,name\r\n1,A\r\n".as_bytes());
    assert_eq!((marked.rows[0].id.as_str(), marked.unknown.len()), ("1", 0));
}

#[test]
fn a_wrong_byte_far_into_the_file_is_found_in_its_place() {
    let mut sheet = b"id,name\n".to_vec();
    for n in 0..40_000 {
        sheet.extend_from_slice(format!("{n},Іmya\n").as_bytes());
    }
    let bad = sheet.len() + 3;
    sheet.extend_from_slice(b"x,A\xFF\n");
    let refused = refusal(&sheet);
    assert!(refused.contains(&format!("line 40002, byte {bad} ")), "{refused}");
}

#[test]
fn a_huge_cell_makes_its_row_unread_and_nothing_more() {
    let mut sheet = b"id,text,name\n1,short,A\n2,\"".to_vec();
    sheet.resize(sheet.len() + 40 * 1024 * 1024, b'x');
    sheet.extend_from_slice(b"\nmore\",B\n3,short,C\n");
    let read = read(&sheet);
    assert_eq!(
        read.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(),
        ["1", "3"]
    );
    let (number, line, id, reason) = &read.unread[0];
    assert_eq!((*number, *line, id.as_deref()), (2, 3, Some("2")));
    assert!(reason.contains("column 2") && reason.contains("1048576"), "{reason}");
}

#[test]
fn rows_with_too_many_cells_are_unread_and_short_ones_are_padded() {
    let read = read(b"id,name,sex\n1,A\n2,B,m,extra\n3,C,f,,\n");
    assert_eq!(
        read.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(),
        ["1", "3"]
    );
    let (number, line, id, reason) = &read.unread[0];
    assert_eq!((*number, *line, id.as_deref()), (2, 3, Some("2")));
    assert!(reason.contains("4 cells") && reason.contains("3 headings"), "{reason}");
    let mut wide = b"id\n1".to_vec();
    wide.resize(wide.len() + limits::COLUMNS + 10, b',');
    wide.extend_from_slice(b"\n2\n");
    let read = read_with(&wide, "").unwrap();
    assert_eq!((read.rows.len(), read.unread.len()), (1, 1));
}

#[test]
fn a_map_that_names_other_columns_is_refused() {
    let refused = read_with(b"a,b\n1,2\n", "[columns]\nNombre = \"name\"")
        .unwrap_err()
        .to_string();
    assert!(refused.contains("Nombre") && refused.contains("a, b"), "{refused}");
}

#[test]
fn maps_join_skip_fix_words_and_hold_constants() {
    let map = r#"
        nothing = ["n/a"]
        skip = ["No"]
        separator = ";"
        date_formats = ["%d/%m/%Y", "%b/%Y"]
        [columns]
        Key = "id"
        Given = "other_names"
        Age = { to = "age", on = "Date" }
        Date = "detained"
        Found = { to = "died", latest = true }
        Remarks = "keep"
        [[join]]
        to = "name"
        columns = ["Given", "Family"]
        [months]
        ABR = 4
        [values.sex]
        v = "male"
        [lang]
        name = "es"
        [constants]
        ethnicity = "Kazakh"
    "#;
    let read = read_with(
        b"No,Key,Given,Family,Sex,Age,Date,Found,Remarks\n1,k1,Ana,Inventada,v,26,ABR/1976,01/02/1977,r;s\n\
          2,k2,Ben,n/a,,,,,N/A\n",
        map,
    )
    .unwrap();
    let told_first = told(&read.rows[0]);
    assert_eq!(told_first[0], "name: Ana @es");
    assert_eq!(told_first[1], "sex: v = male");
    assert_eq!(told_first[2], "age: 26-26 on 1976-04");
    assert_eq!(told_first[3], "heading/Remarks: text r;s");
    assert_eq!(told_first[4], "name: Ana Inventada @es");
    assert_eq!(told_first[5], "ethnicity: kazakh");
    assert!(told_first[6].contains("\"when\":\"1976-04\""), "{told_first:?}");
    assert!(told_first[7].contains("\"when\":\"../1977-02-01\""), "{told_first:?}");
    assert_eq!(told(&read.rows[1]), ["name: Ben @es", "ethnicity: kazakh"]);
    assert!(read.unknown.is_empty());
}

#[test]
fn invented_persons_are_read_without_a_note() {
    let mut sheet = Vec::new();
    let options = guwah_exchange::SynthOptions {
        persons: 3000,
        seed: 1,
        copies: 0.0,
    };
    guwah_exchange::write_synth(&options, &mut sheet, None).unwrap();
    let read = read(&sheet);
    assert_eq!((read.rows.len(), read.unread.len(), read.unknown.len()), (3000, 0, 0));
    assert!(read.notes.is_empty(), "{:?}", &read.notes[..read.notes.len().min(5)]);
    let unresolved = read
        .rows
        .iter()
        .flat_map(|row| &row.claims)
        .filter(|claim| match &claim.value {
            Value::Term(term) => term.term.is_none(),
            Value::Place(place) => place.place.is_none(),
            _ => false,
        });
    assert_eq!(unresolved.count(), 0);
    assert!(
        read.rows
            .iter()
            .flat_map(|row| &row.claims)
            .all(|claim| claim.disclosure == Disclosure::Public)
    );
}
