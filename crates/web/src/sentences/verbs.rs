//! Verbs in a line of a search, and what they make of the date or the place that follows.

use guwah_domain::card::{Dated, HELD, place_roles};
use guwah_domain::vocabulary::Vocabularies;

/// What a verb makes of the date and the place that follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// A date is one of detention, a place any of the person's.
    Taken,
    /// A date is one of birth, a place is a birthplace.
    Born,
    /// A place is one where the person is or was held. No filter has such a date.
    Held,
    /// A place is one of residence. No filter has such a date.
    Lived,
    /// A date is one of death, a place too.
    Died,
    /// A date is one of release. No filter has such a place.
    Released,
    /// A date is one of a sentence, a place where it was given.
    Sentenced,
    /// No filter has such a date or such a place.
    Other,
    /// A form of custody. No filter has such a date.
    Status,
}

impl Verb {
    /// The filter of its dates, where it is one of what a card has dates of.
    pub(super) fn dated(self) -> Option<Dated> {
        match self {
            Self::Died => Some(Dated::Died),
            Self::Released => Some(Dated::Released),
            Self::Sentenced => Some(Dated::Sentenced),
            _ => None,
        }
    }
}

/// Verbs, each with what it makes of what follows. Whatever names a status is one too.
const VERBS: [(Verb, &[&str]); 8] = [
    (Verb::Taken, &["detained", "arrested", "taken", "seized"]),
    (Verb::Born, &["born"]),
    (
        Verb::Held,
        &["held", "kept", "imprisoned", "jailed", "interned", "confined", "locked"],
    ),
    (
        Verb::Lived,
        &["lived", "lives", "living", "live", "resident", "residing", "resided"],
    ),
    (
        Verb::Died,
        &["died", "dead", "deceased", "killed", "executed", "murdered", "perished"],
    ),
    (Verb::Released, &["released", "freed", "escaped"]),
    (Verb::Sentenced, &["sentenced", "convicted", "condemned"]),
    (
        Verb::Other,
        &[
            "tried",
            "charged",
            "transferred",
            "moved",
            "deported",
            "extradited",
            "returned",
            "repatriated",
            "disappeared",
            "missing",
            "vanished",
            "seen",
            "heard",
            "filmed",
            "married",
            "recorded",
            "reported",
            "interviewed",
            "fled",
            "left",
            "beaten",
            "tortured",
            "buried",
        ],
    ),
];
/// What a word is as a verb.
pub(super) fn verb(word: &str) -> Option<Verb> {
    VERBS
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(verb, _)| *verb)
}

/// What a place is to a person who is or was held there, in whichever form.
pub(super) fn held_roles() -> Vec<&'static str> {
    let custody = Vocabularies::xinjiang().get("custody");
    let is_held = |role: &&str| *role == HELD || custody.is_some_and(|custody| custody.is_a(role, "detained"));
    place_roles().filter(is_held).collect()
}
