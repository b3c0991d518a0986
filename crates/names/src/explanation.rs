//! What is understood of a name, for a reader who asks why.

use std::fmt;

use crate::patronymic::ChildOf;
use crate::prepared::Prepared;
use crate::script;
use crate::token::Kind;

/// What is understood of a name: script, words, what they may sound like, and their keys. Printed
/// with `{}`, a line for each thing.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The name with everything understood of it.
    pub prepared: Prepared,
    /// The best guess of the language, as a BCP-47 tag.
    pub lang: &'static str,
    /// The consonant skeletons under which the index first looks, a list for each word.
    pub keys: Vec<Vec<String>>,
}

/// Explains how a name is understood.
pub fn explain(name: &str) -> Explanation {
    let prepared = Prepared::new(name);
    let (lang, _) = script::lang_and_dir(name);
    let keys = prepared
        .tokens
        .iter()
        .map(|token| {
            let mut keys: Vec<String> = Vec::new();
            for reading in token.hypotheses.iter() {
                let key = crate::index::skeleton_key(&reading.sounds);
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            keys
        })
        .collect();
    Explanation { prepared, lang, keys }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "name",
        Kind::Initial => "initial",
        Kind::ChildMark => "child's mark",
        Kind::Title => "title",
        Kind::Kin => "kin word",
        Kind::Article => "article",
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "name: {}", self.prepared.written)?;
        writeln!(out, "script: {} ({})", self.prepared.script.name(), self.lang)?;
        for (token, keys) in self.prepared.tokens.iter().zip(&self.keys) {
            writeln!(out, "word: {} ({}, {})", token.written, token.text, kind(token.kind))?;
            if let Some(patronymic) = &token.patronymic {
                let child = match patronymic.child {
                    ChildOf::Son => "son",
                    ChildOf::Daughter => "daughter",
                    ChildOf::Either => "child",
                };
                writeln!(out, "  {child} of: {} (-{})", patronymic.father, patronymic.ending)?;
            }
            for hypothesis in token.hypotheses.iter() {
                let sounds = String::from_utf8_lossy(&hypothesis.sounds);
                let cost = f32::from(hypothesis.cost) / 1000.0;
                writeln!(out, "  sounds: {sounds} ({}, +{cost:.2})", hypothesis.reading)?;
            }
            writeln!(out, "  keys: {}", keys.join(" "))?;
        }
        Ok(())
    }
}
