//! The newest checkpoint as a text file beside the store.
//!
//! It tells when entries have vanished from the end of the store, which the store alone could not:
//! a lost write-ahead log or an older copy put back is a valid, shorter ledger. After a crash it may
//! lag behind the store; it is never ahead of it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The name of the file.
pub const CHECKPOINT_FILE: &str = "checkpoint";

/// Replaces the file by this note as one step. The caller has committed what the note speaks of.
pub(crate) fn write(folder: &Path, note: &str) -> io::Result<()> {
    let new = folder.join("checkpoint.new");
    let mut file = File::create(&new)?;
    file.write_all(note.as_bytes())?;
    // The bytes reach the disk before the name does: a crash leaves the older note or this one, never
    // an empty file. The rename itself may be lost, which only makes the file lag.
    file.sync_data()?;
    fs::rename(new, folder.join(CHECKPOINT_FILE))
}

/// Reads the file; `None` when there is none.
pub(crate) fn read(folder: &Path) -> io::Result<Option<String>> {
    match fs::read(folder.join(CHECKPOINT_FILE)) {
        // Damage may make it other than text, which the parsing of the note then refuses.
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
