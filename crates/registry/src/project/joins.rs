//! Joins: which records are shown as one person, as editors judged.

use super::projector::{Projector, touch};
use crate::error::RegistryError;
use crate::read::rows::{RecordNo, Rows, Shown};
use guwah_domain::id::PersonId;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

impl Projector {
    /// Writes which others a record is judged to be the same person as, and what follows for them all.
    pub(super) fn put_same(
        &mut self,
        db: &Connection,
        record: RecordNo,
        same: &[PersonId],
        at: i64,
    ) -> Result<(), RegistryError> {
        let rows = Rows { db };
        let before = neighbours(db, "select other from same where record = ?1", record)?;
        let mut now = BTreeSet::new();
        for other in same {
            now.extend(
                rows.record(other.0)?
                    .map(|other| other.no)
                    .filter(|other| *other != record),
            );
        }
        if before == now {
            return Ok(());
        }
        db.prepare_cached("delete from same where record = ?1")?
            .execute([record])?;
        for other in &now {
            db.prepare_cached("insert into same (record, other) values (?1, ?2)")?
                .execute([record, *other])?;
        }
        let affected: BTreeSet<RecordNo> = before.into_iter().chain(now).chain([record]).collect();
        self.settle(db, &affected, at)
    }

    /// Takes an erased record out of every join.
    pub(super) fn leave_joins(&mut self, db: &Connection, record: RecordNo, at: i64) -> Result<(), RegistryError> {
        let mut affected = all_neighbours(db, record)?;
        if affected.is_empty() {
            return Ok(());
        }
        affected.insert(record);
        db.prepare_cached("delete from same where record = ?1 or other = ?1")?
            .execute([record])?;
        self.settle(db, &affected, at)
    }

    /// Works out anew who is joined with whom, from some records on.
    fn settle(&mut self, db: &Connection, from: &BTreeSet<RecordNo>, at: i64) -> Result<(), RegistryError> {
        let rows = Rows { db };
        let mut met: BTreeSet<RecordNo> = BTreeSet::new();
        for start in from {
            if met.contains(start) {
                continue;
            }
            let all = component(db, *start)?;
            met.extend(&all);
            let kept = all.first().copied().unwrap_or(*start);
            for no in &all {
                db.prepare_cached("delete from joined where record = ?1")?
                    .execute([no])?;
                if *no != kept {
                    db.prepare_cached("insert into joined (record, kept) values (?1, ?2)")?
                        .execute([*no, kept])?;
                }
            }
            for no in &all {
                if let Some(record) = rows.record_by_no(*no)? {
                    self.reshow(db, &record)?;
                    touch(db, at, &record, false)?;
                }
            }
            self.show_whole(db, kept)?;
        }
        Ok(())
    }

    /// Of the record under which a joined person is shown, the public sees something when it sees something of any.
    pub(super) fn show_whole(&mut self, db: &Connection, record: RecordNo) -> Result<(), RegistryError> {
        let rows = Rows { db };
        let kept = rows.kept(record)?.unwrap_or(record);
        let mut members = rows.members(kept)?;
        if members.is_empty() {
            return Ok(());
        }
        members.extend(rows.record_by_no(kept)?);
        let mut shown = Shown::Nothing;
        for member in &members {
            if self.shown_alone(db, member)? != Shown::Nothing {
                // Never all: that somebody judged is among what the team alone sees.
                shown = Shown::Part;
            }
            if rows.editorial(member.no)?.withheld.is_some() {
                shown = Shown::Nothing;
                break;
            }
        }
        db.prepare_cached("update record set shown = ?2 where record = ?1")?
            .execute(params![kept, shown as i64])?;
        Ok(())
    }
}

/// All records that are the same as one, directly or by way of others, itself included.
pub(crate) fn component(db: &Connection, start: RecordNo) -> Result<BTreeSet<RecordNo>, RegistryError> {
    let mut met = BTreeSet::from([start]);
    let mut next = vec![start];
    while let Some(record) = next.pop() {
        for other in all_neighbours(db, record)? {
            if met.insert(other) {
                next.push(other);
            }
        }
    }
    Ok(met)
}

fn all_neighbours(db: &Connection, record: RecordNo) -> Result<BTreeSet<RecordNo>, RegistryError> {
    neighbours(
        db,
        "select other from same where record = ?1 union select record from same where other = ?1",
        record,
    )
}

fn neighbours(db: &Connection, sql: &str, record: RecordNo) -> Result<BTreeSet<RecordNo>, RegistryError> {
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_map([record], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
