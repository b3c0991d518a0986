//! Numbers, the log of editions, receipts and previews. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

mod desk;

use desk::{Desk, name};
use guwah_domain::command::Command;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::vague_date::Day;
use guwah_edition::{
    Difference, Edition, FolderOrigin, LastOut, PreviewCounts, Previewed, Published, Publishing, mark_restored, mirror,
    older_checkpoint, preview, publish, verify, verify_receipt,
};
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{OpenOptions, Registry};
use std::path::Path;

const SOURCE: SourceId = SourceId([9; 16]);

/// A desk with one source.
struct Chain(Desk);

impl std::ops::Deref for Chain {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

fn desk() -> Chain {
    let desk = Desk::new();
    desk.source(SOURCE, "media_report", None);
    Chain(desk)
}

impl Chain {
    fn name(&self, person: u8, text: &str, disclosure: Disclosure) {
        self.says(SOURCE, PersonId([person; 16]), vec![name(text, disclosure)]);
    }

    fn withhold(&self, person: u8, why: Option<&str>) {
        self.run(Command::WithholdPerson {
            person: PersonId([person; 16]),
            why: why.map(str::to_owned),
        });
    }

    fn publish(&self, name: &str) -> Published {
        let publishing = Publishing {
            // Some of these publish what is left when everybody is gone.
            of_nobody: true,
            ..Publishing::on(Day::constant(2026, 11, 22))
        };
        self.publish_as(name, &publishing).unwrap()
    }

    fn preview(&self, last: Option<&str>) -> (Vec<Previewed>, PreviewCounts) {
        let last = last.map(|name| Edition::open(&self.path(name)).unwrap());
        let mut seen = Vec::new();
        let counts = preview(&self.registry, last.as_ref(), &mut |one| {
            seen.push(one);
            Ok(())
        });
        (seen, counts.unwrap().0)
    }
}

fn number_of(folder: &Path, person: u8) -> Option<u64> {
    let edition = Edition::open(folder).unwrap();
    let found = edition.reader().person(&RecordKey::Id(PersonId([person; 16]))).unwrap();
    found.and_then(|record| record.number)
}

#[test]
fn numbers_are_given_in_the_order_of_recording_kept_for_ever_and_never_given_again() {
    let desk = desk();
    desk.name(3, "Ali Invented", Disclosure::Public);
    desk.name(2, "Hidden Invented", Disclosure::Team);
    desk.name(1, "Bek Invented", Disclosure::Public);
    assert_eq!(desk.publish("ed1").numbered, 2);
    let first = [3, 2, 1].map(|person| number_of(&desk.path("ed1"), person));
    assert_eq!(first, [Some(1), None, Some(2)], "who is not published leaves no gap");
    desk.withhold(3, Some("danger"));
    desk.name(2, "Cem Invented", Disclosure::Public);
    assert_eq!(desk.publish("ed2").numbered, 1);
    let second = [3, 2, 1].map(|person| number_of(&desk.path("ed2"), person));
    assert_eq!(second, [None, Some(3), Some(2)]);
    let reader = Edition::open(&desk.path("ed2")).unwrap().reader();
    assert_eq!(
        [1, 2, 3, 4].map(|number| reader.was_published(number).unwrap()),
        [true, false, false, false]
    );
    let actor = desk.actor.clone();
    desk.registry
        .erase(&actor, &[[1; 16]], "request_of_family", "second editor")
        .unwrap();
    desk.withhold(3, None);
    desk.registry.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(desk.publish("ed3").numbered, 0);
    let third = [3, 2, 1].map(|person| number_of(&desk.path("ed3"), person));
    assert_eq!(third, [Some(1), Some(3), None]);
    let public = desk.registry.reader(Audience::Public);
    assert!(public.was_published(2).unwrap() && !public.was_published(4).unwrap());
    assert_eq!(desk.registry.published_so_far().unwrap().next_number, 4);
}

#[test]
fn who_is_judged_to_be_one_person_is_shown_under_one_number_and_the_other_leads_there() {
    let desk = desk();
    desk.name(1, "Ali Invented", Disclosure::Public);
    desk.name(2, "Aly Inwented", Disclosure::Public);
    desk.name(3, "Bek Invented", Disclosure::Public);
    let key = desk.publish("ed1").key.parse().unwrap();
    desk.run(Command::Judge {
        person: PersonId([1; 16]),
        verdict: Verdict::Same(PersonId([2; 16])),
        why: None,
    });
    assert_eq!(desk.publish("ed2").edition.persons, 2);
    let edition = Edition::open(&desk.path("ed2")).unwrap();
    for number in [1, 2] {
        let found = edition.reader().person(&RecordKey::Number(number)).unwrap().unwrap();
        assert_eq!(
            (found.number, found.person.names().len()),
            (Some(1), 2),
            "number {number}"
        );
        assert!(!edition.reader().was_published(number).unwrap());
        let receipt = edition.receipt(&RecordKey::Number(number)).unwrap();
        assert_eq!(verify_receipt(&receipt, Some(&key)).unwrap().number, Some(1));
    }
    verify(&desk.path("ed2"), Some(&key), None).unwrap();
}

#[test]
fn an_edition_extends_older_ones_and_a_rollback_or_a_fork_is_told() {
    let desk = desk();
    desk.name(1, "Ali Invented", Disclosure::Public);
    let key = desk.publish("ed1").key.parse().unwrap();
    let copy = desk.copy_register("copy");
    desk.name(2, "Bek Invented", Disclosure::Public);
    assert_eq!(desk.publish("ed2").edition.number, 2);
    desk.publish("ed3");
    let check = |edition: &str, since: &str| {
        let since = older_checkpoint(&desk.path(since)).unwrap();
        verify(&desk.path(edition), Some(&key), Some(&since))
            .map(|_| ())
            .map_err(|broken| broken.to_string())
    };
    for (edition, since) in [
        ("ed3", "ed1"),
        ("ed3", "ed2"),
        ("ed3", "ed3"),
        ("ed2", "ed1"),
        ("ed1", "ed1/signature"),
    ] {
        assert_eq!(check(edition, since), Ok(()), "{edition} since {since}");
    }
    for (edition, since) in [("ed1", "ed2"), ("ed2", "ed3")] {
        let told = check(edition, since).unwrap_err();
        assert!(told.contains("rollback"), "{told}");
    }
    let other = Registry::open(&copy, &OpenOptions::default()).unwrap();
    for name in ["other2", "other3", "other4"] {
        publish(
            &other,
            &desk.actor,
            &desk.path(name),
            &Publishing::on(Day::constant(2026, 11, 23)),
        )
        .unwrap();
    }
    for (edition, since) in [
        ("other2", "ed2"),
        ("other4", "ed3"),
        ("ed3", "other3"),
        ("ed3", "other2"),
    ] {
        let told = check(edition, since).unwrap_err();
        assert!(told.contains("fork"), "{edition} since {since}: {told}");
    }
    assert_eq!(check("other4", "ed1"), Ok(()));
    let told = check("ed3", "r/checkpoint").unwrap_err();
    assert!(told.contains("another log"), "{told}");
    // A mirror takes what extends its own edition, and nothing else.
    let take = |edition: &str| mirror(&FolderOrigin(desk.path(edition)), &desk.path("m"), None);
    assert!(!take("ed1").unwrap().same);
    assert_eq!(take("ed2").unwrap().edition.number, 2);
    assert!(take("ed2").unwrap().same);
    for refused in ["ed1", "other2", "other3"] {
        take(refused).unwrap_err();
        let held = Edition::open(&desk.path("m")).unwrap();
        assert_eq!(held.about().number, 2, "{refused} changes nothing");
    }
    // A file that went bad is fetched again.
    std::fs::write(desk.path("m/index-public.bin"), "damaged").unwrap();
    assert_eq!(take("ed2").unwrap().copied, 1);
    assert_eq!(take("ed3").unwrap().edition.number, 3);
    verify(&desk.path("m"), Some(&key), None).unwrap();
    assert!(!desk.path("m.part").exists());
}

#[test]
fn a_receipt_holds_as_it_is_and_in_no_other_way() {
    let desk = desk();
    for person in 1..=7 {
        desk.name(person, &format!("Invented Person{person}"), Disclosure::Public);
    }
    let key = desk.publish("ed1").key.parse().unwrap();
    let edition = Edition::open(&desk.path("ed1")).unwrap();
    for number in 1..=7 {
        let receipt = edition.receipt(&RecordKey::Number(number)).unwrap();
        let verified = verify_receipt(&receipt, Some(&key)).unwrap();
        assert_eq!(
            (verified.number, verified.sources, verified.trusted),
            (Some(number), 1, true)
        );
    }
    edition.receipt(&RecordKey::Number(8)).unwrap_err();
    let receipt = edition.receipt(&RecordKey::Number(5)).unwrap();
    let mut told = 0;
    for at in 0..receipt.len() {
        let mut bytes = receipt.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(text) = String::from_utf8(bytes) else { continue };
        // Space between the parts is no part of what is proven, and cannot become anything else by one bit.
        assert!(verify_receipt(&text, Some(&key)).is_err(), "byte {at}");
        told += 1;
    }
    assert!(told > 1_000);
    let other = self::desk();
    let other = other.publish("ed1").key.parse().unwrap();
    assert!(
        verify_receipt(&receipt, Some(&other))
            .unwrap_err()
            .to_string()
            .contains("another key")
    );
}

#[test]
fn an_altered_record_is_named() {
    let desk = desk();
    for person in 1..=3 {
        desk.name(person, &format!("Invented Person{person}"), Disclosure::Public);
    }
    desk.publish("ed1");
    let tables = desk.path("ed1/registry.sqlite");
    let mut bytes = std::fs::read(&tables).unwrap();
    let wanted = b"Invented Person2\"";
    let at = bytes.windows(wanted.len()).position(|part| part == wanted).unwrap();
    bytes[at + 14] ^= 1;
    std::fs::write(&tables, bytes).unwrap();
    let told = verify(&desk.path("ed1"), None, None).unwrap_err().to_string();
    assert!(told.contains("registry.sqlite") && told.contains("number 2"), "{told}");
}

#[test]
fn a_preview_tells_what_the_next_edition_does_and_writes_nothing() {
    let desk = desk();
    desk.name(1, "Ali Invented", Disclosure::Public);
    desk.name(2, "Bek Invented", Disclosure::Public);
    desk.name(3, "Cem Invented", Disclosure::Public);
    let entries = desk.registry.entries().unwrap();
    let (seen, counts) = desk.preview(None);
    assert_eq!((seen.len(), counts.added, counts.claims), (3, 3, 3));
    assert_eq!(desk.registry.entries().unwrap(), entries);
    desk.publish("ed1");
    desk.name(1, "Ali Otherwise", Disclosure::Public);
    desk.name(2, "Bek Hidden", Disclosure::Team);
    desk.withhold(3, Some("danger"));
    desk.name(4, "Dil Invented", Disclosure::Public);
    let (seen, counts) = desk.preview(None);
    let told: Vec<_> = seen
        .iter()
        .map(|one| (one.person.0[0], one.difference, one.claims.len()))
        .collect();
    let expected = [
        (1, Difference::Changed, 1),
        (4, Difference::Added, 1),
        (3, Difference::Withdrawn, 0),
    ];
    assert_eq!(told, expected);
    assert_eq!((counts.edition, counts.unchanged, counts.claims), (2, 1, 2));
    assert_eq!(desk.preview(Some("ed1")).0, seen, "the folder tells the same");
    std::fs::remove_file(desk.path("r/last-edition.bin")).unwrap();
    let lost = preview(&desk.registry, None, &mut |_| Ok(())).unwrap_err().to_string();
    assert!(lost.contains("--last"), "{lost}");
    assert_eq!(desk.preview(Some("ed1")).0, seen);
    let published = desk.publish("ed2").edition;
    assert_eq!(
        (published.persons, published.added),
        (3, None),
        "what is not known is not told"
    );
    desk.withhold(1, Some("danger"));
    let published = desk.publish("ed3").edition;
    assert_eq!(
        (published.added, published.changed, published.withdrawn),
        (Some(0), Some(0), Some(1))
    );
}

#[test]
fn what_is_taken_back_while_an_edition_is_made_stops_it() {
    let desk = desk();
    desk.name(1, "Ali Invented", Disclosure::Public);
    let edition = desk.publish("ed1").edition;
    let before = desk.registry.published_so_far().unwrap();
    desk.name(2, "Bek Invented", Disclosure::Public);
    desk.withhold(1, Some("danger"));
    let next = guwah_domain::edition::PublishedEdition { number: 2, ..edition };
    let record = |before| {
        desk.registry
            .record_edition(&desk.actor, before, next.clone(), &Default::default())
    };
    let entries = desk.registry.entries().unwrap();
    let refused = record(&before).unwrap_err().to_string();
    assert!(refused.contains("taken back"), "{refused}");
    assert_eq!(desk.registry.entries().unwrap(), entries);
    let now = desk.registry.published_so_far().unwrap();
    record(&now).unwrap();
    let refused = record(&now).unwrap_err().to_string();
    assert!(refused.contains("another edition"), "{refused}");
}

#[test]
fn a_register_restored_from_an_old_backup_publishes_only_after_it_knows_what_is_out() {
    let desk = desk();
    desk.name(1, "Ali Invented", Disclosure::Public);
    let key = desk.publish("ed1").key.parse().unwrap();
    let old = desk.copy_register("old");
    // Out since, and unknown to the backup: a person who stays, and one who was erased.
    desk.name(2, "Bek Invented", Disclosure::Public);
    desk.name(3, "Cem Invented", Disclosure::Public);
    desk.publish("ed2");
    desk.registry
        .erase(&desk.actor, &[[3; 16]], "request_of_family", "second editor")
        .unwrap();
    desk.publish("ed3");

    mark_restored(&old).unwrap();
    let restored = Registry::open(&old, &OpenOptions::default()).unwrap();
    let publish = |last: Option<LastOut>, name: &str| {
        let publishing = Publishing {
            last,
            ..Publishing::on(Day::constant(2026, 11, 24))
        };
        publish(&restored, &desk.actor, &desk.path(name), &publishing).map_err(|error| error.to_string())
    };
    let at = |name: &str| Some(LastOut::At(desk.path(name)));
    for (last, expected) in [
        (None, "--last"),
        (Some(LastOut::Nothing), "knows of 1 editions"),
        (at("ed3/signature"), "give the folder of edition 3"),
        (at("r/checkpoint"), "another log"),
    ] {
        let told = publish(last, "never").unwrap_err();
        assert!(told.contains(expected), "{told}");
    }
    assert!(!desk.path("never").exists());
    // Recorded again since the restore, and somebody new: a number that was given is given to nobody else.
    restored
        .execute(
            &desk.actor,
            Command::RecordClaims {
                person: PersonId([4; 16]),
                source: SOURCE,
                claims: vec![name("Dan Invented", Disclosure::Public)],
            },
        )
        .unwrap();
    let published = publish(at("ed3"), "ed4").unwrap();
    assert_eq!((published.edition.number, published.edition.withdrawn), (4, Some(1)));
    let since = older_checkpoint(&desk.path("ed3")).unwrap();
    verify(&desk.path("ed4"), Some(&key), Some(&since)).unwrap();
    assert_eq!(
        [1, 4].map(|person| number_of(&desk.path("ed4"), person)),
        [Some(1), Some(4)]
    );
    let reader = Edition::open(&desk.path("ed4")).unwrap().reader();
    assert_eq!(
        [2, 3, 5].map(|number| reader.was_published(number).unwrap()),
        [true, true, false]
    );
    // From here on it is a register like any other. The one that it was copied from has another edition 4.
    publish(None, "ed5").unwrap();
    desk.publish("other4");
    let publishing = Publishing {
        last: at("ed4"),
        ..Publishing::on(Day::constant(2026, 11, 24))
    };
    let told = guwah_edition::publish(&desk.registry, &desk.actor, &desk.path("never"), &publishing);
    let told = told.unwrap_err().to_string();
    assert!(told.contains("fork"), "{told}");
}
