//! Many persons at once: all that a search finds, the keys of all, and those who changed last.

use super::known_sources::{KnownSources, today};
use super::register::{RegisterReader, View};
use super::{Latest, PersonRecord, Reader};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, Rows, audience_no, unreadable};
use crate::search::query::Query;
use crate::search::run_for_all;
use guwah_domain::id::PersonId;
use rusqlite::params;

/// How many of those whose records changed last are looked at for each who is told. Not every change is one that the
/// public sees: whoever changed only there stands further down.
const LOOKED_AT: usize = 2;

impl<V: View> RegisterReader<V> {
    pub(super) fn visit_found(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.with(|db| {
            let mut known = KnownSources::default();
            for no in run_for_all(&self.tables, db, V::AUDIENCE, query, today())? {
                if let Some(record) = (Rows { db }).record_by_no(no)?
                    && let Some(person) = self.load(db, &record, &mut known)?
                {
                    visit(person)?;
                }
            }
            Ok(())
        })
    }

    pub(super) fn visit_all(
        &self,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.with(|db| {
            let mut known = KnownSources::default();
            let mut last = 0i64;
            loop {
                let numbers = (Rows { db }).persons_after(V::AUDIENCE, last)?;
                let Some(newest) = numbers.last() else { return Ok(()) };
                last = *newest;
                for no in numbers {
                    if (Rows { db }).kept(no)?.is_none()
                        && let Some(record) = (Rows { db }).record_by_no(no)?
                        && let Some(person) = self.load(db, &record, &mut known)?
                    {
                        visit(person)?;
                    }
                }
            }
        })
    }

    pub(super) fn keys_of_persons(
        &self,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<(PersonId, Option<u64>)>, RegistryError> {
        self.with(|db| {
            let mut statement = db.prepare_cached(
                "select r.id, r.number from record r
                 where r.kind = ?1 and (?2 or r.shown <> 0)
                   and not exists (select 1 from joined j where j.record = r.record)
                 order by r.record limit ?3 offset ?4",
            )?;
            let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
            let asked = params![
                Kind::Person as i64,
                audience_no(V::AUDIENCE),
                whole(limit),
                whole(offset)
            ];
            let rows = statement.query_map(asked, |row| Ok((row.get::<_, [u8; 16]>(0)?, row.get(1)?)))?;
            rows.map(|row| {
                let (id, number): (_, Option<i64>) = row?;
                let number = number.map(|number| u64::try_from(number).map_err(|_| unreadable("number")));
                Ok((PersonId(id), number.transpose()?))
            })
            .collect()
        })
    }

    pub(super) fn latest_persons(&self, limit: usize) -> Result<Vec<Latest>, RegistryError> {
        let mut latest = Vec::new();
        for no in self.changed_last(limit.saturating_mul(LOOKED_AT))? {
            latest.extend(self.one_of_the_latest(no)?);
        }
        if self.register.is_some() {
            // A change that this audience does not see brings nobody to the top.
            latest.retain(|one| one.last.is_some());
            latest.sort_by_key(|one| std::cmp::Reverse(one.last.as_ref().map(|line| line.position)));
        }
        latest.truncate(limit);
        Ok(latest)
    }

    /// The records that were changed last, whatever it was; in an edition, those of whom it last told something otherwise.
    fn changed_last(&self, limit: usize) -> Result<Vec<RecordNo>, RegistryError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.with(|db| {
            if self.register.is_none() {
                let mut statement = db.prepare_cached(
                    "select record from edition_change one
                     where place = (select max(place) from edition_change where record = one.record)
                     order by place desc limit ?1",
                )?;
                let rows = statement.query_map([limit], |row| row.get(0))?;
                return Ok(rows.collect::<rusqlite::Result<_>>()?);
            }
            let mut statement = db.prepare_cached(
                "select r.record from record r
                 where r.kind = ?1 and (?2 or r.shown <> 0)
                   and not exists (select 1 from joined j where j.record = r.record)
                 order by r.position desc, r.record desc limit ?3",
            )?;
            let asked = params![Kind::Person as i64, audience_no(V::AUDIENCE), limit];
            let rows = statement.query_map(asked, |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    fn one_of_the_latest(&self, no: RecordNo) -> Result<Option<Latest>, RegistryError> {
        let shown = self.with(|db| {
            let rows = Rows { db };
            let Some(record) = rows.record_by_no(no)? else {
                return Ok(None);
            };
            Ok(rows.card_of(&record, V::AUDIENCE)?.map(|card| (record, card)))
        })?;
        let Some((record, card)) = shown else { return Ok(None) };
        let id = PersonId(record.id);
        Ok(Some(Latest {
            id,
            number: record.number,
            card,
            last: self.last_change(id)?,
        }))
    }
}
