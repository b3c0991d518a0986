//! Since when nothing was heard of a person, and which sentences have ended without word of a release.

use super::line::{Aside, ReleaseTold, Voice};
use super::terms::Terms;
use super::word::Word;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::{Briefs, is_official};
use crate::derive::rules::{Class, StatusRules};
use crate::derive::spoken::{is_retold, named_year};
use crate::derive::tells::custody_after;
use crate::vague_date::{Day, VagueDate};
use crate::value::Value;

/// The last word of a person.
pub(super) struct News {
    /// The last sign of life, or the day of a death.
    pub(super) last: Option<VagueDate>,
    /// The day from which silence is counted: that of the last sign of life; where none is known, of what officials said.
    pub(super) since: Option<Day>,
}

/// The last word of a person, across what is feared, heard and denied: an official word or a list's release is no sign of
/// life.
pub(super) fn news<'r>(told: &[ClaimRef<'r>], briefs: &Briefs<'_>, counts: &dyn Fn(ClaimRef<'r>) -> bool) -> News {
    let mut last: Option<VagueDate> = None;
    let mut official: Option<Day> = None;
    for told in told
        .iter()
        .filter(|told| told.claim.held.is_assertion() && counts(**told))
    {
        let brief = briefs(told.source);
        let Some(on) = day_heard(*told, briefs) else {
            continue;
        };
        if is_official(told.claim, brief) {
            official = official.max(on.latest());
        } else if on.latest().is_some() && last.as_ref().is_none_or(|last| last.latest() < on.latest()) {
            last = Some(on);
        }
    }
    let since = last.as_ref().and_then(VagueDate::latest).or(official);
    News { last, since }
}

/// The day as of which a claim tells of the person.
fn day_heard(told: ClaimRef<'_>, briefs: &Briefs<'_>) -> Option<VagueDate> {
    let claim = told.claim;
    let said = || claim.said_on.clone();
    match &claim.value {
        Value::Act(act) => {
            let rule = StatusRules::xinjiang().act(&act.kind)?;
            let tells = rule.life || custody_after(act).is_some();
            let lasting = matches!(custody_after(act), Some("prison")) || rule.order >= 6;
            // Who tells until when somebody was held knows of them until then.
            let day = act.until.clone().or_else(|| act.when.clone());
            let day = day.or_else(|| named_year(told, briefs));
            let day = day.or_else(|| lasting.then(said).flatten());
            day.filter(|_| tells)
        }
        Value::Term(_) if claim.property == "status" && claim.listed.is_none() => {
            let brief = briefs(told.source);
            let published = || brief.published().filter(|_| !is_retold(claim, brief));
            said().or_else(published)
        }
        Value::Date(on) if claim.property == "died" => Some(on.clone()),
        _ => None,
    }
}

/// When a sentence has surely ended that a claim tells of, whether somebody tells of custody after that, and who tells of a
/// release.
pub(super) type End<'r> = (ClaimRef<'r>, Day, bool, ReleaseTold);

/// Of all sentences that are told by date and length.
pub(super) fn ends<'r>(words: &[Word<'r>], terms: &Terms) -> Vec<End<'r>> {
    let held = || {
        words
            .iter()
            .filter(|word| word.is_held() && word.is_stated() && !word.discarded)
    };
    // A state as of the day on which it was told, or an act that takes the person or takes them elsewhere.
    let since = |word: &Word<'r>| {
        if word.is_act {
            word.act.from.filter(|_| word.takes)
        } else {
            word.said.from
        }
    };
    let last = held().filter_map(since).max();
    let ends = held().filter_map(|word| Some((word, terms.end(word).to?)));
    ends.map(|(word, end)| {
        (
            word.told,
            end,
            last.is_some_and(|last| last > end),
            release_told(words, word),
        )
    })
    .collect()
}

/// Who tells of a release from a sentence, or of one that may be from it.
fn release_told(words: &[Word<'_>], sentence: &Word<'_>) -> ReleaseTold {
    let is_release = |word: &&Word<'_>| {
        let told = word.class == Class::Free && word.held() != Held::Denied && !word.discarded;
        told && !word.begins().before(sentence.begins())
    };
    let told = words
        .iter()
        .filter(is_release)
        .map(|word| match word.near && word.is_stated() {
            true => ReleaseTold::ByTheNear,
            false => ReleaseTold::ByNobodyNear,
        });
    told.max_by_key(|told| *told == ReleaseTold::ByTheNear)
        .unwrap_or_default()
}

/// Marks voices by whom the person serves a sentence that has ended by now, whatever its dates and length mean. Its end is
/// never a release.
pub(super) fn mark_ended_terms(voices: &mut [Voice<'_>], ends: &[End<'_>], today: Option<Day>) {
    let Some(today) = today else { return };
    for voice in voices.iter_mut().filter(|voice| voice.counts()) {
        let end = ends
            .iter()
            .find(|(told, end, ..)| *told == voice.leads.told && *end < today);
        let Some((_, end, held_since, release_told)) = end else {
            continue;
        };
        if *held_since {
            voice.held_past_term = month_of(*end);
        } else {
            voice.term_ended = month_of(*end);
            voice.release_told = *release_told;
        }
    }
}

/// A release that a list tells of no more is one that was told of.
pub(super) fn mark_dropped_releases(voices: &mut [Voice<'_>], aside: &[Aside<'_>]) {
    let is_release = |aside: &Aside<'_>| {
        let term = StatusRules::xinjiang().term(aside.line.custody);
        term.is_some_and(|term| term.class == Class::Free)
    };
    if aside.iter().any(is_release) {
        let unheard = |voice: &&mut Voice<'_>| voice.release_told == ReleaseTold::ByNobody;
        voices
            .iter_mut()
            .filter(unheard)
            .for_each(|voice| voice.release_told = ReleaseTold::ByNobodyNear);
    }
}

/// The month of a day.
fn month_of(day: Day) -> Option<VagueDate> {
    VagueDate::parse(&format!("{:04}-{:02}", day.year(), day.month())).ok()
}
