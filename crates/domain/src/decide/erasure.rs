//! Orders to destroy the keys of a person or a source.

use super::check::{non_empty, term};
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{PersonId, SourceId};

pub(super) fn person(
    person: PersonId,
    reason: String,
    confirmed_by: String,
    outside_ids: Vec<String>,
) -> Result<Change, Refusal> {
    check(&reason, &confirmed_by)?;
    Ok(Change::PersonErased {
        person,
        reason,
        confirmed_by,
        outside_ids,
    })
}

pub(super) fn source(
    source: SourceId,
    reason: String,
    confirmed_by: String,
    outside_ids: Vec<String>,
) -> Result<Change, Refusal> {
    check(&reason, &confirmed_by)?;
    Ok(Change::SourceErased {
        source,
        reason,
        confirmed_by,
        outside_ids,
    })
}

fn check(reason: &str, confirmed_by: &str) -> Result<(), Refusal> {
    term("erasure_reason", reason)?;
    non_empty(confirmed_by, "the name of the one who confirms")
}
