//! What maps, charts, lists and the page of changes count, and for whom. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::act::Act;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::{PlaceRef, TermRef, Text, Value};
use guwah_registry::query::{Filter, Query};
use guwah_registry::search::Tally;
use guwah_registry::{Actor, OpenOptions, Registry};
use tempfile::TempDir;

const SOURCE: SourceId = SourceId([200; 16]);

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn person(number: u8) -> PersonId {
    PersonId([number; 16])
}

fn place(key: &str) -> PlaceRef {
    PlaceRef {
        words: key.to_owned(),
        place: Some(key.to_owned()),
    }
}

fn held(kind: &str, when: &str, at: &str, to: Option<&str>) -> Value {
    Value::Act(Box::new(Act {
        when: VagueDate::parse(when).ok(),
        place: Some(place(at)),
        to: to.map(TermRef::key),
        ..Act::of_kind(kind)
    }))
}

fn execute(registry: &Registry, command: Command) {
    registry
        .execute(&Actor::at_command_line("invented editor"), command)
        .unwrap();
}

fn say(registry: &Registry, number: u8, claims: Vec<Claim>) {
    let name = Value::Name(Text::new(format!("Invented Person {number}")));
    let claims = std::iter::once(public("name", name)).chain(claims).collect();
    execute(
        registry,
        Command::RecordClaims {
            person: person(number),
            source: SOURCE,
            claims,
        },
    );
}

/// Three persons whom everybody may see, and one for the team alone.
fn register(folder: &TempDir) -> Registry {
    let registry = Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap();
    let about = Source {
        kind: "media_report".into(),
        title: "Report".into(),
        ..Source::default()
    };
    execute(
        &registry,
        Command::RecordSource {
            source: SOURCE,
            about: Box::new(about),
        },
    );
    execute(
        &registry,
        Command::RecordConsent {
            source: SOURCE,
            consent: Consent::to_publish("published article"),
        },
    );
    let lives = |at: &str| public("residence", Value::Place(place(at)));
    let camp = public("act", held("confined", "2018-03", "emin_county", Some("camp")));
    say(&registry, 1, vec![lives("emin_county"), lives("kashgar_city"), camp]);
    say(
        &registry,
        2,
        vec![public("act", held("arrested", "2018", "kashgar_city", None))],
    );
    let unread = PlaceRef {
        words: "behind the mill".into(),
        place: None,
    };
    say(&registry, 3, vec![public("residence", Value::Place(unread))]);
    let secret = Claim {
        disclosure: Disclosure::Team,
        ..lives("hotan_county")
    };
    execute(
        &registry,
        Command::RecordClaims {
            person: person(4),
            source: SOURCE,
            claims: vec![secret],
        },
    );
    registry
}

fn persons(tally: &Tally, key: &str) -> usize {
    tally.places.get(key).map_or(0, |place| place.persons)
}

#[test]
fn a_person_with_two_places_in_a_region_is_counted_once_there() {
    let folder = TempDir::new().unwrap();
    let tally = register(&folder)
        .reader(Audience::Public)
        .tally(&Query::default())
        .unwrap();
    assert_eq!(tally.total, 3);
    assert_eq!(persons(&tally, "emin_county"), 1);
    assert_eq!(persons(&tally, "kashgar_city"), 2);
    assert_eq!(persons(&tally, "xinjiang"), 2);
    let roles = &tally.places["xinjiang"].roles;
    assert_eq!(
        *roles,
        [("camp".into(), 1), ("detained".into(), 1), ("residence".into(), 1)]
    );
    assert_eq!(tally.unread_places, [("behind the mill".into(), 1)]);
    assert_eq!(tally.without_place, 0);
}

#[test]
fn what_is_for_the_team_is_in_no_public_count() {
    let folder = TempDir::new().unwrap();
    let registry = register(&folder);
    let of = |audience| registry.reader(audience).tally(&Query::default()).unwrap();
    assert_eq!(persons(&of(Audience::Public), "hotan_county"), 0);
    assert_eq!(persons(&of(Audience::Team), "hotan_county"), 1);
    let told = |audience| registry.reader(audience).changes(None).unwrap().lines;
    assert!(told(Audience::Public).iter().all(|change| change.id != person(4)));
    assert_eq!(told(Audience::Team)[0].id, person(4), "the newest first");
}

#[test]
fn a_tally_is_of_the_persons_that_its_query_finds() {
    let folder = TempDir::new().unwrap();
    let reader = register(&folder).reader(Audience::Public);
    let tally = |filter| {
        let filters = vec![filter];
        reader
            .tally(&Query {
                filters,
                ..Query::default()
            })
            .unwrap()
    };
    let camp = tally(Filter::At("camp:xinjiang".into()));
    assert_eq!((camp.total, persons(&camp, "kashgar_city")), (1, 1));
    assert_eq!(tally(Filter::At("camp:kashgar_city".into())).total, 0);
    assert_eq!(tally(Filter::At("nonsense".into())).total, 0);
    let all = reader.tally(&Query::default()).unwrap();
    assert_eq!(all.months.certain.iter().sum::<usize>(), 1, "March 2018");
    assert_eq!(all.months.vague, 1, "some month of 2018");
    assert_eq!(all.months.without_date, 1);
    assert_eq!(all.source_kinds, [("media_report".into(), 3)]);
}

#[test]
fn changes_go_on_from_where_they_stopped() {
    let folder = TempDir::new().unwrap();
    let registry = register(&folder);
    for number in 5..=60 {
        say(
            &registry,
            number,
            vec![public("residence", Value::Place(place("emin_county")))],
        );
    }
    for audience in [Audience::Public, Audience::Team] {
        let reader = registry.reader(audience);
        let first = reader.changes(None).unwrap();
        let rest = reader.changes(first.before).unwrap();
        assert_eq!(rest.before, None, "nothing is left");
        let told: Vec<_> = first.lines.iter().chain(&rest.lines).map(|change| change.id).collect();
        let mut expected: Vec<_> = (1..=60).rev().map(person).collect();
        expected.retain(|id| audience == Audience::Team || *id != person(4));
        assert!(first.before.is_some());
        assert_eq!(told, expected);
    }
}

/// Five more, with places within others, years that may be, and words that differ by capitals.
fn say_of_many(registry: &Registry) {
    let lives = |at: &str| public("residence", Value::Place(place(at)));
    let arrested = |when: &str, at: &str| public("act", held("arrested", when, at, None));
    let works = |words: &str| {
        let given = TermRef {
            term: None,
            words: Some(words.to_owned()),
        };
        public("profession", Value::Term(given))
    };
    let in_camp = public("status", Value::Term(TermRef::key("camp")));
    for (number, claims) in [
        (
            5,
            vec![
                lives("xinjiang"),
                works("Well digger"),
                arrested("2017-11/2018-02", "emin_county"),
            ],
        ),
        (
            6,
            vec![
                lives("tarbagatay_prefecture"),
                works("well digger"),
                arrested("2017", "xinjiang"),
            ],
        ),
        (
            7,
            vec![lives("kashgar_prefecture"), works("WELL DIGGER"), works("well digger")],
        ),
        (8, vec![arrested("2016/..", "kashgar_city"), works("Weaver of carpets")]),
        (9, vec![arrested("2018-05", "emin_county"), in_camp]),
    ] {
        say(registry, number, claims);
    }
}

#[test]
fn a_facet_counts_those_whom_its_filter_finds() {
    let folder = TempDir::new().unwrap();
    let registry = register(&folder);
    say_of_many(&registry);
    for audience in [Audience::Public, Audience::Team] {
        let reader = registry.reader(audience);
        let results = reader.search(&Query::default()).unwrap();
        let mut wrong = Vec::new();
        for facet in &results.facets {
            for (value, label, count) in &facet.values {
                let (query, bad) = Query::parse(&format!("{}:\"{value}\"", facet.field));
                assert!(bad.is_empty(), "{} {value}: {bad:?}", facet.field);
                let found = reader.search(&query).unwrap().total;
                if found != *count {
                    wrong.push(format!(
                        "{} {value} ({label}): counts {count}, finds {found}",
                        facet.field
                    ));
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
        let of_professions = results.facets.iter().find(|facet| facet.field == "profession").unwrap();
        let diggers = of_professions.values.iter().map(|(value, ..)| value.to_lowercase());
        assert_eq!(diggers.filter(|value| value == "well digger").count(), 1);
    }
}
