//! Orders about the reading of a release.

use super::check::non_empty;
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::SourceId;
use crate::listing::Release;

pub(super) fn open(dataset: SourceId, release: Release, file: String) -> Result<Change, Refusal> {
    non_empty(&file, "the digest of the release's file")?;
    Ok(Change::ReleaseOpened { dataset, release, file })
}
