//! Facilities and organisations: how they are recorded, and how their rows are read back.

use super::actor::Actor;
use super::execute::{draft, fresh_id, now};
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::project::{Recorded, What};
use crate::read::rows::{Kind, Rows};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::command::Decision;
use guwah_domain::decide::institution::tell;
use guwah_domain::id::{InstitutionId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};

impl Registry {
    /// The facility or organisation that a dataset knows under a key of its own, or a fresh identifier for one that is not
    /// known yet.
    ///
    /// # Errors
    /// When the register cannot be read, or the dataset means something of another kind by this key.
    pub fn institution_for(
        &self,
        kind: InstitutionKind,
        dataset: &str,
        key: &str,
    ) -> Result<(InstitutionId, bool), RegistryError> {
        match self.shared.tables.read(|db| Rows { db }.known_as(dataset, key))? {
            Some(record) if Kind::institution(record.kind) == Some(kind) => Ok((InstitutionId(record.id), true)),
            Some(_) => Err(RegistryError::Unacceptable(format!(
                "the dataset knows “{key}” as something else than a {}",
                kind.key()
            ))),
            None => Ok((InstitutionId(fresh_id()?), false)),
        }
    }

    /// Notes under which key a dataset knows a facility or an organisation.
    ///
    /// # Errors
    /// When the ledger cannot be written.
    pub fn list_institution(
        &self,
        actor: &Actor,
        (institution, kind): (InstitutionId, InstitutionKind),
        dataset: SourceId,
        key: &str,
    ) -> Result<(), RegistryError> {
        let key = key.to_owned();
        self.execute_change(
            actor,
            Change::InstitutionListed {
                institution,
                kind,
                dataset,
                key,
            },
        )
    }

    /// Records what a source says of a facility or an organisation. Says whether that changed anything. When it returns,
    /// what it changed is durable and every reader sees it.
    ///
    /// # Errors
    /// When a claim is refused, another change came first, or the ledger cannot be written. Nothing was written then.
    pub fn tell_of_institution(
        &self,
        actor: &Actor,
        (institution, kind): (InstitutionId, InstitutionKind),
        source: SourceId,
        claims: Vec<Claim>,
    ) -> Result<bool, RegistryError> {
        let mut writing = self.shared.write()?;
        let record = writing.rows().record(institution.0)?;
        let known = match record {
            Some(record) => writing.rows().institution(&record)?,
            None => None,
        };
        let known = known.unwrap_or_else(|| Institution::new(institution, kind));
        let decision: Option<Decision> = tell(&known, source, claims)?;
        let Some(decision) = decision else { return Ok(false) };
        let drafts = [draft(&decision, &now(), actor)?];
        let based_on = writing.ledger().size()?;
        let appended = writing.ledger().append(based_on, &drafts)?;
        // Durable from here on. If the process dies before the rows are written, the next to open catches up.
        let recorded = Recorded {
            position: appended.first.0,
            what: What::Changes(&decision.changes),
        };
        writing.project(&[recorded], appended.size)?;
        Ok(true)
    }
}
