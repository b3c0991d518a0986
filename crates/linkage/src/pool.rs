//! Compact storage: lists one behind another, and texts kept once.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Counts by key, looked up quickly. Nobody outside chooses where keys fall: a slow register is the worst that a
/// hostile list could make of it.
pub(crate) type Quick<K> = HashMap<K, u32, BuildHasherDefault<QuickHasher>>;

/// Multiplies and turns, eight bytes at a time (as rustc's own tables do).
#[derive(Default)]
pub(crate) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..piece.len()].copy_from_slice(piece);
            self.write_u64(u64::from_le_bytes(eight));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        // The upper bits are the mixed ones; the table looks at both ends.
        self.0 ^ (self.0 >> 32)
    }
}

/// A list for each record, all in one allocation.
#[derive(Clone, Debug)]
pub(crate) struct Pool<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self {
            ends: Vec::new(),
            items: Vec::new(),
        }
    }
}

impl<T> Pool<T> {
    /// The list of the next record.
    pub(crate) fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len() as u32);
    }

    #[inline]
    pub(crate) fn get(&self, at: u32) -> &[T] {
        let at = at as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.items[start..self.ends[at] as usize]
    }

    /// All items, list after list.
    pub(crate) fn items(&self) -> &[T] {
        &self.items
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// Texts, each once, under a number, with the number of records that hold it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    known: Quick<Box<str>>,
    texts: Vec<Box<str>>,
    counts: Vec<u32>,
}

impl Texts {
    /// The number of a text.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        if let Some(at) = self.known.get(text) {
            return *at;
        }
        let at = self.texts.len() as u32;
        self.known.insert(text.into(), at);
        self.texts.push(text.into());
        self.counts.push(0);
        at
    }

    /// One more record holds it.
    pub(crate) fn count(&mut self, at: u32) {
        self.counts[at as usize] += 1;
    }

    /// So many records hold it.
    pub(crate) fn set_count(&mut self, at: u32, count: u32) {
        self.counts[at as usize] = count;
    }

    pub(crate) fn text(&self, at: u32) -> &str {
        &self.texts[at as usize]
    }

    /// How many records hold it.
    pub(crate) fn held_by(&self, at: u32) -> u32 {
        self.counts[at as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Nothing more is to come: the look-up is given back.
    pub(crate) fn close(&mut self) {
        self.known = Quick::default();
    }
}
