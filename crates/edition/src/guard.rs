//! The guard against a fork: a register that was restored from an old backup may know fewer editions than are out. If it
//! published, two editions would bear one number, and a public number would be given twice. So it is asked for the newest
//! edition that is out, and takes over what it does not know.

use crate::edition::Edition;
use crate::error::EditionError;
use crate::last::kept_number;
use crate::log::{self, NotExtended, older_checkpoint, origin_of};
use crate::manifest::is_edition;
use crate::verify::{Signed, verify};
use guwah_registry::readers::{Reader, RecordKey};
use guwah_registry::{Actor, PublishedSoFar, Registry, RegistryError};
use std::io;
use std::path::{Path, PathBuf};

/// The name of the file that says that a register was restored and has published nothing since.
const RESTORED_FILE: &str = "restored";

/// What the one who publishes knows of the editions that are out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LastOut {
    /// None was ever published.
    Nothing,
    /// The newest that is out: its folder, or its signature.
    At(PathBuf),
}

/// Notes in a register's folder that it was restored from a backup: it is asked for the newest edition before it publishes.
///
/// # Errors
/// When the folder cannot be written.
pub fn mark_restored(register: &Path) -> io::Result<()> {
    let text = "This register was restored from a backup. Before it publishes, it must be told of the newest edition that is out.\n";
    std::fs::write(register.join(RESTORED_FILE), text)
}

/// The register has published by now.
pub(crate) fn unmark(register: &Path) -> Result<(), EditionError> {
    let marked = register.join(RESTORED_FILE);
    match std::fs::remove_file(&marked) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(EditionError::file(marked)(error)),
        _ => Ok(()),
    }
}

/// Whether the register may know fewer editions than are out: it was restored, or it keeps something of a newer edition
/// than it knows.
fn may_be_behind(registry: &Registry, known: u64) -> Result<bool, EditionError> {
    let folder = registry.folder();
    Ok(folder.join(RESTORED_FILE).exists() || kept_number(folder)?.is_some_and(|kept| kept > known))
}

/// Checks that the register knows every edition that is out, and takes over those that it does not. Gives the last edition
/// where its folder was given.
pub(crate) fn check(
    registry: &Registry,
    actor: &Actor,
    last: Option<&LastOut>,
) -> Result<Option<Edition>, EditionError> {
    let before = registry.published_so_far()?;
    let known = before.editions.len() as u64;
    match last {
        None if may_be_behind(registry, known)? => Err(refused(format!(
            "this register was restored from a backup, and knows of {known} editions: more may be out. Give the newest that \
             is out with --last, its folder or its signature, or “--last none” where none ever was"
        ))),
        None => Ok(None),
        Some(LastOut::Nothing) if known == 0 => Ok(None),
        Some(LastOut::Nothing) => Err(refused(format!(
            "this register knows of {known} editions: give the newest that is out with --last, its folder or its signature"
        ))),
        Some(LastOut::At(path)) => compare(registry, actor, &before, path),
    }
}

fn compare(
    registry: &Registry,
    actor: &Actor,
    before: &PublishedSoFar,
    path: &Path,
) -> Result<Option<Edition>, EditionError> {
    let (keys, _) = registry.signing_keys()?;
    let known = before.editions.len() as u64;
    let note = older_checkpoint(path).map_err(EditionError::file(path))?;
    let checkpoint = keys
        .verified_of(&note, &origin_of(keys.last()))
        .map_err(|error| refused(format!("{}: {error}", path.display())))?;
    let leaves: Vec<_> = before.editions.iter().map(log::leaf_of).collect();
    let out = checkpoint.size;
    if let Some(former) = usize::try_from(out).ok().and_then(|out| leaves.get(..out)) {
        if log::root(former) != checkpoint.root {
            return Err(refused(NotExtended::Fork { older: out }.to_string()));
        }
        let is_last = out == known && is_edition(path);
        return is_last.then(|| Edition::open(path)).transpose();
    }
    if !is_edition(path) {
        return Err(refused(format!(
            "edition {out} is out, and this register knows of {known}: give the folder of edition {out}, so that what the \
             register does not know can be taken over"
        )));
    }
    // All of it is relied on from here: numbers are given by it for ever.
    verify(path, Some(keys.first()), None)?;
    let signed = Signed::read(path, Some(keys.first()))?;
    if !keys.contains(&signed.key) {
        return Err(refused(format!(
            "edition {out} is signed by {}, a key to which this register's key was changed after the backup was made: \
             restore a backup and a copy of the ring that were made since",
            signed.key
        )));
    }
    let theirs = signed.manifest.leaves();
    if theirs.get(..leaves.len()) != Some(&leaves) {
        return Err(refused(NotExtended::Fork { older: known }.to_string()));
    }
    let edition = Edition::open(path)?;
    let given = numbers_from(&edition, before.next_number)?;
    registry.adopt_editions(actor, before, &signed.manifest.editions[leaves.len()..], &given)?;
    Ok(Some(edition))
}

/// Who has the public numbers from this one on, in an edition; none for whoever is not in it any more.
fn numbers_from(edition: &Edition, first: u64) -> Result<Vec<Option<guwah_domain::id::PersonId>>, EditionError> {
    let reader = edition.reader();
    let mut given = Vec::new();
    for number in first.. {
        // A number that leads to another record is that record's only where it is its own.
        let person = reader.person(&RecordKey::Number(number))?;
        match person.filter(|person| person.number == Some(number)) {
            Some(person) => given.push(Some(person.id)),
            None if reader.is_taken(number)? => given.push(None),
            None => break,
        }
    }
    Ok(given)
}

fn refused(why: String) -> EditionError {
    RegistryError::Unacceptable(why).into()
}
