//! Finding the words of a segment that sound like a word of the query.

use super::grams::{grams, skeleton};
use super::segment::Segment;
use crate::hypothesis::Hypothesis;
use crate::likeness::{LEAST_MASS, LEAST_WORTH, SHAPE_COST};
use crate::sound::costs;
use crate::token::{Kind, Token};

/// The least likeness for which a word is taken as a match at all.
pub(crate) const LEAST_LIKENESS: f32 = LEAST_WORTH;

/// The least part of the gram weights that two skeletons must share to be compared closely.
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

/// Room for counting, reused from one lookup to the next.
#[derive(Default)]
pub(crate) struct Scratch {
    shared: Vec<i16>,
    grams: Vec<u16>,
    /// Skeletons that share enough, with the part they share.
    candidates: Vec<(u16, u32)>,
    /// The best likeness of each word of the segment; 0 but for the words in `met`.
    best: Vec<f32>,
    met: Vec<u32>,
}

/// The words of `segment` that sound like `token`.
pub(crate) fn matches(segment: &Segment, token: &Token, most: usize, scratch: &mut Scratch) -> Matches {
    if token.kind == Kind::Initial {
        return Vec::new();
    }
    scratch.best.resize(segment.words.len(), 0.0);
    let hypotheses = &token.hypotheses[..token.hypotheses.len().min(most)];
    let bones: Vec<Vec<u8>> = hypotheses.iter().map(|one| bones(&one.sounds)).collect();
    for (at, own) in bones.iter().enumerate() {
        // Readings of one skeleton share the same grams with everything.
        if bones[..at].contains(own) {
            continue;
        }
        share(segment, &hypotheses[at].sounds, scratch);
        for (hypothesis, _) in hypotheses.iter().zip(&bones).filter(|(_, bones)| *bones == own) {
            compare(segment, token, hypothesis, scratch);
        }
    }
    let mut matches: Matches = Vec::with_capacity(scratch.met.len());
    for word in scratch.met.drain(..) {
        matches.push((word, std::mem::take(&mut scratch.best[word as usize])));
    }
    matches.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    matches
}

fn bones(sounds: &[u8]) -> Vec<u8> {
    let mut bones = Vec::new();
    skeleton(sounds, &mut bones);
    bones
}

/// Compares the sounds of the candidates closely, those that share most first, until enough are
/// compared, and keeps what each word gains by it.
fn compare(segment: &Segment, token: &Token, hypothesis: &Hypothesis, scratch: &mut Scratch) {
    let costs = costs();
    let mut compared = 0;
    for &(_, skeleton) in &scratch.candidates {
        if compared >= MOST_COMPARED {
            break;
        }
        let skeleton = skeleton as usize;
        let apart = segment.skeletons.orders[skeleton].apart(&hypothesis.order) * SHAPE_COST;
        for &sound in segment.skeletons.sounds.get(skeleton) {
            let mass = (hypothesis.mass + u32::from(segment.sound_masses[sound as usize])).div_ceil(2);
            let mass = mass.max(LEAST_MASS);
            let limit = ((1.0 - LEAST_LIKENESS) * mass as f32) as u32;
            if apart > limit {
                continue;
            }
            compared += 1;
            let distance = costs.distance(&hypothesis.sounds, segment.sounds.get(sound as usize), limit);
            if distance > limit {
                continue;
            }
            for &(word, cost) in segment.sound_words.get(sound as usize) {
                let strictness = costs.strictness(token.heard.family, segment.families[word as usize]);
                let extra = u32::from(hypothesis.cost.max(u16::from(cost) * 10)) * strictness.reading;
                let mut distance = distance * strictness.factor / 1000 + extra;
                if distance > 0 || segment.words.get(word as usize) != token.text.as_bytes() {
                    distance += strictness.another_word;
                }
                let likeness = 1.0 - distance as f32 / mass as f32;
                let best = &mut scratch.best[word as usize];
                if likeness >= LEAST_LIKENESS && likeness > *best {
                    if *best == 0.0 {
                        scratch.met.push(word);
                    }
                    *best = likeness;
                }
            }
        }
    }
}

/// Fills `scratch.candidates` with the skeletons that share most grams with `sounds`, most first.
fn share(segment: &Segment, sounds: &[u8], scratch: &mut Scratch) {
    let skeletons = &segment.skeletons;
    grams(sounds, &mut scratch.grams);
    scratch.shared.clear();
    scratch.shared.resize(skeletons.len(), 0);
    let mut own = 0u32;
    for &gram in &scratch.grams {
        let weight = skeletons.gram_weights[usize::from(gram)];
        own += u32::from(weight);
        for &skeleton in skeletons.of_gram.get(usize::from(gram)) {
            // Sixty grams of the greatest weight stay below the bound of the type.
            scratch.shared[skeleton as usize] += weight as i16;
        }
    }
    scratch.candidates.clear();
    let floor = ((own as f32 * LEAST_OWN) as i16).max(1);
    let chunks = scratch.shared.chunks(CHUNK).zip(skeletons.weights.chunks(CHUNK));
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
                let skeleton = (at * CHUNK + offset) as u32;
                scratch.candidates.push(((part * 1000.0) as u16, skeleton));
            }
        }
    }
    if scratch.candidates.len() > MOST_COMPARED {
        scratch
            .candidates
            .select_nth_unstable_by(MOST_COMPARED, |a, b| b.cmp(a));
        scratch.candidates.truncate(MOST_COMPARED);
    }
    scratch.candidates.sort_unstable_by(|a, b| b.cmp(a));
}
