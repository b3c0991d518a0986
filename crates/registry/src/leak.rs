//! The leak check: whether a text that is about to be told to the public tells of somebody whom the register protects.
//!
//! It looks for **numbers** of protected people (telephone, identity number, passport, e-mail, address) in any layout, and for
//! the **names** of those who are linked to a text, in any spelling and script: testifiers who are not named, relatives and
//! persons of whom the public sees nothing, and whoever a source of few persons records beside. A number, or a name in full,
//! **blocks**: no edition is published until an editor answers. Everything weaker is ranked for a **look**.
//!
//! The check is the rule: a text in which something was found that is not answered is told to nobody, on the served register as in an
//! edition. What it came to is kept in the tables beside the rows ([`crate::project`], `screening`), and redaction obeys it
//! ([`guwah_domain::redaction::Screened`]).
//!
//! An answer is kept under a keyed digest of the text and of what was found in it, so that it is not asked again and what is
//! kept tells nobody what it was.

mod addresses;
mod digits;
mod known_names;
mod mail;
mod names;
mod numbers;
mod passage;
mod protected;
mod report;
mod screen;
mod texts;
mod words;

pub(crate) use protected::Protected;
pub use report::Leaks;
pub(crate) use report::{FoundRow, Weight, screened};
pub(crate) use screen::{Found, Screen, hit};
pub use texts::Place;
pub(crate) use texts::Spot;

use guwah_domain::leak::{LeakAnswer, LeakRecord};
use serde::{Deserialize, Serialize};

/// A protected record, by its number among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Owner(pub(crate) u32);

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    /// An identity number that the public is told a part of, written out.
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// By which it is answered.
    pub key: String,
    /// Whether no edition is published until it is answered. The public is told nothing of the text in any case.
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
    /// What an editor answered.
    pub answer: Option<LeakAnswer>,
}
