//! The rows of editions and of public numbers.

use super::projector::{ensure_record, signed};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, Rows, unreadable};
use guwah_domain::edition::PublishedEdition;
use guwah_domain::edition_change::EditionChange;
use guwah_domain::id::PersonId;
use rusqlite::{Connection, params};

/// Writes that persons were given numbers, one after the other. This does not touch the persons' own histories.
pub(crate) fn put_numbers(db: &Connection, first: u64, persons: &[PersonId], at: i64) -> Result<(), RegistryError> {
    let mut update = db.prepare_cached("update record set number = ?2 where id = ?1")?;
    for (number, person) in (first..).zip(persons) {
        if update.execute(params![person.0, signed(number)?])? == 0 {
            // All that was recorded of the person is erased by now. The number stays taken.
            ensure_record(db, person.0, Kind::Person, at)?;
            update.execute(params![person.0, signed(number)?])?;
        }
    }
    Ok(())
}

/// Writes the number of one person.
pub(crate) fn put_number(db: &Connection, record: RecordNo, number: u64) -> Result<(), RegistryError> {
    db.prepare_cached("update record set number = ?2 where record = ?1")?
        .execute(params![record, signed(number)?])?;
    Ok(())
}

/// Writes under which ids which datasets know a person, where the rows of the lists do not say all of it.
pub(crate) fn put_outside(
    db: &Connection,
    record: RecordNo,
    outside: &[(String, String)],
) -> Result<(), RegistryError> {
    let listed = Rows { db }.outside_ids(record)?;
    let said = listed.iter().map(|(_, dataset, row)| (dataset, row));
    if said.eq(outside.iter().map(|(dataset, row)| (dataset, row))) {
        return Ok(());
    }
    let mut insert =
        db.prepare_cached("insert or replace into outside (dataset, row, record, nth) values (?1, ?2, ?3, ?4)")?;
    for (nth, (dataset, row)) in (0i64..).zip(outside) {
        insert.execute(params![dataset, row, record, nth])?;
    }
    Ok(())
}

/// Writes the numbers that an edition says are taken by records that are not in it, and where to look for those that are
/// `joined` with others.
pub(crate) fn put_taken(
    db: &Connection,
    numbers: impl Iterator<Item = u64>,
    joined: &[(u64, PersonId)],
) -> Result<(), RegistryError> {
    let mut insert = db.prepare_cached("insert into taken_number (number) values (?1)")?;
    for number in numbers {
        insert.execute([signed(number)?])?;
    }
    let mut lead = db.prepare_cached(
        "update taken_number set shown_as = (select number from record where id = ?2) where number = ?1",
    )?;
    for (number, person) in joined {
        lead.execute(params![signed(*number)?, person.0])?;
    }
    Ok(())
}

/// Writes that an edition was published.
pub(crate) fn put_edition(db: &Connection, edition: &PublishedEdition) -> Result<(), RegistryError> {
    let body = serde_json::to_vec(edition).map_err(|_| unreadable("edition"))?;
    db.prepare_cached("insert or replace into edition (number, body) values (?1, ?2)")?
        .execute(params![signed(edition.number)?, body])?;
    Ok(())
}

/// Writes under which editions a person was told of otherwise, each under a number by which the latest come first: within an edition
/// those whom a list no longer names, then whoever changed, then those who are new; each in the order of recording. The latest
/// holds the earlier ones too.
pub(crate) fn put_edition_change(
    db: &Connection,
    record: RecordNo,
    change: &EditionChange,
) -> Result<(), RegistryError> {
    let mut insert = db.prepare_cached("insert into edition_change (place, record, body) values (?1, ?2, ?3)")?;
    for change in std::iter::once(change).chain(&change.earlier) {
        let rank = if !change.no_longer_listed.is_empty() {
            2
        } else {
            i64::from(!change.is_new())
        };
        let place = (signed(change.last)? << 34) + (rank << 32) + (i64::from(u32::MAX) - record);
        let body = serde_json::to_vec(change).map_err(|_| unreadable("edition_change"))?;
        insert.execute(params![place, record, body])?;
    }
    Ok(())
}
