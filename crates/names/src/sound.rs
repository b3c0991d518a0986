//! The sound alphabet: one small set of symbols in which names of every script are compared.
//!
//! Symbols are ASCII letters and are kept as bytes. The plain sounds are `@` (a weak vowel, there
//! only to make a syllable), `a e i o u y`, `b p f w`, `t d`, `k q g G`(gh) `x h`, `j C`(ch)
//! `S`(sh) `s z`, `r l`, `m n N`(ng). Further capitals are *signs*: what a script leaves open. A
//! Chinese `H` may stand for x, h, q or nothing; an Arabic `U` for u, o or w. What each costs
//! against what is in `data/costs.tsv`.

use std::sync::OnceLock;

use crate::table::rows;

/// The most sounds kept of one word; what follows is not compared. No attested word comes near.
pub const LONGEST: usize = 40;

/// Costs are whole thousandths: 0 is the same sound, [`UNIT`] is nothing in common.
pub const UNIT: u16 = 1000;

/// The costs of exchanging and dropping sounds, and the mass of each sound.
pub struct Costs {
    swap: [[u16; 64]; 64],
    drop: [u16; 64],
    mass: [u16; 64],
}

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
            mass: [UNIT; 64],
        };
        for symbol in b'@'..=b'z' {
            costs.swap[place(symbol)][place(symbol)] = 0;
            if is_vowel(symbol) || symbol == b'y' {
                costs.drop[place(symbol)] = 350;
                costs.mass[place(symbol)] = 500;
                for other in (b'@'..=b'z').filter(|&other| is_vowel(other)) {
                    costs.set_swap(symbol, other, if other == symbol { 0 } else { 350 });
                }
            }
        }
        costs.mass[place(b'@')] = 100;
        for sign in *b"AUI" {
            costs.mass[place(sign)] = 400;
        }
        for row in rows(text) {
            costs.take_row(&row);
        }
        costs
    }

    fn take_row(&mut self, row: &[&str]) {
        let thousandths = |text: &str| (text.parse::<f32>().unwrap_or(1.0) * 1000.0).round() as u16;
        match row {
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
            _ => debug_assert!(false, "costs.tsv has a row of unknown shape: {row:?}"),
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
        let one = &one[..one.len().min(2 * LONGEST)];
        let other = &other[..other.len().min(2 * LONGEST)];
        let mut row = [0u32; 2 * LONGEST + 1];
        for (at, &symbol) in other.iter().enumerate() {
            row[at + 1] = row[at] + u32::from(self.drop(symbol));
        }
        for &symbol in one {
            let dropped = u32::from(self.drop(symbol));
            let swaps = &self.swap[place(symbol)];
            let mut diagonal = row[0];
            row[0] += dropped;
            let mut least = row[0];
            let mut left = row[0];
            for (slot, &facing) in row[1..].iter_mut().zip(other) {
                let swapped = diagonal + u32::from(swaps[place(facing)]);
                let value = swapped
                    .min(*slot + dropped)
                    .min(left + u32::from(self.drop[place(facing)]));
                diagonal = *slot;
                *slot = value;
                left = value;
                least = least.min(value);
            }
            if least > limit {
                return least;
            }
        }
        row[other.len()]
    }
}

/// How many firm consonants of each class a row of sounds has, a class in each byte: what two rows
/// that sound alike can hardly differ in. Vowels and consonants that are often left out do not count.
pub fn shape(sounds: &[u8]) -> u64 {
    let mut counts = [0u8; 8];
    for &symbol in sounds {
        let class = match symbol {
            b'b' | b'p' | b'f' | b'B' | b'F' => 0,
            b't' | b'd' | b'T' => 1,
            b'k' | b'q' | b'g' | b'x' | b'K' => 2,
            b'j' | b'C' | b'S' | b's' | b'z' | b'J' | b'Q' | b'X' | b'Z' => 3,
            b'r' | b'l' | b'R' | b'L' => 4,
            b'm' | b'n' | b'N' | b'D' => 5,
            _ => continue,
        };
        counts[class] = counts[class].saturating_add(1);
    }
    u64::from_le_bytes(counts)
}

/// By how many consonants two shapes differ; an exchange between classes counts twice.
pub fn shape_difference(one: u64, other: u64) -> u32 {
    let (one, other) = (one.to_le_bytes(), other.to_le_bytes());
    one.iter().zip(&other).map(|(&a, &b)| u32::from(a.abs_diff(b))).sum()
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
    sounds.dedup();
    sounds.truncate(LONGEST);
}
