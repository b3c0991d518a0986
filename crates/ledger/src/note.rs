//! Signed notes, as C2SP describes them: a text, a blank line, and a line for each signature.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The algorithm byte for plain Ed25519 in key hashes and verifier keys.
const ED25519: u8 = 1;

/// Longer notes are refused unread; ours have a few hundred bytes.
const MAX_NOTE_BYTES: usize = 64 * 1024;

/// Why a note or a verifier key is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// The text is not a signed note.
    #[error("not a signed note: {0}")]
    Form(&'static str),
    /// The text of the note is not that of a checkpoint.
    #[error("not a checkpoint: {0}")]
    NotACheckpoint(&'static str),
    /// The text is not a verifier key.
    #[error("a verifier key has the form name+hash+key, with an Ed25519 key: {0}")]
    VerifierKey(&'static str),
    /// The note carries no signature by the key.
    #[error("the note is not signed by {name}")]
    NotSigned {
        /// The name of the key that was looked for.
        name: String,
    },
    /// The note carries a signature by the key that does not hold.
    #[error("the signature by {name} does not hold")]
    WrongSignature {
        /// The name of the key.
        name: String,
    },
}

/// A text and the signatures under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<NoteSignature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct NoteSignature {
    name: String,
    /// The key hash, then the signature itself.
    bytes: Vec<u8>,
}

impl SignedNote {
    /// The text, which ends in a newline. It may be relied on only once [`Self::verify`] holds.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Checks that this key signed the text: at least one signature is by this key, and each of
    /// those holds. Signatures by other keys are passed over.
    pub fn verify(&self, key: &VerifierKey) -> Result<(), NoteError> {
        let mut signed = false;
        for signature in self.signatures.iter().filter(|one| one.name == key.name) {
            let Some((key_hash, bytes)) = signature.bytes.split_first_chunk::<4>() else {
                continue;
            };
            if *key_hash != key.key_hash() {
                continue;
            }
            Signature::from_slice(bytes)
                .and_then(|bytes| key.key.verify_strict(self.text.as_bytes(), &bytes))
                .map_err(|_| NoteError::WrongSignature { name: key.name.clone() })?;
            signed = true;
        }
        if signed {
            Ok(())
        } else {
            Err(NoteError::NotSigned { name: key.name.clone() })
        }
    }
}

impl SignedNote {
    /// Whether there is a signature that says it is by this key. Whether it holds is for [`Self::verify`] to say.
    pub fn names(&self, key: &VerifierKey) -> bool {
        self.signatures
            .iter()
            .any(|one| one.name == key.name && one.bytes.starts_with(&key.key_hash()))
    }

    /// Adds the signature of another key.
    pub(crate) fn signed_too(mut self, signer: &Signer) -> Result<Self, NoteError> {
        self.signatures.extend(signer.sign(&self.text)?.signatures);
        Ok(self)
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures
            .iter()
            .try_for_each(|signature| writeln!(f, "— {} {}", signature.name, STANDARD.encode(&signature.bytes)))
    }
}

impl FromStr for SignedNote {
    type Err = NoteError;

    fn from_str(note: &str) -> Result<Self, Self::Err> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(NoteError::Form("it is too long"));
        }
        if note.chars().any(|c| c < ' ' && c != '\n') {
            return Err(NoteError::Form("it holds control characters"));
        }
        let blank = note.rfind("\n\n").ok_or(NoteError::Form("it has no blank line"))?;
        let (text, signatures) = (&note[..=blank], &note[blank + 2..]);
        let signatures = signatures
            .strip_suffix('\n')
            .ok_or(NoteError::Form("it does not end in a newline"))?;
        let signatures = signatures.split('\n').map(parse_signature).collect::<Result<_, _>>()?;
        Ok(SignedNote {
            text: text.to_owned(),
            signatures,
        })
    }
}

fn parse_signature(line: &str) -> Result<NoteSignature, NoteError> {
    const FORM: NoteError = NoteError::Form("a signature line is not “— name base64”");
    let (name, bytes) = line.strip_prefix("— ").and_then(|l| l.split_once(' ')).ok_or(FORM)?;
    let bytes = STANDARD.decode(bytes).map_err(|_| FORM)?;
    if !is_key_name(name) || bytes.len() < 5 {
        return Err(FORM);
    }
    Ok(NoteSignature {
        name: name.to_owned(),
        bytes,
    })
}

fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+')
}

/// A key to verify notes with: all that a stranger needs. Written `name+hash+base64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key: VerifyingKey,
}

impl VerifierKey {
    /// The name of the key, which for a register is also the origin of its checkpoints.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn key_hash(&self) -> [u8; 4] {
        let hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', ED25519])
            .chain_update(self.key.as_bytes())
            .finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key_hash = u32::from_be_bytes(self.key_hash());
        let key = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{key_hash:08x}+{}", self.name, STANDARD.encode(key))
    }
}

impl FromStr for VerifierKey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const REFUSED: fn(&'static str) -> NoteError = NoteError::VerifierKey;
        // The key itself may hold the plus sign, the name may not.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(key_hash), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(REFUSED("a part is missing"));
        };
        if !is_key_name(name) {
            return Err(REFUSED("the name is empty or holds a space"));
        }
        let key = STANDARD.decode(key).map_err(|_| REFUSED("the key is not base64"))?;
        let key: [u8; 33] = key.try_into().map_err(|_| REFUSED("the key has another length"))?;
        let [ED25519, key @ ..] = key else {
            return Err(REFUSED("the key is of another kind"));
        };
        let key = VerifyingKey::from_bytes(&key)
            .ok()
            .filter(|key| !key.is_weak())
            .ok_or(REFUSED("the key is not a point that can be used"))?;
        let verifier = VerifierKey {
            name: name.to_owned(),
            key,
        };
        if format!("{:08x}", u32::from_be_bytes(verifier.key_hash())) != key_hash {
            return Err(REFUSED("the hash is not that of the name and key"));
        }
        Ok(verifier)
    }
}

/// A named Ed25519 key that signs notes. The secret is wiped from memory when dropped.
#[derive(Clone)]
pub struct Signer {
    name: String,
    key: SigningKey,
}

impl Signer {
    /// A signer from its name and the 32 secret bytes. A name is not empty and holds neither spaces
    /// nor the plus sign.
    pub fn new(name: &str, secret: &[u8; 32]) -> Result<Self, NoteError> {
        if !is_key_name(name) {
            return Err(NoteError::VerifierKey(
                "the name is empty or holds a space or plus sign",
            ));
        }
        Ok(Signer {
            name: name.to_owned(),
            key: SigningKey::from_bytes(secret),
        })
    }

    /// The name of the key.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key with which others verify what this one signs.
    pub fn verifier_key(&self) -> VerifierKey {
        VerifierKey {
            name: self.name.clone(),
            key: self.key.verifying_key(),
        }
    }

    /// Signs a text, which must end in a newline and hold no other control character.
    pub fn sign(&self, text: &str) -> Result<SignedNote, NoteError> {
        if !text.ends_with('\n') || text.chars().any(|c| c < ' ' && c != '\n') {
            return Err(NoteError::Form("the text must be whole lines"));
        }
        let key_hash = self.verifier_key().key_hash();
        let signature = self.key.sign(text.as_bytes()).to_bytes();
        let bytes = [key_hash.as_slice(), &signature].concat();
        let signature = NoteSignature {
            name: self.name.clone(),
            bytes,
        };
        Ok(SignedNote {
            text: text.to_owned(),
            signatures: vec![signature],
        })
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.verifier_key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The example in C2SP's signed-note text, by the key it names.
    const PETER_NEUMANN: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn signer() -> Signer {
        Signer::new("guwah/0011223344556677", &[7; 32]).unwrap()
    }

    #[test]
    fn the_published_example_verifies() {
        let key: VerifierKey = PETER_NEUMANN.parse().unwrap();
        assert_eq!(key.to_string(), PETER_NEUMANN);
        let note: SignedNote = NOTE.parse().unwrap();
        assert_eq!(note.verify(&key), Ok(()));
        assert_eq!(note.to_string(), NOTE);
        let altered: SignedNote = NOTE.replace("problem is", "answer is").parse().unwrap();
        assert_eq!(
            altered.verify(&key),
            Err(NoteError::WrongSignature {
                name: "PeterNeumann".to_owned()
            })
        );
    }

    #[test]
    fn another_key_by_the_same_name_is_not_believed() {
        let note = signer().sign("text\n").unwrap();
        let other = Signer::new(signer().name(), &[8; 32]).unwrap().verifier_key();
        assert_eq!(note.verify(&signer().verifier_key()), Ok(()));
        assert_eq!(
            note.verify(&other),
            Err(NoteError::NotSigned {
                name: signer().name().to_owned()
            })
        );
    }

    #[test]
    fn a_false_signature_beside_a_true_one_is_refused() {
        let mut note = signer().sign("text\n").unwrap();
        let mut falsified = note.signatures[0].clone();
        falsified.bytes[20] ^= 1;
        note.signatures.push(falsified);
        assert!(matches!(
            note.verify(&signer().verifier_key()),
            Err(NoteError::WrongSignature { .. })
        ));
    }

    #[test]
    fn malformed_notes_and_keys_are_refused() {
        for note in [
            "",
            "\n",
            "text",
            "text\n\n",
            "text\n\n— a\n",
            "text\n\n- a AAAAAAAA\n",
            "text\n\n— a AAAAAAAA",
            "a\tb\n\n— a AAAAAAAA\n",
            "text\n\n— a+b AAAAAAAA\n",
        ] {
            assert!(note.parse::<SignedNote>().is_err(), "{note:?}");
        }
        let key = signer().verifier_key().to_string();
        for key in [
            "",
            "a",
            "a+b",
            &key.replace("guwah", "gu wah"),
            &key.replace("guwah", "other"),
            &key[..key.len() - 4],
            &format!("{key}AAAA"),
        ] {
            assert!(key.parse::<VerifierKey>().is_err(), "{key:?}");
        }
        assert!(Signer::new("a b", &[0; 32]).is_err());
        assert!(signer().sign("no newline").is_err());
    }

    proptest! {
        #[test]
        fn arbitrary_text_is_a_note_or_refused(text in "(\\PC|\n|— a [A-Za-z0-9+/]{8}\n){0,40}") {
            if let Ok(note) = text.parse::<SignedNote>() {
                prop_assert_eq!(note.to_string(), text);
                prop_assert!(note.verify(&signer().verifier_key()).is_err());
            }
        }

        #[test]
        fn arbitrary_text_is_a_key_or_refused(text in "\\PC{0,60}") {
            prop_assert!(text.parse::<VerifierKey>().is_err());
        }

        #[test]
        fn what_is_signed_verifies_when_read_back(lines in proptest::collection::vec("[^\\p{C}]*", 1..6)) {
            let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
            let note = signer().sign(&text).unwrap();
            let read: SignedNote = note.to_string().parse().unwrap();
            prop_assert_eq!(read.text(), text);
            prop_assert_eq!(read.verify(&signer().verifier_key()), Ok(()));
        }
    }
}
