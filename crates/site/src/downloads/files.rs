//! What programs ask of any site: which addresses they may visit, and how its search is asked.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use guwah_web::{Site, address, assets};
use guwah_wording::escape;

/// `GET /robots.txt`: everyone may read; searches are endless and lead nowhere new.
pub(crate) async fn show_robots(State(site): State<Site>, headers: HeaderMap) -> Response {
    let map = format!("Sitemap: {}/sitemap.xml\n", address::origin(&site.settings, &headers));
    let rules = format!("User-agent: *\nDisallow: /search\nDisallow: /api/v1/persons?\n\n{map}");
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], rules).into_response()
}

/// `GET /opensearch.xml`: how a browser's own search box asks this site.
pub(crate) async fn show_opensearch(State(site): State<Site>, headers: HeaderMap) -> Response {
    let origin = escape::in_xml(&address::origin(&site.settings, &headers));
    let label = escape::in_xml(&site.settings.label);
    let description = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n\
         <Description>Persons who were detained or disappeared, by a name in any script and any spelling</Description>\n\
         <InputEncoding>UTF-8</InputEncoding>\n\
         <Image type=\"image/svg+xml\">{origin}{}</Image>\n\
         <Url type=\"text/html\" template=\"{origin}/search?q={{searchTerms}}\"/>\n\
         <Url type=\"application/atom+xml\" template=\"{origin}/search.atom?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        if label.is_empty() {
            "Guwah".to_owned()
        } else {
            format!("Guwah {label}")
        },
        assets::icon(),
    );
    ([(CONTENT_TYPE, "application/opensearchdescription+xml")], description).into_response()
}
