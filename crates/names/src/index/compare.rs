//! Comparing the names of one segment with a query, from the likeness of words already known.

use std::collections::HashMap;

use super::lookup::Matches;
use super::record::Record;
use super::segment::Segment;
use super::tally::LEAST_JOINED;
use crate::likeness::{INITIAL_LIKENESS, Opening};
use crate::pairing::{JoinedPair, Pair, Table, turned_keeps};
use crate::prepared::Prepared;
use crate::quick_hash::QuickHash;
use crate::similarity;
use crate::token::{Kind, Token};

/// A word of the query, or several joined, that is looked up.
pub(crate) struct Unit {
    /// First word and number of words of the query.
    pub(crate) first: usize,
    pub(crate) count: usize,
    pub(crate) matches: Matches,
}

/// Which words of a segment are like which units of the query.
struct Known {
    /// (word, unit, likeness), by word.
    list: Vec<(u32, u8, f32)>,
    /// Where each word's entries lie in `list`.
    places: HashMap<u32, (u32, u32), QuickHash>,
    /// The words that have a place, as bits: most words of a name have none.
    any: Vec<u64>,
}

impl Known {
    fn new(units: &[Unit], words: usize) -> Known {
        let mut list: Vec<(u32, u8, f32)> = Vec::with_capacity(units.iter().map(|unit| unit.matches.len()).sum());
        for (at, unit) in units.iter().enumerate() {
            list.extend(unit.matches.iter().map(|&(word, likeness)| (word, at as u8, likeness)));
        }
        list.sort_unstable_by_key(|&(word, at, _)| (word, at));
        let mut places = HashMap::with_capacity_and_hasher(list.len(), QuickHash::default());
        let mut any = vec![0u64; words.div_ceil(64)];
        let mut start = 0;
        for group in list.chunk_by(|a, b| a.0 == b.0) {
            let end = start + group.len() as u32;
            places.insert(group[0].0, (start, end));
            any[group[0].0 as usize / 64] |= 1 << (group[0].0 % 64);
            start = end;
        }
        Known { list, places, any }
    }

    fn has(&self, word: u32) -> bool {
        let bits = self.any.get(word as usize / 64);
        bits.is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    fn get(&self, word: u32) -> &[(u32, u8, f32)] {
        match self.has(word).then(|| self.places.get(&word)).flatten() {
            Some(&(start, end)) => &self.list[start as usize..end as usize],
            None => &[],
        }
    }
}

/// Compares names of one segment with the query. Names made of the same words are compared once.
pub(crate) struct Comparison<'a> {
    segment: &'a Segment,
    units: &'a [Unit],
    /// The words of the query.
    query: &'a [Token],
    /// What a score keeps when the words come in another order.
    turned: f32,
    /// The weight of each word of the query.
    weights: &'a [f32],
    known: Known,
    scores: HashMap<&'a [u8], f32, QuickHash>,
    likeness: Vec<f32>,
    other_weights: Vec<f32>,
    joined: Vec<JoinedPair>,
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(
        segment: &'a Segment,
        units: &'a [Unit],
        query: &'a Prepared,
        weights: &'a [f32],
    ) -> Comparison<'a> {
        Comparison {
            segment,
            units,
            query: &query.tokens,
            turned: turned_keeps(query.tells_family_name),
            weights,
            known: Known::new(units, segment.words.len()),
            scores: HashMap::default(),
            likeness: Vec::new(),
            other_weights: Vec::new(),
            joined: Vec::new(),
        }
    }

    /// The best of a document's names, from 0, and its score.
    pub(crate) fn document(&mut self, local: u32) -> (usize, f32) {
        let mut best = (0, 0.0);
        for (at, record) in self.segment.records(local).enumerate() {
            let joined = record.joined().iter().map(|one| one.word);
            if !record
                .words()
                .iter()
                .copied()
                .chain(joined)
                .any(|word| self.known.has(word))
            {
                continue;
            }
            let score = match self.scores.get(record.key()) {
                Some(&known) => known,
                None => {
                    let score = self.record(&record);
                    self.scores.insert(record.key(), score);
                    score
                }
            };
            if score > best.1 {
                best = (at, score);
            }
        }
        best
    }

    fn record(&mut self, record: &Record<'_>) -> f32 {
        let words = record.words();
        let segment = self.segment;
        similarity::weights(words.iter().map(|&word| segment.kind(word)), &mut self.other_weights);
        self.likeness.clear();
        self.likeness.resize(self.weights.len() * words.len(), 0.0);
        self.joined.clear();
        let mut some = false;
        for (first, &word) in words.iter().enumerate() {
            some |= self.add(word, first, 1, words.len());
        }
        for one in record.joined() {
            some |= self.add(one.word, usize::from(one.first), usize::from(one.count), words.len());
        }
        if !some {
            return 0.0;
        }
        self.add_initials(words);
        Table {
            one: self.weights,
            other: &self.other_weights,
            likeness: &self.likeness,
            joined: &self.joined,
            turned: self.turned,
        }
        .best()
        .score
    }

    /// Adds the words that initials of the query or of the name may stand for: initials are not
    /// looked up, since they would find nearly everybody.
    fn add_initials(&mut self, words: &[u32]) {
        let segment = self.segment;
        for (i, token) in self.query.iter().enumerate() {
            for (j, &word) in words.iter().enumerate() {
                let kinds = [token.kind, segment.kind(word)];
                let cell = &mut self.likeness[i * words.len() + j];
                if *cell > 0.0 || !kinds.contains(&Kind::Initial) {
                    continue;
                }
                let sounds = segment.word_sounds.get(word as usize).iter();
                let opening = Opening::sounds(sounds.map(|&sound| segment.sounds.get(sound as usize)));
                if token.heard.opening.near & opening != 0 {
                    *cell = INITIAL_LIKENESS;
                }
            }
        }
    }

    /// Adds what is known of a word, or of words joined, of a name of so many `words`; says whether anything is.
    fn add(&mut self, word: u32, first: usize, count: usize, words: usize) -> bool {
        let known = self.known.get(word);
        for &(_, at, value) in known {
            let unit = &self.units[usize::from(at)];
            if unit.count == 1 && count == 1 {
                self.likeness[unit.first * words + first] = value;
            } else if value >= LEAST_JOINED {
                self.joined.push(JoinedPair {
                    one_mask: ((1 << unit.count) - 1) << unit.first,
                    other_mask: ((1 << count) - 1) << first,
                    pair: Pair {
                        one: (unit.first as u8, unit.count as u8),
                        other: (first as u8, count as u8),
                        likeness: value,
                    },
                });
            }
        }
        !known.is_empty()
    }
}
