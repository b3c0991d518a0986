//! A person whom an entry brings to the register: rows and card, made from its only change, on any thread.

use super::person_rows::PersonRows;
use crate::error::RegistryError;
use guwah_domain::card::{Card, card};
use guwah_domain::change::Change;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::redaction::Permits;
use guwah_domain::status::Briefs;

/// A person whom an entry may bring; whether it does is known when the rows are written.
pub(crate) struct Brought {
    pub(crate) id: PersonId,
    /// The list's own id of the person.
    pub(crate) row: String,
    pub(crate) rows: PersonRows,
    /// What the team's index takes of the person.
    pub(crate) card: Card,
}

/// What a change may do.
pub(crate) enum Effect {
    Brings(Box<Brought>),
    Changes(Box<Change>),
}

impl Effect {
    /// What a change that is alone in its entry may do.
    pub(crate) fn of(
        change: Change,
        permitted: &dyn Fn(SourceId) -> Permits,
        briefs: &Briefs<'_>,
    ) -> Result<Self, RegistryError> {
        let person = match Person::brought_by(change) {
            Ok(person) => person,
            Err(other) => return Ok(Self::Changes(other)),
        };
        let listings = person.statements.iter().flat_map(|(_, said)| &said.listings);
        let row = listings.map(|listing| listing.row.clone()).next().unwrap_or_default();
        let sealed = person.claims().any(|(_, claim)| claim.disclosure == Disclosure::Sealed);
        let card = if sealed {
            card(&person.clone().for_the_team(), briefs)
        } else {
            card(&person, briefs)
        };
        Ok(Self::Brings(Box::new(Brought {
            id: person.id,
            row,
            card,
            rows: PersonRows::of(person, None, permitted)?,
        })))
    }
}
