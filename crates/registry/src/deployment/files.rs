//! The one list of everything that a register's folder may hold. Backup, erasure, doctor and whoever else goes through the
//! folder's files goes by it: a file that is not here is not backed up, not wiped, and shown by `guwah doctor`.

use super::directory::Directory;
use crate::error::RegistryError;
use std::path::Path;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// What everything else follows from: it is verified, and in every backup.
    Ledger,
    /// What follows from nothing else.
    Kept,
    /// The keys: kept, and never in a backup.
    Keys,
    /// What follows from the ledger, and is made anew.
    Derived,
    /// What is there while something is under way, or was left when a process died: it is of use to nobody else.
    Unfinished,
    /// Nothing but that it is there.
    Mark,
}

/// A file, or a folder with files, of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterFile {
    /// Its name within the register's folder.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether a backup holds it.
    pub in_backup: bool,
    /// Whether an erasure removes it: it may hold words, and can be made anew.
    pub wiped: bool,
}

const fn file(name: &'static str, holds: Holds, in_backup: bool, wiped: bool) -> RegisterFile {
    RegisterFile {
        name,
        holds,
        in_backup,
        wiped,
    }
}

/// Everything that a register's folder may hold. Beside a file of SQLite its log lies for a time: see [`belongs_to`].
pub const FILES: [RegisterFile; 21] = [
    file("ledger.sqlite", Holds::Ledger, true, false),
    file("ledger.sqlite.new", Holds::Unfinished, false, false),
    file("checkpoint", Holds::Ledger, true, false),
    file("checkpoint.new", Holds::Unfinished, false, false),
    file("ring.sqlite", Holds::Keys, false, false),
    file("ring.sqlite.new", Holds::Unfinished, false, false),
    // Sealed; an erasure removes the files of the erased from it.
    file("vault", Holds::Kept, true, false),
    // Each line is sealed under its person's key.
    file("openings.jsonl", Holds::Kept, true, false),
    // Digests alone.
    file("last-edition.bin", Holds::Kept, false, false),
    file("last-edition.part", Holds::Unfinished, false, false),
    file("restored", Holds::Mark, false, false),
    file("erasing", Holds::Mark, false, false),
    file("erasing.new", Holds::Unfinished, false, false),
    file("lock", Holds::Mark, false, false),
    file("publish.lock", Holds::Mark, false, false),
    // Written anew by an erasure, without what was deleted.
    file("registry.sqlite", Holds::Derived, false, false),
    file("registry.sqlite.part", Holds::Unfinished, false, true),
    file("index-public.bin", Holds::Derived, false, true),
    file("index-team.bin", Holds::Derived, false, true),
    file("index-public.part", Holds::Unfinished, false, true),
    file("index-team.part", Holds::Unfinished, false, true),
];

/// The file of the list to which a name in the folder belongs: itself, or a log that SQLite keeps beside it.
#[must_use]
pub fn belongs_to(name: &str) -> Option<RegisterFile> {
    FILES.into_iter().find(|file| {
        name.strip_prefix(file.name)
            .is_some_and(|rest| matches!(rest, "" | "-wal" | "-shm" | "-journal"))
    })
}

/// The names in a register's folder that are not of the list.
///
/// # Errors
/// When the folder cannot be read.
pub fn unknown_files(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut unknown = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if belongs_to(&name).is_none() {
            unknown.push(name);
        }
    }
    unknown.sort_unstable();
    Ok(unknown)
}

impl Directory {
    /// After an erasure: removes what may hold words of the erased and can be made anew, with the logs beside it.
    pub(crate) fn wipe_unfinished(&self) -> Result<(), RegistryError> {
        for file in FILES.into_iter().filter(|file| file.wiped) {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                super::directory::remove_if_there(&self.folder().join(format!("{}{suffix}", file.name)))?;
            }
        }
        self.make_names_durable()
    }

    /// Which names the folder holds is durable when this returns.
    pub(crate) fn make_names_durable(&self) -> Result<(), RegistryError> {
        let folder = std::fs::File::open(self.folder());
        folder
            .and_then(|folder| folder.sync_all())
            .map_err(RegistryError::file("the register's folder cannot be made durable"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

    use super::*;

    #[test]
    fn a_name_belongs_to_the_list_or_is_unknown() {
        for (name, known) in [
            ("ledger.sqlite", true),
            ("ledger.sqlite-wal", true),
            ("registry.sqlite.part-journal", true),
            ("index-team.part", true),
            ("preview.jsonl", false),
            ("ledger.sqlite.bak", false),
            ("erasing", true),
        ] {
            assert_eq!(belongs_to(name).is_some(), known, "{name}");
        }
    }

    #[test]
    fn what_is_backed_up_is_never_wiped_and_keys_are_in_no_backup() {
        for file in FILES.into_iter() {
            assert!(!(file.in_backup && file.wiped), "{file:?}");
            assert!(
                !(file.holds == Holds::Keys && (file.in_backup || file.wiped)),
                "{file:?}"
            );
            assert!(
                !file.in_backup || matches!(file.holds, Holds::Ledger | Holds::Kept),
                "{file:?}"
            );
        }
    }
}
