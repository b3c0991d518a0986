//! The leak check: whether a text that is about to become public tells of somebody whom the register protects.
//!
//! It looks for **numbers** of protected people (telephone, identity number, passport, e-mail, address) in any layout, and for
//! the **names** of those who are linked to a text, in any spelling and script: testifiers who are not named, relatives and
//! persons of whom the public sees nothing, and whoever a source of few persons records beside. A number, or a name in full,
//! **blocks**: nothing is published until an editor answers. Everything weaker is ranked for a **look**.
//!
//! An answer is kept under a keyed digest of the text and of what was found in it, so that it is not asked again and what is
//! kept tells nobody what it was.

mod addresses;
mod answers;
mod digits;
mod known_names;
mod mail;
mod names;
mod numbers;
mod passage;
mod protected;
mod screen;
mod texts;
mod words;

pub use answers::{GivenAnswer, NotAnAnswer, read_answers};
pub(crate) use screen::Screen;
pub use texts::Place;

use guwah_domain::leak::LeakRecord;

/// A protected record, by its number among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Owner(pub(crate) u32);

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A telephone number.
    Telephone,
    /// An identity number.
    IdentityNumber,
    /// A passport's number.
    Passport,
    /// An e-mail address.
    Email,
    /// An address.
    Address,
    /// A name.
    Name,
    /// An identity number that the edition masks, written out.
    MaskedNumber,
}

impl Kind {
    /// The word for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::IdentityNumber => "identity_number",
            Self::Passport => "passport",
            Self::Email => "email",
            Self::Address => "address",
            Self::Name => "name",
            Self::MaskedNumber => "masked_number",
        }
    }
}

/// Something found in one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// By which it is answered.
    pub key: String,
    /// Whether nothing is published until it is answered.
    pub blocks: bool,
    /// How much it may matter, from 0 to 1.
    pub rank: f32,
    /// What was found.
    pub kind: Kind,
    /// Whose text it is.
    pub text_of: LeakRecord,
    /// The public number of a person whose text it is, where there is one.
    pub number: Option<u64>,
    /// Whom it seems to tell of.
    pub of: LeakRecord,
    /// Where the text stands.
    pub place: Place,
    /// How far into the text it stands, in characters.
    pub offset: usize,
    /// What was found, as it stands there.
    pub found: String,
    /// The same with the words around it.
    pub passage: String,
}

/// What the leak check found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LeakReport {
    /// What is not answered: what blocks first, then by rank.
    pub hits: Vec<Hit>,
    /// How many texts were looked at.
    pub texts: u64,
    /// How many hits an editor has answered.
    pub answered: u64,
    /// How many texts stay out of the edition by such an answer.
    pub removed: u64,
    /// How many records are protected.
    pub protected: u64,
    /// Answers that were given and that nothing found asks for.
    pub unused: Vec<String>,
}

impl LeakReport {
    /// How many of the hits block.
    #[must_use]
    pub fn blocking(&self) -> usize {
        self.hits.iter().filter(|hit| hit.blocks).count()
    }
}
