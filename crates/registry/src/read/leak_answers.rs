//! What editors answered to the leak check, and the keyed digests by which an answer is found again.

pub(crate) mod erased;

use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::leak::hit::Hit;
use crate::leak::report::{Leaks, Weight};
use crate::read::rows::{Rows, unreadable};
use guwah_domain::id::PersonId;
use guwah_domain::leak::AnsweredLeak;
use rusqlite::Connection;
use std::collections::HashMap;

impl Registry {
    /// What the leak check was answered, by what was found.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn leak_answers(&self) -> Result<HashMap<String, AnsweredLeak>, RegistryError> {
        self.shared.catch_up()?;
        self.shared.tables.read(leak_answers)
    }

    /// Everything that the leak check finds in what would be public now, answered or not. Until it is answered the public is not told
    /// of it, here or in an edition.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn leaks(&self) -> Result<Leaks, RegistryError> {
        self.shared.screen()?;
        self.shared.tables.read(|db| {
            let _moment = db.unchecked_transaction()?;
            let screening = Rows { db }.screening()?;
            Ok(Leaks {
                hits: Rows { db }.all_found()?,
                protected: screening.protected,
                texts: screening.texts,
            })
        })
    }

    /// How many passages of all records wait for an answer.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn waiting_in_all(&self) -> Result<usize, RegistryError> {
        self.shared.screen()?;
        self.shared.tables.read(|db| Rows { db }.waiting_in_all())
    }

    /// What the leak check finds in one record, in whatever is shown as one with it, that waits for an answer: what the public is not
    /// told until then.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn waiting(&self, record: PersonId) -> Result<Vec<Hit>, RegistryError> {
        self.shared.screen()?;
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let Some(record) = rows.record(record.0)? else {
                return Ok(Vec::new());
            };
            let found = rows.found(rows.kept(record.no)?.unwrap_or(record.no))?.into_iter();
            let waiting = found.filter(|found| found.weight == Weight::Waits);
            Ok(waiting.map(|found| found.hit).collect())
        })
    }
}

/// What the leak check was answered, by what was found.
pub(crate) fn leak_answers(db: &Connection) -> Result<HashMap<String, AnsweredLeak>, RegistryError> {
    let mut statement = db.prepare_cached("select hit, body from leak_answer")?;
    let mut rows = statement.query([])?;
    let mut answers = HashMap::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_blob().map_err(|_| unreadable("leak_answer"))?;
        let answered = serde_json::from_slice(body).map_err(|_| unreadable("leak_answer"))?;
        answers.insert(row.get(0)?, answered);
    }
    Ok(answers)
}
