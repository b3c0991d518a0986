//! Negation in prose: whether a text that holds a word says so, says that it is not so, or leaves it open. The words are data
//! (`data/words/negations.toml`).

use serde::Deserialize;
use std::ops::Range;
use std::sync::LazyLock;

/// What a text says of a word that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// That it is so.
    So,
    /// That it is not so, or was refused.
    NotSo,
    /// Nobody can tell: something is taken back, refused or asked for nearby.
    Open,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Negations {
    before: Vec<String>,
    plain: Vec<String>,
    ends: Vec<String>,
    after: Vec<String>,
    refused: Vec<String>,
    suffixes: Vec<String>,
    han: Vec<String>,
    han_refused: Vec<String>,
    open: Vec<String>,
    han_open: Vec<String>,
    nothing: Vec<String>,
}

static NEGATIONS: LazyLock<Negations> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/words/negations.toml"))
        .expect("the shipped words are tested to be readable")
});

/// How many words may stand between a negation and what it takes back.
const BETWEEN: usize = 4;

/// How many characters of Chinese may.
const BETWEEN_HAN: usize = 4;

/// What a text says of a word; none where it does not hold it. Both are in small letters. Where one place says so and another
/// that it is not so, nobody can tell.
pub(crate) fn said(text: &str, word: &str) -> Option<Said> {
    // Most texts hold most words nowhere: that is found out without a searcher.
    if !text.contains(word) {
        return None;
    }
    let places = text
        .match_indices(word)
        .map(|(at, _)| said_at(text, at..at + word.len()));
    places.reduce(|one, other| match (one, other) {
        (Said::So, Said::Open) | (Said::Open, Said::So) => Said::So,
        _ if one == other => one,
        _ => Said::Open,
    })
}

/// Whether a short text, in small letters, tells that something did not happen: what it says is negated or was refused.
pub(crate) fn is_negated(text: &str) -> bool {
    let words = &*NEGATIONS;
    let text = without(text, &words.nothing);
    let clause = &text[..text.find(ends_clause).unwrap_or(text.len())];
    tokens(clause).any(|(at, token)| {
        let suffix = words.ends.iter().any(|suffix| token.ends_with(suffix.as_str()));
        let plain = words.plain.iter().any(|plain| plain == token);
        suffix || plain || token.ends_with("n't") || token.ends_with("n’t") || begins(&words.refused, clause, at)
    }) || words
        .han
        .iter()
        .chain(&words.han_refused)
        .any(|word| clause.contains(word.as_str()))
        || words.after.iter().any(|word| clause.ends_with(word.as_str()))
}

fn said_at(text: &str, at: Range<usize>) -> Said {
    let rest = &text[at.end..];
    if NEGATIONS
        .suffixes
        .iter()
        .any(|suffix| rest.starts_with(suffix.as_str()))
    {
        return Said::NotSo;
    }
    let (before, after) = (sentence_before(&text[..at.start]), sentence_after(rest));
    let mut signs = Signs::default();
    signs.look_before(before);
    signs.look_after(after);
    match (signs.before, signs.after, signs.far, signs.open) {
        (0, 0, 0, false) => Said::So,
        // Also where what was asked for was refused: "not quashed but upheld" says it twice, "nobody denies" takes itself back.
        (1, _, 0, _) | (0, 1.., 0, _) => Said::NotSo,
        _ => Said::Open,
    }
}

/// How many words of a sentence take back what stands close behind or before them, how many are further off, and whether one
/// leaves it open.
#[derive(Debug, Default)]
struct Signs {
    before: usize,
    after: usize,
    far: usize,
    open: bool,
}

impl Signs {
    fn look_before(&mut self, text: &str) {
        let words = &*NEGATIONS;
        let text = without(text, &words.nothing);
        let clause = text.rfind(ends_clause).map_or(0, |end| end + 1);
        for (at, token) in tokens(&text) {
            let negates = token.ends_with("n't") || token.ends_with("n’t") || holds(&words.before, &text, at);
            if negates || begins(&words.refused, &text, at) {
                let is_near = at >= clause && tokens(&text[at..]).count() <= BETWEEN + 1;
                *(if is_near { &mut self.before } else { &mut self.far }) += 1;
            } else if holds(&words.open, &text, at) {
                self.open = true;
            }
        }
        for end in ends_of(&words.han, &text) {
            let is_near = end >= clause && text[end..].chars().count() <= BETWEEN_HAN;
            *(if is_near { &mut self.before } else { &mut self.far }) += 1;
        }
        // "The appeal was dismissed, it was not set aside" says one thing twice.
        if self.before == 0 && !ends_of(&words.han_refused, &text).is_empty() {
            self.before = 1;
        }
        self.open |= words.han_open.iter().any(|word| text.contains(word.as_str()));
    }

    fn look_after(&mut self, text: &str) {
        let words = &*NEGATIONS;
        let text = without(text, &words.nothing);
        let clause = text.find(ends_clause).unwrap_or(text.len());
        for (nth, (at, _)) in tokens(&text).enumerate() {
            let is_near = at < clause && nth <= BETWEEN;
            if begins(&words.refused, &text, at) {
                *(if is_near { &mut self.after } else { &mut self.far }) += 1;
            } else if is_near && holds(&words.after, &text, at) {
                self.after += 1;
            } else if holds(&words.open, &text, at) {
                self.open = true;
            }
        }
        self.after += usize::from(ends_of(&words.han_refused, &text).iter().any(|end| *end <= clause));
        self.open |= words.han_open.iter().any(|word| text.contains(word.as_str()));
    }
}

/// Where words of a script without spaces end in a text; of words that begin at one place one counts.
fn ends_of(words: &[String], text: &str) -> Vec<usize> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for word in words {
        for (at, _) in text.match_indices(word.as_str()) {
            if found.iter().all(|(known, _)| *known != at) {
                found.push((at, at + word.len()));
            }
        }
    }
    found.into_iter().map(|(_, end)| end).collect()
}

/// A text in which phrases are left out that take nothing back.
fn without(text: &str, phrases: &[String]) -> String {
    let mut text = text.to_owned();
    for phrase in phrases {
        if text.contains(phrase.as_str()) {
            text = text.replace(phrase.as_str(), " ");
        }
    }
    text
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ';' | '\n' | '。' | '！' | '？' | '；' | '؟' | '؛')
}

fn ends_clause(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、' | ':' | '：' | '(' | ')' | '—')
}

fn sentence_before(text: &str) -> &str {
    let end = text.char_indices().rev().find(|(_, c)| ends_sentence(*c));
    end.map_or(text, |(at, c)| &text[at + c.len_utf8()..])
}

fn sentence_after(text: &str) -> &str {
    &text[..text.find(ends_sentence).unwrap_or(text.len())]
}

/// The words of a text, each with where it begins.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + text[at..].find(is_of_word)?;
        let to = text[from..]
            .find(|c| !is_of_word(c))
            .map_or(text.len(), |len| from + len);
        at = to;
        Some((from, &text[from..to]))
    })
}

/// Whether at a place of a text one of the words stands, whole.
fn holds(words: &[String], text: &str, at: usize) -> bool {
    words.iter().any(|word| {
        let rest = text[at..].strip_prefix(word.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether at a place of a text a word begins with one of these.
fn begins(stems: &[String], text: &str, at: usize) -> bool {
    stems.iter().any(|stem| text[at..].starts_with(stem.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{NEGATIONS, Said, said};

    #[test]
    fn what_a_text_says_of_a_word() {
        let table = include_str!("../../tests/values/negations.tsv");
        let mut wrong = Vec::new();
        for row in table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let mut cells = row.split('\t');
            let (Some(word), Some(expected), Some(text)) = (cells.next(), cells.next(), cells.next()) else {
                panic!("a row is a word, what is said of it, and a text: {row}");
            };
            let expected = match expected {
                "so" => Some(Said::So),
                "not" => Some(Said::NotSo),
                "open" => Some(Said::Open),
                _ => None,
            };
            let got = said(&text.to_lowercase(), word);
            if got != expected {
                wrong.push(format!("{text}\n  {word}: expected {expected:?}, got {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    }

    #[test]
    fn the_words_are_in_small_letters() {
        let words = NEGATIONS
            .before
            .iter()
            .chain(&NEGATIONS.after)
            .chain(&NEGATIONS.refused);
        let words = words
            .chain(&NEGATIONS.suffixes)
            .chain(&NEGATIONS.open)
            .chain(&NEGATIONS.nothing);
        for word in words {
            assert_eq!(*word, word.to_lowercase());
        }
    }
}
