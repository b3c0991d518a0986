//! Of whom claims speak.

use crate::id::PersonId;

/// Of whom claims speak: a record, and the records that are judged to be of the same person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Whom<'a> {
    id: PersonId,
    also: &'a [PersonId],
}

impl<'a> Whom<'a> {
    /// A person with these records.
    #[must_use]
    pub fn of(id: PersonId, also: &'a [PersonId]) -> Self {
        Self { id, also }
    }

    pub(super) fn is(self, person: PersonId) -> bool {
        self.id == person || self.also.contains(&person)
    }
}
