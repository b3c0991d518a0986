//! By which records those are known of whom the public sees nothing: a claim that names one tells no record.

use super::Screened;
use crate::claim::Claim;
use crate::id::PersonId;
use crate::value::Value;

impl Screened {
    /// Leaves out of a claim by which records those are known of whom the public sees nothing.
    pub(super) fn leave_out_unseen(&self, told: &mut Claim) {
        if self.unseen.is_empty() {
            return;
        }
        if let Value::Relative(relative) = &mut told.value
            && self.unseen.contains(&relative.person)
        {
            relative.person = PersonId::default();
        }
        if let Some(by) = &mut told.by
            && self.unseen.contains(&by.person)
        {
            by.person = PersonId::default();
        }
    }

    /// Whether a claim names somebody of whom the public sees nothing.
    pub(super) fn names_unseen(&self, told: &Claim) -> bool {
        let by = told.by.as_ref().map(|by| by.person);
        let mut named = told.value.other_person().into_iter().chain(by);
        !self.unseen.is_empty() && named.any(|person| self.unseen.contains(&person))
    }
}
