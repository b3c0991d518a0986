//! A sentence whose numbers are given apart from the words about it: where those say that it is no prison term, it is none. The
//! words are data (`data/words/sentence_prose.toml`).

use super::{Sentence, SentenceRead};
use crate::words::negated::{Said, said};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prose {
    by: Vec<String>,
    to: Vec<String>,
    behind: Vec<String>,
    behind_to: Vec<String>,
    suspended: Vec<String>,
    in_prose: Vec<String>,
    partly: Vec<String>,
}

static PROSE: LazyLock<Prose> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/words/sentence_prose.toml"))
        .expect("the shipped words are tested to be readable")
});

/// How many words a length has at most: "three years and six months".
const LONGEST_LENGTH: usize = 6;

impl Sentence {
    /// Its numbers may be given apart from its words and from the account of the act: where those tell that it is suspended, that it
    /// is no prison, or by how much another was reduced, it is no prison term of that length.
    pub fn heed_words(&mut self, account: Option<&str>) {
        if self.measure.is_some() || self.suspended || self.death || !self.tells_length() {
            return;
        }
        let own = self.words.clone();
        for (text, is_own) in [(own.as_deref(), true), (account, false)] {
            let Some(text) = text else { continue };
            if let SentenceRead::Read(read) = Self::read(text, None) {
                let same = (read.months, read.days, read.life) == (self.months, self.days, self.life);
                if is_own || same {
                    self.measure = read.measure;
                    self.suspended = read.suspended;
                    self.suspended_for_months = self.suspended_for_months.or(read.suspended_for_months);
                    continue;
                }
            }
            self.heed_prose(text, if is_own { &PROSE.suspended } else { &PROSE.in_prose });
        }
    }

    /// Whether words alone tell of a sentence that is suspended: “缓刑二年”. Of two lengths a part may be.
    #[must_use]
    pub(crate) fn is_said_to_be_suspended(&self) -> bool {
        let Some(small) = self.words_alone().map(str::to_lowercase) else {
            return false;
        };
        let numbers = super::hedged::numbers(&small);
        let partly = PROSE.partly.iter().any(|word| small.contains(word.as_str()));
        let suspended = PROSE.suspended.iter().filter(|word| begins_a_word(&small, word));
        numbers == 1
            && !partly
            && suspended
                .filter_map(|word| said(&small, word))
                .any(|said| said == Said::So)
    }

    /// Of words that are not understood whole.
    fn heed_prose(&mut self, text: &str, suspended: &[String]) {
        let small = text.to_lowercase();
        let by_how_much = is_by(&small, self);
        let of_suspension = || suspended.iter().filter(|word| begins_a_word(&small, word));
        let said_suspended = of_suspension()
            .filter_map(|word| said(&small, word))
            .reduce(|one, other| if one == other { one } else { Said::Open });
        let partly = || PROSE.partly.iter().any(|word| small.contains(word.as_str()));
        match said_suspended {
            _ if by_how_much => self.keep_words(text),
            Some(Said::So) if !partly() => self.suspended = true,
            Some(Said::So | Said::Open) => self.keep_words(text),
            Some(Said::NotSo) | None => {}
        }
    }

    fn keep_words(&mut self, text: &str) {
        if self.words.as_ref().is_none_or(|words| words.trim().is_empty()) {
            self.words = Some(text.trim().to_owned());
        }
        *self = self.in_words();
    }
}

/// Whether a text holds words that begin a word of it; Chinese stands without spaces.
fn begins_a_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        before.is_none_or(|before| !before.is_alphabetic() || is_han(before))
    })
}

/// Whether a text tells that a sentence was reduced by the length of this one.
fn is_by(text: &str, sentence: &Sentence) -> bool {
    let is_length = |text: &str| {
        matches!(Sentence::read(text, None), SentenceRead::Read(read)
            if (read.months, read.days) == (sentence.months, sentence.days))
    };
    let ahead = PROSE.by.iter().flat_map(|by| text.match_indices(by.as_str()));
    let mut ahead = ahead.map(|(at, by)| text[at + by.len()..].trim_start());
    let behind = PROSE
        .behind
        .iter()
        .flat_map(|behind| text.match_indices(behind.as_str()));
    let mut behind = behind.map(|(at, _)| text[..at].trim_end());
    ahead.any(|rest| {
        let to = PROSE.to.iter().any(|to| rest.starts_with(to.as_str()));
        !to && ends_of_words(rest).any(|end| is_length(&rest[..end]))
    }) || behind.any(|before| {
        let to = PROSE.behind_to.iter().any(|to| before.ends_with(to.as_str()));
        !to && starts_of_words(before).any(|start| is_length(&before[start..]))
    })
}

/// Where the first words of a text end; in Chinese each of its characters is one.
fn ends_of_words(text: &str) -> impl Iterator<Item = usize> {
    let is_end = |(at, c): &(usize, char)| {
        let next = text[at + c.len_utf8()..].chars().next();
        c.is_alphanumeric()
            && next.is_none_or(|next| !next.is_alphanumeric() || !next.is_ascii() && !c.is_ascii() && is_cjk(next))
    };
    text.char_indices()
        .filter(is_end)
        .map(|(at, c)| at + c.len_utf8())
        .take(LONGEST_LENGTH)
}

/// Where the last words of a text begin.
fn starts_of_words(text: &str) -> impl Iterator<Item = usize> {
    let is_start = |(at, c): &(usize, char)| {
        let before = text[..*at].chars().next_back();
        c.is_alphanumeric() && before.is_none_or(|before| !before.is_alphanumeric())
    };
    text.char_indices()
        .rev()
        .filter(is_start)
        .map(|(at, _)| at)
        .take(LONGEST_LENGTH)
}

fn is_cjk(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use crate::sentence::{Measure, Sentence};

    /// What is left of so many months beside words, and an account of the act.
    fn heeded(months: u32, words: Option<&str>, account: Option<&str>) -> String {
        let mut sentence = Sentence {
            months: Some(months),
            words: words.map(str::to_owned),
            ..Sentence::default()
        };
        sentence.heed_words(account);
        match (sentence.measure, sentence.months, sentence.suspended) {
            (Some(Measure::Exile), ..) => "exile".into(),
            (Some(Measure::HouseArrest), ..) => "house arrest".into(),
            (Some(_), ..) => "another measure".into(),
            (None, Some(months), true) => format!("{months} suspended"),
            (None, Some(months), false) => months.to_string(),
            (None, None, _) => "words".into(),
        }
    }

    #[test]
    fn numbers_given_apart_from_their_words_heed_them() {
        let table = include_str!("../../tests/values/sentences_beside_words.tsv");
        let mut wrong = Vec::new();
        for row in table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [months, words, account, expected] = cells[..] else {
                panic!("a row is months, words, an account, and what is left: {row}");
            };
            let some = |cell: &'static str| (!cell.is_empty()).then_some(cell);
            let got = heeded(months.parse().expect("a number of months"), some(words), some(account));
            if got != expected {
                wrong.push(format!("{row}\n  got {got}"));
            }
        }
        assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    }
}
