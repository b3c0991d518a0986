//! Mirror: the newest edition from elsewhere, copied, verified, and put in place in one step.

use crate::error::{BrokenEdition, EditionError};
use crate::log::older_checkpoint;
use crate::manifest::{ListedFile, MANIFEST_FILE, SIGNATURE_FILE, is_edition, measure};
use crate::publish::{is_free, part_of, put_in_place, remove_if_there, sync, write_durably};
use crate::verify::{Signed, verify};
use guwah_domain::edition::PublishedEdition;
use guwah_ledger::VerifierKey;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

/// The longest manifest that is taken: at about 200 bytes a file it lists some 300,000 photos.
const MANIFEST_BYTES: u64 = 64 << 20;
/// The longest signature that is taken.
const SIGNATURE_BYTES: u64 = 64 << 10;

/// Where an edition is copied from.
pub trait Origin {
    /// Writes a file of the edition, by its path in it, to `to`. Gives up, with an error, once it is longer than
    /// `limit_bytes`. What arrives is not relied on: the caller checks it against the signed manifest.
    ///
    /// # Errors
    /// When there is no such file, it cannot be read, it is too long, or `to` cannot be written.
    fn copy(&self, path: &str, limit_bytes: u64, to: &mut dyn Write) -> io::Result<()>;
}

/// An edition in a folder of this machine.
pub struct FolderOrigin(pub PathBuf);

impl Origin for FolderOrigin {
    fn copy(&self, path: &str, limit_bytes: u64, to: &mut dyn Write) -> io::Result<()> {
        let mut file = File::open(self.0.join(path))?.take(limit_bytes.saturating_add(1));
        if io::copy(&mut file, to)? > limit_bytes {
            return Err(too_long());
        }
        Ok(())
    }
}

/// A file that is longer than it may be.
#[must_use]
pub fn too_long() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it is longer than the manifest says")
}

/// What a mirror did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirrored {
    /// The edition that is there now.
    pub edition: PublishedEdition,
    /// The key that signed it.
    pub key: VerifierKey,
    /// Whether the very same edition was there already.
    pub same: bool,
    /// How many files were copied.
    pub copied: u64,
    /// Their length together.
    pub copied_bytes: u64,
    /// How many files were taken from the edition that was there.
    pub kept: u64,
}

/// Copies the edition at `from` to the folder `to`: only files that differ from those of the edition there. The copy is
/// verified in a fresh folder beside it, and takes its place in one step. With `trusted`, it must be signed by that key;
/// else by the key of the edition that is there.
///
/// # Errors
/// When what is offered is not as it was signed, is signed by another key, is older than what is there or contradicts it,
/// or when it cannot be copied. What was there stays.
pub fn mirror(from: &dyn Origin, to: &Path, trusted: Option<&VerifierKey>) -> Result<Mirrored, EditionError> {
    let held = if is_edition(to) {
        Some(Signed::read(to, trusted)?)
    } else {
        None
    };
    if held.is_none() && !is_free(to)? {
        return Err(EditionError::NotEmpty(to.to_owned()));
    }
    let trusted = trusted.or(held.as_ref().map(|held| &held.key));
    let bytes = in_memory(from, MANIFEST_FILE, MANIFEST_BYTES)?;
    let note = in_memory(from, SIGNATURE_FILE, SIGNATURE_BYTES)?;
    let text = String::from_utf8(note.clone()).map_err(|error| BrokenEdition::in_file(SIGNATURE_FILE, error))?;
    let offered = Signed::of(&text, bytes, trusted)?;
    if held.is_some() {
        let older = older_checkpoint(to).map_err(EditionError::file(to))?;
        offered.extends(&older)?;
    }
    let mut done = Mirrored {
        edition: offered.edition.clone(),
        key: offered.key.clone(),
        same: held.as_ref().is_some_and(|held| held.bytes == offered.bytes),
        copied: 0,
        copied_bytes: 0,
        kept: 0,
    };
    // The very same edition may have lost a file since: then it is copied again.
    if done.same && verify(to, trusted, None).is_ok() {
        done.kept = offered.manifest.files.len() as u64;
        return Ok(done);
    }
    let part = part_of(to)?;
    remove_if_there(&part)?;
    let copied = copy_all(from, to, &part, &offered, &note, &mut done)
        .and_then(|()| Ok(verify(&part, trusted, None)?))
        .and_then(|_| {
            if held.is_some() {
                switch(&part, to)
            } else {
                put_in_place(&part, to)
            }
        });
    if copied.is_err() {
        // The first error is the one to tell; what cannot be removed now is removed by the next try.
        let _ = fs::remove_dir_all(&part);
    }
    copied.map(|()| done)
}

/// Writes every file of the offered edition into a fresh folder.
fn copy_all(
    from: &dyn Origin,
    held: &Path,
    part: &Path,
    offered: &Signed,
    note: &[u8],
    done: &mut Mirrored,
) -> Result<(), EditionError> {
    fs::create_dir_all(part).map_err(EditionError::file(part))?;
    for file in &offered.manifest.files {
        if !stays_within(&file.path) {
            return Err(BrokenEdition::in_file(&file.path, "its path leads out of the edition").into());
        }
        let at = part.join(&file.path);
        if let Some(folder) = at.parent() {
            fs::create_dir_all(folder).map_err(EditionError::file(folder))?;
        }
        let there = held.join(&file.path);
        if is_as_listed(&there, file) {
            // An edition is never written to, so two of them may share a file.
            fs::hard_link(&there, &at)
                .or_else(|_| fs::copy(&there, &at).map(|_| ()))
                .map_err(EditionError::file(&at))?;
            done.kept += 1;
        } else {
            let mut to = File::create(&at).map_err(EditionError::file(&at))?;
            from.copy(&file.path, file.size_bytes, &mut to)
                .map_err(EditionError::file(&file.path))?;
            done.copied += 1;
            done.copied_bytes += file.size_bytes;
        }
        sync(&at)?;
    }
    write_durably(&part.join(MANIFEST_FILE), &offered.bytes)?;
    write_durably(&part.join(SIGNATURE_FILE), note)
}

fn is_as_listed(path: &Path, file: &ListedFile) -> bool {
    let length = fs::metadata(path).map(|meta| meta.len());
    length.is_ok_and(|length| length == file.size_bytes)
        && measure(path).is_ok_and(|measured| measured == (file.size_bytes, file.sha256.clone()))
}

fn in_memory(from: &dyn Origin, path: &str, limit_bytes: u64) -> Result<Vec<u8>, EditionError> {
    let mut bytes = Vec::new();
    from.copy(path, limit_bytes, &mut bytes)
        .map_err(EditionError::file(path))?;
    Ok(bytes)
}

/// Whether a path stays within the folder it is joined to.
pub(crate) fn stays_within(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    !path.is_empty() && !path.contains('\\') && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// Puts a whole edition in the place of another. Whoever opens the name finds one of the two, whole; the other one is
/// removed afterwards, and if the process dies before that, by the next try.
fn switch(part: &Path, to: &Path) -> Result<(), EditionError> {
    sync(part)?;
    exchange(part, to).map_err(EditionError::file(to))?;
    remove_if_there(part)
}

#[cfg(target_os = "linux")]
fn exchange(part: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, part, CWD, to, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(_) => exchange_by_steps(part, to),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(part: &Path, to: &Path) -> io::Result<()> {
    exchange_by_steps(part, to)
}

/// Where the system cannot exchange two folders in one step, there is a moment in which the name is nobody's.
fn exchange_by_steps(part: &Path, to: &Path) -> io::Result<()> {
    let old = to.with_extension("old");
    fs::rename(to, &old)?;
    if let Err(error) = fs::rename(part, to) {
        fs::rename(&old, to)?;
        return Err(error);
    }
    fs::rename(&old, part)
}
