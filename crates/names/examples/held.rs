//! Measures building and searching on names as a register holds them: `held NAMES.tsv [QUERIES]`, a
//! line for each person, the names parted by tabs. Every name in turn is asked for, three of four
//! with a one-letter slip, with and without a facet that a third of the persons have.

use std::time::Instant;

use guwah_names::{Comparer, Index, IndexBuilder, Prepared, Reader, SearchOptions, score};

#[path = "../benches/clock/mod.rs"]
mod clock;
use clock::Clock;

/// The least score that the register asks for.
const MIN_SCORE: f32 = 0.62;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("give a file of names")?;
    let asked: usize = arguments.next().map_or(Ok(1500), |count| count.parse())?;
    let text = std::fs::read_to_string(file)?;
    let persons: Vec<Vec<&str>> = text
        .lines()
        .map(|line| {
            line.split('\t')
                .filter(|name| !name.is_empty() && !name.starts_with('#'))
                .collect()
        })
        .collect();
    let started = Clock::start();
    let mut builder = IndexBuilder::new();
    for (doc, names) in persons.iter().enumerate() {
        names.iter().for_each(|name| builder.add(doc as u32, name));
    }
    let names = builder.len();
    let added = started.seconds();
    let segment = builder.build();
    let took = started.seconds();
    println!(
        "{names} names of {} persons: added in {added:.2} s, laid out in {:.2} s, {:.0} names/s",
        persons.len(),
        took - added,
        names as f64 / took
    );
    println!(
        "{} words, {} rows of sounds, {} MB",
        segment.word_count(),
        segment.sound_count(),
        segment.size_bytes() / 1_000_000
    );
    let index = Index::from_segment(segment);
    compare(&index, &persons);
    for (title, faceted) in [("plain", false), ("faceted", true)] {
        search(&index, &persons, asked, title, faceted);
    }
    Ok(())
}

/// Compares names as linking does: every name of some with every name of many, most of them strangers; and with those
/// that a search brings.
fn compare(index: &Index, persons: &[Vec<&str>]) {
    let mut reader = Reader::new();
    let started = Clock::start();
    let names = persons.iter().take(8_000).flatten();
    let names: Vec<Prepared> = names.map(|name| reader.prepare(name)).collect();
    println!("{:.0} names prepared/s", names.len() as f64 / started.seconds());
    let some: Vec<&Prepared> = names.iter().step_by(names.len() / 100).take(100).collect();
    let options = SearchOptions {
        limit: 200,
        min_score: 0.4,
    };
    let found: Vec<Vec<Prepared>> = some
        .iter()
        .map(|one| index.search(&one.written, &options, &|_| true).hits)
        .map(|hits| hits.iter().map(|hit| reader.prepare(&hit.name)).collect())
        .collect();
    let (mut comparer, mut above) = (Comparer::new(), Comparer::new());
    for (how, score) in [
        ("afresh", &mut score as &mut dyn FnMut(&Prepared, &Prepared) -> f32),
        ("remembering", &mut |one, other| comparer.score(one, other)),
        ("remembering, above .8", &mut |one, other| {
            above.score_above(one, other, 0.8)
        }),
    ] {
        let started = Clock::start();
        let strangers = some
            .iter()
            .map(|one| names.iter().map(|other| score(one, other)).sum::<f32>());
        let sum: f32 = strangers.sum();
        let (took, pairs) = (started.seconds(), (some.len() * names.len()) as f64);
        let started = Clock::start();
        let facing = some.iter().zip(&found);
        let near: f32 = facing
            .map(|(one, found)| found.iter().map(|other| score(one, other)).sum::<f32>())
            .sum();
        let (then, alike) = (started.seconds(), found.iter().map(Vec::len).sum::<usize>() as f64);
        println!(
            "{how}: {:.0} pairs of strangers/s (mean {:.3}), {:.0} pairs that a search brings/s (mean {:.3})",
            pairs / took,
            f64::from(sum) / pairs,
            alike / then,
            f64::from(near) / alike
        );
    }
}

fn search(index: &Index, persons: &[Vec<&str>], asked: usize, title: &str, faceted: bool) {
    let options = SearchOptions {
        limit: 20,
        min_score: MIN_SCORE,
    };
    let mut times: Vec<(f64, String)> = Vec::new();
    let (mut first, mut among, mut total) = (0, 0, 0);
    let processor = Clock::start();
    for nth in 0..asked {
        let person = (nth * 7919 + 13) % persons.len();
        let form = persons[person][nth % persons[person].len()];
        let query = if nth % 4 == 3 {
            form.to_owned()
        } else {
            with_a_slip(form, nth)
        };
        let part = person % 3;
        let started = Instant::now();
        let found = index.search(&query, &options, &|doc| !faceted || doc as usize % 3 == part);
        times.push((started.elapsed().as_secs_f64() * 1000.0, query));
        total += found.total;
        first += usize::from(found.hits.first().is_some_and(|hit| hit.doc as usize == person));
        among += usize::from(found.hits.iter().any(|hit| hit.doc as usize == person));
    }
    let mean = processor.seconds() * 1000.0 / asked as f64;
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!(
        "{title}: mean of the processor {mean:.2} ms, by the wall p50 {:.2} ms  p99 {:.2} ms  max {:.2} ms ({}); first {first}, among twenty {among} of {asked}; {} match on average",
        times[times.len() / 2].0,
        times[times.len() * 99 / 100].0,
        times[times.len() - 1].0,
        times[times.len() - 1].1,
        total / asked
    );
}

/// The name with one letter left out, doubled or exchanged with its neighbour; characters of
/// Chinese stay as they are.
fn with_a_slip(name: &str, nth: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 4 || letters.iter().any(|letter| ('\u{2e80}'..='\u{9fff}').contains(letter)) {
        return name.to_owned();
    }
    let inner = letters.len() - 2;
    let mut places = (0..inner).map(|step| 1 + (nth * 7 + step) % inner);
    let Some(at) = places.find(|&at| letters[at] != ' ' && letters[at + 1] != ' ') else {
        return name.to_owned();
    };
    match nth % 3 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}
