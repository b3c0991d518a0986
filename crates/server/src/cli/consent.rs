//! `guwah consent`: what a source agreed to, recorded by a named person. It stands beside what was recorded before, and of several
//! the strictest holds; a renewal names what it replaces. What is not given here is as in the consent that stands.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::consent::{Consent, ConsentSpeaker, Consents};
use guwah_domain::embargo::Embargo;
use guwah_domain::id::ConsentId;
use guwah_domain::vague_date::VagueDate;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah consent`.
#[derive(Args)]
#[command(
    after_help = "The purposes are the terms of consent_purpose. Of several consents the strictest that stands holds, so a narrower one, a \
    withdrawal or an objection needs no --renews; more is permitted only by a consent that names, with --renews, what it replaces. \
    What is in an edition already cannot be called back."
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
    /// How it was obtained: by telephone, signed form
    #[arg(long, value_name = "TEXT")]
    how: Option<String>,
    /// The last day on which it holds
    #[arg(long, value_name = "DAY")]
    valid_until: Option<Embargo>,
    /// A consent that this one renews: its id, as --json tells it, or “all” that stand; once for each
    #[arg(long = "renews", value_name = "CONSENT")]
    renews: Vec<String>,
    /// Whose words alone it is for, as the source calls the speaker
    #[arg(long, value_name = "NAME")]
    speaker: Option<String>,
    /// The guardian who agreed for a child
    #[arg(long, value_name = "NAME")]
    guardian: Option<String>,
    /// The reason, which stays in the ledger
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl RecordConsent {
    /// The consents that it renews.
    fn replaced(&self, consents: &Consents) -> Outcome<Vec<ConsentId>> {
        if self.renews.iter().any(|which| which == "all") {
            return Ok(consents.standing().map(|kept| kept.consent.id()).collect());
        }
        let ids = self.renews.iter().map(|which| {
            let id = which.parse().ok();
            id.filter(|id| consents.get(*id).is_some()).ok_or_else(|| {
                let ids: Vec<String> = consents.standing().map(|kept| kept.consent.id().to_string()).collect();
                Failure::refused(format!(
                    "--renews {which}: the source has no such consent; {} or all would be accepted",
                    ids.join(", ")
                ))
            })
        });
        ids.collect()
    }

    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let source = decided::source(&registry, &self.source)?;
        if let Some(speaker) = &self.speaker {
            decided::must_speak(speaker, &registry.speakers(source)?, "in that source")?;
        }
        let mut sources = registry.each_source()?.into_iter();
        let found = sources.find(|(id, ..)| *id == source);
        let consents = found.map(|(_, about, _)| about.consents).unwrap_or_default();
        let replaces = self.replaced(&consents)?;
        let known = match replaces.first() {
            Some(first) => consents.get(*first),
            None => consents.standing().find(|kept| kept.consent.is_for_all()),
        };
        let known = known.map(|kept| kept.consent.clone()).unwrap_or_default();
        let on = match self.on.as_deref().map(VagueDate::parse) {
            None => known.on.clone(),
            Some(Ok(date)) => Some(date),
            Some(Err(_)) => {
                return Err(Failure::refused(
                    "--on is no date: 2018, 2018-02 or 2018-02-17 would be accepted",
                ));
            }
        };
        let agrees_anew = !replaces.is_empty() && !self.purposes.is_empty();
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
            objection: self
                .objection
                .or_else(|| known.objection.clone().filter(|_| !agrees_anew)),
            withdrawn,
            obtained_how: self.how.or_else(|| known.obtained_how.clone()),
            valid_until: self.valid_until.map(|day| day.0).or(known.valid_until),
            speaker: self.speaker.map(ConsentSpeaker::Name).or_else(|| known.speaker.clone()),
            embargo: None,
            replaces,
            ..known.clone()
        };
        if consents.holds(&consent) {
            return Err(Failure::refused("the consent says so already: nothing was recorded"));
        }
        let told = json!({"source": source, "consent": consent, "id": consent.id()});
        let others = consents
            .standing()
            .filter(|kept| !consent.replaces.contains(&kept.consent.id()));
        let said = match others.count() {
            0 => format!("The consent of source {source} is recorded"),
            _ => format!("The consent of source {source} is recorded beside what stands already: the strictest holds"),
        };
        let command = Command::RecordConsent { source, consent };
        decided::record(session, &registry, (command, &self.why), (told, said))
    }
}
