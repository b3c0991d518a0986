//! What keeps a person from the public: the barriers that stand before the claim that is nearest to being told.

use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use std::fmt;

/// What keeps something from the public. None is the public's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Barriers(u8);

/// Each barrier: the key that programs read, and the words.
const BARRIERS: [(&str, &str); 7] = [
    ("withheld", "an editor withholds them"),
    ("sealed", "what is told of them is sealed"),
    ("team", "what is told of them is for the team"),
    ("withdrawn", "what is told of them was withdrawn"),
    ("embargo", "what is told of them is under an embargo"),
    (
        "source",
        "no consent permits to publish what the source says (a list: it was not imported with --publishable)",
    ),
    ("unnamed", "it names somebody who may not be named"),
];

impl Barriers {
    /// An editor withholds the person.
    pub(crate) const WITHHELD: Self = Self(1);
    /// The source is under an embargo.
    pub(crate) const EMBARGO: Self = Self(1 << 4);
    /// The source may not be published.
    pub(crate) const SOURCE: Self = Self(1 << 5);
    /// The claim names somebody who may not be named.
    pub(crate) const UNNAMED: Self = Self(1 << 6);

    /// What a claim itself says of who may see it.
    pub(crate) fn of(claim: &Claim) -> Self {
        let level = match claim.disclosure {
            Disclosure::Sealed => 1 << 1,
            Disclosure::Team => 1 << 2,
            Disclosure::Public => 0,
        };
        let withdrawn = u8::from(claim.withdrawn.is_some()) << 3;
        let embargo = u8::from(claim.embargo.is_some()) << 4;
        Self(level | withdrawn | embargo)
    }

    /// Both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whichever has fewer.
    #[must_use]
    pub fn least(self, other: Self) -> Self {
        if (other.0.count_ones(), other.0) < (self.0.count_ones(), self.0) {
            other
        } else {
            self
        }
    }

    /// The keys, as programs read them.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        self.each().map(|(key, _)| key)
    }

    fn each(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = BARRIERS.into_iter().enumerate();
        all.filter(move |(bit, _)| self.0 >> bit & 1 == 1)
            .map(|(_, barrier)| barrier)
    }
}

impl fmt::Display for Barriers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, (_, words)) in self.each().enumerate() {
            write!(f, "{}{words}", if nth == 0 { "" } else { ", and " })?;
        }
        Ok(())
    }
}
