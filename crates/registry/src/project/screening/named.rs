//! Whom records name by their own: of whom the public sees nothing, and who was a child.

use super::Pass;
use crate::error::RegistryError;
use crate::read::rows::{Named, RecordNo, Shown};
use guwah_domain::id::PersonId;
use guwah_domain::redaction;
use rusqlite::params;
use std::collections::BTreeSet;

impl Pass<'_> {
    /// Works out of whom that a record names the public sees nothing, and who was a child. Says whether it is otherwise than before; the
    /// record's rows are written anew then.
    pub(super) fn put_named(&mut self, no: RecordNo) -> Result<bool, RegistryError> {
        let rows = self.rows();
        let Some(record) = rows.record_by_no(no)? else {
            return Ok(false);
        };
        let person = rows.person(&record)?;
        let mut named = BTreeSet::new();
        for (source, claim) in person.claims() {
            let by = claim.by.as_ref().map(|by| by.person);
            for other in claim
                .value
                .other_person()
                .into_iter()
                .chain(by)
                .filter(|other| !other.is_none())
            {
                let kin = rows.record(other.0)?.map(|kin| rows.shown_as(kin)).transpose()?;
                if kin.is_none_or(|kin| kin.shown == Shown::Nothing) {
                    named.insert((other, Named::Unseen));
                }
                let permits = self.projector.permitted(self.db, source)?;
                if let (Some(kin), Some(testified)) = (kin, permits.testified()) {
                    let recorded = rows.whole_person(&kin)?.statements;
                    if redaction::was_a_child(&recorded, source, testified.on, claim) {
                        named.insert((other, Named::Child));
                    }
                }
            }
        }
        let named: Vec<(PersonId, Named)> = named.into_iter().collect();
        if rows.named(no)? == named {
            return Ok(false);
        }
        self.db
            .prepare_cached("delete from named where record = ?1")?
            .execute([no])?;
        for (other, what) in named {
            self.db
                .prepare_cached("insert into named (record, other, what) values (?1, ?2, ?3)")?
                .execute(params![no, other.0, what as i64])?;
        }
        self.note_screened(no)?;
        self.put_again(no, None)?;
        Ok(true)
    }
}
