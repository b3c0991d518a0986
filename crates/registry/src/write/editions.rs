//! What the register remembers of its editions: which there were, and which public numbers were given to whom.

use super::Writing;
use super::actor::Actor;
use super::execute::fresh_id;
use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::project::PublishedRows;
use crate::read::rows::Rows;
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::edition::PublishedEdition;
use guwah_domain::id::PersonId;
use guwah_domain::judgement::Verdict;
use guwah_domain::leak::LeakAnswer;
use guwah_ledger::Opened;
use std::ops::ControlFlow;

/// What was published until now, and how far the ledger went then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSoFar {
    /// The editions, the first one first.
    pub editions: Vec<PublishedEdition>,
    /// The public number that is given next.
    pub next_number: u64,
    /// How many entries the ledger has.
    pub entries: u64,
}

impl Registry {
    /// What was published until now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn published_so_far(&self) -> Result<PublishedSoFar, RegistryError> {
        self.shared.catch_up()?;
        // Counted first: what is recorded from here on is looked at again before the edition is recorded.
        let entries = self.entries()?;
        let (editions, next_number) = self.shared.tables.read(|db| Rows { db }.published_so_far())?;
        Ok(PublishedSoFar {
            editions,
            next_number,
            entries,
        })
    }

    /// The public number of a person, where one was given.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn number_of(&self, person: PersonId) -> Result<Option<u64>, RegistryError> {
        let record = self.shared.tables.read(|db| Rows { db }.record(person.0))?;
        Ok(record.and_then(|record| record.number))
    }

    /// Takes over editions that are out and that the register does not know, since it was restored from an older backup,
    /// and the numbers that were given in them, from the next on; none stands for a record that nobody can name any more.
    ///
    /// # Errors
    /// When another edition was recorded since `before`, or the ledger cannot be written. Nothing was written then.
    pub fn adopt_editions(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        editions: &[PublishedEdition],
        given: &[Option<PersonId>],
    ) -> Result<(), RegistryError> {
        let given = given.iter().map(|person| match person {
            Some(person) => Ok(*person),
            // The number is taken by a record of which nothing is left but that.
            None => fresh_id().map(PersonId),
        });
        let given = given.collect::<Result<Vec<PersonId>, RegistryError>>()?;
        let adopt = Command::AdoptEditions {
            editions: editions.to_vec(),
            first: before.next_number,
            given,
        };
        self.record_published(actor, before, adopt, false)
    }

    /// Records an edition, and the numbers of those who are in one for the first time. When it returns, both are durable;
    /// only then may the edition be signed.
    ///
    /// # Errors
    /// When another edition was recorded since `before`, or something was taken back: what the edition holds is then not
    /// what may be public now. Nothing was written then.
    pub fn record_edition(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        edition: PublishedEdition,
        rows: &PublishedRows,
    ) -> Result<(), RegistryError> {
        let publish = Command::PublishEdition {
            edition: Box::new(edition),
            first: before.next_number,
            numbered: rows.numbered.clone(),
        };
        self.record_published(actor, before, publish, true)
    }

    fn record_published(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        command: Command,
        holds_records: bool,
    ) -> Result<(), RegistryError> {
        let mut writing = self.shared.write()?;
        let (editions, next_number) = writing.rows().published_so_far()?;
        if editions != before.editions || next_number != before.next_number {
            let what = "another edition was published while this one was made: look at it, and repeat";
            return Err(RegistryError::Unacceptable(what.into()));
        }
        if holds_records {
            taken_back_since(&writing, before.entries)?;
        }
        // Durable when this returns. If the process dies then, the numbers stay given and the edition's number stays used: the
        // next edition has the next one, and no two editions ever bear the same.
        writing.carry_out(actor, vec![command])?;
        Ok(())
    }
}

/// Refuses when an entry since then takes something back from the public: it may be in what was just written.
fn taken_back_since(writing: &Writing<'_>, entries: u64) -> Result<(), RegistryError> {
    let mut found = Ok(());
    writing.ledger().read(entries, &mut |position, _, opened| {
        let Opened::Content(bytes) = opened else {
            return ControlFlow::Continue(());
        };
        found = wire::decode(position.0, &bytes).and_then(|content| {
            let mut any = false;
            for change in &content.changes {
                any |= takes_back(change) || writing.narrows_claims(change, position.0)?;
            }
            if any {
                let what = "something was taken back from the public while the edition was made";
                return Err(RegistryError::Unacceptable(format!(
                    "{what} (entry {}): repeat the command",
                    position.0
                )));
            }
            Ok(())
        });
        if found.is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    found
}

impl Writing<'_> {
    /// Whether claims that are made again, outside a list or by a row of one, narrow what was public before the entry.
    fn narrows_claims(&self, change: &Change, position: u64) -> Result<bool, RegistryError> {
        let (person, source, claims) = match change {
            Change::ClaimsMade { person, source, claims } => (*person, *source, claims),
            Change::RowAsserted {
                person, dataset, begun, ..
            } => (*person, *dataset, begun),
            _ => return Ok(false),
        };
        if !claims.iter().any(is_kept_back) {
            return Ok(false);
        }
        let before = self.before(person, position)?;
        let held = before.statements.by(source).into_iter().flat_map(|said| &said.claims);
        let mut public = held.filter(|held| held.is_public());
        Ok(public.any(|held| {
            claims
                .iter()
                .any(|claim| held.says_the_same(claim) && !held.stands_as(claim))
        }))
    }
}

/// Whether what was public may be so no more by a claim that is made again.
fn is_kept_back(claim: &Claim) -> bool {
    claim.disclosure != Disclosure::Public || claim.withdrawn.is_some() || claim.embargo.is_some()
}

/// Whether the public may see less after a change.
fn takes_back(change: &Change) -> bool {
    matches!(
        change,
        Change::SourceRecorded { .. }
            | Change::ConsentRecorded { .. }
            | Change::ConsentExpired { .. }
            | Change::SourceEmbargoSet { .. }
            | Change::SummaryWritten { .. }
            | Change::PersonDescribed { .. }
            // Records that are joined or parted are withheld together or apart, and hide other names.
            | Change::JudgementUndone { .. }
            | Change::DisclosureSet { .. }
            | Change::ClaimPublicAsSet { .. }
            | Change::PersonPublicAsSet { .. }
            | Change::EmbargoSet { .. }
            | Change::ClaimWithdrawn { .. }
            | Change::PersonWithheld { why: Some(_), .. }
            | Change::PersonErased { .. }
            | Change::SourceErased { .. }
    ) || matches!(change, Change::InstitutionTold { claims, .. } if claims.iter().any(is_kept_back))
        || matches!(change, Change::Judged { judgement, .. } if matches!(judgement.verdict, Verdict::Same(_)))
        || matches!(change, Change::LeakAnswered { answered } if answered.answer == LeakAnswer::Remove)
}
