//! How well pairs of names of one person are told from pairs of names of two.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fold, Person, Row, persons};
use crate::prepared::{Prepared, Reader};
use crate::similarity::score;

/// How well pairs of names of one person are told from pairs of names of two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Separation {
    /// How many pairs of each sort were compared.
    pub pairs: (usize, usize),
    /// The chance that a true pair scores above a false one.
    pub area_under_curve: f64,
    /// The best harmonic mean of precision and recall over all thresholds, and that threshold.
    pub best_f1: (f64, f32),
    /// The true pairs that score lowest and the false pairs that score highest.
    pub worst: Vec<(bool, f32, String, String)>,
}

/// How well [`score`] tells pairs apart; see [`separation_by`].
pub fn separation(rows: &[Row]) -> Separation {
    let mut reader = Reader::new();
    separation_by(rows, Fold::WHOLE, &mut |one, other| {
        score(&reader.prepare(one), &reader.prepare(other))
    })
}

/// How well `score` tells pairs apart. One true pair of each person of the fold is compared, and as
/// many false pairs, of which every second shares one word with the true one where such a name is
/// among the rows. The pairs are the same whatever scores them.
pub fn separation_by(rows: &[Row], fold: Fold, score: &mut dyn FnMut(&str, &str) -> f32) -> Separation {
    let persons = persons(rows);
    let mut scored: Vec<(bool, f32, String, String)> = Vec::new();
    let mut push = |same: bool, one: &Row, other: &Row| {
        let value = score(&one.name, &other.name);
        scored.push((same, value, one.name.clone(), other.name.clone()));
    };
    let mut by_word: BTreeMap<String, Vec<(usize, &Row)>> = BTreeMap::new();
    for (number, person) in persons.values().enumerate() {
        for row in &person.rows {
            for token in Prepared::new(&row.name).tokens {
                by_word.entry(token.text).or_default().push((number, row));
            }
        }
    }
    let list: Vec<&Person<'_>> = persons.values().collect();
    for (number, person) in list.iter().enumerate() {
        if !fold.has(&person.rows[0].person) {
            continue;
        }
        let one = person.rows[number % person.rows.len()];
        let Some(other) = person
            .rows
            .iter()
            .cycle()
            .skip(number / 3)
            .take(person.rows.len())
            .find(|row| row.name != one.name && row.script != one.script)
        else {
            continue;
        };
        push(true, one, other);
        let false_one = if number % 2 == 0 {
            sharing(&by_word, one, other, number)
        } else {
            None
        };
        let stranger = list[(number * 31 + 17) % list.len()];
        let false_one = false_one.unwrap_or(stranger.rows[number % stranger.rows.len()]);
        if false_one.person != one.person {
            push(false, one, false_one);
        }
    }
    summarise(scored)
}

/// A name of somebody else that shares a word with `other`, so that it shares that word with `one` too.
fn sharing<'a>(
    by_word: &BTreeMap<String, Vec<(usize, &'a Row)>>,
    one: &Row,
    other: &Row,
    number: usize,
) -> Option<&'a Row> {
    let words = Prepared::new(&other.name).tokens;
    let word = words.get(number / 2 % words.len().max(1))?;
    let sharers = by_word.get(&word.text)?;
    let texts =
        |name: &str| -> BTreeSet<String> { Prepared::new(name).tokens.into_iter().map(|token| token.text).collect() };
    let whole = texts(&other.name);
    let own = texts(&one.name);
    sharers
        .iter()
        .cycle()
        .skip(number)
        .take(sharers.len())
        .map(|&(_, row)| row)
        .find(|row| {
            let theirs = texts(&row.name);
            row.person != one.person && theirs != whole && theirs != own && theirs.len() >= 2
        })
}

fn summarise(mut scored: Vec<(bool, f32, String, String)>) -> Separation {
    scored.sort_by(|a, b| b.1.total_cmp(&a.1));
    let same = scored.iter().filter(|pair| pair.0).count();
    let different = scored.len() - same;
    let (mut above, mut taken, mut ordered, mut best) = (0usize, 0usize, 0.0f64, (0.0f64, 0.0f32));
    for group in scored.chunk_by(|a, b| a.1 == b.1) {
        let here = group.iter().filter(|pair| pair.0).count();
        let false_here = group.len() - here;
        ordered += false_here as f64 * (above as f64 + here as f64 / 2.0);
        above += here;
        taken += group.len();
        let f1 = 2.0 * above as f64 / (taken + same) as f64;
        if f1 > best.0 {
            best = (f1, group[0].1);
        }
    }
    let mut worst: Vec<_> = scored.iter().rev().filter(|pair| pair.0).take(60).cloned().collect();
    worst.extend(scored.iter().filter(|pair| !pair.0).take(60).cloned());
    Separation {
        pairs: (same, different),
        area_under_curve: ordered / (same as f64 * different as f64).max(1.0),
        best_f1: best,
        worst,
    }
}
