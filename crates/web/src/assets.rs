//! The files that pages need, compiled in: a style sheet, an icon, one typeface. Their addresses change with their
//! content, so that they may be kept for a year.

use crate::answer;
use crate::page_cache::Page;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A file: its name, its type, its bytes.
type File = (&'static str, &'static str, &'static [u8]);

const NASKH_400: &str = "fonts/noto-naskh-arabic-400.woff2";
const NASKH_700: &str = "fonts/noto-naskh-arabic-700.woff2";

const FILES: [File; 5] = [
    (
        "guwah.css",
        "text/css; charset=utf-8",
        include_bytes!("../static/guwah.css"),
    ),
    ("guwah.svg", "image/svg+xml", include_bytes!("../static/guwah.svg")),
    (
        NASKH_400,
        "font/woff2",
        include_bytes!("../static/fonts/noto-naskh-arabic-400.woff2"),
    ),
    (
        NASKH_700,
        "font/woff2",
        include_bytes!("../static/fonts/noto-naskh-arabic-700.woff2"),
    ),
    (
        "fonts/OFL.txt",
        "text/plain; charset=utf-8",
        include_bytes!("../static/fonts/OFL.txt"),
    ),
];

/// The style sheet's address.
pub fn style() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| versioned("guwah.css"));
    &ADDRESS
}

/// The icon's address.
pub fn icon() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| versioned("guwah.svg"));
    &ADDRESS
}

/// The files, ready to be sent.
static PAGES: LazyLock<HashMap<&str, Page>> = LazyLock::new(|| {
    let page = |(name, kind, bytes): File| (name, Page::of(Bytes::from_static(bytes), kind));
    FILES.into_iter().map(page).collect()
});

fn versioned(name: &str) -> String {
    let tag = PAGES.get(name).map_or("", |page| page.tag.as_str());
    format!("/static/{name}?v={tag}")
}

/// `GET /static/{*name}`.
pub async fn show_file(Path(name): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let Some(page) = PAGES.get(name.as_str()) else {
        return (StatusCode::NOT_FOUND, "There is no such file.\n").into_response();
    };
    // Only an address that names this very content may be kept without asking again.
    let current = uri.query().is_some_and(|query| query == format!("v={}", page.tag)) || name.starts_with("fonts/");
    let mut response = answer::kept(&headers, StatusCode::OK, page.clone());
    if current {
        let keep = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(CACHE_CONTROL, keep);
    }
    response
}
