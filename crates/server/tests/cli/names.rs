//! Names: compared, explained, evaluated.

use crate::program::Scratch;

#[test]
fn two_spellings_are_compared_with_a_reason() {
    let scratch = Scratch::new();
    let line = scratch
        .done(&["names", "compare", "Қайрат Самархан", "哈依拉提·萨马尔汗", "--json"])
        .last();
    assert!(
        line["score"].as_f64().unwrap() > 0.7 && line["why"].as_str().unwrap().contains('~'),
        "{line}"
    );
    let other = scratch
        .done(&["names", "compare", "Kairat Samarkan", "Gulnar Invented", "--json"])
        .last();
    assert!(other["score"].as_f64().unwrap() < 0.5, "{other}");
    for odd in ["", " ", "·", "😀", "\u{202e}", "x"] {
        scratch.done(&["names", "compare", odd, "Kairat"]);
        scratch.done(&["names", "explain", odd]);
    }
}

#[test]
fn a_name_is_explained() {
    let scratch = Scratch::new();
    let told = scratch.done(&["names", "explain", "Қайрат"]).out;
    assert!(told.contains("script: Cyrillic") && told.contains("keys:"), "{told}");
}

#[test]
fn an_evaluation_tells_how_often_names_find_each_other() {
    let scratch = Scratch::new();
    scratch.write(
        "names.tsv",
        "person\tscript\tname\np1\tlatn\tKairat Samarkan\np1\tcyrl\tҚайрат Самархан\np2\tlatn\tGulnar Omirzak\np2\tcyrl\tГүлнар Өмірзақ\n",
    );
    scratch.write("others.txt", "Ali Invented\nBek Invented\n");
    let args = [
        "names",
        "evaluate",
        "names.tsv",
        "--distractors",
        "others.txt",
        "--json",
    ];
    let line = scratch.done(&args).last();
    assert_eq!(line["any"]["recall_at_1"], 1.0, "{line}");
    assert_eq!(line["distractors"], 2);
    let beside = scratch.done(&[&args[..], &["--baselines", "--fold", "0/1"]].concat());
    let methods: Vec<&str> = beside.out.lines().filter(|line| line.contains("\"method\"")).collect();
    assert_eq!(methods.len(), 2, "{}", beside.out);
    assert!(methods[1].contains("jaro-winkler"), "{}", beside.out);
    scratch.write("empty.tsv", "");
    scratch.refused(&["names", "evaluate", "empty.tsv"], &["empty.tsv", "tabs"]);
}
