//! Whom an edition keeps back, and why: persons of whom the public is told nothing, each counted once, by what stands nearest
//! to keeping them out.

use guwah_domain::id::PersonId;
use guwah_domain::leak::LeakRecord;
use guwah_registry::leak::Leaks;
use guwah_registry::{Barriers, Hidden, Registry, RegistryError};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

/// Persons of whom an edition tells nothing, by why it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptBack {
    /// How many there are for each set of reasons that keeps somebody back; together they are all of them.
    pub counts: BTreeMap<Barriers, u64>,
    /// How many are left out since all that would be told of them waits for an answer to the leak check, or was removed by one.
    pub removed: u64,
}

impl KeptBack {
    /// How many persons are kept back.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.values().sum::<u64>() + self.removed
    }
}

impl fmt::Display for KeptBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.total() {
            0 => return f.write_str("nobody is kept back"),
            1 => f.write_str("1 person is kept back")?,
            many => write!(f, "{many} persons are kept back")?,
        }
        let removed = (self.removed > 0).then(|| {
            (
                self.removed,
                "all that is told of them waits for an answer to the leak check, or was removed by one".to_owned(),
            )
        });
        let reasons = self
            .counts
            .iter()
            .map(|(barriers, count)| (*count, barriers.to_string()));
        for (nth, (count, why)) in reasons.chain(removed).enumerate() {
            write!(f, "{}{count} since {why}", if nth == 0 { ": " } else { "; " })?;
        }
        Ok(())
    }
}

/// Gathers who is kept back while an edition is made.
#[derive(Debug, Default)]
pub(crate) struct KeepingBack {
    hidden: HashMap<PersonId, Barriers>,
    /// Those in whose texts something was found, as long as nothing of them was met.
    found: BTreeSet<PersonId>,
}

impl KeepingBack {
    /// Whoever may be kept back.
    pub(crate) fn of(registry: &Registry, leaks: &Leaks) -> Result<Self, RegistryError> {
        let mut keeping = Self::default();
        registry.each_hidden(&mut |hidden| {
            keeping.hide(&hidden);
            Ok(())
        })?;
        for hit in &leaks.hits {
            if let LeakRecord::Person(person) = hit.text_of {
                keeping.found.insert(person);
            }
        }
        Ok(keeping)
    }

    /// A record of which the public sees nothing. A person whom several records are judged to be is kept back by the least of
    /// what keeps them back.
    fn hide(&mut self, hidden: &Hidden) {
        if let Some(barriers) = hidden.barriers {
            let least = self.hidden.entry(hidden.shown_as).or_insert(barriers);
            *least = barriers.least(*least);
        }
    }

    /// The public sees something of the person.
    pub(crate) fn meet(&mut self, person: PersonId) {
        self.hidden.remove(&person);
        self.found.remove(&person);
    }

    pub(crate) fn kept_back(&self) -> KeptBack {
        let mut counts = BTreeMap::new();
        for barriers in self.hidden.values() {
            *counts.entry(*barriers).or_default() += 1;
        }
        KeptBack {
            counts,
            removed: self
                .found
                .iter()
                .filter(|person| !self.hidden.contains_key(person))
                .count() as u64,
        }
    }
}
