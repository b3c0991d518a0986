//! Measures finding and comparing on a file of attested names.
//!
//! `measure NAMES.tsv DISTRACTORS.txt [PART/OF] [show]`: the first has columns person, script and name; the
//! second one name a line. With `0/2` or `1/2` only that half of the persons is asked for. With `show`, what was missed is printed.

use guwah_names::evaluate::{Asking, Fold, Indexed, Pool, Report, Row, separation_by};
use guwah_names::{Reader, score};

#[path = "../benches/clock/mod.rs"]
mod clock;
use clock::Clock;

fn print(title: &str, report: &Report, show: bool) {
    let line = |name: &str, of: &guwah_names::evaluate::Retrieval| {
        println!(
            "{name:24} {:6} queries  r@1 {:.4}  r@10 {:.4}  mrr {:.4}",
            of.queries, of.recall_at_1, of.recall_at_10, of.mean_reciprocal_rank
        );
    };
    line(title, &report.all);
    for (scripts, of) in &report.by_scripts {
        line(&format!("  {scripts}"), of);
    }
    if show {
        for miss in &report.misses {
            let found = miss
                .found
                .as_ref()
                .map_or(String::new(), |(name, score)| format!("{name} ({score:.3})"));
            println!(
                "MISS\t{title}\t{}\t{}\t{found}\t{:?}",
                miss.query, miss.wanted, miss.place
            );
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let names = arguments.next().ok_or("give a file of names")?;
    let distractors = arguments.next().ok_or("give a file of distractors")?;
    let mut show = false;
    let mut fold = Fold::WHOLE;
    for argument in arguments {
        match argument.split_once('/') {
            Some((part, of)) => {
                fold = Fold {
                    part: part.parse()?,
                    of: of.parse()?,
                }
            }
            None => show = argument == "show",
        }
    }
    let rows = Row::parse(&std::fs::read_to_string(names)?);
    let distractors = std::fs::read_to_string(distractors)?;
    let distractors: Vec<&str> = distractors.lines().filter(|line| !line.is_empty()).collect();
    let pool = Pool::new(&rows, &distractors);
    let matcher = Indexed::new(&pool);
    for (title, cross) in [("any", false), ("cross", true)] {
        let started = Clock::start();
        let asking = Asking {
            cross,
            per_person: 1,
            fold,
        };
        let report = pool.ask(&matcher, &asking);
        let rate = report.all.queries as f64 / started.seconds();
        print(title, &report, show);
        println!("{title}: {rate:.0} queries/s");
    }
    let mut reader = Reader::new();
    let pairs = separation_by(&rows, fold, &mut |one, other| {
        score(&reader.prepare(one), &reader.prepare(other))
    });
    println!(
        "pairs {:?}  auc {:.4}  f1 {:.4} at {:.3}",
        pairs.pairs, pairs.area_under_curve, pairs.best_f1.0, pairs.best_f1.1
    );
    if show {
        for (same, score, one, other) in &pairs.worst {
            println!("PAIR\t{same}\t{score:.3}\t{one}\t{other}");
        }
    }
    Ok(())
}
