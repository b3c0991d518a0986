//! Imports: a file, read, and the register told of it. The file is gone through once before anything is written, so that
//! a file that is refused leaves no trace.

pub(crate) mod error;
mod line_notes;
mod lines;
mod photos;
mod recognized;
mod request;
mod sheet;

pub use lines::import_lines;
pub use request::ImportRequest;
pub use sheet::import_sheet;

use crate::formats::content::{Content, content_of_file};
use crate::formats::mapped_sheet::remarks::last_day;
use crate::report::ImportReport;
use error::ImportError;
use guwah_registry::{Actor, Registry};
use std::path::Path;

/// Imports a file; what it is, is known by its content. `progress` is told how many rows were read.
///
/// # Errors
/// When the file is refused, or the register refuses or fails. What was durable before a failure stays, and importing the
/// file again goes on from there.
pub fn import_file(
    registry: &Registry,
    path: &Path,
    request: &ImportRequest,
    actor: &Actor,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    if let Some(on) = request.on.filter(|on| *on > last_day()) {
        return Err(ImportError::ReleaseToCome(on));
    }
    match content_of_file(path, request.map.encoding)? {
        Content::JsonLines => import_lines(registry, path, request, actor, progress),
        Content::Csv | Content::Xlsx => import_sheet(registry, path, request, actor, progress),
    }
}
