//! What the public may be told of one claim.

use crate::public_as::PublicAs;
use crate::source::TestifierTold;
use std::sync::Arc;

/// What the public may be told of one claim, as the consents of its source permit. By default nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permitted {
    /// What it claims.
    pub claims: bool,
    /// The photographs that it hands over.
    pub photos: bool,
    /// Who testifies.
    pub testifier: TestifierTold,
    /// Who wrote or recorded it, where that is not to be told either.
    pub unnamed: Option<Arc<str>>,
    /// How much of its value.
    pub public_as: PublicAs,
    /// Whether a guardian agreed to what is told of a child.
    pub guardian: bool,
}

impl Permitted {
    /// Everything: how a claim is told where its source stands in the way of nothing.
    pub const ALL: Self = Self {
        claims: true,
        photos: true,
        testifier: TestifierTold::Name,
        unnamed: None,
        public_as: PublicAs::WHOLE,
        guardian: false,
    };
}
