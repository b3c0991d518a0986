//! Imports: a file, read, and the register told of it. The file is gone through once before anything is written, so that
//! a file that is refused leaves no trace.

use crate::content::{Content, content_of_file};
use crate::error::SheetError;
use crate::ids::Ids;
use crate::import_error::ImportError;
use crate::map::Map;
use crate::report::{ImportReport, Note};
use crate::row_reading::RowOptions;
use crate::sheet::{ReadRow, Sheet};
use guwah_domain::change::Unread;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::row::Row;
use guwah_domain::vague_date::Day;
use guwah_registry::{Actor, Begun, Importer, Registry, ReleaseRequest};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Rows that the register is told of at a time.
const BATCH_ROWS: usize = 4096;
/// Batches that may wait for the register: no more is held in memory.
const BATCHES_WAITING: usize = 2;

/// How a file is to be imported.
#[derive(Debug, Clone, Default)]
pub struct ImportRequest {
    /// The dataset's name; the file's own when none.
    pub dataset: Option<String>,
    /// The date of the release; today when none.
    pub on: Option<Day>,
    /// Whether the file holds only a part, so that nobody is taken for no longer listed.
    pub partial: bool,
    /// Whether what is public in it may be published.
    pub publishable: bool,
    /// Whether to count only, and write nothing.
    pub dry_run: bool,
    /// Who may see the rows; a row's own word can only be stricter.
    pub disclosure: Option<Disclosure>,
    /// How headings become properties.
    pub map: Map,
}

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
    match content_of_file(path, request.map.encoding)? {
        Content::JsonLines => crate::lines_import::import_lines(registry, path, request, actor, progress),
        Content::Csv | Content::Xlsx => import_sheet(registry, path, request, actor, progress),
    }
}

/// Imports a sheet as a dated release of its dataset.
///
/// # Errors
/// As [`import_file`].
pub fn import_sheet(
    registry: &Registry,
    path: &Path,
    request: &ImportRequest,
    actor: &Actor,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    let sheet = Sheet::open(path, &request.map)?;
    let ids = sheet.ids()?;
    let dataset = dataset_name(path, request)?;
    if request.dataset.is_none() {
        refuse_ids_of_another(registry, &dataset, ids.sample())?;
    }
    let mut report = ImportReport {
        rows: ids.rows(),
        unknown_headings: sheet.unknown_headings().to_vec(),
        missing_headings: sheet.missing_headings().to_vec(),
        ..ImportReport::default()
    };
    let hidden = unread_of_the_known(registry, &dataset, &ids)?;
    if let Some(note) = hidden.clone().filter(|_| !request.partial) {
        report.note(vec![note]);
    }
    let release = ReleaseRequest {
        dataset,
        on: request.on,
        file_sha256: ids.file_sha256(),
        publishable: request.publishable,
        partial: request.partial || hidden.is_some(),
        dry_run: request.dry_run,
    };
    match registry.begin_release(release, actor)? {
        Begun::SameFile { .. } => {
            let mut drain = |_rows: Vec<Row>| Ok(());
            read_all(&sheet, &ids, RowOptions::default(), &mut drain, &mut report, progress)?;
            report.unchanged = report.rows - report.unread_count();
            report.same_file = true;
        }
        Begun::Reading(importer) => read_release(&sheet, &ids, request, *importer, &mut report, progress)?,
    }
    Ok(report)
}

fn read_release(
    sheet: &Sheet,
    ids: &Ids,
    request: &ImportRequest,
    mut importer: Importer,
    report: &mut ImportReport,
    progress: &mut dyn FnMut(u64),
) -> Result<(), ImportError> {
    let options = RowOptions {
        disclosure: request.disclosure,
    };
    let mut tell = |rows| importer.rows(rows).map_err(ImportError::Registry);
    read_all(sheet, ids, options, &mut tell, report, progress)?;
    let counts = importer.finish(report.rows, report.unread.clone())?;
    report.added = counts.added;
    report.changed = counts.changed;
    report.unchanged = counts.unchanged;
    report.erased = counts.erased;
    report.no_longer_listed = counts.no_longer_listed;
    Ok(())
}

/// Reads the rows in a thread of their own, while this one tells the register of those before.
fn read_all(
    sheet: &Sheet,
    ids: &Ids,
    options: RowOptions,
    tell: &mut dyn FnMut(Vec<Row>) -> Result<(), ImportError>,
    report: &mut ImportReport,
    progress: &mut dyn FnMut(u64),
) -> Result<(), ImportError> {
    std::thread::scope(|scope| {
        let (batches, waiting) = sync_channel(BATCHES_WAITING);
        scope.spawn(move || read_batches(sheet, ids, options, &batches));
        tell_batches(&waiting, tell, report, progress)
        // Leaving here drops `waiting`: a reader whose batches nobody takes any more stops at the next one.
    })
}

/// What was read of a sheet in one go.
#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    unread: Vec<Unread>,
    notes: Vec<Note>,
}

fn read_batches(sheet: &Sheet, ids: &Ids, options: RowOptions, batches: &SyncSender<Result<Batch, SheetError>>) {
    let rows = match sheet.rows(ids, options) {
        Ok(rows) => rows,
        Err(error) => {
            // Nobody waits any more when the import has stopped: nothing is left to be told then.
            let _ = batches.send(Err(error));
            return;
        }
    };
    let mut batch = Batch::default();
    for row in rows {
        match row {
            Ok(ReadRow::Row { row, notes, .. }) => {
                batch.rows.push(row);
                batch.notes.extend(notes);
            }
            Ok(ReadRow::Unread {
                number, line, reason, ..
            }) => {
                batch.unread.push(Unread {
                    row: number,
                    reason: format!("line {line}: {reason}"),
                });
            }
            Err(error) => {
                let _ = batches.send(Err(error));
                return;
            }
        }
        if batch.rows.len() + batch.unread.len() >= BATCH_ROWS && batches.send(Ok(std::mem::take(&mut batch))).is_err()
        {
            return;
        }
    }
    let _ = batches.send(Ok(batch));
}

fn tell_batches(
    waiting: &Receiver<Result<Batch, SheetError>>,
    tell: &mut dyn FnMut(Vec<Row>) -> Result<(), ImportError>,
    report: &mut ImportReport,
    progress: &mut dyn FnMut(u64),
) -> Result<(), ImportError> {
    let mut read = 0;
    for batch in waiting {
        let batch = batch?;
        read += (batch.rows.len() + batch.unread.len()) as u64;
        report.unread.extend(batch.unread);
        report.note(batch.notes);
        if !batch.rows.is_empty() {
            tell(batch.rows)?;
        }
        progress(read);
    }
    Ok(())
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

/// Rows that cannot be read may name persons whom the list knows: those are still listed, and nobody can tell who they
/// are. Then nobody is taken for no longer listed, and the report says so: a gap must not pass for silence.
fn unread_of_the_known(registry: &Registry, dataset: &str, ids: &Ids) -> Result<Option<Note>, ImportError> {
    let mut hidden = 0u64;
    for id in ids.unread() {
        hidden += u64::from(match id {
            Some(id) => registry.person_for(dataset, id)?.1,
            None => ids.with_id() > 0,
        });
    }
    let reason = format!(
        "{hidden} rows that could not be read may be of persons whom the list named before: nobody was taken for no \
         longer listed; mend the rows and import the file again"
    );
    Ok((hidden > 0).then(|| Note {
        row: 0,
        line: 0,
        column: String::new(),
        reason,
    }))
}

/// A new release under another file name must not pass for a new list: everybody in it would be there twice.
fn refuse_ids_of_another(registry: &Registry, own: &str, ids: &[String]) -> Result<(), ImportError> {
    match registry.dataset_of_ids(ids)? {
        Some((dataset, hits)) if dataset != own && hits * 2 > ids.len() => Err(ImportError::AnotherDatasetsIds {
            dataset,
            hits,
            looked_at: ids.len(),
            own: own.to_owned(),
        }),
        _ => Ok(()),
    }
}
