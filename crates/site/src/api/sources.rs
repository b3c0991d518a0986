//! Sources: all of them, and one with the persons of whom it speaks.

use crate::api::persons::line;
use crate::api::{ROOT, answer, parameters};
use crate::pages::source::speaks;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::id::SourceId;
use guwah_domain::source::SourceWithConsent;
use guwah_registry::readers::PAGE;
use guwah_web::{Refusal, Site, SiteSettings, address};
use guwah_wording::Language;
use serde_json::{Value, json};

/// The greatest page that may be asked for.
const PAGES: usize = 1_000_000;

/// `GET /api/v1/sources`.
pub(super) async fn show_sources(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let kept = uri.query().is_none().then(|| format!("{ROOT}/sources"));
    answer(&site, &headers, kept, move |reader, settings| {
        parameters::read(&uri, &[])?;
        let mut sources = reader.sources()?;
        sources.retain(|(_, source, persons)| speaks(reader.audience(), source, *persons));
        let told = sources
            .iter()
            .map(|(id, source, persons)| in_json(*id, source, *persons, settings));
        Ok(json!({ "total": sources.len(), "sources": told.collect::<Vec<_>>() }))
    })
    .await
}

/// `GET /api/v1/sources/{source}?page=…`.
pub(super) async fn show_source(
    State(site): State<Site>,
    source: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    answer(&site, &headers, None, move |reader, settings| {
        let Path(source) = source.map_err(|_| Refusal::NoPage)?;
        let page = parameters::number(&parameters::read(&uri, &["page"])?, "page", 1, PAGES)? as u64;
        let id: SourceId = source.parse().map_err(|_| Refusal::NoSource)?;
        let record = reader.source(id, page - 1)?.ok_or(Refusal::NoSource)?;
        let persons = record
            .persons
            .iter()
            .map(|(id, number, card)| line(*id, *number, card, settings));
        let more = page * PAGE < record.total;
        let next = more.then(|| format!("{}{ROOT}/sources/{id}?page={}", settings.base, page + 1));
        Ok(json!({
            "source": in_json(id, &record.source, record.total, settings),
            "persons": persons.collect::<Vec<_>>(),
            "next": next,
        }))
    })
    .await
}

fn in_json(id: SourceId, source: &SourceWithConsent, persons: u64, settings: &SiteSettings) -> Value {
    let mut object = json!(source.about);
    if let (Some(fields), Value::Object(consents)) = (object.as_object_mut(), json!(source.consents.written())) {
        fields.extend(consents);
    }
    object["id"] = json!(id);
    object["persons"] = json!(persons);
    object["page"] = json!(format!("{}{}", settings.base, address::source(Language::English, id)));
    object["record"] = json!(format!("{}{ROOT}/sources/{id}", settings.base));
    object
}
