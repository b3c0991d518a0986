//! Sealing: bytes that are noise without *every* one of the keys they were sealed under.
//!
//! XChaCha20-Poly1305 under a key derived (HKDF-SHA256) from the concatenation of all the keys. What
//! the bytes belong to is bound into both the derivation and the authenticated data, so that sealed
//! bytes moved to another place do not open there.
//!
//! Sealed bytes are: format (1 byte), nonce (24), padded content, tag (16).

use crate::key::RecordKey;
use crate::padding::{MAX_CONTENT_BYTES, pad_onto, unpad};
use crate::record_id::RecordId;
use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

const FORMAT: u8 = 1;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
const CONTENT_AT: usize = 1 + NONCE_BYTES;

const ENTRY_DOMAIN: &[u8] = b"guwah entry v1\0";
const VALUE_DOMAIN: &[u8] = b"guwah value v1\0";

/// Why something could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The content is over the limit; nothing was sealed.
    #[error("the content has {bytes} bytes; at most {MAX_CONTENT_BYTES} are kept in one entry")]
    TooLarge {
        /// How many bytes were given.
        bytes: usize,
    },
    /// Nothing may be sealed under no key at all.
    #[error("no key was given to seal under")]
    NoKeys,
    /// The operating system gave no random bytes.
    #[error("the operating system gives no random bytes")]
    NoRandomness,
    /// The bytes do not open: they were altered, moved, or sealed under other keys.
    #[error("the sealed bytes do not open: altered, or sealed under other keys or for another place")]
    Unopenable,
}

/// Seals the content of an entry that rests on these records, whose keys are in the same order.
pub(crate) fn seal_entry(keys: &[&RecordKey], rests_on: &[RecordId], content: &[u8]) -> Result<Vec<u8>, SealError> {
    seal(ENTRY_DOMAIN, keys, rests_on.as_flattened_ids(), content)
}

/// Opens what [`seal_entry`] sealed.
pub(crate) fn open_entry(keys: &[&RecordKey], rests_on: &[RecordId], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    open(ENTRY_DOMAIN, keys, rests_on.as_flattened_ids(), sealed)
}

/// Seals a value outside the ledger under all of these keys, in an order the caller can repeat.
/// `context` says what the value is and where it belongs; it is not secret and not stored, and the
/// value opens only with the same.
pub fn seal_for(keys: &[&RecordKey], context: &str, value: &[u8]) -> Result<Vec<u8>, SealError> {
    seal(VALUE_DOMAIN, keys, context.as_bytes().to_vec(), value)
}

/// Opens what [`seal_for`] sealed with the same keys, in the same order, and the same context.
pub fn open_for(keys: &[&RecordKey], context: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    open(VALUE_DOMAIN, keys, context.as_bytes().to_vec(), sealed)
}

fn seal(domain: &[u8], keys: &[&RecordKey], place: Vec<u8>, content: &[u8]) -> Result<Vec<u8>, SealError> {
    if content.len() > MAX_CONTENT_BYTES {
        return Err(SealError::TooLarge { bytes: content.len() });
    }
    let cipher = cipher(domain, keys, &place)?;
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomness)?;

    let mut sealed = Vec::new();
    sealed.push(FORMAT);
    sealed.extend_from_slice(&nonce);
    pad_onto(&mut sealed, content);
    let tag = cipher
        .encrypt_inout_detached(
            &XNonce::from(nonce),
            &authenticated(place),
            (&mut sealed[CONTENT_AT..]).into(),
        )
        .expect("16 MiB are far below the cipher's limit");
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

fn open(domain: &[u8], keys: &[&RecordKey], place: Vec<u8>, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (&format, rest) = sealed.split_first().ok_or(SealError::Unopenable)?;
    let (nonce, rest) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealError::Unopenable)?;
    let (content, tag) = rest.split_last_chunk::<TAG_BYTES>().ok_or(SealError::Unopenable)?;
    if format != FORMAT {
        return Err(SealError::Unopenable);
    }
    let cipher = cipher(domain, keys, &place)?;
    let mut padded = content.to_vec();
    cipher
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            &authenticated(place),
            padded.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| SealError::Unopenable)?;
    unpad(padded).ok_or(SealError::Unopenable)
}

/// The cipher under the key derived from all the keys for this domain and place.
fn cipher(domain: &[u8], keys: &[&RecordKey], place: &[u8]) -> Result<XChaCha20Poly1305, SealError> {
    if keys.is_empty() {
        return Err(SealError::NoKeys);
    }
    let mut all = Zeroizing::new(Vec::with_capacity(32 * keys.len()));
    keys.iter().for_each(|key| all.extend_from_slice(key.as_bytes()));
    let mut derived = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, &all)
        .expand_multi_info(&[domain, place], derived.as_mut_slice())
        .expect("32 bytes are far below what HKDF can give");
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}

/// What is authenticated beside the content: the format, then the place.
fn authenticated(mut place: Vec<u8>) -> Vec<u8> {
    place.insert(0, FORMAT);
    place
}

/// The ids as one run of bytes.
trait FlattenedIds {
    fn as_flattened_ids(&self) -> Vec<u8>;
}

impl FlattenedIds for [RecordId] {
    fn as_flattened_ids(&self) -> Vec<u8> {
        self.iter().flat_map(|id| id.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(byte: u8) -> RecordKey {
        RecordKey::new([byte; 32])
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens(content: Vec<u8>, seeds in proptest::collection::vec(any::<u8>(), 1..8)) {
            let keys: Vec<_> = seeds.iter().map(|seed| key(*seed)).collect();
            let keys: Vec<_> = keys.iter().collect();
            let ids: Vec<_> = seeds.iter().map(|seed| RecordId([*seed; 16])).collect();
            let sealed = seal_entry(&keys, &ids, &content).unwrap();
            prop_assert_eq!(open_entry(&keys, &ids, &sealed).unwrap(), content.clone());
            let sealed = seal_for(&keys, "a note", &content).unwrap();
            prop_assert_eq!(open_for(&keys, "a note", &sealed).unwrap(), content);
        }

        #[test]
        fn one_flipped_bit_does_not_open(at: prop::sample::Index, bit in 0..8u8) {
            let (keys, ids) = ([&key(1), &key(2)], [RecordId([1; 16]), RecordId([2; 16])]);
            let mut sealed = seal_entry(&keys, &ids, b"as told").unwrap();
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open_entry(&keys, &ids, &sealed), Err(SealError::Unopenable));
        }

        #[test]
        fn arbitrary_bytes_do_not_open(bytes: Vec<u8>) {
            prop_assert_eq!(open_for(&[&key(1)], "", &bytes), Err(SealError::Unopenable));
        }
    }

    #[test]
    fn without_any_one_of_its_keys_an_entry_is_noise() {
        let ids = [RecordId([1; 16]), RecordId([2; 16])];
        let sealed = seal_entry(&[&key(1), &key(2)], &ids, b"as told").unwrap();
        let lost = key(9);
        for keys in [[&lost, &key(2)], [&key(1), &lost], [&key(2), &key(1)]] {
            assert_eq!(open_entry(&keys, &ids, &sealed), Err(SealError::Unopenable));
        }
        assert_eq!(open_entry(&[&key(1)], &ids, &sealed), Err(SealError::Unopenable));
    }

    #[test]
    fn sealed_bytes_do_not_open_in_another_place() {
        let keys = [&key(1)];
        let sealed = seal_entry(&keys, &[RecordId([1; 16])], b"as told").unwrap();
        assert_eq!(
            open_entry(&keys, &[RecordId([2; 16])], &sealed),
            Err(SealError::Unopenable)
        );
        let sealed = seal_for(&keys, "here", b"as told").unwrap();
        assert_eq!(open_for(&keys, "there", &sealed), Err(SealError::Unopenable));
    }

    #[test]
    fn lengths_within_a_class_look_alike() {
        let keys = [&key(1)];
        let lengths: Vec<_> = [b"".as_slice(), b"a", &[7; 252]]
            .into_iter()
            .map(|content| seal_for(&keys, "", content).unwrap().len())
            .collect();
        assert_eq!(lengths, [256 + 41; 3]);
    }

    #[test]
    fn the_largest_content_is_sealed_and_one_byte_more_is_refused() {
        let keys = [&key(1)];
        let mut content = vec![5; MAX_CONTENT_BYTES];
        let sealed = seal_for(&keys, "", &content).unwrap();
        assert_eq!(open_for(&keys, "", &sealed).unwrap(), content);
        content.push(5);
        let refused = seal_for(&keys, "", &content).unwrap_err();
        assert_eq!(
            refused,
            SealError::TooLarge {
                bytes: MAX_CONTENT_BYTES + 1
            }
        );
        assert!(refused.to_string().contains("at most 16777216"));
    }

    #[test]
    fn nothing_is_sealed_under_no_key() {
        assert_eq!(seal_for(&[], "", b"as told"), Err(SealError::NoKeys));
    }
}
