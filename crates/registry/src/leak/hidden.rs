//! What is not for the public, person by person: what the leak check looks for.

use crate::read::barriers::Barriers;
use guwah_domain::claim::Claim;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::identity_number::IdentityNumber;

/// A person of whom something is not for the public.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// The record.
    pub person: PersonId,
    /// The record under which the person is shown.
    pub shown_as: PersonId,
    /// Whether the public sees anything of the person.
    pub is_public: bool,
    /// What keeps back the person of whom the public sees nothing; none of one of whom it sees something, and where nothing
    /// is recorded.
    pub barriers: Option<Barriers>,
    /// Names of the person of which the public is told a part.
    pub in_part: Vec<String>,
    /// Numbers of documents of which the public is told less than is usual of such numbers, and all of whoever is named in part.
    pub numbers: Vec<IdentityNumber>,
    /// Claims that the public does not see.
    pub hidden: Vec<(SourceId, Claim)>,
    /// Claims that the public sees, as recorded.
    pub seen: Vec<(SourceId, Claim)>,
    /// Those of them whose speaker is not to be named.
    pub unnamed: Vec<(SourceId, Claim)>,
}
