//! The public form of an identity-document number: its first characters, and how many are withheld. A value of its own, so
//! that nobody who has it can get the number back, and every surface (pages, tables, search, exports, editions) redacts alike.

use crate::identity_number::IdentityNumber;
use crate::vague_date::VagueDate;
use serde::{Deserialize, Serialize};

/// What the public is told of an identity number: of China's, division and year of birth; of any other, two characters
/// (`public` in `data/documents.toml`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "IdentityNumber", into = "IdentityNumber")]
pub struct PublicNumber {
    /// The number with `?` in every withheld place. Private: only redaction makes one, so no place is ever left in it.
    pattern: IdentityNumber,
    /// How many characters are told.
    shown: usize,
}

impl PublicNumber {
    /// The public form of a number. Of what is a public form already, it is the same again.
    #[must_use]
    pub fn of(number: &IdentityNumber) -> Self {
        let shown = number.public_places();
        Self {
            pattern: number.keeping(shown, '?'),
            shown,
        }
    }

    /// As files and queries write it: `6542211970????????`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.pattern.plain()
    }

    /// As pages show it: `6542211970········`.
    #[must_use]
    pub fn masked(&self) -> String {
        self.pattern.keeping(self.shown, '·').written().to_owned()
    }

    /// The six digits of the division of first registration, when all are given.
    #[must_use]
    pub fn division(&self) -> Option<&str> {
        self.pattern.division()
    }

    /// The date of birth it holds, which is a year; none when the source left it out, or the number is of another kind.
    #[must_use]
    pub fn born(&self) -> Option<VagueDate> {
        self.pattern.born()
    }

    /// Whether the numbers that two were made of cannot be of one person, as far as is told.
    #[must_use]
    pub fn excludes(&self, other: &Self) -> bool {
        self.pattern.excludes(&other.pattern)
    }

    /// Whether the number that this was made of and another cannot be of one person, as far as is told.
    #[must_use]
    pub fn excludes_number(&self, number: &IdentityNumber) -> bool {
        self.pattern.excludes(number)
    }

    /// The year of birth it holds; none when the source left it out, or the number is of another kind.
    #[must_use]
    pub fn birth_year(&self) -> Option<i16> {
        self.pattern.birth_year()
    }

    /// Whether a number may be the one that this was made of, as far as is told.
    #[must_use]
    pub fn may_be(&self, number: &IdentityNumber) -> bool {
        self.pattern.may_equal(number)
    }

    /// Whether the numbers that two were made of may be the same, as far as is told.
    #[must_use]
    pub fn may_equal(&self, other: &Self) -> bool {
        self.pattern.may_equal(&other.pattern)
    }

    /// Whether a number begins so, as far as is told: what is longer than that is never found.
    #[must_use]
    pub fn begins_with(&self, part: &str) -> bool {
        self.as_str()
            .chars()
            .take(self.shown)
            .collect::<String>()
            .starts_with(part)
    }
}

impl From<IdentityNumber> for PublicNumber {
    /// Also of what a file gives as a public form: more than that is never taken over.
    fn from(number: IdentityNumber) -> Self {
        Self::of(&number)
    }
}

impl From<PublicNumber> for IdentityNumber {
    fn from(public: PublicNumber) -> Self {
        public.pattern
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> IdentityNumber {
        IdentityNumber::parse(text).unwrap()
    }

    #[test]
    fn public_pages_show_division_and_birth_year() {
        let public = |text| PublicNumber::of(&number(text));
        assert_eq!(public("6542 2119 7001 0100 38").masked(), "6542211970········");
        assert_eq!(public("6542 2119 7001 0100 38").as_str(), "6542211970????????");
        assert_eq!(public("654221481230003").masked(), "65422148·······");
        assert_eq!(public("+7 701 555 01 01").masked(), "77·········");
        assert_eq!(public("DNI 10283544").masked(), "DN·········");
    }

    #[test]
    fn it_knows_no_more_than_it_shows() {
        for whole in [
            "654221197001010038",
            "6542??1970????????",
            "DNI 10283544",
            "654221481399003",
        ] {
            let (whole, public) = (number(whole), PublicNumber::of(&number(whole)));
            assert_eq!(public.division(), whole.division());
            assert_eq!(public.birth_year(), whole.birth_year());
            assert!(public.may_be(&whole));
            assert_eq!(PublicNumber::of(&whole.clone()), public);
            assert_eq!(PublicNumber::of(&public.clone().into()), public, "redacted twice");
        }
        let elsewhere = PublicNumber::of(&number("790101300123"));
        assert_eq!(
            (elsewhere.masked().as_str(), elsewhere.birth_year()),
            ("79··········", None)
        );
        let public = PublicNumber::of(&number("654221197001010038"));
        assert!(public.may_be(&number("654221197012319999")));
        assert!(!public.may_be(&number("654221197101010038")));
        assert!(public.begins_with("65422119") && !public.begins_with("21197") && !public.begins_with("?"));
        assert!(!public.begins_with("65422119700"), "what is withheld is no part of it");
    }

    #[test]
    fn a_file_that_gives_a_whole_number_as_a_public_form_brings_no_more_than_that() {
        let read: PublicNumber = serde_json::from_str("\"654221197001010038\"").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), "\"6542211970????????\"");
    }

    proptest! {
        #[test]
        fn numbers_that_differ_only_in_what_is_withheld_have_one_public_form(
            prefix in "[1-9][0-9]{5}(19|20)[0-9]{2}", a in "[0-9]{7}[0-9X]", b in "[0-9]{7}[0-9X]", asked in "[0-9?OE]{18}",
        ) {
            let of = |rest: &str| PublicNumber::of(&number(&format!("{prefix}{rest}")));
            prop_assert_eq!(of(&a), of(&b));
            prop_assert_eq!(of(&a).may_be(&number(&asked)), of(&b).may_be(&number(&asked)));
        }
    }
}
