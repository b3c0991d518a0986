//! Searching: words that sound like the query's, the documents that have them, the best compared.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::lookup::{ByWord, LEAST_LIKENESS, MOST_JOINED_LOOKED_UP, MOST_LOOKED_UP, Matches, Scratch, matches};
use super::record::Record;
use super::segment::Segment;
use super::tally::{self, LEAST_JOINED, Tally};
use super::{Found, Hit, Index, Part, SearchOptions};
use crate::pairing::{JoinedPair, Pair, Table};
use crate::prepared::Prepared;
use crate::similarity;

/// The most documents of a segment whose names are compared word by word.
const MOST_COMPARED: usize = 1200;

/// The most documents whose names are compared in full, beyond what the caller asks for.
const MORE_THAN_ASKED: usize = 5;

/// A word of the query, or several joined, that is looked up.
struct Unit {
    /// First word and number of words of the query.
    first: usize,
    count: usize,
    matches: Matches,
}

/// A document with what it scores.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    part: usize,
    local: u32,
    /// Which of the document's names matched best, from 0; unknown where only a bound is.
    record: usize,
    /// Whether its names were compared, or the score is only a bound.
    compared: bool,
    score: f32,
}

/// Which words of a segment are like which units of the query.
struct Known {
    /// (word, unit, likeness), by word.
    list: Vec<(u32, u8, f32)>,
    /// Where each word's entries lie in `list`.
    places: ByWord<(u32, u32)>,
}

impl Known {
    fn new(units: &[Unit]) -> Known {
        let mut list: Vec<(u32, u8, f32)> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            list.extend(unit.matches.iter().map(|&(word, likeness)| (word, at as u8, likeness)));
        }
        list.sort_unstable_by_key(|&(word, at, _)| (word, at));
        let mut places = ByWord::default();
        let mut start = 0;
        for group in list.chunk_by(|a, b| a.0 == b.0) {
            let end = start + group.len() as u32;
            places.insert(group[0].0, (start, end));
            start = end;
        }
        Known { list, places }
    }

    fn get(&self, word: u32) -> &[(u32, u8, f32)] {
        match self.places.get(&word) {
            Some(&(start, end)) => &self.list[start as usize..end as usize],
            None => &[],
        }
    }
}

/// A query being answered.
struct Search<'a> {
    index: &'a Index,
    query: &'a Prepared,
    options: &'a SearchOptions,
    keep: &'a dyn Fn(u32) -> bool,
    /// The weight of each word of the query: what it does, and how rare it is.
    weights: Vec<f32>,
}

/// Answers a query. A query written as several names finds what any of them finds.
pub(crate) fn search(index: &Index, query: &str, options: &SearchOptions, keep: &dyn Fn(u32) -> bool) -> Found {
    let query = Prepared::new(query);
    let mut found = Found::default();
    for alternative in query.each().filter(|one| !one.tokens.is_empty()) {
        found = merged(found, search_one(index, alternative, options, keep), options.limit);
    }
    found
}

/// What either of two searches found, each document once.
fn merged(one: Found, other: Found, limit: usize) -> Found {
    if one.all.is_empty() {
        return other;
    }
    let mut hits = one.hits;
    hits.extend(other.hits);
    hits.sort_by(|a, b| a.doc.cmp(&b.doc).then(b.score.total_cmp(&a.score)));
    hits.dedup_by_key(|hit| hit.doc);
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
    hits.truncate(limit);
    let mut all = one.all;
    let known: HashSet<u32> = all.iter().copied().collect();
    all.extend(other.all.into_iter().filter(|doc| !known.contains(doc)));
    Found {
        total: all.len(),
        hits,
        all,
    }
}

fn search_one(index: &Index, query: &Prepared, options: &SearchOptions, keep: &dyn Fn(u32) -> bool) -> Found {
    let mut search = Search {
        index,
        query,
        options,
        keep,
        weights: Vec::new(),
    };
    let units: Vec<Vec<Unit>> = search.look_up();
    search.weigh(&units);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (part, units) in units.iter().enumerate() {
        search.gather(part, units, &mut candidates);
    }
    candidates.retain(|candidate| candidate.score >= options.min_score);
    candidates.sort_unstable_by(|a, b| search.order(a, b));
    search.finish(candidates)
}

impl Search<'_> {
    fn part(&self, part: usize) -> &Part {
        &self.index.parts[part]
    }

    fn doc(&self, candidate: &Candidate) -> u32 {
        self.part(candidate.part).segment.docs[candidate.local as usize]
    }

    /// What was compared comes before what only has a bound; then the best; then the lowest number.
    fn order(&self, a: &Candidate, b: &Candidate) -> Ordering {
        (b.compared.cmp(&a.compared))
            .then(b.score.total_cmp(&a.score))
            .then_with(|| self.doc(a).cmp(&self.doc(b)))
    }

    /// The words of each segment that sound like the query's words and joined words.
    fn look_up(&self) -> Vec<Vec<Unit>> {
        let mut scratch = Scratch::default();
        self.index
            .parts
            .iter()
            .map(|part| {
                let single = self.query.tokens.iter().enumerate().map(|(at, token)| (at, 1, token));
                let joined = self.query.joined.iter().map(|one| (one.first, one.count, &one.token));
                single
                    .chain(joined)
                    .map(|(first, count, token)| Unit {
                        first,
                        count,
                        matches: matches(
                            &part.segment,
                            token,
                            if count == 1 {
                                MOST_LOOKED_UP
                            } else {
                                MOST_JOINED_LOOKED_UP
                            },
                            &mut scratch,
                        ),
                    })
                    .collect()
            })
            .collect()
    }

    /// Weighs the query's words by how few documents have a word that sounds the same.
    fn weigh(&mut self, units: &[Vec<Unit>]) {
        let documents: usize = self.index.parts.iter().map(|part| part.segment.len()).sum();
        similarity::weights(self.query.tokens.iter().map(|token| token.kind), &mut self.weights);
        let rarity = |at: usize| {
            let mut having = 1usize;
            for (part, units) in self.index.parts.iter().zip(units) {
                let close = units[at].matches.iter().take_while(|(_, likeness)| *likeness >= 0.85);
                having += close
                    .map(|(word, _)| part.segment.postings.get(*word as usize).len())
                    .sum::<usize>();
            }
            ((documents as f32 + 2.0) / having as f32).ln().max(0.5)
        };
        let rarities: Vec<f32> = (0..self.weights.len()).map(rarity).collect();
        let mean = rarities.iter().sum::<f32>() / rarities.len() as f32;
        for (weight, rarity) in self.weights.iter_mut().zip(rarities) {
            *weight *= (rarity / mean).clamp(0.6, 1.5);
        }
    }

    /// Adds the documents of one segment that may match, scored word by word.
    fn gather(&self, part: usize, units: &[Unit], candidates: &mut Vec<Candidate>) {
        let segment = &self.part(part).segment;
        let (single, joined) = units.split_at(self.weights.len());
        let mut tally = Tally::new(segment.docs.len(), self.options.min_score);
        let total: f32 = self.weights.iter().sum();
        let mut order: Vec<(usize, usize)> = single
            .iter()
            .enumerate()
            .map(|(at, unit)| {
                let lists = unit
                    .matches
                    .iter()
                    .map(|&(word, _)| segment.postings.get(word as usize));
                (lists.map(<[u32]>::len).sum(), at)
            })
            .collect();
        order.sort_unstable();
        // The rarest word first: once the words still to come cannot carry a document by themselves,
        // they only add to documents that the rarer words have brought.
        let mut to_come = 1.0;
        for (_, at) in order {
            let share = self.weights[at] / total;
            tally.add(segment, &single[at].matches, share, to_come);
            to_come -= share;
        }
        for unit in joined {
            let covered: f32 = self.weights[unit.first..unit.first + unit.count].iter().sum();
            tally.raise(segment, &unit.matches, covered / total);
        }
        self.compare(part, units, &tally, candidates);
    }

    /// Compares the most promising documents word by word; the rest keep their bound.
    fn compare(&self, part: usize, units: &[Unit], tally: &Tally, candidates: &mut Vec<Candidate>) {
        let Part { segment, dead, .. } = self.part(part);
        let mut likely = tally.above_floor();
        likely.retain(|&(_, local)| !dead.contains(local) && (self.keep)(segment.docs[local as usize]));
        let most = MOST_COMPARED.max(self.options.limit);
        if likely.len() > most {
            likely.select_nth_unstable_by(most, |a, b| b.cmp(a));
        }
        let known = Known::new(units);
        for (place, (sum, local)) in likely.into_iter().enumerate() {
            let compared = place < most;
            let (record, score) = if compared {
                self.score(segment, local, units, &known)
            } else {
                (0, f32::from(sum) / tally::FULL)
            };
            candidates.push(Candidate {
                part,
                local,
                record,
                compared,
                score,
            });
        }
    }

    /// The best of a document's names and its score, from the likeness of words already known.
    fn score(&self, segment: &Segment, local: u32, units: &[Unit], known: &Known) -> (usize, f32) {
        let mut best = (0, 0.0);
        for (at, record) in segment.records(local).enumerate() {
            let score = self.score_record(segment, &record, units, known);
            if score > best.1 {
                best = (at, score);
            }
        }
        best
    }

    fn score_record(&self, segment: &Segment, record: &Record<'_>, units: &[Unit], known: &Known) -> f32 {
        let words = record.words();
        let mut weights = Vec::with_capacity(words.len());
        similarity::weights(words.iter().map(|&word| segment.kind(word)), &mut weights);
        let mut likeness = vec![0.0; self.weights.len() * words.len()];
        let mut joined: Vec<JoinedPair> = Vec::new();
        let mut add = |word: u32, first: usize, count: usize| {
            for &(_, at, value) in known.get(word) {
                let unit = &units[usize::from(at)];
                if unit.count == 1 && count == 1 {
                    likeness[unit.first * words.len() + first] = value;
                } else if value >= LEAST_JOINED {
                    joined.push(JoinedPair {
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
        };
        for (first, &word) in words.iter().enumerate() {
            add(word, first, 1);
        }
        for one in record.joined() {
            add(one.word, usize::from(one.first), usize::from(one.count));
        }
        Table {
            one: &self.weights,
            other: &weights,
            likeness: &likeness,
            joined: &joined,
        }
        .best()
        .score
    }

    /// Compares the best in full, and gives them out with their reasons.
    fn finish(&self, candidates: Vec<Candidate>) -> Found {
        let all: Vec<u32> = candidates.iter().map(|candidate| self.doc(candidate)).collect();
        let closely = self.options.limit.saturating_add(MORE_THAN_ASKED).min(candidates.len());
        let mut hits: Vec<Hit> = candidates[..closely]
            .iter()
            .filter_map(|candidate| self.hit(candidate))
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        hits.truncate(self.options.limit);
        Found {
            total: all.len(),
            hits,
            all,
        }
    }

    fn hit(&self, candidate: &Candidate) -> Option<Hit> {
        let segment = &self.part(candidate.part).segment;
        let record = segment.records(candidate.local).nth(candidate.record)?;
        let found = similarity::similarity(self.query, &Prepared::new(record.written()));
        Some(Hit {
            doc: self.doc(candidate),
            name: record.written().to_owned(),
            score: found.score,
            why: found.why,
            alignment: found.alignment,
        })
    }
}

const _: () = assert!(LEAST_LIKENESS > 0.3, "what is worth nothing need not be looked up");
