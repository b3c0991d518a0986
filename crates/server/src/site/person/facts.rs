//! The few things a reader looks for first: since when, last word, who else, why, and who the person is.

use super::accounts::Accounts;
use super::value::{age_words, reason_in_short};
use crate::site::dates;
use crate::site::foreign::Foreign;
use crate::site::labels;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::schema::Schema;
use guwah_domain::status::custody_after;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;

/// One thing, with what qualifies it.
pub(crate) struct Fact {
    /// What it is.
    pub(crate) label: String,
    /// The value.
    pub(crate) value: Foreign,
    /// What qualifies it.
    pub(crate) note: Option<Foreign>,
    /// Whether accounts of it contradict each other.
    pub(crate) contested: bool,
}

/// What befell a person, in the order of the page.
pub(crate) fn facts(accounts: &Accounts<'_>) -> Vec<Fact> {
    let facts = [taken(accounts), last_word(accounts), with_whom(accounts), why(accounts)];
    facts.into_iter().flatten().collect()
}

/// Who the person is, in the order of the page.
pub(crate) fn identity(accounts: &Accounts<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for property in ["age", "born", "sex", "ethnicity", "profession", "origin"] {
        facts.extend(simple(accounts, property));
    }
    if facts.iter().any(|fact| fact.label == "Age") {
        facts.retain(|fact| fact.label != "Born");
    }
    facts
}

/// The first act by which the person was taken: the claim and its date.
pub(crate) fn first_taken<'a>(accounts: &Accounts<'a>) -> Option<(&'a Claim, &'a str, &'a VagueDate)> {
    let taken = accounts
        .told
        .iter()
        .filter(|(_, claim)| claim.held.is_assertion())
        .filter_map(|(_, claim)| {
            let Value::Act(act) = &claim.value else { return None };
            let takes = matches!(
                act.kind.as_str(),
                "arrested" | "confined" | "transferred" | "contact_lost" | "summoned"
            ) && (custody_after(act).is_some() || act.kind == "confined");
            takes.then_some((*claim, act.kind.as_str(), act.when.as_ref()?))
        });
    taken.min_by(|a, b| a.2.chronological(b.2))
}

fn taken(accounts: &Accounts<'_>) -> Option<Fact> {
    let (claim, kind, when) = first_taken(accounts)?;
    let Value::Act(act) = &claim.value else { return None };
    let words = act.when_words.as_deref().filter(|words| words.chars().count() <= 40);
    let ago = when.latest().and_then(|day| dates::ago(day, accounts.today));
    Some(Fact {
        label: if kind == "arrested" {
            "Detained".into()
        } else {
            labels::term("act", kind).to_owned()
        },
        value: Foreign::words(&dates::told(words, Some(when))?),
        note: ago.as_deref().map(Foreign::words),
        contested: false,
    })
}

fn last_word(accounts: &Accounts<'_>) -> Option<Fact> {
    let last = accounts.status.last_news.as_ref()?;
    let from = accounts.told.iter().find(|(_, claim)| {
        let dated = match &claim.value {
            Value::Act(act) => act.when.as_ref().or(claim.said_on.as_ref()),
            _ => claim.said_on.as_ref(),
        };
        dated == Some(last) && !matches!(claim.held, Held::Denied | Held::Feared)
    });
    let (source, claim) = from?;
    let speaker = claim
        .speaker_name()
        .map_or_else(|| accounts.short_title(*source).text().to_owned(), str::to_owned);
    let contested = accounts.status.contested
        && accounts
            .status
            .voices
            .iter()
            .any(|voice| std::ptr::eq(accounts.at(voice.claim).1, *claim));
    let note = if contested {
        format!("from {}, contested", in_a_sentence(&speaker))
    } else {
        format!("from {}", in_a_sentence(&speaker))
    };
    Some(Fact {
        label: format!("Last word about {}", accounts.pronouns.object),
        value: Foreign::words(&dates::capital(&dates::in_words(last))),
        note: Some(Foreign::words(&note)),
        contested: false,
    })
}

/// Relatives with records of their own who were taken when this person was.
fn with_whom(accounts: &Accounts<'_>) -> Option<Fact> {
    let (_, _, when) = first_taken(accounts)?;
    let taken: Vec<_> = accounts
        .record
        .relatives
        .values()
        .filter(|card| {
            card.marks
                .iter()
                .any(|mark| is_taking(&mark.kind) && mark.when.may_overlap(when))
        })
        .collect();
    let first = taken.first()?;
    let custody = |card: &guwah_domain::card::Card| card.status.first().map(|voice| voice.custody.clone());
    let alike = taken
        .iter()
        .all(|card| custody(card) == custody(first) && card.status.len() == 1);
    let note = custody(first).filter(|_| alike).map(|custody| {
        let label = dates::small(labels::term("custody", &custody));
        if taken.len() == 1 {
            format!("last reported: {label}")
        } else {
            format!("all last reported: {label}")
        }
    });
    Some(Fact {
        label: "Taken at the same time".into(),
        value: Foreign::words(&format!("{} of the family", taken.len())),
        note: note.as_deref().map(Foreign::words),
        contested: false,
    })
}

/// Whether an act takes a person out of the reach of those who know them.
fn is_taking(kind: &str) -> bool {
    matches!(kind, "arrested" | "confined" | "contact_lost" | "summoned")
}

/// The reason that those close to the person give; else the official one.
fn why(accounts: &Accounts<'_>) -> Option<Fact> {
    let gives = |claim: &Claim| match &claim.value {
        Value::Term(_) => claim.property == "reason",
        Value::Act(act) => !act.reasons.is_empty(),
        _ => false,
    };
    let given: Vec<_> = accounts
        .told
        .iter()
        .filter(|(_, claim)| claim.held != Held::Denied && gives(claim))
        .collect();
    let (source, claim) = given.iter().find(|(_, claim)| !claim.is_official()).or(given.first())?;
    let contested = accounts.contests.iter().any(|contest| contest.property == "reason");
    let kin = claim.by.as_ref().filter(|by| by.relation.as_deref() != Some("victim"));
    let speaker = kin
        .and_then(|by| accounts.relation_of(by))
        .or_else(|| claim.speaker_name().map(in_a_sentence))
        .unwrap_or_else(|| accounts.short_title(*source).text().to_owned());
    Some(Fact {
        label: if claim.held == Held::Inferred {
            "Probable reason".into()
        } else {
            "Reason given".into()
        },
        value: Foreign::words(&reason_in_short(claim)),
        note: Some(Foreign::words(&format!("according to {speaker}"))),
        contested,
    })
}

/// A speaker who is described rather than named, inside a sentence: "those who held him".
fn in_a_sentence(speaker: &str) -> String {
    let described = ["The ", "Those ", "A ", "An ", "Some "]
        .iter()
        .any(|word| speaker.starts_with(word));
    if described {
        dates::small(speaker)
    } else {
        speaker.to_owned()
    }
}

/// What is claimed of one property, each value once.
fn simple(accounts: &Accounts<'_>, property: &str) -> Option<Fact> {
    let claims: Vec<&Claim> = accounts
        .told
        .iter()
        .map(|told| told.1)
        .filter(|claim| claim.property == property)
        .collect();
    let mut values: Vec<String> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.held != Held::Denied) {
        let text = match &claim.value {
            Value::Age(age) => age_words(age),
            _ => accounts.shown(claim).main.text().to_owned(),
        };
        if !values.contains(&text) {
            values.push(text);
        }
    }
    let label = Schema::person().label(property, labels::LANG);
    let many = Schema::person().property(property).is_some_and(|known| known.many);
    let more = values.len().saturating_sub(SHOWN);
    values.truncate(SHOWN);
    (!values.is_empty()).then(|| Fact {
        label: label.to_owned(),
        value: Foreign::words(&values.join(if many { ", " } else { " or " })),
        note: (more > 0).then(|| Foreign::words(&format!("and {more} more, see Claims"))),
        contested: accounts.contests.iter().any(|contest| contest.property == property),
    })
}

/// The most values of one property that stand among the key facts; all of them stand among the claims.
const SHOWN: usize = 3;
