//! A rebuild: tables and indexes made anew from the ledger, beside the old ones, which others go on reading.

use super::projector::Projector;
use super::replay::replay;
use super::schema::{create_tables, open_tables};
use crate::deployment::Registry;
use crate::deployment::directory::remove_if_there;
use crate::error::RegistryError;
use crate::read::rows::RecordNo;
use crate::read::tables::identity;
use crate::search::Gathering;
use crate::write::Writing;
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use rusqlite::Connection;
use std::path::Path;
use std::sync::mpsc::sync_channel;

impl Registry {
    /// Makes the tables and indexes anew from the ledger. Others read the old ones until the new ones are whole.
    /// Gives the number of entries read.
    ///
    /// # Errors
    /// When an entry cannot be read: the old tables stay.
    pub fn rebuild(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<u64, RegistryError> {
        let mut writing = self.shared.write_as_is()?;
        let part = self.shared.tables.directory.tables_part();
        let db = create_tables(&part)?;
        let size = writing.writer.ledger.size()?;
        let mut projector = Projector::default();
        db.execute_batch("begin")?;
        let shared = &self.shared;
        let (brought, to_index) = sync_channel::<Vec<(RecordNo, Card)>>(4);
        let gathered = std::thread::scope(|threads| {
            let gathering = threads.spawn(move || {
                let mut gathered = Gathering::anew();
                for (no, card) in to_index.into_iter().flatten() {
                    gathered.add(no, &card)?;
                }
                Ok(gathered)
            });
            let ledger = &writing.writer.ledger;
            let done = replay(shared, ledger, 0..size, &db, &mut projector, &mut |position, new| {
                progress(position, size);
                // Where nobody gathers any more, its own error is told below.
                let _ = brought.send(new);
            });
            drop(brought);
            let stopped = || RegistryError::Unacceptable("the rebuild stopped on a fault of the program".into());
            let gathered = gathering.join().unwrap_or_else(|_| Err(stopped()));
            done.and(gathered)
        })?;
        db.execute_batch("commit; pragma synchronous = full; pragma journal_mode = wal;")?;
        drop(db);
        writing.replace_tables(&part)?;
        for audience in [Audience::Public, Audience::Team] {
            remove_if_there(&shared.tables.directory.index(audience))?;
        }
        drop(writing);
        shared.tables.reset_indexes();
        shared.tables.take_gathered(gathered);
        shared.tables.save_indexes()?;
        Ok(size)
    }
}

impl Writing<'_> {
    /// Puts rebuilt tables in the place of the old. The old log goes first: it belongs to the old tables.
    fn replace_tables(&mut self, part: &Path) -> Result<(), RegistryError> {
        let tables = self.shared.tables.directory.tables();
        // Whoever opens the old tables until the new ones are in place finds them whole without their log.
        self.writer
            .db
            .query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        let blank = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.writer.db, blank));
        for suffix in ["-wal", "-shm"] {
            let mut name = tables.clone().into_os_string();
            name.push(suffix);
            remove_if_there(Path::new(&name))?;
        }
        // If the process dies here, the old tables are still there and whole.
        std::fs::rename(part, &tables).map_err(RegistryError::file("the rebuilt tables cannot be put in place"))?;
        self.writer.db = open_tables(&tables)?;
        self.writer.file = identity(&tables);
        self.writer.projector.reset();
        Ok(())
    }
}
