//! A rebuild: tables and indexes made anew from the ledger, beside the old ones, which others go on reading.

use super::projector::Projector;
use super::replay::replay;
use super::schema::create_tables;
use crate::deployment::Registry;
use crate::deployment::directory::remove_if_there;
use crate::error::RegistryError;
use crate::read::rows::RecordNo;
use crate::search::Gathering;
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
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
        let size = writing.ledger().size()?;
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
            let ledger = writing.ledger();
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
        writing.derived().replace(&shared.tables.directory, &part)?;
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
