//! Writing and reading the parts of an index as bytes.

use super::IndexError;

/// Appends a number in seven-bit groups, least first.
pub(crate) fn put_varint(mut number: u32, into: &mut Vec<u8>) {
    while number >= 0x80 {
        into.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}

/// Takes a number in seven-bit groups off the front of `from`.
pub(crate) fn take_varint(from: &mut &[u8]) -> Option<u32> {
    let mut number = 0u32;
    for shift in [0, 7, 14, 21, 28] {
        let (&byte, rest) = from.split_first()?;
        *from = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Appends a list of bytes with its length.
pub(crate) fn put_bytes(bytes: &[u8], into: &mut Vec<u8>) {
    into.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    into.extend_from_slice(bytes);
}

/// Appends a list of numbers with its length.
pub(crate) fn put_numbers(numbers: &[u32], into: &mut Vec<u8>) {
    into.extend_from_slice(&(numbers.len() as u64).to_le_bytes());
    into.reserve(numbers.len() * 4);
    for number in numbers {
        into.extend_from_slice(&number.to_le_bytes());
    }
}

fn take_length(from: &mut &[u8], unit: usize) -> Result<usize, IndexError> {
    let (length, rest) = from.split_first_chunk::<8>().ok_or(IndexError::Truncated)?;
    let bytes = usize::try_from(u64::from_le_bytes(*length))
        .ok()
        .and_then(|length| length.checked_mul(unit))
        .filter(|&bytes| bytes <= rest.len())
        .ok_or(IndexError::Truncated)?;
    *from = rest;
    Ok(bytes)
}

/// Takes a list of bytes off the front.
pub(crate) fn take_bytes(from: &mut &[u8]) -> Result<Vec<u8>, IndexError> {
    let length = take_length(from, 1)?;
    let (bytes, rest) = from.split_at(length);
    *from = rest;
    Ok(bytes.to_vec())
}

/// Takes a list of numbers off the front.
pub(crate) fn take_numbers(from: &mut &[u8]) -> Result<Vec<u32>, IndexError> {
    let length = take_length(from, 4)?;
    let (bytes, rest) = from.split_at(length);
    *from = rest;
    let (chunks, _) = bytes.as_chunks::<4>();
    Ok(chunks.iter().map(|chunk| u32::from_le_bytes(*chunk)).collect())
}

/// A checksum against damage (not against forgery), eight bytes at a time.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut sum = 0xcbf2_9ce4_8422_2325u64 ^ bytes.len() as u64;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        sum = (sum ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 29;
    }
    for &byte in rest {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    sum ^ (sum >> 32)
}
