//! Where a text names somebody, in any spelling and script: words that sound like those of a name, side by side.

use crate::comparer::Comparer;
use crate::prepared::{Prepared, Reader};
use crate::token::Kind;
use std::collections::HashMap;

/// How alike a word of a text and a word of a name must sound.
const ALIKE: f32 = 0.8;
/// How alike all of them together must sound.
const TOGETHER: f32 = 0.85;
/// The most letters between two words of one name.
const MOST_BETWEEN: usize = 24;
/// The most Chinese characters of a name.
const MOST_HAN: usize = 6;
/// The most words whose likeness is remembered.
const MOST_KEPT: usize = 200_000;

/// A name to look for.
struct Sought {
    whole: Prepared,
    words: Vec<(String, Prepared)>,
}

/// Finds names in texts. It remembers the words that it has met, since those of a register are mostly the same ones.
#[derive(Default)]
pub struct Passages {
    reader: Reader,
    comparer: Comparer,
    sought: Vec<Sought>,
    kept: HashMap<Box<str>, Vec<Alike>>,
}

/// That a word of a text is like one of a name's, or like all of the name.
#[derive(Debug, Clone, Copy)]
struct Alike {
    name: usize,
    /// Which word of the name; none where it is the whole.
    word: Option<usize>,
    score: f32,
}

impl Passages {
    /// Nothing is looked for yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks for a name too. A name without a letter is looked for nowhere.
    pub fn seek(&mut self, name: &str) {
        let mut words = Vec::new();
        for (from, to, _) in stretches(name) {
            let word = plain(&name[from..to]);
            let prepared = self.reader.prepare(&word);
            let is_known = prepared.tokens.is_empty() || prepared.tokens.iter().any(|token| token.kind == Kind::Name);
            if is_known && word.chars().count() > 1 {
                words.push((word, prepared));
            }
        }
        if !words.is_empty() {
            let whole = self.reader.prepare(name);
            self.sought.push(Sought { whole, words });
            self.kept.clear();
        }
    }

    /// Whether anything is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sought.is_empty()
    }

    /// The first place, in bytes, where a text names one of those who are looked for. Of a name of one word, only that very
    /// word is taken for it.
    pub fn find(&mut self, text: &str) -> Option<(usize, usize)> {
        let mut met: Vec<((usize, usize), Alike)> = Vec::new();
        for (from, to, han) in stretches(text) {
            if !han {
                met.extend(self.alike(&text[from..to]).into_iter().map(|alike| ((from, to), alike)));
                continue;
            }
            let mut starts: Vec<usize> = text[from..to].char_indices().map(|(at, _)| from + at).collect();
            starts.push(to);
            for first in 0..starts.len() - 1 {
                for last in first + 2..starts.len().min(first + MOST_HAN + 1) {
                    let at = (starts[first], starts[last]);
                    met.extend(self.alike(&text[at.0..at.1]).into_iter().map(|alike| (at, alike)));
                }
            }
        }
        met.iter()
            .enumerate()
            .find_map(|(nth, first)| self.name_from(text, &met[nth..], *first))
    }

    /// A name whose first word stands here.
    fn name_from(
        &self,
        text: &str,
        met: &[((usize, usize), Alike)],
        (at, first): ((usize, usize), Alike),
    ) -> Option<(usize, usize)> {
        let Some(word) = first.word else { return Some(at) };
        let words = self.sought[first.name].words.len();
        let needed = if words < 3 { words } else { words - 1 };
        let (mut used, mut sum, mut end) = (vec![word], first.score, at.1);
        if words == 1 {
            return (first.score >= 1.0).then_some(at);
        }
        for (here, alike) in met {
            let beside = here.0 >= end && text[end..here.0].chars().count() <= MOST_BETWEEN;
            if let Some(word) = alike.word
                && alike.name == first.name
                && beside
                && !used.contains(&word)
            {
                used.push(word);
                sum += alike.score;
                end = here.1;
            }
        }
        let mean = sum / used.len() as f32;
        (used.len() >= needed && mean >= TOGETHER).then_some((at.0, end))
    }

    /// What a word of a text is like.
    fn alike(&mut self, written: &str) -> Vec<Alike> {
        if let Some(known) = self.kept.get(written) {
            return known.clone();
        }
        let word = plain(written);
        let prepared = self.reader.prepare(&word);
        let mut found = Vec::new();
        for (name, sought) in self.sought.iter().enumerate() {
            for (nth, (known, of_name)) in sought.words.iter().enumerate() {
                let score = if *known == word {
                    1.0
                } else {
                    self.comparer.score(&prepared, of_name).min(0.99)
                };
                if score >= ALIKE {
                    found.push(Alike {
                        name,
                        word: Some(nth),
                        score,
                    });
                }
            }
            if sought.words.len() > 1 || is_han(written) {
                let score = self.comparer.score(&prepared, &sought.whole);
                if score >= TOGETHER && (is_han(written) || prepared.tokens.len() >= sought.words.len()) {
                    found.push(Alike {
                        name,
                        word: None,
                        score,
                    });
                }
            }
        }
        if self.kept.len() > MOST_KEPT {
            self.kept.clear();
        }
        self.kept.insert(written.into(), found.clone());
        found
    }
}

/// A word in lower case, without what cannot be seen.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| !is_unseen(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_unseen(c: char) -> bool {
    matches!(u32::from(c), 0x00AD | 0x061C | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF)
}

fn is_han(word: &str) -> bool {
    word.chars().next().is_some_and(is_han_letter)
}

fn is_han_letter(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_23AF)
}

/// The words of a text, in bytes, each with whether it is Chinese, whose names are parted by nothing.
fn stretches(text: &str) -> Vec<(usize, usize, bool)> {
    let mut found: Vec<(usize, usize, bool)> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let han = is_han_letter(c);
        let mark = unicode_normalization::char::is_combining_mark(c) || is_unseen(c);
        let part = c.is_alphanumeric() || mark || matches!(c, '\'' | '’' | 'ʻ' | 'ʼ' | '`');
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if open && part && (mark || last.2 == han) => last.1 = end,
            _ if c.is_alphanumeric() => {
                found.push((at, end, han));
                open = true;
                continue;
            }
            _ => {}
        }
        open = open && part;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_spelling_and_nobody_else_is() {
        for (name, text, found) in [
            ("Qudret Tilwaldi", "He was seen by Qudret Tilwaldi in the yard.", true),
            ("Qudret Tilwaldi", "«Тилвалди Кудрет» говорит", true),
            ("Qudret Tilwaldi", "Qud\u{ad}ret\nTil\u{200b}waldi", true),
            (
                "Qudret Tilwaldi",
                "Qudret was here. Much later, far away from all of that, Tilwaldi.",
                false,
            ),
            ("Qudret Tilwaldi", "Qudret Ablimit", false),
            ("Mehmetjan", "a man called Mehmetjan", true),
            ("Mehmetjan", "Mehmet and Jan", false),
            ("吾买尔江·赛力克", "据吾买尔江·赛力克说", true),
            ("კახა ნუცუბიძე", "აქ იყო კახა ნუცუბიძე", true),
            ("...", "...", false),
        ] {
            let mut passages = Passages::new();
            passages.seek(name);
            assert_eq!(passages.find(text).is_some(), found, "{name} in {text}");
        }
    }
}
