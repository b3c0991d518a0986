//! Typed redaction: how much of a value the public is told where it is not told all. It is part of a value's disclosure: of one
//! claim, of a person, of what a source or a speaker tells. Of several the strictest holds; [`crate::redaction`] applies it.

use serde::{Deserialize, Serialize};

/// How much of a name the public is told, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamePart {
    /// The name as recorded.
    #[default]
    Whole,
    /// The first name.
    FirstName,
    /// The initials.
    Initials,
    /// Nothing.
    Nothing,
}

/// How much of a place the public is told, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacePart {
    /// The place as recorded, in the words of the source.
    #[default]
    Whole,
    /// The county, district or city of that size in which it lies.
    County,
    /// The prefecture.
    Prefecture,
    /// The region.
    Region,
    /// Nothing.
    Nothing,
}

/// How much of a date the public is told, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DatePart {
    /// The date as recorded.
    #[default]
    Whole,
    /// The month.
    Month,
    /// The year.
    Year,
    /// Nothing.
    Nothing,
}

/// How much of an age the public is told, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgePart {
    /// The age as recorded.
    #[default]
    Whole,
    /// A range of ten years.
    Range,
    /// Nothing.
    Nothing,
}

/// How much of an identity number the public is told, from most to least. Nobody but the team is ever told all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberPart {
    /// Its prefix and year of birth.
    #[default]
    PrefixAndYear,
    /// Its prefix.
    Prefix,
    /// Nothing.
    Nothing,
}

/// Whether the public is shown a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoPart {
    /// The photo, in the size in which the public is shown any.
    #[default]
    Whole,
    /// No photo.
    Nothing,
}

/// How much of values the public is told, by the type of the value. By default all that their level lets be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicAs {
    /// Of names.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub name: NamePart,
    /// Of places.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub place: PlacePart,
    /// Of dates.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub date: DatePart,
    /// Of ages.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub age: AgePart,
    /// Of identity numbers.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub number: NumberPart,
    /// Of photos.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub photo: PhotoPart,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_whole<T: Default + PartialEq>(part: &T) -> bool {
    *part == T::default()
}

/// What is said by one word of the command line, and the words.
type Term = (&'static str, fn(&mut PublicAs));

/// The words by which an editor says how much is public, in the order in which they are told. What they do not speak of stays.
const TERMS: [Term; 22] = [
    ("whole", |shown| *shown = PublicAs::default()),
    ("whole-name", |shown| shown.name = NamePart::Whole),
    ("first-name", |shown| shown.name = NamePart::FirstName),
    ("initials", |shown| shown.name = NamePart::Initials),
    ("no-name", |shown| shown.name = NamePart::Nothing),
    ("village", |shown| shown.place = PlacePart::Whole),
    ("county", |shown| shown.place = PlacePart::County),
    ("prefecture", |shown| shown.place = PlacePart::Prefecture),
    ("region", |shown| shown.place = PlacePart::Region),
    ("no-place", |shown| shown.place = PlacePart::Nothing),
    ("day", |shown| shown.date = DatePart::Whole),
    ("month", |shown| shown.date = DatePart::Month),
    ("year", |shown| shown.date = DatePart::Year),
    ("no-date", |shown| shown.date = DatePart::Nothing),
    ("age", |shown| shown.age = AgePart::Whole),
    ("age-range", |shown| shown.age = AgePart::Range),
    ("no-age", |shown| shown.age = AgePart::Nothing),
    ("number", |shown| shown.number = NumberPart::PrefixAndYear),
    ("number-prefix", |shown| shown.number = NumberPart::Prefix),
    ("no-number", |shown| shown.number = NumberPart::Nothing),
    ("photo", |shown| shown.photo = PhotoPart::Whole),
    ("no-photo", |shown| shown.photo = PhotoPart::Nothing),
];

impl PublicAs {
    /// All that a level lets be seen.
    pub const WHOLE: Self = Self {
        name: NamePart::Whole,
        place: PlacePart::Whole,
        date: DatePart::Whole,
        age: AgePart::Whole,
        number: NumberPart::PrefixAndYear,
        photo: PhotoPart::Whole,
    };

    /// Whether everything is told that a level lets be seen.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }

    /// The stricter of two, type by type.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        Self {
            name: self.name.max(other.name),
            place: self.place.max(other.place),
            date: self.date.max(other.date),
            age: self.age.max(other.age),
            number: self.number.max(other.number),
            photo: self.photo.max(other.photo),
        }
    }

    /// The wider of two, type by type.
    #[must_use]
    pub fn widest(self, other: Self) -> Self {
        Self {
            name: self.name.min(other.name),
            place: self.place.min(other.place),
            date: self.date.min(other.date),
            age: self.age.min(other.age),
            number: self.number.min(other.number),
            photo: self.photo.min(other.photo),
        }
    }

    /// Whether it tells more than another of anything.
    #[must_use]
    pub fn is_wider_than(&self, other: &Self) -> bool {
        self.strictest(*other) != *self
    }

    /// The words by which an editor says how much is public.
    pub fn terms() -> impl Iterator<Item = &'static str> {
        TERMS.iter().map(|(term, _)| *term)
    }

    /// Says by one of those words how much is public of one type of value. Returns whether it is one of them.
    pub fn say(&mut self, word: &str) -> bool {
        let term = TERMS.iter().find(|(term, _)| *term == word);
        if let Some((_, say)) = term {
            say(self);
        }
        term.is_some()
    }

    /// The words that say the same; none where everything is told.
    #[must_use]
    pub fn said(&self) -> Vec<&'static str> {
        let said = TERMS.iter().skip(1).filter(|(_, say)| {
            let (mut with, mut alone) = (*self, Self::default());
            say(&mut with);
            say(&mut alone);
            with == *self && !alone.is_whole()
        });
        said.map(|(term, _)| *term).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_says_one_thing_and_is_told_back() {
        for term in PublicAs::terms() {
            let mut shown = PublicAs::default();
            assert!(shown.say(term));
            let expected: &[&str] = if shown.is_whole() { &[] } else { &[term] };
            assert_eq!(shown.said(), expected);
        }
        assert!(!PublicAs::default().say("everything"));
    }

    #[test]
    fn of_two_the_stricter_holds_type_by_type() {
        let said = |terms: &[&str]| {
            let mut shown = PublicAs::default();
            terms.iter().for_each(|term| assert!(shown.say(term)));
            shown
        };
        let (one, other) = (said(&["initials", "month"]), said(&["first-name", "region"]));
        assert_eq!(one.strictest(other), said(&["initials", "month", "region"]));
        assert!(one.is_wider_than(&other) && other.is_wider_than(&one));
        assert!(!one.strictest(other).is_wider_than(&one));
        assert_eq!(serde_json::to_string(&said(&[])).unwrap(), "{}");
        assert_eq!(
            serde_json::to_string(&one).unwrap(),
            r#"{"name":"initials","date":"month"}"#
        );
    }
}
