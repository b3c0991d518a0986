//! `guwah duplicates`: which records may be one person, with reasons. It proposes and decides nothing.

use super::output::tell;
use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_linkage::{Asked, Comparable, Found, Gathering, Pair, Records, Settings, find};
use guwah_registry::comparable;
use guwah_registry::{Registry, RegistryError};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};

/// How many record numbers a thread reads before it hands them on.
const CHUNK: u64 = 4_000;

/// How many threads read and compare.
const THREADS: usize = 2;

/// Arguments of `guwah duplicates`.
#[derive(Args)]
#[command(
    after_help = "Writes a,b,score,reasons: a and b as dataset:id, a row a pair, the likeliest first. A pair that \
    was judged (guwah judge) is not asked about again."
)]
pub(crate) struct Duplicates {
    /// The register
    dir: PathBuf,
    /// The least probability that both are one person
    #[arg(long, value_name = "P", default_value_t = 0.5, value_parser = probability)]
    threshold: f32,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn probability(text: &str) -> Result<f32, String> {
    let share = text.parse::<f32>().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "a number from 0 to 1, such as 0.5, would be accepted".to_owned())
}

impl Duplicates {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        let proposed = propose(&registry, self.threshold, &|_, _| true)?;
        if let Some(path) = &self.out {
            proposed.write(path)?;
        }
        let Proposed { records, found, names } = proposed;
        match &self.out {
            None if !session.json() => {
                write_pairs(session.out.writer(), &found.pairs, &names).map_err(Failure::output)?;
            }
            _ => {}
        }
        self.report(session, records, &found, &names)
    }

    fn report(&self, session: &mut Session, all: usize, found: &Found, names: &HashMap<u64, String>) -> Outcome {
        let (pairs, clusters) = (found.pairs.len(), found.clusters.len());
        if session.json() {
            if self.out.is_none() {
                for pair in &found.pairs {
                    let (a, b) = (&names[&pair.a], &names[&pair.b]);
                    session
                        .out
                        .json(&json!({"a": a, "b": b, "score": shown(pair.score), "reasons": pair.why}))?;
                }
            }
            let compared = found.compared;
            return session
                .out
                .json(&json!({"records": all, "compared": compared, "pairs": pairs, "clusters": clusters}));
        }
        tell(format_args!(
            "{pairs} pairs of {all} records may be one person ({clusters} persons recorded more than once)"
        ));
        Ok(())
    }
}

/// Pairs that may be one person.
pub(super) struct Proposed {
    /// How many records were compared.
    pub(super) records: usize,
    pub(super) found: Found,
    /// What people call the records of the pairs.
    names: HashMap<u64, String>,
}

/// Compares all records, and proposes those of the wanted pairs that nobody has judged yet.
pub(super) fn propose(
    registry: &Registry,
    threshold: f32,
    wanted: &(dyn Fn(u64, u64) -> bool + Sync),
) -> Outcome<Proposed> {
    let progress = Progress::counted("records read");
    let records = gather(registry, &progress)?;
    drop(progress);
    let progress = Progress::unmeasured("comparing");
    let judged = Judged::of(registry)?;
    let asked = Asked {
        threshold,
        threads: THREADS,
        wanted: &|a, b| wanted(a, b) && !judged.holds(a, b),
    };
    let found = find(&records, &Settings::builtin(), &asked);
    let all = records.len();
    drop((records, progress));
    let names = names_of(registry, &found.pairs)?;
    Ok(Proposed {
        records: all,
        found,
        names,
    })
}

impl Proposed {
    /// Writes the pairs as a sheet.
    pub(super) fn write(&self, path: &Path) -> Outcome {
        let file = File::create(path).map_err(Failure::file(path))?;
        write_pairs(&mut BufWriter::new(file), &self.found.pairs, &self.names).map_err(Failure::file(path))
    }
}

/// Pairs that an editor has judged, and those that follow: what is the same as one is judged with it.
struct Judged {
    pairs: HashSet<(u64, u64)>,
    one_of: HashMap<u64, u64>,
}

impl Judged {
    fn of(registry: &Registry) -> Outcome<Self> {
        let judged = registry.judged_pairs()?;
        let mut one_of: HashMap<u64, u64> = HashMap::new();
        for pair in judged.iter().filter(|pair| pair.same) {
            let (one, other) = (root(&one_of, pair.a), root(&one_of, pair.b));
            one_of.insert(one.max(other), one.min(other));
        }
        let pairs = judged
            .iter()
            .map(|pair| ordered(root(&one_of, pair.a), root(&one_of, pair.b)));
        Ok(Self {
            pairs: pairs.collect(),
            one_of,
        })
    }

    fn holds(&self, a: u64, b: u64) -> bool {
        if self.pairs.is_empty() {
            return false;
        }
        let (a, b) = (root(&self.one_of, a), root(&self.one_of, b));
        a == b || self.pairs.contains(&ordered(a, b))
    }
}

fn root(one_of: &HashMap<u64, u64>, mut record: u64) -> u64 {
    while let Some(kept) = one_of.get(&record).filter(|kept| **kept != record) {
        record = *kept;
    }
    record
}

fn ordered(a: u64, b: u64) -> (u64, u64) {
    (a.min(b), a.max(b))
}

/// Gathers all records: threads read chunks of them in turn, and they are taken in by their order, so that the same
/// register always gives the same answer.
fn gather(registry: &Registry, progress: &Progress) -> Outcome<Records> {
    let numbers = registry.record_numbers()?;
    let chunks = numbers.end.div_ceil(CHUNK);
    let mut gathering = Gathering::new();
    std::thread::scope(|scope| {
        let threads = u64::try_from(THREADS).unwrap_or(1);
        let receivers: Vec<Receiver<Result<Vec<Comparable>, RegistryError>>> = (0..threads)
            .map(|thread| {
                let (send, receive) = sync_channel(2);
                scope.spawn(move || {
                    for chunk in (thread..chunks).step_by(THREADS) {
                        let read = read_chunk(registry, chunk);
                        let failed = read.is_err();
                        // Nobody receives any more when another thread has failed.
                        if send.send(read).is_err() || failed {
                            break;
                        }
                    }
                });
                receive
            })
            .collect();
        for (chunk, receiver) in (0..chunks).zip(receivers.iter().cycle()) {
            let Ok(read) = receiver.recv() else { break };
            read?.iter().for_each(|one| gathering.add(one));
            progress.at(chunk * CHUNK);
        }
        Ok::<(), Failure>(())
    })?;
    Ok(gathering.finish(THREADS))
}

fn read_chunk(registry: &Registry, chunk: u64) -> Result<Vec<Comparable>, RegistryError> {
    let mut read = Vec::new();
    registry.each_said(chunk * CHUNK..(chunk + 1) * CHUNK, &mut |said| {
        let mut one = Comparable::default();
        comparable::fill(&mut one, said);
        read.push(one);
    })?;
    Ok(read)
}

fn names_of(registry: &Registry, pairs: &[Pair]) -> Outcome<HashMap<u64, String>> {
    let wanted: HashSet<u64> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    Ok(registry.outside_names(&|record| wanted.contains(&record))?)
}

fn write_pairs(to: &mut impl Write, pairs: &[Pair], names: &HashMap<u64, String>) -> io::Result<()> {
    to.write_all(b"a,b,score,reasons\n")?;
    for pair in pairs {
        let (a, b) = (cell(&names[&pair.a]), cell(&names[&pair.b]));
        writeln!(to, "{a},{b},{:.4},{}", shown(pair.score), cell(&pair.why))?;
    }
    to.flush()
}

/// A score as it is shown: never as certain.
fn shown(score: f32) -> f32 {
    score.min(0.9999)
}

/// A cell of CSV, in quotes where it needs them.
fn cell(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\"")).into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_judged_is_not_asked_again_nor_what_follows() {
        let mut one_of = HashMap::new();
        one_of.insert(2, 1);
        let judged = Judged {
            pairs: [(1, 1), (1, 5)].into_iter().collect(),
            one_of,
        };
        assert!(judged.holds(1, 2) && judged.holds(5, 2) && judged.holds(1, 5));
        assert!(!judged.holds(2, 7));
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(cell("list:1"), "list:1");
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
