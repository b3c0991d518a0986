//! What the public is shown: the redacted form of every record, as [`guwah_domain::redaction`] makes it. Nothing here, nor in
//! what all readers share, yields more.

use super::Happened;
use super::history::{self, KnownAs, Told};
use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::tables::Tables;
use crate::read::{HistoryLine, RecordKey};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::institution::Institution;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permits};
use guwah_domain::source::SourceWithConsent;
use std::collections::HashMap;
use std::sync::Arc;

/// Marks a reader as the public's.
pub enum ForPublic {}

/// Reads a register, or an edition, for the public. It is made of redacted records and has no method that yields more.
pub type PublicReader = RegisterReader<ForPublic>;

impl KnownAs for ForPublic {
    fn known_as(whole: Person, permitted: &dyn Fn(SourceId) -> Permits) -> HashMap<ClaimId, ClaimId> {
        redaction::known_as(whole, permitted)
    }
}

impl View for ForPublic {
    const AUDIENCE: Audience = Audience::Public;

    fn person(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Person> {
        redaction::person(person, permitted)
    }

    fn institution(institution: Institution, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Institution> {
        redaction::institution(institution, permitted)
    }

    fn source(source: SourceWithConsent) -> Option<SourceWithConsent> {
        redaction::source(source)
    }

    fn recorded<'a>(
        person: &'a Person,
        permitted: &dyn Fn(SourceId) -> Permits,
        shown: ClaimId,
    ) -> Option<(SourceId, &'a Claim)> {
        redaction::recorded(person, permitted, shown)
    }

    fn earlier(earlier: Person, today: &Person) -> Option<Person> {
        let left = history::limit_to(earlier, today);
        (!left.statements.is_empty()).then_some(left)
    }

    fn happened(change: &Change, told: &Told<'_>) -> Option<Happened> {
        match change {
            Change::ClaimsMade { .. } | Change::RowAsserted { .. } => told.of_claims(change),
            Change::RowDelisted { dataset, release, .. } => told.delisted(*dataset, *release),
            Change::DisclosureSet { claim, level, .. } => {
                told.here.contains(claim).then_some(Happened::Disclosed(*level))
            }
            Change::ClaimWithdrawn {
                replaced_by: Some(new), ..
            } => told.here.contains(new).then_some(Happened::ClaimCorrected),
            Change::Judged { judgement, .. } => {
                let mut standing = told.today.editorial.judgements.iter();
                standing.any(|kept| kept.id == judgement.id).then_some(Happened::Judged)
            }
            Change::SummaryWritten { summary, .. } => {
                let mut shown = told.today.editorial.summaries.iter();
                shown
                    .any(|shown| shown.lang == summary.lang)
                    .then_some(Happened::Summary)
            }
            Change::PersonDescribed { .. } => Some(Happened::Description),
            _ => None,
        }
    }

    fn line(line: HistoryLine) -> HistoryLine {
        // The role, not the name: who works here is nobody's business who may wish them harm.
        HistoryLine {
            actor: history::EDITOR.into(),
            why: None,
            ..line
        }
    }
}

impl PublicReader {
    pub(crate) fn of_edition(tables: Arc<Tables>) -> Self {
        Self::over(tables, None)
    }

    /// The place of a person among the records of an edition, the first being 0; none when there is no such person.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn place(&self, key: &RecordKey) -> Result<Option<u64>, RegistryError> {
        let record = self.with(|db| self.find(db, key))?;
        Ok(record.and_then(|record| u64::try_from(record.no - 1).ok()))
    }

    /// The place of a source among the records of an edition, the first being 0; none when there is no such source.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn place_of_source(&self, id: SourceId) -> Result<Option<u64>, RegistryError> {
        let record = self.with(|db| Rows { db }.record(id.0))?;
        Ok(record.and_then(|record| u64::try_from(record.no - 1).ok()))
    }

    /// Whether a public number was given to somebody, whatever became of them.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn is_taken(&self, number: u64) -> Result<bool, RegistryError> {
        self.with(|db| Rows { db }.is_taken(number))
    }
}
