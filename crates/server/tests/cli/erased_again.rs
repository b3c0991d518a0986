//! What was withheld for the erased stays from the public, and no file, backup or rebuild brings them back. All persons and numbers are
//! invented.

use crate::program::{Scratch, counts, file_with, number};
use serde_json::{Value, json};

/// One person, and who tells of them in which words.
const LIST: &str = "id,name,born,residence,id_number,text,relatives\n\
    a,Zyxquandor Inventov,1970,Qorghas,654123197005121239,Taken with two others.,\n\
    b,Bek Uydurma,1961,Ghulja,,Saw Zyxquandor Inventov in the yard.,\n\
    c,Gul Uydurma,1980,Ghulja,,Nothing.,Zyxquandor Inventov (brother)\n\
    d,Nur Uydurma,1985,Ghulja,,Зыхквандор Инвентов was there.,\n\
    e,Han Uydurma,1986,Ghulja,,With Z.y.x.q.u.a.n.d.o.r  I.n.v.e.n.t.o.v.,\n\
    f,Ali Uydurma,1987,Ghulja,,His number was 6541 2319 7005 1212 39.,\n\
    g,Oy Uydurma,1988,Ghulja,,Nothing at all.,\n";

const ERASE: [&str; 7] = [
    "erase",
    "r",
    "s:a",
    "--reason",
    "request_of_family",
    "--confirm-by",
    "Second Invented",
];

const PUBLIC: [&str; 3] = ["--publishable", "--disclosure", "public"];

fn import(scratch: &Scratch, name: &str, content: &str) -> Value {
    let file = format!("{name}.csv");
    scratch.write(&file, content);
    scratch.import(&[&[file.as_str(), "--dataset", name], &PUBLIC[..]].concat())
}

/// A register whose person `s:a` was erased, once withheld before.
fn erased(withheld: bool) -> Scratch {
    let scratch = Scratch::with_register();
    import(&scratch, "s", LIST);
    if withheld {
        scratch.done(&["withhold", "r", "s:a", "--why", "danger"]);
    }
    scratch.done(&ERASE);
    scratch
}

/// What the public is shown of a record; empty where it is shown nothing.
fn public(scratch: &Scratch, register: &str, record: &str) -> String {
    scratch
        .run(&["show", register, record, "--audience", "public", "--json"])
        .out
}

/// Nothing that names the erased is told of these.
fn none_names(scratch: &Scratch, register: &str, records: &[&str]) {
    for record in records {
        let shown = public(scratch, register, record).to_lowercase();
        for word in ["zyxquandor", "inventov", "зыхквандор", "z.y.x", "6541 2319", "65412319"] {
            assert!(!shown.contains(word), "{record} tells “{word}”: {shown}");
        }
    }
}

const TELL_OF_HIM: [&str; 5] = ["s:b", "s:c", "s:d", "s:e", "s:f"];

#[test]
fn what_still_names_the_erased_is_told_to_nobody_until_it_is_answered() {
    for withheld in [false, true] {
        let scratch = erased(withheld);
        none_names(&scratch, "r", &TELL_OF_HIM);
        assert!(public(&scratch, "r", "s:g").contains("Nothing at all."));
        scratch.done(&["rebuild", "r"]);
        none_names(&scratch, "r", &TELL_OF_HIM);
        let lines = scratch.done(&["publish", "r", "ed", "--json"]).lines();
        let asked: Vec<&Value> = lines.iter().filter(|hit| hit["kind"] == "erased").collect();
        assert_eq!(asked.len(), 5, "{lines:?}");
        for word in ["zyxquandor", "inventov", "6541 2319", "65412319"] {
            assert_eq!(file_with(&scratch.path("ed"), word), None, "{word}");
        }
        let answers: Vec<String> = asked
            .iter()
            .map(|hit| json!({"hit": hit["hit"], "answer": "may_stand", "reason": "the family was asked"}).to_string())
            .collect();
        scratch.write("answers.jsonl", answers.join("\n"));
        scratch.done(&["publish", "r", "ed2", "--resolve", "answers.jsonl"]);
        assert!(public(&scratch, "r", "s:b").contains("Saw Zyxquandor"), "answered");
    }
}

/// What a file brings, and what becomes of it: whether a row is taken in, and whether the public is told of it.
#[test]
fn no_file_brings_the_erased_back_under_another_name_of_a_list() {
    let table = [
        // The very person.
        ("name,born,residence\nZyxquandor Inventov,1970,Qorghas\n", true, false),
        ("name,born\nINVENTOV Zyxquandor,1970-05\n", true, false),
        ("name\nZyxquandor Inventov\n", true, false),
        ("name,id_number\nSomebody Else,654123197005121239\n", false, false),
        ("name,id_number\nSomebody Else,6541 2319 7005 1212 39\n", false, false),
        ("name,id_number\nSomebody Else,654123700512123\n", false, false),
        // The same in another script or spelling, with a year or a place that is the same.
        ("name,born\nЗыхквандор Инвентов,1970\n", true, false),
        ("name,residence\nInwentof Zyxkwandor,Qorghas\n", true, false),
        // Another one.
        ("name\nInwentof Zyxkwandor\n", true, true),
        ("name,born\nЗыхквандор Инвентов,1940\n", true, true),
        ("name,born\nRashida Uydurma,1970\n", true, true),
        ("name,born,residence\nZyxquandor Inventov,1935,Qorghas\n", true, true),
        ("name,born\nZyxquandor Another,1970\n", true, true),
        ("name,id_number\nSomebody Else,654123197005121212\n", true, true),
    ];
    for (nth, (sheet, taken_in, told)) in table.iter().enumerate() {
        let scratch = erased(true);
        let mut lines = sheet.lines();
        let content = format!("id,{}\nrow,{}\n", lines.next().unwrap(), lines.next().unwrap());
        let line = import(&scratch, "other", &content);
        assert_eq!(counts(&line)[0] == 1, *taken_in, "row {nth}: {line}");
        assert_eq!(number(&line, "erased") == 0, *taken_in, "row {nth}: {line}");
        assert_eq!(
            !public(&scratch, "r", "other:row").is_empty(),
            *told,
            "row {nth}: {sheet}"
        );
        let notes = line["notes"].to_string();
        assert_eq!(notes.contains("erased"), !*told, "row {nth}: {notes}");
    }
}

#[test]
fn who_names_the_erased_in_a_new_file_is_taken_in_and_asked_about() {
    let scratch = erased(true);
    let told = import(
        &scratch,
        "other",
        "id,name,born,text,relatives\n\
         1,Sitare Uydurma,1950,His neighbour Inventov Zyxquandor was taken.,\n\
         2,Ayla Uydurma,1951,Nothing.,Zyxquandor Inventov (father)\n\
         3,Ilham Uydurma,1952,He has the number 654123197005121239.,\n\
         4,Nobody Uydurma,1953,Nothing.,\n",
    );
    assert_eq!(counts(&told)[0], 4);
    none_names(&scratch, "r", &["other:1", "other:2", "other:3"]);
    let notes = told["notes"].to_string();
    for part in ["text", "relative", "line\":2", "line\":3", "line\":4"] {
        assert!(notes.contains(part), "{part}: {notes}");
    }
    assert!(!notes.contains("line\":5"), "{notes}");
    assert!(public(&scratch, "r", "other:4").contains("Nobody Uydurma"));
    let team = scratch.done(&["show", "r", "other:1"]).out;
    assert!(team.contains("Inventov Zyxquandor"), "the team sees it: {team}");
}

#[test]
fn a_backup_from_before_an_erasure_brings_nobody_back_with_the_ring_of_today() {
    let scratch = Scratch::with_register();
    import(&scratch, "s", LIST);
    scratch.done(&["backup", "r", "b.tar"]);
    scratch.done(&["withhold", "r", "s:b", "--why", "danger"]);
    scratch.done(&ERASE);
    let line = scratch
        .done(&["restore", "b.tar", "new", "--keys", "r/ring.sqlite", "--json"])
        .last();
    assert_eq!(number(&line, "erased_again"), 1, "{line}");
    assert_eq!(line["narrowed_again"].as_array().unwrap().len(), 1, "{line}");
    let keyed = |args: &[&str]| scratch.done(&[args, &["--keys", "r/ring.sqlite"]].concat());
    let read = keyed(&[
        "import",
        "new",
        "s.csv",
        "--dataset",
        "s",
        "--publishable",
        "--disclosure",
        "public",
        "--json",
    ]);
    assert_eq!(counts(&read.last())[4], 1, "{read:?}");
    let shown = |record: &str| scratch.run(&["show", "new", record, "--audience", "public", "--keys", "r/ring.sqlite"]);
    assert_eq!((shown("s:a").code, shown("s:b").code), (1, 1));
    assert_eq!(scratch.run(&["show", "new", "s:a", "--keys", "r/ring.sqlite"]).code, 1);
    for record in ["s:c", "s:d", "s:e", "s:f"] {
        let told = shown(record).out.to_lowercase();
        assert!(
            !told.contains("zyxquandor") && !told.contains("зыхквандор") && !told.contains("6541 "),
            "{told}"
        );
    }
    keyed(&["verify", "new"]);
}

#[test]
fn what_was_narrowed_of_records_that_a_backup_does_not_hold_comes_again_withheld() {
    let scratch = Scratch::with_register();
    scratch.done(&["backup", "r", "b.tar"]);
    import(&scratch, "s", LIST);
    scratch.done(&["withhold", "r", "s:b", "--why", "danger"]);
    scratch.done(&["ring", "copy", "r", "ring-of-today"]);
    let line = scratch
        .done(&["restore", "b.tar", "new", "--ring", "ring-of-today", "--json"])
        .last();
    assert_eq!(number(&line, "narrowed_waiting"), 1, "{line}");
    scratch.done(&[
        "import",
        "new",
        "s.csv",
        "--dataset",
        "s",
        "--publishable",
        "--disclosure",
        "public",
    ]);
    assert!(public(&scratch, "new", "s:b").is_empty());
    assert!(public(&scratch, "new", "s:g").contains("Oy Uydurma"));
    scratch.done(&["withhold", "new", "s:b", "--none", "--why", "no danger any more"]);
    assert!(public(&scratch, "new", "s:b").contains("Bek Uydurma"));
}

#[test]
fn a_backup_from_before_a_join_with_somebody_withheld_comes_again_withheld() {
    let scratch = Scratch::with_register();
    import(&scratch, "s", LIST);
    import(
        &scratch,
        "other",
        "id,name,born\n1,Bek Uydurma,1961\n2,Oy Uydurma,1988\n",
    );
    scratch.done(&["withhold", "r", "s:b", "--why", "danger"]);
    scratch.done(&["disclose", "r", "s:g", "--as", "initials", "--why", "asked"]);
    scratch.done(&["backup", "r", "b.tar"]);
    assert!(public(&scratch, "r", "other:1").contains("Bek Uydurma"));
    scratch.done(&["judge", "r", "other:1", "s:b", "same", "--why", "one birth"]);
    scratch.done(&["judge", "r", "s:g", "other:2", "same", "--why", "one birth"]);
    assert!(public(&scratch, "r", "other:1").is_empty());
    assert!(!public(&scratch, "r", "other:2").contains("Oy Uydurma"));
    scratch.done(&["ring", "copy", "r", "ring-of-today"]);
    scratch.done(&["restore", "b.tar", "new", "--ring", "ring-of-today", "--json"]);
    assert!(public(&scratch, "new", "other:1").is_empty());
    assert!(!public(&scratch, "new", "other:2").contains("Oy Uydurma"));
    assert!(
        public(&scratch, "new", "s:c").contains("Gul Uydurma"),
        "no more than that"
    );
}

#[test]
fn a_register_that_is_made_of_what_the_team_writes_out_tells_nothing_of_the_erased_either() {
    let scratch = erased(true);
    import(&scratch, "other", "id,name,born\n1,Zyxquandor Inventov,1970\n");
    scratch.done(&["export", "r", "--as", "jsonl", "--to", "all.jsonl"]);
    scratch.done(&["init", "new"]);
    scratch.done(&["import", "new", "all.jsonl", "--dataset", "all", "--publishable"]);
    scratch.done(&["publish", "new", "ed"]);
    for word in ["zyxquandor", "inventov", "зыхквандор"] {
        assert_eq!(file_with(&scratch.path("ed"), word), None, "{word}");
    }
}

#[test]
fn a_command_that_names_nobody_and_nothing_is_refused() {
    let scratch = Scratch::with_register();
    import(&scratch, "s", LIST);
    scratch.write(
        "t.jsonl",
        r#"{"source":"one","kind":"testimony_in_person","title":"Told","consent":{"purposes":["keep","publish"]}}
{"person":"p","claims":[{"source":"one","property":"name","value":{"name":{"text":"Oy Boyaq"}},"by":{"name":"Ana Boyaq","relation":"parent"}}]}"#,
    );
    scratch.import(&["t.jsonl", "--dataset", "t"]);
    let before = scratch.entries("r");
    let claim = "00000000000000000000000000000001";
    let shown = scratch.done(&["show", "r", "s:g", "--json"]).last().to_string();
    let real = shown
        .split("\"id\":\"")
        .nth(2)
        .and_then(|rest| rest.get(..32))
        .unwrap()
        .to_owned();
    let table: [(&[&str], &[&str]); 7] = [
        (
            &["consent", "r", "t/one", "--speaker", "Nobody", "--withdrawn", "x"],
            &["Nobody", "Ana Boyaq"],
        ),
        (
            &["consent", "r", "s", "--speaker", "Nobody", "--withdrawn", "x"],
            &["leave --speaker out"],
        ),
        (&["dispute", "r", "s:g", &real, claim], &[claim]),
        (&["prefer", "r", "s:g", claim], &[claim]),
        (&["withdraw", "r", "s:g", claim], &[claim]),
        (&["tier", "r", "s:g", "t/one", "2"], &["says nothing"]),
        (
            &["summary", "r", "s:g", "Words.", "--basis", "t/one"],
            &["says nothing"],
        ),
    ];
    for (args, words) in table {
        scratch.refused(&[args, &["--why", "asked"]].concat(), words);
    }
    assert_eq!(scratch.entries("r"), before);
    let args = [
        "consent",
        "r",
        "t/one",
        "--speaker",
        "ana  boyaq",
        "--withdrawn",
        "asked",
        "--why",
        "asked",
    ];
    scratch.done(&args);
}
