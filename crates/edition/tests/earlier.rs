//! What stood in an earlier edition: a person whose records were joined or parted since. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

mod desk;

use desk::{Desk, name};
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::vague_date::Day;
use guwah_edition::{Edition, Publishing};
use guwah_registry::readers::RecordKey;

const SOURCE: SourceId = SourceId([9; 16]);
const ONE: PersonId = PersonId([1; 16]);
const TWO: PersonId = PersonId([2; 16]);

fn published(desk: &Desk, name: &str) -> Edition {
    let publishing = Publishing::on(Day::constant(2026, 11, 22));
    desk.publish_as(name, &publishing).unwrap();
    Edition::open(&desk.path(name)).unwrap()
}

/// The names that a person has on a page of an earlier edition, and its number.
fn names(newest: &Edition, earlier: &Edition, number: u64) -> (Option<u64>, Vec<String>, bool) {
    newest.check_earlier(earlier).unwrap();
    let stood = newest.stood_in(earlier, &RecordKey::Number(number)).unwrap().unwrap();
    let names = stood.record.person.names();
    let names = names.iter().map(|name| name.text.clone()).collect();
    (stood.record.number, names, stood.same)
}

#[test]
fn records_joined_or_parted_since_stand_as_they_did_each_under_its_own_number() {
    let desk = Desk::new();
    desk.source(SOURCE, "media_report", None);
    desk.says(SOURCE, ONE, vec![name("Ali Invented", Disclosure::Public)]);
    desk.says(SOURCE, TWO, vec![name("Aly Inwented", Disclosure::Public)]);
    let apart = published(&desk, "ed1");
    desk.run(Command::Judge {
        person: ONE,
        verdict: Verdict::Same(TWO),
        why: None,
    });
    let joined = published(&desk, "ed2");
    let own = |number, name: &str, same| (Some(number), vec![name.to_owned()], same);
    assert_eq!(names(&joined, &apart, 1), own(1, "Ali Invented", false));
    assert_eq!(names(&joined, &apart, 2), own(2, "Aly Inwented", false));
    let shown = desk.registry.team_reader();
    let page = shown.alone(&RecordKey::Id(ONE)).unwrap().unwrap();
    desk.run(Command::UndoJudgement {
        person: ONE,
        judgement: page.person.editorial.judgements[0].id,
    });
    let parted = published(&desk, "ed3");
    // On the page that was both, each leaves what is the other's today.
    assert_eq!(names(&parted, &joined, 1), own(1, "Ali Invented", true));
    assert_eq!(names(&parted, &joined, 2), own(2, "Aly Inwented", true));
    assert_eq!(names(&parted, &apart, 2), own(2, "Aly Inwented", true));
}
