//! A file that gets its name only when it is whole, so that a crash leaves no half of one.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A file in the making.
pub(crate) struct NewFile<'a> {
    unfinished: PathBuf,
    path: &'a Path,
}

impl<'a> NewFile<'a> {
    /// Begins a file, empty and readable by its owner only; SQLite gives the logs beside a file the
    /// file's own mode. What a crash left of an earlier attempt is removed.
    pub(crate) fn begin(path: &'a Path) -> io::Result<Self> {
        let unfinished = with_suffix(path, ".new");
        for suffix in ["", "-wal", "-shm", "-journal"] {
            match fs::remove_file(with_suffix(&unfinished, suffix)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&unfinished)?;
        Ok(NewFile { unfinished, path })
    }

    /// Where to write it.
    pub(crate) fn unfinished(&self) -> &Path {
        &self.unfinished
    }

    /// Gives the file its name, durably. Whoever wrote it has closed it.
    pub(crate) fn finish(self) -> io::Result<()> {
        // The content reaches the disk before the name does.
        File::open(&self.unfinished)?.sync_all()?;
        fs::rename(&self.unfinished, self.path)?;
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
