//! What somebody is sentenced to where that is no prison.

use serde::{Deserialize, Serialize};

/// What somebody is sentenced to where that is no prison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Sent away from home, to live somewhere else.
    Exile,
    /// Kept at home.
    HouseArrest,
    /// Bound to a place or to hours, and not held.
    RestrictedLiberty,
    /// Under public surveillance, as 管制 is.
    Supervision,
    /// On probation.
    Probation,
    /// Unpaid or assigned work.
    CommunityService,
}
