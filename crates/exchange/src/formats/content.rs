//! What a file is, by its first bytes and never by its name.

use crate::error::SheetError;
use encoding_rs::{Encoding, UTF_8};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// Bytes of a file that are looked at.
const LOOK_BYTES: usize = 8 * 1024;

/// Of a thousand bytes of a text file, fewer than this are control characters.
const CONTROLS_PER_MILLE: usize = 30;

const SHEETS: &str = "a CSV file, an .xlsx workbook or Guwah's own JSON Lines would be accepted";

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Text with separated columns.
    Csv,
    /// A workbook in Office Open XML.
    Xlsx,
    /// One JSON object a line.
    JsonLines,
}

/// Files of other kinds that are often taken for a sheet: first bytes, what it is, what would be accepted.
const OTHERS: [(&[u8], &str, &str); 10] = [
    (
        b"\xD0\xCF\x11\xE0",
        "a workbook of the old kind (.xls)",
        "save it as .xlsx or as CSV in UTF-8",
    ),
    (b"%PDF", "a PDF", SHEETS),
    (b"\x89PNG", "a picture", SHEETS),
    (b"\xFF\xD8\xFF", "a picture", SHEETS),
    (b"GIF8", "a picture", SHEETS),
    (b"\x1F\x8B", "compressed (gzip)", "unpack it first"),
    (b"7z\xBC\xAF", "compressed (7z)", "unpack it first"),
    (b"Rar!", "compressed (RAR)", "unpack it first"),
    (b"SQLite format 3\0", "a database", "export the table as CSV"),
    (b"\x7FELF", "a program", SHEETS),
];

/// Looks at a file's first bytes.
///
/// # Errors
/// When it is empty, unreadable, or of a kind that is not read.
pub(crate) fn content_of(file: &mut File, path: &Path, encoding: &'static Encoding) -> Result<Content, SheetError> {
    let failed = |cause| SheetError::Unreadable {
        path: path.to_owned(),
        cause,
    };
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(SheetError::NotASheet {
            what: "a folder",
            accepted: SHEETS,
        });
    }
    let mut start = Vec::with_capacity(LOOK_BYTES);
    file.by_ref()
        .take(LOOK_BYTES as u64)
        .read_to_end(&mut start)
        .map_err(failed)?;
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    recognise(&start, encoding)
}

/// Looks at the first bytes of a file that is not open yet.
///
/// # Errors
/// When it is empty, unreadable, or of a kind that is not read.
pub(crate) fn content_of_file(path: &Path, encoding: &'static Encoding) -> Result<Content, SheetError> {
    let mut file = File::open(path).map_err(|cause| SheetError::Unreadable {
        path: path.to_owned(),
        cause,
    })?;
    content_of(&mut file, path, encoding)
}

fn recognise(start: &[u8], encoding: &'static Encoding) -> Result<Content, SheetError> {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Ok(Content::Xlsx);
    }
    if let Some((_, what, accepted)) = OTHERS.iter().find(|(magic, ..)| start.starts_with(magic)) {
        return Err(SheetError::NotASheet { what, accepted });
    }
    let marked = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    if marked || encoding.is_single_byte() || encoding.name().starts_with("UTF-16") {
        return Ok(Content::Csv);
    }
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    if text.iter().all(|byte| byte.is_ascii_whitespace()) {
        return Err(SheetError::Empty);
    }
    let controls = text
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
        .count();
    if controls * 1000 > text.len() * CONTROLS_PER_MILLE {
        let zeros = text.iter().filter(|byte| **byte == 0).count();
        // Every other byte of Latin text in UTF-16 is zero.
        return Err(
            if encoding == UTF_8 && zeros * 3 > text.len() && zeros * 3 < text.len() * 2 {
                SheetError::NotASheet {
                    what: "text in UTF-16 without a byte-order mark, or binary",
                    accepted: "save it as CSV in UTF-8, or say in a map: encoding = \"utf-16\"",
                }
            } else {
                SheetError::NotASheet {
                    what: "binary",
                    accepted: SHEETS,
                }
            },
        );
    }
    Ok(if looks_like_json_lines(text) {
        Content::JsonLines
    } else {
        Content::Csv
    })
}

/// Whether a text begins with an object of JSON: `{`, a name in quotes, a colon. The members of an object have no order.
fn looks_like_json_lines(text: &[u8]) -> bool {
    let object = text.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let name = object.and_then(|members| members.strip_prefix(b"\""));
    name.is_some_and(|name| {
        let end = name.iter().position(|byte| *byte == b'"');
        end.is_some_and(|end| name[end + 1..].trim_ascii_start().starts_with(b":"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(start: &[u8], expected: Result<Content, &str>) {
        let found = recognise(start, UTF_8);
        match expected {
            Ok(content) => assert_eq!(found.unwrap(), content),
            Err(words) => {
                let refusal = found.unwrap_err().to_string();
                assert!(refusal.contains(words), "{refusal}");
            }
        }
    }

    #[test]
    fn files_are_known_by_their_content() {
        check(b"id,name\n1,A\n", Ok(Content::Csv));
        check(b"\xEF\xBB\xBFid,name\n", Ok(Content::Csv));
        check("id;имя\n".as_bytes(), Ok(Content::Csv));
        check(b"PK\x03\x04rest", Ok(Content::Xlsx));
        check(b"{\"source\":\"s1\"}", Ok(Content::JsonLines));
        check(b"{ \"person\": \"p1\"}", Ok(Content::JsonLines));
        check(b"\n{\"consent\" : {}, \"source\":\"s1\"}", Ok(Content::JsonLines));
        check(b"{\"id\",name\n", Ok(Content::Csv));
        check(b"", Err("empty"));
        check(b"\xEF\xBB\xBF\n\n", Err("empty"));
        check(b"%PDF-1.7", Err("a PDF"));
        check(b"\xD0\xCF\x11\xE0....", Err(".xlsx"));
        check(b"\x89PNG\r\n", Err("picture"));
        check(&[0, 1, 2, 3, 4, 5, 200, 201], Err("binary"));
        check(b"i\0d\0,\0n\0a\0m\0e\0", Err("UTF-16"));
    }
}
