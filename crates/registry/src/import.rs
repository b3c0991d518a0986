//! Imports: many rows of one release of a list, decided and sealed in the caller's thread, appended and projected in
//! another, batch by batch. What was acknowledged stays, whatever happens next; a repeated import goes on from there.

use crate::erase::outside_digest;
use crate::error::RegistryError;
use crate::execute::{Actor, draft, fresh_id, now};
use crate::person_rows::PersonRows;
use crate::project::Recorded;
use crate::registry::{Registry, Shared};
use crate::rows::{RecordNo, Rows, unreadable};
use guwah_domain::change::{Change, Unread};
use guwah_domain::command::{Command, Decision};
use guwah_domain::consent::Consent;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::listing::{Release, Spans};
use guwah_domain::row::{Reading, Row, RowOutcome, add_row, compare_row, delist_row};
use guwah_domain::source::Source;
use guwah_domain::vague_date::Day;
use guwah_ledger::{Draft, LedgerError, RecordId, SealedDraft, Sealer};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

/// What is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

/// What beginning to read found.
pub enum Begun {
    /// The very same file was read to its end before: every row is unchanged.
    SameFile {
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
    db: Connection,
    partial: bool,
    dry_run: bool,
    check_erased: bool,
    /// Whether the very same file was read to its end before: its release stands as it was closed then.
    again: bool,
    seen: HashSet<RecordNo>,
    counts: Counts,
    behind: Option<Behind>,
}

/// The two threads behind an import, and the way to them: one seals and makes rows, the other appends and writes. Two
/// batches may wait before each: no more is held in memory.
struct Behind {
    batches: SyncSender<Decided>,
    preparing: JoinHandle<Result<(), RegistryError>>,
    appending: JoinHandle<Result<(), RegistryError>>,
}

/// A batch as decided.
struct Decided {
    based_on: u64,
    drafts: Vec<Draft>,
    changes: Vec<Change>,
}

/// A batch sealed, with its changes still at hand and the rows of those who are new.
struct Batch {
    based_on: u64,
    sealed: Vec<SealedDraft>,
    changes: Vec<Change>,
    rows: Vec<Option<PersonRows>>,
}

impl Registry {
    /// Begins to read a release of a list; records the list when it is new.
    ///
    /// # Errors
    /// When the register cannot be read or written.
    pub fn begin_release(&self, request: ReleaseRequest, actor: &Actor) -> Result<Begun, RegistryError> {
        if self.was_erased("", &request.dataset)? {
            return Err(RegistryError::Unacceptable(format!(
                "the list “{}” was erased from this register and is not taken in again: another list would be accepted",
                request.dataset
            )));
        }
        let file = hex(&request.file_sha256);
        let mut found = self.find_dataset(&request.dataset)?;
        if found.is_none() && !request.dry_run {
            self.record_dataset(&request, actor)?;
            found = self.find_dataset(&request.dataset)?;
        }
        if request.publishable && !request.dry_run {
            self.open_dataset(&request.dataset, actor)?;
        }
        let before = match found {
            Some((no, _)) => self.read_before(no, &file)?,
            None => None,
        };
        let check_erased = self.shared.remembers_erased()?;
        if let Some((_, rows)) = before
            && !check_erased
        {
            return Ok(Begun::SameFile { rows });
        }
        let (no, id) = found.map_or((None, SourceId(fresh_id()?)), |(no, id)| (Some(no), id));
        let on = request
            .on
            .unwrap_or_else(|| jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date());
        // Read again although it was read to its end, for the rows of those who were erased since.
        let again = before.is_some();
        let (release, next, known) = match (before, no) {
            (Some((release, _)), Some(no)) => (release, self.release_after(no, release)?, true),
            _ => self.place_release(no, on, &file)?,
        };
        if !known && !request.dry_run {
            self.execute_change(
                actor,
                Change::ReleaseOpened {
                    dataset: id,
                    release,
                    file,
                },
            )?;
        }
        let behind = if request.dry_run {
            None
        } else {
            Some(Behind::start(self, id)?)
        };
        Ok(Begun::Reading(Box::new(Importer {
            registry: self.clone(),
            actor: actor.clone(),
            reading: Reading {
                dataset: id,
                release,
                next,
            },
            dataset: request.dataset,
            dataset_no: no,
            db: self.shared.tables.connection()?,
            partial: request.partial,
            dry_run: request.dry_run,
            check_erased,
            again,
            seen: HashSet::new(),
            counts: Counts::default(),
            behind,
        })))
    }

    /// The dataset to which most of these outside ids belong, with how many do.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn dataset_of_ids(&self, ids: &[String]) -> Result<Option<(String, usize)>, RegistryError> {
        let mut best: Option<(String, usize)> = None;
        self.shared.tables.read(|db| {
            let mut datasets = db.prepare("select record, dataset from source where dataset is not null")?;
            let named = datasets.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
            for dataset in named {
                let (no, name) = dataset?;
                let mut hits = 0;
                for id in ids {
                    hits += usize::from(Rows { db }.listed_record(no, id)?.is_some());
                }
                if hits > best.as_ref().map_or(0, |(_, most)| *most) {
                    best = Some((name, hits));
                }
            }
            Ok(())
        })?;
        Ok(best)
    }

    fn find_dataset(&self, name: &str) -> Result<Option<(RecordNo, SourceId)>, RegistryError> {
        self.shared.tables.read(|db| Rows { db }.dataset(name))
    }

    fn record_dataset(&self, request: &ReleaseRequest, actor: &Actor) -> Result<(), RegistryError> {
        let consent = if request.publishable {
            Consent::to_publish("the importer's word that it may be published")
        } else {
            Consent {
                purposes: vec!["keep".into()],
                ..Consent::default()
            }
        };
        let about = Source {
            kind: "imported_dataset".into(),
            title: request.dataset.clone(),
            dataset: Some(request.dataset.clone()),
            consent,
            ..Source::default()
        };
        let source = SourceId(fresh_id()?);
        self.execute(
            actor,
            Command::RecordSource {
                source,
                about: Box::new(about),
            },
        )?;
        Ok(())
    }

    /// A dataset that could not be published until now, and may be from now on.
    fn open_dataset(&self, name: &str, actor: &Actor) -> Result<(), RegistryError> {
        let Some((no, id)) = self.find_dataset(name)? else {
            return Ok(());
        };
        let source = self.shared.tables.read(|db| Rows { db }.source(no))?;
        if source.is_some_and(|(_, about)| !about.is_published()) {
            let consent = Consent::to_publish("the importer's word that it may be published");
            self.execute(actor, Command::RecordConsent { source: id, consent })?;
        }
        Ok(())
    }

    /// The release as which the same file was read to its end before, and how many rows it had.
    fn read_before(&self, dataset: RecordNo, file: &str) -> Result<Option<(Release, u64)>, RegistryError> {
        let found: Option<(String, u16, i64)> =
            self.shared.tables.read(|db| {
                Ok(db
                .prepare_cached(
                    "select released_on, nth, rows from release where dataset = ?1 and file = ?2 and rows is not null",
                )?
                .query_row(params![dataset, file.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()?)
            })?;
        let Some((on, nth, rows)) = found else { return Ok(None) };
        let on = on.parse().map_err(|_| unreadable("release"))?;
        Ok(Some((Release { on, nth }, u64::try_from(rows).unwrap_or(0))))
    }

    fn release_after(&self, dataset: RecordNo, release: Release) -> Result<Option<Release>, RegistryError> {
        Ok(self
            .releases(dataset)?
            .into_iter()
            .map(|(other, ..)| other)
            .find(|other| *other > release))
    }

    /// Where a release of this day stands: itself, the one after it, and whether its reading was begun before.
    fn place_release(
        &self,
        dataset: Option<RecordNo>,
        on: Day,
        file: &str,
    ) -> Result<(Release, Option<Release>, bool), RegistryError> {
        let releases = match dataset {
            Some(no) => self.releases(no)?,
            None => Vec::new(),
        };
        if let Some((begun, ..)) = releases
            .iter()
            .find(|(release, known, open)| release.on == on && *open && known == file)
        {
            let next = releases
                .iter()
                .map(|(release, ..)| *release)
                .find(|release| release > begun);
            return Ok((*begun, next, true));
        }
        let nth = releases
            .iter()
            .filter(|(release, ..)| release.on == on)
            .map(|(release, ..)| release.nth)
            .max();
        let release = Release {
            on,
            nth: nth.unwrap_or(0) + 1,
        };
        let next = releases
            .iter()
            .map(|(release, ..)| *release)
            .find(|other| *other > release);
        Ok((release, next, false))
    }

    /// The releases of a list in order, each with its file's digest and whether its reading was never finished.
    fn releases(&self, dataset: RecordNo) -> Result<Vec<(Release, String, bool)>, RegistryError> {
        let mut releases = Vec::new();
        self.shared.tables.read(|db| {
            let mut statement =
                db.prepare_cached("select released_on, nth, file, rows is null from release where dataset = ?1")?;
            let mut rows = statement.query([dataset])?;
            while let Some(row) = rows.next()? {
                let on = row.get::<_, String>(0)?.parse().map_err(|_| unreadable("release"))?;
                let file = String::from_utf8(row.get(2)?).map_err(|_| unreadable("release"))?;
                releases.push((Release { on, nth: row.get(1)? }, file, row.get(3)?));
            }
            Ok(())
        })?;
        releases.sort_by_key(|(release, ..)| *release);
        Ok(releases)
    }

    fn execute_change(&self, actor: &Actor, change: Change) -> Result<(), RegistryError> {
        let mut writing = self.shared.write()?;
        let decision = Decision::of(change);
        let drafts = [draft(&decision, &now(), actor)?];
        let based_on = writing.ledger().size()?;
        let appended = writing.ledger().append(based_on, &drafts)?;
        writing.project(
            &[Recorded {
                position: appended.first.0,
                changes: &decision.changes,
                rows: None,
            }],
            appended.size,
        )
    }
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
        let mut changes = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(change) = self.decide(row)? {
                changes.push(change);
            }
        }
        self.send(based_on, &at, changes)
    }

    fn decide(&mut self, row: Row) -> Result<Option<Change>, RegistryError> {
        if self.check_erased && self.is_erased(&row.id)? {
            self.counts.erased += 1;
            return Ok(None);
        }
        let known = match self.dataset_no {
            Some(dataset) => Rows { db: &self.db }.listed_record(dataset, &row.id)?,
            None => None,
        };
        let outcome = match known {
            None => add_row(self.reading, row, PersonId(fresh_id()?)),
            Some(no) => {
                self.seen.insert(no);
                let (person, statement) = self.known_statement(no)?;
                compare_row(self.reading, row, person, &statement)
            }
        };
        Ok(match outcome {
            RowOutcome::Added(change) => {
                self.counts.added += 1;
                Some(change)
            }
            RowOutcome::Changed(change) => {
                self.counts.changed += 1;
                Some(change)
            }
            RowOutcome::Unchanged => {
                self.counts.unchanged += 1;
                None
            }
        })
    }

    fn known_statement(&self, no: RecordNo) -> Result<(PersonId, guwah_domain::person::Statement), RegistryError> {
        let rows = Rows { db: &self.db };
        let record = rows.record_by_no(no)?.ok_or_else(|| unreadable("listed"))?;
        let person = if record.sealed {
            let positions = rows.positions(no)?;
            Shared::whole_person(&self.registry.shared.looker(), &positions, PersonId(record.id))?
        } else {
            rows.person(&record)?
        };
        let dataset = self.reading.dataset;
        let statement = person.statements.into_iter().find(|(source, _)| *source == dataset);
        Ok((
            PersonId(record.id),
            statement.map(|(_, statement)| statement).unwrap_or_default(),
        ))
    }

    fn is_erased(&self, row: &str) -> Result<bool, RegistryError> {
        let digest = outside_digest(self.registry.shared.ring.as_ref(), &self.dataset, row);
        let mut statement = self
            .db
            .prepare_cached("select exists (select 1 from erased where outside_id = ?1)")?;
        Ok(statement.query_row([digest.as_bytes()], |row| row.get(0))?)
    }

    fn send(&mut self, based_on: u64, at: &str, changes: Vec<Change>) -> Result<(), RegistryError> {
        if changes.is_empty() || self.dry_run {
            return Ok(());
        }
        let mut drafts: Vec<Draft> = Vec::with_capacity(changes.len());
        let mut kept = Vec::with_capacity(changes.len());
        for change in changes {
            let decision = Decision::of(change);
            drafts.push(draft(&decision, at, &self.actor)?);
            kept.extend(decision.changes);
        }
        let batch = Decided {
            based_on,
            drafts,
            changes: kept,
        };
        let sent = self
            .behind
            .as_ref()
            .is_some_and(|behind| behind.batches.send(batch).is_ok());
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
            self.registry.execute_change(
                &self.actor,
                Change::ReleaseClosed {
                    dataset,
                    release,
                    rows,
                    unread,
                },
            )?;
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
                changes.extend(delist_row(self.reading, person, &statement));
            }
            self.counts.no_longer_listed += u64::try_from(changes.len()).unwrap_or(0);
            self.send(based_on, &at, changes)?;
        }
        Ok(())
    }
}

impl Behind {
    fn start(registry: &Registry, dataset: SourceId) -> Result<Self, RegistryError> {
        let (batches, decided) = sync_channel::<Decided>(2);
        let (sealed, ready) = sync_channel::<Batch>(2);
        let sealer = Sealer::new(Arc::clone(&registry.shared.ring));
        let is_published = registry.shared.write()?.is_published(dataset)?;
        let preparing = spawn("guwah-prepare", move || {
            for batch in decided {
                let batch = prepare(&sealer, batch, is_published)?;
                if sealed.send(batch).is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        let registry = registry.clone();
        let appending = spawn("guwah-append", move || {
            let mut appended = None;
            for batch in ready {
                appended = Some(append(&registry, batch, appended)?);
            }
            Ok(())
        })?;
        Ok(Self {
            batches,
            preparing,
            appending,
        })
    }

    /// Waits until all that was sent is durable and written.
    fn finish(self) -> Result<(), RegistryError> {
        drop(self.batches);
        let ended = |thread: JoinHandle<Result<(), RegistryError>>| {
            let stopped = || RegistryError::Unacceptable("the import stopped on a fault of the program".into());
            thread.join().unwrap_or_else(|_| Err(stopped()))
        };
        let prepared = ended(self.preparing);
        ended(self.appending).and(prepared)
    }
}

fn spawn(
    name: &str,
    run: impl FnOnce() -> Result<(), RegistryError> + Send + 'static,
) -> Result<JoinHandle<Result<(), RegistryError>>, RegistryError> {
    let thread = std::thread::Builder::new().name(name.into());
    thread
        .spawn(run)
        .map_err(RegistryError::file("no thread can be started"))
}

/// Seals a batch and makes the rows of the persons it brings.
fn prepare(sealer: &Sealer, batch: Decided, is_published: bool) -> Result<Batch, RegistryError> {
    // The keys are durable when the batch is sealed, before any entry that uses them.
    let sealed = sealer.seal_batch(&batch.drafts)?;
    let rows = batch
        .changes
        .iter()
        .map(|change| PersonRows::of_new(change, &|_| is_published))
        .collect::<Result<_, _>>()?;
    Ok(Batch {
        based_on: batch.based_on,
        sealed,
        changes: batch.changes,
        rows,
    })
}

/// Appends and projects one batch under the folder's lock, and lets go of it: nobody waits for longer than a batch.
/// `own` is the size after this import's last append. Gives the size after this one.
fn append(registry: &Registry, batch: Batch, own: Option<u64>) -> Result<u64, RegistryError> {
    let mut writing = registry.shared.write()?;
    let size = writing.ledger().size()?;
    // Every entry of an import rests on the same list, and so may an editor's on another person of it. Only one who
    // changed a person of this batch since it was decided is in the way.
    if own != Some(size) && batch.based_on != size && others_changed(&mut writing, &batch)? {
        return Err(RegistryError::LostRace);
    }
    let appended = writing.ledger().append_sealed(size, &batch.sealed)?;
    // Durable. The rows follow; if the process dies here, the next to open the register writes them.
    let recorded: Vec<Recorded<'_>> = batch
        .changes
        .iter()
        .zip(appended.first.0..)
        .zip(&batch.rows)
        .map(|((change, position), rows)| Recorded {
            position,
            changes: std::slice::from_ref(change),
            rows: rows.as_ref(),
        })
        .collect();
    writing.project(&recorded, appended.size)?;
    Ok(appended.size)
}

/// Whether an entry since the batch was decided changed one of its persons.
fn others_changed(writing: &mut crate::registry::Writing<'_>, batch: &Batch) -> Result<bool, RegistryError> {
    let persons: HashSet<RecordId> = batch
        .changes
        .iter()
        .filter_map(Change::person)
        .map(|person| RecordId(person.0))
        .collect();
    let mut met = false;
    writing
        .ledger()
        .store()
        .scan(batch.based_on, &mut |entry| {
            met |= entry.rests_on.iter().any(|record| persons.contains(record));
            if met {
                std::ops::ControlFlow::Break(())
            } else {
                std::ops::ControlFlow::Continue(())
            }
        })
        .map_err(LedgerError::from)?;
    Ok(met)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
