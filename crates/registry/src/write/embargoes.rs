//! Embargoes that are over: what they kept back is opened, as entries like any other, when an edition is made.

use super::actor::{Actor, Permission};
use crate::deployment::Registry;
use crate::error::RegistryError;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::PersonId;
use guwah_domain::vague_date::Day;

impl Registry {
    /// Opens every claim and every source whose embargo is over on this day. Sealed claims stay sealed. Gives how many were
    /// opened.
    ///
    /// # Errors
    /// When the actor may not publish, or the register cannot be read or written. What was opened before stays open: its day has come.
    pub fn open_embargoes(&self, actor: &Actor, today: Day) -> Result<u64, RegistryError> {
        actor.check(Permission::Publish)?;
        // Whoever set an embargo decided what its end opens; whoever publishes carries that out.
        let actor = &actor.carrying_out();
        let mut opened = 0;
        for (source, about, _) in self.each_source()? {
            if about.consent.embargo.is_some_and(|embargo| embargo.is_over(today)) {
                let consent = Consent {
                    embargo: None,
                    ..about.consent
                };
                self.execute(actor, Command::RecordConsent { source, consent })?;
                opened += 1;
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
            let known = self.shared.write()?.known_person(person)?;
            for (source, claim) in known.claims() {
                let over = claim.embargo.is_some_and(|embargo| embargo.is_over(today));
                if !over || claim.disclosure != Disclosure::Team || claim.withdrawn.is_some() {
                    continue;
                }
                let command = Command::SetDisclosure {
                    person,
                    claim: claim.id(person, source),
                    level: Disclosure::Public,
                };
                self.execute(actor, command)?;
                opened += 1;
            }
        }
        Ok(opened)
    }
}
