//! Which documents of a segment no longer count.

/// A set of local document numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dead {
    bits: Vec<u32>,
    count: usize,
}

impl Dead {
    pub(crate) fn insert(&mut self, local: u32) {
        let at = local as usize / 32;
        if self.bits.len() <= at {
            self.bits.resize(at + 1, 0);
        }
        if !self.contains(local) {
            self.bits[at] |= 1 << (local % 32);
            self.count += 1;
        }
    }

    pub(crate) fn contains(&self, local: u32) -> bool {
        self.bits
            .get(local as usize / 32)
            .is_some_and(|bits| bits & (1 << (local % 32)) != 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn bits(&self) -> &[u32] {
        &self.bits
    }

    pub(crate) fn from_bits(bits: Vec<u32>) -> Dead {
        let count = bits.iter().map(|bits| bits.count_ones() as usize).sum();
        Dead { bits, count }
    }
}
