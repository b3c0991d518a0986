//! Whether two claims mean the same, however it is written: what an editor withdrew does not come back because a list spells it
//! otherwise.

use crate::act::Act;
use crate::claim::Claim;
use crate::place::{Gazetteer, Place};
use crate::sentence::Sentence;
use crate::statements::Statement;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, Relative, TermRef, Value};
use crate::words::fold;

impl Claim {
    /// Whether the same is asserted, in the same way and by the same speaker, of a value that is understood alike: another spelling
    /// of a place or a term, another way of writing a date, other spaces and capitals.
    #[must_use]
    pub fn means_the_same(&self, other: &Self) -> bool {
        let speaker = |claim: &Self| {
            let by = claim.by.as_ref();
            let name = by.and_then(|by| by.name.as_deref()).map(letters);
            (name, by.map(|by| by.person), claim.is_official())
        };
        self.property == other.property
            && self.held == other.held
            && speaker(self) == speaker(other)
            && self.value.means_the_same(&other.value)
    }
}

impl Value {
    /// Whether two values are understood alike.
    #[must_use]
    pub fn means_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one) | Self::Name(one), Self::Text(other) | Self::Name(other)) => same(&one.text, &other.text),
            (Self::Date(one), Self::Date(other)) => one.means_the_same(other),
            (Self::Age(one), Self::Age(other)) => (one.from, one.to) == (other.from, other.to) && one.on == other.on,
            (Self::Place(one), Self::Place(other)) => same_place(one, other),
            (Self::Term(one), Self::Term(other)) => same_term(one, other),
            (Self::Number(one), Self::Number(other)) => {
                same(&one.number, &other.number) && same_words(one.unit.as_deref(), other.unit.as_deref())
            }
            (Self::IdentityNumber(one), Self::IdentityNumber(other)) => one.plain() == other.plain(),
            (Self::Relative(one), Self::Relative(other)) => same_relative(one, other),
            (Self::Act(one), Self::Act(other)) => same_act(one, other),
            (Self::Institution(one), Self::Institution(other)) => {
                one.record == other.record && same(&one.words, &other.words)
            }
            (one, other) => one == other,
        }
    }
}

impl VagueDate {
    /// Whether the same days are meant, in the same doubt.
    fn means_the_same(&self, other: &Self) -> bool {
        let days = |date: &Self| {
            (
                date.earliest(),
                date.latest(),
                date.is_approximate(),
                date.is_uncertain(),
            )
        };
        days(self) == days(other)
    }
}

impl Statement {
    /// A list asserts what an editor withdrew, in another spelling: it is withdrawn as it comes, for the same reason. What stands
    /// beside it, because the spelling alone was corrected, stands.
    pub fn keep_withdrawn(&self, new: &mut Claim) {
        if self.claims.iter().all(|held| held.withdrawn.is_none()) {
            return;
        }
        let alike = || self.claims.iter().filter(|held| held.means_the_same(new));
        if alike().any(Claim::is_current) {
            return;
        }
        // The newest word of an editor last.
        let withdrawn = alike().rfind(|held| held.withdrawn.is_some());
        if let Some(held) = withdrawn.filter(|held| !held.says_the_same(new)) {
            (new.withdrawn, new.replaced_by) = (held.withdrawn.clone(), held.replaced_by);
        }
    }
}

/// The letters and digits of a text, folded, with one space where anything else stands between them.
fn letters(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn same(one: &str, other: &str) -> bool {
    let (read, other_read) = (letters(one), letters(other));
    // Of signs alone nothing is understood.
    read == other_read && (!read.is_empty() || one.trim() == other.trim())
}

fn same_words(one: Option<&str>, other: Option<&str>) -> bool {
    same(one.unwrap_or_default(), other.unwrap_or_default())
}

fn same_term(one: &TermRef, other: &TermRef) -> bool {
    match (&one.term, &other.term) {
        (Some(one), Some(other)) => one == other,
        (None, None) => same_words(one.words.as_deref(), other.words.as_deref()),
        _ => false,
    }
}

/// The same place of the gazetteer, and the same of what the gazetteer does not know: "Kashgar" is "ш. Кашгар", and not "Kashgar, the
/// mill".
fn same_place(one: &PlaceRef, other: &PlaceRef) -> bool {
    if one.place.is_none() || one.place != other.place {
        return one.place == other.place && in_any_order(&one.words) == in_any_order(&other.words);
    }
    let gazetteer = Gazetteer::xinjiang();
    let Some(place) = one.place.as_deref().and_then(|key| gazetteer.get(key)) else {
        return same(&one.words, &other.words);
    };
    same(&one.words, &other.words) || unread(&one.words, place) == unread(&other.words, place)
}

/// The words for a place that the gazetteer does not know: "ш. Oylighan" is "Oylighan ш.".
fn in_any_order(words: &str) -> Vec<String> {
    let mut words: Vec<String> = letters(words).split(' ').map(str::to_owned).collect();
    words.sort();
    words
}

/// The parts of words for a place that name neither it nor what it lies in.
fn unread(words: &str, place: &Place) -> Vec<String> {
    let gazetteer = Gazetteer::xinjiang();
    let parts = words.split([',', '，', '、', ';', '/', '(', ')', '（', '）']);
    let other = |part: &&str| {
        let read = gazetteer.resolve(part);
        !read.is_some_and(|read| read.key == place.key || gazetteer.is_within(place, read))
    };
    let mut unread: Vec<String> = parts
        .filter(other)
        .map(letters)
        .filter(|part| !part.is_empty())
        .collect();
    unread.sort();
    unread
}

fn same_relative(one: &Relative, other: &Relative) -> bool {
    same_term(&one.relation, &other.relation)
        && one.person == other.person
        && same_words(one.name.as_deref(), other.name.as_deref())
}

fn same_act(one: &Act, other: &Act) -> bool {
    let same_date = |one: &Option<VagueDate>, other: &Option<VagueDate>| match (one, other) {
        (Some(one), Some(other)) => one.means_the_same(other),
        (None, None) => true,
        _ => false,
    };
    let facility = |act: &Act| act.facility.as_ref().map(|facility| letters(&facility.words));
    one.kind == other.kind
        && same_date(&one.when, &other.when)
        && (one.when.is_some() || same_words(one.when_words.as_deref(), other.when_words.as_deref()))
        && same_date(&one.until, &other.until)
        && both(&one.place, &other.place, same_place)
        && facility(one) == facility(other)
        && same_words(one.authority.as_deref(), other.authority.as_deref())
        && one.reasons.len() == other.reasons.len()
        && one
            .reasons
            .iter()
            .zip(&other.reasons)
            .all(|(one, other)| same_term(one, other))
        && both(&one.sentence, &other.sentence, same_sentence)
        && both(&one.to, &other.to, same_term)
        && same_words(one.account.as_deref(), other.account.as_deref())
}

fn same_sentence(one: &Sentence, other: &Sentence) -> bool {
    if !one.tells_length() || !other.tells_length() {
        return one.tells_length() == other.tells_length() && same_words(one.words.as_deref(), other.words.as_deref());
    }
    let numbers = |sentence: &Sentence| Sentence {
        words: None,
        reduced_from: None,
        ..sentence.clone()
    };
    numbers(one) == numbers(other)
        && both(&one.reduced_from, &other.reduced_from, |one, other| {
            same_sentence(one, other)
        })
}

fn both<T>(one: &Option<T>, other: &Option<T>, same: impl Fn(&T, &T) -> bool) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

    use super::*;

    fn act(json: &str) -> Value {
        serde_json::from_str(&format!(r#"{{"act":{json}}}"#)).unwrap()
    }

    fn value(json: &str) -> Value {
        serde_json::from_str(json).unwrap()
    }

    #[track_caller]
    fn check(one: &Value, other: &Value, alike: bool) {
        assert_eq!(one.means_the_same(other), alike, "{one:?} / {other:?}");
        assert_eq!(other.means_the_same(one), alike, "{other:?} / {one:?}");
    }

    #[test]
    fn values_that_are_understood_alike() {
        let term = |json: &str| value(&format!(r#"{{"term":{json}}}"#));
        let text = |words: &str| value(&format!(r#"{{"text":{{"text":"{words}"}}}}"#));
        let name = |words: &str| value(&format!(r#"{{"name":{{"text":"{words}"}}}}"#));
        let place = |words: &str| {
            let key = Gazetteer::xinjiang().resolve(words).map(|place| place.key.clone());
            Value::Place(PlaceRef {
                words: words.into(),
                place: key,
            })
        };
        for (one, other, alike) in [
            (
                term(r#"{"term":"prison"}"#),
                term(r#"{"term":"prison","words":"Prison "}"#),
                true,
            ),
            (term(r#"{"term":"prison"}"#), term(r#"{"term":"camp"}"#), false),
            (term(r#"{"words":"the  Mill"}"#), term(r#"{"words":"the mill."}"#), true),
            (
                term(r#"{"words":"the mill"}"#),
                term(r#"{"term":"prison","words":"the mill"}"#),
                false,
            ),
            (text("Taken  at night"), text("taken at night."), true),
            (text("Taken at night"), text("taken at noon"), false),
            (name("ЁЛДАШ, Мемет"), name("Ёлдаш Мемет"), true),
            (name("Memet"), name("Memet Yoldash"), false),
            (place("Kashgar"), place("Кашгар"), true),
            (place("г. Кашгар"), place("ш. Кашгар"), true),
            (place("Oylighan kent, the mill"), place("the mill, Oylighan kent"), true),
            (place("Kashgar"), place("Kashgar, Xinjiang"), true),
            (place("Kashgar"), place("喀什"), true),
            (place("Kashgar"), place("Kashgar, the old mill"), false),
            (place("Kashgar"), place("Hotan"), false),
            (place("Oylighan kent"), place("oylighan  kent"), true),
        ] {
            check(&one, &other, alike);
        }
    }

    #[test]
    fn dates_acts_and_relatives_that_are_understood_alike() {
        for (one, other, alike) in [
            (
                value(r#"{"date":"2017-05"}"#),
                value(r#"{"date":"2017-05-01/2017-05-31"}"#),
                true,
            ),
            (value(r#"{"date":"2017-05"}"#), value(r#"{"date":"2017-05~"}"#), false),
            (value(r#"{"date":"2017-05"}"#), value(r#"{"date":"2017"}"#), false),
            (
                act(r#"{"kind":"arrested","when":"2017-05"}"#),
                act(r#"{"kind":"arrested","when":"2017-05","when_words":"May 2017"}"#),
                true,
            ),
            (
                act(r#"{"kind":"arrested","when":"2017-05"}"#),
                act(r#"{"kind":"arrested","when":"2017-06"}"#),
                false,
            ),
            (
                act(r#"{"kind":"sentenced","sentence":{"months":120,"words":"10 years"}}"#),
                act(r#"{"kind":"sentenced","sentence":{"months":120,"words":"十年"}}"#),
                true,
            ),
            (
                act(r#"{"kind":"sentenced","sentence":{"months":120}}"#),
                act(r#"{"kind":"sentenced","sentence":{"months":132}}"#),
                false,
            ),
            (act(r#"{"kind":"arrested"}"#), act(r#"{"kind":"released"}"#), false),
            (
                value(r#"{"relative":{"relation":{"term":"father"},"name":"Yasha  OYLIGHAN"}}"#),
                value(r#"{"relative":{"relation":{"term":"father","words":"dad"},"name":"Yasha Oylighan"}}"#),
                true,
            ),
            (
                value(r#"{"relative":{"relation":{"term":"father"},"name":"Yasha"}}"#),
                value(r#"{"relative":{"relation":{"term":"brother"},"name":"Yasha"}}"#),
                false,
            ),
            (
                value(r#"{"age":{"from":40,"to":40}}"#),
                value(r#"{"age":{"from":40,"to":40,"words":"forty"}}"#),
                true,
            ),
        ] {
            check(&one, &other, alike);
        }
    }
}
