//! Mandarin syllables: in pinyin, in Palladius' Cyrillic, after Wade and Giles, and as they sound.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::han;
use crate::quick_hash::QuickHash;
use crate::script::{Family, family};
use crate::table::rows;

/// The most letters of a syllable in either spelling.
const LONGEST_SYLLABLE: usize = 6;

/// A word of more letters than this is not read as syllables: it would be no name.
const LONGEST_WORD: usize = 40;

struct Syllables {
    /// Syllable in pinyin → its sound in a Han name.
    pinyin: HashMap<&'static str, &'static str, QuickHash>,
    /// Syllable after Palladius → the same syllable in pinyin.
    palladius: HashMap<&'static str, &'static str, QuickHash>,
    /// Syllable after Wade and Giles, without marks → the syllables in pinyin that it may stand for.
    wade: HashMap<&'static str, Vec<&'static str>, QuickHash>,
}

fn syllables() -> &'static Syllables {
    static SYLLABLES: OnceLock<Syllables> = OnceLock::new();
    SYLLABLES.get_or_init(|| {
        let mut syllables = Syllables {
            pinyin: HashMap::default(),
            palladius: HashMap::default(),
            wade: rows(include_str!("../data/wade.tsv"))
                .map(|row| (row[0], row[1].split('|').collect()))
                .collect(),
        };
        for row in rows(include_str!("../data/pinyin.tsv")) {
            syllables.pinyin.insert(row[0], row[2]);
            syllables.palladius.entry(row[1]).or_insert(row[0]);
        }
        syllables
    })
}

/// The sound of a pinyin syllable in a Han name, without signs.
pub(crate) fn sound(syllable: &str) -> Option<&'static str> {
    syllables().pinyin.get(syllable).copied()
}

/// Cuts a word into the fewest pinyin syllables, or gives nothing when it is not pinyin.
pub(crate) fn cut(word: &str) -> Option<Vec<&'static str>> {
    if !word.is_ascii() && !word.contains('ü') {
        return None;
    }
    let word: String = word.replace('ü', "v");
    fewest(&word, |piece| {
        syllables().pinyin.get_key_value(piece).map(|(key, _)| *key)
    })
}

/// Cuts a Cyrillic word into the fewest syllables after Palladius, given in pinyin.
pub(crate) fn cut_palladius(word: &str) -> Option<Vec<&'static str>> {
    fewest(word, |piece| syllables().palladius.get(piece).copied())
}

/// The most syllables of a word that is read after Wade and Giles: further would be no Han name, and
/// without its marks the spelling fits many a word of other languages.
const MOST_WADE: usize = 3;

/// Cuts a word into syllables after Wade and Giles, given in pinyin: first as if all were without
/// breath where the missing marks leave it open, then as if all were with.
pub(crate) fn cut_wade(word: &str) -> Vec<Vec<&'static str>> {
    let wade = &syllables().wade;
    let plain = word.replace('ü', "u").replace('ê', "e");
    let known = |piece: &str| wade.get_key_value(piece).map(|(key, _)| *key);
    let Some(pieces) = fewest(&plain, known).filter(|pieces| pieces.len() <= MOST_WADE) else {
        return Vec::new();
    };
    let each = |last: bool| -> Vec<&'static str> {
        let of = |piece: &&'static str| if last { wade[piece].last() } else { wade[piece].first() };
        pieces.iter().filter_map(of).copied().collect()
    };
    let (without, with) = (each(false), each(true));
    if without == with {
        vec![without]
    } else {
        vec![without, with]
    }
}

/// The sounds of syllables in pinyin as a Han name.
pub(crate) fn as_han_name(pieces: &[&str]) -> Vec<u8> {
    let own: Vec<&str> = pieces.iter().map(|piece| sound(piece).unwrap_or("")).collect();
    han::signs(&own)
}

/// The fewest pieces that `known` accepts and that make up `word`.
fn fewest(word: &str, known: impl Fn(&str) -> Option<&'static str>) -> Option<Vec<&'static str>> {
    let bounds: Vec<usize> = word
        .char_indices()
        .map(|(at, _)| at)
        .chain([word.len()])
        .take(LONGEST_WORD + 2)
        .collect();
    if bounds.len() < 2 || bounds.len() > LONGEST_WORD + 1 {
        return None;
    }
    let mut best: Vec<Option<(usize, usize, &'static str)>> = vec![None; bounds.len()];
    for end in 1..bounds.len() {
        for start in end.saturating_sub(LONGEST_SYLLABLE)..end {
            let before = match (start, best[start]) {
                (0, _) => 0,
                (_, Some((count, _, _))) => count,
                (_, None) => continue,
            };
            let Some(syllable) = known(&word[bounds[start]..bounds[end]]) else {
                continue;
            };
            if best[end].is_none_or(|(count, _, _)| before + 1 < count) {
                best[end] = Some((before + 1, start, syllable));
            }
        }
    }
    let mut pieces = Vec::new();
    let mut at = bounds.len() - 1;
    while at > 0 {
        let (_, start, syllable) = best[at]?;
        pieces.push(syllable);
        at = start;
    }
    pieces.reverse();
    Some(pieces)
}

/// The syllables of a word in pinyin, written together, when it is made of such: in characters, in pinyin
/// or after Palladius.
pub(crate) fn written_together(word: &str) -> Option<String> {
    match family(word.chars().next()?) {
        Family::Han => word.chars().map(han::syllable).collect(),
        Family::Latin => cut(word).map(|pieces| pieces.concat()),
        Family::Cyrillic => cut_palladius(word).map(|pieces| pieces.concat()),
        _ => None,
    }
}

/// The readings of a word that is pinyin or Palladius: as a Han name, and as a foreign name written
/// with characters and then spelt out.
pub(crate) fn readings(pieces: &[&'static str]) -> Vec<(&'static str, Vec<u8>)> {
    let foreign: Vec<&str> = pieces
        .iter()
        .map(|piece| han::foreign_sound(piece).or(sound(piece)).unwrap_or(""))
        .collect();
    let mut readings = vec![("pinyin", han::signs(&foreign))];
    let own = as_han_name(pieces);
    if readings[0].1 != own {
        readings.push(("Han name", own));
    }
    readings
}
