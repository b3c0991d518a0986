//! Invented persons: who is one, and whether the register holds any.

use super::PersonRecord;
use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::audience_no;
use guwah_domain::invented::Invented;

impl PersonRecord {
    /// How much of it is invented, to try a register out.
    #[must_use]
    pub fn invented(&self) -> Invented {
        Invented::of(self.person.statements.sources().map(|source| self.brief(source)))
    }
}

impl<V: View> RegisterReader<V> {
    pub(super) fn any_invented(&self) -> Result<bool, RegistryError> {
        self.with(|db| {
            let mut any =
                db.prepare_cached("select exists (select 1 from source where invented and (published or ?1))")?;
            Ok(any.query_row([audience_no(V::AUDIENCE)], |row| row.get(0))?)
        })
    }
}
