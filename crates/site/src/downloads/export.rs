//! Exports: all persons whom a search finds, in a file, in the order of its pages, without an end. The address is that of
//! the search with another ending, so what is downloaded is what is on the page.
//!
//! Rows are sent as they are written, so that a result of any size needs little memory; a reading that breaks off breaks off
//! the download, and half a file never passes for a whole one. A workbook has to be finished before it can be sent: it is
//! written to a file that has no name and goes when it is sent.

use crate::edition;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::Response;
use guwah_domain::id::SourceId;
use guwah_exchange::{Columns, CsvExport, ExportError, LinesExport, PersonRecord, XlsxExport};
use guwah_registry::RegistryError;
use guwah_registry::query::Query;
use guwah_registry::readers::{self, Reader};
use guwah_web::address::Search;
use guwah_web::{Ask, Refusal, Site, address};
use http_body_util::channel::{Channel, Sender};
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::sync::Arc;
use tokio::runtime::Handle;

/// How much is gathered before it is sent.
const PIECE_BYTES: usize = 64 * 1024;
/// How many pieces may wait for a slow connection.
const PIECES: usize = 4;

const CSV: &str = "text/csv; charset=utf-8";
const JSONL: &str = "application/jsonl";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a search asks for, read from an address.
struct Asked {
    query: Query,
    /// Whether everybody is asked for: then in the order of recording, as the edition's own export is.
    everybody: bool,
    /// The site, before each person's address.
    origin: String,
}

/// `GET /search.csv?q=…`.
pub(crate) async fn show_csv(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let written = stream(&site, &uri, &headers, CSV, "guwah.csv", write_csv).await;
    written.unwrap_or_else(|refusal| refusal.respond(&site, &Ask::of_file(&headers)))
}

/// `GET /search.jsonl?q=…`.
pub(crate) async fn show_jsonl(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let written = stream(&site, &uri, &headers, JSONL, "guwah.jsonl", write_jsonl).await;
    written.unwrap_or_else(|refusal| refusal.respond(&site, &Ask::of_file(&headers)))
}

/// `GET /search.xlsx?q=…`.
pub(crate) async fn show_xlsx(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let written = send_workbook(&site, &uri, &headers).await;
    written.unwrap_or_else(|refusal| refusal.respond(&site, &Ask::of_file(&headers)))
}

/// Reads the search of an address. What cannot be used is refused: a file does not say that something was left out.
fn asked(site: &Site, uri: &Uri, headers: &HeaderMap) -> Result<Asked, Refusal> {
    let search = Search::of_program(&*site.reader, &address::parameters(uri)?)?;
    Ok(Asked {
        everybody: search.is_for_all(),
        query: search.query(0),
        origin: address::origin(&site.settings, headers),
    })
}

/// Sends an export piece by piece while it is written.
async fn stream(
    site: &Site,
    uri: &Uri,
    headers: &HeaderMap,
    kind: &'static str,
    name: &'static str,
    write: fn(&dyn Reader, &Asked, &mut dyn Write) -> Result<(), ExportFailure>,
) -> Result<Response, Refusal> {
    let asked = asked(site, uri, headers)?;
    let turn = Arc::clone(&site.turns.exporting).acquire_owned().await;
    let turn = turn.map_err(|_| Refusal::Failed("no export is written any more".into()))?;
    let (sender, channel) = Channel::<Bytes, io::Error>::new(PIECES);
    let (reader, handle) = (Arc::clone(&site.reader), Handle::current());
    tokio::task::spawn_blocking(move || {
        let mut pieces = Pieces {
            gathered: Vec::with_capacity(PIECE_BYTES),
            sender,
            handle,
        };
        let written = write(&*reader, &asked, &mut pieces).and_then(|()| Ok(pieces.flush()?));
        if let Err(failure) = written {
            failure.log();
            pieces.sender.abort(io::Error::other("the export broke off"));
        }
        drop(turn);
    });
    Ok(attached(Body::new(channel), kind, name))
}

async fn send_workbook(site: &Site, uri: &Uri, headers: &HeaderMap) -> Result<Response, Refusal> {
    let asked = asked(site, uri, headers)?;
    let turn = Arc::clone(&site.turns.exporting).acquire_owned().await;
    let turn = turn.map_err(|_| Refusal::Failed("no export is written any more".into()))?;
    let reader = Arc::clone(&site.reader);
    let written = tokio::task::spawn_blocking(move || write_xlsx(&*reader, &asked));
    let written = written
        .await
        .unwrap_or_else(|_| Err(ExportFailure::Reading("a workbook stopped while it was written".into())));
    let file = written.map_err(ExportFailure::refusal)?;
    let (sender, channel) = Channel::<Bytes, io::Error>::new(PIECES);
    tokio::spawn(async move {
        edition::send(file, sender).await;
        drop(turn);
    });
    Ok(attached(Body::new(channel), XLSX, "guwah.xlsx"))
}

fn attached(body: Body, kind: &'static str, name: &str) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}

fn write_csv(reader: &dyn Reader, asked: &Asked, out: &mut dyn Write) -> Result<(), ExportFailure> {
    let mut sheet = CsvExport::start(out, columns(reader, asked)?)?;
    each(reader, asked, &mut |person| {
        Ok(sheet.person(&PersonRecord::from(person))?)
    })?;
    sheet.finish()?;
    Ok(())
}

/// Sources stand before the first person of whom they speak; where everybody is asked for, all of them come first, and
/// facilities and organisations last.
fn write_jsonl(reader: &dyn Reader, asked: &Asked, out: &mut dyn Write) -> Result<(), ExportFailure> {
    let mut lines = LinesExport::start(out);
    let mut told: HashSet<SourceId> = HashSet::new();
    if asked.everybody {
        for (id, source, _) in reader.sources()? {
            lines.source(id, &source)?;
            told.insert(id);
        }
    }
    each(reader, asked, &mut |person| {
        for (id, source) in &person.sources {
            if told.insert(*id) {
                lines.source(*id, source)?;
            }
        }
        Ok(lines.person(&PersonRecord::from(person))?)
    })?;
    if asked.everybody {
        let mut institutions = Vec::new();
        reader.each_institution(&mut |record| {
            institutions.push(record.institution);
            Ok(())
        })?;
        for institution in &institutions {
            lines.institution(institution)?;
        }
    }
    lines.finish()?;
    Ok(())
}

/// Writes a workbook to a file without a name, and goes back to its beginning.
fn write_xlsx(reader: &dyn Reader, asked: &Asked) -> Result<File, ExportFailure> {
    let mut sheet = XlsxExport::start(columns(reader, asked)?)?;
    each(reader, asked, &mut |person| {
        Ok(sheet.person(&PersonRecord::from(person))?)
    })?;
    let mut out = BufWriter::new(tempfile::tempfile()?);
    sheet.finish(&mut out)?;
    let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.rewind()?;
    Ok(file)
}

/// The columns that these persons need: found in a first reading, so that rows can be sent as they are written.
fn columns(reader: &dyn Reader, asked: &Asked) -> Result<Columns, ExportFailure> {
    let mut columns = Columns::default();
    each(reader, asked, &mut |person| {
        columns.gather(&PersonRecord::from(person));
        Ok(())
    })?;
    Ok(columns.with_addresses(&asked.origin))
}

/// Gives every person who is asked for to an export. Its own failure ends the reading and is the one that is told.
fn each(
    reader: &dyn Reader,
    asked: &Asked,
    write: &mut dyn FnMut(readers::PersonRecord) -> Result<(), ExportFailure>,
) -> Result<(), ExportFailure> {
    let mut failed = None;
    let mut each = |record: readers::PersonRecord| {
        write(record).map_err(|failure| {
            failed = Some(failure);
            RegistryError::Unacceptable(String::new())
        })
    };
    let read = if asked.everybody {
        reader.each_person(&mut each)
    } else {
        reader.each_found(&asked.query, &mut each)
    };
    match failed {
        Some(failure) => Err(failure),
        None => Ok(read?),
    }
}

/// Why an export was not written to its end.
enum ExportFailure {
    /// The register cannot be read.
    Reading(String),
    /// It cannot be written so; says what would be accepted.
    Form(String),
    /// Whoever asked for it is gone.
    Gone,
}

impl ExportFailure {
    fn log(&self) {
        if let Self::Reading(cause) | Self::Form(cause) = self {
            eprintln!("guwah: an export broke off: {cause}");
        }
    }

    fn refusal(self) -> Refusal {
        match self {
            Self::Reading(cause) => Refusal::Failed(cause),
            Self::Form(accepted) => Refusal::NotAccepted(accepted),
            Self::Gone => Refusal::Failed("an export could not be written".into()),
        }
    }
}

impl From<RegistryError> for ExportFailure {
    fn from(error: RegistryError) -> Self {
        Self::Reading(error.to_string())
    }
}

impl From<ExportError> for ExportFailure {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Output(error) => Self::from(error),
            error => Self::Form(error.to_string()),
        }
    }
}

impl From<io::Error> for ExportFailure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Gone
        } else {
            Self::Reading(error.to_string())
        }
    }
}

/// Sends what is written, piece by piece, waiting for a slow connection.
struct Pieces {
    gathered: Vec<u8>,
    sender: Sender<Bytes, io::Error>,
    handle: Handle,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= PIECE_BYTES {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.gathered, Vec::with_capacity(PIECE_BYTES));
        let sent = self.handle.block_on(self.sender.send_data(Bytes::from(piece)));
        sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}
