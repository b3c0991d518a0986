//! The rows of facilities and organisations, read back.

use super::{Kind, RecordNo, RecordRow, Rows, claims_of};
use crate::error::RegistryError;
use guwah_domain::id::InstitutionId;
use guwah_domain::institution::{Institution, InstitutionKind};
use rusqlite::{OptionalExtension, params};

impl Kind {
    pub(crate) fn of_institution(kind: InstitutionKind) -> Self {
        match kind {
            InstitutionKind::Facility => Self::Facility,
            InstitutionKind::Organisation => Self::Organisation,
        }
    }

    /// What a record of this kind is; none where it is no facility and no organisation.
    pub(crate) fn institution(kind: i64) -> Option<InstitutionKind> {
        let is = |of: &InstitutionKind| Self::of_institution(*of) as i64 == kind;
        InstitutionKind::ALL.into_iter().find(is)
    }
}

impl Rows<'_> {
    /// What every source says of a facility or an organisation; none for another kind of record.
    pub(crate) fn institution(&self, record: &RecordRow) -> Result<Option<Institution>, RegistryError> {
        let Some(kind) = Kind::institution(record.kind) else {
            return Ok(None);
        };
        let mut institution = Institution::new(InstitutionId(record.id), kind);
        let mut statement = self.db.prepare_cached(
            "select r.id, t.level, t.body from told t join record r on r.record = t.source
             where t.record = ?1 order by t.source, t.level",
        )?;
        let mut rows = statement.query([record.no])?;
        while let Some(row) = rows.next()? {
            let (source, claims) = claims_of(row, "told")?;
            institution.statements.by_mut(source).claims.extend(claims);
        }
        institution.screened = self.screened(record)?;
        Ok(Some(institution))
    }

    /// Which facility or organisation a dataset means by a key of its own.
    pub(crate) fn known_as(&self, dataset: &str, key: &str) -> Result<Option<RecordRow>, RegistryError> {
        let Some((dataset, _)) = self.dataset(dataset)? else {
            return Ok(None);
        };
        let found: Option<RecordNo> = self
            .db
            .prepare_cached("select record from known_as where dataset = ?1 and key = ?2")?
            .query_row(params![dataset, key], |row| row.get(0))
            .optional()?;
        found.map_or(Ok(None), |no| self.record_by_no(no))
    }
}
