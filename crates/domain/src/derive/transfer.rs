//! Notes on transfers between forms of custody that are odd enough to ask about.
//!
//! A note warns and explains; it never blocks, and it changes nothing: what people tell is kept as they tell it. The
//! rules are data (`data/transfers.toml`); here is what their conditions mean.

use crate::place::Gazetteer;
use crate::vocabulary::{Vocabularies, Vocabulary};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A civil day: year, month, day.
pub type YearMonthDay = (i32, u8, u8);

/// One stage of what befell a person, as told: a form of custody or restriction, and how it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stage<'a> {
    /// The form of custody or restriction (a term of `custody`).
    pub custody: &'a str,
    /// The act by which it began, or that tells of it (a term of `act`).
    pub act: Option<&'a str>,
    /// The first day on which it may have begun.
    pub earliest: Option<YearMonthDay>,
    /// The last day on which it may have begun.
    pub latest: Option<YearMonthDay>,
    /// The last day on which it surely still lasted, where one is told.
    pub until: Option<YearMonthDay>,
    /// The last day of the sentence that this stage tells of, where its length is known.
    pub sentence_ends: Option<YearMonthDay>,
    /// Where (a key of the gazetteer).
    pub place: Option<&'a str>,
}

/// A remark on one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The key of the rule.
    pub rule: &'static str,
    /// The stage it remarks on, by its position.
    pub at: usize,
    /// What is odd, and what may explain it, by language; with gaps for what follows.
    explanations: &'static BTreeMap<String, String>,
    /// The form of custody before, and the one remarked on (terms of `custody`).
    forms: [String; 2],
    /// The place before, and the one remarked on (keys of the gazetteer).
    places: [Option<String>; 2],
    /// The kind of act that is asked about (a term of `act`).
    act: String,
}

impl Note {
    /// What is asked of an act: a question of the pack, by its key.
    pub(super) fn asked(key: &str, act: &str) -> Option<Self> {
        let question = rules().question.iter().find(|question| question.key == key)?;
        Some(Self {
            rule: &question.key,
            at: 0,
            explanations: &question.explanation,
            forms: Default::default(),
            places: Default::default(),
            act: act.to_owned(),
        })
    }

    /// Whether a question is about a kind of act.
    pub(super) fn is_about(&self, act: &str) -> bool {
        self.act == act
    }

    /// What is odd, and what may explain it, in a language, else in English.
    #[must_use]
    pub fn explanation(&self, lang: &str) -> String {
        let gazetteer = Gazetteer::xinjiang();
        let form = |key: &str| Vocabularies::xinjiang().label("custody", key, lang).to_owned();
        // A rule that names places remarks on none that is not known.
        let place = |key: &Option<String>| {
            let known = key.as_deref().and_then(|key| gazetteer.get(key));
            known.map_or_else(String::new, |place| gazetteer.label(place, lang))
        };
        let told = self.explanations.get(lang).or_else(|| self.explanations.get("en"));
        told.map_or("", String::as_str)
            .replace("{act}", Vocabularies::xinjiang().label("act", &self.act, lang))
            .replace("{from}", &form(&self.forms[0]))
            .replace("{to}", &form(&self.forms[1]))
            .replace("{place}", &place(&self.places[1]))
            .replace("{other_place}", &place(&self.places[0]))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    taken: Vec<String>,
    judged: Vec<String>,
    leave: Leave,
    rule: Vec<Rule>,
    question: Vec<Question>,
}

/// What is asked of accounts that are no turn from one form of custody to another.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    key: String,
    explanation: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Leave {
    acts: Vec<String>,
    between: Vec<String>,
    forms: Vec<String>,
    days: i32,
    not_acts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    key: String,
    /// Empty for any.
    #[serde(default)]
    from: Vec<String>,
    #[serde(default)]
    to: Vec<String>,
    condition: Condition,
    explanation: BTreeMap<String, String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Condition {
    Next,
    NextUnlessTaken,
    NoJudgementBefore,
    BeforeSentenceEnds,
    TwoPlaces,
}

fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        toml::from_str(include_str!("../../data/transfers.toml")).expect("the compiled-in rules are read by a test")
    });
    &RULES
}

fn custody() -> &'static Vocabulary {
    Vocabularies::xinjiang()
        .get("custody")
        .expect("the compiled-in pack has custody, as a test shows")
}

/// The notes that the stages of one account deserve, in the order of the stages. Stages are given in the order in which
/// they are told to have happened.
#[must_use]
pub fn transfer_notes(stages: &[Stage<'_>]) -> Vec<Note> {
    let mut notes = Vec::new();
    for at in 0..stages.len() {
        for rule in &rules().rule {
            if is_any_of(stages[at].custody, &rule.to)
                && let Some(from) = noted_against(rule, stages, at)
            {
                notes.push(Note {
                    rule: &rule.key,
                    at,
                    explanations: &rule.explanation,
                    forms: [from, &stages[at]].map(|stage| stage.custody.to_owned()),
                    places: [from, &stages[at]].map(|stage| stage.place.map(str::to_owned)),
                    act: String::new(),
                });
            }
        }
    }
    notes
}

/// The earlier stage against which a rule remarks on the stage at this position; the stage itself when it remarks on
/// that alone.
fn noted_against<'s, 'a>(rule: &Rule, stages: &'s [Stage<'a>], at: usize) -> Option<&'s Stage<'a>> {
    let stage = &stages[at];
    let before = at.checked_sub(1).map(|before| &stages[before]);
    let previous = before.filter(|before| is_any_of(before.custody, &rule.from));
    let began_with = |acts: &[String], stage: &Stage<'_>| stage.act.is_some_and(|act| acts.iter().any(|a| a == act));
    match rule.condition {
        Condition::Next => previous,
        Condition::NextUnlessTaken => {
            previous.filter(|_| !began_with(&rules().taken, stage) && !is_leave(stages, at - 1))
        }
        Condition::NoJudgementBefore => {
            let judged = |stage: &Stage<'_>| began_with(&rules().judged, stage) || stage.sentence_ends.is_some();
            // Of several stages in prison only the first is remarked on.
            let said_already = stages[..at].iter().any(|earlier| is_any_of(earlier.custody, &rule.to));
            (!said_already && !stages[..=at].iter().any(judged)).then_some(stage)
        }
        Condition::BeforeSentenceEnds => previous.filter(|_| {
            !is_leave(stages, at)
                && !matches!(stage.act, Some("escaped" | "sentence_changed"))
                && matches!((stage.latest, sentence_end(&stages[..at])), (Some(on), Some(end)) if on < end)
        }),
        Condition::TwoPlaces => {
            let held = |earlier: &&Stage<'_>| is_any_of(earlier.custody, &rule.from);
            stages[..at]
                .iter()
                .filter(held)
                .find(|earlier| in_two_places(earlier, stage))
        }
    }
}

/// The end of the sentence in force: a changed sentence replaces the one before, even when its end is not told.
fn sentence_end(stages: &[Stage<'_>]) -> Option<YearMonthDay> {
    let tells = |stage: &&Stage<'_>| stage.sentence_ends.is_some() || stage.act == Some("sentence_changed");
    stages.iter().rev().find(tells)?.sentence_ends
}

/// Whether a stage is a visit, a funeral or a treatment outside, between two stays in a camp.
fn is_leave(stages: &[Stage<'_>], at: usize) -> bool {
    let leave = &rules().leave;
    let stage = &stages[at];
    let is_among = |acts: &[String]| stage.act.is_some_and(|act| acts.iter().any(|other| other == act));
    if is_among(&leave.acts) {
        return true;
    }
    let stays = |stage: Option<&Stage<'_>>| stage.is_some_and(|stage| is_any_of(stage.custody, &leave.between));
    let before = at.checked_sub(1).and_then(|before| stages.get(before));
    let after = stages.get(at + 1);
    if !stays(before) || !stays(after) || !is_any_of(stage.custody, &leave.forms) || is_among(&leave.not_acts) {
        return false;
    }
    match (stage.latest, after.and_then(|after| after.earliest)) {
        (Some(from), Some(to)) => days_between(from, to).is_none_or(|days| days <= leave.days),
        _ => true,
    }
}

fn days_between(from: YearMonthDay, to: YearMonthDay) -> Option<i32> {
    let day = |(year, month, day): YearMonthDay| {
        Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
    };
    Some(day(from)?.until(day(to)?).ok()?.get_days())
}

/// Whether two stages place the person in two places on one day, whatever their vague dates mean. The day of a
/// transfer belongs to both places and is no contradiction.
fn in_two_places(earlier: &Stage<'_>, later: &Stage<'_>) -> bool {
    let (Some(a), Some(b)) = (certain_days(earlier), certain_days(later)) else {
        return false;
    };
    let (start, end) = (a.0.max(b.0), a.1.min(b.1));
    let single_days = a.0 == a.1 && b.0 == b.1;
    let moved_that_day = later.act == Some("transferred");
    let meet = start < end
        || (single_days && a == b && !moved_that_day)
        || (start == end && (a.0 < start && start < a.1 || b.0 < start && start < b.1));
    meet && are_apart(earlier.place, later.place)
}

/// The days on which a stage surely lasted.
fn certain_days(stage: &Stage<'_>) -> Option<(YearMonthDay, YearMonthDay)> {
    let from = stage.latest?;
    match stage.until {
        Some(until) if until >= from => Some((from, until)),
        Some(_) => None,
        None => (stage.earliest == Some(from)).then_some((from, from)),
    }
}

fn are_apart(a: Option<&str>, b: Option<&str>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    let gazetteer = Gazetteer::xinjiang();
    match (gazetteer.get(a), gazetteer.get(b)) {
        (Some(a), Some(b)) => !gazetteer.is_within(a, b) && !gazetteer.is_within(b, a),
        _ => false,
    }
}

fn is_any_of(key: &str, terms: &[String]) -> bool {
    terms.is_empty() || terms.iter().any(|term| custody().is_a(key, term))
}

#[cfg(test)]
mod tests;
