//! Full names of those who are protected, letter by letter: for texts that nothing links to them. Such a hit is ranked for a
//! look, and only where few bear the name.

use super::hit::{Owner, add};
use super::words::{Word, is_han, mark_of, words};
use std::collections::{BTreeSet, HashMap};

/// How many protected persons may bear a name that is still worth a look.
const RARE: u32 = 2;
/// The fewest and the most words of a name.
const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
/// The fewest Chinese characters of a name that is looked for among all texts.
const FEWEST_HAN: usize = 4;

/// Full names by their digests.
#[derive(Debug, Default)]
pub(super) struct KnownNames {
    known: HashMap<u64, (Owner, u32)>,
    /// How many characters the Chinese names have.
    han: BTreeSet<usize>,
}

/// A name in Chinese characters without what parts them; none where it is not all such.
fn all_han(name: &str) -> Option<String> {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    (plain.chars().all(is_han) && plain.chars().count() >= FEWEST_HAN).then_some(plain)
}

fn digest(words: &[Word]) -> u64 {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    mark_of(&texts.join(" "))
}

impl KnownNames {
    /// A digest of all names that are rare enough.
    pub(super) fn digest(&self) -> u64 {
        let mut sum = 0;
        let rare = self.known.iter().filter(|(_, (_, bearers))| *bearers <= RARE);
        rare.for_each(|(name, _)| add(&mut sum, name));
        sum
    }

    /// Adds a name.
    pub(super) fn add(&mut self, name: &str, owner: Owner) {
        let mark = if let Some(plain) = all_han(name) {
            self.han.insert(plain.chars().count());
            mark_of(&plain)
        } else {
            let said = words(name);
            if !WORDS.contains(&said.len()) || said.iter().any(|word| word.text.chars().count() < 2) {
                return;
            }
            digest(&said)
        };
        let (known, bearers) = self.known.entry(mark).or_insert((owner, 0));
        if *known != owner || *bearers == 0 {
            *bearers += 1;
        }
    }

    /// Every rare full name in a text: whose, where, and how many bear it.
    pub(super) fn find(&self, text: &str, found: &mut Vec<(Owner, (usize, usize), u32)>) {
        if self.known.is_empty() {
            return;
        }
        let mut take = |mark: u64, at: (usize, usize)| {
            if let Some((owner, bearers)) = self.known.get(&mark).filter(|(_, bearers)| *bearers <= RARE) {
                found.push((*owner, at, *bearers));
            }
        };
        let said = words(text);
        for length in WORDS {
            for some in said.windows(length) {
                take(digest(some), (some[0].at.0, some[length - 1].at.1));
            }
        }
        if self.han.is_empty() {
            return;
        }
        let letters: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_han(*c)).collect();
        for length in &self.han {
            for some in letters.windows(*length) {
                let (from, (last, c)) = (some[0].0, some[length - 1]);
                let to = last + c.len_utf8();
                // Characters far apart are no name.
                if to - from <= length * 3 + 6 {
                    take(mark_of(&some.iter().map(|(_, c)| c).collect::<String>()), (from, to));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_name_is_found_letter_by_letter_and_a_common_one_is_not() {
        let mut names = KnownNames::default();
        names.add("Aigul Saparova", Owner(1));
        names.add("阿依古丽·萨帕罗娃", Owner(1));
        for owner in 2..9 {
            names.add("Ali Memet", Owner(owner));
        }
        let find = |text: &str| {
            let mut found = Vec::new();
            names.find(text, &mut found);
            found
                .into_iter()
                .map(|(owner, at, _)| (owner, text[at.0..at.1].to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(find("With AIGUL Saparova."), [(Owner(1), "AIGUL Saparova".into())]);
        assert_eq!(find("见阿依古丽·萨帕罗娃。"), [(Owner(1), "阿依古丽·萨帕罗娃".into())]);
        assert_eq!(find("Ali Memet, and Saparova"), []);
    }
}
