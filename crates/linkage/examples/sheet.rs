//! Finds the duplicates of a sheet of invented persons (`guwah synth`) and measures them against the truth.
//!
//! `cargo run --release -p guwah-linkage --example sheet -- SHEET.csv TRUTH.csv [--wrong N] [--missed N]`

use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::Gazetteer;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_linkage::{Asked, Comparable, Gathering, PlaceName, Records, Settings, Sex, Span, candidate_pairs, find};
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [sheet, truth, rest @ ..] = &arguments[..] else {
        return Err("give the sheet and the truth".into());
    };
    let number = |name: &str| {
        let at = rest.iter().position(|word| word == name);
        at.and_then(|at| rest.get(at + 1)?.parse::<usize>().ok()).unwrap_or(0)
    };
    let start = Instant::now();
    let mut gathering = Gathering::new();
    let rows = read(sheet, &mut gathering)?;
    println!("read {} rows in {:.1?}", rows.len(), start.elapsed());
    let records = gathering.finish(2);
    println!("ready after {:.1?}", start.elapsed());
    let settings = Settings::builtin();
    if rest.iter().any(|word| word == "--blocks") {
        return blocks(&records, &settings, &read_truth(truth, &rows)?);
    }
    let asked = Asked {
        threshold: 0.5,
        threads: 2,
        wanted: &|_, _| true,
    };
    let begun = Instant::now();
    let found = find(&records, &settings, &asked);
    println!(
        "found {} pairs of {} compared in {:.1?}",
        found.pairs.len(),
        found.compared,
        begun.elapsed()
    );
    println!("{}", found.model.describe());
    let true_pairs = read_truth(truth, &rows)?;
    let wrong = found
        .pairs
        .iter()
        .filter(|pair| !true_pairs.contains(&ordered(pair.a, pair.b)));
    let hit = found.pairs.len() - wrong.clone().count();
    let (precision, recall) = (
        hit as f64 / found.pairs.len() as f64,
        hit as f64 / true_pairs.len() as f64,
    );
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!(
        "{} true pairs: precision {precision:.4} recall {recall:.4} F1 {f1:.4}",
        true_pairs.len()
    );
    for pair in wrong.take(number("--wrong")) {
        println!(
            "WRONG {:.3} {}\n  {}\n  {}",
            pair.score, pair.why, rows[pair.a as usize], rows[pair.b as usize]
        );
    }
    let given: HashSet<(u64, u64)> = found.pairs.iter().map(|pair| ordered(pair.a, pair.b)).collect();
    let missed: Vec<&(u64, u64)> = true_pairs.iter().filter(|pair| !given.contains(pair)).collect();
    for (a, b) in missed.into_iter().take(number("--missed")) {
        let why = found.explain(&records, &settings, *a, *b);
        println!("MISSED {why}\n  {}\n  {}", rows[*a as usize], rows[*b as usize]);
    }
    Ok(())
}

/// What each row of the blocks lets through, how many true pairs that holds, and how many no other row holds.
fn blocks(records: &Records, settings: &Settings, truth: &HashSet<(u64, u64)>) -> Result<(), Box<dyn Error>> {
    let mut held_by: HashMap<(u64, u64), Vec<usize>> = HashMap::new();
    let mut lines = Vec::new();
    for (nth, (written, alone)) in settings.by_block().iter().enumerate() {
        let pairs = candidate_pairs(records, alone, 2);
        for pair in pairs.iter().map(|(a, b)| (u64::from(*a), u64::from(*b))) {
            if truth.contains(&pair) {
                held_by.entry(pair).or_default().push(nth);
            }
        }
        lines.push((written.clone(), pairs.len()));
    }
    for (nth, (written, pairs)) in lines.iter().enumerate() {
        let held = held_by.values().filter(|rows| rows.contains(&nth)).count();
        let alone = held_by.values().filter(|rows| rows[..] == [nth]).count();
        println!("{pairs:>10} pairs {held:>8} true {alone:>6} alone  {written}");
    }
    println!("{} of {} true pairs are compared", held_by.len(), truth.len());
    Ok(())
}

fn ordered(a: u64, b: u64) -> (u64, u64) {
    (a.min(b), a.max(b))
}

/// All pairs of rows that are of one person: an original with its copies, and the copies with each other.
fn read_truth(path: &str, rows: &[String]) -> Result<HashSet<(u64, u64)>, Box<dyn Error>> {
    let ids: HashMap<&str, u64> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.split(',').next().unwrap_or_default(), at as u64))
        .collect();
    let mut of_original: HashMap<u64, Vec<u64>> = HashMap::new();
    for line in std::fs::read_to_string(path)?.lines().skip(1) {
        let (copy, original) = line.split_once(',').ok_or("a pair has two ids")?;
        let original = ids[original];
        of_original
            .entry(original)
            .or_insert_with(|| vec![original])
            .push(ids[copy]);
    }
    let mut pairs = HashSet::new();
    for members in of_original.values() {
        for (first, a) in members.iter().enumerate() {
            pairs.extend(members[first + 1..].iter().map(|b| ordered(*a, *b)));
        }
    }
    Ok(pairs)
}

fn read(path: &str, gathering: &mut Gathering) -> Result<Vec<String>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    let columns: HashMap<String, usize> = reader.headers()?.iter().map(str::to_owned).zip(0..).collect();
    let mut places = Gazetteer::xinjiang().memory();
    let mut one = Comparable::default();
    let mut rows = Vec::new();
    for (nth, row) in reader.records().enumerate() {
        let row = row?;
        let cell = |name: &str| {
            columns
                .get(name)
                .and_then(|at| row.get(*at))
                .filter(|text| !text.is_empty())
        };
        one.clear();
        one.record = nth as u64;
        one.lists.push(0);
        for name in ["name", "other_names", "name_kk", "name_zh", "name_ug", "name_en"] {
            one.names.extend(cell(name).map(str::to_owned));
        }
        one.born.extend(cell("born").or(cell("dob")).and_then(span));
        one.detained.extend(cell("detained").and_then(span));
        one.aged.extend(cell("age").and_then(aged));
        one.sex = match cell("sex") {
            Some("female" | "f") => Some(Sex::Female),
            Some("male" | "m") => Some(Sex::Male),
            _ => None,
        };
        if let Some(number) = cell("id_number").and_then(IdentityNumber::parse) {
            one.born_by_number.extend(number.birth_day().map(|day| Span {
                earliest: packed(day),
                latest: packed(day),
            }));
            one.numbers.push(number.plain().to_owned());
        }
        let mut place = |name: &str| {
            cell(name).map(|words| PlaceName {
                words: words.to_owned(),
                key: places.resolve(words).map(|place| place.key.clone()),
            })
        };
        one.residence.extend(place("residence"));
        one.held_in.extend(place("place"));
        one.ethnicity.extend(cell("ethnicity").map(str::to_owned));
        one.profession.extend(cell("profession").map(str::to_owned));
        one.custody.extend(cell("status").map(str::to_owned));
        one.reasons.extend(cell("reason").map(str::to_owned));
        one.sentence.extend(cell("sentence").map(str::to_owned));
        gathering.add(&one);
        rows.push(row.iter().collect::<Vec<_>>().join(","));
    }
    Ok(rows)
}

fn packed(day: Day) -> i32 {
    i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())
}

fn span(text: &str) -> Option<Span> {
    let date = VagueDate::parse(text).ok()?;
    Some(Span {
        earliest: packed(date.earliest()?),
        latest: packed(date.latest()?),
    })
}

/// The births that fit an age on the day of the list of September 2024.
fn aged(text: &str) -> Option<Span> {
    let age: i32 = text.parse().ok().filter(|age| *age >= 0)?;
    Some(Span {
        earliest: (2024 - age - 1) * 10_000 + 922,
        latest: (2024 - age) * 10_000 + 921,
    })
}
