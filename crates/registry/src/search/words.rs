//! Words of texts, as the text index keeps them: compatibility forms folded, lower case, without what is written or left out at
//! will, Chinese as overlapping pairs of characters.
//!
//! This is the only tokeniser. The text index is set to split at ASCII characters alone that are neither letter nor digit
//! (`tokenize = 'ascii'`), and no word made here holds one: what is split here is never split again.

use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

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

/// Of how many words a query asks for each at most: the text index takes time with the square of their number. Who gives more
/// is searching for a text that is found by these.
const MOST_ASKED: usize = 128;

/// A query for the text index that asks for every word; none when the text has no words.
pub(crate) fn query_words(text: &str) -> Option<String> {
    let mut met = HashSet::new();
    let words = split(text).into_iter().filter(|word| met.insert(word.clone()));
    let words: Vec<String> = words.take(MOST_ASKED).map(|word| format!("\"{word}\"")).collect();
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
        if is_left_out(c) {
            continue;
        }
        if is_han(c) {
            flush(&mut words, &mut word);
            han.push(c);
            continue;
        }
        flush_han(&mut words, &mut han);
        if c.is_alphanumeric() || is_combining_mark(c) {
            word.push(plain(c));
        } else {
            flush(&mut words, &mut word);
        }
    }
    flush(&mut words, &mut word);
    flush_han(&mut words, &mut han);
    words
}

/// A Latin letter without its accent; any other character as it is.
fn plain(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    base.filter(char::is_ascii_alphanumeric).unwrap_or(c)
}

/// What is written or left out at will, or cannot be seen: combining accents, Hebrew points, Arabic vowel signs and elongation,
/// Syriac points, soft hyphens, joiners, marks of direction, variation selectors. Other marks (vowel signs, viramas, tones) are
/// part of their word.
fn is_left_out(c: char) -> bool {
    matches!(u32::from(c),
        0x00AD | 0x0300..=0x036F | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2 | 0x05C4..=0x05C5 | 0x05C7
        | 0x0610..=0x061A | 0x061C | 0x0640 | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC | 0x06DF..=0x06E4
        | 0x06E7..=0x06E8 | 0x06EA..=0x06ED | 0x070F | 0x0711 | 0x0730..=0x074A | 0x08D3..=0x08E1 | 0x08E3..=0x08FF
        | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF
        | 0xE_0000..=0xE_0FFF)
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
    use rusqlite::Connection;
    use std::collections::BTreeSet;

    #[test]
    fn chinese_is_pairs_and_arabic_has_no_marks() {
        assert_eq!(index_words("拘留所 Камера"), "拘留 留所 камера");
        assert_eq!(index_words("مُحَمَّد"), index_words("محمد"));
        assert_eq!(query_words("...").as_deref(), None);
        assert_eq!(query_words("in camp").as_deref(), Some("\"in\" AND \"camp\""));
    }

    #[test]
    fn what_is_written_at_will_makes_no_other_word_and_what_is_part_of_a_word_does_not_part_it() {
        for (one, other) in [
            ("Şükür, 2018!", "sukur 2018"),
            ("ŞÜKÜR", "şükür"),
            ("שָׁלוֹם", "שלום"),
            ("Са\u{301}ша", "саша"),
            ("می\u{200c}شود", "میشود"),
            ("Gul\u{ad}nara", "gulnara"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(index_words(one), index_words(other), "{one}");
        }
        for one in ["दीपवाल", "བཀྲ", "ကြယ်စင်", "ចន្ទ្រា", "ހައްވާ", "ਸਿਤਾਰਾ", "மழைச்செல்வன்", "สายลม"]
        {
            assert_eq!(split(one).len(), 1, "{one}");
        }
        assert_ne!(index_words("मोर"), index_words("मार"), "a vowel sign is a letter");
        assert_ne!(index_words("май"), index_words("маи"), "й is no и with an accent");
    }

    fn text_index() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        let schema = include_str!("../project/schema.sql");
        let from = schema.find("create table text (").unwrap();
        let to = schema[from..].find("-- Whose pages").unwrap() + from;
        db.execute_batch(&schema[from..to]).unwrap();
        db.execute_batch("create virtual table term using fts5vocab (text_index, instance)")
            .unwrap();
        db
    }

    /// Every code point within a word: the text index holds the very words that were made here, finds the text by them, and
    /// forgets it.
    #[test]
    fn the_text_index_parts_no_word_that_was_not_parted_here_in_all_of_unicode() {
        let db = text_index();
        // Beyond these, nothing is assigned but private use; of the long rows of ideographs and syllables, each 61st.
        let rows = [
            0x3400..0xA48D,
            0xAC00..0xD7A4,
            0xE000..0xF900,
            0x1_7000..0x1_8D00,
            0x2_0000..0x3_2400,
        ];
        let is_in_a_row = |c: &u32| rows.iter().any(|row: &std::ops::Range<u32>| row.contains(c));
        let assigned = (0..0x3_2400u32).chain(0xE_0000..0xE_0200);
        let assigned = assigned.filter(|c| !is_in_a_row(c) || c % 61 == 0);
        let all: Vec<char> = assigned.filter_map(char::from_u32).collect();
        for chunk in all.chunks(8_192) {
            db.execute_batch("begin").unwrap();
            let texts = chunk.iter().map(|c| index_words(&format!("beg{c}end {c} {c}{c}")));
            let texts: Vec<String> = texts.collect();
            {
                let mut insert = db
                    .prepare_cached("insert into text_index (rowid, words) values (?1, ?2)")
                    .unwrap();
                for (at, words) in (1i64..).zip(&texts) {
                    insert.execute((at, words)).unwrap();
                }
                let mut held = vec![BTreeSet::new(); texts.len()];
                let mut terms = db.prepare_cached("select doc, term from term").unwrap();
                let mut rows = terms.query([]).unwrap();
                while let Some(row) = rows.next().unwrap() {
                    held[row.get::<_, usize>(0).unwrap() - 1].insert(row.get::<_, String>(1).unwrap());
                }
                let mut find = db
                    .prepare_cached("select exists (select 1 from text_index where text_index match ?1 and rowid = ?2)")
                    .unwrap();
                for ((at, words), c) in (1i64..).zip(&texts).zip(chunk) {
                    let made: BTreeSet<String> = words.split_whitespace().map(str::to_owned).collect();
                    assert_eq!(held[usize::try_from(at).unwrap() - 1], made, "U+{:04X}", u32::from(*c));
                    let query = query_words(&format!("beg{c}end"));
                    let found: bool = find.query_row((query.unwrap(), at), |row| row.get(0)).unwrap();
                    assert!(found, "U+{:04X}", u32::from(*c));
                }
                // Each look writes out what was forgotten before it: all is forgotten first, and looked for then.
                let forget = "insert into text_index (text_index, rowid, words) values ('delete', ?1, ?2)";
                let mut forget = db.prepare_cached(forget).unwrap();
                for (at, words) in (1i64..).zip(&texts) {
                    forget.execute((at, words)).unwrap();
                }
            }
            let left: i64 = db.query_row("select count(*) from term", [], |row| row.get(0)).unwrap();
            assert_eq!(left, 0);
            db.execute_batch("commit").unwrap();
        }
    }

    #[test]
    fn a_question_of_very_many_or_very_long_words_is_answered() {
        let db = text_index();
        let long = "x".repeat(100_000);
        let many: String = (0..20_000).map(|n| format!("word{n} ")).collect();
        for text in [long, many, "\u{0}\" OR *".into(), "NEAR(a b)".into()] {
            if let Some(query) = query_words(&text) {
                let found = "select exists (select 1 from text_index where text_index match ?1)";
                assert!(!db.query_row(found, [query], |row| row.get::<_, bool>(0)).unwrap());
            }
        }
    }
}
