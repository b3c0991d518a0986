//! The rows of what editors answered to the leak check.

use crate::error::RegistryError;
use crate::read::rows::unreadable;
use guwah_domain::leak::AnsweredLeak;
use rusqlite::{Connection, params};

/// Writes an answer; of two to the same, the later stands.
pub(crate) fn put_answer(db: &Connection, answered: &AnsweredLeak) -> Result<(), RegistryError> {
    let body = serde_json::to_vec(answered).map_err(|_| unreadable("leak_answer"))?;
    db.prepare_cached("insert or replace into leak_answer (hit, text_of, of, body) values (?1, ?2, ?3, ?4)")?
        .execute(params![answered.hit, answered.text_of.id(), answered.of.id(), body])?;
    db.prepare_cached("update cursor set answered = 1")?.execute([])?;
    Ok(())
}

/// Takes out the answers that are about an erased record.
pub(crate) fn forget_answers(db: &Connection, record: [u8; 16]) -> Result<(), RegistryError> {
    db.execute("delete from leak_answer where text_of = ?1 or of = ?1", [record])?;
    Ok(())
}

/// Takes out all that was found, since it may tell of an erased record: everything is looked at anew after an erasure.
pub(super) fn forget_found(db: &Connection, record: i64, id: [u8; 16]) -> Result<(), RegistryError> {
    db.execute("delete from named where record = ?1 or other = ?2", params![record, id])?;
    db.execute("delete from found", [])?;
    Ok(())
}
