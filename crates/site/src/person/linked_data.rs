//! A person as linked data (JSON-LD, schema.org), for search engines and archives. It says what the page says first, no more;
//! whom accounts contradict each other about, it leaves to the page.

use crate::find::{self, Place};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use guwah_domain::card::card;
use guwah_domain::value::Value;
use guwah_registry::PhotoSize;
use guwah_registry::readers::PersonRecord;
use guwah_web::parts::chip;
use guwah_web::{Ask, Page, Site, address, answer};
use guwah_wording::Language;
use serde_json::{Map, json};

/// `GET /p/{record}/person.jsonld`.
pub(crate) async fn show_person(
    State(site): State<Site>,
    Path(record): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let origin = address::origin(&site.settings, &headers);
    let kept = Some(format!("{origin}/p/{record}/person.jsonld"));
    let made = site.make(kept, move |reader, _| {
        let record = find::person(reader, &Place::of_page(&record, &uri))?;
        Ok(Page::of(described(&record, &origin).into(), "application/ld+json"))
    });
    match made.await {
        Ok(page) => {
            let mut response = answer::kept(&headers, StatusCode::OK, page);
            answer::lend(&mut response, site.reader.audience());
            response
        }
        Err(refusal) => refusal.respond(&site, &Ask::of_file(&headers)),
    }
}

fn described(record: &PersonRecord, origin: &str) -> String {
    let card = card(&record.person, &|source| record.brief(source));
    let page = format!(
        "{origin}{}",
        address::person(Language::English, record.number, record.id)
    );
    let mut object = Map::new();
    let mut say = |key: &str, value: serde_json::Value| {
        object.insert(key.to_owned(), value);
    };
    say("@context", json!("https://schema.org"));
    say("@type", json!("Person"));
    say("@id", json!(page));
    say("url", json!(page));
    say("identifier", json!(record.id));
    if !card.unnamed {
        say("name", json!(card.name));
    }
    let others: Vec<&str> = card
        .names
        .iter()
        .map(|name| name.text.as_str())
        .filter(|name| *name != card.name)
        .collect();
    if !others.is_empty() {
        say("alternateName", json!(others));
    }
    if let Some(summary) = &card.summary {
        say("description", json!(summary.text));
    }
    if let Some(invented) = chip::invented_says(Language::English, card.invented) {
        say("disambiguatingDescription", json!(invented));
    }
    if let Some(sex) = &card.sex {
        say("gender", json!(Language::English.term("sex", sex)));
    }
    let professions: Vec<_> = card
        .professions
        .iter()
        .map(|profession| Language::English.term("profession", profession))
        .collect();
    if !professions.is_empty() {
        say("jobTitle", json!(professions));
    }
    if let Some(image) = image(record) {
        say("image", json!(format!("{origin}{image}")));
    }
    serde_json::Value::Object(object).to_string()
}

fn image(record: &PersonRecord) -> Option<String> {
    let mut claims = record.person.current_claims();
    claims.find_map(|(source, claim)| match claim.value {
        Value::File(_) => Some(address::photo(record.id, claim.id(record.id, source), PhotoSize::Large)),
        _ => None,
    })
}
