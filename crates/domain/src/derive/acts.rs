//! Which accounts tell of one act: those that share a label, and those that an editor judged to.

use crate::claim_ref::ClaimRef;
use crate::judgement::Verdict;
use crate::person::Person;
use crate::value::Value;

/// What editors judged of the accounts of a person's acts.
#[derive(Debug, Clone, Default)]
pub struct Acts<'r> {
    /// Accounts of acts; empty where nothing was judged.
    accounts: Vec<ClaimRef<'r>>,
    /// Two accounts, and whether they are of one act; the newest judgement last.
    judged: Vec<(ClaimRef<'r>, ClaimRef<'r>, bool)>,
}

impl<'r> Acts<'r> {
    /// Of a person.
    #[must_use]
    pub fn of(person: &'r Person) -> Self {
        let verdicts = || {
            person
                .editorial
                .judgements
                .iter()
                .filter_map(|judgement| match judgement.verdict {
                    Verdict::OneAct(one, other) => Some((one, other, true)),
                    Verdict::NotOneAct(one, other) => Some((one, other, false)),
                    _ => None,
                })
        };
        if verdicts().next().is_none() {
            return Self::default();
        }
        let told = person.statements.current();
        let accounts: Vec<ClaimRef<'r>> = told.filter(|told| matches!(told.claim.value, Value::Act(_))).collect();
        let the_claim = |id| accounts.iter().copied().find(|told| told.id(person.id) == id);
        let judged = verdicts().filter_map(|(one, other, is_one)| Some((the_claim(one)?, the_claim(other)?, is_one)));
        let judged = judged.collect();
        Self { accounts, judged }
    }

    /// What an editor judged of two accounts.
    #[must_use]
    pub fn judged(&self, one: ClaimRef<'_>, other: ClaimRef<'_>) -> Option<bool> {
        let of_both =
            |(a, b, _): &&(ClaimRef<'r>, ClaimRef<'r>, bool)| (*a == one && *b == other) || (*a == other && *b == one);
        self.judged.iter().rev().find(of_both).map(|(_, _, is_one)| *is_one)
    }

    /// Whether two accounts are of one act; none where nothing tells.
    #[must_use]
    pub fn are_one(&self, one: ClaimRef<'_>, other: ClaimRef<'_>) -> Option<bool> {
        if self.judged.is_empty() {
            return by_label(one, other);
        }
        if let Some(judged) = self.judged(one, other) {
            return Some(judged);
        }
        if self.leads_to(one, other) {
            return Some(true);
        }
        by_label(one, other)
    }

    /// Whether accounts that are of one act each with the next lead from one to the other.
    fn leads_to(&self, one: ClaimRef<'_>, other: ClaimRef<'_>) -> bool {
        let joins = |a: ClaimRef<'_>, b: ClaimRef<'_>| self.judged(a, b).or_else(|| by_label(a, b)) == Some(true);
        let mut met: Vec<ClaimRef<'_>> = vec![one];
        let mut at = 0;
        while let Some(from) = met.get(at).copied() {
            if joins(from, other) {
                return true;
            }
            for next in &self.accounts {
                if !met.contains(next) && joins(from, *next) {
                    met.push(*next);
                }
            }
            at += 1;
        }
        false
    }
}

/// Accounts of acts that both bear a label are of one where it is the same.
fn by_label(one: ClaimRef<'_>, other: ClaimRef<'_>) -> Option<bool> {
    match (&one.claim.value, &other.claim.value) {
        (Value::Act(one), Value::Act(other)) => match (&one.label, &other.label) {
            (Some(one), Some(other)) => Some(one == other),
            _ => None,
        },
        _ => None,
    }
}
