//! The log of editions: a Merkle tree with one leaf an edition, so that whoever holds an older edition, or only its
//! signature, sees whether a newer one extends it.

use crate::manifest::{Manifest, SIGNATURE_FILE, digest_line};
use guwah_domain::edition::PublishedEdition;
use guwah_ledger::{Frontier, Hash, KeyChain, VerifierKey, leaf_hash};
use std::path::Path;

/// What one leaf of the log covers: everything that is said of an edition, a line each, in this order.
fn head_text(edition: &PublishedEdition) -> String {
    let counted = |count: Option<u64>| count.map_or_else(|| "-".to_owned(), |count| count.to_string());
    format!(
        "guwah edition\nnumber {}\ndate {}\npersons {}\nrecords {} {}\nfiles {}\nadded {}\nchanged {}\nwithdrawn {}\n",
        edition.number,
        edition.on,
        edition.persons,
        edition.records,
        edition.root,
        edition.files,
        counted(edition.added),
        counted(edition.changed),
        counted(edition.withdrawn),
    )
}

/// The leaf of an edition.
pub(crate) fn leaf_of(edition: &PublishedEdition) -> Hash {
    leaf_hash(head_text(edition).as_bytes())
}

/// The root over leaves.
pub(crate) fn root(leaves: &[Hash]) -> Hash {
    let mut tree = Frontier::default();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// The log's origin: another than that of the ledger, whose checkpoints the same key signs.
pub(crate) fn origin_of(key: &VerifierKey) -> String {
    format!("{}/editions", key.name())
}

/// Why an edition does not extend an older one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotExtended {
    /// An older edition is offered as new.
    #[error(
        "rollback: this is edition {number}, and the checkpoint is of edition {older}: an older edition is offered as new"
    )]
    Rollback {
        /// The number of the edition.
        number: u64,
        /// The number that the checkpoint knows.
        older: u64,
    },
    /// There are two histories.
    #[error("fork: by the checkpoint, edition {older} is another than the one that this edition extends")]
    Fork {
        /// The number of the newest edition of which both tell.
        older: u64,
    },
    /// The checkpoint cannot be relied on.
    #[error("the older checkpoint: {0}")]
    Unusable(String),
}

/// Reads an older checkpoint: the signature of an older edition, or the folder of one.
///
/// # Errors
/// When it cannot be read.
pub fn older_checkpoint(path: &Path) -> std::io::Result<String> {
    if path.is_dir() {
        std::fs::read_to_string(path.join(SIGNATURE_FILE))
    } else {
        std::fs::read_to_string(path)
    }
}

/// Checks that an edition whose signature holds extends what an older checkpoint tells of, signed by the same key or by one
/// that led to it.
pub(crate) fn check_extends(
    manifest: &Manifest,
    bytes: &[u8],
    keys: &KeyChain,
    older: &str,
) -> Result<(), NotExtended> {
    let older = keys
        .verified_of(older, &origin_of(keys.last()))
        .map_err(|error| NotExtended::Unusable(error.to_string()))?;
    let leaves = manifest.leaves();
    let number = leaves.len() as u64;
    let former = usize::try_from(older.size).ok().and_then(|size| leaves.get(..size));
    let Some(former) = former else {
        return Err(NotExtended::Rollback {
            number,
            older: older.size,
        });
    };
    let same = older.size < number || older.extensions == [digest_line(bytes)];
    if root(former) != older.root || !same {
        return Err(NotExtended::Fork { older: older.size });
    }
    Ok(())
}
