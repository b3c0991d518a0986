//! The words that claims use: vocabularies with their definitions, and places.

use crate::api::{ROOT, answer, parameters};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::place::{Gazetteer, Place};
use guwah_domain::vocabulary::{Term, Vocabularies, Vocabulary};
use guwah_web::Site;
use serde_json::{Value, json};

/// `GET /api/v1/terms`.
pub(super) async fn show_terms(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let kept = uri.query().is_none().then(|| format!("{ROOT}/terms"));
    answer(&site, &headers, kept, move |_, _| {
        parameters::read(&uri, &[])?;
        let all = Vocabularies::xinjiang().iter().map(vocabulary);
        Ok(json!({ "vocabularies": all.collect::<Vec<_>>() }))
    })
    .await
}

/// `GET /api/v1/places`.
pub(super) async fn show_places(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let kept = uri.query().is_none().then(|| format!("{ROOT}/places"));
    answer(&site, &headers, kept, move |_, _| {
        parameters::read(&uri, &[])?;
        let all = Gazetteer::xinjiang().iter().map(place);
        Ok(json!({ "places": all.collect::<Vec<_>>() }))
    })
    .await
}

fn vocabulary(vocabulary: &Vocabulary) -> Value {
    json!({
        "key": vocabulary.key,
        "labels": vocabulary.labels,
        "terms": vocabulary.terms.iter().map(term).collect::<Vec<_>>(),
    })
}

fn term(term: &Term) -> Value {
    json!({
        "key": term.key,
        "labels": term.labels,
        "definition": term.definition("en"),
        "definitions": term.definitions,
        "parent": term.parent,
    })
}

fn place(place: &Place) -> Value {
    let names = place
        .names
        .iter()
        .map(|name| json!({ "text": name.text, "lang": name.lang }));
    json!({
        "key": place.key,
        "kind": place.kind,
        "parent": place.parent,
        "code": place.code,
        "names": names.collect::<Vec<_>>(),
        "latitude": place.lat_lon.map(|(latitude, _)| latitude),
        "longitude": place.lat_lon.map(|(_, longitude)| longitude),
    })
}
