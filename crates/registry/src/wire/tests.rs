//! Entries as they were written, and what an older reader says of those it does not understand.

use super::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Entries as version 1 wrote them, a line each, one of every form. Lines are added, never changed.
const WRITTEN: &str = include_str!("../fixtures/entries-v1.jsonl");

#[test]
fn entries_once_written_decode_for_ever_and_are_written_the_same_today() {
    for (position, line) in (0u64..).zip(WRITTEN.lines()) {
        let content = decode(position, line.as_bytes()).expect(line);
        let again = encode(&content.at, &content.by, content.why.as_deref(), &content.changes);
        assert_eq!(String::from_utf8(again).expect("JSON is UTF-8"), line);
    }
}

/// The kinds that a type is written as, as its reader names them when it is given another.
fn kinds<T: serde::de::DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_value::<T>(json!({"no such kind": {}})).err();
    let message = error.expect("there is no such kind").to_string();
    let (_, expected) = message.split_once("expected one of ").expect(&message);
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Every key under which something is written in the fixtures.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            keys(value, found);
        }),
        _ => {}
    }
}

#[test]
fn there_is_a_fixture_for_every_kind_of_change_of_verdict_and_of_value() {
    let mut written = BTreeSet::new();
    for line in WRITTEN.lines() {
        keys(&serde_json::from_str(line).expect(line), &mut written);
    }
    let mut missing: Vec<String> = kinds::<Change>().difference(&written).cloned().collect();
    missing.extend(
        kinds::<guwah_domain::judgement::Verdict>()
            .difference(&written)
            .cloned(),
    );
    missing.extend(kinds::<guwah_domain::value::Value>().difference(&written).cloned());
    assert!(missing.is_empty(), "no fixture holds {missing:?}");
}

/// Every object of an entry, in turn, with a field that nobody knows.
fn with_unknown_fields(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(fields) => {
            let mut all = Vec::new();
            let mut own = fields.clone();
            own.insert("field_of_a_later_version".into(), json!(1));
            all.push(Value::Object(own));
            for (key, value) in fields {
                for changed in with_unknown_fields(value) {
                    let mut own = fields.clone();
                    own.insert(key.clone(), changed);
                    all.push(Value::Object(own));
                }
            }
            all
        }
        Value::Array(values) => {
            let mut all = Vec::new();
            for (nth, value) in values.iter().enumerate() {
                for changed in with_unknown_fields(value) {
                    let mut own = values.clone();
                    own[nth] = changed;
                    all.push(Value::Array(own));
                }
            }
            all
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_field_that_is_not_known_stops_the_reader_wherever_it_stands() {
    let mut passed = BTreeSet::new();
    for line in WRITTEN.lines() {
        let mut entry: Value = serde_json::from_str(line).expect(line);
        // A later version that means to be read by this one all the same.
        entry["v"] = json!(VERSION + 1);
        assert!(decode(3, entry.to_string().as_bytes()).is_ok(), "{line}");
        for changed in with_unknown_fields(&entry) {
            match decode(41, changed.to_string().as_bytes()) {
                Ok(_) => drop(passed.insert(changed.to_string())),
                Err(error) => {
                    let told = error.to_string();
                    assert!(told.contains("entry 41") && told.contains("newer program"), "{told}");
                }
            }
        }
    }
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn what_cannot_be_read_names_its_position_and_quotes_nothing() {
    let table = [
        (
            r#"{"v":1,"least":1,"at":"x","by":"y","changes":[{"secret_name":{}}]}"#,
            "known form",
        ),
        (
            r#"{"v":2,"least":2,"at":"x","by":"y","changes":[]}"#,
            "version 2 at least",
        ),
        (
            r#"{"v":3,"least":2,"at":"x","by":"y","secret":{},"changes":[{"secret_name":{}}]}"#,
            "version 2 at least",
        ),
        (
            r#"{"v":3,"least":1,"at":"x","by":"y","secret":{},"changes":[]}"#,
            "newer program",
        ),
        (r#"{"v":1,"at":"x","by":"y","changes":[]}"#, "before the first release"),
        ("no JSON of a secret", "known form"),
    ];
    for (line, says) in table {
        let told = decode(41, line.as_bytes()).unwrap_err().to_string();
        assert!(
            told.contains("entry 41") && told.contains(says) && !told.contains("secret"),
            "{told}"
        );
    }
    assert!(decode(7, br#"{"v":3,"least":1,"at":"x","by":"y","changes":[]}"#).is_ok());
}
