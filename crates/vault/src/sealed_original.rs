//! How an original is sealed, and how the sealed one is named.
//!
//! A sealed original is: format (1 byte), nonce (24), padded original, tag (16). Format and digest are
//! authenticated with it.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::digest::Digest;
use crate::objects::ObjectName;

/// The largest original that is kept: originals are sealed whole, in memory.
pub const MAX_ORIGINAL_BYTES: usize = 64 * 1024 * 1024;

const FORMAT: u8 = 1;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
const ORIGINAL_AT: usize = 1 + NONCE_BYTES;
const LENGTH_BYTES: usize = 8;

/// Smaller files are all padded to this.
const LEAST_PADDED_BYTES: usize = 4096;

/// The name under which the original with this digest lies, if sealed under this key. Whoever lacks
/// the key cannot tell from the name which original it is, not even by trying those they know.
pub(crate) fn name(key: &[u8; 32], digest: &Digest) -> ObjectName {
    ObjectName(*derive(key, b"guwah vault name v1\0", &digest.0))
}

/// Seals an original, which is at most [`MAX_ORIGINAL_BYTES`] long.
pub(crate) fn seal(key: &[u8; 32], digest: &Digest, original: &[u8]) -> Result<Vec<u8>, getrandom::Error> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce)?;
    let padded = padded_bytes(original.len() + LENGTH_BYTES);
    let mut sealed = Vec::with_capacity(ORIGINAL_AT + padded + TAG_BYTES);
    sealed.push(FORMAT);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&(original.len() as u64).to_le_bytes());
    sealed.extend_from_slice(original);
    sealed.resize(ORIGINAL_AT + padded, 0);
    let tag = cipher(key, digest)
        .encrypt_inout_detached(
            &XNonce::from(nonce),
            &authenticated(digest),
            (&mut sealed[ORIGINAL_AT..]).into(),
        )
        .expect("64 MiB are below the cipher's limit");
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

/// Opens a sealed original. `None` when it is not the one with this digest, whole, under this key.
pub(crate) fn open(key: &[u8; 32], digest: &Digest, mut sealed: Vec<u8>) -> Option<Vec<u8>> {
    let (head, tag) = sealed.split_last_chunk_mut::<TAG_BYTES>()?;
    let (nonce, padded) = head.split_at_mut_checked(ORIGINAL_AT)?;
    let (&mut format, nonce) = nonce.split_first_mut()?;
    if format != FORMAT {
        return None;
    }
    let nonce = XNonce::from(<[u8; NONCE_BYTES]>::try_from(&*nonce).ok()?);
    cipher(key, digest)
        .decrypt_inout_detached(&nonce, &authenticated(digest), padded.into(), &Tag::from(*tag))
        .ok()?;
    let from = ORIGINAL_AT + LENGTH_BYTES;
    let length = sealed.get(ORIGINAL_AT..from)?.try_into().ok()?;
    let length = usize::try_from(u64::from_le_bytes(length)).ok()?;
    let to = from.checked_add(length).filter(|to| *to + TAG_BYTES <= sealed.len())?;
    sealed.copy_within(from..to, 0);
    sealed.truncate(length);
    // The digest is what a record states, so it is what must hold.
    (Digest::of(&sealed) == *digest).then_some(sealed)
}

fn cipher(key: &[u8; 32], digest: &Digest) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*derive(key, b"guwah vault original v1\0", &digest.0)).into())
}

fn derive(key: &[u8; 32], domain: &[u8], digest: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut derived = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, key)
        .expand_multi_info(&[domain, digest], derived.as_mut_slice())
        .expect("32 bytes are far below what HKDF can give");
    derived
}

fn authenticated(digest: &Digest) -> [u8; 33] {
    let mut bytes = [FORMAT; 33];
    bytes[1..].copy_from_slice(&digest.0);
    bytes
}

/// The size to which so many bytes are padded, so that a size does not say which file it is: the
/// lower bits of a size are rounded up, more of them the larger it is (Padmé). Costs at most an
/// eighth, and much less for large files.
fn padded_bytes(bytes: usize) -> usize {
    let bytes = bytes.max(LEAST_PADDED_BYTES);
    let exponent = bytes.ilog2();
    let kept = exponent.ilog2() + 1;
    bytes.next_multiple_of(1 << (exponent - kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_sealed_opens(original: Vec<u8>, key: [u8; 32]) {
            let digest = Digest::of(&original);
            let sealed = seal(&key, &digest, &original).unwrap();
            prop_assert_eq!(open(&key, &digest, sealed), Some(original));
        }

        #[test]
        fn one_flipped_bit_does_not_open(at: prop::sample::Index, bit in 0..8u8) {
            let digest = Digest::of(b"original");
            let mut sealed = seal(&[1; 32], &digest, b"original").unwrap();
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open(&[1; 32], &digest, sealed), None);
        }

        #[test]
        fn arbitrary_bytes_do_not_open(bytes: Vec<u8>) {
            prop_assert_eq!(open(&[1; 32], &Digest::of(b""), bytes), None);
        }

        #[test]
        fn padding_is_enough_and_not_much(bytes in 0..MAX_ORIGINAL_BYTES) {
            let padded = padded_bytes(bytes);
            prop_assert!(padded >= bytes);
            prop_assert!(padded <= (bytes + bytes / 8).max(LEAST_PADDED_BYTES), "{padded}");
        }
    }

    #[test]
    fn another_key_or_digest_neither_opens_nor_names_it() {
        let digest = Digest::of(b"original");
        let sealed = seal(&[1; 32], &digest, b"original").unwrap();
        assert_eq!(open(&[2; 32], &digest, sealed.clone()), None);
        assert_eq!(open(&[1; 32], &Digest::of(b"another"), sealed), None);
        assert_ne!(name(&[1; 32], &digest), name(&[2; 32], &digest));
        assert_ne!(name(&[1; 32], &digest), name(&[1; 32], &Digest::of(b"another")));
        assert_ne!(name(&[1; 32], &digest).0, digest.0);
    }

    #[test]
    fn files_of_about_a_size_look_alike() {
        let cases = [
            (0, 4096),
            (1000, 4096),
            (4096, 4096),
            (100_000, 100_352),
            (1_000_000, 1_015_808),
        ];
        for (bytes, padded) in cases {
            assert_eq!(padded_bytes(bytes), padded, "{bytes}");
        }
    }
}
