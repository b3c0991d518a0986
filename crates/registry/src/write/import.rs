//! Imports: many rows of one release of a list, decided in the caller's thread, sealed, appended and projected in others,
//! batch by batch. What was acknowledged stays, whatever happens next; a repeated import goes on from there.

mod behind;
mod list_source;
mod recognized;
mod releases;

pub use list_source::ListSource;
pub use recognized::Recognizer;
pub(crate) use releases::IMPORTERS_WORD;
pub use releases::OfIds;

use super::actor::Actor;
use super::again::NarrowedBefore;
use super::execute::{fresh_id, now};
use crate::deployment::Registry;
use crate::deployment::keyed_digest::outside_digest;
use crate::error::RegistryError;
use crate::read::rows::{RecordNo, Rows, unreadable};
use crate::read::sealed::known_person;
use behind::{Behind, Decided, Outcome};
use guwah_domain::change::Unread;
use guwah_domain::command::Command;
use guwah_domain::id::PersonId;
use guwah_domain::listing::{Release, Spans};
use guwah_domain::row::{Reading, Row, RowOutcome, add_row, compare_row, delist_row};
use guwah_domain::vague_date::Day;
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// What is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReleaseRequest {
    /// The dataset's name.
    pub dataset: String,
    /// The date of the release; today when none.
    pub on: Option<Day>,
    /// SHA-256 of the file.
    pub file_sha256: [u8; 32],
    /// Whether what is public in it may be published.
    pub publishable: bool,
    /// Whether the file holds only a part: nobody is delisted.
    pub partial: bool,
    /// Whether to decide and count only, and write nothing.
    pub dry_run: bool,
    /// What the list itself is, where that was said.
    pub about: Option<ListSource>,
}

/// What beginning to read found.
pub enum Begun {
    /// The very same file was read to its end before, as this release: every row is unchanged.
    SameFile {
        /// The release.
        release: Release,
        /// Its rows.
        rows: u64,
    },
    /// The file is to be read.
    Reading(Box<Importer>),
}

/// What an import did, in rows; `no_longer_listed` in persons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Persons new to the list.
    pub added: u64,
    /// Persons some of whose assertions began or ended.
    pub changed: u64,
    /// Persons of whom the list says the same as before.
    pub unchanged: u64,
    /// Rows of persons whom the register has erased.
    pub erased: u64,
    /// Persons whom the release before listed and this one does not.
    pub no_longer_listed: u64,
}

/// Reads the rows of one release.
pub struct Importer {
    registry: Registry,
    actor: Actor,
    reading: Reading,
    dataset: String,
    dataset_no: Option<RecordNo>,
    /// Whether the list listed anybody before: if not, nobody need be looked for.
    listed_before: bool,
    db: Connection,
    partial: bool,
    dry_run: bool,
    check_erased: bool,
    /// Whom an older backup does not hold, and who was narrowed since it was made: they come withheld.
    narrowed: NarrowedBefore,
    /// Whether the very same file was read to its end before: its release stands as it was closed then.
    again: bool,
    seen: HashSet<RecordNo>,
    counts: Counts,
    behind: Option<Behind>,
}

impl Importer {
    /// The release being read; its day is what the ages in it are true of.
    #[must_use]
    pub fn release(&self) -> Release {
        self.reading.release
    }

    /// Takes a batch of rows, each of another id. Those of the batch before the last are durable when this returns.
    ///
    /// # Errors
    /// When the register cannot be read or written; what was durable stays.
    pub fn rows(&mut self, rows: Vec<Row>) -> Result<(), RegistryError> {
        let based_on = self.registry.shared.looker().size()?;
        let at = now();
        let mut outcomes = Vec::with_capacity(rows.len());
        for row in rows {
            let comes_withheld = self.narrowed.holds(&self.dataset, &row.id);
            let outcome = self.decide(row)?;
            let withheld = match &outcome {
                Some(Outcome::Added(change)) if comes_withheld => change.person().map(NarrowedBefore::withheld),
                _ => None,
            };
            outcomes.extend(outcome);
            outcomes.extend(withheld.map(Outcome::Changed));
        }
        self.send(based_on, &at, outcomes)
    }

    fn decide(&mut self, mut row: Row) -> Result<Option<Outcome>, RegistryError> {
        if self.check_erased && self.is_erased(&row.id)? {
            self.counts.erased += 1;
            return Ok(None);
        }
        let known = match self.dataset_no {
            Some(dataset) if self.listed_before => Rows { db: &self.db }.listed_record(dataset, &row.id)?,
            _ => None,
        };
        let outcome = match known {
            None => {
                row.label_acts(&self.dataset, None);
                add_row(self.reading, row, PersonId(fresh_id()?))
            }
            Some(no) => {
                self.seen.insert(no);
                let (person, statement) = self.known_statement(no)?;
                row.label_acts(&self.dataset, Some(&statement));
                compare_row(self.reading, row, person, &statement)
            }
        };
        Ok(match outcome {
            RowOutcome::Added(change) => {
                self.counts.added += 1;
                Some(Outcome::Added(change))
            }
            RowOutcome::Changed(change) => {
                self.counts.changed += 1;
                Some(Outcome::Changed(change))
            }
            RowOutcome::Unchanged => {
                self.counts.unchanged += 1;
                None
            }
        })
    }

    fn known_statement(&self, no: RecordNo) -> Result<(PersonId, guwah_domain::statements::Statement), RegistryError> {
        let rows = Rows { db: &self.db };
        let record = rows.record_by_no(no)?.ok_or_else(|| unreadable("listed"))?;
        let person = known_person(&rows, &self.registry.shared.looker(), &record)?;
        let dataset = self.reading.dataset;
        let statement = person.statements.into_iter().find(|(source, _)| *source == dataset);
        Ok((
            PersonId(record.id),
            statement.map(|(_, statement)| statement).unwrap_or_default(),
        ))
    }

    fn is_erased(&self, row: &str) -> Result<bool, RegistryError> {
        let digest = outside_digest(self.registry.shared.deployment.ring.as_ref(), &self.dataset, row);
        let mut statement = self
            .db
            .prepare_cached("select exists (select 1 from erased where outside_id = ?1)")?;
        Ok(statement.query_row([digest.as_bytes()], |row| row.get(0))?)
    }

    fn send(&mut self, based_on: u64, at: &str, outcomes: Vec<Outcome>) -> Result<(), RegistryError> {
        if outcomes.is_empty() || self.dry_run {
            return Ok(());
        }
        let decided = Decided::of(based_on, at, &self.actor, outcomes)?;
        let sent = self.behind.as_ref().is_some_and(|behind| behind.take(decided));
        if sent { Ok(()) } else { Err(self.what_stopped()) }
    }

    /// Why the threads behind are gone.
    fn what_stopped(&mut self) -> RegistryError {
        match self.behind.take().map(Behind::finish) {
            Some(Err(error)) => error,
            _ => RegistryError::Unacceptable("the import was stopped".into()),
        }
    }

    /// Ends the reading: delists those whom the release does not hold, unless it is partial, and records how many rows
    /// were read and which could not be.
    ///
    /// # Errors
    /// When the register cannot be read or written; what was durable stays, and reading the file again goes on.
    pub fn finish(mut self, rows: u64, unread: Vec<Unread>) -> Result<Counts, RegistryError> {
        if !self.partial {
            self.delist()?;
        }
        if let Some(behind) = self.behind.take() {
            behind.finish()?;
        }
        if !self.dry_run && !self.again {
            let Reading { dataset, release, .. } = self.reading;
            let close = Command::CloseRelease {
                dataset,
                release,
                rows,
                unread,
            };
            let mut writing = self.registry.shared.write()?;
            writing.carry_out(&self.actor, vec![close])?;
        }
        Ok(self.counts)
    }

    fn delist(&mut self) -> Result<(), RegistryError> {
        let Some(dataset) = self.dataset_no else { return Ok(()) };
        let based_on = self.registry.shared.looker().size()?;
        let mut gone = Vec::new();
        {
            let mut statement = self
                .db
                .prepare_cached("select record, spans from listed where dataset = ?1 and (open or ?2)")?;
            let mut rows = statement.query(params![dataset, self.reading.next.is_some()])?;
            while let Some(row) = rows.next()? {
                let no: RecordNo = row.get(0)?;
                if self.seen.contains(&no) {
                    continue;
                }
                let spans: Spans = serde_json::from_str(row.get_ref(1)?.as_str().map_err(|_| unreadable("listed"))?)
                    .map_err(|_| unreadable("listed"))?;
                // Those added by this very reading are covered by no release before it.
                let before = spans.as_slice().iter().any(|span| span.from < self.reading.release);
                if before && spans.covers(self.reading.release) {
                    gone.push(no);
                }
            }
        }
        let at = now();
        for part in gone.chunks(4_096) {
            let mut changes = Vec::with_capacity(part.len());
            for no in part {
                let (person, statement) = self.known_statement(*no)?;
                changes.extend(delist_row(self.reading, person, &statement).map(Outcome::Changed));
            }
            self.counts.no_longer_listed += u64::try_from(changes.len()).unwrap_or(0);
            self.send(based_on, &at, changes)?;
        }
        Ok(())
    }
}
