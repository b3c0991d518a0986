//! Undoing an entry by a new one.

use super::actor::{Actor, Permission};
use super::execute::now;
use super::record::Executed;
use super::writing::Writing;
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::history::content_at;
use guwah_domain::change::Change;
use guwah_domain::command::{Context, Decision};
use guwah_domain::id::PersonId;
use guwah_domain::person::Person;
use guwah_domain::undo::{Entry, undo};

/// What came of undoing an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The new entry.
    pub executed: Executed,
    /// What the old one had changed.
    pub undone: Vec<Change>,
    /// Whether the public may see more after it.
    pub widens: bool,
    /// Whether it parts records that were judged to be of one person.
    pub parts: bool,
}

impl Registry {
    /// Takes back, by a new entry, what the entry at a position did. An entry is undone as a whole or not at all.
    ///
    /// # Errors
    /// When the actor may not judge, there is no such entry, it was erased, its kind is not undone, or what it decided does not
    /// stand any more. Nothing was written then.
    pub fn undo(&self, actor: &Actor, position: u64, why: &str) -> Result<Undone, RegistryError> {
        actor.check(Permission::Judge)?;
        self.shared.write()?.undo(actor, position, why)
    }
}

impl Writing<'_> {
    fn undo(&mut self, actor: &Actor, position: u64, why: &str) -> Result<Undone, RegistryError> {
        let size = self.ledger().size()?;
        if position >= size {
            return Err(RegistryError::Unacceptable(format!(
                "there is no entry {position}: the ledger has {size}, and the first is 0"
            )));
        }
        let Some(content) = content_at(self.ledger(), position)? else {
            return Err(RegistryError::Unacceptable(format!(
                "entry {position} rested on somebody who was erased: there is nothing left to be undone"
            )));
        };
        let undone = content.changes;
        // An entry is about one person at most; of a change of anything else nothing need be known.
        let person = undone.iter().find_map(Change::person).unwrap_or_default();
        let before = self.before(person, position)?;
        let known = self.known_person(person)?;
        let at = now();
        let context = Context {
            actor: actor.name().to_owned(),
            at: at.clone(),
        };
        let entry = Entry {
            position,
            changes: &undone,
        };
        let undoing = undo(entry, &before, &known, why, &context)?;
        let decisions: Vec<_> = undoing.first.into_iter().chain([undoing.decision]).collect();
        self.check_bonds(&decisions)?;
        let mut all = self.kept_narrow(&decisions)?;
        all.extend(decisions);
        let parts = |decision: &Decision| {
            decision
                .changes
                .iter()
                .any(|change| matches!(change, Change::JudgementUndone { .. }))
        };
        let parts = all.iter().any(parts);
        let actor = actor.clone().because(format!("undoes entry {position}: {why}"));
        let executed = self.record(all, &at, &actor)?;
        Ok(Undone {
            executed,
            undone,
            widens: undoing.widens,
            parts,
        })
    }

    /// The person as recorded before an entry, sealed claims included.
    pub(super) fn before(&self, id: PersonId, position: u64) -> Result<Person, RegistryError> {
        let mut person = Person::new(id);
        let Some(record) = self.rows().record(id.0)? else {
            return Ok(person);
        };
        for earlier in self.rows().positions(record.no)? {
            if earlier >= position {
                continue;
            }
            if let Some(content) = content_at(self.ledger(), earlier)? {
                content.changes.iter().for_each(|change| person.apply(change));
            }
        }
        Ok(person)
    }
}
