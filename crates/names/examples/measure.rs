//! Measures finding and comparing on a file of attested names.
//!
//! `measure NAMES.tsv DISTRACTORS.txt [show]`: the first has columns person, script and name; the
//! second one name a line. With `show`, what was missed is printed.

use std::time::Instant;

use guwah_names::evaluate::{Report, Row, retrieval, separation};

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
    let show = arguments.next().as_deref() == Some("show");
    let rows = Row::parse(&std::fs::read_to_string(names)?);
    let distractors = std::fs::read_to_string(distractors)?;
    let distractors: Vec<&str> = distractors.lines().filter(|line| !line.is_empty()).collect();
    for (title, cross) in [("any", false), ("cross", true)] {
        let started = Instant::now();
        let report = retrieval(&rows, &distractors, cross, 1);
        let took = started.elapsed().as_secs_f64();
        print(title, &report, show);
        println!("{title}: {took:.1} s with building, {} queries", report.all.queries);
    }
    let pairs = separation(&rows);
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
