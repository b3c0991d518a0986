//! Photos, as they are shown: pictures that lists name, whose originals lie sealed in the evidence vault.
//!
//! A working copy is drawn from the original when it is asked for and kept nowhere in the register. An edition holds
//! working copies and no original.

use crate::deployment::Shared;
use crate::deployment::evidence::{NamedBy, original};
use crate::error::RegistryError;
use guwah_domain::file::{FileRef, SHOWN_SIDE_PX};
use guwah_domain::id::ClaimId;
use guwah_vault::working_copy;
use std::path::{Path, PathBuf};

/// A working copy: a picture without anything else, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
}

/// In which size a photo is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// Beside a name, small enough for an old phone.
    Small,
    /// By itself.
    Large,
}

impl PhotoSize {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    /// The longest side, in pixels.
    #[must_use]
    pub const fn side_px(self) -> u32 {
        match self {
            Self::Small => 360,
            Self::Large => SHOWN_SIDE_PX,
        }
    }

    /// The word for it, in addresses and file names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.key() == text)
    }
}

/// The working copy of an original.
pub(crate) fn shown(
    shared: &Shared,
    by: &NamedBy<'_>,
    file: &FileRef,
    size: PhotoSize,
) -> Result<Photo, RegistryError> {
    let original = original(shared, by, file)?;
    let copy = working_copy(&original, size.side_px()).map_err(|error| {
        let digest = file.sha256.as_deref().unwrap_or_default();
        RegistryError::Evidence(format!("the evidence file {digest} cannot be shown: {error}"))
    })?;
    Ok(Photo {
        bytes: copy.bytes,
        media_type: copy.media_type,
    })
}

/// The endings of working copies in an edition.
const ENDINGS: [(&str, &str); 2] = [("jpg", "image/jpeg"), ("png", "image/png")];

fn published_path(folder: &Path, claim: ClaimId, size: PhotoSize, ending: &str) -> PathBuf {
    folder.join(format!("{claim}-{}.{ending}", size.key()))
}

/// Writes a working copy into an edition's folder of photos.
pub(crate) fn publish(folder: &Path, claim: ClaimId, size: PhotoSize, photo: &Photo) -> Result<(), RegistryError> {
    let failed = || RegistryError::file("a photo cannot be published");
    std::fs::create_dir_all(folder).map_err(failed())?;
    let ending = ENDINGS.iter().find(|(_, media_type)| *media_type == photo.media_type);
    let ending = ending.map_or("jpg", |(ending, _)| ending);
    std::fs::write(published_path(folder, claim, size, ending), &photo.bytes).map_err(failed())
}

/// Reads a working copy from an edition's folder of photos.
pub(crate) fn published(folder: &Path, claim: ClaimId, size: PhotoSize) -> Result<Option<Photo>, RegistryError> {
    for (ending, media_type) in ENDINGS {
        match std::fs::read(published_path(folder, claim, size, ending)) {
            Ok(bytes) => return Ok(Some(Photo { bytes, media_type })),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(RegistryError::file("a photo of the edition cannot be read")(error)),
        }
    }
    Ok(None)
}
