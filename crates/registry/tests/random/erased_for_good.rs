//! After an erasure no word of what rested on the erased is in any byte of the register's folder.

use crate::desk::{Desk, PERSONS, SOURCES, person, source, word};
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::judgement::Verdict;
use guwah_domain::value::Text;
use guwah_registry::Actor;
use guwah_registry::query::Query;
use proptest::prelude::*;
use std::path::Path;

/// What is written before the erasure, each with words of its own.
#[derive(Debug, Clone, Copy)]
enum Step {
    Summary(u8, Option<u8>),
    Tier(u8, u8),
    Prefers(u8, u8),
    Same(u8, u8),
    Withdraw(u8, u8),
    Disclose(u8, u8, bool),
    Withhold(u8),
    Search,
    Rebuild,
    TellAgain,
}

fn step() -> impl Strategy<Value = Step> {
    let (of, by) = (0..PERSONS, 0..SOURCES);
    prop_oneof![
        (of.clone(), proptest::option::of(by.clone())).prop_map(|(of, by)| Step::Summary(of, by)),
        (of.clone(), by.clone()).prop_map(|(of, by)| Step::Tier(of, by)),
        (of.clone(), by.clone()).prop_map(|(of, by)| Step::Prefers(of, by)),
        (of.clone(), of.clone()).prop_map(|(one, other)| Step::Same(one, other)),
        (of.clone(), by.clone()).prop_map(|(of, by)| Step::Withdraw(of, by)),
        (of.clone(), by, any::<bool>()).prop_map(|(of, by, sealed)| Step::Disclose(of, by, sealed)),
        of.prop_map(Step::Withhold),
        Just(Step::Search),
        Just(Step::Rebuild),
        Just(Step::TellAgain),
    ]
}

/// A word that a step writes, and on whom it rests.
struct Written {
    word: String,
    persons: Vec<u8>,
    sources: Vec<u8>,
}

/// The words with which a register begins.
fn at_first() -> Vec<Written> {
    let mut all = Vec::new();
    for of in 0..PERSONS {
        let mut add = |word: String, sources: Vec<u8>| {
            all.push(Written {
                word,
                persons: vec![of],
                sources,
            });
        };
        for by in 0..SOURCES {
            for what in ["name", "told", "First", "Last"] {
                add(word(what, of, by), vec![by]);
            }
        }
        add(word("summary", of, 0), (0..SOURCES).collect());
    }
    all.extend((0..SOURCES).map(|by| Written {
        word: word("title", by, by),
        persons: Vec::new(),
        sources: vec![by],
    }));
    all
}

/// Searches as both audiences, and saves the indexes.
fn search(desk: &Desk) {
    let (query, _) = Query::parse("Qxname");
    for audience in [Audience::Public, Audience::Team] {
        desk.registry().reader(audience).search(&query).unwrap();
    }
    desk.registry().save_indexes().unwrap();
}

/// Does a step; gives what it wrote.
fn go_on(desk: &mut Desk, step: Step, nth: u8) -> Option<Written> {
    let new = word("step", nth, 0);
    let judge = |of: u8, verdict: Verdict| Command::Judge {
        person: person(of),
        verdict,
        why: Some(new.clone()),
    };
    let claim = |of: u8, by: u8| Desk::claims(by, of)[1].id(person(of), source(by));
    let (command, persons, sources) = match step {
        Step::Summary(of, by) => (
            Command::WriteSummary {
                person: person(of),
                summary: Text::in_language(new.clone(), format!("x-{nth}")),
                basis: by.map(|by| vec![source(by)]),
                by: SummaryBy::Editor,
            },
            vec![of],
            by.map_or_else(|| (0..SOURCES).collect(), |by| vec![by]),
        ),
        Step::Tier(of, by) => {
            let verdict = Verdict::Tier {
                source: source(by),
                speaker: None,
                number: None,
                tier: "2".into(),
            };
            (judge(of, verdict), vec![of], vec![by])
        }
        Step::Prefers(of, by) => (judge(of, Verdict::Prefers(claim(of, by))), vec![of], vec![by]),
        Step::Same(one, other) => (judge(one, Verdict::Same(person(other))), vec![one, other], vec![]),
        Step::Withdraw(of, by) => (
            Command::WithdrawClaim {
                person: person(of),
                claim: claim(of, by),
                why: new.clone(),
            },
            vec![of],
            vec![by],
        ),
        Step::Disclose(of, by, sealed) => {
            let level = if sealed { Disclosure::Sealed } else { Disclosure::Team };
            let (person, claim) = (person(of), claim(of, by));
            desk.run(Command::SetDisclosure { person, claim, level });
            return None;
        }
        Step::Withhold(of) => {
            let (person, why) = (person(of), Some(new.clone()));
            (Command::WithholdPerson { person, why }, vec![of], vec![])
        }
        Step::Search => {
            search(desk);
            return None;
        }
        Step::Rebuild => {
            desk.rebuild();
            return None;
        }
        Step::TellAgain => {
            desk.tell_again();
            return None;
        }
    };
    let done = desk.run(command);
    (!done.is_empty()).then_some(Written {
        word: new,
        persons,
        sources,
    })
}

/// The bytes of every file of a folder.
fn bytes(folder: &Path, all: &mut Vec<(String, Vec<u8>)>) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            bytes(&path, all);
        } else {
            all.push((
                path.display().to_string(),
                std::fs::read(&path).unwrap().to_ascii_lowercase(),
            ));
        }
    }
}

fn files_with(all: &[(String, Vec<u8>)], word: &str) -> Vec<String> {
    let word = word.to_ascii_lowercase();
    let holding = all
        .iter()
        .filter(|(_, bytes)| bytes.windows(word.len()).any(|some| some == word.as_bytes()));
    holding.map(|(name, _)| name.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_that_rested_on_the_erased_is_in_any_byte_of_the_folder(
        steps in proptest::collection::vec(step(), 1..10),
        erased in 0..PERSONS + SOURCES,
        rebuilt in any::<bool>(),
    ) {
        let mut desk = Desk::new();
        let mut written = at_first();
        for (nth, step) in (0u8..).zip(steps) {
            written.extend(go_on(&mut desk, step, nth));
        }
        let record = if erased < PERSONS { person(erased).0 } else { source(erased - PERSONS).0 };
        let actor = Actor::at_command_line("invented editor");
        let mut before = Vec::new();
        bytes(&desk.path, &mut before);
        prop_assert!(!files_with(&before, &word("title", 0, 0)).is_empty(), "words are looked for as they lie there");
        desk.registry().erase(&actor, &[record], "court_order", "second editor").unwrap();
        if rebuilt {
            desk.rebuild();
        }
        let mut all = Vec::new();
        bytes(&desk.path, &mut all);
        for written in written {
            let rests = if erased < PERSONS {
                written.persons.contains(&erased)
            } else {
                written.sources.contains(&(erased - PERSONS))
            };
            if rests {
                let left = files_with(&all, &written.word);
                prop_assert!(left.is_empty(), "{} is still in {left:?}", written.word);
            }
        }
    }
}
