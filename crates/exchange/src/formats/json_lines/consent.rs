//! A consent as a line has it: persons are named by outside ids of the file.

use guwah_domain::consent::Consent;
use guwah_domain::id::PersonId;
use serde::Deserialize;
use serde_json::{Map, Value as Json};

/// A consent as written.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct ConsentLine(Map<String, Json>);

impl ConsentLine {
    /// The consent, persons named by their ids. A file replaces nothing: what it says stands beside what was recorded before.
    ///
    /// # Errors
    /// In words: when it cannot be read, or is for somebody whom the file does not have. It cannot be left out then, since it
    /// may be the one that allows less.
    pub fn consent(&self, person: &dyn Fn(&str) -> Option<PersonId>) -> Result<Consent, String> {
        let mut written = Json::Object(self.0.clone());
        for pointer in ["/speaker/person", "/subject"] {
            let Some(named) = written.pointer_mut(pointer) else {
                continue;
            };
            let outside = named.as_str().unwrap_or_default();
            let id = person(outside).ok_or_else(|| format!("consent: the person “{outside}” is not in the file"))?;
            *named = Json::String(id.to_string());
        }
        let consent: Consent = serde_json::from_value(written).map_err(|error| format!("consent: {error}"))?;
        Ok(Consent {
            replaces: Vec::new(),
            ..consent
        })
    }
}
