//! The marks between words and sentences, capital letters and lists: what differs from script to script.

use crate::language::Language;

impl Language {
    /// What stands between the parts of a list.
    pub fn comma(self) -> &'static str {
        match self {
            Self::Chinese => "，",
            Self::Uyghur | Self::KazakhArabic => "، ",
            _ => ", ",
        }
    }

    /// What stands between parts that hold commas themselves.
    pub fn semicolon(self) -> &'static str {
        match self {
            Self::Chinese => "；",
            Self::Uyghur | Self::KazakhArabic => "؛ ",
            _ => "; ",
        }
    }

    /// What stands between a heading and what it tells.
    pub fn colon(self) -> &'static str {
        if self == Self::Chinese { "：" } else { ": " }
    }

    /// The end of a sentence.
    pub fn stop(self) -> &'static str {
        if self == Self::Chinese { "。" } else { "." }
    }

    /// What stands between two sentences.
    pub fn gap(self) -> &'static str {
        if self == Self::Chinese { "" } else { " " }
    }

    /// Whether the form of a date depends on the word before or after it.
    pub fn declines_dates(self) -> bool {
        !matches!(self, Self::English | Self::Chinese)
    }

    /// A text with a capital letter first, where the script has them.
    pub fn capital(self, text: &str) -> String {
        let mut letters = text.chars();
        match letters.next() {
            Some('i') if self == Self::Turkish => format!("İ{}", letters.as_str()),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    /// A label inside a sentence: its first letter small, unless it begins a word of capitals.
    pub fn small(self, text: &str) -> String {
        let mut letters = text.chars();
        match (letters.next(), text.chars().nth(1)) {
            (Some(_), Some(second)) if second.is_uppercase() => text.to_owned(),
            (Some('I'), Some(_)) if self == Self::Turkish => format!("ı{}", letters.as_str()),
            (Some('İ'), Some(_)) => format!("i{}", letters.as_str()),
            (Some(first), Some(_)) => first.to_lowercase().chain(letters).collect(),
            _ => text.to_owned(),
        }
    }

    /// A list in a sentence: "a, b or c".
    pub fn either(self, parts: &[String]) -> String {
        self.list(parts, "list-or")
    }

    /// A list in a sentence: "a, b and c".
    pub fn all_of(self, parts: &[String]) -> String {
        self.list(parts, "list-and")
    }

    fn list(self, parts: &[String], key: &'static str) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let message = self.message(key).text("first", first.join(self.comma()));
                message.text("last", last).plain()
            }
        }
    }

    /// A sentence that ends as one.
    pub fn sentence(self, text: &str) -> String {
        format!("{text}{}", self.stop_after(text))
    }

    /// The end of a sentence, unless the text has one; that of the letters it ends with, where it is not in the page's.
    pub fn stop_after(self, text: &str) -> &'static str {
        if text.ends_with(['.', '!', '?', '。', '！', '？', '”', '…', '؟']) {
            return "";
        }
        match text.chars().rev().find(|c| c.is_alphabetic()) {
            Some(last) if self == Self::Chinese && last < '\u{2e80}' => ".",
            _ => self.stop(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_a_sentence() {
        let list = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(Language::English.either(&list(&["a"])), "a");
        assert_eq!(Language::English.either(&list(&["a", "b", "c"])), "a, b or c");
        assert_eq!(Language::English.all_of(&list(&["a", "b"])), "a and b");
        assert_eq!(Language::Chinese.all_of(&list(&["甲", "乙", "丙"])), "甲，乙和丙");
    }

    #[test]
    fn a_sentence_ends_once_and_chinese_leaves_no_gap() {
        assert_eq!(Language::Chinese.sentence("这里没有页面"), "这里没有页面。");
        assert_eq!(Language::Chinese.sentence("He was seen."), "He was seen.");
        assert_eq!(
            Language::Chinese.sentence("Refuses this so far"),
            "Refuses this so far."
        );
        assert_eq!(Language::Chinese.sentence("2019年"), "2019年。");
        assert_eq!(
            Language::English.sentence("In the words of “page 3”"),
            "In the words of “page 3”"
        );
        assert_eq!(Language::Chinese.gap(), "");
        assert_eq!(Language::Kazakh.gap(), " ");
    }

    #[test]
    fn turkish_keeps_its_dot() {
        assert_eq!(Language::Turkish.small("İddia"), "iddia");
        assert_eq!(Language::Turkish.small("Işık"), "ışık");
        assert_eq!(Language::Turkish.capital("imam"), "İmam");
        assert_eq!(Language::English.capital("imam"), "Imam");
        assert_eq!(Language::English.small("UN submission"), "UN submission");
    }
}
