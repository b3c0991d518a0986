//! Every text of a claim: the one list of the fields with words in it, which redaction and the leak check walk.

use crate::act::{Act, Sentence};
use crate::claim::{Claim, Speaker};
use crate::institution::{InstitutionRef, Office};
use crate::intervention::{Answer, Intervention};
use crate::testimony::Testimony;
use crate::value::{PlaceRef, Quantity, Relative, TermRef, Text, Value};

/// Whose words a text is, so that a name in it can be told from a name that the register states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Sentences.
    Free,
    /// A name, a place, a term: short, and meant as such.
    Short,
}

/// Every text of a claim, with the part of it where it stands.
pub fn claim_texts(claim: &Claim, visit: &mut dyn FnMut(&'static str, Wording, &str)) {
    let Claim {
        property,
        value,
        held: _,
        by,
        through,
        said_on: _,
        said_words,
        locator,
        disclosure: _,
        public_as: _,
        embargo: _,
        listed: _,
        withdrawn,
        replaced_by: _,
    } = claim;
    visit("heading", Wording::Short, property);
    if let Some(Speaker {
        name,
        relation: _,
        official: _,
        person: _,
        number: _,
    }) = by
    {
        name.iter().for_each(|name| visit("by", Wording::Short, name));
    }
    let parts = [
        ("through", through),
        ("said_words", said_words),
        ("locator", locator),
        ("withdrawn", withdrawn),
    ];
    for (part, text) in parts {
        text.iter().for_each(|text| visit(part, Wording::Free, text));
    }
    value_texts(value, visit);
}

fn value_texts(value: &Value, visit: &mut dyn FnMut(&'static str, Wording, &str)) {
    match value {
        Value::Text(text) => visit("value", Wording::Free, &text.text),
        Value::Name(text) => visit("value", Wording::Short, &text.text),
        Value::Place(PlaceRef { words, place: _ }) => visit("value", Wording::Short, words),
        Value::Term(term) => term.words.iter().for_each(|text| visit("value", Wording::Short, text)),
        Value::Number(Quantity { number, unit }) => {
            visit("value", Wording::Short, number);
            unit.iter().for_each(|unit| visit("unit", Wording::Short, unit));
        }
        Value::IdentityNumber(number) => visit("value", Wording::Short, number.written()),
        Value::PublicNumber(number) => visit("value", Wording::Short, &number.masked()),
        Value::Relative(Relative {
            relation,
            person: _,
            name,
            note,
        }) => {
            let TermRef { term: _, words } = relation;
            words.iter().for_each(|text| visit("relation", Wording::Short, text));
            name.iter().for_each(|name| visit("name", Wording::Short, name));
            note.iter().for_each(|note| visit("note", Wording::Free, note));
        }
        Value::Act(act) => act_texts(act, visit),
        Value::Testimony(told) => {
            let Testimony {
                testifier,
                summary,
                original,
                translation,
                how_known,
                flags,
            } = &**told;
            let told = [
                ("summary", summary),
                ("original", original),
                ("translation", translation),
            ];
            for (part, text) in told {
                text.iter()
                    .for_each(|Text { text, lang: _ }| visit(part, Wording::Free, text));
            }
            testifier
                .iter()
                .for_each(|text| visit("testifier", Wording::Free, text));
            how_known
                .iter()
                .for_each(|text| visit("how_known", Wording::Free, text));
            flags.iter().for_each(|text| visit("flags", Wording::Short, text));
        }
        Value::Intervention(done) => intervention_texts(done, visit),
        Value::File(file) => file.name.iter().for_each(|name| visit("file", Wording::Free, name)),
        Value::Institution(InstitutionRef { words, record: _ }) => visit("value", Wording::Short, words),
        Value::Office(office) => {
            let Office {
                holder,
                post,
                from: _,
                until: _,
            } = &**office;
            visit("holder", Wording::Short, holder);
            visit("post", Wording::Short, post);
        }
        // Of civil dates and ages, only what could be read as such is kept.
        Value::Date(_) | Value::Age(_) => {}
    }
}

fn act_texts(act: &Act, visit: &mut dyn FnMut(&'static str, Wording, &str)) {
    let Act {
        label,
        kind: _,
        when: _,
        when_words,
        until: _,
        place,
        facility,
        authority,
        reasons,
        sentence,
        to,
        account,
    } = act;
    label.iter().for_each(|text| visit("label", Wording::Short, text));
    when_words.iter().for_each(|text| visit("when", Wording::Free, text));
    place
        .iter()
        .for_each(|place| visit("place", Wording::Short, &place.words));
    facility
        .iter()
        .for_each(|facility| visit("facility", Wording::Free, &facility.words));
    authority
        .iter()
        .for_each(|text| visit("authority", Wording::Free, text));
    for term in reasons.iter().chain(to) {
        term.words.iter().for_each(|text| visit("reason", Wording::Free, text));
    }
    if let Some(Sentence { words: Some(words), .. }) = sentence {
        visit("sentence", Wording::Free, words);
    }
    account.iter().for_each(|text| visit("account", Wording::Free, text));
}

fn intervention_texts(done: &Intervention, visit: &mut dyn FnMut(&'static str, Wording, &str)) {
    let Intervention {
        kind: _,
        account,
        by,
        recipient,
        on: _,
        by_name: _,
        answer,
    } = done;
    for (part, text) in [("account", account), ("by", by), ("recipient", recipient)] {
        text.iter().for_each(|text| visit(part, Wording::Free, text));
    }
    if let Some(Answer {
        kind: _,
        account,
        by,
        on: _,
        on_words,
    }) = answer
    {
        for text in [account, by, on_words].into_iter().flatten() {
            visit("answer", Wording::Free, text);
        }
    }
}
