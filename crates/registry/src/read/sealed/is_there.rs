//! Whether what a command names is there: who speaks in a source, which claims a person has, sealed ones included. That one is there is
//! all that is told of it.

use super::known_person;
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::rows::{Kind, Rows};
use guwah_domain::claim::Claim;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use std::collections::BTreeSet;

impl Registry {
    /// Who speaks in a source, as it calls them: those whose words a consent can be for.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn speakers(&self, source: SourceId) -> Result<BTreeSet<String>, RegistryError> {
        self.shared.catch_up()?;
        let ledger = self.shared.looker();
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let mut told = db.prepare_cached(
                "select t.statement >> 16 from statement t join record r on r.record = t.source where r.id = ?1
                 union select t.record from told t join record r on r.record = t.source where r.id = ?1
                 union select record from record where sealed",
            )?;
            let told = told.query_map([source.0], |row| row.get::<_, i64>(0))?;
            let mut speakers = BTreeSet::new();
            for no in told {
                let Some(record) = rows.record_by_no(no?)? else {
                    continue;
                };
                let statements = if record.kind == Kind::Person as i64 {
                    known_person(&rows, &ledger, &record)?.statements
                } else {
                    let institution = rows.institution(&record)?;
                    institution.map(|told| told.statements).unwrap_or_default()
                };
                let claims = statements.by(source).into_iter().flat_map(|said| &said.claims);
                speakers.extend(claims.filter_map(Claim::speaker_name).map(str::to_owned));
            }
            Ok(speakers)
        })
    }

    /// Whether a person has a claim, sealed or not.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn has_claim(&self, person: PersonId, claim: ClaimId) -> Result<bool, RegistryError> {
        self.shared.catch_up()?;
        let ledger = self.shared.looker();
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let Some(record) = rows.record(person.0)? else {
                return Ok(false);
            };
            Ok(known_person(&rows, &ledger, &record)?.claim(claim).is_some())
        })
    }
}
