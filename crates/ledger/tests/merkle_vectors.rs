//! Proofs made by others (transparency-dev/merkle): those that hold, and the many that must not.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use guwah_ledger::{verify_consistency, verify_inclusion};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inclusion {
    leaf_idx: u64,
    tree_size: u64,
    root: Option<String>,
    leaf_hash: String,
    proof: Option<Vec<String>>,
    desc: String,
    want_err: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Consistency {
    size1: u64,
    size2: u64,
    root1: Option<String>,
    root2: Option<String>,
    proof: Option<Vec<String>>,
    desc: String,
    want_err: bool,
}

/// The folder with the vectors; `None`, with a word about it, where it is not at hand.
fn vectors() -> Option<PathBuf> {
    let given = std::env::var_os("GUWAH_SHARED_DATA").map(PathBuf::from);
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = given.unwrap_or(usual).join("merkle");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("left out: no proof vectors at {}", folder.display());
    None
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path))
        } else {
            found.push(path)
        }
    }
    found
}

fn bytes(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

fn optional(text: &Option<String>) -> Vec<u8> {
    text.as_deref().map(bytes).unwrap_or_default()
}

fn hashes(proof: &Option<Vec<String>>) -> Vec<Vec<u8>> {
    proof.iter().flatten().map(|hash| bytes(hash)).collect()
}

#[test]
fn inclusion_proofs_hold_or_fail_as_published() {
    let Some(folder) = vectors() else { return };
    let files = files(&folder.join("inclusion"));
    assert!(files.len() > 50);
    for file in files {
        let case: Inclusion = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let verified = verify_inclusion(
            &bytes(&case.leaf_hash),
            case.leaf_idx,
            case.tree_size,
            &hashes(&case.proof),
            &optional(&case.root),
        );
        assert_eq!(verified.is_err(), case.want_err, "{}: {}", file.display(), case.desc);
    }
}

#[test]
fn consistency_proofs_hold_or_fail_as_published() {
    let Some(folder) = vectors() else { return };
    let files = files(&folder.join("consistency"));
    assert!(files.len() > 50);
    for file in files {
        let case: Consistency = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let verified = verify_consistency(
            case.size1,
            case.size2,
            &optional(&case.root1),
            &optional(&case.root2),
            &hashes(&case.proof),
        );
        assert_eq!(verified.is_err(), case.want_err, "{}: {}", file.display(), case.desc);
    }
}
