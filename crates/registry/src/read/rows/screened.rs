//! What the leak check came to for each record, as the tables keep it.

use super::{RecordNo, RecordRow, Rows, json};
use crate::error::RegistryError;
use crate::leak::hit::Hit;
use crate::leak::report::{FoundRow, Weight, screened};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::PersonId;
use guwah_domain::redaction::Screened;

/// How far the leak check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Screening {
    /// How many entries the tables reflect.
    pub(crate) entries: u64,
    /// How many of them it has looked at.
    pub(crate) screened: u64,
    /// Whether an answer came since.
    pub(crate) answered: bool,
    /// How many records are protected.
    pub(crate) protected: u64,
    /// How many texts it has looked at since it looked at all of them.
    pub(crate) texts: u64,
    /// The digest of all that it looks for.
    pub(crate) looked_for: u64,
}

impl Screening {
    /// Whether it has looked at all there is.
    pub(crate) fn is_done(&self) -> bool {
        self.screened == self.entries && !self.answered
    }
}

/// What is known of a person whom a record names by their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    /// The public sees nothing of them.
    Unseen = 0,
    /// They were a child when testimonies told of them here.
    Child = 1,
}

impl Rows<'_> {
    /// How far the leak check has come.
    pub(crate) fn screening(&self) -> Result<Screening, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select entries, screened, answered, protected, looked_for, texts from cursor")?;
        let number = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(statement.query_row([], |row| {
            Ok(Screening {
                entries: number(row.get(0)?),
                screened: number(row.get(1)?),
                answered: row.get(2)?,
                protected: number(row.get(3)?),
                looked_for: row.get::<_, i64>(4)?.cast_unsigned(),
                texts: number(row.get(5)?),
            })
        })?)
    }

    /// How many entries an audience's index may reflect: the public's no more than the leak check has looked at.
    pub(crate) fn reflected(&self, audience: Audience) -> Result<u64, RegistryError> {
        let screening = self.screening()?;
        Ok(match audience {
            Audience::Public => screening.screened,
            Audience::Team => screening.entries,
        })
    }

    /// The entries that what an audience finds reflects; none for the public where the leak check has not looked at all of them:
    /// that is for nobody to find, and whoever has it look brings the index up to it.
    pub(crate) fn screened_for(&self, audience: Audience) -> Result<Option<u64>, RegistryError> {
        let screening = self.screening()?;
        Ok((audience == Audience::Team || screening.is_done()).then_some(screening.entries))
    }

    /// What the leak check came to for a record.
    pub(crate) fn screened(&self, record: &RecordRow) -> Result<Screened, RegistryError> {
        self.screened_as(record.no, record.screened)
    }

    /// As [`Self::screened`], for whoever knows whether there is anything.
    pub(crate) fn screened_as(&self, record: RecordNo, is_screened: bool) -> Result<Screened, RegistryError> {
        if !is_screened {
            return Ok(Screened::default());
        }
        let mut statement = self
            .db
            .prepare_cached("select mark, weight from found where record = ?1 order by nth")?;
        let found = statement.query_map([record], |row| {
            let stands = row.get::<_, i64>(1)? == Weight::Stands as i64;
            Ok((row.get::<_, i64>(0)?.cast_unsigned(), stands))
        })?;
        let found: Vec<(u64, bool)> = found.collect::<rusqlite::Result<_>>()?;
        let mut all = screened(found.into_iter());
        for (other, what) in self.named(record)? {
            match what {
                Named::Unseen => all.unseen.push(other),
                Named::Child => all.children.push(other),
            }
        }
        Ok(all)
    }

    /// What the leak check came to for a person, on all records of the same.
    pub(crate) fn screened_with_members(&self, record: &RecordRow) -> Result<Screened, RegistryError> {
        let mut all = self.screened(record)?;
        for member in self.members(record.no)? {
            all.join(self.screened(&member)?);
        }
        Ok(all)
    }

    /// Whom a record names by their own, as far as something follows from it.
    pub(crate) fn named(&self, record: RecordNo) -> Result<Vec<(PersonId, Named)>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select other, what from named where record = ?1 order by other, what")?;
        let named = statement.query_map([record], |row| {
            let what = if row.get::<_, i64>(1)? == Named::Child as i64 {
                Named::Child
            } else {
                Named::Unseen
            };
            Ok((PersonId(row.get(0)?), what))
        })?;
        Ok(named.collect::<rusqlite::Result<_>>()?)
    }

    /// What was found in a record, in its order.
    pub(crate) fn found(&self, record: RecordNo) -> Result<Vec<FoundRow>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select mark, weight, body from found where record = ?1 order by nth")?;
        let mut rows = statement.query([record])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let weight = match row.get::<_, i64>(1)? {
                0 => Weight::Waits,
                1 => Weight::Removed,
                _ => Weight::Stands,
            };
            found.push(FoundRow {
                mark: row.get::<_, i64>(0)?.cast_unsigned(),
                weight,
                hit: json(&row.get::<_, Vec<u8>>(2)?, "found")?,
            });
        }
        Ok(found)
    }

    /// How many passages of all records wait for an answer.
    pub(crate) fn waiting_in_all(&self) -> Result<usize, RegistryError> {
        let waits = Weight::Waits as i64;
        let count: i64 = self
            .db
            .query_row("select count(*) from found where weight = ?1", [waits], |row| {
                row.get(0)
            })?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Everything that was found, on every record.
    pub(crate) fn every_found(&self) -> Result<Vec<FoundRow>, RegistryError> {
        let mut statement = self.db.prepare_cached("select distinct record from found")?;
        let records = statement.query_map([], |row| row.get::<_, RecordNo>(0))?;
        let mut found = Vec::new();
        for record in records {
            found.extend(self.found(record?)?);
        }
        Ok(found)
    }

    /// Everything that was found, under the records under which it is shown, in the order of recording.
    pub(crate) fn all_found(&self) -> Result<Vec<Hit>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select body from found f where not exists (select 1 from joined j where j.record = f.record) order by record, nth",
        )?;
        let mut rows = statement.query([])?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            hits.push(json(&row.get::<_, Vec<u8>>(0)?, "found")?);
        }
        Ok(hits)
    }
}
