//! Learns the costs of sounds from attested names: `learn NAMES.tsv [PART/OF]` prints rows as in `data/costs.tsv`.
//!
//! The file has columns person, script and name. Names of one person in two scripts are laid beside each other, the
//! words of each pair are aligned sound by sound at the least cost, what stands for what is counted, and costs follow
//! from the counts: expectation and maximisation, starting from the costs of the crate. Numbers only come out of it.

use std::collections::BTreeMap;

use guwah_names::evaluate::{Fold, Row};
use guwah_names::sound::{costs, is_vowel};
use guwah_names::{Kind, Prepared, Reader, Token, similarity};

/// Rounds of aligning and counting.
const ROUNDS: usize = 4;

/// The most names of a person that are laid beside each other: some have many, composed by one hand.
const MOST_NAMES: usize = 6;

/// Twice as dear is so many times rarer, as a power of e: a cost of 1 is a chance of 1 in 245.
const STEEPNESS: f64 = 5.5;

/// How many pairs the costs before a round count as.
const TRUST: f64 = 25.0;

/// What a sound stands for when it is left out.
const NOTHING: u8 = b'-';

/// The alphabet of sounds and signs.
const SYMBOLS: &[u8] = b"@aeiouybpfwtdkqgGxhjCSszrlmnNHKLRBTJQXZFWDEAUI";

/// Costs that are being learnt, by pair of sounds; [`NOTHING`] for what is left out.
type Learnt = BTreeMap<(u8, u8), f64>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("give a file of names")?;
    let fold = match arguments.next() {
        Some(text) => {
            let (part, of) = text.split_once('/').ok_or("a part such as 0/2")?;
            Fold {
                part: part.parse()?,
                of: of.parse()?,
            }
        }
        None => Fold::WHOLE,
    };
    let rows = Row::parse(&std::fs::read_to_string(file)?);
    let pairs = pairs_of_words(&rows, fold);
    eprintln!("{} pairs of words", pairs.len());
    let mut learnt = start();
    for _ in 0..ROUNDS {
        learnt = round(&pairs, &learnt);
    }
    print(&learnt);
    Ok(())
}

/// Two words that stand for each other, and how much the pair counts.
struct Words {
    one: Token,
    other: Token,
    weight: f64,
}

/// Words that stand for each other in names of one person in two scripts. A pair that comes often counts by the
/// logarithm: one frequent name must not teach everything.
fn pairs_of_words(rows: &[Row], fold: Fold) -> Vec<Words> {
    let mut persons: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows.iter().filter(|row| fold.has(&row.person)) {
        persons.entry(&row.person).or_default().push(row);
    }
    let mut reader = Reader::new();
    let mut found: BTreeMap<(String, String), (Token, Token, usize)> = BTreeMap::new();
    for names in persons.values() {
        let names = &names[..names.len().min(MOST_NAMES)];
        for (at, one) in names.iter().enumerate() {
            for other in names[at + 1..].iter().filter(|other| other.script != one.script) {
                let (a, b) = (reader.prepare(&one.name), reader.prepare(&other.name));
                for (x, y) in aligned(&a, &b).into_iter().filter(|(x, y)| x.text != y.text) {
                    let key = (x.text.clone(), y.text.clone());
                    found.entry(key).or_insert_with(|| (x.clone(), y.clone(), 0)).2 += 1;
                }
            }
        }
    }
    found
        .into_values()
        .map(|(one, other, count)| Words {
            one,
            other,
            weight: 1.0 + (count as f64).ln(),
        })
        .collect()
}

/// The words that stand for each other: those that sound alike, and the last one of each side that is left.
fn aligned<'a>(one: &'a Prepared, other: &'a Prepared) -> Vec<(&'a Token, &'a Token)> {
    let mut left: Vec<&Token> = one.names().filter(|token| token.kind == Kind::Name).collect();
    let mut facing: Vec<&Token> = other.names().filter(|token| token.kind == Kind::Name).collect();
    let mut pairs = Vec::new();
    for (a, b, _) in similarity(one, other).alignment {
        let here = left.iter().position(|token| token.written == a);
        let there = facing.iter().position(|token| token.written == b);
        if let (Some(here), Some(there)) = (here, there) {
            pairs.push((left.remove(here), facing.remove(there)));
        }
    }
    if let ([a], [b]) = (&left[..], &facing[..])
        && !pairs.is_empty()
    {
        pairs.push((a, b));
    }
    pairs
}

fn start() -> Learnt {
    let mut learnt = Learnt::new();
    for &a in SYMBOLS {
        learnt.insert((a, NOTHING), f64::from(costs().drop(a)) / 1000.0);
        learnt.insert((NOTHING, a), f64::from(costs().drop(a)) / 1000.0);
        for &b in SYMBOLS {
            learnt.insert((a, b), f64::from(costs().swap(a, b)) / 1000.0);
        }
    }
    learnt
}

/// The mass of a sound, as a part of a consonant.
fn mass(symbol: u8) -> f64 {
    f64::from(costs().mass(&[symbol])) / 1000.0
}

/// Aligns all pairs by the costs of before, and takes the costs of after from what stood for what.
fn round(pairs: &[Words], before: &Learnt) -> Learnt {
    let mut counts: BTreeMap<(u8, u8), f64> = BTreeMap::new();
    for words in pairs {
        let hypotheses = words
            .one
            .hypotheses
            .iter()
            .flat_map(|a| words.other.hypotheses.iter().map(move |b| (a, b)));
        let aligned = hypotheses.map(|(a, b)| {
            let (cost, alignment) = align(&a.sounds, &b.sounds, before);
            (
                cost + f64::from(a.cost.max(b.cost)) / 1000.0,
                alignment,
                (a.mass + b.mass) as f64 / 2000.0,
            )
        });
        let Some((cost, alignment, heard)) = aligned.min_by(|x, y| x.0.total_cmp(&y.0)) else {
            continue;
        };
        // Words with less than half in common are other names, not other spellings.
        if cost > heard * 0.5 {
            continue;
        }
        for (a, b) in alignment {
            *counts.entry((a, b)).or_default() += words.weight;
            *counts.entry((b, a)).or_default() += words.weight;
        }
    }
    costs_of(&counts, before)
}

/// The costs that follow from counts: how much rarer a sound is for another than what most often stands for it.
fn costs_of(counts: &BTreeMap<(u8, u8), f64>, before: &Learnt) -> Learnt {
    let count = |a: u8, b: u8| counts.get(&(a, b)).copied().unwrap_or(0.0);
    let likeliest = |a: u8| SYMBOLS.iter().map(|&b| count(a, b)).fold(1.0, f64::max);
    let rarity = |a: u8, b: u8, heard: f64| {
        let expected = (-before[&(a, b)] * STEEPNESS / heard).exp();
        let part = (count(a, b) + TRUST * expected) / (likeliest(a) + TRUST);
        -part.min(1.0).ln() / STEEPNESS * heard
    };
    let mut learnt = before.clone();
    for &a in SYMBOLS {
        let dropped = rarity(a, NOTHING, mass(a)).min(0.95 * mass(a).max(0.4));
        learnt.insert((a, NOTHING), dropped);
        learnt.insert((NOTHING, a), dropped);
        for &b in SYMBOLS.iter().filter(|&&b| b != a) {
            let vowels = is_vowel(a) && is_vowel(b);
            let heard = if vowels { mass(a).max(mass(b)) } else { 1.0 };
            // What either side says: a sign is rare, and what it stands for frequent.
            let cost = rarity(a, b, heard).min(rarity(b, a, heard)).min(heard);
            learnt.insert((a, b), cost);
        }
    }
    learnt
}

/// The least cost of turning one row of sounds into the other, and what stands for what.
fn align(one: &[u8], other: &[u8], costs: &Learnt) -> (f64, Vec<(u8, u8)>) {
    let width = other.len() + 1;
    let mut cells = vec![0.0; (one.len() + 1) * width];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            if (i, j) != (0, 0) {
                cells[i * width + j] = steps(one, other, i, j)
                    .map(|(pair, x, y)| cells[x * width + y] + costs[&pair])
                    .fold(f64::INFINITY, f64::min);
            }
        }
    }
    let (mut i, mut j) = (one.len(), other.len());
    let mut alignment = Vec::new();
    while (i, j) != (0, 0) {
        let best = steps(one, other, i, j).min_by(|a, b| {
            let cost = |(pair, x, y): &((u8, u8), usize, usize)| cells[x * width + y] + costs[pair];
            cost(a).total_cmp(&cost(b))
        });
        let Some((pair, x, y)) = best else { break };
        alignment.push(pair);
        (i, j) = (x, y);
    }
    (cells[one.len() * width + other.len()], alignment)
}

/// The ways to come to a cell: the sounds that stand for each other, and the cell before.
fn steps<'a>(one: &'a [u8], other: &'a [u8], i: usize, j: usize) -> impl Iterator<Item = ((u8, u8), usize, usize)> {
    let both = (i > 0 && j > 0).then(|| ((one[i - 1], other[j - 1]), i - 1, j - 1));
    let left = (i > 0).then(|| ((one[i - 1], NOTHING), i - 1, j));
    let right = (j > 0).then(|| ((NOTHING, other[j - 1]), i, j - 1));
    [both, left, right].into_iter().flatten()
}

fn print(learnt: &Learnt) {
    for &a in SYMBOLS {
        let cost = learnt[&(a, NOTHING)];
        println!("drop\t{}\t{cost:.3}", char::from(a));
    }
    for (at, &a) in SYMBOLS.iter().enumerate() {
        for &b in &SYMBOLS[at + 1..] {
            let cost = learnt[&(a, b)];
            let default = if is_vowel(a) && is_vowel(b) { 0.35 } else { 1.0 };
            if (cost - default).abs() > 0.005 {
                println!("swap\t{} {}\t{cost:.3}", char::from(a), char::from(b));
            }
        }
    }
}
