//! Invented photographs, with what a telephone writes into them.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// What is planted beside the picture: no working copy may hold it.
pub(crate) const PLANTED: &str = "PLANTEDmetadata";

/// A JPEG of this size with EXIF, a comment, and bytes after its end. `shade` makes one file unlike another.
pub(crate) fn photograph(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, shade]));
    let mut plain = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut plain), ImageFormat::Jpeg)
        .expect("a picture can be written");
    let mut bytes = plain[..2].to_vec();
    for (marker, content) in [(0xe1, exif()), (0xfe, PLANTED.as_bytes().to_vec())] {
        bytes.extend_from_slice(&[0xff, marker]);
        bytes.extend_from_slice(&(content.len() as u16 + 2).to_be_bytes());
        bytes.extend_from_slice(&content);
    }
    bytes.extend_from_slice(&plain[2..]);
    bytes.extend_from_slice(PLANTED.as_bytes());
    bytes
}

/// The planted text as the camera's maker.
fn exif() -> Vec<u8> {
    let mut block = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0".to_vec();
    block.extend_from_slice(&(PLANTED.len() as u32).to_le_bytes());
    block.extend_from_slice(&26u32.to_le_bytes());
    block.extend_from_slice(&[0; 4]);
    block.extend_from_slice(PLANTED.as_bytes());
    block
}
