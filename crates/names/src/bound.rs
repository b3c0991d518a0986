//! Whether two names can reach a score, by what is known of their words so far.
//!
//! Most pairs of names lie far below whatever score is asked for, and that is seen after a look at one
//! word or two.

use crate::likeness::Reach;
use crate::pairing::{against, likeness_worth, worth};
use crate::prepared::Prepared;
use crate::similarity::JOINED_AT_LEAST;

/// The most words of a side for which anything is ruled out.
const MOST: usize = 6;

/// What rounding may add to a score.
const ROUNDING: f32 = 1e-4;

/// What the words of two names can be worth at most, given what is known of them.
pub(crate) struct Bound<'a> {
    floor: f32,
    one: &'a [f32],
    other: &'a [f32],
    /// The most that each pair of words can be worth.
    most: [[f32; MOST]; MOST],
    /// Whether nothing is ruled out: no floor, long names, or joined words that may stand for others.
    open: bool,
}

/// The words of one side: what they can gain above the floor, and what they weigh.
#[derive(Clone, Copy, Default)]
struct Side {
    /// What words that can be worth more than the floor gain.
    gain: f32,
    /// The weight of words that are worth less than the floor, and the most that a unit of it loses.
    poor: f32,
    loss: f32,
    /// The weight of words that nothing can be set against.
    alone: f32,
}

impl<'a> Bound<'a> {
    /// The bound from what the words reach to.
    pub(crate) fn new(one: &'a Prepared, other: &'a Prepared, weights: (&'a [f32], &'a [f32]), floor: f32) -> Self {
        let mut bound = Bound {
            floor,
            one: weights.0,
            other: weights.1,
            most: [[0.0; MOST]; MOST],
            open: floor <= 0.0 || weights.0.len().max(weights.1.len()) > MOST,
        };
        bound.open = bound.open || bound.may_join(one, other);
        if !bound.open {
            for (row, a) in bound.most.iter_mut().zip(one.reaches().0) {
                for (cell, b) in row.iter_mut().zip(other.reaches().0) {
                    *cell = if a.may_meet(*b) { 1.0 } else { 0.0 };
                }
            }
        }
        bound
    }

    /// Takes in the likeness of two words.
    pub(crate) fn learn(&mut self, i: usize, j: usize, likeness: f32) {
        if !self.open {
            self.most[i][j] = worth(likeness);
        }
    }

    /// Whether the names can still reach the floor.
    ///
    /// A layout reaches it when what is paired gains more above the floor than the floor's part of
    /// what is left over. Each word gains at most by its best partner. A word worth less than the
    /// floor may be paired or left over: what that costs is convex in the weight left over on either
    /// side, so that leaving all or none is best.
    pub(crate) fn is_within(&self) -> bool {
        if self.open {
            return true;
        }
        let best_of_one = |i: usize| self.most[i][..self.other.len()].iter().copied().fold(0.0, f32::max);
        let best_of_other = |j: usize| self.most[..self.one.len()].iter().map(|row| row[j]).fold(0.0, f32::max);
        let one = self.side(self.one, best_of_one);
        let other = self.side(self.other, best_of_other);
        let leaving = |x: f32, y: f32| {
            let paired = one.loss * (one.poor - x) + other.loss * (other.poor - y);
            paired + self.floor * against(one.alone + x, other.alone + y)
        };
        let least = leaving(0.0, 0.0)
            .min(leaving(one.poor, 0.0))
            .min(leaving(0.0, other.poor))
            .min(leaving(one.poor, other.poor));
        one.gain + other.gain + ROUNDING >= least
    }

    fn side(&self, weights: &[f32], best: impl Fn(usize) -> f32) -> Side {
        let mut side = Side {
            loss: self.floor,
            ..Side::default()
        };
        for (at, &weight) in weights.iter().enumerate() {
            let best = best(at);
            if best <= 0.0 {
                side.alone += weight;
            } else if best >= self.floor {
                side.gain += weight * (best - self.floor);
            } else {
                side.poor += weight;
                side.loss = side.loss.min(self.floor - best);
            }
        }
        side
    }

    /// Whether joined words of either side may stand for a word of the other, or the whole for the
    /// whole, and carry the names above the floor.
    fn may_join(&self, one: &Prepared, other: &Prepared) -> bool {
        let wholes = match (one.whole(), other.whole()) {
            (Some((_, a)), Some((_, b))) => a.may_join(b, self.needed(1.0, 0.0, 0.0)),
            _ => false,
        };
        let ((one_words, one_joined), (other_words, other_joined)) = (one.reaches(), other.reaches());
        wholes
            || self.may_join_into((one_joined, self.one), (other_words, self.other))
            || self.may_join_into((other_joined, self.other), (one_words, self.one))
    }

    fn may_join_into(&self, (joined, weights): (&[Reach], &[f32]), (words, facing): (&[Reach], &[f32])) -> bool {
        joined.iter().any(|stretch| {
            words.iter().zip(facing).any(|(word, &weight)| {
                // Nearly all are ruled out already by what joined words are looked at for.
                stretch.may_join(*word, JOINED_AT_LEAST) && {
                    let (first, count) = (usize::from(stretch.span.0), usize::from(stretch.span.1));
                    let covered: f32 = weights[first..first + count].iter().sum();
                    let rest = weights.iter().sum::<f32>() - covered;
                    let rest_facing = facing.iter().sum::<f32>() - weight;
                    stretch.may_join(*word, self.needed(covered + weight, rest, rest_facing))
                }
            })
        })
    }

    /// The least likeness by which joined words of so much `weight`, their own and the word's, carry
    /// the names above the floor when so much else is there on either side.
    fn needed(&self, weight: f32, rest: f32, rest_facing: f32) -> f32 {
        let elsewhere = if rest.min(rest_facing) > 0.0 {
            -(1.0 - self.floor) * (rest + rest_facing)
        } else {
            self.floor * against(rest.max(0.0), rest_facing.max(0.0))
        };
        let worth = self.floor + elsewhere / weight.max(f32::MIN_POSITIVE) - ROUNDING;
        likeness_worth(worth).clamp(JOINED_AT_LEAST, 1.0)
    }
}
