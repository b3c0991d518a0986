//! Editions, as the register remembers what it published.

use crate::change::Change;
use crate::command::Decision;
use crate::id::PersonId;
use serde::{Deserialize, Serialize};

/// How many persons one entry numbers at most: an entry has a limit, and a million persons are published at once.
pub const NUMBERED_AT_ONCE: usize = 4_096;

/// One edition that was published. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PublishedEdition {
    /// Its number; the first is 1.
    pub number: u64,
    /// The day on which it was made, UTC.
    pub on: String,
    /// How many persons are in it.
    pub persons: u64,
    /// How many records are in it: sources and persons.
    pub records: u64,
    /// The root of the tree over its records, in hexadecimal.
    pub root: String,
    /// The digest of the list of its files, in hexadecimal.
    pub files: String,
    /// How many persons were not in the edition before; none where the register no longer knew what was in that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<u64>,
    /// How many persons were, and are told of otherwise now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<u64>,
    /// How many persons were in the edition before and are not in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<u64>,
}

/// What publishing an edition changes: numbers for those who never had one, from `first` on, then the edition itself.
#[must_use]
pub fn published(edition: PublishedEdition, first: u64, numbered: &[PersonId]) -> Vec<Decision> {
    let mut decisions = numbers(edition.number, first, numbered);
    let edition = Box::new(edition);
    decisions.push(Decision::of(Change::EditionPublished { edition }));
    decisions
}

/// What taking over editions changes, which are out and which a register does not know: the numbers that were given in
/// them, then the editions. In which of them a number was given is not known any more: it is said of the last.
#[must_use]
pub fn adopted(editions: &[PublishedEdition], first: u64, given: &[PersonId]) -> Vec<Decision> {
    let Some(last) = editions.last() else { return Vec::new() };
    let mut decisions = numbers(last.number, first, given);
    decisions.extend(editions.iter().map(|edition| {
        let edition = Box::new(edition.clone());
        Decision::of(Change::EditionPublished { edition })
    }));
    decisions
}

fn numbers(edition: u64, first: u64, numbered: &[PersonId]) -> Vec<Decision> {
    let mut next = first;
    let given = numbered.chunks(NUMBERED_AT_ONCE).map(|persons| {
        let first = next;
        next += persons.len() as u64;
        Decision::of(Change::NumbersGiven {
            edition,
            first,
            persons: persons.to_vec(),
        })
    });
    given.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_each_other_over_many_entries_and_the_edition_comes_last() {
        let persons: Vec<PersonId> = (0..10_000u128).map(|n| PersonId(n.to_be_bytes())).collect();
        let decisions = published(PublishedEdition::default(), 7, &persons);
        let mut next = 7;
        for decision in &decisions[..3] {
            assert_eq!(decision.rests_on, [crate::change::Rest::Register]);
            let [Change::NumbersGiven { first, persons, .. }] = &decision.changes[..] else {
                panic!("numbers are given one entry at a time");
            };
            assert_eq!(*first, next);
            next += persons.len() as u64;
        }
        assert_eq!(next, 10_007);
        assert!(matches!(decisions[3].changes[..], [Change::EditionPublished { .. }]));
    }
}
