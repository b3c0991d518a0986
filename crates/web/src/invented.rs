//! The notice in the frame of every page of a register that holds invented persons. Whether it does is looked up once for each
//! state of the register.

use guwah_registry::readers::Reader;
use std::sync::{Arc, Mutex, PoisonError};

/// Whether the register that is served holds invented persons.
#[derive(Default)]
pub struct HoldsInvented {
    /// None for a site that is not served.
    reader: Option<Arc<dyn Reader>>,
    /// At how many entries it was looked up last, and what came of it.
    known: Mutex<Option<(u64, bool)>>,
}

impl HoldsInvented {
    pub(crate) fn of(reader: Arc<dyn Reader>) -> Self {
        Self {
            reader: Some(reader),
            known: Mutex::default(),
        }
    }

    /// Whether it does. What was known last is returned where the register cannot be read: the page itself fails then.
    pub(crate) fn now(&self) -> bool {
        let known = *self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let last = known.is_some_and(|(_, holds)| holds);
        let Some(reader) = &self.reader else { return last };
        // The number of entries is read first: a look-up after a later entry is thrown away too soon, never too late.
        let Ok(entries) = reader.entries() else { return last };
        if let Some((_, holds)) = known.filter(|(at, _)| *at == entries) {
            return holds;
        }
        let Ok(holds) = reader.holds_invented() else {
            return last;
        };
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((entries, holds));
        holds
    }
}
