//! An edition, opened for reading.

use crate::error::{BrokenEdition, EditionError};
use crate::manifest::{FORMAT, ListedFile, MANIFEST_FILE, Manifest, SIGNATURE_FILE, hash_of, is_edition};
use guwah_domain::edition::PublishedEdition;
use guwah_ledger::Hash;
use guwah_registry::PublishedTables;
use guwah_registry::readers::PublicReader;
use std::path::{Path, PathBuf};

/// An edition, opened for reading. Whether it is as it was signed is for [`crate::verify`] to say.
pub struct Edition {
    folder: PathBuf,
    tables: PublishedTables,
    pub(crate) manifest: Manifest,
    about: PublishedEdition,
    pub(crate) signature: String,
}

impl Edition {
    /// Opens the edition in a folder.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn open(folder: &Path) -> Result<Self, EditionError> {
        if !is_edition(folder) {
            return Err(EditionError::NoEdition(folder.to_owned()));
        }
        let broken = |file, reason: String| EditionError::Broken(BrokenEdition::in_file(file, reason));
        let bytes =
            std::fs::read(folder.join(MANIFEST_FILE)).map_err(|error| broken(MANIFEST_FILE, error.to_string()))?;
        let signature = std::fs::read_to_string(folder.join(SIGNATURE_FILE))
            .map_err(|error| broken(SIGNATURE_FILE, error.to_string()))?;
        let unlike = || {
            broken(
                MANIFEST_FILE,
                "it is not the manifest of an edition that is known here".into(),
            )
        };
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|_| unlike())?;
        let about = manifest.edition().cloned().filter(|_| manifest.format == FORMAT);
        Ok(Self {
            folder: folder.to_owned(),
            tables: PublishedTables::open(folder)?,
            about: about.ok_or_else(unlike)?,
            manifest,
            signature,
        })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The reader for the public: there is no other.
    #[must_use]
    pub fn reader(&self) -> PublicReader {
        self.tables.reader()
    }

    /// What is said of the edition.
    #[must_use]
    pub fn about(&self) -> &PublishedEdition {
        &self.about
    }

    /// Every edition so far, this one last.
    #[must_use]
    pub fn editions(&self) -> &[PublishedEdition] {
        &self.manifest.editions
    }

    /// The key that signed it, by its own word.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.manifest.key
    }

    /// The root over its records, by its own word.
    pub(crate) fn root(&self) -> Result<Hash, BrokenEdition> {
        hash_of(&self.about.root).ok_or_else(|| BrokenEdition::in_file(MANIFEST_FILE, "its root is none"))
    }

    /// Every file of the edition with its length and digest, but manifest and signature, which say so.
    #[must_use]
    pub fn files(&self) -> &[ListedFile] {
        &self.manifest.files
    }

    /// Where a file of the edition lies; none when it is no file of the edition, whatever else is in the folder.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<PathBuf> {
        let own = path == MANIFEST_FILE || path == SIGNATURE_FILE;
        // The manifest lists its files in the order of their paths.
        let by_path = |file: &ListedFile| file.path.as_str().cmp(path);
        let listed = || self.manifest.files.binary_search_by(by_path).is_ok();
        (own || (crate::mirror::stays_within(path) && listed())).then(|| self.folder.join(path))
    }
}
