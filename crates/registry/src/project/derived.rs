//! The derived tables, for the one who writes them, and bringing them up to the ledger: what was just appended, and what a
//! crash or another process left behind. Nothing here appends.

use super::projector::{Projector, Recorded, Written};
use super::replay::replay;
use super::schema::open_tables;
use crate::deployment::Shared;
use crate::deployment::directory::{Directory, remove_if_there};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::tables::{FileIdentity, identity};
use guwah_domain::id::SourceId;
use guwah_domain::redaction::Permits;
use guwah_domain::status::SourceBrief;
use guwah_ledger::Ledger;
use rusqlite::Connection;
use std::path::Path;

/// How many entries a catch-up projects before it commits and lets others have the lock.
const BATCH: u64 = 8_192;

/// The derived tables, open for writing.
pub(crate) struct Derived {
    db: Connection,
    file: Option<FileIdentity>,
    projector: Projector,
    /// How many entries the tables reflected when this process left them: where it is another number, another process
    /// changed them, and what the projector remembers may not be so any more.
    left_at: Option<u64>,
}

impl Derived {
    /// Opens the tables, making them when they are not there.
    pub(crate) fn open(directory: &Directory) -> Result<Self, RegistryError> {
        Ok(Self {
            db: open_tables(&directory.tables())?,
            file: identity(&directory.tables()),
            projector: Projector::default(),
            left_at: None,
        })
    }

    /// Opens the tables again where a rebuild has put others in their place.
    pub(crate) fn reopen(&mut self, directory: &Directory) -> Result<(), RegistryError> {
        if self.file != identity(&directory.tables()) {
            *self = Self::open(directory)?;
        }
        let cursor = self.rows().cursor()?;
        if self.left_at != Some(cursor) {
            self.projector.reset();
            self.left_at = Some(cursor);
        }
        Ok(())
    }

    /// Makes every write of rows fail until the tables are opened again, as a full disk would.
    #[cfg(test)]
    pub(crate) fn refuse_rows(&mut self) {
        self.db
            .execute_batch("pragma query_only = on")
            .expect("a connection can be told to write nothing");
    }

    /// The tables, for writing, with what turns changes into rows.
    pub(super) fn parts(&mut self) -> (&Connection, &mut Projector) {
        (&self.db, &mut self.projector)
    }

    /// The tables, for reading.
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows { db: &self.db }
    }

    /// What a source permits the public to be told of what it says.
    pub(crate) fn permitted(&mut self, source: SourceId) -> Result<Permits, RegistryError> {
        self.projector.permitted(&self.db, source)
    }

    /// What the status rule must know of a source.
    pub(crate) fn brief(&mut self, source: SourceId) -> Result<SourceBrief, RegistryError> {
        self.projector.brief(&self.db, source)
    }

    /// Projects what the tables do not reflect yet, a batch a transaction.
    pub(crate) fn catch_up(&mut self, shared: &Shared, ledger: &Ledger) -> Result<(), RegistryError> {
        let size = ledger.size()?;
        let mut cursor = self.rows().cursor()?;
        let mut erased = false;
        while cursor < size {
            self.projector.reset();
            let until = size.min(cursor + BATCH);
            self.db.execute_batch("begin immediate")?;
            let done = replay(
                shared,
                ledger,
                cursor..until,
                &self.db,
                &mut self.projector,
                &mut |_, _| {},
            );
            match done.and_then(|any| {
                self.db
                    .execute_batch("commit")
                    .map(|()| any)
                    .map_err(RegistryError::from)
            }) {
                Ok(any) => erased |= any,
                Err(error) => {
                    let _ = self.db.execute_batch("rollback");
                    self.projector.reset();
                    return Err(error);
                }
            }
            cursor = until;
            self.left_at = Some(cursor);
        }
        if erased {
            self.wipe_traces(&shared.tables.directory)?;
        }
        Ok(())
    }

    /// Projects entries that were just appended and whose changes are still at hand, up to so many entries of the ledger.
    pub(crate) fn project(
        &mut self,
        shared: &Shared,
        ledger: &Ledger,
        recorded: &[Recorded<'_>],
        entries: u64,
    ) -> Result<Vec<Written>, RegistryError> {
        // Where somebody else appended in between, theirs come first.
        let follows = recorded.first().map(|entry| entry.position) == Some(self.rows().cursor()?);
        let written = if follows {
            self.write(ledger, recorded, entries)?
        } else {
            None
        };
        if let Some(written) = written {
            return Ok(written);
        }
        // Or what was made beforehand does not fit any more: the entries are read again.
        self.catch_up(shared, ledger)?;
        Ok(vec![Written::Changed; recorded.len()])
    }

    /// Writes the rows of entries that follow those that the tables reflect; none, and nothing written, where rows that were
    /// made beforehand do not fit.
    fn write(
        &mut self,
        ledger: &Ledger,
        recorded: &[Recorded<'_>],
        entries: u64,
    ) -> Result<Option<Vec<Written>>, RegistryError> {
        let Self {
            db, projector, left_at, ..
        } = self;
        db.execute_batch("begin immediate")?;
        let mut all = || -> Result<Option<Vec<Written>>, RegistryError> {
            let mut written = Vec::with_capacity(recorded.len());
            for entry in recorded {
                let one = projector.project(db, entry, ledger)?;
                if one == Written::NotNew {
                    return Ok(None);
                }
                written.push(one);
            }
            projector.finish(db, entries)?;
            db.execute_batch("commit")?;
            Ok(Some(written))
        };
        let done = all();
        if !matches!(done, Ok(Some(_))) {
            let _ = db.execute_batch("rollback");
            projector.reset();
        } else {
            *left_at = Some(entries);
        }
        done
    }

    /// After an erasure: nothing of what was deleted stays in the tables' files, nor in the saved indexes. SQLite overwrites a
    /// row that is deleted, but not the copies that stay on a page when its rows are moved to others, so the tables are written
    /// anew beside themselves. The indexes are made anew when they are next needed.
    ///
    /// It can be repeated: until the rename, the old tables are in place, with their traces.
    pub(crate) fn wipe_traces(&mut self, directory: &Directory) -> Result<(), RegistryError> {
        // The saved indexes first: they go even where there is no room to write the tables anew.
        directory.wipe_unfinished()?;
        self.db
            .execute_batch("insert into text_index (text_index) values ('optimize');")?;
        let part = directory.tables_part();
        remove_if_there(&part)?;
        self.db
            .execute("vacuum into ?1", [part.to_string_lossy().into_owned()])?;
        std::fs::File::open(&part)
            .and_then(|file| file.sync_all())
            .map_err(RegistryError::file("the tables cannot be written anew"))?;
        self.replace(directory, &part)?;
        directory.wipe_unfinished()
    }

    /// Puts rebuilt tables in the place of the old. The old log goes first: it belongs to the old tables.
    pub(super) fn replace(&mut self, directory: &Directory, part: &Path) -> Result<(), RegistryError> {
        let tables = directory.tables();
        // Whoever opens the old tables until the new ones are in place finds them whole without their log.
        self.db.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        let blank = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.db, blank));
        for suffix in ["-wal", "-shm"] {
            let mut name = tables.clone().into_os_string();
            name.push(suffix);
            remove_if_there(Path::new(&name))?;
        }
        // If the process dies here, the old tables are still there and whole.
        std::fs::rename(part, &tables).map_err(RegistryError::file("the rebuilt tables cannot be put in place"))?;
        directory.make_names_durable()?;
        *self = Self::open(directory)?;
        Ok(())
    }
}
