//! Why two records may be one person, in words for the editor who judges.

use crate::compared::Compared;
use crate::field::{Field, MISSING, level};
use crate::gather::Records;
use crate::model::Model;
use crate::record::Span;
use std::fmt::Write;

/// A name held by more than one in so many is called common.
const COMMON: f32 = 1.0 / 2_000.0;

/// One reason for, or against.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What it is about.
    pub field: Field,
    /// In words.
    pub text: String,
    /// How much it says: each bit makes one person twice as likely; below 0 it speaks against.
    pub bits: f32,
}

/// The reasons of a pair, names first.
pub(crate) fn reasons(records: &Records, model: &Model, a: u32, b: u32, found: &Compared) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(text) = names(records, found) {
        reasons.push(Reason {
            field: Field::Word,
            text,
            bits: found.name_bits(model),
        });
    }
    for field in &Field::ALL[Field::Number as usize..] {
        if found.level(*field) != MISSING
            && let Some(text) = text_of(records, *field, a, b, found)
        {
            reasons.push(Reason {
                field: *field,
                text,
                bits: found.bits_of(*field, model),
            });
        }
    }
    reasons
}

/// A share of one as it is shown: two digits, without the leading zero.
fn shown(likeness: f32) -> String {
    let text = format!("{likeness:.2}");
    text.strip_prefix('0').map_or(text.clone(), str::to_owned)
}

/// A word as names are written.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

fn names(records: &Records, found: &Compared) -> Option<String> {
    let layout = found.layout.as_ref()?;
    let word = |at: u32| capital(records.words.texts.text(at));
    let (mut same, mut alike, mut different, mut left) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut share = 1.0f32;
    for slot in layout.slots() {
        match slot.level {
            level::WORD_DIFFERENT => different.push(format!("{} and {}", word(slot.one), word(slot.other))),
            level::LEFT_OVER => left.push(word(slot.one)),
            _ => {
                share *= slot.share;
                if slot.one == slot.other {
                    same.push(word(slot.one));
                } else {
                    alike.push(format!(
                        "{} ~ {} ({})",
                        word(slot.one),
                        word(slot.other),
                        shown(slot.likeness)
                    ));
                }
            }
        }
    }
    let mut parts = Vec::new();
    if !same.is_empty() {
        parts.push(format!("the same in both names: {}", same.join(", ")));
    }
    if !alike.is_empty() {
        parts.push(format!("names sound alike: {}", alike.join(", ")));
    }
    if !different.is_empty() {
        parts.push(format!("names differ: {}", different.join(", ")));
    }
    if !left.is_empty() {
        parts.push(format!("in one name only: {}", left.join(", ")));
    }
    if layout.order == Some(level::TURNED) {
        parts.push("the words come in another order".to_owned());
    }
    if (COMMON..1.0).contains(&share) {
        parts.push(format!("the name is common (1 in {:.0})", 1.0 / share));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn text_of(records: &Records, field: Field, a: u32, b: u32, found: &Compared) -> Option<String> {
    let level = found.level(field);
    let places = |what: &str, pool: &crate::pool::Pool<u32>| {
        let name = |at: u32| {
            let first = pool.get(at).first().copied();
            first
                .map(|place| capital(records.place_words.texts.text(place)))
                .unwrap_or_default()
        };
        Some(match level {
            level::SAME => format!("same {what}"),
            level::PLACE_ALIKE => format!("{what} alike: {} ~ {}", name(a), name(b)),
            _ => format!("{what} differs: {} and {}", name(a), name(b)),
        })
    };
    let term = |what: &str| {
        Some(if level == level::SAME {
            format!("same {what}")
        } else {
            format!("{what} differs")
        })
    };
    match field {
        Field::Word | Field::Order => None,
        Field::Number => Some(
            match level {
                level::SAME => "same identity number",
                level::NUMBER_FITS => "identity numbers agree as far as they are known",
                level::NUMBER_SLIP | level::NUMBER_DIFFERENT if found.neighbours && found.is_of_siblings() => {
                    "identity numbers follow each other, as those of brothers and sisters do"
                }
                level::NUMBER_SLIP => "identity numbers differ in one place",
                _ => "identity numbers differ",
            }
            .to_owned(),
        ),
        Field::Born => Some(born(records, a, b, level)),
        Field::Sex => term("sex"),
        Field::Residence => places("residence", &records.residence),
        Field::Birthplace => places("birthplace", &records.birthplace),
        Field::HeldIn => places("place of detention", &records.held_in),
        Field::Detained => Some(dates(
            "detained",
            records.detained.get(a),
            records.detained.get(b),
            level <= level::DETAINED_OVERLAPS,
        )),
        Field::Died => Some(dates(
            "died",
            records.died.get(a),
            records.died.get(b),
            level <= level::DIED_OVERLAPS,
        )),
        Field::Relatives => Some(
            match (level, found.is_of_siblings()) {
                (level::SAME, true) => "they have a relative of one name, as brothers and sisters do",
                (level::SAME, false) => "they have a relative of one name",
                _ => "no relative of one name",
            }
            .to_owned(),
        ),
        Field::Ethnicity => term("ethnicity"),
        Field::Profession => term("profession"),
        Field::Sentence => term("sentence"),
        Field::Custody => term("custody"),
        Field::Reasons => term("reason given"),
    }
}

fn born(records: &Records, a: u32, b: u32, level: u8) -> String {
    let of = |at: u32| -> Vec<Span> {
        let given = records.born.get(at).iter().chain(records.born_by_number.get(at));
        let mut spans: Vec<Span> = given.copied().collect();
        if spans.is_empty() {
            spans.extend(records.aged.get(at));
        }
        spans
    };
    let mut text = dates("born", &of(a), &of(b), level <= level::OVERLAPS);
    if level == level::BORN_SLIP {
        text.push_str(" by one digit");
    }
    text
}

/// Two dates side by side: those that agree, or the first of each.
fn dates(what: &str, one: &[Span], other: &[Span], agree: bool) -> String {
    let both = one.iter().flat_map(|a| other.iter().map(move |b| (*a, *b)));
    let narrow = |pair: &(Span, Span)| (pair.0.latest - pair.0.earliest) + (pair.1.latest - pair.1.earliest);
    let chosen = both.filter(|(a, b)| a.overlaps(*b) == agree).min_by_key(narrow);
    let Some((a, b)) = chosen.or(one.first().copied().zip(other.first().copied())) else {
        return what.to_owned();
    };
    match (agree, a == b) {
        (true, true) => format!("both {what} {}", date(a)),
        (true, false) => format!("{what} {} and {} agree", date(a), date(b)),
        (false, _) => format!("{what} {} and {} differ", date(a), date(b)),
    }
}

/// A date as EDTF writes it.
fn date(span: Span) -> String {
    let day = |day: i32| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100);
    let (year, month) = (span.earliest / 10_000, span.earliest / 100 % 100);
    let mut text = String::new();
    let written = if span.is_day() {
        write!(text, "{}", day(span.earliest))
    } else if span.is_within_month() {
        write!(text, "{year:04}-{month:02}")
    } else if span.earliest % 10_000 == 101 && span.latest == year * 10_000 + 1231 {
        write!(text, "{year:04}")
    } else {
        write!(text, "{}/{}", day(span.earliest), day(span.latest))
    };
    written.expect("writing to a string cannot fail");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_vague_as_they_are() {
        let check = |earliest, latest, expected: &str| assert_eq!(date(Span { earliest, latest }), expected);
        check(19770214, 19770214, "1977-02-14");
        check(19770201, 19770228, "1977-02");
        check(19770101, 19771231, "1977");
        check(19480128, 19490127, "1948-01-28/1949-01-27");
    }
}
