//! The parts of an act that a column can give.

/// Stands where a part of one of several acts is not told, so that the others keep their order.
pub(crate) const NOT_TOLD: &str = "?";

/// Stands in the place of the date of an event that is told without one. A question mark would leave open whether it happened at all.
pub(crate) const NO_DATE: &str = "no date";

/// A part of an act that a column can give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ActPart {
    When,
    Until,
    Place,
    Facility,
    Authority,
    Reason,
    Sentence,
    To,
    Account,
}

impl ActPart {
    /// All parts, in the order of an export's columns, each as a heading or a map names it.
    pub(crate) const ALL: [(Self, &'static str); 9] = [
        (Self::When, "when"),
        (Self::Until, "until"),
        (Self::Place, "place"),
        (Self::Facility, "facility"),
        (Self::Authority, "authority"),
        (Self::Reason, "reason"),
        (Self::Sentence, "sentence"),
        (Self::To, "to"),
        (Self::Account, "account"),
    ];

    /// The part with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(part, _)| *part)
    }

    /// Its name.
    pub(crate) fn key(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(part, _)| *part == self)
            .map_or("", |(_, key)| key)
    }
}
