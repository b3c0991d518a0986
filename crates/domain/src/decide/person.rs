//! Orders about a person's record as a whole.

use super::check::non_empty;
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{PersonId, SourceId};

pub(super) fn list(person: PersonId, dataset: SourceId, row: String) -> Result<Change, Refusal> {
    non_empty(&row, "the dataset's id of the person")?;
    Ok(Change::PersonListed { person, dataset, row })
}
