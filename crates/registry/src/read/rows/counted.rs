//! Look-ups with keys of hidden things are answered as nonsense is, by the same queries: they are counted. All persons are invented.

use crate::read::history::Moment;
use crate::read::{PhotoSize, PublicReader, Reader, RecordKey};
use crate::{Actor, OpenOptions, Registry};
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use std::cell::Cell;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

/// Counts the queries of a connection, on the thread that asks them.
pub(crate) fn count(db: &mut Connection) {
    let asked: fn(TraceEvent<'_>) = |_| ASKED.with(|asked| asked.set(asked.get() + 1));
    db.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(asked))
        .expect("statements are traced");
}

const OPEN: SourceId = SourceId([1; 16]);
const HIDDEN: SourceId = SourceId([2; 16]);
const SEEN: PersonId = PersonId([11; 16]);
const UNSEEN: PersonId = PersonId([12; 16]);
const CAMP: InstitutionId = InstitutionId([21; 16]);

fn named(text: &str, disclosure: Disclosure) -> Vec<Claim> {
    vec![Claim {
        disclosure,
        ..Claim::stated("name", Value::Name(Text::new(text)))
    }]
}

fn register(folder: &std::path::Path) -> Registry {
    let registry = Registry::init(&folder.join("r"), &OpenOptions::default()).unwrap();
    let tell = |command| {
        registry
            .execute(&Actor::at_command_line("invented editor"), command)
            .unwrap()
    };
    for (source, dataset) in [(OPEN, "open"), (HIDDEN, "hidden")] {
        let about = Source {
            kind: "imported_dataset".into(),
            title: "An invented list".into(),
            dataset: Some(dataset.into()),
            ..Source::default()
        };
        tell(Command::RecordSource {
            source,
            about: Box::new(about),
        });
    }
    tell(Command::RecordConsent {
        source: OPEN,
        consent: Consent::to_publish("asked"),
    });
    for (person, source, disclosure) in [
        (SEEN, OPEN, Disclosure::Public),
        (SEEN, HIDDEN, Disclosure::Public),
        (UNSEEN, OPEN, Disclosure::Team),
        (UNSEEN, HIDDEN, Disclosure::Public),
    ] {
        tell(Command::RecordClaims {
            person,
            source,
            claims: named("Invented Name", disclosure),
        });
        let row = if person == SEEN { "seen" } else { "unseen" };
        tell(Command::ListPerson {
            person,
            dataset: source,
            row: row.into(),
        });
    }
    let institution = (CAMP, InstitutionKind::Facility);
    tell(Command::TellOfInstitution {
        institution,
        source: HIDDEN,
        claims: named("Invented Camp", Disclosure::Public),
    });
    tell(Command::ListInstitution {
        institution,
        dataset: HIDDEN,
        key: "camp".into(),
    });
    registry
}

/// Whether anything is found, and by how many queries.
fn asked<T>(found: impl Fn() -> Option<T>) -> (bool, u64) {
    // Once before, so that nothing is counted that happens the first time alone.
    found();
    ASKED.with(|asked| asked.set(0));
    let found = found().is_some();
    (found, ASKED.with(Cell::get))
}

type Lookup = (&'static str, fn(&PublicReader, &RecordKey) -> Option<()>);

/// Every way in which a person is asked for by a key.
const LOOKUPS: [Lookup; 5] = [
    ("person", |reader, key| reader.person(key).unwrap().map(drop)),
    ("as of", |reader, key| {
        reader.person_as_of(key, &Moment::Position(1000)).unwrap().map(drop)
    }),
    ("history", |reader, key| reader.history(key).unwrap().first().map(drop)),
    ("photo", |reader, key| {
        reader.photo(key, ClaimId([7; 16]), PhotoSize::Small).unwrap().map(drop)
    }),
    ("place", |reader, key| reader.place(key).unwrap().map(drop)),
];

#[test]
fn hidden_and_nonsense_are_answered_alike_by_equal_work() {
    let folder = tempfile::TempDir::new().unwrap();
    let registry = register(folder.path());
    let reader = registry.public_reader();
    let outside = |dataset: &str, row: &str| RecordKey::Outside(dataset.into(), row.into());
    let nonsense = RecordKey::Id(PersonId([99; 16]));
    for (hidden, nonsense) in [
        (outside("hidden", "seen"), outside("nolist", "seen")),
        (outside("hidden", "unseen"), outside("nolist", "nobody")),
        (outside("hidden", "seen"), outside("open", "nobody")),
        (outside("open", "unseen"), outside("open", "nobody")),
        (RecordKey::Id(UNSEEN), nonsense.clone()),
        (RecordKey::Id(PersonId(HIDDEN.0)), nonsense.clone()),
        (RecordKey::Id(PersonId(CAMP.0)), nonsense),
        (RecordKey::Number(1), RecordKey::Number(4_000_000)),
    ] {
        for (way, look) in LOOKUPS {
            let (one, other) = (asked(|| look(&reader, &hidden)), asked(|| look(&reader, &nonsense)));
            assert_eq!(one, other, "{way}: {hidden} / {nonsense}");
            assert!(!one.0 && one.1 > 0, "{way}: {hidden} is found, or nothing was asked");
        }
    }
    let source = |id: SourceId| asked(|| reader.source(id, 0).unwrap());
    assert_eq!(source(HIDDEN), source(SourceId([99; 16])));
    let institution = |id: InstitutionId| asked(|| reader.institution(id).unwrap());
    assert_eq!(institution(CAMP), institution(InstitutionId([99; 16])));
    let known_as = |dataset: &str, key: &str| asked(|| reader.institution_known_as(dataset, key).unwrap());
    assert_eq!(known_as("hidden", "camp"), known_as("nolist", "camp"));
    assert_eq!(known_as("hidden", "camp"), known_as("hidden", "nothing"));
    let (found, queries) = asked(|| reader.person(&outside("open", "seen")).unwrap());
    assert!(
        found && queries > 3,
        "what may be seen is found: {queries} queries are counted"
    );
}
