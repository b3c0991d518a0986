//! An invented list in two releases: the later one no longer lists some persons, says other things of some, and lists some
//! more. So a register has changes to show. No person has an identity number: one that a program makes may be somebody's.

use super::person::{Invented, put_date};
use super::prng::Chance;
use super::tables::Tables;
use super::{HEADINGS, WRITE_BYTES, flush_when_full, put_row};
use std::fmt::Write as _;
use std::io::{self, Write};

/// A release of the invented list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SynthRelease {
    /// The first.
    First,
    /// A year later.
    Later,
}

/// Every so many-th person is new in the later release, the last ones of the list.
const NEW_EVERY: u64 = 25;
/// Of every so many, one is in the first release alone.
const DROPPED_EVERY: u64 = 37;
/// Of every so many, one is said to be elsewhere.
const MOVED_EVERY: u64 = 29;
/// Of every so many, one has another sentence.
const SENTENCED_EVERY: u64 = 31;

/// What becomes of a person between the two releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Later {
    Same,
    Dropped,
    Moved,
    Sentenced,
    New,
}

impl Later {
    fn of(nth: u64, persons: u64) -> Self {
        if nth >= persons - persons / NEW_EVERY {
            Self::New
        } else if nth % DROPPED_EVERY == 11 {
            Self::Dropped
        } else if nth % MOVED_EVERY == 5 {
            Self::Moved
        } else if nth % SENTENCED_EVERY == 7 {
            Self::Sentenced
        } else {
            Self::Same
        }
    }
}

/// Writes one release of a list of invented persons as a plain sheet; all of its persons are in one of the two. Gives how many
/// it lists.
///
/// # Errors
/// When the output cannot be written.
pub fn write_synth_release(persons: u64, seed: u64, release: SynthRelease, out: &mut dyn Write) -> io::Result<u64> {
    let tables = Tables::prepare();
    let mut person = Invented::default();
    let mut listed = 0;
    let mut buffer = Vec::with_capacity(WRITE_BYTES + 4096);
    buffer.extend_from_slice(HEADINGS.as_bytes());
    for nth in 0..persons {
        let later = Later::of(nth, persons);
        let left_out = match release {
            SynthRelease::First => Later::New,
            SynthRelease::Later => Later::Dropped,
        };
        if later == left_out {
            continue;
        }
        person.compose(&tables, seed, nth);
        person.id_number.clear();
        if release == SynthRelease::Later {
            change(&mut person, later, &mut Chance::of(seed, 3, nth));
        }
        put_row(&mut buffer, b'p', nth + 1, &person);
        listed += 1;
        flush_when_full(&mut buffer, out)?;
    }
    out.write_all(&buffer)?;
    out.flush()?;
    Ok(listed)
}

/// What the later release says otherwise of a person.
fn change(person: &mut Invented, later: Later, chance: &mut Chance) {
    match later {
        Later::Moved => {
            person.status = match person.status {
                "camp" | "pretrial_detention" | "house_arrest" if chance.percent(60) => "prison",
                "camp" | "prison" | "pretrial_detention" | "house_arrest" => "free",
                "" | "disappeared" => "camp",
                other => other,
            };
            if person.status != "prison" {
                person.sentence.clear();
            }
            if person.detained.is_empty() {
                put_date(&mut person.detained, 2018, None, None);
            }
        }
        Later::Sentenced => {
            person.status = "prison";
            let years = 21 + chance.below(4);
            person.sentence.clear();
            write!(person.sentence, "{years} years").expect("writing to a string cannot fail");
        }
        Later::Same | Later::Dropped | Later::New => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn rows(persons: u64, release: SynthRelease) -> BTreeMap<String, String> {
        let mut sheet = Vec::new();
        let listed = write_synth_release(persons, 7, release, &mut sheet).unwrap();
        let sheet = String::from_utf8(sheet).unwrap();
        let rows = sheet.lines().skip(1).map(|line| line.split_once(',').unwrap());
        let rows: BTreeMap<String, String> = rows.map(|(id, rest)| (id.to_owned(), rest.to_owned())).collect();
        assert_eq!(rows.len() as u64, listed);
        rows
    }

    #[test]
    fn two_releases_differ_in_a_few_persons_and_hold_all_of_them() {
        for persons in [0, 1, 10, 50, 3_000] {
            let (first, later) = (rows(persons, SynthRelease::First), rows(persons, SynthRelease::Later));
            let dropped = first.keys().filter(|id| !later.contains_key(*id)).count() as u64;
            let new = later.keys().filter(|id| !first.contains_key(*id)).count() as u64;
            let changed = first
                .iter()
                .filter(|(id, row)| later.get(*id).is_some_and(|other| other != *row));
            let changed = changed.count() as u64;
            assert_eq!(first.len() as u64 + new, persons, "all are in one of the two");
            if persons >= 50 {
                assert!(
                    dropped > 0 && new > 0 && changed > 0,
                    "{persons}: {dropped}, {new}, {changed}"
                );
                assert!(dropped + new + changed < persons / 6, "{persons}: a few");
            }
            assert_eq!(later, rows(persons, SynthRelease::Later), "the same at each time");
        }
    }

    #[test]
    fn nobody_on_the_list_has_an_identity_number() {
        let column = HEADINGS.split(',').position(|heading| heading == "id_number").unwrap();
        for release in [SynthRelease::First, SynthRelease::Later] {
            let rows = rows(500, release);
            assert!(rows.values().all(|row| row.split(',').nth(column - 1) == Some("")));
        }
    }
}
