//! Evidence files, kept as they were handed in and known by the SHA-256 of their bytes.
//!
//! # Words
//!
//! - An **original** is a file exactly as it was acquired. Its [`Digest`] is what a record states and
//!   what a court can compare.
//! - Each original has a **key** of its own, from the key ring. What lies in the store is sealed under
//!   it: destroying the key makes the original noise wherever copies of the store are.
//! - [`Objects`] is where sealed originals lie, each under an [`ObjectName`] that tells nothing without
//!   the key: not even someone who holds both the store and a known file can see whether it is there.
//!   Sizes are padded for the same reason.
//! - A **working copy** ([`working_copy`]) is made from an original for showing: drawn anew, so that
//!   nothing but the picture is left. It is not evidence, and not kept here.
//!
//! # What this crate must never know
//!
//! Whose file it is, who handed it in, under which name, or what it shows. Where keys come from.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod beside_picture;
#[doc(hidden)]
pub mod contract;
mod digest;
mod folder_objects;
mod objects;
mod sealed_original;
mod vault;
mod working_copy;

pub use beside_picture::words_beside_picture;
pub use digest::{Digest, ParseDigestError};
pub use folder_objects::FolderObjects;
pub use objects::{ObjectName, Objects, ObjectsError, ParseObjectNameError};
pub use sealed_original::MAX_ORIGINAL_BYTES;
pub use vault::{Vault, VaultError};
pub use working_copy::{
    MAX_DECODED_BYTES, MAX_PIXELS, MAX_SIDE_PX, Picture, WorkingCopy, WorkingCopyError, picture, working_copy,
};
