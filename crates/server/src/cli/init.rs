//! `guwah init`: a new register.

use super::output::tell;
use super::session::Session;
use crate::error::Outcome;
use clap::Args;
use guwah_registry::Registry;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah init`.
#[derive(Args)]
pub(crate) struct Init {
    /// The folder, new or empty
    dir: PathBuf,
}

impl Init {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = Registry::init(&self.dir, &session.options()?)?;
        warn_of_open_ring(&registry, session);
        if session.json() {
            let made = json!({ "register": self.dir.display().to_string(), "key": registry.verifier_key()? });
            return session.out.json(&made);
        }
        session
            .out
            .line(format_args!("A new register is in {}.", self.dir.display()))?;
        session
            .out
            .line("Give this key to those who should be able to verify it:")?;
        session.out.line(registry.verifier_key()?)
    }
}

/// One line, for a ring that anyone who has the folder can use.
pub(super) fn warn_of_open_ring(registry: &Registry, session: &Session) {
    if !registry.is_passphrase_protected() && !session.ring_is_elsewhere() {
        tell(format_args!(
            "warning: the keys lie unprotected beside the data in {}: whoever copies the folder can read everything; \
             --keys PATH keeps them elsewhere, --passphrase-file FILE protects them",
            registry.folder().display()
        ));
    }
}
