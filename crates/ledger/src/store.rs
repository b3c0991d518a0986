//! Where entries lie durably.

use std::ops::ControlFlow;

use crate::entry::{Entry, SealedDraft};
use crate::merkle::Hash;
use crate::record_id::{Position, RecordId};

/// The size and root of the tree, before it becomes a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// How many entries there are.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// What an append did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The position of the first new entry; the others follow it.
    pub first: Position,
    /// How many entries there are now.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The signed checkpoint.
    pub note: String,
}

/// Why a store refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A lost race: someone appended about one of the same records after the caller last looked.
    #[error(
        "record {record} was changed by entry {position} in the meantime; nothing was written. \
         Look at it again, then decide"
    )]
    Conflict {
        /// The record both are about.
        record: RecordId,
        /// The first such entry.
        position: Position,
    },
    /// The caller speaks of entries that are not there.
    #[error("the change is based on {based_on} entries, but the ledger has {size}")]
    Ahead {
        /// What the caller has seen.
        based_on: u64,
        /// What is there.
        size: u64,
    },
    /// There was nothing to append.
    #[error("no entries were given to append")]
    Nothing,
    /// There is no store here.
    #[error("there is no ledger at {0}")]
    NotFound(String),
    /// There is a store here already, and a ledger is never replaced.
    #[error("there is already a ledger at {0}")]
    Exists(String),
    /// Something in the store is not as it was written. Nothing after it may be relied on.
    #[error("the ledger is damaged{}: {reason}", at(.position))]
    Damaged {
        /// The first entry that is affected, when it is in the entries.
        position: Option<Position>,
        /// What is wrong.
        reason: String,
    },
    /// The disk is full; nothing was written.
    #[error("the disk that holds the ledger is full; nothing was written. Make room and try again")]
    DiskFull,
    /// Another process held the store for too long; nothing was written.
    #[error("the ledger is held by another process; nothing was written, try again")]
    Busy,
    /// A test made it fail.
    #[error("the write was made to fail by a test")]
    Injected,
    /// The place where the entries are kept failed.
    #[error("the ledger cannot be used: {0}")]
    Unavailable(String),
}

fn at(position: &Option<Position>) -> String {
    position.map_or_else(String::new, |position| format!(" at entry {position}"))
}

/// Signs the head of the tree, giving the text of a signed checkpoint.
pub type Sign<'a> = &'a dyn Fn(&TreeHead) -> String;

/// Where entries lie durably, with their tree and its signed checkpoints.
///
/// *Order.* Positions are 0, 1, 2 … without a gap, in the order of commits: whoever sees entry *n*
/// sees all before it.
///
/// *Durability.* When [`append`](Self::append) returns, the whole batch and its checkpoint would
/// survive a loss of power. When it fails, or the process dies before it returns, either all of it is
/// there or nothing is. Nothing that was there is ever changed or removed.
///
/// *Concurrency.* Several processes may use one store; appends come one after the other. A lost race
/// is refused: see [`StoreError::Conflict`]. A scan sees the store as it was at one moment.
///
/// *Failure.* A store that finds something other than what was written stops with
/// [`StoreError::Damaged`]; it never skips it.
pub trait Store: Send {
    /// Appends a batch. `based_on` is the number of entries the caller had seen when it decided; if an
    /// entry from there on rests on any of the same records, all is refused. `sign` is called once,
    /// inside the transaction.
    fn append(&mut self, based_on: u64, entries: &[SealedDraft], sign: Sign<'_>) -> Result<Appended, StoreError>;

    /// The number of entries.
    fn size(&self) -> Result<u64, StoreError>;

    /// The entry at this position; `None` past the end.
    fn entry(&self, position: Position) -> Result<Option<Entry>, StoreError>;

    /// Shows each entry from `from` on, in order, until the end or until the visitor breaks off.
    fn scan(&self, from: u64, visit: &mut dyn FnMut(Entry) -> ControlFlow<()>) -> Result<(), StoreError>;

    /// The leaf hashes of the entries `from..to`. An error when the store has fewer.
    fn leaf_hashes(&self, from: u64, to: u64) -> Result<Vec<Hash>, StoreError>;

    /// The newest signed checkpoint, as text. It covers exactly all entries.
    fn latest_checkpoint(&self) -> Result<String, StoreError>;

    /// All signed checkpoints with the number of entries each covers, oldest first. The first is that
    /// of the empty ledger.
    fn checkpoints(&self) -> Result<Vec<(u64, String)>, StoreError>;

    /// The signed checkpoints in which one signing key hands over to the next, oldest first.
    fn handovers(&self) -> Result<Vec<String>, StoreError>;

    /// The text of the verifier key that the store was made for: the first that signs.
    fn verifier_key(&self) -> Result<String, StoreError>;

    /// Up to `limit` entries from `from` on.
    fn entries(&self, from: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        if limit > 0 {
            self.scan(from, &mut |entry| {
                entries.push(entry);
                if entries.len() < limit {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })?;
        }
        Ok(entries)
    }
}
