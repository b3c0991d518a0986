//! Weights: what each level of agreement says, in bits.

use crate::field::{FIELDS, Field, LEVELS, MISSING};
use crate::settings::{Level, Settings};

/// The least share that a level may have by frequency: nothing is rarer than can be told.
const LEAST_SHARE: f32 = 1e-7;

/// No level says more than this either way: a column may simply be wrong.
const MOST_BITS: f32 = 24.0;

/// Shares of levels among pairs of one person and among random pairs.
#[derive(Clone, Debug)]
pub struct Model {
    levels: [[Level; LEVELS]; FIELDS],
    /// log2(m/u), or log2(m/factor) where the share of the value is still to be divided by.
    table: [[f32; LEVELS]; FIELDS],
    /// The share of random pairs that are of one person.
    shared: f64,
}

impl Model {
    /// The model before anything is learnt, for so many records.
    #[must_use]
    pub fn initial(settings: &Settings, records: usize) -> Self {
        Self::of(settings.levels, Self::shared_before(settings, records))
    }

    /// The share of random pairs of so many records that are of one person, before anything is learnt.
    pub(crate) fn shared_before(settings: &Settings, records: usize) -> f64 {
        2.0 * settings.twice / (records as f64).max(settings.least_population)
    }

    pub(crate) fn of(levels: [[Level; LEVELS]; FIELDS], shared: f64) -> Self {
        let mut table = [[0.0; LEVELS]; FIELDS];
        for (bits, levels) in table.iter_mut().zip(&levels) {
            for (bits, level) in bits.iter_mut().zip(levels) {
                if level.m > 0.0 && level.u > 0.0 {
                    *bits = (level.m / level.u).log2() as f32;
                }
            }
        }
        Self { levels, table, shared }
    }

    pub(crate) fn levels(&self) -> &[[Level; LEVELS]; FIELDS] {
        &self.levels
    }

    /// The share of random pairs that are of one person.
    #[must_use]
    pub fn shared(&self) -> f64 {
        self.shared
    }

    /// What a level says: positive for one person, negative against. `share` is how frequent the agreeing value is; it
    /// counts only for levels that go by frequency.
    pub(crate) fn bits(&self, field: Field, level: u8, share: f32) -> f32 {
        if level == MISSING {
            return 0.0;
        }
        let at = (field as usize, usize::from(level));
        let mut bits = self.table[at.0][at.1];
        if self.levels[at.0][at.1].by_frequency {
            bits -= share.clamp(LEAST_SHARE, 1.0).log2();
        }
        bits.clamp(-MOST_BITS, MOST_BITS)
    }

    /// The weights, a level a line: for whoever wants to look at what was learnt.
    #[must_use]
    pub fn describe(&self) -> String {
        let mut lines = vec![format!("one person: 1 in {:.0} random pairs", 1.0 / self.shared)];
        for field in Field::ALL {
            for (at, name) in field.levels().iter().enumerate() {
                let Level { m, u, by_frequency } = self.levels[field as usize][at];
                let star = if by_frequency { "*" } else { "" };
                lines.push(format!("{}\t{name}\t{m:.5}\t{u:.6}{star}", field.key()));
            }
        }
        lines.join("\n")
    }

    /// What is known before two records are looked at, in bits.
    pub(crate) fn prior_bits(&self) -> f32 {
        (self.shared / (1.0 - self.shared)).log2() as f32
    }

    /// A probability from bits.
    pub(crate) fn probability(bits: f32) -> f32 {
        1.0 / (1.0 + (-bits).exp2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_rare_value_says_more_than_a_frequent_one() {
        let model = Model::initial(&Settings::builtin(), 1_000_000);
        let rare = model.bits(Field::Word, 0, 0.0001);
        assert!(rare > 10.0 && model.bits(Field::Word, 0, 0.1) < 4.0);
        assert_eq!(
            model.bits(Field::Born, MISSING, 1.0),
            0.0,
            "what is missing says nothing"
        );
    }

    proptest! {
        #[test]
        fn weights_are_finite_and_fall_with_frequency(share in 0.0f32..=1.0, more in 0.0f32..=1.0, level in 0u8..5) {
            let model = Model::initial(&Settings::builtin(), 1_000_000);
            let (low, high) = (share.min(more), share.max(more));
            let (rarer, commoner) = (model.bits(Field::Word, level, low), model.bits(Field::Word, level, high));
            prop_assert!(rarer.is_finite() && commoner <= rarer);
        }

        #[test]
        fn a_probability_stays_one(bits in -500.0f32..500.0, more in 0.0f32..100.0) {
            let one = Model::probability(bits);
            prop_assert!((0.0..=1.0).contains(&one) && Model::probability(bits + more) >= one);
        }
    }
}
