//! The keys of the erased: destroyed when the entry that says so is durable, and again by whoever finds that entry later.

use super::Deployment;
use super::evidence::files_record;
use crate::error::RegistryError;
use guwah_domain::change::Change;
use guwah_ledger::{Position, RecordId};

impl Deployment {
    /// Destroys the keys of those whom these changes erase, and of the files of their rows; doing it again changes nothing.
    /// Says whether there was anybody.
    pub(crate) fn destroy_erased(&self, position: Position, changes: &[Change]) -> Result<bool, RegistryError> {
        // First the note, for whoever restores from a backup that does not know of it: a key that is gone tells nobody why.
        self.note_erased(changes)?;
        let mut any = false;
        for change in changes {
            let record = match change {
                Change::PersonErased { person, .. } => RecordId(person.0),
                Change::SourceErased { source, .. } => RecordId(source.0),
                _ => continue,
            };
            self.ring.destroy(record, position)?;
            if let Change::PersonErased { outside_ids, .. } = change {
                for digest in outside_ids {
                    self.ring.destroy(files_record(digest), position)?;
                }
            }
            any = true;
        }
        Ok(any)
    }
}
