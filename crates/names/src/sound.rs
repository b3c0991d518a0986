//! The sound alphabet: one small set of symbols in which names of every script are compared.
//!
//! Symbols are ASCII letters and are kept as bytes. The plain sounds are `@` (a weak vowel, there
//! only to make a syllable), `a e i o u y`, `b p f w`, `t d`, `k q g G`(gh) `x h`, `j C`(ch)
//! `S`(sh) `s z`, `r l`, `m n N`(ng). Further capitals are *signs*: what a script leaves open. A
//! Chinese `H` may stand for x, h, q or nothing; an Arabic `U` for u, o or w. What each costs
//! against what is in `data/costs.tsv`.

use std::sync::OnceLock;

use crate::script::Family;
use crate::table::rows;

/// The most sounds kept of one word; what follows is not compared. No attested word comes near.
pub const LONGEST: usize = 40;

/// Costs are whole thousandths: 0 is the same sound, [`UNIT`] is nothing in common.
pub const UNIT: u16 = 1000;

/// The costs of exchanging and dropping sounds, and the mass of each sound.
pub struct Costs {
    swap: [[u16; 64]; 64],
    drop: [u16; 64],
    /// The least that a consonant costs unless it stands for another consonant: it may be dropped,
    /// or stand for a vowel.
    lone: [u16; 64],
    mass: [u16; 64],
    /// What sets two words of one script apart, by script.
    within: [Strictness; Family::COUNT],
}

/// How strictly two words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strictness {
    /// What a difference of sounds counts, in thousandths.
    pub(crate) factor: u32,
    /// What it costs that the words are not the same word, in thousandths of a consonant.
    pub(crate) another_word: u32,
    /// By how much the cost of a reading that is not the first is multiplied.
    pub(crate) reading: u32,
}

const ACROSS: Strictness = Strictness {
    factor: 1000,
    another_word: 0,
    reading: 1,
};

/// The place of a symbol in the tables: symbols lie between `@` and `z`, so six bits tell them apart.
fn place(symbol: u8) -> usize {
    usize::from(symbol & 0x3f)
}

/// Whether a symbol is a vowel, a weak vowel or a sign that is mostly one.
pub fn is_vowel(symbol: u8) -> bool {
    matches!(
        symbol,
        b'@' | b'a' | b'e' | b'i' | b'o' | b'u' | b'A' | b'U' | b'I' | b'E'
    )
}

/// The costs, read once from `data/costs.tsv`.
pub fn costs() -> &'static Costs {
    static COSTS: OnceLock<Costs> = OnceLock::new();
    COSTS.get_or_init(|| Costs::parse(include_str!("../data/costs.tsv")))
}

impl Costs {
    fn parse(text: &'static str) -> Costs {
        let mut costs = Costs {
            swap: [[UNIT; 64]; 64],
            drop: [UNIT; 64],
            lone: [UNIT; 64],
            mass: [UNIT; 64],
            within: [ACROSS; Family::COUNT],
        };
        for symbol in b'@'..=b'z' {
            costs.set_swap(symbol, symbol, 0);
        }
        for row in rows(text) {
            costs.take_row(&row);
        }
        for symbol in b'@'..=b'z' {
            let vowels = (b'@'..=b'z').filter(|&other| is_vowel(other));
            let swapped = vowels.map(|vowel| costs.swap(symbol, vowel)).min().unwrap_or(UNIT);
            costs.lone[place(symbol)] = costs.drop(symbol).min(swapped);
        }
        costs
    }

    fn take_row(&mut self, row: &[&str]) {
        let thousandths = |text: &str| (text.parse::<f32>().unwrap_or(1.0) * 1000.0).round() as u16;
        match row {
            ["vowels", cost] => self.set_vowels(thousandths(cost)),
            ["mass", symbol, mass] => self.mass[place(symbol.as_bytes()[0])] = thousandths(mass),
            ["drop", symbol, cost] => self.drop[place(symbol.as_bytes()[0])] = thousandths(cost),
            ["swap", pair, cost] => {
                let pair = pair.as_bytes();
                self.set_swap(pair[0], pair[2], thousandths(cost));
            }
            ["sign", sign, members] => {
                let sign = sign.as_bytes()[0];
                let fields: Vec<&str> = members.split(' ').collect();
                for pair in fields.chunks_exact(2) {
                    self.set_swap(sign, pair[0].as_bytes()[0], thousandths(pair[1]));
                }
            }
            ["within", script, factor, another, reading] => {
                let script = Family::named(script) as usize;
                self.within[script] = Strictness {
                    factor: u32::from(thousandths(factor)),
                    another_word: u32::from(thousandths(another)),
                    reading: reading.parse().unwrap_or(1),
                };
            }
            _ => debug_assert!(false, "costs.tsv has a row of unknown shape: {row:?}"),
        }
    }

    /// What vowels, and `y` beside them, cost unless a row says otherwise.
    fn set_vowels(&mut self, cost: u16) {
        let vowels = || (b'@'..=b'z').filter(|&symbol| is_vowel(symbol));
        for symbol in vowels().chain([b'y']) {
            self.drop[place(symbol)] = cost;
            for other in vowels().filter(|&other| other != symbol) {
                self.set_swap(symbol, other, cost);
            }
        }
    }

    fn set_swap(&mut self, one: u8, other: u8, cost: u16) {
        self.swap[place(one)][place(other)] = cost;
        self.swap[place(other)][place(one)] = cost;
    }

    /// The cost of taking one sound for another, in thousandths.
    pub fn swap(&self, one: u8, other: u8) -> u16 {
        self.swap[place(one)][place(other)]
    }

    /// How strictly words in these scripts are compared. Across scripts a difference may lie in the
    /// writing alone; within one script it is likelier to be another name.
    pub(crate) fn strictness(&self, one: Family, other: Family) -> Strictness {
        if one == other {
            self.within[one as usize]
        } else {
            ACROSS
        }
    }

    /// The cost of leaving a sound out, in thousandths.
    pub fn drop(&self, symbol: u8) -> u16 {
        self.drop[place(symbol)]
    }

    /// How much there is to hear in these sounds, in thousandths of a consonant.
    pub fn mass(&self, sounds: &[u8]) -> u32 {
        sounds.iter().map(|&symbol| u32::from(self.mass[place(symbol)])).sum()
    }

    /// The least cost of turning one row of sounds into the other, in thousandths, or anything
    /// above `limit` as soon as the cost is known to exceed it. Symmetric.
    pub fn distance(&self, one: &[u8], other: &[u8], limit: u32) -> u32 {
        fill_and_run::<{ LONGEST + 1 }>(one, other, limit, &self.swap, &self.drop)
    }

    /// What the consonants alone cost at least: never more than the whole distance, and found in a
    /// quarter of the time. May give anything above `limit` once that is exceeded.
    pub(crate) fn consonant_distance(&self, one: &Consonants, other: &Consonants, limit: u32) -> u32 {
        match (one.known(), other.known()) {
            (Some(one), Some(other)) => {
                fill_and_run::<{ MOST_CONSONANTS + 1 }>(one, other, limit, &self.swap, &self.lone)
            }
            _ => 0,
        }
    }
}

/// The edit distance of two rows of fewer than `CELLS` sounds by these costs, or anything above
/// `limit` that it cannot fall below.
#[inline(always)]
fn fill_and_run<const CELLS: usize>(
    one: &[u8],
    other: &[u8],
    limit: u32,
    swap: &[[u16; 64]; 64],
    drop: &[u16; 64],
) -> u32 {
    // The shorter row of cells is the cheaper one to lay out.
    let (one, other) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    let one = &one[..one.len().min(CELLS - 1)];
    let other = &other[..other.len().min(CELLS - 1)];
    let mut cells = [0u32; CELLS];
    let row = &mut cells[..=other.len()];
    for (at, &symbol) in other.iter().enumerate() {
        row[at + 1] = row[at] + u32::from(drop[place(symbol)]);
    }
    for &symbol in one {
        let dropped = u32::from(drop[place(symbol)]);
        let swaps = &swap[place(symbol)];
        let mut diagonal = row[0];
        row[0] += dropped;
        let mut least = row[0];
        let mut left = row[0];
        for (slot, &facing) in row[1..].iter_mut().zip(other) {
            // What does not hang on the cell to the left is worked out first.
            let above = (diagonal + u32::from(swaps[place(facing)])).min(*slot + dropped);
            diagonal = *slot;
            left = above.min(left + u32::from(drop[place(facing)]));
            *slot = left;
            least = least.min(left);
        }
        if least > limit {
            return least;
        }
    }
    row[other.len()]
}

/// The most consonants of a word that are kept apart from its vowels.
const MOST_CONSONANTS: usize = 15;

/// The consonants of a row of sounds, where they are few enough to be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Consonants {
    symbols: [u8; MOST_CONSONANTS],
    count: u8,
}

impl Consonants {
    pub(crate) fn of(sounds: &[u8]) -> Consonants {
        let mut consonants = Consonants::default();
        for &symbol in sounds.iter().filter(|&&symbol| !is_vowel(symbol)) {
            if let Some(slot) = consonants.symbols.get_mut(usize::from(consonants.count)) {
                *slot = symbol;
            }
            consonants.count = consonants.count.saturating_add(1);
        }
        consonants
    }

    fn known(&self) -> Option<&[u8]> {
        self.symbols.get(..usize::from(self.count))
    }
}

/// The class of a firm consonant, 0 to 5: what two words that sound alike can hardly differ in.
/// Vowels and consonants that are often left out have none.
pub(crate) fn firm_class(symbol: u8) -> Option<usize> {
    Some(match symbol {
        b'b' | b'p' | b'f' | b'B' | b'F' => 0,
        b't' | b'd' | b'T' => 1,
        b'k' | b'q' | b'g' | b'x' | b'K' => 2,
        b'j' | b'C' | b'S' | b's' | b'z' | b'J' | b'Q' | b'X' | b'Z' => 3,
        b'r' | b'l' | b'R' | b'L' => 4,
        b'm' | b'n' | b'N' | b'D' => 5,
        _ => return None,
    })
}

/// How many firm consonants of each class a row of sounds has, a class in each byte.
pub fn shape(sounds: &[u8]) -> u64 {
    let mut counts = [0u8; 8];
    for class in sounds.iter().filter_map(|&symbol| firm_class(symbol)) {
        counts[class] = counts[class].saturating_add(1);
    }
    u64::from_le_bytes(counts)
}

/// By how many consonants two shapes differ; an exchange between classes counts twice. Rows of sounds are so short that
/// the highest bit of each byte is free, and the sum stays within a byte.
#[inline]
pub fn shape_difference(one: u64, other: u64) -> u32 {
    summed(above(one, other) | above(other, one))
}

/// The highest bit of each byte, and the lowest.
const HIGHEST: u64 = 0x8080_8080_8080_8080;
const LOWEST: u64 = 0x0101_0101_0101_0101;

/// In each class by how much the one shape is above the other, 0 where it is not.
#[inline]
pub(crate) fn above(one: u64, other: u64) -> u64 {
    let differences = (one | HIGHEST) - other;
    let not_below = differences & HIGHEST;
    differences & (not_below - (not_below >> 7))
}

/// The sum over the classes.
#[inline]
pub(crate) fn summed(shape: u64) -> u32 {
    (shape.wrapping_mul(LOWEST) >> 56) as u32
}

const _: () = assert!(
    2 * LONGEST < 128,
    "counts of sounds, and of two words' together, leave the highest bit free"
);

/// Writes the glide *w* one way, since every script writes it in several: between *u* or *o* and
/// another vowel it is not written (*quwat, quat*), after a vowel and before a consonant it is
/// *u* (*sawle, saule*).
fn glides(sounds: &mut Vec<u8>) {
    let mut at = 1;
    while at + 1 < sounds.len() {
        let (before, next) = (sounds[at - 1], sounds[at + 1]);
        if matches!(sounds[at], b'w' | b'W') && is_vowel(before) && before != b'@' {
            if !is_vowel(next) {
                sounds[at] = b'u';
            } else if before == b'u' || next == b'u' {
                sounds.remove(at);
                continue;
            }
        }
        at += 1;
    }
}

/// Makes sounds regular, whatever table they came from: doubled sounds are said once, a `y` with no
/// vowel beside it is `i`, and a closing `iy` is `i`.
pub(crate) fn regular(sounds: &mut Vec<u8>) {
    sounds.dedup();
    for at in 0..sounds.len() {
        if sounds[at] == b'y' {
            let before = at > 0 && is_vowel(sounds[at - 1]);
            let after = sounds.get(at + 1).is_some_and(|&next| is_vowel(next));
            if !before && !after {
                sounds[at] = b'i';
            }
        }
    }
    if sounds.ends_with(b"iy") {
        sounds.pop();
    }
    glides(sounds);
    sounds.dedup();
    sounds.truncate(LONGEST);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SYMBOLS: &[u8] = b"@aeiouybpfwtdkqgGxhjCSszrlmnNHKLRBTJQXZFWDEAUI";

    fn sounds() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(proptest::sample::select(SYMBOLS), 0..12)
    }

    proptest! {
        #[test]
        fn consonants_alone_never_cost_more(one in sounds(), other in sounds()) {
            let whole = costs().distance(&one, &other, u32::MAX);
            let alone = costs().consonant_distance(&Consonants::of(&one), &Consonants::of(&other), u32::MAX);
            prop_assert!(alone <= whole, "{alone} and {whole}");
            prop_assert_eq!(whole, costs().distance(&other, &one, u32::MAX));
            let (x, y) = (shape(&one).to_le_bytes(), shape(&other).to_le_bytes());
            let plainly: u32 = x.iter().zip(&y).map(|(&a, &b)| u32::from(a.abs_diff(b))).sum();
            prop_assert_eq!(shape_difference(shape(&one), shape(&other)), plainly);
        }
    }
}
