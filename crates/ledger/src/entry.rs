//! An entry of the ledger, and the bytes of it that the tree covers.

use crate::merkle::{Hash, leaf_hash_of_parts};
use crate::record_id::{Position, RecordId};

/// The most records that one entry may rest on.
pub const MAX_RESTS_ON: usize = 255;

/// The version of the canonical bytes.
const VERSION: u8 = 1;

/// An entry before it is sealed: the records it rests on and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// One to 255 records, sorted and distinct. Destroying the key of any one makes the entry noise.
    pub rests_on: Vec<RecordId>,
    /// The content, opaque here.
    pub content: Vec<u8>,
}

impl Draft {
    /// A draft that rests on these records, in whatever order they were given.
    pub fn new(mut rests_on: Vec<RecordId>, content: Vec<u8>) -> Result<Self, RestsOnError> {
        rests_on.sort_unstable();
        rests_on.dedup();
        check_rests_on(&rests_on)?;
        Ok(Draft { rests_on, content })
    }
}

/// The records an entry is said to rest on cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RestsOnError {
    /// None, or too many.
    #[error("an entry rests on one to {MAX_RESTS_ON} records, not on {records}")]
    Count {
        /// How many were given.
        records: usize,
    },
    /// Not in order, or one twice.
    #[error("the records an entry rests on must be sorted and distinct")]
    Unsorted,
}

pub(crate) fn check_rests_on(rests_on: &[RecordId]) -> Result<(), RestsOnError> {
    if rests_on.is_empty() || rests_on.len() > MAX_RESTS_ON {
        return Err(RestsOnError::Count {
            records: rests_on.len(),
        });
    }
    if !rests_on.is_sorted_by(|a, b| a < b) {
        return Err(RestsOnError::Unsorted);
    }
    Ok(())
}

/// A sealed entry that has no position yet.
///
/// Its fields are private because the leaf hash, computed once where the sealing is done, must stay
/// that of the other two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedDraft {
    rests_on: Vec<RecordId>,
    sealed: Vec<u8>,
    leaf: Hash,
}

impl SealedDraft {
    /// Puts sealed bytes together with what they rest on.
    pub fn new(rests_on: Vec<RecordId>, sealed: Vec<u8>) -> Result<Self, RestsOnError> {
        check_rests_on(&rests_on)?;
        let leaf = entry_leaf_hash(&rests_on, &sealed);
        Ok(SealedDraft { rests_on, sealed, leaf })
    }

    /// The records it rests on, sorted and distinct.
    pub fn rests_on(&self) -> &[RecordId] {
        &self.rests_on
    }

    /// The sealed content.
    pub fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// The hash of its canonical bytes as a leaf of the tree.
    pub fn leaf_hash(&self) -> Hash {
        self.leaf
    }
}

/// One item of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it lies.
    pub position: Position,
    /// The records it rests on, sorted and distinct.
    pub rests_on: Vec<RecordId>,
    /// The sealed content.
    pub sealed: Vec<u8>,
}

impl Entry {
    /// The bytes that the leaf hash covers: version, number of records, their ids, sealed content.
    /// The position is not among them: the tree itself says where a leaf lies.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = head_bytes(&self.rests_on);
        bytes.extend_from_slice(&self.sealed);
        bytes
    }

    /// The hash of the canonical bytes as a leaf of the tree.
    pub fn leaf_hash(&self) -> Hash {
        entry_leaf_hash(&self.rests_on, &self.sealed)
    }

    /// Reads canonical bytes back. `None` when they are not those of an entry.
    pub fn from_canonical_bytes(position: Position, bytes: &[u8]) -> Option<Self> {
        let (&[version, count], rest) = bytes.split_first_chunk::<2>()?;
        let (ids, sealed) = rest.split_at_checked(16 * usize::from(count))?;
        let rests_on = parse_rests_on(ids)?;
        (version == VERSION).then(|| Entry {
            position,
            rests_on,
            sealed: sealed.to_vec(),
        })
    }
}

/// The records written one after the other as a store keeps them. `None` when they cannot be so.
pub(crate) fn parse_rests_on(bytes: &[u8]) -> Option<Vec<RecordId>> {
    let (ids, rest) = bytes.as_chunks::<16>();
    let rests_on: Vec<_> = ids.iter().map(|id| RecordId(*id)).collect();
    (rest.is_empty() && check_rests_on(&rests_on).is_ok()).then_some(rests_on)
}

/// The records one after the other, as a store keeps them.
pub(crate) fn rests_on_bytes(rests_on: &[RecordId]) -> Vec<u8> {
    rests_on.iter().flat_map(|id| id.0).collect()
}

pub(crate) fn entry_leaf_hash(rests_on: &[RecordId], sealed: &[u8]) -> Hash {
    leaf_hash_of_parts(&head_bytes(rests_on), sealed)
}

fn head_bytes(rests_on: &[RecordId]) -> Vec<u8> {
    let count = u8::try_from(rests_on.len()).expect("an entry rests on at most 255 records");
    let mut bytes = Vec::with_capacity(2 + 16 * rests_on.len());
    bytes.extend_from_slice(&[VERSION, count]);
    rests_on.iter().for_each(|id| bytes.extend_from_slice(id.as_bytes()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn canonical_bytes_are_read_as_written(
            ids in proptest::collection::btree_set(any::<[u8; 16]>(), 1..=MAX_RESTS_ON),
            sealed: Vec<u8>,
        ) {
            let rests_on: Vec<_> = ids.into_iter().map(RecordId).collect();
            let entry = Entry { position: Position(3), rests_on: rests_on.clone(), sealed: sealed.clone() };
            let bytes = entry.canonical_bytes();
            prop_assert_eq!(Entry::from_canonical_bytes(Position(3), &bytes), Some(entry.clone()));
            prop_assert_eq!(crate::merkle::leaf_hash(&bytes), entry.leaf_hash());
            let draft = SealedDraft::new(rests_on, sealed).unwrap();
            prop_assert_eq!(draft.leaf_hash(), entry.leaf_hash());
        }

        #[test]
        fn arbitrary_bytes_are_an_entry_or_refused(bytes: Vec<u8>) {
            if let Some(entry) = Entry::from_canonical_bytes(Position(0), &bytes) {
                prop_assert_eq!(entry.canonical_bytes(), bytes);
            }
        }
    }

    #[test]
    fn a_draft_rests_on_one_to_255_distinct_records() {
        let id = |byte| RecordId([byte; 16]);
        assert_eq!(
            Draft::new(vec![id(2), id(1), id(2)], vec![]).unwrap().rests_on,
            [id(1), id(2)]
        );
        assert_eq!(Draft::new(vec![], vec![]), Err(RestsOnError::Count { records: 0 }));
        let too_many = (0..=255).map(id).collect();
        assert_eq!(Draft::new(too_many, vec![]), Err(RestsOnError::Count { records: 256 }));
        let unsorted = SealedDraft::new(vec![id(2), id(1)], vec![]);
        assert_eq!(unsorted, Err(RestsOnError::Unsorted));
        assert_eq!(
            SealedDraft::new(vec![id(1), id(1)], vec![]),
            Err(RestsOnError::Unsorted)
        );
    }
}
