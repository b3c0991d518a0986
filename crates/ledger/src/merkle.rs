//! The Merkle tree over the entries, after RFC 6962 and RFC 9162.
//!
//! The tree covers what is stored, that is sealed bytes: proofs stay valid after keys are destroyed.

use sha2::{Digest, Sha256};

/// A SHA-256 hash: of a leaf, of an inner node, or the root of a tree.
pub type Hash = [u8; 32];

/// The hash of an entry's canonical bytes as a leaf.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    leaf_hash_of_parts(entry, &[])
}

/// The hash of a leaf whose bytes lie in two places.
pub(crate) fn leaf_hash_of_parts(head: &[u8], rest: &[u8]) -> Hash {
    Sha256::new()
        .chain_update([0])
        .chain_update(head)
        .chain_update(rest)
        .finalize()
        .into()
}

/// The hash of an inner node.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(left);
    bytes[33..].copy_from_slice(right);
    Sha256::digest(bytes).into()
}

/// The root of a tree with no leaves.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// What is needed of a tree to append to it: the roots of its complete subtrees, largest first (one
/// for each bit that is set in its size).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        for _ in 0..self.size.trailing_ones() {
            let left = self.peaks.pop().expect("each bit set in the size has its peak");
            node = node_hash(&left, &node);
        }
        self.peaks.push(node);
        self.size += 1;
    }

    /// The root of the whole tree.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(&last) = peaks.next() else {
            return empty_root();
        };
        peaks.fold(last, |right, left| node_hash(left, &right))
    }

    /// The peaks, largest subtree first.
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// The peaks one after the other, as a store keeps them.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// Reads the peaks of a tree of so many leaves. `None` when their number is wrong.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Option<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        let expected = usize::try_from(size.count_ones()).ok()?;
        (rest.is_empty() && peaks.len() == expected).then(|| Frontier {
            size,
            peaks: peaks.to_vec(),
        })
    }
}

/// A whole tree in memory (about 64 bytes a leaf), for making many proofs.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// `levels[k][i]` is the root of the complete subtree over leaves `i·2^k .. (i+1)·2^k`.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// The tree over these leaf hashes.
    pub fn new(leaf_hashes: Vec<Hash>) -> Self {
        let mut levels = vec![leaf_hashes];
        while let Some(below) = levels.last().filter(|level| level.len() > 1) {
            let (pairs, _) = below.as_chunks::<2>();
            levels.push(pairs.iter().map(|[left, right]| node_hash(left, right)).collect());
        }
        Tree { levels }
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, Vec::len) as u64
    }

    /// The root of the tree over the first `size` leaves; `None` when it has fewer.
    pub fn root(&self, size: u64) -> Option<Hash> {
        let size = self.within(size)?;
        Some(if size == 0 { empty_root() } else { self.subtree(0, size) })
    }

    /// The proof that the leaf at `index` is in the tree over the first `size` leaves; `None` when
    /// either is outside the tree.
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        self.within(size)?;
        let node = &mut |level, at| self.node(level, at).ok_or(());
        inclusion_proof(index, size, node).ok()?
    }

    /// The levels of the tree, the leaves first: each holds the roots of the complete subtrees of one size. Written one
    /// after the other they are what [`inclusion_proof`] asks for.
    pub fn levels(&self) -> &[Vec<Hash>] {
        &self.levels
    }

    fn node(&self, level: u32, at: u64) -> Option<Hash> {
        let level = self.levels.get(level as usize)?;
        level.get(usize::try_from(at).ok()?).copied()
    }

    /// The proof that the tree over the first `new_size` leaves extends the one over the first
    /// `old_size`; `None` when the old one is empty or larger, or the new one outside the tree.
    pub fn consistency_proof(&self, old_size: u64, new_size: u64) -> Option<Vec<Hash>> {
        let new = self.within(new_size)?;
        let old = usize::try_from(old_size).ok().filter(|old| (1..=new).contains(old))?;
        let (mut from, mut to) = (0, new);
        let mut proof = Vec::new();
        while old != to {
            let middle = from + split(to - from);
            if old <= middle {
                proof.push(self.subtree(middle, to));
                to = middle;
            } else {
                proof.push(self.subtree(from, middle));
                from = middle;
            }
        }
        // The verifier holds the old root; it needs this node only where it is not that root.
        if from > 0 {
            proof.push(self.subtree(from, to));
        }
        proof.reverse();
        Some(proof)
    }

    fn within(&self, size: u64) -> Option<usize> {
        usize::try_from(size).ok().filter(|size| *size as u64 <= self.size())
    }

    /// The root over leaves `from..to`, a range that the splits of RFC 6962 produce.
    fn subtree(&self, from: usize, to: usize) -> Hash {
        let size = to - from;
        if size.is_power_of_two() && from.is_multiple_of(size) {
            return self.levels[size.ilog2() as usize][from / size];
        }
        let middle = from + split(size);
        node_hash(&self.subtree(from, middle), &self.subtree(middle, to))
    }
}

/// The proof that the leaf at `index` is in a tree of `size` leaves, of which `node` gives the root of the complete
/// subtree over the leaves `at·2^level .. (at+1)·2^level`; `None` when there is no such leaf.
pub fn inclusion_proof<E>(
    index: u64,
    size: u64,
    node: &mut dyn FnMut(u32, u64) -> Result<Hash, E>,
) -> Result<Option<Vec<Hash>>, E> {
    if index >= size {
        return Ok(None);
    }
    let (mut from, mut to) = (0, size);
    let mut proof = Vec::new();
    while to - from > 1 {
        let middle = from + split_of(to - from);
        if index < middle {
            proof.push(root_over(middle, to, node)?);
            to = middle;
        } else {
            proof.push(root_over(from, middle, node)?);
            from = middle;
        }
    }
    proof.reverse();
    Ok(Some(proof))
}

/// The root over leaves `from..to`, a range that the splits of RFC 6962 produce.
fn root_over<E>(from: u64, to: u64, node: &mut dyn FnMut(u32, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    let size = to - from;
    if size.is_power_of_two() && from.is_multiple_of(size) {
        return node(size.ilog2(), from / size);
    }
    let middle = from + split_of(size);
    Ok(node_hash(
        &root_over(from, middle, node)?,
        &root_over(middle, to, node)?,
    ))
}

/// The largest power of two smaller than `size`, which is at least two.
fn split_of(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// As [`split_of`].
fn split(size: usize) -> usize {
    1 << (size - 1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{verify_consistency, verify_inclusion};

    fn leaves(count: u64) -> Vec<Hash> {
        (0..count).map(|n| leaf_hash(&n.to_le_bytes())).collect()
    }

    #[test]
    fn frontier_and_tree_agree_at_every_size() {
        let tree = Tree::new(leaves(70));
        let mut frontier = Frontier::default();
        assert_eq!(tree.root(0), Some(frontier.root()));
        for (n, leaf) in leaves(70).into_iter().enumerate() {
            frontier.push(leaf);
            assert_eq!(frontier.size(), n as u64 + 1);
            assert_eq!(tree.root(frontier.size()), Some(frontier.root()));
            let read = Frontier::from_bytes(frontier.size(), &frontier.to_bytes());
            assert_eq!(read.as_ref(), Some(&frontier));
        }
        assert_eq!(tree.root(71), None);
        assert_eq!(Frontier::from_bytes(3, &[0; 32]), None);
        assert_eq!(Frontier::from_bytes(1, &[0; 33]), None);
    }

    #[test]
    fn roots_are_those_that_ct_merkle_computes() {
        let mut other = ct_merkle::mem_backed_tree::MemoryBackedTree::<Sha256, Vec<u8>>::new();
        for n in 0..40u64 {
            other.push(n.to_le_bytes().to_vec());
            let tree = Tree::new(leaves(n + 1));
            assert_eq!(tree.root(n + 1).unwrap(), other.root().as_bytes().as_slice());
            for index in 0..=n {
                let ours = tree.inclusion_proof(index, n + 1).unwrap().concat();
                assert_eq!(ours, other.prove_inclusion(index as usize).as_bytes());
            }
        }
    }

    #[test]
    fn every_proof_of_a_small_tree_holds_and_holds_nowhere_else() {
        const SIZE: u64 = 21;
        let hashes = leaves(SIZE);
        let tree = Tree::new(hashes.clone());
        for size in 1..=SIZE {
            let root = tree.root(size).unwrap();
            for index in 0..size {
                let proof = tree.inclusion_proof(index, size).unwrap();
                for (other, leaf) in (0..).zip(&hashes[..size as usize]) {
                    let verified = verify_inclusion(leaf, index, size, &proof, &root);
                    assert_eq!(verified.is_ok(), other == index, "leaf {other} at {index} of {size}");
                }
            }
            for old in 1..=size {
                let proof = tree.consistency_proof(old, size).unwrap();
                for other in 1..=size {
                    let old_root = tree.root(other).unwrap();
                    let verified = verify_consistency(old, size, &old_root, &root, &proof);
                    assert_eq!(verified.is_ok(), other == old, "{other} for {old} to {size}");
                }
            }
        }
    }

    #[test]
    fn no_proof_is_made_outside_the_tree() {
        let tree = Tree::new(leaves(5));
        assert_eq!(tree.inclusion_proof(5, 5), None);
        assert_eq!(tree.inclusion_proof(0, 6), None);
        assert_eq!(tree.inclusion_proof(0, 0), None);
        assert_eq!(tree.consistency_proof(0, 5), None);
        assert_eq!(tree.consistency_proof(5, 4), None);
        assert_eq!(tree.consistency_proof(1, 6), None);
        assert_eq!(Tree::default().root(0), Some(empty_root()));
    }
}
