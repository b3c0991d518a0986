//! What the API cannot answer, told as a problem (RFC 9457).

use crate::api::ROOT;
use axum::http::HeaderValue;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::response::{IntoResponse, Response};
use guwah_web::Refusal;
use guwah_wording::Language;
use serde_json::json;

/// The problem that a refusal is.
pub(super) fn told(refusal: &Refusal) -> Response {
    refusal.log();
    let status = refusal.status();
    let problem = json!({
        "type": "about:blank",
        "title": refusal.title(Language::English),
        "status": status.as_u16(),
        "detail": refusal.explanation(Language::English).plain(),
        "see": "/api",
    });
    let mut response = (status, problem.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    match refusal {
        Refusal::OnlyReading => {
            headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        Refusal::Elsewhere(path) => {
            if let Ok(address) = HeaderValue::from_str(&format!("{ROOT}{path}")) {
                headers.insert(LOCATION, address);
            }
        }
        _ => {}
    }
    response
}
