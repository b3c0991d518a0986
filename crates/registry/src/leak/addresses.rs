//! The addresses of those who are protected, and where texts hold them, in any order of their parts.

use super::hit::{Owner, add};
use super::words::{Word, words};
use std::collections::{HashMap, HashSet};

/// The fewest words that tell an address. A town and a number are too few.
const FEWEST: usize = 3;
/// How much room the words of an address may take in a text, as a multiple of their number.
const ROOM: usize = 3;

/// The addresses of those who are protected, by the two words of each that the fewest others have.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    added: Vec<Address>,
    by_word: HashMap<u64, Vec<usize>>,
}

#[derive(Debug)]
struct Address {
    /// All of these must be there.
    numbers: Vec<u64>,
    /// Most of these must be there: an address is shortened, and Chinese is parted otherwise.
    words: Vec<u64>,
    owner: Owner,
}

impl Address {
    fn marks(&self) -> impl Iterator<Item = &u64> {
        self.numbers.iter().chain(&self.words)
    }

    /// Whether enough of it is among the words of a text.
    fn is_among(&self, is_here: &dyn Fn(u64) -> bool) -> bool {
        let found = self.words.iter().filter(|mark| is_here(**mark)).count();
        found * 4 >= self.words.len() * 3 && self.numbers.iter().all(|mark| is_here(*mark))
    }
}

/// An address that was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundAddress {
    pub(super) owner: Owner,
    pub(super) at: (usize, usize),
    /// The words, in the order in which the address has them.
    pub(super) says: String,
}

impl Addresses {
    /// A digest of all addresses.
    pub(super) fn digest(&self) -> u64 {
        let mut sum = 0;
        let marks = self.added.iter().map(|address| (&address.numbers, &address.words));
        marks.for_each(|marks| add(&mut sum, &marks));
        sum
    }

    /// Adds a text that is an address, or part of which is one. One without a number is none.
    pub(super) fn add(&mut self, text: &str, owner: Owner) {
        let said = words(text);
        let (numbers, words): (Vec<&Word>, Vec<&Word>) = said.iter().partition(|word| word.is_number());
        let marks = |words: Vec<&Word>| {
            let mut marks: Vec<u64> = words.into_iter().map(|word| word.mark).collect();
            marks.sort_unstable();
            marks.dedup();
            marks
        };
        let (numbers, words) = (marks(numbers), marks(words));
        if !numbers.is_empty() && numbers.len() + words.len() >= FEWEST && words.len() >= 2 {
            self.added.push(Address { numbers, words, owner });
        }
    }

    /// Makes ready to find: each address is looked for by its rarest word.
    pub(super) fn make_ready(&mut self) {
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for mark in self.added.iter().flat_map(Address::marks) {
            *counts.entry(*mark).or_default() += 1;
        }
        for (nth, address) in self.added.iter().enumerate() {
            let mut words = address.words.clone();
            words.sort_unstable_by_key(|mark| counts.get(mark));
            for rare in words.iter().take(2) {
                self.by_word.entry(*rare).or_default().push(nth);
            }
        }
    }

    /// Every address in a text.
    pub(super) fn find(&self, text: &str, found: &mut Vec<FoundAddress>) {
        if self.added.is_empty() || !text.bytes().any(|byte| byte.is_ascii_digit() || byte >= 0x80) {
            return;
        }
        let said = words(text);
        let here: HashSet<u64> = said.iter().map(|word| word.mark).collect();
        for (nth, word) in said.iter().enumerate() {
            for address in self.by_word.get(&word.mark).into_iter().flatten() {
                let address = &self.added[*address];
                if !address.is_among(&|mark| here.contains(&mark)) {
                    continue;
                }
                let room = address.marks().count() * ROOM;
                let near = &said[nth.saturating_sub(room)..said.len().min(nth + room + 1)];
                if address.is_among(&|mark| near.iter().any(|word| word.mark == mark)) {
                    found.push(FoundAddress {
                        owner: address.owner,
                        at: word.at,
                        says: address.marks().map(|mark| format!("{mark:016x}")).collect(),
                    });
                }
            }
        }
        found.dedup_by(|one, other| one.owner == other.owner && one.says == other.says);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(address: &str, text: &str) -> bool {
        let mut addresses = Addresses::default();
        addresses.add(address, Owner(0));
        addresses.make_ready();
        let mut found = Vec::new();
        addresses.find(text, &mut found);
        !found.is_empty()
    }

    #[test]
    fn an_address_is_found_in_any_order_and_its_town_alone_is_none() {
        let address = "Inventown, Invented Street 12, flat 5";
        assert!(finds(address, "She lives at flat 5, 12 Invented Street in INVENTOWN."));
        assert!(!finds(address, "She lives in Inventown, on Invented Street."));
        assert!(!finds("Inventown 12", "Inventown, 12 persons"));
        assert!(finds("乌鲁木齐市虚构路12号5室", "住在乌鲁木齐市 虚构路 12号 5室。"));
        assert!(!finds("乌鲁木齐市虚构路12号5室", "住在乌鲁木齐市，共12人，5人。"));
    }
}
