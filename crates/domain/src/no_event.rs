//! Words in a cell for the day of an event that tell that there was none: "alive", "not yet", «нет», 否. They are data
//! (`data/words/no_event.toml`).

use crate::sentence::{Sentence, SentenceRead};
use crate::words::fold;
use crate::words::negated::is_negated;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct File {
    words: Vec<String>,
    begins: Vec<String>,
    happened: Vec<String>,
}

static WORDS: LazyLock<File> = LazyLock::new(|| {
    let mut file: File = toml::from_str(include_str!("../data/words/no_event.toml"))
        .expect("the shipped words are tested to be readable");
    for word in file.words.iter_mut().chain(&mut file.begins).chain(&mut file.happened) {
        *word = fold(word);
    }
    file
});

/// Whether a text that is no date tells that an event did not happen, or that nothing is known of it.
#[must_use]
pub fn no_event(text: &str) -> bool {
    let said = fold(text);
    let said = said.trim_matches(|c: char| matches!(c, '.' | '!' | '?' | '"' | '(' | ')' | '[' | ']' | ' '));
    let begins = |word: &String| {
        said.strip_prefix(word.as_str()).is_some_and(|rest| {
            rest.is_empty() || !rest.starts_with(char::is_alphabetic) || !word.is_ascii() && is_han(word)
        })
    };
    if said.is_empty() || WORDS.words.iter().any(|word| word == said) {
        return true;
    }
    if WORDS.happened.iter().any(begins) {
        return false;
    }
    WORDS.begins.iter().any(begins)
        || is_negated(&text.to_lowercase())
        || matches!(Sentence::read(text, None), SentenceRead::NotSentenced)
}

/// Whether a word is written without spaces about it.
fn is_han(word: &str) -> bool {
    word.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::no_event;

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
}
