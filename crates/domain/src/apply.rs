//! From changes to state: what a person is after a change. Pure, total, and the only place that does it.

use crate::change::Change;
use crate::claim::Claim;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::listing::{Listing, Release, Spans};
use crate::person::{Person, Statement};

impl Person {
    /// The person whom a row brings, when the register knows nothing of them yet: as [`Person::apply`] on a new person,
    /// but the claims are moved. Gives the change back when it is no row that could bring a person.
    ///
    /// # Errors
    /// The change itself.
    pub fn brought_by(change: Change) -> Result<Self, Box<Change>> {
        match change {
            Change::RowAsserted {
                person,
                dataset,
                row,
                release,
                next,
                begun,
                ended,
            } if ended.is_empty() => {
                let mut new = Self::new(person);
                let statement = new.statement_mut(dataset);
                statement.list(&row, release, next);
                for claim in begun {
                    statement.begin(claim, release, next);
                }
                Ok(new)
            }
            other => Err(Box::new(other)),
        }
    }

    /// Applies a change to this person. Changes of other records are passed over.
    pub fn apply(&mut self, change: &Change) {
        let id = self.id;
        if change.person() != Some(id) {
            return;
        }
        match change {
            Change::ClaimsMade { source, claims, .. } => {
                let statement = self.statement_mut(*source);
                for claim in claims {
                    statement.make(claim);
                }
            }
            Change::PersonListed { dataset, row, .. } => {
                self.statement_mut(*dataset).listing.get_or_insert_with(|| Listing {
                    row: row.clone(),
                    listed: Spans::default(),
                });
            }
            Change::RowAsserted {
                dataset,
                row,
                release,
                next,
                begun,
                ended,
                ..
            } => {
                let statement = self.statement_mut(*dataset);
                statement.list(row, *release, *next);
                for claim in begun {
                    statement.begin(claim.clone(), *release, *next);
                }
                statement.end(ended, id, *dataset, *release, *next);
            }
            Change::RowDelisted {
                dataset, release, next, ..
            } => {
                let statement = self.statement_mut(*dataset);
                if let Some(listing) = &mut statement.listing {
                    listing.listed.end(*release, *next);
                }
                for claim in &mut statement.claims {
                    if let Some(listed) = &mut claim.listed {
                        listed.end(*release, *next);
                    }
                }
            }
            Change::DisclosureSet {
                source, claim, level, ..
            } => {
                self.with_claim(*source, *claim, |claim| {
                    claim.disclosure = *level;
                    // Whoever decides anew ends its embargo.
                    claim.embargo = None;
                });
            }
            Change::EmbargoSet {
                source, claim, embargo, ..
            } => {
                self.with_claim(*source, *claim, |claim| {
                    claim.embargo = *embargo;
                    claim.disclose(claim.disclosure);
                });
            }
            Change::ClaimWithdrawn { source, claim, why, .. } => {
                self.with_claim(*source, *claim, |claim| claim.withdrawn = Some(why.clone()));
            }
            Change::Judged { judgement, .. } => self.editorial.judgements.push(judgement.clone()),
            Change::JudgementUndone { judgement, .. } => {
                self.editorial.undo(*judgement);
            }
            Change::SummaryWritten { summary, .. } => {
                self.editorial.summaries.retain(|kept| kept.lang != summary.lang);
                if !summary.text.is_empty() {
                    self.editorial.summaries.push(summary.clone());
                }
            }
            Change::PersonDescribed { description, .. } => {
                self.editorial.description = Some(description.clone()).filter(|text| !text.is_empty());
            }
            Change::PersonWithheld { why, .. } => self.editorial.withheld.clone_from(why),
            Change::PersonErased { .. } => *self = Self::new(id),
            Change::SourceRecorded { .. }
            | Change::ConsentRecorded { .. }
            | Change::ReleaseOpened { .. }
            | Change::ReleaseClosed { .. }
            | Change::SourceErased { .. }
            | Change::NumbersGiven { .. }
            | Change::EditionPublished { .. }
            | Change::SigningKeyChanged { .. }
            | Change::InstitutionListed { .. }
            | Change::InstitutionTold { .. }
            | Change::LeakAnswered { .. } => {}
        }
    }

    /// Takes away what rested on an erased record: a source's whole statement, a kinship to an erased person.
    pub fn forget(&mut self, source: Option<SourceId>, other: Option<PersonId>) {
        self.statements.retain(|(known, _)| Some(*known) != source);
        if let Some(other) = other {
            for (_, statement) in &mut self.statements {
                statement
                    .claims
                    .retain(|claim| claim.value.other_person() != Some(other));
            }
        }
        self.statements
            .retain(|(_, statement)| !statement.claims.is_empty() || statement.listing.is_some());
    }

    fn with_claim(&mut self, source: SourceId, wanted: ClaimId, act: impl FnOnce(&mut Claim)) {
        let id = self.id;
        let found = self
            .statements
            .iter_mut()
            .filter(|(known, _)| *known == source)
            .flat_map(|(_, statement)| statement.claims.iter_mut())
            .find(|claim| claim.id(id, source) == wanted);
        if let Some(claim) = found {
            act(claim);
        }
    }
}

impl Statement {
    /// A claim is made outside any list. Made again, it stands once; withdrawn before, it stands again.
    fn make(&mut self, claim: &Claim) {
        match self.claims.iter_mut().find(|known| known.says_the_same(claim)) {
            Some(known) => {
                known.disclose_as(claim);
                known.withdrawn = None;
            }
            None => {
                let mut claim = claim.clone();
                claim.settle();
                self.claims.push(claim);
            }
        }
    }

    fn list(&mut self, row: &str, release: Release, next: Option<Release>) {
        let listing = self.listing.get_or_insert_with(|| Listing {
            row: row.to_owned(),
            listed: Spans::default(),
        });
        listing.listed.begin(release, next);
    }

    fn end(&mut self, ended: &[ClaimId], person: PersonId, source: SourceId, release: Release, next: Option<Release>) {
        if ended.is_empty() {
            return;
        }
        for claim in &mut self.claims {
            if ended.contains(&claim.id(person, source))
                && let Some(listed) = &mut claim.listed
            {
                listed.end(release, next);
            }
        }
    }
}
