//! What editors answered to the leak check, and the keyed digests by which an answer is found again.

use crate::erase::keyed_digest;
use crate::error::RegistryError;
use crate::registry::Registry;
use crate::rows::unreadable;
use guwah_domain::leak::AnsweredLeak;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Writes an answer; of two to the same, the later stands.
pub(crate) fn put_answer(db: &Connection, answered: &AnsweredLeak) -> Result<(), RegistryError> {
    let body = serde_json::to_vec(answered).map_err(|_| unreadable("leak_answer"))?;
    db.prepare_cached("insert or replace into leak_answer (hit, text_of, of, body) values (?1, ?2, ?3, ?4)")?
        .execute(params![answered.hit, answered.text_of.id(), answered.of.id(), body])?;
    Ok(())
}

/// Takes out the answers that are about an erased record.
pub(crate) fn forget_answers(db: &Connection, record: [u8; 16]) -> Result<(), RegistryError> {
    db.execute("delete from leak_answer where text_of = ?1 or of = ?1", [record])?;
    Ok(())
}

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

    /// The keyed digest of texts, in hexadecimal: whoever has the register's keys can make it again, and to nobody else
    /// it tells anything of the texts.
    #[must_use]
    pub fn keyed_digest(&self, texts: &[&str]) -> String {
        keyed_digest(self.shared.ring.as_ref(), texts)
    }
}
