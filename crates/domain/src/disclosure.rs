//! Who may see a claim.

use serde::{Deserialize, Serialize};

/// Who may see a claim, from widest to strictest. Where several rules apply, the strictest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disclosure {
    /// Everyone, once its source may be published.
    Public,
    /// Those with an account of the workspace.
    #[default]
    Team,
    /// Its recorder and named editors only; each opening is recorded.
    Sealed,
}

impl Disclosure {
    /// All levels, from widest to strictest.
    pub const ALL: [Self; 3] = [Self::Public, Self::Team, Self::Sealed];

    /// Reads a level by its key. None for anything else: an unknown level is never taken for a wide one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_ascii_lowercase().as_str() {
            "public" => Some(Self::Public),
            "team" => Some(Self::Team),
            "sealed" => Some(Self::Sealed),
            _ => None,
        }
    }

    /// The key, as sheets and exports write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Team => "team",
            Self::Sealed => "sealed",
        }
    }

    /// The stricter of two.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        self.max(other)
    }
}

/// For whom something is read. A reader is made for one audience and has no way to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Anyone at all.
    Public,
    /// Those with an account of the workspace.
    Team,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strictest_wins() {
        use Disclosure::{Public, Sealed, Team};
        assert_eq!(Public.strictest(Team), Team);
        assert_eq!(Sealed.strictest(Public), Sealed);
        assert_eq!(Disclosure::parse(" Public "), Some(Public));
        assert_eq!(Disclosure::parse("everyone"), None);
    }
}
