//! Finds wrapped keys in the file.

use std::collections::HashMap;

use rusqlite::{CachedStatement, Connection, OptionalExtension};

use super::master::WRAPPED_BYTES;
use super::open_ring::damaged;
use crate::record_id::RecordId;
use crate::ring::RingError;

pub(super) type Wrapped = [u8; WRAPPED_BYTES];

/// A key as it lies in the file.
pub(super) struct Found {
    pub(super) wrapped: Wrapped,
    /// Whether it was read because it lies after another.
    pub(super) read_along: bool,
}

/// Finds the keys of one call.
pub(super) struct FindKeys<'a> {
    waiting: &'a HashMap<RecordId, u64>,
    slot: CachedStatement<'a>,
    read: CachedStatement<'a>,
    neighbours: Option<Neighbours>,
}

impl<'a> FindKeys<'a> {
    /// Makes ready to find keys, of which those in `waiting` have no place in `lookup` yet. For `many`
    /// keys, neighbours are read along with the one asked for.
    pub(super) fn prepare(
        file: &'a Connection,
        waiting: &'a HashMap<RecordId, u64>,
        many: bool,
    ) -> Result<Self, RingError> {
        Ok(FindKeys {
            waiting,
            slot: file.prepare_cached("select slot from lookup where record = ?1")?,
            read: file.prepare_cached("select record, wrapped from key where slot >= ?1 order by slot limit ?2")?,
            neighbours: many.then(Neighbours::default),
        })
    }

    /// The key of a record; `None` when there is none.
    pub(super) fn find(&mut self, record: RecordId) -> Result<Option<Found>, RingError> {
        if let Some(wrapped) = self.neighbours.as_mut().and_then(|n| n.take(record)) {
            return Ok(Some(Found {
                wrapped,
                read_along: true,
            }));
        }
        match self.slot(record)? {
            Some(slot) => {
                let wrapped = self.read(record, slot)?;
                Ok(Some(Found {
                    wrapped,
                    read_along: false,
                }))
            }
            None => Ok(None),
        }
    }

    /// The slot of a record's key; `None` when there is none.
    pub(super) fn slot(&mut self, record: RecordId) -> Result<Option<u64>, RingError> {
        match self.waiting.get(&record) {
            Some(slot) => Ok(Some(*slot)),
            None => Ok(self.slot.query_row([record.as_bytes()], |row| row.get(0)).optional()?),
        }
    }

    /// Reads the key in a slot, and some of those after it.
    fn read(&mut self, record: RecordId, slot: u64) -> Result<Wrapped, RingError> {
        let count = self.neighbours.as_mut().map_or(1, Neighbours::next_count);
        let mut rows = self.read.query([slot, count])?;
        let mut found = None;
        while let Some(row) = rows.next()? {
            let (id, wrapped): ([u8; 16], Wrapped) = (row.get(0)?, row.get(1)?);
            if found.is_none() {
                found = Some((id, wrapped));
            } else if let Some(neighbours) = &mut self.neighbours {
                neighbours.wrapped.insert(RecordId(id), wrapped);
            }
        }
        match found {
            Some((id, wrapped)) if id == record.0 => Ok(wrapped),
            _ => Err(damaged(record)),
        }
    }
}

/// Keys read along with one that was asked for, because they lie after it. They lie in the order of
/// their creation, which is the order in which a reader of the ledger asks.
#[derive(Default)]
struct Neighbours {
    wrapped: HashMap<RecordId, Wrapped>,
    /// How many were read last time.
    count: u64,
    /// How many of those were asked for.
    used: u64,
}

impl Neighbours {
    fn take(&mut self, record: RecordId) -> Option<Wrapped> {
        let wrapped = self.wrapped.remove(&record)?;
        self.used += 1;
        Some(wrapped)
    }

    /// How many to read now: more where that has paid, fewer where it has not.
    fn next_count(&mut self) -> u64 {
        let paid = self.used * 2 >= self.count;
        self.count = if paid {
            (self.count * 4).clamp(64, 2048)
        } else {
            (self.count / 4).max(8)
        };
        self.used = 0;
        self.count
    }
}
