//! Bad files: refused with their place, or read as far as they can be with every loss told.

use crate::program::{Scratch, counts};

#[test]
fn what_is_no_sheet_is_refused_by_what_it_is() {
    let scratch = Scratch::with_register();
    let before = scratch.entries("r");
    scratch.write("empty.csv", "");
    scratch.refused(&["import", "r", "empty.csv"], &["empty.csv", "empty"]);
    scratch.write("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    scratch.refused(&["import", "r", "picture.csv"], &["picture.csv", "picture", "CSV"]);
    scratch.write(
        "binary.csv",
        (0..4096u32).flat_map(|n| (n * 7919).to_le_bytes()).collect::<Vec<u8>>(),
    );
    scratch.refused(&["import", "r", "binary.csv"], &["binary.csv"]);
    scratch.write("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest of a workbook");
    scratch.refused(&["import", "r", "old.xls"], &[".xls", ".xlsx"]);
    scratch.write("cut.xlsx", b"PK\x03\x04 and then nothing");
    scratch.refused(&["import", "r", "cut.xlsx"], &["workbook"]);
    scratch.refused(&["import", "r", "absent.csv"], &["absent.csv"]);
    scratch.refused(&["import", "r", "r"], &["folder"]);
    assert_eq!(scratch.entries("r"), before);
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_place_and_read_with_its_name() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", b"id,name\na,Jos\xe9 Invented\n");
    scratch.refused(&["import", "r", "s.csv"], &["line 2", "UTF-8", "encoding"]);
    scratch.write("m.toml", "encoding = \"windows-1252\"\n");
    scratch.import(&["s.csv", "--map", "m.toml"]);
    assert_eq!(
        scratch.done(&["show", "r", "s:a", "--json"]).last()["name"],
        "José Invented"
    );
}

#[test]
fn two_rows_with_one_id_refuse_the_file_with_both_lines() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name\na,Ali Invented\nb,Bek Invented\na,Aly Invented\n");
    scratch.refused(&["import", "r", "s.csv"], &["“a”", "lines 2 and 4"]);
    scratch.refused(
        &["search", "r", "x", "--audience", "public", "--keys", "nowhere"],
        &["nowhere"],
    );
}

#[test]
fn a_cell_of_40_mb_is_an_unread_row_and_no_more() {
    let scratch = Scratch::with_register();
    let mut sheet = String::from("id,name\na,Ali Invented\nb,\"");
    sheet.push_str(&"x".repeat(40 * 1024 * 1024));
    sheet.push_str("\"\nc,Gul Invented\n");
    scratch.write("s.csv", sheet);
    assert_eq!(counts(&scratch.import(&["s.csv"])), [2, 0, 0, 1, 0, 0]);
}

#[test]
fn a_day_that_does_not_exist_is_kept_as_text_and_told() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name,born\na,Ali Invented,31/02/1977\n");
    let ran = scratch.done(&["import", "r", "s.csv"]);
    ran.says(&["line 2", "born", "31/02/1977"]);
    assert!(scratch.done(&["show", "r", "s:a"]).out.contains("31/02/1977"));
}

#[test]
fn formulas_are_harmless_in_and_out() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name,text\na,\"=HYPERLINK(\"\"http://x\"\")\",@SUM(A1)\n");
    scratch.import(&["s.csv"]);
    scratch.done(&["export", "r", "--as", "csv", "--to", "out.csv"]);
    let out = std::fs::read_to_string(scratch.path("out.csv")).unwrap();
    assert!(out.contains("'=HYPERLINK") && out.contains("'@SUM"), "{out}");
    assert_eq!(
        scratch.done(&["show", "r", "s:a", "--json"]).last()["name"],
        "=HYPERLINK(\"http://x\")"
    );
}

#[test]
fn invisible_characters_that_turn_text_around_are_taken_out_and_told() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name\na,\u{202e}detnevnI ilA\u{202c}\n");
    let ran = scratch.done(&["import", "r", "s.csv"]);
    ran.says(&["invisible"]);
    assert_eq!(
        scratch.done(&["show", "r", "s:a", "--json"]).last()["name"],
        "detnevnI ilA"
    );
}

#[test]
fn a_quote_that_is_never_closed_refuses_the_file() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name\na,\"Ali Invented\nb,Bek Invented\n");
    scratch.refused(&["import", "r", "s.csv"], &["line 2", "quote"]);
}

#[test]
fn a_map_that_means_nothing_is_refused_with_what_would_be_accepted() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name\na,Ali Invented\n");
    scratch.write("bad.toml", "[columns]\nname = \"nickname of the camp\"\n");
    scratch.refused(
        &["import", "r", "s.csv", "--map", "bad.toml"],
        &["bad.toml", "nickname", "accepted"],
    );
    scratch.write("worse.toml", "columns = [\n");
    scratch.refused(&["import", "r", "s.csv", "--map", "worse.toml"], &["worse.toml"]);
    scratch.refused(&["import", "r", "s.csv", "--map", "absent.toml"], &["absent.toml"]);
    scratch.refused(&["import", "r", "s.csv", "--media", "nowhere"], &["--media nowhere"]);
}

#[test]
fn a_workbook_is_read_like_a_sheet() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name,born\na,Ali Invented,1970\nb,Bek Invented,1980\n");
    scratch.import(&["s.csv"]);
    scratch.done(&["export", "r", "--as", "xlsx", "--to", "s.xlsx"]);
    assert_eq!(
        counts(&scratch.import(&["s.xlsx", "--dataset", "again"])),
        [2, 0, 0, 0, 0, 0]
    );
}
