//! Sheets, in: each is a dated release of its list. The file is gone through once before anything is written, so that a file
//! that is refused leaves no trace.

use crate::formats::mapped_sheet::ids::Ids;
use crate::formats::mapped_sheet::read::{ReadRow, Sheet};
use crate::formats::mapped_sheet::row::RowOptions;
use crate::import::error::ImportError;
use crate::import::photos::{Media, Photos};
use crate::import::recognized;
use crate::import::request::{ImportRequest, dataset_name};
use crate::report::{ImportReport, Note};
use guwah_domain::change::Unread;
use guwah_domain::claim::Claim;
use guwah_domain::row::Row;
use guwah_registry::{Actor, Begun, Importer, OfIds, Recognizer, Registry, ReleaseRequest};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};

/// Rows that the register is told of at a time.
const BATCH_ROWS: usize = 4096;
/// The same where photo files are read: each takes as long as some thousand rows.
const BATCH_PHOTOS: usize = 64;
/// Batches that may wait for the register: no more is held in memory.
const BATCHES_WAITING: usize = 2;

/// Imports a sheet as a dated release of its dataset.
///
/// # Errors
/// As [`super::import_file`].
pub fn import_sheet(
    registry: &Registry,
    path: &Path,
    request: &ImportRequest,
    actor: &Actor,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    let sheet = Sheet::open_named(path, &request.map, request.sheet.as_deref())?;
    let ids = sheet.ids()?;
    let dataset = dataset_name(path, request)?;
    if request.dataset.is_none() {
        refuse_ids_of_another(registry, &dataset, ids.sample(), false)?;
    } else if !request.another_list {
        refuse_the_erased(registry, &dataset, ids.sample())?;
    }
    let mut report = ImportReport {
        rows: ids.rows(),
        empty: ids.empty(),
        worksheets: sheet.worksheets().cloned(),
        unknown_headings: sheet.unknown_headings().to_vec(),
        missing_headings: sheet.missing_headings().to_vec(),
        ..ImportReport::default()
    };
    report.note(sheet.names_under_other_headings().into_iter().collect());
    report.note(headings_again(&ids));
    let hidden = unread_of_the_known(registry, &dataset, &ids)?;
    if let Some(note) = hidden.clone().filter(|_| !request.partial) {
        report.note(vec![note]);
    }
    let media = request.media.as_deref().map(Media::open).transpose()?;
    let options = RowOptions::of(request.disclosure);
    let file_sha256 = match &media {
        Some(media) => media.digest_with(&sheet, &ids, &options)?,
        None => ids.file_sha256(),
    };
    let release = ReleaseRequest {
        dataset: dataset.clone(),
        on: request.on,
        file_sha256,
        publishable: request.publishable,
        partial: request.partial || hidden.is_some(),
        dry_run: request.dry_run,
        about: request.map.source.clone(),
    };
    let begun = registry.begin_release(release, actor)?;
    if request.publishable && media.is_some() && !request.dry_run {
        registry.allow_photos(&dataset, actor)?;
    }
    let reading = Reading {
        sheet: &sheet,
        ids: &ids,
        options: released(options, &begun),
        photos: Photos::new(media, registry.photo_intake(&dataset, request.dry_run, actor)?),
        registry,
        dataset: &dataset,
    };
    match begun {
        Begun::SameFile { release, .. } => {
            // The rows are unchanged. What is amiss in the vault is made whole by the files that come again.
            reading.read_all(&mut |_rows| Ok(()), &mut report, progress)?;
            report.unchanged = report.rows - report.unread_count();
            report.same_file = true;
            report.same_file_as = Some(release);
        }
        Begun::Reading(importer) => reading.read_release(*importer, &mut report, progress)?,
    }
    Ok(report)
}

/// How rows of a release are read: what is told of a day after it is doubted.
fn released(options: RowOptions, begun: &Begun) -> RowOptions {
    let release = match begun {
        Begun::SameFile { release, .. } => *release,
        Begun::Reading(importer) => importer.release(),
    };
    RowOptions {
        told_on: Some(release.on),
        ..options
    }
}

/// A sheet and how it is read.
struct Reading<'a> {
    sheet: &'a Sheet,
    ids: &'a Ids,
    options: RowOptions,
    photos: Photos,
    registry: &'a Registry,
    dataset: &'a str,
}

impl Reading<'_> {
    fn read_release(
        &self,
        mut importer: Importer,
        report: &mut ImportReport,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), ImportError> {
        let mut tell = |rows| importer.rows(rows).map_err(ImportError::Registry);
        self.read_all(&mut tell, report, progress)?;
        let counts = importer.finish(report.rows, report.unread.clone())?;
        report.added = counts.added;
        report.changed = counts.changed;
        report.unchanged = counts.unchanged;
        report.erased += counts.erased;
        report.no_longer_listed = counts.no_longer_listed;
        Ok(())
    }

    /// Reads the rows in a thread of their own, while this one tells the register of those before.
    fn read_all(
        &self,
        tell: &mut dyn FnMut(Vec<Row>) -> Result<(), ImportError>,
        report: &mut ImportReport,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), ImportError> {
        std::thread::scope(|scope| {
            let (batches, waiting) = sync_channel(BATCHES_WAITING);
            scope.spawn(move || {
                let read = self.read_batches(&mut |batch| batches.send(Ok(batch)).is_ok());
                if let Err(error) = read {
                    // Nobody waits any more when the import has stopped: nothing is left to be told then.
                    let _ = batches.send(Err(error));
                }
            });
            tell_batches(&waiting, tell, report, progress)
            // Leaving here drops `waiting`: a reader whose batches nobody takes any more stops at the next one.
        })
    }

    /// Reads batch by batch until the end, or until `send` says that nobody takes them any more.
    fn read_batches(&self, send: &mut dyn FnMut(Batch) -> bool) -> Result<(), ImportError> {
        let mut batch = Batch::default();
        let most = if self.photos.has_files() {
            BATCH_PHOTOS
        } else {
            BATCH_ROWS
        };
        let mut recognizer = self.registry.recognizer()?;
        let mut rows = self.sheet.rows(self.ids, self.options.clone())?;
        for row in rows.by_ref() {
            batch.take(row?);
            if batch.rows.len() + batch.unread.len() >= most && !send(self.complete(&mut batch, recognizer.as_mut())?) {
                return Ok(());
            }
        }
        batch.notes.extend(rows.notes_of_columns());
        send(self.complete(&mut batch, recognizer.as_mut())?);
        Ok(())
    }

    /// Takes out of a batch who was erased, and takes in its photos: they are in the vault before anything speaks of them.
    fn complete(&self, batch: &mut Batch, recognizer: Option<&mut Recognizer>) -> Result<Batch, ImportError> {
        let mut batch = std::mem::take(batch);
        if let Some(recognizer) = recognizer {
            batch.recognize(recognizer, self.registry, self.dataset)?;
        }
        let notes = self.photos.take_in(&mut batch.rows, &batch.places)?;
        batch.notes.extend(notes);
        Ok(batch)
    }
}

/// What was read of a sheet in one go.
#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    /// Number and line of each row.
    places: Vec<(u64, u64)>,
    unread: Vec<Unread>,
    notes: Vec<Note>,
    has_public: bool,
    /// How many rows bring somebody back who was erased, and are not taken in.
    erased: u64,
}

impl Batch {
    /// Leaves out who was erased and comes under another id, and notes who may be.
    fn recognize(
        &mut self,
        recognizer: &mut Recognizer,
        registry: &Registry,
        dataset: &str,
    ) -> Result<(), ImportError> {
        let (rows, places) = (std::mem::take(&mut self.rows), std::mem::take(&mut self.places));
        for (row, place) in rows.into_iter().zip(places) {
            if recognized::is_refused(registry, recognizer, dataset, &row)? {
                self.erased += 1;
                self.notes.push(recognized::refused(place));
                continue;
            }
            self.notes.extend(recognized::notes_of(recognizer, &row.claims, place));
            self.rows.push(row);
            self.places.push(place);
        }
        Ok(())
    }

    fn take(&mut self, row: ReadRow) {
        match row {
            ReadRow::Row {
                number,
                line,
                row,
                notes,
            } => {
                // One is enough: of a list that is public the first row tells.
                self.has_public = self.has_public || row.claims.iter().any(Claim::is_public);
                self.rows.push(row);
                self.places.push((number, line));
                self.notes.extend(notes);
            }
            ReadRow::Unread {
                number, line, reason, ..
            } => {
                self.unread.push(Unread {
                    row: number,
                    reason: format!("line {line}: {reason}"),
                });
            }
        }
    }
}

fn tell_batches(
    waiting: &Receiver<Result<Batch, ImportError>>,
    tell: &mut dyn FnMut(Vec<Row>) -> Result<(), ImportError>,
    report: &mut ImportReport,
    progress: &mut dyn FnMut(u64),
) -> Result<(), ImportError> {
    let mut read = 0;
    for batch in waiting {
        let batch = batch?;
        read += (batch.rows.len() + batch.unread.len()) as u64 + batch.erased;
        report.erased += batch.erased;
        report.unread.extend(batch.unread);
        report.note(batch.notes);
        report.has_public |= batch.has_public;
        if !batch.rows.is_empty() {
            tell(batch.rows)?;
        }
        progress(read);
    }
    Ok(())
}

/// Where the headings of a list stand again among its rows.
fn headings_again(ids: &Ids) -> Vec<Note> {
    let note = |line: &u64| Note {
        row: 0,
        line: *line,
        column: String::new(),
        reason: "the headings stand here once more: the line was skipped, and is no row".to_owned(),
    };
    ids.headings_again().iter().map(note).collect()
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

/// A new release under another file name must not pass for a new list: everybody in it would be there twice, and the erased
/// would be back. With `of_erased` only where erased persons are among them.
pub(super) fn refuse_ids_of_another(
    registry: &Registry,
    own: &str,
    ids: &[String],
    of_erased: bool,
) -> Result<(), ImportError> {
    match registry.dataset_of_ids(ids)? {
        Some(OfIds { dataset, hits, erased })
            if dataset != own && hits * 2 > ids.len() && (erased > 0 || !of_erased) =>
        {
            Err(ImportError::AnotherDatasetsIds {
                dataset,
                hits,
                looked_at: ids.len(),
                own: own.to_owned(),
            })
        }
        _ => Ok(()),
    }
}

/// A list that is read under another name brings back whoever was erased from it: their ids are remembered with the list's. Where it
/// is another list, which only counts alike, whoever reads it says so.
pub(super) fn refuse_the_erased(registry: &Registry, own: &str, ids: &[String]) -> Result<(), ImportError> {
    match registry.dataset_of_ids(ids)? {
        Some(OfIds { dataset, hits, erased }) if dataset != own && hits * 2 > ids.len() && erased > 0 => {
            Err(ImportError::ErasedIds { dataset, erased })
        }
        _ => Ok(()),
    }
}
