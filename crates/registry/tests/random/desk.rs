//! A register of invented persons, whose every word is told from any other, and steps that are done to it.

use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::row::Row;
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_registry::{Actor, Begun, OpenOptions, Registry, ReleaseRequest};
use std::path::PathBuf;
use tempfile::TempDir;

pub(crate) const PERSONS: u8 = 3;
pub(crate) const SOURCES: u8 = 2;
const LIST: &str = "list";

/// The register.
pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) path: PathBuf,
    registry: Option<Registry>,
    actor: Actor,
    copies: u32,
}

pub(crate) fn person(nth: u8) -> PersonId {
    PersonId([0x10 + nth; 16])
}

pub(crate) fn source(nth: u8) -> SourceId {
    SourceId([0x50 + nth; 16])
}

/// A word that stands nowhere else.
pub(crate) fn word(what: &str, of: u8, by: u8) -> String {
    let letter = |nth: u8| char::from(b'a' + nth);
    format!("Qx{what}{}{}zv", letter(of), letter(by))
}

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

impl Desk {
    /// Three persons of whom two testimonies and both releases of a list speak, each with a summary.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("r");
        let registry = Registry::init(&path, &OpenOptions::default()).unwrap();
        let desk = Self {
            folder,
            path,
            registry: Some(registry),
            actor: Actor::at_command_line("invented editor"),
            copies: 0,
        };
        desk.tell_again();
        for release in [0, 1] {
            desk.release(release, 1 + release);
        }
        for nth in 0..PERSONS {
            desk.run(Command::WriteSummary {
                person: person(nth),
                summary: Text::new(word("summary", nth, 0)),
                basis: None,
                by: SummaryBy::Editor,
            });
        }
        desk
    }

    pub(crate) fn registry(&self) -> &Registry {
        self.registry.as_ref().unwrap()
    }

    /// Does what may be refused, which changes nothing then.
    pub(crate) fn run(&self, command: Command) -> Vec<u64> {
        let done = self.registry().execute(&self.actor, command);
        done.map(|done| done.positions).unwrap_or_default()
    }

    pub(crate) fn undo(&self, position: u64) {
        drop(self.registry().undo(&self.actor, position, "by mistake"));
    }

    /// What each source says of each person, as a file tells it.
    pub(crate) fn claims(by: u8, of: u8) -> Vec<Claim> {
        let speaker = Speaker {
            name: Some(format!("{} {}", word("First", of, by), word("Last", of, by))),
            relation: Some("child".into()),
            ..Speaker::default()
        };
        vec![
            public("name", Value::Name(Text::new(word("name", of, by)))),
            Claim {
                by: Some(speaker),
                ..public("heading/Told", Value::Text(Text::new(word("told", of, by))))
            },
        ]
    }

    /// Everything that the files say, once more, by whoever reads files.
    pub(crate) fn tell_again(&self) {
        let importer = Actor::importer("invented importer");
        for by in 0..SOURCES {
            let about = Source {
                kind: "testimony_in_person".into(),
                title: word("title", by, by),
                ..Source::default()
            };
            let mut commands = vec![
                Command::RecordSource {
                    source: source(by),
                    about: Box::new(about),
                },
                Command::RecordConsent {
                    source: source(by),
                    consent: Consent::to_publish("asked"),
                },
            ];
            commands.extend((0..PERSONS).map(|of| Command::RecordClaims {
                person: person(of),
                source: source(by),
                claims: Self::claims(by, of),
            }));
            drop(self.registry().execute_all(&importer, commands));
        }
    }

    /// Reads a release of the list, whose rows say one thing or another.
    pub(crate) fn release(&self, says: u8, day: u8) {
        let request = ReleaseRequest {
            dataset: LIST.into(),
            on: Some(format!("2024-01-{day:02}").parse().unwrap()),
            file_sha256: [day; 32],
            publishable: true,
            ..ReleaseRequest::default()
        };
        let Ok(Begun::Reading(mut importer)) = self.registry().begin_release(request, &self.actor) else {
            return;
        };
        let rows = (0..PERSONS).map(|nth| Row {
            id: format!("row{nth}"),
            claims: vec![
                public("name", Value::Name(Text::new(word("listed", nth, 0)))),
                public("heading/Row", Value::Text(Text::new(word("row", nth, says)))),
            ],
        });
        importer.rows(rows.collect()).unwrap();
        importer.finish(u64::from(PERSONS), Vec::new()).unwrap();
    }

    /// The tables are made anew from the ledger.
    pub(crate) fn rebuild(&mut self) {
        self.registry = None;
        for file in std::fs::read_dir(&self.path).unwrap() {
            let file = file.unwrap().path();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            if name.starts_with("registry.sqlite") || name.starts_with("index-") {
                std::fs::remove_file(file).unwrap();
            }
        }
        self.registry = Some(Registry::open(&self.path, &OpenOptions::default()).unwrap());
    }

    /// The register is brought back from a copy of its folder.
    pub(crate) fn restore(&mut self) {
        self.registry = None;
        self.copies += 1;
        let to = self.folder.path().join(format!("r{}", self.copies));
        let status = std::process::Command::new("cp")
            .arg("-r")
            .args([&self.path, &to])
            .status();
        assert!(status.unwrap().success());
        self.path = to;
        self.rebuild();
    }
}
