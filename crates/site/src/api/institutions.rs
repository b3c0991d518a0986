//! Facilities and organisations: a page of each, and one with every claim and its source.

use crate::api::{ROOT, answer, parameters};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::id::InstitutionId;
use guwah_domain::institution::InstitutionKind;
use guwah_registry::readers::{InstitutionRecord, PAGE};
use guwah_web::{Refusal, Site, SiteSettings, address};
use guwah_wording::Language;
use serde_json::{Value, json};

/// The greatest page that may be asked for.
const PAGES: usize = 1_000_000;

/// `GET /api/v1/facilities?page=…`.
pub(super) async fn show_facilities(state: State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    show_all(state, InstitutionKind::Facility, uri, headers).await
}

/// `GET /api/v1/organisations?page=…`.
pub(super) async fn show_organisations(state: State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    show_all(state, InstitutionKind::Organisation, uri, headers).await
}

/// `GET /api/v1/facilities/{id}`.
pub(super) async fn show_facility(
    state: State<Site>,
    id: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    show_one(state, InstitutionKind::Facility, id, uri, headers).await
}

/// `GET /api/v1/organisations/{id}`.
pub(super) async fn show_organisation(
    state: State<Site>,
    id: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    show_one(state, InstitutionKind::Organisation, id, uri, headers).await
}

async fn show_all(State(site): State<Site>, kind: InstitutionKind, uri: Uri, headers: HeaderMap) -> Response {
    answer(&site, &headers, None, move |reader, settings| {
        let page = parameters::number(&parameters::read(&uri, &["page"])?, "page", 1, PAGES)? as u64;
        let found = reader.institutions(kind, (page - 1) * PAGE, PAGE)?;
        let told = found.page.iter().map(|record| in_short(record, settings));
        let next = (page * PAGE < found.total).then(|| format!("{}?page={}", path(kind, settings), page + 1));
        Ok(json!({
            "total": found.total,
            "institutions": told.collect::<Vec<_>>(),
            "next": next,
        }))
    })
    .await
}

async fn show_one(
    State(site): State<Site>,
    kind: InstitutionKind,
    id: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    answer(&site, &headers, None, move |reader, settings| {
        parameters::read(&uri, &[])?;
        let Path(id) = id.map_err(|_| Refusal::NoPage)?;
        let id: InstitutionId = id.parse().map_err(|_| Refusal::NoInstitution)?;
        let record = reader.institution(id)?.filter(|record| record.institution.kind == kind);
        let record = record.ok_or(Refusal::NoInstitution)?;
        let claims = record.institution.claims().map(|(source, claim)| {
            let mut told = json!(claim);
            told["source"] = json!(source);
            told
        });
        let mut told = in_short(&record, settings);
        told["claims"] = claims.collect();
        told["sources"] = json!(record.sources);
        Ok(json!({ "institution": told }))
    })
    .await
}

/// The address of all of a kind.
fn path(kind: InstitutionKind, settings: &SiteSettings) -> String {
    let name = match kind {
        InstitutionKind::Facility => "facilities",
        InstitutionKind::Organisation => "organisations",
    };
    format!("{}{ROOT}/{name}", settings.base)
}

fn in_short(record: &InstitutionRecord, settings: &SiteSettings) -> Value {
    let institution = &record.institution;
    let page = address::institution(Language::English, institution.kind, institution.id);
    json!({
        "id": institution.id,
        "kind": institution.kind,
        "name": institution.called().map(|name| &name.text),
        "names": institution.names(),
        "sort": institution.sort(),
        "persons": record.persons,
        "page": format!("{}{page}", settings.base),
        "record": format!("{}/{}", path(institution.kind, settings), institution.id),
    })
}
