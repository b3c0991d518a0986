//! Search: the cost of opening, and names asked for with slips and in other scripts.

use std::fs;
use std::io;

use super::Bench;
use super::program::Run;
use super::sheet::{self, Asked};

/// How many queries a batch has.
const QUERIES: u64 = 2_000;

/// How often something short is measured; the best counts, as the rest is the machine's.
const TRIES: usize = 5;

pub(super) fn opening(bench: &mut Bench) -> io::Result<()> {
    let asked = sheet::sample(&bench.sheet(), bench.persons, 1)?;
    let best = best_of(bench, &["search", "register", &asked[0].names[0]])?;
    bench.note("open", format!("{:.0} ms, peak {}", millis(&best), best.peak()));
    Ok(())
}

pub(super) fn best_of(bench: &Bench, arguments: &[&str]) -> io::Result<Run> {
    let runs: Vec<Run> = (0..TRIES).map(|_| bench.guwah(arguments)).collect::<Result<_, _>>()?;
    Ok(runs
        .into_iter()
        .min_by_key(|run| run.wall)
        .expect("it is tried more than once"))
}

fn millis(run: &Run) -> f64 {
    run.wall.as_secs_f64() * 1000.0
}

pub(super) fn names(bench: &mut Bench) -> io::Result<()> {
    let asked = sheet::sample(&bench.sheet(), bench.persons, QUERIES)?;
    let plain: Vec<String> = asked.iter().enumerate().map(|(nth, asked)| name(asked, nth)).collect();
    let faceted: Vec<String> = asked
        .iter()
        .zip(&plain)
        .enumerate()
        .map(|(nth, (asked, name))| format!("{name}{}", facets(asked, nth)))
        .collect();
    let (timings, found) = batch(bench, &asked, &plain)?;
    bench.note("search-plain", timings);
    let (timings, found_faceted) = batch(bench, &asked, &faceted)?;
    bench.note("search-faceted", timings);
    let share = |found: usize| 100.0 * found as f64 / asked.len() as f64;
    let text = format!(
        "{:.1} % without, {:.1} % with a facet, among the first 20",
        share(found),
        share(found_faceted)
    );
    bench.note("search-found", text);
    Ok(())
}

/// One form of the name, every script in turn, most with a slip.
pub(super) fn name(asked: &Asked, nth: usize) -> String {
    let form = &asked.names[nth % asked.names.len()];
    if nth % 4 == 3 {
        form.clone()
    } else {
        sheet::with_a_slip(form, nth)
    }
}

/// The person's own status, place, or both, in turn.
fn facets(asked: &Asked, nth: usize) -> String {
    let facet = |field: &str, value: &str| {
        if value.is_empty() {
            String::new()
        } else {
            format!(" {field}:\"{value}\"")
        }
    };
    let (status, place) = (facet("status", &asked.status), facet("place", &asked.place));
    match nth % 3 {
        0 => status,
        1 => place,
        _ => status + &place,
    }
}

/// Asks all queries in one process. Gives the timings as the program tells them, and how many found whom they were
/// made from.
pub(super) fn batch(bench: &Bench, asked: &[Asked], queries: &[String]) -> io::Result<(String, usize)> {
    fs::write(bench.folder.join("queries"), queries.join("\n") + "\n")?;
    let run = bench.guwah(&["search", "register", "--batch", "queries", "--json", "--timings"])?;
    let timings = run.err.lines().rfind(|line| line.contains("p99"));
    let timings = timings.ok_or_else(|| io::Error::other("the batch told no timings"))?;
    let timings = timings.split_once("queries: ").map_or(timings, |(_, rest)| rest);
    let answers: Vec<&str> = run.out.lines().collect();
    if answers.len() != queries.len() {
        return Err(io::Error::other(format!(
            "{} answers to {} queries",
            answers.len(),
            queries.len()
        )));
    }
    let found = asked
        .iter()
        .zip(answers)
        .filter(|(asked, answer)| answer.contains(&format!("\"{}\"", asked.id)))
        .count();
    Ok((timings.to_owned(), found))
}
