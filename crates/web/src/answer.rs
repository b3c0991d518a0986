//! Answers: what every response carries, whatever it shows.
//!
//! A page asks nothing of any other host, runs no script, sets no cookie, and tells nobody where its reader came from.
//! That is said here once, in headers, and never left to a template.

use crate::gzip;
use crate::minify::minify;
use crate::page_cache::{HTML, Page};
use crate::refusal::Refusal;
use askama::Template;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use guwah_domain::disclosure::Audience;
use std::hash::{DefaultHasher, Hasher};

/// The headers of every response.
const GUARD: [(HeaderName, &str); 8] = [
    (
        HeaderName::from_static("content-security-policy"),
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    (HeaderName::from_static("referrer-policy"), "no-referrer"),
    (HeaderName::from_static("x-content-type-options"), "nosniff"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("x-frame-options"), "DENY"),
];

/// Adds to a response what every response carries.
pub async fn guard(mut response: Response) -> Response {
    for (name, value) in GUARD {
        // An answer that was lent to other sites says so before.
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Lets pages of other sites read and show an answer of the public site: what it says is public, and it knows nobody by a
/// cookie. The workspace lends nothing: whoever has it open would lend the team's eyes to any page they visit.
pub fn lend(response: &mut Response, audience: Audience) {
    if audience == Audience::Public {
        let headers = response.headers_mut();
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    }
}

/// Renders a page, minified.
pub fn render(page: &impl Template) -> Result<String, Refusal> {
    page.render()
        .map(|html| minify(&html))
        .map_err(|error| Refusal::Failed(format!("a page could not be rendered: {error}")))
}

/// A page or picture as a response: it may be kept, and asked about before it is shown again. It goes packed to who can
/// unpack it, under a tag of its own: the two are not the same bytes.
pub fn kept(headers: &HeaderMap, status: StatusCode, page: Page) -> Response {
    let kind = page.kind;
    let packed = gzip::is_taken(headers).then(|| page.packed()).flatten();
    let is_packed = packed.is_some();
    let tag = format!("\"{}{}\"", page.tag, if is_packed { "-gz" } else { "" });
    let known = headers.get(IF_NONE_MATCH).and_then(|given| given.to_str().ok());
    let known = known.is_some_and(|given| given.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let mut response = if known && status == StatusCode::OK {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (status, packed.unwrap_or(page.body)).into_response()
    };
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // A page offers the language that a browser asks for.
    let vary = if kind == HTML {
        "accept-language, accept-encoding"
    } else {
        "accept-encoding"
    };
    answer.insert(VARY, HeaderValue::from_static(vary));
    if is_packed {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.insert(ETAG, tag);
    }
    response
}

/// A short digest of what is sent, to tell whether it changed. It protects nothing.
pub fn digest(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}
