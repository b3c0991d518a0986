//! A key ring in a file of its own, which can lie beside the data or elsewhere.

mod find_keys;
mod hot;
mod master;
mod open_ring;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{OptionalExtension, params};

use self::master::{MasterKey, random};
use self::open_ring::OpenRing;
use crate::key::RecordKey;
use crate::new_file::NewFile;
use crate::note::Signer;
use crate::pages::{Failure, Paged, Reading, failure};
use crate::record_id::{Position, RecordId};
use crate::ring::{Destroyed, KeyRing, KeyState, RingError};

/// The usual name of the file.
pub const RING_FILE: &str = "ring.sqlite";

const PAGE_BYTES: u32 = 4096;
const SCHEMA: &str = include_str!("ring_schema.sql");
const FORMAT: &[u8] = b"guwah ring 1";

/// The table of notes, in a ring from before there were any.
const NOTES: &str = "create table if not exists note (nth integer primary key, said blob not null unique) strict";

/// What the wrapped secrets in `meta` are called, there and when they are authenticated.
const SIGNING_KEY: &str = "signing_key";
const NEXT_SIGNING_KEY: &str = "next_signing_key";
const OUTSIDE_DIGEST_KEY: &str = "outside_digest_key";

/// A key ring in a SQLite file. See [`KeyRing`] for what it promises.
pub struct FileRing {
    path: PathBuf,
    ring: Mutex<OpenRing>,
    signer: Mutex<Signer>,
    outside_digest_key: RecordKey,
}

impl FileRing {
    /// Creates a ring with a new master key, the register's own key and its signing key. With a
    /// passphrase the master key is wrapped by it; without, whoever has the file has the keys, of
    /// which the caller warns.
    pub fn create(path: &Path, passphrase: Option<&[u8]>) -> Result<Self, RingError> {
        if path.try_exists()? {
            return Err(RingError::Exists(path.display().to_string()));
        }
        let new = NewFile::begin(path)?;
        let master = MasterKey::new(RecordKey::new(random()?));
        let file = Paged::create(new.unfinished(), PAGE_BYTES)?;
        write_first(&file, &master, passphrase)?;
        OpenRing::new(file, master).transaction("begin immediate", |ring| ring.create(&[RecordId::REGISTER]))?;
        // The connection is closed, so all is in the one file.
        new.finish()?;
        FileRing::open(path, passphrase)
    }

    /// Opens a ring.
    pub fn open(path: &Path, passphrase: Option<&[u8]>) -> Result<Self, RingError> {
        if !path.try_exists()? {
            return Err(RingError::NoRing(path.display().to_string()));
        }
        let file = Paged::open(path, Reading::Checked)?;
        file.pragma_update(None, "journal_mode", "wal")?;
        file.pragma_update(None, "cache_size", -65_536)?;
        if meta(&file, "format")? != FORMAT {
            return Err(RingError::Damaged(
                "it is of a format this program does not know".into(),
            ));
        }
        let kind = text(meta(&file, "master_kind")?)?;
        let master = MasterKey::open(&kind, &meta(&file, "master")?, passphrase)?;
        let secret = |name: &str| {
            let wrapped = meta(&file, name)?;
            let secret = master.unwrap(name.as_bytes(), &wrapped);
            secret.ok_or_else(|| RingError::Damaged(format!("its {name}")))
        };
        let name = text(meta(&file, "name")?)?;
        let signer = named(&name, &secret(SIGNING_KEY)?)?;
        let outside_digest_key = secret(OUTSIDE_DIGEST_KEY)?;
        let ring = Mutex::new(OpenRing::new(file, master));
        Ok(FileRing {
            path: path.to_owned(),
            ring,
            signer: Mutex::new(signer),
            outside_digest_key,
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a passphrase is needed to use the file. If not, the file alone gives all keys away.
    pub fn is_passphrase_protected(&self) -> Result<bool, RingError> {
        let ring = self.lock();
        Ok(text(meta(&ring.file, "master_kind")?)? != "plain")
    }

    /// Sets, changes or removes the passphrase. Copies made before keep the one they had.
    pub fn set_passphrase(&self, passphrase: Option<&[u8]>) -> Result<(), RingError> {
        let mut ring = self.lock();
        ring.transaction("begin immediate", |ring| {
            let stored = ring.master.stored(passphrase)?;
            write_master(&ring.file, stored)
        })?;
        // The page that the old wrapping was on was overwritten; the log may still hold it.
        ring.file.empty_log()?;
        Ok(())
    }

    /// Copies the ring, whole and as of one moment, to a file that must not exist. A copy needs the
    /// same passphrase; keys destroyed later live on in it until it is destroyed itself.
    pub fn copy_to(&self, path: &Path) -> Result<(), RingError> {
        if path.try_exists()? {
            return Err(RingError::Exists(path.display().to_string()));
        }
        let new = NewFile::begin(path)?;
        let target = new
            .unfinished()
            .to_str()
            .ok_or_else(|| RingError::Unavailable("the path of the copy is not Unicode".to_owned()))?;
        self.lock().file.execute("vacuum into ?1", [target])?;
        Ok(new.finish()?)
    }

    fn signing(&self) -> MutexGuard<'_, Signer> {
        self.signer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, OpenRing> {
        // Each use begins with a transaction that first rolls back what a panic left.
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyRing for FileRing {
    fn states(&self, records: &[RecordId]) -> Result<Vec<KeyState>, RingError> {
        self.lock().transaction("begin", |ring| ring.states(records))
    }

    fn ensure_keys(&self, records: &[RecordId]) -> Result<Vec<RecordKey>, RingError> {
        let mut ring = self.lock();
        // Most often all keys are there already, and no other process need wait.
        let (states, version) = ring.transaction("begin", |ring| Ok((ring.states(records)?, ring.version())))?;
        let mut missing = Vec::new();
        let mut place = HashMap::new();
        for (state, &record) in states.iter().zip(records) {
            if *state == KeyState::Missing {
                place.entry(record).or_insert_with(|| {
                    missing.push(record);
                    missing.len() - 1
                });
            }
        }
        if missing.is_empty() {
            return records.iter().zip(states).map(|(id, state)| state.held(*id)).collect();
        }
        let created = ring.transaction("begin immediate", |ring| {
            ring.refuse_destroyed(records)?;
            if ring.version() == version {
                return ring.create(&missing);
            }
            // Another process came in between, and may have made some of them.
            let states = ring.states(&missing)?;
            let still = missing.iter().zip(&states).filter(|(_, s)| **s == KeyState::Missing);
            let still: Vec<_> = still.map(|(record, _)| *record).collect();
            ring.create(&still)?;
            let states = ring.states(&missing)?;
            missing.iter().zip(states).map(|(id, state)| state.held(*id)).collect()
        })?;
        // The new keys are on disk: the log was synced by the commit.
        let key = |(state, record): (KeyState, &RecordId)| match place.get(record) {
            Some(at) => Ok(created[*at].clone()),
            None => state.held(*record),
        };
        states.into_iter().zip(records).map(key).collect()
    }

    fn destroy(&self, record: RecordId, erased_at: Position) -> Result<(), RingError> {
        if record == RecordId::REGISTER {
            return Err(RingError::Indestructible);
        }
        let mut ring = self.lock();
        ring.transaction("begin immediate", |ring| {
            if ring.destroyed().contains_key(&record) {
                return Ok(());
            }
            ring.destroy(record, erased_at)
        })?;
        // The destruction is durable. What remains is the log, which may hold an older copy of the
        // page; if the process dies here, destroying again empties it, and so does any later close.
        if ring.file.empty_log()? {
            Ok(())
        } else {
            Err(RingError::TracesLeft(record))
        }
    }

    fn destroyed(&self) -> Result<Vec<Destroyed>, RingError> {
        let mut destroyed = self.lock().transaction("begin", |ring| {
            let all = ring.destroyed().iter();
            Ok(all
                .map(|(&record, &erased_at)| Destroyed { record, erased_at })
                .collect::<Vec<_>>())
        })?;
        destroyed.sort_unstable_by_key(|one| (one.erased_at, one.record));
        Ok(destroyed)
    }

    fn keep_note(&self, said: &[u8]) -> Result<(), RingError> {
        self.lock().transaction("begin immediate", |ring| {
            ring.file.execute_batch(NOTES)?;
            let mut keep = ring
                .file
                .prepare_cached("insert or ignore into note (said) values (?1)")?;
            keep.execute([said])?;
            Ok(())
        })
    }

    fn notes(&self) -> Result<Vec<Vec<u8>>, RingError> {
        self.lock().transaction("begin", |ring| {
            let has_notes = "select exists (select 1 from sqlite_schema where name = 'note')";
            if !ring.file.query_row(has_notes, [], |row| row.get(0))? {
                return Ok(Vec::new());
            }
            let mut find = ring.file.prepare_cached("select said from note order by nth")?;
            let notes = find.query_map([], |row| row.get(0))?;
            Ok(notes.collect::<rusqlite::Result<_>>()?)
        })
    }

    fn signer(&self) -> Signer {
        self.signing().clone()
    }

    fn next_signer(&self) -> Result<Signer, RingError> {
        let name = self.signing().name().to_owned();
        let secret = self.lock().transaction("begin immediate", |ring| {
            if let Some(waiting) = next_secret(ring)? {
                return Ok(waiting);
            }
            let secret = RecordKey::new(random()?);
            let wrapped = ring.master.wrap(NEXT_SIGNING_KEY.as_bytes(), random()?, &secret);
            set_meta(&ring.file, NEXT_SIGNING_KEY, &wrapped)?;
            Ok(secret)
        })?;
        named(&name, &secret)
    }

    fn take_next_signer(&self) -> Result<(), RingError> {
        let mut ring = self.lock();
        let taken = ring.transaction("begin immediate", |ring| {
            let Some(secret) = next_secret(ring)? else {
                return Ok(None);
            };
            let wrapped = ring.master.wrap(SIGNING_KEY.as_bytes(), random()?, &secret);
            set_meta(&ring.file, SIGNING_KEY, &wrapped)?;
            ring.file
                .execute("delete from meta where name = ?1", [NEXT_SIGNING_KEY])?;
            Ok(Some(secret))
        })?;
        // The page that the old key was on was overwritten; the log may still hold it.
        ring.file.empty_log()?;
        drop(ring);
        if let Some(secret) = taken {
            let name = self.signing().name().to_owned();
            *self.signing() = named(&name, &secret)?;
        }
        Ok(())
    }

    fn outside_digest_key(&self) -> RecordKey {
        self.outside_digest_key.clone()
    }

    fn check(&self) -> Result<u64, RingError> {
        let mut ring = self.lock();
        let keys = ring.transaction("begin", OpenRing::check_keys)?;
        ring.file.check_pages().map_err(|damage| RingError::Damaged(damage.0))?;
        Ok(keys)
    }

    fn refuse_destroyed(&self, records: &[RecordId]) -> Result<(), RingError> {
        self.lock().transaction("begin", |ring| ring.refuse_destroyed(records))
    }
}

/// A signing key under the register's name.
fn named(name: &str, secret: &RecordKey) -> Result<Signer, RingError> {
    Signer::new(name, secret.as_bytes()).map_err(|_| RingError::Damaged("its name".to_owned()))
}

/// The signing key that waits to be taken, where there is one.
fn next_secret(ring: &OpenRing) -> Result<Option<RecordKey>, RingError> {
    let mut find = ring.file.prepare_cached("select value from meta where name = ?1")?;
    let wrapped: Option<Vec<u8>> = find.query_row([NEXT_SIGNING_KEY], |row| row.get(0)).optional()?;
    let Some(wrapped) = wrapped else { return Ok(None) };
    let secret = ring.master.unwrap(NEXT_SIGNING_KEY.as_bytes(), &wrapped);
    let secret = secret.ok_or_else(|| RingError::Damaged(format!("its {NEXT_SIGNING_KEY}")))?;
    Ok(Some(secret))
}

/// Writes schema and secrets of a new ring.
fn write_first(file: &Paged, master: &MasterKey, passphrase: Option<&[u8]>) -> Result<(), RingError> {
    file.execute_batch("begin immediate")?;
    file.execute_batch(SCHEMA)?;
    let name = format!("guwah/{:016x}", u64::from_be_bytes(random()?));
    set_meta(file, "format", FORMAT)?;
    set_meta(file, "name", name.as_bytes())?;
    write_master(file, master.stored(passphrase)?)?;
    for name in [SIGNING_KEY, OUTSIDE_DIGEST_KEY] {
        let secret = RecordKey::new(random()?);
        set_meta(file, name, &master.wrap(name.as_bytes(), random()?, &secret))?;
    }
    Ok(file.execute_batch("commit")?)
}

fn write_master(file: &Paged, (kind, stored): (String, Vec<u8>)) -> Result<(), RingError> {
    set_meta(file, "master_kind", kind.as_bytes())?;
    set_meta(file, "master", &stored)
}

fn set_meta(file: &Paged, name: &str, value: &[u8]) -> Result<(), RingError> {
    file.execute(
        "insert or replace into meta (name, value) values (?1, ?2)",
        params![name, value],
    )?;
    Ok(())
}

fn meta(file: &Paged, name: &str) -> Result<Vec<u8>, RingError> {
    file.query_row("select value from meta where name = ?1", [name], |row| row.get(0))
        .optional()?
        .ok_or_else(|| RingError::Damaged(format!("it does not state its {name}")))
}

fn text(bytes: Vec<u8>) -> Result<String, RingError> {
    String::from_utf8(bytes).map_err(|_| RingError::Damaged("what it says of itself".to_owned()))
}

impl From<rusqlite::Error> for RingError {
    fn from(error: rusqlite::Error) -> Self {
        match failure(&error) {
            Failure::DiskFull => RingError::DiskFull,
            Failure::Busy => RingError::Busy,
            Failure::Damaged(reason) => RingError::Damaged(reason),
            Failure::Other(reason) => RingError::Unavailable(reason),
        }
    }
}

impl From<io::Error> for RingError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => RingError::DiskFull,
            _ => RingError::Unavailable(error.to_string()),
        }
    }
}
