//! Reading words: the folded form in which a source's words are compared, and a lexicon that takes a text apart into numbers,
//! known words and signs. What a lexicon does not know is a token of its own, so that a reader can insist on having understood
//! a text whole.
//!
//! The words themselves are data (`data/words`): a group adds a language there, not in code.

pub(crate) mod negated;
mod number;

pub(crate) use number::Number;

use number::{chinese, digits, hundredths};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text longer than this is prose and no value.
const LONGEST_TEXT_BYTES: usize = 400;

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<T> {
    /// A number, in digits or words.
    Number(Number),
    /// A half: of what stands beside it.
    Half,
    /// A word that the lexicon knows.
    Word(T),
    /// A sign: a comma, a bracket, a dash.
    Sign(char),
    /// Anything else.
    Unknown,
}

/// Words, and what each means.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    meanings: HashMap<Box<str>, Entry<T>>,
    /// Bytes of the longest word.
    longest: usize,
}

#[derive(Debug, Clone, Copy)]
enum Entry<T> {
    Numeral(u64),
    Half,
    Meaning(T),
}

/// The shipped numerals: hundredths and the words for them, and the words for a half.
#[derive(Deserialize)]
struct NumeralsFile {
    half: Vec<String>,
    #[serde(flatten)]
    numerals: BTreeMap<String, Vec<String>>,
}

impl<T: Copy> Lexicon<T> {
    /// A lexicon of these words.
    pub(crate) fn of<'a>(words: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut lexicon = Self {
            meanings: HashMap::new(),
            longest: 0,
        };
        for (word, meaning) in words {
            lexicon.add(word, Entry::Meaning(meaning));
        }
        lexicon
    }

    /// The same with the shipped numerals, where they are not already words with another meaning.
    pub(crate) fn with_numerals(mut self) -> Self {
        let file: NumeralsFile = toml::from_str(include_str!("../data/words/numerals.toml"))
            .expect("the shipped numerals are tested to be readable");
        for (number, words) in &file.numerals {
            let hundredths = hundredths(number).expect("the shipped numerals are tested to be numbers");
            words.iter().for_each(|word| self.add(word, Entry::Numeral(hundredths)));
        }
        file.half.iter().for_each(|word| self.add(word, Entry::Half));
        self
    }

    fn add(&mut self, word: &str, entry: Entry<T>) {
        let folded = fold(word);
        self.longest = self.longest.max(folded.len());
        self.meanings.entry(folded.into()).or_insert(entry);
    }

    /// Takes a folded text apart. `decimals` says whether a point or comma within digits is a decimal sign.
    pub(crate) fn tokens(&self, folded: &str, decimals: bool) -> Vec<Token<T>> {
        let mut tokens = Vec::new();
        if folded.len() > LONGEST_TEXT_BYTES {
            return vec![Token::Unknown];
        }
        let mut rest = folded;
        let mut before: Option<char> = None;
        while let Some(first) = rest.chars().next() {
            let (token, taken) = if first == ' ' {
                (None, 1)
            } else if let Some((token, taken)) = self.word(rest, before) {
                (Some(token), taken)
            } else if first.is_ascii_digit() {
                let (number, taken) = digits(rest, decimals);
                (Some(number.map_or(Token::Unknown, Token::Number)), taken)
            } else if let Some((number, taken)) = chinese(rest) {
                (Some(Token::Number(number)), taken)
            } else if first.is_alphanumeric() {
                let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                (Some(Token::Unknown), end)
            } else {
                (Some(Token::Sign(first)), first.len_utf8())
            };
            tokens.extend(token);
            before = rest[..taken].chars().next_back();
            rest = &rest[taken..];
        }
        add_up(tokens)
    }

    /// The longest word that the text begins with, as a token, and its bytes.
    fn word(&self, text: &str, before: Option<char>) -> Option<(Token<T>, usize)> {
        let first = text.chars().next()?;
        if joins(before, first) {
            return None;
        }
        let mut end = text.len().min(self.longest);
        while end > 0 {
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            if end == 0 {
                break;
            }
            let last = text[..end].chars().next_back();
            let next = text[end..].chars().next();
            if next.is_none_or(|next| !joins(last, next))
                && let Some(entry) = self.meanings.get(&text[..end])
            {
                let token = match *entry {
                    Entry::Numeral(hundredths) => Token::Number(Number { hundredths, digits: 0 }),
                    Entry::Half => Token::Half,
                    Entry::Meaning(meaning) => Token::Word(meaning),
                };
                return Some((token, end));
            }
            end -= 1;
        }
        None
    }
}

/// Whether a letter goes on from the one before it, so that a word neither ends nor begins between them. Chinese characters
/// stand without spaces, and a digit ends a word.
fn joins(before: Option<char>, next: char) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && !is_ideograph(c);
    next == '\'' && before.is_some_and(is_letter)
        || before.is_some_and(|c| is_letter(c) || c == '\'') && is_letter(next)
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Tens before units in words are one number: "twenty five", "on iki".
fn add_up<T: Copy>(tokens: Vec<Token<T>>) -> Vec<Token<T>> {
    let mut summed: Vec<Token<T>> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let Token::Number(mut number) = token else {
            summed.push(token);
            continue;
        };
        while number.digits == 0 {
            let adds = |next: Number| next.digits == 0 && fits_below(number.hundredths, next.hundredths);
            match tokens.peek() {
                Some(Token::Number(next)) if adds(*next) => number.hundredths += next.hundredths,
                // "twenty-five"; of "five-seven" nothing is added up.
                Some(Token::Sign('-')) => {
                    let mut ahead = tokens.clone();
                    ahead.next();
                    match ahead.next() {
                        Some(Token::Number(next)) if adds(next) && number.hundredths >= 2000 => {
                            number.hundredths += next.hundredths;
                            tokens.next();
                        }
                        _ => break,
                    }
                }
                _ => break,
            }
            tokens.next();
        }
        summed.push(Token::Number(number));
    }
    summed
}

/// Whether a numeral goes on from a larger one: a unit from tens, tens from hundreds.
fn fits_below(large: u64, small: u64) -> bool {
    let (large, small) = (large / 100, small / 100);
    (small > 0) && ((large >= 10 && large % 10 == 0 && small < 10) || (large >= 100 && large % 100 == 0 && small < 100))
}

/// A text in the form in which words are compared: one case, without marks over or under letters, digits of all scripts as
/// 0–9, one form of each dash, quote and space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars() {
        // Most letters of most sheets: they decompose into nothing else.
        if c.is_ascii() {
            push_folded(&mut folded, c.to_ascii_lowercase());
            continue;
        }
        let half = match c {
            '½' => Some(".5"),
            '¼' => Some(".25"),
            '¾' => Some(".75"),
            _ => None,
        };
        if let Some(half) = half {
            if !folded.ends_with(|before: char| before.is_ascii_digit()) {
                folded.push('0');
            }
            folded.push_str(half);
            continue;
        }
        for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)) {
            for c in c.to_lowercase().filter(|c| !is_combining_mark(*c)) {
                push_folded(&mut folded, c);
            }
        }
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    let c = match c {
        // Digits of Arabic and Persian, of Devanagari, Bengali and Tibetan.
        '\u{660}'..='\u{669}' => digit_of(c, 0x660),
        '\u{6F0}'..='\u{6F9}' => digit_of(c, 0x6F0),
        '\u{966}'..='\u{96F}' => digit_of(c, 0x966),
        '\u{9E6}'..='\u{9EF}' => digit_of(c, 0x9E6),
        '\u{F20}'..='\u{F29}' => digit_of(c, 0xF20),
        '٫' => '.',
        '٬' | '،' | '、' => ',',
        '؛' => ';',
        '。' => '.',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ٱ' => 'ا',
        'ı' => 'i',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        '〜' => '~',
        '‘' | '’' | '`' | 'ʼ' | '´' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        // Joiners, marks of direction, the tatweel and the Kazakh high hamza tell no word from another here.
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | 'ـ'
        | 'ٴ'
        | '\u{AD}' => {
            return;
        }
        c if c.is_whitespace() => ' ',
        c => c,
    };
    if c != ' ' || !folded.ends_with(' ') {
        folded.push(c);
    }
}

fn digit_of(c: char, zero: u32) -> char {
    char::from_digit(c as u32 - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Token<char>> {
        Lexicon::of([("years", 'y'), ("年", 'y'), ("y", 'y'), ("an", 'a')])
            .with_numerals()
            .tokens(&fold(text), true)
    }

    fn number(text: &str) -> Option<u64> {
        match read(text).as_slice() {
            [Token::Number(number)] => Some(number.hundredths),
            _ => None,
        }
    }

    #[test]
    fn numbers_in_any_digits_and_words() {
        for (text, hundredths) in [
            ("15", 1500),
            ("١٥", 1500),
            ("۱۵", 1500),
            ("１５", 1500),
            ("2.5", 250),
            ("2,5", 250),
            ("2½", 250),
            ("10,000", 1_000_000),
            ("0004", 400),
            ("十五", 1500),
            ("二十", 2000),
            ("二十五", 2500),
            ("一百二十", 12000),
            ("两", 200),
            ("twenty-five", 2500),
            ("Twenty Five", 2500),
            ("двадцать пять", 2500),
            ("on iki", 1200),
            ("он екі", 1200),
            ("ئون ئىككى", 1200),
            ("полтора", 150),
        ] {
            assert_eq!(number(text), Some(hundredths), "{text}");
        }
        for text in ["five-seven", "5-7", "1.2.3", "99999999999999999999", "fiveteen"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn words_end_where_their_letters_do() {
        let five = Token::Number(Number {
            hundredths: 500,
            digits: 1,
        });
        assert_eq!(read("5y"), [five, Token::Word('y')]);
        assert_eq!(read("5年"), [five, Token::Word('y')]);
        assert_eq!(read("5 yearsly"), [five, Token::Unknown]);
        assert_eq!(read("anyear"), [Token::Unknown]);
    }
}
