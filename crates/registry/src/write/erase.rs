//! Erasure: the one way in which something recorded ceases to be readable. The entry that says so comes first, then the
//! key is destroyed, then the rows are emptied and their traces wiped. Each step can be repeated after a crash.

use super::actor::Actor;
use super::writing::Writing;
use crate::deployment::evidence::{self, NamedBy};
use crate::deployment::keyed_digest::outside_digest;
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, RecordRow};
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::command::{Command, Erasure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_ledger::{Opened, Position, RecordId};
use guwah_vault::ObjectName;
use std::ops::ControlFlow;

/// What an erasure did, and what is left for people to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureReport {
    /// The position of the erasure's entry.
    pub position: u64,
    /// Pages whose remaining texts may still name the erased: their records' ids.
    pub to_look_at: Vec<PersonId>,
}

impl Registry {
    /// Erases a person or a source for good, and lists whose remaining texts may still name them.
    ///
    /// # Errors
    /// When there is no such record, the reason is no term, or nobody confirms. Nothing was written then.
    pub fn erase(
        &self,
        actor: &Actor,
        record: [u8; 16],
        reason: &str,
        confirmed_by: &str,
    ) -> Result<ErasureReport, RegistryError> {
        let mut writing = self.shared.write()?;
        let row = writing
            .rows()
            .record(record)?
            .ok_or_else(|| RegistryError::NotFound(PersonId(record).to_string()))?;
        if Kind::institution(row.kind).is_some() {
            let what = "a facility or an organisation has no key of its own: what a source says of it goes when the source \
                        is erased";
            return Err(RegistryError::Unacceptable(what.into()));
        }
        let (files, to_look_at, outside_ids);
        let person = row.kind == Kind::Person as i64;
        if person {
            let known = writing.known_person(PersonId(record))?;
            outside_ids = self.outside_digests(&writing, &row)?;
            files = self.files_of_person(&writing, &known)?;
            to_look_at = still_named(&writing, &row, &known)?;
        } else {
            outside_ids = self.digest_of_name(&writing, &row)?;
            files = self.files_of_source(&writing, row.no, SourceId(record))?;
            to_look_at = Vec::new();
        }
        let erasure = Erasure {
            reason: reason.to_owned(),
            confirmed_by: confirmed_by.to_owned(),
            outside_ids,
        };
        let command = if person {
            let person = PersonId(record);
            Command::ErasePerson { person, erasure }
        } else {
            let source = SourceId(record);
            Command::EraseSource { source, erasure }
        };
        let executed = writing.carry_out(actor, vec![command])?;
        // What the vault holds of the erased is noise from here on, wherever copies of it are. Its room is given back; if
        // the process dies before that, “doctor” counts the files of which nothing speaks.
        evidence::remove(&self.shared.deployment, &files)?;
        writing.derived().wipe_traces()?;
        drop(writing);
        self.shared.tables.purge_indexes()?;
        let position = executed.positions.first().copied().unwrap_or_default();
        Ok(ErasureReport { position, to_look_at })
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
            let (Some((_, about)), Some(listing)) = (about, &statement.listing) else {
                continue;
            };
            let by = NamedBy {
                source: *source,
                dataset: about.dataset.as_deref().unwrap_or(""),
                row: &listing.row,
            };
            files.extend(evidence::objects(&self.shared.deployment, &by, statement)?);
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

    /// Destroys the keys of every record whose erasure the ledger tells of: after a crash between the two, and after
    /// a ring was restored from an older copy. Gives how many there were.
    ///
    /// # Errors
    /// When the ledger cannot be read or the ring not written.
    pub fn replay_erasures(&self) -> Result<u64, RegistryError> {
        let writing = self.shared.write()?;
        let mut erased: Vec<(Position, Vec<Change>)> = Vec::new();
        let mut failed = None;
        writing.ledger().read(0, &mut |position, rests_on, opened| {
            if rests_on != [RecordId::REGISTER] {
                return ControlFlow::Continue(());
            }
            if let Opened::Content(bytes) = opened {
                match wire::decode(position.0, &bytes) {
                    Ok(content) => {
                        let mut changes = content.changes;
                        changes.retain(|change| {
                            matches!(change, Change::PersonErased { .. } | Change::SourceErased { .. })
                        });
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
        if let Some(error) = failed {
            return Err(error);
        }
        let mut count = 0;
        for (position, changes) in &erased {
            self.shared.deployment.destroy_erased(*position, changes)?;
            count += changes.len() as u64;
        }
        Ok(count)
    }
}

/// Persons whose remaining texts hold the erased person's name, or who were named as kin.
fn still_named(writing: &Writing<'_>, row: &RecordRow, known: &Person) -> Result<Vec<PersonId>, RegistryError> {
    let rows = writing.rows();
    let mut found: Vec<i64> = rows
        .db
        .prepare_cached("select record from mentioned where other = ?1")?
        .query_map([row.no], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in known.names() {
        let Some(query) = crate::search::words::query_words(&name.text) else {
            continue;
        };
        let mut statement = rows.db.prepare_cached(
            "select distinct t.record from text_index i join text t on t.text = i.rowid where text_index match ?1",
        )?;
        for no in statement.query_map([query], |row| row.get::<_, i64>(0))? {
            found.push(no?);
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut ids = Vec::new();
    for no in found.into_iter().filter(|no| *no != row.no) {
        if let Some(record) = rows.record_by_no(no)? {
            ids.push(PersonId(record.id));
        }
    }
    Ok(ids)
}

impl Shared {
    /// Whether any erased outside ids are remembered: only then is each row of an import looked up among them.
    pub(crate) fn remembers_erased(&self) -> Result<bool, RegistryError> {
        self.tables
            .read(|db| Ok(db.query_row("select exists (select 1 from erased)", [], |row| row.get(0))?))
    }
}
