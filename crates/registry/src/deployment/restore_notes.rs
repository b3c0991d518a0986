//! What is kept beside the keys for whoever restores from an older backup: who was erased since, and what was narrowed since. A backup
//! cannot tell of it; the ring, which is never in one, can. Nobody is named: records by their ids, which are random, and everything else
//! by keyed digests.

use super::Deployment;
use crate::error::RegistryError;
use guwah_domain::change::Change;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::source::SourceWithConsent;
use guwah_ledger::{Ledger, LedgerError, Position};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A note beside the keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Note {
    /// Somebody was erased.
    Erased(Change),
    /// Something was narrowed.
    Narrowed(Narrowed),
    /// A narrowing was carried out again, by another entry.
    Settled {
        /// The entry that narrowed first.
        entry: String,
        /// The one that does now.
        by: EntryMark,
    },
}

/// An entry, by its place and its hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct EntryMark {
    at: u64,
    entry: String,
}

/// Something that was narrowed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Narrowed {
    /// The entry that says so.
    pub(crate) by: EntryMark,
    /// What it says, without the reason.
    pub(crate) change: NarrowedAs,
    /// Keyed digests of the ids under which files may bring the person, or the source, again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) outside_ids: Vec<String>,
}

/// How.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NarrowedAs {
    /// As a change says that names nobody.
    Change(Change),
    /// The consent of a source: nothing of it is published until an editor says what was agreed to.
    Consent(SourceId),
    /// A summary was removed or written anew.
    Summary(PersonId, Option<String>),
}

impl NarrowedAs {
    /// Whom it is about.
    pub(crate) fn record(&self) -> [u8; 16] {
        match self {
            Self::Change(change) => change
                .person()
                .map(|person| person.0)
                .or_else(|| change.source().map(|source| source.0))
                .unwrap_or_default(),
            Self::Consent(source) => source.0,
            Self::Summary(person, _) => person.0,
        }
    }

    /// What a change narrows; none where it narrows nothing. `before` is the source that it is about, as it was.
    pub(crate) fn of(change: &Change, before: Option<&SourceWithConsent>) -> Option<Self> {
        let nameless = match change.clone() {
            Change::PersonWithheld { person, why: Some(_) } => Change::PersonWithheld {
                person,
                why: Some(String::new()),
            },
            Change::ClaimWithdrawn {
                person,
                source,
                claim,
                others,
                ..
            } => Change::ClaimWithdrawn {
                person,
                source,
                claim,
                why: String::new(),
                replaced_by: None,
                others,
            },
            Change::EmbargoSet { embargo: None, .. } | Change::SourceEmbargoSet { embargo: None, .. } => return None,
            change @ (Change::DisclosureSet { .. }
            | Change::ClaimPublicAsSet { .. }
            | Change::PersonPublicAsSet { .. }
            | Change::EmbargoSet { .. }
            | Change::SourceEmbargoSet { .. }) => change,
            Change::SummaryWritten { person, summary } => return Some(Self::Summary(person, summary.lang)),
            Change::ConsentRecorded { source, .. } => {
                let before = before.filter(|before| !before.consents.all().is_empty())?;
                let mut after = before.clone();
                after.apply(change);
                let (was, is) = (before.permits(), after.permits());
                return (is.narrow(&was) || is.names_others_than(&was)).then_some(Self::Consent(source));
            }
            _ => return None,
        };
        Some(Self::Change(nameless))
    }
}

impl Deployment {
    pub(crate) fn keep_note(&self, note: &Note) -> Result<(), RegistryError> {
        let said = serde_json::to_vec(note).expect("a note holds nothing that JSON cannot");
        Ok(self.ring.keep_note(&said).map_err(LedgerError::from)?)
    }

    /// Every note, the oldest first. One that a newer program kept, and this one does not understand, is an error: what it narrows must not
    /// be passed over.
    pub(crate) fn notes(&self) -> Result<Vec<Note>, RegistryError> {
        let notes = self.ring.notes().map_err(LedgerError::from)?;
        let read = |said: &Vec<u8>| {
            serde_json::from_slice(said).map_err(|_| {
                RegistryError::Unacceptable(
                    "the key ring keeps a note that this program does not understand: restore with a newer one".into(),
                )
            })
        };
        notes.iter().map(read).collect()
    }

    /// Keeps a note of whoever these changes erase.
    pub(crate) fn note_erased(&self, changes: &[Change]) -> Result<(), RegistryError> {
        for change in changes {
            let nameless = match change.clone() {
                Change::PersonErased {
                    person,
                    reason,
                    outside_ids,
                    known_by,
                    ..
                } => Change::PersonErased {
                    person,
                    reason,
                    confirmed_by: String::new(),
                    outside_ids,
                    known_by,
                },
                Change::SourceErased {
                    source,
                    reason,
                    outside_ids,
                    known_by,
                    ..
                } => Change::SourceErased {
                    source,
                    reason,
                    confirmed_by: String::new(),
                    outside_ids,
                    known_by,
                },
                _ => continue,
            };
            self.keep_note(&Note::Erased(nameless))?;
        }
        Ok(())
    }
}

impl EntryMark {
    /// The entry at a position.
    pub(crate) fn of(ledger: &Ledger, at: u64) -> Result<Option<Self>, RegistryError> {
        let entry = ledger.store().entry(Position(at)).map_err(LedgerError::from)?;
        Ok(entry.map(|entry| Self {
            at,
            entry: entry.leaf_hash().iter().map(|byte| format!("{byte:02x}")).collect(),
        }))
    }

    /// Whether a ledger holds it.
    fn is_in(&self, ledger: &Ledger) -> Result<bool, RegistryError> {
        Ok(Self::of(ledger, self.at)?.as_ref() == Some(self))
    }
}

impl Narrowed {
    /// That it was carried out again, by this entry.
    pub(crate) fn settled(&self, by: EntryMark) -> Note {
        Note::Settled {
            entry: self.by.entry.clone(),
            by,
        }
    }
}

/// What notes tell of that a ledger does not: it comes from a backup that is older.
#[derive(Debug, Default)]
pub(crate) struct Untold {
    /// Who was erased.
    pub(crate) erased: Vec<Change>,
    /// What was narrowed, in the order in which it was.
    pub(crate) narrowed: Vec<Narrowed>,
}

impl Untold {
    /// Of notes and a ledger. `erased` are the records of whose erasure the ledger tells.
    pub(crate) fn of(notes: Vec<Note>, ledger: &Ledger, erased: &HashSet<[u8; 16]>) -> Result<Self, RegistryError> {
        let mut untold = Self::default();
        let mut settled: HashSet<String> = HashSet::new();
        for note in &notes {
            if let Note::Settled { entry, by } = note
                && by.is_in(ledger)?
            {
                settled.insert(entry.clone());
            }
        }
        for note in notes {
            match note {
                Note::Erased(change) => {
                    let record = change.person().map(|person| person.0);
                    let record = record.or_else(|| change.source().map(|source| source.0));
                    let is_told = record.is_some_and(|record| erased.contains(&record));
                    if !is_told && !untold.erased.contains(&change) {
                        untold.erased.push(change);
                    }
                }
                Note::Narrowed(narrowed) => {
                    let is_told = settled.contains(&narrowed.by.entry) || narrowed.by.is_in(ledger)?;
                    if !is_told {
                        untold.narrowed.push(narrowed);
                    }
                }
                Note::Settled { .. } => {}
            }
        }
        Ok(untold)
    }
}
