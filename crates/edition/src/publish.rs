//! Publish: a fresh folder with what may be public, signed.

use crate::error::EditionError;
use crate::manifest::{FORMAT, ListedFile, MANIFEST_FILE, Manifest, SIGNATURE_FILE, files_under, measure, signed_text};
use guwah_domain::vague_date::Day;
use guwah_registry::Registry;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// How many persons are in it.
    pub persons: u64,
    /// How many files it has, manifest and signature included.
    pub files: u64,
    /// How many entries the ledger had.
    pub entries: u64,
    /// The key with which it is verified.
    pub key: String,
}

/// Publishes what may be public into a new folder. It is written beside its place and put there when it is whole and
/// signed: whatever stops this, there is no half of an edition under the name.
///
/// # Errors
/// When there is something under that name already, or it cannot be written. Nothing is left then but, after a crash,
/// a folder whose name ends in `.part`, which the next try removes.
pub fn publish(registry: &Registry, to: &Path, made_on: Day) -> Result<Published, EditionError> {
    let part = part_of(to)?;
    if !is_free(to)? {
        return Err(EditionError::NotEmpty(to.to_owned()));
    }
    remove_if_there(&part)?;
    fs::create_dir_all(&part).map_err(EditionError::file(&part))?;
    match write(registry, &part, made_on).and_then(|published| put_in_place(&part, to).map(|()| published)) {
        Ok(published) => Ok(published),
        Err(error) => {
            // The first error is the one to tell; what cannot be removed now is removed by the next try.
            let _ = fs::remove_dir_all(&part);
            Err(error)
        }
    }
}

fn write(registry: &Registry, part: &Path, made_on: Day) -> Result<Published, EditionError> {
    // Taken first: what is recorded while the tables are written may be in them, and no later checkpoint is claimed.
    let entries = registry.entries()?;
    let checkpoint = registry.checkpoint()?;
    let key = registry.verifier_key()?;
    let persons = registry.publish_tables(part)?;
    let mut files = Vec::new();
    for path in files_under(part).map_err(EditionError::file(part))? {
        let at = part.join(&path);
        let (size_bytes, sha256) = measure(&at).map_err(EditionError::file(&at))?;
        sync(&at)?;
        files.push(ListedFile {
            path,
            size_bytes,
            sha256,
        });
    }
    let count = files.len() as u64 + 2;
    let made_on = made_on.to_string();
    let manifest = Manifest {
        format: FORMAT.into(),
        made_on: made_on.clone(),
        persons,
        entries,
        checkpoint,
        key: key.clone(),
        files,
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest holds nothing that JSON cannot");
    bytes.push(b'\n');
    let signature = registry.sign_note(&signed_text(&made_on, &bytes))?;
    write_durably(&part.join(MANIFEST_FILE), &bytes)?;
    write_durably(&part.join(SIGNATURE_FILE), signature.as_bytes())?;
    Ok(Published {
        persons,
        files: count,
        entries,
        key,
    })
}

/// Where the edition is written until it is whole.
fn part_of(to: &Path) -> Result<PathBuf, EditionError> {
    let mut name: OsString = to
        .file_name()
        .ok_or_else(|| EditionError::NoName(to.to_owned()))?
        .to_owned();
    name.push(".part");
    Ok(to.with_file_name(name))
}

/// Whether nothing, or an empty folder, has that name.
fn is_free(to: &Path) -> Result<bool, EditionError> {
    match fs::read_dir(to) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(EditionError::file(to)(error)),
    }
}

fn remove_if_there(folder: &Path) -> Result<(), EditionError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(EditionError::file(folder)(error)),
        _ => Ok(()),
    }
}

fn put_in_place(part: &Path, to: &Path) -> Result<(), EditionError> {
    match fs::remove_dir(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(EditionError::file(to)(error)),
        _ => {}
    }
    sync(part)?;
    fs::rename(part, to).map_err(EditionError::file(to))
}

fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), EditionError> {
    let mut file = File::create(path).map_err(EditionError::file(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(EditionError::file(path))
}

fn sync(path: &Path) -> Result<(), EditionError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(EditionError::file(path))
}
