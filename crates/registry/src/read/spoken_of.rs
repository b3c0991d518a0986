//! The persons of whom a source speaks, page by page.

use super::PAGE;
use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::{Heard, Rows, Shown, audience_no};
use guwah_domain::card::Card;
use guwah_domain::id::{PersonId, SourceId};
use rusqlite::{Connection, params};

impl<V: View> RegisterReader<V> {
    /// A page of the persons of whom a source is seen to speak, in the order of recording. Where all that it says of a person was
    /// withdrawn, the public is not told that it spoke: no page has a gap for that.
    pub(super) fn persons_of_source(
        &self,
        db: &Connection,
        no: i64,
        id: SourceId,
        page: u64,
    ) -> Result<Vec<(PersonId, Option<u64>, Card)>, RegistryError> {
        let rows = Rows { db };
        let mut statement = db.prepare_cached(
            "select distinct coalesce(j.kept, r.record) as shown_as from statement s join record r on r.record = s.statement >> 16
             left join joined j on j.record = r.record
             where s.source = ?1 and s.level <= ?2 order by shown_as",
        )?;
        let mut numbers = statement.query(params![no, audience_no(V::AUDIENCE)])?;
        let mut before = page.saturating_mul(PAGE);
        let mut persons = Vec::new();
        let mut heard = Heard::new();
        while let Some(row) = numbers.next()? {
            let Some(record) = rows.record_by_no(row.get(0)?)? else {
                continue;
            };
            // Of whom everything is shown, the source is seen to speak.
            if before > 0 && record.shown == Shown::All {
                before -= 1;
                continue;
            }
            let Some(card) = rows.card_among(record.no, V::AUDIENCE, &mut heard)? else {
                continue;
            };
            if !card.sources.contains(&id) {
                continue;
            }
            if before > 0 {
                before -= 1;
                continue;
            }
            persons.push((PersonId(record.id), record.number, card));
            if persons.len() as u64 == PAGE {
                break;
            }
        }
        Ok(persons)
    }
}
