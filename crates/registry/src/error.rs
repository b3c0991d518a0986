//! What can go wrong behind the registry's door, in the register's own words.

use guwah_domain::command::Refusal;
use guwah_ledger::{LedgerError, RingError, SealError, StoreError};
use guwah_vault::{ObjectsError, VaultError};

/// Why the registry refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// There is no register in the folder.
    #[error("there is no register in {0}: make one with “guwah init {0}”")]
    NoRegister(String),
    /// There is one already.
    #[error("{0} holds a register already (or other files): give a new or empty folder")]
    Exists(String),
    /// A command was refused; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A request cannot be met; nothing was written.
    #[error("{0}")]
    Unacceptable(String),
    /// Nothing is recorded under that key.
    #[error("nothing is recorded under {0}")]
    NotFound(String),
    /// Whoever acts may not do this; nothing was written.
    #[error("“{actor}” may not {what}: this needs somebody who may")]
    NotAllowed {
        /// Who.
        actor: String,
        /// What, after “may”.
        what: &'static str,
    },
    /// A file that is kept beside the ledger is not as it was written.
    #[error("{0}")]
    Damaged(String),
    /// Another change to the same records came first.
    #[error("another change to the same records came first: look at them again and repeat")]
    LostRace,
    /// What was asked for is durable, and the tables do not show it yet.
    #[error(
        "it is recorded, in {entries} entries, but the tables cannot be brought up to that ({error}). Do not repeat it: \
         whoever opens the register next does the rest"
    )]
    NotProjected {
        /// In how many entries.
        entries: u64,
        /// Why not.
        error: Box<RegistryError>,
    },
    /// The disk is full; nothing was half-written.
    #[error("the disk is full: nothing was written after the last batch that was reported; make room and repeat")]
    DiskFull,
    /// An entry cannot be read: replay stops here, since a gap must not pass for silence.
    #[error("entry {position} cannot be read: {reason}")]
    Unreadable {
        /// The entry's position.
        position: u64,
        /// Why.
        reason: String,
    },
    /// The ledger or the ring refuses or fails.
    #[error("{0}")]
    Ledger(LedgerError),
    /// The derived tables fail. They can be rebuilt.
    #[error("the derived tables cannot be used ({0}); “guwah rebuild” makes them anew from the ledger")]
    Tables(rusqlite::Error),
    /// An evidence file is missing or damaged.
    #[error("{0}")]
    Evidence(String),
    /// A file cannot be used.
    #[error("{what}: {error}")]
    File {
        /// Which file, for what.
        what: String,
        /// What the system says.
        error: std::io::Error,
    },
}

impl RegistryError {
    /// A file that cannot be used, with what it was to be used for.
    pub fn file(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |error| {
            if error.kind() == std::io::ErrorKind::StorageFull {
                Self::DiskFull
            } else {
                Self::File { what, error }
            }
        }
    }
}

impl From<LedgerError> for RegistryError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(StoreError::Conflict { .. }) => Self::LostRace,
            LedgerError::Store(StoreError::DiskFull) | LedgerError::Ring(RingError::DiskFull) => Self::DiskFull,
            other => Self::Ledger(other),
        }
    }
}

impl From<RingError> for RegistryError {
    fn from(error: RingError) -> Self {
        LedgerError::from(error).into()
    }
}

impl From<SealError> for RegistryError {
    fn from(error: SealError) -> Self {
        LedgerError::from(error).into()
    }
}

impl From<VaultError> for RegistryError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Objects(ObjectsError::Full) => Self::DiskFull,
            VaultError::Missing(_) | VaultError::Damaged(_) => Self::Evidence(error.to_string()),
            other => Self::Unacceptable(other.to_string()),
        }
    }
}

impl From<ObjectsError> for RegistryError {
    fn from(error: ObjectsError) -> Self {
        VaultError::from(error).into()
    }
}

impl From<rusqlite::Error> for RegistryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            _ => Self::Tables(error),
        }
    }
}
