//! The parts of an act that a column can give.

/// A part of an act that a column can give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActPart {
    When,
    Until,
    Place,
    Authority,
    Sentence,
    Account,
}
