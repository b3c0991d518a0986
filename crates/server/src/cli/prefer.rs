//! `guwah prefer`: of the claims about one property, an editor sets one first.

use super::decided;
use super::session::Session;
use crate::error::Outcome;
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::id::ClaimId;
use guwah_domain::judgement::Verdict;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah prefer`.
#[derive(Args)]
#[command(after_help = "The other claims stay on the page. “guwah undo” of the entry takes it back.")]
pub(crate) struct Prefer {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The claim, by its id as “guwah show --json” tells it
    claim: ClaimId,
    /// The reason, which stays beside the judgement
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Prefer {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let found = decided::claim(&registry, &self.record, self.claim)?;
        let command = Command::Judge {
            person: found.person,
            verdict: Verdict::Prefers(found.claim),
            why: Some(self.why.clone()),
        };
        let told = json!({"person": found.person, "prefers": found.claim});
        let said = format!("The claim {} is set first", found.claim);
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
