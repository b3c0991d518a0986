//! Summaries and what they are drawn from: given these steps, the public is shown the summary, or is not.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops where something is amiss")]

mod steps;

use guwah_domain::change::{Change, Rest};
use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, Context, Decision, Known, SummaryBy, decide};
use guwah_domain::consent::{Consent, ConsentSpeaker};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::redaction;
use guwah_domain::source::Source;
use guwah_domain::undo::{Entry, undo};
use guwah_domain::value::{Text, Value};
use steps::STEPS;

const WHO: PersonId = PersonId([1; 16]);
const A: SourceId = SourceId([0xa; 16]);
const B: SourceId = SourceId([0xb; 16]);

/// A register of one person of whom two sources speak, and what was done to it.
struct Desk {
    known: Known,
    done: Vec<Change>,
}

fn context() -> Context {
    Context {
        actor: "invented editor".into(),
        at: "2026-05-01T10:00:00Z".into(),
    }
}

fn told(words: &str) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated("heading/Work", Value::Text(Text::new(words)))
    }
}

fn consent(purposes: &[&str]) -> Consent {
    Consent {
        purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
        ..Consent::default()
    }
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self {
            known: Known::default(),
            done: Vec::new(),
        };
        for source in [A, B] {
            let about = Box::new(Source {
                kind: "media_report".into(),
                title: "Invented".into(),
                ..Source::default()
            });
            desk.run(Command::RecordSource { source, about });
            desk.consent(source, consent(&["keep", "publish"]));
            desk.claim(source, told("a baker"));
        }
        desk
    }

    fn run(&mut self, command: Command) -> Vec<Decision> {
        let decisions = decide(&self.known, command, &context(), [7; 16]).unwrap();
        for change in decisions.iter().flat_map(|decision| &decision.changes) {
            self.known.apply(change);
            self.done.push(change.clone());
        }
        decisions
    }

    fn consent(&mut self, source: SourceId, consent: Consent) {
        self.run(Command::RecordConsent { source, consent });
    }

    fn claim(&mut self, source: SourceId, claim: Claim) {
        self.run(Command::RecordClaims {
            person: WHO,
            source,
            claims: vec![claim],
        });
    }

    fn write(&mut self, text: &str, basis: Option<&[SourceId]>, by: SummaryBy) -> Vec<Decision> {
        self.run(Command::WriteSummary {
            person: WHO,
            summary: Text::in_language(text, "en"),
            basis: basis.map(<[SourceId]>::to_vec),
            by,
        })
    }

    fn confirm(&mut self) {
        self.run(Command::ConfirmSummary {
            person: WHO,
            lang: Some("en".into()),
        });
    }

    /// The consent that stands is replaced by another, as a named person decides.
    fn renew(&mut self, source: SourceId, purposes: &[&str]) {
        let replaces = self
            .known
            .source(source)
            .consents
            .standing()
            .map(|kept| kept.consent.id())
            .collect();
        let renewed = Consent {
            replaces,
            ground: Some(format!("decided {}", self.done.len())),
            ..consent(purposes)
        };
        self.consent(source, renewed);
    }

    fn claim_of(&self, source: SourceId) -> ClaimId {
        let person = self.known.person(WHO);
        let claim = &person.statements.by(source).unwrap().claims[0];
        claim.id(WHO, source)
    }

    fn disclose(&mut self, source: SourceId, level: Disclosure) {
        let claim = self.claim_of(source);
        self.run(Command::SetDisclosure {
            person: WHO,
            claim,
            level,
        });
    }

    fn withdraw(&mut self, source: SourceId) {
        let claim = self.claim_of(source);
        self.run(Command::WithdrawClaim {
            person: WHO,
            claim,
            why: "misheard".into(),
        });
    }

    /// Takes back the last change.
    fn undo(&mut self) {
        let at = self.done.len() - 1;
        let mut before = Known::default();
        self.done[..at].iter().for_each(|change| before.apply(change));
        let entry = Entry {
            position: at as u64,
            changes: &self.done[at..],
        };
        let undoing = undo(
            entry,
            &before.person(WHO),
            &self.known.person(WHO),
            "by mistake",
            &context(),
        )
        .unwrap();
        for change in undoing.decision.changes {
            self.known.apply(&change);
            self.done.push(change);
        }
    }

    fn is_shown(&self) -> bool {
        let person = self.known.person(WHO).into_owned();
        let permitted = |source| self.known.source(source).permits();
        redaction::person(person, &permitted).is_some_and(|person| !person.editorial.summaries.is_empty())
    }
}

#[test]
fn the_public_is_shown_a_summary_as_long_as_all_that_it_is_drawn_from_may_be_published() {
    let mut wrong = Vec::new();
    for (case, steps, shown) in STEPS {
        let mut desk = Desk::new();
        steps.iter().for_each(|step| step(&mut desk));
        if desk.is_shown() != *shown {
            wrong.push(*case);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_summary_rests_on_what_it_is_drawn_from() {
    let mut desk = Desk::new();
    let all = desk.write("He baked.", None, SummaryBy::Editor);
    assert_eq!(all[0].rests_on, [Rest::Person(WHO), Rest::Source(A), Rest::Source(B)]);
    let fewer = desk.write("He baked bread.", Some(&[A]), SummaryBy::Editor);
    assert_eq!(fewer.len(), 1, "the former falls with whatever the new one falls with");
    assert_eq!(fewer[0].rests_on, [Rest::Person(WHO), Rest::Source(A)]);
    let others = desk.write("He baked cakes.", Some(&[B]), SummaryBy::Editor);
    assert_eq!(others.len(), 2, "the former would stand again when the new one falls");
    assert_eq!(others[0].rests_on, [Rest::Person(WHO), Rest::Source(A)]);
    assert_eq!(others[1].rests_on, [Rest::Person(WHO), Rest::Source(B)]);
    assert!(desk.write("He baked cakes.", Some(&[B]), SummaryBy::Editor).is_empty());
}

#[test]
fn a_list_that_says_nothing_of_the_person_is_not_what_a_summary_is_drawn_from() {
    let mut desk = Desk::new();
    desk.run(Command::ListPerson {
        person: WHO,
        dataset: SourceId([0xd; 16]),
        row: "r1".into(),
    });
    let written = desk.write("He baked.", None, SummaryBy::Editor);
    assert_eq!(
        written[0].rests_on,
        [Rest::Person(WHO), Rest::Source(A), Rest::Source(B)]
    );
    assert!(desk.is_shown());
}

#[test]
fn a_summary_is_drawn_from_sources_that_speak_of_the_person() {
    let desk = Desk::new();
    let command = Command::WriteSummary {
        person: WHO,
        summary: Text::new("He baked."),
        basis: Some(vec![SourceId([0xc; 16])]),
        by: SummaryBy::Editor,
    };
    let refused = decide(&desk.known, command, &context(), [7; 16])
        .unwrap_err()
        .to_string();
    assert!(refused.contains("says nothing"), "{refused}");
}
