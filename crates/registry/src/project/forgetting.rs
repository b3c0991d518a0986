//! Forgetting: what an erasure takes out of the tables.
//!
//! Nothing here decides what rested on the erased: the entries say so themselves. Whoever has one among theirs that rests on the
//! erased is written anew from what the ledger still says, whatever such entries may hold one day.

use super::leak_answers::{forget_answers, forget_found};
use super::projector::{Projector, ensure_record, signed, touch};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, Rows, unreadable};
use crate::read::sealed::{whole_person, whole_source};
use guwah_domain::erased::KnownBy;
use guwah_domain::id::{PersonId, SourceId};
use guwah_ledger::{Ledger, LedgerError, RecordId};
use rusqlite::{Connection, params};
use std::collections::{BTreeSet, HashSet};
use std::ops::ControlFlow;

impl Projector {
    /// Empties every row of an erased person, and takes what rested on the person out of the pages of others. The record's
    /// number and the positions of its entries stay: they say that somebody was here, and nothing else.
    pub(super) fn forget_person(
        &mut self,
        db: &Connection,
        id: PersonId,
        at: i64,
        ledger: &Ledger,
    ) -> Result<(), RegistryError> {
        note_erasure(db, at)?;
        let (record, new) = ensure_record(db, id.0, Kind::Person, at)?;
        if new {
            return Ok(());
        }
        self.clear_person(db, record.no)?;
        db.execute("delete from listed where record = ?1", [record.no])?;
        db.execute("update record set sealed = 0, shown = 0 where record = ?1", [record.no])?;
        self.leave_joins(db, record.no, at)?;
        touch(db, at, &record, false)?;
        self.write_anew(db, RecordId(id.0), at, ledger)?;
        db.execute("delete from mentioned where other = ?1", [id.0])?;
        forget_found(db, record.no, id.0)?;
        forget_answers(db, id.0)
    }

    pub(super) fn forget_source(
        &mut self,
        db: &Connection,
        id: SourceId,
        at: i64,
        ledger: &Ledger,
    ) -> Result<(), RegistryError> {
        note_erasure(db, at)?;
        let known = self.known(db, id)?;
        self.write_anew(db, RecordId(id.0), at, ledger)?;
        db.execute("delete from listed where dataset = ?1", [known.no])?;
        self.forget_told_by(db, known.no, id)?;
        db.execute("delete from source where record = ?1", [known.no])?;
        db.execute("delete from release where dataset = ?1", [known.no])?;
        let (record, _) = ensure_record(db, id.0, Kind::Source, at)?;
        touch(db, at, &record, false)?;
        self.sources.remove(&id);
        forget_found(db, known.no, id.0)?;
        forget_answers(db, id.0)
    }

    /// Writes everybody anew of whom an entry speaks that rested on the erased, as the ledger still tells of them.
    fn write_anew(&mut self, db: &Connection, erased: RecordId, at: i64, ledger: &Ledger) -> Result<(), RegistryError> {
        for no in spoken_of(db, &resting_on(ledger, erased, at)?)? {
            let Some(record) = (Rows { db }).record_by_no(no)? else {
                continue;
            };
            if record.id == erased.0 {
                continue;
            }
            let positions = Rows { db }.positions(no)?;
            if record.kind == Kind::Source as i64 {
                // A consent of the erased, or for what is said of them.
                let source = whole_source(ledger, &positions, SourceId(record.id))?;
                self.put_source(db, SourceId(record.id), &source, at)?;
                continue;
            }
            if record.kind != Kind::Person as i64 {
                continue;
            }
            let person = whole_person(ledger, &positions, PersonId(record.id))?;
            let same: Vec<PersonId> = person.judged_same().collect();
            db.prepare_cached("delete from listed where record = ?1")?
                .execute([no])?;
            self.put_person(db, &record, person, false)?;
            self.put_same(db, no, &same, at)?;
            touch(db, at, &record, false)?;
        }
        Ok(())
    }
}

/// The entries before a position that rest on a record.
fn resting_on(ledger: &Ledger, record: RecordId, before: i64) -> Result<HashSet<i64>, RegistryError> {
    let mut positions = HashSet::new();
    let mut failed = None;
    let scanned = ledger.store().scan(0, &mut |entry| match signed(entry.position.0) {
        Ok(position) if position >= before => ControlFlow::Break(()),
        Ok(position) => {
            if entry.rests_on.contains(&record) {
                positions.insert(position);
            }
            ControlFlow::Continue(())
        }
        Err(error) => {
            failed = Some(error);
            ControlFlow::Break(())
        }
    });
    scanned.map_err(LedgerError::from)?;
    failed.map_or(Ok(positions), Err)
}

/// The records that entries at these positions brought or changed.
fn spoken_of(db: &Connection, positions: &HashSet<i64>) -> Result<BTreeSet<RecordNo>, RegistryError> {
    let mut records = BTreeSet::new();
    if positions.is_empty() {
        return Ok(records);
    }
    let mut brought = db.prepare_cached("select record, first from record")?;
    let mut rows = brought.query([])?;
    while let Some(row) = rows.next()? {
        if positions.contains(&row.get(1)?) {
            records.insert(row.get(0)?);
        }
    }
    let mut changed = db.prepare_cached("select record from touched where position = ?1")?;
    for position in positions {
        for record in changed.query_map([position], |row| row.get(0))? {
            records.insert(record?);
        }
    }
    Ok(records)
}

/// Whether somebody was erased by an entry from here on.
pub(super) fn any_since(db: &Connection, from: i64) -> Result<bool, RegistryError> {
    let mut statement = db.prepare_cached("select exists (select 1 from erasure where position >= ?1)")?;
    Ok(statement.query_row([from], |row| row.get(0))?)
}

fn note_erasure(db: &Connection, at: i64) -> Result<(), RegistryError> {
    db.prepare_cached("insert or ignore into erasure (position) values (?1)")?
        .execute([at])?;
    Ok(())
}

/// Remembers the keyed digests of outside ids, and of what else a person, or those who speak in a source, are known by.
pub(super) fn remember_erased(
    db: &Connection,
    outside_ids: &[String],
    known_by: &KnownBy,
    is_person: bool,
) -> Result<(), RegistryError> {
    if !known_by.is_empty() {
        let body = serde_json::to_vec(known_by).map_err(|_| unreadable("erased_known"))?;
        db.prepare_cached("insert into erased_known (is_person, body) values (?1, ?2)")?
            .execute(params![is_person, body])?;
    }
    for id in outside_ids {
        db.prepare_cached("insert or ignore into erased (outside_id) values (?1)")?
            .execute([id.as_bytes()])?;
    }
    Ok(())
}
