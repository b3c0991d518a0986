//! The usual store: a SQLite file.

use std::collections::HashSet;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use crate::checkpoint::NEXT_KEY;
use crate::entry::{Entry, SealedDraft, parse_rests_on, rests_on_bytes};
use crate::failure::{FailureHook, Moment};
use crate::merkle::{Frontier, Hash};
use crate::new_file::NewFile;
use crate::pages::{Failure, Paged, Reading, failure};
use crate::record_id::{Position, RecordId};
use crate::store::{Appended, Sign, Store, StoreError, TreeHead};

/// The usual name of the file.
pub const LEDGER_FILE: &str = "ledger.sqlite";

const PAGE_BYTES: u32 = 8192;
const SCHEMA: &str = include_str!("ledger_schema.sql");
pub(crate) const FORMAT: &str = "guwah ledger 1";

/// A store in a SQLite file whose pages carry digests: a damaged page stops whoever reads it.
pub struct SqliteStore {
    file: Paged,
    hook: Option<FailureHook>,
}

impl SqliteStore {
    /// Creates an empty store for the register with this verifier key.
    pub fn create(path: &Path, verifier_key: &str, sign: Sign<'_>) -> Result<Self, StoreError> {
        if path.try_exists()? {
            return Err(StoreError::Exists(path.display().to_string()));
        }
        let new = NewFile::begin(path)?;
        let file = Paged::create(new.unfinished(), PAGE_BYTES)?;
        file.execute_batch("begin immediate")?;
        file.execute_batch(SCHEMA)?;
        for (name, value) in [("format", FORMAT), ("verifier_key", verifier_key)] {
            file.execute("insert into meta (name, value) values (?1, ?2)", [name, value])?;
        }
        insert_checkpoint(&file, &Frontier::default(), sign)?;
        file.execute_batch("commit")?;
        drop(file);
        new.finish()?;
        SqliteStore::open(path)
    }

    /// Opens a store.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        SqliteStore::open_with(path, None)
    }

    /// Opens a store whose appends a test can make fail.
    pub fn open_with(path: &Path, hook: Option<FailureHook>) -> Result<Self, StoreError> {
        if !path.try_exists()? {
            return Err(StoreError::NotFound(path.display().to_string()));
        }
        let file = Paged::open(path, Reading::Checked)?;
        file.pragma_update(None, "journal_mode", "wal")?;
        file.pragma_update(None, "cache_size", -32_768)?;
        // 32 MB: an import's batches go to the log a few at a time before they are copied.
        file.pragma_update(None, "wal_autocheckpoint", 4096)?;
        let store = SqliteStore { file, hook };
        match store.meta("format")?.as_str() {
            FORMAT => Ok(store),
            other => Err(damaged(
                None,
                format!("its format is {other:?}, which is not known here"),
            )),
        }
    }

    /// Lets the file grow to no more than so many pages, as a full disk would.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self.file.pragma_update(None, "max_page_count", pages)?)
    }

    fn meta(&self, name: &str) -> Result<String, StoreError> {
        self.file
            .query_row("select value from meta where name = ?1", [name], |row| row.get(0))
            .optional()?
            .ok_or_else(|| damaged(None, format!("it does not state its {name}")))
    }
}

impl Store for SqliteStore {
    fn append(&mut self, based_on: u64, entries: &[SealedDraft], sign: Sign<'_>) -> Result<Appended, StoreError> {
        if entries.is_empty() {
            return Err(StoreError::Nothing);
        }
        let hook = self.hook.clone();
        // Rolled back when dropped: whatever fails below leaves nothing.
        let transaction = self.file.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut frontier = read_frontier(&transaction)?;
        let first = frontier.size();
        refuse_conflict(&transaction, based_on, first, entries)?;
        insert_entries(&transaction, entries, &mut frontier)?;
        let (head, note) = insert_checkpoint(&transaction, &frontier, sign)?;
        if let Some(hook) = hook {
            hook(Moment::DuringAppend).map_err(|_| StoreError::Injected)?;
        }
        transaction.commit()?;
        // All of the batch is on disk: the log was synced by the commit, and opening the file again
        // after a crash reads the log.
        Ok(Appended {
            first: Position(first),
            size: head.size,
            root: head.root,
            note,
        })
    }

    fn size(&self) -> Result<u64, StoreError> {
        Ok(self
            .file
            .prepare_cached("select size from checkpoint order by size desc limit 1")?
            .query_row([], |row| row.get(0))?)
    }

    fn entry(&self, position: Position) -> Result<Option<Entry>, StoreError> {
        let mut find = self
            .file
            .prepare_cached("select position, rests_on, sealed from entry where position = ?1")?;
        let mut rows = find.query([position.0])?;
        match rows.next()? {
            Some(row) => Ok(Some(read_entry(row, position.0)?)),
            None if position.0 < self.size()? => Err(gap(position.0)),
            None => Ok(None),
        }
    }

    fn scan(&self, from: u64, visit: &mut dyn FnMut(Entry) -> ControlFlow<()>) -> Result<(), StoreError> {
        // One statement sees one state of the file, whatever is appended meanwhile; so the size is
        // read before, and entries past it are left for the next scan.
        let size = self.size()?;
        let mut find = self.file.prepare_cached(
            "select position, rests_on, sealed from entry \
             where position >= ?1 and position < ?2 order by position",
        )?;
        let mut rows = find.query([from, size])?;
        let mut next = from;
        while let Some(row) = rows.next().map_err(|error| unreadable(next, error))? {
            let entry = read_entry(row, next)?;
            next += 1;
            if visit(entry).is_break() {
                return Ok(());
            }
        }
        if next < size { Err(gap(next)) } else { Ok(()) }
    }

    fn leaf_hashes(&self, from: u64, to: u64) -> Result<Vec<Hash>, StoreError> {
        let mut find = self.file.prepare_cached(
            "select position, hash from leaf where position >= ?1 and position < ?2 order by position",
        )?;
        let mut rows = find.query([from, to])?;
        let mut hashes = Vec::new();
        let mut next = from;
        while let Some(row) = rows.next()? {
            if row.get::<_, u64>(0)? != next {
                return Err(gap(next));
            }
            hashes.push(row.get(1)?);
            next += 1;
        }
        if next < to { Err(gap(next)) } else { Ok(hashes) }
    }

    fn latest_checkpoint(&self) -> Result<String, StoreError> {
        Ok(self
            .file
            .prepare_cached("select note from checkpoint order by size desc limit 1")?
            .query_row([], |row| row.get(0))?)
    }

    fn checkpoints(&self) -> Result<Vec<(u64, String)>, StoreError> {
        let mut all = self.file.prepare("select size, note from checkpoint order by size")?;
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn handovers(&self) -> Result<Vec<String>, StoreError> {
        Ok(read_handovers(&self.file)?)
    }

    fn verifier_key(&self) -> Result<String, StoreError> {
        self.meta("verifier_key")
    }
}

/// The notes of checkpoints that hand over to another key. There are hardly ever any; all notes are looked through.
pub(crate) fn read_handovers(file: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut all = file.prepare("select note from checkpoint where instr(note, ?1) order by size")?;
    let rows = all.query_map([format!("\n{NEXT_KEY}")], |row| row.get(0))?;
    rows.collect()
}

/// The state of the tree, once it is certain that it covers exactly the entries that are there.
fn read_frontier(file: &Connection) -> Result<Frontier, StoreError> {
    let (size, frontier): (u64, Vec<u8>) = file
        .prepare_cached("select size, frontier from checkpoint order by size desc limit 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let last: Option<u64> = file
        .prepare_cached("select max(position) from entry")?
        .query_row([], |row| row.get(0))?;
    let entries = last.map_or(0, |last| last + 1);
    if entries != size {
        let first = entries.min(size);
        let reason = format!("the newest checkpoint covers {size} entries, but there are {entries}");
        return Err(damaged(Some(first), reason));
    }
    Frontier::from_bytes(size, &frontier)
        .ok_or_else(|| damaged(None, "the newest checkpoint's state of the tree".to_owned()))
}

fn insert_entries(file: &Connection, entries: &[SealedDraft], frontier: &mut Frontier) -> Result<(), StoreError> {
    let mut entry_row = file.prepare_cached("insert into entry (position, rests_on, sealed) values (?1, ?2, ?3)")?;
    let mut leaf_row = file.prepare_cached("insert into leaf (position, hash) values (?1, ?2)")?;
    for entry in entries {
        let position = frontier.size();
        entry_row.execute(params![position, rests_on_bytes(entry.rests_on()), entry.sealed()])?;
        leaf_row.execute(params![position, entry.leaf_hash()])?;
        frontier.push(entry.leaf_hash());
    }
    Ok(())
}

fn insert_checkpoint(file: &Connection, frontier: &Frontier, sign: Sign<'_>) -> Result<(TreeHead, String), StoreError> {
    let head = TreeHead {
        size: frontier.size(),
        root: frontier.root(),
    };
    let note = sign(&head);
    file.prepare_cached("insert into checkpoint (size, root, frontier, note) values (?1, ?2, ?3, ?4)")?
        .execute(params![head.size, head.root, frontier.to_bytes(), note])?;
    Ok((head, note))
}

/// Refuses when an entry that the caller had not seen rests on any record that the new ones rest on.
fn refuse_conflict(file: &Connection, based_on: u64, size: u64, entries: &[SealedDraft]) -> Result<(), StoreError> {
    if based_on > size {
        return Err(StoreError::Ahead { based_on, size });
    }
    if based_on == size {
        return Ok(());
    }
    let records: HashSet<RecordId> = entries
        .iter()
        .flat_map(|entry| entry.rests_on().iter().copied())
        .collect();
    let mut unseen =
        file.prepare_cached("select position, rests_on from entry where position >= ?1 order by position")?;
    let mut rows = unseen.query([based_on])?;
    while let Some(row) = rows.next()? {
        let position = row.get(0)?;
        let rests_on = read_rests_on(row, 1, position)?;
        if let Some(&record) = rests_on.iter().find(|record| records.contains(record)) {
            return Err(StoreError::Conflict {
                record,
                position: Position(position),
            });
        }
    }
    Ok(())
}

/// Reads a row of position, records and sealed content, which must be that of the entry expected.
fn read_entry(row: &Row<'_>, expected: u64) -> Result<Entry, StoreError> {
    let position: u64 = row.get(0).map_err(|error| unreadable(expected, error))?;
    if position != expected {
        return Err(gap(expected));
    }
    let sealed = row.get(2).map_err(|error| unreadable(expected, error))?;
    let rests_on = read_rests_on(row, 1, expected)?;
    Ok(Entry {
        position: Position(position),
        rests_on,
        sealed,
    })
}

fn read_rests_on(row: &Row<'_>, column: usize, position: u64) -> Result<Vec<RecordId>, StoreError> {
    let bytes = row.get_ref(column)?.as_blob().ok();
    bytes.and_then(parse_rests_on).ok_or_else(|| {
        damaged(
            Some(position),
            "the records that the entry rests on cannot be read".to_owned(),
        )
    })
}

fn gap(position: u64) -> StoreError {
    damaged(Some(position), "the entry is not there".to_owned())
}

/// An error met where this entry should be.
fn unreadable(position: u64, error: rusqlite::Error) -> StoreError {
    match failure(&error) {
        Failure::Damaged(reason) => damaged(Some(position), reason),
        _ => error.into(),
    }
}

fn damaged(position: Option<u64>, reason: String) -> StoreError {
    StoreError::Damaged {
        position: position.map(Position),
        reason,
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match failure(&error) {
            Failure::DiskFull => StoreError::DiskFull,
            Failure::Busy => StoreError::Busy,
            Failure::Damaged(reason) => StoreError::Damaged { position: None, reason },
            Failure::Other(reason) => StoreError::Unavailable(reason),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::Unavailable(error.to_string()),
        }
    }
}
