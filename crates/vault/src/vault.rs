//! Originals, by key and digest.

use crate::digest::Digest;
use crate::objects::{ObjectName, Objects, ObjectsError};
use crate::sealed_original::{self, MAX_ORIGINAL_BYTES};

/// Why the vault refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The original is over the limit; nothing was written.
    #[error(
        "the file has {bytes} bytes; evidence files of up to {MAX_ORIGINAL_BYTES} bytes (64 MiB) are \
         kept here. Keep the file elsewhere and record its digest"
    )]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// There is no such original under this key.
    #[error("the evidence file {0} is not in the vault under this key")]
    Missing(Digest),
    /// What lies there is not what was put.
    #[error("the evidence file {0} is damaged in the vault; restore it from another copy")]
    Damaged(Digest),
    /// The operating system gave no random bytes.
    #[error("the operating system gives no random bytes")]
    NoRandomness,
    /// The store refuses or fails.
    #[error(transparent)]
    Objects(#[from] ObjectsError),
}

/// Originals, each sealed under a key of its own. The vault holds no keys: whoever asks for an
/// original brings its key, and once that is destroyed nobody can.
pub struct Vault {
    objects: Box<dyn Objects>,
}

impl Vault {
    /// A vault over this store.
    pub fn new(objects: Box<dyn Objects>) -> Self {
        Vault { objects }
    }

    /// Keeps an original, sealed under its key; durable when this returns. Putting it again under the
    /// same key changes nothing, unless what lies there is damaged: then it is made whole.
    pub fn put(&self, key: &[u8; 32], original: &[u8]) -> Result<Digest, VaultError> {
        if original.len() > MAX_ORIGINAL_BYTES {
            return Err(VaultError::TooLarge { bytes: original.len() });
        }
        let digest = Digest::of(original);
        match self.get(key, &digest) {
            Ok(_) => return Ok(digest),
            Err(VaultError::Missing(_) | VaultError::Damaged(_)) => {}
            Err(error) => return Err(error),
        }
        let sealed = sealed_original::seal(key, &digest, original).map_err(|_| VaultError::NoRandomness)?;
        self.objects.put(sealed_original::name(key, &digest), &sealed)?;
        // Durable here. The caller records the digest next; if the process dies in between, the file
        // is there and nothing speaks of it.
        Ok(digest)
    }

    /// The original with this digest, exactly as it was put: its digest has been checked.
    pub fn get(&self, key: &[u8; 32], digest: &Digest) -> Result<Vec<u8>, VaultError> {
        let sealed = self.objects.get(sealed_original::name(key, digest))?;
        let sealed = sealed.ok_or(VaultError::Missing(*digest))?;
        sealed_original::open(key, digest, sealed).ok_or(VaultError::Damaged(*digest))
    }

    /// Whether there is something under this key and digest; [`Vault::get`] tells whether it is whole.
    pub fn contains(&self, key: &[u8; 32], digest: &Digest) -> Result<bool, VaultError> {
        Ok(self.objects.contains(sealed_original::name(key, digest))?)
    }

    /// The name under which an original lies: needed to remove it after its key was destroyed, and to
    /// tell from [`Vault::names`] what nothing speaks of.
    pub fn object_name(&self, key: &[u8; 32], digest: &Digest) -> ObjectName {
        sealed_original::name(key, digest)
    }

    /// Removes what lies under a name, as part of an erasure; says whether there was something. The
    /// erasure itself is the destruction of the key: other copies of the store become noise by that.
    pub fn remove_ciphertext(&self, name: ObjectName) -> Result<bool, VaultError> {
        Ok(self.objects.remove(name)?)
    }

    /// The names of all that is kept.
    pub fn names(&self) -> Result<Vec<ObjectName>, VaultError> {
        Ok(self.objects.names()?)
    }
}
