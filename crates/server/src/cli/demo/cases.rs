//! The published cases, taken in as any file is.

use super::super::import::refused;
use crate::error::{Failure, Outcome};
use guwah_exchange::{ImportRequest, import_file};
use guwah_registry::{Actor, Registry};

/// The file of the cases in the register's folder, left there for those who want to see what an import reads. Its name is the dataset's.
const CASES_FILE: &str = "published-cases.jsonl";
/// What newspapers and broadcasters have published of these persons, retold in the register's own words.
const CASES: &str = include_str!("../../../../../samples/published-cases/cases.jsonl");

/// Imports the cases through the same road as any file. Those that are there already are left as they are.
pub(super) fn import_cases(registry: &Registry, actor: &Actor) -> Outcome {
    let path = registry.folder().join(CASES_FILE);
    std::fs::write(&path, CASES).map_err(Failure::file(&path))?;
    let request = ImportRequest {
        publishable: true,
        ..ImportRequest::default()
    };
    let report = import_file(registry, &path, &request, actor, &mut |_| {}).map_err(|error| refused(&path, error))?;
    if let Some(unread) = report.unread.first() {
        return Err(Failure::refused(format!("{}: {}", path.display(), unread.reason)));
    }
    Ok(registry.save_indexes()?)
}
