//! Chance that repeats: the same seed gives the same numbers on every machine and in every version.

/// A generator of numbers (SplitMix64, Steele, Lea and Flood 2014). Not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    /// A generator for one of many things made from one seed.
    pub(crate) fn of(seed: u64, stream: u64, nth: u64) -> Self {
        let mut mixed = Self {
            state: seed ^ stream.rotate_left(32),
        };
        let start = mixed.next() ^ nth.wrapping_mul(0xD1B5_4A32_D192_ED03);
        let mut chance = Self { state: start };
        chance.next();
        chance
    }

    /// The next 64 bits.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the high half of a product with a 32-bit number fits"
    )]
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        (((self.next() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// Whether something that happens in so many of a hundred cases happens now.
    pub(crate) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A place in a list, the first ones more often: about a fifth of the list takes half of all.
    pub(crate) fn early(&mut self, length: usize) -> usize {
        let end = u32::try_from(length).unwrap_or(u32::MAX);
        let (one, other) = (u64::from(self.below(65_536)), u64::from(self.below(65_536)));
        // The product of two even chances favours small numbers and reaches all.
        let share = (one * other) >> 16;
        usize::try_from((share * u64::from(end)) >> 16).unwrap_or(0)
    }

    /// One of a list.
    pub(crate) fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        &list[at as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let numbers = |seed| {
            let mut chance = Chance::of(seed, 1, 7);
            (0..4).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
    }

    #[test]
    fn early_places_are_frequent_and_late_ones_occur() {
        let mut chance = Chance::of(5, 0, 0);
        let mut counts = vec![0; 100];
        for _ in 0..100_000 {
            counts[chance.early(100)] += 1;
        }
        assert!(counts[0] > 8 * counts[60] && counts[95] > 0, "{counts:?}");
    }
}
