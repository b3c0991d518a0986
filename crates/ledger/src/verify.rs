//! Checking a ledger from end to end, without its keys.
//!
//! First what it says: every entry against its hash, every hash against the tree, every checkpoint
//! against the tree and its signature; so that the first entry that is not as it was written is
//! named. Then what it lies on: every page of the file, so that damage that says nothing is found too.

use std::path::Path;

use rusqlite::{Connection, Row, Rows};

use crate::checkpoint::Checkpoint;
use crate::checkpoint_file;
use crate::entry::{entry_leaf_hash, parse_rests_on};
use crate::key_chain::KeyChain;
use crate::merkle::{Frontier, Hash};
use crate::note::VerifierKey;
use crate::pages::{Paged, Reading};
use crate::sqlite::{FORMAT, LEDGER_FILE, read_handovers};

/// A ledger that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries it has.
    pub entries: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// Whether its signatures were checked against a key that the caller brought. If not, it only
    /// agrees with itself.
    pub trusted: bool,
    /// The key that its newest checkpoint is signed with.
    pub verifier_key: VerifierKey,
}

/// A ledger that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", .position.map(|p| format!("entry {p}: ")).unwrap_or_default())]
pub struct Broken {
    /// The first entry that is not as it was written; `None` when the damage is outside the entries.
    pub position: Option<u64>,
    /// What is wrong.
    pub reason: String,
}

/// Checks the ledger in this folder. With `trusted`, its checkpoints must be signed by that key, or by one to which that key
/// has handed over. With
/// `since`, an older checkpoint of it as a signed note, it must extend what that one covers. Others
/// may append meanwhile; what they append is left out.
pub fn verify(folder: &Path, trusted: Option<&VerifierKey>, since: Option<&str>) -> Result<Verified, Broken> {
    let path = folder.join(LEDGER_FILE);
    if !path.try_exists().map_err(broken)? {
        return Err(broken("there is no ledger here"));
    }
    // Read first: an append during what follows makes it lag, which it may.
    let beside = checkpoint_file::read(folder).map_err(broken)?;
    let file = Paged::open(&path, Reading::Unchecked)
        .map_err(|error| broken(format!("the ledger file cannot be opened: {error}")))?;
    let verified = verify_content(&file, trusted, since, beside.as_deref())?;
    file.check_pages()
        .map_err(|damage| broken(format!("the ledger file is damaged: {}", damage.0)))?;
    Ok(verified)
}

fn verify_content(
    file: &Paged,
    trusted: Option<&VerifierKey>,
    since: Option<&str>,
    beside: Option<&str>,
) -> Result<Verified, Broken> {
    // Everything is read as of one moment.
    let snapshot = file.unchecked_transaction().map_err(broken)?;
    if meta(&snapshot, "format")? != FORMAT {
        return Err(broken("the ledger is of a format that is not known here"));
    }
    let first: VerifierKey = meta(&snapshot, "verifier_key")?.parse().map_err(broken)?;
    let handovers = read_handovers(&snapshot).map_err(broken)?;
    let keys = KeyChain::of(first, handovers.iter().map(String::as_str))
        .map_err(|error| broken(format!("a checkpoint that hands over to another key: {error}")))?;
    if trusted.is_some_and(|trusted| !keys.contains(trusted)) {
        return Err(broken(format!("the ledger is signed by another key: {}", keys.last())));
    }
    let origin = keys.first().name();
    let mut expected = Vec::new();
    if let Some(note) = since {
        let older = keys
            .verified_of(note, origin)
            .map_err(|error| broken(format!("the older checkpoint: {error}")))?;
        expected.push((older, "the older checkpoint"));
    }
    let note = beside.ok_or_else(|| broken("the checkpoint file beside the ledger is missing"))?;
    let newest = keys
        .verified_of(note, origin)
        .map_err(|error| broken(format!("the checkpoint file beside the ledger: {error}")))?;
    expected.push((newest, "the checkpoint file beside the ledger"));

    let mut walk = Walk {
        frontier: Frontier::default(),
        checked_to: 0,
        keys: &keys,
    };
    walk.check_outside(&expected)?;
    walk.entries(&snapshot, &expected)?;
    if let Some((beyond, whose)) = expected.iter().find(|(c, _)| c.size > walk.frontier.size()) {
        let (entries, size) = (walk.frontier.size(), beyond.size);
        let reason = format!("{whose} covers {size} entries, but there are {entries}");
        return Err(Broken {
            position: Some(entries),
            reason,
        });
    }
    let (entries, root) = (walk.frontier.size(), walk.frontier.root());
    snapshot.rollback().map_err(broken)?;
    Ok(Verified {
        entries,
        root,
        trusted: trusted.is_some(),
        verifier_key: keys.last().clone(),
    })
}

/// Walks through the entries, growing the tree.
struct Walk<'a> {
    frontier: Frontier,
    /// Entries before this are covered by a checkpoint that holds.
    checked_to: u64,
    keys: &'a KeyChain,
}

impl Walk<'_> {
    fn entries(&mut self, snapshot: &Connection, expected: &[(Checkpoint, &str)]) -> Result<(), Broken> {
        let mut entries = snapshot
            .prepare("select position, rests_on, sealed from entry order by position")
            .map_err(broken)?;
        let mut leaves = snapshot
            .prepare("select position, hash from leaf order by position")
            .map_err(broken)?;
        let mut checkpoints = snapshot
            .prepare("select size, root, frontier, note from checkpoint order by size")
            .map_err(broken)?;
        let mut entries = entries.query([]).map_err(broken)?;
        let mut leaves = leaves.query([]).map_err(broken)?;
        let mut checkpoints = checkpoints.query([]).map_err(broken)?;

        let mut next = self.checkpoint(&mut checkpoints)?;
        loop {
            let position = self.frontier.size();
            while next.as_ref().is_some_and(|checkpoint| checkpoint.size == position) {
                self.check_stored(next.take().as_ref())?;
                next = self.checkpoint(&mut checkpoints)?;
            }
            let Some(hash) = next_leaf(position, &mut entries, &mut leaves)? else {
                break;
            };
            if next.is_none() {
                let reason = "the entry is covered by no checkpoint".to_owned();
                return Err(Broken {
                    position: Some(position),
                    reason,
                });
            }
            self.frontier.push(hash);
            self.check_outside(expected)?;
        }
        match next {
            None => Ok(()),
            Some(Stored { size, .. }) => Err(Broken {
                position: Some(self.frontier.size()),
                reason: format!("the entry is missing: a checkpoint covers {size} entries"),
            }),
        }
    }

    /// The next stored checkpoint; an error when it cannot be read or is out of order.
    fn checkpoint(&self, rows: &mut Rows<'_>) -> Result<Option<Stored>, Broken> {
        let size = self.frontier.size();
        let unreadable = |error| broken(format!("a checkpoint from {size} entries on cannot be read: {error}"));
        match rows.next().map_err(unreadable)? {
            Some(row) => {
                let stored = Stored::read(row).map_err(unreadable)?;
                if stored.size < size {
                    return Err(broken(format!("a checkpoint of {} is out of order", stored.size)));
                }
                Ok(Some(stored))
            }
            None => Ok(None),
        }
    }

    /// Checks a stored checkpoint of the tree as far as it has grown.
    fn check_stored(&mut self, stored: Option<&Stored>) -> Result<(), Broken> {
        let Some(stored) = stored else { return Ok(()) };
        let size = self.frontier.size();
        let of = |reason: String| broken(format!("the checkpoint of {size} entries: {reason}"));
        let signed = Checkpoint::verified(&stored.note, self.keys.at(size)).map_err(|error| of(error.to_string()))?;
        if signed.size != size || signed.root != stored.root {
            return Err(of("its signed text says something else than its row".to_owned()));
        }
        let frontier = Frontier::from_bytes(size, &stored.frontier)
            .filter(|frontier| frontier.root() == stored.root)
            .ok_or_else(|| of("its state of the tree does not give its root".to_owned()))?;
        if signed.root != self.frontier.root() {
            return Err(self.altered_before(&frontier));
        }
        self.checked_to = size;
        Ok(())
    }

    /// An entry and its leaf were altered together, since a checkpoint that is signed says otherwise.
    /// The complete subtrees that still agree, and the checkpoints before, narrow down which.
    fn altered_before(&self, signed: &Frontier) -> Broken {
        let size = self.frontier.size();
        let (mut from, mut to) = (0, size);
        let mut start = 0;
        for (bit, (ours, theirs)) in (0..u64::BITS)
            .rev()
            .filter(|bit| size >> bit & 1 == 1)
            .zip(self.frontier.peaks().iter().zip(signed.peaks()))
        {
            if ours != theirs {
                (from, to) = (start, start + (1 << bit));
                break;
            }
            start += 1 << bit;
        }
        let from = from.max(self.checked_to);
        let last = to - 1;
        let reason = if from == last {
            "the entry is not the one that the signed checkpoint covers".to_owned()
        } else {
            format!("one of the entries {from} to {last} is not what the signed checkpoint covers")
        };
        Broken {
            position: Some(from),
            reason,
        }
    }

    /// Checks the checkpoints from outside the store of which the tree now has the size.
    fn check_outside(&self, expected: &[(Checkpoint, &str)]) -> Result<(), Broken> {
        for (checkpoint, whose) in expected {
            if checkpoint.size == self.frontier.size() && checkpoint.root != self.frontier.root() {
                let size = checkpoint.size;
                let reason = format!("{whose} has another root for {size} entries: another history");
                return Err(Broken { position: None, reason });
            }
        }
        Ok(())
    }
}

/// A row of the checkpoint table.
struct Stored {
    size: u64,
    root: Hash,
    frontier: Vec<u8>,
    note: String,
}

impl Stored {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Stored {
            size: row.get(0)?,
            root: row.get(1)?,
            frontier: row.get(2)?,
            note: row.get(3)?,
        })
    }
}

/// The hash of the entry at this position, which must be the leaf there; `None` when both end here.
fn next_leaf(position: u64, entries: &mut Rows<'_>, leaves: &mut Rows<'_>) -> Result<Option<Hash>, Broken> {
    let here = |reason: String| Broken {
        position: Some(position),
        reason,
    };
    let unreadable = |error| here(format!("it cannot be read: {error}"));
    let entry = entries.next().map_err(unreadable)?;
    let leaf = leaves
        .next()
        .map_err(|error| here(format!("its hash cannot be read: {error}")))?;
    let (entry, leaf) = match (entry, leaf) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(here("it is missing".to_owned())),
        (Some(_), None) => return Err(here("its hash is missing".to_owned())),
        (Some(entry), Some(leaf)) => (entry, leaf),
    };
    let found: u64 = entry.get(0).map_err(unreadable)?;
    if found != position {
        return Err(here(format!("it is missing; the next is {found}")));
    }
    let rests_on = entry
        .get_ref(1)
        .map_err(unreadable)?
        .as_blob()
        .ok()
        .and_then(parse_rests_on);
    let rests_on = rests_on.ok_or_else(|| here("what it rests on cannot be read".to_owned()))?;
    let sealed = entry.get_ref(2).map_err(unreadable)?;
    let sealed = sealed
        .as_blob()
        .map_err(|_| here("its content is not bytes".to_owned()))?;
    let hash = entry_leaf_hash(&rests_on, sealed);
    let stored = (leaf.get::<_, u64>(0), leaf.get::<_, Hash>(1));
    if !matches!(stored, (Ok(at), Ok(leaf)) if at == position && leaf == hash) {
        return Err(here("it does not have the hash that was recorded for it".to_owned()));
    }
    Ok(Some(hash))
}

fn meta(snapshot: &Connection, name: &str) -> Result<String, Broken> {
    snapshot
        .query_row("select value from meta where name = ?1", [name], |row| row.get(0))
        .map_err(|error| broken(format!("what the ledger says of itself cannot be read: {error}")))
}

/// Damage outside the entries.
fn broken(reason: impl std::fmt::Display) -> Broken {
    Broken {
        position: None,
        reason: reason.to_string(),
    }
}
