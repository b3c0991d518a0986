//! The search index: documents with names, found by any spelling in any script.
//!
//! An [`Index`] is a few immutable [`Segment`]s and, for each, the documents in it that no longer
//! count. Changing documents adds a small segment; small segments are merged as they gather. A
//! document that is changed or removed stays in the bytes of its old segment until that segment is
//! merged; [`Index::purge`] rewrites whatever still holds it.

mod builder;
mod bytes;
mod compare;
mod dead;
mod grams;
mod lists;
mod lookup;
mod record;
mod search;
mod segment;
mod skeletons;
mod tally;

use std::fmt;

use bytes::{checksum, put_numbers, take_numbers};
use dead::Dead;

pub use builder::IndexBuilder;
pub(crate) use grams::coarse_classes;
pub use grams::skeleton_key;
pub use segment::Segment;

/// The first bytes of an index or segment as bytes: what it is, and the version of its layout and of
/// the tables by which its words were read. A change of either makes kept bytes foreign, so that they
/// are built again.
const MAGIC: &[u8; 8] = b"GWNAMES\x04";

/// The bytes before the content: magic, length and checksum.
const HEADER_BYTES: usize = 24;

/// A segment is merged with its neighbours when there are this many of about its size.
const MOST_OF_A_SIZE: usize = 3;

/// Each tier of segments holds about this many times as many documents as the one below.
const TIER: usize = 8;

/// Why bytes were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// The bytes are no index of names, or of a layout this version does not know.
    Foreign,
    /// The bytes end before the index does.
    Truncated,
    /// The checksum does not fit: the bytes were damaged.
    Damaged,
    /// The parts of the index do not fit together.
    Inconsistent,
}

impl fmt::Display for IndexError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            IndexError::Foreign => "not an index of names of a known layout; build it again",
            IndexError::Truncated => "the index of names ends too early; build it again",
            IndexError::Damaged => "the index of names is damaged; build it again",
            IndexError::Inconsistent => "the index of names contradicts itself; build it again",
        })
    }
}

impl std::error::Error for IndexError {}

/// How to search.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchOptions {
    /// The most hits to give out with their reasons.
    pub limit: usize,
    /// The least score, between 0 and 1, of what counts as matching.
    pub min_score: f32,
}

impl Default for SearchOptions {
    fn default() -> SearchOptions {
        SearchOptions {
            limit: 20,
            min_score: 0.6,
        }
    }
}

/// A document that matches, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The document's number.
    pub doc: u32,
    /// The name that matched, as written.
    pub name: String,
    /// Between 0 and 1: how alike the names are, rare words of the query counting more than frequent ones.
    pub score: f32,
    /// The reason in one line.
    pub why: String,
    /// Which word of the query stands for which of the name, and how alike they sound.
    pub alignment: Vec<(String, String, f32)>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many documents match: the length of `all`.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
    /// The numbers of all that match, about best first.
    pub all: Vec<u32>,
}

/// A segment and the documents in it that no longer count.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) segment: Segment,
    pub(crate) dead: Dead,
}

impl Part {
    fn live(&self) -> usize {
        self.segment.len() - self.dead.len()
    }

    /// The tier of this part by the number of its documents.
    fn tier(&self) -> u32 {
        (self.segment.len() as u32 / 1000).max(1).ilog(TIER as u32)
    }
}

/// Documents with names, found by any spelling in any script.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(crate) parts: Vec<Part>,
}

impl Index {
    /// An index without documents.
    pub fn new() -> Index {
        Index::default()
    }

    /// An index of the documents of one segment.
    pub fn from_segment(segment: Segment) -> Index {
        Index {
            parts: vec![Part {
                segment,
                dead: Dead::default(),
            }],
        }
    }

    /// How many documents it has.
    pub fn len(&self) -> usize {
        self.parts.iter().map(Part::live).sum()
    }

    /// Whether it has no documents.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The memory it takes, in bytes.
    pub fn size_bytes(&self) -> usize {
        self.parts.iter().map(|part| part.segment.size_bytes()).sum()
    }

    /// Its segments.
    pub fn segments(&self) -> impl Iterator<Item = &Segment> {
        self.parts.iter().map(|part| &part.segment)
    }

    /// Replaces the names of documents. A document without names is removed. When a document comes
    /// more than once, the last counts.
    pub fn update(&mut self, changed: &[(u32, Vec<String>)]) {
        let mut last: Vec<&(u32, Vec<String>)> = changed.iter().rev().collect();
        last.sort_by_key(|(doc, _)| *doc);
        last.dedup_by_key(|(doc, _)| *doc);
        let mut builder = IndexBuilder::new();
        for (doc, names) in last {
            self.kill(*doc);
            names.iter().for_each(|name| builder.add(*doc, name));
        }
        if !builder.is_empty() {
            self.push(builder.build());
        }
        self.parts.retain(|part| part.live() > 0);
        self.merge();
    }

    /// Adds a segment of documents that are not in the index yet. For documents that may be, use
    /// [`Index::update`].
    pub fn push(&mut self, segment: Segment) {
        self.parts.push(Part {
            segment,
            dead: Dead::default(),
        });
    }

    fn kill(&mut self, doc: u32) {
        for part in &mut self.parts {
            if let Some(local) = part.segment.local(doc) {
                part.dead.insert(local);
            }
        }
    }

    /// Merges segments of about one size, smallest first, until no size has too many.
    fn merge(&mut self) {
        loop {
            let mut tiers: Vec<u32> = self.parts.iter().map(Part::tier).collect();
            tiers.sort_unstable();
            let crowded = tiers.chunk_by(|a, b| a == b).find(|group| group.len() > MOST_OF_A_SIZE);
            let wasteful = self
                .parts
                .iter()
                .position(|part| part.dead.len() * 2 > part.segment.len());
            let chosen: Vec<usize> = match (crowded.map(|group| group[0]), wasteful) {
                (Some(tier), _) => (0..self.parts.len())
                    .filter(|&at| self.parts[at].tier() <= tier)
                    .collect(),
                (None, Some(at)) => vec![at],
                (None, None) => return,
            };
            self.rewrite(&chosen);
        }
    }

    /// Writes the live documents of the chosen parts into one new segment.
    fn rewrite(&mut self, chosen: &[usize]) {
        let mut builder = IndexBuilder::new();
        for &at in chosen {
            let part = &self.parts[at];
            builder.add_segment(&part.segment, |local| !part.dead.contains(local));
        }
        let mut at = 0;
        self.parts.retain(|_| {
            at += 1;
            !chosen.contains(&(at - 1))
        });
        if !builder.is_empty() {
            self.push(builder.build());
        }
    }

    /// Rewrites every segment that holds a document which no longer counts, so that no byte of a
    /// removed name is left: its text, its words and its sounds are gone with it.
    pub fn purge(&mut self) {
        let holding: Vec<usize> = (0..self.parts.len())
            .filter(|&at| self.parts[at].dead.len() > 0)
            .collect();
        for &at in holding.iter().rev() {
            self.rewrite(&[at]);
        }
    }

    /// Searches for a name. `keep` says which documents may be found at all; it is asked once for
    /// each document that may match. Hits are compared in full and come best first.
    pub fn search(&self, query: &str, options: &SearchOptions, keep: &dyn Fn(u32) -> bool) -> Found {
        search::search(self, query, options, keep)
    }

    /// The index as bytes, with a header by which damage is noticed.
    pub fn to_bytes(&self) -> Vec<u8> {
        sealed(|into| {
            put_numbers(&[self.parts.len() as u32], into);
            for part in &self.parts {
                part.segment.put(into);
                put_numbers(part.dead.bits(), into);
            }
        })
    }

    /// Reads an index from bytes.
    ///
    /// # Errors
    ///
    /// Refuses bytes that are not an undamaged index of the known layout.
    pub fn from_bytes(bytes: &[u8]) -> Result<Index, IndexError> {
        let mut from = opened(bytes)?;
        let count = take_numbers(&mut from)?
            .first()
            .copied()
            .ok_or(IndexError::Inconsistent)?;
        let mut parts = Vec::new();
        for _ in 0..count {
            let segment = Segment::take(&mut from)?;
            let bits = take_numbers(&mut from)?;
            if bits.len() > segment.len().div_ceil(32) {
                return Err(IndexError::Inconsistent);
            }
            let dead = Dead::from_bits(bits);
            if dead.len() > segment.len() {
                return Err(IndexError::Inconsistent);
            }
            parts.push(Part { segment, dead });
        }
        Ok(Index { parts })
    }
}

impl Segment {
    /// The segment as bytes, with a header by which damage is noticed.
    pub fn to_bytes(&self) -> Vec<u8> {
        sealed(|into| self.put(into))
    }

    /// Reads a segment from bytes.
    ///
    /// # Errors
    ///
    /// Refuses bytes that are not an undamaged segment of the known layout.
    pub fn from_bytes(bytes: &[u8]) -> Result<Segment, IndexError> {
        Segment::take(&mut opened(bytes)?)
    }
}

/// Content with its header before it.
fn sealed(put: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = vec![0; HEADER_BYTES];
    put(&mut bytes);
    let content = &bytes[HEADER_BYTES..];
    let (length, sum) = (content.len() as u64, checksum(content));
    bytes[..8].copy_from_slice(MAGIC);
    bytes[8..16].copy_from_slice(&length.to_le_bytes());
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// The content after a header that fits it.
fn opened(bytes: &[u8]) -> Result<&[u8], IndexError> {
    let (header, content) = bytes.split_first_chunk::<HEADER_BYTES>().ok_or(IndexError::Truncated)?;
    if header[..8] != *MAGIC {
        return Err(IndexError::Foreign);
    }
    let number = |at: usize| {
        let mut eight = [0; 8];
        eight.copy_from_slice(&header[at..at + 8]);
        u64::from_le_bytes(eight)
    };
    if number(8) != content.len() as u64 {
        return Err(IndexError::Truncated);
    }
    if number(16) != checksum(content) {
        return Err(IndexError::Damaged);
    }
    Ok(content)
}
