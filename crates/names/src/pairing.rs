//! Laying the words of one name beside the words of another, in any order, joined or apart.

use crate::rules::rule;

/// The most words of a side that are tried in every order; further words are paired greedily.
const MOST_EXACT: usize = 5;

/// The most words of a side.
const MOST: usize = crate::spelling::MOST_WORDS;

/// How much a word left over counts against the match when the other side has nothing to set
/// against it: a middle name or patronymic present on one side only.
pub(crate) const LEFT_OVER: f32 = rule("left_over");

/// How much of that each further word left over counts: once half a name is asked for, it matters
/// little how long the whole is.
const LEFT_OVER_FURTHER: f32 = rule("left_over_further");

/// What a score keeps when the words come in another order. The order of given and family name is a
/// habit of the writer, but a name with the same elements the other way round is more often another
/// person.
const TURNED: f32 = rule("turned");

/// The same where one of the names tells which word is the family name.
const TURNED_TOLD: f32 = rule("turned_told");

/// What a score keeps when the words come in another order.
pub(crate) fn turned_keeps(family_name_is_told: bool) -> f32 {
    if family_name_is_told { TURNED_TOLD } else { TURNED }
}

/// A stretch of words on each side that stand for each other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Pair {
    /// First word and number of words on the one side.
    pub(crate) one: (u8, u8),
    /// First word and number of words on the other side.
    pub(crate) other: (u8, u8),
    /// How alike they sound, between 0 and 1.
    pub(crate) likeness: f32,
}

/// Joined words of one side that are like one word of the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JoinedPair {
    /// Words on the one side as a bit set.
    pub(crate) one_mask: u16,
    /// Words on the other side as a bit set.
    pub(crate) other_mask: u16,
    pub(crate) pair: Pair,
}

/// What is known of two names before their words are laid out.
pub(crate) struct Table<'a> {
    /// The weight of each word on the one side.
    pub(crate) one: &'a [f32],
    /// The weight of each word on the other side.
    pub(crate) other: &'a [f32],
    /// Likeness of word i and word j, at `i * other.len() + j`.
    pub(crate) likeness: &'a [f32],
    /// Joined stretches worth considering.
    pub(crate) joined: &'a [JoinedPair],
    /// See [`turned_keeps`].
    pub(crate) turned: f32,
}

/// The best layout found.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Layout {
    /// Between 0 and 1.
    pub(crate) score: f32,
    pairs: [Pair; MOST],
    count: usize,
}

impl Layout {
    /// The pairs, in no particular order.
    pub(crate) fn pairs(&self) -> &[Pair] {
        &self.pairs[..self.count]
    }

    fn push(&mut self, pair: Pair) {
        self.pairs[self.count] = pair;
        self.count += 1;
    }
}

/// The likeness from which a pair of words is worth something.
const WORTH_FROM: f32 = rule("worth_from");

/// What a likeness is worth: up to [`WORTH_FROM`] nothing, so that one word quite alike and one quite
/// unlike do not make a name half alike.
pub(crate) fn worth(likeness: f32) -> f32 {
    ((likeness - WORTH_FROM) / (1.0 - WORTH_FROM)).max(0.0)
}

/// The likeness that is worth so much.
pub(crate) fn likeness_worth(worth: f32) -> f32 {
    WORTH_FROM + (1.0 - WORTH_FROM) * worth
}

/// What words of these weights left over count against a match. Words left over on both sides
/// contradict each other and count in full; words left over on one side only count a little.
pub(crate) fn against(left_one: f32, left_other: f32) -> f32 {
    let contradicting = 2.0 * left_one.min(left_other);
    let over = left_one.max(left_other) - left_one.min(left_other);
    contradicting + 2.0 * (over.min(1.0) + (over - 1.0).max(0.0) * LEFT_OVER_FURTHER) * LEFT_OVER
}

/// Whether two stretches come in one order on the one side and in the other order on the other.
fn is_turned(pairs: &[Pair]) -> bool {
    pairs.iter().enumerate().any(|(at, a)| {
        pairs[at + 1..]
            .iter()
            .any(|b| (a.one.0 < b.one.0) != (a.other.0 < b.other.0))
    })
}

impl Table<'_> {
    fn likeness(&self, i: usize, j: usize) -> f32 {
        self.likeness[i * self.other.len() + j]
    }

    /// The best layout of the two names.
    pub(crate) fn best(&self) -> Layout {
        if self.one.is_empty() || self.other.is_empty() {
            return Layout::default();
        }
        if self.one.len() > MOST_EXACT || self.other.len() > MOST_EXACT {
            return self.greedy();
        }
        let mut best = Layout::default();
        let mut current = Layout::default();
        self.lay(0, 0, &mut current, &mut best);
        best
    }

    /// Lays out the words of the one side from its first free word on, in every way.
    fn lay(&self, one_used: u16, other_used: u16, current: &mut Layout, best: &mut Layout) {
        let first = (!one_used).trailing_zeros() as usize;
        if first >= self.one.len() {
            let score = self.score(current.pairs());
            if best.count == 0 || score > best.score {
                *best = *current;
                best.score = score;
            }
            return;
        }
        let one_bit = 1 << first;
        for j in (0..self.other.len()).filter(|j| other_used & (1 << j) == 0) {
            let likeness = self.likeness(first, j);
            if likeness <= 0.0 {
                continue;
            }
            current.push(Pair {
                one: (first as u8, 1),
                other: (j as u8, 1),
                likeness,
            });
            self.lay(one_used | one_bit, other_used | (1 << j), current, best);
            current.count -= 1;
        }
        for joined in self.joined.iter().filter(|joined| {
            joined.one_mask & one_bit != 0 && joined.one_mask & one_used == 0 && joined.other_mask & other_used == 0
        }) {
            current.push(joined.pair);
            self.lay(
                one_used | joined.one_mask,
                other_used | joined.other_mask,
                current,
                best,
            );
            current.count -= 1;
        }
        self.lay(one_used | one_bit, other_used, current, best);
    }

    /// Pairs the likest words first. For long names only, where trying every order costs too much.
    fn greedy(&self) -> Layout {
        let mut order: Vec<(f32, u16, u16, Pair)> = Vec::new();
        for i in 0..self.one.len() {
            for j in 0..self.other.len() {
                let likeness = self.likeness(i, j);
                if likeness > WORTH_FROM {
                    let pair = Pair {
                        one: (i as u8, 1),
                        other: (j as u8, 1),
                        likeness,
                    };
                    order.push((likeness, 1 << i, 1 << j, pair));
                }
            }
        }
        for joined in self.joined {
            order.push((joined.pair.likeness, joined.one_mask, joined.other_mask, joined.pair));
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut one_used, mut other_used) = (0u16, 0u16);
        let mut layout = Layout::default();
        for (_, one_mask, other_mask, pair) in order {
            if one_used & one_mask == 0 && other_used & other_mask == 0 {
                one_used |= one_mask;
                other_used |= other_mask;
                layout.push(pair);
            }
        }
        layout.score = self.score(layout.pairs());
        layout
    }

    /// The score of a layout: the worth of what is paired, by weight, against what is there.
    fn score(&self, pairs: &[Pair]) -> f32 {
        let weight = |weights: &[f32], (first, count): (u8, u8)| -> f32 {
            weights[usize::from(first)..usize::from(first) + usize::from(count)]
                .iter()
                .sum()
        };
        let mut left_one: f32 = self.one.iter().sum();
        let mut left_other: f32 = self.other.iter().sum();
        let (mut gained, mut paired) = (0.0f32, 0.0f32);
        for pair in pairs {
            let (one, other) = (weight(self.one, pair.one), weight(self.other, pair.other));
            left_one -= one;
            left_other -= other;
            paired += one + other;
            gained += (one + other) * worth(pair.likeness);
        }
        let total = paired + against(left_one.max(0.0), left_other.max(0.0));
        if total <= 0.0 {
            return 0.0;
        }
        let turned = if is_turned(pairs) { self.turned } else { 1.0 };
        (gained / total * turned).clamp(0.0, 1.0)
    }
}
