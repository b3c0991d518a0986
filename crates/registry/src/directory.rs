//! The folder of a register: what lies where, and how its files are opened.

use crate::error::RegistryError;
use guwah_domain::disclosure::Audience;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The name of the key ring's file, beside the data unless it is kept elsewhere.
pub const RING_FILE: &str = guwah_ledger::RING_FILE;

/// The folder of the evidence vault, in the register's.
pub const VAULT_FOLDER: &str = "vault";

/// The folder of the working copies, in an edition's.
pub(crate) const PHOTOS_FOLDER: &str = "photos";

/// The derived tables.
const TABLES_FILE: &str = "registry.sqlite";
/// The tables while they are made anew.
const TABLES_PART: &str = "registry.sqlite.part";
const LOCK_FILE: &str = "lock";

/// How a register is opened.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// Where the key ring lies, when not beside the data.
    pub keys: Option<PathBuf>,
    /// The passphrase of the ring, when it has one.
    pub passphrase: Option<Vec<u8>>,
}

/// The places of a register's files.
#[derive(Debug, Clone)]
pub(crate) struct Directory {
    folder: PathBuf,
    keys: Option<PathBuf>,
}

impl Directory {
    pub(crate) fn new(folder: &Path, options: &OpenOptions) -> Self {
        Self {
            folder: folder.to_owned(),
            keys: options.keys.clone(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn ring(&self) -> PathBuf {
        self.keys.clone().unwrap_or_else(|| self.folder.join(RING_FILE))
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join(LOCK_FILE)
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join(VAULT_FOLDER)
    }

    pub(crate) fn photos(&self) -> PathBuf {
        self.folder.join(PHOTOS_FOLDER)
    }

    pub(crate) fn tables(&self) -> PathBuf {
        self.folder.join(TABLES_FILE)
    }

    pub(crate) fn tables_part(&self) -> PathBuf {
        self.folder.join(TABLES_PART)
    }

    pub(crate) fn index(&self, audience: Audience) -> PathBuf {
        self.folder.join(match audience {
            Audience::Public => "index-public.bin",
            Audience::Team => "index-team.bin",
        })
    }

    pub(crate) fn holds_a_register(&self) -> bool {
        self.folder.join(guwah_ledger::LEDGER_FILE).exists()
    }
}

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

/// Opens the derived tables for a reader.
pub(crate) fn read_tables(path: &Path) -> Result<Connection, RegistryError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    configure(&db)?;
    db.execute_batch("pragma query_only = on;")?;
    Ok(db)
}

fn configure(db: &Connection) -> Result<(), RegistryError> {
    db.busy_timeout(Duration::from_secs(30))?;
    // Else a statement is compiled again for each value it is asked with, which takes longer than most answers.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(96);
    db.execute_batch("pragma page_size = 8192; pragma cache_size = -65536; pragma temp_store = memory;")?;
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
        // What is deleted from the text index is overwritten, not merely marked.
        db.execute_batch("insert into text_index (text_index, rank) values ('secure-delete', 1);")?;
    }
    Ok(())
}

/// Removes a file that may not be there.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), RegistryError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(RegistryError::file(format!(
            "{} cannot be removed",
            path.display()
        ))(error)),
        _ => Ok(()),
    }
}
