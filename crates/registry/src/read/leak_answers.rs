//! What editors answered to the leak check, and the keyed digests by which an answer is found again.

use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::rows::unreadable;
use guwah_domain::leak::AnsweredLeak;
use std::collections::HashMap;

impl Registry {
    /// What the leak check was answered, by what was found.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn leak_answers(&self) -> Result<HashMap<String, AnsweredLeak>, RegistryError> {
        self.shared.catch_up()?;
        self.shared.tables.read(|db| {
            let mut statement = db.prepare_cached("select hit, body from leak_answer")?;
            let mut rows = statement.query([])?;
            let mut answers = HashMap::new();
            while let Some(row) = rows.next()? {
                let body = row.get_ref(1)?.as_blob().map_err(|_| unreadable("leak_answer"))?;
                let answered = serde_json::from_slice(body).map_err(|_| unreadable("leak_answer"))?;
                answers.insert(row.get(0)?, answered);
            }
            Ok(answers)
        })
    }
}
