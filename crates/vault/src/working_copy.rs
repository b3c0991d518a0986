//! Working copies: a picture drawn anew, so that nothing but the picture is left.
//!
//! A photograph taken by phone says where and when it was taken, by which device, sometimes by whom,
//! and carries a small copy of itself from before it was cropped. All of that is left behind here: only
//! the pixels pass. Colour profiles too are dropped, since they can tell a device; colours may shift a
//! little. Of an animation the first picture is kept.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Scaling;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use crate::sealed_original::MAX_ORIGINAL_BYTES;

/// The most pixels a picture may have.
pub const MAX_PIXELS: u64 = 120_000_000;

/// The longest side a picture may have.
pub const MAX_SIDE_PX: u32 = 30_000;

/// The most memory that decoding may take.
pub const MAX_DECODED_BYTES: u64 = 1024 * 1024 * 1024;

const JPEG_QUALITY: u8 = 85;

/// A picture without anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCopy {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Why there is no working copy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkingCopyError {
    /// It is not a kind of picture that is read here.
    #[error("the file is not a JPEG, PNG or WebP picture; save it as one of these")]
    UnknownFormat,
    /// The file or the picture in it is too large, or says it is.
    #[error("the picture is too large: {0}")]
    TooLarge(String),
    /// It begins as a picture and cannot be read as one.
    #[error("the picture cannot be read; it may be cut off or damaged: {0}")]
    Unreadable(String),
    /// A copy with no pixels was asked for.
    #[error("a working copy must be at least one pixel wide and high")]
    NoPixels,
}

/// What a picture is, once all of it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub media_type: &'static str,
    /// Its width in pixels, upright.
    pub width: u32,
    /// Its height in pixels, upright.
    pub height: u32,
}

/// Reads a picture to its end and says what it is: one that is kept can be shown later.
pub fn picture(original: &[u8]) -> Result<Picture, WorkingCopyError> {
    let format = format_of(original)?;
    let read = decode(original, format)?;
    Ok(Picture {
        media_type: format.to_mime_type(),
        width: read.width(),
        height: read.height(),
    })
}

/// Draws a picture anew, at most `max_side_px` wide and high and never larger than it is, upright.
/// JPEG stays JPEG and PNG stays PNG; WebP becomes JPEG, or PNG where it is see-through.
pub fn working_copy(original: &[u8], max_side_px: u32) -> Result<WorkingCopy, WorkingCopyError> {
    if max_side_px == 0 {
        return Err(WorkingCopyError::NoPixels);
    }
    let format = format_of(original)?;
    let picture = decode(original, format)?;
    let picture = match picture.width().max(picture.height()) > max_side_px {
        true => picture.resize(max_side_px, max_side_px, Scaling::CatmullRom),
        false => picture,
    };
    encode(picture, format)
}

/// Which kind of picture it is, when it is one that is read here.
fn format_of(original: &[u8]) -> Result<ImageFormat, WorkingCopyError> {
    if original.len() > MAX_ORIGINAL_BYTES {
        let bytes = original.len();
        let reason = format!("the file has {bytes} bytes, at most {MAX_ORIGINAL_BYTES} are read");
        return Err(WorkingCopyError::TooLarge(reason));
    }
    let format = image::guess_format(original).map_err(|_| WorkingCopyError::UnknownFormat)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(WorkingCopyError::UnknownFormat);
    }
    Ok(format)
}

/// Reads the pixels, the right way up.
fn decode(original: &[u8], format: ImageFormat) -> Result<DynamicImage, WorkingCopyError> {
    let mut reader = ImageReader::with_format(Cursor::new(original), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE_PX);
    limits.max_image_height = Some(MAX_SIDE_PX);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    // What the file says of its size is checked before any memory is taken for it.
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || decoder.total_bytes() > MAX_DECODED_BYTES {
        let reason = format!("{width} by {height} pixels, at most {MAX_PIXELS} in all are read");
        return Err(WorkingCopyError::TooLarge(reason));
    }
    // The orientation is kept beside the pixels, and would be lost with all that is.
    let orientation = decoder.orientation().map_err(refusal)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn encode(picture: DynamicImage, format: ImageFormat) -> Result<WorkingCopy, WorkingCopyError> {
    let (width, height) = (picture.width(), picture.height());
    let see_through = picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] != u8::MAX);
    let mut bytes = Vec::new();
    let media_type = if format == ImageFormat::Png || see_through {
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
        let eight_bits: DynamicImage = if see_through {
            picture.into_rgba8().into()
        } else if picture.color().has_color() {
            picture.into_rgb8().into()
        } else {
            picture.into_luma8().into()
        };
        eight_bits.write_with_encoder(encoder).map_err(refusal)?;
        "image/png"
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
        picture.into_rgb8().write_with_encoder(encoder).map_err(refusal)?;
        "image/jpeg"
    };
    Ok(WorkingCopy {
        bytes,
        media_type,
        width,
        height,
    })
}

fn refusal(error: ImageError) -> WorkingCopyError {
    match error {
        ImageError::Limits(error) => WorkingCopyError::TooLarge(error.to_string()),
        error => WorkingCopyError::Unreadable(error.to_string()),
    }
}
