//! Which neighbouring words of a name the index also keeps as one word.
//!
//! A query tries every pair of its own words joined. What it cannot know is where a *kept* name is
//! written apart that the query writes together, so the likely cases are kept joined: Han names
//! (surname and given name), names spelt syllable by syllable, and words such as *abdul*, *jan* or
//! *gul* that are now written apart, now grown on.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::pinyin;
use crate::script::{Family, family};
use crate::table::rows;

/// The most syllables of a Han name.
const MOST_HAN_SYLLABLES: usize = 4;

fn growing() -> &'static HashSet<&'static str> {
    static GROWING: OnceLock<HashSet<&'static str>> = OnceLock::new();
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

/// The stretches (first word, number of words) to keep joined; at most three.
pub(crate) fn joins_to_keep(pieces: &[(&str, String)]) -> Vec<(usize, usize)> {
    let count = pieces.len();
    let mut joins = Vec::new();
    if !(2..=8).contains(&count) {
        return joins;
    }
    let whole: Option<Vec<usize>> = pieces.iter().map(|(_, text)| syllables(text)).collect();
    if let Some(each) = whole {
        let han = each.iter().sum::<usize>() <= MOST_HAN_SYLLABLES && each.contains(&1);
        let apart = count >= 4 && each.iter().all(|&one| one == 1);
        if han || apart {
            joins.push((0, count));
        }
    }
    for first in 0..count - 1 {
        let grown = growing().contains(pieces[first].1.as_str()) || growing().contains(pieces[first + 1].1.as_str());
        if grown && joins.len() < 3 && !joins.contains(&(first, 2)) {
            joins.push((first, 2));
        }
    }
    joins
}
