//! What the leak check finds, and whose it is.

use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::leak::{LeakAnswer, LeakRecord};
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};

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
    /// What names somebody who was erased.
    Erased,
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
            Self::Erased => "erased",
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

/// What is told of a spot to those who look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The property, or what else of the record it is.
    pub property: String,
    /// Which part of it.
    pub part: String,
    /// The claim, where it is one.
    pub claim: Option<ClaimId>,
    /// The source that says it, where one does.
    pub source: Option<SourceId>,
}

/// Adds a digest of something to a sum: in which order things are added does not matter.
pub(crate) fn add(sum: &mut u64, thing: &impl Hash) {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    *sum = sum.wrapping_add(hasher.finish());
}
