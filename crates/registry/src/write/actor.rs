//! Who acts.

/// Who acts, and why. The instant is taken when the entry is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name.
    pub name: String,
    /// The reason, when one is given.
    pub why: Option<String>,
}

impl Actor {
    /// An actor by name.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            why: None,
        }
    }
}
