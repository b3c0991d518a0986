//! Words of texts, as the text index keeps them: compatibility forms folded, lower case, Arabic script without marks
//! and elongation, Chinese as overlapping pairs of characters.

use unicode_normalization::UnicodeNormalization;

/// The words of a text, separated by spaces.
pub(crate) fn index_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + text.len() / 4);
    for word in split(text) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&word);
    }
    words
}

/// A query for the text index that asks for every word; none when the text has no words.
pub(crate) fn query_words(text: &str) -> Option<String> {
    let words: Vec<String> = split(text).into_iter().map(|word| format!("\"{word}\"")).collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

/// Whether a character is written without spaces between words.
pub(crate) fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_134F)
}

fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut han: Vec<char> = Vec::new();
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if is_mark(c) {
            continue;
        }
        if is_han(c) {
            flush(&mut words, &mut word);
            han.push(c);
            continue;
        }
        flush_han(&mut words, &mut han);
        if c.is_alphanumeric() {
            word.push(c);
        } else {
            flush(&mut words, &mut word);
        }
    }
    flush(&mut words, &mut word);
    flush_han(&mut words, &mut han);
    words
}

/// Marks that are written or left out at will: Arabic vowel signs, elongation, combining accents.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x0640)
}

fn flush(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

fn flush_han(words: &mut Vec<String>, han: &mut Vec<char>) {
    match han.as_slice() {
        [] => {}
        [single] => words.push(single.to_string()),
        many => words.extend(many.windows(2).map(|pair| pair.iter().collect())),
    }
    han.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_pairs_and_arabic_has_no_marks() {
        assert_eq!(index_words("拘留所 Камера"), "拘留 留所 камера");
        assert_eq!(index_words("مُحَمَّد"), index_words("محمد"));
        assert_eq!(index_words("Şükür, 2018!"), "şükür 2018");
        assert_eq!(query_words("...").as_deref(), None);
        assert_eq!(query_words("in camp").as_deref(), Some("\"in\" AND \"camp\""));
    }
}
