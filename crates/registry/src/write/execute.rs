//! Execute: one command, decided, sealed, appended, projected.

use super::Writing;
use super::actor::Actor;
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::project::{Recorded, What};
use crate::read::rows::Rows;
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::command::{Command, Context, Decision, decide};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_ledger::{Draft, LedgerError};

/// What executing a command did.
#[derive(Debug, Clone, PartialEq)]
pub struct Executed {
    /// The positions of its entries; empty when there was nothing to change.
    pub positions: Vec<u64>,
    /// Its changes.
    pub changes: Vec<Change>,
}

/// An identifier never used before.
pub(crate) fn fresh_id() -> Result<[u8; 16], RegistryError> {
    let mut id = [0; 16];
    getrandom::fill(&mut id)
        .map_err(|_| RegistryError::Unacceptable("the operating system gives no random bytes".into()))?;
    Ok(id)
}

/// The instant, RFC 3339, UTC, in seconds.
pub(crate) fn now() -> String {
    let now = jiff::Timestamp::now();
    jiff::Timestamp::from_second(now.as_second()).unwrap_or(now).to_string()
}

/// A draft of one entry.
pub(crate) fn draft(decision: &Decision, at: &str, actor: &Actor) -> Result<Draft, RegistryError> {
    let rests_on = decision.rests_on.iter().map(|rest| wire::record_id(*rest)).collect();
    let content = wire::encode(at, &actor.name, actor.why.as_deref(), &decision.changes);
    Draft::new(rests_on, content).map_err(|error| LedgerError::from(error).into())
}

impl Registry {
    /// Executes a command. When it returns, what it changed is durable and every reader sees it.
    ///
    /// # Errors
    /// When the command is refused, another change came first, or the ledger cannot be written. Nothing was written then.
    pub fn execute(&self, actor: &Actor, command: Command) -> Result<Executed, RegistryError> {
        let mut writing = self.shared.write()?;
        let known = match person_of(&command) {
            Some(id) => known_person(&mut writing, id)?,
            None => Person::default(),
        };
        let at = now();
        let context = Context {
            actor: actor.name.clone(),
            at: at.clone(),
        };
        let decisions = decide(&known, command, &context, fresh_id()?)?;
        let drafts: Vec<Draft> = decisions
            .iter()
            .map(|decision| draft(decision, &at, actor))
            .collect::<Result<_, _>>()?;
        if drafts.is_empty() {
            return Ok(Executed {
                positions: Vec::new(),
                changes: Vec::new(),
            });
        }
        let based_on = writing.ledger().size()?;
        let appended = writing.ledger().append(based_on, &drafts)?;
        // Durable from here on. If the process dies before the rows are written, the next to open catches up.
        let first = appended.first.0;
        let recorded: Vec<Recorded<'_>> = decisions
            .iter()
            .zip(first..)
            .map(|(decision, position)| Recorded {
                position,
                what: What::Changes(&decision.changes),
            })
            .collect();
        writing.project(&recorded, appended.size)?;
        Ok(Executed {
            positions: (first..appended.size).collect(),
            changes: decisions.into_iter().flat_map(|decision| decision.changes).collect(),
        })
    }

    /// The person whom a dataset knows under an id of its own, or a fresh identifier for one not known yet.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn person_for(&self, dataset: &str, row: &str) -> Result<(PersonId, bool), RegistryError> {
        let found = self
            .shared
            .tables
            .read(|db| Rows { db }.record_by_listing(dataset, row))?;
        match found {
            Some(record) => Ok((PersonId(record.id), true)),
            None => Ok((PersonId(fresh_id()?), false)),
        }
    }

    /// The source kept under a dataset's name (or another name unique in the register), or a fresh identifier.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn source_for(&self, name: &str) -> Result<(SourceId, bool), RegistryError> {
        let found = self.shared.tables.read(|db| Rows { db }.dataset(name))?;
        match found {
            Some((_, id)) => Ok((id, true)),
            None => Ok((SourceId(fresh_id()?), false)),
        }
    }
}

/// The person a command speaks of.
fn person_of(command: &Command) -> Option<PersonId> {
    match command {
        Command::RecordClaims { person, .. }
        | Command::ListPerson { person, .. }
        | Command::SetDisclosure { person, .. }
        | Command::SetEmbargo { person, .. }
        | Command::WithdrawClaim { person, .. }
        | Command::Judge { person, .. }
        | Command::UndoJudgement { person, .. }
        | Command::WriteSummary { person, .. }
        | Command::DescribePerson { person, .. }
        | Command::WithholdPerson { person, .. }
        | Command::ErasePerson { person, .. } => Some(*person),
        Command::RecordSource { .. }
        | Command::RecordConsent { .. }
        | Command::EraseSource { .. }
        | Command::AnswerLeak { .. } => None,
    }
}

/// The person as recorded now, sealed claims included.
pub(crate) fn known_person(writing: &mut Writing<'_>, id: PersonId) -> Result<Person, RegistryError> {
    let Some(record) = writing.rows().record(id.0)? else {
        return Ok(Person::new(id));
    };
    if record.sealed {
        let positions = writing.rows().positions(record.no)?;
        return Shared::whole_person(writing.ledger(), &positions, id);
    }
    writing.rows().person(&record)
}
