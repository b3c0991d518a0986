//! Where a register lies and what it is made of: the folder with its lock, which ledger, which key ring, which vault.

pub(crate) mod directory;
mod erased_keys;
pub(crate) mod erasing;
pub(crate) mod evidence;
mod files;
pub(crate) mod keyed_digest;
pub(crate) mod lock;
pub(crate) mod openings;
mod photo_check;
mod registry;
pub(crate) mod restore_notes;

pub use directory::{OPENINGS_FILE, OpenOptions, RING_FILE, VAULT_FOLDER};
pub use files::{FILES, Holds, RegisterFile, belongs_to, unknown_files};
pub use openings::{Opening, OpeningTold};
pub use photo_check::{PhotosChecked, check_photos};
pub use registry::Registry;
pub(crate) use registry::Shared;

use crate::error::RegistryError;
use directory::Directory;
use guwah_ledger::{FileRing, KeyRing, Ledger};
use guwah_vault::{FolderObjects, Vault};
use lock::FolderLock;
use std::path::Path;
use std::sync::Arc;

/// What a register is made of. Which ledger, key ring, vault and lock are used is said here and nowhere else.
pub(crate) struct Deployment {
    pub(crate) directory: Directory,
    pub(crate) ring: Arc<dyn KeyRing>,
    passphrase_protected: bool,
}

impl Deployment {
    /// Makes an empty ledger and its key ring in a folder that exists.
    fn create(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        let directory = Directory::new(folder, options);
        let ring = FileRing::create(&directory.ring(), options.passphrase.as_deref())?;
        let deployment = Self::with(directory, ring)?;
        drop(Ledger::create(folder, Arc::clone(&deployment.ring))?);
        Ok(deployment)
    }

    /// Opens the key ring of a register that is there.
    fn open(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        let directory = Directory::new(folder, options);
        let ring = FileRing::open(&directory.ring(), options.passphrase.as_deref())?;
        Self::with(directory, ring)
    }

    fn with(directory: Directory, ring: FileRing) -> Result<Self, RegistryError> {
        Ok(Self {
            directory,
            passphrase_protected: ring.is_passphrase_protected()?,
            ring: Arc::new(ring),
        })
    }

    /// The ledger, opened anew: whoever reads and whoever appends side by side have one each.
    pub(crate) fn ledger(&self) -> Result<Ledger, RegistryError> {
        Ok(Ledger::open(self.directory.folder(), Arc::clone(&self.ring))?)
    }

    /// The evidence vault, made when it is not there.
    pub(crate) fn vault(&self) -> Result<Vault, RegistryError> {
        Ok(Vault::new(Box::new(FolderObjects::open(&self.directory.vault())?)))
    }

    /// Waits for the lock of the one who appends, projects, rebuilds or destroys keys, and takes it.
    pub(crate) fn lock(&self) -> Result<FolderLock, RegistryError> {
        FolderLock::take(&self.directory.lock())
    }
}
