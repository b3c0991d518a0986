//! When a claim was told, and of which day it tells.

use super::brief::{Briefs, SourceBrief};
use super::days::Days;
use crate::claim::{Claim, Held};
use crate::claim_ref::ClaimRef;
use crate::vague_date::{Day, VagueDate};
use crate::value::Value;

/// The day of the act, or of the death, that a claim tells of.
pub(super) fn day_told(claim: &Claim) -> Option<&VagueDate> {
    match &claim.value {
        Value::Act(act) => act.when.as_ref(),
        Value::Date(on) if claim.property == "died" => Some(on),
        _ => None,
    }
}

/// As [`day_told`]; else the year that its words name, roughly; unknown where nothing tells it.
pub(super) fn day_of(told: ClaimRef<'_>, briefs: &Briefs<'_>) -> Days {
    match day_told(told.claim) {
        Some(on) => Days::of(on),
        None => named_year(told, briefs).as_ref().map(Days::of).unwrap_or_default(),
    }
}

/// The year, roughly, in which an act was of which only words tell when: “Ramadan 2017”. A year that was not over when it was told
/// may be one to come, and is none.
pub(super) fn named_year(told: ClaimRef<'_>, briefs: &Briefs<'_>) -> Option<VagueDate> {
    let Value::Act(act) = &told.claim.value else {
        return None;
    };
    let words = act.when_words.as_deref().filter(|_| act.when.is_none())?;
    let year = VagueDate::year_named_in(words)?;
    let by = when_told(told, briefs).to?;
    (year.earliest()? <= by).then_some(year)
}

/// The day on which a claim was said. Nobody tells of an act before it; where nothing else is known, it is told as of the act.
pub(super) fn said(claim: &Claim, brief: SourceBrief, act: Days) -> Days {
    let mut said = spoken(claim, brief);
    if !said.is_known() {
        return act;
    }
    said.from = said.from.max(act.from);
    if said.to.is_some() && said.to < said.from {
        said.to = said.from;
    }
    said
}

/// When a claim was told: as [`spoken`], but of a list as of its first release, by which it was so.
pub(super) fn when_told(told: ClaimRef<'_>, briefs: &Briefs<'_>) -> Days {
    let first = told.claim.listed.as_ref().and_then(|spans| spans.as_slice().first());
    match first {
        Some(span) if told.claim.said_on.is_none() => Days {
            from: None,
            to: Some(span.from.on),
        },
        _ => spoken(told.claim, briefs(told.source)),
    }
}

/// When a claim says that it was said, else its source, else the release that first asserts it, which makes it no later than
/// another. What is retold was said at some time before.
pub(super) fn spoken(claim: &Claim, brief: SourceBrief) -> Days {
    if let Some(on) = &claim.said_on {
        return Days::of(on);
    }
    let by_then = |to: Option<Day>| Days { from: None, to };
    if let Some(span) = claim.listed.as_ref().and_then(|spans| spans.as_slice().last()) {
        return by_then(Some(span.from.on));
    }
    if is_retold(claim, brief) {
        by_then(brief.spoke.to)
    } else {
        brief.spoke
    }
}

/// Whether a claim passes on what others said before.
pub(super) fn is_retold(claim: &Claim, brief: SourceBrief) -> bool {
    claim.held == Held::Relayed || claim.through.is_some() || brief.retells && claim.by.is_some()
}
