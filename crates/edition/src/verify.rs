//! Verify: whether an edition is, byte for byte, what the register's key signed, and extends an older one.

use crate::edition::Edition;
use crate::error::BrokenEdition;
use crate::log::{self, check_extends, origin_of};
use crate::manifest::{
    FORMAT, MANIFEST_FILE, Manifest, SIGNATURE_FILE, chain_of, digest_line, digest_of, files_under, hash_of, measure,
};
use crate::records::{TREE_FILE, TreeFile, leaf_of_line, line_of};
use guwah_domain::edition::PublishedEdition;
use guwah_ledger::{Checkpoint, Frontier, Hash, KeyChain, VerifierKey};
use guwah_registry::PublishedRecord;
use guwah_registry::readers::Reader;
use std::collections::BTreeSet;
use std::path::Path;

/// An edition that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedEdition {
    /// What is said of the edition.
    pub edition: PublishedEdition,
    /// How many entries the ledger had.
    pub entries: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// How many files it has, manifest and signature included.
    pub files: u64,
    /// Whether the signature was checked against a key that the caller brought. If not, it only agrees with itself.
    pub trusted: bool,
    /// The key that signed it.
    pub key: VerifierKey,
}

/// Checks an edition: its signature, the log of editions, the digest of every file, that there is no other file, and the
/// tree over its records. With `trusted`, it must be signed by that key, or by one to which that key has handed over. With
/// `since`, the signature of an older edition, it must extend that one.
///
/// # Errors
/// What is not as it was signed, with the file or record named.
pub fn verify(
    folder: &Path,
    trusted: Option<&VerifierKey>,
    since: Option<&str>,
) -> Result<VerifiedEdition, BrokenEdition> {
    let signed = Signed::read(folder, trusted)?;
    if let Some(older) = since {
        signed.extends(older)?;
    }
    let manifest = &signed.manifest;
    let checkpoint = Checkpoint::verified(&manifest.checkpoint, &signed.key)
        .map_err(|error| BrokenEdition::in_file(MANIFEST_FILE, format!("its checkpoint: {error}")))?;
    if checkpoint.size != manifest.entries {
        let reason = "its checkpoint is of another number of entries";
        return Err(BrokenEdition::in_file(MANIFEST_FILE, reason));
    }
    check_files(folder, manifest, &signed.edition)?;
    check_tree(folder, &signed.edition)?;
    Ok(VerifiedEdition {
        entries: checkpoint.size,
        root: checkpoint.root,
        files: manifest.files.len() as u64 + 2,
        trusted: trusted.is_some(),
        edition: signed.edition,
        key: signed.key,
    })
}

/// A manifest whose signature holds.
pub(crate) struct Signed {
    pub(crate) manifest: Manifest,
    pub(crate) bytes: Vec<u8>,
    pub(crate) edition: PublishedEdition,
    /// The key that signed it.
    pub(crate) key: VerifierKey,
    /// The keys that led to that one, it included.
    pub(crate) keys: KeyChain,
}

impl Signed {
    /// The manifest in a folder, once its signature holds.
    pub(crate) fn read(folder: &Path, trusted: Option<&VerifierKey>) -> Result<Self, BrokenEdition> {
        let note = std::fs::read_to_string(folder.join(SIGNATURE_FILE))
            .map_err(|error| BrokenEdition::in_file(SIGNATURE_FILE, error))?;
        let bytes =
            std::fs::read(folder.join(MANIFEST_FILE)).map_err(|error| BrokenEdition::in_file(MANIFEST_FILE, error))?;
        Self::of(&note, bytes, trusted)
    }

    /// The manifest in these bytes, once the note over it holds.
    pub(crate) fn of(note: &str, bytes: Vec<u8>, trusted: Option<&VerifierKey>) -> Result<Self, BrokenEdition> {
        let in_signature = |reason: String| BrokenEdition::in_file(SIGNATURE_FILE, reason);
        let unlike = || BrokenEdition::in_file(MANIFEST_FILE, "it is not the manifest that was signed");
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|_| unlike())?;
        if manifest.format != FORMAT {
            let reason = "it is of a form that is not known here";
            return Err(BrokenEdition::in_file(MANIFEST_FILE, reason));
        }
        let keys = chain_of(&manifest.former_keys, &manifest.key).ok_or_else(unlike)?;
        let key = keys.last().clone();
        if trusted.is_some_and(|trusted| !keys.contains(trusted)) {
            return Err(in_signature(format!("the edition is signed by another key: {key}")));
        }
        let checkpoint =
            Checkpoint::verified_of(note, &origin_of(&key), &key).map_err(|error| in_signature(error.to_string()))?;
        if checkpoint.extensions != [digest_line(&bytes)] {
            return Err(unlike());
        }
        let leaves = manifest.leaves();
        let numbered = (1..)
            .zip(&manifest.editions)
            .all(|(number, edition)| edition.number == number);
        if (checkpoint.size, checkpoint.root) != (leaves.len() as u64, log::root(&leaves)) || !numbered {
            return Err(unlike());
        }
        Ok(Self {
            edition: manifest.edition().cloned().ok_or_else(unlike)?,
            manifest,
            bytes,
            key,
            keys,
        })
    }

    /// Checks that this edition extends the one of an older signature.
    pub(crate) fn extends(&self, older: &str) -> Result<(), BrokenEdition> {
        check_extends(&self.manifest, &self.bytes, &self.keys, older).map_err(BrokenEdition::whole)
    }
}

/// Checks that the files are those that the manifest names, and no others.
fn check_files(folder: &Path, manifest: &Manifest, edition: &PublishedEdition) -> Result<(), BrokenEdition> {
    if digest_of(&manifest.files) != edition.files {
        let reason = "its list of files is not the one that the log of editions covers";
        return Err(BrokenEdition::in_file(MANIFEST_FILE, reason));
    }
    let there: BTreeSet<String> = files_under(folder).map_err(BrokenEdition::whole)?.into_iter().collect();
    for file in &manifest.files {
        if !there.contains(&file.path) {
            return Err(BrokenEdition::in_file(&file.path, "the file is missing"));
        }
        let (size_bytes, sha256) = measure(&folder.join(&file.path))
            .map_err(|error| BrokenEdition::in_file(&file.path, format!("it cannot be read: {error}")))?;
        if (size_bytes, &sha256) != (file.size_bytes, &file.sha256) {
            let altered = first_altered(folder).map(|record| format!("; {record} is not the one that was signed"));
            let reason = format!("it is not the file that was signed{}", altered.unwrap_or_default());
            return Err(BrokenEdition::in_file(&file.path, reason));
        }
    }
    let known: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let is_known = |path: &&String| path == &MANIFEST_FILE || path == &SIGNATURE_FILE || known.contains(path.as_str());
    match there.iter().find(|path| !is_known(path)) {
        Some(extra) => Err(BrokenEdition::in_file(extra, "the file is not in the manifest")),
        None => Ok(()),
    }
}

/// Checks that the tree over the records is the one that was signed.
fn check_tree(folder: &Path, edition: &PublishedEdition) -> Result<(), BrokenEdition> {
    let in_tree = |error: std::io::Error| BrokenEdition::in_file(TREE_FILE, error);
    let tree = TreeFile::open(folder, edition.records).map_err(in_tree)?;
    let mut computed = Frontier::default();
    for leaf in tree.leaves().map_err(in_tree)? {
        computed.push(leaf.map_err(in_tree)?);
    }
    if hash_of(&edition.root) != Some(computed.root()) {
        return Err(BrokenEdition::in_file(
            TREE_FILE,
            "its root is not the one that was signed",
        ));
    }
    Ok(())
}

/// The first person, facility or organisation whose record in the tables is not the one that was signed, as far as the
/// tables can still be read.
fn first_altered(folder: &Path) -> Option<String> {
    let edition = Edition::open(folder).ok()?;
    let tree = TreeFile::open(folder, edition.about().records).ok()?;
    let mut others = 0;
    let _ = edition.reader().each_institution(&mut |_| {
        others += 1;
        Ok(())
    });
    let before = edition.about().records.checked_sub(edition.about().persons + others)?;
    let mut leaves = tree.leaves().ok()?.skip(usize::try_from(before).ok()?);
    let mut altered = None;
    let _ = edition.reader().each_person(&mut |record| {
        let (id, number) = (record.id, record.number);
        let line = line_of(PublishedRecord::Person(Box::new(record))).map_err(crate::publish::in_registry)?;
        if leaves.next().and_then(Result::ok) != Some(leaf_of_line(&line)) {
            let number = number.map(|number| format!(" (number {number})")).unwrap_or_default();
            altered = Some(format!("record {id}{number}"));
            // One is enough: the reading ends here.
            return Err(guwah_registry::RegistryError::Unacceptable(String::new()));
        }
        Ok(())
    });
    if altered.is_some() {
        return altered;
    }
    let _ = edition.reader().each_institution(&mut |record| {
        let told = format!("{} {}", record.institution.kind.key(), record.institution.id);
        let line = line_of(PublishedRecord::Institution(Box::new(record))).map_err(crate::publish::in_registry)?;
        if leaves.next().and_then(Result::ok) != Some(leaf_of_line(&line)) {
            altered = Some(told);
            return Err(guwah_registry::RegistryError::Unacceptable(String::new()));
        }
        Ok(())
    });
    altered
}
