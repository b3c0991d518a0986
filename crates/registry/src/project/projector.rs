//! The projector: turns the changes of entries into rows, one after the other.

use super::person_rows::{LevelRows, PersonRows};
use super::sources::Known;
use super::{editions, embargoes, forgetting, leak_answers};
use crate::error::RegistryError;
use crate::read::PersonRecord;
use crate::read::rows::{Kind, RecordNo, RecordRow, Rows, Shown, statement_no, statements_of, unreadable};
use crate::read::sealed::whole_person;
use guwah_domain::change::Change;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::redaction::Telling;
use guwah_ledger::Ledger;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Turns changes into rows. Lives as long as its connection: it remembers the sources.
#[derive(Default)]
pub(crate) struct Projector {
    pub(super) sources: HashMap<SourceId, Known>,
    /// Texts whose rows are written and whose words are not in the text index yet: it takes many at once best.
    unindexed: Vec<(i64, String)>,
}

/// What one entry says, where.
pub(crate) struct Recorded<'a> {
    pub(crate) position: u64,
    pub(crate) what: What<'a>,
}

/// What an entry says: its changes, or the person whom its only change brings to the register, as rows made beforehand.
pub(crate) enum What<'a> {
    Changes(&'a [Change]),
    New(PersonId, &'a PersonRows),
}

/// What writing an entry's rows came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// A new person has this number.
    New(RecordNo),
    /// Rows were changed.
    Changed,
    /// Nothing was written: the rows made beforehand are of a person known already, or were made when something else
    /// might be published. The changes themselves are to be projected.
    NotNew,
}

impl Projector {
    /// Forgets what it remembers, after another process or a rolled-back transaction changed the tables.
    pub(crate) fn reset(&mut self) {
        self.sources.clear();
        self.unindexed.clear();
    }

    /// Writes the rows that one entry changes. The keys of those whom it erases are destroyed. In the same transaction, the caller ends with [`Projector::finish`].
    pub(crate) fn project(
        &mut self,
        db: &Connection,
        recorded: &Recorded<'_>,
        ledger: &Ledger,
    ) -> Result<Written, RegistryError> {
        let at = signed(recorded.position)?;
        match recorded.what {
            What::New(person, rows) => self.put_new(db, person, rows, at),
            What::Changes(changes) => {
                self.project_changes(db, at, changes, ledger)?;
                Ok(Written::Changed)
            }
        }
    }

    /// Writes what was kept back until many rows were written, and moves the cursor: the tables reflect so many entries.
    pub(crate) fn finish(&mut self, db: &Connection, entries: u64) -> Result<(), RegistryError> {
        self.index_texts(db)?;
        db.prepare_cached("update cursor set entries = ?1")?
            .execute([signed(entries)?])?;
        Ok(())
    }

    /// Gives the text index the words that were kept back.
    pub(crate) fn index_texts(&mut self, db: &Connection) -> Result<(), RegistryError> {
        if self.unindexed.is_empty() {
            return Ok(());
        }
        let mut insert = db.prepare_cached("insert into text_index (rowid, words) values (?1, ?2)")?;
        for (text, words) in self.unindexed.drain(..) {
            insert.execute(params![text, words])?;
        }
        Ok(())
    }

    fn project_changes(
        &mut self,
        db: &Connection,
        at: i64,
        changes: &[Change],
        ledger: &Ledger,
    ) -> Result<(), RegistryError> {
        for change in changes {
            match change {
                Change::SourceRecorded { source, .. }
                | Change::ConsentRecorded { source, .. }
                | Change::ConsentExpired { source, .. }
                | Change::SourceEmbargoSet { source, .. }
                | Change::SourceEmbargoEnded { source, .. } => self.change_source(db, *source, change, at)?,
                Change::ReleaseOpened { dataset, release, file } => self.put_release(db, *dataset, *release, file)?,
                Change::ReleaseClosed {
                    dataset, release, rows, ..
                } => {
                    self.close_release(db, *dataset, *release, *rows)?;
                }
                Change::PersonErased {
                    person,
                    outside_ids,
                    known_by,
                    ..
                } => {
                    self.forget_person(db, *person, at, ledger)?;
                    forgetting::remember_erased(db, outside_ids, known_by, true)?;
                }
                Change::SourceErased {
                    source,
                    outside_ids,
                    known_by,
                    ..
                } => {
                    self.forget_source(db, *source, at, ledger)?;
                    forgetting::remember_erased(db, outside_ids, known_by, false)?;
                }
                Change::NumbersGiven { first, persons, .. } => editions::put_numbers(db, *first, persons, at)?,
                Change::EditionPublished { edition } => editions::put_edition(db, edition)?,
                Change::LeakAnswered { answered } => leak_answers::put_answer(db, answered)?,
                Change::InstitutionListed { .. } | Change::InstitutionTold { .. } => {
                    self.change_institution(db, change, at)?;
                }
                _ => {
                    if let Some(person) = change.person() {
                        self.change_person(db, person, change, at, ledger)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes a person, as the public sees them, into published tables.
    pub(crate) fn publish_person(&mut self, db: &Connection, seen: &PersonRecord) -> Result<RecordNo, RegistryError> {
        let (record, new) = ensure_record(db, seen.id.0, Kind::Person, 0)?;
        self.put_person(db, &record, seen.person.clone(), new)?;
        if let Some(number) = seen.number {
            editions::put_number(db, record.no, number)?;
        }
        editions::put_outside(db, record.no, &seen.outside)?;
        Ok(record.no)
    }

    fn change_person(
        &mut self,
        db: &Connection,
        id: PersonId,
        change: &Change,
        at: i64,
        ledger: &Ledger,
    ) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, id.0, Kind::Person, at)?;
        let mut person = if new {
            Person::new(id)
        } else if record.sealed {
            let positions = Rows { db }.positions(record.no)?;
            // Sealed claims are in no row.
            whole_person(ledger, &positions, id)?
        } else {
            Rows { db }.person(&record)?
        };
        person.apply(change);
        let same: Vec<PersonId> = person.judged_same().collect();
        self.put_person(db, &record, person, new)?;
        self.put_same(db, record.no, &same, at)?;
        touch(db, at, &record, new)
    }

    /// Writes all rows of a person.
    pub(super) fn put_person(
        &mut self,
        db: &Connection,
        record: &RecordRow,
        person: Person,
        new: bool,
    ) -> Result<(), RegistryError> {
        let permitted = self.permitted_by(db, person.statements.iter().map(|(source, _)| *source))?;
        let rows = PersonRows::of(person, None, &|source| {
            permitted.get(&source).cloned().unwrap_or_default()
        })?;
        if new {
            return self.put_rows(db, record, &rows);
        }
        self.clear_person(db, record.no)?;
        self.put_rows(db, record, &rows)?;
        self.show_whole(db, record.no)
    }

    /// Writes all rows of a person again. Where several records are of one person, what the public finds it by is decided by what holds
    /// for the `whole` of them.
    pub(super) fn put_again(
        &mut self,
        db: &Connection,
        record: &RecordRow,
        person: Person,
        whole: Option<&Person>,
    ) -> Result<(), RegistryError> {
        let speaking: Vec<SourceId> = whole.unwrap_or(&person).statements.sources().collect();
        let permitted = self.permitted_by(db, speaking.into_iter().chain(person.statements.sources()))?;
        let rows = PersonRows::of(person, whole, &|source| {
            permitted.get(&source).cloned().unwrap_or_default()
        })?;
        self.clear_person(db, record.no)?;
        self.put_rows(db, record, &rows)?;
        self.show_whole(db, record.no)
    }

    fn put_rows(&mut self, db: &Connection, record: &RecordRow, rows: &PersonRows) -> Result<(), RegistryError> {
        let mut nth = 0;
        for statement in &rows.statements {
            let source = self.known(db, statement.source)?.no;
            for level in &statement.levels {
                self.put_level(db, record.no, statement_no(record.no, nth)?, source, level)?;
                nth += 1;
            }
            for (listing, spans) in &statement.listings {
                db.prepare_cached(
                    "insert into listed (dataset, row, record, spans, open) values (?1, ?2, ?3, ?4, ?5)
                     on conflict (dataset, row) do update set record = ?3, spans = ?4, open = ?5",
                )?
                .execute(params![source, listing.row, record.no, spans, listing.listed.is_open()])?;
            }
        }
        if let Some(body) = &rows.editorial {
            db.prepare_cached("insert or replace into editorial (record, body) values (?1, ?2)")?
                .execute(params![record.no, body])?;
        }
        embargoes::put_embargoes(db, record.no, &rows.embargoes)?;
        for other in &rows.kin {
            db.prepare_cached("insert or ignore into mentioned (other, record) values (?1, ?2)")?
                .execute(params![other.0, record.no])?;
        }
        if rows.sealed != record.sealed || rows.shown != record.shown {
            db.prepare_cached("update record set sealed = ?2, shown = ?3 where record = ?1")?
                .execute(params![record.no, rows.sealed, rows.shown as i64])?;
        }
        Ok(())
    }

    /// Writes the rows of a person new to the register, made beforehand.
    fn put_new(&mut self, db: &Connection, id: PersonId, rows: &PersonRows, at: i64) -> Result<Written, RegistryError> {
        for (source, permitted) in &rows.permitted {
            if self.known(db, *source)?.permitted != *permitted {
                return Ok(Written::NotNew);
            }
        }
        let mut insert = db.prepare_cached(
            "insert or ignore into record (id, kind, first, position, sealed, shown) values (?1, ?2, ?3, ?3, ?4, ?5)",
        )?;
        if insert.execute(params![id.0, Kind::Person as i64, at, rows.sealed, rows.shown as i64])? == 0 {
            return Ok(Written::NotNew);
        }
        let record = RecordRow {
            no: db.last_insert_rowid(),
            id: id.0,
            kind: Kind::Person as i64,
            number: None,
            position: u64::try_from(at).unwrap_or(0),
            sealed: rows.sealed,
            shown: rows.shown,
            screened: false,
        };
        self.put_rows(db, &record, rows)?;
        Ok(Written::New(record.no))
    }

    pub(super) fn reshow(&mut self, db: &Connection, record: &RecordRow) -> Result<(), RegistryError> {
        let shown = self.shown_alone(db, record)?;
        db.prepare_cached("update record set shown = ?2 where record = ?1")?
            .execute(params![record.no, shown as i64])?;
        Ok(())
    }

    /// How much of a record the public sees, whatever it is joined with.
    pub(super) fn shown_alone(&mut self, db: &Connection, record: &RecordRow) -> Result<Shown, RegistryError> {
        let person = Rows { db }.person(record)?;
        let permitted = self.permitted_by(db, person.statements.iter().map(|(source, _)| *source))?;
        let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
        Ok(Shown::of(&person, record.sealed, &Telling::of(&person, &permitted)))
    }

    pub(super) fn clear_person(&mut self, db: &Connection, record: RecordNo) -> Result<(), RegistryError> {
        // The text index forgets words only when it is told them, and only those that it was given.
        self.index_texts(db)?;
        db.prepare_cached(
            "insert into text_index (text_index, rowid, words) select 'delete', text, words from text where record = ?1",
        )?
        .execute([record])?;
        let (first, last) = statements_of(record).into_inner();
        db.prepare_cached("delete from statement where statement between ?1 and ?2")?
            .execute([first, last])?;
        for table in ["text", "number", "editorial", "mentioned", "embargo"] {
            db.prepare_cached(&format!("delete from {table} where record = ?1"))?
                .execute([record])?;
        }
        Ok(())
    }

    fn put_level(
        &mut self,
        db: &Connection,
        record: RecordNo,
        statement: i64,
        source: RecordNo,
        rows: &LevelRows,
    ) -> Result<(), RegistryError> {
        db.prepare_cached("insert into statement (statement, source, level, body) values (?1, ?2, ?3, ?4)")?
            .execute(params![statement, source, rows.level, rows.body])?;
        for (level, number) in &rows.found_by.numbers {
            db.prepare_cached("insert or ignore into number (number, record, source, level) values (?1, ?2, ?3, ?4)")?
                .execute(params![number, record, source, level])?;
        }
        for (level, words) in &rows.found_by.words {
            db.prepare_cached("insert into text (record, source, level, words) values (?1, ?2, ?3, ?4)")?
                .execute(params![record, source, level, words])?;
            self.unindexed.push((db.last_insert_rowid(), words.clone()));
        }
        Ok(())
    }
}

pub(crate) fn ensure_record(
    db: &Connection,
    id: [u8; 16],
    kind: Kind,
    at: i64,
) -> Result<(RecordRow, bool), RegistryError> {
    let mut insert =
        db.prepare_cached("insert or ignore into record (id, kind, first, position) values (?1, ?2, ?3, ?3)")?;
    if insert.execute(params![id, kind as i64, at])? == 1 {
        let position = u64::try_from(at).unwrap_or(0);
        let row = RecordRow {
            no: db.last_insert_rowid(),
            id,
            kind: kind as i64,
            number: None,
            position,
            sealed: false,
            shown: Shown::Nothing,
            screened: false,
        };
        return Ok((row, true));
    }
    db.prepare_cached("update record set position = max(position, ?2) where id = ?1")?
        .execute(params![id, at])?;
    let record = (Rows { db }).record(id)?.ok_or_else(|| unreadable("record"))?;
    Ok((record, false))
}

/// Notes that an entry changed a record; the record itself knows the entry that brought it.
pub(super) fn touch(db: &Connection, position: i64, record: &RecordRow, new: bool) -> Result<(), RegistryError> {
    if new {
        return Ok(());
    }
    db.prepare_cached("insert or ignore into touched (position, record) values (?1, ?2)")?
        .execute([position, record.no])?;
    Ok(())
}

pub(crate) fn signed(number: u64) -> Result<i64, RegistryError> {
    i64::try_from(number).map_err(|_| unreadable("position"))
}
