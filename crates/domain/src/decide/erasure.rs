//! Orders to destroy the keys of a person or a source.

use super::check::{non_empty, term};
use super::command::Erasure;
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{PersonId, SourceId};

pub(super) fn person(person: PersonId, erasure: Erasure) -> Result<Change, Refusal> {
    check(&erasure)?;
    Ok(Change::PersonErased {
        person,
        reason: erasure.reason,
        confirmed_by: erasure.confirmed_by,
        outside_ids: erasure.outside_ids,
        known_by: Box::new(erasure.known_by),
    })
}

pub(super) fn source(source: SourceId, erasure: Erasure) -> Result<Change, Refusal> {
    check(&erasure)?;
    Ok(Change::SourceErased {
        source,
        reason: erasure.reason,
        confirmed_by: erasure.confirmed_by,
        outside_ids: erasure.outside_ids,
        known_by: Box::new(erasure.known_by),
    })
}

fn check(erasure: &Erasure) -> Result<(), Refusal> {
    term("erasure_reason", &erasure.reason)?;
    non_empty(&erasure.confirmed_by, "the name of the one who confirms")
}
