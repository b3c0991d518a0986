//! Searching: words that sound like the query's, the documents that have them, the best compared.

use std::collections::{HashMap, HashSet};

use super::compare::{Comparison, Unit};
use super::lookup::{LEAST_LIKENESS, MOST_JOINED_LOOKED_UP, MOST_LOOKED_UP, Matches, Scratch, matches};
use super::tally::{self, Tally};
use super::{Found, Hit, Index, Part, SearchOptions};
use crate::prepared::{Prepared, Reader};
use crate::script::Family;
use crate::similarity::{self, Similarity};
use crate::token::Kind;

/// The most documents of a segment whose names are compared word by word.
const MOST_COMPARED: usize = 1200;

/// The fewest documents of a segment whose names are compared word by word, if there are so many. Beyond these it ends
/// when none that is left can come among those given out.
const LEAST_COMPARED: usize = 400;

/// How many documents are compared before it is asked whether to go on.
const COMPARED_AT_ONCE: usize = 100;

/// The most documents whose names are compared in full, beyond what the caller asks for.
const MORE_THAN_ASKED: usize = 5;

/// Of a query of more words than this, joined words are looked up by their likeliest reading only.
const MANY_WORDS: usize = 5;

/// A document whose names were compared.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    part: usize,
    local: u32,
    doc: u32,
    /// Which of the document's names matched best, from 0.
    record: usize,
    score: f32,
}

/// The documents that match.
#[derive(Default)]
struct Gathered {
    compared: Vec<Candidate>,
    /// Documents of which only a bound is known, as keys that sort the best first.
    bounded: Vec<u64>,
}

impl Gathered {
    /// A key that sorts by falling sum, then by document.
    fn key(sum: i16, doc: u32) -> u64 {
        (((i16::MAX - sum.max(0)) as u64) << 32) | u64::from(doc)
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
    let mut asked: HashSet<Vec<&str>> = HashSet::new();
    for alternative in query.each().filter(|one| !one.tokens.is_empty()) {
        if !asked.insert(alternative.tokens.iter().map(|token| token.text.as_str()).collect()) {
            continue;
        }
        found = merged(found, search_one(index, alternative, options, keep), options.limit);
        for cut in cuts(alternative) {
            found = merged(found, search_one(index, &cut, options, keep), options.limit);
        }
    }
    found
}

/// The most places where a word of characters is cut.
const MOST_CUTS: usize = 5;

/// A foreign name in characters whose middle dot is missing, cut in two wherever it may be: the index
/// keeps no name joined that long.
fn cuts(query: &Prepared) -> Vec<Prepared> {
    let [only] = &query.tokens[..] else {
        return Vec::new();
    };
    if only.heard.family != Family::Han {
        return Vec::new();
    }
    let ends: Vec<usize> = only.text.char_indices().map(|(at, _)| at).collect();
    let inner = ends.get(2..ends.len().saturating_sub(1)).unwrap_or(&[]);
    let cut = |&at: &usize| Prepared::new(&format!("{}·{}", &only.text[..at], &only.text[at..]));
    inner.iter().take(MOST_CUTS).map(cut).collect()
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
    let mut gathered = Gathered::default();
    for (part, units) in units.iter().enumerate() {
        search.gather(part, units, &mut gathered);
    }
    search.finish(gathered)
}

impl Search<'_> {
    fn part(&self, part: usize) -> &Part {
        &self.index.parts[part]
    }

    /// The words of each segment that sound like the query's words and joined words.
    fn look_up(&self) -> Vec<Vec<Unit>> {
        let mut scratch = Scratch::default();
        let single = || self.query.tokens.iter().enumerate().map(|(at, token)| (at, 1, token));
        let joined = || self.query.joined.iter().map(|one| (one.first, one.count, &one.token));
        let of_joined = match self.query.tokens.len() {
            0..=MANY_WORDS => MOST_JOINED_LOOKED_UP,
            _ => 1,
        };
        let look_up = |part: &Part| {
            // A word that comes again in the query is looked up once.
            let mut known: HashMap<(&str, bool), Matches> = HashMap::new();
            let units = single().chain(joined()).map(|(first, count, token)| {
                let most = if count == 1 { MOST_LOOKED_UP } else { of_joined };
                let matches = known
                    .entry((&token.text, count == 1))
                    .or_insert_with(|| matches(&part.segment, token, most, &mut scratch));
                Unit {
                    first,
                    count,
                    matches: matches.clone(),
                }
            });
            units.collect()
        };
        self.index.parts.iter().map(look_up).collect()
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
        // Initials are not looked up, so how rare they are isn't known.
        let known = |at: &usize| self.query.tokens[*at].kind != Kind::Initial;
        let rarities: Vec<(usize, f32)> = (0..self.weights.len())
            .filter(known)
            .map(|at| (at, rarity(at)))
            .collect();
        let mean = rarities.iter().map(|(_, rarity)| rarity).sum::<f32>() / rarities.len() as f32;
        for (at, rarity) in rarities {
            self.weights[at] *= (rarity / mean).clamp(0.6, 1.5);
        }
    }

    /// Adds the documents of one segment that may match, scored word by word.
    fn gather(&self, part: usize, units: &[Unit], to: &mut Gathered) {
        let segment = &self.part(part).segment;
        let (single, joined) = units.split_at(self.weights.len());
        let names = self
            .query
            .tokens
            .iter()
            .filter(|token| token.kind == Kind::Name)
            .count();
        let mut tally = Tally::new(segment.docs.len(), self.options.min_score, names);
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
        for (unit, weight) in single.iter().zip(&self.weights) {
            tally.raise_alone(segment, &unit.matches, weight / total);
        }
        for unit in joined {
            let covered: f32 = self.weights[unit.first..unit.first + unit.count].iter().sum();
            tally.raise(segment, &unit.matches, covered / total);
        }
        self.compare(part, units, &tally, to);
    }

    /// Compares the most promising documents word by word; the rest keep their bound.
    fn compare(&self, part: usize, units: &[Unit], tally: &Tally, to: &mut Gathered) {
        let Part { segment, dead, .. } = self.part(part);
        let mut likely = tally.above_floor(|local| !dead.contains(local) && (self.keep)(segment.docs[local as usize]));
        let most = MOST_COMPARED.max(self.options.limit);
        let tallied = likely.len();
        if tallied > most {
            likely.select_nth_unstable_by(most, |a, b| b.cmp(a));
        }
        let first = &mut likely[..most.min(tallied)];
        first.sort_unstable_by(|a, b| b.cmp(a));
        let mut comparison = Comparison::new(segment, units, self.query, &self.weights);
        let mut scores: Vec<f32> = Vec::with_capacity(first.len());
        let mut compared = 0;
        for round in first.chunks(COMPARED_AT_ONCE) {
            if compared >= LEAST_COMPARED && tally::most_score(round[0].0) < self.least_given(&mut scores) {
                break;
            }
            for &(_, local) in round {
                let (record, score) = comparison.document(local);
                scores.push(score);
                if score >= self.options.min_score {
                    to.compared.push(Candidate {
                        part,
                        local,
                        doc: segment.docs[local as usize],
                        record,
                        score,
                    });
                }
            }
            compared += round.len();
        }
        let bounded = &likely[compared..];
        let least = (self.options.min_score * tally::FULL) as i16;
        let bounded = bounded.iter().filter(|(sum, _)| *sum >= least);
        to.bounded
            .extend(bounded.map(|&(sum, local)| Gathered::key(sum, segment.docs[local as usize])));
    }

    /// The least score of those that are given out, were nothing more compared.
    fn least_given(&self, scores: &mut [f32]) -> f32 {
        let given = self.options.limit.saturating_add(MORE_THAN_ASKED);
        match scores.len().checked_sub(given) {
            Some(_) if given > 0 => *scores.select_nth_unstable_by(given - 1, |a, b| b.total_cmp(a)).1,
            _ => 0.0,
        }
    }

    /// What each word of the query counts in the score that is given out: halfway between what it does
    /// and how rare it is. Rarity in full would let one frequent word spelt otherwise count for nothing.
    fn said(&self) -> Vec<f32> {
        let plain = self.query.weights();
        let words = plain.iter().zip(&self.weights);
        words.map(|(plain, by_rarity)| (plain * by_rarity).sqrt()).collect()
    }

    /// Compares the best in full, and gives them out with their reasons.
    fn finish(&self, mut gathered: Gathered) -> Found {
        gathered
            .compared
            .sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        gathered.bounded.sort_unstable();
        let compared = gathered.compared.iter().map(|candidate| candidate.doc);
        let all: Vec<u32> = compared.chain(gathered.bounded.iter().map(|&key| key as u32)).collect();
        let closely = self.options.limit.saturating_add(MORE_THAN_ASKED);
        let said = self.said();
        let mut reader = Reader::new();
        let mut known: HashMap<&str, Similarity> = HashMap::new();
        let mut hits: Vec<Hit> = Vec::new();
        for candidate in gathered.compared.iter().take(closely) {
            let segment = &self.part(candidate.part).segment;
            let Some(record) = segment.records(candidate.local).nth(candidate.record) else {
                continue;
            };
            let found = known
                .entry(record.written())
                .or_insert_with(|| similarity::similarity_by(self.query, &reader.prepare(record.written()), &said));
            hits.push(Hit {
                doc: candidate.doc,
                name: record.written().to_owned(),
                score: found.score,
                why: found.why.clone(),
                alignment: found.alignment.clone(),
            });
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        hits.truncate(self.options.limit);
        Found {
            total: all.len(),
            hits,
            all,
        }
    }
}

const _: () = assert!(LEAST_LIKENESS > 0.3, "what is worth nothing need not be looked up");
