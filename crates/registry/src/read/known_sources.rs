//! The sources of what a reader shows.

use crate::error::RegistryError;
use crate::read::rows::{Heard, Rows};
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

/// Sources that were read already, each once for a pass over many persons; none where there is none.
#[derive(Default)]
pub(super) struct KnownSources {
    recorded: HashMap<SourceId, Option<SourceWithConsent>>,
    /// As the audience is shown them: whose names a source leaves out is found by reading all of whom it speaks.
    shown: HashMap<SourceId, Option<SourceWithConsent>>,
    /// What cards need to know of those that speak of relatives.
    pub(super) heard: Heard,
}

impl KnownSources {
    /// A source that was read.
    pub(super) fn get(&self, id: SourceId) -> Option<&SourceWithConsent> {
        self.recorded.get(&id)?.as_ref()
    }

    /// A source that was read, as it is shown; `show` is asked once.
    pub(super) fn shown(
        &mut self,
        id: SourceId,
        show: impl FnOnce(SourceWithConsent) -> Result<Option<SourceWithConsent>, RegistryError>,
    ) -> Result<Option<SourceWithConsent>, RegistryError> {
        if let Some(shown) = self.shown.get(&id) {
            return Ok(shown.clone());
        }
        let recorded = self.get(id).cloned();
        let shown = recorded.map(show).transpose()?.flatten();
        self.shown.insert(id, shown.clone());
        Ok(shown)
    }
}

/// Reads the sources that speak, where they are not known yet.
pub(super) fn read_sources_of(
    db: &Connection,
    speaking: impl Iterator<Item = SourceId>,
    known: &mut KnownSources,
) -> Result<(), RegistryError> {
    let rows = Rows { db };
    for id in speaking {
        if let Entry::Vacant(unknown) = known.recorded.entry(id) {
            let record = rows.record(id.0)?;
            let source = record.map(|record| rows.source(record.no)).transpose()?.flatten();
            unknown.insert(source.map(|(_, source)| source));
        }
    }
    Ok(())
}

/// What each of the sources permits that were read.
pub(super) fn permitted(known: &KnownSources) -> impl Fn(SourceId) -> Permits {
    move |id| known.get(id).map(SourceWithConsent::permits).unwrap_or_default()
}

/// The day on which the register is read.
pub(super) fn today() -> Day {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}
