//! Kinds of people, by ethnicity and sex: a name is as frequent as it is among those who bear such names. Without this,
//! two Kyrgyz women of one name would seem one person, since few in the whole register are called so.

use crate::gather::Records;
use crate::pool::Quick;
use crate::record::Sex;
use crate::words::Words;
use std::collections::HashMap;

/// The most kinds that are told apart; the rest are of no kind.
const MOST_KINDS: usize = 20;

/// The fewest records of a kind.
const FEWEST: u32 = 200;

/// Persons outside the register, one of whom bears each name: in a small register nothing is frequent by
/// being seen twice.
const UNSEEN: u32 = 1_000;

/// The kind of each record.
pub(crate) fn kinds_of(records: &Records) -> Vec<u8> {
    let of = |at: u32| -> Option<(u32, u8)> {
        let ethnicity = records.ethnicity.get(at).first()?;
        Some((
            *ethnicity,
            match records.sex[at as usize] {
                Some(Sex::Female) => 1,
                Some(Sex::Male) => 2,
                None => 0,
            },
        ))
    };
    let all = 0..records.len() as u32;
    let mut counts: HashMap<(u32, u8), u32> = HashMap::new();
    for kind in all.clone().filter_map(of) {
        *counts.entry(kind).or_insert(0) += 1;
    }
    let mut frequent: Vec<((u32, u8), u32)> = counts.into_iter().filter(|(_, count)| *count >= FEWEST).collect();
    frequent.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    frequent.truncate(MOST_KINDS);
    let numbers: HashMap<(u32, u8), u8> = frequent.iter().map(|(kind, _)| *kind).zip(1..).collect();
    all.map(|at| of(at).and_then(|kind| numbers.get(&kind).copied()).unwrap_or(0))
        .collect()
}

/// The share of all records that have a word which so many of them have.
pub(crate) fn share_of_all(having: u32, all: u32) -> f32 {
    (having + 1) as f32 / (all + UNSEEN) as f32
}

/// For each kind and word, the share of records with a word of its group. A kind's share is never below that among all:
/// few records tell little.
pub(crate) fn word_shares(records: &Records, words: &Words) -> Vec<Vec<f32>> {
    let mut numbers: Quick<u64> = Quick::default();
    let group_of: Vec<u32> = words
        .read
        .iter()
        .map(|word| {
            let next = numbers.len() as u32;
            *numbers.entry(word.group).or_insert(next)
        })
        .collect();
    let kinds = usize::from(records.kinds.iter().copied().max().unwrap_or(0)) + 1;
    let mut counts = vec![vec![0u32; numbers.len()]; kinds];
    let mut sizes = vec![0u32; kinds];
    let mut groups: Vec<u32> = Vec::new();
    for at in 0..records.len() as u32 {
        groups.clear();
        groups.extend(records.names_of(at).flatten().map(|word| group_of[*word as usize]));
        groups.sort_unstable();
        groups.dedup();
        let kind = usize::from(records.kinds[at as usize]);
        sizes[kind] += 1;
        groups.iter().for_each(|group| counts[kind][*group as usize] += 1);
    }
    // Kind 0 becomes all records.
    sizes[0] = sizes.iter().sum();
    let (all, of_kinds) = counts.split_at_mut(1);
    for of_kind in of_kinds {
        all[0].iter_mut().zip(of_kind).for_each(|(all, count)| *all += *count);
    }
    let share = |kind: usize, group: u32| {
        let count = counts[kind][group as usize];
        if kind == 0 {
            share_of_all(count, sizes[kind])
        } else {
            (count + 1) as f32 / (sizes[kind] + 1) as f32
        }
    };
    (0..kinds)
        .map(|kind| {
            group_of
                .iter()
                .map(|group| share(kind, *group).max(share(0, *group)).min(1.0))
                .collect()
        })
        .collect()
}
