//! What the leak check came to for one record: which of its texts wait for an editor's answer, which may stand, and whom it names of
//! whom the public sees nothing.
//!
//! The registry works it out (`guwah-registry`, `leak`) and hands it over with the record; redaction obeys it like everything else
//! that decides how much is told. A text is known by its mark, so that the same words on one page have the same fate.

use crate::id::{ClaimId, PersonId};

/// What the leak check came to for one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Screened {
    /// The marks of texts that the public is not told: something in them is not answered, or was answered with *remove*.
    pub texts: Vec<u64>,
    /// The marks of texts in which all that was found may stand, by an editor's answer.
    pub open: Vec<u64>,
    /// Persons that the record names by their own, of whom the public sees nothing.
    pub unseen: Vec<PersonId>,
    /// Persons that the record names by their own, who were children when testimonies told of them here.
    pub children: Vec<PersonId>,
}

impl Screened {
    /// Whether nothing follows from it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.open.is_empty() && self.unseen.is_empty() && self.children.is_empty()
    }

    /// Whether a text waits for an answer, or was removed by one.
    #[must_use]
    pub fn holds(&self, text: &str) -> bool {
        !self.texts.is_empty() && self.texts.contains(&mark(text))
    }

    /// Whether the record as a whole waits for an answer: it may be of somebody who was erased.
    #[must_use]
    pub fn holds_whole(&self) -> bool {
        !self.texts.is_empty() && self.texts.contains(&mark_of_whole())
    }

    /// Whether all that was found in a text may stand.
    #[must_use]
    pub fn opens(&self, text: &str) -> bool {
        !self.open.is_empty() && self.open.contains(&mark(text))
    }

    /// Takes over what holds for another record of the same person.
    pub fn join(&mut self, other: Self) {
        self.texts.extend(other.texts);
        self.open.extend(other.open);
        // What waits on one of them waits.
        let texts = &self.texts;
        self.open.retain(|open| !texts.contains(open));
        self.unseen.extend(other.unseen);
        self.children.extend(other.children);
    }
}

/// By what a text is known: the same in every process, for the same words.
#[must_use]
pub fn mark(text: &str) -> u64 {
    // FNV-1a: nothing here is secret or chosen by an adversary who could gain by two texts with one mark.
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// By what the record as a whole is known.
#[must_use]
pub fn mark_of_whole() -> u64 {
    mark("the whole record\0")
}

/// By what the words beside the picture of a photo are known, the claim being known to the public by this id.
#[must_use]
pub fn mark_of_photo(claim: ClaimId) -> u64 {
    mark(&format!("photo\0{claim}"))
}
