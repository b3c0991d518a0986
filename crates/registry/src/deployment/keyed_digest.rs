//! Keyed digests: who has the register's ring can make them again, and to nobody else they tell anything.

use super::registry::Registry;
use guwah_ledger::KeyRing;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The keyed digest of an outside id, in hexadecimal: it recognises an erased person in the next release of a list
/// and tells nobody without the ring who that was.
pub(crate) fn outside_digest(ring: &dyn KeyRing, dataset: &str, row: &str) -> String {
    keyed_digest(ring, &[dataset, row])
}

/// The keyed digest of texts, in hexadecimal. The last needs no length: no two lists of texts have the same.
pub(crate) fn keyed_digest(ring: &dyn KeyRing, texts: &[&str]) -> String {
    let key = ring.outside_digest_key();
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_bytes()).expect("HMAC takes a key of any length");
    if let Some((last, before)) = texts.split_last() {
        for text in before {
            mac.update(&u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(text.as_bytes());
        }
        mac.update(last.as_bytes());
    }
    mac.finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A keyed digest, cut to what tells two texts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Digest([u8; 16]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for Digest {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = u128::from_str_radix(text, 16).map_err(|_| ())?;
        (text.len() == 32).then_some(Self(digits.to_be_bytes())).ok_or(())
    }
}

/// Makes many keyed digests: of whom the erased are known again by.
#[derive(Clone)]
pub(crate) struct Digests(Hmac<Sha256>);

impl Digests {
    pub(crate) fn new(ring: &dyn KeyRing) -> Self {
        let key = ring.outside_digest_key();
        let mut mac =
            <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_bytes()).expect("HMAC takes a key of any length");
        // No list of texts whose digest was ever kept begins so.
        mac.update(b"guwah erased v1\0");
        Self(mac)
    }

    /// Of a text of a kind: the same text of another kind has another.
    pub(crate) fn of(&self, kind: &str, text: &str) -> Digest {
        let mut mac = self.0.clone();
        mac.update(kind.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        let mut cut = [0; 16];
        cut.copy_from_slice(&mac.finalize().into_bytes()[..16]);
        Digest(cut)
    }
}

impl Registry {
    /// The keyed digest of texts, in hexadecimal: whoever has the register's keys can make it again, and to nobody else
    /// it tells anything of the texts.
    #[must_use]
    pub fn keyed_digest(&self, texts: &[&str]) -> String {
        keyed_digest(self.shared.deployment.ring.as_ref(), texts)
    }
}
