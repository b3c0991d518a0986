//! Whether a person is invented: somebody who does not exist, in a register that is to be tried out. It follows from the kinds
//! of the sources (`invented` in `data/status.toml`), so that no deployment can forget to say so.

use crate::source::Source;
use crate::status::SourceBrief;
use serde::{Deserialize, Serialize};

/// How much of what is recorded of a person is invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Invented {
    /// Nothing.
    #[default]
    No,
    /// What some of the sources say: the person may exist.
    Partly,
    /// What all of the sources say: there is no such person.
    Wholly,
}

impl Invented {
    /// Of the sources that speak of a person.
    pub fn of(sources: impl IntoIterator<Item = SourceBrief>) -> Self {
        let (mut invented, mut other) = (false, false);
        for source in sources {
            if source.is_invented() {
                invented = true;
            } else {
                other = true;
            }
        }
        match (invented, other) {
            (false, _) => Self::No,
            (true, true) => Self::Partly,
            (true, false) => Self::Wholly,
        }
    }

    /// Whether nothing is.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    #[must_use]
    pub fn is_no(&self) -> bool {
        *self == Self::No
    }

    /// What data call it; none where nothing is invented.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::No => None,
            Self::Partly => Some("partly"),
            Self::Wholly => Some("wholly"),
        }
    }
}

/// Whether a source is of a kind that invents.
#[must_use]
pub fn is_invented(source: &Source) -> bool {
    SourceBrief::of(source).is_invented()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_invented_as_far_as_the_sources_are() {
        let table: [(&[&str], Invented); 7] = [
            (&[], Invented::No),
            (&["media_report"], Invented::No),
            (&["imported_dataset", "testimony_written"], Invented::No),
            (&["invented"], Invented::Wholly),
            (&["invented", "invented"], Invented::Wholly),
            (&["invented", "imported_dataset"], Invented::Partly),
            (&["media_report", "invented", "invented"], Invented::Partly),
        ];
        for (kinds, expected) in table {
            let briefs = kinds.iter().map(|kind| {
                SourceBrief::of(&Source {
                    kind: (*kind).to_owned(),
                    ..Source::default()
                })
            });
            assert_eq!(Invented::of(briefs), expected, "{kinds:?}");
        }
    }
}
