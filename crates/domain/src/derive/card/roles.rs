//! What a place may be to a person.

use crate::vocabulary::Vocabularies;

/// The role of a place where a person is said to be held, when the form of custody is not told.
pub const HELD: &str = "held";

/// The role of a place where something was done to a person that led to no custody.
pub const HAPPENED: &str = "happened";

/// The role of a place where a person is said to have been sentenced, wherever the sentence was served.
pub const SENTENCED: &str = "sentenced";

/// What a place may be to a person, in the order in which it is told.
pub fn place_roles() -> impl Iterator<Item = &'static str> {
    let custody = Vocabularies::xinjiang()
        .get("custody")
        .map_or(&[][..], |vocabulary| &vocabulary.terms);
    ["birthplace", "origin", "residence"]
        .into_iter()
        .chain(custody.iter().map(|term| term.key.as_str()))
        .chain([HELD, SENTENCED, HAPPENED])
}
