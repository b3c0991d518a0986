//! The rows of embargoes: on which days something opens.

use crate::error::RegistryError;
use crate::read::rows::RecordNo;
use guwah_domain::embargo::Embargo;
use rusqlite::{Connection, params};

/// Writes on which days something of a person opens.
pub(crate) fn put_embargoes(db: &Connection, record: RecordNo, days: &[Embargo]) -> Result<(), RegistryError> {
    for day in days {
        db.prepare_cached("insert or ignore into embargo (record, opens_on) values (?1, ?2)")?
            .execute(params![record, day.to_string()])?;
    }
    Ok(())
}
