//! Pages of a SQLite file that carry their own digest, so that a flipped bit anywhere is found.
//!
//! SQLite does not look at the bytes of a page that it does not use, and trusts those it does. Here
//! each page ends in eight reserved bytes that hold a digest of its number and content: written
//! whenever a page is written, checked whenever one is read, and checked for all pages by
//! [`Paged::check_pages`]. This finds accidents (bad disks, other programs). It is no defence against
//! someone who means to deceive and can write digests too; that is what the signed tree is for.
//!
//! The file is only ever read through SQLite's own handle. Opening it a second time in this process
//! and closing that again would drop the locks that SQLite holds on it.

mod vfs;

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};
use sha2::{Digest, Sha256};

/// How many bytes at the end of each page SQLite leaves to us.
const DIGEST_BYTES: usize = 8;

/// SQLite locks by way of this byte, and never writes the page that holds it.
const LOCK_BYTE_AT: u64 = 1 << 30;

/// How long to wait for another process before giving up.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often to ask for a moment in which nobody writes, when others keep getting in between.
const ATTEMPTS: u32 = 40;

/// How often to ask when a long reader keeps the log from being emptied; each time takes [`PATIENCE`].
const BLOCKED_ATTEMPTS: u32 = 2;

/// Whether damaged pages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A damaged page is an error. This is how a file is used.
    Checked,
    /// A damaged page is shown as it is. This is how a file is examined: the entry that is damaged
    /// can be named only by reading it.
    Unchecked,
}

/// A connection to a file whose pages carry digests. Only [`Paged::open`] and [`Paged::create`] make
/// one, so that every writer writes digests.
pub(crate) struct Paged {
    connection: Connection,
}

impl Deref for Paged {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Paged {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

/// What is wrong with the pages of a file.
#[derive(Debug)]
pub(crate) struct PageDamage(pub(crate) String);

impl Paged {
    /// Opens an existing file for reading and writing.
    pub(crate) fn open(path: &Path, reading: Reading) -> rusqlite::Result<Self> {
        let paged = Paged::connect(path, OpenFlags::empty(), reading)?;
        // A file without room for digests is not one of ours; writing digests would ruin it.
        let mut header = [0; 100];
        let read = paged.read_at(0, &mut header);
        let ours = header.starts_with(b"SQLite format 3\0") && usize::from(header[20]) == DIGEST_BYTES;
        if read.is_err() || !ours {
            return Err(sqlite_error(
                ffi::SQLITE_NOTADB,
                "its first page is not one of a register",
            ));
        }
        Ok(paged)
    }

    /// Creates a file, or takes an empty one, and sets it up for digests.
    pub(crate) fn create(path: &Path, page_bytes: u32) -> rusqlite::Result<Self> {
        let paged = Paged::connect(path, OpenFlags::SQLITE_OPEN_CREATE, Reading::Checked)?;
        paged.pragma_update(None, "page_size", page_bytes)?;
        // After the page size, which would set it back.
        vfs::reserve_bytes(&paged, DIGEST_BYTES)?;
        paged.pragma_update(None, "journal_mode", "wal")?;
        Ok(paged)
    }

    fn connect(path: &Path, create: OpenFlags, reading: Reading) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
        let connection = Connection::open_with_flags_and_vfs(path, flags, vfs::name(reading)?)?;
        let paged = Paged { connection };
        paged.busy_timeout(PATIENCE)?;
        paged.set_prepared_statement_cache_capacity(32);
        for (name, value) in [
            ("synchronous", "full"),
            ("secure_delete", "on"),
            ("cell_size_check", "on"),
            ("trusted_schema", "off"),
            // Mapped pages would be read past our check.
            ("mmap_size", "0"),
        ] {
            paged.pragma_update(None, name, value)?;
        }
        Ok(paged)
    }

    /// Empties the write-ahead log into the file. `false` when other processes did not let it.
    pub(crate) fn empty_log(&self) -> rusqlite::Result<bool> {
        self.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get::<_, i64>(0))
            .map(|busy| busy == 0)
    }

    /// Checks every page of the file, and its length. Says how many pages there are.
    pub(crate) fn check_pages(&self) -> Result<u64, PageDamage> {
        let held = self.hold_still().map_err(damage)?;
        let checked = self.check_pages_held(held);
        if !self.is_autocommit() {
            self.execute_batch("rollback").map_err(damage)?;
        }
        checked
    }

    /// Empties the log and begins a transaction that keeps others from writing, so that the file is
    /// all there is and nothing changes it. `false`, with nothing begun, when others leave no such moment.
    fn hold_still(&self) -> rusqlite::Result<bool> {
        let mut blocked = 0;
        for _ in 0..ATTEMPTS {
            if self.empty_log()? {
                self.execute_batch("begin immediate")?;
                if self.log_is_empty() {
                    return Ok(true);
                }
                // Someone wrote between the two steps.
                self.execute_batch("rollback")?;
            } else {
                blocked += 1;
            }
            if blocked == BLOCKED_ATTEMPTS {
                break;
            }
        }
        Ok(false)
    }

    fn log_is_empty(&self) -> bool {
        let Some(path) = self.path() else {
            return false;
        };
        std::fs::metadata(format!("{path}-wal")).map_or(true, |log| log.len() == 0)
    }

    fn check_pages_held(&self, held: bool) -> Result<u64, PageDamage> {
        let mut header = [0; 100];
        self.read_at(0, &mut header).map_err(damage)?;
        let page_bytes = match u16::from_be_bytes([header[16], header[17]]) {
            1 => 65536,
            bytes => usize::from(bytes),
        };
        if !page_bytes.is_power_of_two() || page_bytes < 512 {
            return Err(PageDamage(
                "the first page states a page size that cannot be".to_owned(),
            ));
        }
        let file_bytes = vfs::file_bytes(self).map_err(damage)?;
        let pages = file_bytes / page_bytes as u64;
        let stated = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
        if held && (file_bytes != pages * page_bytes as u64 || pages != u64::from(stated)) {
            return Err(PageDamage(format!(
                "the file has {file_bytes} bytes, but should have {stated} pages of {page_bytes}"
            )));
        }
        let mut page = vec![0; page_bytes];
        for number in 1..=pages {
            self.check_page(number, &mut page, held)?;
        }
        Ok(pages)
    }

    fn check_page(&self, number: u64, page: &mut [u8], held: bool) -> Result<(), PageDamage> {
        let offset = (number - 1) * page.len() as u64;
        // When others write meanwhile, a page may be read half old and half new; not twice, though.
        let waits_ms: &[u64] = if held { &[0] } else { &[0, 10, 100, 500] };
        for &wait_ms in waits_ms {
            thread::sleep(Duration::from_millis(wait_ms));
            self.read_at(offset, page).map_err(damage)?;
            let whole = if offset == LOCK_BYTE_AT / page.len() as u64 * page.len() as u64 {
                page.iter().all(|byte| *byte == 0)
            } else {
                digest_is_right(number, page)
            };
            if whole {
                return Ok(());
            }
        }
        Err(PageDamage(format!(
            "page {number} (from byte {offset}) is not as it was written"
        )))
    }

    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> rusqlite::Result<()> {
        vfs::read_at(self, offset, bytes)
    }
}

fn damage(error: rusqlite::Error) -> PageDamage {
    PageDamage(error.to_string())
}

fn sqlite_error(code: i32, message: &str) -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some(message.to_owned()))
}

/// What an error of SQLite means to whoever keeps something in a file.
pub(crate) enum Failure {
    DiskFull,
    Busy,
    Damaged(String),
    Other(String),
}

/// Sorts an error of SQLite.
pub(crate) fn failure(error: &rusqlite::Error) -> Failure {
    let reason = error.to_string();
    match error {
        rusqlite::Error::SqliteFailure(code, _) if code.extended_code == ffi::SQLITE_IOERR_DATA => {
            Failure::Damaged("a page is not as it was written".to_owned())
        }
        rusqlite::Error::SqliteFailure(code, _) => match code.code {
            ErrorCode::DiskFull => Failure::DiskFull,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Failure::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Failure::Damaged(reason),
            // The schema is ours: where it lacks a table or column, it is not as it was written.
            ErrorCode::Unknown => Failure::Damaged(reason),
            _ => Failure::Other(reason),
        },
        _ => Failure::Damaged(reason),
    }
}

fn page_digest(number: u64, content: &[u8]) -> [u8; DIGEST_BYTES] {
    let hash = Sha256::new()
        .chain_update(number.to_be_bytes())
        .chain_update(content)
        .finalize();
    *hash.first_chunk().expect("a SHA-256 has 32 bytes")
}

fn digest_is_right(number: u64, page: &[u8]) -> bool {
    page.split_last_chunk::<DIGEST_BYTES>()
        .is_some_and(|(content, digest)| page_digest(number, content) == *digest)
}

/// The page as it goes to the file, when these bytes are a whole page.
fn with_digest(offset: u64, bytes: &[u8]) -> Option<Vec<u8>> {
    let number = page_number(offset, bytes.len())?;
    let mut page = bytes.to_vec();
    let (content, digest) = page.split_last_chunk_mut::<DIGEST_BYTES>()?;
    *digest = page_digest(number, content);
    Some(page)
}

/// The number of the page when so many bytes from there on are one. SQLite reads and writes whole
/// pages, except for the header, which is shorter than any page.
fn page_number(offset: u64, bytes: usize) -> Option<u64> {
    let is_page = (512..=65536).contains(&bytes) && bytes.is_power_of_two();
    (is_page && offset.is_multiple_of(bytes as u64)).then(|| offset / bytes as u64 + 1)
}
