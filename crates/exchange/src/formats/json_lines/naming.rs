//! How the records that a file names are named in the register.

use guwah_domain::claim::Claim;
use guwah_domain::id::{InstitutionId, PersonId};
use serde_json::{Map as Object, Value as Json};
use std::collections::HashSet;

/// The outside id of a source, and the fields of a claim that it makes.
pub(super) type SourcedClaim = (String, Object<String, Json>);

/// A record that a claim names and the file does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A person.
    Person(String),
    /// A facility or an organisation.
    Institution(String),
}

/// Leaves out the claims that name one of these persons by their outside id, as a relative or as who says so.
pub(super) fn leave_out(claims: &mut Vec<SourcedClaim>, persons: &HashSet<String>) {
    if persons.is_empty() {
        return;
    }
    claims.retain(|(_, claim)| {
        let relative = claim.get("value").and_then(|value| value.get("relative"));
        let named = [claim.get("by"), relative].into_iter().flatten();
        let mut named = named.filter_map(|of| of.get("person")?.as_str());
        !named.any(|named| persons.contains(named))
    });
}

/// How the records of a file are named by those of the register.
pub(super) struct Naming<'a, P, I> {
    pub(super) person: P,
    pub(super) institution: I,
    pub(super) missing: &'a mut Vec<Missing>,
}

impl<P: FnMut(&str) -> Option<PersonId>, I: FnMut(&str) -> Option<InstitutionId>> Naming<'_, P, I> {
    /// The claims, with the outside id of each one's source.
    pub(super) fn claims(&mut self, written: &[SourcedClaim]) -> Result<Vec<(String, Claim)>, String> {
        let mut claims = Vec::with_capacity(written.len());
        for (at, (source, written)) in written.iter().enumerate() {
            let mut json = Json::Object(written.clone());
            for pointer in ["/value/relative", "/by"] {
                if let Some(Json::Object(object)) = json.pointer_mut(pointer) {
                    self.name_person(object);
                }
            }
            for pointer in ["/value/act/facility", "/value/institution"] {
                if let Some(Json::Object(object)) = json.pointer_mut(pointer) {
                    self.name_institution(object);
                }
            }
            let claim: Claim = serde_json::from_value(json).map_err(|error| format!("claim {at}: {error}"))?;
            claims.push((source.clone(), claim));
        }
        Ok(claims)
    }

    fn name_person(&mut self, object: &mut Object<String, Json>) {
        let Some(Json::String(outside)) = object.remove("person") else {
            return;
        };
        match (self.person)(&outside) {
            Some(id) => {
                object.insert("person".into(), Json::String(id.to_string()));
            }
            None => self.missing.push(Missing::Person(outside)),
        }
    }

    fn name_institution(&mut self, object: &mut Object<String, Json>) {
        let Some(Json::String(outside)) = object.remove("record") else {
            return;
        };
        match (self.institution)(&outside) {
            Some(id) => {
                object.insert("record".into(), Json::String(id.to_string()));
            }
            None => self.missing.push(Missing::Institution(outside)),
        }
    }
}
