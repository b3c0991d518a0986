//! Why an import is refused or stops.

use crate::error::{MapError, SheetError};
use guwah_domain::vague_date::Day;
use guwah_registry::RegistryError;
use std::path::PathBuf;

/// Why an import is refused or stops.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The sheet is refused.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The map is refused.
    #[error(transparent)]
    Map(#[from] MapError),
    /// The register refuses or fails.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// The file's name gives no name for a dataset.
    #[error("{path} gives no name for the dataset: say --dataset NAME", path = .0.display())]
    NoDatasetName(PathBuf),
    /// A release of a day that is still to come.
    #[error("the release is of {0}, which is still to come: is the date right? A day until today would be accepted")]
    ReleaseToCome(Day),
    /// Most ids are those of another dataset.
    #[error(
        "{hits} of {looked_at} ids are those of the dataset “{dataset}”: say --dataset {dataset} if this is another \
         release of it, or --dataset {own} if it is a list of its own"
    )]
    AnotherDatasetsIds {
        /// The dataset whose ids they are.
        dataset: String,
        /// How many of the ids looked at are its.
        hits: usize,
        /// How many were looked at.
        looked_at: usize,
        /// The name that the file itself gives.
        own: String,
    },
    /// Ids under a name that was given are mostly those of another list, from which persons were erased.
    #[error(
        "most of these ids are those of “{dataset}”, and {erased} of them are of persons who were erased from it: under another name \
         they would be back. Read it as --dataset {dataset}; where it is another list, whose rows are only counted alike, repeat \
         with --another-list"
    )]
    ErasedIds {
        /// The dataset whose ids they are.
        dataset: String,
        /// How many of those looked at are of erased persons.
        erased: usize,
    },
    /// Two lines of a JSON Lines file have one id.
    #[error("lines {first_line} and {second_line} both say {kind} “{id}”: one id is one record")]
    TwiceTheSameLine {
        /// Person or source.
        kind: &'static str,
        /// The id.
        id: String,
        /// The first line.
        first_line: u64,
        /// The second line.
        second_line: u64,
    },
    /// The folder of photos cannot be used.
    #[error("--media {path}: {cause}", path = path.display())]
    Media {
        /// The folder.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// JSON Lines name no files.
    #[error("--media is for sheets: JSON Lines bring no photo files; leave it out")]
    MediaOfLines,
    /// The file cannot be read.
    #[error("{path}: {cause}", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
}
