//! The moment as of which a reader reads: the newest durable entry and, for the public, one at which the leak check has looked at
//! everything.

use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use guwah_domain::disclosure::Audience;
use rusqlite::Connection;

/// How often a read for the public begins anew because somebody appended before it had begun.
const MOST_TRIES: usize = 100;

impl<V: View> RegisterReader<V> {
    pub(super) fn catch_up(&self) -> Result<(), RegistryError> {
        self.register.as_ref().map_or(Ok(()), |register| match V::AUDIENCE {
            Audience::Public => register.screen(),
            Audience::Team => register.catch_up(),
        })
    }

    /// Runs with a connection that sees the newest durable entry, as of one moment: in one transaction. Where another process
    /// appended since the leak check looked, it looks again first: the public is told nothing that it has not seen.
    pub(super) fn with<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        let mut read = Some(read);
        for _ in 0..MOST_TRIES {
            self.catch_up()?;
            let done = self.tables.read(|db| {
                let _moment = db.unchecked_transaction()?;
                if self.waits_for_the_leak_check(db)? {
                    return Ok(None);
                }
                read.take().map(|read| read(db)).transpose()
            })?;
            if let Some(done) = done {
                return Ok(done);
            }
        }
        Err(RegistryError::LostRace)
    }

    fn waits_for_the_leak_check(&self, db: &Connection) -> Result<bool, RegistryError> {
        let asked = V::AUDIENCE == Audience::Public && self.register.is_some();
        Ok(asked && !Rows { db }.screening()?.is_done())
    }
}
