//! A list of persons, each in a few lines, with the dates drawn on one axis.

use crate::address;
use crate::parts::chip;
use crate::parts::drawing::{Axis, Drawing};
use crate::parts::reasons::Why;
use guwah_domain::card::{Card, CardVoice, Day8601, Mark, day_number};
use guwah_domain::claim::Held;
use guwah_domain::id::PersonId;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::labels;
use guwah_wording::phrases;
use std::borrow::Cow;

/// A list of persons.
pub struct Roll {
    /// The years along the axis.
    pub years: Vec<i16>,
    /// The persons.
    pub lines: Vec<Line>,
}

/// One person.
pub struct Line {
    /// The page.
    pub href: String,
    /// What the person is called.
    pub name: Foreign,
    /// Whether no name is recorded.
    pub unnamed: bool,
    /// That the person is invented.
    pub invented: Option<Cow<'static, str>>,
    /// Why the person was found.
    pub why: Vec<Why>,
    /// The summary, or what else is known in a line.
    pub about: Option<Foreign>,
    /// Who testifies, and what they are to the person.
    pub testifier: Option<(Foreign, Option<String>)>,
    /// The last status, voice by voice.
    pub status: Vec<String>,
    /// Whether there was no news for over a year.
    pub no_news: bool,
    /// What those voices say, fear, heard or deny beside it.
    pub second: Vec<String>,
    /// Whether accounts contradict each other.
    pub contested: bool,
    /// The best tier.
    pub tier: Option<Cow<'static, str>>,
    /// The dates in words.
    pub when: Option<String>,
    /// The dates drawn.
    pub drawing: Option<Drawing>,
}

/// The most labels along the axis of a list.
const LABELS: i16 = 4;
/// Years before which an act does not stretch the axis of a list: each person's own page draws it all.
const AXIS_YEARS: i16 = 15;

/// One person of a list, before it is drawn.
pub struct Entry<'a> {
    /// The record.
    pub id: PersonId,
    /// The public number.
    pub number: Option<u64>,
    /// What a list shows.
    pub card: &'a Card,
    /// Why the person was found.
    pub why: Vec<Why>,
}

/// A list of persons, read on a day.
pub fn roll<'a>(lang: Language, entries: impl Iterator<Item = Entry<'a>>, today: Day) -> Roll {
    let entries: Vec<Entry<'a>> = entries.collect();
    let newest = entries
        .iter()
        .flat_map(|entry| &entry.card.marks)
        .filter_map(|mark| mark.when.latest())
        .max();
    let recent = |mark: &&Mark| match (mark.when.earliest().or(mark.when.latest()), newest) {
        (Some(on), Some(newest)) => newest.year() - on.year() <= AXIS_YEARS,
        _ => false,
    };
    let drawn = entries.iter().flat_map(|entry| &entry.card.marks).filter(recent);
    // A silence is drawn from the day after the last word, and needs room.
    let silences: Vec<VagueDate> = entries
        .iter()
        .filter_map(|entry| silent_from(entry.card, today))
        .collect();
    let axis = Axis::over(drawn.map(|mark| &mark.when).chain(&silences), LABELS);
    let lines = entries
        .into_iter()
        .map(|entry| line(lang, entry, axis, today))
        .collect();
    Roll {
        years: axis.map(|axis| axis.labels()).unwrap_or_default(),
        lines,
    }
}

fn line(lang: Language, entry: Entry<'_>, axis: Option<Axis>, today: Day) -> Line {
    let card = entry.card;
    let name = card.names.iter().find(|name| name.text == card.name);
    let second = card.status.iter().filter(|voice| voice.second);
    let no_news = is_silent(card, today);
    Line {
        href: address::person(lang, entry.number, entry.id),
        name: name.map_or_else(|| Foreign::quoted(lang, &card.name), Foreign::of),
        unnamed: card.unnamed,
        invented: chip::invented(lang, card.invented),
        why: entry.why,
        about: card
            .summary
            .as_ref()
            .map(|text| Foreign::quoted(lang, &text.text))
            .or_else(|| about(lang, card)),
        testifier: card
            .testifier
            .as_ref()
            .map(|(name, relation)| testifier(lang, name, relation.as_deref())),
        status: status(lang, card),
        second: second.map(|voice| said(lang, voice)).collect(),
        no_news,
        contested: card.contested,
        tier: card.tier.as_deref().map(|tier| chip::tier(lang, Some(tier))),
        when: when(lang, card),
        drawing: axis
            .map(|axis| drawing(card, axis, no_news))
            .filter(|drawing| !drawing.is_empty()),
    }
}

fn testifier(lang: Language, name: &str, relation: Option<&str>) -> (Foreign, Option<String>) {
    let relation = relation.filter(|relation| *relation != "victim");
    let relation = relation.map(|relation| lang.small(&lang.term("relation", relation)));
    (Foreign::quoted(lang, name), relation)
}

/// Profession, places: a line for a person without a summary.
fn about(lang: Language, card: &Card) -> Option<Foreign> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(
        card.professions
            .iter()
            .take(2)
            .map(|key| lang.term("profession", key).into_owned()),
    );
    let mut places: Vec<String> = card
        .places
        .iter()
        .map(|place| labels::place_text(lang, place))
        .collect();
    places.dedup();
    parts.extend(places.into_iter().take(3));
    (!parts.is_empty()).then(|| Foreign::plain(lang.sentence(&lang.capital(&parts.join(lang.comma())))))
}

/// What voices lead with; where nobody says anything now, what lists said last, marked with until when.
pub fn status(lang: Language, card: &Card) -> Vec<String> {
    let now = card.leading().map(|voice| said(lang, voice));
    let last = card.last.iter().flat_map(|(voices, until)| {
        let until = day_of_number(*until).map(|day| lang.message("listed-until").on_day(day).plain());
        voices.iter().map(move |voice| {
            let parts = [Some(said(lang, voice)), until.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(lang.comma())
        })
    });
    now.chain(last).collect()
}

/// What a voice says of the person's status. Nobody stands beside it here, so a denial says by whom it is.
pub fn said(lang: Language, voice: &CardVoice) -> String {
    if voice.unconfirmed {
        return phrases::say_unconfirmed(lang, &voice.custody, voice.held);
    }
    let said = match &voice.words {
        Some(words) => phrases::as_written(lang, words),
        None if voice.held == Held::Denied => {
            phrases::say_denied(lang, &voice.custody, voice.sentence.as_ref(), voice.official)
        }
        None => phrases::say(lang, &voice.custody, voice.sentence.as_ref(), voice.held),
    };
    match &voice.held_until {
        Some(until) => format!("{said}{}{}", lang.comma(), lang.message("until").on(until).plain()),
        None => said,
    }
}

/// Whether nothing was heard for over a year.
fn is_silent(card: &Card, today: Day) -> bool {
    card.silent_since
        .is_some_and(|since| since + A_YEAR < day_number(today))
}

/// The day after the last word of one of whom nothing was heard for over a year.
fn silent_from(card: &Card, today: Day) -> Option<VagueDate> {
    let since = card
        .silent_since
        .filter(|_| is_silent(card, today))
        .and_then(day_of_number)?;
    since.tomorrow().ok().map(VagueDate::from_day)
}

/// A year, in days written as `YYYYMMDD`.
const A_YEAR: Day8601 = 10_000;

fn taking(kind: &str) -> bool {
    matches!(
        kind,
        "arrested" | "confined" | "contact_lost" | "summoned" | "transferred" | "sentenced" | "passport_taken"
    )
}

fn sign_of_life(kind: &str) -> bool {
    matches!(kind, "contact_regained" | "released" | "escaped" | "filmed")
}

/// "Contact lost March 2018, contact regained 27 January 2019".
fn when(lang: Language, card: &Card) -> Option<String> {
    let told: Vec<&Mark> = card.marks.iter().filter(|mark| mark.held.is_assertion()).collect();
    let first = told
        .iter()
        .find(|mark| taking(&mark.kind))
        .or(told.first())
        .copied()
        .or(card.marks.first())?;
    let words = |mark: &Mark| mark_words(lang, mark);
    let last = told
        .iter()
        .rev()
        .find(|mark| (sign_of_life(&mark.kind) || mark.kind == "died") && **mark != first);
    Some(match last {
        Some(last) => {
            let message = lang.message("marks").text("first", words(first));
            message.text("last", lang.small(&words(last))).plain()
        }
        None => words(first),
    })
}

/// "Contact lost March 2018", "Rumoured: died 2018".
fn mark_words(lang: Language, mark: &Mark) -> String {
    let act = if mark.kind == "arrested" {
        lang.say("detained")
    } else {
        lang.term("act", &mark.kind)
    };
    let message = if mark.held.is_assertion() {
        lang.message("mark")
    } else {
        lang.message("mark-held")
            .text("held", lang.capital(&phrases::held(lang, mark.held)))
    };
    message.text("act", act).on(&mark.when).plain()
}

fn drawing(card: &Card, axis: Axis, no_news: bool) -> Drawing {
    let mut drawing = Drawing::on(axis);
    // What is only heard, and what is open on one side, would cover the rest in so little room: the person's own page
    // draws it.
    let plain =
        |mark: &&Mark| mark.held.is_assertion() && mark.when.earliest().is_some() && mark.when.latest().is_some();
    let any_plain = card.marks.iter().any(|mark| plain(&mark));
    let mut drawn: Vec<&Mark> = Vec::new();
    for mark in card.marks.iter().filter(|mark| !any_plain || plain(mark)) {
        if !drawn
            .iter()
            .any(|known| known.when == mark.when && known.held == mark.held)
        {
            drawing = drawing.date(&mark.when, mark.held, false);
            drawn.push(mark);
        }
    }
    let asserted = |mark: &&Mark| mark.held.is_assertion();
    let lost = card
        .marks
        .iter()
        .filter(asserted)
        .rfind(|mark| mark.kind == "contact_lost");
    let heard = card
        .marks
        .iter()
        .filter(asserted)
        .rfind(|mark| sign_of_life(&mark.kind));
    let since = match (lost, heard) {
        (Some(lost), None) => lost.when.latest(),
        (Some(lost), Some(heard)) if heard.when.latest() < lost.when.earliest() => lost.when.latest(),
        _ => card.silent_since.filter(|_| no_news).and_then(day_of_number),
    };
    match since {
        Some(since) => drawing.silence(since),
        None => drawing,
    }
}

fn day_of_number(number: Day8601) -> Option<Day> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    Day::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use crate::parts::result_list::*;
    use guwah_domain::claim::Held;

    fn mark(kind: &str, when: &str, held: Held) -> Mark {
        Mark {
            kind: kind.into(),
            when: VagueDate::parse(when).unwrap(),
            held,
        }
    }

    #[test]
    fn a_line_tells_when_the_person_was_taken_and_last_heard_of() {
        let marks = vec![
            mark("contact_lost", "2018-03", Held::Stated),
            mark("died", "2018", Held::Rumoured),
            mark("contact_regained", "2019-01-27", Held::Stated),
        ];
        let card = Card {
            marks,
            ..Card::default()
        };
        assert_eq!(
            when(Language::English, &card).unwrap(),
            "Contact lost March 2018, contact regained 27 January 2019"
        );
        let axis = Axis::over(card.marks.iter().map(|mark| &mark.when), 4).unwrap();
        assert!(!drawing(&card, axis, false).to_string().contains("stroke-dasharray"));
    }

    #[test]
    fn silence_is_drawn_from_the_last_word() {
        let card = Card {
            marks: vec![mark("contact_lost", "2018-03", Held::Stated)],
            ..Card::default()
        };
        let axis = Axis::over(card.marks.iter().map(|mark| &mark.when), 4).unwrap();
        assert!(drawing(&card, axis, false).to_string().contains("stroke-dasharray"));
    }

    #[test]
    fn silence_begins_after_a_year() {
        let card = Card {
            silent_since: Some(20_251_121),
            ..Card::default()
        };
        assert!(is_silent(&card, Day::constant(2026, 11, 22)));
        assert!(!is_silent(&card, Day::constant(2026, 11, 21)));
    }
}
