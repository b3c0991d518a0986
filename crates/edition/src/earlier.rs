//! Earlier editions that are still held beside a newer one: a person as they stood there, less what was withdrawn since.
//!
//! What an earlier edition says is never shown by itself. Only what the newer one says too is left of it, claim by claim and
//! source by source, so that whoever was withdrawn or erased since is in no earlier page either.

use crate::edition::Edition;
use crate::error::EditionError;
use crate::verify::Signed;
use guwah_registry::readers::{PersonRecord, Reader, RecordKey};

/// A person as they stood in an earlier edition.
#[derive(Debug)]
pub struct Stood {
    /// What was told then and is told still.
    pub record: PersonRecord,
    /// Whether the newer edition tells nothing beyond it.
    pub same: bool,
}

impl Edition {
    /// Checks that another edition is one that this one goes on from: of the same register, older, and in the same log.
    ///
    /// # Errors
    /// What speaks against it.
    pub fn check_earlier(&self, earlier: &Self) -> Result<(), EditionError> {
        let refused = |reason: String| EditionError::NotEarlier {
            path: earlier.folder().to_owned(),
            number: self.about().number,
            reason,
        };
        let of_it = Signed::read(earlier.folder(), None)?;
        if of_it.edition == *self.about() {
            return Err(refused("it is the very same edition".into()));
        }
        let own = Signed::read(self.folder(), None)?;
        own.extends(&earlier.signature).map_err(|broken| refused(broken.reason))
    }

    /// A person as they stood in an earlier edition, less whatever this one does not hold any more. None where this one
    /// does not hold the person, and where nothing is left.
    ///
    /// # Errors
    /// When one of the two cannot be read.
    pub fn stood_in(&self, earlier: &Self, key: &RecordKey) -> Result<Option<Stood>, EditionError> {
        let (today, then) = (self.reader().person(key)?, earlier.reader().person(key)?);
        let (Some(today), Some(then)) = (today, then) else {
            return Ok(None);
        };
        let number = match key {
            // Records that are joined today stood under numbers of their own, and the other way round.
            RecordKey::Number(number) if today.number == Some(*number) => today.number,
            _ => then.number,
        };
        Ok(then.still_told(&today).map(|record| Stood {
            same: record.person == today.person,
            record: PersonRecord { number, ..record },
        }))
    }
}
