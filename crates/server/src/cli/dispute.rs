//! `guwah dispute`: an editor judges that one claim speaks against another.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::id::ClaimId;
use guwah_domain::judgement::Verdict;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah dispute`.
#[derive(Args)]
#[command(after_help = "Both claims stay on the page, contested. “guwah undo” of the entry takes it back.")]
pub(crate) struct Dispute {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim that is disputed, by its id as “guwah show --json” tells it
    claim: ClaimId,
    /// The claim of the same person that speaks against it
    by: ClaimId,
    /// The reason, which stays beside the judgement
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Dispute {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let found = decided::claim(&registry, &self.record, self.claim)?;
        let against = decided::claim(&registry, &self.record, self.by)?;
        if found.claim == against.claim {
            return Err(Failure::refused(format!(
                "claim {} was given twice: no claim speaks against itself, and two are needed",
                found.claim
            )));
        }
        let command = Command::Judge {
            person: found.person,
            verdict: Verdict::Disputes(against.claim, found.claim),
            why: Some(self.why.clone()),
        };
        let told = json!({"person": found.person, "disputed": found.claim, "by": against.claim});
        let said = format!("The claim {} is disputed by {}", found.claim, against.claim);
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
