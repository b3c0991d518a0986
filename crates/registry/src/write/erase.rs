//! Erasure: the one way in which something recorded ceases to be readable. The entry that says so comes first, then the
//! key is destroyed, then the files and rows are emptied and their traces wiped. Each step can be repeated: a mark in the folder
//! ([`Erasing`]) says that one was begun, and whoever opens the register next carries it to its end.

use super::actor::{Actor, Permission};
use super::erasure_plan::{ErasurePlan, Remaining};
use super::execute::now;
use super::writing::{Writer, Writing};
use crate::deployment::erasing::Erasing;
use crate::deployment::evidence::{self, NamedBy};
use crate::deployment::keyed_digest::outside_digest;
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, RecordRow};
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::command::{Command, Erasure};
use guwah_domain::erased::KnownBy;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_ledger::{Ledger, Opened, Position, RecordId};
use guwah_vault::ObjectName;
use std::ops::ControlFlow;

/// What an erasure did, and what is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureReport {
    /// The position of the erasure's first entry; one follows for each further record.
    pub position: u64,
    /// What still names the erased: for people to look at.
    pub remaining: Vec<Remaining>,
    /// Why the erasure, which is recorded, could not be carried to its end yet; none when it was.
    pub unfinished: Option<String>,
}

/// What is erased, found before anything is written.
#[derive(Default)]
struct Found {
    commands: Vec<Command>,
    files: Vec<ObjectName>,
}

impl Found {
    /// All of them together are known by this: it stands in the first entry.
    fn know_again(&mut self, known_by: KnownBy) {
        if let Some(Command::ErasePerson { erasure, .. } | Command::EraseSource { erasure, .. }) =
            self.commands.first_mut()
        {
            erasure.known_by = known_by;
        }
    }
}

impl Registry {
    /// Erases persons and sources for good, all or none of them, and says what still names them.
    ///
    /// # Errors
    /// When there is no such record, the reason is no term, nobody confirms, or the actor may not. Nothing was written then: what
    /// fails once the erasure is recorded is part of the report.
    pub fn erase(
        &self,
        actor: &Actor,
        records: &[[u8; 16]],
        reason: &str,
        confirmed_by: &str,
    ) -> Result<ErasureReport, RegistryError> {
        actor.check(Permission::Erase)?;
        self.finish_erasure()?;
        // What the leak check withholds for them is known again.
        self.shared.screen()?;
        let mut plan = self.plan(records)?;
        {
            let ledger = self.shared.deployment.ledger()?;
            self.mark_remaining(&ledger, &mut plan)?;
            self.mark_widening(&ledger, &mut plan)?;
        }
        let mut writing = self.shared.write()?;
        let mut found = Found::default();
        for record in records {
            self.find(&mut writing, *record, (reason, confirmed_by), &mut found)?;
        }
        found.know_again(std::mem::take(&mut plan.known_by));
        let at = now();
        let decisions = writing.decide(actor, &at, found.commands)?;
        let directory = &self.shared.deployment.directory;
        directory.mark_erasing(&Erasing::of(writing.ledger().size()?, &found.files))?;
        // If the process dies here, nothing was recorded, and whoever finds the mark takes it away.
        let recorded = writing.record_erasure(decisions, &at, actor);
        let position = match recorded {
            Ok(recorded) => recorded,
            Err(error) => {
                // A mark that stays does no harm: no entry since says that anybody was erased.
                let _ = directory.unmark_erasing();
                return Err(error);
            }
        };
        // Whatever of it failed when the entries were recorded is done once more.
        let finished = writing.finish_erasure();
        drop(writing);
        // Without the saved indexes the next to open the register is only slower; what they would hold of tables that could not
        // be written anew is nobody's to read.
        let _ = match finished {
            Ok(()) => self.shared.tables.save_indexes(),
            Err(_) => directory.wipe_unfinished(),
        };
        let unfinished = finished.err().map(|error| error.to_string());
        let remaining = match self.still_remaining(&mut plan) {
            Ok(remaining) => remaining,
            Err(_) => plan.remaining,
        };
        Ok(ErasureReport {
            position,
            remaining,
            unfinished,
        })
    }

    /// What erasing these records, all of them together, would take, and what would still name them. Nothing is written.
    ///
    /// # Errors
    /// Where [`Self::erase`] would refuse, or the register cannot be read.
    pub fn plan_erasure(
        &self,
        actor: &Actor,
        records: &[[u8; 16]],
        reason: &str,
        confirmed_by: &str,
    ) -> Result<ErasurePlan, RegistryError> {
        actor.check(Permission::Erase)?;
        let mut writing = self.shared.write()?;
        let mut found = Found::default();
        for record in records {
            self.find(&mut writing, *record, (reason, confirmed_by), &mut found)?;
        }
        writing.decide(actor, &now(), found.commands)?;
        drop(writing);
        self.plan(records)
    }

    /// Carries an erasure to its end that was recorded and not finished. Says whether there was one.
    ///
    /// # Errors
    /// When a key, a file or the tables cannot be written: it can be repeated.
    pub fn finish_erasure(&self) -> Result<bool, RegistryError> {
        if self.shared.deployment.directory.left_of_erasure()?.is_none() {
            return Ok(false);
        }
        let mut writing = self.shared.write()?;
        writing.finish_erasure()?;
        Ok(true)
    }

    /// The position of the newest erasure; none when nobody was erased.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn last_erasure(&self) -> Result<Option<u64>, RegistryError> {
        self.shared.tables.read(|db| {
            let last: Option<i64> = db.query_row("select max(position) from erasure", [], |row| row.get(0))?;
            Ok(last.and_then(|last| u64::try_from(last).ok()))
        })
    }

    /// What it takes to erase one record.
    fn find(
        &self,
        writing: &mut Writing<'_>,
        record: [u8; 16],
        (reason, confirmed_by): (&str, &str),
        found: &mut Found,
    ) -> Result<(), RegistryError> {
        let row = writing
            .rows()
            .record(record)?
            .ok_or_else(|| RegistryError::NotFound(PersonId(record).to_string()))?;
        if Kind::institution(row.kind).is_some() {
            let what = "a facility or an organisation has no key of its own: what a source says of it goes when the source \
                        is erased";
            return Err(RegistryError::Unacceptable(what.into()));
        }
        let erasure = |outside_ids| Erasure {
            reason: reason.to_owned(),
            confirmed_by: confirmed_by.to_owned(),
            outside_ids,
            known_by: KnownBy::default(),
        };
        found.commands.push(if row.kind == Kind::Person as i64 {
            let person = PersonId(record);
            let known = writing.known_person(person)?;
            found.files.extend(self.files_of_person(writing, &known)?);
            let erasure = erasure(self.outside_digests(writing, &row)?);
            Command::ErasePerson { person, erasure }
        } else {
            let source = SourceId(record);
            found.files.extend(self.files_of_source(writing, row.no, source)?);
            let erasure = erasure(self.digest_of_name(writing, &row)?);
            Command::EraseSource { source, erasure }
        });
        Ok(())
    }

    /// Whether the register has erased whoever a dataset knows under an id of its own, or, with an empty dataset, the
    /// source kept under a name.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn was_erased(&self, dataset: &str, row: &str) -> Result<bool, RegistryError> {
        let digest = outside_digest(self.shared.deployment.ring.as_ref(), dataset, row);
        self.shared.tables.read(|db| {
            let mut known = db.prepare_cached("select exists (select 1 from erased where outside_id = ?1)")?;
            Ok(known.query_row([digest.as_bytes()], |row| row.get(0))?)
        })
    }

    fn outside_digests(&self, writing: &Writing<'_>, row: &RecordRow) -> Result<Vec<String>, RegistryError> {
        let outside = writing.rows().outside_ids(row.no)?;
        let ring = self.shared.deployment.ring.as_ref();
        Ok(outside
            .iter()
            .map(|(_, dataset, id)| outside_digest(ring, dataset, id))
            .collect())
    }

    /// The name under which an import may bring a source again.
    fn digest_of_name(&self, writing: &Writing<'_>, row: &RecordRow) -> Result<Vec<String>, RegistryError> {
        let about = writing.rows().source(row.no)?;
        let name = about.and_then(|(_, source)| source.about.dataset);
        let ring = self.shared.deployment.ring.as_ref();
        Ok(name.iter().map(|name| outside_digest(ring, "", name)).collect())
    }

    /// Under which names the photos of a person lie in the vault.
    fn files_of_person(&self, writing: &Writing<'_>, known: &Person) -> Result<Vec<ObjectName>, RegistryError> {
        let mut files = Vec::new();
        for (source, statement) in &known.statements {
            let Some(record) = writing.rows().record(source.0)? else {
                continue;
            };
            let about = writing.rows().source(record.no)?;
            let Some((_, about)) = about else {
                continue;
            };
            for listing in &statement.listings {
                let by = NamedBy {
                    source: *source,
                    dataset: about.dataset.as_deref().unwrap_or(""),
                    row: &listing.row,
                };
                files.extend(evidence::objects(&self.shared.deployment, &by, statement)?);
            }
        }
        Ok(files)
    }

    /// Under which names the photos that a list handed over lie in the vault.
    fn files_of_source(
        &self,
        writing: &Writing<'_>,
        no: RecordNo,
        source: SourceId,
    ) -> Result<Vec<ObjectName>, RegistryError> {
        if !self.shared.deployment.directory.vault().is_dir() {
            return Ok(Vec::new());
        }
        let persons: Vec<[u8; 16]> = writing
            .rows()
            .db
            .prepare_cached("select r.id from listed l join record r using (record) where l.dataset = ?1")?
            .query_map([no], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut files = Vec::new();
        for person in persons {
            let mut known = writing.known_person(PersonId(person))?;
            known.statements.retain(|(by, _)| *by == source);
            files.extend(self.files_of_person(writing, &known)?);
        }
        Ok(files)
    }

    /// Destroys the keys of every record whose erasure the ledger tells of: after a ring was restored from an older copy. Gives
    /// how many there were.
    ///
    /// # Errors
    /// When the ledger cannot be read or the ring not written.
    pub fn replay_erasures(&self) -> Result<u64, RegistryError> {
        let writing = self.shared.write()?;
        let erased = erasures_since(writing.ledger(), 0)?;
        let mut count = 0;
        for (position, changes) in &erased {
            self.shared.deployment.destroy_erased(*position, changes)?;
            count += changes.len() as u64;
        }
        Ok(count)
    }
}

impl Writing<'_> {
    /// Does what is left of an erasure, under the lock; nothing where no mark says that one was begun. When it returns, nothing
    /// that rested on the erased is in any file of the register.
    fn finish_erasure(&mut self) -> Result<(), RegistryError> {
        let deployment = &self.shared.deployment;
        let Some(erasing) = deployment.directory.left_of_erasure()? else {
            return Ok(());
        };
        let erased = erasures_since(self.ledger(), erasing.entries)?;
        if !erased.is_empty() {
            for (position, changes) in &erased {
                deployment.destroy_erased(*position, changes)?;
            }
            evidence::remove(deployment, &erasing.objects())?;
            let Writer { ledger, derived } = &mut *self.writer;
            derived.catch_up(self.shared, ledger)?;
            derived.wipe_traces(&deployment.directory)?;
        }
        // If the process dies before this is durable, all of it is done once more.
        deployment.directory.unmark_erasing()
    }
}

/// The erasures of which entries from here on tell.
pub(super) fn erasures_since(ledger: &Ledger, from: u64) -> Result<Vec<(Position, Vec<Change>)>, RegistryError> {
    let mut erased: Vec<(Position, Vec<Change>)> = Vec::new();
    let mut failed = None;
    ledger.read(from, &mut |position, rests_on, opened| {
        if rests_on != [RecordId::REGISTER] {
            return ControlFlow::Continue(());
        }
        if let Opened::Content(bytes) = opened {
            match wire::decode(position.0, &bytes) {
                Ok(content) => {
                    let mut changes = content.changes;
                    changes
                        .retain(|change| matches!(change, Change::PersonErased { .. } | Change::SourceErased { .. }));
                    if !changes.is_empty() {
                        erased.push((position, changes));
                    }
                }
                Err(error) => {
                    failed = Some(error);
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    failed.map_or(Ok(erased), Err)
}

impl Shared {
    /// Whether anybody is remembered who was erased: only then is each row of an import looked up among them.
    pub(crate) fn remembers_erased(&self) -> Result<bool, RegistryError> {
        self.tables.read(|db| {
            Ok(db.query_row(
                "select exists (select 1 from erased) or exists (select 1 from erased_known)",
                [],
                |row| row.get(0),
            )?)
        })
    }
}
