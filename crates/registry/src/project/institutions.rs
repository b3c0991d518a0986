//! The rows of facilities and organisations.

use super::projector::{Projector, ensure_record};
use crate::error::RegistryError;
use crate::read::InstitutionRecord;
use crate::read::rows::{Kind, RecordNo, RecordRow, Rows, Shown, body, level_no};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::SourceId;
use guwah_domain::institution::Institution;
use guwah_domain::redaction;
use rusqlite::{Connection, params};

impl Projector {
    pub(super) fn change_institution(
        &mut self,
        db: &Connection,
        change: &Change,
        at: i64,
    ) -> Result<(), RegistryError> {
        let Some((id, kind)) = change.institution() else {
            return Ok(());
        };
        let (record, _) = ensure_record(db, id.0, Kind::of_institution(kind), at)?;
        if let Change::InstitutionListed { dataset, key, .. } = change {
            let dataset = self.known(db, *dataset)?.no;
            db.prepare_cached("insert or replace into known_as (dataset, key, record) values (?1, ?2, ?3)")?
                .execute(params![dataset, key, record.no])?;
            return Ok(());
        }
        let mut institution = (Rows { db })
            .institution(&record)?
            .unwrap_or_else(|| Institution::new(id, kind));
        institution.apply(change);
        self.put_institution(db, &record, &institution)
    }

    /// Writes a facility or an organisation, as the public sees it, into published tables.
    pub(crate) fn publish_institution(
        &mut self,
        db: &Connection,
        seen: &InstitutionRecord,
    ) -> Result<RecordNo, RegistryError> {
        let kind = Kind::of_institution(seen.institution.kind);
        let (record, _) = ensure_record(db, seen.institution.id.0, kind, 0)?;
        self.put_institution(db, &record, &seen.institution)?;
        Ok(record.no)
    }

    fn put_institution(
        &mut self,
        db: &Connection,
        record: &RecordRow,
        institution: &Institution,
    ) -> Result<(), RegistryError> {
        db.prepare_cached("delete from told where record = ?1")?
            .execute([record.no])?;
        for (source, statement) in &institution.statements {
            let source = self.known(db, *source)?.no;
            for level in [Disclosure::Public, Disclosure::Team] {
                let claims: Vec<Claim> = statement
                    .claims
                    .iter()
                    .filter(|claim| claim.disclosure == level)
                    .cloned()
                    .collect();
                if let Some(no) = level_no(level)
                    && !claims.is_empty()
                {
                    db.prepare_cached("insert into told (record, source, level, body) values (?1, ?2, ?3, ?4)")?
                        .execute(params![record.no, source, no, body::write(claims)?])?;
                }
            }
        }
        self.show_institution(db, record.no, institution)
    }

    /// Notes how much of it the public sees.
    pub(super) fn show_institution(
        &mut self,
        db: &Connection,
        record: RecordNo,
        institution: &Institution,
    ) -> Result<(), RegistryError> {
        let permitted = self.permitted_by(db, institution.statements.iter().map(|(source, _)| *source))?;
        let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
        let shown = match redaction::institution(institution.clone(), &permitted) {
            None => Shown::Nothing,
            Some(seen) if seen == *institution => Shown::All,
            Some(_) => Shown::Part,
        };
        db.prepare_cached("update record set shown = ?2 where record = ?1")?
            .execute(params![record, shown as i64])?;
        Ok(())
    }

    /// What a source says may be published, or may no longer be.
    pub(super) fn show_institutions_anew(&mut self, db: &Connection, source: RecordNo) -> Result<(), RegistryError> {
        for record in told_by(db, source)? {
            if let Some(institution) = (Rows { db }).institution(&record)? {
                self.show_institution(db, record.no, &institution)?;
            }
        }
        Ok(())
    }

    /// Takes away what an erased source said of facilities and organisations, and the keys under which it knew them.
    pub(super) fn forget_told_by(
        &mut self,
        db: &Connection,
        source: RecordNo,
        id: SourceId,
    ) -> Result<(), RegistryError> {
        for record in told_by(db, source)? {
            if let Some(mut institution) = (Rows { db }).institution(&record)? {
                institution.forget(id);
                self.put_institution(db, &record, &institution)?;
            }
        }
        db.execute("delete from known_as where dataset = ?1", [source])?;
        Ok(())
    }
}

/// The facilities and organisations of which a source speaks.
fn told_by(db: &Connection, source: RecordNo) -> Result<Vec<RecordRow>, RegistryError> {
    let mut statement = db.prepare_cached("select distinct record from told where source = ?1 order by record")?;
    let numbers: Vec<RecordNo> = statement
        .query_map([source], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut records = Vec::with_capacity(numbers.len());
    for no in numbers {
        records.extend((Rows { db }).record_by_no(no)?);
    }
    Ok(records)
}
