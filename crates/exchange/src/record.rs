//! A person as an export is given it: what a reader shows its audience, and nothing else.

use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::status::SourceBrief;
use std::collections::BTreeMap;

impl From<guwah_registry::readers::PersonRecord> for PersonRecord {
    fn from(record: guwah_registry::readers::PersonRecord) -> Self {
        let is_narrowed = is_narrowed(&record);
        Self {
            id: record.id,
            number: record.number,
            outside: record.outside,
            is_narrowed,
            briefs: (record.sources.iter().map(|(id, source)| (*id, SourceBrief::of(source)))).collect(),
            person: record.person,
        }
    }
}

/// A person who was never published, of whose sources nothing is known.
impl From<Person> for PersonRecord {
    fn from(person: Person) -> Self {
        Self {
            id: person.id,
            number: None,
            outside: Vec::new(),
            is_narrowed: false,
            briefs: BTreeMap::new(),
            person,
        }
    }
}

fn is_narrowed(record: &guwah_registry::readers::PersonRecord) -> bool {
    let narrows = |source: &SourceWithConsent| !source.permits().strictest().public_as.is_whole();
    !record.person.editorial.public_as.is_whole()
        || record.person.claims().any(|(_, claim)| !claim.public_as.is_whole())
        || record.sources.values().any(narrows)
}

/// A person to export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRecord {
    /// The record.
    pub id: PersonId,
    /// The public number, once published.
    pub number: Option<u64>,
    /// Under which ids which datasets know the person.
    pub outside: Vec<(String, String)>,
    /// Whether the public is told less than a whole value of it (a name by its initials, a day by its year).
    pub is_narrowed: bool,
    /// What the status follows from of the sources.
    pub briefs: BTreeMap<SourceId, SourceBrief>,
    /// The claims and what the editors say, as far as the audience may see them.
    pub person: Person,
}
