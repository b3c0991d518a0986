//! The usual store of objects: a folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::objects::{ObjectName, Objects, ObjectsError};

/// What a name begins with while its object is being written.
const UNFINISHED: &str = "unfinished-";

/// Objects as files in a folder, spread over 256 folders by the first byte of their names.
pub struct FolderObjects {
    folder: PathBuf,
}

impl FolderObjects {
    /// The store in this folder, which is made when it is not there, for its owner only.
    pub fn open(folder: &Path) -> Result<Self, ObjectsError> {
        make_folder(folder)?;
        Ok(FolderObjects {
            folder: folder.to_owned(),
        })
    }

    fn folder_of(&self, name: ObjectName) -> PathBuf {
        self.folder.join(format!("{:02x}", name.0[0]))
    }

    fn path(&self, name: ObjectName) -> PathBuf {
        self.folder_of(name).join(name.to_string())
    }
}

impl Objects for FolderObjects {
    fn put(&self, name: ObjectName, bytes: &[u8]) -> Result<(), ObjectsError> {
        let folder = self.folder_of(name);
        make_folder(&folder)?;
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|e| ObjectsError::Unavailable(e.to_string()))?;
        let unfinished = folder.join(format!("{UNFINISHED}{:016x}", u64::from_be_bytes(random)));
        let written = write_durably(&unfinished, bytes)
            // The bytes are on disk, and no object has this name yet or the old one still has. If the
            // process dies here, an unfinished file is left, which is no object.
            .and_then(|()| fs::rename(&unfinished, self.path(name)))
            .and_then(|()| sync_folder(&folder));
        if written.is_err() {
            // Best effort: what is left is no object, and says nothing without its key.
            let _ = fs::remove_file(&unfinished);
        }
        Ok(written?)
    }

    fn get(&self, name: ObjectName) -> Result<Option<Vec<u8>>, ObjectsError> {
        Ok(none_if_missing(fs::read(self.path(name)))?)
    }

    fn contains(&self, name: ObjectName) -> Result<bool, ObjectsError> {
        Ok(self.path(name).try_exists()?)
    }

    fn remove(&self, name: ObjectName) -> Result<bool, ObjectsError> {
        let removed = none_if_missing(fs::remove_file(self.path(name)))?.is_some();
        if removed {
            sync_folder(&self.folder_of(name))?;
        }
        Ok(removed)
    }

    fn names(&self) -> Result<Vec<ObjectName>, ObjectsError> {
        let mut names = Vec::new();
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?;
            if !folder.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder.path())? {
                // Whatever else lies there, such as what a crash left unfinished, is no object.
                let name = file?.file_name();
                names.extend(name.to_str().and_then(|name| name.parse::<ObjectName>().ok()));
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}

fn none_if_missing<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes a folder that only its owner can look into, durably; nothing when it is there.
fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
        _ => sync_folder(Path::new(".")),
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the names in a folder durable.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

impl From<io::Error> for ObjectsError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ObjectsError::Full,
            _ => ObjectsError::Unavailable(error.to_string()),
        }
    }
}
