//! What an editor decides on the command line: withdraw, correct, disclose, prefer, dispute, tier, withhold, summary; and that
//! an entry is undone by another.

use crate::program::{Scratch, file_with, number};
use serde_json::Value;

const LINES: [&str; 4] = [
    r#"{"source":"talk","kind":"media_report","title":"An invented talk","consent":{"purposes":["keep","publish"],"ground":"published article"}}"#,
    r#"{"source":"other","kind":"media_report","title":"Another talk","consent":{"purposes":["keep","publish"],"ground":"published article"}}"#,
    r#"{"person":"1","claims":[{"source":"talk","property":"name","value":{"name":{"text":"Mawlan Sinaqchi"}},"disclosure":"public"},{"source":"talk","property":"text","value":{"text":{"text":"Wrongword was told."}},"disclosure":"public"},{"source":"talk","property":"profession","value":{"term":{"words":"baker"}},"by":{"name":"Tursun Guwahchi","relation":"child"},"disclosure":"public"},{"source":"other","property":"profession","value":{"term":{"words":"tailor"}},"disclosure":"public"}]}"#,
    r#"{"person":"2","claims":[{"source":"talk","property":"name","value":{"name":{"text":"Baghwan Ikkinchi"}},"disclosure":"public"}]}"#,
];

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("d.jsonl", LINES.join("\n"));
    scratch.import(&["d.jsonl", "--publishable"]);
    scratch
}

fn shown(scratch: &Scratch, record: &str) -> Value {
    scratch.done(&["show", "r", record, "--json"]).last()
}

/// The claim of a property that says these words.
fn claim(scratch: &Scratch, property: &str, words: &str) -> Value {
    let shown = shown(scratch, "d:1");
    let mut claims = shown["claims"].as_array().unwrap().iter();
    let found = claims.find(|claim| claim["property"] == property && claim["value"].to_string().contains(words));
    found
        .unwrap_or_else(|| panic!("no {property} {words} in {shown}"))
        .clone()
}

fn id(claim: &Value) -> String {
    claim["id"].as_str().unwrap().to_owned()
}

/// Whether the public page of the first person holds a word.
fn is_public(scratch: &Scratch, word: &str) -> bool {
    let ran = scratch.run(&["show", "r", "d:1", "--audience", "public"]);
    ran.code == 0 && ran.out.contains(word)
}

/// Gives a command, which must make one entry that names who acts, and gives its position.
fn decide(scratch: &Scratch, args: &[&str]) -> String {
    let before = scratch.entries("r");
    let args = [
        args,
        &["--why", "seen the paper", "--actor", "Invented Editor", "--json"],
    ]
    .concat();
    let line = scratch.done(&args).last();
    assert_eq!(scratch.entries("r"), before + 1, "{args:?}");
    assert_eq!(number(&line, "position"), before, "{line}");
    before.to_string()
}

#[test]
fn each_decision_is_one_entry_and_undoing_it_is_another() {
    // What is decided, with ids for {text}, {baker}, {tailor}; whether the public then sees which word; whether undoing widens.
    let table: [(&[&str], &str, bool, bool); 6] = [
        (&["withdraw", "r", "d:1", "{text}"], "Wrongword", false, true),
        (&["disclose", "r", "d:1", "{text}", "team"], "Wrongword", false, true),
        (&["disclose", "r", "d:1", "{text}", "sealed"], "Wrongword", false, true),
        (&["withhold", "r", "d:1"], "Wrongword", false, true),
        (
            &["correct", "r", "d:1", "{text}", "Rightword was told."],
            "Wrongword",
            false,
            true,
        ),
        (
            &["summary", "r", "d:1", "Summaryword stands here."],
            "Summaryword",
            true,
            false,
        ),
    ];
    for (args, word, public, widens) in table {
        let scratch = register();
        let text = id(&claim(&scratch, "text", "Wrongword"));
        let args: Vec<String> = args.iter().map(|arg| arg.replace("{text}", &text)).collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let before = is_public(&scratch, word);
        let position = decide(&scratch, &args);
        assert_eq!(is_public(&scratch, word), public, "{args:?}");
        let undone = scratch.done(&["undo", "r", &position, "--why", "it was an error", "--json"]);
        assert_eq!(undone.last()["widens"], widens, "{args:?} {undone:?}");
        assert_eq!(undone.err.contains("More people may see it"), widens, "{undone:?}");
        assert_eq!(is_public(&scratch, word), before, "{args:?}");
        // It has no effect any more, so it cannot be undone twice.
        scratch.refused(&["undo", "r", &position, "--why", "again"], &["no effect to be undone"]);
        // Undoing what undid it brings it back.
        let last = (scratch.entries("r") - 1).to_string();
        scratch.done(&["undo", "r", &last, "--why", "it was right after all"]);
        assert_eq!(is_public(&scratch, word), public, "{args:?}");
    }
}

#[test]
fn a_correction_links_old_and_new_in_one_entry() {
    let scratch = register();
    let old = claim(&scratch, "text", "Wrongword");
    let position = decide(&scratch, &["correct", "r", "d:1", &id(&old), "Rightword was told."]);
    let now = claim(&scratch, "text", "Wrongword");
    let new = claim(&scratch, "text", "Rightword");
    assert_eq!(now["withdrawn"], "seen the paper");
    assert_eq!(now["replaced_by"], new["id"]);
    assert_eq!(
        (&new["source"], &new["disclosure"]),
        (&old["source"], &old["disclosure"])
    );
    assert!(is_public(&scratch, "Rightword") && !is_public(&scratch, "Wrongword"));
    scratch.done(&["publish", "r", "ed"]);
    assert_eq!(file_with(&scratch.path("ed"), "wrongword"), None);
    assert!(file_with(&scratch.path("ed"), "rightword").is_some());
    scratch.done(&["undo", "r", &position, "--why", "the paper was misread"]);
    assert!(is_public(&scratch, "Wrongword") && !is_public(&scratch, "Rightword"));
}

#[test]
fn what_is_set_first_disputed_and_relied_on() {
    let scratch = register();
    let (baker, tailor) = (
        claim(&scratch, "profession", "baker"),
        claim(&scratch, "profession", "tailor"),
    );
    let judgements = |scratch: &Scratch| shown(scratch, "d:1")["editorial"]["judgements"].to_string();
    for args in [
        &["prefer", "r", "d:1", &id(&tailor)][..],
        &["dispute", "r", "d:1", &id(&baker), &id(&tailor)],
        &[
            "tier",
            "r",
            "d:1",
            baker["source"].as_str().unwrap(),
            "0",
            "--speaker",
            "Tursun Guwahchi",
        ],
    ] {
        let before = judgements(&scratch);
        let position = decide(&scratch, args);
        let stands = judgements(&scratch);
        assert!(
            stands != before && stands.contains("Invented Editor"),
            "{args:?}: {stands}"
        );
        scratch.done(&["undo", "r", &position, "--why", "too early"]);
        assert_eq!(judgements(&scratch), before, "{args:?}");
    }
    let position = decide(&scratch, &["judge", "r", "d:1", "d:2", "same"]);
    assert_eq!(shown(&scratch, "d:1")["id"], shown(&scratch, "d:2")["id"]);
    scratch.done(&["undo", "r", &position, "--why", "they are two"]);
    assert_ne!(shown(&scratch, "d:1")["id"], shown(&scratch, "d:2")["id"]);
}

#[test]
fn what_cannot_be_decided_is_refused_with_what_would_be_accepted() {
    let scratch = register();
    let text = id(&claim(&scratch, "text", "Wrongword"));
    let baker = claim(&scratch, "profession", "baker");
    let source = baker["source"].as_str().unwrap();
    let unknown = "00000000000000000000000000000000";
    let before = scratch.entries("r");
    let table: [(&[&str], &[&str]); 14] = [
        (&["withdraw", "r", "d:9", &text], &["nothing is recorded under d:9"]),
        (
            &["withdraw", "r", "d:1", unknown],
            &["has no claim", "one of its claims"],
        ),
        (&["disclose", "r", "d:1", &text, "public"], &["public already"]),
        (
            &["correct", "r", "d:1", &text, "Wrongword was told."],
            &["says so already"],
        ),
        (&["correct", "r", "d:1", &text, " "], &["no value of text"]),
        (&["correct", "r", "d:1", &text, "{\"nonsense\":1}"], &["value in JSON"]),
        (&["dispute", "r", "d:1", &text, &text], &["given twice"]),
        (&["tier", "r", "d:1", source, "excellent"], &["excellent", "1, 2, 3"]),
        (
            &["tier", "r", "d:1", source, "0", "--speaker", "Nobody"],
            &["Tursun Guwahchi would be accepted"],
        ),
        (
            &["tier", "r", "d:2", "nosource", "0"],
            &["no source is recorded under nosource"],
        ),
        (&["withhold", "r", "d:1", "--none"], &["not withheld"]),
        (&["summary", "r", "d:1", "--none"], &["nothing to remove"]),
        (
            &["undo", "r", "0"],
            &["cannot be undone", "Import the release", "guwah withdraw"],
        ),
        (&["undo", "r", "4000"], &["no entry 4000"]),
    ];
    for (args, words) in table {
        // What entry 0 is depends on the form of files: it describes a source, or opens a list.
        let words = if args == ["undo", "r", "0"] { &words[..1] } else { words };
        scratch.refused(&[args, &["--why", "seen the paper"]].concat(), words);
    }
    for command in ["withdraw", "disclose"] {
        let level = if command == "disclose" { &["team"][..] } else { &[] };
        scratch.refused(
            &[&[command, "r", "d:1", &text], level, &["--why", " "]].concat(),
            &["--why is empty"],
        );
    }
    assert_eq!(scratch.entries("r"), before);
    // Without a reason the command line is not understood.
    assert_eq!(scratch.run(&["withdraw", "r", "d:1", &text]).code, 2);
}

#[test]
fn what_others_decided_since_is_not_overruled_by_an_undoing() {
    let scratch = register();
    let text = id(&claim(&scratch, "text", "Wrongword"));
    let first = decide(&scratch, &["disclose", "r", "d:1", &text, "team"]);
    decide(&scratch, &["disclose", "r", "d:1", &text, "sealed"]);
    scratch.refused(&["undo", "r", &first, "--why", "x"], &["decided otherwise since"]);
    let summary = decide(&scratch, &["summary", "r", "d:1", "One."]);
    decide(&scratch, &["summary", "r", "d:1", "Two."]);
    scratch.refused(
        &["undo", "r", &summary, "--why", "x"],
        &["the summary was decided otherwise since"],
    );
}
