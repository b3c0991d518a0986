//! How changes are written down: JSON that a stranger can read in thirty years, as `docs/ledger-format.md` describes it.
//!
//! An entry says in which version it was written, and the least version that a reader must understand. A reader stops at an entry
//! that asks for more, and at any field or kind of change that it does not know, whatever the entry asks for: what is not
//! understood is never passed over. A form once released is frozen, and the fixtures prove that it still reads.

use crate::error::RegistryError;
use guwah_domain::change::{Change, Rest};
use guwah_ledger::RecordId;
use serde::{Deserialize, Serialize};

/// The version that is written, and the newest that is understood.
const VERSION: u32 = 1;

/// The least version that a reader of what is written must understand.
const LEAST: u32 = 1;

/// The content of one entry: `{"v":1,"least":1,"at":…,"by":…,"why":…,"changes":[…]}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Content {
    /// The version in which it was written.
    v: u32,
    /// The least version that a reader must understand.
    least: u32,
    /// When it was recorded, RFC 3339, UTC.
    pub(crate) at: String,
    /// Who recorded it.
    pub(crate) by: String,
    /// Why, when it was said.
    #[serde(default)]
    pub(crate) why: Option<String>,
    /// What changed.
    pub(crate) changes: Vec<Change>,
}

/// As [`Content`], borrowed, so that an import writes without copying.
#[derive(Serialize)]
struct Borrowed<'a> {
    v: u32,
    least: u32,
    at: &'a str,
    by: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    changes: &'a [Change],
}

/// What an entry says of its own form.
#[derive(Deserialize)]
struct Form {
    v: Option<u32>,
    least: Option<u32>,
}

/// Writes an entry's content.
pub(crate) fn encode(at: &str, by: &str, why: Option<&str>, changes: &[Change]) -> Vec<u8> {
    serde_json::to_vec(&Borrowed {
        v: VERSION,
        least: LEAST,
        at,
        by,
        why,
        changes,
    })
    .expect("changes hold nothing that JSON cannot")
}

/// Reads an entry's content. What cannot be read stops the replay at its position.
pub(crate) fn decode(position: u64, bytes: &[u8]) -> Result<Content, RegistryError> {
    let read = serde_json::from_slice::<Content>(bytes);
    let reason = match &read {
        Ok(content) if content.least <= VERSION => None,
        Ok(content) => Some(asks_for(content.least, content.v)),
        Err(error) => Some(not_understood(bytes, error)),
    };
    match (read, reason) {
        (Ok(content), None) => Ok(content),
        (_, reason) => Err(RegistryError::Unreadable {
            position,
            reason: reason.unwrap_or_default(),
        }),
    }
}

fn asks_for(least: u32, written: u32) -> String {
    format!(
        "it was written in version {written} of the form and asks for a reader of version {least} at least, and this program \
         reads version {VERSION}: read the register with a newer program"
    )
}

/// Why an entry is not understood. The error's own words quote values; only where it happened is told.
fn not_understood(bytes: &[u8], error: &serde_json::Error) -> String {
    let column = error.column();
    match serde_json::from_slice(bytes) {
        Ok(Form { least: Some(least), v }) if least > VERSION => asks_for(least, v.unwrap_or(least)),
        Ok(Form {
            least: Some(_),
            v: Some(v),
        }) if v > VERSION => format!(
            "it was written by a newer program, in version {v} of the form, and holds something that this program, which reads \
             version {VERSION}, does not know (column {column}): read the register with a newer program"
        ),
        Ok(Form {
            least: None,
            v: Some(_),
        }) => "it is of a form from before the first release: write the register out with the \
             program that made it, and import that into a new one"
            .to_owned(),
        _ => format!("its content is not of the known form (column {column})"),
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
mod tests;
