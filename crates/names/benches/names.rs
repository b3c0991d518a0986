//! Reading, comparing, building and searching, on invented persons.

use divan::{Bencher, counter::ItemsCount};
use guwah_names::{Comparer, Index, IndexBuilder, Prepared, SearchOptions, explain, score};

mod invented;

fn main() {
    divan::main();
}

fn some_names(persons: u64) -> Vec<String> {
    (0..persons).flat_map(|person| invented::names(person, 4)).collect()
}

#[divan::bench]
fn prepare(bencher: Bencher) {
    let names = some_names(250);
    bencher
        .counter(ItemsCount::new(names.len()))
        .bench(|| names.iter().map(|name| Prepared::new(name).tokens.len()).sum::<usize>());
}

/// How names are compared: afresh, by somebody who remembers words, or asked only whether they reach .8.
const WAYS: [&str; 3] = ["afresh", "remembering", "remembering, above .8"];

fn compare(way: &str, comparer: &mut Comparer, (one, other): (&Prepared, &Prepared)) -> f32 {
    match way {
        "afresh" => score(one, other),
        "remembering" => comparer.score(one, other),
        _ => comparer.score_above(one, other, 0.8),
    }
}

/// Random pairs, as whoever links lists meets most: few are alike.
#[divan::bench(args = WAYS)]
fn compare_strangers(bencher: Bencher, way: &str) {
    let names: Vec<Prepared> = some_names(100).iter().map(|name| Prepared::new(name)).collect();
    let mut comparer = Comparer::new();
    bencher
        .counter(ItemsCount::new(names.len() * names.len()))
        .bench_local(|| {
            let pairs = names.iter().flat_map(|one| names.iter().map(move |other| (one, other)));
            pairs.map(|pair| compare(way, &mut comparer, pair)).sum::<f32>()
        });
}

/// Pairs as a search brings them: every two share a word, or words that sound alike.
#[divan::bench(args = WAYS)]
fn compare_candidates(bencher: Bencher, way: &str) {
    let index = built(5_000);
    let options = SearchOptions {
        limit: 40,
        min_score: 0.4,
    };
    let asked = some_names(100).into_iter().map(|query| {
        let hits = index.search(&query, &options, &|_| true).hits;
        let found: Vec<Prepared> = hits.iter().map(|hit| Prepared::new(&hit.name)).collect();
        (Prepared::new(&query), found)
    });
    let asked: Vec<(Prepared, Vec<Prepared>)> = asked.collect();
    let mut comparer = Comparer::new();
    bencher
        .counter(ItemsCount::new(
            asked.iter().map(|(_, found)| found.len()).sum::<usize>(),
        ))
        .bench_local(|| {
            let pairs = asked
                .iter()
                .flat_map(|(query, found)| found.iter().map(move |name| (query, name)));
            pairs.map(|pair| compare(way, &mut comparer, pair)).sum::<f32>()
        });
}

/// Two names of one person each, most in two scripts.
#[divan::bench(args = WAYS)]
fn compare_spellings_of_one(bencher: Bencher, way: &str) {
    let pairs: Vec<(Prepared, Prepared)> = (0..400)
        .map(|person| invented::names(person, 4))
        .map(|names| (Prepared::new(&names[0]), Prepared::new(&names[3])))
        .collect();
    let mut comparer = Comparer::new();
    bencher.counter(ItemsCount::new(pairs.len())).bench_local(|| {
        let pairs = pairs.iter().map(|(one, other)| (one, other));
        pairs.map(|pair| compare(way, &mut comparer, pair)).sum::<f32>()
    });
}

fn built(persons: u64) -> Index {
    let mut builder = IndexBuilder::new();
    for person in 0..persons {
        for name in invented::names(person, 4) {
            builder.add(person as u32, &name);
        }
    }
    Index::from_segment(builder.build())
}

#[divan::bench(sample_count = 5)]
fn build_fifty_thousand_names(bencher: Bencher) {
    let names = some_names(12_500);
    bencher.counter(ItemsCount::new(names.len())).bench(|| {
        let mut builder = IndexBuilder::new();
        for (at, name) in names.iter().enumerate() {
            builder.add(at as u32 / 4, name);
        }
        builder.build()
    });
}

#[divan::bench(args = [10_000, 100_000])]
fn search(bencher: Bencher, persons: u64) {
    let index = built(persons);
    let options = SearchOptions {
        limit: 20,
        min_score: 0.75,
    };
    let mut asked = 0;
    bencher
        .with_inputs(|| {
            asked = (asked + 7919) % persons;
            invented::names(asked, 9).pop().unwrap_or_default()
        })
        .bench_local_values(|query| index.search(&query, &options, &|_| true).total);
}

/// Names of ten thousand characters, as nobody has them: read, compared, explained and asked for.
#[divan::bench(args = ["memet ", "买买提·", "chang ", "A.", "qo xi la "], sample_count = 20)]
fn ten_thousand_characters(bencher: Bencher, piece: &str) {
    let long: String = piece.chars().cycle().take(10_000).collect();
    let index = built(10_000);
    bencher.bench_local(|| {
        let prepared = Prepared::new(&long);
        let found = index.search(&long, &SearchOptions::default(), &|_| true).total;
        (score(&prepared, &prepared), explain(&long).to_string().len(), found)
    });
}
