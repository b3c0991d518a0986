//! The history of editions: what each added, changed and withdrew.

use super::frame::{Frame, Section};
use super::refusal::Refusal;
use super::{Keep, Site, SiteSettings, answer};
use crate::site::visit::Visit;
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use guwah_domain::edition::PublishedEdition;
use guwah_edition::Edition;
use guwah_registry::readers::Reader;
use guwah_wording::Language;
use guwah_wording::dates;

#[derive(Template)]
#[template(path = "editions.html")]
struct EditionsPage {
    frame: Frame,
    /// The newest first.
    editions: Vec<EditionRow>,
}

/// One edition in the list of all.
pub(super) struct EditionRow {
    pub(super) number: u64,
    pub(super) day: String,
    pub(super) persons: String,
    pub(super) added: String,
    pub(super) changed: String,
    pub(super) withdrawn: String,
    pub(super) root: String,
    /// Its own page, where it is held beside the newest.
    pub(super) href: Option<String>,
}

/// `GET /editions`.
pub(super) async fn show_editions(State(site): State<Site>, visit: Visit, headers: HeaderMap) -> Response {
    site.show(&visit, &headers, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, visit: &Visit) -> Result<String, Refusal> {
    let page = EditionsPage {
        frame: Frame::of(settings, reader.audience(), Section::None, visit),
        editions: rows(visit.lang, settings),
    };
    answer::render(&page)
}

/// Every edition that the one that is served knows of, the newest first.
pub(super) fn rows(lang: Language, settings: &SiteSettings) -> Vec<EditionRow> {
    let editions = settings.edition.as_deref().map_or(&[][..], Edition::editions);
    let is_held = |number| settings.earlier.iter().any(|held| held.about().number == number);
    let rows = editions.iter().rev();
    rows.map(|edition| row(lang, edition, is_held(edition.number)))
        .collect()
}

fn row(lang: Language, edition: &PublishedEdition, is_held: bool) -> EditionRow {
    let counted =
        |count: Option<u64>| count.map_or_else(|| lang.say("not-known").into_owned(), |count| lang.number(count));
    EditionRow {
        number: edition.number,
        day: dates::edition(lang, edition),
        persons: lang.number(edition.persons),
        added: counted(edition.added),
        changed: counted(edition.changed),
        withdrawn: counted(edition.withdrawn),
        root: edition.root.clone(),
        href: is_held.then(|| lang.href(&format!("/e/{}", edition.number))),
    }
}
