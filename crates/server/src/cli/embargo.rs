//! `guwah embargo`: a day before which a claim, or all that a source says, is not public.

use super::decided;
use super::output::tell;
use super::session::{Session, today};
use super::show::record_key;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::embargo::Embargo;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_registry::Registry;
use guwah_registry::readers::{Reader, RecordKey};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah embargo`.
#[derive(Args)]
#[command(
    after_help = "Until the day comes, the team sees what is kept back and nobody else does. The first edition of that day, or \
    of a later one, opens it. What is in an edition already cannot be called back."
)]
pub(crate) struct SetEmbargo {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id; or a source: its id, or the name of a dataset
    record: String,
    /// The claim, by its id as “guwah show --json” tells it; left out for all that a source says
    claim: Option<ClaimId>,
    /// The first day on which it may be public
    #[arg(long, value_name = "DATE", required_unless_present = "none", conflicts_with = "none")]
    until: Option<Embargo>,
    /// Take the day back: a claim stays with the team, and a source is published as far as its consent goes
    #[arg(long)]
    none: bool,
}

/// What is put under an embargo.
enum Kept {
    Claim(PersonId, ClaimId),
    Source(SourceId),
}

impl SetEmbargo {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if let Some(until) = self.until.filter(|until| until.is_over(today())) {
            return Err(Failure::refused(format!(
                "--until {until}: that day has come already; a day after today would be accepted"
            )));
        }
        let actor = session.actor()?;
        let registry = session.register(&self.dir)?;
        let kept = match self.claim {
            Some(claim) => self.claim_in(&registry, claim)?,
            None => self.source_in(&registry)?,
        };
        let (what, command) = match kept {
            Kept::Claim(person, claim) => (
                json!({ "person": person, "claim": claim }),
                Command::SetEmbargo {
                    person,
                    claim,
                    embargo: self.until,
                },
            ),
            Kept::Source(source) => (
                json!({ "source": source }),
                Command::SetSourceEmbargo {
                    source,
                    embargo: self.until,
                },
            ),
        };
        let of_claim = matches!(command, Command::SetEmbargo { .. });
        let done = registry.execute(&actor, command)?;
        let position = done.positions.last().copied().unwrap_or_default();
        if session.json() {
            let mut line = what;
            line["until"] = json!(self.until.map(|until| until.to_string()));
            line["position"] = json!(position);
            return session.out.json(&line);
        }
        let said = match (self.until, of_claim) {
            (Some(until), true) => {
                format!("The claim is for the team until {until}: an edition of that day or later opens it.")
            }
            (Some(until), false) => {
                format!(
                    "Nothing that the source says is public until {until}: an edition of that day or later opens it."
                )
            }
            (None, true) => "The claim is for the team, and no day opens it.".to_owned(),
            (None, false) => "The source is published as far as its consent goes.".to_owned(),
        };
        session.out.line(format_args!("{said} Entry {position} says so."))
    }

    /// The claim of a person, under whichever of the records that are one person it stands.
    fn claim_in(&self, registry: &Registry, claim: ClaimId) -> Outcome<Kept> {
        let key = record_key(&self.record)?;
        let reader = registry.team_reader();
        let shown = reader.person(&key)?;
        let shown = shown.ok_or_else(|| Failure::refused(format!("nothing is recorded under {key}")))?;
        for member in reader.joined_with(shown.id)? {
            let Some(alone) = reader.alone(&RecordKey::Id(member))? else {
                continue;
            };
            for (source, told) in alone.person.claims() {
                let own = told.id(member, source);
                if claim == own || claim == told.id(shown.id, source) {
                    self.check_claim(claim, told)?;
                    if shown.number.is_some() {
                        tell(
                            "the person is in an edition already: what was published of the claim cannot be called back",
                        );
                    }
                    return Ok(Kept::Claim(member, own));
                }
            }
        }
        Err(Failure::refused(format!(
            "{key} has no claim {claim} that the team may see: “guwah show --json” tells the ids of those there are"
        )))
    }

    /// An embargo opens what it kept back when its day comes, so nothing else may be put under one than what is public.
    fn check_claim(&self, id: ClaimId, claim: &Claim) -> Outcome {
        if claim.withdrawn.is_some() {
            return Err(Failure::refused(format!("claim {id} was withdrawn: no day opens it")));
        }
        match (self.until, claim.embargo, claim.disclosure) {
            (None, None, _) => Err(Failure::refused(format!("claim {id} is under no embargo"))),
            (Some(_), None, level) if level != Disclosure::Public => Err(Failure::refused(format!(
                "claim {id} is not public but {}: an embargo would open it to everyone on its day, and only what is public \
                 already can be put under one",
                level.key()
            ))),
            _ => Ok(()),
        }
    }

    fn source_in(&self, registry: &Registry) -> Outcome<Kept> {
        let unknown = || {
            Failure::refused(format!(
                "no source is recorded under {}: give the id of a source or the name of a dataset, or a person and the id of one of the \
                 claims",
                self.record
            ))
        };
        let id = decided::source(registry, &self.record).map_err(|_| unknown())?;
        let mut sources = registry.each_source()?.into_iter();
        let (_, source, _) = sources.find(|(known, ..)| *known == id).ok_or_else(unknown)?;
        if self.until.is_none() && source.consents.embargoes().next().is_none() {
            return Err(Failure::refused(format!("source {id} is under no embargo")));
        }
        let mut standing = source.consents.standing();
        if !standing.any(|kept| kept.consent.allows("publish")) {
            return Err(Failure::refused(format!(
                "source {id} may not be published at all: its consent does not allow it, and no day opens it"
            )));
        }
        Ok(Kept::Source(id))
    }
}
