//! By what the register will know again what still names the erased, once their names are forgotten: worked out before they are.

use super::{ErasurePlan, Finds, RemainsIn};
use crate::deployment::Registry;
use crate::deployment::keyed_digest::Digests;
use crate::error::RegistryError;
use crate::leak::erased::{Knows, Traits};
use crate::read::rows::{Kind, Rows};
use crate::read::sealed::known_person;
use guwah_domain::id::PersonId;
use guwah_domain::judgement::Verdict;
use guwah_ledger::Ledger;
use std::collections::BTreeSet;

/// From how many other records on that bear a name it is a common one.
const COMMON: usize = 8;
/// From how many characters on a passage is a text that is known wherever it stands.
const OWN_WORDS: usize = 12;

impl Registry {
    /// Works out by what is known again whatever of a plan remains, and what the leak check withholds for the erased.
    pub(in crate::write) fn mark_remaining(
        &self,
        ledger: &Ledger,
        plan: &mut ErasurePlan,
    ) -> Result<(), RegistryError> {
        let digests = Digests::new(self.shared.deployment.ring.as_ref());
        let (mut known, mut withheld) = (std::mem::take(&mut plan.known_by), BTreeSet::new());
        for traits in &plan.traits {
            traits.known_by(&digests, &mut known);
        }
        for name in &plan.names {
            known.name(&digests, name);
        }
        let own = plan.remaining.iter().filter(|one| one.part == RemainsIn::Name);
        let namesakes: BTreeSet<PersonId> = own.map(|one| one.of.id).collect();
        known.is_common = namesakes.len() > COMMON;
        for (of, finds, mark) in &plan.texts {
            // The page of another of that name tells of its own person.
            if namesakes.contains(of) && *finds != Finds::Number {
                continue;
            }
            known.text(&digests, *mark, (*finds == Finds::Word).then_some(*of));
        }
        let gone: BTreeSet<PersonId> = plan.erased.iter().map(|erased| erased.id).collect();
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            for other in &namesakes {
                let Some(row) = rows.record(other.0)?.filter(|row| row.kind == Kind::Person as i64) else {
                    continue;
                };
                let person = known_person(&rows, ledger, &row)?;
                let judged = |verdict: &Verdict| matches!(verdict, Verdict::NotTheSame(one) if gone.contains(one));
                let parted =
                    person.editorial.judgements.iter().any(|one| judged(&one.verdict)) || plan.parted.contains(other);
                let traits = Traits::of(person.claims().map(|(_, claim)| claim));
                if !parted && plan.traits.iter().any(|one| one.may_be(&traits, known.is_common)) {
                    known.record(&digests, *other);
                }
            }
            let others: BTreeSet<PersonId> = plan.others.iter().map(|(other, _)| other.id).collect();
            for found in rows.every_found()? {
                let (of, text_of) = (PersonId(found.hit.of.id()), PersonId(found.hit.text_of.id()));
                // What was found by a claim that goes would be found no more.
                let loses = others.contains(&of) || others.contains(&text_of);
                if gone.contains(&of) || loses && !gone.contains(&text_of) {
                    let is_own_words = found.hit.passage.chars().count() >= OWN_WORDS;
                    known.text(&digests, found.mark, (!is_own_words).then_some(text_of));
                    withheld.insert(found.mark);
                }
            }
            Ok(())
        })?;
        (plan.known_by, plan.withheld) = (known, withheld);
        Ok(())
    }
}
