//! What this is, how a claim is held, and what the words mean.

use crate::pages::home::held;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_registry::readers::Reader;
use guwah_web::parts::chip::Stroke;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};
use guwah_wording::Foreign;
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "pages/about.html")]
struct AboutPage {
    frame: Frame,
    /// What the register is called, in Uyghur.
    name: Foreign,
    licence: Option<String>,
    held: Vec<(Stroke, Cow<'static, str>)>,
    /// Vocabularies that the glossary defines: address and title.
    vocabularies: Vec<(String, Cow<'static, str>)>,
}

/// The vocabularies that are named here, in this order.
const NAMED: [&str; 10] = [
    "custody",
    "credibility_tier",
    "act",
    "reason",
    "treatment",
    "health",
    "source_kind",
    "relation",
    "intervention",
    "answer",
];

/// `GET /about`.
pub(crate) async fn show_about(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let lang = ask.lang;
    let vocabularies = NAMED.map(|key| (lang.href(&format!("/glossary/{key}")), lang.vocabulary(key)));
    let page = AboutPage {
        frame: Frame::of(settings, reader.audience(), Section::About, ask),
        name: Foreign::in_language("گۇۋاھ", "ug", true),
        licence: settings.licence.clone(),
        held: held(ask.lang),
        vocabularies: vocabularies.to_vec(),
    };
    answer::render(&page)
}
