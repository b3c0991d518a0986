//! Measures building and searching at scale on invented persons: `scale PERSONS NAMES_EACH [short]`.

use std::time::Instant;

use guwah_names::{Comparer, Index, IndexBuilder, Prepared, SearchOptions, score};

#[path = "../benches/clock/mod.rs"]
mod clock;
use clock::Clock;

#[path = "../benches/invented/mod.rs"]
mod invented;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let persons: u64 = arguments.next().ok_or("give the number of persons")?.parse()?;
    let each: usize = arguments.next().ok_or("give the number of names each")?.parse()?;
    let mut building = 0.0;
    let mut builder = IndexBuilder::new();
    for batch in (0..persons).collect::<Vec<_>>().chunks(10_000) {
        let names: Vec<(u64, Vec<String>)> = batch
            .iter()
            .map(|&person| (person, invented::names(person, each)))
            .collect();
        let started = Clock::start();
        for (person, names) in &names {
            names.iter().for_each(|name| builder.add(*person as u32, name));
        }
        building += started.seconds();
    }
    let names = builder.len();
    let started = Clock::start();
    let segment = builder.build();
    let laying_out = started.seconds();
    println!(
        "{names} names: added in {building:.2} s, laid out in {laying_out:.2} s, {:.0} names/s",
        names as f64 / (building + laying_out)
    );
    println!(
        "{} words, {} rows of sounds, {} MB in memory, {:.0} bytes a person",
        segment.word_count(),
        segment.sound_count(),
        segment.size_bytes() / 1_000_000,
        segment.size_bytes() as f64 / persons as f64
    );
    let index = Index::from_segment(segment);
    let started = Clock::start();
    let bytes = index.to_bytes();
    println!("written in {:.2} s: {} MB", started.seconds(), bytes.len() / 1_000_000);
    let started = Clock::start();
    let mut index = Index::from_bytes(&bytes)?;
    println!("opened in {:.2} s", started.seconds());
    drop(bytes);

    search(&index, persons, "one segment");
    if arguments.next().is_some() {
        return Ok(());
    }
    for round in 0..8 {
        let changed: Vec<(u32, Vec<String>)> = (0..5000u64)
            .map(|at| {
                let person = (at * 199 + round * 7) % persons;
                (person as u32, invented::names(person, each))
            })
            .collect();
        let started = Clock::start();
        index.update(&changed);
        println!(
            "5,000 changed in {:.3} s, {} segments",
            started.seconds(),
            index.segments().count()
        );
    }
    search(&index, persons, "after changes");

    let prepared: Vec<Prepared> = (0..2000)
        .flat_map(|person| invented::names(person, each))
        .map(|name| Prepared::new(&name))
        .collect();
    compare("afresh", &prepared, &mut score);
    let mut comparer = Comparer::new();
    compare("remembering", &prepared, &mut |one, other| comparer.score(one, other));
    Ok(())
}

fn compare(how: &str, names: &[Prepared], score: &mut dyn FnMut(&Prepared, &Prepared) -> f32) {
    let started = Clock::start();
    let mut sum = 0.0;
    let mut pairs = 0usize;
    for (at, one) in names.iter().enumerate().step_by(20) {
        for other in &names[..at] {
            sum += score(one, other);
            pairs += 1;
        }
    }
    let took = started.seconds();
    println!(
        "{how}: {:.0} pairs/s (mean score {:.3})",
        pairs as f64 / took,
        sum / pairs as f32
    );
}

fn search(index: &Index, persons: u64, when: &str) {
    let mut times: Vec<f64> = Vec::new();
    let (mut first, mut total) = (0, 0);
    let asked = 1500;
    for number in 0..asked {
        let person = (number * 7919) % persons;
        // A spelling that the person may not be held under: those past the ones held.
        let query = invented::names(person, 9).pop().unwrap_or_default();
        let started = Instant::now();
        let found = index.search(
            &query,
            &SearchOptions {
                limit: 20,
                min_score: 0.75,
            },
            &|_| true,
        );
        times.push(started.elapsed().as_secs_f64() * 1000.0);
        total += found.total;
        first += usize::from(found.hits.iter().any(|hit| u64::from(hit.doc) == person));
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{when}: p50 {:.2} ms  p99 {:.2} ms  max {:.2} ms; found {first} of {asked}; {} match on average",
        times[times.len() / 2],
        times[times.len() * 99 / 100],
        times[times.len() - 1],
        total / asked as usize
    );
}
