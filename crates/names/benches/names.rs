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

#[divan::bench]
fn compare_strangers(bencher: Bencher) {
    let names: Vec<Prepared> = some_names(100).iter().map(|name| Prepared::new(name)).collect();
    bencher.counter(ItemsCount::new(names.len() * names.len())).bench(|| {
        names
            .iter()
            .flat_map(|one| names.iter().map(|other| score(one, other)))
            .sum::<f32>()
    });
}

/// As whoever links lists compares: one name with many, of which few are alike.
#[divan::bench]
fn compare_strangers_above_a_floor(bencher: Bencher) {
    let names: Vec<Prepared> = some_names(100).iter().map(|name| Prepared::new(name)).collect();
    let mut comparer = Comparer::new();
    bencher
        .counter(ItemsCount::new(names.len() * names.len()))
        .bench_local(|| {
            let pairs = names.iter().flat_map(|one| names.iter().map(move |other| (one, other)));
            pairs
                .map(|(one, other)| comparer.score_above(one, other, 0.8))
                .sum::<f32>()
        });
}

#[divan::bench]
fn compare_spellings_of_one(bencher: Bencher) {
    let pairs: Vec<(Prepared, Prepared)> = (0..400)
        .map(|person| invented::names(person, 4))
        .map(|names| (Prepared::new(&names[0]), Prepared::new(&names[3])))
        .collect();
    bencher
        .counter(ItemsCount::new(pairs.len()))
        .bench(|| pairs.iter().map(|(one, other)| score(one, other)).sum::<f32>());
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
