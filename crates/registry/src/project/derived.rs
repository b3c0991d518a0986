//! Bringing the tables up to the ledger: what was just appended, and what a crash or another process left behind.

use super::projector::{Recorded, Written};
use super::replay::replay;
use crate::deployment::Shared;
use crate::deployment::directory::remove_if_there;
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::write::{Writer, Writing};
use guwah_domain::disclosure::Audience;

/// How many entries a catch-up projects before it commits and lets others have the lock.
const BATCH: u64 = 8_192;

impl Writing<'_> {
    /// Projects what the tables do not reflect yet, a batch a transaction.
    pub(crate) fn catch_up(&mut self) -> Result<(), RegistryError> {
        let Writer {
            ledger, db, projector, ..
        } = &mut *self.writer;
        let size = ledger.size()?;
        let mut cursor = Rows { db }.cursor()?;
        let mut erased = false;
        while cursor < size {
            projector.reset();
            let until = size.min(cursor + BATCH);
            db.execute_batch("begin immediate")?;
            let done = replay(self.shared, ledger, cursor..until, db, projector, &mut |_, _| {});
            match done.and_then(|any| db.execute_batch("commit").map(|()| any).map_err(RegistryError::from)) {
                Ok(any) => erased |= any,
                Err(error) => {
                    let _ = db.execute_batch("rollback");
                    projector.reset();
                    return Err(error);
                }
            }
            cursor = until;
        }
        if erased {
            // The saved indexes may hold a name of the erased; they are made anew when they are next needed.
            for audience in [Audience::Public, Audience::Team] {
                remove_if_there(&self.shared.tables.directory.index(audience))?;
            }
            self.shared.tables.reset_indexes();
            match self.wipe_traces() {
                // A reader elsewhere keeps the log from being emptied now; the next checkpoint does it.
                Ok(()) | Err(RegistryError::Unacceptable(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Projects entries that were just appended and whose changes are still at hand.
    pub(crate) fn project(&mut self, recorded: &[Recorded<'_>], entries: u64) -> Result<Vec<Written>, RegistryError> {
        let Writer {
            ledger, db, projector, ..
        } = &mut *self.writer;
        db.execute_batch("begin immediate")?;
        let mut all = || -> Result<Option<Vec<Written>>, RegistryError> {
            let mut written = Vec::with_capacity(recorded.len());
            for entry in recorded {
                let one = projector.project(db, entry, &|positions, id| Shared::whole_person(ledger, positions, id))?;
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
        }
        match done? {
            Some(written) => Ok(written),
            // What was made beforehand does not fit any more: the entries are read again.
            None => {
                self.catch_up()?;
                Ok(vec![Written::Changed; recorded.len()])
            }
        }
    }

    /// Overwrites what was deleted: the write-ahead log is emptied, so that no erased row lies in it.
    pub(crate) fn wipe_traces(&mut self) -> Result<(), RegistryError> {
        self.writer
            .db
            .execute_batch("insert into text_index (text_index) values ('optimize');")?;
        let busy: i64 = self
            .writer
            .db
            .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(RegistryError::Unacceptable(
                "erased, but a reader in another process kept traces in the log from being wiped: repeat the command when it is done".into(),
            ))
        }
    }
}
