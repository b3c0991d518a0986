//! Rows: how a person, a source and a listing lie in the derived tables, and how they are read back.

use crate::error::RegistryError;
use guwah_domain::card::{Card, card};
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::listing::{Listing, Spans};
use guwah_domain::person::{Editorial, Person};
use guwah_domain::redaction::{self, Permits};
use guwah_domain::source::SourceWithConsent;
use guwah_domain::status::SourceBrief;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

pub(crate) mod body;
#[cfg(test)]
pub(crate) mod counted;
mod editions;
mod institutions;
mod lookup;
mod record_no;
mod screened;
mod shown;

pub(crate) use record_no::{RecordNo, STATEMENT_BITS, statement_no, statements_of};
pub(crate) use screened::{Named, Screening};
pub(crate) use shown::Shown;

/// What is known of each source that speaks: what it permits, and how the status rule hears it. Kept for one pass over many.
pub(crate) type Heard = HashMap<SourceId, (Permits, SourceBrief)>;

/// The kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Person = 1,
    Source = 2,
    Facility = 3,
    Organisation = 4,
}

/// How an audience is written in the tables.
pub(crate) fn audience_no(audience: Audience) -> i64 {
    match audience {
        Audience::Public => 0,
        Audience::Team => 1,
    }
}

/// How a level is written in the tables; none for the sealed, which is in no table.
pub(crate) fn level_no(level: Disclosure) -> Option<i64> {
    match level {
        Disclosure::Public => Some(0),
        Disclosure::Team => Some(1),
        Disclosure::Sealed => None,
    }
}

/// The claims of a row that holds a source, a level and their bytes.
pub(crate) fn claims_of(row: &Row<'_>, what: &'static str) -> Result<(SourceId, Vec<Claim>), RegistryError> {
    let level = match row.get::<_, i64>(1)? {
        0 => Disclosure::Public,
        _ => Disclosure::Team,
    };
    let bytes = row.get_ref(2)?.as_blob().map_err(|_| unreadable(what))?;
    Ok((SourceId(row.get(0)?), body::read(bytes, level)?))
}

/// What a corrupt row of the derived tables is reported as: they can be rebuilt.
pub(crate) fn unreadable(what: &'static str) -> RegistryError {
    RegistryError::Tables(rusqlite::Error::InvalidColumnType(
        0,
        what.to_owned(),
        rusqlite::types::Type::Blob,
    ))
}

fn json<T: serde::de::DeserializeOwned>(bytes: &[u8], what: &'static str) -> Result<T, RegistryError> {
    serde_json::from_slice(bytes).map_err(|_| unreadable(what))
}

/// The tables, for reading. Writing is in `project` alone.
pub(crate) struct Rows<'a> {
    pub(crate) db: &'a Connection,
}

/// What a record is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RecordRow {
    pub(crate) no: RecordNo,
    pub(crate) id: [u8; 16],
    pub(crate) kind: i64,
    pub(crate) number: Option<u64>,
    pub(crate) position: u64,
    pub(crate) sealed: bool,
    pub(crate) shown: Shown,
    /// Whether the leak check found something in it, or knows whom it names.
    pub(crate) screened: bool,
}

fn record_row(row: &Row<'_>) -> rusqlite::Result<RecordRow> {
    Ok(RecordRow {
        no: row.get(0)?,
        id: row.get(1)?,
        kind: row.get(2)?,
        number: row
            .get::<_, Option<i64>>(3)?
            .and_then(|number| u64::try_from(number).ok()),
        position: row.get::<_, i64>(4)?.try_into().unwrap_or(0),
        sealed: row.get(5)?,
        shown: Shown::read(row.get(6)?),
        screened: row.get(7)?,
    })
}

const RECORD: &str = "select record, id, kind, number, position, sealed, shown, screened from record";

impl Rows<'_> {
    /// How many entries the tables reflect.
    pub(crate) fn cursor(&self) -> Result<u64, RegistryError> {
        let entries: i64 = self
            .db
            .prepare_cached("select entries from cursor")?
            .query_row([], |row| row.get(0))?;
        u64::try_from(entries).map_err(|_| unreadable("cursor"))
    }

    pub(crate) fn record(&self, id: [u8; 16]) -> Result<Option<RecordRow>, RegistryError> {
        let mut statement = self.db.prepare_cached(&format!("{RECORD} where id = ?1"))?;
        Ok(statement.query_row([id], record_row).optional()?)
    }

    pub(crate) fn record_by_no(&self, no: RecordNo) -> Result<Option<RecordRow>, RegistryError> {
        let mut statement = self.db.prepare_cached(&format!("{RECORD} where record = ?1"))?;
        Ok(statement.query_row([no], record_row).optional()?)
    }

    pub(crate) fn record_by_number(&self, number: u64) -> Result<Option<RecordRow>, RegistryError> {
        let mut statement = self.db.prepare_cached(&format!("{RECORD} where number = ?1"))?;
        Ok(statement
            .query_row([i64::try_from(number).unwrap_or(i64::MAX)], record_row)
            .optional()?)
    }

    pub(crate) fn record_by_listing(&self, dataset: &str, row: &str) -> Result<Option<RecordRow>, RegistryError> {
        let Some(dataset) = self.dataset(dataset)? else {
            return Ok(None);
        };
        match self.listed_record(dataset.0, row)? {
            Some(no) => self.record_by_no(no),
            None => Ok(None),
        }
    }

    pub(crate) fn listed_record(&self, dataset: RecordNo, row: &str) -> Result<Option<RecordNo>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select record from listed where dataset = ?1 and row = ?2")?;
        Ok(statement
            .query_row(params![dataset, row], |row| row.get(0))
            .optional()?)
    }

    /// A dataset by its name: its number, id and description.
    pub(crate) fn dataset(&self, name: &str) -> Result<Option<(RecordNo, SourceId)>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select s.record, r.id from source s join record r using (record) where s.dataset = ?1")?;
        let found = statement.query_row([name], |row| Ok((row.get(0)?, row.get::<_, [u8; 16]>(1)?)));
        Ok(found.optional()?.map(|(no, id)| (no, SourceId(id))))
    }

    pub(crate) fn source(&self, no: RecordNo) -> Result<Option<(SourceId, SourceWithConsent)>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select r.id, s.body, r.screened from source s join record r using (record) where s.record = ?1",
        )?;
        let found = statement.query_row([no], |row| {
            Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, Vec<u8>>(1)?, row.get(2)?))
        });
        let Some((id, body, is_screened)) = found.optional()? else {
            return Ok(None);
        };
        let mut source: SourceWithConsent = json(&body, "source")?;
        source.screened = self.screened_as(no, is_screened)?;
        Ok(Some((SourceId(id), source)))
    }

    /// A person's claims that are not sealed, with listings and what the editors say.
    pub(crate) fn person(&self, record: &RecordRow) -> Result<Person, RegistryError> {
        let mut person = Person::new(PersonId(record.id));
        let mut statement = self.db.prepare_cached(
            "select r.id, s.level, s.body from statement s join record r on r.record = s.source
             where s.statement between ?1 and ?2 order by s.statement",
        )?;
        let (first, last) = statements_of(record.no).into_inner();
        let mut rows = statement.query([first, last])?;
        while let Some(row) = rows.next()? {
            let (source, claims) = claims_of(row, "statement")?;
            person.statement_mut(source).claims.extend(claims);
        }
        self.listings(record.no, &mut person)?;
        person.editorial = self.editorial(record.no)?;
        person.screened = self.screened(record)?;
        Ok(person)
    }

    fn listings(&self, record: RecordNo, person: &mut Person) -> Result<(), RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select r.id, l.row, l.spans from listed l join record r on r.record = l.dataset where l.record = ?1
             order by l.dataset, l.row",
        )?;
        let mut rows = statement.query([record])?;
        while let Some(row) = rows.next()? {
            let source = SourceId(row.get(0)?);
            let listed: Spans = json(
                row.get_ref(2)?.as_str().map_err(|_| unreadable("listed"))?.as_bytes(),
                "listed",
            )?;
            person.statement_mut(source).listings.push(Listing {
                row: row.get(1)?,
                listed,
            });
        }
        Ok(())
    }

    pub(crate) fn editorial(&self, record: RecordNo) -> Result<Editorial, RegistryError> {
        let mut statement = self.db.prepare_cached("select body from editorial where record = ?1")?;
        let body: Option<Vec<u8>> = statement.query_row([record], |row| row.get(0)).optional()?;
        body.map_or_else(|| Ok(Editorial::default()), |body| json(&body, "editorial"))
    }

    /// Under which ids which datasets know a person.
    pub(crate) fn outside_ids(&self, record: RecordNo) -> Result<Vec<(RecordNo, String, String)>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select nth, dataset, row from outside where record = ?1
             union all
             select * from (select l.dataset, s.dataset, l.row from listed l join source s on s.record = l.dataset
                 where l.record = ?1 and s.dataset is not null
                     and not exists (select 1 from outside where record = ?1) order by l.dataset, l.row)",
        )?;
        let rows = statement.query_map([record], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The record under which a person is shown whom several records are judged to be; none when it is this one.
    pub(crate) fn kept(&self, record: RecordNo) -> Result<Option<RecordNo>, RegistryError> {
        let mut statement = self.db.prepare_cached("select kept from joined where record = ?1")?;
        Ok(statement.query_row([record], |row| row.get(0)).optional()?)
    }

    /// The record itself, or the one under which its person is shown.
    pub(crate) fn shown_as(&self, record: RecordRow) -> Result<RecordRow, RegistryError> {
        match self.kept(record.no)? {
            Some(kept) => self.record_by_no(kept)?.ok_or_else(|| unreadable("joined")),
            None => Ok(record),
        }
    }

    /// The other records of the person who is shown under this one, oldest first.
    pub(crate) fn members(&self, kept: RecordNo) -> Result<Vec<RecordRow>, RegistryError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{RECORD} where record in (select record from joined where kept = ?1) order by record"
        ))?;
        let rows = statement.query_map([kept], record_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Which records name a person as a relative, in the order of recording.
    pub(crate) fn mentioning(&self, other: PersonId) -> Result<Vec<RecordNo>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select record from mentioned where other = ?1 order by record")?;
        let rows = statement.query_map([other.0], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// As [`Self::person`], with what the records say that are judged to be of the same person.
    pub(crate) fn whole_person(&self, record: &RecordRow) -> Result<Person, RegistryError> {
        let mut person = self.person(record)?;
        for member in self.members(record.no)? {
            person.join(self.person(&member)?);
        }
        Ok(person)
    }

    /// What a list of results shows of a person to an audience; none where it is shown under another record, or where it sees nothing of
    /// the person. Whoever asks for many keeps what is known of the sources.
    pub(crate) fn card_among(
        &self,
        record: RecordNo,
        audience: Audience,
        heard: &mut Heard,
    ) -> Result<Option<Card>, RegistryError> {
        match self.record_by_no(record)? {
            Some(record) => self.card_heard(&record, audience, heard),
            None => Ok(None),
        }
    }

    pub(crate) fn card_of(&self, record: &RecordRow, audience: Audience) -> Result<Option<Card>, RegistryError> {
        self.card_heard(record, audience, &mut Heard::new())
    }

    fn card_heard(
        &self,
        record: &RecordRow,
        audience: Audience,
        heard: &mut Heard,
    ) -> Result<Option<Card>, RegistryError> {
        if record.kind != Kind::Person as i64 || !record.shown.to(audience) || self.kept(record.no)?.is_some() {
            return Ok(None);
        }
        let person = self.whole_person(record)?;
        if person.statements.is_empty() && person.editorial == Editorial::default() {
            return Ok(None);
        }
        let whole = match audience {
            // Sealed claims are in no row.
            Audience::Team => true,
            Audience::Public => record.shown == Shown::All,
        };
        self.hear(&person, heard)?;
        let briefs = |source: SourceId| heard.get(&source).map(|(_, brief)| *brief).unwrap_or_default();
        if whole {
            return Ok(Some(card(&person, &briefs)));
        }
        let permitted = |source: SourceId| {
            heard
                .get(&source)
                .map(|(permitted, _)| permitted.clone())
                .unwrap_or_default()
        };
        Ok(redaction::person(person, &permitted).map(|seen| card(&seen, &briefs)))
    }

    /// A person as an audience sees them; none where it sees nothing.
    pub(crate) fn seen(&self, person: Person, audience: Audience) -> Result<Option<Person>, RegistryError> {
        match audience {
            // Sealed claims are in no row.
            Audience::Team => Ok(Some(person)),
            Audience::Public => {
                let permitted = self.permitted(&person)?;
                let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
                Ok(redaction::person(person, &permitted))
            }
        }
    }

    /// What each source that speaks of a person permits.
    pub(crate) fn permitted(&self, person: &Person) -> Result<HashMap<SourceId, Permits>, RegistryError> {
        let mut heard = Heard::new();
        self.hear(person, &mut heard)?;
        Ok(heard.into_iter().map(|(id, (permitted, _))| (id, permitted)).collect())
    }

    /// Reads those sources that speak of a person and are not known yet.
    fn hear(&self, person: &Person, heard: &mut Heard) -> Result<(), RegistryError> {
        for (id, _) in &person.statements {
            if let Entry::Vacant(unknown) = heard.entry(*id)
                && let Some(record) = self.record(id.0)?
                && let Some((_, source)) = self.source(record.no)?
            {
                unknown.insert((source.permits(), SourceBrief::of(&source)));
            }
        }
        Ok(())
    }

    /// The entries that changed a record, oldest first.
    pub(crate) fn positions(&self, record: RecordNo) -> Result<Vec<u64>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select first from record where record = ?1
                 union select position from touched where record = ?1 order by 1",
        )?;
        let rows = statement.query_map([record], |row| row.get::<_, i64>(0))?;
        rows.map(|position| u64::try_from(position?).map_err(|_| unreadable("touched")))
            .collect()
    }
}
