//! `guwah consent`: what a source agreed to, recorded by a named person. What is not given here stays as it is recorded.

use super::decided;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::command::Command;
use guwah_domain::consent::{Consent, ConsentSpeaker, Consents};
use guwah_domain::id::PersonId;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::vocabulary::Vocabularies;
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah consent`.
#[derive(Args)]
#[command(
    after_help = "It replaces the consent that stands for the same speaker and the same person spoken of: what is not given stays as it is \
    recorded there. The purposes are the terms of consent_purpose; those that are given replace those that are recorded. A withdrawal or an \
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
    #[arg(long, value_name = "TEXT", conflicts_with = "no_objection")]
    objection: Option<String>,
    /// That the family objects no longer
    #[arg(long)]
    no_objection: bool,
    /// Whose words it is for, as the source calls them; without it, for all that the source says
    #[arg(long, value_name = "NAME")]
    speaker: Option<String>,
    /// Of whom those words must speak: an id, a public number, or dataset:id; without it, of anybody
    #[arg(long, value_name = "RECORD")]
    subject: Option<String>,
    /// The last day on which it holds
    #[arg(long, value_name = "DAY")]
    valid_until: Option<String>,
    /// How it was obtained: by telephone, a signed form
    #[arg(long, value_name = "TEXT")]
    obtained_how: Option<String>,
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
        let consents = sources
            .find(|(id, ..)| *id == source)
            .map_or_else(Consents::default, |(_, about, _)| about.consents);
        let subject = match &self.subject {
            Some(record) => decided::person(&registry, record)?,
            None => PersonId::default(),
        };
        let why = self.why.clone();
        let consent = self.renewed(&consents, subject)?;
        if consents.standing().any(|kept| kept.consent.id() == consent.id()) {
            return Err(Failure::refused("the consent says so already: nothing was recorded"));
        }
        let mut after = consents.clone();
        after.record(&consent);
        let widens = widened(&consents, &after);
        let told = json!({"source": source, "consent": consent, "widens": widens});
        let said = if widens.is_empty() {
            format!("The consent of source {source} is recorded")
        } else {
            let widens = widens.join(", ");
            format!("The consent of source {source} is recorded; it now also allows: {widens}")
        };
        let command = Command::RecordConsent { source, consent };
        decided::record(session, &registry, (command, &why), (told, said))
    }

    /// The consent that replaces those of the same speaker and subject that stand.
    fn renewed(self, consents: &Consents, subject: PersonId) -> Result<Consent, Failure> {
        let speaker = self.speaker.map(ConsentSpeaker::Name);
        let of_same = |consent: &Consent| consent.speaker == speaker && consent.subject == subject;
        let standing: Vec<&Consent> = consents
            .standing()
            .map(|kept| &kept.consent)
            .filter(|consent| of_same(consent))
            .collect();
        let known = standing.last().map_or_else(Consent::default, |consent| (*consent).clone());
        let on = match self.on.as_deref().map(VagueDate::parse) {
            None => known.on.clone(),
            Some(Ok(date)) => Some(date),
            Some(Err(_)) => {
                return Err(Failure::refused(
                    "--on is no date: 2018, 2018-02 or 2018-02-17 would be accepted",
                ));
            }
        };
        let valid_until = match self.valid_until.as_deref().map(str::parse::<Day>) {
            None => known.valid_until,
            Some(Ok(day)) => Some(day),
            Some(Err(_)) => {
                return Err(Failure::refused("--valid-until is no day: 2028-02-17 would be accepted"));
            }
        };
        // Who names purposes agrees anew.
        let is_anew = !self.purposes.is_empty();
        Ok(Consent {
            purposes: if is_anew { self.purposes } else { known.purposes.clone() },
            ground: self.ground.or(known.ground),
            obtained_by: self.obtained_by.or(known.obtained_by),
            obtained_how: self.obtained_how.or(known.obtained_how),
            on,
            valid_until,
            guardian: self.guardian.or(known.guardian),
            objection: self.objection.or(known.objection).filter(|_| !self.no_objection),
            withdrawn: self.withdrawn.or(known.withdrawn).filter(|_| !is_anew),
            replaces: standing.iter().map(|consent| consent.id()).collect(),
            speaker,
            subject,
            ..known
        })
    }
}

/// The purposes that all who speak in a source agreed to after and not before.
fn widened(before: &Consents, after: &Consents) -> Vec<String> {
    let allows = |consents: &Consents, purpose: &str| {
        let mut standing = consents.standing().filter(|kept| kept.consent.is_for_all()).peekable();
        standing.peek().is_some() && standing.all(|kept| kept.allows(purpose))
    };
    let terms = Vocabularies::xinjiang().get("consent_purpose");
    let terms = terms.map_or(&[][..], |vocabulary| &vocabulary.terms);
    let keys = terms.iter().map(|term| term.key.as_str());
    keys.filter(|key| allows(after, key) && !allows(before, key))
        .map(str::to_owned)
        .collect()
}
