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

impl Registry {
    /// The keyed digest of texts, in hexadecimal: whoever has the register's keys can make it again, and to nobody else
    /// it tells anything of the texts.
    #[must_use]
    pub fn keyed_digest(&self, texts: &[&str]) -> String {
        keyed_digest(self.shared.deployment.ring.as_ref(), texts)
    }
}
