//! Reading Cyrillic letters by one table for all languages of the region.

use std::sync::OnceLock;

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
