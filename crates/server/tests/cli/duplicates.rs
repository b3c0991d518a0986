//! Duplicates: proposed with reasons, judged by a named editor, and not asked about again until that is undone.

use crate::program::Scratch;

const SHEET: &str = "id,name,born,sex,residence,id_number\n\
    1,Shemshidin Tewekkul,1977-02-14,male,Kashgar,\n\
    2,Шәмшидин Тәвәккүл,1977-02,male,Kashgar,\n\
    3,Aynur Invented,1960,female,Hotan,\n\
    4,Shemshidin Tewekkul,1991-05-05,male,,\n";

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("list.csv", SHEET);
    scratch.done(&["import", "r", "list.csv", "--dataset", "list"]);
    scratch
}

fn proposed(scratch: &Scratch) -> String {
    scratch.done(&["duplicates", "r"]).out
}

#[test]
fn two_spellings_of_one_man_are_proposed_and_his_namesake_is_not() {
    let told = proposed(&register());
    let mut lines = told.lines();
    assert_eq!(lines.next(), Some("a,b,score,reasons"));
    let pair = lines.next().unwrap();
    assert!(pair.starts_with("list:1,list:2,"), "{told}");
    assert!(pair.contains("born 1977-02-14 and 1977-02 agree"), "{told}");
    assert_eq!(lines.next(), None, "{told}");
}

#[test]
fn a_judged_pair_is_not_asked_again_until_it_is_undone() {
    let scratch = register();
    for verdict in ["same", "not-the-same", "undecided"] {
        let judge = [
            "judge",
            "r",
            "list:2",
            "list:1",
            verdict,
            "--actor",
            "An Editor",
            "--why",
            "seen both",
        ];
        let said = scratch.done(&judge);
        assert!(said.out.contains("An Editor"), "{said:?}");
        assert!(!proposed(&scratch).contains("list:1,list:2"), "{verdict}");
        scratch.done(&["rebuild", "r"]);
        assert!(
            !proposed(&scratch).contains("list:1,list:2"),
            "{verdict} after a rebuild"
        );
    }
    scratch.done(&["judge", "r", "list:1", "list:2", "undo", "--actor", "An Editor"]);
    assert!(proposed(&scratch).contains("list:1,list:2"));
    scratch.refused(&["judge", "r", "list:1", "list:2", "undo"], &["nothing is decided"]);
    scratch.refused(
        &["judge", "r", "list:1", "list:1", "same", "--why", "x"],
        &["two persons are needed"],
    );
}

#[test]
fn pairs_are_written_to_a_file_and_counted() {
    let scratch = register();
    let line = scratch
        .done(&["duplicates", "r", "--out", "pairs.csv", "--json"])
        .last();
    assert_eq!((line["records"].as_u64(), line["pairs"].as_u64()), (Some(4), Some(1)));
    let file = std::fs::read_to_string(scratch.path("pairs.csv")).unwrap();
    assert_eq!(file, proposed(&scratch));
}

#[test]
fn a_second_list_is_suggested_to_name_persons_who_are_there_and_nothing_is_joined() {
    let scratch = register();
    scratch.write(
        "other.csv",
        "id,name,sex,born,residence\nx1,شەمشىدىن تەۋەككۈل,male,1977-02-14,Kashgar\nx2,Wholly Other,female,1990-01-01,Hotan\n",
    );
    let told = scratch.done(&["import", "r", "other.csv", "--suggest", "same.csv"]);
    let pairs = std::fs::read_to_string(scratch.path("same.csv")).unwrap();
    assert!(pairs.starts_with("a,b,score,reasons\n"), "{pairs}");
    assert!(pairs.contains("other:x1") && !pairs.contains("x2"), "{pairs}");
    // Pairs within the first list are no suggestion about the second.
    for line in pairs.lines().skip(1) {
        assert!(line.contains("other:"), "{line}");
    }
    assert!(told.err.contains("nothing was joined"), "{}", told.err);
}

#[test]
fn what_is_judged_the_same_is_one_hit_and_one_page_and_two_again_when_undone() {
    let scratch = register();
    let found = |wanted: u64| {
        let line = scratch.done(&["search", "r", "Shemshidin Tewekkul", "--json"]);
        let persons: Vec<&str> = line
            .out
            .lines()
            .filter(|line| line.contains("1977") || line.contains("list"))
            .collect();
        assert!(!persons.is_empty(), "{}", line.out);
        assert_eq!(line.last()["total"], wanted, "{}", line.out);
    };
    found(3);
    let why = ["--why", "seen both"];
    scratch.refused(
        &["judge", "r", "list:1", "list:2", "same"],
        &["--why", "needs its reason"],
    );
    scratch.done(
        &[
            &["judge", "r", "list:1", "list:2", "same", "--actor", "An Editor"][..],
            &why,
        ]
        .concat(),
    );
    found(2);
    let page = scratch.done(&["show", "r", "list:2"]).out;
    assert!(page.contains("Шәмшидин") && page.contains("Shemshidin"), "{page}");
    scratch.done(&["judge", "r", "list:1", "list:2", "undo", "--actor", "An Editor"]);
    found(3);
}
