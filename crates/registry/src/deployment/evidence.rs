//! The evidence vault of a register, and the keys of what lies in it.
//!
//! An original is sealed under a key that is made of two of the ring: that of its list, and one of the files of its row,
//! whose record is named by the keyed digest of the row's outside id. Destroying either makes it noise. The row's id is
//! known before the person's is, so an original is durable before the claim that speaks of it; and an erasure's entry,
//! which holds those digests, is all it takes to destroy the row's key again after a crash or a restore.

use super::Deployment;
use super::keyed_digest::outside_digest;
use super::registry::Shared;
use crate::error::RegistryError;
use guwah_domain::file::FileRef;
use guwah_domain::id::SourceId;
use guwah_domain::statements::Statement;
use guwah_domain::value::Value;
use guwah_ledger::{KeyRing, KeyState, RecordId, RecordKey};
use guwah_vault::{Digest, ObjectName};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

/// The row of a list that names a photo: by it the original's key is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NamedBy<'a> {
    pub(crate) source: SourceId,
    pub(crate) dataset: &'a str,
    pub(crate) row: &'a str,
}

/// The record whose key seals the files of a row, by the keyed digest of the row's outside id.
pub(super) fn files_record(outside_digest: &str) -> RecordId {
    let mut digest = Sha256::new();
    digest.update(b"guwah files of a row v1\0");
    digest.update(outside_digest.as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.finalize()[..16]);
    RecordId(id)
}

impl NamedBy<'_> {
    /// The records whose keys make the key of the row's files.
    pub(crate) fn records(&self, ring: &dyn KeyRing) -> [RecordId; 2] {
        let row = files_record(&outside_digest(ring, self.dataset, self.row));
        [RecordId(self.source.0), row]
    }

    /// The key of the row's files; none when the ring does not hold both of its parts.
    pub(crate) fn key(&self, ring: &dyn KeyRing) -> Result<Option<RecordKey>, RegistryError> {
        let mut keys = Vec::with_capacity(2);
        for state in ring.states(&self.records(ring))? {
            match state {
                KeyState::Held(key) => keys.push(key),
                KeyState::Destroyed(_) | KeyState::Missing => return Ok(None),
            }
        }
        Ok(Some(combined(&keys)))
    }
}

/// One key of all: whoever lacks one of them cannot make it.
pub(crate) fn combined(keys: &[RecordKey]) -> RecordKey {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(b"guwah files of a row v1").expect("HMAC takes any key");
    for key in keys {
        mac.update(key.as_bytes());
    }
    RecordKey::new(mac.finalize().into_bytes().into())
}

/// The digest of the original, where the reference states it.
pub(crate) fn digest_of(file: &FileRef) -> Option<Digest> {
    file.sha256.as_deref()?.parse().ok()
}

/// An original, from the vault.
pub(crate) fn original(shared: &Shared, by: &NamedBy<'_>, file: &FileRef) -> Result<Vec<u8>, RegistryError> {
    let digest = digest_of(file).ok_or_else(|| RegistryError::Evidence("a photo states no digest".into()))?;
    let key = by.key(shared.deployment.ring.as_ref())?;
    let key = key.ok_or_else(|| RegistryError::Evidence(no_key(&digest)))?;
    Ok(shared.deployment.vault()?.get(key.as_bytes(), &digest)?)
}

/// What is said of an original whose key the ring does not hold.
pub(crate) fn no_key(digest: &Digest) -> String {
    format!("the key ring has no key for the evidence file {digest}")
}

/// Under which names the files lie of which a statement of a row speaks. Asked for before a key is destroyed: from
/// then on nobody can tell.
pub(crate) fn objects(
    deployment: &Deployment,
    by: &NamedBy<'_>,
    statement: &Statement,
) -> Result<Vec<ObjectName>, RegistryError> {
    let digests: Vec<Digest> = statement
        .claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::File(file) => digest_of(file),
            _ => None,
        })
        .collect();
    if digests.is_empty() {
        return Ok(Vec::new());
    }
    // Without the key nobody can tell where they lie, and nobody can read them: that keeps no one from being erased.
    let Some(key) = by.key(deployment.ring.as_ref())? else {
        return Ok(Vec::new());
    };
    let vault = deployment.vault()?;
    Ok(digests
        .iter()
        .map(|digest| vault.object_name(key.as_bytes(), digest))
        .collect())
}

/// Removes what lies under these names. It is noise already; this gives its room back.
pub(crate) fn remove(deployment: &Deployment, names: &[ObjectName]) -> Result<(), RegistryError> {
    if names.is_empty() {
        return Ok(());
    }
    let vault = deployment.vault()?;
    for name in names {
        vault.remove_ciphertext(*name)?;
    }
    Ok(())
}
