//! How many entries there are and the root over them, as a note that can be signed (C2SP
//! tlog-checkpoint).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::merkle::Hash;
use crate::note::{NoteError, SignedNote, Signer, VerifierKey};

/// What stands before the key to which a checkpoint hands over.
pub(crate) const NEXT_KEY: &str = "next key ";

/// The state of a ledger at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which ledger: the name of its key.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// Further lines that the signature covers; usually none. Each is one non-empty line.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without extension lines.
    pub fn new(origin: &str, size: u64, root: Hash) -> Self {
        Checkpoint {
            origin: origin.to_owned(),
            size,
            root,
            extensions: Vec::new(),
        }
    }

    /// The text that is signed.
    pub fn to_text(&self) -> String {
        let root = STANDARD.encode(self.root);
        let mut text = format!("{}\n{}\n{root}\n", self.origin, self.size);
        self.extensions.iter().for_each(|line| text.extend([line, "\n"]));
        text
    }

    /// Signs it. Refused when origin or an extension is empty or more than a line.
    pub fn sign(&self, signer: &Signer) -> Result<SignedNote, NoteError> {
        let text = self.to_text();
        if Checkpoint::parse_text(&text)? != *self {
            return Err(NoteError::NotACheckpoint("origin and extensions must each be one line"));
        }
        signer.sign(&text)
    }

    /// Signs it as the last one by a key, naming the key that signs from here on: both sign, so that neither can be made to
    /// stand in the other's place. Both keys bear one name, which is the register's.
    pub fn hand_over(mut self, from: &Signer, to: &Signer) -> Result<SignedNote, NoteError> {
        if from.name() != to.name() {
            return Err(NoteError::VerifierKey("the next key bears another name"));
        }
        self.extensions.push(format!("{NEXT_KEY}{}", to.verifier_key()));
        self.sign(from)?.signed_too(to)
    }

    /// The key to which it hands over, where it does.
    pub fn next_key(&self) -> Result<Option<VerifierKey>, NoteError> {
        let mut named = self.extensions.iter().filter_map(|line| line.strip_prefix(NEXT_KEY));
        named.next().map(str::parse).transpose()
    }

    /// Reads a signed note whose text is a checkpoint. Nothing of it may be relied on before the
    /// note is verified; [`Checkpoint::verified`] does both.
    pub fn parse(note: &str) -> Result<(Self, SignedNote), NoteError> {
        let note: SignedNote = note.parse()?;
        Ok((Checkpoint::parse_text(note.text())?, note))
    }

    /// Reads a signed note and checks that this key signed it and that its origin is the key's name.
    pub fn verified(note: &str, key: &VerifierKey) -> Result<Self, NoteError> {
        Checkpoint::verified_of(note, key.name(), key)
    }

    /// As [`Self::verified`], of another log that the same key signs: it has an origin of its own, so that a checkpoint
    /// of one is never taken for one of the other.
    pub fn verified_of(note: &str, origin: &str, key: &VerifierKey) -> Result<Self, NoteError> {
        let (checkpoint, note) = Checkpoint::parse(note)?;
        note.verify(key)?;
        if checkpoint.origin != origin {
            return Err(NoteError::NotACheckpoint(
                "it is of another log: its origin is not the one expected",
            ));
        }
        Ok(checkpoint)
    }

    fn parse_text(text: &str) -> Result<Self, NoteError> {
        const REFUSED: fn(&'static str) -> NoteError = NoteError::NotACheckpoint;
        let text = text.strip_suffix('\n').ok_or(REFUSED("it does not end in a newline"))?;
        let mut lines = text.split('\n');
        let origin = lines
            .next()
            .filter(|line| !line.is_empty())
            .ok_or(REFUSED("no origin"))?;
        let size = lines.next().ok_or(REFUSED("no size"))?;
        // Parsing accepts a sign and leading zeros; only the number as we would write it is read.
        let size = size
            .parse::<u64>()
            .ok()
            .filter(|number| number.to_string() == size)
            .ok_or(REFUSED("its size is not a decimal number"))?;
        let root = lines.next().ok_or(REFUSED("no root"))?;
        let root = STANDARD
            .decode(root)
            .ok()
            .and_then(|root| root.try_into().ok())
            .ok_or(REFUSED("its root is not the base64 of 32 bytes"))?;
        let extensions: Vec<_> = lines.map(str::to_owned).collect();
        if extensions.iter().any(String::is_empty) {
            return Err(REFUSED("it holds an empty line"));
        }
        Ok(Checkpoint {
            origin: origin.to_owned(),
            size,
            root,
            extensions,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn signer() -> Signer {
        Signer::new("guwah/0011223344556677", &[7; 32]).unwrap()
    }

    proptest! {
        #[test]
        fn a_signed_checkpoint_is_read_as_written(
            size: u64,
            root: [u8; 32],
            extensions in proptest::collection::vec("[a-z ]{1,20}", 0..4),
        ) {
            let origin = signer().name().to_owned();
            let checkpoint = Checkpoint { origin, size, root, extensions };
            let note = checkpoint.sign(&signer()).unwrap().to_string();
            prop_assert_eq!(Checkpoint::verified(&note, &signer().verifier_key()), Ok(checkpoint));
        }

        #[test]
        fn arbitrary_text_is_a_checkpoint_or_refused(text in "(\\PC|\n|[0-9]|[A-Za-z0-9]{43}=){0,80}") {
            if let Ok(checkpoint) = Checkpoint::parse_text(&text) {
                prop_assert_eq!(checkpoint.to_text(), text);
            }
        }
    }

    #[test]
    fn what_is_not_exactly_a_checkpoint_is_refused() {
        let root = STANDARD.encode([1; 32]);
        for text in [
            String::new(),
            "a\n".into(),
            "a\n1\n".into(),
            format!("a\n1\n{root}"),
            format!("\n1\n{root}\n"),
            format!("a\n01\n{root}\n"),
            format!("a\n+1\n{root}\n"),
            format!("a\n-1\n{root}\n"),
            format!("a\n1\n{root}=\n"),
            "a\n1\nAAAA\n".into(),
            format!("a\n18446744073709551616\n{root}\n"),
            format!("a\n1\n{root}\n\n"),
        ] {
            assert!(Checkpoint::parse_text(&text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_checkpoint_of_another_origin_is_not_believed() {
        let note = Checkpoint::new("another", 1, [1; 32])
            .sign(&signer())
            .unwrap()
            .to_string();
        assert!(Checkpoint::verified(&note, &signer().verifier_key()).is_err());
        let two_lines = Checkpoint::new("two\nlines", 1, [1; 32]);
        assert!(two_lines.sign(&signer()).is_err());
    }
}
