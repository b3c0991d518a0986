//! How to help: what to send, and how to be safe while sending it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};

/// The page.
#[derive(Template)]
#[template(path = "pages/help.html")]
struct HelpPage {
    frame: Frame,
}

/// `GET /help`.
pub(crate) async fn show_help(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    answer::render(&HelpPage {
        frame: Frame::of(settings, reader.audience(), Section::About, ask),
    })
}
