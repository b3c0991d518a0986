//! Downloads of everything: sheets, JSON Lines, the edition's own tables.

pub(crate) mod dictionary;
pub(crate) mod export;
pub(crate) mod feed;
pub(crate) mod files;
pub(crate) mod sitemap;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use guwah_edition::Edition;
use guwah_exchange::PLAIN_COLUMNS;
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Frame, Keep, Page, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::dates;
use serde_json::json;
use std::borrow::Cow;

/// The files of an edition that are worth a line of their own, with the message that says what each is.
const FILES: [(&str, &str); 4] = [
    ("registry.sqlite", "downloads-file-registry"),
    ("manifest.json", "downloads-file-manifest"),
    ("signature", "downloads-file-signature"),
    ("records.tree", "downloads-file-tree"),
];
/// The most persons on one worksheet: its rows without the headings.
const SHEET_ROWS: u32 = 1_048_575;

/// The page.
#[derive(Template)]
#[template(path = "downloads.html")]
struct DownloadsPage {
    frame: Frame,
    persons: String,
    /// The day of the edition and its root; none where the site is not served from one.
    edition: Option<(String, String)>,
    files: Vec<FileLine>,
    sheet_rows: u32,
}

/// A file of the edition.
struct FileLine {
    href: String,
    name: &'static str,
    what: Cow<'static, str>,
    size: String,
    digest: Option<String>,
}

/// `GET /downloads`.
pub(crate) async fn show_downloads(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read_downloads).await
}

fn read_downloads(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let edition = settings.edition.as_deref();
    let files = edition.map_or(Vec::new(), |edition| {
        let lines = FILES.iter().filter_map(|(name, what)| {
            let listed = edition.files().iter().find(|file| file.path == *name);
            let length = match listed {
                Some(listed) => listed.size_bytes,
                // Manifest and signature list the others, not themselves.
                None => std::fs::metadata(edition.file(name)?).ok()?.len(),
            };
            Some(FileLine {
                href: format!("/edition/{name}"),
                name,
                what: ask.lang.say(what),
                size: ask.lang.message("count-bytes").number("count", length).plain(),
                digest: listed.map(|listed| listed.sha256.clone()),
            })
        });
        lines.collect()
    });
    answer::render(&DownloadsPage {
        frame: Frame::of(settings, reader.audience(), Section::None, ask),
        persons: ask
            .lang
            .message("count-persons")
            .number("count", reader.counts()?.persons)
            .plain(),
        edition: edition.map(|edition| {
            let about = edition.about();
            (dates::edition(ask.lang, about), about.root.clone())
        }),
        files,
        sheet_rows: SHEET_ROWS,
    })
}

/// `GET /downloads/datapackage.json`: the same files for programs that read data packages (Frictionless, version 2).
pub(crate) async fn show_package(State(site): State<Site>, headers: HeaderMap) -> Response {
    let origin = address::origin(&site.settings, &headers);
    let fields: Vec<serde_json::Value> = PLAIN_COLUMNS
        .iter()
        .map(|column| json!({ "name": column.name, "type": "string", "description": column.meaning }))
        .collect();
    let mut resources = vec![
        json!({
            "name": "persons",
            "path": format!("{origin}/search.csv"),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            // Lists bring columns of their own.
            "schema": { "fields": fields, "fieldsMatch": "subset", "primaryKey": "id" },
        }),
        json!({
            "name": "claims",
            "path": format!("{origin}/search.jsonl"),
            "format": "jsonl",
            "mediatype": "application/jsonl",
            "encoding": "utf-8",
        }),
    ];
    let listed = site.settings.edition.as_deref().map_or(&[][..], Edition::files);
    resources.extend(listed.iter().find(|file| file.path == FILES[0].0).map(|file| {
        json!({
            "name": "tables",
            "path": format!("{origin}/edition/{}", file.path),
            "format": "sqlite",
            "mediatype": "application/vnd.sqlite3",
            "bytes": file.size_bytes,
            "hash": format!("sha256:{}", file.sha256),
        })
    }));
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "guwah",
        "title": "Guwah: a register of people who were taken",
        "description": "Claims of sources about persons who were detained or disappeared. Not a count of those who were taken.",
        "version": site.settings.edition.as_deref().map(|edition| edition.about().number.to_string()),
        "created": site.settings.edition.as_deref().map(|edition| edition.about().on.clone()),
        "resources": resources,
    });
    let mut response = answer::kept(&headers, StatusCode::OK, Page::json(package.to_string()));
    answer::lend(&mut response, site.reader.audience());
    response
}

/// `GET /downloads/tables.sql`: what each table of the SQLite file is for.
pub(crate) async fn show_tables(headers: HeaderMap) -> Response {
    let page = Page::of(guwah_registry::TABLES.into(), "text/plain; charset=utf-8");
    answer::kept(&headers, StatusCode::OK, page)
}
