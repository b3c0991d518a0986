//! The order of the firm consonants of a word, and how far two orders are apart, in a few instructions.

use crate::sound::firm_class;

/// The most firm consonants of a word whose order is kept.
const MOST: usize = 16;

/// The firm consonants of a row of sounds, by class, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    /// The places of each class, as bits.
    places: [u16; 6],
    /// The classes in order, four bits each, the first lowest.
    classes: u64,
    count: u8,
}

impl Order {
    pub(crate) fn of(sounds: &[u8]) -> Order {
        let mut order = Order::default();
        for class in sounds.iter().filter_map(|&symbol| firm_class(symbol)) {
            if usize::from(order.count) < MOST {
                order.places[class] |= 1 << order.count;
                order.classes |= (class as u64) << (4 * order.count);
            }
            order.count = order.count.saturating_add(1);
        }
        order
    }

    /// How many firm consonants must be put in or left out to make one order of the other; 0 when a
    /// word has too many to tell.
    ///
    /// The longest common subsequence is counted with a bit for each consonant of the one side
    /// (Allison and Dix; Hyyrö), so that one step is taken for each consonant of the other.
    #[inline]
    pub(crate) fn apart(&self, other: &Order) -> u32 {
        if usize::from(self.count.max(other.count)) > MOST {
            return 0;
        }
        let mut free = u32::MAX;
        let mut classes = other.classes;
        for _ in 0..other.count {
            let met = free & u32::from(self.places[(classes & 0xf) as usize % 6]);
            free = free.wrapping_add(met) | (free - met);
            classes >>= 4;
        }
        // Carries run past the highest consonant, so only the places of consonants count.
        let places = (1u32 << self.count) - 1;
        u32::from(self.count) + u32::from(other.count) - 2 * (!free & places).count_ones()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sound::{shape, shape_difference};

    fn plainly(one: &[usize], other: &[usize]) -> u32 {
        let mut row: Vec<usize> = vec![0; other.len() + 1];
        for a in one {
            let mut before = 0;
            for (at, b) in other.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if a == b { before + 1 } else { above.max(row[at]) };
                before = above;
            }
        }
        (one.len() + other.len() - 2 * row[other.len()]) as u32
    }

    fn sounds() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(proptest::sample::select(&b"aibtkSrnhL@"[..]), 0..20)
    }

    proptest! {
        #[test]
        fn bits_count_as_a_table_does(one in sounds(), other in sounds()) {
            let classes = |sounds: &[u8]| -> Vec<usize> { sounds.iter().filter_map(|&one| firm_class(one)).collect() };
            let (a, b) = (classes(&one), classes(&other));
            let (there, back) = (Order::of(&one), Order::of(&other));
            if a.len().max(b.len()) <= MOST {
                prop_assert_eq!(there.apart(&back), plainly(&a, &b));
                prop_assert!(there.apart(&back) >= shape_difference(shape(&one), shape(&other)));
            }
            prop_assert_eq!(there.apart(&back), back.apart(&there));
        }
    }
}
