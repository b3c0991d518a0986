//! A register on a desk, for the tests of editions. All persons are invented.
#![allow(dead_code, reason = "each test uses a part of it")]

use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::Source;
use guwah_domain::value::{Text, Value};
use guwah_edition::{EditionError, Published, Publishing, publish};
use guwah_registry::{Actor, OpenOptions, Registry};
use std::path::{Path, PathBuf};

/// A register in a folder of its own.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
    /// The register.
    pub(crate) registry: Registry,
    /// Who acts.
    pub(crate) actor: Actor,
}

impl Desk {
    /// A new register.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::init(&folder.path().join("r"), &OpenOptions::default()).unwrap();
        Self {
            folder,
            registry,
            actor: Actor::at_command_line("invented editor"),
        }
    }

    /// The path of a file or folder beside the register.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Carries out a command.
    pub(crate) fn run(&self, command: Command) {
        self.registry.execute(&self.actor, command).unwrap();
    }

    /// Records a source that may be published.
    pub(crate) fn source(&self, source: SourceId, kind: &str, author: Option<&str>) {
        self.run(Command::RecordSource {
            source,
            about: Box::new(Source {
                kind: kind.into(),
                title: "An invented account".into(),
                author: author.map(str::to_owned),
                ..Source::default()
            }),
        });
        self.run(Command::RecordConsent {
            source,
            consent: Consent::to_publish("the speaker's word"),
        });
    }

    /// Records claims.
    pub(crate) fn says(&self, source: SourceId, person: PersonId, claims: Vec<Claim>) {
        self.run(Command::RecordClaims { person, source, claims });
    }

    /// Publishes into a folder beside the register.
    pub(crate) fn publish_as(&self, name: &str, publishing: &Publishing) -> Result<Published, EditionError> {
        publish(&self.registry, &self.actor, &self.path(name), publishing)
    }

    /// Copies the register as it lies there.
    pub(crate) fn copy_register(&self, name: &str) -> PathBuf {
        let copy = self.path(name);
        std::fs::create_dir(&copy).unwrap();
        for entry in std::fs::read_dir(self.path("r")).unwrap() {
            let from = entry.unwrap().path();
            std::fs::copy(&from, copy.join(from.file_name().unwrap())).unwrap();
        }
        copy
    }
}

/// A claim with a level.
pub(crate) fn told(property: &str, value: Value, disclosure: Disclosure) -> Claim {
    Claim {
        disclosure,
        ..Claim::stated(property, value)
    }
}

/// A name with a level.
pub(crate) fn name(text: &str, disclosure: Disclosure) -> Claim {
    told("name", Value::Name(Text::new(text)), disclosure)
}

/// Whether a file right in a folder holds these bytes.
pub(crate) fn holds(folder: &Path, word: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        bytes.windows(word.len()).any(|part| part == word.as_bytes())
    })
}
