//! Normalising: from a name as it is typed to words that can be compared letter by letter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::script::{Family, family};
use crate::{han, latin};

/// The most words of a name that are kept. What follows is not compared.
pub(crate) const MOST_WORDS: usize = 12;

/// The most letters of a word that are read. What follows is not compared.
pub(crate) const MOST_LETTERS: usize = 48;

/// Whether a character parts words: spaces, hyphens, every middle dot, brackets and commas.
pub(crate) fn parts_words(character: char) -> bool {
    // Letters of the alphabets that names are mostly written in take the short road.
    if character.is_ascii_alphanumeric()
        || matches!(character, '\u{400}'..='\u{52f}' | '\u{620}'..='\u{669}' | '\u{4e00}'..='\u{9fff}')
    {
        return false;
    }
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_'
                | '.'
                | ','
                | ';'
                | ':'
                | '/'
                | '\\'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '<'
                | '>'
                | '"'
                | '+'
                | '&'
                | '*'
                | '='
                | '·'
                | '•'
                | '‧'
                | '・'
                | '･'
                | '．'
                | '。'
                | '｡'
                | '∙'
                | '⋅'
                | '●'
                | '゠'
                | '‐'
                | '‑'
                | '‒'
                | '–'
                | '—'
                | '―'
                | '−'
                | '־'
                | '،'
                | '؛'
                | '۔'
                | '，'
                | '、'
                | '（'
                | '）'
                | '«'
                | '»'
                | '“'
                | '”'
                | '„'
                | '\u{2e31}'
                | '\u{ff0d}'
        )
}

/// Whether a character is dropped: apostrophes, tatweel, joiners, controls of direction.
fn is_dropped(character: char) -> bool {
    matches!(
        character,
        '\'' | '`' | '´' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | 'ʾ' | 'ʿ' | 'ˈ' | '′' | '＇'
            | '\u{640}' | '\u{ad}' | '\u{61c}' | '\u{feff}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{651}' | '\u{652}' | '\u{674}'
    ) || character.is_control()
}

/// The most alternatives of a name that are kept.
const MOST_ALTERNATIVES: usize = 4;

/// The alternatives of a name that is written as several, parted by ` / ` or `;` or `|`; a name
/// that is one is its own only alternative. A stroke without spaces parts words, not names.
pub(crate) fn alternatives(name: &str) -> Vec<&str> {
    let parted: Vec<&str> = name
        .split([';', '|'])
        .flat_map(|part| part.split(" / "))
        .filter(|part| part.chars().any(|letter| family(letter) != Family::Other))
        .take(MOST_ALTERNATIVES)
        .collect();
    if parted.len() < 2 { vec![name] } else { parted }
}

/// The words of a name as written, in order, without what parts them; at most [`MOST_WORDS`] of
/// those that hold a letter.
pub(crate) fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(parts_words)
        .filter(|word| word.chars().any(|letter| family(letter) != Family::Other))
        .take(MOST_WORDS)
}

/// The normalised form of one word: NFKC, lower case, simplified characters, without apostrophes
/// and without accents, except those that make a letter of its own sound. At most
/// [`MOST_LETTERS`] letters.
pub(crate) fn normal(word: &str, into: &mut String) {
    into.clear();
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        into.extend(
            word.chars()
                .take(MOST_LETTERS)
                .map(|letter| letter.to_ascii_lowercase()),
        );
        return;
    }
    // A letter may be spelt with several marks; reading a bounded stretch keeps a name of nothing
    // but marks from costing more than a name of letters.
    for letter in word
        .chars()
        .take(8 * MOST_LETTERS)
        .filter(|&one| !is_dropped(one))
        .nfkc()
    {
        for lower in letter.to_lowercase() {
            if into.len() >= 4 * MOST_LETTERS {
                return;
            }
            push_letter(lower, into);
        }
    }
}

fn push_letter(letter: char, into: &mut String) {
    if letter.is_ascii() {
        into.push(letter);
        return;
    }
    match family(letter) {
        Family::Han => into.push(han::simplified(letter)),
        Family::Latin => {
            let mut buffer = [0; 4];
            if latin::knows(letter.encode_utf8(&mut buffer)) {
                into.push(letter);
            } else {
                into.extend(letter.nfd().filter(|&part| !is_combining_mark(part)));
            }
        }
        Family::Arabic => into.push(letter),
        _ if is_combining_mark(letter) || is_dropped(letter) => {}
        _ => into.push(letter),
    }
}
