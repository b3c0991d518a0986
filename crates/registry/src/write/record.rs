//! The end of the write road: what was decided is appended to the ledger, and from there projected. Nothing else appends.
//!
//! Appending and projecting stand apart. What is appended is durable; whatever becomes of the tables then, whoever opens or
//! reads the register next brings them up to the ledger.

use super::actor::Actor;
use super::writing::{Writer, Writing};
use crate::deployment::keyed_digest::outside_digest;
use crate::deployment::restore_notes::{EntryMark, Narrowed, NarrowedAs, Note};
use crate::error::RegistryError;
use crate::project::{Effect, Recorded, What, Written};
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::command::Decision;
use guwah_ledger::{Appended, Draft, LedgerError, Position, SealedDraft};

/// Something narrowed: by which of several decisions, how, and under which ids files may bring it again.
type NarrowedIn = (u64, NarrowedAs, Vec<String>);

/// What was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Executed {
    /// The positions of its entries; empty when there was nothing to change.
    pub positions: Vec<u64>,
    /// Its changes.
    pub changes: Vec<Change>,
}

/// A draft of one entry.
pub(super) fn draft(decision: &Decision, at: &str, actor: &Actor) -> Result<Draft, RegistryError> {
    let rests_on = decision.rests_on.iter().map(|rest| wire::record_id(*rest)).collect();
    let content = wire::encode(at, actor.name(), actor.why(), &decision.changes);
    Draft::new(rests_on, content).map_err(|error| LedgerError::from(error).into())
}

fn drafts(decisions: &[Decision], at: &str, actor: &Actor) -> Result<Vec<Draft>, RegistryError> {
    decisions.iter().map(|decision| draft(decision, at, actor)).collect()
}

impl Writing<'_> {
    /// Appends what was decided under this lock as one batch, all or nothing, and projects it. When it returns, all of it is
    /// durable, the keys of the erased are destroyed, and every reader sees it.
    pub(super) fn record(
        &mut self,
        decisions: Vec<Decision>,
        at: &str,
        actor: &Actor,
    ) -> Result<Executed, RegistryError> {
        if decisions.is_empty() {
            return Ok(Executed {
                positions: Vec::new(),
                changes: Vec::new(),
            });
        }
        let drafts = drafts(&decisions, at, actor)?;
        let based_on = self.based_on()?;
        let narrowed = self.narrowed_by(&decisions, actor)?;
        let appended = self.writer.ledger.append(based_on, &drafts)?;
        // If the process dies here, it is recorded and not noted: a backup from before would not be made as narrow.
        let noted = self.note_narrowed(narrowed, appended.first.0);
        noted.map_err(|error| RegistryError::NotProjected {
            entries: decisions.len() as u64,
            error: Box::new(error),
        })?;
        self.follow(decisions, &appended)
    }

    /// What a person's decisions narrow, each with which of the decisions it is. What files say comes again with them.
    fn narrowed_by(&self, decisions: &[Decision], actor: &Actor) -> Result<Vec<NarrowedIn>, RegistryError> {
        let mut narrowed = Vec::new();
        if actor.reads_files() {
            return Ok(narrowed);
        }
        for (nth, decision) in (0..).zip(decisions) {
            for change in &decision.changes {
                if let Some((one, outside_ids)) = self.narrowed_as(change)? {
                    narrowed.push((nth, one, outside_ids));
                }
            }
        }
        Ok(narrowed)
    }

    /// What one change narrows of what is recorded, and under which ids files may bring that again.
    fn narrowed_as(&self, change: &Change) -> Result<Option<(NarrowedAs, Vec<String>)>, RegistryError> {
        let rows = self.rows();
        let source_of = |id: [u8; 16]| {
            let record = rows.record(id)?;
            let found = record.map(|record| rows.source(record.no)).transpose()?.flatten();
            Ok::<_, RegistryError>(found.map(|(_, source)| source))
        };
        let before = match change {
            Change::ConsentRecorded { source, .. } => source_of(source.0)?,
            _ => None,
        };
        let Some(one) = NarrowedAs::of(change, before.as_ref()) else {
            return Ok(None);
        };
        let Some(record) = rows.record(one.record())? else {
            return Ok(None);
        };
        let ring = self.shared.deployment.ring.as_ref();
        let listed = rows.outside_ids(record.no)?;
        let listed = listed.iter().map(|(_, dataset, id)| outside_digest(ring, dataset, id));
        let named = source_of(record.id)?.and_then(|source| source.about.dataset);
        let named = named.iter().map(|name| outside_digest(ring, "", name));
        Ok(Some((one, listed.chain(named).collect())))
    }

    fn note_narrowed(&self, narrowed: Vec<NarrowedIn>, first: u64) -> Result<(), RegistryError> {
        for (nth, change, outside_ids) in narrowed {
            if let Some(by) = EntryMark::of(self.ledger(), first + nth)? {
                let note = Note::Narrowed(Narrowed {
                    by,
                    change,
                    outside_ids,
                });
                self.shared.deployment.keep_note(&note)?;
            }
        }
        Ok(())
    }

    /// As [`Self::record`], for the one decision that changes the signing key: the former key signs, last of all, which one
    /// follows it.
    pub(super) fn record_next_key(
        &mut self,
        decision: Decision,
        at: &str,
        actor: &Actor,
    ) -> Result<Executed, RegistryError> {
        let draft = draft(&decision, at, actor)?;
        let based_on = self.based_on()?;
        let appended = self.writer.ledger.hand_over(based_on, &draft)?;
        self.follow(vec![decision], &appended)
    }

    /// As [`Self::record`], for an erasure: once it is durable it is reported as recorded, whatever becomes of what follows, which
    /// the mark in the folder lets be done again. Gives the position of its first entry.
    pub(super) fn record_erasure(
        &mut self,
        decisions: Vec<Decision>,
        at: &str,
        actor: &Actor,
    ) -> Result<u64, RegistryError> {
        let drafts = drafts(&decisions, at, actor)?;
        let based_on = self.based_on()?;
        let appended = self.writer.ledger.append(based_on, &drafts)?;
        let _ = self.follow(decisions, &appended);
        Ok(appended.first.0)
    }

    /// As [`Self::record`], for entries that an import sealed beforehand, each with what it does. Gives, with the number of
    /// entries there are then, what became of each.
    pub(super) fn record_sealed(
        &mut self,
        sealed: &[SealedDraft],
        effects: &[Effect],
    ) -> Result<(u64, Vec<Written>), RegistryError> {
        let based_on = self.writer.ledger.size()?;
        let appended = self.writer.ledger.append_sealed(based_on, sealed)?;
        let what = effects.iter().map(|effect| match effect {
            Effect::Brings(brought) => What::New(brought.id, &brought.rows),
            Effect::Changes(change) => What::Changes(std::slice::from_ref(change.as_ref())),
        });
        let written = self.project(what, &appended)?;
        Ok((appended.size, written))
    }

    /// How many entries were known when this was decided: the tables were brought up to them under the lock.
    fn based_on(&self) -> Result<u64, RegistryError> {
        self.rows().cursor()
    }

    /// What follows once a batch is durable. If the process dies anywhere here, whoever opens the register next carries it to
    /// its end.
    fn follow(&mut self, decisions: Vec<Decision>, appended: &Appended) -> Result<Executed, RegistryError> {
        for (decision, position) in decisions.iter().zip(appended.first.0..) {
            let deployment = &self.shared.deployment;
            let destroyed = deployment.destroy_erased(Position(position), &decision.changes);
            destroyed.map_err(|error| RegistryError::NotProjected {
                entries: decisions.len() as u64,
                error: Box::new(error),
            })?;
        }
        let what = decisions.iter().map(|decision| What::Changes(&decision.changes));
        self.project(what, appended)?;
        Ok(Executed {
            positions: (appended.first.0..appended.size).collect(),
            changes: decisions.into_iter().flat_map(|decision| decision.changes).collect(),
        })
    }

    /// Projects what was just appended, an entry for each of these.
    fn project<'a>(
        &mut self,
        what: impl Iterator<Item = What<'a>>,
        appended: &Appended,
    ) -> Result<Vec<Written>, RegistryError> {
        let recorded: Vec<Recorded<'_>> = what
            .zip(appended.first.0..)
            .map(|(what, position)| Recorded { position, what })
            .collect();
        let Writer { ledger, derived } = &mut *self.writer;
        let written = derived.project(self.shared, ledger, &recorded, appended.size);
        written.map_err(|error| RegistryError::NotProjected {
            entries: recorded.len() as u64,
            error: Box::new(error),
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

    use crate::read::RecordKey;
    use crate::{Actor, Executed, OpenOptions, Registry, RegistryError};
    use guwah_domain::claim::Claim;
    use guwah_domain::command::Command;
    use guwah_domain::disclosure::Audience;
    use guwah_domain::id::{PersonId, SourceId};
    use guwah_domain::value::{Text, Value};
    use guwah_ledger::{Injected, Ledger, Moment};
    use std::path::Path;
    use std::sync::{Arc, PoisonError};

    const PERSONS: [PersonId; 3] = [PersonId([1; 16]), PersonId([2; 16]), PersonId([3; 16])];

    /// Makes the appends of a register fail at a moment.
    fn fail_at(registry: &Registry, moment: Moment) {
        let hook = Arc::new(move |at| if at == moment { Err(Injected) } else { Ok(()) });
        let deployment = &registry.shared.deployment;
        let ring = Arc::clone(&deployment.ring);
        let ledger = Ledger::open_with(deployment.directory.folder(), ring, Some(hook)).unwrap();
        let mut writer = registry.shared.writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.ledger = ledger;
    }

    fn batch(registry: &Registry) -> Result<Executed, RegistryError> {
        let commands = PERSONS.map(|person| Command::RecordClaims {
            person,
            source: SourceId([9; 16]),
            claims: vec![Claim::stated("name", Value::Name(Text::new("Invented Person")))],
        });
        registry.execute_all(&Actor::at_command_line("invented editor"), commands.to_vec())
    }

    fn seen(folder: &Path) -> (u64, Vec<bool>) {
        let registry = Registry::open(folder, &OpenOptions::default()).unwrap();
        let reader = registry.reader(Audience::Team);
        let seen = PERSONS.map(|person| reader.person(&RecordKey::Id(person)).unwrap().is_some());
        (registry.entries().unwrap(), seen.to_vec())
    }

    #[test]
    fn a_batch_that_fails_is_not_there_at_all_and_one_that_is_durable_is_there_as_a_whole() {
        for (moment, entries) in [
            (Moment::BeforeAppend, 0),
            (Moment::DuringAppend, 0),
            // Only the file beside the ledger lags behind: the batch is durable.
            (Moment::AfterAppend, 3),
        ] {
            let folder = tempfile::TempDir::new().unwrap();
            let folder = folder.path().join("r");
            let registry = Registry::init(&folder, &OpenOptions::default()).unwrap();
            fail_at(&registry, moment);
            let executed = batch(&registry);
            assert_eq!(
                executed.map_or(0, |executed| executed.positions.len() as u64),
                entries,
                "{moment:?}"
            );
            assert_eq!(seen(&folder), (entries, vec![entries > 0; 3]), "{moment:?}");
        }
    }

    #[test]
    fn a_batch_whose_rows_cannot_be_written_is_durable_and_says_so_and_is_there_when_they_can() {
        let folder = tempfile::TempDir::new().unwrap();
        let folder = folder.path().join("r");
        let registry = Registry::init(&folder, &OpenOptions::default()).unwrap();
        {
            let mut writing = registry.shared.write().unwrap();
            writing.derived().refuse_rows();
        }
        let failed = batch(&registry).unwrap_err();
        assert!(
            matches!(failed, RegistryError::NotProjected { entries: 3, .. }),
            "{failed}"
        );
        assert_eq!(seen(&folder), (3, vec![true; 3]));
    }
}
