//! What each thing that two records say weighs, for and against their being one person.

use guwah_linkage::{Comparable, Field, Register, Settings, weigh};
use guwah_registry::comparable;
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{PersonRecord, Reader};
use guwah_registry::{RegistryError, Said};
use guwah_web::Refusal;
use guwah_wording::{Language, Message};
use std::borrow::Cow;
use std::cell::RefCell;

/// What two records weigh.
pub(super) struct Weights {
    pub(super) each: Vec<Weight>,
    /// What they come to together.
    pub(super) together: Message,
}

/// What one thing weighs.
pub(super) struct Weight {
    pub(super) label: Cow<'static, str>,
    pub(super) words: Message,
}

impl Weights {
    /// Weighs two records; how frequent something is, is asked of the register that both are of.
    pub(super) fn of(
        reader: &dyn Reader,
        lang: Language,
        one: &PersonRecord,
        other: &PersonRecord,
    ) -> Result<Self, Refusal> {
        let failed: RefCell<Option<RegistryError>> = RefCell::new(None);
        let count = |query: &Query| match reader.search(query) {
            Ok(found) => Some(found.total),
            Err(error) => {
                failed.borrow_mut().get_or_insert(error);
                None
            }
        };
        let held_by = |field: Field, text: &str| query(field, text).as_ref().and_then(count);
        let records = count(&Query::default()).unwrap_or_default();
        let register = Register {
            records,
            held_by: &held_by,
        };
        let found = weigh(
            &comparable(one, 1),
            &comparable(other, 2),
            register,
            &Settings::builtin(),
        );
        if let Some(error) = failed.into_inner() {
            return Err(error.into());
        }
        let before = Weight {
            label: lang.say("two-before"),
            words: in_words(lang, found.before),
        };
        let each = found.reasons.iter().map(|reason| Weight {
            label: label(lang, reason.field),
            words: in_words(lang, reason.bits),
        });
        let capped = found.capped.then(|| Weight {
            label: lang.say("two-capped"),
            words: lang.message("two-capped-how"),
        });
        Ok(Self {
            each: std::iter::once(before).chain(each).chain(capped).collect(),
            together: together(lang, found.score),
        })
    }
}

/// How persons are asked for who have the same; none for what the register does not count.
fn query(field: Field, text: &str) -> Option<Query> {
    let text = text.to_owned();
    let filter = match field {
        Field::Word => {
            return Some(Query {
                text,
                ..Query::default()
            });
        }
        Field::Residence | Field::Birthplace | Field::HeldIn => Filter::Place(text),
        Field::Ethnicity => Filter::Ethnicity(text),
        Field::Profession => Filter::Profession(text),
        Field::Custody => Filter::Status(text),
        _ => return None,
    };
    Some(Query {
        filters: vec![filter],
        ..Query::default()
    })
}

fn comparable(record: &PersonRecord, number: u64) -> Comparable {
    let claims = record.person.current_claims().map(|(_, claim)| claim.clone());
    let mut said = Said {
        record: number,
        claims: claims.collect(),
        ..Said::default()
    };
    let mut one = Comparable::default();
    comparable::fill(&mut one, &mut said);
    one
}

fn label(lang: Language, field: Field) -> Cow<'static, str> {
    match field {
        Field::Word | Field::Order => lang.property("name"),
        Field::Number => lang.property("id_number"),
        Field::Born => lang.property("born"),
        Field::Sex => lang.property("sex"),
        Field::Residence => lang.property("residence"),
        Field::Birthplace => lang.property("birthplace"),
        Field::HeldIn => lang.property("place"),
        Field::Detained => lang.say("facet-detained"),
        Field::Died => lang.property("died"),
        Field::Relatives => lang.property("relative"),
        Field::Ethnicity => lang.property("ethnicity"),
        Field::Profession => lang.property("profession"),
        Field::Sentence => lang.term("act", "sentenced"),
        Field::Custody => lang.property("status"),
        Field::Reasons => lang.property("reason"),
    }
}

/// What it comes to, of a hundred such pairs. Nothing is certain: not all of them, and not none.
fn together(lang: Language, score: f32) -> Message {
    match (score * 100.0).round() as u64 {
        0 => lang.message("two-together-few"),
        100.. => lang.message("two-together-most"),
        count => lang.message("two-together").number("count", count),
    }
}

/// A weight in words, by two digits: nobody knows such a number better.
fn in_words(lang: Language, bits: f32) -> Message {
    let times = f64::from(bits.abs()).exp2().min(1e9);
    let digits = 10f64.powf(times.log10().floor() - 1.0).max(1.0);
    let times = ((times / digits).round() * digits) as u64;
    if times < 2 {
        return lang.message("two-says-nothing");
    }
    let key = if bits > 0.0 { "two-likelier" } else { "two-less-likely" };
    lang.message(key).number("times", times)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_certainty_is_told() {
        let check = |score: f32, expected: &str| {
            assert_eq!(together(Language::English, score).plain(), expected, "{score}");
        };
        check(1.0, "Together: of 100 such pairs, more than 99 would be one person.");
        check(0.996, "Together: of 100 such pairs, more than 99 would be one person.");
        check(0.42, "Together: of 100 such pairs, about 42 would be one person.");
        check(0.004, "Together: of 100 such pairs, fewer than 1 would be one person.");
        check(0.0, "Together: of 100 such pairs, fewer than 1 would be one person.");
    }

    #[test]
    fn weights_are_told_by_two_digits() {
        let check = |bits: f32, expected: &str| {
            assert_eq!(in_words(Language::English, bits).plain(), expected, "{bits}");
        };
        check(0.2, "says nothing");
        check(-1.0, "2 times less likely");
        check(3.3, "10 times likelier");
        check(9.97, "1,000 times likelier");
        check(-12.4, "5,400 times less likely");
    }
}
