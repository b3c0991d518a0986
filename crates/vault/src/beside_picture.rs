//! The words beside a picture: whatever can be read in an original that is not its pixels. No working copy holds any of
//! it; it is read so that an editor learns what a photo would have told.
//!
//! Nothing is understood here, neither fields nor their names: every run of letters in every block of metadata is given,
//! in UTF-8 and in UTF-16, so that a field which nobody thought of is read like the others. Only words that are written
//! inside another compressed file, or drawn in the picture, are missed.

use flate2::read::ZlibDecoder;
use std::collections::BTreeSet;
use std::io::Read;

/// The shortest run of letters that is given.
const SHORTEST: usize = 5;
/// The most bytes that a compressed block may grow to.
const MOST_INFLATED: u64 = 4 * 1024 * 1024;

/// Every run of letters that lies beside the pixels of a JPEG, PNG or WebP file, each once, in no order of meaning. Of
/// anything else, whatever can be read in it.
#[must_use]
pub fn words_beside_picture(original: &[u8]) -> Vec<String> {
    let mut words = BTreeSet::new();
    let blocks = match original {
        [0xff, 0xd8, ..] => jpeg(original),
        [0x89, b'P', b'N', b'G', ..] => png(original),
        [b'R', b'I', b'F', b'F', ..] => webp(original),
        _ => vec![original.to_vec()],
    };
    for block in &blocks {
        utf8(block, &mut words);
        utf16(block, &mut words);
    }
    words.into_iter().collect()
}

/// The segments of applications and comments, and whatever follows the picture's end.
fn jpeg(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut blocks = Vec::new();
    let mut at = 2;
    while let [0xff, marker, high, low, ..] = bytes[at.min(bytes.len())..] {
        if marker == 0xff {
            at += 1;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([high, low]));
        let end = (at + 2 + length.max(2)).min(bytes.len());
        if matches!(marker, 0xe0..=0xef | 0xfe) {
            blocks.push(bytes[at + 4..end].to_vec());
        }
        at = end;
        if marker == 0xda {
            break;
        }
    }
    // The pixels end with a marker that never stands within them.
    let rest = &bytes[at.min(bytes.len())..];
    if let Some(end) = rest.windows(2).position(|two| two == [0xff, 0xd9]) {
        blocks.push(rest[end + 2..].to_vec());
    }
    blocks
}

/// The chunks that are not pixels, those that are compressed inflated, and whatever follows the last.
fn png(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut blocks = Vec::new();
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let kind = &head[4..];
        let data = &after[..length.min(after.len())];
        if !matches!(kind, b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"fdAT") {
            blocks.push(data.to_vec());
            if matches!(kind, b"zTXt" | b"iTXt" | b"iCCP") {
                blocks.extend(inflated(data));
            }
        }
        rest = after.get(length.saturating_add(4)..).unwrap_or_default();
        if kind == b"IEND" {
            break;
        }
    }
    blocks.push(rest.to_vec());
    blocks
}

/// What is compressed in a chunk, wherever in it that begins.
fn inflated(data: &[u8]) -> Option<Vec<u8>> {
    let begins = data
        .windows(2)
        .position(|two| two[0] == 0x78 && u16::from_be_bytes([two[0], two[1]]).is_multiple_of(31))?;
    let mut text = Vec::new();
    // What could be read before a fault counts.
    let _ = ZlibDecoder::new(&data[begins..])
        .take(MOST_INFLATED)
        .read_to_end(&mut text);
    Some(text)
}

/// The chunks that are not pixels, and whatever follows the last.
fn webp(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut blocks = Vec::new();
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        if !matches!(&head[..4], b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF") {
            blocks.push(after[..length.min(after.len())].to_vec());
        }
        rest = after.get(length.saturating_add(length % 2)..).unwrap_or_default();
    }
    blocks.push(rest.to_vec());
    blocks
}

/// Runs of letters, digits and what stands between them, in UTF-8.
fn utf8(block: &[u8], words: &mut BTreeSet<String>) {
    for chunk in block.utf8_chunks() {
        take_runs(chunk.valid().chars().map(Some), words);
    }
}

/// The same in UTF-16, either byte first, wherever it begins. Any two bytes may pass for a Chinese character, so those are
/// believed only where the block says that it is written so.
fn utf16(block: &[u8], words: &mut BTreeSet<String>) {
    let says_so = block.windows(8).any(|eight| eight == b"UNICODE\0");
    let believed = |c: char| says_so || matches!(c, ' '..='~' | '\u{a0}'..='\u{6ff}');
    for (from, read) in [0, 1]
        .into_iter()
        .flat_map(|from| [u16::from_le_bytes as fn([u8; 2]) -> u16, u16::from_be_bytes].map(|read| (from, read)))
    {
        let units = block.get(from..).unwrap_or_default().chunks_exact(2);
        let letters = char::decode_utf16(units.map(|two| read([two[0], two[1]])));
        take_runs(
            letters.map(|letter| letter.ok().filter(|letter| believed(*letter))),
            words,
        );
    }
}

/// Gathers runs that are long enough; none ends a run.
fn take_runs(letters: impl Iterator<Item = Option<char>>, words: &mut BTreeSet<String>) {
    let mut run = String::new();
    for letter in letters.chain([None]) {
        match letter.filter(|letter| !letter.is_control()) {
            Some(letter) => run.push(letter),
            None => {
                let told = run.trim();
                // Han needs fewer characters to say something.
                if told.chars().count() >= SHORTEST || (told.len() >= 6 && !told.is_ascii()) {
                    words.insert(told.to_owned());
                }
                run.clear();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(original: &[u8], wanted: &str) -> bool {
        words_beside_picture(original).iter().any(|word| word.contains(wanted))
    }

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    }

    #[test]
    fn words_in_any_segment_of_a_jpeg_are_read_in_either_encoding_and_pixels_are_not() {
        let wide: Vec<u8> = "Айгүл 7701".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let noted = [
            b"UNICODE\0".as_slice(),
            &"阿依古丽".encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>(),
        ];
        let file = [
            vec![0xff, 0xd8],
            segment(0xe1, b"Exif\0\0II*\0+7 701 123 45 67\0"),
            segment(0xe1, &[b"odd".as_slice(), &wide].concat()),
            segment(0xed, &noted.concat()),
            segment(0xfe, "说明文字".as_bytes()),
            segment(0xda, b"\0\0"),
            b"pixels in between".to_vec(),
            vec![0xff, 0xd9],
            b"after the end".to_vec(),
        ]
        .concat();
        for wanted in [
            "+7 701 123 45 67",
            "Айгүл 7701",
            "阿依古丽",
            "说明文字",
            "after the end",
        ] {
            assert!(found(&file, wanted), "{wanted}");
        }
        assert!(!found(&file, "pixels in between"));
    }

    #[test]
    fn compressed_texts_of_a_png_and_chunks_of_a_webp_are_read() {
        use std::io::Write;
        let mut squeezed = flate2::write::ZlibEncoder::new(b"Comment\0\0".to_vec(), flate2::Compression::best());
        squeezed.write_all(b"call 0701 123 45 67 of the witness").unwrap();
        let squeezed = squeezed.finish().unwrap();
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, data) in [
            (b"zTXt", squeezed.as_slice()),
            (b"tEXt", b"Author\0Invented Person"),
            (b"IEND", b""),
        ] {
            file.extend_from_slice(&u32::try_from(data.len()).unwrap().to_be_bytes());
            file.extend_from_slice(kind);
            file.extend_from_slice(data);
            file.extend_from_slice(&[0; 4]);
        }
        assert!(found(&file, "0701 123 45 67") && found(&file, "Invented Person"));
        let webp = [b"RIFF\0\0\0\0WEBPEXIF".as_slice(), &9u32.to_le_bytes(), b"told here\0"].concat();
        assert!(found(&webp, "told here"));
    }

    #[test]
    fn any_bytes_are_read_without_harm() {
        for length in 0..64 {
            for first in [[0xff, 0xd8], [0x89, b'P'], [b'R', b'I'], [0, 0]] {
                let mut bytes: Vec<u8> = first.into_iter().chain((0..length).map(|n| (n * 37) ^ 0xff)).collect();
                let _ = words_beside_picture(&bytes);
                bytes.splice(2..2, *b"NG\r\n");
                let _ = words_beside_picture(&bytes);
            }
        }
    }
}
