//! How to help: what to send, and how to be safe while sending it.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use guwah_registry::readers::Reader;
use guwah_web::{Frame, Keep, Refusal, Section, Site, SiteSettings, Visit, answer};

/// The page.
#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    frame: Frame,
}

/// `GET /help`.
pub(crate) async fn show_help(State(site): State<Site>, visit: Visit, headers: HeaderMap) -> Response {
    site.show(&visit, &headers, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, visit: &Visit) -> Result<String, Refusal> {
    answer::render(&HelpPage {
        frame: Frame::of(settings, reader.audience(), Section::About, visit),
    })
}
