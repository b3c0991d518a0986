//! The derived tables as files: made, opened for the one who writes them, put in place of others.

use crate::deployment::directory::{Directory, remove_if_there};
use crate::error::RegistryError;
use crate::read::tables::configure;
use guwah_domain::disclosure::Audience;
use rusqlite::Connection;
use std::path::Path;

/// Opens the derived tables for the one who writes them, making them when they are not there.
pub(crate) fn open_tables(path: &Path) -> Result<Connection, RegistryError> {
    let db = Connection::open(path)?;
    configure(&db)?;
    // Derived rows may be lost with the power: the cursor is lost with them, and they are projected again.
    db.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;\
         pragma wal_autocheckpoint = 8192;",
    )?;
    make_schema(&db)?;
    Ok(db)
}

/// Makes the derived tables from nothing, for a rebuild: nothing of them is of use before the last row is in, so they
/// are not made safe against a crash until then.
pub(crate) fn create_tables(path: &Path) -> Result<Connection, RegistryError> {
    remove_if_there(path)?;
    let db = Connection::open(path)?;
    configure(&db)?;
    db.execute_batch("pragma journal_mode = off; pragma synchronous = off; pragma secure_delete = on;")?;
    make_schema(&db)?;
    Ok(db)
}

/// The form of the tables, kept in the file: raised whenever what they hold changes.
const FORM: i64 = 8;

/// Removes tables and indexes of another form than this program's, if there are any: they follow from the ledger, and what
/// opens the register next makes them anew. The caller holds the folder's lock.
pub(crate) fn discard_other_form(directory: &Directory) -> Result<(), RegistryError> {
    let tables = directory.tables();
    if !tables.exists() {
        return Ok(());
    }
    let db = Connection::open(&tables)?;
    let form: i64 = db.query_row("pragma user_version", [], |row| row.get(0))?;
    drop(db);
    if form == FORM {
        return Ok(());
    }
    // The indexes first: without tables they would pass for those of the tables to come.
    for audience in [Audience::Public, Audience::Team] {
        remove_if_there(&directory.index(audience))?;
    }
    for suffix in ["-wal", "-shm", ""] {
        let mut name = tables.clone().into_os_string();
        name.push(suffix);
        remove_if_there(Path::new(&name))?;
    }
    Ok(())
}

fn make_schema(db: &Connection) -> Result<(), RegistryError> {
    let there: bool = db.query_row(
        "select exists (select 1 from sqlite_master where name = 'cursor')",
        [],
        |row| row.get(0),
    )?;
    if !there {
        db.execute_batch(concat!("begin immediate;", include_str!("schema.sql"), "commit;"))?;
        db.execute_batch("insert into cursor (only_row, entries) values (1, 0);")?;
        db.pragma_update(None, "user_version", FORM)?;
        // What is deleted from the text index is overwritten, not merely marked.
        db.execute_batch("insert into text_index (text_index, rank) values ('secure-delete', 1);")?;
    }
    Ok(())
}
