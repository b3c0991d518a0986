//! The folder's lock: whoever appends, projects, rebuilds or destroys keys holds it, in whichever process.

use crate::error::RegistryError;
use std::fs::{File, OpenOptions};
use std::path::Path;

/// Holds the lock until dropped. The system lets go of it when the process ends, however it ends.
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Waits for the lock and takes it.
    pub(crate) fn take(path: &Path) -> Result<Self, RegistryError> {
        let failed = || RegistryError::file(format!("the register's lock {} cannot be taken", path.display()));
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(failed())?;
        file.lock().map_err(failed())?;
        Ok(Self { _file: file })
    }
}
