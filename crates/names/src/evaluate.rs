//! Measuring: how well the names of one person find that person's other names, and how well pairs
//! are told apart.
//!
//! A [`Pool`] is asked through any [`Matcher`]: this crate's index ([`Indexed`]) or, in the same run,
//! any measure of likeness of two strings over every name of the pool ([`Exhaustive`]), so that a
//! caller can set a baseline beside it: the same persons, the same queries, the same pairs. A
//! [`Fold`] asks for a part of the persons only.
//!
//! Everything is a pure function of the rows given. Times are measured by the caller.

mod matcher;
mod separation;

use std::collections::{BTreeMap, BTreeSet};

pub use matcher::{Exhaustive, Indexed, Matcher, Nearest};
pub use separation::{Separation, separation, separation_by};

/// One attested name of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose name it is.
    pub person: String,
    /// The script, by whatever labels the file uses; `latn_kk` and `latn` are two.
    pub script: String,
    /// The name as written.
    pub name: String,
}

impl Row {
    /// Reads the rows of a tab-separated file: person, script, name, and columns not looked at. A
    /// first line that opens with `person` is taken for the heading.
    pub fn parse(text: &str) -> Vec<Row> {
        text.lines()
            .filter(|line| !line.starts_with("person"))
            .filter_map(|line| {
                let mut fields = line.split('\t');
                Some(Row {
                    person: fields.next()?.to_owned(),
                    script: fields.next()?.to_owned(),
                    name: fields.next()?.to_owned(),
                })
            })
            .collect()
    }
}

/// How often what was looked for was found, and how far up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Retrieval {
    /// How many queries were asked.
    pub queries: usize,
    /// The part of them whose person came first.
    pub recall_at_1: f64,
    /// The part of them whose person was among the first ten.
    pub recall_at_10: f64,
    /// The mean of one over the person's place.
    pub mean_reciprocal_rank: f64,
}

impl Retrieval {
    fn count(&mut self, place: Option<usize>) {
        self.queries += 1;
        if let Some(place) = place {
            self.recall_at_1 += f64::from(u8::from(place == 0));
            self.recall_at_10 += f64::from(u8::from(place < 10));
            self.mean_reciprocal_rank += 1.0 / (place + 1) as f64;
        }
    }

    fn averaged(mut self) -> Retrieval {
        let queries = self.queries.max(1) as f64;
        self.recall_at_1 /= queries;
        self.recall_at_10 /= queries;
        self.mean_reciprocal_rank /= queries;
        self
    }
}

/// A query that did not bring its person first.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The name asked by.
    pub query: String,
    /// A name of the person under which it could have been found.
    pub wanted: String,
    /// What came first instead, with its score.
    pub found: Option<(String, f32)>,
    /// The place of the person, from 0, if within the first fifty.
    pub place: Option<usize>,
}

/// What a retrieval run measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Over all queries.
    pub all: Retrieval,
    /// For each pair of scripts, `from → to`; `from → any` where the person is held under all other names.
    pub by_scripts: BTreeMap<String, Retrieval>,
    /// The queries whose person did not come first.
    pub misses: Vec<Miss>,
}

/// The rows of one person, and where they stand among the documents.
struct Person<'a> {
    rows: Vec<&'a Row>,
}

fn persons(rows: &[Row]) -> BTreeMap<&str, Person<'_>> {
    let mut persons: BTreeMap<&str, Person<'_>> = BTreeMap::new();
    for row in rows {
        persons
            .entry(&row.person)
            .or_insert_with(|| Person { rows: Vec::new() })
            .rows
            .push(row);
    }
    persons.retain(|_, person| {
        person
            .rows
            .iter()
            .map(|row| row.script.as_str())
            .collect::<BTreeSet<_>>()
            .len()
            >= 2
    });
    persons
}

/// A part of the persons, by a hash of what they are called in the file: what is learnt on one part
/// can be tried on another, by anybody, without a list of who is in which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Which part, from 0.
    pub part: u64,
    /// How many parts there are.
    pub of: u64,
}

impl Fold {
    /// Everybody.
    pub const WHOLE: Fold = Fold { part: 0, of: 1 };

    /// Whether a person is in this part.
    pub fn has(self, person: &str) -> bool {
        let hash = person.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        // The low bits of such a hash follow the last letters too closely.
        let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        mixed % self.of.max(1) == self.part
    }
}

/// What is asked of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// For false (*any*), a person is held under every name but the one asked by; for true
    /// (*cross*), under one name in another script only.
    pub cross: bool,
    /// By how many of a person's names the person is asked for, taken in turn.
    pub per_person: usize,
    /// Which persons are asked for. All are in the pool.
    pub fold: Fold,
}

/// The names among which persons are looked for: one document for each name of each person of two
/// scripts or more (its number says whose), so that what a person is held under can be chosen for
/// each query; and one for each distractor.
pub struct Pool<'a> {
    persons: BTreeMap<&'a str, Person<'a>>,
    distractors: &'a [&'a str],
}

impl<'a> Pool<'a> {
    /// A pool of the persons of these rows and of distractors.
    pub fn new(rows: &'a [Row], distractors: &'a [&'a str]) -> Pool<'a> {
        Pool {
            persons: persons(rows),
            distractors,
        }
    }

    /// The documents by number, each with its name: what a [`Matcher`] is made from.
    pub fn documents(&self) -> impl Iterator<Item = (u32, &'a str)> + '_ {
        let names = self.persons.values().enumerate().flat_map(|(number, person)| {
            let rows = person.rows.iter().enumerate();
            rows.map(move |(at, row)| (document(number as u32, at), row.name.as_str()))
        });
        let distractors = self.distractors.iter().enumerate();
        names.chain(distractors.map(|(at, name)| (DISTRACTORS + at as u32, *name)))
    }

    /// Asks a matcher by one name of each person for the document of another.
    pub fn ask(&self, matcher: &dyn Matcher, asking: &Asking) -> Report {
        let mut report = Report::default();
        for (number, person) in self.persons.values().enumerate() {
            if !asking.fold.has(&person.rows[0].person) {
                continue;
            }
            for turn in 0..asking.per_person.min(person.rows.len()) {
                let asked = (number * 7 + turn * 3) % person.rows.len();
                ask(matcher, person, number as u32, asked, asking.cross, &mut report);
            }
        }
        report.all = report.all.averaged();
        for retrieval in report.by_scripts.values_mut() {
            *retrieval = retrieval.averaged();
        }
        report
    }
}

/// Asks this crate's index by one name for persons held under their other names: a [`Pool`] asked
/// for everybody. Each person of two scripts or more is asked for `per_person` times.
pub fn retrieval(rows: &[Row], distractors: &[&str], cross: bool, per_person: usize) -> Report {
    let pool = Pool::new(rows, distractors);
    let asking = Asking {
        cross,
        per_person,
        fold: Fold::WHOLE,
    };
    pool.ask(&Indexed::new(&pool), &asking)
}

/// How many hits are asked for: enough that several names of one person leave room for fifty.
const MOST_FOUND: usize = 60;

/// Where distractors' numbers begin.
const DISTRACTORS: u32 = 1 << 30;

/// The most names of one person.
const MOST_NAMES: u32 = 64;

fn document(person: u32, name: usize) -> u32 {
    person * MOST_NAMES + (name as u32).min(MOST_NAMES - 1)
}

fn ask(matcher: &dyn Matcher, person: &Person<'_>, number: u32, asked: usize, cross: bool, to: &mut Report) {
    let query = person.rows[asked];
    let others: Vec<usize> = (0..person.rows.len())
        .filter(|&at| at != asked && person.rows[at].name != query.name)
        .filter(|&at| !cross || family(&person.rows[at].script) != family(&query.script))
        .collect();
    if others.is_empty() {
        return;
    }
    let held: Vec<usize> = if cross {
        vec![others[(number as usize + asked) % others.len()]]
    } else {
        others
    };
    let held_docs: Vec<u32> = held.iter().map(|&at| document(number, at)).collect();
    // Everybody else is held under all names, under the same rule for all: what is asked by is gone.
    let keep = |doc: u32| doc >= DISTRACTORS || doc / MOST_NAMES != number || held_docs.contains(&doc);
    let found = matcher.nearest(&query.name, MOST_FOUND, &keep);
    let mut seen: Vec<u32> = Vec::new();
    let mut place = None;
    for hit in &found {
        let whose = if hit.doc >= DISTRACTORS {
            hit.doc
        } else {
            hit.doc / MOST_NAMES
        };
        if seen.contains(&whose) {
            continue;
        }
        if whose == number {
            place = Some(seen.len());
            break;
        }
        seen.push(whose);
    }
    let place = place.filter(|&place| place < 50);
    let to_script = if cross {
        person.rows[held[0]].script.as_str()
    } else {
        "any"
    };
    to.all.count(place);
    to.by_scripts
        .entry(format!("{} → {to_script}", query.script))
        .or_default()
        .count(place);
    if place != Some(0) {
        to.misses.push(Miss {
            query: query.name.clone(),
            wanted: person.rows[held[0]].name.clone(),
            found: found.first().map(|hit| (hit.name.clone(), hit.score)),
            place,
        });
    }
}

/// The part of a script's label that says which letters: `cyrl` of `cyrl_kk`. Pinyin is Latin.
fn family(script: &str) -> &str {
    match script.split('_').next().unwrap_or(script) {
        "pinyin" => "latn",
        other => other,
    }
}
