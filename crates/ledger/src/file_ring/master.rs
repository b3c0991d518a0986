//! The master key: wraps everything else in the ring, and is itself wrapped by a passphrase or plain.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::key::RecordKey;
use crate::ring::RingError;

const NONCE_BYTES: usize = 24;

/// A wrapped key: nonce, the 32 bytes enciphered, tag.
pub(super) const WRAPPED_BYTES: usize = NONCE_BYTES + 32 + 16;

/// What is authenticated with the master key when it is wrapped by a passphrase.
const MASTER: &[u8] = b"guwah ring master v1";

/// argon2id's cost for new passphrases: 64 MiB, three passes, one lane, about a fifth of a second.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// Costs above these are refused when a ring is opened, lest a damaged one take all memory.
const MAX_MEMORY_KIB: u32 = 4 * 1024 * 1024;
const MAX_PASSES: u32 = 64;
const MAX_LANES: u32 = 16;

const SALT_BYTES: usize = 16;

/// Wraps and unwraps the keys of records.
pub(super) struct MasterKey {
    bytes: RecordKey,
    cipher: XChaCha20Poly1305,
}

impl MasterKey {
    pub(super) fn new(bytes: RecordKey) -> Self {
        let cipher = XChaCha20Poly1305::new(bytes.as_bytes().into());
        MasterKey { bytes, cipher }
    }

    /// Wraps a key; `what` says whose it is, and it unwraps only as that. Each nonce is random and
    /// used once.
    pub(super) fn wrap(&self, what: &[u8], nonce: [u8; NONCE_BYTES], key: &RecordKey) -> [u8; WRAPPED_BYTES] {
        let mut wrapped = [0; WRAPPED_BYTES];
        wrapped[..NONCE_BYTES].copy_from_slice(&nonce);
        let (body, tag_at) = wrapped[NONCE_BYTES..].split_at_mut(32);
        body.copy_from_slice(key.as_bytes());
        let tag = self
            .cipher
            .encrypt_inout_detached(&XNonce::from(nonce), what, body.into())
            .expect("32 bytes are far below the cipher's limit");
        tag_at.copy_from_slice(&tag);
        wrapped
    }

    /// Unwraps what [`MasterKey::wrap`] wrapped. `None` when it is not that.
    pub(super) fn unwrap(&self, what: &[u8], wrapped: &[u8]) -> Option<RecordKey> {
        let (nonce, rest) = wrapped.split_first_chunk::<NONCE_BYTES>()?;
        let (body, tag) = rest.split_last_chunk::<16>()?;
        let mut key = Zeroizing::new(<[u8; 32]>::try_from(body).ok()?);
        self.cipher
            .decrypt_inout_detached(&XNonce::from(*nonce), what, key.as_mut_slice().into(), &Tag::from(*tag))
            .ok()?;
        Some(RecordKey::new(*key))
    }

    /// The master key as it is stored: a kind and the bytes that go with it.
    pub(super) fn stored(&self, passphrase: Option<&[u8]>) -> Result<(String, Vec<u8>), RingError> {
        let Some(passphrase) = passphrase else {
            return Ok(("plain".to_owned(), self.bytes.as_bytes().to_vec()));
        };
        let salt: [u8; SALT_BYTES] = random()?;
        let kind = format!("argon2id m={MEMORY_KIB} t={PASSES} p={LANES}");
        let outer = derive(passphrase, &salt, [MEMORY_KIB, PASSES, LANES])?;
        let wrapped = MasterKey::new(outer).wrap(MASTER, random()?, &self.bytes);
        Ok((kind, [salt.as_slice(), &wrapped].concat()))
    }

    /// Reads the master key as [`MasterKey::stored`] gave it.
    pub(super) fn open(kind: &str, stored: &[u8], passphrase: Option<&[u8]>) -> Result<Self, RingError> {
        let damaged = || RingError::Damaged("what it says of its master key".to_owned());
        if kind == "plain" {
            let bytes = stored.try_into().map_err(|_| damaged())?;
            return Ok(MasterKey::new(RecordKey::new(bytes)));
        }
        let costs = parse_costs(kind).ok_or_else(damaged)?;
        let (salt, wrapped) = stored.split_first_chunk::<SALT_BYTES>().ok_or_else(damaged)?;
        let passphrase = passphrase.ok_or(RingError::PassphraseNeeded)?;
        let outer = derive(passphrase, salt, costs)?;
        let bytes = MasterKey::new(outer).unwrap(MASTER, wrapped);
        Ok(MasterKey::new(bytes.ok_or(RingError::WrongPassphrase)?))
    }
}

/// Memory, passes and lanes as stated in the kind; `None` when it is another kind or they cannot be.
fn parse_costs(kind: &str) -> Option<[u32; 3]> {
    let mut costs = [0; 3];
    let mut words = kind.strip_prefix("argon2id ")?.split(' ');
    for (cost, name) in costs.iter_mut().zip(["m=", "t=", "p="]) {
        *cost = words.next()?.strip_prefix(name)?.parse().ok()?;
    }
    let [memory, passes, lanes] = costs;
    let can_be = memory <= MAX_MEMORY_KIB && passes <= MAX_PASSES && lanes <= MAX_LANES;
    (words.next().is_none() && can_be).then_some(costs)
}

fn derive(passphrase: &[u8], salt: &[u8], [memory, passes, lanes]: [u32; 3]) -> Result<RecordKey, RingError> {
    let params = Params::new(memory, passes, lanes, Some(32))
        .map_err(|error| RingError::Damaged(format!("the cost of its passphrase: {error}")))?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase, salt, key.as_mut_slice())
        .map_err(|error| RingError::Unavailable(format!("argon2id: {error}")))?;
    Ok(RecordKey::new(*key))
}

/// So many random bytes.
pub(super) fn random<const N: usize>() -> Result<[u8; N], RingError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| RingError::NoRandomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_master_key_is_read_as_it_was_stored() {
        let master = MasterKey::new(RecordKey::new([3; 32]));
        let (kind, stored) = master.stored(None).unwrap();
        assert_eq!(MasterKey::open(&kind, &stored, None).unwrap().bytes, master.bytes);
        let (kind, stored) = master.stored(Some(b"open")).unwrap();
        assert_eq!(
            MasterKey::open(&kind, &stored, Some(b"open")).unwrap().bytes,
            master.bytes
        );
        let error = |passphrase| MasterKey::open(&kind, &stored, passphrase).err().unwrap();
        assert!(matches!(error(Some(b"shut")), RingError::WrongPassphrase));
        assert!(matches!(error(None), RingError::PassphraseNeeded));
        assert!(!stored.windows(32).any(|bytes| bytes == [3; 32]));
    }

    #[test]
    fn damaged_costs_are_refused_and_not_paid() {
        for kind in [
            "",
            "argon2id",
            "argon2id m=65536 t=3",
            "argon2id m=65536 t=3 p=1 x",
            "argon2id m=4294967295 t=3 p=1",
            "argon2id m=65536 t=100 p=1",
            "argon2i m=65536 t=3 p=1",
        ] {
            let opened = MasterKey::open(kind, &[0; 88], Some(b"open"));
            assert!(matches!(opened, Err(RingError::Damaged(_))), "{kind}");
        }
    }

    #[test]
    fn a_wrapped_key_unwraps_only_as_whose_it_is() {
        let master = MasterKey::new(RecordKey::new([3; 32]));
        let key = RecordKey::new([4; 32]);
        let wrapped = master.wrap(b"a", [5; 24], &key);
        assert_eq!(master.unwrap(b"a", &wrapped), Some(key));
        assert_eq!(master.unwrap(b"b", &wrapped), None);
        assert_eq!(master.unwrap(b"a", &wrapped[1..]), None);
        assert_eq!(master.unwrap(b"a", &[0; WRAPPED_BYTES]), None);
        assert_eq!(master.unwrap(b"a", &[]), None);
    }
}
