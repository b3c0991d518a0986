//! What is kept back of one record is kept back of all that are of the same person, also once they are parted: nothing widens by itself.

use super::writing::Writing;
use crate::error::RegistryError;
use guwah_domain::change::Change;
use guwah_domain::command::{Decision, Known};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permits};
use guwah_domain::summary::Summary;
use std::collections::{BTreeMap, BTreeSet};

impl Writing<'_> {
    /// What must be recorded before decisions, so that they widen nothing of another record of the same person, each an entry of its own.
    pub(super) fn kept_narrow(&self, decisions: &[Decision]) -> Result<Vec<Decision>, RegistryError> {
        let changes = || decisions.iter().flat_map(|decision| &decision.changes);
        let mut kept = Vec::new();
        let mut done = BTreeSet::new();
        for change in changes() {
            let Change::JudgementUndone { person, judgement, .. } = change else {
                continue;
            };
            let known = self.known_person(*person)?;
            let mut standing = known.editorial.judgements.iter();
            let undone = standing.find(|kept| kept.id == *judgement).map(|kept| &kept.verdict);
            let Some(Verdict::Same(other)) = undone else { continue };
            let again = |change: &Change| match change {
                Change::Judged {
                    person: of, judgement, ..
                } => of == person && judgement.verdict == Verdict::Same(*other),
                _ => false,
            };
            if !changes().any(again) && done.insert(*person) {
                kept.extend(self.as_narrow_as_together(*person)?);
            }
        }
        kept.extend(self.summaries_held(decisions)?);
        Ok(kept)
    }

    /// What makes each of several records of one person as narrow as the public is told of all of them together.
    fn as_narrow_as_together(&self, person: PersonId) -> Result<Vec<Decision>, RegistryError> {
        let mut members = vec![self.known_person(person)?];
        for member in self.members(person)? {
            members.push(self.known_person(member)?);
        }
        let mut permitted: BTreeMap<SourceId, Permits> = BTreeMap::new();
        for source in members.iter().flat_map(|member| member.statements.sources()) {
            if let Some(record) = self.rows().record(source.0)?
                && let Some((_, about)) = self.rows().source(record.no)?
            {
                permitted.insert(source, about.permits());
            }
        }
        let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
        let together = members.iter().cloned().reduce(|mut whole, member| {
            whole.join(member);
            whole
        });
        let Some(together) = together else {
            return Ok(Vec::new());
        };
        let mut kept = Vec::new();
        for member in &members {
            let person = member.id;
            let public_as = redaction::kept_narrow(member, &together, &permitted);
            if public_as != member.editorial.public_as {
                kept.push(Decision::of(Change::PersonPublicAsSet { person, public_as }));
            }
            if member.editorial.withheld.is_none() && together.editorial.withheld.is_some() {
                let why = together.editorial.withheld.clone();
                kept.push(Decision::of(Change::PersonWithheld { person, why }));
            }
        }
        Ok(kept)
    }

    /// Summaries on other records of a person that are drawn from a source of whose claims one is narrowed: they are held back like the
    /// record's own.
    fn summaries_held(&self, decisions: &[Decision]) -> Result<Vec<Decision>, RegistryError> {
        let mut narrowed: BTreeSet<(PersonId, SourceId)> = BTreeSet::new();
        let mut known = Known::default();
        for change in decisions.iter().flat_map(|decision| &decision.changes) {
            let (Change::DisclosureSet { person, source, .. }
            | Change::EmbargoSet { person, source, .. }
            | Change::ClaimWithdrawn { person, source, .. }) = change
            else {
                continue;
            };
            if self.members(*person)?.is_empty() {
                continue;
            }
            if !known.knows(guwah_domain::command::Subject::Person(*person)) {
                known.add(Known::from(self.known_person(*person)?));
            }
            let before = public_of(&known.person(*person), *source);
            known.apply(change);
            if public_of(&known.person(*person), *source) < before {
                narrowed.insert((*person, *source));
            }
        }
        let mut held = Vec::new();
        let mut seen = BTreeSet::new();
        for (person, source) in narrowed {
            for member in self.members(person)? {
                for summary in self.known_person(member)?.editorial.summaries {
                    let drawn_from_it = summary.sources().any(|drawn_from| drawn_from == source);
                    if drawn_from_it && !summary.held && seen.insert((member, summary.lang.clone())) {
                        held.push(Decision::of(Change::SummaryWritten {
                            person: member,
                            summary: Summary { held: true, ..summary },
                        }));
                    }
                }
            }
        }
        Ok(held)
    }
}

/// How many claims of a source are public.
fn public_of(person: &Person, source: SourceId) -> usize {
    let claims = person.statements.by(source).into_iter().flat_map(|said| &said.claims);
    claims.filter(|claim| claim.is_public()).count()
}
