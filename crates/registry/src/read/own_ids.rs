//! Under which of their own ids lists know a person, as an audience is told it.

use super::known_sources::KnownSources;
use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::{RecordRow, Rows};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Screened};
use guwah_domain::source::SourceWithConsent;
use rusqlite::Connection;
use std::collections::BTreeMap;

impl<V: View> RegisterReader<V> {
    /// The ids of all records of a person, each with its dataset; of what lists say of the person those are left out that are not told.
    pub(super) fn outside_ids(
        &self,
        db: &Connection,
        record: &RecordRow,
        members: &[RecordRow],
        (person, sources): (&mut Person, &BTreeMap<SourceId, SourceWithConsent>),
        known: &mut KnownSources,
    ) -> Result<Vec<(String, String)>, RegistryError> {
        let rows = Rows { db };
        let mut outside = self.own_outside_ids(db, record, !members.is_empty(), known)?;
        for member in members {
            outside.extend(self.own_outside_ids(db, member, true, known)?);
        }
        // A list's id of a person is shown where that list is seen to speak.
        let speaks = |dataset: &str| sources.values().any(|source| source.is_of(dataset));
        let screened = match V::AUDIENCE {
            Audience::Public => rows.screened_with_members(record)?,
            Audience::Team => Screened::default(),
        };
        let told =
            |row: &str| V::AUDIENCE == Audience::Team || !(redaction::is_numbered(person, row) || screened.holds(row));
        let outside: Vec<(String, String)> = outside
            .into_iter()
            .filter(|(_, dataset, row)| speaks(dataset) && told(row))
            .map(|(_, dataset, row)| (dataset, row))
            .collect();
        if V::AUDIENCE == Audience::Public && !members.is_empty() {
            for (id, source) in sources {
                let is_told = |row: &str| outside.iter().any(|(dataset, its)| source.is_of(dataset) && its == row);
                person.leave_out_listings(*id, &is_told);
            }
        }
        Ok(outside)
    }

    /// Under which ids which datasets know a record, as this audience is told it. Of several records of one person, each is looked at by
    /// itself: that a list is seen to speak on the page tells nothing of the record that it has under another id.
    fn own_outside_ids(
        &self,
        db: &Connection,
        record: &RecordRow,
        is_joined: bool,
        known: &mut KnownSources,
    ) -> Result<Vec<(i64, String, String)>, RegistryError> {
        let rows = Rows { db };
        let mut outside = rows.outside_ids(record.no)?;
        if !is_joined || V::AUDIENCE == Audience::Team || outside.is_empty() {
            return Ok(outside);
        }
        let seen = self.seen(db, rows.person(record)?, known)?;
        let speaks = |dataset: &str| {
            let sources = seen.iter().flat_map(|(_, sources)| sources.values());
            sources.into_iter().any(|source| source.is_of(dataset))
        };
        outside.retain(|(_, dataset, _)| speaks(dataset));
        Ok(outside)
    }
}
