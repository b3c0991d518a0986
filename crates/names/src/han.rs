//! Reading Chinese characters: as they write foreign names, and as Mandarin.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use ::pinyin::ToPinyin;

use crate::pinyin;
use crate::quick_hash::QuickHash;
use crate::sound::{is_vowel, regular};
use crate::table::rows;

/// The most characters of a usual form, less one.
const LONGEST_IRREGULAR: usize = 6;

/// The most readings tried for one word of characters.
const MOST_READINGS: usize = 5;

struct Characters {
    /// Character → its sounds in foreign names, likeliest first.
    foreign: HashMap<char, Vec<&'static str>, QuickHash>,
    /// Traditional character → simplified.
    simplified: HashMap<char, char, QuickHash>,
    /// Pinyin syllable → the sound of the commonest character with that reading in foreign names.
    by_syllable: HashMap<&'static str, &'static str, QuickHash>,
    /// Word of characters → the sounds of the name that it is the usual form of.
    irregular: HashMap<&'static str, Vec<&'static str>, QuickHash>,
    /// The same by the characters' pinyin, syllables written together.
    irregular_pinyin: HashMap<String, &'static str, QuickHash>,
    surnames: HashSet<char, QuickHash>,
    long_surnames: HashSet<&'static str, QuickHash>,
}

fn only(text: &str) -> char {
    text.chars().next().unwrap_or('\u{fffd}')
}

fn characters() -> &'static Characters {
    static CHARACTERS: OnceLock<Characters> = OnceLock::new();
    CHARACTERS.get_or_init(|| {
        let mut read = Characters {
            foreign: HashMap::default(),
            simplified: HashMap::default(),
            by_syllable: HashMap::default(),
            irregular: HashMap::default(),
            irregular_pinyin: HashMap::default(),
            surnames: HashSet::default(),
            long_surnames: HashSet::default(),
        };
        for row in rows(include_str!("../data/hanzi.tsv")) {
            let sounds: Vec<&'static str> = row[1].split('|').collect();
            if let Some(syllable) = only(row[0]).to_pinyin() {
                read.by_syllable.entry(syllable.plain()).or_insert(sounds[0]);
            }
            read.foreign.insert(only(row[0]), sounds);
        }
        for row in rows(include_str!("../data/irregular.tsv")) {
            let sounds: Vec<&'static str> = row[1].split('|').collect();
            let pinyin: String = row[0].chars().filter_map(syllable).collect();
            read.irregular_pinyin.entry(pinyin).or_insert(sounds[0]);
            read.irregular.insert(row[0], sounds);
        }
        for row in rows(include_str!("../data/traditional.tsv")) {
            read.simplified.insert(only(row[0]), only(row[1]));
        }
        for row in rows(include_str!("../data/surnames.txt")) {
            match row[0].contains(' ') {
                true => read.long_surnames.extend(row[0].split(' ')),
                false => read.surnames.extend(row[0].chars()),
            }
        }
        read
    })
}

/// The simplified form of a character, or the character itself.
pub(crate) fn simplified(character: char) -> char {
    characters().simplified.get(&character).copied().unwrap_or(character)
}

/// The sound of a pinyin syllable where it writes a foreign name.
pub(crate) fn foreign_sound(syllable: &str) -> Option<&'static str> {
    characters().by_syllable.get(syllable).copied()
}

/// The pinyin of a character without its tone.
pub(crate) fn syllable(character: char) -> Option<&'static str> {
    character.to_pinyin().map(|reading| match reading.plain() {
        "lü" => "lv",
        "nü" => "nv",
        plain => plain,
    })
}

/// The sounds of a name that this pinyin is the usual form of, such as *Yushan* for *Hüseyin*.
pub(crate) fn irregular_pinyin(word: &str) -> Option<Vec<u8>> {
    let sounds = characters().irregular_pinyin.get(word)?;
    Some(regulated(sounds.as_bytes().to_vec()))
}

fn regulated(mut sounds: Vec<u8>) -> Vec<u8> {
    regular(&mut sounds);
    sounds
}

/// The readings of a word that is, or opens with, the usual form of a name.
fn irregular(word: &str) -> Vec<Vec<u8>> {
    let known = characters();
    let ends = word.char_indices().skip(2).map(|(at, _)| at).chain([word.len()]);
    let mut readings: Vec<Vec<u8>> = Vec::new();
    for end in ends.take(LONGEST_IRREGULAR).collect::<Vec<_>>().into_iter().rev() {
        let Some(sounds) = known.irregular.get(&word[..end]) else {
            continue;
        };
        let rest: Vec<&str> = word[end..].chars().map(first_sound).collect();
        for sound in sounds {
            let mut reading = sound.as_bytes().to_vec();
            reading.extend(signs(&rest));
            readings.push(regulated(reading));
        }
        break;
    }
    readings
}

/// The likeliest sound of a character.
fn first_sound(character: char) -> &'static str {
    match characters().foreign.get(&character) {
        Some(sounds) => sounds[0],
        None => syllable(character).and_then(pinyin::sound).unwrap_or(""),
    }
}

/// How many characters of a word without a dot are a Han surname, when the whole may be a Han name:
/// two to four characters, with one or two left for the given name.
pub(crate) fn surname_length(word: &[char]) -> Option<usize> {
    let known = characters();
    if (3..=4).contains(&word.len()) {
        let two: String = word[..2].iter().collect();
        if known.long_surnames.contains(two.as_str()) {
            return Some(2);
        }
    }
    let plausible = (2..=3).contains(&word.len());
    (plausible && known.surnames.contains(&word[0])).then_some(1)
}

/// Joins syllables and replaces sounds by the signs for what Chinese leaves open.
pub(crate) fn signs(syllables: &[&str]) -> Vec<u8> {
    let joined: Vec<u8> = syllables.concat().into_bytes();
    let mut sounds = Vec::with_capacity(joined.len());
    for (at, &symbol) in joined.iter().enumerate() {
        let next = joined.get(at + 1).copied();
        let closes = next.is_none_or(|next| !is_vowel(next) && next != b'y');
        sounds.push(match symbol {
            b'x' | b'h' => b'H',
            b'k' | b'q' | b'g' | b'G' => b'K',
            b'l' => b'L',
            b'r' => b'R',
            b'b' | b'p' => b'B',
            b't' | b'd' => b'T',
            b'j' => b'J',
            b'C' => b'Q',
            b'S' => b'X',
            b'z' => b'Z',
            b'f' => b'F',
            b'w' => b'W',
            b'n' | b'N' if closes => b'D',
            b'N' => b'n',
            other => other,
        });
    }
    regular(&mut sounds);
    sounds
}

/// The readings of a word of characters: as a foreign name, with its likeliest variations, and as
/// Mandarin.
pub(crate) fn readings(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let known = characters();
    let mut first: Vec<&str> = Vec::new();
    let mut own: Vec<&str> = Vec::new();
    let mut variations: Vec<(usize, &str)> = Vec::new();
    for character in word.chars() {
        let mandarin = syllable(character).and_then(pinyin::sound).unwrap_or("");
        own.push(mandarin);
        match known.foreign.get(&character) {
            Some(sounds) => {
                variations.extend(sounds[1..].iter().map(|sound| (first.len(), *sound)));
                first.push(sounds[0]);
            }
            None => first.push(mandarin),
        }
    }
    let usual = irregular(word).into_iter().map(|sounds| ("usual form", sounds));
    let mut readings: Vec<(&'static str, Vec<u8>)> = usual.collect();
    readings.push(("characters", signs(&first)));
    let mut add = |reading: &'static str, sounds: Vec<u8>| {
        if readings.len() < MOST_READINGS && readings.iter().all(|(_, known)| *known != sounds) {
            readings.push((reading, sounds));
        }
    };
    if word.chars().count() <= 4 {
        add("Han name", signs(&own));
    }
    for (at, sound) in variations.into_iter().take(2 * MOST_READINGS) {
        let mut varied = first.clone();
        varied[at] = sound;
        add("characters", signs(&varied));
    }
    readings
}
