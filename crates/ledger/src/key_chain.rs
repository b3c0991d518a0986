//! The keys that sign a register, one after the other.

use crate::checkpoint::Checkpoint;
use crate::note::{NoteError, VerifierKey};

/// A register's signing keys, the first one first. Each but the last has handed over to the next, in a checkpoint of the
/// ledger that names the next key and that both have signed: so whoever trusts one of them may trust those that follow,
/// unless they were told that it is void.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChain {
    keys: Vec<VerifierKey>,
    /// Up to, inclusively, how many entries each key but the last signs.
    until: Vec<u64>,
}

impl KeyChain {
    /// The chain from the first key on, by the notes in which keys handed over, the first one first. Refused when one of
    /// them does not, or is not signed by both keys.
    pub fn of<'a>(first: VerifierKey, handovers: impl IntoIterator<Item = &'a str>) -> Result<Self, NoteError> {
        let mut chain = KeyChain {
            keys: vec![first],
            until: Vec::new(),
        };
        for note in handovers {
            let checkpoint = Checkpoint::verified(note, chain.last())?;
            let next = checkpoint.next_key()?;
            let next = next.ok_or(NoteError::NotACheckpoint("it hands over to no other key"))?;
            Checkpoint::verified(note, &next)?;
            if chain.until.last().is_some_and(|until| *until >= checkpoint.size) {
                return Err(NoteError::NotACheckpoint("it hands over out of order"));
            }
            chain.until.push(checkpoint.size);
            chain.keys.push(next);
        }
        Ok(chain)
    }

    /// All of them, the first one first.
    pub fn keys(&self) -> &[VerifierKey] {
        &self.keys
    }

    /// The first key.
    pub fn first(&self) -> &VerifierKey {
        &self.keys[0]
    }

    /// The key that signs now.
    pub fn last(&self) -> &VerifierKey {
        &self.keys[self.keys.len() - 1]
    }

    /// Whether a key is one of them.
    pub fn contains(&self, key: &VerifierKey) -> bool {
        self.keys.contains(key)
    }

    /// The key that signs the checkpoint of so many entries.
    pub fn at(&self, size: u64) -> &VerifierKey {
        &self.keys[self.until.iter().filter(|until| **until < size).count()]
    }

    /// Reads a checkpoint of this origin that any of the keys has signed. The error is that of the newest key.
    pub fn verified_of(&self, note: &str, origin: &str) -> Result<Checkpoint, NoteError> {
        let newest = Checkpoint::verified_of(note, origin, self.last());
        let former = self.keys.iter().rev().skip(1);
        newest.or_else(|error| {
            former
                .map(|key| Checkpoint::verified_of(note, origin, key))
                .find_map(Result::ok)
                .ok_or(error)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Signer;

    fn signer(nth: u8) -> Signer {
        Signer::new("guwah/0011223344556677", &[nth; 32]).unwrap()
    }

    fn handover(size: u64, from: u8, to: u8) -> String {
        let checkpoint = Checkpoint::new(signer(from).name(), size, [1; 32]);
        checkpoint.hand_over(&signer(from), &signer(to)).unwrap().to_string()
    }

    fn chain(notes: &[String]) -> Result<KeyChain, NoteError> {
        KeyChain::of(signer(1).verifier_key(), notes.iter().map(String::as_str))
    }

    #[test]
    fn each_key_signs_up_to_the_checkpoint_in_which_it_hands_over() {
        let chain = chain(&[handover(7, 1, 2), handover(9, 2, 3)]).unwrap();
        let signs = |nth: u8, size: u64| assert_eq!(*chain.at(size), signer(nth).verifier_key(), "{size}");
        for (nth, size) in [(1, 0), (1, 7), (2, 8), (2, 9), (3, 10), (3, 1_000)] {
            signs(nth, size);
        }
        assert_eq!(
            (chain.first(), chain.last()),
            (&signer(1).verifier_key(), &signer(3).verifier_key())
        );
        assert!(chain.contains(&signer(2).verifier_key()) && !chain.contains(&signer(4).verifier_key()));
        let by_second = Checkpoint::new(signer(2).name(), 8, [1; 32])
            .sign(&signer(2))
            .unwrap()
            .to_string();
        assert_eq!(chain.verified_of(&by_second, signer(2).name()).unwrap().size, 8);
    }

    #[test]
    fn no_key_comes_in_but_by_the_one_before() {
        let plain = Checkpoint::new(signer(1).name(), 7, [1; 32]);
        let mut alone = plain.clone();
        alone.extensions.push(format!("next key {}", signer(2).verifier_key()));
        for notes in [
            // Another key hands over, or one that has done so before; the new key has not signed; nothing is handed over.
            vec![handover(7, 2, 3)],
            vec![handover(7, 1, 2), handover(9, 1, 3)],
            vec![handover(7, 1, 2), handover(7, 2, 3)],
            vec![alone.sign(&signer(1)).unwrap().to_string()],
            vec![plain.sign(&signer(1)).unwrap().to_string()],
            vec![handover(7, 1, 2).replace("next key", "next-key")],
            vec!["no note".to_owned()],
        ] {
            assert!(chain(&notes).is_err(), "{notes:?}");
        }
        let other_name = Signer::new("guwah/other", &[2; 32]).unwrap();
        assert!(plain.hand_over(&signer(1), &other_name).is_err());
    }
}
