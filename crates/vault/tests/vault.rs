//! The vault over a folder.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use guwah_vault::contract::check_objects;
use guwah_vault::{Digest, FolderObjects, MAX_ORIGINAL_BYTES, ObjectName, Objects, Vault, VaultError};
use tempfile::TempDir;

const KEY: [u8; 32] = [1; 32];

fn vault(folder: &TempDir) -> Vault {
    Vault::new(Box::new(FolderObjects::open(&folder.path().join("vault")).unwrap()))
}

/// All files in a folder and below.
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

#[test]
fn a_folder_keeps_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let number = Cell::new(0);
    check_objects(|| {
        number.set(number.get() + 1);
        let own = folder.path().join(format!("{}/deep", number.get()));
        Box::new(FolderObjects::open(&own).unwrap())
    });
}

#[test]
fn an_original_comes_back_byte_for_byte_also_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    for original in [b"".as_slice(), b"a letter", &[9; 300_000]] {
        let digest = vault(&folder).put(&KEY, original).unwrap();
        assert_eq!(digest, Digest::of(original));
        assert!(vault(&folder).contains(&KEY, &digest).unwrap());
        assert_eq!(vault(&folder).get(&KEY, &digest).unwrap(), original);
    }
    assert_eq!(vault(&folder).names().unwrap().len(), 3);
}

#[test]
fn without_its_key_an_original_can_be_neither_read_nor_seen_to_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let original = b"a well-known leaked file".repeat(20);
    let digest = vault.put(&KEY, &original).unwrap();
    let other = [2; 32];
    assert!(!vault.contains(&other, &digest).unwrap());
    assert!(matches!(vault.get(&other, &digest), Err(VaultError::Missing(d)) if d == digest));
    // Neither names nor bytes on disk show the file or its digest.
    for file in files(folder.path()) {
        assert!(!file.to_str().unwrap().contains(&digest.to_string()));
        let bytes = fs::read(&file).unwrap();
        assert!(
            !bytes
                .windows(16)
                .any(|window| window == &original[..16] || window == &digest.0[..16])
        );
    }
}

#[test]
fn the_same_original_under_two_keys_is_two_objects() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let digest = vault.put(&KEY, b"a photo of both").unwrap();
    vault.put(&[2; 32], b"a photo of both").unwrap();
    assert_eq!(vault.names().unwrap().len(), 2);
    assert!(vault.remove_ciphertext(vault.object_name(&KEY, &digest)).unwrap());
    assert!(matches!(vault.get(&KEY, &digest), Err(VaultError::Missing(_))));
    assert_eq!(vault.get(&[2; 32], &digest).unwrap(), b"a photo of both");
    assert!(!vault.remove_ciphertext(vault.object_name(&KEY, &digest)).unwrap());
}

#[test]
fn damage_is_found_and_putting_again_mends_it() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let digest = vault.put(&KEY, b"a letter").unwrap();
    let file = files(folder.path()).remove(0);
    let whole = fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(97) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&file, damaged).unwrap();
        assert!(
            matches!(vault.get(&KEY, &digest), Err(VaultError::Damaged(_))),
            "byte {at}"
        );
    }
    for cut in [0, 1, 24, 41, whole.len() - 1] {
        fs::write(&file, &whole[..cut]).unwrap();
        assert!(
            matches!(vault.get(&KEY, &digest), Err(VaultError::Damaged(_))),
            "cut at {cut}"
        );
    }
    vault.put(&KEY, b"a letter").unwrap();
    assert_eq!(vault.get(&KEY, &digest).unwrap(), b"a letter");
    // Whole, it is left as it is.
    let before = fs::read(&file).unwrap();
    vault.put(&KEY, b"a letter").unwrap();
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn an_original_over_the_limit_is_refused_and_one_at_the_limit_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let mut original = vec![3; MAX_ORIGINAL_BYTES + 1];
    let refused = vault.put(&KEY, &original).unwrap_err();
    assert!(matches!(refused, VaultError::TooLarge { bytes } if bytes == MAX_ORIGINAL_BYTES + 1));
    assert!(refused.to_string().contains("64 MiB"));
    assert!(vault.names().unwrap().is_empty());
    original.pop();
    let digest = vault.put(&KEY, &original).unwrap();
    assert!(vault.get(&KEY, &digest).unwrap() == original);
}

#[test]
fn files_are_for_their_owner_only_and_what_a_crash_left_is_no_object() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    vault.put(&KEY, b"a letter").unwrap();
    let file = files(folder.path()).remove(0);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let inner = file.parent().unwrap();
    assert_eq!(fs::metadata(inner).unwrap().permissions().mode() & 0o777, 0o700);
    fs::write(inner.join("unfinished-0011223344556677"), b"half").unwrap();
    assert_eq!(vault.names().unwrap().len(), 1);
}

#[test]
fn a_store_that_cannot_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let objects = FolderObjects::open(folder.path()).unwrap();
    // A file where the folder for the object should be.
    fs::write(folder.path().join("07"), b"").unwrap();
    assert!(objects.put(ObjectName([7; 32]), b"x").is_err());
    assert!(FolderObjects::open(&folder.path().join("07/vault")).is_err());
}
