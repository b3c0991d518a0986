//! How changes are written down: JSON that a stranger can read in thirty years. Versioned; a form once released is
//! frozen, and the fixtures prove that it still reads.

use crate::error::RegistryError;
use guwah_domain::change::{Change, Rest};
use guwah_ledger::RecordId;
use serde::{Deserialize, Serialize};

/// The version that is written. Version 1: `{"v":1,"at":…,"by":…,"why":…,"changes":[…]}`.
const VERSION: u32 = 1;

/// The content of one entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Content {
    v: u32,
    /// When it was recorded, RFC 3339, UTC.
    pub(crate) at: String,
    /// Who recorded it.
    pub(crate) by: String,
    /// Why, when it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<String>,
    /// What changed.
    pub(crate) changes: Vec<Change>,
}

/// As [`Content`], borrowed, so that an import writes without copying.
#[derive(Serialize)]
struct Borrowed<'a> {
    v: u32,
    at: &'a str,
    by: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    changes: &'a [Change],
}

/// Writes an entry's content.
pub(crate) fn encode(at: &str, by: &str, why: Option<&str>, changes: &[Change]) -> Vec<u8> {
    serde_json::to_vec(&Borrowed {
        v: VERSION,
        at,
        by,
        why,
        changes,
    })
    .expect("changes hold nothing that JSON cannot")
}

/// Reads an entry's content. What cannot be read stops the replay at its position.
pub(crate) fn decode(position: u64, bytes: &[u8]) -> Result<Content, RegistryError> {
    let content: Content = serde_json::from_slice(bytes).map_err(|error| RegistryError::Unreadable {
        position,
        // The error's own words quote values; only where it happened is told.
        reason: format!("its content is not of the known form (column {})", error.column()),
    })?;
    if content.v == VERSION {
        Ok(content)
    } else {
        let reason = format!("it was written by a newer version ({}) of the program", content.v);
        Err(RegistryError::Unreadable { position, reason })
    }
}

/// The ledger's opaque id of what an entry rests on.
pub(crate) fn record_id(rest: Rest) -> RecordId {
    match rest {
        Rest::Register => RecordId::REGISTER,
        Rest::Person(person) => RecordId(person.0),
        Rest::Source(source) => RecordId(source.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries as version 1 wrote them, a line each, one of every form. Lines are added, never changed.
    const WRITTEN: &str = include_str!("fixtures/entries-v1.jsonl");

    #[test]
    fn entries_once_written_decode_for_ever_and_are_written_the_same_today() {
        for (position, line) in (0u64..).zip(WRITTEN.lines()) {
            let content = decode(position, line.as_bytes()).expect(line);
            let again = encode(&content.at, &content.by, content.why.as_deref(), &content.changes);
            assert_eq!(String::from_utf8(again).expect("JSON is UTF-8"), line);
        }
        assert!(WRITTEN.lines().count() >= 20);
    }

    #[test]
    fn what_cannot_be_read_names_its_position_and_quotes_nothing() {
        let refused = decode(41, br#"{"v":1,"at":"x","by":"y","changes":[{"secret_name":{}}]}"#)
            .unwrap_err()
            .to_string();
        assert!(refused.contains("entry 41") && !refused.contains("secret"), "{refused}");
        let newer = decode(7, br#"{"v":2,"at":"x","by":"y","changes":[]}"#)
            .unwrap_err()
            .to_string();
        assert!(newer.contains("newer version"), "{newer}");
    }
}
