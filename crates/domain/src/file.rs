//! A file that a claim refers to: known by the digest of its bytes, never by its name.

use serde::{Deserialize, Serialize};

/// The longest side, in pixels, in which anyone but the team is shown a picture.
pub const SHOWN_SIDE_PX: u32 = 1440;

/// A picture that lies in the evidence vault. The bytes are not here: who may read them asks for them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// SHA-256 of the original, in hexadecimal. The public is not told: whoever holds a copy of the very same file
    /// could tell by it from whom it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// What it is: `image/jpeg`, `image/png`, `image/webp`.
    pub media_type: String,
    /// How long the original is; for the team, as the digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<u64>,
    /// Width of the picture, upright.
    pub width_px: u32,
    /// Height of the picture, upright.
    pub height_px: u32,
    /// Which of the photos of one source this is that are alike in all that the public is told of them, from 2; redaction alone sets it.
    #[serde(default, skip_serializing_if = "is_first")]
    pub nth: u16,
    /// What the source calls the file; for the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_first(nth: &u16) -> bool {
    *nth == 0
}

impl FileRef {
    /// What the public is told of it: that there is a picture, and in which size it is shown. Doing it again changes
    /// nothing.
    #[must_use]
    pub fn for_the_public(&self) -> Self {
        let (width_px, height_px) = self.fitted(SHOWN_SIDE_PX);
        Self {
            sha256: None,
            media_type: self.media_type.clone(),
            size_bytes: None,
            width_px,
            height_px,
            nth: self.nth,
            name: None,
        }
    }

    /// Width and height when neither may be longer than this; a picture is never made larger than it is.
    #[must_use]
    pub fn fitted(&self, side_px: u32) -> (u32, u32) {
        let (width, height) = (u64::from(self.width_px), u64::from(self.height_px));
        let longest = width.max(height);
        if longest <= u64::from(side_px) {
            return (self.width_px, self.height_px);
        }
        let scaled = |side: u64| {
            let rounded = (side * u64::from(side_px) + longest / 2) / longest;
            u32::try_from(rounded.max(1)).unwrap_or(side_px)
        };
        (scaled(width), scaled(height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_is_told_neither_digest_nor_size_nor_name() {
        let file = FileRef {
            sha256: Some("ab".repeat(32)),
            media_type: "image/jpeg".into(),
            size_bytes: Some(1_234_567),
            width_px: 4000,
            height_px: 3000,
            name: Some("from-the-cousin.jpg".into()),
            ..FileRef::default()
        };
        let public = file.for_the_public();
        assert_eq!((public.width_px, public.height_px), (1440, 1080));
        assert_eq!(public.for_the_public(), public);
        let written = serde_json::to_string(&public).expect("it can be written");
        assert_eq!(
            written,
            r#"{"media_type":"image/jpeg","width_px":1440,"height_px":1080}"#
        );
    }

    #[test]
    fn a_picture_is_fitted_and_never_enlarged() {
        let sized = |width_px, height_px| FileRef {
            width_px,
            height_px,
            ..FileRef::default()
        };
        assert_eq!(sized(100, 50).fitted(360), (100, 50));
        assert_eq!(sized(1000, 333).fitted(360), (360, 120));
        assert_eq!(sized(30_000, 1).fitted(360), (360, 1));
    }
}
