//! The register as a whole: its ledger, its ring, its tables, its indexes, opened together.

use crate::directory::{Directory, OpenOptions, create_tables, open_tables, remove_if_there};
use crate::error::RegistryError;
use crate::history;
use crate::lock::FolderLock;
use crate::project::{Projector, Recorded, Written};
use crate::readers::RegisterReader;
use crate::replay::replay;
use crate::rows::{RecordNo, Rows};
use crate::search::Gathering;
use crate::tables::{FileIdentity, Tables, identity};
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_ledger::{FileRing, KeyRing, Ledger};
use rusqlite::Connection;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many entries a catch-up projects before it commits and lets others have the lock.
const BATCH: u64 = 8_192;

/// A register, open. Clones share it. Several processes may have one register open at once.
#[derive(Clone)]
pub struct Registry {
    pub(crate) shared: Arc<Shared>,
}

/// What the clones share.
pub(crate) struct Shared {
    pub(crate) tables: Arc<Tables>,
    pub(crate) ring: Arc<dyn KeyRing>,
    passphrase_protected: bool,
    writer: Mutex<Writer>,
    /// A ledger of its own for looking at entries, so that no reader waits for a writer.
    looker: Mutex<Ledger>,
}

/// The one who appends and projects. Held together with the folder's lock.
pub(crate) struct Writer {
    pub(crate) ledger: Ledger,
    db: Connection,
    file: Option<FileIdentity>,
    projector: Projector,
}

/// The writer with the folder's lock: what must be held to append, project, or destroy keys.
pub(crate) struct Writing<'a> {
    writer: MutexGuard<'a, Writer>,
    shared: &'a Shared,
    _lock: FolderLock,
}

impl Registry {
    /// Makes a register in a new or empty folder.
    ///
    /// # Errors
    /// When the folder holds anything, or cannot be written.
    pub fn init(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        let exists = || RegistryError::Exists(folder.display().to_string());
        if folder.exists() {
            let mut entries = std::fs::read_dir(folder).map_err(RegistryError::file("the folder cannot be read"))?;
            if entries.next().is_some() {
                return Err(exists());
            }
        }
        std::fs::create_dir_all(folder).map_err(RegistryError::file("the folder cannot be made"))?;
        keep_private(folder)?;
        let directory = Directory::new(folder, options);
        let ring = Arc::new(FileRing::create(&directory.ring(), options.passphrase.as_deref())?);
        let ledger = Ledger::create(folder, Arc::clone(&ring) as Arc<dyn KeyRing>)?;
        drop(ledger);
        Self::open_with(directory, ring)
    }

    /// Opens a register, and brings its tables up to the ledger: whatever was durable when a process died is here.
    ///
    /// # Errors
    /// When there is none, the ring does not open, or the ledger cannot be read.
    pub fn open(folder: &Path, options: &OpenOptions) -> Result<Self, RegistryError> {
        let directory = Directory::new(folder, options);
        if !directory.holds_a_register() {
            return Err(RegistryError::NoRegister(folder.display().to_string()));
        }
        let ring = Arc::new(FileRing::open(&directory.ring(), options.passphrase.as_deref())?);
        Self::open_with(directory, ring)
    }

    fn open_with(directory: Directory, ring: Arc<FileRing>) -> Result<Self, RegistryError> {
        let passphrase_protected = ring.is_passphrase_protected()?;
        let ring: Arc<dyn KeyRing> = ring;
        let ledger = Ledger::open(directory.folder(), Arc::clone(&ring))?;
        let looker = Ledger::open(directory.folder(), Arc::clone(&ring))?;
        let db = {
            let _lock = FolderLock::take(&directory.lock())?;
            open_tables(&directory.tables())?
        };
        let file = identity(&directory.tables());
        let writer = Writer {
            ledger,
            db,
            file,
            projector: Projector::default(),
        };
        let registry = Self {
            shared: Arc::new(Shared {
                tables: Arc::new(Tables::new(directory)),
                ring,
                passphrase_protected,
                writer: Mutex::new(writer),
                looker: Mutex::new(looker),
            }),
        };
        registry.shared.catch_up()?;
        Ok(registry)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.shared.tables.directory.folder()
    }

    /// Whether the key ring is protected by a passphrase. If not, whoever has the folder has all it holds.
    #[must_use]
    pub fn is_passphrase_protected(&self) -> bool {
        self.shared.passphrase_protected
    }

    /// How many entries the ledger holds.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn entries(&self) -> Result<u64, RegistryError> {
        Ok(self.shared.looker().size()?)
    }

    /// The newest checkpoint of the ledger, a signed note.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn checkpoint(&self) -> Result<String, RegistryError> {
        Ok(self.shared.looker().checkpoint()?)
    }

    /// A reader for an audience.
    #[must_use]
    pub fn reader(&self, audience: Audience) -> RegisterReader {
        RegisterReader::of_register(Arc::clone(&self.shared), audience)
    }

    /// Makes the tables and indexes anew from the ledger. Others read the old ones until the new ones are whole.
    /// Gives the number of entries read.
    ///
    /// # Errors
    /// When an entry cannot be read: the old tables stay.
    pub fn rebuild(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<u64, RegistryError> {
        let mut writing = self.shared.write_as_is()?;
        let part = self.shared.tables.directory.tables_part();
        let db = create_tables(&part)?;
        let size = writing.writer.ledger.size()?;
        let mut projector = Projector::default();
        db.execute_batch("begin")?;
        let shared = &self.shared;
        let (brought, to_index) = sync_channel::<Vec<(RecordNo, Card)>>(4);
        let gathered = std::thread::scope(|threads| {
            let gathering = threads.spawn(move || {
                let mut gathered = Gathering::anew();
                for (no, card) in to_index.into_iter().flatten() {
                    gathered.add(no, &card)?;
                }
                Ok(gathered)
            });
            let ledger = &writing.writer.ledger;
            let done = replay(shared, ledger, 0..size, &db, &mut projector, &mut |position, new| {
                progress(position, size);
                // Where nobody gathers any more, its own error is told below.
                let _ = brought.send(new);
            });
            drop(brought);
            let stopped = || RegistryError::Unacceptable("the rebuild stopped on a fault of the program".into());
            let gathered = gathering.join().unwrap_or_else(|_| Err(stopped()));
            done.and(gathered)
        })?;
        db.execute_batch("commit; pragma synchronous = full; pragma journal_mode = wal;")?;
        drop(db);
        writing.replace_tables(&part)?;
        for audience in [Audience::Public, Audience::Team] {
            remove_if_there(&shared.tables.directory.index(audience))?;
        }
        drop(writing);
        shared.tables.reset_indexes();
        shared.tables.take_gathered(gathered);
        shared.tables.save_indexes()?;
        Ok(size)
    }

    /// Brings the name indexes up to date and saves them, so that the next process opens them at once.
    ///
    /// # Errors
    /// When they cannot be read or written.
    pub fn save_indexes(&self) -> Result<(), RegistryError> {
        self.shared.tables.save_indexes()
    }
}

impl Shared {
    /// Waits for the writer and the folder, and brings the tables up to the ledger first.
    pub(crate) fn write(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writing = self.write_as_is()?;
        writing.catch_up()?;
        Ok(writing)
    }

    fn write_as_is(&self) -> Result<Writing<'_>, RegistryError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let lock = FolderLock::take(&self.tables.directory.lock())?;
        if writer.file != identity(&self.tables.directory.tables()) {
            writer.db = open_tables(&self.tables.directory.tables())?;
            writer.file = identity(&self.tables.directory.tables());
            writer.projector.reset();
        }
        Ok(Writing {
            writer,
            shared: self,
            _lock: lock,
        })
    }

    /// Brings the tables up to the ledger, when they are behind: after a crash, or when another process appended and
    /// has not projected yet.
    pub(crate) fn catch_up(&self) -> Result<(), RegistryError> {
        let size = self.looker().size()?;
        if self.tables.read(|db| Rows { db }.cursor())? < size {
            drop(self.write()?);
        }
        Ok(())
    }

    pub(crate) fn looker(&self) -> MutexGuard<'_, Ledger> {
        self.looker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A person, sealed claims included, as the entries at these positions tell.
    pub(crate) fn whole_person(ledger: &Ledger, positions: &[u64], id: PersonId) -> Result<Person, RegistryError> {
        let mut person = Person::new(id);
        for position in positions {
            if let Some(content) = history::content_at(ledger, *position)? {
                for change in &content.changes {
                    person.apply(change);
                }
            }
        }
        Ok(person)
    }
}

impl Writing<'_> {
    /// Projects what the tables do not reflect yet, a batch a transaction.
    pub(crate) fn catch_up(&mut self) -> Result<(), RegistryError> {
        let Writer {
            ledger, db, projector, ..
        } = &mut *self.writer;
        let size = ledger.size()?;
        let mut cursor = Rows { db }.cursor()?;
        let mut erased = false;
        while cursor < size {
            projector.reset();
            let until = size.min(cursor + BATCH);
            db.execute_batch("begin immediate")?;
            let done = replay(self.shared, ledger, cursor..until, db, projector, &mut |_, _| {});
            match done.and_then(|any| db.execute_batch("commit").map(|()| any).map_err(RegistryError::from)) {
                Ok(any) => erased |= any,
                Err(error) => {
                    let _ = db.execute_batch("rollback");
                    projector.reset();
                    return Err(error);
                }
            }
            cursor = until;
        }
        if erased {
            // The saved indexes may hold a name of the erased; they are made anew when they are next needed.
            for audience in [Audience::Public, Audience::Team] {
                remove_if_there(&self.shared.tables.directory.index(audience))?;
            }
            self.shared.tables.reset_indexes();
            match self.wipe_traces() {
                // A reader elsewhere keeps the log from being emptied now; the next checkpoint does it.
                Ok(()) | Err(RegistryError::Unacceptable(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Projects entries that were just appended and whose changes are still at hand.
    pub(crate) fn project(&mut self, recorded: &[Recorded<'_>], entries: u64) -> Result<Vec<Written>, RegistryError> {
        let Writer {
            ledger, db, projector, ..
        } = &mut *self.writer;
        db.execute_batch("begin immediate")?;
        let mut all = || -> Result<Option<Vec<Written>>, RegistryError> {
            let mut written = Vec::with_capacity(recorded.len());
            for entry in recorded {
                let one = projector.project(db, entry, &|positions, id| Shared::whole_person(ledger, positions, id))?;
                if one == Written::NotNew {
                    return Ok(None);
                }
                written.push(one);
            }
            projector.finish(db, entries)?;
            db.execute_batch("commit")?;
            Ok(Some(written))
        };
        let done = all();
        if !matches!(done, Ok(Some(_))) {
            let _ = db.execute_batch("rollback");
            projector.reset();
        }
        match done? {
            Some(written) => Ok(written),
            // What was made beforehand does not fit any more: the entries are read again.
            None => {
                self.catch_up()?;
                Ok(vec![Written::Changed; recorded.len()])
            }
        }
    }

    /// Whether what a source says may be published.
    pub(crate) fn is_published(&mut self, source: SourceId) -> Result<bool, RegistryError> {
        let Writer { db, projector, .. } = &mut *self.writer;
        projector.is_published(db, source)
    }

    pub(crate) fn ledger(&mut self) -> &mut Ledger {
        &mut self.writer.ledger
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows { db: &self.writer.db }
    }

    /// Overwrites what was deleted: the write-ahead log is emptied, so that no erased row lies in it.
    pub(crate) fn wipe_traces(&mut self) -> Result<(), RegistryError> {
        self.writer
            .db
            .execute_batch("insert into text_index (text_index) values ('optimize');")?;
        let busy: i64 = self
            .writer
            .db
            .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(RegistryError::Unacceptable(
                "erased, but a reader in another process kept traces in the log from being wiped: repeat the command when it is done".into(),
            ))
        }
    }

    /// Puts rebuilt tables in the place of the old. The old log goes first: it belongs to the old tables.
    fn replace_tables(&mut self, part: &Path) -> Result<(), RegistryError> {
        let tables = self.shared.tables.directory.tables();
        // Whoever opens the old tables until the new ones are in place finds them whole without their log.
        self.writer
            .db
            .query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        let blank = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.writer.db, blank));
        for suffix in ["-wal", "-shm"] {
            let mut name = tables.clone().into_os_string();
            name.push(suffix);
            remove_if_there(Path::new(&name))?;
        }
        // If the process dies here, the old tables are still there and whole.
        std::fs::rename(part, &tables).map_err(RegistryError::file("the rebuilt tables cannot be put in place"))?;
        self.writer.db = open_tables(&tables)?;
        self.writer.file = identity(&tables);
        self.writer.projector.reset();
        Ok(())
    }
}

/// Only its owner reads a register's folder.
fn keep_private(folder: &Path) -> Result<(), RegistryError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(RegistryError::file("the folder cannot be kept to its owner"))?;
    }
    Ok(())
}
