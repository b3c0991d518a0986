//! The manifest: every file of an edition with its digest, and what the edition was made from; and the signature over it.
//!
//! A signed note has a limit of 64 KiB and a manifest has none, so the note holds the manifest's digest.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The name of the manifest.
pub const MANIFEST_FILE: &str = "manifest.json";
/// The name of the signature.
pub const SIGNATURE_FILE: &str = "signature";

/// The form of the manifest; another form gets another name.
pub(crate) const FORMAT: &str = "guwah edition 1";

/// What an edition is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// [`FORMAT`].
    pub(crate) format: String,
    /// The day it was made, UTC.
    pub(crate) made_on: String,
    /// How many persons are in it.
    pub(crate) persons: u64,
    /// How many entries the ledger had.
    pub(crate) entries: u64,
    /// The ledger's checkpoint, a signed note.
    pub(crate) checkpoint: String,
    /// The key that signs, as strangers verify it.
    pub(crate) key: String,
    /// Every other file, by path.
    pub(crate) files: Vec<ListedFile>,
}

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListedFile {
    /// Its path within the edition, with slashes.
    pub(crate) path: String,
    /// Its length.
    pub(crate) size_bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub(crate) sha256: String,
}

/// Whether a folder holds an edition, whole or not.
#[must_use]
pub fn is_edition(folder: &Path) -> bool {
    folder.join(MANIFEST_FILE).is_file() || folder.join(SIGNATURE_FILE).is_file()
}

/// The text that is signed: the form, the day, and the manifest's digest.
pub(crate) fn signed_text(made_on: &str, manifest: &[u8]) -> String {
    format!("{FORMAT}\n{made_on}\n{}\n", hex(&Sha256::digest(manifest)))
}

/// Length and digest of a file.
pub(crate) fn measure(path: &Path) -> io::Result<(u64, String)> {
    let mut file = File::open(path)?;
    let mut digest = Sha256::new();
    let mut size_bytes = 0;
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((size_bytes, hex(&digest.finalize())));
        }
        digest.update(&buffer[..read]);
        size_bytes += read as u64;
    }
}

/// Every file under a folder, by path within it, in order. A link or a device is listed like a file: it is one that no
/// manifest names.
pub(crate) fn files_under(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(within) = folders.pop() {
        for entry in std::fs::read_dir(folder.join(&within))? {
            let entry = entry?;
            let path = within.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
