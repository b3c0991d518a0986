//! The writer of a register, held together with the folder's lock: what must be held to append, project, or destroy keys.

use crate::deployment::Shared;
use crate::deployment::lock::FolderLock;
use crate::error::RegistryError;
use crate::project::Projector;
use crate::project::schema::open_tables;
use crate::read::rows::Rows;
use crate::read::tables::{FileIdentity, identity};
use guwah_domain::id::SourceId;
use guwah_domain::redaction::Permitted;
use guwah_ledger::Ledger;
use rusqlite::Connection;
use std::sync::{MutexGuard, PoisonError};

/// The one who appends and projects. Held together with the folder's lock.
pub(crate) struct Writer {
    pub(crate) ledger: Ledger,
    pub(crate) db: Connection,
    pub(crate) file: Option<FileIdentity>,
    pub(crate) projector: Projector,
}

/// The writer with the folder's lock: what must be held to append, project, or destroy keys.
pub(crate) struct Writing<'a> {
    pub(crate) writer: MutexGuard<'a, Writer>,
    pub(crate) shared: &'a Shared,
    _lock: FolderLock,
}

impl Shared {
    /// Waits for the writer and the folder, and brings the tables up to the ledger first.
    pub(crate) fn write(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writing = self.write_as_is()?;
        writing.catch_up()?;
        Ok(writing)
    }

    pub(crate) fn write_as_is(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let lock = FolderLock::take(&self.tables.directory.lock())?;
        if writer.file != identity(&self.tables.directory.tables()) {
            writer.db = open_tables(&self.tables.directory.tables())?;
            writer.file = identity(&self.tables.directory.tables());
            writer.projector.reset();
        }
        Ok(Writing {
            writer,
            shared: self,
            _lock: lock,
        })
    }

    /// Brings the tables up to the ledger, when they are behind: after a crash, or when another process appended and
    /// has not projected yet.
    pub(crate) fn catch_up(&self) -> Result<(), RegistryError> {
        let size = self.looker().size()?;
        if self.tables.read(|db| Rows { db }.cursor())? < size {
            drop(self.write()?);
        }
        Ok(())
    }
}

impl Writing<'_> {
    /// What a source permits the public to be told of what it says.
    pub(crate) fn permitted(&mut self, source: SourceId) -> Result<Permitted, RegistryError> {
        let Writer { db, projector, .. } = &mut *self.writer;
        projector.permitted(db, source)
    }

    pub(crate) fn ledger(&mut self) -> &mut Ledger {
        &mut self.writer.ledger
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows { db: &self.writer.db }
    }
}
