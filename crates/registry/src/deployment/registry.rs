//! The register as a whole: its ledger, its ring, its tables, its indexes, opened together.

use super::Deployment;
use super::directory::{Directory, OpenOptions};
use crate::error::RegistryError;
use crate::project::Derived;
use crate::project::schema::discard_other_form;
use crate::read::tables::Tables;
use crate::read::{PublicReader, Reader, TeamReader};
use crate::write::Writer;
use guwah_domain::disclosure::Audience;
use guwah_ledger::Ledger;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A register, open. Clones share it. Several processes may have one register open at once.
#[derive(Clone)]
pub struct Registry {
    pub(crate) shared: Arc<Shared>,
}

/// What the clones share.
pub(crate) struct Shared {
    pub(crate) deployment: Deployment,
    pub(crate) tables: Arc<Tables>,
    pub(crate) writer: Mutex<Writer>,
    /// A ledger of its own for looking at entries, so that no reader waits for a writer.
    looker: Mutex<Ledger>,
}

impl Registry {
    /// Makes a register in a new or empty folder.
    ///
    /// # Errors
    /// When the folder holds anything, or cannot be written.
    pub fn init(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        let exists = || RegistryError::Exists(folder.display().to_string());
        if folder.exists() {
            let mut entries = std::fs::read_dir(folder).map_err(RegistryError::file("the folder cannot be read"))?;
            if entries.next().is_some() {
                return Err(exists());
            }
        }
        std::fs::create_dir_all(folder).map_err(RegistryError::file("the folder cannot be made"))?;
        keep_private(folder)?;
        Self::open_with(Deployment::create(folder, options)?)
    }

    /// Opens a register, and brings its tables up to the ledger: whatever was durable when a process died is here.
    ///
    /// # Errors
    /// When there is none, the ring does not open, or the ledger cannot be read.
    pub fn open(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        if !Directory::new(folder, options).holds_a_register() {
            return Err(RegistryError::NoRegister(folder.display().to_string()));
        }
        Self::open_with(Deployment::open(folder, options)?)
    }

    fn open_with(deployment: Deployment) -> Result<Self, RegistryError> {
        let ledger = deployment.ledger()?;
        let looker = deployment.ledger()?;
        let derived = {
            let _lock = deployment.lock()?;
            discard_other_form(&deployment.directory)?;
            Derived::open(&deployment.directory)?
        };
        let registry = Self {
            shared: Arc::new(Shared {
                tables: Arc::new(Tables::new(deployment.directory.clone())),
                deployment,
                writer: Mutex::new(Writer { ledger, derived }),
                looker: Mutex::new(looker),
            }),
        };
        registry.shared.catch_up()?;
        // What cannot be done now is done by whoever opens the register next, and told by “guwah doctor”.
        let _ = registry.finish_erasure();
        Ok(registry)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.shared.deployment.directory.folder()
    }

    /// Whether the key ring is protected by a passphrase. If not, whoever has the folder has all it holds.
    #[must_use]
    pub fn is_passphrase_protected(&self) -> bool {
        self.shared.deployment.passphrase_protected
    }

    /// How many entries the ledger holds.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn entries(&self) -> Result<u64, RegistryError> {
        Ok(self.shared.looker().size()?)
    }

    /// The newest checkpoint of the ledger, a signed note.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn checkpoint(&self) -> Result<String, RegistryError> {
        Ok(self.shared.looker().checkpoint()?)
    }

    /// A reader for the public.
    #[must_use]
    pub fn public_reader(&self) -> PublicReader {
        PublicReader::of_register(Arc::clone(&self.shared))
    }

    /// A reader for the team.
    #[must_use]
    pub fn team_reader(&self) -> TeamReader {
        TeamReader::of_register(Arc::clone(&self.shared))
    }

    /// A reader for whichever audience is asked for, with what both can do.
    #[must_use]
    pub fn reader(&self, audience: Audience) -> Arc<dyn Reader> {
        match audience {
            Audience::Public => Arc::new(self.public_reader()),
            Audience::Team => Arc::new(self.team_reader()),
        }
    }

    /// Brings the name indexes up to date and saves them, so that the next process opens them at once.
    ///
    /// # Errors
    /// When they cannot be read or written.
    pub fn save_indexes(&self) -> Result<(), RegistryError> {
        self.shared.tables.save_indexes()
    }
}

impl Shared {
    pub(crate) fn looker(&self) -> MutexGuard<'_, Ledger> {
        self.looker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Only its owner reads a register's folder.
fn keep_private(folder: &Path) -> Result<(), RegistryError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(RegistryError::file("the folder cannot be kept to its owner"))?;
    }
    Ok(())
}
