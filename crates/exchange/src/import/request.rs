//! How a file is to be imported.

use crate::formats::mapped_sheet::map::Map;
use crate::import::error::ImportError;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::vague_date::Day;
use std::path::{Path, PathBuf};

/// How a file is to be imported.
#[derive(Debug, Clone, Default)]
pub struct ImportRequest {
    /// The dataset's name; the file's own when none.
    pub dataset: Option<String>,
    /// The date of the release; today when none.
    pub on: Option<Day>,
    /// Whether the file holds only a part, so that nobody is taken for no longer listed.
    pub partial: bool,
    /// Whether whoever reads it says that it is another list than one from which persons with the same ids were erased.
    pub another_list: bool,
    /// Whether what is public in it may be published.
    pub publishable: bool,
    /// Whether to count only, and write nothing.
    pub dry_run: bool,
    /// Who may see the rows; a row's own word can only be stricter.
    pub disclosure: Option<Disclosure>,
    /// The folder with the files that the column `photo` names.
    pub media: Option<PathBuf>,
    /// Of a workbook: the worksheet that is the list. The first with a column of ids or names when none.
    pub sheet: Option<String>,
    /// How headings become properties.
    pub map: Map,
}

/// The dataset's name: the one that was given, else that of the file without its ending.
pub(crate) fn dataset_name(path: &Path, request: &ImportRequest) -> Result<String, ImportError> {
    let given = request
        .dataset
        .as_deref()
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let own = path
        .file_stem()
        .and_then(|name| name.to_str())
        .map(str::trim)
        .filter(|name| !name.is_empty());
    given
        .or(own)
        .map(str::to_owned)
        .ok_or_else(|| ImportError::NoDatasetName(path.to_owned()))
}
