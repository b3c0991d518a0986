//! Who may do what, and who opened what: an actor is a handle that holds what its bearer may do, and sealed claims are shown
//! only by a reader that records each opening first. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, Erasure};
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::edition::PublishedEdition;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::leak::{LeakAnswer, LeakRecord};
use guwah_domain::vague_date::Day;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::RecordKey;
use guwah_registry::{
    Actor, OPENINGS_FILE, OpenOptions, Permission, Permissions, PublishedRows, Registry, RegistryError, ReleaseRequest,
};
use std::path::PathBuf;
use tempfile::TempDir;

const PERSON: PersonId = PersonId([1; 16]);
const SOURCE: SourceId = SourceId([9; 16]);
const SECRET: &str = "Canarysecret";

struct Desk {
    folder: TempDir,
    registry: Registry,
}

fn claim(text: &str, disclosure: Disclosure) -> Claim {
    Claim {
        disclosure,
        ..Claim::stated("text", Value::Text(Text::new(text)))
    }
}

fn record(claims: Vec<Claim>) -> Command {
    Command::RecordClaims {
        person: PERSON,
        source: SOURCE,
        claims,
    }
}

fn all() -> Actor {
    Actor::at_command_line("invented administrator")
}

fn only(permission: Permission) -> Actor {
    Actor::of_account("invented account", Permissions::of(&[permission]))
}

/// A register with a person of whom one claim is sealed and one for the team.
fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    let registry = Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap();
    let claims = vec![claim(SECRET, Disclosure::Sealed), claim("known", Disclosure::Team)];
    registry.execute(&all(), record(claims)).unwrap();
    Desk { folder, registry }
}

impl Desk {
    fn file(&self) -> PathBuf {
        self.folder.path().join("r").join(OPENINGS_FILE)
    }
}

type Doing = fn(&Registry, &Actor) -> Result<(), RegistryError>;

/// What needs a permission.
const DOINGS: [(Permission, Doing); 11] = [
    (Permission::Record, record_more),
    (Permission::Record, begin_release),
    (Permission::Judge, disclose),
    (Permission::Publish, answer_leak),
    (Permission::Publish, open_embargoes),
    (Permission::Publish, record_edition),
    (Permission::OpenSealed, open_sealed),
    (Permission::Administrate, change_key),
    (Permission::Erase, erase),
    (Permission::Record, take_in_photos),
    (Permission::Publish, sign),
];

fn record_more(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let more = record(vec![claim("more", Disclosure::Team)]);
    registry.execute(actor, more).map(|_| ())
}

fn begin_release(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let request = ReleaseRequest {
        dataset: "list".into(),
        on: Some(Day::constant(2026, 11, 1)),
        file_sha256: [1; 32],
        publishable: false,
        partial: false,
        dry_run: false,
        about: None,
    };
    registry.begin_release(request, actor).map(|_| ())
}

fn disclose(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let disclose = Command::SetDisclosure {
        person: PERSON,
        claim: claim("known", Disclosure::Team).id(PERSON, SOURCE),
        level: Disclosure::Public,
    };
    registry.execute(actor, disclose).map(|_| ())
}

fn answer_leak(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let answer = Command::AnswerLeak {
        hit: "a digest".into(),
        text_of: LeakRecord::Person(PERSON),
        of: LeakRecord::Person(PERSON),
        answer: LeakAnswer::Remove,
        why: "tells too much".into(),
    };
    registry.execute(actor, answer).map(|_| ())
}

fn open_embargoes(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    registry.open_embargoes(actor, Day::constant(2026, 11, 1)).map(|_| ())
}

fn record_edition(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let before = registry.published_so_far()?;
    registry.record_edition(actor, &before, PublishedEdition::default(), &PublishedRows::default())
}

fn open_sealed(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    registry.sealed_reader(actor, "a lawyer asks").map(|_| ())
}

fn change_key(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    registry.change_signing_key(actor).map(|_| ())
}

fn take_in_photos(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    registry.photo_intake("list", false, actor).map(|_| ())
}

fn sign(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    registry.sign_note(actor, "invented\n").map(|_| ())
}

fn erase(registry: &Registry, actor: &Actor) -> Result<(), RegistryError> {
    let erased = registry.erase(actor, &[PERSON.0], "request_of_family", "second editor");
    erased.map(|_| ())
}

#[test]
fn nobody_does_what_they_may_not() {
    let desk = desk();
    let registry = &desk.registry;
    let entries = registry.entries().unwrap();
    for (needed, doing) in DOINGS {
        for permission in Permission::ALL {
            if permission != needed {
                let refused = doing(registry, &only(permission)).unwrap_err();
                assert!(
                    matches!(refused, RegistryError::NotAllowed { .. }),
                    "{needed:?}: {refused}"
                );
                assert!(refused.to_string().contains("“invented account” may not"), "{refused}");
            }
        }
    }
    assert_eq!(registry.entries().unwrap(), entries);
    for (needed, doing) in DOINGS {
        doing(registry, &only(needed)).unwrap();
    }
    let erasure = Erasure {
        reason: "court_order".into(),
        confirmed_by: "second editor".into(),
        outside_ids: Vec::new(),
        known_by: Default::default(),
    };
    let person = PERSON;
    let by_execute = registry.execute(&all(), Command::ErasePerson { person, erasure });
    assert!(
        matches!(by_execute, Err(RegistryError::Unacceptable(_))),
        "{by_execute:?}"
    );
}

#[test]
fn a_sealed_claim_is_shown_by_one_reader_which_records_the_opening_first() {
    let desk = desk();
    let key = RecordKey::Id(PERSON);
    let seen = desk.registry.reader(Audience::Team).person(&key).unwrap().unwrap();
    assert!(!format!("{seen:?}").contains(SECRET));
    assert!(desk.registry.openings().unwrap().is_empty());
    assert!(
        desk.registry.sealed_reader(&all(), "  ").is_err(),
        "whoever opens says why"
    );

    let reader = desk.registry.sealed_reader(&all(), "Canaryreason").unwrap();
    let opened = reader.person(&key).unwrap().unwrap();
    assert!(format!("{opened:?}").contains(SECRET));
    let again = Registry::open(&desk.folder.path().join("r"), &OpenOptions::default()).unwrap();
    let openings = again.openings().unwrap();
    let [opening] = &openings[..] else {
        panic!("one opening: {openings:?}")
    };
    let told = opening.told.clone().unwrap();
    assert_eq!(
        (opening.person, told.by.as_str(), told.why.as_str()),
        (PERSON, "invented administrator", "Canaryreason")
    );
    assert_eq!(told.claims, [claim(SECRET, Disclosure::Sealed).id(PERSON, SOURCE)]);
    // Whoever has the file alone learns neither what was opened nor by whom nor why.
    let bytes = std::fs::read_to_string(desk.file()).unwrap();
    assert!(!bytes.contains("Canary") && !bytes.contains("invented"), "{bytes}");

    // Nobody is there, or nothing is sealed: nothing is opened.
    assert_eq!(reader.person(&RecordKey::Id(PersonId([7; 16]))).unwrap(), None);
    let open = record(vec![claim("known", Disclosure::Team)]);
    let Command::RecordClaims { source, claims, .. } = open else {
        unreachable!()
    };
    let person = PersonId([2; 16]);
    desk.registry
        .execute(&all(), Command::RecordClaims { person, source, claims })
        .unwrap();
    assert!(reader.person(&RecordKey::Id(person)).unwrap().is_some());
    assert_eq!(desk.registry.openings().unwrap().len(), 1);
}

#[test]
fn an_opening_that_cannot_be_recorded_opens_nothing() {
    let desk = desk();
    std::fs::create_dir(desk.file()).unwrap();
    let reader = desk.registry.sealed_reader(&all(), "a lawyer asks").unwrap();
    assert!(reader.person(&RecordKey::Id(PERSON)).is_err());
}

#[test]
fn an_opening_cut_short_is_taken_away_and_a_damaged_one_is_told() {
    let desk = desk();
    let reader = desk.registry.sealed_reader(&all(), "a lawyer asks").unwrap();
    let key = RecordKey::Id(PERSON);
    reader.person(&key).unwrap().unwrap();
    let whole = std::fs::read(desk.file()).unwrap();
    let torn = [&whole[..], &whole[..whole.len() / 2]].concat();
    std::fs::write(desk.file(), torn).unwrap();
    assert_eq!(desk.registry.openings().unwrap().len(), 1);
    reader.person(&key).unwrap().unwrap();
    assert_eq!(desk.registry.openings().unwrap().len(), 2);
    std::fs::write(desk.file(), b"{\"v\":1}\n").unwrap();
    let damaged = desk.registry.openings().unwrap_err();
    assert!(matches!(damaged, RegistryError::Damaged(_)), "{damaged}");
}

#[test]
fn erasing_a_person_takes_who_opened_what_and_why_with_it() {
    let desk = desk();
    let reader = desk.registry.sealed_reader(&all(), "a lawyer asks").unwrap();
    reader.person(&RecordKey::Id(PERSON)).unwrap().unwrap();
    desk.registry
        .erase(&all(), &[PERSON.0], "request_of_family", "second editor")
        .unwrap();
    let openings = desk.registry.openings().unwrap();
    assert_eq!((openings.len(), openings[0].told.clone()), (1, None));
    assert!(
        reader
            .person(&RecordKey::Id(PERSON))
            .unwrap()
            .is_none_or(|person| person.claims().count() == 0)
    );
}
