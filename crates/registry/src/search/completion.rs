//! What is told of a person found: the card, and why, in the words of the record.

use super::query::place_meant;
use super::run::{MIN_SCORE, PLACE_SCORE, Ranked, TEXT_SCORE};
use super::{Hit, Reason};
use crate::error::RegistryError;
use crate::read::rows::{Heard, RecordNo, RecordRow, Rows};
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::PersonId;
use guwah_domain::identity_number::IdentityNumber;
use guwah_domain::place::{Gazetteer, Place};
use guwah_domain::value::Value;
use guwah_names::{Prepared, similarity};
use rusqlite::Connection;

/// What is told of a person found. None for one whose card this audience has not.
pub(super) fn complete(
    db: &Connection,
    audience: Audience,
    found: Ranked,
    text: &str,
    heard: &mut Heard,
) -> Result<Option<Hit>, RegistryError> {
    let rows = Rows { db };
    let no = RecordNo::from(found.doc);
    let Some(record) = rows.record_by_no(no)? else {
        return Ok(None);
    };
    let Some(card) = rows.card_among(no, audience, heard)? else {
        return Ok(None);
    };
    let outside = outside_id(&rows, audience, no, &card)?;
    let mut score = found.score;
    let mut why = found.why;
    if why.is_empty() && !text.is_empty() {
        let (near, reason) = reason_of(&card, text);
        score = near;
        why.push(reason);
    }
    for reason in &mut why {
        if let Reason::Text { excerpt } = reason {
            *excerpt = excerpt_of(&rows, &record, audience, text)?;
        }
        if let Reason::Place { words, .. } = reason {
            *words = place_words(&card, text);
        }
    }
    Ok(Some(Hit {
        id: PersonId(record.id),
        number: record.number,
        outside,
        score,
        why,
        card,
    }))
}

/// Whether a list's own id is an identity number that tells division and birth, which the public is not told whole.
fn is_whole_number(row: &str) -> bool {
    IdentityNumber::parse(row).is_some_and(|number| number.division().is_some() && number.birth_day().is_some())
}

/// Under which id the first of the lists knows the person, of those that this audience sees speak.
fn outside_id(
    rows: &Rows<'_>,
    audience: Audience,
    no: RecordNo,
    card: &Card,
) -> Result<Option<(String, String)>, RegistryError> {
    let mut known_as = rows.outside_ids(no)?;
    if audience == Audience::Public {
        let record = rows.record_by_no(no)?;
        let screened = record
            .map(|record| rows.screened(&record))
            .transpose()?
            .unwrap_or_default();
        known_as.retain(|(_, _, row)| !is_whole_number(row) && !screened.holds(row));
    }
    for (list, dataset, row) in &known_as {
        let source = rows.source(*list)?;
        if source.is_some_and(|(id, _)| card.sources.contains(&id)) {
            return Ok(Some((dataset.clone(), row.clone())));
        }
    }
    for (_, dataset, row) in known_as {
        for id in &card.sources {
            if let Some(record) = rows.record(id.0)?
                && let Some((_, source)) = rows.source(record.no)?
                && source.is_of(&dataset)
            {
                return Ok(Some((dataset, row)));
            }
        }
    }
    Ok(None)
}

/// Why a person matches who was not compared in full, and how nearly: by the nearest of the names, else by a place, else by
/// a text.
fn reason_of(card: &Card, text: &str) -> (f32, Reason) {
    let asked = Prepared::new(text);
    let names = card
        .names
        .iter()
        .map(|name| (similarity(&asked, &Prepared::new(&name.text)), name));
    let nearest = names.max_by(|(a, _), (b, _)| a.score.total_cmp(&b.score));
    if let Some((near, name)) = nearest.filter(|(near, _)| near.score >= MIN_SCORE) {
        let reason = Reason::Name {
            name: name.text.clone(),
            pairs: near.alignment,
        };
        return (near.score, reason);
    }
    let gazetteer = Gazetteer::xinjiang();
    if let Some(meant) = place_meant(text)
        && let Some(words) = place_in(card, meant)
    {
        let place = gazetteer.label(meant, "en");
        return (PLACE_SCORE, Reason::Place { place, words });
    }
    (TEXT_SCORE, Reason::Text { excerpt: String::new() })
}

fn place_words(card: &Card, text: &str) -> String {
    let found = place_meant(text).and_then(|meant| place_in(card, meant));
    found.unwrap_or_else(|| text.to_owned())
}

/// The words by which a card names a place, or one within it.
fn place_in(card: &Card, meant: &Place) -> Option<String> {
    let gazetteer = Gazetteer::xinjiang();
    let is_there = |key: &str| {
        gazetteer
            .get(key)
            .is_some_and(|place| gazetteer.is_within(place, meant))
    };
    let found = card
        .places
        .iter()
        .find(|place| place.place.as_deref().is_some_and(is_there));
    found.map(|place| place.words.clone())
}

/// The part of a text around the first of the words asked for, with the words marked.
fn excerpt_of(rows: &Rows<'_>, record: &RecordRow, audience: Audience, text: &str) -> Result<String, RegistryError> {
    let seen = rows.seen(rows.whole_person(record)?, audience)?;
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let texts = seen
        .iter()
        .flat_map(|seen| seen.claims())
        .flat_map(|(_, claim)| match &claim.value {
            Value::Text(text) => vec![text.text.as_str()],
            Value::Act(act) => act.account.iter().map(String::as_str).collect(),
            Value::Testimony(told) => [&told.summary, &told.original, &told.translation]
                .into_iter()
                .flatten()
                .map(|text| text.text.as_str())
                .collect(),
            _ => Vec::new(),
        });
    Ok(texts
        .filter_map(|text| marked(text, &wanted))
        .next()
        .unwrap_or_default())
}

fn marked(text: &str, wanted: &[String]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_wanted = |word: &str| {
        let lower = word.to_lowercase();
        wanted.iter().any(|wanted| lower.contains(wanted.as_str()))
    };
    let first = words.iter().position(|word| is_wanted(word))?;
    let from = first.saturating_sub(6);
    let part: Vec<String> = words[from..]
        .iter()
        .take(24)
        .map(|word| {
            if is_wanted(word) {
                format!("\u{E000}{word}\u{E001}")
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    let lead = if from > 0 { "… " } else { "" };
    let tail = if from + 24 < words.len() { " …" } else { "" };
    Some(format!("{lead}{}{tail}", part.join(" ")))
}
