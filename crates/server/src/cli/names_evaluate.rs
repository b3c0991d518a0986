//! `guwah names evaluate`: how well names find their persons, beside what else there is.

use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use any_ascii::any_ascii;
use guwah_names::evaluate::{
    Asking, Exhaustive, Fold, Indexed, Matcher, Pool, Report, Retrieval, Row, Separation, separation_by,
};
use guwah_names::{Reader, score};
use rapidfuzz::distance::jaro_winkler;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// By how many of a person's names the person is asked for.
const PER_PERSON: usize = 2;

/// Reads `PART/OF`.
pub(super) fn fold(text: &str) -> Result<Fold, String> {
    let parts = text.split_once('/').and_then(|(part, of)| {
        let fold = Fold {
            part: part.parse().ok()?,
            of: of.parse().ok()?,
        };
        (fold.part < fold.of).then_some(fold)
    });
    parts.ok_or_else(|| "a part such as 0/2 or 1/2 would be accepted".into())
}

/// What is to be measured.
pub(super) struct Evaluation {
    pub(super) fold: Fold,
    pub(super) baselines: bool,
    pub(super) misses: bool,
}

/// What one way of finding names came to.
struct Measured {
    name: &'static str,
    any: Report,
    cross: Report,
    pairs: Separation,
    queries_per_second: f64,
}

impl Evaluation {
    pub(super) fn run(&self, file: &Path, distractors: Option<&Path>, session: &mut Session) -> Outcome {
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
        let pool = Pool::new(&rows, &others);
        let mut reader = Reader::new();
        let mut all = vec![self.measure("guwah", &rows, &pool, &Indexed::new(&pool), &mut |a, b| {
            score(&reader.prepare(a), &reader.prepare(b))
        })];
        if self.baselines {
            let ascii = |name: &str| any_ascii(name).to_lowercase();
            let winkler = |a: &str, b: &str| jaro_winkler::normalized_similarity(a.chars(), b.chars()) as f32;
            let matcher = Exhaustive::new(&pool, ascii, winkler);
            all.push(
                self.measure("jaro-winkler over any_ascii", &rows, &pool, &matcher, &mut |a, b| {
                    winkler(&ascii(a), &ascii(b))
                }),
            );
        }
        drop(progress);
        for measured in &all {
            measured.print(others.len(), session)?;
            if self.misses && measured.name == "guwah" {
                measured.print_misses(session)?;
            }
        }
        Ok(())
    }

    fn measure(
        &self,
        name: &'static str,
        rows: &[Row],
        pool: &Pool<'_>,
        matcher: &dyn Matcher,
        score: &mut dyn FnMut(&str, &str) -> f32,
    ) -> Measured {
        let ask = |cross| {
            pool.ask(
                matcher,
                &Asking {
                    cross,
                    per_person: PER_PERSON,
                    fold: self.fold,
                },
            )
        };
        let began = Instant::now();
        let (any, cross) = (ask(false), ask(true));
        let seconds = began.elapsed().as_secs_f64();
        Measured {
            name,
            queries_per_second: (any.all.queries + cross.all.queries) as f64 / seconds.max(f64::MIN_POSITIVE),
            any,
            cross,
            pairs: separation_by(rows, self.fold, score),
        }
    }
}

impl Measured {
    fn print(&self, distractors: usize, session: &mut Session) -> Outcome {
        let pairs = &self.pairs;
        if session.json() {
            return session.out.json(&json!({
                "method": self.name,
                "distractors": distractors,
                "any": report_in_json(&self.any),
                "cross": report_in_json(&self.cross),
                "pairs": separation_in_json(pairs),
                "queries_per_second": self.queries_per_second,
            }));
        }
        let out = &mut session.out;
        out.line(format_args!(
            "{} ({:.0} queries a second)",
            self.name, self.queries_per_second
        ))?;
        out.line(format_args!(
            "held under all other names:        {}",
            in_words(&self.any.all)
        ))?;
        out.line(format_args!(
            "held under one in another script:  {}",
            in_words(&self.cross.all)
        ))?;
        out.line(format_args!(
            "pairs told apart: area {:.4}, best F1 {:.4} at {:.2} ({} same, {} others)",
            pairs.area_under_curve, pairs.best_f1.0, pairs.best_f1.1, pairs.pairs.0, pairs.pairs.1
        ))?;
        for (scripts, measured) in self.any.by_scripts.iter().chain(&self.cross.by_scripts) {
            out.line(format_args!("  {scripts}: {}", in_words(measured)))?;
        }
        Ok(())
    }

    fn print_misses(&self, session: &mut Session) -> Outcome {
        for (how, report) in [("any", &self.any), ("cross", &self.cross)] {
            for miss in &report.misses {
                let found = miss.found.as_ref().map(|(name, score)| format!("{name} ({score:.2})"));
                session.out.line(json!({
                    "miss": how, "query": miss.query, "wanted": miss.wanted, "found": found, "place": miss.place,
                }))?;
            }
        }
        Ok(())
    }
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
