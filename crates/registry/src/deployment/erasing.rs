//! The mark that an erasure is under way, in a file of the register's folder. It is durable before the erasure's entry is, and
//! goes when nothing of the erasure is left to do: whoever finds it carries the erasure to its end.

use super::directory::{Directory, remove_if_there};
use crate::error::RegistryError;
use guwah_vault::ObjectName;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::PathBuf;

/// What is left to do of an erasure that was recorded.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Erasing {
    /// How many entries there were before. Where none since says that anybody was erased, nothing was recorded, and nothing is
    /// to be done.
    pub(crate) entries: u64,
    /// Under which names the files of the erased lie in the vault: without the key nobody can tell any more.
    objects: Vec<String>,
}

impl Erasing {
    pub(crate) fn of(entries: u64, objects: &[ObjectName]) -> Self {
        Self {
            entries,
            objects: objects.iter().map(ToString::to_string).collect(),
        }
    }

    pub(crate) fn objects(&self) -> Vec<ObjectName> {
        let names = self.objects.iter();
        names.filter_map(|name| name.parse().ok()).collect()
    }
}

impl Directory {
    fn erasing(&self) -> PathBuf {
        self.folder().join("erasing")
    }

    /// What an erasure left undone; none when none did. A mark that cannot be read was never whole: its erasure was not recorded.
    pub(crate) fn left_of_erasure(&self) -> Result<Option<Erasing>, RegistryError> {
        match std::fs::read(self.erasing()) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes).unwrap_or_default())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(RegistryError::file("the mark of an erasure cannot be read")(error)),
        }
    }

    /// Marks that an erasure begins. Durable when this returns.
    pub(crate) fn mark_erasing(&self, erasing: &Erasing) -> Result<(), RegistryError> {
        let failed = || RegistryError::file("the mark of an erasure cannot be written");
        let new = self.folder().join("erasing.new");
        let bytes = serde_json::to_vec(erasing).expect("names of objects are text");
        let mut file = std::fs::File::create(&new).map_err(failed())?;
        file.write_all(&bytes)
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(&new, self.erasing()))
            .map_err(failed())?;
        self.make_names_durable()
    }

    /// Takes the mark away: nothing is left to do.
    pub(crate) fn unmark_erasing(&self) -> Result<(), RegistryError> {
        remove_if_there(&self.erasing())?;
        self.make_names_durable()
    }
}
