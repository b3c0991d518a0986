//! A name in other scripts, for display: machine transliteration, always to be marked as such.

use crate::han;
use crate::prepared::Prepared;
use crate::script::Script;
use crate::token::Token;

/// A name as a machine would write it in another script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// BCP-47 tag of the language and script: `en`, `kk`, `kk-Arab`, `ug`.
    pub lang: &'static str,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// The name.
    pub text: String,
}

/// The name in plain Latin letters, for a reader who knows no other. A machine's reading, to be
/// shown as such.
pub fn romanise(name: &str) -> String {
    let prepared = Prepared::new(name);
    let words: Vec<String> = prepared
        .tokens
        .iter()
        .map(|token| match prepared.script {
            Script::Latin => token.written.clone(),
            _ => romanised(token),
        })
        .collect();
    words.join(" ")
}

/// The name in the scripts of the region other than its own.
pub fn other_scripts(name: &str) -> Vec<Written> {
    let prepared = Prepared::new(name);
    let mut written = Vec::new();
    let mut add = |lang: &'static str, rtl: bool, text: String| {
        if !text.is_empty() {
            written.push(Written { lang, rtl, text });
        }
    };
    if prepared.script != Script::Cyrillic {
        add("kk", false, all(&prepared, |token| titled(&spell(token, cyrillic))));
    }
    if prepared.script != Script::ArabicVocalised {
        add("kk-Arab", true, all(&prepared, |token| spell(token, kazakh_arabic)));
        add("ug", true, all(&prepared, uyghur));
    }
    if prepared.script != Script::Latin {
        add("en", false, all(&prepared, romanised));
    }
    written
}

fn all(prepared: &Prepared, write: impl Fn(&Token) -> String) -> String {
    prepared
        .tokens
        .iter()
        .map(write)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The likeliest plain sound of a sign, by its place.
fn plain(symbol: u8) -> u8 {
    match symbol {
        b'H' => b'x',
        b'K' => b'k',
        b'L' => b'l',
        b'R' => b'r',
        b'B' => b'b',
        b'T' => b't',
        b'J' => b'j',
        b'Q' => b'C',
        b'X' => b'S',
        b'Z' => b'z',
        b'F' => b'f',
        b'W' => b'w',
        b'D' => b'n',
        b'E' => b'e',
        b'A' => b'a',
        b'U' => b'u',
        b'I' => b'i',
        other => other,
    }
}

/// Spells a word's first reading by a table of letters. A weak vowel within the word is written: as
/// `a` where a script left it out, as `i` where Chinese syllables put it in.
fn spell(token: &Token, letter: impl Fn(u8) -> &'static str) -> String {
    let Some(first) = token.hypotheses.first() else {
        return token.written.clone();
    };
    let weak = if first.reading == "unvocalised" { b'a' } else { b'i' };
    let mut text = String::new();
    for (at, &symbol) in first.sounds.iter().enumerate() {
        match symbol {
            b'@' if at == 0 || at + 1 == first.sounds.len() => {}
            b'@' => text.push_str(letter(weak)),
            _ => text.push_str(letter(plain(symbol))),
        }
    }
    text
}

/// A word in Latin letters: characters in pinyin, as any reader of them would look them up, other
/// scripts by sound.
fn romanised(token: &Token) -> String {
    let syllables: Option<Vec<&str>> = token.text.chars().map(han::syllable).collect();
    titled(&syllables.map_or_else(|| spell(token, latin), |all| all.concat().replace('v', "ü")))
}

fn titled(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn latin(symbol: u8) -> &'static str {
    match symbol {
        b'a' => "a",
        b'e' => "e",
        b'i' => "i",
        b'o' => "o",
        b'u' => "u",
        b'y' => "y",
        b'b' => "b",
        b'p' => "p",
        b'f' => "f",
        b'w' => "w",
        b't' => "t",
        b'd' => "d",
        b'k' => "k",
        b'q' => "q",
        b'g' => "g",
        b'G' => "gh",
        b'x' => "kh",
        b'h' => "h",
        b'j' => "j",
        b'C' => "ch",
        b'S' => "sh",
        b's' => "s",
        b'z' => "z",
        b'r' => "r",
        b'l' => "l",
        b'm' => "m",
        b'n' => "n",
        b'N' => "ng",
        _ => "",
    }
}

fn cyrillic(symbol: u8) -> &'static str {
    match symbol {
        b'a' => "а",
        b'e' => "е",
        b'i' => "и",
        b'o' => "о",
        b'u' => "у",
        b'y' => "й",
        b'b' => "б",
        b'p' => "п",
        b'f' => "ф",
        b'w' => "в",
        b't' => "т",
        b'd' => "д",
        b'k' => "к",
        b'q' => "қ",
        b'g' => "г",
        b'G' => "ғ",
        b'x' => "х",
        b'h' => "һ",
        b'j' => "ж",
        b'C' => "ч",
        b'S' => "ш",
        b's' => "с",
        b'z' => "з",
        b'r' => "р",
        b'l' => "л",
        b'm' => "м",
        b'n' => "н",
        b'N' => "ң",
        _ => "",
    }
}

fn kazakh_arabic(symbol: u8) -> &'static str {
    match symbol {
        b'a' => "ا",
        b'e' => "ە",
        b'i' => "ى",
        b'o' => "و",
        b'u' => "ۇ",
        b'y' => "ي",
        b'w' => "ۆ",
        other => consonant(other),
    }
}

fn uyghur_letter(symbol: u8) -> &'static str {
    match symbol {
        b'a' => "ا",
        b'e' => "ە",
        b'i' => "ى",
        b'o' => "و",
        b'u' => "ۇ",
        b'y' => "ي",
        b'w' => "ۋ",
        other => consonant(other),
    }
}

/// Uyghur sets a hamza on a carrier before a word's opening vowel.
fn uyghur(token: &Token) -> String {
    let text = spell(token, uyghur_letter);
    match text.chars().next() {
        Some('ا' | 'ە' | 'ى' | 'و' | 'ۇ') => format!("ئ{text}"),
        _ => text,
    }
}

fn consonant(symbol: u8) -> &'static str {
    match symbol {
        b'b' => "ب",
        b'p' => "پ",
        b'f' => "ف",
        b't' => "ت",
        b'd' => "د",
        b'k' => "ك",
        b'q' => "ق",
        b'g' => "گ",
        b'G' => "غ",
        b'x' => "خ",
        b'h' => "ھ",
        b'j' => "ج",
        b'C' => "چ",
        b'S' => "ش",
        b's' => "س",
        b'z' => "ز",
        b'r' => "ر",
        b'l' => "ل",
        b'm' => "م",
        b'n' => "ن",
        b'N' => "ڭ",
        _ => "",
    }
}
