//! Under which keys the full names are filed.

use crate::leak::filed_names::{FiledNames, spread};
use crate::leak::hit::Owner;
use crate::leak::word_keys::{WordKeys, pair_key};
use guwah_domain::redaction::{self, Folded};

/// The most letters of a name that is found letter by letter.
pub(super) const MOST_LETTERS: usize = 40;

/// A name, and who bears it.
pub(super) struct FullName {
    pub(super) text: Box<str>,
    /// The first two who bear it.
    pub(super) owners: [Owner; 2],
    pub(super) bearers: u32,
}

/// The names by their keys. They are laid out when the first text is looked at: where nothing is public, nothing is.
pub(super) struct Filed {
    /// By two of their words, as they sound.
    pub(super) pairs: FiledNames,
    /// By their letters, in the orders in which their words may stand.
    pub(super) letters: FiledNames,
}

impl Filed {
    pub(super) fn of(names: &[FullName]) -> Self {
        let mut keys = WordKeys::default();
        let (mut pairs, mut letters) = (Vec::with_capacity(names.len() * 2), Vec::with_capacity(names.len() * 3));
        for (nth, name) in (0u32..).zip(names) {
            letters.extend(orders(&name.text).iter().map(|(order, _)| (letters_key(order), nth)));
            keys.each_pair(&name.text, &mut |key| pairs.push((key, nth)));
        }
        Self {
            pairs: FiledNames::of(pairs),
            letters: FiledNames::of(letters),
        }
    }
}

/// The names that have words filed under both.
pub(super) fn each_pair(filed: &Filed, one: &[u32], other: &[u32]) -> Vec<u32> {
    let both = one
        .iter()
        .flat_map(|one| other.iter().map(|other| pair_key(*one, *other)));
    both.flat_map(|key| filed.pairs.under(key)).collect()
}

pub(super) fn letters_key(letters: &[char]) -> u32 {
    let hash = letters.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, letter| {
        (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x0100_0000_01b3)
    });
    spread(hash)
}

/// The letters of a name, in the orders in which its words may stand, and whether that is all of it: what stands between the first name
/// and the last may be left out.
pub(super) fn orders(name: &str) -> Vec<(Vec<char>, bool)> {
    let parted = |c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・' | '‧' | ',' | '،' | '，');
    let words: Vec<Vec<char>> = name.split(parted).map(|word| Folded::of(word).letters).collect();
    let words: Vec<Vec<char>> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let whole = redaction::orders(&words).into_iter().map(|order| (order, true));
    let shortened = redaction::shortened(&words, false).into_iter();
    let mut orders: Vec<(Vec<char>, bool)> = whole.chain(shortened.map(|order| (order, false))).collect();
    orders.retain(|(letters, _)| letters.len() >= 2 && letters.len() <= MOST_LETTERS);
    orders.sort_unstable();
    orders.dedup_by(|later, first| later.0 == first.0);
    orders
}
