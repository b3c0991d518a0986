//! Forgetting: what an erasure takes out of the tables.

use super::leak_answers::forget_answers;
use super::projector::{Projector, ensure_record, touch};
use super::sources::persons_of;
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, Rows};
use guwah_domain::id::{PersonId, SourceId};
use rusqlite::Connection;

impl Projector {
    /// Empties every row of an erased person, and takes the kinship out of the pages of others. The record's number
    /// and the positions of its entries stay: they say that somebody was here, and nothing else.
    pub(super) fn forget_person(&mut self, db: &Connection, id: PersonId, at: i64) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, id.0, Kind::Person, at)?;
        if new {
            return Ok(());
        }
        self.clear_person(db, record.no)?;
        db.execute("delete from listed where record = ?1", [record.no])?;
        db.execute("update record set sealed = 0, shown = 0 where record = ?1", [record.no])?;
        self.leave_joins(db, record.no, at)?;
        touch(db, at, &record, false)?;
        let kin: Vec<RecordNo> = db
            .prepare_cached("select record from mentioned where other = ?1")?
            .query_map([record.no], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for no in kin {
            let Some(other) = (Rows { db }).record_by_no(no)? else {
                continue;
            };
            let mut person = Rows { db }.person(&other)?;
            person.forget(None, Some(id));
            self.put_person(db, &other, person, false)?;
            touch(db, at, &other, false)?;
        }
        db.execute("delete from mentioned where other = ?1", [record.no])?;
        forget_answers(db, id.0)
    }

    pub(super) fn forget_source(&mut self, db: &Connection, id: SourceId, at: i64) -> Result<(), RegistryError> {
        let known = self.known(db, id)?;
        let mut persons = persons_of(db, known.no)?;
        let mut listed = db.prepare_cached("select record from listed where dataset = ?1")?;
        for no in listed.query_map([known.no], |row| row.get(0))? {
            persons.insert(no?);
        }
        for no in persons {
            let Some(record) = (Rows { db }).record_by_no(no)? else {
                continue;
            };
            let mut person = Rows { db }.person(&record)?;
            person.forget(Some(id), None);
            db.execute("delete from listed where record = ?1 and dataset = ?2", [no, known.no])?;
            self.put_person(db, &record, person, false)?;
            touch(db, at, &record, false)?;
        }
        self.forget_told_by(db, known.no, id)?;
        db.execute("delete from source where record = ?1", [known.no])?;
        db.execute("delete from release where dataset = ?1", [known.no])?;
        let (record, _) = ensure_record(db, id.0, Kind::Source, at)?;
        touch(db, at, &record, false)?;
        self.sources.remove(&id);
        forget_answers(db, id.0)
    }
}

/// Remembers the keyed digests of outside ids.
pub(super) fn remember_erased(db: &Connection, outside_ids: &[String]) -> Result<(), RegistryError> {
    for id in outside_ids {
        db.prepare_cached("insert or ignore into erased (outside_id) values (?1)")?
            .execute([id.as_bytes()])?;
    }
    Ok(())
}
