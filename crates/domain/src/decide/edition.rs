//! What publishing an edition changes, and taking over editions that are out.

use super::decision::Decision;
use crate::change::Change;
use crate::edition::PublishedEdition;
use crate::id::PersonId;

/// How many persons one entry numbers at most: an entry has a limit, and a million persons are published at once.
pub const NUMBERED_AT_ONCE: usize = 4_096;

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
