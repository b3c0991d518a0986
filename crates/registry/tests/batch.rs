//! Several commands as one batch: all of them or none, each decided on what those before it changed. All persons are
//! invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, Erasure};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::judgement::Verdict;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::{PersonRecord, RecordKey};
use guwah_registry::{Actor, COMMANDS_AT_ONCE, OpenOptions, Registry, RegistryError};
use tempfile::TempDir;

const SOURCE: SourceId = SourceId([9; 16]);
const CAMP: InstitutionId = InstitutionId([5; 16]);

fn person(number: u8) -> PersonId {
    PersonId([number; 16])
}

fn named(text: &str) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated("name", Value::Name(Text::new(text)))
    }
}

fn claims(number: u8, text: &str) -> Command {
    Command::RecordClaims {
        person: person(number),
        source: SOURCE,
        claims: vec![named(text)],
    }
}

fn withdraw(number: u8, text: &str) -> Command {
    Command::WithdrawClaim {
        person: person(number),
        claim: named(text).id(person(number), SOURCE),
        why: "misheard".into(),
    }
}

fn prefer(number: u8, text: &str) -> Command {
    Command::Judge {
        person: person(number),
        verdict: Verdict::Prefers(named(text).id(person(number), SOURCE)),
        why: None,
    }
}

fn tell_of_camp() -> Command {
    Command::TellOfInstitution {
        institution: (CAMP, InstitutionKind::Facility),
        source: SOURCE,
        claims: vec![named("Invented Camp")],
    }
}

/// What an intake form makes: a source, a consent, claims about three persons.
fn intake() -> Vec<Command> {
    let about = Source {
        kind: "testimony_in_person".into(),
        title: "An invented testimony".into(),
        ..Source::default()
    };
    vec![
        Command::RecordSource {
            source: SOURCE,
            about: Box::new(about),
        },
        Command::RecordConsent {
            source: SOURCE,
            consent: Consent::to_publish("signed"),
        },
        claims(1, "Invented One"),
        claims(2, "Invented Two"),
        claims(3, "Invented Three"),
    ]
}

struct Desk {
    _folder: TempDir,
    registry: Registry,
    actor: Actor,
}

fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    Desk {
        registry: Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap(),
        _folder: folder,
        actor: Actor::at_command_line("invented documenter"),
    }
}

impl Desk {
    fn seen(&self, number: u8, audience: Audience) -> Option<PersonRecord> {
        let reader = self.registry.reader(audience);
        reader.person(&RecordKey::Id(person(number))).unwrap()
    }

    /// Checks that nothing was written: no entry, no row, and none after a rebuild.
    fn holds_nothing(&self) {
        assert_eq!(self.registry.entries().unwrap(), 0);
        let counts = self.registry.reader(Audience::Team).counts().unwrap();
        assert_eq!((counts.persons, counts.sources), (0, 0));
        assert!((1..=3).all(|number| self.seen(number, Audience::Team).is_none()));
    }
}

#[test]
fn an_intake_is_recorded_as_a_whole_and_seen_by_every_reader() {
    let desk = desk();
    let executed = desk.registry.execute_all(&desk.actor, intake()).unwrap();
    assert_eq!(executed.positions, [0, 1, 2, 3, 4]);
    assert_eq!(executed.changes.len(), 5);
    for number in 1..=3 {
        let seen = desk.seen(number, Audience::Public).unwrap();
        assert!(seen.sources.contains_key(&SOURCE), "the consent came before the claims");
    }
    let before: Vec<_> = (1..=3)
        .map(|number| desk.seen(number, Audience::Team).unwrap().person)
        .collect();
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    let after: Vec<_> = (1..=3)
        .map(|number| desk.seen(number, Audience::Team).unwrap().person)
        .collect();
    assert_eq!(before, after);
    // The same again changes nothing.
    let again = desk.registry.execute_all(&desk.actor, intake()).unwrap();
    assert!(again.positions.is_empty());
}

#[test]
fn one_refused_command_refuses_the_batch_and_nothing_is_written() {
    let desk = desk();
    let erase = Command::ErasePerson {
        person: person(1),
        erasure: Erasure {
            reason: "court_order".into(),
            confirmed_by: "another editor".into(),
            outside_ids: Vec::new(),
            known_by: Default::default(),
        },
    };
    let key = Command::ChangeSigningKey {
        from: "a".into(),
        to: "b".into(),
    };
    let without_property = Command::RecordClaims {
        person: person(1),
        source: SOURCE,
        claims: vec![Claim::stated("", Value::Text(Text::new("invented")))],
    };
    let no_such_claim = Command::WithdrawClaim {
        person: person(1),
        claim: ClaimId([7; 16]),
        why: "misheard".into(),
    };
    for refused in [no_such_claim, withdraw(4, "Invented One"), without_property, erase, key] {
        for at in 0..=intake().len() {
            let mut commands = intake();
            commands.insert(at, refused.clone());
            desk.registry.execute_all(&desk.actor, commands).unwrap_err();
            desk.holds_nothing();
        }
    }
    let too_early = [vec![withdraw(1, "Invented One")], intake()].concat();
    desk.registry.execute_all(&desk.actor, too_early).unwrap_err();
    desk.holds_nothing();
    let many = vec![prefer(1, "Invented One"); COMMANDS_AT_ONCE + 1];
    let refused = desk.registry.execute_all(&desk.actor, many);
    assert!(matches!(refused, Err(RegistryError::Unacceptable(_))));
    let nothing = desk.registry.execute_all(&desk.actor, Vec::new()).unwrap();
    assert!(nothing.positions.is_empty());
    desk.holds_nothing();
}

#[test]
fn a_command_of_a_batch_speaks_of_what_those_before_it_made() {
    let desk = desk();
    desk.registry.execute_all(&desk.actor, intake()).unwrap();
    let table: [(Vec<Command>, Option<usize>); 5] = [
        (vec![claims(1, "Invented Uno"), prefer(1, "Invented Uno")], Some(2)),
        (vec![claims(2, "Invented Dos"), withdraw(2, "Invented Dos")], Some(2)),
        (vec![prefer(3, "Invented Tres"), claims(3, "Invented Tres")], None),
        (vec![tell_of_camp(), tell_of_camp()], Some(1)),
        (vec![claims(3, "Invented Drei"), claims(3, "Invented Drei")], Some(1)),
    ];
    for (commands, entries) in table {
        let executed = desk.registry.execute_all(&desk.actor, commands);
        assert_eq!(executed.ok().map(|executed| executed.positions.len()), entries);
    }
    assert_eq!(
        desk.seen(1, Audience::Team).unwrap().person.called(),
        Some("Invented Uno")
    );
    let two = desk.seen(2, Audience::Team).unwrap().person;
    assert_eq!((two.claims().count(), two.current_claims().count()), (2, 1));
    assert_eq!(desk.seen(3, Audience::Team).unwrap().person.claims().count(), 2);
    let camp = desk.registry.reader(Audience::Team).institution(CAMP).unwrap().unwrap();
    assert_eq!(camp.institution.claims().count(), 1);
}
