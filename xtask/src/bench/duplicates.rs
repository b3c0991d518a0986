//! Duplicates: persons with copies in which something was written wrongly, found again.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;

use super::{Bench, SEED, again, count};

pub(super) fn copies(bench: &mut Bench) -> io::Result<()> {
    let persons = bench.persons.to_string();
    let synth = [
        "synth",
        "--persons",
        &persons,
        "--seed",
        SEED,
        "--copies",
        "0.3",
        "--truth",
        "truth.csv",
    ];
    bench.guwah(&[&synth[..], &["--to", "copies.csv"]].concat())?;
    bench.guwah(&["init", "copies"])?;
    let mut import = again::import_of("copies.csv", "2024-01-01");
    import[1] = "copies";
    bench.guwah(&import)?;
    let run = bench.guwah(&["duplicates", "copies", "--out", "pairs.csv", "--json"])?;
    let (records, pairs) = (
        run.number("records")?,
        fs::read_to_string(bench.folder.join("pairs.csv"))?,
    );
    let truth = fs::read_to_string(bench.folder.join("truth.csv"))?;
    let (precision, recall) = found(&pairs, &truth);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    bench.note(
        "duplicates",
        format!(
            "{}, peak {}, {} records; precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}",
            run.took(),
            run.peak(),
            count(records as f64),
        ),
    );
    fs::remove_dir_all(bench.folder.join("copies"))
}

/// Precision and recall of the pairs: an original and its copies are one person, each with each.
fn found(pairs: &str, truth: &str) -> (f64, f64) {
    let original: HashMap<&str, &str> = truth.lines().skip(1).filter_map(|line| line.split_once(',')).collect();
    let mut members: HashMap<&str, u64> = HashMap::new();
    for of in original.values() {
        *members.entry(of).or_insert(1) += 1;
    }
    let all: u64 = members.values().map(|count| count * (count - 1) / 2).sum();
    let person = |id| original.get(id).copied().unwrap_or(id);
    let mut given: HashSet<(&str, &str)> = HashSet::new();
    let mut right = 0u64;
    for line in pairs.lines().skip(1) {
        let mut cells = line
            .split(',')
            .map(|cell| cell.split_once(':').map_or(cell, |(_, id)| id));
        if let (Some(a), Some(b)) = (cells.next(), cells.next())
            && given.insert((a.min(b), a.max(b)))
        {
            right += u64::from(person(a) == person(b));
        }
    }
    (
        right as f64 / (given.len() as f64).max(1.0),
        right as f64 / (all as f64).max(1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_one_person_are_one_person() {
        let truth = "copy_id,original_id\nc1,p1\nc2,p1\n";
        let pairs = "a,b,score,reasons\nsynth:p1,synth:c1,0.9,x\nsynth:c1,synth:c2,0.8,y\nsynth:p2,synth:p3,0.7,z\n";
        assert_eq!(found(pairs, truth), (2.0 / 3.0, 2.0 / 3.0));
    }
}
