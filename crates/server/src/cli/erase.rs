//! `guwah erase`: the one way in which something recorded ceases to be readable. What goes and what stays is shown before it is
//! done; what is recorded is never reported as refused.

use super::output::tell;
use super::session::Session;
use super::show::record_key;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_domain::id::PersonId;
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{Erased, ErasurePlan, Permission, Registry, Remaining, RemainsIn};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Arguments of `guwah erase`.
#[derive(Args)]
#[command(
    after_help = "The reasons are the terms of erasure_reason: request_of_person, request_of_testifier, \
    request_of_family, court_order, legal_duty, recorded_in_error, danger_to_person, test_record."
)]
pub(crate) struct Erase {
    /// The register
    dir: PathBuf,
    /// The person: the record's id, its public number, or dataset:id; or the id of a source
    record: String,
    /// Why: a term, which stays in the ledger for ever
    #[arg(long, value_name = "TERM")]
    reason: String,
    /// Who confirms it, other than the one who acts
    #[arg(long, value_name = "NAME")]
    confirm_by: String,
    /// Show what would go and what would still name the erased, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Erase {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let actor = session.actor()?;
        if actor.name().trim().eq_ignore_ascii_case(self.confirm_by.trim()) {
            let why = "whoever erases cannot confirm it alone: --confirm-by takes the name of a second person";
            return Err(Failure::refused(why));
        }
        actor.check(Permission::Erase)?;
        let registry = session.register(&self.dir)?;
        let record = find(&registry, &self.record)?;
        // Whoever is judged to be in several records is one person, and is erased from all of them.
        let joined = registry.team_reader().joined_with(PersonId(record))?;
        let records: Vec<[u8; 16]> = joined.iter().map(|id| id.0).collect();
        let plan = registry.plan_erasure(&actor, &records, &self.reason, &self.confirm_by)?;
        show_plan(&plan, self.dry_run, session)?;
        if self.dry_run {
            return Ok(());
        }
        session.out.flush()?;
        let done = registry.erase(&actor, &records, &self.reason, &self.confirm_by)?;
        if let Some(why) = &done.unfinished {
            tell(format!(
                "the erasure is recorded, in entry {}, but traces of it remain: {why}. Do not repeat it; run “guwah doctor {}”, \
                 which does the rest",
                done.position,
                self.dir.display()
            ));
        }
        if session.json() {
            return session.out.json(&json!({
                "erased": PersonId(record),
                "also_erased": joined.iter().filter(|id| id.0 != record).collect::<Vec<_>>(),
                "position": done.position,
                "claims": plan.claims,
                "same_name": ids(&namesakes(&done.remaining)),
                "to_look_at": pages(&done.remaining),
                "remaining": as_json(&done.remaining),
                "unfinished": done.unfinished,
            }));
        }
        for (nth, erased) in plan.erased.iter().enumerate() {
            let at = done.position + nth as u64;
            session
                .out
                .line(format_args!("Erased record {}. Entry {at} says so.", erased.id))?;
        }
        show_remaining(
            &done.remaining,
            "No other page was found that names the person.",
            "Look at each of these, which still name the erased:",
            session,
        )
    }
}

fn show_plan(plan: &ErasurePlan, dry_run: bool, session: &mut Session) -> Outcome {
    if session.json() {
        if dry_run {
            session.out.json(&json!({
                "would_erase": plan.erased.iter().map(|erased| erased.id).collect::<Vec<_>>(),
                "entries": plan.entries,
                "claims": plan.claims,
                "others": plan.others.iter().map(|(other, _)| other.id).collect::<Vec<_>>(),
                "same_name": ids(&namesakes(&plan.remaining)),
                "to_look_at": pages(&plan.remaining),
                "remaining": as_json(&plan.remaining),
            }))?;
        }
        return Ok(());
    }
    session.out.line("To be erased:")?;
    for erased in &plan.erased {
        session.out.line(format_args!("  {}", named(erased)))?;
    }
    session.out.line(format_args!(
        "{} claims in {} entries can be read by nobody then.",
        plan.claims, plan.entries
    ))?;
    if !plan.others.is_empty() {
        session.out.line("These pages lose what rests on them:")?;
        for (other, loses) in &plan.others {
            let words = loses.words();
            let colon = if words.is_empty() { "" } else { ": " };
            session.out.line(format_args!("  {}{colon}{words}", named(other)))?;
        }
    }
    show_remaining(
        &plan.remaining,
        "Nothing else that is recorded names them.",
        "What will still name them:",
        session,
    )
}

fn show_remaining(remaining: &[Remaining], none: &str, some: &str, session: &mut Session) -> Outcome {
    let namesakes = namesakes(remaining);
    if !namesakes.is_empty() {
        session.out.line(
            "Other records with such a name, which are not erased: if one is the same person, it is erased by itself.",
        )?;
        for other in &namesakes {
            session.out.line(format_args!("  {}", named(other)))?;
        }
    }
    let mut rest = remaining.iter().filter(|one| one.part != RemainsIn::Name).peekable();
    if rest.peek().is_none() {
        return session.out.line(none);
    }
    session.out.line(some)?;
    for one in rest {
        let what = one.part.key();
        let passage = one.passage.as_deref().map_or_else(
            || " (not shown: it may be sealed)".to_owned(),
            |passage| format!(": “{passage}”"),
        );
        session.out.line(format_args!(
            "  {}, {what}, entry {}{passage}",
            named(&one.of),
            one.position
        ))?;
    }
    Ok(())
}

/// A record as people know it.
fn named(erased: &Erased) -> String {
    let mut words = erased.known_as.clone();
    words.extend(erased.called.clone());
    if words.is_empty() || erased.known_as.is_empty() {
        words.push(erased.id.to_string());
    }
    words.join(" ")
}

/// Records that have the name of the erased themselves, each once.
fn namesakes(remaining: &[Remaining]) -> Vec<&Erased> {
    let own = remaining.iter().filter(|one| one.part == RemainsIn::Name);
    let mut records: Vec<&Erased> = own.map(|one| &one.of).collect();
    records.dedup_by_key(|record| record.id);
    records
}

fn ids(records: &[&Erased]) -> Vec<PersonId> {
    records.iter().map(|record| record.id).collect()
}

/// The pages on which something remains, each once.
fn pages(remaining: &[Remaining]) -> Vec<PersonId> {
    let mut pages: Vec<PersonId> = remaining.iter().map(|one| one.of.id).collect();
    pages.dedup();
    pages
}

fn as_json(remaining: &[Remaining]) -> Vec<Value> {
    let each = remaining.iter().map(|one| {
        json!({
            "record": one.of.id,
            "known_as": one.of.known_as,
            "called": one.of.called,
            "in": one.part.key(),
            "entry": one.position,
            "passage": one.passage,
        })
    });
    each.collect()
}

/// The record that is meant. An id is taken as it is: it may be a source's, or that of one of whom all is sealed.
fn find(registry: &Registry, text: &str) -> Outcome<[u8; 16]> {
    let key = record_key(text)?;
    let unknown = || Failure::refused(format!("nothing is recorded under {key}"));
    match &key {
        RecordKey::Id(id) => Ok(id.0),
        RecordKey::Outside(dataset, row) => match registry.person_for(dataset, row)? {
            (id, true) => Ok(id.0),
            (_, false) => Err(unknown()),
        },
        RecordKey::Number(_) => {
            let found = registry.team_reader().person(&key)?;
            found.map(|record| record.id.0).ok_or_else(unknown)
        }
    }
}
