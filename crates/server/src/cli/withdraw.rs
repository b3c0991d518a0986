//! `guwah withdraw`: a claim counts for nothing any more. It stays in the history, for the team.

use super::decided;
use super::session::Session;
use crate::error::Outcome;
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::id::ClaimId;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah withdraw`.
#[derive(Args)]
#[command(
    after_help = "A withdrawn claim is never public, whatever file is read afterwards. What is in an edition already cannot be called \
    back. “guwah undo” of the entry lets the claim stand again."
)]
pub(crate) struct Withdraw {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim, by its id as “guwah show --json” tells it
    claim: ClaimId,
    /// The reason, which stays beside the claim
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Withdraw {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let found = decided::claim(&registry, &self.record, self.claim)?;
        let command = Command::WithdrawClaim {
            person: found.person,
            claim: found.claim,
            why: self.why.clone(),
        };
        let told = json!({"person": found.person, "claim": found.claim, "withdrawn": self.why});
        let said = format!("The claim {} is withdrawn", found.claim);
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
