//! A quick hash for tables that live within one call or one segment: words, sounds and small numbers.

use std::hash::{BuildHasherDefault, Hasher};

/// Makes [`QuickHasher`]s.
pub(crate) type QuickHash = BuildHasherDefault<QuickHasher>;

/// Hashes eight bytes at a time by folding a product. It resists accidents, not attacks: whoever can
/// choose a million words to collide can also make a search slow by other means, and every table
/// that uses it is bounded by what the caller hands in.
#[derive(Default)]
pub(crate) struct QuickHasher(u64);

impl QuickHasher {
    fn fold(&mut self, number: u64) {
        let product = u128::from(self.0 ^ number ^ 0xa076_1d64_78bd_642f) * 0xe703_7ed1_a0b4_28db_u128;
        self.0 = (product as u64) ^ ((product >> 64) as u64);
    }
}

impl Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.fold(u64::from_le_bytes(*chunk));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.fold(u64::from_le_bytes(last) ^ (rest.len() as u64) << 56);
    }

    fn write_u8(&mut self, number: u8) {
        self.fold(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.fold(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.fold(number as u64);
    }
}
