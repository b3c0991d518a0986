//! The key of a record.

use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The 32-byte key of one record. It is wiped from memory when dropped and never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecordKey([u8; 32]);

impl RecordKey {
    /// A key from its bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        RecordKey(bytes)
    }

    /// The bytes, for a primitive that needs them.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKey(…)")
    }
}
