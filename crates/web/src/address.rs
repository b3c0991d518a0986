//! Addresses: how they are written and what may stand in them.

use crate::refusal::Refusal;
use crate::settings::SiteSettings;
use axum::extract::Query;
use axum::http::header::HOST;
use axum::http::{HeaderMap, Uri};
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::place::Place;
use guwah_registry::PhotoSize;
use guwah_registry::history::Moment;
use guwah_wording::Language;
use std::fmt::Write;

/// The longest query part of an address, in bytes.
pub const QUERY_BYTES: usize = 8_000;

/// What is said of a page that is none.
pub(crate) const BAD_PAGE: &str = "refused-bad-page";

/// The address of a person: by public number where there is one.
pub fn person(lang: Language, number: Option<u64>, id: PersonId) -> String {
    let key = number.map_or_else(|| id.to_string(), |number| number.to_string());
    lang.href(&format!("/p/{key}"))
}

/// The address of a person as they stood in an earlier edition, by public number.
pub fn stood(lang: Language, edition: u64, number: u64) -> String {
    lang.href(&format!("/e/{edition}/p/{number}"))
}

/// The address of a source.
pub fn source(lang: Language, id: SourceId) -> String {
    lang.href(&format!("/s/{id}"))
}

/// The address of a place.
pub fn place(lang: Language, place: &Place) -> String {
    lang.href(&format!("/place/{}", place.key))
}

/// The address of a list.
pub fn list(lang: Language, dataset: &str) -> String {
    let named = encode(dataset).replace('+', "%20").replace('/', "%2F");
    lang.href(&format!("/list/{named}"))
}

/// The address of a facility or an organisation.
pub fn institution(lang: Language, kind: InstitutionKind, id: InstitutionId) -> String {
    lang.href(&format!("/{}/{id}", kind.key()))
}

/// The address of a photo, by the claim that names it.
pub fn photo(person: PersonId, claim: ClaimId, size: PhotoSize) -> String {
    format!("/photo/{person}/{claim}/{}", size.key())
}

/// A moment, as an address asks for it; nothing for the page as it is now, and for one that has an address of its own.
pub fn as_of(moment: Option<&Moment>) -> String {
    match moment {
        None => String::new(),
        Some(Moment::EndOf(day)) => format!("?as_of={day}"),
        Some(Moment::Instant(at)) => format!("?as_of={}", encode(at)),
        Some(Moment::Position(position)) => format!("?as_of={position}"),
    }
}

/// Where the site is: its own address where it is known, else the one under which it was just asked. Without a slash at its
/// end; empty when the request names no host.
pub fn origin(settings: &SiteSettings, headers: &HeaderMap) -> String {
    if !settings.base.is_empty() {
        return settings.base.clone();
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let is_host = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let host = host.filter(|host| host.len() <= 255 && !host.is_empty() && host.chars().all(is_host));
    host.map_or_else(String::new, |host| format!("http://{host}"))
}

/// The parameters of an address, in their order. One that is too long is refused.
pub fn parameters(uri: &Uri) -> Result<Vec<(String, String)>, Refusal> {
    if uri.query().is_some_and(|query| query.len() > QUERY_BYTES) {
        return Err(Refusal::TooLong);
    }
    let read = Query::<Vec<(String, String)>>::try_from_uri(uri);
    read.map(|Query(parameters)| parameters)
        .map_err(|_| Refusal::Unusable("refused-bad-address"))
}

/// A page of a list, from 1.
pub fn page_of(parameters: &[(String, String)]) -> Result<usize, Refusal> {
    let asked = parameters.iter().find(|(field, _)| field == "page");
    let page = asked.map_or(Some(1), |(_, page)| page.parse().ok().filter(|page| *page > 0));
    page.ok_or(Refusal::Unusable(BAD_PAGE))
}

/// Percent-encodes a value for the query part of an address.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' => {
                out.push(char::from(byte))
            }
            b' ' => out.push('+'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
