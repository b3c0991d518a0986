//! The rows of sources, and of the releases of lists.

use super::projector::{Projector, ensure_record, signed, touch};
use crate::error::RegistryError;
use crate::read::rows::{Kind, RecordNo, Rows, STATEMENT_BITS, unreadable};
use guwah_domain::change::Change;
use guwah_domain::id::SourceId;
use guwah_domain::listing::Release;
use guwah_domain::redaction::Permits;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::status::SourceBrief;
use rusqlite::{Connection, params};
use std::collections::{BTreeSet, HashMap};

/// What the projection must know of a source.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) no: RecordNo,
    pub(super) permitted: Permits,
    pub(super) brief: SourceBrief,
}

impl Projector {
    /// Writes a source into published tables.
    pub(crate) fn publish_source(
        &mut self,
        db: &Connection,
        id: SourceId,
        about: &SourceWithConsent,
    ) -> Result<RecordNo, RegistryError> {
        self.put_source(db, id, about, 0)?;
        Ok(self.known(db, id)?.no)
    }

    /// What a source permits the public to be told of what it says.
    pub(crate) fn permitted(&mut self, db: &Connection, source: SourceId) -> Result<Permits, RegistryError> {
        Ok(self.known(db, source)?.permitted)
    }

    /// What the status rule must know of a source.
    pub(crate) fn brief(&mut self, db: &Connection, source: SourceId) -> Result<SourceBrief, RegistryError> {
        Ok(self.known(db, source)?.brief)
    }

    /// What each of the sources that speak permits.
    pub(super) fn permitted_by(
        &mut self,
        db: &Connection,
        speaking: impl Iterator<Item = SourceId>,
    ) -> Result<HashMap<SourceId, Permits>, RegistryError> {
        speaking
            .map(|source| Ok((source, self.known(db, source)?.permitted)))
            .collect()
    }

    pub(super) fn known(&mut self, db: &Connection, source: SourceId) -> Result<Known, RegistryError> {
        if let Some(known) = self.sources.get(&source) {
            return Ok(known.clone());
        }
        let (record, _) = ensure_record(db, source.0, Kind::Source, 0)?;
        let about = (Rows { db }).source(record.no)?;
        let known = Known {
            no: record.no,
            permitted: about.as_ref().map(|(_, about)| about.permits()).unwrap_or_default(),
            brief: about
                .as_ref()
                .map(|(_, about)| SourceBrief::of(about))
                .unwrap_or_default(),
        };
        self.sources.insert(source, known.clone());
        Ok(known)
    }

    /// Writes what a source is after a change of its description or its consents.
    pub(super) fn change_source(
        &mut self,
        db: &Connection,
        id: SourceId,
        change: &Change,
        at: i64,
    ) -> Result<(), RegistryError> {
        let (record, _) = ensure_record(db, id.0, Kind::Source, at)?;
        let before = (Rows { db }).source(record.no)?;
        let mut source = before.map(|(_, source)| source).unwrap_or_default();
        source.apply(change);
        self.put_source(db, id, &source, at)
    }

    pub(super) fn put_source(
        &mut self,
        db: &Connection,
        id: SourceId,
        about: &SourceWithConsent,
        at: i64,
    ) -> Result<(), RegistryError> {
        let (record, new) = ensure_record(db, id.0, Kind::Source, at)?;
        let before = self.known(db, id)?;
        let (permitted, brief) = (about.permits(), SourceBrief::of(about));
        let body = serde_json::to_vec(about).map_err(|_| unreadable("source"))?;
        db.prepare_cached(
            "insert into source (record, dataset, published, invented, body) values (?1, ?2, ?3, ?4, ?5)
             on conflict (record) do update set dataset = ?2, published = ?3, invented = ?4, body = ?5",
        )?
        .execute(params![
            record.no,
            about.dataset,
            permitted.widest().claims,
            brief.is_invented(),
            body
        ])?;
        self.sources.insert(
            id,
            Known {
                no: record.no,
                permitted: permitted.clone(),
                brief,
            },
        );
        touch(db, at, &record, new)?;
        if before.permitted != permitted || before.brief != brief {
            // Which words the public finds by depends on who must not be named.
            if before.permitted.names_others_than(&permitted) {
                self.find_anew(db, record.no)?;
            }
            self.show_anew(db, record.no, at)?;
        }
        Ok(())
    }

    /// A source names its speakers, or does not any more: by which words the public finds those of whom it speaks is worked
    /// out anew. Where sealed claims are held, which are not here, the team alone finds by its words until a rebuild.
    fn find_anew(&mut self, db: &Connection, source: RecordNo) -> Result<(), RegistryError> {
        for no in persons_of(db, source)? {
            let Some(record) = (Rows { db }).record_by_no(no)? else {
                continue;
            };
            if record.sealed {
                db.prepare_cached("update text set level = 1 where record = ?1")?
                    .execute([no])?;
            } else {
                let person = Rows { db }.person(&record)?;
                self.put_person(db, &record, person, false)?;
            }
        }
        Ok(())
    }

    /// A source permits other things than before: of every person it speaks of, more or less is shown.
    pub(super) fn show_anew(&mut self, db: &Connection, source: RecordNo, at: i64) -> Result<(), RegistryError> {
        for no in persons_of(db, source)? {
            if let Some(record) = (Rows { db }).record_by_no(no)? {
                self.reshow(db, &record)?;
                self.show_whole(db, no)?;
                touch(db, at, &record, false)?;
            }
        }
        self.show_institutions_anew(db, source)
    }

    pub(super) fn put_release(
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

    pub(super) fn close_release(
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
}

/// The persons of whom a source speaks.
pub(super) fn persons_of(db: &Connection, source: RecordNo) -> Result<BTreeSet<RecordNo>, RegistryError> {
    let mut statement = db.prepare_cached("select statement from statement where source = ?1")?;
    let records = statement.query_map([source], |row| Ok(row.get::<_, i64>(0)? >> STATEMENT_BITS))?;
    Ok(records.collect::<rusqlite::Result<_>>()?)
}
