//! Invented persons for benchmarks and demonstrations, as a plain sheet: nobody in it exists. The same seed always makes
//! the same persons. Copies with faults, and the list of what they are copies of, measure the search for duplicates.

mod elements;
mod faults;
mod person;
mod prng;
mod release;
mod scripts;
mod tables;

pub use release::{SynthRelease, write_synth_release};

use crate::synth::prng::Chance;
use person::Invented;
use std::io::{self, Write};
use tables::Tables;

/// Bytes gathered before they are written.
const WRITE_BYTES: usize = 256 * 1024;

/// The headings of the sheet.
const HEADINGS: &str = "id,name,other_names,name_kk,name_zh,name_ug,sex,born,ethnicity,profession,residence,id_number,\
    status,detained,sentence,place,reason,text,disclosure\n";

/// What to invent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SynthOptions {
    /// How many persons.
    pub persons: u64,
    /// What they follow from.
    pub seed: u64,
    /// How many copies with faults, as a share of the persons.
    pub copies: f64,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SynthCounts {
    /// Invented persons.
    pub persons: u64,
    /// Copies with faults.
    pub copies: u64,
}

/// Writes invented persons as a plain sheet, and to `truth` the pairs `copy_id,original_id`.
///
/// # Errors
/// When the output cannot be written.
pub fn write_synth(
    options: &SynthOptions,
    out: &mut dyn Write,
    mut truth: Option<&mut dyn Write>,
) -> io::Result<SynthCounts> {
    let tables = Tables::prepare();
    let mut person = Invented::default();
    let mut buffer = Vec::with_capacity(WRITE_BYTES + 4096);
    buffer.extend_from_slice(HEADINGS.as_bytes());
    for nth in 0..options.persons {
        person.compose(&tables, options.seed, nth);
        put_row(&mut buffer, b'p', nth + 1, &person);
        flush_when_full(&mut buffer, out)?;
    }
    let copies = copies(options);
    if let Some(truth) = truth.as_deref_mut() {
        truth.write_all(b"copy_id,original_id\n")?;
    }
    let mut pairs = Vec::with_capacity(WRITE_BYTES + 64);
    for nth in 0..copies {
        let mut chance = Chance::of(options.seed, 2, nth);
        let original = chance.next() % options.persons.max(1);
        person.compose(&tables, options.seed, original);
        faults::spoil(&mut person, &tables, &mut chance);
        put_row(&mut buffer, b'c', nth + 1, &person);
        flush_when_full(&mut buffer, out)?;
        if let Some(truth) = truth.as_deref_mut() {
            put_id(&mut pairs, b'c', nth + 1);
            pairs.push(b',');
            put_id(&mut pairs, b'p', original + 1);
            pairs.push(b'\n');
            flush_when_full(&mut pairs, truth)?;
        }
    }
    out.write_all(&buffer)?;
    if let Some(truth) = truth {
        truth.write_all(&pairs)?;
        truth.flush()?;
    }
    out.flush()?;
    Ok(SynthCounts {
        persons: options.persons,
        copies,
    })
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a number of rows, rounded"
)]
fn copies(options: &SynthOptions) -> u64 {
    if options.persons == 0 {
        0
    } else {
        (options.persons as f64 * options.copies.max(0.0)).round() as u64
    }
}

fn flush_when_full(buffer: &mut Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    if buffer.len() >= WRITE_BYTES {
        out.write_all(buffer)?;
        buffer.clear();
    }
    Ok(())
}

fn put_id(out: &mut Vec<u8>, kind: u8, number: u64) {
    let mut digits = [b'0'; 20];
    let mut rest = number;
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    let width = if number < 100_000_000 { 8 } else { 20 };
    out.push(kind);
    out.extend_from_slice(&digits[20 - width..]);
}

/// No cell holds a comma, a quote or a line break, so none needs quotes.
fn put_row(out: &mut Vec<u8>, kind: u8, number: u64, person: &Invented) {
    put_id(out, kind, number);
    out.push(b',');
    out.extend_from_slice(person.given.as_bytes());
    if !person.given.is_empty() && !person.father.is_empty() {
        out.push(b' ');
    }
    out.extend_from_slice(person.father.as_bytes());
    let cells = [
        person.other_names.as_str(),
        &person.cyrillic,
        &person.han,
        &person.arabic,
        person.sex,
        &person.born,
        person.ethnicity,
        person.profession,
        &person.residence,
        &person.id_number,
        person.status,
        &person.detained,
        &person.sentence,
        &person.held_in,
        person.reason,
        &person.text,
        "public\n",
    ];
    for cell in cells {
        out.push(b',');
        out.extend_from_slice(cell.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn synth(persons: u64, seed: u64, copies: f64) -> (String, String) {
        let (mut sheet, mut truth) = (Vec::new(), Vec::new());
        write_synth(&SynthOptions { persons, seed, copies }, &mut sheet, Some(&mut truth)).unwrap();
        (String::from_utf8(sheet).unwrap(), String::from_utf8(truth).unwrap())
    }

    #[test]
    fn the_same_seed_invents_the_same_persons() {
        let first = synth(500, 7, 0.3);
        assert_eq!(first, synth(500, 7, 0.3));
        assert_ne!(first.0, synth(500, 8, 0.3).0);
        assert_eq!((first.0.lines().count(), first.1.lines().count()), (651, 151));
        assert!(
            synth(600, 7, 0.0).0.starts_with(first.0.split_once("\nc").unwrap().0),
            "more persons come after these"
        );
    }

    #[test]
    fn every_row_has_all_cells() {
        let (sheet, _) = synth(3000, 3, 0.3);
        let cells = HEADINGS.matches(',').count();
        for line in sheet.lines() {
            assert_eq!(line.matches(',').count(), cells, "{line}");
            assert!(!line.contains('"'), "{line}");
        }
    }

    #[test]
    fn names_are_varied_and_skewed() {
        let (sheet, _) = synth(20_000, 1, 0.0);
        let names: Vec<&str> = sheet
            .lines()
            .skip(1)
            .map(|line| line.split(',').nth(1).unwrap())
            .collect();
        let mut counts = std::collections::HashMap::new();
        for name in &names {
            *counts.entry(*name).or_insert(0) += 1;
        }
        assert!(counts.len() > 10_000, "{} different names", counts.len());
        assert!(counts.values().any(|count| *count > 5), "some names are frequent");
        let scripts: usize = sheet
            .lines()
            .skip(1)
            .map(|line| line.split(',').skip(1).take(5).filter(|cell| !cell.is_empty()).count())
            .sum();
        assert!((2.0..4.0).contains(&(scripts as f64 / 20_000.0)), "{scripts}");
    }

    #[test]
    fn a_copy_differs_from_its_original_and_no_other_cell_changes() {
        let (sheet, truth) = synth(2000, 5, 0.5);
        let rows: std::collections::HashMap<&str, Vec<&str>> = sheet
            .lines()
            .skip(1)
            .map(|line| (line.split(',').next().unwrap(), line.split(',').collect()))
            .collect();
        let mut same = 0;
        for pair in truth.lines().skip(1) {
            let (copy, original) = pair.split_once(',').unwrap();
            let (copy, original) = (&rows[copy], &rows[original]);
            assert_eq!(copy[6], original[6], "sex");
            assert_eq!(copy[12..], original[12..], "what happened");
            same += usize::from(copy[1..] == original[1..]);
        }
        assert!(
            same < 60,
            "{same} of 1000 copies have no fault, because a spelling had no other"
        );
    }
}
