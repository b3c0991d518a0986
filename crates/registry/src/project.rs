//! The projection: from changes to rows. The only code that writes the derived tables.

use crate::error::RegistryError;
use crate::person_rows::{Cards, LevelRows, PersonRows};
use crate::readers::PersonRecord;
use crate::rows::{Kind, RecordNo, RecordRow, Rows, unreadable};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::listing::Release;
use guwah_domain::person::Person;
use guwah_domain::source::Source;
use guwah_domain::value::Value;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Reads a person whole, sealed claims included, from the ledger: for the few whose rows do not hold everything.
pub(crate) type WholePerson<'a> = dyn Fn(&[u64], PersonId) -> Result<Person, RegistryError> + 'a;

/// Turns changes into rows. Lives as long as its connection: it remembers the sources.
#[derive(Default)]
pub(crate) struct Projector {
    sources: HashMap<SourceId, Known>,
}

/// What the projection must know of a source.
#[derive(Clone, Copy)]
struct Known {
    no: RecordNo,
    published: bool,
}

/// What one entry says, where.
pub(crate) struct Recorded<'a> {
    pub(crate) position: u64,
    pub(crate) changes: &'a [Change],
    /// For a single change that brings a person: the rows, when they were made beforehand.
    pub(crate) rows: Option<&'a PersonRows>,
}

impl Projector {
    /// Forgets what it remembers, after another process or a rolled-back transaction changed the tables.
    pub(crate) fn reset(&mut self) {
        self.sources.clear();
    }

    /// Writes the rows that one entry changes. The caller moves the cursor, in the same transaction.
    pub(crate) fn project(
        &mut self,
        db: &Connection,
        recorded: &Recorded<'_>,
        whole: &WholePerson<'_>,
    ) -> Result<(), RegistryError> {
        let at = signed(recorded.position)?;
        if let (Some(rows), [change]) = (recorded.rows, recorded.changes)
            && let Some(person) = change.person()
            && self.put_new(db, person, rows, at)?
        {
            return Ok(());
        }
        for change in recorded.changes {
            match change {
                Change::SourceRecorded { source, about } => self.put_source(db, *source, about, at)?,
                Change::ConsentRecorded { source, consent } => {
                    if let Some((no, mut about)) = self.source_row(db, *source)? {
                        about.consent = consent.clone();
                        debug_assert!(no > 0);
                        self.put_source(db, *source, &about, at)?;
                    }
                }
                Change::ReleaseOpened { dataset, release, file } => self.put_release(db, *dataset, *release, file)?,
                Change::ReleaseClosed {
                    dataset, release, rows, ..
                } => {
                    self.close_release(db, *dataset, *release, *rows)?;
                }
                Change::PersonErased {
                    person, outside_ids, ..
                } => {
                    self.forget_person(db, *person, at)?;
                    remember_erased(db, outside_ids)?;
                }
                Change::SourceErased {
                    source, outside_ids, ..
                } => {
                    self.forget_source(db, *source, at)?;
                    remember_erased(db, outside_ids)?;
                }
                _ => {
                    if let Some(person) = change.person() {
                        self.change_person(db, person, change, at, whole)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes a source into published tables.
    pub(crate) fn publish_source(
        &mut self,
        db: &Connection,
        id: SourceId,
        about: &Source,
    ) -> Result<(), RegistryError> {
        self.put_source(db, id, about, 0)
    }

    /// Writes a person, as the public sees them, into published tables.
    pub(crate) fn publish_person(&mut self, db: &Connection, seen: &PersonRecord) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, seen.id.0, Kind::Person, 0)?;
        let mut person = seen.person.clone();
        for (_, statement) in &mut person.statements {
            statement.claims.iter_mut().for_each(mask);
        }
        self.put_person(db, &record, &person, new)?;
        if let Some(number) = seen.number {
            db.prepare_cached("update record set number = ?2 where record = ?1")?
                .execute(params![record.no, signed(number)?])?;
        }
        Ok(())
    }

    fn change_person(
        &mut self,
        db: &Connection,
        id: PersonId,
        change: &Change,
        at: i64,
        whole: &WholePerson<'_>,
    ) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, id.0, Kind::Person, at)?;
        let mut person = if new {
            Person::new(id)
        } else if record.sealed {
            let positions = Rows { db }.positions(record.no)?;
            whole(&positions, id)?
        } else {
            Rows { db }.person(&record)?
        };
        person.apply(change);
        self.put_person(db, &record, &person, new)?;
        touch(db, at, record.no)
    }

    /// Writes all rows of a person.
    fn put_person(
        &mut self,
        db: &Connection,
        record: &RecordRow,
        person: &Person,
        new: bool,
    ) -> Result<(), RegistryError> {
        let mut published = HashMap::new();
        for (source, _) in &person.statements {
            published.insert(*source, self.known(db, *source)?.published);
        }
        let rows = PersonRows::of(person, &|source| published.get(&source).copied().unwrap_or(false))?;
        if !new {
            clear_person(db, record.no)?;
        }
        self.put_rows(db, record, &rows)
    }

    fn put_rows(&mut self, db: &Connection, record: &RecordRow, rows: &PersonRows) -> Result<(), RegistryError> {
        for statement in &rows.statements {
            let source = self.known(db, statement.source)?.no;
            for level in &statement.levels {
                put_level(db, record.no, source, level)?;
            }
            if let Some((listing, spans)) = &statement.listing {
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
        for other in &rows.kin {
            if let Some(other) = (Rows { db }).record(other.0)? {
                db.prepare_cached("insert or ignore into mentioned (other, record) values (?1, ?2)")?
                    .execute([other.no, record.no])?;
            }
        }
        if rows.sealed != record.sealed {
            db.prepare_cached("update record set sealed = ?2 where record = ?1")?
                .execute(params![record.no, rows.sealed])?;
        }
        put_cards(db, record.no, &rows.cards)
    }

    /// Whether what a source says may be published.
    pub(crate) fn is_published(&mut self, db: &Connection, source: SourceId) -> Result<bool, RegistryError> {
        Ok(self.known(db, source)?.published)
    }

    /// Writes the rows of a person new to the register, made beforehand. False, and nothing written, when the person is
    /// not new, or when what may be published has changed since.
    fn put_new(&mut self, db: &Connection, id: PersonId, rows: &PersonRows, at: i64) -> Result<bool, RegistryError> {
        for (source, published) in &rows.published {
            if self.known(db, *source)?.published != *published {
                return Ok(false);
            }
        }
        let mut insert = db.prepare_cached("insert or ignore into record (id, kind, position) values (?1, ?2, ?3)")?;
        if insert.execute(params![id.0, Kind::Person as i64, at])? == 0 {
            return Ok(false);
        }
        let position = u64::try_from(at).unwrap_or(0);
        let kind = Kind::Person as i64;
        let no = db.last_insert_rowid();
        self.put_rows(
            db,
            &RecordRow {
                no,
                id: id.0,
                kind,
                number: None,
                position,
                sealed: false,
            },
            rows,
        )?;
        touch(db, at, no)?;
        Ok(true)
    }

    fn known(&mut self, db: &Connection, source: SourceId) -> Result<Known, RegistryError> {
        if let Some(known) = self.sources.get(&source) {
            return Ok(*known);
        }
        let (record, _) = ensure_record(db, source.0, Kind::Source, 0)?;
        let published: Option<bool> = db
            .prepare_cached("select published from source where record = ?1")?
            .query_row([record.no], |row| row.get(0))
            .optional()?;
        let known = Known {
            no: record.no,
            published: published.unwrap_or(false),
        };
        self.sources.insert(source, known);
        Ok(known)
    }

    fn source_row(&mut self, db: &Connection, id: SourceId) -> Result<Option<(RecordNo, Source)>, RegistryError> {
        let known = self.known(db, id)?;
        Ok((Rows { db }).source(known.no)?.map(|(_, about)| (known.no, about)))
    }

    fn put_source(&mut self, db: &Connection, id: SourceId, about: &Source, at: i64) -> Result<(), RegistryError> {
        let (record, _) = ensure_record(db, id.0, Kind::Source, at)?;
        let before = self.known(db, id)?;
        let body = serde_json::to_vec(about).map_err(|_| unreadable("source"))?;
        db.prepare_cached(
            "insert into source (record, dataset, published, body) values (?1, ?2, ?3, ?4)
             on conflict (record) do update set dataset = ?2, published = ?3, body = ?4",
        )?
        .execute(params![record.no, about.dataset, about.is_published(), body])?;
        self.sources.insert(
            id,
            Known {
                no: record.no,
                published: about.is_published(),
            },
        );
        touch(db, at, record.no)?;
        if before.published != about.is_published() {
            self.show_anew(db, record.no, at)?;
        }
        Ok(())
    }

    /// What a source says may be published, or may no longer be: every person it speaks of gets new cards.
    fn show_anew(&mut self, db: &Connection, source: RecordNo, at: i64) -> Result<(), RegistryError> {
        let persons: Vec<RecordNo> = db
            .prepare_cached("select distinct record from statement where source = ?1")?
            .query_map([source], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for no in persons {
            if let Some(record) = (Rows { db }).record_by_no(no)? {
                self.recard(db, &record)?;
                touch(db, at, no)?;
            }
        }
        Ok(())
    }

    fn recard(&mut self, db: &Connection, record: &RecordRow) -> Result<(), RegistryError> {
        let person = Rows { db }.person(record)?;
        let mut published = HashMap::new();
        for (source, _) in &person.statements {
            published.insert(*source, self.known(db, *source)?.published);
        }
        let is_published = |source: SourceId| published.get(&source).copied().unwrap_or(false);
        put_cards(db, record.no, &Cards::of(&person, record.sealed, &is_published)?)
    }

    fn put_release(
        &mut self,
        db: &Connection,
        dataset: SourceId,
        release: Release,
        file: &str,
    ) -> Result<(), RegistryError> {
        let known = self.known(db, dataset)?;
        db.prepare_cached(
            "insert or replace into release (dataset, released_on, nth, file, rows) values (?1, ?2, ?3, ?4, null)",
        )?
        .execute(params![known.no, release.on.to_string(), release.nth, file.as_bytes()])?;
        Ok(())
    }

    fn close_release(
        &mut self,
        db: &Connection,
        dataset: SourceId,
        release: Release,
        rows: u64,
    ) -> Result<(), RegistryError> {
        let known = self.known(db, dataset)?;
        db.prepare_cached("update release set rows = ?4 where dataset = ?1 and released_on = ?2 and nth = ?3")?
            .execute(params![known.no, release.on.to_string(), release.nth, signed(rows)?])?;
        Ok(())
    }

    /// Empties every row of an erased person, and takes the kinship out of the pages of others. The record's number
    /// and the positions of its entries stay: they say that somebody was here, and nothing else.
    fn forget_person(&mut self, db: &Connection, id: PersonId, at: i64) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, id.0, Kind::Person, at)?;
        if new {
            return Ok(());
        }
        clear_person(db, record.no)?;
        db.execute("delete from listed where record = ?1", [record.no])?;
        db.execute("update record set sealed = 0 where record = ?1", [record.no])?;
        touch(db, at, record.no)?;
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
            self.put_person(db, &other, &person, false)?;
            touch(db, at, no)?;
        }
        db.execute("delete from mentioned where other = ?1", [record.no])?;
        Ok(())
    }

    fn forget_source(&mut self, db: &Connection, id: SourceId, at: i64) -> Result<(), RegistryError> {
        let known = self.known(db, id)?;
        let persons: Vec<RecordNo> = db
            .prepare_cached("select distinct record from statement where source = ?1 union select record from listed where dataset = ?1")?
            .query_map([known.no], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for no in persons {
            let Some(record) = (Rows { db }).record_by_no(no)? else {
                continue;
            };
            let mut person = Rows { db }.person(&record)?;
            person.forget(Some(id), None);
            db.execute("delete from listed where record = ?1 and dataset = ?2", [no, known.no])?;
            self.put_person(db, &record, &person, false)?;
            touch(db, at, no)?;
        }
        db.execute("delete from source where record = ?1", [known.no])?;
        db.execute("delete from release where dataset = ?1", [known.no])?;
        touch(db, at, known.no)?;
        self.sources.remove(&id);
        Ok(())
    }
}

/// Identity numbers are published with the division and the year of birth only.
fn mask(claim: &mut Claim) {
    if let Value::IdentityNumber(number) = &claim.value {
        claim.value = Value::Text(guwah_domain::value::Text::new(number.masked()));
    }
}

/// Moves the cursor; in the transaction that wrote the rows.
pub(crate) fn move_cursor(db: &Connection, entries: u64) -> Result<(), RegistryError> {
    db.prepare_cached("update cursor set entries = ?1")?
        .execute([signed(entries)?])?;
    Ok(())
}

fn ensure_record(db: &Connection, id: [u8; 16], kind: Kind, at: i64) -> Result<(RecordRow, bool), RegistryError> {
    let mut insert = db.prepare_cached("insert or ignore into record (id, kind, position) values (?1, ?2, ?3)")?;
    if insert.execute(params![id, kind as i64, at])? == 1 {
        let position = u64::try_from(at).unwrap_or(0);
        let row = RecordRow {
            no: db.last_insert_rowid(),
            id,
            kind: kind as i64,
            number: None,
            position,
            sealed: false,
        };
        return Ok((row, true));
    }
    db.prepare_cached("update record set position = max(position, ?2) where id = ?1")?
        .execute(params![id, at])?;
    let record = (Rows { db }).record(id)?.ok_or_else(|| unreadable("record"))?;
    Ok((record, false))
}

fn clear_person(db: &Connection, record: RecordNo) -> Result<(), RegistryError> {
    // The text index forgets words only when it is told them.
    db.prepare_cached(
        "insert into text_index (text_index, rowid, words) select 'delete', text, words from text where record = ?1",
    )?
    .execute([record])?;
    for table in ["text", "number", "statement", "card", "editorial", "mentioned"] {
        db.prepare_cached(&format!("delete from {table} where record = ?1"))?
            .execute([record])?;
    }
    Ok(())
}

fn put_level(db: &Connection, record: RecordNo, source: RecordNo, rows: &LevelRows) -> Result<(), RegistryError> {
    db.prepare_cached("insert into statement (record, source, level, body) values (?1, ?2, ?3, ?4)")?
        .execute(params![record, source, rows.level, rows.body])?;
    for number in &rows.numbers {
        db.prepare_cached("insert or ignore into number (number, record, source, level) values (?1, ?2, ?3, ?4)")?
            .execute(params![number, record, source, rows.level])?;
    }
    for words in &rows.texts {
        db.prepare_cached("insert into text (record, source, level, words) values (?1, ?2, ?3, ?4)")?
            .execute(params![record, source, rows.level, words])?;
        db.prepare_cached("insert into text_index (rowid, words) values (?1, ?2)")?
            .execute(params![db.last_insert_rowid(), words])?;
    }
    Ok(())
}

fn put_cards(db: &Connection, record: RecordNo, cards: &Cards) -> Result<(), RegistryError> {
    db.prepare_cached("insert or replace into card (record, public, team_body, public_body) values (?1, ?2, ?3, ?4)")?
        .execute(params![record, cards.both, cards.team, cards.public])?;
    Ok(())
}

fn touch(db: &Connection, position: i64, record: RecordNo) -> Result<(), RegistryError> {
    db.prepare_cached("insert or ignore into touched (position, record) values (?1, ?2)")?
        .execute([position, record])?;
    Ok(())
}

fn remember_erased(db: &Connection, outside_ids: &[String]) -> Result<(), RegistryError> {
    for id in outside_ids {
        db.prepare_cached("insert or ignore into erased (outside_id) values (?1)")?
            .execute([id.as_bytes()])?;
    }
    Ok(())
}

pub(crate) fn signed(number: u64) -> Result<i64, RegistryError> {
    i64::try_from(number).map_err(|_| unreadable("position"))
}
