//! Which neighbouring words of a name the index also keeps as one word.
//!
//! A query tries every pair of its own words joined. What it cannot know is where a *kept* name is
//! written apart that the query writes together, so the likely cases are kept joined: Han names
//! (surname and given name), names spelt syllable by syllable, and words such as *abdul*, *jan* or
//! *gul* that are now written apart, now grown on.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::pinyin;
use crate::quick_hash::QuickHash;
use crate::script::{Family, family};
use crate::table::rows;

/// The most syllables of a Han name.
const MOST_HAN_SYLLABLES: usize = 4;

fn growing() -> &'static HashSet<&'static str, QuickHash> {
    static GROWING: OnceLock<HashSet<&'static str, QuickHash>> = OnceLock::new();
    GROWING.get_or_init(|| {
        rows(include_str!("../data/growing.tsv"))
            .flat_map(|row| row[0].split(' '))
            .collect()
    })
}

fn is_all(text: &str, wanted: Family) -> bool {
    text.chars().all(|letter| family(letter) == wanted)
}

/// How many Mandarin syllables the word is, in characters, pinyin or Palladius.
pub(crate) fn syllables(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    match family(first) {
        Family::Han if is_all(text, Family::Han) => Some(text.chars().count()),
        Family::Latin => pinyin::cut(text).map(|pieces| pieces.len()),
        Family::Cyrillic => pinyin::cut_palladius(text).map(|pieces| pieces.len()),
        _ => None,
    }
}

/// What a word tells about being joined to its neighbours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habit {
    /// How many Mandarin syllables it is, if it is made of such.
    syllables: Option<u8>,
    /// Whether it is one of the words that are now written apart, now grown on.
    growing: bool,
}

impl Habit {
    pub(crate) fn of(text: &str) -> Habit {
        Habit {
            syllables: syllables(text).map(|count| count.min(255) as u8),
            growing: growing().contains(text),
        }
    }
}

/// The most stretches of a name that are kept joined.
pub(crate) const MOST_JOINS: usize = 3;

/// The stretches (first word, number of words) to keep joined; at most [`MOST_JOINS`].
pub(crate) fn joins_to_keep(words: &[Habit], mut keep: impl FnMut(usize, usize)) {
    let count = words.len();
    if !(2..=8).contains(&count) {
        return;
    }
    let mut kept: usize = 0;
    let mut whole_pair = false;
    if words.iter().all(|word| word.syllables.is_some()) {
        let each = || words.iter().filter_map(|word| word.syllables);
        let han = each().map(usize::from).sum::<usize>() <= MOST_HAN_SYLLABLES && each().any(|one| one == 1);
        let apart = count >= 4 && each().all(|one| one == 1);
        if han || apart {
            keep(0, count);
            kept += 1;
            whole_pair = count == 2;
        }
    }
    for first in 0..count - 1 {
        let grown = words[first].growing || words[first + 1].growing;
        if grown && kept < MOST_JOINS && !whole_pair {
            keep(first, 2);
            kept += 1;
        }
    }
}
