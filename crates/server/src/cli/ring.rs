//! `guwah ring`: the key ring apart from the data. Backups never include it.

use super::session::Session;
use crate::error::Outcome;
use clap::Subcommand;
use guwah_ledger::FileRing;
use serde_json::json;
use std::path::{Path, PathBuf};

/// What can be done with a ring.
#[derive(Subcommand)]
pub(crate) enum Ring {
    /// Copy the key ring to a new file, whole and as of one moment.
    ///
    /// The copy needs the same passphrase. Keys that are destroyed later live on in it: keep few copies, date them, and
    /// destroy them when they are old.
    Copy {
        /// The register
        dir: PathBuf,
        /// The new file
        file: PathBuf,
    },
    /// Change the key that signs checkpoints and editions.
    ///
    /// The former key signs, last of all, which key follows it, and is destroyed. Whoever knows the former key sees that, and
    /// goes on trusting. Copy the ring and make a backup at once: ring and ledger from before the change open only with each
    /// other. What is sealed is not sealed anew: for a ring that was stolen, docs/keys.md says what to do.
    Rotate {
        /// The register
        dir: PathBuf,
    },
}

impl Ring {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        match self {
            Self::Copy { dir, file } => copy(&dir, &file, session),
            Self::Rotate { dir } => rotate(&dir, session),
        }
    }
}

fn copy(dir: &Path, file: &Path, session: &mut Session) -> Outcome {
    let ring = FileRing::open(&session.ring_of(dir), session.options()?.passphrase.as_deref())?;
    ring.copy_to(file)?;
    if session.json() {
        return session.out.json(&json!({ "copy": file.display().to_string() }));
    }
    session.out.line(format_args!(
        "The key ring was copied to {}. Whoever has it can open every backup; what is erased from today on stays readable \
         with it until it is destroyed.",
        file.display()
    ))
}

fn rotate(dir: &Path, session: &mut Session) -> Outcome {
    let actor = session.actor()?;
    let registry = session.register(dir)?;
    let changed = registry.change_signing_key(&actor)?;
    if session.json() {
        return session
            .out
            .json(&json!({ "from": changed.from, "to": changed.to, "position": changed.position }));
    }
    session.out.line(format_args!(
        "The signing key was changed; entry {} says so. The former key signs nothing any more:",
        changed.position
    ))?;
    session.out.line(format_args!("  {}", changed.from))?;
    session
        .out
        .line("Give this key to those who should be able to verify what is signed from here on:")?;
    session.out.line(format_args!("  {}", changed.to))?;
    session.out.line(
        "Copy the ring and make a backup now: those from before the change open only with each other. Programs that have the \
         register open must be started again before they write.",
    )
}
