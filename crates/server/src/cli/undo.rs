//! `guwah undo`: what an entry did is taken back, by a new entry. The old one stays for ever.

use super::decided::{because, kept_narrow, tell_kept, tell_withheld, withheld_json};
use super::output::tell;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::change::Change;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah undo`.
#[derive(Args)]
#[command(
    after_help = "Undone are: who may see a claim, an embargo, a withdrawal, a correction, claims that were recorded, a judgement and the \
    undoing of one, a summary, a description, a withholding. An entry is undone as a whole, and only while what it decided stands. \
    Releases of lists, consents, editions, erasures and changes of keys are not undone; the refusal says what to do instead."
)]
pub(crate) struct Undo {
    /// The register
    dir: PathBuf,
    /// The entry's position, as commands and “guwah show” of a history tell it
    position: u64,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Undo {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let actor = because(session, &self.why)?;
        let undone = registry.undo(&actor, self.position, self.why.trim())?;
        let position = undone.executed.positions.last().copied();
        let position = position.ok_or_else(|| Failure::refused("nothing was recorded"))?;
        let person = undone.undone.iter().find_map(Change::person);
        let kept = kept_narrow(&undone.executed.changes);
        let kept = if undone.parts { kept } else { Vec::new() };
        if session.json() {
            let withheld = person.map(|person| withheld_json(&registry, person)).transpose()?;
            session.out.json(&json!({
                "undoes": self.position,
                "person": person,
                "widens": undone.widens,
                "kept_narrow": kept,
                "withheld": withheld,
                "position": position,
            }))?;
        } else {
            session.out.line(format_args!(
                "Entry {} has no effect any more, by {}. Entry {position} says so.",
                self.position,
                actor.name()
            ))?;
            person.map_or(Ok(()), |person| tell_withheld(&registry, person))?;
            tell_kept(&kept);
        }
        if undone.widens {
            tell("More people may see it than before: what the entry kept back is kept back no more.");
        }
        Ok(())
    }
}
