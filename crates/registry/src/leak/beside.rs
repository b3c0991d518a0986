//! What stands beside a word of a name.

use super::words::is_han;
use guwah_names::{Kind, Prepared};

/// The most letters that may stand between two words of one name: a middle name, and what parts words.
const MOST_BETWEEN: usize = 24;

/// Whether an initial stands beside a word: “A. Li”, “Li A.”.
pub(super) fn has_an_initial(text: &str, (from, to): (usize, usize)) -> bool {
    let is_initial = |word: Option<&str>| {
        let word = word.unwrap_or_default();
        let plain = word.trim_end_matches([',', ';', ':', ')']);
        let letter = plain.strip_suffix('.').unwrap_or(plain);
        let mut letters = letter.chars();
        letters
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
            && letters.next().is_none()
    };
    let (before, after) = (text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default());
    is_initial(before.split_whitespace().next_back()) || is_initial(after.split_whitespace().next())
}

/// Whether a word that begins at `next` may go on with a name whose last word ended at `end`.
pub(super) fn is_beside(text: &str, end: usize, next: usize) -> bool {
    let Some(between) = text.get(end..next) else {
        return false;
    };
    if between.chars().count() > MOST_BETWEEN
        || between.contains(['!', '?', ';', ':', '。', '！', '？', '；', '：', '\n', '，', ','])
    {
        return false;
    }
    if between.contains(is_han) {
        return false;
    }
    // A full stop ends a sentence, unless what stands between is an initial.
    let words: Vec<&str> = between
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words[..] {
        [] => !between.contains('.') || between.trim() == ".",
        [word] => !between.contains('.') || word.chars().count() == 1,
        _ => false,
    }
}

/// The most letters between two words of a name that nothing links to a text: a father's name, with a word for child.
const MOST_NEAR: usize = 32;

/// As [`is_beside`], where nothing links the name to the text: what stands between must be part of a name. A line may end there.
pub(super) fn is_near(text: &str, end: usize, next: usize) -> bool {
    let Some(between) = text.get(end..next) else {
        return false;
    };
    if between.chars().count() > MOST_NEAR
        || between.contains(['!', '?', ';', ':', '。', '！', '？', '；', '：', '؟', '؛'])
        || between.contains(is_han)
    {
        return false;
    }
    let words: Vec<&str> = between
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let stops = between.contains('.');
    let parts = between.contains([',', '،', '，']);
    let is_capital = |word: &str| {
        word.chars()
            .next()
            .is_some_and(|first| !first.is_lowercase() && !first.is_numeric())
    };
    match words[..] {
        [] => !stops || between.trim() == ".",
        [word] if word.chars().count() == 1 => !parts && is_capital(word),
        [word] => !stops && !parts && (is_capital(word) || is_mark(word)),
        [name, mark] => !stops && !parts && is_capital(name) && is_mark(mark),
        _ => false,
    }
}

/// Whether a word makes another a father's name, or is a title, an article or a word for kin.
fn is_mark(word: &str) -> bool {
    let kinds = Prepared::new(word).tokens;
    !kinds.is_empty()
        && kinds
            .iter()
            .all(|token| !matches!(token.kind, Kind::Name | Kind::Initial))
}
