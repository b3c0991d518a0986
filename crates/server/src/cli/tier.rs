//! `guwah tier`: how far an account may be relied on, as an editor judges.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::judgement::Verdict;
use guwah_registry::readers::RecordKey;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah tier`.
#[derive(Args)]
#[command(
    after_help = "The tiers are the terms of credibility_tier, 0 (contradicted) to the highest; the newest that is given to an account \
    stands. “guwah undo” of the entry takes it back."
)]
pub(crate) struct Tier {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id
    record: String,
    /// The source that gives the account: its id, or the name of a dataset
    source: String,
    /// The tier: a term of credibility_tier
    tier: String,
    /// The speaker within the source [default: the source's own voice]
    #[arg(long, value_name = "NAME")]
    speaker: Option<String>,
    /// The reason, which stays beside the judgement
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Tier {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let source = decided::source(&registry, &self.source)?;
        let shown = decided::person(&registry, &self.record)?;
        let reader = registry.team_reader();
        let mut speakers: Vec<String> = Vec::new();
        let mut has_own_voice = false;
        let mut of = None;
        for member in reader.joined_with(shown)? {
            let alone = reader.alone(&RecordKey::Id(member))?;
            let Some(statement) = alone.as_ref().and_then(|alone| alone.person.statements.by(source)) else {
                continue;
            };
            of = of.or(Some(member));
            let named = statement.claims.iter().filter_map(|claim| claim.speaker_name());
            speakers.extend(named.map(str::to_owned));
            has_own_voice |= statement.claims.iter().any(|claim| claim.speaker_name().is_none());
        }
        let Some(person) = of else {
            return Err(Failure::refused(format!(
                "source {} says nothing of {}: give a source that does",
                self.source, self.record
            )));
        };
        if let Some(speaker) = &self.speaker
            && !speakers.contains(speaker)
        {
            speakers.sort_unstable();
            speakers.dedup();
            let accepted = match speakers.as_slice() {
                [] => "leave --speaker out: nobody but the source itself speaks there".to_owned(),
                some => format!("{} would be accepted", some.join(", ")),
            };
            return Err(Failure::refused(format!(
                "nobody called “{speaker}” speaks of {} in that source: {accepted}",
                self.record
            )));
        }
        if self.speaker.is_none() && !has_own_voice {
            speakers.sort_unstable();
            speakers.dedup();
            return Err(Failure::refused(format!(
                "everything that source {} says of {} is said by somebody whom it names: give --speaker; {} would be accepted",
                self.source,
                self.record,
                speakers.join(", ")
            )));
        }
        let told = json!({"person": person, "source": source, "speaker": self.speaker, "tier": self.tier});
        let said = format!("The account has tier {}", self.tier);
        let command = Command::Judge {
            person,
            verdict: Verdict::Tier {
                source,
                speaker: self.speaker,
                number: None,
                tier: self.tier,
            },
            why: Some(self.why.clone()),
        };
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
