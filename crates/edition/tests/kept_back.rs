//! Whom an edition keeps back, and why. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;

use desk::{Desk, name, told};
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure::{self, Public, Sealed, Team};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::vague_date::Day;
use guwah_domain::value::{Text, Value};
use guwah_edition::{EditionError, Publishing};

const OPEN: SourceId = SourceId([1; 16]);
const CLOSED: SourceId = SourceId([2; 16]);

fn on() -> Publishing {
    Publishing::on(Day::constant(2026, 11, 22))
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.source(OPEN, "media_report", None);
    desk.run(Command::RecordSource {
        source: CLOSED,
        about: Box::new(Source {
            kind: "media_report".into(),
            title: "An account that nobody may publish".into(),
            ..Source::default()
        }),
    });
    desk
}

fn says(desk: &Desk, source: SourceId, person: u8, level: Disclosure) {
    let claims = vec![name(&format!("Invented Somebody {person}"), level)];
    desk.says(source, PersonId([person; 16]), claims);
}

#[test]
fn whoever_is_kept_back_is_counted_once_by_the_least_that_keeps_them_back() {
    let desk = desk();
    for (person, source, level) in [
        (11, OPEN, Public),
        (12, OPEN, Team),
        (13, OPEN, Team),
        (14, OPEN, Sealed),
        (15, CLOSED, Public),
        (16, CLOSED, Team),
        (17, OPEN, Public),
        (18, OPEN, Public),
    ] {
        says(&desk, source, person, level);
    }
    // The nearest of two claims tells why.
    let words = Value::Text(Text::new("Invented words."));
    desk.says(CLOSED, PersonId([16; 16]), vec![told("text", words, Team)]);
    desk.run(Command::WithholdPerson {
        person: PersonId([17; 16]),
        why: Some("the family asked".into()),
    });
    let published = desk.publish_as("ed", &on()).unwrap();
    assert_eq!(published.edition.persons, 2);
    let told: Vec<(String, u64)> = published
        .kept_back
        .counts
        .iter()
        .map(|(barriers, count)| (barriers.keys().collect::<Vec<_>>().join("+"), *count))
        .collect();
    let wanted = [
        ("withheld", 1),
        ("sealed", 1),
        ("team", 2),
        ("source", 1),
        ("team+source", 1),
    ];
    assert_eq!(told, wanted.map(|(key, count)| (key.to_owned(), count)));
    assert_eq!(published.kept_back.total(), 6);
}

#[test]
fn an_edition_of_nobody_is_refused_unless_it_is_asked_for() {
    let desk = desk();
    says(&desk, OPEN, 11, Team);
    says(&desk, CLOSED, 12, Team);
    let Err(EditionError::OfNobody(kept_back)) = desk.publish_as("ed", &on()) else {
        panic!("an edition of nobody was published")
    };
    let words = kept_back.to_string();
    for word in ["2 persons", "for the team", "--publishable"] {
        assert!(words.contains(word), "{words}");
    }
    assert!(desk.registry.published_so_far().unwrap().editions.is_empty());
    let asked_for = Publishing {
        of_nobody: true,
        ..on()
    };
    assert_eq!(desk.publish_as("ed", &asked_for).unwrap().edition.persons, 0);
}
