//! What can go wrong with an edition.

use crate::kept_back::KeptBack;
use crate::leak::LeakReport;
use guwah_registry::RegistryError;
use std::path::PathBuf;

/// Why an edition cannot be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// The folder is not free.
    #[error("{path} is there already and is not empty: an edition is never written over; name a new folder", path = .0.display())]
    NotEmpty(PathBuf),
    /// The folder has no name of its own.
    #[error("{path} names no folder that could be made: give the path of a new one", path = .0.display())]
    NoName(PathBuf),
    /// There is no edition.
    #[error("there is no edition in {path}: make one with “guwah publish REGISTER {path}”", path = .0.display())]
    NoEdition(PathBuf),
    /// An edition is not one that another goes on from.
    #[error("{path} is no earlier edition of the one that is served, number {number}: {reason}", path = .path.display())]
    NotEarlier {
        /// The folder.
        path: PathBuf,
        /// The number of the one that is served.
        number: u64,
        /// What speaks against it.
        reason: String,
    },
    /// The register refuses or fails.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// An edition is not as it was signed.
    #[error("the edition is not as it was signed: {0}")]
    Broken(#[from] BrokenEdition),
    /// A record cannot be written down.
    #[error("a record cannot be written down: {0}")]
    Record(String),
    /// The leak check found what nobody has answered.
    #[error(
        "the leak check found {} that would tell of somebody who is protected: nothing is published until each is answered. \
         Answer with --resolve FILE: not_the_same, remove or may_stand, with a reason",
        places(.0.blocking())
    )]
    Leaks(Box<LeakReport>),
    /// Nobody would be in the edition.
    #[error(
        "an edition of nobody: {0}. Nothing was published. To publish it all the same, as when everybody was withdrawn, \
         repeat with --of-nobody"
    )]
    OfNobody(Box<KeptBack>),
    /// There is no such record in the edition.
    #[error("the edition holds nothing under {0}")]
    NotFound(String),
    /// A file cannot be used.
    #[error("{path}: {cause}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
}

fn places(count: usize) -> String {
    match count {
        1 => "one place".to_owned(),
        many => format!("{many} places"),
    }
}

impl EditionError {
    /// A file that cannot be used.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |cause| match cause.kind() {
            std::io::ErrorKind::StorageFull => Self::Registry(RegistryError::DiskFull),
            _ => Self::File { path, cause },
        }
    }
}

/// An edition that is not as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", .file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default())]
pub struct BrokenEdition {
    /// The file that is not as it was, by its path within the edition; none when it is the edition as a whole.
    pub file: Option<String>,
    /// What is wrong.
    pub reason: String,
}

impl BrokenEdition {
    /// The edition as a whole is not as it was.
    pub(crate) fn whole(reason: impl ToString) -> Self {
        Self {
            file: None,
            reason: reason.to_string(),
        }
    }

    /// A file that is not as it was.
    pub(crate) fn in_file(file: impl Into<String>, reason: impl ToString) -> Self {
        Self {
            file: Some(file.into()),
            reason: reason.to_string(),
        }
    }
}
