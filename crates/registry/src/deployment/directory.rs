//! The folder of a register: what lies where, and how its files are opened.

use crate::error::RegistryError;
use guwah_domain::disclosure::Audience;
use std::path::{Path, PathBuf};

/// The name of the key ring's file, beside the data unless it is kept elsewhere.
pub const RING_FILE: &str = guwah_ledger::RING_FILE;

/// The folder of the evidence vault, in the register's.
pub const VAULT_FOLDER: &str = "vault";

/// The log of openings: who opened sealed claims.
pub const OPENINGS_FILE: &str = "openings.jsonl";

/// The folder of the working copies, in an edition's.
pub(crate) const PHOTOS_FOLDER: &str = "photos";

/// The derived tables.
const TABLES_FILE: &str = "registry.sqlite";
/// The tables while they are made anew.
const TABLES_PART: &str = "registry.sqlite.part";
const LOCK_FILE: &str = "lock";

/// How a register is opened.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// Where the key ring lies, when not beside the data.
    pub keys: Option<PathBuf>,
    /// The passphrase of the ring, when it has one.
    pub passphrase: Option<Vec<u8>>,
}

/// The places of a register's files.
#[derive(Debug, Clone)]
pub(crate) struct Directory {
    folder: PathBuf,
    keys: Option<PathBuf>,
}

impl Directory {
    pub(crate) fn new(folder: &Path, options: &OpenOptions) -> Self {
        Self {
            folder: folder.to_owned(),
            keys: options.keys.clone(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn ring(&self) -> PathBuf {
        self.keys.clone().unwrap_or_else(|| self.folder.join(RING_FILE))
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join(LOCK_FILE)
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join(VAULT_FOLDER)
    }

    pub(crate) fn openings(&self) -> PathBuf {
        self.folder.join(OPENINGS_FILE)
    }

    pub(crate) fn photos(&self) -> PathBuf {
        self.folder.join(PHOTOS_FOLDER)
    }

    pub(crate) fn tables(&self) -> PathBuf {
        self.folder.join(TABLES_FILE)
    }

    pub(crate) fn tables_part(&self) -> PathBuf {
        self.folder.join(TABLES_PART)
    }

    pub(crate) fn index(&self, audience: Audience) -> PathBuf {
        self.folder.join(match audience {
            Audience::Public => "index-public.bin",
            Audience::Team => "index-team.bin",
        })
    }

    pub(crate) fn holds_a_register(&self) -> bool {
        self.folder.join(guwah_ledger::LEDGER_FILE).exists()
    }
}

/// Removes a file that may not be there.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), RegistryError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(RegistryError::file(format!(
            "{} cannot be removed",
            path.display()
        ))(error)),
        _ => Ok(()),
    }
}
