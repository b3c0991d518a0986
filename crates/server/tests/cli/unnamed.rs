//! What unnamed speakers say is counted as what others say, and what commands over speakers and editions answer. All persons are invented.

use crate::program::Scratch;
use crate::serve::{Serving, get};

const LINES: &str = r#"{"source": "letter", "kind": "testimony_written", "title": "An invented letter", "consent": {"purposes": ["keep", "publish"], "ground": "the speaker's word"}}
{"person": "a", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Alim Uydurma"}}, "disclosure": "public", "by": {"name": "Zeynep Tanik", "relation": "sibling"}}, {"source": "letter", "property": "act", "value": {"act": {"kind": "sentenced", "when": "2019"}}, "by": {"name": "Zeynep Tanik", "relation": "sibling"}, "disclosure": "public"}, {"source": "letter", "property": "act", "value": {"act": {"kind": "arrested", "when": "2018"}}, "by": {"name": "Zeynep Tanik", "relation": "sibling"}, "disclosure": "team"}]}
{"person": "b", "claims": [{"source": "letter", "property": "name", "value": {"name": {"text": "Mirza Olmayan"}}, "disclosure": "public"}]}
"#;

fn register() -> Scratch {
    let scratch = Scratch::with_register();
    scratch.write("told.jsonl", LINES);
    scratch.import(&["told.jsonl", "--publishable"]);
    scratch
}

#[test]
fn history_and_changes_count_what_unnamed_speakers_say_and_nothing_that_is_withheld() {
    let scratch = register();
    let serving = Serving::start(scratch.command(&["serve", "r", "--listen", "127.0.0.1:0"]));
    let changes = get(&serving.public, "/changes");
    assert!(changes.contains("2 claims by"), "{changes}");
    assert!(
        !changes.contains("3 claims") && !changes.contains("Zeynep"),
        "{changes}"
    );
}

#[test]
fn a_tier_of_a_source_that_says_nothing_itself_is_refused() {
    let scratch = register();
    let tier = ["tier", "r", "told:a", "told/letter", "1", "--why", "x"];
    let refused = scratch.run(&tier);
    assert_ne!(refused.code, 0, "{refused:?}");
    refused.says(&["give --speaker", "Zeynep Tanik"]);
    scratch.done(&[&tier[..], &["--speaker", "Zeynep Tanik"]].concat());
    scratch.done(&["tier", "r", "told:b", "told/letter", "1", "--why", "x"]);
}

#[test]
fn an_edition_of_which_nothing_stands_in_the_same_words_is_not_said_to_say_nothing() {
    let scratch = register();
    scratch.done(&["publish", "r", "ed1"]);
    scratch.done(&["disclose", "r", "told:b", "--as", "initials", "--why", "asked"]);
    scratch.done(&["publish", "r", "ed2"]);
    let serve = ["serve", "ed2", "--listen", "127.0.0.1:0", "--earlier", "ed1"];
    let serving = Serving::start(scratch.command(&serve));
    let answers = ["/e/1/p/1", "/e/1/p/2"].map(|path| get(&serving.public, path));
    let told = answers.iter().find(|answer| answer.contains(" 404 ")).unwrap();
    assert!(
        told.contains("stands in the same words today") && !told.contains("Mirza"),
        "{told}"
    );
    assert!(!told.contains("says nothing about this person"), "{told}");
}
