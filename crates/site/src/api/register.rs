//! The register as a whole: what there is to ask, the edition that is served, and what changed last.

use crate::api::persons::line;
use crate::api::{ANSWERS, ROOT, answer, parameters};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_edition::Edition;
use guwah_web::Site;
use serde_json::{Map, Value, json};

/// Persons among the latest changes when it is not said, and at most.
const USUAL: usize = 50;
const MOST: usize = 200;

/// `GET /api/v1`.
pub(crate) async fn show_index(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&site, &headers, None, move |reader, settings| {
        parameters::read(&uri, &[])?;
        let counts = reader.counts()?;
        let links: Map<String, Value> = ANSWERS
            .iter()
            .map(|(path, _)| path.trim_start_matches('/'))
            .filter(|name| !name.is_empty())
            .map(|name| (name.to_owned(), json!(format!("{}{ROOT}/{name}", settings.base))))
            .collect();
        Ok(json!({
            "persons": counts.persons,
            "sources": counts.sources,
            "contested": counts.contested,
            "caveat": "These are the persons documented here, not everyone who was taken.",
            "licence": settings.licence,
            "contact": settings.contact,
            "links": links,
        }))
    })
    .await
}

/// `GET /api/v1/edition`.
pub(super) async fn show_edition(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&site, &headers, None, move |_, settings| {
        parameters::read(&uri, &[])?;
        let edition = settings.edition.as_deref();
        Ok(json!({
            "edition": edition.map(Edition::about),
            "key": edition.map(Edition::key),
            "editions": edition.map_or(&[][..], Edition::editions),
            "files": edition.map_or(&[][..], Edition::files).iter().filter(|file| !file.path.contains('/')).map(|file| {
                json!({ "path": format!("{}/edition/{}", settings.base, file.path), "bytes": file.size_bytes, "sha256": file.sha256 })
            }).collect::<Vec<_>>(),
        }))
    })
    .await
}

/// `GET /api/v1/changes`: who changed last. An edition does not know when a person changed: there, who was published last.
pub(super) async fn show_changes(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let kept = uri.query().is_none().then(|| format!("{ROOT}/changes"));
    answer(&site, &headers, kept, move |reader, settings| {
        let limit = parameters::number(&parameters::read(&uri, &["limit"])?, "limit", USUAL, MOST)?;
        let latest = reader.latest(limit)?;
        let changes = latest.iter().map(|one| {
            let mut object = line(one.id, one.number, &one.card, settings);
            let last = one.last.as_ref();
            object["at"] = json!(last.map(|last| &last.at));
            object["what"] = json!(last.map_or(&[][..], |last| &last.what));
            object
        });
        let order = if settings.edition.is_some() {
            "published_last"
        } else {
            "changed_last"
        };
        Ok(json!({ "order": order, "changes": changes.collect::<Vec<_>>() }))
    })
    .await
}
