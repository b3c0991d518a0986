//! Imports: every row is accounted for, and nothing is doubled.

use crate::program::{Scratch, counts, invented, number};

#[test]
fn rows_are_added_changed_left_and_delisted_and_the_same_file_changes_nothing() {
    let scratch = Scratch::with_register();
    scratch.write(
        "april.csv",
        "id,name,born\na,Ali Invented,1970\nb,Bek Invented,1980\nc,Gul Invented,1990\n",
    );
    scratch.write(
        "august.csv",
        "id,name,born\na,Ali Invented,1970\nb,Bek Invented,1981\nd,Nur Invented,2000\n",
    );
    assert_eq!(
        counts(&scratch.import(&["april.csv", "--dataset", "list"])),
        [3, 0, 0, 0, 0, 0]
    );
    assert_eq!(
        counts(&scratch.import(&["august.csv", "--dataset", "list"])),
        [1, 1, 1, 0, 0, 1]
    );
    let before = scratch.entries("r");
    let again = scratch.import(&["august.csv", "--dataset", "list"]);
    assert_eq!(counts(&again), [0, 0, 3, 0, 0, 0]);
    assert_eq!(again["same_file"], true);
    assert_eq!(scratch.entries("r"), before, "the very same file writes nothing");
    // One who comes back counts as changed.
    scratch.write(
        "september.csv",
        "id,name,born\nc,Gul Invented,1990\nb,Bek Invented,1980\n",
    );
    assert_eq!(
        counts(&scratch.import(&["september.csv", "--dataset", "list"])),
        [0, 2, 0, 0, 0, 2]
    );
    let gone = scratch.done(&["show", "r", "list:a", "--json"]).last();
    assert_eq!(gone["listings"][0]["still_listed"], false, "{gone}");
    assert_eq!(gone["name"], "Ali Invented", "who is no longer listed stays");
}

#[test]
fn several_files_are_read_in_the_order_given() {
    let scratch = Scratch::with_register();
    scratch.write("1.csv", "id,name\na,Ali Invented\n");
    scratch.write("2.csv", "id,name\na,Aly Invented\nb,Bek Invented\n");
    let ran = scratch.done(&["import", "r", "1.csv", "2.csv", "1.csv", "--dataset", "list", "--json"]);
    let lines = ran.lines();
    assert_eq!(
        lines.iter().map(counts).collect::<Vec<_>>(),
        [[1, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0],]
    );
}

#[test]
fn an_older_release_is_read_with_its_date_and_a_part_delists_nobody() {
    let scratch = Scratch::with_register();
    scratch.write("new.csv", "id,name\na,Ali Invented\nb,Bek Invented\n");
    scratch.write("old.csv", "id,name\na,Aly Invented\n");
    scratch.import(&["new.csv", "--dataset", "list", "--release", "2024-08-08"]);
    assert_eq!(
        counts(&scratch.import(&["old.csv", "--dataset", "list", "--release", "2024-04-13"])),
        [0, 1, 0, 0, 0, 0]
    );
    assert_eq!(
        scratch.done(&["show", "r", "list:a", "--json"]).last()["name"],
        "Ali Invented"
    );
    scratch.write("part.csv", "id,name\na,Ali Invented\nc,Gul Invented\n");
    let part = ["part.csv", "--dataset", "list", "--release", "2024-09-21", "--partial"];
    assert_eq!(counts(&scratch.import(&part)), [1, 0, 1, 0, 0, 0]);
    assert_eq!(
        scratch.done(&["show", "r", "list:b", "--json"]).last()["listings"][0]["still_listed"],
        true
    );
}

#[test]
fn rows_that_cannot_be_read_come_line_by_line_before_the_counts() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name\na,Ali Invented\nb,Bek Invented,too,many\nc,Gul Invented\n,,\n",
    );
    let ran = scratch.done(&["import", "r", "s.csv", "--json"]);
    let lines = ran.lines();
    let (last, unread) = lines.split_last().unwrap();
    assert_eq!(number(last, "unread"), unread.len() as u64, "{ran:?}");
    assert_eq!(counts(last)[..2], [2, 0]);
    assert_eq!(number(&unread[0], "row"), 2);
    assert!(unread[0]["reason"].as_str().unwrap().contains("4 cells"), "{ran:?}");
}

#[test]
fn a_row_without_an_id_gets_one_from_its_content() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "name,born\nAli Invented,1970\nBek Invented,1980\n");
    assert_eq!(counts(&scratch.import(&["s.csv"])), [2, 0, 0, 0, 0, 0]);
    scratch.write(
        "t.csv",
        "born,name\n1980,Bek Invented\n1970,Ali Invented\n1990,Gul Invented\n",
    );
    assert_eq!(
        counts(&scratch.import(&["t.csv", "--dataset", "s"])),
        [1, 0, 2, 0, 0, 0]
    );
}

#[test]
fn a_trial_counts_and_writes_nothing() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(10));
    let before = scratch.entries("r");
    assert_eq!(counts(&scratch.import(&["s.csv", "--dry-run"])), [10, 0, 0, 0, 0, 0]);
    assert_eq!(scratch.entries("r"), before);
    assert_eq!(counts(&scratch.import(&["s.csv"])), [10, 0, 0, 0, 0, 0]);
}

#[test]
fn a_file_whose_ids_are_another_datasets_is_refused_without_a_word_on_which_it_is() {
    let scratch = Scratch::with_register();
    scratch.write("april.csv", invented(10));
    scratch.write("august.csv", invented(12));
    scratch.import(&["april.csv"]);
    let before = scratch.entries("r");
    scratch.refused(&["import", "r", "august.csv"], &["august.csv", "april", "--dataset"]);
    assert_eq!(scratch.entries("r"), before);
    assert_eq!(
        counts(&scratch.import(&["august.csv", "--dataset", "april"])),
        [2, 0, 10, 0, 0, 0]
    );
}

#[test]
fn releases_of_one_list_are_not_taken_for_several_lists() {
    let scratch = Scratch::with_register();
    scratch.write("april.csv", invented(10));
    scratch.write("august.csv", invented(12));
    let before = scratch.entries("r");
    scratch.refused(
        &["import", "r", "april.csv", "august.csv"],
        &["april.csv", "august.csv", "--dataset"],
    );
    assert_eq!(
        scratch.entries("r"),
        before,
        "the first file is not written when the second is refused"
    );
}

#[test]
fn when_the_last_of_several_files_is_unfit_none_is_written() {
    let scratch = Scratch::with_register();
    scratch.write("good.csv", invented(3));
    scratch.write("bad.csv", "id,name\nx,Ali Invented\nx,Bek Invented\n");
    let before = scratch.entries("r");
    scratch.refused(
        &["import", "r", "good.csv", "bad.csv", "--dataset", "list"],
        &["bad.csv", "“x”", "2", "3"],
    );
    assert_eq!(scratch.entries("r"), before);
}

#[test]
fn unknown_headings_are_kept_and_told() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", "id,name,Camp no.\na,Ali Invented,17\n");
    let line = scratch.import(&["s.csv"]);
    assert_eq!(line["unknown_headings"], serde_json::json!(["Camp no."]));
    let shown = scratch.done(&["show", "r", "s:a"]).out;
    assert!(shown.contains("Camp no.") && shown.contains("17"), "{shown}");
}

#[test]
fn notes_of_one_kind_are_counted_when_they_are_many() {
    let scratch = Scratch::with_register();
    let rows: String = (0..30)
        .map(|nth| format!("p{nth},Ali Invented{nth},no date {nth}\n"))
        .collect();
    scratch.write("s.csv", format!("id,name,born\n{rows}"));
    let ran = scratch.done(&["import", "r", "s.csv"]);
    assert_eq!(
        ran.err.lines().filter(|line| line.contains("born")).count(),
        1,
        "{ran:?}"
    );
    ran.says(&["30 cells", "lines 2, 3, 4", "“no date 0”"]);
    // A kind is one note for programs too: a list with a mark in each row would bury what else there is to know.
    let line = scratch.import(&["s.csv", "--dataset", "again"]);
    assert_eq!(line["notes"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&line["notes"][0]["column"], number(&line["notes"][0], "count")),
        (&"born".into(), 30)
    );
    assert_eq!(line["notes"][0]["examples"].as_array().unwrap().len(), 3);
    assert_eq!(number(&line["notes"][0]["examples"][2], "row"), 3);
    assert_eq!(number(&line, "notes_in_all"), 30);
}

#[test]
fn the_strictest_word_on_disclosure_wins() {
    let scratch = Scratch::with_register();
    scratch.write(
        "s.csv",
        "id,name,disclosure\na,Ali Invented,public\nb,Bek Invented,team\nc,Gul Invented,sealed\n",
    );
    scratch.import(&["s.csv", "--publishable", "--disclosure", "team"]);
    let level = |id: &str| scratch.done(&["show", "r", id, "--json"]).last()["claims"][0]["disclosure"].clone();
    assert_eq!(level("s:a"), "team");
    assert_eq!(level("s:b"), "team");
    let sealed = scratch.run(&["search", "r", "Gul Invented", "--json"]).last();
    assert!(
        sealed["hits"]
            .as_array()
            .unwrap()
            .iter()
            .all(|hit| hit["name"] != "Gul Invented"),
        "{sealed}"
    );
}

#[test]
fn who_acts_is_recorded() {
    let scratch = Scratch::with_register();
    scratch.write("s.csv", invented(1));
    scratch.refused(&["import", "r", "s.csv", "--actor", " "], &["--actor"]);
    scratch.done(&["import", "r", "s.csv", "--actor", "Aigul Invented"]);
}

#[test]
fn publishing_is_permitted_of_a_list_in_which_nothing_is_public() {
    let scratch = Scratch::with_register();
    let says = "nothing of it is public";
    for (name, sheet, args, told) in [
        ("a", "id,name\n1,Anwar Tilekov\n", &["--publishable"][..], true),
        (
            "b",
            "id,name\n1,Anwar Tilekov\n",
            &["--publishable", "--disclosure", "public"],
            false,
        ),
        (
            "c",
            "id,name,disclosure\n1,Anwar Tilekov,team\n2,Bolat Tilekov,public\n",
            &["--publishable"],
            false,
        ),
        ("d", "id,name\n1,Anwar Tilekov\n", &[], false),
    ] {
        let file = format!("{name}.csv");
        scratch.write(&file, sheet);
        let ran = scratch.run(&[&["import", "r", &file, "--dataset", name], args].concat());
        assert_eq!(ran.err.contains(says), told, "{name}: {}", ran.err);
        let again = scratch.import(&[&[file.as_str(), "--dataset", name], args].concat());
        assert_eq!(again["nothing_public"] == true, told, "{name}: {again}");
    }
}
