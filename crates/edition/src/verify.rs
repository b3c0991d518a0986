//! Verify: whether an edition is, byte for byte, what the register's key signed.

use crate::error::BrokenEdition;
use crate::manifest::{FORMAT, MANIFEST_FILE, Manifest, SIGNATURE_FILE, files_under, measure, signed_text};
use guwah_domain::vague_date::Day;
use guwah_ledger::{Checkpoint, Hash, SignedNote, VerifierKey};
use std::collections::BTreeSet;
use std::path::Path;

/// An edition that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedEdition {
    /// How many entries the ledger had.
    pub entries: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// How many persons are in it.
    pub persons: u64,
    /// How many files it has, manifest and signature included.
    pub files: u64,
    /// The day it was made.
    pub made_on: Day,
    /// Whether the signature was checked against a key that the caller brought. If not, it only agrees with itself.
    pub trusted: bool,
    /// The key that signed it.
    pub key: VerifierKey,
}

/// Checks an edition: its signature, the digest of every file, and that there is no other file. With `trusted`, it must
/// be signed by that key.
///
/// # Errors
/// What is not as it was signed, with the file named.
pub fn verify(folder: &Path, trusted: Option<&VerifierKey>) -> Result<VerifiedEdition, BrokenEdition> {
    let (manifest, key) = signed_manifest(folder, trusted)?;
    let checkpoint = Checkpoint::verified(&manifest.checkpoint, &key)
        .map_err(|error| BrokenEdition::in_file(MANIFEST_FILE, format!("its checkpoint: {error}")))?;
    if checkpoint.size != manifest.entries {
        return Err(BrokenEdition::in_file(
            MANIFEST_FILE,
            "its checkpoint is of another number of entries",
        ));
    }
    check_files(folder, &manifest)?;
    Ok(VerifiedEdition {
        entries: checkpoint.size,
        root: checkpoint.root,
        persons: manifest.persons,
        files: manifest.files.len() as u64 + 2,
        made_on: day_of(&manifest)?,
        trusted: trusted.is_some(),
        key,
    })
}

/// The manifest, once its signature holds.
fn signed_manifest(folder: &Path, trusted: Option<&VerifierKey>) -> Result<(Manifest, VerifierKey), BrokenEdition> {
    let in_manifest = |reason: String| BrokenEdition::in_file(MANIFEST_FILE, reason);
    let in_signature = |reason: String| BrokenEdition::in_file(SIGNATURE_FILE, reason);
    let note = std::fs::read_to_string(folder.join(SIGNATURE_FILE)).map_err(|error| in_signature(error.to_string()))?;
    let note: SignedNote = note.parse().map_err(|error| in_signature(format!("{error}")))?;
    let bytes = std::fs::read(folder.join(MANIFEST_FILE)).map_err(|error| in_manifest(error.to_string()))?;
    let unlike = || in_manifest("it is not the manifest that was signed".into());
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|_| unlike())?;
    if manifest.format != FORMAT {
        return Err(in_manifest("it is of a form that is not known here".into()));
    }
    let key: VerifierKey = manifest.key.parse().map_err(|_| unlike())?;
    if trusted.is_some_and(|trusted| *trusted != key) {
        return Err(in_signature(format!("the edition is signed by another key: {key}")));
    }
    note.verify(&key).map_err(|error| in_signature(error.to_string()))?;
    if note.text() != signed_text(&manifest.made_on, &bytes) {
        return Err(unlike());
    }
    Ok((manifest, key))
}

fn day_of(manifest: &Manifest) -> Result<Day, BrokenEdition> {
    manifest
        .made_on
        .parse()
        .map_err(|_| BrokenEdition::in_file(MANIFEST_FILE, "its date is none"))
}

/// Checks that the files are those that the manifest names, and no others.
fn check_files(folder: &Path, manifest: &Manifest) -> Result<(), BrokenEdition> {
    let unreadable = |error: std::io::Error| BrokenEdition {
        file: None,
        reason: error.to_string(),
    };
    let there: BTreeSet<String> = files_under(folder).map_err(unreadable)?.into_iter().collect();
    for file in &manifest.files {
        if !there.contains(&file.path) {
            return Err(BrokenEdition::in_file(&file.path, "the file is missing"));
        }
        let (size_bytes, sha256) = measure(&folder.join(&file.path))
            .map_err(|error| BrokenEdition::in_file(&file.path, format!("it cannot be read: {error}")))?;
        if (size_bytes, &sha256) != (file.size_bytes, &file.sha256) {
            return Err(BrokenEdition::in_file(&file.path, "it is not the file that was signed"));
        }
    }
    let known = |path: &String| {
        path == MANIFEST_FILE || path == SIGNATURE_FILE || manifest.files.iter().any(|file| file.path == *path)
    };
    match there.iter().find(|path| !known(path)) {
        Some(extra) => Err(BrokenEdition::in_file(extra, "the file is not in the manifest")),
        None => Ok(()),
    }
}
