//! Working copies: whatever is planted beside the pixels does not come through.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Cursor;

use guwah_vault::{WorkingCopyError, working_copy};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// Planted in every place that can hold bytes.
const PLANTED: &[u8] = b"Almaty 43.238949 N 76.889709 E, phone of the witness";

/// A picture that is wider than high, red on its left half and blue on its right.
fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    })
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.into().write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn holds_planted(bytes: &[u8]) -> bool {
    bytes
        .windows(8)
        .any(|window| PLANTED.windows(8).any(|planted| planted == window))
}

/// A TIFF block with an orientation and the planted text as the camera's maker.
fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0\x02\0".to_vec();
    block.extend_from_slice(&[0x0f, 0x01, 2, 0]);
    block.extend_from_slice(&(PLANTED.len() as u32).to_le_bytes());
    block.extend_from_slice(&38u32.to_le_bytes());
    block.extend_from_slice(&[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    block.extend_from_slice(&[0; 4]);
    block.extend_from_slice(PLANTED);
    block
}

fn xmp() -> Vec<u8> {
    [
        b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">".as_slice(),
        PLANTED,
        b"</x:xmpmeta>",
    ]
    .concat()
}

/// A JPEG with metadata in every kind of segment, and after its end.
fn loaded_jpeg(orientation: u8) -> Vec<u8> {
    let plain = encoded(picture(60, 40), ImageFormat::Jpeg);
    let mut bytes = plain[..2].to_vec();
    let mut segment = |marker: u8, content: &[u8]| {
        bytes.extend_from_slice(&[0xff, marker]);
        bytes.extend_from_slice(&(content.len() as u16 + 2).to_be_bytes());
        bytes.extend_from_slice(content);
    };
    segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat());
    segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), &xmp()].concat());
    segment(0xe2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), PLANTED].concat());
    segment(0xed, &[b"Photoshop 3.0\08BIM\x04\x04\0\0".as_slice(), PLANTED].concat());
    segment(0xe5, PLANTED);
    segment(0xfe, PLANTED);
    bytes.extend_from_slice(&plain[2..]);
    bytes.extend_from_slice(PLANTED);
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

fn png_chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [kind.as_slice(), content].concat();
    [
        &(content.len() as u32).to_be_bytes(),
        body.as_slice(),
        &crc32(&body).to_be_bytes(),
    ]
    .concat()
}

/// A PNG with metadata in every kind of chunk, and after its end.
fn loaded_png() -> Vec<u8> {
    let plain = encoded(picture(60, 40), ImageFormat::Png);
    let after_header = 8 + 25;
    [
        &plain[..after_header],
        &png_chunk(b"tEXt", &[b"Comment\0".as_slice(), PLANTED].concat()),
        &png_chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), &xmp()].concat()),
        &png_chunk(b"eXIf", &exif(1)),
        &png_chunk(b"tIME", &[7, 225, 4, 12, 9, 30, 0]),
        &png_chunk(b"prVt", PLANTED),
        &plain[after_header..],
        PLANTED,
    ]
    .concat()
}

fn webp_chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut chunk = [kind.as_slice(), &(content.len() as u32).to_le_bytes(), content].concat();
    chunk.resize(chunk.len().next_multiple_of(2), 0);
    chunk
}

/// A WebP with EXIF and XMP, and bytes after its end.
fn loaded_webp(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let picture = picture.into();
    let (width, height) = picture.dimensions();
    let plain = encoded(picture, ImageFormat::WebP);
    let mut header = vec![0x1c, 0, 0, 0];
    header.extend_from_slice(&(width - 1).to_le_bytes()[..3]);
    header.extend_from_slice(&(height - 1).to_le_bytes()[..3]);
    let body = [
        b"WEBP".as_slice(),
        &webp_chunk(b"VP8X", &header),
        &plain[12..],
        &webp_chunk(b"EXIF", &exif(1)),
        &webp_chunk(b"XMP ", &xmp()),
    ]
    .concat();
    [b"RIFF", (body.len() as u32).to_le_bytes().as_slice(), &body, PLANTED].concat()
}

/// The markers of a JPEG's segments before its pixels.
fn jpeg_markers(bytes: &[u8]) -> Vec<u8> {
    let (mut at, mut markers) = (2, Vec::new());
    while markers.last() != Some(&0xda) {
        assert_eq!(bytes[at], 0xff);
        markers.push(bytes[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
    }
    markers
}

fn png_kinds(bytes: &[u8]) -> Vec<String> {
    let (mut at, mut kinds) = (8, Vec::new());
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        kinds.push(String::from_utf8(bytes[at + 4..at + 8].to_vec()).unwrap());
        at += 12 + length;
    }
    kinds
}

#[test]
fn nothing_but_the_picture_comes_through_a_jpeg() {
    let original = loaded_jpeg(1);
    assert!(holds_planted(&original));
    let copy = working_copy(&original, 1000).unwrap();
    assert_eq!((copy.media_type, copy.width, copy.height), ("image/jpeg", 60, 40));
    assert!(!holds_planted(&copy.bytes));
    // JFIF's own header, tables, frame, scan; then nothing after the end.
    let known = [0xe0, 0xdb, 0xc0, 0xc4, 0xda];
    assert!(jpeg_markers(&copy.bytes).iter().all(|marker| known.contains(marker)));
    assert!(copy.bytes.ends_with(&[0xff, 0xd9]));
    assert!(
        !copy
            .bytes
            .windows(4)
            .any(|window| window == b"Exif" || window == b"http")
    );
}

#[test]
fn nothing_but_the_picture_comes_through_a_png() {
    let original = loaded_png();
    assert!(holds_planted(&original));
    let copy = working_copy(&original, 1000).unwrap();
    assert_eq!((copy.media_type, copy.width, copy.height), ("image/png", 60, 40));
    assert!(!holds_planted(&copy.bytes));
    let kinds = png_kinds(&copy.bytes);
    assert!(
        kinds
            .iter()
            .all(|kind| ["IHDR", "IDAT", "IEND"].contains(&kind.as_str())),
        "{kinds:?}"
    );
    assert_eq!(image::load_from_memory(&copy.bytes).unwrap().to_rgb8(), picture(60, 40));
}

#[test]
fn nothing_but_the_picture_comes_through_a_webp() {
    let original = loaded_webp(picture(60, 40));
    assert!(holds_planted(&original));
    let copy = working_copy(&original, 1000).unwrap();
    assert_eq!((copy.media_type, copy.width, copy.height), ("image/jpeg", 60, 40));
    assert!(!holds_planted(&copy.bytes));
    let see_through = RgbaImage::from_pixel(20, 10, Rgba([1, 2, 3, 128]));
    let copy = working_copy(&loaded_webp(see_through.clone()), 1000).unwrap();
    assert_eq!(copy.media_type, "image/png");
    assert!(!holds_planted(&copy.bytes));
    assert_eq!(image::load_from_memory(&copy.bytes).unwrap().to_rgba8(), see_through);
}

#[test]
fn a_photograph_taken_sideways_is_turned_upright_before_that_is_forgotten() {
    // Orientation 6: the camera was held so that the left of the pixels is the top of the scene.
    let copy = working_copy(&loaded_jpeg(6), 1000).unwrap();
    assert_eq!((copy.width, copy.height), (40, 60));
    let picture = image::load_from_memory(&copy.bytes).unwrap().to_rgb8();
    let (top, bottom) = (picture.get_pixel(20, 10), picture.get_pixel(20, 50));
    assert!(top[0] > 150 && top[2] < 100, "{top:?}");
    assert!(bottom[2] > 150 && bottom[0] < 100, "{bottom:?}");
}

#[test]
fn a_copy_is_made_smaller_and_never_larger() {
    let original = encoded(picture(300, 100), ImageFormat::Jpeg);
    for (max, width, height) in [(1000, 300, 100), (300, 300, 100), (150, 150, 50), (3, 3, 1), (1, 1, 1)] {
        let copy = working_copy(&original, max).unwrap();
        assert_eq!((copy.width, copy.height), (width, height));
        assert_eq!(
            image::load_from_memory(&copy.bytes).unwrap().dimensions(),
            (width, height)
        );
    }
    assert_eq!(working_copy(&original, 0), Err(WorkingCopyError::NoPixels));
}

#[test]
fn pictures_of_every_depth_become_eight_bits() {
    let grey = image::GrayImage::from_pixel(9, 9, image::Luma([77]));
    let deep = image::ImageBuffer::from_pixel(9, 9, image::Rgba([1000u16, 2000, 3000, u16::MAX]));
    for picture in [DynamicImage::from(grey), DynamicImage::ImageRgba16(deep)] {
        let copy = working_copy(&encoded(picture, ImageFormat::Png), 100).unwrap();
        let read = image::load_from_memory(&copy.bytes).unwrap();
        assert_eq!(read.color().bytes_per_pixel() / read.color().channel_count(), 1);
        assert!(!read.color().has_alpha());
    }
}

#[test]
fn other_formats_are_refused_by_what_they_are_and_not_by_their_name() {
    let mut cases = vec![b"".to_vec(), b"text".to_vec(), b"%PDF-1.7".to_vec(), b"<svg/>".to_vec()];
    cases.extend([b"GIF89a".to_vec(), b"BM\0\0\0\0".to_vec(), b"II*\0\x08\0\0\0".to_vec()]);
    for bytes in cases {
        assert_eq!(
            working_copy(&bytes, 100),
            Err(WorkingCopyError::UnknownFormat),
            "{bytes:?}"
        );
    }
    assert!(
        WorkingCopyError::UnknownFormat
            .to_string()
            .contains("JPEG, PNG or WebP")
    );
}

#[test]
fn a_picture_that_claims_to_be_vast_is_refused_before_it_is_read() {
    let header = |width: u32, height: u32| {
        let mut content = [width.to_be_bytes(), height.to_be_bytes()].concat();
        content.extend_from_slice(&[8, 2, 0, 0, 0]);
        [
            b"\x89PNG\r\n\x1a\n".as_slice(),
            &png_chunk(b"IHDR", &content),
            &png_chunk(b"IDAT", &[]),
            &png_chunk(b"IEND", &[]),
        ]
        .concat()
    };
    for (width, height) in [
        (60_000, 10),
        (10, 60_000),
        (20_000, 20_000),
        (u32::MAX >> 1, u32::MAX >> 1),
    ] {
        let refused = working_copy(&header(width, height), 100).unwrap_err();
        assert!(
            matches!(refused, WorkingCopyError::TooLarge(_)),
            "{width}x{height}: {refused}"
        );
    }
}

/// Numbers that look random and are the same in every run.
fn pseudo_random(seed: u64) -> impl Iterator<Item = usize> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    })
}

#[test]
fn damaged_pictures_are_drawn_or_refused_and_leak_nothing() {
    let mut numbers = pseudo_random(7);
    for original in [loaded_jpeg(3), loaded_png(), loaded_webp(picture(30, 20))] {
        for _ in 0..300 {
            let mut damaged = original.clone();
            for _ in 0..1 + numbers.next().unwrap() % 4 {
                let at = numbers.next().unwrap() % damaged.len();
                damaged[at] = numbers.next().unwrap() as u8;
            }
            damaged.truncate(damaged.len() - numbers.next().unwrap() % 3 * (damaged.len() / 4));
            match working_copy(&damaged, 50) {
                Ok(copy) => assert!(!holds_planted(&copy.bytes)),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
}
