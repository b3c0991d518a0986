//! Comparing many names: the likeness of two words is worked out once, since words recur.

use crate::heard::Heard;
use crate::likeness;
use crate::prepared::Prepared;
use crate::similarity::{Likeness, best_of, joined_likeness, plain, plain_above, weighted};
use crate::token::Token;

/// How many pairs of words are remembered, as a power of two.
const CELLS_BITS: u32 = 17;

/// Compares many prepared names. What it gives is what [`crate::score`] gives; it is faster where
/// words recur, as they do in any list of names. It takes about two megabytes, and no more.
pub struct Comparer {
    /// A pair of words and its likeness, each pair in the one cell where it may be.
    cells: Vec<(u64, f32)>,
}

impl Default for Comparer {
    fn default() -> Comparer {
        Comparer::new()
    }
}

impl Comparer {
    /// A comparer that has compared nothing yet.
    pub fn new() -> Comparer {
        Comparer {
            cells: vec![(0, 0.0); 1 << CELLS_BITS],
        }
    }

    /// How alike two names are, between 0 and 1: what [`crate::score`] gives.
    pub fn score(&mut self, one: &Prepared, other: &Prepared) -> f32 {
        if one.alternatives.is_empty() && other.alternatives.is_empty() {
            return plain(one, other, self).score;
        }
        best_of(one, other, &mut |a, b| plain(a, b, self)).2.score
    }

    /// How alike two names are when that is at least `floor`, else 0: what [`crate::score_above`] gives.
    pub fn score_above(&mut self, one: &Prepared, other: &Prepared, floor: f32) -> f32 {
        let mut above = |a: &Prepared, b: &Prepared| plain_above(a, b, floor, self);
        let score = if one.alternatives.is_empty() && other.alternatives.is_empty() {
            above(one, other).score
        } else {
            best_of(one, other, &mut above).2.score
        };
        if score >= floor { score } else { 0.0 }
    }

    /// How alike two names are when some words say more than others: what
    /// [`crate::score_weighted`] gives.
    pub fn score_weighted(&mut self, one: &Prepared, other: &Prepared, weigh: &dyn Fn(&Token) -> f32) -> f32 {
        best_of(one, other, &mut |a, b| weighted(a, b, weigh, self)).2.score
    }
}

impl Comparer {
    /// What was found for a key before, or else is found now.
    fn remembered(&mut self, key: u64, find: impl FnOnce() -> f32) -> f32 {
        let cell = &mut self.cells[(key >> (64 - CELLS_BITS)) as usize];
        if cell.0 != key {
            *cell = (key, find());
        }
        cell.1
    }
}

/// Two odd numbers: the same two marks give another key for joined words than for single ones.
const SINGLE: u64 = 0x9e37_79b9_7f4a_7c15;
const JOINED: u64 = 0xd6e8_feb8_6659_fd93;

impl Likeness for Comparer {
    fn of(&mut self, marks: (u64, u64), one: &Heard, other: &Heard) -> f32 {
        let (low, high) = (marks.0.min(marks.1), marks.0.max(marks.1));
        let key = (low ^ high.rotate_left(23)).wrapping_mul(SINGLE);
        self.remembered(key, || likeness::of_words(one, other))
    }

    fn of_joined(&mut self, marks: (u64, u64), joined: &Heard, word: &Heard) -> f32 {
        let key = (marks.0 ^ marks.1.rotate_left(23)).wrapping_mul(JOINED);
        self.remembered(key, || joined_likeness(joined, word))
    }
}
