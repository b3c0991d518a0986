//! The writer of a register, held together with its lock: what must be held to append, project, or destroy keys.

use crate::deployment::Shared;
use crate::deployment::lock::FolderLock;
use crate::error::RegistryError;
use crate::project::Derived;
use crate::read::rows::Rows;
use guwah_domain::disclosure::Audience;
use guwah_ledger::Ledger;
use std::sync::{MutexGuard, PoisonError};

/// The one who appends and projects.
pub(crate) struct Writer {
    pub(crate) ledger: Ledger,
    pub(crate) derived: Derived,
}

/// The writer with the lock.
pub(crate) struct Writing<'a> {
    pub(super) writer: MutexGuard<'a, Writer>,
    pub(super) shared: &'a Shared,
    _lock: FolderLock,
}

impl Shared {
    /// Waits for the writer and the lock, and brings the tables up to the ledger first.
    pub(crate) fn write(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writing = self.write_as_is()?;
        let Writer { ledger, derived } = &mut *writing.writer;
        derived.catch_up(self, ledger)?;
        Ok(writing)
    }

    /// As [`Self::write`], with the tables as they are.
    pub(crate) fn write_as_is(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let lock = self.deployment.lock()?;
        writer.derived.reopen(&self.deployment.directory)?;
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

impl Shared {
    /// Has the leak check look at what it has not looked at yet, for whoever reads for the public: nothing is told that it has not seen.
    pub(crate) fn screen(&self) -> Result<(), RegistryError> {
        self.catch_up()?;
        if self.tables.read(|db| Rows { db }.screening())?.is_done() {
            return Ok(());
        }
        let mut writing = self.write()?;
        let Writer { ledger, derived } = &mut *writing.writer;
        derived.screen(self, ledger)?;
        drop(writing);
        if self.deployment.directory.index(Audience::Public).exists() {
            return Ok(());
        }
        // The first time: whoever opens the register next finds it made.
        self.tables.freshen_index(Audience::Public)?;
        self.tables.save_index(Audience::Public)
    }
}

impl Writing<'_> {
    /// The ledger, for reading. Appending is in [`super::record`] alone.
    pub(crate) fn ledger(&self) -> &Ledger {
        &self.writer.ledger
    }

    pub(crate) fn derived(&mut self) -> &mut Derived {
        &mut self.writer.derived
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        self.writer.derived.rows()
    }
}
