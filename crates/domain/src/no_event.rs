//! Words in a cell for the day of an event that tell that there was none: "alive", "not yet", «нет», 否. They are data
//! (`data/words/no_event.toml`).

use crate::sentence::{Sentence, SentenceRead};
use crate::words::fold;
use crate::words::negated::is_negated;
use serde::Deserialize;
use std::sync::LazyLock;

/// How many digits a year has.
const DIGITS_OF_A_YEAR: usize = 4;

#[derive(Deserialize)]
struct File {
    words: Vec<String>,
    begins: Vec<String>,
    happened: Vec<String>,
    doubts: Vec<String>,
    affirms: Vec<String>,
}

static WORDS: LazyLock<File> = LazyLock::new(|| {
    let mut file: File = toml::from_str(include_str!("../data/words/no_event.toml"))
        .expect("the shipped words are tested to be readable");
    let File {
        words,
        begins,
        happened,
        doubts,
        affirms,
    } = &mut file;
    for word in [words, begins, happened, doubts, affirms].into_iter().flatten() {
        *word = fold(word);
    }
    file
});

/// Whether a text that is no date tells that an event did not happen, or that nothing is known of it, or does not tell it plainly.
#[must_use]
pub fn no_event(text: &str) -> bool {
    let said = fold(text);
    let said = trimmed(&said);
    if said.is_empty() || WORDS.words.iter().any(|word| word == said) {
        return true;
    }
    if WORDS.happened.iter().any(|word| begins(said, word)) {
        return false;
    }
    WORDS.begins.iter().any(|word| begins(said, word))
        || WORDS.doubts.iter().any(|word| holds(said, word))
        || is_negated(&text.to_lowercase())
        || matches!(Sentence::read(text, None), SentenceRead::NotSentenced)
}

/// Whether a text that is no date tells that a death or a release happened: it has a year, or numbers alone, and may be a date that is not
/// read; or it begins with a word for it. A false death is worse than one in words.
#[must_use]
pub fn tells_of_end(text: &str) -> bool {
    let said = fold(text);
    let said = trimmed(&said);
    let words = WORDS.affirms.iter().chain(&WORDS.happened);
    let mut numbers = said.split(|c: char| !c.is_numeric());
    let has_year = numbers.any(|number| number.chars().count() == DIGITS_OF_A_YEAR);
    let numbers_alone = said.contains(char::is_numeric) && !said.contains(char::is_alphabetic);
    has_year || numbers_alone || words.into_iter().any(|word| begins(said, word))
}

fn trimmed(said: &str) -> &str {
    said.trim_matches(|c: char| matches!(c, '.' | '!' | '?' | '"' | '(' | ')' | '[' | ']' | ' '))
}

fn begins(said: &str, word: &str) -> bool {
    said.strip_prefix(word).is_some_and(|rest| {
        rest.is_empty() || !rest.starts_with(char::is_alphabetic) || !word.is_ascii() && is_han(word)
    })
}

/// Whether a word stands anywhere in a text, by itself.
fn holds(said: &str, word: &str) -> bool {
    let mut found = said.match_indices(word);
    found.any(|(at, word)| {
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
        let (before, after) = (said[..at].chars().next_back(), said[at + word.len()..].chars().next());
        is_han(word) || apart(before) && apart(after)
    })
}

/// Whether a word is written without spaces about it.
fn is_han(word: &str) -> bool {
    word.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{no_event, tells_of_end};

    #[test]
    fn a_cell_that_says_no_is_no_event() {
        for text in [
            "alive",
            "No",
            "not dead",
            "n/a",
            "жив",
            "0",
            "unknown",
            "FALSE",
            "no information",
            "not yet",
            "still detained",
            "-",
            "нет",
            "否",
            "never",
            "not arrested",
            "未释放",
            "Не освобождён",
            "hayatta",
            "?",
            "lives",
            "yok",
            "not known",
        ] {
            assert!(no_event(text), "{text}");
        }
        for text in [
            "yes",
            "spring",
            "November",
            "northern camp",
            "taken",
            "2019",
            "да",
            "是",
            "nominated",
            "Нетания",
        ] {
            assert!(!no_event(text), "{text}");
        }
    }

    #[test]
    fn a_cell_that_denies_an_event_is_none_and_one_that_denies_life_is_one() {
        for text in [
            "did not die",
            "has not died",
            "He hasn't died",
            "was not released",
            "was never released",
            "release was refused",
            "он не умер",
            "release denied",
            "没有死亡",
            "并未去世",
            "ölmedi",
            "serbest bırakılmadı",
            "өлген жоқ",
            "босатылған жоқ",
            "ئۆلمىدى",
            "no murió",
            "n'est pas mort",
            "ist nicht gestorben",
        ] {
            assert!(no_event(text), "{text}");
        }
        for text in [
            "not alive",
            "no longer alive",
            "нет в живых",
            "no longer held",
            "hayatta değil",
            "不在人世",
            "not later than spring",
            "died, nobody knows when",
            "died without a doctor",
            "умер без врача",
        ] {
            assert!(!no_event(text), "{text}");
        }
    }

    #[test]
    fn what_is_feared_or_to_come_is_not_told_plainly() {
        for text in [
            "feared",
            "rumoured 2019",
            "nearly died in 2019",
            "his wife died",
            "expected 2030",
            "2019; rearrested 2020",
            "died before release",
            "释放后又被抓",
            "wanted",
            "fled before arrest",
            "summoned only",
            "threatened, not taken",
            "возможно, в 2019",
            "belki 2019",
        ] {
            assert!(no_event(text), "{text}");
        }
    }

    #[test]
    fn words_without_a_number_tell_of_a_death_only_where_they_say_so() {
        for text in [
            "yes",
            "died in prison",
            "31/12/2017",
            "Ramadan 2017",
            "умер",
            "已故",
            "not alive",
            "x",
        ] {
            assert!(tells_of_end(text), "{text}");
        }
        for text in [
            "in Kashgar",
            "soon",
            "the hospital",
            "see notes",
            "Ahmet",
            "после праздника",
        ] {
            assert!(!tells_of_end(text), "{text}");
        }
    }
}
