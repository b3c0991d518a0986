//! The public form of one claim, with its speaker and its value.

use super::narrow;
use super::permitted::Permitted;
use crate::claim::{Claim, Speaker};
use crate::disclosure::Disclosure;
use crate::public_as::{NamePart, PublicAs};
use crate::public_number::PublicNumber;
use crate::source::TestifierTold;
use crate::value::{Text, Value};
use std::borrow::Cow;

/// The property of photos.
const PHOTO: &str = "photo";

/// The public form of a claim; none where the public is not told of it.
#[must_use]
pub fn claim<'a>(claim: &'a Claim, permitted: &Permitted) -> Option<Cow<'a, Claim>> {
    is_told(claim, permitted).then(|| form(claim, permitted)).flatten()
}

/// What the public is told of a claim wherever it is told of it, whoever may see it now: the form by which a claim of the
/// public is recognised. None where so little of its value may be told that nothing is left.
#[must_use]
pub fn form<'a>(claim: &'a Claim, permitted: &Permitted) -> Option<Cow<'a, Claim>> {
    if may_be_reduced(claim, permitted) {
        reduce(claim.clone(), permitted).map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(claim))
    }
}

/// The public form of a value.
#[must_use]
pub fn value(value: Value) -> Value {
    match value {
        Value::IdentityNumber(number) => Value::PublicNumber(PublicNumber::of(&number)),
        Value::File(file) => Value::File(file.for_the_public()),
        other => other,
    }
}

/// Whether the public is told of a claim.
pub(super) fn is_told(claim: &Claim, permitted: &Permitted) -> bool {
    permitted.claims
        && claim.disclosure == Disclosure::Public
        && claim.withdrawn.is_none()
        && claim.embargo.is_none()
        && (permitted.photos || !matches!(claim.value, Value::File(_)))
        // The name of a photo that was not taken in says where it came from, and shows nobody.
        && (claim.property != PHOTO || !matches!(claim.value, Value::Text(_)))
}

/// Whether [`reduce`] may change a claim.
fn may_be_reduced(claim: &Claim, permitted: &Permitted) -> bool {
    matches!(claim.value, Value::IdentityNumber(_) | Value::File(_))
        || is_narrowed(claim, permitted)
        || leaves_out_speaker(claim, permitted)
}

/// Whether less of its value is told than is usual of values of its type.
pub(super) fn is_narrowed(claim: &Claim, permitted: &Permitted) -> bool {
    !claim.public_as.is_whole() || !permitted.public_as.is_whole()
}

/// Whether something of a claim's speaker may be left out.
pub(super) fn leaves_out_speaker(claim: &Claim, permitted: &Permitted) -> bool {
    permitted.testifier != TestifierTold::Name
        && (claim.by.is_some()
            || claim.through.is_some()
            || claim.locator.is_some()
            || claim.said_words.is_some()
            || matches!(claim.value, Value::Testimony(_) | Value::Intervention(_)))
}

/// Leaves of a claim what the public is told; none where that is nothing. A State that speaks is no testifier.
pub(super) fn reduce(claim: Claim, permitted: &Permitted) -> Option<Claim> {
    let shown = claim.public_as.strictest(permitted.public_as);
    let claim = if shown.is_whole() {
        claim
    } else {
        narrow::claim(claim, shown)?
    };
    let mut told = Claim {
        value: value(claim.value),
        // That more is known than is told is not told either.
        public_as: PublicAs::WHOLE,
        ..claim
    };
    if permitted.testifier == TestifierTold::Name {
        return Some(told);
    }
    if !told.is_official() {
        told.by = told.by.take().and_then(|by| speaker(by, permitted.testifier));
    }
    told.through = None;
    // Where in a source and in which words of a date: who agreed to nothing may be known by them.
    if permitted.testifier == TestifierTold::Nobody {
        told.locator = None;
        told.said_words = None;
    }
    // Who signs an appeal told of in a testimony is one of those who testify, or close to them.
    if let Value::Intervention(done) = &mut told.value {
        done.by = None;
    }
    if let Value::Testimony(testimony) = &mut told.value {
        testimony.testifier = None;
        if permitted.testifier == TestifierTold::Nobody {
            testimony.how_known = None;
        }
    }
    Some(told)
}

/// What the public is told of who speaks; none where that is nothing.
fn speaker(by: Speaker, told: TestifierTold) -> Option<Speaker> {
    let named = by.name.and_then(|name| narrow::name(Text::new(name), told.part()));
    let shown = Speaker {
        name: named.map(|name| name.text),
        relation: by.relation.filter(|_| told != TestifierTold::Nobody),
        ..Speaker::default()
    };
    (shown != Speaker::default()).then_some(shown)
}

impl TestifierTold {
    /// How much of the name.
    pub(super) fn part(self) -> NamePart {
        match self {
            Self::Name => NamePart::Whole,
            Self::FirstName => NamePart::FirstName,
            Self::Initials => NamePart::Initials,
            Self::Relation | Self::Nobody => NamePart::Nothing,
        }
    }

    /// Whether of this name nothing is hidden.
    pub(super) fn tells_all_of(self, name: &str) -> bool {
        narrow::name(Text::new(name), self.part()).is_some_and(|told| told.text == name)
    }
}

/// Tells photos of one source apart that are alike in all that is told of them.
pub(super) fn number_photo<'a>(told: &mut Claim, before: impl Iterator<Item = &'a Claim>) {
    let Value::File(file) = &told.value else { return };
    if file.nth != 0 {
        return;
    }
    let alike = |known: &&Claim| {
        let mut known = (*known).clone();
        if let Value::File(file) = &mut known.value {
            file.nth = 0;
        }
        known.says_the_same(told)
    };
    let nth = before.filter(alike).count();
    if nth > 0
        && let Value::File(file) = &mut told.value
    {
        file.nth = u16::try_from(nth + 1).unwrap_or(u16::MAX);
    }
}
