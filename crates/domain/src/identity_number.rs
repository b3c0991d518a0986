//! Identity-document numbers, which may hold wildcards: `?` any character, `O` an odd digit, `E` an even one.
//!
//! China's number has 18 characters (GB 11643): division of first registration (6), date of birth (8), order (3,
//! odd for men), check character (ISO 7064 mod 11-2).

use crate::vague_date::Day;
use serde::{Deserialize, Serialize};

/// An identity number as a source gives it, without spaces, in upper case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdentityNumber(String);

impl IdentityNumber {
    /// Reads a number: spaces, hyphens and dots are dropped, letters made upper case, full-width digits narrowed.
    /// None when nothing or more than 40 characters are left.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let kept: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '-' | '.' | '‐' | '–'))
            .map(|c| match c {
                '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
                '？' | '*' | '＊' => '?',
                _ => c,
            })
            .flat_map(char::to_uppercase)
            .collect();
        (!kept.is_empty() && kept.chars().count() <= 40).then_some(Self(kept))
    }

    /// The number as kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has the form of China's 18 characters, wildcards allowed.
    #[must_use]
    pub fn is_chinese(&self) -> bool {
        let wild = |c: u8| c.is_ascii_digit() || matches!(c, b'?' | b'O' | b'E');
        let bytes = self.0.as_bytes();
        bytes.len() == 18 && bytes[..17].iter().all(|c| wild(*c)) && (wild(bytes[17]) || bytes[17] == b'X')
    }

    /// Whether the check character agrees; none when it is not a complete Chinese number.
    #[must_use]
    pub fn check_holds(&self) -> Option<bool> {
        let bytes = self.0.as_bytes();
        if !self.is_chinese() || !bytes[..17].iter().all(u8::is_ascii_digit) || matches!(bytes[17], b'?' | b'O' | b'E')
        {
            return None;
        }
        Some(check_character(&bytes[..17]) == bytes[17])
    }

    /// The date of birth it holds; none when it is hidden, impossible, or the number is of another kind.
    #[must_use]
    pub fn birth_day(&self) -> Option<Day> {
        let digits = self.is_chinese().then(|| &self.0[6..14])?;
        let day = Day::new(
            digits[..4].parse().ok()?,
            digits[4..6].parse().ok()?,
            digits[6..].parse().ok()?,
        );
        day.ok()
    }

    /// The six digits of the division of first registration, when all are given.
    #[must_use]
    pub fn division(&self) -> Option<&str> {
        let division = self.is_chinese().then(|| &self.0[..6])?;
        division.bytes().all(|c| c.is_ascii_digit()).then_some(division)
    }

    /// Whether both may be the same number: every place equal or covered by a wildcard.
    #[must_use]
    pub fn may_equal(&self, other: &Self) -> bool {
        self.0.chars().count() == other.0.chars().count()
            && self.0.chars().zip(other.0.chars()).all(|(a, b)| places_agree(a, b))
    }

    /// The year of birth it holds; none when it is hidden, or the number is of another kind.
    #[must_use]
    pub fn birth_year(&self) -> Option<i16> {
        let year = self.is_chinese().then(|| &self.0[6..10])?;
        year.bytes().all(|c| c.is_ascii_digit()).then(|| year.parse().ok())?
    }

    /// The number with a sign in every place but the first so many: for its public form alone.
    pub(crate) fn keeping(&self, first: usize, sign: char) -> Self {
        let places = self.0.chars().enumerate();
        Self(places.map(|(at, c)| if at < first { c } else { sign }).collect())
    }
}

/// ISO 7064 mod 11-2 over 17 digits.
fn check_character(digits: &[u8]) -> u8 {
    let sum = digits
        .iter()
        .fold(0u32, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - sum) % 11 {
        10 => b'X',
        value => b'0' + u8::try_from(value).expect("a remainder below ten is one digit"),
    }
}

fn places_agree(a: char, b: char) -> bool {
    let parity = |wildcard: char, c: char| match wildcard {
        '?' => true,
        'O' => c == 'O' || matches!(c, '1' | '3' | '5' | '7' | '9'),
        'E' => c == 'E' || matches!(c, '0' | '2' | '4' | '6' | '8'),
        _ => false,
    };
    a == b || parity(a, b) || parity(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> IdentityNumber {
        IdentityNumber::parse(text).unwrap()
    }

    #[test]
    fn the_example_of_the_standard_checks() {
        assert_eq!(number("11010519491231002X").check_holds(), Some(true));
        assert_eq!(number("110105194912310021").check_holds(), Some(false));
        assert_eq!(number("1101051949123100??").check_holds(), None);
        assert_eq!(
            number("11010519491231002X").birth_day().unwrap().to_string(),
            "1949-12-31"
        );
    }

    #[test]
    fn wildcards_agree_where_they_may() {
        let pattern = number("6532??19????????O?");
        assert!(pattern.is_chinese());
        assert!(pattern.may_equal(&number("653201197001010038")));
        assert!(!pattern.may_equal(&number("653201197001010028")));
        assert!(!pattern.may_equal(&number("654201197001010038")));
        assert_eq!(pattern.birth_day(), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,60}") {
            if let Some(number) = IdentityNumber::parse(&text) {
                prop_assert!(number.may_equal(&number));
                let _ = (number.check_holds(), number.birth_day(), number.division());
            }
        }
    }
}
