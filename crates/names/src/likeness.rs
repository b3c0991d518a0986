//! How alike two single words sound.

use crate::sound::{LONGEST, costs, shape_difference};
use crate::token::{Hypothesis, Kind, Token};

/// The likeness of an initial and a name that opens with its sound.
const INITIAL_LIKENESS: f32 = 0.8;

/// The least mass two words are measured against, in thousandths of a consonant: with less to hear,
/// a small difference must not seem small.
const LEAST_MASS: u32 = 1800;

/// A likeness at or below this is given as 0: two words taken at random are this much alike.
const LEAST_WORTH: f32 = 0.42;

/// What one consonant of difference in shape costs at least, nearly always, in thousandths.
const SHAPE_COST: u32 = 520;

/// How alike two readings sound, between 0 and 1. What falls below `at_least` may be given as 0.
pub(crate) fn of_sounds(one: &[u8], other: &[u8], extra: u16, at_least: f32) -> f32 {
    let costs = costs();
    let mass = (costs.mass(one) + costs.mass(other)).div_ceil(2).max(LEAST_MASS);
    let limit = ((1.0 - at_least) * mass as f32) as u32;
    let extra = u32::from(extra);
    if extra > limit {
        return 0.0;
    }
    let distance = costs.distance(one, other, limit - extra) + extra;
    if distance >= mass {
        0.0
    } else {
        1.0 - distance as f32 / mass as f32
    }
}

/// How alike two words sound, between 0 and 1, over the best pair of their hypotheses.
pub(crate) fn of_tokens(one: &Token, other: &Token) -> f32 {
    if one.text == other.text {
        return 1.0;
    }
    if one.kind == Kind::Initial || other.kind == Kind::Initial {
        return of_initial(one, other);
    }
    of_hypotheses(&one.hypotheses, &other.hypotheses)
}

fn of_hypotheses(one: &[Hypothesis], other: &[Hypothesis]) -> f32 {
    let mut best = LEAST_WORTH;
    for a in one {
        for b in other {
            if best >= 1.0 {
                return 1.0;
            }
            // A reading taken by both sides is no evidence against either: the dearer one counts.
            let extra = a.cost.max(b.cost);
            let mass = (a.mass + b.mass).div_ceil(2).max(LEAST_MASS);
            let apart = shape_difference(a.shape, b.shape) * SHAPE_COST;
            if apart as f32 > (1.0 - best) * mass as f32 {
                continue;
            }
            best = best.max(of_sounds(&a.sounds, &b.sounds, extra, best));
        }
    }
    if best <= LEAST_WORTH {
        best = 0.0;
    }
    debug_assert!(one.iter().all(|hypothesis| hypothesis.sounds.len() <= LONGEST));
    best
}

fn of_initial(one: &Token, other: &Token) -> f32 {
    let openings = |token: &Token| -> Vec<u8> {
        token
            .hypotheses
            .iter()
            .filter_map(|reading| reading.sounds.first().copied())
            .collect()
    };
    let others = openings(other);
    let same = openings(one)
        .iter()
        .any(|&a| others.iter().any(|&b| costs().swap(a, b) <= 100));
    if same { INITIAL_LIKENESS } else { 0.0 }
}
