//! What can be compared of one record.

/// A sex, as far as it tells two persons apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// A vague date: the first and the last day it can mean, each written `YYYYMMDD` as a number, so that order is order in
/// time and the digits can be compared as somebody typed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub earliest: i32,
    /// The last day.
    pub latest: i32,
}

impl Span {
    /// Whether some day can be meant by both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.earliest <= other.latest && other.earliest <= self.latest
    }

    pub(crate) fn is_day(self) -> bool {
        self.earliest == self.latest
    }

    pub(crate) fn is_within_month(self) -> bool {
        self.earliest / 100 == self.latest / 100
    }

    /// A year or less, whether or not of the calendar: an age gives a year that begins anywhere.
    pub(crate) fn is_within_year(self) -> bool {
        self.latest - self.earliest <= 10_000
    }
}

/// A place as named and as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceName {
    /// The words of the source.
    pub words: String,
    /// The gazetteer's key, when it knows the place.
    pub key: Option<String>,
}

/// What can be compared of one record. Every list may be empty: nothing follows from what is missing.
#[derive(Clone, Debug, Default)]
pub struct Comparable {
    /// The record's own number, stable from run to run.
    pub record: u64,
    /// The lists that hold it, as numbers: two rows of one list are two persons until much speaks against it.
    pub lists: Vec<u32>,
    /// Names in any script.
    pub names: Vec<String>,
    /// Dates of birth as given.
    pub born: Vec<Span>,
    /// Dates of birth that follow from ages.
    pub aged: Vec<Span>,
    /// The day of birth that an identity number holds.
    pub born_by_number: Vec<Span>,
    /// The sex.
    pub sex: Option<Sex>,
    /// Identity numbers in upper case without spaces; `?` any character, `O` an odd and `E` an even digit.
    pub numbers: Vec<String>,
    /// Where the person lives or lived.
    pub residence: Vec<PlaceName>,
    /// Where the person was born.
    pub birthplace: Vec<PlaceName>,
    /// Where the person was held.
    pub held_in: Vec<PlaceName>,
    /// When the person was taken.
    pub detained: Vec<Span>,
    /// When the person died.
    pub died: Vec<Span>,
    /// Names of relatives.
    pub relatives: Vec<String>,
    /// Terms of ethnicity.
    pub ethnicity: Vec<String>,
    /// Terms of profession.
    pub profession: Vec<String>,
    /// Sentences, in any one notation.
    pub sentence: Vec<String>,
    /// Terms of custody: where the person is said to be.
    pub custody: Vec<String>,
    /// Terms of reasons given.
    pub reasons: Vec<String>,
}

impl Comparable {
    /// Empties it for the next record, keeping its room.
    pub fn clear(&mut self) {
        self.record = 0;
        self.sex = None;
        self.lists.clear();
        for texts in [
            &mut self.names,
            &mut self.numbers,
            &mut self.relatives,
            &mut self.ethnicity,
            &mut self.profession,
            &mut self.sentence,
            &mut self.custody,
            &mut self.reasons,
        ] {
            texts.clear();
        }
        for spans in [
            &mut self.born,
            &mut self.aged,
            &mut self.born_by_number,
            &mut self.detained,
            &mut self.died,
        ] {
            spans.clear();
        }
        for places in [&mut self.residence, &mut self.birthplace, &mut self.held_in] {
            places.clear();
        }
    }
}
