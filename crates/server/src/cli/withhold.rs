//! `guwah withhold`: a whole person is kept from the public.

use super::decided;
use super::output::tell;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_registry::readers::RecordKey;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah withhold`.
#[derive(Args)]
#[command(
    after_help = "No file that is read afterwards shows the person to the public again; only --none does, or “guwah undo” of the \
    entry. What is in an edition already cannot be called back."
)]
pub(crate) struct Withhold {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The reason, which stays beside the person
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// Withhold the person no more
    #[arg(long)]
    none: bool,
}

impl Withhold {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let shown = decided::person(&registry, &self.record)?;
        let reader = registry.team_reader();
        // Each of several records that are one person is withheld: it stays so when they are parted again.
        let mut concerned = Vec::new();
        for member in reader.joined_with(shown)? {
            let alone = reader.alone(&RecordKey::Id(member))?;
            if alone.is_some_and(|alone| alone.person.editorial.withheld.is_some()) == self.none {
                concerned.push(member);
            }
        }
        if concerned.is_empty() {
            return Err(Failure::refused(if self.none {
                format!("{} is not withheld", self.record)
            } else {
                format!("{} is withheld already: nothing was recorded", self.record)
            }));
        }
        let why = (!self.none).then(|| self.why.clone());
        let said = if self.none {
            format!("{} is withheld no more", self.record)
        } else {
            format!("{} is withheld from the public", self.record)
        };
        let told = json!({"person": shown, "records": concerned, "withheld": why});
        let commands = concerned.into_iter().map(|person| Command::WithholdPerson {
            person,
            why: why.clone(),
        });
        decided::record_all(session, &registry, (commands.collect(), &self.why), (told, said))?;
        if self.none {
            tell("More people may see it than before: the next edition may hold the person.");
        }
        Ok(())
    }
}
