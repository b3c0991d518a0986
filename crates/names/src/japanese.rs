//! Reading Chinese characters as Japanese family names: nothing in the characters tells that they are.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::quick_hash::QuickHash;
use crate::sound::regular;
use crate::table::rows;

/// The fewest and the most characters of a family name that is read so.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;

/// The most readings of a word.
const MOST_READINGS: usize = 3;

fn characters() -> &'static HashMap<&'static str, Vec<&'static str>, QuickHash> {
    static CHARACTERS: OnceLock<HashMap<&'static str, Vec<&'static str>, QuickHash>> = OnceLock::new();
    CHARACTERS.get_or_init(|| {
        rows(include_str!("../data/japanese.tsv"))
            .map(|row| (row[0], row[1].split('|').collect()))
            .collect()
    })
}

/// The readings of a word whose characters all stand in Japanese family names: each read in its commonest way, and then
/// one of them in its second.
pub(crate) fn readings(word: &str) -> Vec<Vec<u8>> {
    if !LENGTHS.contains(&word.chars().count()) {
        return Vec::new();
    }
    let mut letter = [0; 4];
    let known = word.chars().map(|one| characters().get(&*one.encode_utf8(&mut letter)));
    let Some(sounds) = known.collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let read = |second: Option<usize>| {
        let each = sounds.iter().enumerate().map(|(at, sounds)| {
            let nth = usize::from(second == Some(at));
            sounds[nth]
        });
        let mut reading = each.collect::<String>().into_bytes();
        regular(&mut reading);
        reading
    };
    let seconds = (0..sounds.len()).filter(|&at| sounds[at].len() > 1).map(Some);
    [None]
        .into_iter()
        .chain(seconds)
        .take(MOST_READINGS)
        .map(read)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_family_names_are_read() {
        let check = |word: &str, expected: &[&str]| {
            let read: Vec<String> = readings(word)
                .iter()
                .map(|sounds| String::from_utf8_lossy(sounds).into_owned())
                .collect();
            assert_eq!(read, expected, "{word}");
        };
        check("高桥", &["takahaSi"]);
        check("佐藤", &["safuji", "sato"]);
        check("木", &[]);
        check("买买提", &[]);
    }
}
