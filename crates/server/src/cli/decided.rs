//! What the commands of an editor share: the record and the claim that are named, and how it is told what was recorded.

use super::output::tell;
use super::session::Session;
use super::show::record_key;
use crate::error::{Failure, Outcome};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::command::Command;
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{Actor, Registry};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One claim of a person.
pub(super) struct Decided {
    /// The record on which it stands: of several that are one person, that one.
    pub(super) person: PersonId,
    /// The claim.
    pub(super) claim: ClaimId,
    /// What it says; none where it is sealed.
    pub(super) held: Option<Claim>,
}

/// The record that is named, as it is shown: of several that are one person, the oldest.
pub(super) fn person(registry: &Registry, named: &str) -> Outcome<PersonId> {
    let key = record_key(named)?;
    let found = registry.team_reader().person(&key)?;
    let found = found.ok_or_else(|| Failure::refused(format!("nothing is recorded under {key}")))?;
    Ok(found.id)
}

/// The claim that is named, under whichever of the records that are one person it stands.
pub(super) fn claim(registry: &Registry, named: &str, claim: ClaimId) -> Outcome<Decided> {
    let shown = person(registry, named)?;
    let reader = registry.team_reader();
    let members = reader.joined_with(shown)?;
    for member in &members {
        let Some(alone) = reader.alone(&RecordKey::Id(*member))? else {
            continue;
        };
        for (source, told) in alone.person.claims() {
            let own = told.id(*member, source);
            if claim == own || claim == told.id(shown, source) {
                return Ok(Decided {
                    person: *member,
                    claim: own,
                    held: Some(told.clone()),
                });
            }
        }
    }
    match members.as_slice() {
        // A sealed claim is in no table: that there is one is all that is told of it.
        [only] if registry.has_claim(*only, claim)? => Ok(Decided {
            person: *only,
            claim,
            held: None,
        }),
        _ => Err(Failure::refused(format!(
            "{named} has no claim {claim}: give the id of one of its claims, as “guwah show --json” tells it"
        ))),
    }
}

/// The source that is named: by its id, or a list by the name of its dataset.
pub(super) fn source(registry: &Registry, named: &str) -> Outcome<SourceId> {
    let wanted: Option<SourceId> = named.trim().parse().ok();
    let mut sources = registry.each_source()?.into_iter();
    let found = sources.find(|(_, about, _)| about.dataset.as_deref() == Some(named));
    let mut sources = registry.each_source()?.into_iter();
    let found = found.or_else(|| sources.find(|(id, ..)| Some(*id) == wanted));
    let (id, ..) = found.ok_or_else(|| {
        Failure::refused(format!(
            "no source is recorded under {named}: give the id of a source, or the name of a dataset"
        ))
    })?;
    Ok(id)
}

/// A speaker who is named must speak: whoever has nothing said gets nothing decided.
pub(super) fn must_speak(name: &str, speakers: &BTreeSet<String>, where_to: &str) -> Outcome {
    if speakers.iter().any(|known| is_called(known, name)) {
        return Ok(());
    }
    let known: Vec<&str> = speakers.iter().map(String::as_str).collect();
    let accepted = match known.as_slice() {
        [] => "leave --speaker out: nobody but the source itself speaks there".to_owned(),
        some => format!("{} would be accepted", some.join(", ")),
    };
    Err(Failure::refused(format!(
        "nobody called “{name}” speaks {where_to}: {accepted}"
    )))
}

fn is_called(known: &str, name: &str) -> bool {
    let words = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    words(known) == words(name)
}

/// Records what an editor decided, for a reason, and tells it.
pub(super) fn record(
    session: &mut Session,
    registry: &Registry,
    (command, why): (Command, &str),
    said: (Value, String),
) -> Outcome {
    record_all(session, registry, (vec![command], why), said)
}

/// As [`record`], where texts of a person may be public by it that were not before: tells which are withheld until somebody answers.
pub(super) fn record_text(
    session: &mut Session,
    registry: &Registry,
    person: PersonId,
    (command, why): (Command, &str),
    said: (Value, String),
) -> Outcome {
    carry_out(session, registry, (vec![command], why), said, Some(person))
}

/// As [`record`], several at once, all of them or none.
pub(super) fn record_all(
    session: &mut Session,
    registry: &Registry,
    commands: (Vec<Command>, &str),
    said: (Value, String),
) -> Outcome {
    carry_out(session, registry, commands, said, None)
}

fn carry_out(
    session: &mut Session,
    registry: &Registry,
    (commands, why): (Vec<Command>, &str),
    (mut told, said): (Value, String),
    text_of: Option<PersonId>,
) -> Outcome {
    let actor = because(session, why)?;
    let before = registry.waiting_in_all()?;
    let done = registry.execute_all(&actor, commands)?;
    let Some(position) = done.positions.last() else {
        return Err(Failure::refused("it is so already: nothing was recorded"));
    };
    if session.json() {
        told["position"] = json!(position);
        if let Some(person) = text_of {
            told["withheld"] = withheld_json(registry, person)?;
        }
        told["withheld_more"] = json!(registry.waiting_in_all()?.saturating_sub(before));
        return session.out.json(&told);
    }
    session
        .out
        .line(format_args!("{said}, by {}. Entry {position} says so.", actor.name()))?;
    tell_withheld_more(registry, before)?;
    text_of.map_or(Ok(()), |person| tell_withheld(registry, person))
}

/// Tells how much more than before is withheld from the public by what was decided, on whichever records: who may not be named is looked
/// for in all that is told.
pub(super) fn tell_withheld_more(registry: &Registry, before: usize) -> Outcome {
    match registry.waiting_in_all()?.saturating_sub(before) {
        0 => {}
        1 => tell(
            "1 passage more is withheld from the public until somebody answers, with “guwah publish --resolve”: it may name somebody who is protected.",
        ),
        more => tell(format_args!(
            "{more} passages more are withheld from the public until somebody answers, with “guwah publish --resolve”: they may name somebody \
             who is protected."
        )),
    }
    Ok(())
}

/// The parts of a record that the public is not told until somebody answers the leak check.
pub(super) fn withheld_json(registry: &Registry, person: PersonId) -> Outcome<Value> {
    let waiting = registry.waiting(person)?;
    let each = waiting.iter().map(|hit| {
        json!({
            "hit": hit.key,
            "blocks": hit.blocks,
            "kind": hit.kind.key(),
            "claim": hit.place.claim,
            "property": hit.place.property,
            "part": hit.place.part,
            "found": hit.found,
            "passage": hit.passage,
        })
    });
    Ok(each.collect())
}

/// As [`withheld_json`], for whoever reads lines.
pub(super) fn tell_withheld(registry: &Registry, person: PersonId) -> Outcome {
    let waiting = registry.waiting(person)?;
    if waiting.is_empty() {
        return Ok(());
    }
    tell("Withheld from the public until somebody answers, with “guwah publish --resolve”:");
    for hit in waiting {
        let claim = hit.place.claim.map(|claim| format!(" {claim}")).unwrap_or_default();
        let (property, part, kind) = (hit.place.property, hit.place.part, hit.kind.key());
        tell(format_args!(
            "  {property}{claim}, {part}: {kind} “{}” in “{}”",
            hit.found, hit.passage
        ));
    }
    Ok(())
}

/// Tells that records were narrowed with what was decided: what was kept back of one of several that were one person stays so of each.
pub(super) fn tell_kept(kept: &[PersonId]) {
    if !kept.is_empty() {
        let named: Vec<String> = kept.iter().map(PersonId::to_string).collect();
        tell(format_args!(
            "What was kept back of them together stays kept back of each: {}. “guwah disclose RECORD --as whole” and “guwah withhold RECORD \
             --lift” tell more again.",
            named.join(", ")
        ));
    }
}

/// The records that were narrowed beside what was decided.
pub(super) fn kept_narrow(changes: &[Change]) -> Vec<PersonId> {
    let mut kept: Vec<PersonId> = Vec::new();
    for change in changes {
        if let Change::PersonPublicAsSet { person, .. } | Change::PersonWithheld { person, .. } = change
            && !kept.contains(person)
        {
            kept.push(*person);
        }
    }
    kept
}

/// Who acts, with the reason, which stays in the ledger.
pub(super) fn because(session: &Session, why: &str) -> Outcome<Actor> {
    let why = why.trim();
    if why.is_empty() {
        return Err(Failure::refused(
            "--why is empty: give the reason, which stays beside what is decided",
        ));
    }
    Ok(session.actor()?.because(why))
}
