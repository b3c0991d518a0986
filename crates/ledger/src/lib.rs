//! An append-only, sealed, provable store of entries.
//!
//! Everything true in a register is an entry here; whatever else a register shows is derived from
//! these entries and can be rebuilt from them. An entry is sealed under keys that can be destroyed,
//! hashed into a Merkle tree whose checkpoints are signed, and never changed or removed.
//!
//! # Words
//!
//! - An [`Entry`] is one item of the ledger: its [`Position`], the records it **rests on**, and its
//!   **sealed** content. A [`Draft`] is an entry that is not sealed yet.
//! - A **record** is an opaque [`RecordId`] with a key of its own. An entry is sealed under the keys of
//!   *all* the records it rests on, so that destroying any one of them makes it noise.
//! - The **key ring** ([`KeyRing`]) keeps those keys, and remembers which were destroyed.
//! - A [`Checkpoint`] says how many entries there are and the root of the tree over them; as a
//!   [`SignedNote`] it is signed by the register's key. One that names another key **hands over** to it; the keys that
//!   signed a ledger one after the other are its [`KeyChain`].
//! - A **store** ([`Store`]) is where entries lie durably; [`SqliteStore`] is the usual one.
//!
//! # What this crate must never know
//!
//! Persons, sources, claims, names, dates, actors: content is opaque bytes, and so are the ids. There
//! is no update and no delete, neither in the interface nor in the stores' own tables. The only loss
//! that can be asked for is [`KeyRing::destroy`], and it leaves a tombstone.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod checkpoint;
mod checkpoint_file;
#[doc(hidden)]
pub mod contract;
mod entry;
mod failure;
mod file_ring;
mod key;
mod key_chain;
mod ledger;
mod merkle;
mod new_file;
mod note;
mod padding;
mod pages;
mod proof;
mod record_id;
mod ring;
mod seal;
mod sealer;
mod sqlite;
mod store;
mod verify;

pub use checkpoint::Checkpoint;
pub use checkpoint_file::CHECKPOINT_FILE;
pub use entry::{Draft, Entry, MAX_RESTS_ON, RestsOnError, SealedDraft};
pub use failure::{FailureHook, Injected, Moment};
pub use file_ring::{FileRing, RING_FILE};
pub use key::RecordKey;
pub use key_chain::KeyChain;
pub use ledger::{Ledger, LedgerError, Opened, Visit};
pub use merkle::{Frontier, Hash, Tree, empty_root, inclusion_proof, leaf_hash, node_hash};
pub use note::{NoteError, SignedNote, Signer, VerifierKey};
pub use padding::MAX_CONTENT_BYTES;
pub use proof::{ProofError, verify_consistency, verify_inclusion};
pub use record_id::{ParseRecordIdError, Position, RecordId};
pub use ring::{Destroyed, KeyRing, KeyState, RingError};
pub use seal::{SealError, open_for, seal_for};
pub use sealer::Sealer;
pub use sqlite::{LEDGER_FILE, SqliteStore};
pub use store::{Appended, Sign, Store, StoreError, TreeHead};
pub use verify::{Broken, Verified, verify};
