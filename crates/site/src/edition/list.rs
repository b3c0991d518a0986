//! The history of editions: what each added, changed and withdrew.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::edition::PublishedEdition;
use guwah_edition::Edition;
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};
use guwah_wording::{Language, dates};

#[derive(Template)]
#[template(path = "edition/list.html")]
struct EditionsPage {
    frame: Frame,
    /// The newest first.
    editions: Vec<EditionRow>,
}

/// One edition in the list of all.
pub(crate) struct EditionRow {
    pub(crate) number: u64,
    pub(crate) day: String,
    pub(crate) persons: String,
    pub(crate) added: String,
    pub(crate) changed: String,
    pub(crate) withdrawn: String,
    pub(crate) root: String,
    /// Its own page, where it is held beside the newest.
    pub(crate) href: Option<String>,
}

/// `GET /editions`.
pub(crate) async fn show_editions(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let page = EditionsPage {
        frame: Frame::of(settings, reader.audience(), Section::None, ask),
        editions: rows(ask.lang, settings),
    };
    answer::render(&page)
}

/// Every edition that the one that is served knows of, the newest first.
pub(crate) fn rows(lang: Language, settings: &SiteSettings) -> Vec<EditionRow> {
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
