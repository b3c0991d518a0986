//! `guwah act`: an editor judges whether two accounts tell of one act.

use super::decided;
use super::session::Session;
use crate::error::Outcome;
use clap::{Args, ValueEnum};
use guwah_domain::command::Command;
use guwah_domain::id::ClaimId;
use guwah_domain::judgement::Verdict;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah act`.
#[derive(Args)]
#[command(after_help = "Both accounts stay. “guwah undo” of the entry takes it back.")]
pub(crate) struct JudgeAct {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The one account, by its claim's id as “guwah show --json” tells it
    a: ClaimId,
    /// The other
    b: ClaimId,
    /// What is decided
    verdict: OneOrTwo,
    /// The reason, which stays beside the judgement
    #[arg(long, value_name = "TEXT")]
    why: String,
}

/// How many acts two accounts tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OneOrTwo {
    /// Both tell of one act
    One,
    /// They tell of two
    Two,
}

impl JudgeAct {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let one = decided::claim(&registry, &self.record, self.a)?;
        let other = decided::claim(&registry, &self.record, self.b)?;
        let (verdict, what) = match self.verdict {
            OneOrTwo::One => (Verdict::OneAct(one.claim, other.claim), "one act"),
            OneOrTwo::Two => (Verdict::NotOneAct(one.claim, other.claim), "two acts"),
        };
        let command = Command::Judge {
            person: one.person,
            verdict,
            why: Some(self.why.clone()),
        };
        let told = json!({"person": one.person, "a": one.claim, "b": other.claim, "what": what});
        let said = format!("The claims {} and {} tell of {what}", one.claim, other.claim);
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
