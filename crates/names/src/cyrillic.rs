//! Reading Cyrillic letters by one table for all languages of the region.

use std::sync::OnceLock;

use crate::latin;
use crate::letters::{Letters, read};
use crate::sound::regular;
use crate::table::rows;

fn table() -> &'static Letters {
    static TABLE: OnceLock<Letters> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut letters = Letters::default();
        for row in rows(include_str!("../data/cyrillic.tsv")) {
            letters.insert(row[0], row.get(1).copied().unwrap_or(""));
        }
        letters
    })
}

/// Latin letters that look like Cyrillic ones and slip into Cyrillic words.
pub(crate) fn unmask(letter: char) -> char {
    match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'i' => 'і',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'k' => 'к',
        'm' => 'м',
        't' => 'т',
        'h' => 'һ',
        'b' => 'в',
        'ə' => 'ә',
        'ɵ' => 'ө',
        other => other,
    }
}

/// The sounds of a word in Cyrillic letters, lower case.
pub(crate) fn reading(word: &str) -> Vec<u8> {
    let mut sounds = read(word, &[table()]);
    regular(&mut sounds);
    sounds
}

/// The sounds of a word in which `нг` may be two sounds, *Тұрсын-гүл*: before a vowel it may.
pub(crate) fn reading_apart(word: &str) -> Option<Vec<u8>> {
    let at = word.find("нг")?;
    let (before, after) = word.split_at(at + "н".len());
    if after.chars().count() < 2 {
        return None;
    }
    let mut sounds = read(before, &[table()]);
    sounds.extend(read(after, &[table()]));
    regular(&mut sounds);
    Some(sounds)
}

/// The sounds of a word in Latin letters with Cyrillic ones among them, each read as what it is.
pub(crate) fn reading_with_latin(word: &str) -> Vec<u8> {
    let mut sounds = read(word, &[latin::common(), table()]);
    regular(&mut sounds);
    sounds
}
