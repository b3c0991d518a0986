//! The words of a text, as they are compared letter by letter: lower case, without marks, Chinese in pairs of characters.

use std::hash::{DefaultHasher, Hash, Hasher};

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word in lower case.
    pub(super) text: String,
    /// A digest of it.
    pub(super) mark: u64,
    /// Where it stands, in bytes.
    pub(super) at: (usize, usize),
}

impl Word {
    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        self.text.starts_with(char::is_numeric)
    }
}

/// Whether a character is written without spaces between words.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// A digest of a word or of several.
pub(super) fn mark_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut run = (0, 0);
    let mut kind = Class::Between;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let class = Class::of(c);
        if class != kind {
            take(text, run, kind, &mut found);
            run.0 = at;
            kind = class;
        }
        run.1 = at + if at < text.len() { c.len_utf8() } else { 0 };
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Between,
    Letters,
    Digits,
    Han,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            c if is_han(c) => Self::Han,
            c if c.is_numeric() => Self::Digits,
            c if c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}') => {
                Self::Letters
            }
            _ => Self::Between,
        }
    }
}

fn take(text: &str, (from, to): (usize, usize), class: Class, found: &mut Vec<Word>) {
    let mut push = |from: usize, to: usize| {
        let text = text[from..to].to_lowercase();
        let mark = mark_of(&text);
        found.push(Word {
            text,
            mark,
            at: (from, to),
        });
    };
    match class {
        Class::Between => {}
        Class::Letters | Class::Digits => push(from, to),
        Class::Han => {
            let starts: Vec<usize> = text[from..to]
                .char_indices()
                .map(|(at, _)| from + at)
                .chain([to])
                .collect();
            match starts.len() {
                0 | 1 => {}
                2 => push(from, to),
                _ => starts.windows(3).for_each(|three| push(three[0], three[2])),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_where_their_kind_changes() {
        let texts: Vec<String> = words("He’s at 12 虚构路 flat5")
            .into_iter()
            .map(|word| word.text)
            .collect();
        assert_eq!(texts, ["he’s", "at", "12", "虚构", "构路", "flat", "5"]);
        assert_eq!(words(""), []);
        assert_eq!(words("Ali")[0].at, (0, 3));
    }
}
