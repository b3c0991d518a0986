//! Finding the words of a segment that sound like a word of the query.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::grams::grams;
use super::segment::Segment;
use crate::likeness::of_sounds;
use crate::token::{Hypothesis, Kind, Token};

/// The least likeness for which a word is taken as a match at all.
pub(crate) const LEAST_LIKENESS: f32 = 0.5;

/// The least part of the gram weights that two rows of sounds must share to be compared closely.
const LEAST_SHARED: f32 = 0.34;

/// The least part of the query's own gram weights that must be shared.
const LEAST_OWN: f32 = 0.3;

/// How many counts are looked at together.
const CHUNK: usize = 32;

/// The most rows of sounds compared closely for one hypothesis.
const MOST_COMPARED: usize = 400;

/// The most hypotheses of a word that are looked up.
pub(crate) const MOST_LOOKED_UP: usize = 6;

/// The most hypotheses of joined words that are looked up.
pub(crate) const MOST_JOINED_LOOKED_UP: usize = 3;

/// The words of a segment that sound like one word: (word, likeness), likest first.
pub(crate) type Matches = Vec<(u32, f32)>;

/// Hashes the number of a word, which is small and dense: spreading it is enough.
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(32);
    }
}

/// What is known of words, by their number.
pub(crate) type ByWord<T> = HashMap<u32, T, BuildHasherDefault<WordHasher>>;

/// Room for counting, reused from one lookup to the next.
#[derive(Default)]
pub(crate) struct Scratch {
    shared: Vec<i16>,
    grams: Vec<u16>,
    candidates: Vec<(u16, u32)>,
}

/// The words of `segment` that sound like `token`.
pub(crate) fn matches(segment: &Segment, token: &Token, most: usize, scratch: &mut Scratch) -> Matches {
    let mut best: ByWord<f32> = ByWord::default();
    if token.kind == Kind::Initial {
        return Vec::new();
    }
    for hypothesis in token.hypotheses.iter().take(most) {
        look_up(segment, hypothesis, scratch, &mut best);
    }
    let mut matches: Matches = best.into_iter().collect();
    matches.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    matches
}

fn look_up(segment: &Segment, hypothesis: &Hypothesis, scratch: &mut Scratch, best: &mut ByWord<f32>) {
    share(segment, &hypothesis.sounds, scratch);
    for &(_, sound) in &scratch.candidates {
        let row = segment.sounds.get(sound as usize);
        let likeness = of_sounds(&hypothesis.sounds, row, 0, LEAST_LIKENESS);
        if likeness < LEAST_LIKENESS {
            continue;
        }
        for &(word, cost) in segment.sound_words.get(sound as usize) {
            let extra = hypothesis.cost.max(u16::from(cost) * 10);
            let likeness = if extra == 0 {
                likeness
            } else {
                of_sounds(&hypothesis.sounds, row, extra, LEAST_LIKENESS)
            };
            if likeness >= LEAST_LIKENESS {
                let known = best.entry(word).or_insert(0.0);
                *known = known.max(likeness);
            }
        }
    }
}

/// Fills `scratch.candidates` with the rows of sounds that share most grams with `sounds`.
fn share(segment: &Segment, sounds: &[u8], scratch: &mut Scratch) {
    grams(sounds, &mut scratch.grams);
    scratch.shared.clear();
    scratch.shared.resize(segment.sounds.len(), 0);
    let mut own = 0u32;
    for &gram in &scratch.grams {
        let weight = segment.gram_weights[usize::from(gram)];
        own += u32::from(weight);
        for &sound in segment.gram_sounds.get(usize::from(gram)) {
            // Sixty grams of the greatest weight stay below the bound of the type.
            scratch.shared[sound as usize] += weight as i16;
        }
    }
    scratch.candidates.clear();
    let floor = ((own as f32 * LEAST_OWN) as i16).max(1);
    let chunks = scratch.shared.chunks(CHUNK).zip(segment.sound_weights.chunks(CHUNK));
    for (at, (shared, weights)) in chunks.enumerate() {
        // Most chunks hold nothing near; this look at the whole chunk at once is what makes the
        // scan cheap.
        if shared.iter().copied().fold(0, i16::max) < floor {
            continue;
        }
        for (offset, (&shared, &weight)) in shared.iter().zip(weights).enumerate() {
            if shared < floor {
                continue;
            }
            let part = 2.0 * f32::from(shared) / (own as f32 + f32::from(weight));
            if part >= LEAST_SHARED {
                let sound = (at * CHUNK + offset) as u32;
                scratch.candidates.push(((part * 1000.0) as u16, sound));
            }
        }
    }
    if scratch.candidates.len() > MOST_COMPARED {
        scratch
            .candidates
            .select_nth_unstable_by(MOST_COMPARED, |a, b| b.cmp(a));
        scratch.candidates.truncate(MOST_COMPARED);
    }
}
