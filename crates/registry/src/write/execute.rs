//! Execute: commands, decided in turn on what is recorded, and recorded together.

use super::actor::{Actor, Permission};
use super::record::Executed;
use super::writing::Writing;
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::sealed::known_person;
use guwah_domain::command::{Command, Context, Decision, Known, Subject, decide_in_turn};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::institution::Institution;
use guwah_domain::person::Person;

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

/// How many commands one batch holds at most.
pub const COMMANDS_AT_ONCE: usize = 1_024;

impl Registry {
    /// Executes a command. When it returns, what it changed is durable and every reader sees it.
    ///
    /// # Errors
    /// When the actor may not give the command, it is refused, another change came first, or the ledger cannot be written. Nothing was written then.
    pub fn execute(&self, actor: &Actor, command: Command) -> Result<Executed, RegistryError> {
        self.execute_all(actor, vec![command])
    }

    /// Executes commands as one batch: each is decided on what those before it changed, and either all of it is recorded or
    /// nothing. When it returns, what they changed is durable and every reader sees it.
    ///
    /// # Errors
    /// When the actor may not give one of the commands, one is refused, another change came first, or the ledger cannot be written. Nothing was written
    /// then.
    pub fn execute_all(&self, actor: &Actor, commands: Vec<Command>) -> Result<Executed, RegistryError> {
        if commands.len() > COMMANDS_AT_ONCE {
            return Err(RegistryError::Unacceptable(format!(
                "{} commands were given at once: {COMMANDS_AT_ONCE} would be accepted",
                commands.len()
            )));
        }
        for command in &commands {
            by_execute(command)?;
        }
        self.shared.write()?.carry_out(actor, commands)
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

/// Refuses what is more than an entry: what belongs to it is done where it has a way of its own.
fn by_execute(command: &Command) -> Result<(), RegistryError> {
    let what = match command {
        Command::ErasePerson { .. } | Command::EraseSource { .. } => "an erasure destroys keys and files too",
        Command::PublishEdition { .. } | Command::AdoptEditions { .. } => "an edition is made before it is recorded",
        Command::ChangeSigningKey { .. } => "both keys sign a change of the signing key",
        Command::OpenRelease { .. } | Command::CloseRelease { .. } => "a release is read by an import",
        _ => return Ok(()),
    };
    Err(RegistryError::Unacceptable(format!(
        "{what}: it is no command by itself, and nothing was written"
    )))
}

impl Writing<'_> {
    /// Decides commands in turn and records what they change.
    pub(super) fn carry_out(&mut self, actor: &Actor, commands: Vec<Command>) -> Result<Executed, RegistryError> {
        let at = now();
        let decisions = self.decide(actor, &at, commands)?;
        let mut all = self.kept_narrow(&decisions)?;
        all.extend(decisions);
        self.record(all, &at, actor)
    }

    /// Decides commands in turn, on what is recorded now, where the actor may give them.
    pub(super) fn decide(
        &self,
        actor: &Actor,
        at: &str,
        commands: Vec<Command>,
    ) -> Result<Vec<Decision>, RegistryError> {
        let mut known = Known::default();
        let mut each = Vec::with_capacity(commands.len());
        for command in commands {
            actor.check(Permission::for_command(&command))?;
            if let Some(subject) = command.subject()
                && !known.knows(subject)
            {
                known.add(self.known(subject)?);
            }
            self.add_beside(&command, &mut known)?;
            each.push((command, fresh_id()?));
        }
        let context = Context {
            actor: actor.name().to_owned(),
            at: at.to_owned(),
        };
        let decisions = decide_in_turn(known, each, &context)?;
        self.check_bonds(&decisions)?;
        Ok(decisions)
    }

    /// What a command is decided on beside the record that it is about: of a summary, the records that are the same person and all
    /// sources that speak of it.
    fn add_beside(&self, command: &Command, known: &mut Known) -> Result<(), RegistryError> {
        let (Command::WriteSummary { person, .. } | Command::ConfirmSummary { person, .. }) = command else {
            return Ok(());
        };
        let members = self.members(*person)?;
        let mut speaking: Vec<SourceId> = Vec::new();
        for id in std::iter::once(*person).chain(members.iter().copied()) {
            if !known.knows(Subject::Person(id)) {
                known.add(self.known(Subject::Person(id))?);
            }
            let recorded = known.person(id);
            speaking.extend(recorded.statements.sources());
            speaking.extend(recorded.editorial.summaries.iter().flat_map(|kept| kept.sources()));
        }
        known.join(*person, members);
        for source in speaking {
            if !known.knows(Subject::Source(source)) {
                known.add(self.known(Subject::Source(source))?);
            }
        }
        Ok(())
    }

    /// The other records that are judged to be of the same person.
    pub(super) fn members(&self, id: PersonId) -> Result<Vec<PersonId>, RegistryError> {
        let rows = self.rows();
        let Some(record) = rows.record(id.0)? else {
            return Ok(Vec::new());
        };
        let shown = rows.shown_as(record)?;
        let mut all = vec![PersonId(shown.id)];
        all.extend(rows.members(shown.no)?.iter().map(|member| PersonId(member.id)));
        all.retain(|member| *member != id);
        Ok(all)
    }

    fn known(&self, subject: Subject) -> Result<Known, RegistryError> {
        match subject {
            Subject::Person(id) => Ok(self.known_person(id)?.into()),
            Subject::Source(id) => {
                let record = self.rows().record(id.0)?;
                let known = record.map(|record| self.rows().source(record.no)).transpose()?;
                let known = known.flatten().map(|(_, source)| source).unwrap_or_default();
                Ok((id, known).into())
            }
            Subject::Institution(id, kind) => {
                let record = self.rows().record(id.0)?;
                let known = record.map(|record| self.rows().institution(&record)).transpose()?;
                Ok(known.flatten().unwrap_or_else(|| Institution::new(id, kind)).into())
            }
        }
    }

    /// The person as recorded now, sealed claims included.
    pub(super) fn known_person(&self, id: PersonId) -> Result<Person, RegistryError> {
        let Some(record) = self.rows().record(id.0)? else {
            return Ok(Person::new(id));
        };
        known_person(&self.rows(), self.ledger(), &record)
    }
}
