//! Facilities and organisations: under which identifier one is recorded.

use super::execute::fresh_id;
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::rows::{Kind, Rows};
use guwah_domain::id::InstitutionId;
use guwah_domain::institution::InstitutionKind;

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
}
