//! The key that signs checkpoints and editions, and how it is changed.

use super::actor::{Actor, Permission};
use super::execute::now;
use crate::deployment::Registry;
use crate::error::RegistryError;
use guwah_domain::command::Command;
use guwah_ledger::KeyChain;

/// A signing key that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyChanged {
    /// The former key, as strangers verify with it. It signs nothing any more.
    pub from: String,
    /// The key that signs from here on.
    pub to: String,
    /// The entry that says so.
    pub position: u64,
}

impl Registry {
    /// The key with which checkpoints are verified.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn verifier_key(&self) -> Result<String, RegistryError> {
        Ok(self.shared.looker().signer().verifier_key().to_string())
    }

    /// Every key that has signed for this register, and the notes in which each handed over to the next.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn signing_keys(&self) -> Result<(KeyChain, Vec<String>), RegistryError> {
        Ok(self.shared.looker().keys()?)
    }

    /// Signs a text with the register's key, as a note (C2SP signed-note). The text ends with a newline.
    ///
    /// # Errors
    /// When the actor may not publish, or the text is no note's text.
    pub fn sign_note(&self, actor: &Actor, text: &str) -> Result<String, RegistryError> {
        actor.check(Permission::Publish)?;
        let note = self.shared.looker().signer().sign(text);
        note.map(|note| note.to_string())
            .map_err(|error| RegistryError::Unacceptable(error.to_string()))
    }

    /// Changes the signing key. The former one signs, last of all, which one follows it, and is destroyed. Other processes
    /// that have the register open can write no more until they are started again.
    ///
    /// # Errors
    /// When the actor may not, or ledger or ring cannot be written. Where the entry was written and the former key could not be destroyed,
    /// whoever opens the register next does that.
    pub fn change_signing_key(&self, actor: &Actor) -> Result<KeyChanged, RegistryError> {
        actor.check(Permission::Administrate)?;
        let mut writing = self.shared.write()?;
        let from = writing.ledger().signer().verifier_key().to_string();
        let to = writing.ledger().next_key()?.to_string();
        let change = Command::ChangeSigningKey {
            from: from.clone(),
            to: to.clone(),
        };
        let at = now();
        let mut executed = None;
        for decision in writing.decide(actor, &at, vec![change])? {
            executed = Some(writing.record_next_key(decision, &at, actor)?);
        }
        Ok(KeyChanged {
            from,
            to,
            position: executed
                .and_then(|executed| executed.positions.first().copied())
                .unwrap_or_default(),
        })
    }
}
