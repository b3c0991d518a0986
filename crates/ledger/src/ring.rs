//! The key ring: whoever holds it can read, and whatever it destroys nobody can.

use crate::key::RecordKey;
use crate::note::Signer;
use crate::record_id::{Position, RecordId};

/// What a ring says of the key of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// The key.
    Held(RecordKey),
    /// It was destroyed by the erasure at this position.
    Destroyed(Position),
    /// The ring has never heard of it. That is no erasure: it is a ring that lacks something.
    Missing,
}

/// A destroyed key, remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// The record whose key it was.
    pub record: RecordId,
    /// The entry that asked for it.
    pub erased_at: Position,
}

/// Why the ring refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum RingError {
    /// There is no ring here.
    #[error("there is no key ring at {0}; if it is kept elsewhere, say where")]
    NoRing(String),
    /// There is a ring here already, and a ring is never replaced.
    #[error("there is already a key ring at {0}")]
    Exists(String),
    /// The ring is protected and no passphrase was given.
    #[error("the key ring is protected by a passphrase, and none was given")]
    PassphraseNeeded,
    /// The passphrase is not the ring's.
    #[error("the passphrase does not open the key ring")]
    WrongPassphrase,
    /// The ring does not have the key.
    #[error("the key ring has no key for record {0}")]
    Missing(RecordId),
    /// The key was destroyed.
    #[error("the key of record {record} was destroyed by the erasure at position {erased_at}")]
    Destroyed {
        /// The record.
        record: RecordId,
        /// The entry that asked for it.
        erased_at: Position,
    },
    /// Something in the ring is not as it was written.
    #[error("the key ring is damaged: {0}")]
    Damaged(String),
    /// The register's own key is not destroyed: everything would be noise.
    #[error("the register's own key cannot be destroyed")]
    Indestructible,
    /// The key is destroyed, but an older copy of its page is still in the write-ahead log.
    #[error(
        "the key of record {0} is destroyed, but another process kept its traces in the ring's log \
         from being wiped; ask again when that process is done"
    )]
    TracesLeft(RecordId),
    /// The disk is full; nothing was written.
    #[error("the disk that holds the key ring is full; nothing was written")]
    DiskFull,
    /// Another process held the ring for too long; nothing was written.
    #[error("the key ring is held by another process; nothing was written, try again")]
    Busy,
    /// The operating system gave no random bytes.
    #[error("the operating system gives no random bytes")]
    NoRandomness,
    /// The place where the ring is kept failed.
    #[error("the key ring cannot be used: {0}")]
    Unavailable(String),
}

/// Where keys are kept.
///
/// *Durability.* Keys that [`create_keys`](Self::create_keys) or [`ensure_keys`](Self::ensure_keys)
/// return are on disk before the call returns, so that no entry is ever durable without its keys. A
/// destruction is durable when [`destroy`](Self::destroy) returns, and no readable copy of the key is
/// left in the ring's files; copies made before, and what a disk keeps of overwritten blocks, are
/// beyond it.
///
/// *Concurrency.* Several threads and processes may use one ring. Each call sees every key created
/// and every key destroyed by a call that returned before it began, in any process. A key that is
/// destroyed is never created again.
///
/// *Failure.* A call that fails has changed nothing, except where its error says otherwise.
pub trait KeyRing: Send + Sync {
    /// What the ring says of each record, in the order asked.
    fn states(&self, records: &[RecordId]) -> Result<Vec<KeyState>, RingError>;

    /// The keys of these records, in the order asked; new ones are made for records that have none.
    /// Refused, with nothing created, when one was destroyed.
    fn ensure_keys(&self, records: &[RecordId]) -> Result<Vec<RecordKey>, RingError>;

    /// Destroys the key of a record for good and remembers it, also when the ring had no such key.
    /// Doing it again changes nothing, and finishes what was left of [`RingError::TracesLeft`].
    fn destroy(&self, record: RecordId, erased_at: Position) -> Result<(), RingError>;

    /// All destroyed keys, by the position of their erasures.
    fn destroyed(&self) -> Result<Vec<Destroyed>, RingError>;

    /// Keeps a note for whoever restores from a backup that is older than what it tells of; the same note is kept once. It is not
    /// wrapped: it may name nobody. Durable when this returns.
    fn keep_note(&self, said: &[u8]) -> Result<(), RingError>;

    /// Every note, the oldest first.
    fn notes(&self) -> Result<Vec<Vec<u8>>, RingError>;

    /// The register's signing key.
    fn signer(&self) -> Signer;

    /// The key that signs after the next change of keys. When there is none yet it is made, and is durable when this
    /// returns. It bears the same name.
    fn next_signer(&self) -> Result<Signer, RingError>;

    /// Makes the next signing key the one that signs, and destroys the one before for good. Where no next key is waiting,
    /// this changes nothing.
    fn take_next_signer(&self) -> Result<(), RingError>;

    /// The key for the keyed digest (HMAC-SHA256) of outside ids, by which the next import recognises
    /// whom the register has erased, without the register keeping who that was.
    fn outside_digest_key(&self) -> RecordKey;

    /// Unwraps every key and checks the whole of what is stored; says how many keys there are.
    fn check(&self) -> Result<u64, RingError>;

    /// Creates the keys that are still missing. See [`ensure_keys`](Self::ensure_keys).
    fn create_keys(&self, records: &[RecordId]) -> Result<(), RingError> {
        self.ensure_keys(records).map(drop)
    }

    /// The keys of these records; an error names the first that the ring does not hold.
    fn keys(&self, records: &[RecordId]) -> Result<Vec<RecordKey>, RingError> {
        let states = self.states(records)?;
        records
            .iter()
            .zip(states)
            .map(|(&record, state)| state.held(record))
            .collect()
    }

    /// The key of this record.
    fn key(&self, record: RecordId) -> Result<RecordKey, RingError> {
        self.keys(&[record])?.pop().ok_or(RingError::Missing(record))
    }

    /// Refuses when the key of any of these records was destroyed.
    fn refuse_destroyed(&self, records: &[RecordId]) -> Result<(), RingError>;
}

impl KeyState {
    /// The key, or why there is none.
    pub fn held(self, record: RecordId) -> Result<RecordKey, RingError> {
        match self {
            KeyState::Held(key) => Ok(key),
            KeyState::Destroyed(erased_at) => Err(RingError::Destroyed { record, erased_at }),
            KeyState::Missing => Err(RingError::Missing(record)),
        }
    }
}
