//! Status: what was last reported of a person, by whom, and whether it is contested. One pure function.

use super::contest::{Contest, contests};
use crate::act::{Act, Sentence};
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::judgement::Verdict;
use crate::person::Person;
use crate::vague_date::{Day, VagueDate};
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// What one voice last said of where the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice<'r> {
    /// The claim that says so.
    pub told: ClaimRef<'r>,
    /// The form of custody or restriction (a term of `custody`).
    pub custody: String,
    /// The sentence, when it is one.
    pub sentence: Option<Sentence>,
    /// How it is held.
    pub held: Held,
    /// As of when.
    pub as_of: Option<VagueDate>,
    /// Other claims that say the same.
    pub also: Vec<ClaimRef<'r>>,
}

/// Why the voices stand in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// There is only one.
    Single,
    /// An editor prefers the first.
    Judged,
    /// No judgement: the earlier account first.
    EarlierFirst,
    /// No judgement and no dates that tell them apart: in the order of recording.
    AsRecorded,
}

/// The last reported status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status<'r> {
    /// The voices, at equal weight. Empty when nothing is reported.
    pub voices: Vec<Voice<'r>>,
    /// Whether they cannot all be true.
    pub contested: bool,
    /// Why they stand in this order.
    pub order: Order,
    /// The last day anything was heard of the person, as far as dates are known.
    pub last_news: Option<VagueDate>,
    /// Whether that was over a year before `today`, and the person was not free or dead by then.
    pub no_news: bool,
}

/// The form of custody that an act leads to; none when it leads to none, or leaves it as it was.
#[must_use]
pub fn custody_after(act: &Act) -> Option<&str> {
    if let Some(to) = act.to.as_ref().and_then(|to| to.term.as_deref()) {
        return Some(to);
    }
    match act.kind.as_str() {
        "arrested" | "confined" => Some("detained"),
        "charged" => Some("pretrial_detention"),
        "sentenced" | "sentence_changed" => act
            .sentence
            .as_ref()
            .is_none_or(|sentence| !sentence.suspended || sentence.death)
            .then_some("prison"),
        "released" | "escaped" => Some("free"),
        "died" => Some("died"),
        "passport_taken" => Some("documents_taken"),
        "contact_lost" => Some("disappeared"),
        _ => None,
    }
}

/// Derives the status of a person as of `today` (used only for *no news*).
#[must_use]
pub fn status(person: &Person, today: Option<Day>) -> Status<'_> {
    status_among(person, &contests(person), today)
}

/// As [`status`], where the contradictions have been derived already.
#[must_use]
pub fn status_among<'r>(person: &'r Person, contests: &[Contest<'r>], today: Option<Day>) -> Status<'r> {
    let told: Vec<ClaimRef<'r>> = person.statements.current().collect();
    let refuted: Vec<ClaimRef<'r>> = contests.iter().filter_map(Contest::refuted).collect();
    let mut voices = last_of_each_voice(&told, &refuted);
    drop_superseded(&told, &mut voices);
    let mut voices = join_equal(voices);
    let order = put_in_order(person, &mut voices);
    let contested = voices.len() > 1;
    let last_news = last_news(&told);
    let ended = voices
        .iter()
        .all(|voice| voice.custody == "free" || voice.custody.starts_with("died"))
        && !voices.is_empty()
        && !contested;
    let silent_since = last_news.as_ref().and_then(VagueDate::latest);
    let no_news = !ended
        && matches!((silent_since, today), (Some(since), Some(today))
            if since.checked_add(jiff::Span::new().years(1)).is_ok_and(|year_after| year_after < today));
    Status {
        voices,
        contested,
        order,
        last_news,
        no_news,
    }
}

fn last_of_each_voice<'r>(told: &[ClaimRef<'r>], refuted: &[ClaimRef<'r>]) -> Vec<Voice<'r>> {
    let mut voices: Vec<Voice<'r>> = Vec::new();
    for told in told {
        if told.claim.held == Held::Denied || refuted.contains(told) {
            continue;
        }
        let Some(voice) = voice_of(*told) else {
            continue;
        };
        let same = voices.iter_mut().find(|known| known.told.voice() == told.voice());
        match same {
            Some(known) if is_later(&voice, known) => *known = voice,
            Some(_) => {}
            None => voices.push(voice),
        }
    }
    voices
}

fn voice_of(told: ClaimRef<'_>) -> Option<Voice<'_>> {
    let claim = told.claim;
    let listed_on = || {
        let span = claim.listed.as_ref()?.as_slice().last()?;
        Some(VagueDate::from_day(span.from.on))
    };
    let (custody, sentence, as_of) = match &claim.value {
        Value::Act(act) => {
            let as_of = act.when.clone().or_else(|| claim.said_on.clone());
            (custody_after(act)?.to_owned(), act.sentence.clone(), as_of)
        }
        Value::Term(status) if claim.property == "status" => {
            (status.term.clone()?, None, claim.said_on.clone().or_else(listed_on))
        }
        Value::Date(on) if claim.property == "died" => ("died".into(), None, Some(on.clone())),
        _ => return None,
    };
    Some(Voice {
        told,
        custody,
        sentence,
        held: claim.held,
        as_of,
        also: Vec::new(),
    })
}

/// Whether a voice's own later claim replaces its earlier one. Undated claims follow the order of recording.
fn is_later(new: &Voice<'_>, old: &Voice<'_>) -> bool {
    match (&new.as_of, &old.as_of) {
        (Some(new), Some(old)) => !new.is_before(old),
        _ => true,
    }
}

/// What one voice said of an earlier time gives way to what another states of a later one, unless the first denies,
/// fears or doubts it.
fn drop_superseded(told: &[ClaimRef<'_>], voices: &mut Vec<Voice<'_>>) {
    let doubts = |voice: &Voice<'_>| {
        voice.held == Held::Feared
            || told
                .iter()
                .any(|other| other.claim.held == Held::Denied && other.voice() == voice.told.voice())
    };
    let gone: Vec<bool> = voices
        .iter()
        .map(|old| {
            !doubts(old)
                && voices.iter().any(|new| {
                    new.held.is_assertion()
                        && matches!((&old.as_of, &new.as_of), (Some(old), Some(new)) if old.is_before(new))
                })
        })
        .collect();
    let mut gone = gone.into_iter();
    voices.retain(|_| !gone.next().unwrap_or(false));
}

fn join_equal(voices: Vec<Voice<'_>>) -> Vec<Voice<'_>> {
    let mut joined: Vec<Voice<'_>> = Vec::new();
    for voice in voices {
        let same = joined.iter_mut().find(|known| {
            let sentences_agree = match (&known.sentence, &voice.sentence) {
                (Some(a), Some(b)) => !a.differs(b),
                _ => true,
            };
            known.custody == voice.custody && sentences_agree
        });
        match same {
            Some(known) => {
                known.also.push(voice.told);
                if known.sentence.is_none() {
                    known.sentence = voice.sentence;
                }
            }
            None => joined.push(voice),
        }
    }
    joined
}

fn put_in_order(person: &Person, voices: &mut [Voice<'_>]) -> Order {
    if voices.len() < 2 {
        return Order::Single;
    }
    let preferred = person
        .editorial
        .judgements
        .iter()
        .rev()
        .find_map(|judgement| match judgement.verdict {
            Verdict::Prefers(id) => voices
                .iter()
                .map(|voice| voice.told)
                .find(|told| told.id(person.id) == id),
            _ => None,
        });
    let dated = |voice: &Voice<'_>| voice.as_of.as_ref().and_then(|on| on.earliest().or(on.latest()));
    voices.sort_by_key(|voice| {
        (
            voice.held == Held::Feared,
            dated(voice).is_none(),
            dated(voice),
            voice.told,
        )
    });
    if let Some(preferred) = preferred {
        voices.sort_by_key(|voice| voice.told != preferred);
        return Order::Judged;
    }
    if dated(&voices[0]).is_some() && dated(&voices[0]) != dated(&voices[1]) {
        Order::EarlierFirst
    } else {
        Order::AsRecorded
    }
}

fn last_news(told: &[ClaimRef<'_>]) -> Option<VagueDate> {
    let dates = told
        .iter()
        .map(|told| told.claim)
        .filter(|claim| claim.held != Held::Denied)
        .filter_map(|claim| match &claim.value {
            Value::Act(act) if claim.held != Held::Feared => match act.kind.as_str() {
                "sentenced" | "sentence_changed" | "died" => act.when.clone().or_else(|| claim.said_on.clone()),
                _ => act.when.clone(),
            },
            Value::Term(_) if claim.property == "status" && claim.held != Held::Feared => claim.said_on.clone(),
            Value::Date(on) if claim.property == "died" => Some(on.clone()),
            _ => None,
        });
    dates
        .filter(|date| date.latest().is_some())
        .max_by_key(VagueDate::latest)
}
