//! Identity numbers outside their own property: in a list's own id of a person, and in labels of acts that are made of it.

use super::Protected;
use crate::claim::Claim;
use crate::identity_number::IdentityNumber;
use crate::person::Person;
use crate::value::Value;

/// Labels of acts in which an identity number stands (a list's own id of the person is part of them), in the order in which they are
/// met: accounts of one act still carry one label.
#[derive(Default)]
pub(super) struct Labels(Vec<String>);

impl Labels {
    /// Leaves a number, and a list's own id that waits for an answer, out of the label of an act.
    pub(super) fn leave_out(&mut self, told: &mut Claim, protected: &Protected, rows: &[String]) {
        if let Value::Act(act) = &mut told.value
            && let Some(label) = act
                .label
                .take_if(|label| protected.is_numbered_in(label) || rows.iter().any(|row| label.contains(row.as_str())))
        {
            let at = self.0.iter().position(|known| *known == label);
            let at = at.unwrap_or_else(|| {
                self.0.push(label);
                self.0.len() - 1
            });
            act.label = Some(format!("act:{}", at + 1));
        }
    }
}

/// Whether a list's own id of a person is an identity number of which the public is told a part: it leads nowhere.
#[must_use]
pub fn is_numbered(public: &Person, row: &str) -> bool {
    let Some(number) = IdentityNumber::parse(row) else {
        return false;
    };
    public.claims().any(|(_, claim)| match &claim.value {
        Value::PublicNumber(told) => told.as_str().contains('?') && !row.contains('?') && told.may_be(&number),
        _ => false,
    })
}
