//! The photos that a sheet names: files in the folder that the import was given, and nowhere else.
//!
//! A name is a path within that folder. One that leads out of it, by itself or by a link, is refused, and nothing is ever
//! fetched. Whatever cannot be taken in is told with its line; the row is read nevertheless and keeps the name as text.

use crate::formats::mapped_sheet::ids::Ids;
use crate::formats::mapped_sheet::read::{ReadRow, Sheet};
use crate::formats::mapped_sheet::remarks::short;
use crate::formats::mapped_sheet::row::RowOptions;
use crate::import::error::ImportError;
use crate::report::Note;
use guwah_domain::file::FileRef;
use guwah_domain::row::Row;
use guwah_domain::value::Value;
use guwah_registry::{PhotoIntake, RegistryError, Taken};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The property whose values name files.
const PHOTO: &str = "photo";

/// The largest file that is read. The vault says the same; here it is known before the file is in memory.
pub(crate) const PHOTO_BYTES: u64 = 64 * 1024 * 1024;

/// The folder with the files.
pub(crate) struct Media {
    folder: PathBuf,
}

impl Media {
    /// The folder, wherever links lead to it.
    pub(crate) fn open(path: &Path) -> Result<Self, ImportError> {
        let failed = |cause| ImportError::Media {
            path: path.to_owned(),
            cause,
        };
        let folder = path.canonicalize().map_err(failed)?;
        if !folder.is_dir() {
            return Err(failed(io::Error::from(io::ErrorKind::NotADirectory)));
        }
        Ok(Self { folder })
    }

    /// A file of the folder, or why there is none that may be read.
    fn find(&self, name: &str) -> Result<File, String> {
        let shown = short(name);
        if name.contains("://") {
            return Err(format!(
                "“{shown}” is an address, and nothing is fetched: save the picture in the folder of --media"
            ));
        }
        let path = Path::new(name);
        let outside = || format!("“{shown}” leads out of the folder of --media, where nothing is read");
        let within = path
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !within || name.contains('\0') {
            return Err(outside());
        }
        let unread = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                format!("there is no file “{shown}” in the folder of --media")
            }
            _ => format!("the file “{shown}” cannot be read: {error}"),
        };
        let found = self.folder.join(path).canonicalize().map_err(unread)?;
        if !found.starts_with(&self.folder) {
            return Err(outside());
        }
        // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
        let about = found.metadata().map_err(unread)?;
        if !about.is_file() {
            return Err(format!("“{shown}” is no file"));
        }
        if about.len() > PHOTO_BYTES {
            let bytes = about.len();
            return Err(format!(
                "the file “{shown}” has {bytes} bytes; photos of up to {PHOTO_BYTES} bytes (64 MiB) are taken in"
            ));
        }
        File::open(&found).map_err(unread)
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let file = self.find(name)?;
        // The file may grow while it is read.
        let read = file.take(PHOTO_BYTES + 1).read_to_end(&mut bytes);
        let shown = short(name);
        read.map_err(|error| format!("the file “{shown}” cannot be read: {error}"))?;
        Ok(bytes)
    }

    /// A digest of the sheet and of the files it names: the very same sheet with other photos is another release. That
    /// of the sheet alone where there is none of its photos.
    pub(crate) fn digest_with(&self, sheet: &Sheet, ids: &Ids, options: &RowOptions) -> Result<[u8; 32], ImportError> {
        let mut digest = Sha256::new();
        digest.update(b"guwah sheet with photos v1\0");
        digest.update(ids.file_sha256());
        let mut any = false;
        for row in sheet.rows(ids, options.clone())? {
            let ReadRow::Row { row, .. } = row? else { continue };
            for (_, name) in named(&row) {
                if let Ok(bytes) = self.read(name) {
                    any = true;
                    for part in [row.id.as_bytes(), name.as_bytes()] {
                        digest.update((part.len() as u64).to_be_bytes());
                        digest.update(part);
                    }
                    digest.update(Sha256::digest(bytes));
                }
            }
        }
        Ok(if any {
            digest.finalize().into()
        } else {
            ids.file_sha256()
        })
    }
}

/// The claims of a row that name a file, by their places.
fn named(row: &Row) -> impl Iterator<Item = (usize, &str)> {
    row.claims.iter().enumerate().filter_map(|(at, claim)| {
        let Value::Text(text) = &claim.value else { return None };
        (claim.property == PHOTO).then_some((at, text.text.as_str()))
    })
}

/// A refusal by the register, which is not told what a file is called.
fn named_in(taken: Taken, name: &str) -> Taken {
    match taken {
        Taken::Refused(reason) => Taken::Refused(format!("“{}”: {reason}", short(name))),
        taken => taken,
    }
}

/// Photos on their way into the register.
pub(crate) struct Photos {
    media: Option<Media>,
    intake: PhotoIntake,
}

/// What became of one name.
struct Outcome {
    row: usize,
    claim: usize,
    /// The file that it names; none where the name stays text.
    file: Option<FileRef>,
    /// What a reader of the import should know.
    remark: Option<String>,
}

impl Photos {
    pub(crate) fn new(media: Option<Media>, intake: PhotoIntake) -> Self {
        Self { media, intake }
    }

    /// Whether files come with the sheet.
    pub(crate) fn has_files(&self) -> bool {
        self.media.is_some()
    }

    /// Takes in the files that rows name and lets their claims refer to them. `places` are the rows' numbers and lines.
    pub(crate) fn take_in(&self, rows: &mut [Row], places: &[(u64, u64)]) -> Result<Vec<Note>, ImportError> {
        let jobs: Vec<(usize, usize)> = rows
            .iter()
            .enumerate()
            .flat_map(|(at, row)| named(row).map(move |(claim, _)| (at, claim)))
            .collect();
        if jobs.is_empty() {
            return Ok(Vec::new());
        }
        let mut notes = Vec::new();
        for outcome in self.all(rows, &jobs)? {
            if let Some(file) = outcome.file {
                rows[outcome.row].claims[outcome.claim].value = Value::File(file);
            }
            let (row, line) = places[outcome.row];
            notes.extend(outcome.remark.map(|reason| Note {
                row,
                line,
                column: PHOTO.to_owned(),
                reason,
            }));
        }
        Ok(notes)
    }

    /// The outcomes in the order of the jobs. Reading a picture takes far longer than reading a row, so every processor
    /// does its share; each holds one picture at a time.
    fn all(&self, rows: &[Row], jobs: &[(usize, usize)]) -> Result<Vec<Outcome>, ImportError> {
        let workers = match self.media {
            Some(_) => std::thread::available_parallelism()
                .map_or(1, usize::from)
                .min(jobs.len()),
            None => 1,
        };
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                done.push(self.one(rows, *job)?);
            }
            Ok::<_, RegistryError>(done)
        };
        let mut outcomes = Vec::with_capacity(jobs.len());
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
            outcomes.extend(work()?);
            for other in others {
                let stopped =
                    || RegistryError::Unacceptable("a photo stopped the import on a fault of the program".into());
                outcomes.extend(other.join().unwrap_or_else(|_| Err(stopped()))?);
            }
            Ok::<_, RegistryError>(())
        })?;
        outcomes.sort_by_key(|outcome| (outcome.row, outcome.claim));
        Ok(outcomes)
    }

    fn one(&self, rows: &[Row], (row, claim): (usize, usize)) -> Result<Outcome, RegistryError> {
        let id = &rows[row].id;
        let name = rows[row].claims[claim].value.words().unwrap_or("");
        let taken = match &self.media {
            None => None,
            Some(media) => match media.read(name) {
                Ok(original) => Some(named_in(self.intake.take(id, name, &original)?, name)),
                Err(reason) => Some(Taken::Refused(reason)),
            },
        };
        let (file, remark) = match taken {
            Some(Taken::File(file)) => (Some(file), None),
            // The row is reported as erased; nothing of it is kept.
            Some(Taken::Erased) => (None, None),
            None => (self.held(id, name)?, None),
            Some(Taken::Refused(reason)) => match self.held(id, name)? {
                Some(file) => (Some(file), Some(format!("{reason}; the photo taken in before stays"))),
                None => (None, Some(format!("{reason}; the name is kept as text"))),
            },
        };
        Ok(Outcome {
            row,
            claim,
            file,
            remark,
        })
    }

    /// The file of this name that the register holds of the row already.
    fn held(&self, row: &str, name: &str) -> Result<Option<FileRef>, RegistryError> {
        let held = self.intake.held(row)?;
        Ok(held.into_iter().find(|file| file.name.as_deref() == Some(name)))
    }
}
