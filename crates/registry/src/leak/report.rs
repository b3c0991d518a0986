//! What the leak check found, as whoever must decide is told of it.

use super::hit::Hit;
use guwah_domain::leak::LeakAnswer;
use guwah_domain::redaction::Screened;

/// What the leak check found in all that would be public.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leaks {
    /// Everything that was found, answered or not.
    pub hits: Vec<Hit>,
    /// How many records are protected.
    pub protected: u64,
    /// How many texts were looked at since everything was last looked at.
    pub texts: u64,
}

/// What becomes of a text by one thing found in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It waits for an answer.
    Waits = 0,
    /// It was removed by an answer.
    Removed = 1,
    /// What was found may stand.
    Stands = 2,
}

impl Weight {
    /// What follows from an answer, or from none.
    pub(crate) fn of(answer: Option<LeakAnswer>) -> Self {
        match answer {
            None => Self::Waits,
            Some(LeakAnswer::Remove) => Self::Removed,
            Some(LeakAnswer::NotTheSame | LeakAnswer::MayStand) => Self::Stands,
        }
    }
}

/// Something found in a text of one record, as the tables keep it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FoundRow {
    /// By what the text is known to redaction.
    pub(crate) mark: u64,
    /// What becomes of it.
    pub(crate) weight: Weight,
    /// What is told of it.
    pub(crate) hit: Hit,
}

/// What follows for redaction from all that was found in one record: each text's mark, and whether this alone lets it stand.
pub(crate) fn screened(found: impl Iterator<Item = (u64, bool)>) -> Screened {
    let mut screened = Screened::default();
    for (mark, stands) in found {
        let marks = if stands {
            &mut screened.open
        } else {
            &mut screened.texts
        };
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    let waiting = &screened.texts;
    screened.open.retain(|open| !waiting.contains(open));
    screened
}
