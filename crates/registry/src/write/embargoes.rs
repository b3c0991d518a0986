//! What a day brings: embargoes that are over, consents that are valid no longer. Both are recorded, as entries like any other,
//! when an edition is made.

use super::actor::{Actor, Permission};
use crate::deployment::Registry;
use crate::error::RegistryError;
use guwah_domain::command::Command;
use guwah_domain::id::PersonId;
use guwah_domain::vague_date::Day;

impl Registry {
    /// Opens every claim and every source whose embargo is over on this day, and ends every consent whose last day is. Sealed
    /// claims stay sealed. Gives how many were opened.
    ///
    /// # Errors
    /// When the actor may not publish, or the register cannot be read or written. What was opened before stays open: its day has come.
    pub fn open_embargoes(&self, actor: &Actor, today: Day) -> Result<u64, RegistryError> {
        actor.check(Permission::Publish)?;
        // Whoever set an embargo decided what its end opens; whoever publishes carries that out.
        let actor = &actor.carrying_out();
        let mut opened = 0;
        for (source, about, _) in self.each_source()? {
            let days = about
                .consents
                .embargoes()
                .filter(|embargo| embargo.is_over(today))
                .count();
            if days > 0 || about.consents.overdue(today).next().is_some() {
                self.execute(actor, Command::NoteDay { source })?;
                opened += u64::from(days > 0);
            }
        }
        let due = self.shared.tables.read(|db| {
            let mut statement = db.prepare_cached(
                "select distinct r.id from embargo e join record r using (record) where e.opens_on <= ?1",
            )?;
            let ids = statement.query_map([today.to_string()], |row| Ok(PersonId(row.get(0)?)))?;
            Ok(ids.collect::<rusqlite::Result<Vec<_>>>()?)
        })?;
        for person in due {
            // Decided on what is recorded then: what was kept back in between stays so.
            let done = self.execute(actor, Command::OpenEmbargoes { person })?;
            opened += done.changes.len() as u64;
        }
        Ok(opened)
    }
}
