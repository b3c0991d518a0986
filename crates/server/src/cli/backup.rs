//! `guwah backup`: all of a register that cannot be derived, in one file, without the key ring.
//!
//! The file is a tar archive: `backup.json` (what it is, with the digest of every other file), the ledger, its
//! checkpoint, the log of openings, and the evidence vault. All of it is sealed or says nothing of anybody: a backup can be
//! kept where the keys are not. Tables and indexes are left out; they follow from the ledger.

use super::progress::Progress;
use super::session::Session;
use crate::error::{Failure, Outcome};
use clap::Args;
use guwah_ledger::{Broken, LEDGER_FILE, Verified};
use guwah_registry::{FILES, VAULT_FOLDER};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The first entry of the archive.
pub(super) const CONTENTS_FILE: &str = "backup.json";
/// The form of the archive; another form gets another name.
pub(super) const FORMAT: &str = "guwah backup 1";
/// The file that whoever appends to a register holds locked.
const LOCK_FILE: &str = "lock";
/// How often the ledger is copied anew when a process that closes it rearranges its files meanwhile.
const ATTEMPTS: u32 = 5;

/// Arguments of `guwah backup`.
#[derive(Args)]
pub(crate) struct Backup {
    /// The register
    dir: PathBuf,
    /// The new file
    file: PathBuf,
}

/// What a backup holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Contents {
    /// [`FORMAT`].
    pub(super) format: String,
    /// When it was made, RFC 3339, UTC.
    pub(super) made_at: String,
    /// How many entries the ledger has.
    pub(super) entries: u64,
    /// The key with which the ledger is verified.
    pub(super) key: String,
    /// Every other file, in the order of the archive.
    pub(super) files: Vec<HeldFile>,
}

/// A file of a backup.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct HeldFile {
    /// Its path within the register.
    pub(super) path: String,
    /// Its length.
    pub(super) size_bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub(super) sha256: String,
}

impl Backup {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if !self.dir.join(LEDGER_FILE).is_file() {
            return Err(Failure::refused(format!(
                "there is no register in {}",
                self.dir.display()
            )));
        }
        if self.file.exists() {
            let what = "is there already, and a backup is never written over: name a new file";
            return Err(Failure::refused(format!("{} {what}", self.file.display())));
        }
        let part = beside(&self.file, ".part")?;
        let scratch = beside(&self.file, ".copy")?;
        let _progress = Progress::unmeasured("copying");
        let made = copy_ledger(&self.dir, &scratch).and_then(|verified| {
            let contents = write_archive(&self.dir, &scratch, &part, &verified)?;
            fs::rename(&part, &self.file).map_err(Failure::file(&self.file))?;
            Ok(contents)
        });
        // What is left of a failed try is of no use to anyone.
        let _ = fs::remove_dir_all(&scratch);
        let _ = fs::remove_file(&part);
        let contents = made?;
        if session.json() {
            return session
                .out
                .json(&json!({ "entries": contents.entries, "files": contents.files.len() }));
        }
        session.out.line(format_args!(
            "{} entries are in {}. The key ring is not: without it the backup opens for nobody. Copy it apart from this \
             file with “guwah ring copy”.",
            contents.entries,
            self.file.display()
        ))
    }
}

/// A path with the same name and something after it.
pub(super) fn beside(path: &Path, ending: &str) -> Outcome<PathBuf> {
    let named = || Failure::refused(format!("{} names no file: give the path of a new one", path.display()));
    let mut name: OsString = path.file_name().ok_or_else(named)?.to_owned();
    name.push(ending);
    Ok(path.with_file_name(name))
}

/// Copies the ledger as of one moment into a folder of its own, and verifies the copy: only one that holds is kept.
///
/// The register's lock keeps every process from appending. One that closes the ledger may still move pages from its log
/// into the file meanwhile; a copy made across that does not verify, and is made anew.
fn copy_ledger(from: &Path, to: &Path) -> Outcome<Verified> {
    let mut damage = None;
    for _ in 0..ATTEMPTS {
        match fs::remove_dir_all(to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::file(to)(error)),
            _ => {}
        }
        fs::create_dir_all(to).map_err(Failure::file(to))?;
        {
            let lock = from.join(LOCK_FILE);
            let held = OpenOptions::new().create(true).truncate(false).write(true).open(&lock);
            let held = held.map_err(Failure::file(&lock))?;
            held.lock().map_err(Failure::file(&lock))?;
            for name in files_in_backup() {
                for name in [name.to_owned(), format!("{name}-wal")] {
                    copy_if_there(&from.join(&name), &to.join(&name))?;
                }
            }
        }
        match guwah_ledger::verify(to, None, None) {
            Ok(verified) => return Ok(verified),
            Err(broken) => damage = Some(broken),
        }
    }
    Err(Failure::Broken(format!(
        "{}: {}. A damaged register is not backed up over good copies: “guwah verify” says more",
        from.display(),
        damage.as_ref().map(Broken::to_string).unwrap_or_default()
    )))
}

/// The files that a backup holds, beside the vault's.
pub(super) fn files_in_backup() -> impl Iterator<Item = &'static str> {
    let files = FILES.iter().filter(|file| file.in_backup && file.name != VAULT_FOLDER);
    files.map(|file| file.name)
}

fn copy_if_there(from: &Path, to: &Path) -> Outcome {
    match fs::copy(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::file(from)(error)),
        _ => Ok(()),
    }
}

fn write_archive(register: &Path, copy: &Path, to: &Path, verified: &Verified) -> Outcome<Contents> {
    let mut sources: Vec<(String, PathBuf)> = files_in_backup()
        .map(|name| (name.to_owned(), copy.join(name)))
        .filter(|(_, copied)| copied.is_file())
        .collect();
    for path in files_of_vault(register)? {
        sources.push((path.clone(), register.join(path)));
    }
    let mut files = Vec::with_capacity(sources.len());
    for (path, from) in &sources {
        let (size_bytes, sha256) = File::open(from).and_then(measure).map_err(Failure::file(from))?;
        files.push(HeldFile {
            path: path.clone(),
            size_bytes,
            sha256,
        });
    }
    let contents = Contents {
        format: FORMAT.into(),
        made_at: jiff::Timestamp::now().to_string(),
        entries: verified.entries,
        key: verified.verifier_key.to_string(),
        files,
    };
    let said = serde_json::to_vec_pretty(&contents).expect("what a backup holds is plain text and numbers");
    let failed = || Failure::file(to);
    let mut archive = tar::Builder::new(File::create(to).map_err(failed())?);
    append(&mut archive, CONTENTS_FILE, said.len() as u64, said.as_slice()).map_err(failed())?;
    for ((path, from), HeldFile { size_bytes, .. }) in sources.iter().zip(&contents.files) {
        let file = File::open(from).map_err(Failure::file(from))?;
        append(&mut archive, path, *size_bytes, file.take(*size_bytes)).map_err(failed())?;
    }
    archive
        .into_inner()
        .and_then(|file| file.sync_all())
        .map_err(failed())?;
    Ok(contents)
}

/// Nothing of the file's owner, times or rights goes into the archive.
fn append(archive: &mut tar::Builder<impl Write>, path: &str, size_bytes: u64, bytes: impl Read) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size_bytes);
    header.set_mode(0o600);
    archive.append_data(&mut header, path, bytes)
}

/// Every file of the vault that is whole, by path within the register.
fn files_of_vault(register: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![VAULT_FOLDER.to_owned()];
    while let Some(within) = folders.pop() {
        let folder = register.join(&within);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.map_err(Failure::file(&folder))?,
        };
        for entry in entries {
            let entry = entry.map_err(Failure::file(&folder))?;
            let path = format!("{within}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(Failure::file(&folder))?.is_dir() {
                folders.push(path);
            } else if !entry.file_name().to_string_lossy().starts_with("unfinished-") {
                found.push(path);
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Length and SHA-256.
pub(super) fn measure(mut from: impl Read) -> io::Result<(u64, String)> {
    let mut digest = Sha256::new();
    let mut size_bytes = 0;
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            let hex = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
            return Ok((size_bytes, hex));
        }
        digest.update(&buffer[..read]);
        size_bytes += read as u64;
    }
}
