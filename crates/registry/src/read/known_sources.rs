//! The sources of what a reader shows.

use crate::error::RegistryError;
use crate::read::rows::Rows;
use guwah_domain::id::SourceId;
use guwah_domain::person::Person;
use guwah_domain::redaction::Permits;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::vague_date::Day;
use rusqlite::Connection;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// A person as an audience sees them, with the sources of what is left.
pub(super) type Seen = (Person, BTreeMap<SourceId, SourceWithConsent>);

/// Sources that were read already; none where there is none.
pub(super) type KnownSources = HashMap<SourceId, Option<SourceWithConsent>>;

/// Reads the sources that speak, where they are not known yet.
pub(super) fn read_sources_of(
    db: &Connection,
    speaking: impl Iterator<Item = SourceId>,
    known: &mut KnownSources,
) -> Result<(), RegistryError> {
    let rows = Rows { db };
    for id in speaking {
        if let Entry::Vacant(unknown) = known.entry(id) {
            let record = rows.record(id.0)?;
            let source = record.map(|record| rows.source(record.no)).transpose()?.flatten();
            unknown.insert(source.map(|(_, source)| source));
        }
    }
    Ok(())
}

/// What each of the sources permits that were read.
pub(super) fn permitted(known: &KnownSources) -> impl Fn(SourceId) -> Permits {
    move |id| match known.get(&id) {
        Some(Some(source)) => source.permits(),
        _ => Permits::default(),
    }
}

/// The day on which the register is read.
pub(super) fn today() -> Day {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}
