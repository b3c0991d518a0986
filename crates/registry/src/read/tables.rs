//! The tables and indexes as readers use them: connections that only read, and one index an audience. A register and
//! an edition have the same.

use crate::deployment::directory::Directory;
use crate::error::RegistryError;
use crate::search::AudienceIndex;
use guwah_domain::disclosure::Audience;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

/// The most connections that are kept open while nobody reads.
const IDLE: usize = 16;

/// What tells one file from another that took its name.
pub(crate) type FileIdentity = (u64, u64);

/// The derived tables and indexes, for reading.
pub(crate) struct Tables {
    pub(crate) directory: Directory,
    pool: Mutex<Pool>,
    /// The indexes, each loaded when it is first asked for: whoever publishes has no use for the team's.
    public: OnceLock<RwLock<AudienceIndex>>,
    team: OnceLock<RwLock<AudienceIndex>>,
    /// Held by the one thread that brings an index up to date.
    pub(crate) indexing: Mutex<()>,
}

/// Readers' connections, and which file they have open: a rebuild puts another in its place.
#[derive(Default)]
struct Pool {
    file: Option<FileIdentity>,
    idle: Vec<Connection>,
}

impl Tables {
    pub(crate) fn new(directory: Directory) -> Self {
        Self {
            public: OnceLock::new(),
            team: OnceLock::new(),
            directory,
            pool: Mutex::new(Pool::default()),
            indexing: Mutex::new(()),
        }
    }

    /// Reads with a connection of the pool.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        let db = self.connection()?;
        let result = read(&db);
        self.give_back(db);
        result
    }

    /// A connection for reading; given back, or dropped.
    pub(crate) fn connection(&self) -> Result<Connection, RegistryError> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let file = identity(&self.directory.tables());
        if pool.file != file {
            pool.idle.clear();
            pool.file = file;
        }
        match pool.idle.pop() {
            Some(db) => Ok(db),
            None => read_tables(&self.directory.tables()),
        }
    }

    fn give_back(&self, db: Connection) {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if pool.idle.len() < IDLE {
            pool.idle.push(db);
        }
    }

    fn lock_of(&self, audience: Audience) -> &RwLock<AudienceIndex> {
        let index = match audience {
            Audience::Public => &self.public,
            Audience::Team => &self.team,
        };
        index.get_or_init(|| RwLock::new(AudienceIndex::load(&self.directory.index(audience), audience)))
    }

    /// The index of an audience, as it is.
    pub(crate) fn index(&self, audience: Audience) -> RwLockReadGuard<'_, AudienceIndex> {
        self.lock_of(audience).read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the index of an audience; readers wait meanwhile.
    pub(crate) fn with_index<T>(&self, audience: Audience, act: impl FnOnce(&mut AudienceIndex) -> T) -> T {
        act(&mut self.lock_of(audience).write().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Opens the derived tables for a reader.
pub(crate) fn read_tables(path: &Path) -> Result<Connection, RegistryError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    configure(&db)?;
    #[cfg(test)]
    let db = {
        let mut db = db;
        crate::read::rows::counted::count(&mut db);
        db
    };
    db.execute_batch("pragma query_only = on;")?;
    Ok(db)
}

/// How every connection to derived tables is set up.
pub(crate) fn configure(db: &Connection) -> Result<(), RegistryError> {
    db.busy_timeout(Duration::from_secs(30))?;
    // Else a statement is compiled again for each value it is asked with, which takes longer than most answers.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(96);
    db.execute_batch("pragma page_size = 8192; pragma cache_size = -65536; pragma temp_store = memory;")?;
    Ok(())
}

/// Which file bears this name now.
#[cfg(unix)]
pub(crate) fn identity(path: &Path) -> Option<FileIdentity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Which file bears this name now: elsewhere than on Unix, only whether there is one.
#[cfg(not(unix))]
pub(crate) fn identity(path: &Path) -> Option<FileIdentity> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}
