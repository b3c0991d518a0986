//! The fields that are compared, and the levels of agreement in each.

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// One word of the name against one word of the other.
    Word,
    /// The order of the words.
    Order,
    /// Identity numbers.
    Number,
    /// Dates of birth.
    Born,
    /// Sex.
    Sex,
    /// Places of residence.
    Residence,
    /// Places of birth.
    Birthplace,
    /// Places of detention.
    HeldIn,
    /// Dates of detention.
    Detained,
    /// Dates of death.
    Died,
    /// Relatives' names.
    Relatives,
    /// Ethnicity.
    Ethnicity,
    /// Professions.
    Profession,
    /// Sentences.
    Sentence,
    /// Where the person is said to be: camp, prison, free.
    Custody,
    /// Reasons given.
    Reasons,
}

/// How many fields there are.
pub(crate) const FIELDS: usize = 16;

/// The most levels of a field.
pub(crate) const LEVELS: usize = 8;

/// The level of a field that one side does not have.
pub(crate) const MISSING: u8 = u8::MAX;

impl Field {
    /// All fields, in the order of their numbers.
    pub const ALL: [Self; FIELDS] = [
        Self::Word,
        Self::Order,
        Self::Number,
        Self::Born,
        Self::Sex,
        Self::Residence,
        Self::Birthplace,
        Self::HeldIn,
        Self::Detained,
        Self::Died,
        Self::Relatives,
        Self::Ethnicity,
        Self::Profession,
        Self::Sentence,
        Self::Custody,
        Self::Reasons,
    ];

    /// How data files write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Order => "order",
            Self::Number => "number",
            Self::Born => "born",
            Self::Sex => "sex",
            Self::Residence => "residence",
            Self::Birthplace => "birthplace",
            Self::HeldIn => "held_in",
            Self::Detained => "detained",
            Self::Died => "died",
            Self::Relatives => "relatives",
            Self::Ethnicity => "ethnicity",
            Self::Profession => "profession",
            Self::Sentence => "sentence",
            Self::Custody => "custody",
            Self::Reasons => "reasons",
        }
    }

    /// Its levels, closest first, as data files write them.
    #[must_use]
    pub fn levels(self) -> &'static [&'static str] {
        match self {
            Self::Word => &["same", "close", "slip", "alike", "different", "left_over"],
            Self::Order => &["kept", "turned"],
            Self::Number => &["same", "fits", "slip", "different"],
            Self::Born => &[
                "same_day",
                "same_month",
                "same_year",
                "overlaps",
                "slip",
                "near",
                "different",
            ],
            Self::Sex | Self::Ethnicity | Self::Profession | Self::Sentence | Self::Custody | Self::Reasons => {
                &["same", "different"]
            }
            Self::Residence | Self::Birthplace | Self::HeldIn => &["same", "alike", "different"],
            Self::Detained => &["same_month", "overlaps", "near", "different"],
            Self::Died => &["same_day", "overlaps", "different"],
            Self::Relatives => &["shared", "none_shared"],
        }
    }

    /// Whether brothers and sisters share it, and so agree in it without being one person.
    pub(crate) fn is_of_family(self) -> bool {
        matches!(
            self,
            Self::Residence | Self::Birthplace | Self::Relatives | Self::Ethnicity
        )
    }

    /// Whether agreement in it speaks for one person beyond what name, sex and people do: what can outweigh two dates
    /// of birth that contradict each other.
    pub(crate) fn corroborates(self) -> bool {
        !matches!(
            self,
            Self::Word
                | Self::Order
                | Self::Born
                | Self::Sex
                | Self::Ethnicity
                | Self::Profession
                | Self::Custody
                | Self::Reasons
        )
    }
}

/// Levels by their meaning, for the code that finds them.
pub(crate) mod level {
    pub(crate) const SAME: u8 = 0;
    pub(crate) const CLOSE: u8 = 1;
    pub(crate) const WORD_SLIP: u8 = 2;
    pub(crate) const ALIKE: u8 = 3;
    pub(crate) const WORD_DIFFERENT: u8 = 4;
    pub(crate) const LEFT_OVER: u8 = 5;

    pub(crate) const KEPT: u8 = 0;
    pub(crate) const TURNED: u8 = 1;

    pub(crate) const NUMBER_FITS: u8 = 1;
    pub(crate) const NUMBER_SLIP: u8 = 2;
    pub(crate) const NUMBER_DIFFERENT: u8 = 3;

    pub(crate) const SAME_DAY: u8 = 0;
    pub(crate) const SAME_MONTH: u8 = 1;
    pub(crate) const SAME_YEAR: u8 = 2;
    pub(crate) const OVERLAPS: u8 = 3;
    pub(crate) const BORN_SLIP: u8 = 4;
    pub(crate) const BORN_NEAR: u8 = 5;
    pub(crate) const BORN_DIFFERENT: u8 = 6;

    pub(crate) const TERM_DIFFERENT: u8 = 1;

    pub(crate) const PLACE_ALIKE: u8 = 1;
    pub(crate) const PLACE_DIFFERENT: u8 = 2;

    pub(crate) const DETAINED_OVERLAPS: u8 = 1;
    pub(crate) const DETAINED_NEAR: u8 = 2;
    pub(crate) const DETAINED_DIFFERENT: u8 = 3;

    pub(crate) const DIED_OVERLAPS: u8 = 1;
    pub(crate) const DIED_DIFFERENT: u8 = 2;
}
