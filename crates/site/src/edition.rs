//! What a site served from an edition offers besides its pages: the edition's own files, for mirrors; receipts; and how
//! all of it is checked.

pub(crate) mod earlier;
pub(crate) mod list;

use crate::edition::list::EditionRow;
use crate::find::{self, Place};
use askama::Template;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use guwah_registry::readers::{Reader, RecordKey};
use guwah_web::{Ask, Frame, Keep, Page, Refusal, Section, Site, SiteSettings, answer};
use http_body_util::channel::{Channel, Sender};
use std::fs::File;
use std::io::Read;

/// How much of a file is read at once.
const PIECE_BYTES: usize = 64 * 1024;

/// How to check what this site shows.
#[derive(Template)]
#[template(path = "edition/verify.html")]
struct VerifyPage {
    frame: Frame,
    /// The key that signs, and the edition's number; none where the site is not served from an edition.
    signed: Option<(String, u64)>,
    root: String,
    editions: Vec<EditionRow>,
}

/// `GET /verify`.
pub(crate) async fn show_verify(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read_verify).await
}

fn read_verify(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let edition = settings.edition.as_deref();
    let page = VerifyPage {
        frame: Frame::of(settings, reader.audience(), Section::None, ask),
        signed: edition.map(|edition| (edition.key().to_owned(), edition.about().number)),
        root: edition.map_or_else(String::new, |edition| edition.about().root.clone()),
        editions: list::rows(ask.lang, settings),
    };
    answer::render(&page)
}

/// `GET /p/{record}/receipt.json`: the record's bytes, their proof and the signed checkpoint, in one file.
pub(crate) async fn show_receipt(State(site): State<Site>, Path(record): Path<String>, ask: Ask) -> Response {
    let (asking, uri) = (site.clone(), ask.uri.clone());
    let made = tokio::task::spawn_blocking(move || {
        let found = find::person(&*asking.reader, &Place::of_page(&record, &uri))?;
        let edition = asking.settings.edition.as_deref().ok_or(Refusal::NoPage)?;
        let receipt = edition.receipt(&RecordKey::Id(found.id));
        let receipt = receipt.map_err(|error| Refusal::Failed(error.to_string()))?;
        Ok((
            found
                .number
                .map_or_else(|| found.id.to_string(), |number| number.to_string()),
            receipt,
        ))
    });
    let made = made.await;
    match made.unwrap_or_else(|_| Err(Refusal::Failed("a receipt stopped while it was made".into()))) {
        Ok((key, receipt)) => {
            let mut response = answer::kept(&ask.headers, StatusCode::OK, Page::json(receipt));
            if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"guwah-{key}-receipt.json\"")) {
                response.headers_mut().insert(CONTENT_DISPOSITION, value);
            }
            response
        }
        Err(refusal) => refusal.respond(&site, &ask),
    }
}

/// `GET /edition/{*path}`: a file of the edition as it lies there, piece by piece.
pub(crate) async fn show_edition_file(State(site): State<Site>, Path(path): Path<String>, ask: Ask) -> Response {
    let file = site.settings.edition.as_deref().and_then(|edition| edition.file(&path));
    let Some(file) = file else {
        return Refusal::NoPage.respond(&site, &ask);
    };
    let Ok(turn) = std::sync::Arc::clone(&site.turns.sending).acquire_owned().await else {
        return Refusal::Failed("no file is sent any more".into()).respond(&site, &ask);
    };
    let opened = tokio::task::spawn_blocking(move || {
        let file = File::open(file)?;
        let length = file.metadata()?.len();
        Ok::<_, std::io::Error>((file, length))
    });
    let Ok(Ok((file, length))) = opened.await else {
        return Refusal::Failed("a file of the edition cannot be read".into()).respond(&site, &ask);
    };
    let (sender, channel) = Channel::<Bytes, std::io::Error>::new(4);
    tokio::spawn(async move {
        send(file, sender).await;
        drop(turn);
    });
    let mut response = Response::new(Body::new(channel));
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    answer.insert(CONTENT_LENGTH, HeaderValue::from(length));
    // The next edition has other files under the same names.
    answer.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Sends a file until its end, or until whoever asked for it is gone.
pub(crate) async fn send(mut file: File, mut sender: Sender<Bytes, std::io::Error>) {
    loop {
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; PIECE_BYTES];
            let read = file.read(&mut piece);
            (
                file,
                read.map(|length| {
                    piece.truncate(length);
                    Bytes::from(piece)
                }),
            )
        });
        let Ok((back, read)) = read.await else { return };
        file = back;
        match read {
            Ok(piece) if piece.is_empty() => return,
            Ok(piece) => {
                if sender.send_data(piece).await.is_err() {
                    return;
                }
            }
            Err(error) => return sender.abort(error),
        }
    }
}
