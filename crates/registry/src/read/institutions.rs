//! Facilities and organisations, as one audience sees them.

use super::known_sources::{KnownSources, permitted, read_sources_of};
use super::register::{RegisterReader, View};
use super::{InstitutionRecord, Institutions};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, RecordRow, Rows, audience_no};
use guwah_domain::institution::InstitutionKind;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

impl<V: View> RegisterReader<V> {
    /// What this audience sees of a record; none where it sees nothing, or it is no such record.
    pub(super) fn institution_of(
        &self,
        db: &Connection,
        record: &RecordRow,
    ) -> Result<Option<InstitutionRecord>, RegistryError> {
        let rows = Rows { db };
        let Some(institution) = rows.institution(record)? else {
            return Ok(None);
        };
        let mut known = KnownSources::default();
        read_sources_of(db, institution.statements.iter().map(|(source, _)| *source), &mut known)?;
        let Some(seen) = V::institution(institution, &permitted(&known)) else {
            return Ok(None);
        };
        let mut sources = BTreeMap::new();
        for (id, _) in &seen.statements {
            if let Some(source) = known.get(*id).cloned()
                && let Some(source) = self.shown_source(db, *id, source)?
            {
                sources.insert(*id, source);
            }
        }
        Ok(Some(InstitutionRecord {
            institution: seen,
            sources,
            persons: 0,
        }))
    }

    /// The records of these kinds of which this audience may see something, in the order of recording.
    fn institution_numbers(&self, db: &Connection, kinds: &[InstitutionKind]) -> Result<Vec<RecordNo>, RegistryError> {
        let mut numbers = Vec::new();
        for kind in kinds {
            let mut statement = db.prepare_cached(
                "select record from record r where kind = ?1 and (?2 or shown <> 0)
                         and exists (select 1 from told t where t.record = r.record) order by record",
            )?;
            let found = statement.query_map(
                params![Kind::of_institution(*kind) as i64, audience_no(V::AUDIENCE)],
                |row| row.get(0),
            )?;
            numbers.extend(found.collect::<rusqlite::Result<Vec<RecordNo>>>()?);
        }
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// Shows every facility and organisation, in the order of recording.
    pub(super) fn visit_institutions(
        &self,
        db: &Connection,
        kinds: &[InstitutionKind],
        visit: &mut dyn FnMut(InstitutionRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        for no in self.institution_numbers(db, kinds)? {
            if let Some(record) = (Rows { db }).record_by_no(no)?
                && let Some(seen) = self.institution_of(db, &record)?
            {
                visit(seen)?;
            }
        }
        Ok(())
    }

    /// A page of those of one kind, in the order of recording.
    pub(super) fn page_of_institutions(
        &self,
        kind: InstitutionKind,
        offset: u64,
        limit: u64,
    ) -> Result<Institutions, RegistryError> {
        let persons = self.persons_by_facility()?;
        self.with(|db| {
            let numbers = self.institution_numbers(db, &[kind])?;
            let from = usize::try_from(offset).unwrap_or(usize::MAX);
            let most = usize::try_from(limit).unwrap_or(usize::MAX);
            let mut page = Vec::new();
            for no in numbers.iter().skip(from).take(most) {
                let record = (Rows { db }).record_by_no(*no)?;
                let seen = record.map(|record| self.institution_of(db, &record)).transpose()?;
                page.extend(seen.flatten().map(|seen| counted(seen, &persons)));
            }
            Ok(Institutions {
                total: numbers.len() as u64,
                page,
            })
        })
    }

    /// To how many persons something is said to have been done in each facility.
    pub(super) fn persons_by_facility(&self) -> Result<std::collections::HashMap<String, u64>, RegistryError> {
        self.catch_up()?;
        self.tables.freshen_index(V::AUDIENCE)?;
        Ok(self.tables.index(V::AUDIENCE).persons_by_facility())
    }
}

/// With the number of persons to whom something is said to have been done there.
pub(super) fn counted(seen: InstitutionRecord, persons: &std::collections::HashMap<String, u64>) -> InstitutionRecord {
    let count = persons.get(&seen.institution.id.to_string()).copied();
    InstitutionRecord {
        persons: count.unwrap_or(0),
        ..seen
    }
}
