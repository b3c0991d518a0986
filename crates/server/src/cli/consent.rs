//! `guwah consent`: what a source agreed to, recorded by a named person. What is not given here stays as it is recorded.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::vague_date::VagueDate;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah consent`.
#[derive(Args)]
#[command(
    after_help = "The purposes are the terms of consent_purpose; those that are given replace those that are recorded. A withdrawal or an \
    objection keeps the source from the public. What is in an edition already cannot be called back."
)]
pub(crate) struct RecordConsent {
    /// The register
    dir: PathBuf,
    /// The source: its id, or the name of a dataset
    source: String,
    /// A purpose that is agreed to: keep, publish, …; once for each
    #[arg(long = "purpose", value_name = "TERM", conflicts_with = "withdrawn")]
    purposes: Vec<String>,
    /// That the consent was withdrawn, and why
    #[arg(long, value_name = "TEXT")]
    withdrawn: Option<String>,
    /// What the family objects to
    #[arg(long, value_name = "TEXT")]
    objection: Option<String>,
    /// On what ground, when it is not the speaker's own word
    #[arg(long, value_name = "TEXT")]
    ground: Option<String>,
    /// Who obtained it
    #[arg(long, value_name = "NAME")]
    obtained_by: Option<String>,
    /// When it was given
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// The guardian who agreed for a child
    #[arg(long, value_name = "NAME")]
    guardian: Option<String>,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl RecordConsent {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let source = decided::source(&registry, &self.source)?;
        let mut sources = registry.each_source()?.into_iter();
        let known = sources
            .find(|(id, ..)| *id == source)
            .map(|(_, about, _)| about.consent);
        let known = known.unwrap_or_default();
        let on = match self.on.as_deref().map(VagueDate::parse) {
            None => known.on.clone(),
            Some(Ok(date)) => Some(date),
            Some(Err(_)) => {
                return Err(Failure::refused(
                    "--on is no date: 2018, 2018-02 or 2018-02-17 would be accepted",
                ));
            }
        };
        let withdrawn = match self.purposes.is_empty() {
            // Who names purposes agrees anew.
            false => None,
            true => self.withdrawn.or_else(|| known.withdrawn.clone()),
        };
        let consent = Consent {
            purposes: if self.purposes.is_empty() {
                known.purposes.clone()
            } else {
                self.purposes
            },
            ground: self.ground.or_else(|| known.ground.clone()),
            obtained_by: self.obtained_by.or_else(|| known.obtained_by.clone()),
            on,
            guardian: self.guardian.or_else(|| known.guardian.clone()),
            objection: self.objection.or_else(|| known.objection.clone()),
            withdrawn,
            ..known.clone()
        };
        if consent == known {
            return Err(Failure::refused("the consent says so already: nothing was recorded"));
        }
        let told = json!({"source": source, "consent": consent});
        let said = format!("The consent of source {source} is recorded");
        let command = Command::RecordConsent { source, consent };
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
