//! Filing: under which keys a word of a name is filed, where it must be found among very many by another spelling of it.
//!
//! Two words that sound alike share a key, nearly always; words that share a key need not sound alike, so whoever finds a word by
//! one compares the two.

use crate::index::coarse_classes;
use crate::token::Token;

/// The consonants of a key that are told apart; what follows is left out.
const MOST_CONSONANTS: usize = 8;

/// The class of k, q, g, gh, x and h, which one spelling writes for another and a third leaves out.
const OF_THE_THROAT: u8 = 3;

/// The keys of a word, each once: a coarse form of the consonants of each way in which it may sound, with those of the throat and without.
pub fn filed_under(word: &Token) -> Vec<u32> {
    let mut keys: Vec<u32> = Vec::with_capacity(4);
    for hypothesis in word.hypotheses.iter() {
        let whole = key(coarse_classes(&hypothesis.sounds));
        let mut without = coarse_classes(&hypothesis.sounds)
            .filter(|class| *class != OF_THE_THROAT)
            .peekable();
        let without = without.peek().is_some().then(|| key(without));
        for key in [Some(whole), without].into_iter().flatten() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Neighbours of one class are one.
fn key(classes: impl Iterator<Item = u8>) -> u32 {
    let (mut key, mut before, mut count) = (0, 0, 0);
    for class in classes {
        if class != before && count < MOST_CONSONANTS {
            key = key << 3 | u32::from(class);
            count += 1;
        }
        before = class;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepared::Prepared;

    fn share_a_key(one: &str, other: &str) -> bool {
        let keys = |name: &str| -> Vec<u32> { Prepared::new(name).tokens.iter().flat_map(filed_under).collect() };
        let known = keys(one);
        keys(other).iter().any(|key| known.contains(key))
    }

    #[test]
    fn a_word_is_found_by_its_other_spellings() {
        for (one, other) in [
            ("Mahire", "Maxire"),
            ("Mahire", "Махире"),
            ("Mahire", "مەھىرە"),
            ("Qurban", "库尔班"),
            ("Sapar", "Сапарова"),
            ("Aygul", "Айгүл"),
            ("Aygul", "阿依古丽"),
            ("Tilwaldi", "Тилвалди"),
            ("Gafura", "Ғафура"),
            ("Rahim", "Рақым"),
        ] {
            assert!(share_a_key(one, other), "{one} {other}");
        }
        assert!(!share_a_key("Mahire", "Tilwaldi"));
    }
}
