//! The whole way: from records to pairs that may be one person.

use crate::blocks::candidates;
use crate::clusters::{Clusters, Link};
use crate::compare::Comparer;
use crate::compared::Compared;
use crate::explain::{Reason, reasons};
use crate::field::{Field, MISSING, level};
use crate::gather::Records;
use crate::model::Model;
use crate::settings::Settings;
use crate::train::train;
use std::collections::HashMap;

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The least score of a pair.
    pub threshold: f32,
    /// On how many threads.
    pub threads: usize,
    /// Which pairs to look at, by the records' own numbers: those judged are not asked again.
    pub wanted: &'a (dyn Fn(u64, u64) -> bool + Sync),
}

/// A pair that may be one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one record's own number.
    pub a: u64,
    /// The other's.
    pub b: u64,
    /// How likely they are one person, between 0 and 1.
    pub score: f32,
    /// Why, in words, separated by `; `.
    pub why: String,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Pairs that score at least the threshold, the likeliest first.
    pub pairs: Vec<Pair>,
    /// How many pairs were compared.
    pub compared: u64,
    /// Records that are likely one person, by their own numbers.
    pub clusters: Vec<Vec<u64>>,
    /// The weights as learnt.
    pub model: Model,
}

/// A pair that scored.
struct Scored {
    a: u32,
    b: u32,
    score: f32,
    joins: bool,
    why: String,
}

/// Finds the pairs of records that may be one person.
#[must_use]
pub fn find(records: &Records, settings: &Settings, asked: &Asked<'_>) -> Found {
    let candidates = candidates(records, settings, asked.threads);
    let model = train(records, &candidates, settings, asked.threads);
    let mut scored = score_all(records, &model, settings, asked, &candidates);
    let compared = candidates.len() as u64;
    drop(candidates);
    let links: Vec<Link> = scored
        .iter()
        .map(|pair| Link {
            a: pair.a,
            b: pair.b,
            score: pair.score,
            joins: pair.joins,
        })
        .collect();
    let mut comparer = Comparer::new(records, &model, settings);
    let clusters = Clusters::join(&links, settings.largest_cluster, &mut |a, b| {
        conflict(&mut comparer, settings, a, b)
    });
    implied(records, &clusters, &links, asked, &mut scored);
    scored.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let id = |at: u32| records.ids[at as usize];
    let mut named: Vec<Vec<u64>> = clusters
        .iter()
        .map(|members| members.iter().map(|at| id(*at)).collect())
        .collect();
    named.sort_unstable();
    Found {
        pairs: scored
            .into_iter()
            .map(|pair| Pair {
                a: id(pair.a),
                b: id(pair.b),
                score: pair.score,
                why: pair.why,
            })
            .collect(),
        compared,
        clusters: named,
        model,
    }
}

/// Scores the candidates in order, on all threads.
fn score_all(
    records: &Records,
    model: &Model,
    settings: &Settings,
    asked: &Asked<'_>,
    candidates: &[u64],
) -> Vec<Scored> {
    let share = candidates.len().div_ceil(asked.threads.max(1)).max(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = candidates
            .chunks(share)
            .map(|part| scope.spawn(move || score_part(records, model, settings, asked, part)))
            .collect();
        let parts = workers.into_iter();
        parts
            .flat_map(|worker| worker.join().expect("comparing two records does not panic"))
            .collect()
    })
}

fn score_part(records: &Records, model: &Model, settings: &Settings, asked: &Asked<'_>, part: &[u64]) -> Vec<Scored> {
    let mut comparer = Comparer::new(records, model, settings);
    let mut scored = Vec::new();
    for pair in part {
        let (a, b) = ((*pair >> 32) as u32, *pair as u32);
        if let Some((score, found)) = comparer.score(a, b, asked.threshold)
            && (asked.wanted)(records.ids[a as usize], records.ids[b as usize])
        {
            let beyond = found.corroboration(model) + found.bits_of(Field::Born, model).max(0.0);
            scored.push(Scored {
                a,
                b,
                score,
                joins: beyond >= settings.cluster_needs_bits,
                why: in_words(&reasons(records, model, a, b, &found)),
            });
        }
    }
    scored
}

fn in_words(reasons: &[Reason]) -> String {
    let texts: Vec<&str> = reasons.iter().map(|reason| reason.text.as_str()).collect();
    texts.join("; ")
}

/// Whether two records of one list contradict each other so far that they cannot be chained.
fn conflict(comparer: &mut Comparer<'_>, settings: &Settings, a: u32, b: u32) -> bool {
    let found: Compared = comparer.compare_fields(a, b);
    let differs = |field: Field, from: u8| found.level(field) != MISSING && found.level(field) >= from;
    let contradicts = differs(Field::Sex, level::TERM_DIFFERENT)
        || differs(Field::Number, level::NUMBER_DIFFERENT)
        || differs(Field::Born, level::BORN_SLIP);
    comparer.share_a_list(a, b) && contradicts && comparer.score(a, b, settings.conflicting_score).is_none()
}

/// Pairs that are in one cluster although they do not score themselves: both are likely one with a third.
fn implied(records: &Records, clusters: &Clusters, links: &[Link], asked: &Asked<'_>, scored: &mut Vec<Scored>) {
    let mut score_of: HashMap<(u32, u32), f32> = HashMap::new();
    for link in links.iter().filter(|link| clusters.together(link.a, link.b)) {
        score_of.insert((link.a.min(link.b), link.a.max(link.b)), link.score);
    }
    let known = |a: u32, b: u32| score_of.get(&(a.min(b), a.max(b))).copied();
    for members in clusters.iter().filter(|members| members.len() > 2) {
        for (first, a) in members.iter().enumerate() {
            for b in members[first + 1..].iter().filter(|b| known(*a, **b).is_none()) {
                let third = members
                    .iter()
                    .filter_map(|c| Some((known(*a, *c)? * known(*c, *b)?, *c)));
                let Some((score, _)) = third.reduce(|x, y| if y.0 > x.0 { y } else { x }) else {
                    continue;
                };
                let wanted = (asked.wanted)(records.ids[*a as usize], records.ids[*b as usize]);
                if score >= asked.threshold && wanted {
                    scored.push(Scored {
                        a: *a,
                        b: *b,
                        score,
                        joins: true,
                        why: "both look like the same third record".to_owned(),
                    });
                }
            }
        }
    }
}

impl Found {
    /// Why any two records score as they do, one reason a line; for whoever tries out weights.
    #[must_use]
    pub fn explain(&self, records: &Records, settings: &Settings, a: u64, b: u64) -> String {
        let at = |id: u64| records.ids.iter().position(|known| *known == id).map(|at| at as u32);
        let (Some(a), Some(b)) = (at(a), at(b)) else {
            return "no such records".to_owned();
        };
        let mut comparer = Comparer::new(records, &self.model, settings);
        match comparer.score(a, b, 0.0) {
            Some((score, found)) => {
                let lines: Vec<String> = reasons(records, &self.model, a, b, &found)
                    .iter()
                    .map(|reason| format!("{:+.1} {}", reason.bits, reason.text))
                    .collect();
                format!("{score:.3} {}", lines.join(" | "))
            }
            None => "nothing in common".to_owned(),
        }
    }
}
