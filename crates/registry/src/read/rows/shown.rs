//! How much of a record the public is shown.

use guwah_domain::disclosure::Audience;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Extent, Telling};

/// How much of what the team sees of a person, a facility or an organisation the public sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Nothing = 0,
    Part = 1,
    All = 2,
}

impl Shown {
    /// What is shown of a person whose claims are told so.
    pub(crate) fn of(person: &Person, sealed: bool, telling: &Telling<'_>) -> Self {
        match redaction::extent(person, telling) {
            Extent::Nothing => Self::Nothing,
            Extent::Whole if !sealed => Self::All,
            Extent::Part | Extent::Whole => Self::Part,
        }
    }

    /// Whether an audience sees anything.
    pub(crate) fn to(self, audience: Audience) -> bool {
        audience == Audience::Team || self != Self::Nothing
    }

    pub(super) fn read(number: i64) -> Self {
        match number {
            2 => Self::All,
            1 => Self::Part,
            _ => Self::Nothing,
        }
    }
}
