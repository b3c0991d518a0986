//! The manifest: every file of an edition with its digest, what the edition was made from, and all editions so far; and
//! the signature over it.
//!
//! The signature is a checkpoint of the log of editions (C2SP tlog-checkpoint), with the manifest's digest as a line of
//! its own: one signed note of a few hundred bytes says which editions there were and what this one holds.

use crate::log::{self, leaf_of, origin_of};
use guwah_domain::edition::PublishedEdition;
use guwah_ledger::{Checkpoint, Hash, KeyChain, VerifierKey};
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
pub(crate) const FORMAT: &str = "guwah edition 2";

/// What stands before the manifest's digest in the signature.
const DIGEST_LINE: &str = "manifest ";

/// What an edition is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// [`FORMAT`].
    pub(crate) format: String,
    /// How many entries the ledger had.
    pub(crate) entries: u64,
    /// The ledger's checkpoint, a signed note.
    pub(crate) checkpoint: String,
    /// The key that signs, as strangers verify it.
    pub(crate) key: String,
    /// Keys that signed before, each with the note in which it handed over to the next; the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_keys: Vec<FormerKey>,
    /// Every edition so far, this one last: what is needed to see that it extends any of them.
    pub(crate) editions: Vec<PublishedEdition>,
    /// Every other file, by path.
    pub(crate) files: Vec<ListedFile>,
}

/// A key that signed until it handed over to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormerKey {
    /// The key, as strangers verify it.
    pub(crate) key: String,
    /// The ledger's checkpoint in which it names the next key; both have signed it.
    pub(crate) handover: String,
}

impl FormerKey {
    /// The former keys of a register.
    pub(crate) fn of(chain: &KeyChain, handovers: Vec<String>) -> Vec<Self> {
        let keys = chain.keys().iter().map(ToString::to_string);
        keys.zip(handovers)
            .map(|(key, handover)| Self { key, handover })
            .collect()
    }
}

/// The keys that lead to the one that signs; none where one of them does not hand over to the next.
pub(crate) fn chain_of(former: &[FormerKey], key: &str) -> Option<KeyChain> {
    let first = former.first().map_or(key, |former| &former.key);
    let handovers = former.iter().map(|former| former.handover.as_str());
    let chain = KeyChain::of(first.parse().ok()?, handovers).ok()?;
    let named = former.iter().map(|former| former.key.as_str()).chain([key]);
    let same = chain
        .keys()
        .iter()
        .map(ToString::to_string)
        .eq(named.map(str::to_owned));
    same.then_some(chain)
}

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// Its path within the edition, with slashes.
    pub path: String,
    /// Its length.
    pub size_bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// This edition; none when the manifest names none, which no signed one does.
    pub(crate) fn edition(&self) -> Option<&PublishedEdition> {
        self.editions.last()
    }

    /// The leaves of the log of editions.
    pub(crate) fn leaves(&self) -> Vec<Hash> {
        self.editions.iter().map(leaf_of).collect()
    }

    /// The bytes that are written and signed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a manifest holds nothing that JSON cannot");
        bytes.push(b'\n');
        bytes
    }

    /// The text of the signature over these bytes.
    pub(crate) fn signed_text(&self, bytes: &[u8], key: &VerifierKey) -> String {
        let leaves = self.leaves();
        let mut checkpoint = Checkpoint::new(&origin_of(key), leaves.len() as u64, log::root(&leaves));
        checkpoint.extensions.push(digest_line(bytes));
        checkpoint.to_text()
    }
}

/// The line of the signature that says which manifest is signed.
pub(crate) fn digest_line(manifest: &[u8]) -> String {
    format!("{DIGEST_LINE}{}", hex(&Sha256::digest(manifest)))
}

/// The digest of a list of files.
pub(crate) fn digest_of(files: &[ListedFile]) -> String {
    let mut digest = Sha256::new();
    for file in files {
        digest.update(format!("{} {} {}\n", file.sha256, file.size_bytes, file.path));
    }
    hex(&digest.finalize())
}

/// Whether a folder holds an edition, whole or not.
#[must_use]
pub fn is_edition(folder: &Path) -> bool {
    folder.join(MANIFEST_FILE).is_file() || folder.join(SIGNATURE_FILE).is_file()
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

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A hash written in hexadecimal, as [`hex`] writes it.
pub(crate) fn hash_of(text: &str) -> Option<Hash> {
    let mut hash = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    (hex(&hash) == text).then_some(hash)
}
