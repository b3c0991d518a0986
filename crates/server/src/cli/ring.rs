//! `guwah ring`: the key ring apart from the data. Backups never include it.

use super::session::Session;
use crate::error::Outcome;
use clap::Subcommand;
use guwah_ledger::FileRing;
use serde_json::json;
use std::path::PathBuf;

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
}

impl Ring {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let Self::Copy { dir, file } = self;
        let ring = FileRing::open(&session.ring_of(&dir), session.options()?.passphrase.as_deref())?;
        ring.copy_to(&file)?;
        if session.json() {
            return session.out.json(&json!({ "copy": file.display().to_string() }));
        }
        session.out.line(format_args!(
            "The key ring was copied to {}. Whoever has it can open every backup; what is erased from today on stays \
             readable with it until it is destroyed.",
            file.display()
        ))
    }
}
