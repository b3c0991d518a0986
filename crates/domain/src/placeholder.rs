//! Words that stand where a name would and are none: "Unknown", «Неизвестный», «مجهول الهوية», 无名氏. They are data
//! (`data/words/placeholders.toml`).

use crate::words::fold;
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;

/// The longest text that can be such a word, in bytes: what is longer is told at a glance.
const LONGEST_BYTES: usize = 160;

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoName {
    /// It says that the name is not known or not told.
    Placeholder,
    /// It has no letters, or none that stand together beside its digits.
    NoLetters,
}

#[derive(Deserialize)]
struct File {
    names: Vec<String>,
    beside: Vec<String>,
}

struct Words {
    names: HashSet<String>,
    beside: HashSet<String>,
    /// The first words of both: what begins with none of them is no placeholder.
    first: HashSet<String>,
    /// Their first letters.
    initials: HashSet<char>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../data/words/placeholders.toml"))
        .expect("the shipped placeholders are tested to be readable");
    let folded = |words: &[String]| -> HashSet<String> { words.iter().map(|word| letters(word)).collect() };
    let (names, beside) = (folded(&file.names), folded(&file.beside));
    let all = names.iter().chain(&beside);
    let first: HashSet<String> = all.map(|words| first_word(words).to_owned()).collect();
    let initials = first.iter().filter_map(|word| word.chars().next()).collect();
    Words {
        names,
        beside,
        first,
        initials,
    }
});

fn first_word(said: &str) -> &str {
    said.split(' ').next().unwrap_or(said)
}

/// Why a text is no name; none when it may be one.
#[must_use]
pub fn no_name(text: &str) -> Option<NoName> {
    if !has_name_letters(text) {
        return Some(NoName::NoLetters);
    }
    if text.len() > LONGEST_BYTES {
        return None;
    }
    may_begin_placeholder(text)
        .then(|| letters(text))
        .filter(|said| is_placeholder(said))
        .map(|_| NoName::Placeholder)
}

/// Whether a text begins as a placeholder does. Of the many names none does, so only their first word is folded.
fn may_begin_placeholder(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !is_letter(c));
    let initial = text.chars().next().unwrap_or_default();
    if is_plain_letter(initial) && !WORDS.initials.contains(&initial.to_ascii_lowercase()) {
        return false;
    }
    let word = text.split(|c: char| !is_letter(c) && !is_combining_mark(c)).next();
    word.is_some_and(|word| WORDS.first.contains(first_word(&letters(word))))
}

fn is_placeholder(said: &str) -> bool {
    let words = &*WORDS;
    if words.names.contains(said) {
        return true;
    }
    // "Unknown male", "unknown unknown": only words that the data names; "unidentified man of Hotan" is more than it tells.
    let rest: Vec<&str> = said.split(' ').filter(|word| !words.beside.contains(*word)).collect();
    let each = || rest.iter().all(|word| words.names.contains(*word));
    !rest.is_empty() && (words.names.contains(rest.join(" ").as_str()) || each())
}

/// The letters of a text, folded, with one space where anything else stands between them.
fn letters(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if is_letter(c) {
            kept.push(c);
        } else if !kept.is_empty() && !kept.ends_with(' ') {
            kept.push(' ');
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// Whether a character is a letter.
fn is_letter(c: char) -> bool {
    is_common_letter(c) || !c.is_ascii() && c.is_alphabetic()
}

/// Whether a character is one of the letters of most names, told without a look at the tables of Unicode.
fn is_common_letter(c: char) -> bool {
    let cyrillic = matches!(c, 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ');
    let arabic = matches!(c, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}');
    cyrillic || arabic || matches!(c, 'a'..='z' | 'A'..='Z' | '\u{4e00}'..='\u{9fff}')
}

/// Whether folding leaves a letter as it is, but for the case of Latin letters.
fn is_plain_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{627}' | '\u{628}' | '\u{62a}'..='\u{63a}' | '\u{641}'..='\u{648}' | '\u{4e00}'..='\u{9fff}')
}

/// Whether a text has letters of which a name can be: any; beside digits two that stand together, so that a coordinate or a
/// number with a letter is no name.
fn has_name_letters(text: &str) -> bool {
    let (mut any, mut digits, mut together, mut before) = (false, false, false, false);
    for c in text.chars() {
        let letter = is_letter(c);
        any |= letter;
        digits |= !is_common_letter(c) && c.is_numeric();
        // An ideograph is a word by itself.
        together |= letter && (before || c >= '\u{2E80}');
        before = letter;
    }
    any && (!digits || together)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_no_names() {
        for text in [
            "Unknown",
            "UNKNOWN",
            "unknown 3",
            "(unknown)",
            "[Name withheld]",
            "N.N.",
            "n/n.",
            "N.N",
            "No name",
            "Unidentified",
            "Unidentified man #4",
            "Unknown male",
            "Name unknown",
            "Anonymous",
            "Неизвестный",
            "неизвестная",
            "Неизвестный мужчина",
            "Имя неизвестно",
            "Белгісіз",
            "Аты-жөні белгісіз",
            "نامەلۇم",
            "ئىسمى نامەلۇم",
            "未知",
            "不详",
            "姓名不详",
            "无名氏",
            "某某",
            "İsimsiz",
            "isimsiz",
            "Bilinmiyor",
            "Adı bilinmiyor",
            "مجهول الهوية",
            "مجهولة الهوية",
            "مجهول",
            "مجهول مجهول مجهول",
            "ناشناس",
            "Desconocido",
            "Sin identificar",
            "Inconnu",
            "Unbekannt",
            "Neznámý",
            "Name withheld by request",
        ] {
            assert_eq!(no_name(text), Some(NoName::Placeholder), "{text}");
        }
        for text in [
            "12345",
            "???",
            "-",
            "49.9819164N, 13.4874731E",
            "6542???",
            "…",
            "A1234567",
            "１２３",
            "()",
            "+7 701 555",
        ] {
            assert_eq!(no_name(text), Some(NoName::NoLetters), "{text}");
        }
    }

    #[test]
    fn words_that_say_that_nothing_is_told_are_no_names() {
        for text in [
            "Not provided",
            "don't know",
            "TBC",
            "нет",
            "Не сообщается",
            "Мәлімет жоқ",
            "жоқ",
            "يوق",
            "ئۇچۇر يوق",
            "没有",
            "未提及",
            "Yok",
            "Bilgi yok",
            "Adı açıklanmadı",
            "no consta",
            "ذکر نشده",
        ] {
            assert_eq!(no_name(text), Some(NoName::Placeholder), "{text}");
        }
    }

    #[test]
    fn names_stay_names() {
        for text in [
            "Na",
            "An",
            "U",
            "Anon Memet",
            "Unknown Soldier",
            "Мұхаммед",
            "王1968",
            "王",
            "Ali 1968",
            "Memet Yoldash 2",
            "O",
            "Nil Uzun",
            "Withheld Kim",
            "محمد",
            "无名花",
            "Ne Win",
            "X Æ",
            "No Min-jun",
            "Belgin Yok",
            "Doe Memet",
            "K. A.",
            "S.D.",
            "Yoqub",
            "Жоқшы",
            "Net Oylima",
            "Keiner Oylima",
            "无双",
        ] {
            assert_eq!(no_name(text), None, "{text}");
        }
    }
}
