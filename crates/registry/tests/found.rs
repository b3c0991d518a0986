//! What searches find as a whole, page by page and all at once. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::query::Query;
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};
use std::collections::HashSet;
use tempfile::TempDir;

const SOURCE: SourceId = SourceId([200; 16]);

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn say(registry: &Registry, person: PersonId, claims: Vec<Claim>) {
    let command = Command::RecordClaims {
        person,
        source: SOURCE,
        claims,
    };
    registry
        .execute(&Actor::at_command_line("invented editor"), command)
        .unwrap();
    let command = Command::RecordConsent {
        source: SOURCE,
        consent: Consent::to_publish("published article"),
    };
    registry
        .execute(&Actor::at_command_line("invented editor"), command)
        .unwrap();
}

fn person(number: u16) -> PersonId {
    let mut id = [7; 16];
    id[14..].copy_from_slice(&number.to_be_bytes());
    PersonId(id)
}

/// A register with so many persons of one name, and one of another.
fn register(folder: &TempDir, namesakes: u16) -> Registry {
    let registry = Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap();
    let about = Source {
        kind: "media_report".into(),
        title: "Report".into(),
        ..Source::default()
    };
    let command = Command::RecordSource {
        source: SOURCE,
        about: Box::new(about),
    };
    registry
        .execute(&Actor::at_command_line("invented editor"), command)
        .unwrap();
    for number in 0..namesakes {
        let name = Text::new(format!("Aygul Invented {}", "i".repeat(usize::from(number % 5))));
        say(&registry, person(number), vec![public("name", Value::Name(name))]);
    }
    let other = public("name", Value::Name(Text::new("Quite Another")));
    say(&registry, person(namesakes), vec![other]);
    registry
}

#[test]
fn pages_together_hold_each_person_once_in_the_order_of_the_whole() {
    let folder = TempDir::new().unwrap();
    let reader = register(&folder, 250).reader(Audience::Public);
    for (line, newest, expected) in [("", false, 251), ("Aygul Invented", false, 250), ("Aygul", true, 250)] {
        let (mut query, _) = Query::parse(line);
        query.newest = newest;
        query.limit = 30;
        let mut paged = Vec::new();
        for page in 0..9 {
            query.offset = page * 30;
            let results = reader.search(&query).unwrap();
            assert_eq!(results.total, expected, "{line}, page {page}");
            assert!(line.is_empty() || results.hits.iter().all(|hit| !hit.why.is_empty()));
            paged.extend(results.hits.iter().map(|hit| hit.id));
        }
        let mut whole = Vec::new();
        let mut visit = |record: guwah_registry::readers::PersonRecord| {
            whole.push(record.id);
            Ok(())
        };
        reader.each_found(&query, &mut visit).unwrap();
        assert_eq!(whole, paged, "{line}");
        assert_eq!(whole.iter().collect::<HashSet<_>>().len(), expected);
        assert!(!newest || whole[0] == person(249));
    }
}

#[test]
fn keys_come_in_the_order_of_recording() {
    let folder = TempDir::new().unwrap();
    let reader = register(&folder, 5).reader(Audience::Public);
    let ids = |offset, limit| -> Vec<PersonId> {
        let keys = reader.keys(offset, limit).unwrap();
        keys.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(ids(0, 2), [person(0), person(1)]);
    assert_eq!(ids(4, 10), [person(4), person(5)]);
    assert!(ids(6, 10).is_empty());
}

#[test]
fn a_change_that_the_public_does_not_see_brings_nobody_to_the_top() {
    let folder = TempDir::new().unwrap();
    let registry = register(&folder, 3);
    let secret = Claim {
        disclosure: Disclosure::Team,
        ..Claim::stated("heading/trade", Value::Text(Text::new("SECRET")))
    };
    say(&registry, person(0), vec![secret]);
    let colour = public("heading/colour", Value::Text(Text::new("green")));
    say(&registry, person(1), vec![colour]);
    let first = |audience| registry.reader(audience).latest(2).unwrap()[0].id;
    assert_eq!(first(Audience::Public), person(1));
    let told = registry.reader(Audience::Public).latest(9).unwrap();
    assert_eq!(told.len(), 4);
    assert_eq!(told.last().unwrap().id, person(0));
    let team = registry.reader(Audience::Team).latest(2).unwrap();
    assert_eq!(
        team.iter().map(|one| one.id).collect::<Vec<_>>(),
        [person(1), person(0)]
    );
}

#[test]
fn the_public_is_told_a_part_of_an_identity_number() {
    let folder = TempDir::new().unwrap();
    let registry = register(&folder, 1);
    let number = IdentityNumber::parse("654221194903070038").unwrap();
    say(
        &registry,
        person(0),
        vec![public("id_number", Value::IdentityNumber(number))],
    );
    let told = |audience| {
        let record = registry.reader(audience).person(&RecordKey::Id(person(0))).unwrap();
        format!("{:?}", record.unwrap().person)
    };
    assert!(told(Audience::Team).contains("654221194903070038"));
    assert!(told(Audience::Public).contains("6542211949????????"));
    let history = registry.reader(Audience::Public).history(&RecordKey::Id(person(0)));
    assert_eq!(
        history.unwrap().last().unwrap().what[0].to_string(),
        "1 claim by Report"
    );
}
