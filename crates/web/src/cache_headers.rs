//! How long an answer stands, and where else the site is: headers that depend on the deployment.
//!
//! What is served from an edition is the same for everyone until the next edition, so a plain cache in front may answer for a
//! minute without asking: an attack meets the cache. For longer, also while this program is down, it may not: a page may have been
//! withdrawn since. What the team sees is kept by nobody.

use crate::site::Site;
use axum::extract::{Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use guwah_domain::disclosure::Audience;

/// What anyone may keep.
const SHARED: HeaderValue = HeaderValue::from_static("public, max-age=60, must-revalidate");
/// What nobody may keep.
const OWN: HeaderValue = HeaderValue::from_static("no-store");
/// Where a browser that can, goes instead.
const ONION_LOCATION: HeaderName = HeaderName::from_static("onion-location");

/// Adds the headers.
pub(crate) async fn add(State(site): State<Site>, request: Request, next: Next) -> Response {
    let asked = request
        .uri()
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    let asks_each_time = headers.get(CACHE_CONTROL).is_some_and(|value| value == "no-cache");
    if site.reader.audience() == Audience::Team {
        headers.insert(CACHE_CONTROL, OWN);
    } else if site.settings.edition.is_some() && asks_each_time && may_stand(status) && !asked.starts_with("/edition/")
    {
        // A mirror that copies the edition's files must not be given those of two editions.
        headers.insert(CACHE_CONTROL, SHARED);
    }
    if let Some(onion) = &site.settings.onion
        && let Ok(address) = HeaderValue::from_str(&format!("{onion}{asked}"))
    {
        headers.insert(ONION_LOCATION, address);
    }
    response
}

fn may_stand(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::OK | StatusCode::NOT_MODIFIED | StatusCode::NOT_FOUND | StatusCode::GONE
    )
}
