//! Commands: given what is known and an order, these changes or this refusal. All persons are invented.

#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::change::{Change, Rest};
use guwah_domain::claim::{Claim, Held};
use guwah_domain::command::{Command, Context, Decision, Erasure, Known, Refusal, decide, decide_in_turn};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, InstitutionId, JudgementId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permitted};
use guwah_domain::source::Source;
use guwah_domain::undo::{Entry, undo};
use guwah_domain::value::{Relative, TermRef, Text, Value};
use proptest::prelude::*;

const PERSON: PersonId = PersonId([1; 16]);
const KIN: PersonId = PersonId([2; 16]);
const SOURCE: SourceId = SourceId([9; 16]);

fn context() -> Context {
    Context {
        actor: "invented editor".into(),
        at: "2026-11-22T10:00:00Z".into(),
    }
}

fn name(text: &str) -> Claim {
    Claim::stated("name", Value::Name(Text::new(text)))
}

fn run(person: &mut Person, command: Command) -> Result<Vec<Decision>, Refusal> {
    let decisions = decide(&Known::from(person.clone()), command, &context(), [7; 16])?;
    for change in decisions.iter().flat_map(|decision| &decision.changes) {
        person.apply(change);
    }
    Ok(decisions)
}

fn record(person: &mut Person, claims: Vec<Claim>) -> Result<Vec<Decision>, Refusal> {
    run(
        person,
        Command::RecordClaims {
            person: PERSON,
            source: SOURCE,
            claims,
        },
    )
}

#[test]
fn a_claim_rests_on_one_person_and_one_source_and_a_kinship_on_two_persons() {
    let mut person = Person::new(PERSON);
    let kin = Relative {
        relation: TermRef::key("brother"),
        person: KIN,
        name: None,
        note: None,
    };
    let decisions = record(
        &mut person,
        vec![name("A"), Claim::stated("relative", Value::Relative(kin)), name("B")],
    )
    .unwrap();
    assert_eq!(
        decisions.len(),
        2,
        "what rests on another person goes into an entry of its own"
    );
    assert_eq!(decisions[0].rests_on, [Rest::Person(PERSON), Rest::Source(SOURCE)]);
    assert_eq!(
        decisions[1].rests_on,
        [Rest::Person(PERSON), Rest::Person(KIN), Rest::Source(SOURCE)]
    );
    person.forget(None, Some(KIN));
    assert_eq!(person.claims().count(), 2);
}

#[test]
fn the_same_claim_again_changes_nothing() {
    let mut person = Person::new(PERSON);
    assert_eq!(record(&mut person, vec![name("A")]).unwrap().len(), 1);
    assert!(record(&mut person, vec![name("A")]).unwrap().is_empty());
    let public = Claim {
        disclosure: Disclosure::Public,
        ..name("A")
    };
    assert!(
        record(&mut person, vec![public]).unwrap().is_empty(),
        "what is for the team is not for everyone because it is said again"
    );
    let sealed = Claim {
        disclosure: Disclosure::Sealed,
        ..name("A")
    };
    assert_eq!(
        record(&mut person, vec![sealed]).unwrap().len(),
        1,
        "for fewer it is a change"
    );
    assert_eq!(person.claims().count(), 1);
}

#[test]
fn a_withdrawn_claim_stays_in_history_and_comes_back_only_by_undoing() {
    let mut person = Person::new(PERSON);
    record(&mut person, vec![name("A")]).unwrap();
    let claim = name("A").id(PERSON, SOURCE);
    let withdraw = |claim| Command::WithdrawClaim {
        person: PERSON,
        claim,
        why: "misheard".into(),
    };
    let before = person.clone();
    run(&mut person, withdraw(claim)).unwrap();
    assert_eq!((person.claims().count(), person.current_claims().count()), (1, 0));
    assert!(record(&mut person, vec![name("A")]).unwrap().is_empty());
    assert_eq!(
        person.current_claims().count(),
        0,
        "reading it again brings nothing back"
    );
    let withdrawal = [Change::ClaimWithdrawn {
        person: PERSON,
        source: SOURCE,
        claim,
        why: "misheard".into(),
        replaced_by: None,
        others: Vec::new(),
    }];
    let entry = Entry {
        position: 2,
        changes: &withdrawal,
    };
    let restored = undo(entry, &before, &person, "heard well after all", &context()).unwrap();
    for change in &restored.decision.changes {
        person.apply(change);
    }
    assert_eq!(person.current_claims().count(), 1);
    let refused = run(&mut person, withdraw(ClaimId([3; 16]))).unwrap_err();
    assert!(matches!(refused, Refusal::NoSuchClaim { .. }));
}

#[test]
fn a_judgement_names_its_editor_and_can_be_undone() {
    let mut person = Person::new(PERSON);
    record(&mut person, vec![name("A"), name("B")]).unwrap();
    let preferred = name("B").id(PERSON, SOURCE);
    let judge = Command::Judge {
        person: PERSON,
        verdict: Verdict::Prefers(preferred),
        why: None,
    };
    run(&mut person, judge).unwrap();
    assert_eq!(person.called(), Some("B"));
    assert_eq!(person.editorial.judgements[0].by, "invented editor");
    assert_eq!(person.editorial.judgements[0].on, "2026-11-22");
    run(
        &mut person,
        Command::UndoJudgement {
            person: PERSON,
            judgement: JudgementId([7; 16]),
        },
    )
    .unwrap();
    assert_eq!(person.called(), Some("A"));
    let again = run(
        &mut person,
        Command::UndoJudgement {
            person: PERSON,
            judgement: JudgementId([7; 16]),
        },
    );
    assert!(matches!(again, Err(Refusal::NoSuchJudgement { .. })));
}

#[test]
fn refusals_say_what_would_be_accepted() {
    let mut person = Person::new(PERSON);
    let about = Source {
        kind: "gossip".into(),
        title: "A source".into(),
        ..Source::default()
    };
    let refused = run(
        &mut person,
        Command::RecordSource {
            source: SOURCE,
            about: Box::new(about),
        },
    )
    .unwrap_err();
    assert!(refused.to_string().contains("media_report"), "{refused}");
    let tier = Verdict::Tier {
        source: SOURCE,
        speaker: None,
        number: None,
        tier: "9".into(),
    };
    let refused = run(
        &mut person,
        Command::Judge {
            person: PERSON,
            verdict: tier,
            why: None,
        },
    )
    .unwrap_err();
    assert!(refused.to_string().contains("1, 2, 3, 4"), "{refused}");
    let same = Command::Judge {
        person: PERSON,
        verdict: Verdict::Same(PERSON),
        why: None,
    };
    assert_eq!(run(&mut person, same).unwrap_err(), Refusal::Oneself(PERSON));
    let erase = Command::ErasePerson {
        person: PERSON,
        erasure: Erasure {
            reason: "request_of_family".into(),
            confirmed_by: " ".into(),
            outside_ids: Vec::new(),
            known_by: Default::default(),
        },
    };
    assert!(matches!(run(&mut person, erase), Err(Refusal::Empty(_))));
}

#[test]
fn an_erasure_rests_on_the_register_alone() {
    let change = Change::PersonErased {
        person: PERSON,
        reason: "court_order".into(),
        confirmed_by: "second editor".into(),
        outside_ids: Vec::new(),
        known_by: Default::default(),
    };
    assert_eq!(change.rests_on(), [Rest::Register]);
}

/// Disclosure × consent × withheld × withdrawn: present or absent, for each audience.
#[test]
fn what_each_audience_sees_of_a_person() {
    let consents = [
        ("none", Consent::default()),
        ("publish", Consent::to_publish("article")),
    ];
    for level in Disclosure::ALL {
        for (agreed, consent) in &consents {
            for withheld in [false, true] {
                for withdrawn in [false, true] {
                    let mut person = Person::new(PERSON);
                    let claim = Claim {
                        disclosure: level,
                        withdrawn: withdrawn.then(|| "misheard".into()),
                        ..name("A")
                    };
                    person.statement_mut(SOURCE).claims.push(claim);
                    person.editorial.withheld = withheld.then(|| "danger".into());
                    let published = consent.allows("publish");
                    let permitted = Permitted {
                        claims: published,
                        ..Permitted::ALL
                    };
                    let seen = redaction::person(person.clone(), &|_| permitted.clone().into());
                    let case = format!("{level:?}, consent {agreed}, withheld {withheld}, withdrawn {withdrawn}");
                    let public = level == Disclosure::Public && published && !withheld && !withdrawn;
                    assert_eq!(seen.map(|seen| seen.claims().count()), public.then_some(1), "{case}");
                    let team = person.for_the_team().claims().count() == 1;
                    assert_eq!(team, level != Disclosure::Sealed, "{case}");
                }
            }
        }
    }
}

#[test]
fn the_public_learns_that_an_editor_judged_and_not_who_or_why() {
    let mut person = Person::new(PERSON);
    record(
        &mut person,
        vec![Claim {
            disclosure: Disclosure::Public,
            ..name("A")
        }],
    )
    .unwrap();
    let verdict = Verdict::Tier {
        source: SOURCE,
        speaker: None,
        number: None,
        tier: "2".into(),
    };
    run(
        &mut person,
        Command::Judge {
            person: PERSON,
            verdict,
            why: Some("told me in private".into()),
        },
    )
    .unwrap();
    let seen = redaction::person(person, &|_| Permitted::ALL.into()).unwrap();
    assert_eq!(
        (
            seen.editorial.judgements[0].by.as_str(),
            &seen.editorial.judgements[0].why
        ),
        ("editor", &None)
    );
    assert_eq!(seen.tier(SOURCE, None), Some("2"));
}

proptest! {
    /// Whatever is recorded, in whatever order, repeated: every claim stands once, and its identity is its content.
    #[test]
    fn recording_is_idempotent(words in proptest::collection::vec("Ali [a-z]{1,3}", 1..12)) {
        let held = |at: usize| Held::ALL[at % Held::ALL.len()];
        let claims: Vec<Claim> = words.iter().enumerate().map(|(at, word)| Claim { held: held(at), ..name(word) }).collect();
        let mut person = Person::new(PERSON);
        record(&mut person, claims.clone()).unwrap();
        let once = person.clone();
        let again = record(&mut person, claims.clone()).unwrap();
        prop_assert!(again.is_empty());
        prop_assert_eq!(&person, &once);
        for claim in &claims {
            prop_assert!(person.claim(claim.id(PERSON, SOURCE)).is_some());
        }
    }

    /// A change reads back as it was written.
    #[test]
    fn changes_read_back(text in "\\PC{0,30}", level in 0usize..3) {
        let claim = Claim { disclosure: Disclosure::ALL[level], ..name(&text) };
        let change = Change::ClaimsMade { person: PERSON, source: SOURCE, claims: vec![claim] };
        let written = serde_json::to_string(&change).unwrap();
        prop_assert_eq!(serde_json::from_str::<Change>(&written).unwrap(), change);
    }
}

#[test]
fn commands_in_turn_are_decided_on_what_those_before_them_changed() {
    let claims = |text: &str| Command::RecordClaims {
        person: PERSON,
        source: SOURCE,
        claims: vec![name(text)],
    };
    let judge = |text: &str| Command::Judge {
        person: PERSON,
        verdict: Verdict::Prefers(name(text).id(PERSON, SOURCE)),
        why: None,
    };
    let withdraw = |text: &str| Command::WithdrawClaim {
        person: PERSON,
        claim: name(text).id(PERSON, SOURCE),
        why: "misheard".into(),
    };
    let camp = InstitutionId([5; 16]);
    let tell = || Command::TellOfInstitution {
        institution: (camp, InstitutionKind::Facility),
        source: SOURCE,
        claims: vec![name("Invented Camp")],
    };
    // Commands, and how many entries they make; none where they are refused.
    let table: [(Vec<Command>, Option<usize>); 6] = [
        (vec![claims("A"), judge("A")], Some(2)),
        (vec![judge("A"), claims("A")], None),
        (vec![claims("A"), claims("A")], Some(1)),
        (vec![claims("A"), withdraw("A"), claims("A")], Some(2)),
        (vec![tell(), tell()], Some(1)),
        (vec![claims("A"), tell(), withdraw("B")], None),
    ];
    for (commands, made) in table {
        let commands = commands.into_iter().zip((1u8..).map(|fresh| [fresh; 16]));
        let decided = decide_in_turn(Known::default(), commands, &context());
        assert_eq!(decided.ok().map(|decisions| decisions.len()), made);
    }
}
