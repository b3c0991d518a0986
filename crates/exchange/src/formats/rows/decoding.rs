//! A file as UTF-8 text, chunk by chunk, whatever its encoding; what is not text in that encoding is refused with its
//! line and byte. The SHA-256 of the bytes is computed on the way.

use crate::error::SheetError;
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Bytes read from the file at a time.
const CHUNK_BYTES: usize = 128 * 1024;

/// Encodings that a map can name, as messages list them.
pub(crate) const ENCODINGS: &str = "utf-8, utf-16, windows-1252, windows-1251, windows-1256, gb18030, koi8-r and the other \
    names of the WHATWG encoding standard are known";

/// Reads the name of an encoding.
pub(crate) fn encoding_named(name: &str) -> Option<&'static Encoding> {
    let name = name.trim();
    if name.eq_ignore_ascii_case("utf-16") || name.eq_ignore_ascii_case("utf16") {
        return Some(UTF_16LE);
    }
    Encoding::for_label_no_replacement(name.as_bytes())
}

/// A file being read as text.
pub(crate) struct Decoding {
    file: File,
    path: PathBuf,
    encoding: &'static Encoding,
    /// None for UTF-8, which is only checked.
    decoder: Option<Decoder>,
    /// Whether the decoder has been told of the end; it may not be called again then.
    decoder_ended: bool,
    raw: Vec<u8>,
    /// Bytes of `raw` that are filled; for UTF-8 the start of an unfinished character may wait at its end.
    raw_len: usize,
    /// Bytes of `raw` already given out.
    raw_at: usize,
    text: Vec<u8>,
    text_len: usize,
    /// Bytes of the file before `raw_at`.
    offset: u64,
    /// Newlines given out so far.
    lines: u64,
    digest: Sha256,
    ended: bool,
}

impl Decoding {
    /// Begins to read a file from its start. A byte-order mark overrules the encoding that was named.
    pub(crate) fn start(mut file: File, path: &Path, named: &'static Encoding) -> Result<Self, SheetError> {
        let failed = |cause| SheetError::Unreadable {
            path: path.to_owned(),
            cause,
        };
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let mut mark = [0; 3];
        let mut read = 0;
        while read < mark.len() {
            match file.read(&mut mark[read..]).map_err(failed)? {
                0 => break,
                more => read += more,
            }
        }
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let (encoding, skip) = match &mark[..read] {
            [0xEF, 0xBB, 0xBF] => (UTF_8, 3),
            [0xFF, 0xFE, ..] => (UTF_16LE, 2),
            [0xFE, 0xFF, ..] => (UTF_16BE, 2),
            _ => (named, 0),
        };
        let mut decoding = Self {
            file,
            path: path.to_owned(),
            encoding,
            decoder: (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling()),
            decoder_ended: false,
            raw: vec![0; CHUNK_BYTES],
            raw_len: 0,
            raw_at: 0,
            text: Vec::new(),
            text_len: 0,
            offset: 0,
            lines: 0,
            digest: Sha256::new(),
            ended: false,
        };
        while decoding.raw_len < skip && !decoding.ended {
            decoding.refill()?;
        }
        decoding.raw_at = skip;
        decoding.offset = skip as u64;
        Ok(decoding)
    }

    /// The next piece of text; empty at the end of the file.
    pub(crate) fn next(&mut self) -> Result<&[u8], SheetError> {
        if self.decoder.is_some() {
            self.next_decoded()
        } else {
            self.next_utf8()
        }
    }

    /// The SHA-256 of the bytes read so far.
    pub(crate) fn sha256(&self) -> [u8; 32] {
        self.digest.clone().finalize().into()
    }

    fn next_utf8(&mut self) -> Result<&[u8], SheetError> {
        loop {
            if self.raw_at == self.raw_len && !self.ended {
                self.refill()?;
            }
            let (from, to) = (self.raw_at, self.raw_len);
            let valid = match std::str::from_utf8(&self.raw[from..to]) {
                Ok(_) => to - from,
                // An unfinished character at the end of the chunk: more bytes may finish it.
                Err(error) if error.error_len().is_none() && !self.ended => {
                    if error.valid_up_to() == 0 {
                        self.refill()?;
                        continue;
                    }
                    error.valid_up_to()
                }
                Err(error) => return Err(self.malformed(from, error.valid_up_to())),
            };
            self.pass(from, valid);
            return Ok(&self.raw[from..from + valid]);
        }
    }

    fn next_decoded(&mut self) -> Result<&[u8], SheetError> {
        loop {
            if self.raw_at == self.raw_len && !self.ended {
                self.refill()?;
            }
            let at_end = self.ended && self.raw_at == self.raw_len;
            let Some(decoder) = self.decoder.as_mut().filter(|_| !self.decoder_ended) else {
                return Ok(&[]);
            };
            self.text.resize(CHUNK_BYTES * 3, 0);
            let from = self.raw_at;
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(&self.raw[from..self.raw_len], &mut self.text, at_end);
            if let DecoderResult::Malformed(bad, _) = result {
                return Err(self.malformed(from, read.saturating_sub(usize::from(bad))));
            }
            self.text_len = written;
            self.offset += read as u64;
            self.raw_at += read;
            self.lines += newlines(&self.text[..written]);
            self.decoder_ended = at_end && result == DecoderResult::InputEmpty;
            if written > 0 || self.decoder_ended {
                return Ok(&self.text[..self.text_len]);
            }
        }
    }

    fn pass(&mut self, from: usize, bytes: usize) {
        self.lines += newlines(&self.raw[from..from + bytes]);
        self.raw_at += bytes;
        self.offset += bytes as u64;
    }

    /// The refusal of bytes that are no text, `good` bytes after `from`.
    fn malformed(&self, from: usize, good: usize) -> SheetError {
        let before = &self.raw[from..from + good];
        let width = if self.encoding == UTF_16LE || self.encoding == UTF_16BE {
            2
        } else {
            1
        };
        let more = if width == 1 { newlines(before) } else { 0 };
        SheetError::OtherEncoding {
            encoding: self.encoding.name(),
            line: self.lines + more + 1,
            byte: self.offset + good as u64,
            accepted: ENCODINGS,
        }
    }

    /// Moves what is left to the front and reads more behind it.
    fn refill(&mut self) -> Result<(), SheetError> {
        self.raw.copy_within(self.raw_at..self.raw_len, 0);
        self.raw_len -= self.raw_at;
        self.raw_at = 0;
        loop {
            match self.file.read(&mut self.raw[self.raw_len..]) {
                Ok(0) => {
                    self.ended = true;
                    return Ok(());
                }
                Ok(more) => {
                    self.digest.update(&self.raw[self.raw_len..self.raw_len + more]);
                    self.raw_len += more;
                    return Ok(());
                }
                Err(cause) if cause.kind() == std::io::ErrorKind::Interrupted => {}
                Err(cause) => {
                    return Err(SheetError::Unreadable {
                        path: self.path.clone(),
                        cause,
                    });
                }
            }
        }
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}
