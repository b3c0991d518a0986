//! What a person narrowed, no file, release, join, undo, rebuild or restore widens.

use crate::desk::{Desk, PERSONS, SOURCES, person, source};
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::judgement::Verdict;
use guwah_domain::public_as::{NamePart, PublicAs};
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::RecordKey;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What a named person keeps from the public.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Narrowing {
    Withdraw(u8, u8, usize),
    Disclose(u8, u8, usize, bool),
    Embargo(u8, u8, usize),
    EmbargoSource(u8),
    KeepOnly(u8),
    WithdrawConsent(u8),
    KeepOnlyOf(u8, u8),
    Withhold(u8),
    Initials(u8),
    Child(u8, u8),
}

/// What happens afterwards.
#[derive(Debug, Clone, Copy)]
enum Step {
    TellAgain,
    Release(u8),
    Same(u8, u8),
    NotTheSame(u8, u8),
    UndoJudgement(u8),
    UndoEntry(usize),
    WithdrawAge(u8, u8),
    Rebuild,
    Restore,
}

pub(crate) fn narrowing() -> impl Strategy<Value = Narrowing> {
    let (of, by, nth) = (0..PERSONS, 0..SOURCES, 0..2usize);
    prop_oneof![
        (of.clone(), by.clone(), nth.clone()).prop_map(|(of, by, nth)| Narrowing::Withdraw(of, by, nth)),
        (of.clone(), by.clone(), nth.clone(), any::<bool>())
            .prop_map(|(of, by, nth, sealed)| Narrowing::Disclose(of, by, nth, sealed)),
        (of.clone(), by.clone(), nth).prop_map(|(of, by, nth)| Narrowing::Embargo(of, by, nth)),
        by.clone().prop_map(Narrowing::EmbargoSource),
        by.clone().prop_map(Narrowing::KeepOnly),
        by.clone().prop_map(Narrowing::WithdrawConsent),
        (by, of.clone()).prop_map(|(by, of)| Narrowing::KeepOnlyOf(by, of)),
        of.clone().prop_map(Narrowing::Withhold),
        of.clone().prop_map(Narrowing::Initials),
        (of, 0..SOURCES).prop_map(|(of, by)| Narrowing::Child(of, by)),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let of = 0..PERSONS;
    prop_oneof![
        3 => Just(Step::TellAgain),
        2 => (0..2u8).prop_map(Step::Release),
        3 => (of.clone(), of.clone()).prop_map(|(one, other)| Step::Same(one, other)),
        1 => (of.clone(), of.clone()).prop_map(|(one, other)| Step::NotTheSame(one, other)),
        2 => of.clone().prop_map(Step::UndoJudgement),
        1 => (of, 0..SOURCES).prop_map(|(of, by)| Step::WithdrawAge(of, by)),
        2 => (0..8usize).prop_map(Step::UndoEntry),
        1 => Just(Step::Rebuild),
        1 => Just(Step::Restore),
    ]
}

fn age() -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated("age", Value::Text(Text::new("ten years old")))
    }
}

pub(crate) fn narrow(desk: &Desk, narrowing: Narrowing) {
    let claim = |of: u8, by: u8, nth: usize| Desk::claims(by, of)[nth].id(person(of), source(by));
    let consent = |by: u8, consent: Consent| Command::RecordConsent {
        source: source(by),
        consent,
    };
    let keep = || Consent {
        purposes: vec!["keep".into()],
        ..Consent::default()
    };
    let day = || Some("2040-01-01".parse().unwrap());
    drop(desk.run(match narrowing {
        Narrowing::Withdraw(of, by, nth) => Command::WithdrawClaim {
            person: person(of),
            claim: claim(of, by, nth),
            why: "misheard".into(),
        },
        Narrowing::Disclose(of, by, nth, sealed) => Command::SetDisclosure {
            person: person(of),
            claim: claim(of, by, nth),
            level: if sealed { Disclosure::Sealed } else { Disclosure::Team },
        },
        Narrowing::Embargo(of, by, nth) => Command::SetEmbargo {
            person: person(of),
            claim: claim(of, by, nth),
            embargo: day(),
        },
        Narrowing::EmbargoSource(by) => Command::SetSourceEmbargo {
            source: source(by),
            embargo: day(),
        },
        Narrowing::KeepOnly(by) => consent(by, keep()),
        Narrowing::WithdrawConsent(by) => consent(
            by,
            Consent {
                withdrawn: Some("asked by telephone".into()),
                ..Consent::to_publish("asked")
            },
        ),
        Narrowing::KeepOnlyOf(by, of) => consent(
            by,
            Consent {
                subject: person(of),
                ..keep()
            },
        ),
        Narrowing::Withhold(of) => Command::WithholdPerson {
            person: person(of),
            why: Some("danger".into()),
        },
        Narrowing::Initials(of) => Command::SetPublicAs {
            person: person(of),
            claim: None,
            public_as: PublicAs {
                name: NamePart::Initials,
                ..PublicAs::WHOLE
            },
        },
        Narrowing::Child(of, by) => Command::RecordClaims {
            person: person(of),
            source: source(by),
            claims: vec![age()],
        },
    }));
}

/// Every invented word that the public is shown, on any page.
pub(crate) fn shown(desk: &Desk) -> BTreeSet<String> {
    let public = desk.registry().reader(Audience::Public);
    let mut pages = format!(
        "{:?} {:?} {:?}",
        public.sources().unwrap(),
        public.latest(9).unwrap(),
        public.lists().unwrap()
    );
    let mut visit = |record| {
        pages += &format!("{record:?}");
        Ok(())
    };
    public.each_person(&mut visit).unwrap();
    let words = pages.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.starts_with("Qx")).map(str::to_owned).collect()
}

fn go_on(desk: &mut Desk, step: Step, since: u64, day: u8) {
    match step {
        Step::TellAgain => desk.tell_again(),
        Step::Release(says) => desk.release(says, day),
        Step::Same(one, other) => judge(desk, one, Verdict::Same(person(other))),
        Step::NotTheSame(one, other) => judge(desk, one, Verdict::NotTheSame(person(other))),
        Step::UndoJudgement(of) => {
            let reader = desk.registry().team_reader();
            let alone = reader.alone(&RecordKey::Id(person(of))).unwrap();
            let judged = alone.and_then(|alone| alone.person.editorial.judgements.last().map(|judged| judged.id));
            if let Some(judgement) = judged {
                desk.run(Command::UndoJudgement {
                    person: person(of),
                    judgement,
                });
            }
        }
        Step::UndoEntry(nth) => desk.undo(since + nth as u64),
        Step::WithdrawAge(of, by) => drop(desk.run(Command::WithdrawClaim {
            person: person(of),
            claim: age().id(person(of), source(by)),
            why: "misheard".into(),
        })),
        Step::Rebuild => desk.rebuild(),
        Step::Restore => desk.restore(),
    }
}

fn judge(desk: &Desk, of: u8, verdict: Verdict) {
    desk.run(Command::Judge {
        person: person(of),
        verdict,
        why: None,
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_follows_shows_the_public_what_it_was_not_shown(
        narrowed in proptest::collection::vec(narrowing(), 1..4),
        steps in proptest::collection::vec(step(), 1..9),
    ) {
        let mut desk = Desk::new();
        let all = shown(&desk);
        prop_assert!(all.len() > 20, "{all:?}");
        narrowed.iter().for_each(|each| narrow(&desk, *each));
        let (may_be_shown, since) = (shown(&desk), desk.registry().entries().unwrap());
        for (step, day) in steps.iter().zip(3..) {
            let before = shown(&desk);
            go_on(&mut desk, *step, since, day);
            let now = shown(&desk);
            if matches!(step, Step::UndoJudgement(_)) {
                // Of two summaries in one language, one is shown while both are one person.
                let summary = |word: &&&String| word.starts_with("Qxsummary");
                let wider: Vec<&String> = now.difference(&before).filter(|word| !summary(&word)).collect();
                prop_assert!(wider.is_empty(), "parting shows {wider:?}");
            }
            let wider: Vec<&String> = now.difference(&may_be_shown).collect();
            prop_assert!(wider.is_empty(), "{step:?} shows {wider:?}");
        }
    }
}

#[test]
fn a_claim_that_is_narrowed_is_shown_no_more() {
    let desk = Desk::new();
    let told: &Claim = &Desk::claims(0, 0)[1];
    let before = shown(&desk);
    narrow(&desk, Narrowing::Withdraw(0, 0, 1));
    let now = shown(&desk);
    let gone: Vec<&String> = before.difference(&now).collect();
    let words = told.value.words().unwrap().to_owned();
    assert!(gone.contains(&&words), "{gone:?}");
    assert!(
        gone.contains(&&crate::desk::word("summary", 0, 0)),
        "the summary goes with it: {gone:?}"
    );
}
