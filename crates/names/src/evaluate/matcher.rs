//! What is asked for names: this crate's index, or a baseline.

use super::Pool;
use crate::index::{Index, IndexBuilder, SearchOptions};

/// A name found.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The number of its document.
    pub doc: u32,
    /// The name.
    pub name: String,
    /// How alike it is to what was asked; greater is more alike.
    pub score: f32,
}

/// Finds the names of a pool that are nearest to a query.
pub trait Matcher {
    /// The nearest `limit` names whose documents `keep` accepts, nearest first. The same question
    /// gives the same answer.
    fn nearest(&self, query: &str, limit: usize, keep: &dyn Fn(u32) -> bool) -> Vec<Nearest>;
}

/// This crate's index over a pool.
pub struct Indexed {
    index: Index,
}

impl Indexed {
    /// Builds the index of a pool.
    pub fn new(pool: &Pool<'_>) -> Indexed {
        let mut builder = IndexBuilder::new();
        for (doc, name) in pool.documents() {
            builder.add(doc, name);
        }
        Indexed {
            index: Index::from_segment(builder.build()),
        }
    }
}

impl Matcher for Indexed {
    fn nearest(&self, query: &str, limit: usize, keep: &dyn Fn(u32) -> bool) -> Vec<Nearest> {
        let options = SearchOptions { limit, min_score: 0.0 };
        let hits = self.index.search(query, &options, keep).hits;
        hits.into_iter()
            .map(|hit| Nearest {
                doc: hit.doc,
                name: hit.name,
                score: hit.score,
            })
            .collect()
    }
}

/// A measure of likeness of two strings, asked of every name of a pool: a baseline. `rewrite` is
/// done once for each name and query (such as transliteration to ASCII in lower case), `score` is
/// asked for every pair.
pub struct Exhaustive<W, S> {
    names: Vec<(u32, String, String)>,
    rewrite: W,
    score: S,
}

impl<W: Fn(&str) -> String, S: Fn(&str, &str) -> f32> Exhaustive<W, S> {
    /// Rewrites every name of a pool.
    pub fn new(pool: &Pool<'_>, rewrite: W, score: S) -> Exhaustive<W, S> {
        let names = pool.documents();
        Exhaustive {
            names: names.map(|(doc, name)| (doc, name.to_owned(), rewrite(name))).collect(),
            rewrite,
            score,
        }
    }
}

impl<W: Fn(&str) -> String, S: Fn(&str, &str) -> f32> Matcher for Exhaustive<W, S> {
    fn nearest(&self, query: &str, limit: usize, keep: &dyn Fn(u32) -> bool) -> Vec<Nearest> {
        let query = (self.rewrite)(query);
        let kept = self.names.iter().filter(|(doc, _, _)| keep(*doc));
        let mut scored: Vec<(f32, u32, &str)> = kept
            .map(|(doc, name, rewritten)| ((self.score)(&query, rewritten), *doc, name.as_str()))
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let nearest = scored.into_iter().take(limit);
        nearest
            .map(|(score, doc, name)| Nearest {
                doc,
                name: name.to_owned(),
                score,
            })
            .collect()
    }
}
