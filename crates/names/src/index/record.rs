//! One name as a segment keeps it: its words by number, its joined words, and the name as written.

use super::bytes::{put_varint, take_varint};
use crate::spelling::MOST_WORDS;

/// A joined word: the place of the first word, how many are joined, and the number of the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct JoinedWord {
    pub(crate) first: u8,
    pub(crate) count: u8,
    pub(crate) word: u32,
}

/// A name read back from a segment. It borrows the written name and copies the few numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    words: [u32; MOST_WORDS + 1],
    count: usize,
    joined: [JoinedWord; 3],
    joined_count: usize,
    key: &'a [u8],
    written: &'a [u8],
}

impl<'a> Record<'a> {
    /// The numbers of its words, in order.
    pub(crate) fn words(&self) -> &[u32] {
        &self.words[..self.count]
    }

    /// Its joined words.
    pub(crate) fn joined(&self) -> &[JoinedWord] {
        &self.joined[..self.joined_count]
    }

    /// The words and joined words as bytes: two names with the same key are compared alike.
    pub(crate) fn key(&self) -> &'a [u8] {
        self.key
    }

    /// The name as written. Bytes that are no text, which only a damaged segment could hold, give
    /// an empty name.
    pub(crate) fn written(&self) -> &'a str {
        std::str::from_utf8(self.written).unwrap_or("")
    }

    /// Takes the next record off the front of `from`; nothing when no record is left, or when the
    /// bytes are none.
    pub(crate) fn take(from: &mut &'a [u8]) -> Option<Record<'a>> {
        let whole = *from;
        let (&counts, rest) = from.split_first()?;
        *from = rest;
        let mut record = Record {
            words: [0; MOST_WORDS + 1],
            count: usize::from(counts & 0xf),
            joined: [JoinedWord::default(); 3],
            joined_count: usize::from(counts >> 4),
            key: &[],
            written: &[],
        };
        if record.count > record.words.len() || record.joined_count > record.joined.len() {
            return None;
        }
        for word in &mut record.words[..record.count] {
            *word = take_varint(from)?;
        }
        for joined in &mut record.joined[..record.joined_count] {
            let (&place, rest) = from.split_first()?;
            *from = rest;
            let word = take_varint(from)?;
            *joined = JoinedWord {
                first: place & 0xf,
                count: place >> 4,
                word,
            };
            if usize::from(joined.first + joined.count) > record.count || joined.count == 0 {
                return None;
            }
        }
        record.key = &whole[..whole.len() - from.len()];
        let length = take_varint(from)? as usize;
        let (written, rest) = from.split_at_checked(length)?;
        *from = rest;
        record.written = written;
        Some(record)
    }

    /// Appends a record. At most [`MOST_WORDS`] + 1 words and three joined words are kept.
    pub(crate) fn put(words: &[u32], joined: &[JoinedWord], written: &str, into: &mut Vec<u8>) {
        let words = &words[..words.len().min(MOST_WORDS + 1)];
        let joined = &joined[..joined.len().min(3)];
        into.push(words.len() as u8 | (joined.len() as u8) << 4);
        for &word in words {
            put_varint(word, into);
        }
        for one in joined {
            into.push(one.first | one.count << 4);
            put_varint(one.word, into);
        }
        put_varint(written.len() as u32, into);
        into.extend_from_slice(written.as_bytes());
    }
}
