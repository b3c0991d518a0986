//! What this is, how a claim is held, and what the words mean.

use super::chip::Stroke;
use super::foreign::Foreign;
use super::frame::{Frame, Section};
use super::home::held;
use super::language::{Language, Visit};
use super::refusal::Refusal;
use super::{Keep, Site, SiteSettings, answer};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use guwah_domain::vocabulary::{Vocabularies, Vocabulary};
use guwah_registry::readers::Reader;
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage {
    frame: Frame,
    /// What the register is called, in Uyghur.
    name: Foreign,
    licence: Option<String>,
    held: Vec<(Stroke, Cow<'static, str>)>,
    vocabularies: Vec<Terms>,
}

/// The terms of one vocabulary, with what they mean.
struct Terms {
    key: &'static str,
    title: Cow<'static, str>,
    terms: Vec<(Cow<'static, str>, Foreign)>,
}

/// The vocabularies that are defined here, in this order.
const DEFINED: [&str; 10] = [
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
pub(super) async fn show_about(State(site): State<Site>, visit: Visit, headers: HeaderMap) -> Response {
    let shown = site.read(&visit, Keep::Plain, read).await;
    site.answer(&visit, &headers, shown)
}

fn read(reader: &dyn Reader, settings: &SiteSettings, visit: &Visit) -> Result<String, Refusal> {
    let vocabularies = DEFINED
        .iter()
        .filter_map(|key| Some(terms(visit.lang, key, Vocabularies::xinjiang().get(key)?)));
    let page = AboutPage {
        frame: Frame::of(settings, reader.audience(), Section::About, visit),
        name: Foreign::in_language("گۇۋاھ", "ug", true),
        licence: settings.licence.clone(),
        held: held(visit.lang),
        vocabularies: vocabularies.collect(),
    };
    answer::render(&page)
}

fn terms(lang: Language, key: &'static str, vocabulary: &'static Vocabulary) -> Terms {
    let terms = vocabulary
        .terms
        .iter()
        .map(|term| (lang.term(key, &term.key), lang.definition(term)));
    Terms {
        key,
        title: lang.vocabulary(key),
        terms: terms.collect(),
    }
}
