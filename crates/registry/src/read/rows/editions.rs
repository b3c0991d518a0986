//! The rows of editions and of public numbers, read back.

use super::{RecordNo, RecordRow, Rows, unreadable};
use crate::error::RegistryError;
use crate::project::signed;
use guwah_domain::edition::PublishedEdition;
use guwah_domain::edition_change::EditionChange;
use guwah_domain::id::PersonId;
use rusqlite::OptionalExtension;

impl Rows<'_> {
    /// The editions, and the number that is given next.
    pub(crate) fn published_so_far(&self) -> Result<(Vec<PublishedEdition>, u64), RegistryError> {
        let mut statement = self.db.prepare_cached("select body from edition order by number")?;
        let bodies = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        let editions = bodies
            .map(|body| serde_json::from_slice(&body?).map_err(|_| unreadable("edition")))
            .collect::<Result<_, _>>()?;
        let last: Option<i64> = self
            .db
            .query_row("select max(number) from record", [], |row| row.get(0))?;
        let last = u64::try_from(last.unwrap_or(0)).map_err(|_| unreadable("record"))?;
        Ok((editions, last + 1))
    }

    /// The record with a public number, or, in an edition, the one with which it was joined.
    pub(crate) fn numbered(&self, number: u64) -> Result<Option<RecordRow>, RegistryError> {
        if let Some(record) = self.record_by_number(number)? {
            return Ok(Some(record));
        }
        let Ok(number) = signed(number) else { return Ok(None) };
        let mut statement = self
            .db
            .prepare_cached("select shown_as from taken_number where number = ?1")?;
        let shown_as: Option<Option<i64>> = statement.query_row([number], |row| row.get(0)).optional()?;
        match shown_as.flatten().map(u64::try_from) {
            Some(Ok(shown_as)) => self.record_by_number(shown_as),
            _ => Ok(None),
        }
    }

    /// The numbers of records that are joined with others, each with the record under which its person is shown.
    pub(crate) fn joined_numbers(&self) -> Result<Vec<(u64, PersonId)>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select m.number, k.id from joined j join record m on m.record = j.record join record k on k.record = j.kept
             where m.number is not null",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, PersonId(row.get(1)?))))?;
        rows.map(|row| {
            let (number, kept) = row?;
            Ok((u64::try_from(number).map_err(|_| unreadable("record"))?, kept))
        })
        .collect()
    }

    /// Since which edition a person is told of as now; none in a register, and where it is not known.
    pub(crate) fn edition_change(&self, record: RecordNo) -> Result<Option<EditionChange>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select body from edition_change where record = ?1 order by place desc limit 1")?;
        let body: Option<Vec<u8>> = statement.query_row([record], |row| row.get(0)).optional()?;
        body.map(|body| serde_json::from_slice(&body).map_err(|_| unreadable("edition_change")))
            .transpose()
    }

    /// How the edition that stands at a place told of a person otherwise.
    pub(crate) fn edition_change_at(&self, place: i64) -> Result<Option<EditionChange>, RegistryError> {
        let mut statement = self
            .db
            .prepare_cached("select body from edition_change where place = ?1")?;
        let body: Option<Vec<u8>> = statement.query_row([place], |row| row.get(0)).optional()?;
        body.map(|body| serde_json::from_slice(&body).map_err(|_| unreadable("edition_change")))
            .transpose()
    }

    /// Whether a public number was given to somebody.
    pub(crate) fn is_taken(&self, number: u64) -> Result<bool, RegistryError> {
        let Ok(number) = signed(number) else { return Ok(false) };
        let mut statement = self.db.prepare_cached(
            "select exists (select 1 from taken_number where number = ?1)
                 or exists (select 1 from record where number = ?1)",
        )?;
        Ok(statement.query_row([number], |row| row.get(0))?)
    }
}
