//! The order to change the signing key.

use super::check::non_empty;
use super::refusal::Refusal;
use crate::change::Change;

pub(super) fn change(from: String, to: String) -> Result<Change, Refusal> {
    non_empty(&to, "the next signing key")?;
    if from == to {
        return Err(Refusal::SameKey);
    }
    Ok(Change::SigningKeyChanged { from, to })
}
