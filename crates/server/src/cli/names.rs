//! `guwah names`: how names are compared, why, and how well.

use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Subcommand;
use guwah_names::evaluate::{Report, Retrieval, Row, Separation, retrieval, separation};
use guwah_names::{Prepared, explain, similarity};
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What can be asked of names.
#[derive(Subcommand)]
pub(crate) enum Names {
    /// How alike two names are, from 0 to 1, and why.
    Compare {
        /// A name in any script and spelling
        a: String,
        /// Another
        b: String,
    },
    /// What is understood of a name: its script, its words, how they may sound, its keys.
    Explain {
        /// A name in any script and spelling
        name: String,
    },
    /// Measure how well names of one person find that person's other names.
    Evaluate {
        /// Names: person, script, name, with tabs between
        file: PathBuf,
        /// Names of others, one a line, among which to find them
        #[arg(long, value_name = "FILE")]
        distractors: Option<PathBuf>,
        /// Print the queries that did not find their person first
        #[arg(long)]
        misses: bool,
    },
}

/// By how many of a person's names the person is asked for.
const PER_PERSON: usize = 2;

impl Names {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        match self {
            Self::Compare { a, b } => compare(&a, &b, session),
            Self::Explain { name } => show_explanation(&name, session),
            Self::Evaluate {
                file,
                distractors,
                misses,
            } => evaluate(&file, distractors.as_deref(), misses, session),
        }
    }
}

fn compare(a: &str, b: &str, session: &mut Session) -> Outcome {
    let alike = similarity(&Prepared::new(a), &Prepared::new(b));
    if session.json() {
        let pairs = alike
            .alignment
            .iter()
            .map(|(a, b, near)| (a.as_str(), b.as_str(), rounded(*near)))
            .collect();
        return session.out.json(&Compared {
            score: rounded(alike.score),
            why: &alike.why,
            pairs,
        });
    }
    session.out.line(format_args!("{:.2}  {}", alike.score, alike.why))
}

/// How alike two names are, in JSON.
#[derive(Serialize)]
struct Compared<'a> {
    score: f64,
    why: &'a str,
    pairs: Vec<(&'a str, &'a str, f64)>,
}

/// A score as it is printed in JSON.
pub(super) fn rounded(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}

fn show_explanation(name: &str, session: &mut Session) -> Outcome {
    let explanation = explain(name);
    if !session.json() {
        return session.out.line(explanation.to_string().trim_end());
    }
    let tokens: Vec<Value> = explanation
        .prepared
        .tokens
        .iter()
        .zip(&explanation.keys)
        .map(|(token, keys)| json!({ "word": token.written, "read": token.text, "keys": keys }))
        .collect();
    let script = explanation.prepared.script.name();
    session
        .out
        .json(&json!({ "name": name, "script": script, "lang": explanation.lang, "words": tokens }))
}

fn evaluate(file: &Path, distractors: Option<&Path>, misses: bool, session: &mut Session) -> Outcome {
    let text = std::fs::read_to_string(file).map_err(Failure::file(file))?;
    let rows = Row::parse(&text);
    if rows.is_empty() {
        let what = "no row could be read: person, script and name with tabs between would be accepted";
        return Err(Failure::refused(format!("{}: {what}", file.display())));
    }
    let others = match distractors {
        Some(path) => std::fs::read_to_string(path).map_err(Failure::file(path))?,
        None => String::new(),
    };
    let others: Vec<&str> = others.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
    let progress = Progress::unmeasured("asking");
    let began = Instant::now();
    let any = retrieval(&rows, &others, false, PER_PERSON);
    let cross = retrieval(&rows, &others, true, PER_PERSON);
    let pairs = separation(&rows);
    let seconds = began.elapsed().as_secs_f64();
    drop(progress);
    if session.json() {
        let object = json!({
            "distractors": others.len(),
            "any": report_in_json(&any),
            "cross": report_in_json(&cross),
            "pairs": separation_in_json(&pairs),
            "seconds": seconds,
        });
        session.out.json(&object)?;
    } else {
        session
            .out
            .line(format_args!("held under all other names:      {}", in_words(&any.all)))?;
        session.out.line(format_args!(
            "held under one in another script: {}",
            in_words(&cross.all)
        ))?;
        session.out.line(format_args!(
            "pairs told apart: area {:.4}, best F1 {:.4} at {:.2} ({} same, {} others)",
            pairs.area_under_curve, pairs.best_f1.0, pairs.best_f1.1, pairs.pairs.0, pairs.pairs.1
        ))?;
        for (scripts, measured) in any.by_scripts.iter().chain(&cross.by_scripts) {
            session.out.line(format_args!("  {scripts}: {}", in_words(measured)))?;
        }
    }
    if misses {
        for (how, report) in [("any", &any), ("cross", &cross)] {
            for miss in &report.misses {
                let found = miss.found.as_ref().map(|(name, score)| format!("{name} ({score:.2})"));
                session.out.line(json!({
                    "miss": how, "query": miss.query, "wanted": miss.wanted, "found": found, "place": miss.place,
                }))?;
            }
        }
    }
    Ok(())
}

fn in_words(measured: &Retrieval) -> String {
    format!(
        "{} queries, first {:.3}, among ten {:.3}, MRR {:.3}",
        measured.queries, measured.recall_at_1, measured.recall_at_10, measured.mean_reciprocal_rank
    )
}

fn retrieval_in_json(measured: &Retrieval) -> Value {
    json!({
        "queries": measured.queries,
        "recall_at_1": measured.recall_at_1,
        "recall_at_10": measured.recall_at_10,
        "mrr": measured.mean_reciprocal_rank,
    })
}

fn report_in_json(report: &Report) -> Value {
    let mut object = retrieval_in_json(&report.all);
    let by_scripts = report
        .by_scripts
        .iter()
        .map(|(scripts, measured)| (scripts.clone(), retrieval_in_json(measured)));
    object["by_scripts"] = Value::Object(by_scripts.collect());
    object
}

fn separation_in_json(pairs: &Separation) -> Value {
    json!({
        "same": pairs.pairs.0,
        "different": pairs.pairs.1,
        "auc": pairs.area_under_curve,
        "best_f1": pairs.best_f1.0,
        "threshold": pairs.best_f1.1,
    })
}
