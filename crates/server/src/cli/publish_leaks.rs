//! What the leak check found, on the command line: which record, which place, and the words that stand there, for whoever must
//! decide.

use super::output;
use super::session::Session;
use crate::error::{Failure, Outcome};
use guwah_domain::leak::LeakRecord;
use guwah_edition::{GivenAnswer, Hit, Kind, LeakReport, read_answers};
use serde_json::{Value, json};
use std::path::Path;

/// The longest file of answers that is read.
const ANSWERS_BYTES: u64 = 256 << 20;

/// Reads answers from a file.
pub(super) fn answers_in(file: &Path) -> Outcome<Vec<GivenAnswer>> {
    let length = std::fs::metadata(file).map_err(Failure::file(file))?.len();
    if length > ANSWERS_BYTES {
        let what = format!("it is too long for a file of answers: {ANSWERS_BYTES} bytes are read at most");
        return Err(Failure::refused(format!("{}: {what}", file.display())));
    }
    let text = std::fs::read_to_string(file).map_err(Failure::file(file))?;
    read_answers(&text).map_err(|error| Failure::refused(format!("{}: {error}", file.display())))
}

/// Tells every hit, a line each, and which answers nothing asked for.
pub(super) fn tell(report: &LeakReport, session: &mut Session) -> Outcome {
    for hit in &report.hits {
        if session.json() {
            session.out.json(&as_json(hit))?;
        } else {
            session.out.line(as_text(hit))?;
        }
    }
    for unused in &report.unused {
        output::tell(format_args!("nothing was found for the answer to {unused}"));
    }
    Ok(())
}

/// What the last line says of the check.
pub(super) fn counts(report: &LeakReport) -> Value {
    json!({
        "texts": report.texts,
        "protected": report.protected,
        "blocking": report.blocking(),
        "to_look_at": report.hits.len() - report.blocking(),
        "answered": report.answered,
        "removed": report.removed,
    })
}

/// A line of its own for whoever reads no JSON.
pub(super) fn sum(report: &LeakReport) -> String {
    format!(
        "Leak check: {} texts against {} protected records; {} to look at, {} answered, {} texts kept out.",
        report.texts,
        report.protected,
        report.hits.len() - report.blocking(),
        report.answered,
        report.removed
    )
}

fn id(record: LeakRecord) -> String {
    match record {
        LeakRecord::Person(person) => person.to_string(),
        LeakRecord::Source(source) => source.to_string(),
    }
}

fn kind(record: LeakRecord) -> &'static str {
    match record {
        LeakRecord::Person(_) => "person",
        LeakRecord::Source(_) => "source",
    }
}

fn as_json(hit: &Hit) -> Value {
    let mut line = json!({
        "hit": hit.key,
        "blocks": hit.blocks,
        "rank": (f64::from(hit.rank) * 100.0).round() / 100.0,
        "kind": hit.kind.key(),
        "number": hit.number,
        "property": hit.place.property,
        "part": hit.place.part,
        "claim": hit.place.claim.map(|claim| claim.to_string()),
        "source": hit.place.source.map(|source| source.to_string()),
        "offset": hit.offset,
        "found": hit.found,
        "passage": hit.passage,
        "of": id(hit.of),
        "of_kind": kind(hit.of),
        "answer": null,
        "reason": "",
    });
    line[kind(hit.text_of)] = json!(id(hit.text_of));
    line
}

fn as_text(hit: &Hit) -> String {
    let weight = if hit.blocks { "BLOCKS" } else { "look" };
    if hit.kind == Kind::Erased {
        let how = match hit.place.property.as_str() {
            "person" => "may be of somebody who was erased",
            _ => "names somebody who was erased",
        };
        return format!(
            "{weight:<6} {} {} {}, {} {} at {}: {how}: {}",
            hit.key,
            kind(hit.text_of),
            id(hit.text_of),
            hit.place.property,
            hit.place.part,
            hit.offset,
            hit.passage
        );
    }
    format!(
        "{weight:<6} {} {} {}, {} {} at {}: {} “{}” of {} {}: {}",
        hit.key,
        kind(hit.text_of),
        id(hit.text_of),
        hit.place.property,
        hit.place.part,
        hit.offset,
        hit.kind.key(),
        hit.found,
        kind(hit.of),
        id(hit.of),
        hit.passage
    )
}
