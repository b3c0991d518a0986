//! The few things a reader looks for first: since when, last word, who else, why, and who the person is.

use guwah_domain::claim::{Claim, Held};
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::schema::Schema;
use guwah_domain::status::{custody_after, is_taking as takes_away};
use guwah_domain::vague_age::VagueAge;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::value::Value;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::value::{age_words, reason_in_short};
use guwah_wording::{Foreign, Language, dates, phrases};
use std::borrow::Cow;

/// One thing, with what qualifies it.
pub(crate) struct Fact {
    /// What it is.
    pub(crate) label: Cow<'static, str>,
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
    // An age tells the years of birth among the claims.
    facts.extend(simple(accounts, "age").or_else(|| simple(accounts, "born")));
    for property in ["sex", "ethnicity", "profession", "origin"] {
        facts.extend(simple(accounts, property));
    }
    facts
}

/// The first act by which the person was taken: the claim and its date.
pub(crate) fn first_taken<'a>(accounts: &Accounts<'a>) -> Option<(&'a Claim, &'a str, &'a VagueDate)> {
    first_taken_of(&accounts.told).or_else(|| first_taken_of(&accounts.last))
}

fn first_taken_of<'a>(told: &[ClaimRef<'a>]) -> Option<(&'a Claim, &'a str, &'a VagueDate)> {
    let taken = told
        .iter()
        .map(|told| told.claim)
        .filter(|claim| claim.held.is_assertion())
        .filter_map(|claim| {
            let Value::Act(act) = &claim.value else { return None };
            let takes = (takes_away(&act.kind) || matches!(act.kind.as_str(), "contact_lost" | "summoned"))
                && (custody_after(act).is_some() || act.kind == "confined");
            takes.then_some((claim, act.kind.as_str(), act.when.as_ref()?))
        });
    taken.min_by(|a, b| a.2.chronological(b.2))
}

fn taken(accounts: &Accounts<'_>) -> Option<Fact> {
    let (claim, kind, when) = first_taken(accounts)?;
    let Value::Act(act) = &claim.value else { return None };
    let words = act.when_words.as_deref().filter(|words| words.chars().count() <= 40);
    let lang = accounts.lang;
    let ago = when.latest().and_then(|day| dates::ago(lang, day, accounts.today));
    Some(Fact {
        label: if kind == "arrested" {
            lang.say("detained")
        } else {
            Cow::Owned(lang.term("act", kind).into_owned())
        },
        value: dates::told_apart(lang, words, Some(when))?,
        note: accounts.listed_until(claim).or_else(|| ago.map(Foreign::plain)),
        contested: false,
    })
}

fn last_word(accounts: &Accounts<'_>) -> Option<Fact> {
    let last = accounts.status.last_news.as_ref()?;
    let from = accounts.told.iter().find(|told| {
        let claim = told.claim;
        let dated = match &claim.value {
            Value::Act(act) => act.when.as_ref().or(claim.said_on.as_ref()),
            _ => claim.said_on.as_ref(),
        };
        dated == Some(last) && !matches!(claim.held, Held::Denied | Held::Feared)
    });
    let from = *from?;
    let ClaimRef { source, claim, .. } = from;
    let speaker = claim
        .speaker_name()
        .map_or_else(|| accounts.short_title(source).text().to_owned(), str::to_owned);
    let contested = accounts.status.contested && accounts.status.voices.iter().any(|voice| voice.leads.told == from);
    let lang = accounts.lang;
    let note = lang.message(if contested { "from-contested" } else { "from" });
    let note = note.foreign("speaker", &Foreign::quoted(lang, &in_a_sentence(lang, &speaker)));
    Some(Fact {
        label: Cow::Owned(lang.message("fact-last-word").sex(accounts.sex).plain()),
        value: Foreign::plain(lang.capital(&dates::in_words(lang, last))),
        note: Some(Foreign::said(&note)),
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
    let custody = |card: &guwah_domain::card::Card| {
        card.status
            .first()
            .filter(|voice| voice.words.is_none())
            .map(|voice| voice.custody.clone())
    };
    let alike = taken
        .iter()
        .all(|card| custody(card) == custody(first) && card.leading().count() == 1);
    let lang = accounts.lang;
    let note = custody(first).filter(|_| alike).map(|custody| {
        let message = lang.message("fact-last-reported").number("count", taken.len());
        message
            .text("custody", lang.small(&lang.term("custody", &custody)))
            .plain()
    });
    Some(Fact {
        label: lang.say("fact-taken-together"),
        value: Foreign::plain(lang.message("fact-of-the-family").number("count", taken.len()).plain()),
        note: note.map(Foreign::plain),
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
        .filter(|told| told.claim.held != Held::Denied && gives(told.claim))
        .collect();
    let by_others = given.iter().find(|told| !told.claim.is_official());
    let ClaimRef { source, claim, .. } = **by_others.or(given.first())?;
    let contested = accounts.contests.iter().any(|contest| contest.property == "reason");
    let kin = claim.by.as_ref().filter(|by| by.relation.as_deref() != Some("victim"));
    let speaker = kin
        .and_then(|by| accounts.relation_of(by))
        .map(Foreign::plain)
        .or_else(|| {
            let speaker = in_a_sentence(accounts.lang, claim.speaker_name()?);
            Some(Foreign::quoted(accounts.lang, &speaker))
        })
        .unwrap_or_else(|| accounts.short_title(source));
    let lang = accounts.lang;
    let note = lang.message("according-to").foreign("speaker", &speaker);
    Some(Fact {
        label: lang.say(if claim.held == Held::Inferred {
            "fact-probable-reason"
        } else {
            "fact-reason-given"
        }),
        value: Foreign::quoted(lang, &reason_in_short(lang, claim)),
        note: Some(Foreign::said(&note)),
        contested,
    })
}

/// A speaker who is described rather than named, inside a sentence: "those who held him".
fn in_a_sentence(lang: Language, speaker: &str) -> String {
    let described = ["The ", "Those ", "A ", "An ", "Some "]
        .iter()
        .any(|word| speaker.starts_with(word));
    if described {
        lang.small(speaker)
    } else {
        speaker.to_owned()
    }
}

/// What is claimed of one property, each value once.
fn simple(accounts: &Accounts<'_>, property: &'static str) -> Option<Fact> {
    let of = |told: &[ClaimRef<'_>]| told.iter().any(|told| told.claim.property == property);
    // Where nobody says anything now, what a list said last is kept, and marked with until when.
    let told = if of(&accounts.told) {
        &accounts.told
    } else {
        &accounts.last
    };
    let claims: Vec<&Claim> = told
        .iter()
        .map(|told| told.claim)
        .filter(|claim| claim.property == property)
        .collect();
    let until = claims.first().and_then(|claim| accounts.listed_until(claim));
    let mut values: Vec<Foreign> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.held != Held::Denied) {
        let value = match &claim.value {
            Value::Age(age) => age_at_head(accounts.lang, age),
            _ => accounts.shown(claim).main,
        };
        if values.iter().all(|known| known.text() != value.text()) {
            values.push(value);
        }
    }
    let lang = accounts.lang;
    let many = Schema::person().property(property).is_some_and(|known| known.many);
    let more = values.len().saturating_sub(SHOWN);
    values.truncate(SHOWN);
    (!values.is_empty()).then(|| Fact {
        label: lang.property(property),
        value: together(lang, &values, many),
        note: match more {
            0 => until,
            more => Some(Foreign::plain(lang.message("fact-more").number("count", more).plain())),
        },
        contested: accounts.contests.iter().any(|contest| contest.property == property),
    })
}

/// Values in one line: side by side where many may be true, else "70 or 72".
fn together(lang: Language, values: &[Foreign], many: bool) -> Foreign {
    if let [value] = values {
        return value.clone();
    }
    let texts: Vec<String> = values.iter().map(|value| value.text().to_owned()).collect();
    let line = if many {
        texts.join(lang.comma())
    } else {
        lang.either(&texts)
    };
    if values.iter().any(Foreign::is_isolated) {
        Foreign::quoted(lang, &line)
    } else {
        Foreign::plain(line)
    }
}

/// The most values of one property that stand among the key facts; all of them stand among the claims.
const SHOWN: usize = 3;

/// An age in years; of a child of less than a year, the words of the source, which tell months or days.
fn age_at_head(lang: Language, age: &VagueAge) -> Foreign {
    match (&age.words, age.to) {
        (Some(words), Some(0)) => Foreign::quoted(lang, &phrases::quoted(lang, words)),
        _ => Foreign::plain(age_words(lang, age)),
    }
}
