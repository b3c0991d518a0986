//! What the team is shown: records as they are, sealed claims left out, with who recorded what and why; and the records
//! themselves where several are judged to be one person.

mod waiting;

use super::Happened;
use super::history::{self, KnownAs, Told};
use super::known_sources::KnownSources;
use super::register::{RegisterReader, View};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::{PersonRecord, RecordKey};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::institution::Institution;
use guwah_domain::person::Person;
use guwah_domain::redaction::Permits;
use guwah_domain::source::SourceWithConsent;
use std::collections::HashMap;

/// Marks a reader as the team's.
pub enum ForTeam {}

/// Reads a register for the team.
pub type TeamReader = RegisterReader<ForTeam>;

impl KnownAs for ForTeam {
    fn known_as(whole: Person, _: &dyn Fn(SourceId) -> Permits) -> HashMap<ClaimId, ClaimId> {
        let ids = whole.claims().map(|(source, claim)| claim.id(whole.id, source));
        ids.map(|id| (id, id)).collect()
    }
}

impl View for ForTeam {
    const AUDIENCE: Audience = Audience::Team;

    fn person(person: Person, _: &dyn Fn(SourceId) -> Permits) -> Option<Person> {
        Some(person.for_the_team())
    }

    fn institution(institution: Institution, _: &dyn Fn(SourceId) -> Permits) -> Option<Institution> {
        institution.for_the_team()
    }

    fn source(source: SourceWithConsent) -> Option<SourceWithConsent> {
        Some(source)
    }

    fn recorded<'a>(
        person: &'a Person,
        _: &dyn Fn(SourceId) -> Permits,
        shown: ClaimId,
    ) -> Option<(SourceId, &'a Claim)> {
        person.claim(shown)
    }

    fn earlier(earlier: Person, today: &Person) -> Option<Person> {
        Some(history::leave_out_sealed_since(earlier, today))
    }

    fn happened(change: &Change, told: &Told<'_>) -> Option<Happened> {
        match change {
            Change::ClaimsMade { .. } => told.of_claims(change),
            Change::RowAsserted { dataset, release, .. } => told.of_claims(change).or_else(|| {
                let (by, release) = (told.name(*dataset), *release);
                by.is_some().then_some(Happened::ListedAgain { by, release })
            }),
            Change::RowDelisted { dataset, release, .. } => told.delisted(*dataset, *release),
            Change::DisclosureSet { level, .. } => Some(Happened::Disclosed(*level)),
            Change::ClaimPublicAsSet { public_as, .. } => Some(Happened::ClaimPublicAs(*public_as)),
            Change::PersonPublicAsSet { public_as, .. } => Some(Happened::PersonPublicAs(*public_as)),
            Change::EmbargoSet { embargo, .. } => Some(Happened::Embargo(embargo.map(|embargo| embargo.0))),
            Change::ClaimWithdrawn {
                replaced_by: Some(_), ..
            } => Some(Happened::ClaimCorrected),
            Change::ClaimRestored { .. } => Some(Happened::ClaimRestored),
            Change::ClaimWithdrawn { .. } => Some(Happened::ClaimWithdrawn),
            Change::Judged { .. } => Some(Happened::Judged),
            Change::JudgementUndone { .. } => Some(Happened::JudgementUndone),
            Change::SummaryWritten { .. } => Some(Happened::Summary),
            Change::SummaryConfirmed { .. } => Some(Happened::SummaryConfirmed),
            Change::PersonDescribed { .. } => Some(Happened::Description),
            Change::PersonWithheld { why: Some(_), .. } => Some(Happened::Withheld),
            Change::PersonWithheld { why: None, .. } => Some(Happened::ShownAgain),
            Change::PersonListed { dataset, .. } => told.name(*dataset).map(Happened::KnownTo),
            _ => None,
        }
    }

    fn team(reader: &RegisterReader<Self>) -> Option<&TeamReader> {
        Some(reader)
    }
}

impl TeamReader {
    /// The record itself, where several are judged to be one person: for whoever judges.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn alone(&self, key: &RecordKey) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| {
            let Some(record) = self.find_alone(db, key)? else {
                return Ok(None);
            };
            let person = Rows { db }.person(&record)?;
            let mut known = KnownSources::default();
            match self.seen(db, person, &mut known)? {
                Some(seen) => self.complete(db, &record, &[], seen, &mut known).map(Some),
                None => Ok(None),
            }
        })
    }

    /// Every record that is shown as one person with this one, itself included, oldest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn joined_with(&self, id: PersonId) -> Result<Vec<PersonId>, RegistryError> {
        self.with(|db| {
            let rows = Rows { db };
            let Some(record) = self.find(db, &RecordKey::Id(id))? else {
                return Ok(vec![id]);
            };
            let mut all = vec![PersonId(record.id)];
            all.extend(rows.members(record.no)?.iter().map(|member| PersonId(member.id)));
            Ok(all)
        })
    }
}
