//! Orders about a source.

use super::check::{non_empty, term};
use super::refusal::Refusal;
use crate::change::Change;
use crate::consent::Consent;
use crate::id::SourceId;
use crate::source::Source;

pub(super) fn record(source: SourceId, about: Box<Source>) -> Result<Change, Refusal> {
    non_empty(&about.title, "the source's title")?;
    term("source_kind", &about.kind)?;
    Ok(Change::SourceRecorded { source, about })
}

pub(super) fn consent(source: SourceId, consent: Consent) -> Result<Change, Refusal> {
    for purpose in &consent.purposes {
        term("consent_purpose", purpose)?;
    }
    Ok(Change::ConsentRecorded { source, consent })
}
