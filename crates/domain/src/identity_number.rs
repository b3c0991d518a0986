//! Identity-document numbers, as written and in a plain form to compare and search by. They may hold wildcards: `?` any
//! character, `O` an odd digit, `E` an even one.
//!
//! Which kind of document a number is of, of which State, and what it tells (a date of birth, a sex) follows from its form;
//! the forms are data (`data/documents.toml`). China's number has 18 characters (GB 11643): division of first registration
//! (6), date of birth (8), order (3, odd for men), check character (ISO 7064 mod 11-2); until 1999 it had 15.

use crate::document::{self, Document, DocumentKind, Documents};
use crate::vague_date::{Day, VagueDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::hash::{Hash, Hasher};

/// An identity number as a source gives it. Two are equal when they are written alike; whether they may be one number is
/// asked by [`IdentityNumber::may_equal`].
#[derive(Debug, Clone)]
pub struct IdentityNumber {
    written: Box<str>,
    /// What numbers are compared and searched by; none where it is as written.
    plain: Option<Box<str>>,
}

/// The most characters of a number.
const LONGEST: usize = 40;

impl IdentityNumber {
    /// Reads a number, which is kept as written. None when it holds neither a digit nor a wildcard, or its plain form more
    /// than 40 characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let written: String = text.trim().chars().filter(|c| !c.is_control()).collect();
        let plain = plain_form(&written);
        let tells = |c: char| c.is_ascii_digit() || c == '?';
        if !plain.contains(tells) || plain.chars().count() > LONGEST || written.chars().count() > 2 * LONGEST {
            return None;
        }
        Some(Self {
            plain: (plain != written).then(|| plain.into()),
            written: written.into(),
        })
    }

    /// The number as the source writes it.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The number to compare and search by: letters of other scripts that look like Latin ones are Latin, digits are ASCII,
    /// letters are upper case, and spaces, signs and hyphens are left out.
    #[must_use]
    pub fn plain(&self) -> &str {
        self.plain.as_deref().unwrap_or(&self.written)
    }

    /// Whether it has the form of China's 18 characters, wildcards allowed.
    #[must_use]
    pub fn is_chinese(&self) -> bool {
        let bytes = self.plain().as_bytes();
        bytes.len() == 18
            && bytes[..17].iter().all(|c| is_digit_or_wild(*c))
            && (is_digit_or_wild(bytes[17]) || bytes[17] == b'X')
    }

    /// The form that the number has; none where it is of no form that is known.
    #[must_use]
    pub fn document(&self) -> Option<&'static Document> {
        Documents::known().of(self.core())
    }

    /// The kind of document; none where it cannot be told.
    #[must_use]
    pub fn kind(&self) -> Option<DocumentKind> {
        if self.written.trim_start().starts_with(['+', '＋']) {
            return Some(DocumentKind::Telephone);
        }
        let (called, _) = document::called(&self.written);
        called.or_else(|| self.document().map(|document| document.kind))
    }

    /// The State whose document it is, as ISO 3166-1 in lower case; none where it cannot be told.
    #[must_use]
    pub fn state(&self) -> Option<&'static str> {
        let document = self.document()?;
        (self.kind() == Some(document.kind)).then_some(document.state.as_deref())?
    }

    /// How many places the public is told.
    #[must_use]
    pub fn public_places(&self) -> usize {
        match self.document() {
            Some(document) if self.core().len() == self.plain().len() => document.public,
            _ => document::PUBLIC,
        }
    }

    /// The number without the words before it that name the document: `DNI 10283544` is 10283544.
    fn core(&self) -> &str {
        let plain = self.plain();
        match document::called(&self.written) {
            (Some(_), words) => plain.strip_prefix(plain_form(words).as_str()).unwrap_or(plain),
            _ => plain,
        }
    }

    /// Whether the check character agrees; none when it is not a complete number of a form that has one.
    #[must_use]
    pub fn check_holds(&self) -> Option<bool> {
        let bytes = self.core().as_bytes();
        let last = *bytes.last()?;
        if !self.document()?.is_checked() || !bytes[..bytes.len() - 1].iter().all(u8::is_ascii_digit) {
            return None;
        }
        (last.is_ascii_digit() || last == b'X').then(|| check_character(&bytes[..bytes.len() - 1]) == last)
    }

    /// The date of birth it holds, as far as it is told: a day, a month or a year; none when it is hidden, impossible, or the
    /// number is of another kind.
    #[must_use]
    pub fn born(&self) -> Option<VagueDate> {
        self.document()?.born(self.core())
    }

    /// The sex it tells (a term of `sex`); none when it is hidden, or the number is of another kind.
    #[must_use]
    pub fn sex(&self) -> Option<&'static str> {
        self.document()?.sex(self.core())
    }

    /// The day of birth it holds, when it is told to the day.
    #[must_use]
    pub fn birth_day(&self) -> Option<Day> {
        let born = self.born()?;
        born.earliest().filter(|day| Some(*day) == born.latest())
    }

    /// The six digits of the division of first registration, when all are given.
    #[must_use]
    pub fn division(&self) -> Option<&str> {
        let is_old = || self.document().is_some_and(|document| document.older.is_some());
        let division = (self.is_chinese() || is_old())
            .then(|| self.core().get(..6))
            .flatten()?;
        division.bytes().all(|c| c.is_ascii_digit()).then_some(division)
    }

    /// Whether both may be the same number: every place equal or covered by a wildcard; an older form of a number is that
    /// number.
    #[must_use]
    pub fn may_equal(&self, other: &Self) -> bool {
        let (a, b) = (self.core(), other.core());
        let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
        if long.len() != short.len()
            && let Some(older) = Documents::known().of(short)
            && let Some(newer) = older.in_newer_form(short)
            && Documents::known()
                .of(long)
                .is_some_and(|document| older.older.as_deref() == Some(document.key.as_str()))
        {
            return places_agree(&newer, long.get(..newer.len()).unwrap_or(long));
        }
        places_agree(a, b) || places_agree(self.plain(), other.plain())
    }

    /// Whether both cannot be numbers of one person: numbers of one kind of document that everybody has one of, which differ.
    /// Numbers of two documents or of two States do not exclude each other, nor do two passports, nor telephones.
    #[must_use]
    pub fn excludes(&self, other: &Self) -> bool {
        if self.may_equal(other) {
            return false;
        }
        match (self.kind_as_told(), other.kind_as_told()) {
            (Some(DocumentKind::IdentityCard), Some(DocumentKind::IdentityCard)) => {
                !matches!((self.state(), other.state()), (Some(a), Some(b)) if a != b)
            }
            // Of an unknown kind both: one of a list's own, as long as they look alike.
            (None, None) => self.core().len() == other.core().len(),
            _ => false,
        }
    }

    /// The kind, where also a number that is one place too long or too short for an identity card is taken for one.
    fn kind_as_told(&self) -> Option<DocumentKind> {
        let miswritten = || {
            let core = self.core().as_bytes();
            (16..=19).contains(&core.len()) && core.iter().all(|c| is_digit_or_wild(*c) || *c == b'X')
        };
        self.kind()
            .or_else(|| miswritten().then_some(DocumentKind::IdentityCard))
    }

    /// The ways in which the number is known again: as it is compared, without its check character, in its newer form. None where places
    /// are hidden.
    #[must_use]
    pub fn forms(&self) -> Vec<String> {
        let core = self.core();
        let newer = || {
            let older = Documents::known().of(core)?;
            older.in_newer_form(core)
        };
        let without_check = || self.is_chinese().then(|| core.get(..17)).flatten().map(str::to_owned);
        let mut forms: Vec<String> = [self.plain().to_owned(), core.to_owned()].into();
        forms.extend(
            without_check()
                .into_iter()
                .chain(newer().map(|newer| newer.to_string())),
        );
        forms.retain(|form| !form.contains('?'));
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// The year of birth it holds; none when it is hidden, or the number is of another kind.
    #[must_use]
    pub fn birth_year(&self) -> Option<i16> {
        self.document()?.birth_year(self.core())
    }

    /// The plain form with a sign in every place but the first so many: for its public form alone.
    pub(crate) fn keeping(&self, first: usize, sign: char) -> Self {
        let places = self.plain().chars().enumerate();
        let kept: String = places.map(|(at, c)| if at < first { c } else { sign }).collect();
        Self {
            written: kept.into(),
            plain: None,
        }
    }
}

impl PartialEq for IdentityNumber {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl Eq for IdentityNumber {}

impl Hash for IdentityNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.written.hash(state);
    }
}

impl PartialOrd for IdentityNumber {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for IdentityNumber {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.written.cmp(&other.written)
    }
}

impl Serialize for IdentityNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

impl<'de> Deserialize<'de> for IdentityNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        Self::parse(&written)
            .ok_or_else(|| de::Error::custom("a number of a document holds a digit, and at most 40 characters"))
    }
}

fn is_digit_or_wild(c: u8) -> bool {
    c.is_ascii_digit() || matches!(c, b'?' | b'O' | b'E')
}

/// The plain form of a number as written.
fn plain_form(written: &str) -> String {
    if written
        .bytes()
        .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || c == b'?')
    {
        return written.to_owned();
    }
    written
        .chars()
        .flat_map(char::to_uppercase)
        .filter_map(plain_character)
        .collect()
}

/// A character as numbers are compared by; none for what only parts the places.
fn plain_character(c: char) -> Option<char> {
    let c = match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '٠'..='٩' => char::from_u32(u32::from(c) - u32::from('٠') + u32::from('0')).unwrap_or(c),
        '۰'..='۹' => char::from_u32(u32::from(c) - u32::from('۰') + u32::from('0')).unwrap_or(c),
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'Ϲ' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' | 'Ӏ' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' | '\u{212A}' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        'Ζ' => 'Z',
        _ => c,
    };
    match c {
        '*' => Some('?'),
        '?' => Some('?'),
        c if c.is_alphanumeric() => Some(c),
        _ => None,
    }
}

/// ISO 7064 mod 11-2 over the digits before.
fn check_character(digits: &[u8]) -> u8 {
    let sum = digits
        .iter()
        .fold(0u32, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - sum) % 11 {
        10 => b'X',
        value => b'0' + u8::try_from(value).expect("a remainder below ten is one digit"),
    }
}

/// Whether two numbers agree in every place. `O` and `E` are letters in a short number, which is one of a passport.
fn places_agree(a: &str, b: &str) -> bool {
    let long = a.len() >= 15;
    a.chars().count() == b.chars().count() && a.chars().zip(b.chars()).all(|(a, b)| place_agrees(a, b, long))
}

fn place_agrees(a: char, b: char, parities: bool) -> bool {
    let parity = |wildcard: char, c: char| match wildcard {
        '?' => true,
        'O' if parities => c == 'O' || matches!(c, '1' | '3' | '5' | '7' | '9'),
        'E' if parities => c == 'E' || matches!(c, '0' | '2' | '4' | '6' | '8'),
        _ => false,
    };
    a == b || parity(a, b) || parity(b, a)
}

#[cfg(test)]
mod tests;
