//! From changes to state: what a person, a source, a facility or an organisation is after a change. Pure, total, and the only place that does it.

use crate::change::Change;
use crate::claim::Claim;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::institution::Institution;
use crate::person::{Editorial, Person};
use crate::source::SourceWithConsent;

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
        if change.person() != Some(self.id) {
            return;
        }
        let before = self.public_by(change);
        self.change(change);
        if let Some((source, before)) = before {
            self.hold_summaries(source, &before);
        }
    }

    /// Where there are summaries: which claims of the source that a change is about are public, in their order.
    fn public_by(&self, change: &Change) -> Option<(SourceId, Vec<bool>)> {
        let (Change::ClaimsMade { source, .. }
        | Change::RowAsserted { dataset: source, .. }
        | Change::DisclosureSet { source, .. }
        | Change::EmbargoSet { source, .. }
        | Change::ClaimWithdrawn { source, .. }) = change
        else {
            return None;
        };
        (!self.editorial.summaries.is_empty()).then(|| (*source, self.are_public(*source)))
    }

    /// Which claims of a source are public, in their order.
    pub(crate) fn are_public(&self, source: SourceId) -> Vec<bool> {
        let claims = self.statements.by(source).into_iter().flat_map(|said| &said.claims);
        claims.map(Claim::is_public).collect()
    }

    /// Summaries that are drawn from a source of whose claims one is public no longer are held back.
    fn hold_summaries(&mut self, source: SourceId, before: &[bool]) {
        let now = self.are_public(source);
        if before.iter().zip(now).any(|(was, is)| *was && !is) {
            for summary in &mut self.editorial.summaries {
                let drawn_from_it = summary.sources().any(|drawn_from| drawn_from == source);
                summary.held |= drawn_from_it;
            }
        }
    }

    /// What is decided of one claim.
    fn change_of_claim(&mut self, change: &Change) {
        match change {
            Change::DisclosureSet {
                source, claim, level, ..
            } => {
                self.with_claim(*source, *claim, |claim| {
                    claim.disclosure = *level;
                    // Whoever decides anew ends its embargo.
                    claim.embargo = None;
                });
            }
            Change::ClaimPublicAsSet {
                source,
                claim,
                public_as,
                ..
            } => self.with_claim(*source, *claim, |claim| claim.public_as = *public_as),
            Change::EmbargoSet {
                source, claim, embargo, ..
            } => {
                self.with_claim(*source, *claim, |claim| {
                    claim.embargo = *embargo;
                    claim.disclose(claim.disclosure);
                });
            }
            Change::ClaimWithdrawn {
                source,
                claim,
                why,
                replaced_by,
                ..
            } => self.with_claim(*source, *claim, |claim| {
                claim.withdrawn = Some(why.clone());
                claim.replaced_by = *replaced_by;
            }),
            Change::ClaimRestored { source, claim, .. } => self.with_claim(*source, *claim, |claim| {
                claim.withdrawn = None;
                claim.replaced_by = None;
            }),
            _ => {}
        }
    }

    fn change(&mut self, change: &Change) {
        let id = self.id;
        match change {
            Change::ClaimsMade { source, claims, .. } => {
                let statement = self.statement_mut(*source);
                for claim in claims {
                    statement.make(claim);
                }
            }
            Change::PersonListed { dataset, row, .. } => {
                self.statement_mut(*dataset).know_as(row);
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
                    let mut claim = claim.clone();
                    statement.keep_as_narrow(&mut claim, ended, id, *dataset);
                    statement.begin(claim, *release, *next);
                }
                statement.end(ended, id, *dataset, *release, *next);
            }
            Change::RowDelisted {
                dataset, release, next, ..
            } => self.statement_mut(*dataset).delist(*release, *next),
            Change::DisclosureSet { .. }
            | Change::ClaimPublicAsSet { .. }
            | Change::EmbargoSet { .. }
            | Change::ClaimWithdrawn { .. }
            | Change::ClaimRestored { .. } => self.change_of_claim(change),
            Change::Judged { .. }
            | Change::JudgementUndone { .. }
            | Change::SummaryWritten { .. }
            | Change::SummaryConfirmed { .. }
            | Change::PersonDescribed { .. }
            | Change::PersonPublicAsSet { .. }
            | Change::PersonWithheld { .. } => self.editorial.change(change),
            Change::PersonErased { .. } => *self = Self::new(id),
            Change::SourceRecorded { .. }
            | Change::ConsentRecorded { .. }
            | Change::ConsentExpired { .. }
            | Change::SourceEmbargoSet { .. }
            | Change::SourceEmbargoEnded { .. }
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
        if let Some(source) = source {
            self.statements.forget_source(source);
        }
        if let Some(other) = other {
            self.statements.forget_person(other);
        }
        self.statements.retain(|(_, statement)| !statement.is_empty());
    }

    fn with_claim(&mut self, source: SourceId, wanted: ClaimId, act: impl FnOnce(&mut Claim)) {
        if let Some(claim) = self.statements.claim_mut(self.id, source, wanted) {
            act(claim);
        }
    }
}

impl SourceWithConsent {
    /// Applies a change to this source. Changes of other kinds of records are passed over; that it is of this source is for
    /// the caller to know.
    pub fn apply(&mut self, change: &Change) {
        let before = self.permits();
        self.change(change);
        if !matches!(change, Change::SourceErased { .. }) && self.permits().narrow(&before) {
            self.lapses = self.lapses.saturating_add(1);
        }
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::SourceRecorded { about, .. } => self.about.clone_from(about),
            Change::ConsentRecorded { consent, .. } => self.consents.record(consent),
            Change::ConsentExpired { consent, .. } => self.consents.expire(*consent),
            Change::SourceEmbargoSet { embargo, .. } => self.consents.set_embargo(*embargo),
            Change::SourceEmbargoEnded { on, .. } => self.consents.end_embargoes(*on),
            Change::SourceErased { .. } => *self = Self::default(),
            _ => {}
        }
    }
}

impl Institution {
    /// Applies a change to this facility or organisation. Changes of other records are passed over.
    pub fn apply(&mut self, change: &Change) {
        let Change::InstitutionTold {
            institution,
            source,
            claims,
            ..
        } = change
        else {
            return;
        };
        if *institution == self.id {
            let statement = self.statements.by_mut(*source);
            for claim in claims {
                statement.make(claim);
            }
        }
    }
}

impl Editorial {
    /// What editors say of a person.
    fn change(&mut self, change: &Change) {
        match change {
            Change::Judged { judgement, .. } => self.judgements.push(judgement.clone()),
            Change::JudgementUndone { judgement, .. } => {
                self.undo(*judgement);
            }
            Change::SummaryWritten { summary, .. } => {
                self.summaries.retain(|kept| kept.lang != summary.lang);
                if !summary.text.is_empty() {
                    self.summaries.push(summary.clone());
                }
            }
            Change::SummaryConfirmed { lang, basis, .. } => {
                if let Some(summary) = self.summaries.iter_mut().find(|kept| kept.lang == *lang) {
                    summary.basis.clone_from(basis);
                    summary.held = false;
                }
            }
            Change::PersonDescribed { description, .. } => {
                self.description = Some(description.clone()).filter(|text| !text.is_empty());
            }
            Change::PersonPublicAsSet { public_as, .. } => self.public_as = *public_as,
            Change::PersonWithheld { why, .. } => self.withheld.clone_from(why),
            _ => {}
        }
    }
}
