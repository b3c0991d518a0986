//! Checking proofs, by someone who holds only a checkpoint. Whatever is not proven is refused.

use ct_merkle::{ConsistencyProof, RootHash};
use sha2::Sha256;

use crate::merkle::{Hash, node_hash};

/// Why a proof does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The sizes or the index cannot be proven anything about.
    #[error("nothing can be proven about these sizes")]
    Sizes,
    /// The number or length of the hashes does not fit the sizes.
    #[error("the proof does not have the form that these sizes ask for")]
    Form,
    /// The hashes do not lead to the root.
    #[error("the proof does not lead to the root")]
    Root,
}

/// Checks that the leaf with this hash is at `index` in the tree of `size` leaves under `root`.
///
/// ct-merkle checks inclusion from a leaf's whole bytes only; a receipt holds its hash, so this walk
/// (RFC 9162, 2.1.3.2) is our own, and is tested against ct-merkle and against published vectors.
pub fn verify_inclusion(
    leaf: &[u8],
    index: u64,
    size: u64,
    proof: &[impl AsRef<[u8]>],
    root: &[u8],
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Sizes);
    }
    let mut hash = as_hash(leaf)?;
    let (mut node, mut last) = (index, size - 1);
    for sibling in proof {
        let sibling = as_hash(sibling.as_ref())?;
        if last == 0 {
            return Err(ProofError::Form);
        }
        if node % 2 == 1 || node == last {
            hash = node_hash(&sibling, &hash);
            // A node without a right sibling rises unchanged to the level where it has a left one.
            let risen = if node % 2 == 0 {
                node.trailing_zeros().min(63)
            } else {
                0
            };
            (node, last) = (node >> risen, last >> risen);
        } else {
            hash = node_hash(&hash, &sibling);
        }
        (node, last) = (node / 2, last / 2);
    }
    if last != 0 {
        return Err(ProofError::Form);
    }
    if hash == as_hash(root)? {
        Ok(())
    } else {
        Err(ProofError::Root)
    }
}

/// Checks that the tree of `new_size` leaves under `new_root` extends the one of `old_size` leaves
/// under `old_root`. Nothing extends an empty tree, since nothing would be proven by it.
pub fn verify_consistency(
    old_size: u64,
    new_size: u64,
    old_root: &[u8],
    new_root: &[u8],
    proof: &[impl AsRef<[u8]>],
) -> Result<(), ProofError> {
    if old_size == 0 || old_size > new_size {
        return Err(ProofError::Sizes);
    }
    if old_size == new_size {
        return match (proof.is_empty(), old_root == new_root) {
            (false, _) => Err(ProofError::Form),
            (true, false) => Err(ProofError::Root),
            (true, true) => Ok(()),
        };
    }
    let mut hashes = Vec::with_capacity(32 * proof.len());
    for hash in proof {
        hashes.extend_from_slice(&as_hash(hash.as_ref())?);
    }
    let proof = ConsistencyProof::<Sha256>::try_from_bytes(hashes).map_err(|_| ProofError::Form)?;
    let old = RootHash::<Sha256>::new(as_hash(old_root)?.into(), old_size);
    let new = RootHash::<Sha256>::new(as_hash(new_root)?.into(), new_size);
    new.verify_consistency(&old, &proof).map_err(|_| ProofError::Root)
}

fn as_hash(bytes: &[u8]) -> Result<Hash, ProofError> {
    bytes.try_into().map_err(|_| ProofError::Form)
}
