//! `guwah disclose`: who may see a claim.

use super::decided;
use super::output::tell;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::{Args, ValueEnum};
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::ClaimId;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah disclose`.
#[derive(Args)]
#[command(
    after_help = "No file that is read afterwards makes a claim public that was narrowed here; only this command does. An embargo of \
    the claim ends with it. What is in an edition already cannot be called back."
)]
pub(crate) struct Disclose {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim, by its id as “guwah show --json” tells it
    claim: ClaimId,
    /// Who may see it
    level: Level,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

/// Who may see a claim.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Anyone at all, as far as its source may be published
    Public,
    /// Those who work on the register
    Team,
    /// Its recorder and named editors only, each opening recorded
    Sealed,
}

impl Disclose {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let level = match self.level {
            Level::Public => Disclosure::Public,
            Level::Team => Disclosure::Team,
            Level::Sealed => Disclosure::Sealed,
        };
        let registry = session.register(&self.dir)?;
        let found = decided::claim(&registry, &self.record, self.claim)?;
        if let Some(held) = &found.held {
            if held.withdrawn.is_some() {
                return Err(Failure::refused(format!(
                    "claim {} was withdrawn: nobody but the team sees it, whatever its level",
                    found.claim
                )));
            }
            if held.disclosure == level && held.embargo.is_none() {
                let what = format!("claim {} is {} already", found.claim, level.key());
                return Err(Failure::refused(format!("{what}: nothing was recorded")));
            }
        }
        let command = Command::SetDisclosure {
            person: found.person,
            claim: found.claim,
            level,
        };
        let told = json!({"person": found.person, "claim": found.claim, "disclosure": level});
        let said = format!("The claim {} is {} from now on", found.claim, level.key());
        decided::record(session, &registry, (command, &self.why), (told, said))?;
        if found.held.is_some_and(|held| held.disclosure > level) {
            tell("More people may see it than before: it was for fewer until now.");
        }
        Ok(())
    }
}
