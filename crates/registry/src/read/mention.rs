//! That a person is named as a relative on another's page.

use guwah_domain::claim::Held;
use guwah_domain::id::PersonId;
use guwah_domain::value::TermRef;

/// Somebody on whose page a person is named as a relative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The record under which they are shown.
    pub person: PersonId,
    /// What they are to the person (a term of `kinship`): the inverse of what their page says, by their sex where that is known.
    pub relation: TermRef,
    /// How it is held.
    pub held: Held,
}
