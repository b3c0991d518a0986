//! `guwah erase`: the one way in which something recorded ceases to be readable.

use super::session::Session;
use super::show::record_key;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::id::PersonId;
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{Actor, Registry};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `guwah erase`.
#[derive(Args)]
#[command(
    after_help = "The reasons are the terms of erasure_reason: request_of_person, request_of_testifier, \
    request_of_family, court_order, legal_duty, recorded_in_error, danger_to_person, test_record."
)]
pub(crate) struct Erase {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id; or the id of a source
    record: String,
    /// Why: a term, which stays in the ledger for ever
    #[arg(long, value_name = "TERM")]
    reason: String,
    /// Who confirms it, other than the one who acts
    #[arg(long, value_name = "NAME")]
    confirm_by: String,
}

impl Erase {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let actor = session.actor()?;
        if actor.name().trim().eq_ignore_ascii_case(self.confirm_by.trim()) {
            let why = "whoever erases cannot confirm it alone: --confirm-by takes the name of a second person";
            return Err(Failure::refused(why));
        }
        let registry = session.register(&self.dir)?;
        let record = find(&registry, &self.record)?;
        // Whoever is judged to be in several records is one person, and is erased from all of them.
        for id in registry.team_reader().joined_with(PersonId(record))? {
            self.erase(&registry, &actor, id, session)?;
        }
        Ok(())
    }

    fn erase(&self, registry: &Registry, actor: &Actor, id: PersonId, session: &mut Session) -> Outcome {
        let held = registry.team_reader().alone(&RecordKey::Id(id))?;
        let erased = registry.erase(actor, id.0, &self.reason, &self.confirm_by)?;
        let claims = held.as_ref().map_or(0, |held| held.person.claims().count());
        let sources = held.as_ref().map_or(0, |held| held.person.statements.len());
        if session.json() {
            return session.out.json(&json!({
                "erased": id,
                "position": erased.position,
                "claims": claims,
                "sources": sources,
                "to_look_at": erased.to_look_at,
            }));
        }
        let at = erased.position;
        session.out.line(match held {
            Some(_) => format!("Erased record {id}: {claims} claims from {sources} sources. Entry {at} says so."),
            None => format!("Erased record {id}. Entry {at} says so."),
        })?;
        if erased.to_look_at.is_empty() {
            return session.out.line("No other page was found that names the person.");
        }
        session
            .out
            .line("These pages may still name the person in texts of their own; look at each:")?;
        for page in &erased.to_look_at {
            session.out.line(format_args!("  {page}"))?;
        }
        Ok(())
    }
}

/// The record that is meant. An id is taken as it is: it may be a source's, or that of one of whom all is sealed.
fn find(registry: &Registry, text: &str) -> Outcome<[u8; 16]> {
    let key = record_key(text)?;
    let unknown = || Failure::refused(format!("nothing is recorded under {key}"));
    match &key {
        RecordKey::Id(id) => Ok(id.0),
        RecordKey::Outside(dataset, row) => match registry.person_for(dataset, row)? {
            (id, true) => Ok(id.0),
            (_, false) => Err(unknown()),
        },
        RecordKey::Number(_) => {
            let found = registry.team_reader().person(&key)?;
            found.map(|record| record.id.0).ok_or_else(unknown)
        }
    }
}
