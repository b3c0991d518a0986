//! A store and a key ring together: drafts go in, content comes out.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::checkpoint::Checkpoint;
use crate::checkpoint_file;
use crate::entry::{Draft, Entry, RestsOnError, SealedDraft};
use crate::failure::{FailureHook, Moment};
use crate::key::RecordKey;
use crate::key_chain::KeyChain;
use crate::note::{NoteError, Signer, VerifierKey};
use crate::record_id::{Position, RecordId};
use crate::ring::{KeyRing, KeyState, RingError};
use crate::seal::{SealError, open_entry};
use crate::sealer::Sealer;
use crate::sqlite::{LEDGER_FILE, SqliteStore};
use crate::store::{Appended, Store, StoreError, TreeHead};

/// How much of a scan is opened at once, so that keys are fetched for many entries together.
const CHUNK_ENTRIES: usize = 2048;
const CHUNK_BYTES: usize = 8 * 1024 * 1024;

/// What an entry says, or that it says nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The content as it was drafted.
    Content(Vec<u8>),
    /// The ring remembers that the key of this record, on which the entry rests, was destroyed.
    Erased {
        /// The first such record.
        record: RecordId,
    },
}

/// Is shown entries: position, the records it rests on, what it says; and may break off.
pub type Visit<'a> = &'a mut dyn FnMut(Position, &[RecordId], Opened) -> ControlFlow<()>;

/// Why the ledger refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The store refuses or fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key ring refuses or fails.
    #[error(transparent)]
    Ring(#[from] RingError),
    /// A change of the signing key is durable, and the ring cannot take the next key yet.
    #[error(
        "the change of the signing key is recorded, but the former key is not destroyed yet ({0}). Do not repeat it: whoever \
         opens the register next does the rest"
    )]
    NotHandedOver(#[source] RingError),
    /// The content cannot be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A draft rests on what it cannot.
    #[error(transparent)]
    RestsOn(#[from] RestsOnError),
    /// The ring lacks a key and does not remember destroying it. Nothing was erased: it is the wrong
    /// ring, or an old copy of the right one.
    #[error(
        "entry {position} cannot be read: the key ring has no key for record {record}, and does not \
         remember destroying it. Is it an older copy of the ring?"
    )]
    KeyMissing {
        /// The entry.
        position: Position,
        /// The record whose key is missing.
        record: RecordId,
    },
    /// All keys are there and yet the entry does not open.
    #[error("entry {position} does not open with the keys of the ring: one or the other was altered")]
    Unreadable {
        /// The entry.
        position: Position,
    },
    /// The ring is another register's.
    #[error("the key ring belongs to {ring}, but the ledger to {ledger}")]
    AnotherRing {
        /// The verifier key of the ring.
        ring: String,
        /// The verifier key of the ledger.
        ledger: String,
    },
    /// The ring is this register's, but of another time than the ledger.
    #[error(
        "the key ring signs with {ring}, and the ledger was last signed by another key of the same register: one of the two is \
         from before a change of the signing key. Give a ring and a ledger of the same time"
    )]
    AnotherTime {
        /// The verifier key of the ring.
        ring: String,
    },
    /// Another process has changed the signing key since this one opened the ledger.
    #[error("the signing key was changed meanwhile by another process; nothing was written. Start this one again")]
    KeyChanged,
    /// A checkpoint is none.
    #[error("the newest checkpoint: {0}")]
    Checkpoint(#[from] NoteError),
    /// The checkpoint file cannot be written.
    #[error("the checkpoint file beside the ledger cannot be written: {0}")]
    CheckpointFile(std::io::Error),
}

/// An append-only ledger of sealed entries.
///
/// Several processes may have one ledger open. Whoever appends, and whoever destroys keys, holds the
/// register's lock from its last look at the ledger until it is done: a key must not be destroyed
/// between the moment an append looks for that and the moment it commits.
pub struct Ledger {
    store: Box<dyn Store>,
    sealer: Sealer,
    /// Where the checkpoint file lies; `None` for a store that is not in a folder.
    folder: Option<PathBuf>,
    hook: Option<FailureHook>,
}

impl Ledger {
    /// Creates an empty ledger in a folder that exists, for the register whose ring this is.
    pub fn create(folder: &Path, ring: Arc<dyn KeyRing>) -> Result<Self, LedgerError> {
        let signer = ring.signer();
        let key = signer.verifier_key().to_string();
        let sign = |head: &TreeHead| sign(&signer, head);
        let store = SqliteStore::create(&folder.join(LEDGER_FILE), &key, &sign)?;
        // The ledger is there. If the process dies here, opening it writes the checkpoint file.
        Ledger::with_store(Box::new(store), ring, Some(folder), None)
    }

    /// Opens the ledger in this folder.
    pub fn open(folder: &Path, ring: Arc<dyn KeyRing>) -> Result<Self, LedgerError> {
        Ledger::open_with(folder, ring, None)
    }

    /// Opens the ledger in this folder; a hook lets tests make appends fail.
    pub fn open_with(folder: &Path, ring: Arc<dyn KeyRing>, hook: Option<FailureHook>) -> Result<Self, LedgerError> {
        let store = SqliteStore::open_with(&folder.join(LEDGER_FILE), hook.clone())?;
        Ledger::with_store(Box::new(store), ring, Some(folder), hook)
    }

    /// A ledger over any store. With a folder, the newest checkpoint is kept there as a file.
    pub fn with_store(
        store: Box<dyn Store>,
        ring: Arc<dyn KeyRing>,
        folder: Option<&Path>,
        hook: Option<FailureHook>,
    ) -> Result<Self, LedgerError> {
        agree(&*store, &*ring)?;
        let folder = folder.map(Path::to_owned);
        let ledger = Ledger {
            store,
            sealer: Sealer::new(ring),
            folder,
            hook,
        };
        ledger.write_first_checkpoint_file()?;
        Ok(ledger)
    }

    /// Writes the checkpoint file of a ledger that has no entries yet, where a crash left none. For
    /// any other ledger a missing file is for [`verify`](crate::verify) to report, not to heal.
    fn write_first_checkpoint_file(&self) -> Result<(), LedgerError> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let there = checkpoint_file::read(folder)
            .map_err(LedgerError::CheckpointFile)?
            .is_some();
        if there || self.store.size()? > 0 {
            return Ok(());
        }
        let note = self.store.latest_checkpoint()?;
        checkpoint_file::write(folder, &note).map_err(LedgerError::CheckpointFile)
    }

    /// Seals and appends drafts as one batch. `based_on` is the number of entries the caller had seen
    /// when it decided on them. See [`Store::append`] for what is refused; refused too when a key was
    /// destroyed. When this returns, all of it is durable.
    pub fn append(&mut self, based_on: u64, drafts: &[Draft]) -> Result<Appended, LedgerError> {
        let sealed = self.sealer.seal_batch(drafts)?;
        self.append_sealed(based_on, &sealed)
    }

    /// Appends what a [`Sealer`] of the same ring has sealed.
    pub fn append_sealed(&mut self, based_on: u64, sealed: &[SealedDraft]) -> Result<Appended, LedgerError> {
        self.at(Moment::BeforeAppend)?;
        // The keys are durable. One that was destroyed since the sealing would make these entries
        // noise from the start.
        let mut records: Vec<_> = sealed
            .iter()
            .flat_map(|draft| draft.rests_on().iter().copied())
            .collect();
        records.sort_unstable();
        records.dedup();
        self.ring().refuse_destroyed(&records)?;
        let signer = self.ring().signer();
        if !signs_next(&*self.store, &signer.verifier_key())? {
            return Err(LedgerError::KeyChanged);
        }
        self.append_signed(based_on, sealed, &|head| sign(&signer, head))
    }

    /// Changes the signing key, with an entry that says so: its checkpoint names the next key, and both sign it. The next
    /// key is [`Self::next_key`]. When this returns, the former key is destroyed.
    pub fn hand_over(&mut self, based_on: u64, draft: &Draft) -> Result<Appended, LedgerError> {
        let (from, to) = (self.ring().signer(), self.ring().next_signer()?);
        if !signs_next(&*self.store, &from.verifier_key())? {
            return Err(LedgerError::KeyChanged);
        }
        let sealed = self.sealer.seal_batch(std::slice::from_ref(draft))?;
        let appended = self.append_signed(based_on, &sealed, &|head| {
            let checkpoint = Checkpoint::new(from.name(), head.size, head.root);
            let note = checkpoint.hand_over(&from, &to);
            note.expect("both keys bear the register's name, which is one line")
                .to_string()
        })?;
        // The handover is durable. If the process dies here, whoever opens the ledger next does the rest; and what fails here
        // is never reported as if nothing was written.
        self.ring().take_next_signer().map_err(LedgerError::NotHandedOver)?;
        Ok(appended)
    }

    /// The key that signs after the next change of keys; made when there is none yet.
    pub fn next_key(&self) -> Result<VerifierKey, LedgerError> {
        Ok(self.ring().next_signer()?.verifier_key())
    }

    /// Every key that has signed this ledger, with the notes in which they handed over.
    pub fn keys(&self) -> Result<(KeyChain, Vec<String>), LedgerError> {
        let handovers = self.store.handovers()?;
        let first = self.store.verifier_key()?.parse()?;
        let chain = KeyChain::of(first, handovers.iter().map(String::as_str))?;
        Ok((chain, handovers))
    }

    fn append_signed(
        &mut self,
        based_on: u64,
        sealed: &[SealedDraft],
        sign: &dyn Fn(&TreeHead) -> String,
    ) -> Result<Appended, LedgerError> {
        let appended = self.store.append(based_on, sealed, sign)?;
        // The entries are durable. From here on nothing may turn success into an error: the caller
        // would append them again. Should the process die, or the disk be full, the file lags behind,
        // which it may, until the next append.
        if self.at(Moment::AfterAppend).is_ok()
            && let Some(folder) = &self.folder
        {
            let _ = checkpoint_file::write(folder, &appended.note);
        }
        Ok(appended)
    }

    fn at(&self, moment: Moment) -> Result<(), StoreError> {
        self.hook
            .as_ref()
            .map_or(Ok(()), |hook| hook(moment))
            .map_err(|_| StoreError::Injected)
    }

    /// The number of entries.
    pub fn size(&self) -> Result<u64, LedgerError> {
        Ok(self.store.size()?)
    }

    /// The newest checkpoint, as a signed note.
    pub fn checkpoint(&self) -> Result<String, LedgerError> {
        Ok(self.store.latest_checkpoint()?)
    }

    /// The store, for reading entries, leaf hashes and checkpoints as they lie there.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// A handle that seals drafts in another thread.
    pub fn sealer(&self) -> Sealer {
        self.sealer.clone()
    }

    /// The key ring.
    pub fn ring(&self) -> &Arc<dyn KeyRing> {
        self.sealer.ring()
    }

    /// The register's signing key.
    pub fn signer(&self) -> Signer {
        self.ring().signer()
    }

    /// What an entry says.
    pub fn open_entry(&self, entry: &Entry) -> Result<Opened, LedgerError> {
        let states = self.ring().states(&entry.rests_on)?;
        open_with(entry, &states)
    }

    /// Shows what each entry from `from` on says, in order, until the end or until the visitor breaks
    /// off. Stops with an error at the first entry that can be neither read nor known to be erased.
    pub fn read(&self, from: u64, visit: Visit<'_>) -> Result<(), LedgerError> {
        let mut chunk = Vec::new();
        let mut chunk_bytes = 0;
        let mut outcome = Ok(ControlFlow::Continue(()));
        self.store.scan(from, &mut |entry| {
            chunk_bytes += entry.sealed.len();
            chunk.push(entry);
            if chunk.len() >= CHUNK_ENTRIES || chunk_bytes >= CHUNK_BYTES {
                outcome = self.read_chunk(&chunk, visit);
                chunk.clear();
                chunk_bytes = 0;
            }
            match outcome {
                Ok(flow) => flow,
                Err(_) => ControlFlow::Break(()),
            }
        })?;
        if outcome?.is_continue() {
            let _ = self.read_chunk(&chunk, visit)?;
        }
        Ok(())
    }

    fn read_chunk(&self, chunk: &[Entry], visit: Visit<'_>) -> Result<ControlFlow<()>, LedgerError> {
        let records: Vec<_> = chunk.iter().flat_map(|entry| entry.rests_on.iter().copied()).collect();
        let states = self.ring().states(&records)?;
        let mut states = states.as_slice();
        for entry in chunk {
            let (of_entry, rest) = states.split_at(entry.rests_on.len());
            states = rest;
            let opened = open_with(entry, of_entry)?;
            if visit(entry.position, &entry.rests_on, opened).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Whether the newest checkpoint leaves it to this key to sign the next one.
fn signs_next(store: &dyn Store, key: &VerifierKey) -> Result<bool, LedgerError> {
    let (checkpoint, note) = Checkpoint::parse(&store.latest_checkpoint()?)?;
    Ok(match checkpoint.next_key()? {
        Some(next) => next == *key,
        None => note.names(key),
    })
}

/// Checks that a ring is this ledger's, and takes a change of the signing key to its end when a process died in it.
fn agree(store: &dyn Store, ring: &dyn KeyRing) -> Result<(), LedgerError> {
    if signs_next(store, &ring.signer().verifier_key())? {
        return Ok(());
    }
    let (checkpoint, _) = Checkpoint::parse(&store.latest_checkpoint()?)?;
    let of_ring = ring.signer();
    if checkpoint.origin != of_ring.name() {
        return Err(LedgerError::AnotherRing {
            ring: of_ring.verifier_key().to_string(),
            ledger: store.verifier_key()?,
        });
    }
    if checkpoint.next_key()?.is_some() && signs_next(store, &ring.next_signer()?.verifier_key())? {
        return Ok(ring.take_next_signer()?);
    }
    Err(LedgerError::AnotherTime {
        ring: of_ring.verifier_key().to_string(),
    })
}

/// Opens an entry with what the ring says of the keys of its records, in the same order.
fn open_with(entry: &Entry, states: &[KeyState]) -> Result<Opened, LedgerError> {
    let position = entry.position;
    let of_records = || entry.rests_on.iter().zip(states);
    // One destroyed key is enough, whatever became of the others.
    if let Some((&record, _)) = of_records().find(|(_, s)| matches!(s, KeyState::Destroyed(_))) {
        return Ok(Opened::Erased { record });
    }
    let mut keys: Vec<&RecordKey> = Vec::with_capacity(states.len());
    for (&record, state) in of_records() {
        match state {
            KeyState::Held(key) => keys.push(key),
            _ => return Err(LedgerError::KeyMissing { position, record }),
        }
    }
    open_entry(&keys, &entry.rests_on, &entry.sealed)
        .map(Opened::Content)
        .map_err(|_| LedgerError::Unreadable { position })
}

fn sign(signer: &Signer, head: &TreeHead) -> String {
    Checkpoint::new(signer.name(), head.size, head.root)
        .sign(signer)
        .expect("a signer's name is one line, and so is every other part of a checkpoint")
        .to_string()
}
