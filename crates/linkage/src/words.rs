//! The words of names: each read once, however many names it stands in, and how alike two of them sound.

use crate::pool::Texts;
use guwah_names::{Kind, Prepared, Script, Token, detect, score, sound};

/// The group of a word that has no consonant to tell it by starts from here.
const UNGROUPED: u64 = 1 << 62;

/// A word, read.
pub(crate) struct Word {
    /// What it sounds like.
    pub(crate) prepared: Prepared,
    /// Words of one group share their firm consonants, in whatever script.
    pub(crate) group: u64,
    /// A second reading's group, when there is one; else the same.
    pub(crate) other_group: u64,
    /// A title, an article or *uly*: it says nothing of whose name it is.
    pub(crate) idle: bool,
    /// The script, as a number.
    pub(crate) script: u8,
}

impl Word {
    fn read(text: &str, at: usize) -> Self {
        let prepared = Prepared::new(text);
        let idle = !prepared.tokens.is_empty()
            && prepared
                .tokens
                .iter()
                .all(|token| !matches!(token.kind, Kind::Name | Kind::Initial));
        // A word of Chinese characters that was cut as surname and given name is grouped whole.
        let whole = prepared
            .joined
            .iter()
            .find(|joined| joined.count == prepared.tokens.len() && !joined.reversed && prepared.tokens.len() > 1);
        let token = whole.map(|joined| &joined.token).or(prepared.tokens.first());
        let groups = token.map(groups_of).unwrap_or_default();
        let or = |group: Option<&u64>, other: u64| group.copied().filter(|group| *group != 0).unwrap_or(other);
        let group = or(groups.first(), UNGROUPED + at as u64);
        let other_group = or(groups.iter().find(|other| **other != group), group);
        Self {
            prepared,
            group,
            other_group,
            idle,
            script: script_number(text),
        }
    }
}

/// Scripts that can be compared letter by letter have one number.
fn script_number(text: &str) -> u8 {
    match detect(text) {
        Script::Latin => 1,
        Script::Cyrillic => 2,
        Script::ArabicVocalised | Script::ArabicUnvocalised => 3,
        Script::Han => 4,
        Script::Mixed | Script::Unknown => 0,
    }
}

/// The groups of a word: of the father's name when it is a patronymic, else of its readings.
fn groups_of(token: &Token) -> Vec<u64> {
    let father = token
        .patronymic
        .as_ref()
        .filter(|patronymic| !patronymic.father.is_empty());
    let mut groups = Vec::new();
    if let Some(father) = father
        && let Some(read) = Prepared::new(&father.father).tokens.first()
    {
        groups.extend(read.hypotheses.first().map(|reading| group(&reading.sounds)));
    }
    groups.extend(token.hypotheses.iter().map(|reading| group(&reading.sounds)));
    groups
}

/// The firm consonants of a word by class, without those that spellings often leave out.
fn group(sounds: &[u8]) -> u64 {
    let mut group = 0;
    let mut last = 0;
    for &symbol in sounds.iter().take(24) {
        let class = match symbol {
            b'b' | b'p' | b'f' | b'B' | b'F' => 1,
            b't' | b'd' | b'T' => 2,
            b'k' | b'q' | b'g' | b'K' => 3,
            b'j' | b'C' | b'S' | b's' | b'z' | b'J' | b'Q' | b'X' | b'Z' => 4,
            b'r' | b'l' | b'R' | b'L' => 5,
            b'm' => 6,
            b'n' | b'N' | b'D' => 7,
            _ if sound::is_vowel(symbol) => {
                last = 0;
                continue;
            }
            _ => continue,
        };
        if class != last && group >> 57 == 0 {
            group = group << 3 | class;
        }
        last = class;
    }
    group
}

/// All words, read.
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) texts: Texts,
    pub(crate) read: Vec<Word>,
}

impl Words {
    /// Reads all words, on so many threads.
    pub(crate) fn read(texts: Texts, threads: usize) -> Self {
        let count = texts.len();
        let share = count.div_ceil(threads.max(1)).max(1);
        let starts: Vec<usize> = (0..count).step_by(share).collect();
        let texts_of = &texts;
        let read = std::thread::scope(|scope| {
            let parts: Vec<_> = starts
                .iter()
                .map(|&start| {
                    scope.spawn(move || {
                        (start..(start + share).min(count))
                            .map(|at| Word::read(texts_of.text(at as u32), at))
                            .collect::<Vec<_>>()
                    })
                })
                .collect();
            let mut read = Vec::with_capacity(count);
            for part in parts {
                read.extend(part.join().expect("reading any string as a word does not panic"));
            }
            read
        });
        Self { texts, read }
    }

    pub(crate) fn get(&self, at: u32) -> &Word {
        &self.read[at as usize]
    }
}

/// Cuts a name into words, and the words into what is kept: lower case.
pub(crate) fn cut(name: &str) -> impl Iterator<Item = String> {
    name.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, '·' | '•' | '‧' | '・' | '.' | '-' | ',' | '(' | ')' | '،')
    })
    .filter(|word| !word.is_empty())
    .map(str::to_lowercase)
}

/// The surname and the given name of a Han name written together.
pub(crate) fn cut_han(word: &str) -> Option<Vec<String>> {
    if detect(word) != Script::Han {
        return None;
    }
    let prepared = Prepared::new(word);
    (prepared.tokens.len() > 1).then(|| prepared.tokens.iter().map(|token| token.written.clone()).collect())
}

/// The fewest letters of a word in which one wrong letter is a slip and not another word.
const LEAST_FOR_SLIP: usize = 4;

/// Whether two words of one script differ by one letter left out, put in, changed, or exchanged with its neighbour.
pub(crate) fn is_slip(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 4 {
        return false;
    }
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    // Back to where a letter begins.
    let same = (0..=same)
        .rev()
        .find(|at| one.is_char_boundary(*at) && other.is_char_boundary(*at));
    let (a, b) = (&one[same.unwrap_or(0)..], &other[same.unwrap_or(0)..]);
    let rest = |text: &str, skip: usize| -> Option<usize> {
        let mut letters = text.char_indices().skip(skip);
        letters
            .next()
            .map(|(at, _)| at)
            .or((text.chars().count() == skip).then_some(text.len()))
    };
    let tails = |x: usize, y: usize| matches!((rest(a, x), rest(b, y)), (Some(x), Some(y)) if a[x..] == b[y..]);
    let turned = || {
        let (mut x, mut y) = (a.chars(), b.chars());
        let (first, second) = ((x.next(), y.next()), (x.next(), y.next()));
        first.0 == second.1 && first.1 == second.0 && first.0.is_some() && x.as_str() == y.as_str()
    };
    let long = |text: &str| text.chars().take(LEAST_FOR_SLIP).count() == LEAST_FOR_SLIP;
    (tails(1, 0) || tails(0, 1) || tails(1, 1) || turned()) && long(one) && long(other) && one != other
}

/// The bits of the number of places in a [`Likenesses`].
const PLACES: u32 = 18;

/// How alike two words are, remembered: the same words meet again and again.
pub(crate) struct Likenesses {
    known: Vec<Likeness>,
}

/// How alike two words are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Likeness {
    words: u64,
    /// In sound, between 0 and 1, by the names crate.
    pub(crate) sound: f32,
    /// Whether they differ by one letter.
    pub(crate) slip: bool,
}

impl Likenesses {
    pub(crate) fn new() -> Self {
        let nothing = Likeness {
            words: u64::MAX,
            sound: 0.0,
            slip: false,
        };
        Self {
            known: vec![nothing; 1 << PLACES],
        }
    }

    pub(crate) fn of(&mut self, words: &Words, one: u32, other: u32) -> Likeness {
        let key = u64::from(one.min(other)) << 32 | u64::from(one.max(other));
        if one == other {
            return Likeness {
                words: key,
                sound: 1.0,
                slip: false,
            };
        }
        let place = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - PLACES);
        let slot = &mut self.known[place as usize];
        if slot.words != key {
            *slot = Likeness {
                words: key,
                sound: score(&words.get(one).prepared, &words.get(other).prepared),
                slip: is_slip(words.texts.text(one), words.texts.text(other)),
            };
        }
        *slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grouped(text: &str) -> u64 {
        Word::read(text, 0).group
    }

    #[test]
    fn words_of_every_script_come_into_one_group() {
        assert_eq!(grouped("tursun"), grouped("تۇرسۇن"));
        assert_eq!(grouped("tursun"), grouped("吐尔逊"));
        assert_eq!(grouped("memet"), grouped("买买提"));
        assert_ne!(grouped("memet"), grouped("tursun"));
    }

    #[test]
    fn what_says_nothing_of_a_name_is_idle() {
        assert!(Word::read("haji", 0).idle && Word::read("uly", 0).idle);
        assert!(!Word::read("memet", 0).idle && !Word::read("???", 0).idle);
    }

    #[test]
    fn one_letter_is_a_slip() {
        let check = |one, other, expected| {
            assert_eq!(is_slip(one, other), expected, "{one} {other}");
            assert_eq!(is_slip(other, one), expected, "{other} {one}");
        };
        check("yasin", "yayin", true);
        check("yasin", "yaasin", true);
        check("yasin", "ysain", true);
        check("yasin", "yasi", true);
        check("тұрсын", "тұрын", true);
        check("ömer", "omer", true);
        check("yasin", "yasin", false);
        check("yasin", "hasan", false);
        check("alim", "ali", false);
        check("", "", false);
    }
}
