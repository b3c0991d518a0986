//! What is undone after an erasure brings nothing back that was replaced. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, OpenOptions, Registry};

const PERSON: PersonId = PersonId([1; 16]);
const KEPT: SourceId = SourceId([8; 16]);
const GONE: SourceId = SourceId([9; 16]);

fn actor() -> Actor {
    Actor::at_command_line("invented editor")
}

fn register(folder: &std::path::Path) -> Registry {
    let registry = Registry::init(&folder.join("r"), &OpenOptions::default()).unwrap();
    for source in [KEPT, GONE] {
        let about = Box::new(Source {
            kind: "media_report".into(),
            title: "Invented".into(),
            ..Source::default()
        });
        registry
            .execute(&actor(), Command::RecordSource { source, about })
            .unwrap();
        let claims = vec![Claim {
            disclosure: Disclosure::Public,
            ..Claim::stated("text", Value::Text(Text::new(format!("told by {}", source.0[0]))))
        }];
        let person = PERSON;
        registry
            .execute(&actor(), Command::RecordClaims { person, source, claims })
            .unwrap();
    }
    registry
}

fn write(registry: &Registry, text: &str, basis: &[SourceId]) -> u64 {
    let command = Command::WriteSummary {
        person: PERSON,
        summary: Text::new(text),
        basis: Some(basis.to_vec()),
        by: SummaryBy::Editor,
    };
    registry.execute(&actor(), command).unwrap().positions.pop().unwrap()
}

fn summaries(registry: &Registry) -> Vec<String> {
    let record = registry
        .reader(Audience::Team)
        .person(&RecordKey::Id(PERSON))
        .unwrap()
        .unwrap();
    let summaries = record.person.editorial.summaries.iter();
    summaries.map(|summary| summary.text.clone()).collect()
}

#[test]
fn what_was_undone_does_not_stand_again_when_what_replaced_it_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    let registry = register(folder.path());
    write(&registry, "drawn from both", &[KEPT, GONE]);
    let last = write(&registry, "says too much", &[KEPT]);
    registry.undo(&actor(), last, "it says too much").unwrap();
    assert_eq!(summaries(&registry), ["drawn from both"]);
    let why = "request_of_testifier";
    registry.erase(&actor(), &[GONE.0], why, "second editor").unwrap();
    assert_eq!(summaries(&registry), Vec::<String>::new());
    registry.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(summaries(&registry), Vec::<String>::new());
}

#[test]
fn an_older_summary_does_not_stand_again_where_the_one_between_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let registry = register(folder.path());
    write(&registry, "oldest", &[KEPT]);
    write(&registry, "between", &[GONE]);
    let last = write(&registry, "newest", &[KEPT]);
    let why = "request_of_testifier";
    registry.erase(&actor(), &[GONE.0], why, "second editor").unwrap();
    assert_eq!(summaries(&registry), ["newest"]);
    registry.undo(&actor(), last, "it says too much").unwrap();
    assert_eq!(summaries(&registry), Vec::<String>::new());
}

#[test]
fn without_an_erasure_the_former_summary_stands_again() {
    let folder = tempfile::tempdir().unwrap();
    let registry = register(folder.path());
    write(&registry, "oldest", &[KEPT]);
    let last = write(&registry, "newest", &[KEPT]);
    registry.undo(&actor(), last, "it says too much").unwrap();
    assert_eq!(summaries(&registry), ["oldest"]);
}
