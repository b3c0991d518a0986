//! One way a word may sound.

use std::fmt;
use std::ops::Deref;

use crate::order::Order;
use crate::sound::{LONGEST, costs, shape};

/// One way a word may sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hypothesis {
    /// The sounds, in the alphabet of [`crate::sound`].
    pub sounds: Sounds,
    /// How much less likely this reading is than the first, in thousandths of a consonant.
    pub cost: u16,
    /// Which reading this is, for people: `letters`, `turkish`, `pinyin`, `characters` …
    pub reading: &'static str,
    /// How much there is to hear in the sounds, in thousandths of a consonant.
    pub mass: u32,
    /// The shape of the sounds, see [`crate::sound::shape`].
    pub shape: u64,
    /// The order of the firm consonants.
    pub(crate) order: Order,
}

impl Hypothesis {
    pub(crate) fn new(reading: &'static str, sounds: &[u8], cost: u16) -> Hypothesis {
        let sounds = Sounds::of(sounds);
        Hypothesis {
            cost,
            reading,
            mass: costs().mass(&sounds),
            shape: shape(&sounds),
            order: Order::of(&sounds),
            sounds,
        }
    }
}

/// A row of sounds, as bytes of the alphabet of [`crate::sound`]. It lies within its hypothesis, so
/// that whoever compares words need not look elsewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sounds {
    /// The sounds, then zeros.
    row: [u8; LONGEST],
    count: u8,
}

impl Sounds {
    /// The sounds, as far as they are compared.
    fn of(sounds: &[u8]) -> Sounds {
        let count = sounds.len().min(LONGEST);
        let mut row = [0; LONGEST];
        row[..count].copy_from_slice(&sounds[..count]);
        Sounds {
            row,
            count: count as u8,
        }
    }
}

impl Deref for Sounds {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.row[..usize::from(self.count)]
    }
}

impl fmt::Debug for Sounds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", String::from_utf8_lossy(self))
    }
}
