//! Measuring: how well the names of one person find that person's other names, and how well pairs
//! are told apart.
//!
//! Everything is a pure function of the rows given. Times are measured by the caller.

use std::collections::{BTreeMap, BTreeSet};

use crate::index::{Index, IndexBuilder, SearchOptions};
use crate::prepared::Prepared;
use crate::similarity::score;

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

/// Asks by one name for persons held under their other names. For `any`, a person is held under
/// every name but the one asked by; for `cross`, under one name in another script only. Each person
/// of two scripts or more is asked for `per_person` times, names taken in turn. Distractors are held
/// beside them, one document each.
pub fn retrieval(rows: &[Row], distractors: &[&str], cross: bool, per_person: usize) -> Report {
    let persons = persons(rows);
    let base = base_index(&persons, distractors);
    let mut report = Report::default();
    for (number, person) in persons.values().enumerate() {
        for turn in 0..per_person.min(person.rows.len()) {
            let asked = (number * 7 + turn * 3) % person.rows.len();
            ask(&base, person, number as u32, asked, cross, &mut report);
        }
    }
    report.all = report.all.averaged();
    for retrieval in report.by_scripts.values_mut() {
        *retrieval = retrieval.averaged();
    }
    report
}

/// One document for each name of each person (its number says whose), so that what a person is
/// held under can be chosen for each query; and one for each distractor.
fn base_index(persons: &BTreeMap<&str, Person<'_>>, distractors: &[&str]) -> Index {
    let mut builder = IndexBuilder::new();
    for (number, person) in persons.values().enumerate() {
        for (at, row) in person.rows.iter().enumerate() {
            builder.add(document(number as u32, at), &row.name);
        }
    }
    for (at, name) in distractors.iter().enumerate() {
        builder.add(DISTRACTORS + at as u32, name);
    }
    Index::from_segment(builder.build())
}

/// Where distractors' numbers begin.
const DISTRACTORS: u32 = 1 << 30;

/// The most names of one person.
const MOST_NAMES: u32 = 64;

fn document(person: u32, name: usize) -> u32 {
    person * MOST_NAMES + (name as u32).min(MOST_NAMES - 1)
}

fn ask(index: &Index, person: &Person<'_>, number: u32, asked: usize, cross: bool, to: &mut Report) {
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
    let options = SearchOptions {
        limit: 60,
        min_score: 0.0,
    };
    let found = index.search(&query.name, &options, &keep);
    let mut seen: Vec<u32> = Vec::new();
    let mut place = None;
    for hit in &found.hits {
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
            found: found.hits.first().map(|hit| (hit.name.clone(), hit.score)),
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

/// How well pairs of names of one person are told from pairs of names of two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Separation {
    /// How many pairs of each sort were compared.
    pub pairs: (usize, usize),
    /// The chance that a true pair scores above a false one.
    pub area_under_curve: f64,
    /// The best harmonic mean of precision and recall over all thresholds, and that threshold.
    pub best_f1: (f64, f32),
    /// The true pairs that score lowest and the false pairs that score highest.
    pub worst: Vec<(bool, f32, String, String)>,
}

/// Compares one true pair of each person with as many false pairs. `half_alike` holds names to set
/// against each person's: every second false pair shares one word with it, when such a name is among them.
pub fn separation(rows: &[Row]) -> Separation {
    let persons = persons(rows);
    let mut scored: Vec<(bool, f32, String, String)> = Vec::new();
    let mut by_word: BTreeMap<String, Vec<(usize, &Row)>> = BTreeMap::new();
    for (number, person) in persons.values().enumerate() {
        for row in &person.rows {
            for token in Prepared::new(&row.name).tokens {
                by_word.entry(token.text).or_default().push((number, row));
            }
        }
    }
    let list: Vec<&Person<'_>> = persons.values().collect();
    for (number, person) in list.iter().enumerate() {
        let one = person.rows[number % person.rows.len()];
        let Some(other) = person
            .rows
            .iter()
            .cycle()
            .skip(number / 3)
            .take(person.rows.len())
            .find(|row| row.name != one.name && row.script != one.script)
        else {
            continue;
        };
        push(&mut scored, true, one, other);
        let false_one = if number % 2 == 0 {
            sharing(&by_word, one, other, number)
        } else {
            None
        };
        let stranger = list[(number * 31 + 17) % list.len()];
        let false_one = false_one.unwrap_or(stranger.rows[number % stranger.rows.len()]);
        if false_one.person != one.person {
            push(&mut scored, false, one, false_one);
        }
    }
    summarise(scored)
}

/// A name of somebody else that shares a word with `other`, so that it shares that word with `one` too.
fn sharing<'a>(
    by_word: &BTreeMap<String, Vec<(usize, &'a Row)>>,
    one: &Row,
    other: &Row,
    number: usize,
) -> Option<&'a Row> {
    let words = Prepared::new(&other.name).tokens;
    let word = words.get(number / 2 % words.len().max(1))?;
    let sharers = by_word.get(&word.text)?;
    let texts =
        |name: &str| -> BTreeSet<String> { Prepared::new(name).tokens.into_iter().map(|token| token.text).collect() };
    let whole = texts(&other.name);
    let own = texts(&one.name);
    sharers
        .iter()
        .cycle()
        .skip(number)
        .take(sharers.len())
        .map(|&(_, row)| row)
        .find(|row| {
            let theirs = texts(&row.name);
            row.person != one.person && theirs != whole && theirs != own && theirs.len() >= 2
        })
}

fn push(scored: &mut Vec<(bool, f32, String, String)>, same: bool, one: &Row, other: &Row) {
    let value = score(&Prepared::new(&one.name), &Prepared::new(&other.name));
    scored.push((same, value, one.name.clone(), other.name.clone()));
}

fn summarise(mut scored: Vec<(bool, f32, String, String)>) -> Separation {
    scored.sort_by(|a, b| b.1.total_cmp(&a.1));
    let same = scored.iter().filter(|pair| pair.0).count();
    let different = scored.len() - same;
    let (mut above, mut ordered, mut best) = (0usize, 0.0f64, (0.0f64, 0.0f32));
    for group in scored.chunk_by(|a, b| a.1 == b.1) {
        let here = group.iter().filter(|pair| pair.0).count();
        let false_here = group.len() - here;
        ordered += false_here as f64 * (above as f64 + here as f64 / 2.0);
        above += here;
        let taken = above + scored.iter().filter(|pair| !pair.0 && pair.1 >= group[0].1).count();
        let f1 = 2.0 * above as f64 / (taken + same) as f64;
        if f1 > best.0 {
            best = (f1, group[0].1);
        }
    }
    let mut worst: Vec<_> = scored.iter().rev().filter(|pair| pair.0).take(60).cloned().collect();
    worst.extend(scored.iter().filter(|pair| !pair.0).take(60).cloned());
    Separation {
        pairs: (same, different),
        area_under_curve: ordered / (same as f64 * different as f64).max(1.0),
        best_f1: best,
        worst,
    }
}
