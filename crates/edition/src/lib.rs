//! Editions: read-only, signed, public copies of what may be public.
//!
//! The words: an **edition** is a folder that physically holds what may be public and nothing else; its **manifest**
//! names every file with its digest; its **signature** is a note by the register's key over the manifest, written last,
//! so that a folder without one is no edition.
//!
//! [`publish`] writes one, [`verify`] checks one with nothing but a key, [`open`] reads one. What may be public is not
//! decided here: the registry's public reader is all that this crate ever sees.

mod error;
mod manifest;
mod publish;
mod verify;

pub use error::{BrokenEdition, EditionError};
pub use manifest::{MANIFEST_FILE, SIGNATURE_FILE, is_edition};
pub use publish::{Published, publish};
pub use verify::{VerifiedEdition, verify};

use guwah_registry::PublishedTables;
use std::path::Path;

/// Opens an edition for reading. Whether it is as it was signed is for [`verify`] to say.
///
/// # Errors
/// When it is none, or its tables cannot be read.
pub fn open(folder: &Path) -> Result<PublishedTables, EditionError> {
    if !is_edition(folder) {
        return Err(EditionError::NoEdition(folder.to_owned()));
    }
    Ok(PublishedTables::open(folder)?)
}
