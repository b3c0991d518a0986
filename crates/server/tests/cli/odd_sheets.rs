//! Sheets as people have them: without headings, with empty rows, released again, described by a map.

use crate::program::{Scratch, counts, number};

#[test]
fn a_sheet_that_names_nobody_is_refused_and_nothing_is_recorded() {
    let scratch = Scratch::with_register();
    let before = scratch.entries("r");
    scratch.write("h.csv", "Full Name,Date of Birth\nAyal Invented,1970\n");
    scratch.refused(
        &["import", "r", "h.csv"],
        &[
            "h.csv",
            "“Full Name”, “Date of Birth”",
            "[columns]",
            "\"Full Name\" = \"name\"",
        ],
    );
    scratch.write("n.csv", "01,1937,Ayal Invented\n02,1938,Er Invented\n");
    scratch.refused(&["import", "r", "n.csv"], &["“1937”", "headings = ["]);
    assert_eq!(scratch.entries("r"), before);
}

#[test]
fn empty_rows_are_counted_and_hinder_nobody_from_leaving_the_list() {
    let scratch = Scratch::with_register();
    scratch.write(
        "1.csv",
        "id,name\n1,Ali Invented\n,\n,\n2,Bek Invented\n\n3,Gul Invented\n",
    );
    scratch.write("2.csv", "id,name\n1,Ali Invented\n,\n3,Gul Invented\n,\n");
    let first = scratch.import(&["1.csv", "--dataset", "l", "--release", "2026-01-01"]);
    assert_eq!((counts(&first), number(&first, "empty")), ([3, 0, 0, 0, 0, 0], 3));
    let second = scratch.import(&["2.csv", "--dataset", "l", "--release", "2026-02-01"]);
    assert_eq!((counts(&second), number(&second, "empty")), ([0, 0, 2, 0, 0, 1], 2));
    let ran = scratch.done(&["import", "r", "1.csv", "--dataset", "m"]);
    assert!(ran.out.contains("3 empty rows were skipped"), "{ran:?}");
}

#[test]
fn what_a_list_said_before_it_may_say_again() {
    let scratch = Scratch::with_register();
    scratch.write("a.csv", "id,name,status\n1,Ali Invented,prison\n2,Gul Invented,camp\n");
    scratch.write("b.csv", "id,name,status\n1,Ali Invented,released\n");
    let rows: [(&str, &str, [u64; 6]); 6] = [
        ("a.csv", "2026-01-01", [2, 0, 0, 0, 0, 0]),
        ("b.csv", "2026-02-01", [0, 1, 0, 0, 0, 1]),
        ("a.csv", "2026-03-01", [0, 2, 0, 0, 0, 0]),
        ("a.csv", "2026-03-01", [0, 0, 2, 0, 0, 0]),
        ("a.csv", "2026-01-01", [0, 0, 2, 0, 0, 0]),
        ("b.csv", "2026-04-01", [0, 1, 0, 0, 0, 1]),
    ];
    for (file, on, expected) in rows {
        let line = scratch.import(&[file, "--dataset", "l", "--release", on]);
        assert_eq!(counts(&line), expected, "{file} of {on}: {line}");
    }
    // Without a day nobody can tell: nothing changes, and the day of that release is told.
    let ran = scratch.done(&["import", "r", "b.csv", "--dataset", "l"]);
    assert!(
        ran.out.contains("2026-04-01") && ran.out.contains("--release"),
        "{ran:?}"
    );
}

#[test]
fn a_map_describes_the_list_and_what_holds_for_each_row() {
    let scratch = Scratch::with_register();
    scratch.write(
        "m.toml",
        "[source]\ntitle = \"Invented roll\"\npublisher = \"Invented office\"\nurl = \"https://example.org/roll\"\n\
         published_on = \"2021-05\"\nlicence = \"CC BY 4.0\"\nmeaning = \"Being on it means that the person died.\"\n\
         [constant]\nstatus = \"died\"\n",
    );
    scratch.write("s.csv", "id,name\n1,Ali Invented\n");
    scratch.import(&["s.csv", "--map", "m.toml", "--dataset", "roll"]);
    let shown = scratch.done(&["show", "r", "roll:1", "--json"]).last();
    let said = shown.to_string();
    for words in [
        "Invented roll",
        "Invented office",
        "https://example.org/roll",
        "2021-05",
        "CC BY 4.0",
        "\"died\"",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    // Where no release is named, a new list speaks on the day on which it was published, not on the day on which it is read.
    assert!(scratch.done(&["show", "r", "roll:1"]).out.contains("as of 31 May 2021"));
    let before = scratch.entries("r");
    scratch.import(&["s.csv", "--map", "m.toml", "--dataset", "roll"]);
    assert_eq!(scratch.entries("r"), before, "the same description is no news");
    scratch.write("bad.toml", "[source]\ntitle = \"Invented\"\npublished_on = \"soon\"\n");
    scratch.refused(
        &["import", "r", "s.csv", "--map", "bad.toml"],
        &["published_on", "2021-05"],
    );
}

#[test]
fn a_day_that_stands_for_its_year_is_told_and_read_so_where_the_map_says_so() {
    let scratch = Scratch::with_register();
    let rows: String = (0..12)
        .map(|nth| format!("{nth},Ali Invented{nth},19{}-01-01\n", 50 + nth))
        .collect();
    scratch.write("s.csv", format!("id,name,born\n{rows}x,Gul Invented,1960-08-13\n"));
    let ran = scratch.done(&["import", "r", "s.csv", "--dataset", "a"]);
    ran.says(&["12 of 13", "1 January", "year_only = [\"born\"]"]);
    scratch.write("m.toml", "year_only = [\"born\"]\n");
    let line = scratch.import(&["s.csv", "--dataset", "b", "--map", "m.toml"]);
    assert_eq!(number(&line, "notes_in_all"), 0, "{line}");
    let born = |id: &str| {
        let claims = scratch.done(&["show", "r", id, "--json"]).last()["claims"].clone();
        let born = claims
            .as_array()
            .unwrap()
            .iter()
            .find(|claim| claim["property"] == "born")
            .cloned();
        born.unwrap()["value"]["date"].clone()
    };
    assert_eq!((born("b:3"), born("b:x")), ("1953".into(), "1960-08-13".into()));
    assert_eq!(born("a:3"), "1953-01-01");
}

#[test]
fn who_was_erased_does_not_come_back_under_another_name_of_the_file() {
    let scratch = Scratch::with_register();
    scratch.write("april.csv", "id,name\n1,Ali Invented\n2,Bek Invented\n");
    scratch.import(&["april.csv"]);
    for id in ["april:1", "april:2"] {
        scratch.done(&[
            "erase",
            "r",
            id,
            "--reason",
            "request_of_person",
            "--confirm-by",
            "Invented Editor",
        ]);
    }
    scratch.write("august.csv", "id,name\n1,Ali Invented\n2,Bek Invented\n");
    scratch.refused(&["import", "r", "august.csv"], &["august.csv", "april", "--dataset"]);
    assert_eq!(
        counts(&scratch.import(&["august.csv", "--dataset", "april"])),
        [0, 0, 0, 0, 2, 0]
    );
    scratch.write(
        "other.jsonl",
        "{\"source\":\"s\",\"kind\":\"media_report\",\"title\":\"Invented\"}\n\
         {\"person\":\"1\",\"claims\":[{\"source\":\"s\",\"property\":\"name\",\"value\":{\"name\":{\"text\":\"Ali Invented\"}}}]}\n",
    );
    scratch.refused(&["import", "r", "other.jsonl"], &["other.jsonl", "april", "--dataset"]);
}

#[test]
fn lines_of_json_are_cleaned_like_cells_and_it_is_told() {
    let scratch = Scratch::with_register();
    scratch.write(
        "p.jsonl",
        "{\"source\":\"s\",\"kind\":\"media_report\",\"title\":\"Invented\"}\n\
         {\"person\":\"p\",\"claims\":[{\"source\":\"s\",\"property\":\"name\",\"value\":{\"name\":{\"text\":\"Al\u{200B}i \u{202E}Invented\"}}}]}\n",
    );
    let line = scratch.import(&["p.jsonl", "--dataset", "p"]);
    assert!(
        line["notes"][0]["reason"].as_str().unwrap().contains("invisible"),
        "{line}"
    );
    assert_eq!(
        scratch.done(&["show", "r", "p:p", "--json"]).last()["name"],
        "Ali Invented"
    );
}
