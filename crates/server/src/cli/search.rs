//! `guwah search`: persons by any spelling, with why each was found.

use super::names::rounded;
use super::output::{Output, tell};
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::id::PersonId;
use guwah_registry::query::{FILTERS, Fault, LIMIT, Query};
use guwah_registry::readers::Reader;
use guwah_registry::search::{Hit, Reason, Results};
use guwah_web::beside_rows_of_lists;
use guwah_web::parts::chip::invented;
use serde::Serialize;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The longest line of a batch, in bytes.
const LINE_BYTES: u64 = 8 * 1024;

/// Arguments of `guwah search`.
#[derive(Args)]
#[command(after_help = filters())]
pub(crate) struct Search {
    /// The register or edition
    folder: PathBuf,
    /// What to look for
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    query: Option<String>,
    /// A file with one query a line; prints one line of JSON for each
    #[arg(long, value_name = "FILE", requires = "json")]
    batch: Option<PathBuf>,
    /// How many hits to print; the total always counts all
    #[arg(long, default_value_t = LIMIT)]
    limit: usize,
    /// The first hit to print
    #[arg(long, default_value_t = 0)]
    offset: usize,
    /// Tell how long the queries of a batch took
    #[arg(long, requires = "batch")]
    timings: bool,
}

impl Search {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let reader = session.reader(&self.folder)?;
        match (&self.batch, &self.query) {
            (Some(file), _) => self.batch(file, reader.as_ref(), &mut session.out),
            (None, query) => self.one(query.as_deref().unwrap_or_default(), reader.as_ref(), session),
        }
    }

    fn one(&self, text: &str, reader: &dyn Reader, session: &mut Session) -> Outcome {
        let query = self.read(text, reader)?;
        let results = reader.search(&query)?;
        if session.json() {
            return session.out.json(&in_json(text, &results));
        }
        for (rank, hit) in (self.offset + 1..).zip(&results.hits) {
            session.out.line(format_args!("{rank:>4}  {}", in_words(hit)))?;
        }
        let shown = results.hits.len();
        session.out.line(match (results.total, shown) {
            (0, _) => "Nobody was found.".to_owned(),
            (total, shown) if shown < total => format!("{shown} of {total} found; --limit and --offset show others."),
            (total, _) => format!("{total} found."),
        })
    }

    /// One query a line, one answer a line, in the same order.
    fn batch(&self, path: &Path, reader: &dyn Reader, out: &mut Output) -> Outcome {
        let mut lines = BufReader::new(File::open(path).map_err(Failure::file(path))?);
        let mut line = Vec::new();
        let mut took = Vec::new();
        for number in 1.. {
            line.clear();
            let read = std::io::Read::take(&mut lines, LINE_BYTES).read_until(b'\n', &mut line);
            if read.map_err(Failure::file(path))? == 0 {
                break;
            }
            let unfit = |what: &str| Failure::refused(format!("{}, line {number}: {what}", path.display()));
            if line.len() as u64 == LINE_BYTES {
                return Err(unfit(&format!("a query has at most {LINE_BYTES} bytes")));
            }
            let text = std::str::from_utf8(&line)
                .map_err(|_| unfit("the query is not UTF-8"))?
                .trim();
            let text = text.trim_start_matches('\u{feff}');
            let query = self.read(text, reader)?;
            let began = Instant::now();
            let results = reader.search(&query)?;
            took.push(began.elapsed());
            out.json(&in_json(text, &results))?;
        }
        out.flush()?;
        if self.timings {
            tell_timings(took);
        }
        Ok(())
    }

    /// Reads a query, and tells of filters that cannot be used.
    fn read(&self, text: &str, reader: &dyn Reader) -> Result<Query, Failure> {
        let (mut query, bad) = Query::parse(text);
        for bad in beside_rows_of_lists(bad, reader)? {
            let (given, accepted) = (&bad.given, bad.accepted());
            match bad.fault {
                Fault::SearchedAsWords => tell(format_args!(
                    "{given} is no filter and is searched as words: {accepted} would be accepted"
                )),
                _ => tell(format_args!("{given} was left out: {accepted} would be accepted")),
            }
        }
        query.limit = self.limit;
        query.offset = self.offset;
        Ok(query)
    }
}

/// What `--help` says of filters.
fn filters() -> String {
    let mut help = "Filters, as name:value or name:\"several words\":\n".to_owned();
    for filter in &FILTERS {
        help.push_str(&format!("  {:<11} {}\n", filter.name, filter.accepted));
    }
    help.push_str("The rest of the query are names, places, numbers or words, in any spelling.");
    help
}

fn tell_timings(mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |part: usize| took.get((took.len() * part / 100).min(took.len().saturating_sub(1)));
    let millis = |part| at(part).map_or(0.0, |time| time.as_secs_f64() * 1_000.0);
    tell(format_args!(
        "{} queries: p50 {:.2} ms, p99 {:.2} ms",
        took.len(),
        millis(50),
        millis(99)
    ));
}

/// The answer to one query, in JSON.
#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    total: usize,
    hits: Vec<HitLine<'a>>,
}

/// One hit, in JSON.
#[derive(Serialize)]
struct HitLine<'a> {
    id: PersonId,
    external_id: Option<&'a str>,
    dataset: Option<&'a str>,
    name: &'a str,
    score: f64,
    why: String,
    number: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invented: Option<&'static str>,
}

fn in_json<'a>(query: &'a str, results: &'a Results) -> Answer<'a> {
    let hit = |hit: &'a Hit| {
        let (dataset, external_id) = hit
            .outside
            .as_ref()
            .map(|(dataset, id)| (dataset.as_str(), id.as_str()))
            .unzip();
        HitLine {
            id: hit.id,
            external_id,
            dataset,
            name: &hit.card.name,
            score: rounded(hit.score),
            why: why(&hit.why),
            number: hit.number,
            invented: hit.card.invented.key(),
        }
    };
    Answer {
        query,
        total: results.total,
        hits: results.hits.iter().map(hit).collect(),
    }
}

/// One hit on a terminal: name, status, why; below it how to ask for the record.
fn in_words(hit: &Hit) -> String {
    let name = if hit.card.name.is_empty() {
        "(no name recorded)"
    } else {
        &hit.card.name
    };
    let mut line = name.to_owned();
    if let Some(invented) = invented(guwah_wording::Language::English, hit.card.invented) {
        line.push_str(&format!(" · {}", invented.to_lowercase()));
    }
    let voices = hit.card.status.iter();
    let voices = voices.map(|voice| guwah_web::parts::result_list::said(guwah_wording::Language::English, voice));
    let status: Vec<String> = voices.collect();
    if !status.is_empty() {
        line.push_str(&format!(" · {}", status.join(" / ")));
    }
    if hit.card.contested {
        line.push_str(" · contested");
    }
    let key = match (&hit.number, &hit.outside) {
        (Some(number), _) => number.to_string(),
        (None, Some((dataset, id))) => format!("{dataset}:{id}"),
        (None, None) => hit.id.to_string(),
    };
    line.push_str(&format!("\n      {key}"));
    let why = why(&hit.why);
    if !why.is_empty() {
        line.push_str(&format!(" · {why}"));
    }
    line
}

/// Why a hit was found, on one line.
fn why(reasons: &[Reason]) -> String {
    let told: Vec<String> = reasons.iter().map(reason).collect();
    told.join("; ")
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Name { name, pairs } => {
            let alike: Vec<String> = pairs.iter().map(pair).collect();
            if alike.is_empty() {
                format!("name: {name}")
            } else {
                alike.join(", ")
            }
        }
        Reason::Place { place, words } if words.eq_ignore_ascii_case(place) => format!("place: {place}"),
        Reason::Place { place, words } => format!("place: {place} (“{words}”)"),
        Reason::Number(number) => format!("number: {number}"),
        Reason::Text { excerpt } => {
            let marked = excerpt.replace('\u{e000}', "[").replace('\u{e001}', "]");
            format!("text: {}", marked.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}

fn pair((asked, found, near): &(String, String, f32)) -> String {
    if asked.to_lowercase() == found.to_lowercase() {
        format!("the same: {found}")
    } else {
        format!("sounds alike: {asked} ~ {found} ({near:.2})")
    }
}
