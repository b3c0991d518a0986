//! Learning the weights on the records themselves: `u` from random pairs, `m` from the candidate pairs by expectation
//! and maximisation. Pairs outside all blocks are taken to be of two persons, so the share of pairs of one person is a
//! share of all pairs, not of the candidates.

use crate::compare::Comparer;
use crate::compared::{Compared, judge};
use crate::field::{FIELDS, Field, LEVELS, MISSING, level};
use crate::gather::Records;
use crate::model::Model;
use crate::settings::{Level, Settings};

/// Pairs of one person that the initial share of such pairs counts as.
const SHARED_TRUST: f64 = 20.0;

/// A learnt factor of a frequency stays between these.
const FACTORS: (f64, f64) = (0.05, 4.0);

type Counts = [[f64; LEVELS]; FIELDS];

/// Learns the weights.
pub(crate) fn train(records: &Records, candidates: &[u64], settings: &Settings, threads: usize) -> Model {
    let mut model = Model::initial(settings, records.len());
    if records.len() < 2 {
        return model;
    }
    model = Model::of(random_shares(records, &model, settings, threads), model.shared());
    let stride = candidates.len().div_ceil(settings.sample.max(1)).max(1);
    let sample: Vec<u64> = candidates.iter().step_by(stride).copied().collect();
    let compared = compare_all(records, &model, settings, &sample, threads);
    let all_pairs = records.len() as f64 * (records.len() - 1) as f64 / 2.0;
    let shared = Model::shared_before(settings, records.len());
    for _ in 0..settings.rounds {
        model = round(&model, &compared, stride as f64, all_pairs, shared, settings);
    }
    model
}

fn compare_all(records: &Records, model: &Model, settings: &Settings, pairs: &[u64], threads: usize) -> Vec<Compared> {
    let share = pairs.len().div_ceil(threads.max(1)).max(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = pairs
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    let mut comparer = Comparer::new(records, model, settings);
                    let full = |pair: &u64| {
                        let (a, b) = ((*pair >> 32) as u32, *pair as u32);
                        let mut found = comparer.compare_fields(a, b);
                        comparer.compare_names(a, b, &mut found);
                        found
                    };
                    part.iter().map(full).collect::<Vec<_>>()
                })
            })
            .collect();
        let parts = workers.into_iter();
        parts
            .flat_map(|worker| worker.join().expect("comparing two records does not panic"))
            .collect()
    })
}

/// Adds one pair, counted as `weight` pairs.
fn add(counts: &mut Counts, pairs: &mut f64, found: &Compared, weight: f64) {
    *pairs += weight;
    for field in &Field::ALL[Field::Order as usize..] {
        let level = found.level(*field);
        if level != MISSING {
            counts[*field as usize][usize::from(level)] += weight;
        }
    }
    for slot in found.layout.iter().flat_map(|layout| layout.slots()) {
        counts[Field::Word as usize][usize::from(slot.level)] += weight;
    }
}

/// The share of each level of a field, given what was counted and what was known before.
fn shares(field: Field, counts: &Counts, pairs: f64, before: impl Fn(usize) -> f64, trust: f64) -> [f64; LEVELS] {
    let counted = &counts[field as usize];
    let own = |at: usize| field != Field::Word || at != usize::from(level::LEFT_OVER);
    let levels = field.levels().len();
    let sum: f64 = (0..levels).filter(|at| own(*at)).map(|at| counted[at]).sum();
    let mut shares = [0.0; LEVELS];
    for (at, share) in shares.iter_mut().enumerate().take(levels) {
        // A word left over is no alternative to the others: it is counted beside them, once a pair.
        let of = if own(at) { sum } else { pairs };
        *share = (counted[at] + trust * before(at)) / (of + trust);
    }
    shares
}

/// What random pairs are like.
fn random_shares(records: &Records, model: &Model, settings: &Settings, threads: usize) -> [[Level; LEVELS]; FIELDS] {
    let count = records.len() as u64;
    let wanted = (settings.random_pairs as u64).min(count * (count - 1) / 2);
    let pairs: Vec<u64> = (0..wanted)
        .filter_map(|nth| {
            let (a, b) = (spread(2 * nth) % count, spread(2 * nth + 1) % count);
            (a != b).then(|| a.min(b) << 32 | a.max(b))
        })
        .collect();
    let compared = compare_all(records, model, settings, &pairs, threads);
    let (mut counts, mut total): (Counts, f64) = ([[0.0; LEVELS]; FIELDS], 0.0);
    for found in &compared {
        add(&mut counts, &mut total, found, 1.0);
    }
    let mut levels = *model.levels();
    for field in Field::ALL {
        let before = levels[field as usize];
        // What goes by frequency has no share of its own; its place among the others is taken by what was counted.
        let known = |at: usize| if before[at].by_frequency { 0.0 } else { before[at].u };
        let shares = shares(field, &counts, total, known, settings.trust_random);
        for (at, level) in levels[field as usize].iter_mut().enumerate() {
            if !level.by_frequency && shares[at] > 0.0 {
                level.u = shares[at];
            }
        }
    }
    learn_factors(records, model, settings, &pairs, &mut levels);
    levels
}

/// How much more often two words are close, or alike, by chance than the same.
fn learn_factors(
    records: &Records,
    model: &Model,
    settings: &Settings,
    pairs: &[u64],
    levels: &mut [[Level; LEVELS]; FIELDS],
) {
    let mut comparer = Comparer::new(records, model, settings);
    let mut counts = [0.0f64; LEVELS];
    for (nth, pair) in pairs.iter().enumerate() {
        let level = comparer.random_words((*pair >> 32) as u32, *pair as u32, nth);
        if let Some(level) = level {
            counts[usize::from(level)] += 1.0;
        }
    }
    let same = counts[0] + settings.trust_random * 0.1;
    for at in [level::CLOSE, level::WORD_SLIP, level::ALIKE] {
        let level = &mut levels[Field::Word as usize][usize::from(at)];
        let factor = (counts[usize::from(at)] + settings.trust_random * 0.1 * level.u) / same;
        level.u = factor.clamp(FACTORS.0, FACTORS.1);
    }
}

/// Numbers that lie evenly and repeat (SplitMix64): the same records always give the same weights.
fn spread(nth: u64) -> u64 {
    let mut bits = nth.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// One round: how likely each pair is of one person, and what pairs of one person are like then.
fn round(
    model: &Model,
    compared: &[Compared],
    stride: f64,
    all_pairs: f64,
    shared_before: f64,
    settings: &Settings,
) -> Model {
    let (mut counts, mut total): (Counts, f64) = ([[0.0; LEVELS]; FIELDS], 0.0);
    for found in compared {
        let score = f64::from(judge(found, model, settings));
        if score > 0.001 {
            add(&mut counts, &mut total, found, score * stride);
        }
    }
    let mut levels = *model.levels();
    for field in Field::ALL {
        let before = |at: usize| settings.levels[field as usize][at].m;
        let shares = shares(field, &counts, total, before, settings.trust);
        for (at, level) in levels[field as usize].iter_mut().enumerate() {
            if level.m > 0.0 {
                level.m = shares[at].clamp(1e-6, 1.0);
            }
        }
    }
    let shared = (total + SHARED_TRUST) / (all_pairs + SHARED_TRUST / shared_before);
    Model::of(levels, shared.clamp(1e-12, 0.5))
}
