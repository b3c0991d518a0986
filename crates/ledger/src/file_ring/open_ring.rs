//! What a process holds of an open ring file, and how it stays abreast of other processes.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::find_keys::{FindKeys, Wrapped};
use super::hot::HotKeys;
use super::master::{MasterKey, WRAPPED_BYTES};
use crate::key::RecordKey;
use crate::pages::Paged;
use crate::record_id::{Position, RecordId};
use crate::ring::{KeyState, RingError};
use zeroize::Zeroizing;

/// Keys wait for their place in `lookup` until there are so many, and at least an eighth of those
/// that have one: each time, all of `lookup` is written anew.
const LEAST_TO_LOOK_UP: usize = 64 * 1024;

/// From so many records in one call on, neighbouring keys are read along with the one asked for.
const MANY: usize = 32;

/// The `meta` row with the first slot that is not in `lookup`.
const LOOKED_UP_TO: &str = "looked_up_to";

/// The file, the master key, and what is remembered of the file.
pub(super) struct OpenRing {
    pub(super) file: Paged,
    pub(super) master: MasterKey,
    hot: HotKeys,
    /// The slots that are not in `lookup` yet.
    waiting: HashMap<RecordId, u64>,
    looked_up_to: u64,
    next_slot: u64,
    destroyed: HashMap<RecordId, Position>,
    /// SQLite's number for what others have committed, when the above was read.
    version: Option<i64>,
}

impl OpenRing {
    pub(super) fn new(file: Paged, master: MasterKey) -> Self {
        OpenRing {
            file,
            master,
            hot: HotKeys::default(),
            waiting: HashMap::new(),
            looked_up_to: 0,
            next_slot: 0,
            destroyed: HashMap::new(),
            version: None,
        }
    }

    /// Runs a step in a transaction, which sees one state of the file.
    pub(super) fn transaction<T>(
        &mut self,
        begin: &str,
        step: impl FnOnce(&mut Self) -> Result<T, RingError>,
    ) -> Result<T, RingError> {
        // A step that panicked in another thread may have left one open.
        if !self.file.is_autocommit() {
            self.file.execute_batch("rollback")?;
        }
        self.file.prepare_cached(begin)?.execute([])?;
        let done = self.catch_up().and_then(|()| step(self));
        let end = if done.is_ok() { "commit" } else { "rollback" };
        let ended = self.file.prepare_cached(end)?.execute([]);
        if ended.is_err() && !self.file.is_autocommit() {
            self.file.execute_batch("rollback")?;
        }
        if done.is_err() || ended.is_err() {
            // Some of what is remembered may be of a state that never came to be.
            self.version = None;
        }
        let done = done?;
        ended?;
        Ok(done)
    }

    /// Learns what other processes have created and destroyed.
    fn catch_up(&mut self) -> Result<(), RingError> {
        let version: i64 = self
            .file
            .prepare_cached("pragma data_version")?
            .query_row([], |row| row.get(0))?;
        if self.version == Some(version) {
            return Ok(());
        }
        let destroyed = read_destroyed(&self.file)?;
        destroyed.iter().for_each(|(record, _)| self.hot.forget(*record));
        self.destroyed = destroyed.into_iter().collect();
        let looked_up_to = read_looked_up_to(&self.file)?;
        if self.version.is_none() {
            self.hot = HotKeys::default();
            self.waiting.clear();
            self.next_slot = looked_up_to;
        }
        if looked_up_to > self.looked_up_to {
            self.waiting.retain(|_, slot| *slot >= looked_up_to);
        }
        self.looked_up_to = looked_up_to;
        self.next_slot = self.next_slot.max(looked_up_to);
        let mut newer = self
            .file
            .prepare_cached("select slot, record from key where slot >= ?1 order by slot")?;
        let mut rows = newer.query([self.next_slot])?;
        while let Some(row) = rows.next()? {
            let slot: u64 = row.get(0)?;
            self.waiting.insert(RecordId(row.get(1)?), slot);
            self.next_slot = slot + 1;
        }
        self.version = Some(version);
        Ok(())
    }

    /// Changes whenever another process has changed the ring.
    pub(super) fn version(&self) -> Option<i64> {
        self.version
    }

    pub(super) fn destroyed(&self) -> &HashMap<RecordId, Position> {
        &self.destroyed
    }

    pub(super) fn refuse_destroyed(&self, records: &[RecordId]) -> Result<(), RingError> {
        match records.iter().find_map(|id| Some((*id, *self.destroyed.get(id)?))) {
            Some((record, erased_at)) => Err(RingError::Destroyed { record, erased_at }),
            None => Ok(()),
        }
    }

    /// The state of each key, in the order asked.
    pub(super) fn states(&mut self, records: &[RecordId]) -> Result<Vec<KeyState>, RingError> {
        let mut find = FindKeys::prepare(&self.file, &self.waiting, records.len() >= MANY)?;
        let mut states = Vec::with_capacity(records.len());
        for &record in records {
            if let Some(erased_at) = self.destroyed.get(&record) {
                states.push(KeyState::Destroyed(*erased_at));
            } else if let Some(key) = self.hot.get(record) {
                states.push(KeyState::Held(key));
            } else if let Some(found) = find.find(record)? {
                let key = self.master.unwrap(record.as_bytes(), &found.wrapped);
                let key = key.ok_or_else(|| damaged(record))?;
                if !found.read_along {
                    self.hot.insert(record, key.clone());
                }
                states.push(KeyState::Held(key));
            } else {
                states.push(KeyState::Missing);
            }
        }
        Ok(states)
    }

    fn slot(&self, record: RecordId) -> Result<Option<u64>, RingError> {
        FindKeys::prepare(&self.file, &self.waiting, false)?.slot(record)
    }

    /// Makes keys for records that have none, inside a transaction, and gives them in the same order.
    /// They take effect here too, which [`OpenRing::transaction`] takes back if the commit fails.
    pub(super) fn create(&mut self, records: &[RecordId]) -> Result<Vec<RecordKey>, RingError> {
        let mut random = Zeroizing::new(vec![0; records.len() * 56]);
        getrandom::fill(&mut random).map_err(|_| RingError::NoRandomness)?;
        let (random, _) = random.as_chunks::<56>();
        let mut keys = Vec::with_capacity(records.len());
        let mut insert = self
            .file
            .prepare_cached("insert into key (slot, record, wrapped) values (?1, ?2, ?3)")?;
        for (&record, random) in records.iter().zip(random) {
            let key: [u8; 32] = *random.first_chunk().expect("56 is more than 32");
            let nonce: [u8; 24] = *random.last_chunk().expect("56 is more than 24");
            let key = RecordKey::new(key);
            let wrapped = self.master.wrap(record.as_bytes(), nonce, &key);
            insert.execute(params![self.next_slot, record.as_bytes(), wrapped])?;
            self.waiting.insert(record, self.next_slot);
            self.next_slot += 1;
            self.hot.insert(record, key.clone());
            keys.push(key);
        }
        drop(insert);
        let enough = LEAST_TO_LOOK_UP.max(usize::try_from(self.looked_up_to / 8).unwrap_or(0));
        if self.waiting.len() >= enough {
            self.fill_lookup()?;
        }
        Ok(keys)
    }

    /// Gives all waiting slots their place in `lookup`, in its order, inside a transaction.
    fn fill_lookup(&mut self) -> Result<(), RingError> {
        let mut waiting: Vec<_> = self.waiting.drain().collect();
        waiting.sort_unstable();
        let mut insert = self
            .file
            .prepare_cached("insert into lookup (record, slot) values (?1, ?2)")?;
        for (record, slot) in waiting {
            insert.execute(params![record.as_bytes(), slot])?;
        }
        self.file
            .prepare_cached("insert or replace into meta (name, value) values (?1, ?2)")?
            .execute(params![LOOKED_UP_TO, self.next_slot.to_be_bytes()])?;
        self.looked_up_to = self.next_slot;
        Ok(())
    }

    /// Wipes a key and remembers that, inside a transaction.
    pub(super) fn destroy(&mut self, record: RecordId, erased_at: Position) -> Result<(), RingError> {
        if let Some(slot) = self.slot(record)? {
            self.file
                .prepare_cached("update key set wrapped = zeroblob(72) where slot = ?1")?
                .execute([slot])?;
        }
        self.file
            .prepare_cached("insert into destroyed (record, erased_at) values (?1, ?2)")?
            .execute(params![record.as_bytes(), erased_at.0])?;
        self.hot.forget(record);
        self.destroyed.insert(record, erased_at);
        Ok(())
    }

    /// Unwraps every key and follows every lookup, inside a transaction. Says how many keys there are.
    pub(super) fn check_keys(&mut self) -> Result<u64, RingError> {
        let mut all = self
            .file
            .prepare("select slot, record, wrapped from key order by slot")?;
        let mut rows = all.query([])?;
        let mut next = 0;
        while let Some(row) = rows.next()? {
            let (slot, wrapped): (u64, Wrapped) = (row.get(0)?, row.get(2)?);
            let record = RecordId(row.get(1)?);
            let whole = if self.destroyed.contains_key(&record) {
                wrapped == [0; WRAPPED_BYTES]
            } else {
                self.master.unwrap(record.as_bytes(), &wrapped).is_some()
            };
            if slot != next || !whole || self.slot(record)? != Some(slot) {
                return Err(damaged(record));
            }
            next += 1;
        }
        Ok(next)
    }
}

pub(super) fn damaged(record: RecordId) -> RingError {
    RingError::Damaged(format!("the key of record {record}"))
}

fn read_destroyed(file: &Connection) -> Result<Vec<(RecordId, Position)>, RingError> {
    let mut all = file.prepare_cached("select record, erased_at from destroyed")?;
    let rows = all.query_map([], |row| Ok((RecordId(row.get(0)?), Position(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read_looked_up_to(file: &Connection) -> Result<u64, RingError> {
    let mut find = file.prepare_cached("select value from meta where name = ?1")?;
    let slot: Option<[u8; 8]> = find.query_row([LOOKED_UP_TO], |row| row.get(0)).optional()?;
    Ok(slot.map_or(0, u64::from_be_bytes))
}
