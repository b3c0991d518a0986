//! `guwah names`: how names are compared, why, and how well.

use super::names_evaluate::{self, Evaluation};
use super::session::Session;
use crate::error::Outcome;
use clap::Subcommand;
use guwah_names::evaluate::Fold;
use guwah_names::{Prepared, explain, similarity};
use serde::Serialize;
use serde_json::{Value, json};
use std::path::PathBuf;

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
        /// Ask for a part of the persons only, such as 0/2: what was learnt on one part can be tried on another
        #[arg(long, value_name = "PART/OF", value_parser = names_evaluate::fold)]
        fold: Option<Fold>,
        /// Ask Jaro-Winkler over any_ascii the same questions (it is asked of every name: minutes)
        #[arg(long)]
        baselines: bool,
        /// Print the queries that did not find their person first
        #[arg(long)]
        misses: bool,
    },
}

impl Names {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        match self {
            Self::Compare { a, b } => compare(&a, &b, session),
            Self::Explain { name } => show_explanation(&name, session),
            Self::Evaluate {
                file,
                distractors,
                fold,
                baselines,
                misses,
            } => {
                let asked = Evaluation {
                    fold: fold.unwrap_or(Fold::WHOLE),
                    baselines,
                    misses,
                };
                asked.run(&file, distractors.as_deref(), session)
            }
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
