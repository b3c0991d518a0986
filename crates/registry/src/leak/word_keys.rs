//! The keys of the words of names by how they sound: alone, and two by two.

use super::filed_names::spread;
use super::unit::stretches;
use super::words::is_han;
use guwah_names::{Kind, Prepared, Reader, filed_under};
use std::collections::HashMap;

/// Reads the words of names, each different one once.
#[derive(Default)]
pub(super) struct WordKeys {
    reader: Reader,
    known: HashMap<Box<str>, Vec<u32>>,
}

impl WordKeys {
    /// Shows the key of each two words of a name, for each way in which they may sound; a key may come twice.
    pub(super) fn each_pair(&mut self, name: &str, show: &mut dyn FnMut(u32)) {
        let words = self.of_words(name);
        for (at, one) in words.iter().enumerate() {
            for other in &words[at + 1..] {
                let both = one
                    .iter()
                    .flat_map(|one| other.iter().map(|other| pair_key(*one, *other)));
                both.for_each(&mut *show);
            }
        }
    }

    fn of_words(&mut self, name: &str) -> Vec<Vec<u32>> {
        let mut words: Vec<Vec<u32>> = Vec::new();
        for (from, to, _) in stretches(name) {
            let word = &name[from..to];
            if !self.known.contains_key(word) {
                let prepared = self.reader.prepare(word);
                let keys = match &prepared.tokens[..] {
                    // A Chinese name is parted by its surname.
                    [surname, given] if word.starts_with(is_han) => {
                        words.extend([filed_under(surname), filed_under(given)]);
                        continue;
                    }
                    _ => keys_of(&prepared),
                };
                self.known.insert(word.into(), keys);
            }
            words.extend(self.known.get(word).filter(|keys| !keys.is_empty()).cloned());
        }
        words
    }
}

/// The keys under which a word is filed; none of what is no word of a name.
pub(super) fn keys_of(word: &Prepared) -> Vec<u32> {
    let mut keys: Vec<u32> = Vec::new();
    for token in word.tokens.iter().filter(|token| token.kind == Kind::Name) {
        keys.extend(filed_under(token));
    }
    // A first character that may be a surname is parted from the rest, and may yet belong to it.
    for joined in word.joined.iter().filter(|joined| !joined.reversed) {
        keys.extend(filed_under(&joined.token));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The key of two words, whichever stands first.
pub(super) fn pair_key(one: u32, other: u32) -> u32 {
    spread(u64::from(one.min(other)) << 32 | u64::from(one.max(other)))
}
