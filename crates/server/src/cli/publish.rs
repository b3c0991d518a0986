//! `guwah publish`: an edition of what may be public, or a preview of what it would hold.

use super::progress::Progress;
use super::publish_leaks::{self, answers_in};
use super::session::{Session, today};
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::schema::Schema;
use guwah_edition::{
    Difference, Edition, EditionError, KeptBack, LastOut, LeakReport, PreviewCounts, Previewed, Publishing,
};
use guwah_registry::{Registry, RegistryError};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Arguments of `guwah publish`.
#[derive(Args)]
pub(crate) struct Publish {
    /// The register
    dir: PathBuf,
    /// The folder of the edition, new or empty
    #[arg(required_unless_present = "preview")]
    edition: Option<PathBuf>,
    /// Only tell who would be added, changed and withdrawn, and which claims would be newly public; write nothing
    #[arg(long)]
    preview: bool,
    /// Answers to what the leak check found, as JSON Lines or CSV: hit, answer (not_the_same, remove, may_stand), reason
    #[arg(long, value_name = "FILE", conflicts_with = "preview")]
    resolve: Option<PathBuf>,
    /// The newest edition that is out: its folder or, to publish, its signature; “none” where none ever was. Needed when
    /// the register was restored from a backup, and to preview where it keeps nothing of its last edition
    #[arg(long, value_name = "EDITION")]
    last: Option<PathBuf>,
    /// Publish even if nobody would be in the edition
    #[arg(long, conflicts_with = "preview")]
    of_nobody: bool,
}

impl Publish {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let registry = session.register(&self.dir)?;
        match &self.edition {
            Some(to) if !self.preview => {
                let publishing = Publishing {
                    answers: self.resolve.as_deref().map(answers_in).transpose()?.unwrap_or_default(),
                    last: self.last.map(last_out),
                    of_nobody: self.of_nobody,
                    ..Publishing::on(today())
                };
                publish(&registry, to, &publishing, session)
            }
            _ => preview(&registry, self.last.as_deref(), session),
        }
    }
}

fn last_out(given: PathBuf) -> LastOut {
    if given == Path::new("none") {
        LastOut::Nothing
    } else {
        LastOut::At(given)
    }
}

fn publish(registry: &Registry, to: &Path, publishing: &Publishing, session: &mut Session) -> Outcome {
    let actor = session.actor()?;
    let progress = Progress::unmeasured("publishing");
    let published = guwah_edition::publish(registry, &actor, to, publishing);
    drop(progress);
    let published = match published {
        Err(EditionError::Leaks(report)) => {
            publish_leaks::tell(&report, session)?;
            session.out.flush()?;
            return Err(EditionError::Leaks(report).into());
        }
        Err(EditionError::OfNobody(kept_back)) => {
            if session.json() {
                session
                    .out
                    .json(&json!({ "kept_back": kept_back_as_json(&kept_back) }))?;
                session.out.flush()?;
            }
            return Err(EditionError::OfNobody(kept_back).into());
        }
        published => published?,
    };
    publish_leaks::tell(&published.leaks, session)?;
    let edition = &published.edition;
    if session.json() {
        return session.out.json(&json!({
            "edition": edition.number,
            "persons": edition.persons,
            "records": edition.records,
            "numbered": published.numbered,
            "added": edition.added,
            "changed": edition.changed,
            "withdrawn": edition.withdrawn,
            "opened": published.opened,
            "files": published.files,
            "entries": published.entries,
            "root": edition.root,
            "key": published.key,
            "leaks": publish_leaks::counts(&published.leaks),
            "kept_back": kept_back_as_json(&published.kept_back),
        }));
    }
    session.out.line(format_args!(
        "Published edition {}: {} persons in {} files to {}.",
        edition.number,
        edition.persons,
        published.files,
        to.display(),
    ))?;
    if let (Some(added), Some(changed), Some(withdrawn)) = (edition.added, edition.changed, edition.withdrawn) {
        session.out.line(format_args!(
            "{added} added, {changed} changed, {withdrawn} withdrawn since the edition before."
        ))?;
    }
    session.out.line(publish_leaks::sum(&published.leaks))?;
    session.out.line(kept_back_in_words(&published.kept_back))?;
    session.out.line(format_args!("Verify it with --key {}", published.key))
}

fn preview(registry: &Registry, last: Option<&Path>, session: &mut Session) -> Outcome {
    let last = last.map(Edition::open).transpose()?;
    let mut failed = None;
    let seen = guwah_edition::preview(registry, last.as_ref(), &mut |seen| {
        show(&seen, session).map_err(|error| {
            failed = Some(error);
            EditionError::Registry(RegistryError::Unacceptable(String::new()))
        })
    });
    match (failed, seen) {
        (Some(failure), _) => Err(failure),
        (None, seen) => {
            let (counts, leaks, kept_back) = seen?;
            publish_leaks::tell(&leaks, session)?;
            finish(counts, &leaks, &kept_back, session)
        }
    }
}

fn show(seen: &Previewed, session: &mut Session) -> Outcome {
    if session.json() {
        return session.out.json(&as_json(seen));
    }
    let number = seen
        .number
        .map(|number| format!(" (number {number})"))
        .unwrap_or_default();
    let called = match (&seen.called, seen.difference) {
        (_, Difference::Withdrawn) => String::new(),
        (Some(called), _) => format!("  {called}"),
        (None, _) => "  (no name recorded)".to_owned(),
    };
    session.out.line(format_args!(
        "{:<9} {}{number}{called}",
        seen.difference.key(),
        seen.person
    ))?;
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for claim in &seen.claims {
        *counted
            .entry(Schema::person().label(&claim.property, "en"))
            .or_default() += 1;
    }
    if counted.is_empty() {
        return Ok(());
    }
    let words: Vec<String> = counted
        .into_iter()
        .map(|(label, count)| {
            if count == 1 {
                label.to_owned()
            } else {
                format!("{label} ×{count}")
            }
        })
        .collect();
    session
        .out
        .line(format_args!("          newly public: {}", words.join(", ")))
}

fn as_json(seen: &Previewed) -> Value {
    let claims: Vec<Value> = seen
        .claims
        .iter()
        .map(|claim| {
            json!({
                "claim": claim.claim.to_string(),
                "source": claim.source.to_string(),
                "property": claim.property,
            })
        })
        .collect();
    json!({
        "difference": seen.difference.key(),
        "person": seen.person.to_string(),
        "number": seen.number,
        "name": seen.called,
        "newly_public": claims,
    })
}

fn finish(counts: PreviewCounts, leaks: &LeakReport, kept_back: &KeptBack, session: &mut Session) -> Outcome {
    if session.json() {
        return session.out.json(&json!({
            "edition": counts.edition,
            "added": counts.added,
            "changed": counts.changed,
            "withdrawn": counts.withdrawn,
            "unchanged": counts.unchanged,
            "newly_public_claims": counts.claims,
            "leaks": publish_leaks::counts(leaks),
            "kept_back": kept_back_as_json(kept_back),
        }));
    }
    session.out.line(publish_leaks::sum(leaks))?;
    session.out.line(kept_back_in_words(kept_back))?;
    session.out.line(format_args!(
        "Edition {} would add {}, change {} and withdraw {} persons, and leave {} as they are; {} claims would be newly \
         public. Nothing was written.",
        counts.edition, counts.added, counts.changed, counts.withdrawn, counts.unchanged, counts.claims
    ))
}

/// A sentence of its own.
fn kept_back_in_words(kept_back: &KeptBack) -> String {
    let words = kept_back.to_string();
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

/// How many are kept back by which reasons, all that hold of one person together.
fn kept_back_as_json(kept_back: &KeptBack) -> Value {
    let counted = kept_back.counts.iter();
    let mut why: Vec<Value> = counted
        .map(|(barriers, count)| json!({ "persons": count, "since": barriers.keys().collect::<Vec<_>>() }))
        .collect();
    if kept_back.removed > 0 {
        why.push(json!({ "persons": kept_back.removed, "since": ["removed"] }));
    }
    json!({ "persons": kept_back.total(), "why": why })
}

/// An edition is given where only a register will do, or the other way round.
pub(super) fn edition_in(folder: &Path) -> Outcome<Edition> {
    if guwah_edition::is_edition(folder) {
        return Ok(Edition::open(folder)?);
    }
    Err(Failure::refused(format!(
        "{} is no edition: only what was published has receipts; give the folder of an edition",
        folder.display()
    )))
}
