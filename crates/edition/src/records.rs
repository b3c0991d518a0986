//! The records of an edition as a Merkle tree. A leaf is a line of the edition's own export as JSON Lines, without its
//! end: sources first, then persons in the order of recording, then facilities and organisations. So whoever has the export
//! can work out the root, and whoever has one line and its proof can check that line.

use crate::error::EditionError;
use guwah_exchange::{LinesExport, PersonRecord};
use guwah_ledger::{Hash, Tree, empty_root, inclusion_proof, leaf_hash};
use guwah_registry::PublishedRecord;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// The name of the file that holds the tree: every level, the leaves first, 32 bytes a node.
pub const TREE_FILE: &str = "records.tree";

/// The bytes of a record: its line, without the end.
pub(crate) fn line_of(record: PublishedRecord) -> Result<Vec<u8>, EditionError> {
    let mut line = Vec::with_capacity(4 * 1024);
    let mut lines = LinesExport::start(&mut line);
    let written = match record {
        PublishedRecord::Source(id, source) => lines.source(id, &source),
        PublishedRecord::Person(person) => lines.person(&PersonRecord::from(*person)),
        PublishedRecord::Institution(record) => lines.institution(&record.institution),
    };
    written.map_err(|error| EditionError::Record(error.to_string()))?;
    line.pop();
    Ok(line)
}

/// The leaf of a record, by its bytes.
pub(crate) fn leaf_of_line(line: &[u8]) -> Hash {
    leaf_hash(line)
}

/// Writes the tree over these leaves; gives its root.
pub(crate) fn write_tree(path: &Path, leaves: Vec<Hash>) -> io::Result<Hash> {
    let tree = Tree::new(leaves);
    let mut file = BufWriter::new(File::create(path)?);
    for node in tree.levels().iter().flatten() {
        file.write_all(node)?;
    }
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(tree.root(tree.size()).unwrap_or_else(empty_root))
}

/// The tree of an edition, on disk.
pub(crate) struct TreeFile {
    file: File,
    size: u64,
}

impl TreeFile {
    /// Opens the tree over so many records.
    pub(crate) fn open(folder: &Path, size: u64) -> io::Result<Self> {
        let file = File::open(folder.join(TREE_FILE))?;
        if file.metadata()?.len() != 32 * nodes_below(size, u32::MAX) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "its length is not that of the tree",
            ));
        }
        Ok(Self { file, size })
    }

    /// The leaf at a place.
    pub(crate) fn leaf(&mut self, at: u64) -> io::Result<Hash> {
        node(&mut self.file, self.size, 0, at)
    }

    /// The proof that the leaf at a place is in the tree; none when there is no such leaf.
    pub(crate) fn proof(&mut self, at: u64) -> io::Result<Option<Vec<Hash>>> {
        let (file, size) = (&mut self.file, self.size);
        inclusion_proof(at, size, &mut |level, at| node(file, size, level, at))
    }

    /// Every leaf, in order.
    pub(crate) fn leaves(&self) -> io::Result<impl Iterator<Item = io::Result<Hash>>> {
        let mut file = BufReader::with_capacity(256 * 1024, self.file.try_clone()?);
        file.seek(SeekFrom::Start(0))?;
        Ok((0..self.size).map(move |_| {
            let mut leaf = [0; 32];
            file.read_exact(&mut leaf).map(|()| leaf)
        }))
    }
}

/// How many nodes the levels below this one have in a tree of so many leaves.
fn nodes_below(size: u64, level: u32) -> u64 {
    let (mut nodes, mut width) = (0, size);
    for _ in 0..level {
        nodes += width;
        width /= 2;
        if width == 0 {
            break;
        }
    }
    nodes
}

fn node(file: &mut File, size: u64, level: u32, at: u64) -> io::Result<Hash> {
    let mut hash = [0; 32];
    file.seek(SeekFrom::Start(32 * (nodes_below(size, level) + at)))?;
    file.read_exact(&mut hash)?;
    Ok(hash)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;
    use guwah_ledger::verify_inclusion;

    #[test]
    fn every_record_of_a_tree_on_disk_is_proven_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        for size in [0u64, 1, 2, 3, 7, 8, 21] {
            let leaves: Vec<Hash> = (0..size).map(|n| leaf_of_line(&n.to_be_bytes())).collect();
            let root = write_tree(&folder.path().join(TREE_FILE), leaves.clone()).unwrap();
            let mut tree = TreeFile::open(folder.path(), size).unwrap();
            assert!(TreeFile::open(folder.path(), size + 1).is_err());
            assert_eq!(tree.leaves().unwrap().map(Result::unwrap).collect::<Vec<_>>(), leaves);
            for at in 0..size {
                let leaf = tree.leaf(at).unwrap();
                let proof = tree.proof(at).unwrap().unwrap();
                verify_inclusion(&leaf, at, size, &proof, &root).unwrap();
            }
            assert_eq!(tree.proof(size).unwrap(), None);
        }
    }
}
