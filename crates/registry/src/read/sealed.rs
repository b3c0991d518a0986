//! The reader of sealed claims: a type of its own, made for one actor who may open them, for one reason. Every opening is
//! recorded, durably, before the claims are handed out.
//!
//! Nothing else shows a sealed claim to anybody. What the register itself must know of them (to decide on a command, to
//! project, to compare the row of a list, to look for leaks) is read by [`whole_person`], which nothing outside this crate
//! can call.

mod is_there;

use super::RecordKey;
use super::rows::{Kind, RecordRow, Rows};
use crate::deployment::openings::{LONGEST_REASON_BYTES, Opening, OpeningTold};
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::read::history;
use crate::write::{Actor, Permission, now};
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::source::SourceWithConsent;
use guwah_ledger::Ledger;
use std::sync::Arc;

/// Reads persons with their sealed claims, for one actor and one reason.
pub struct SealedReader {
    shared: Arc<Shared>,
    actor: Actor,
    why: String,
}

impl Registry {
    /// A reader of sealed claims, for an actor who may open them and says why.
    ///
    /// # Errors
    /// When the actor may not, or gives no reason.
    pub fn sealed_reader(&self, actor: &Actor, why: &str) -> Result<SealedReader, RegistryError> {
        actor.check(Permission::OpenSealed)?;
        let why = why.trim();
        if why.is_empty() || why.len() > LONGEST_REASON_BYTES {
            return Err(RegistryError::Unacceptable(format!(
                "whoever opens sealed claims says why, in one to {LONGEST_REASON_BYTES} bytes"
            )));
        }
        Ok(SealedReader {
            shared: Arc::clone(&self.shared),
            actor: actor.clone(),
            why: why.to_owned(),
        })
    }

    /// Who opened sealed claims, whose, when, and why: the first opening first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn openings(&self) -> Result<Vec<Opening>, RegistryError> {
        self.shared.deployment.openings()
    }
}

impl SealedReader {
    /// A person's record with every claim, sealed ones included; none when there is no such person. The opening is recorded
    /// first; where there is nothing sealed, nothing is opened and nothing recorded.
    ///
    /// # Errors
    /// When the register cannot be read, or the opening cannot be recorded: nothing is handed out then.
    pub fn person(&self, key: &RecordKey) -> Result<Option<Person>, RegistryError> {
        self.shared.catch_up()?;
        let found = self.shared.tables.read(|db| {
            let rows = Rows { db };
            let record = match key {
                RecordKey::Id(id) => rows.record(id.0)?,
                RecordKey::Number(number) => rows.numbered(*number)?,
                RecordKey::Outside(dataset, row) => rows.record_by_listing(dataset, row)?,
            };
            let Some(record) = record.filter(|record| record.kind == Kind::Person as i64) else {
                return Ok(None);
            };
            known_person(&rows, &self.shared.looker(), &record).map(Some)
        })?;
        let Some(person) = found else { return Ok(None) };
        let sealed = person
            .claims()
            .filter(|(_, claim)| claim.disclosure == Disclosure::Sealed);
        let claims: Vec<_> = sealed.map(|(source, claim)| claim.id(person.id, source)).collect();
        if !claims.is_empty() {
            let told = OpeningTold {
                at: now(),
                by: self.actor.name().to_owned(),
                why: self.why.clone(),
                claims,
            };
            self.shared.deployment.note_opening(person.id, &told)?;
        }
        Ok(Some(person))
    }
}

/// A person as recorded now, sealed claims included: for what the register itself decides and checks, never to be shown.
pub(crate) fn known_person(rows: &Rows<'_>, ledger: &Ledger, record: &RecordRow) -> Result<Person, RegistryError> {
    if record.sealed {
        whole_person(ledger, &rows.positions(record.no)?, PersonId(record.id))
    } else {
        rows.person(record)
    }
}

/// A source, as the entries at these positions say.
pub(crate) fn whole_source(
    ledger: &Ledger,
    positions: &[u64],
    id: SourceId,
) -> Result<SourceWithConsent, RegistryError> {
    let mut source = SourceWithConsent::default();
    for position in positions {
        if let Some(content) = history::content_at(ledger, *position)? {
            let changes = content.changes.iter();
            changes
                .filter(|change| change.source() == Some(id))
                .for_each(|change| source.apply(change));
        }
    }
    Ok(source)
}

/// A person, sealed claims included, as the entries at these positions say: for what the register itself decides and
/// checks, never to be shown.
pub(crate) fn whole_person(ledger: &Ledger, positions: &[u64], id: PersonId) -> Result<Person, RegistryError> {
    let mut person = Person::new(id);
    for position in positions {
        if let Some(content) = history::content_at(ledger, *position)? {
            for change in &content.changes {
                person.apply(change);
            }
        }
    }
    Ok(person)
}
