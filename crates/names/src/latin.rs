//! Reading Latin letters, by several spelling habits at once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::letters::{Letters, read};
use crate::sound::regular;
use crate::table::rows;

/// The spelling habits: the common table, and for each habit the groups it reads differently.
struct Habits {
    common: Letters,
    particular: BTreeMap<&'static str, Letters>,
}

fn habits() -> &'static Habits {
    static HABITS: OnceLock<Habits> = OnceLock::new();
    HABITS.get_or_init(|| {
        let mut habits = Habits {
            common: Letters::default(),
            particular: BTreeMap::new(),
        };
        for row in rows(include_str!("../data/latin.tsv")) {
            if row[0] == "*" {
                habits.common.insert(row[1], row[2]);
            } else {
                habits.particular.entry(row[0]).or_default().insert(row[1], row[2]);
            }
        }
        habits
    })
}

/// The readings of a word in Latin letters, lower case: the common reading first, then each habit
/// that reads it differently, with the habit's name. Letters with accents that no table knows are
/// read as their bare letter; the caller has removed those accents.
pub(crate) fn readings(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let habits = habits();
    let mut common = read(word, &[&habits.common]);
    regular(&mut common);
    let mut readings = vec![("letters", common)];
    for (&habit, table) in &habits.particular {
        if !table.occurs_in(word) {
            continue;
        }
        let mut sounds = read(word, &[table, &habits.common]);
        regular(&mut sounds);
        if readings.iter().all(|(_, known)| *known != sounds) {
            readings.push((habit, sounds));
        }
    }
    readings
}

/// The table for every spelling habit.
pub(crate) fn common() -> &'static Letters {
    &habits().common
}

/// Whether the common table knows this letter by itself, so that its accent must be kept.
pub(crate) fn knows(letter: &str) -> bool {
    habits()
        .common
        .longest(letter)
        .is_some_and(|(_, length)| length == letter.len())
}
