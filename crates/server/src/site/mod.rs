//! The site: pages of HTML for those who read the register, without a line of script.
//!
//! [`mod@routes`] is the site's map. A handler parses, asks the reader on a thread that may block, and renders; what a page
//! shows is built by pure functions, one noun a file. The reader decides what may be seen: no template hides anything.

mod about;
pub(crate) mod address;
pub(crate) mod answer;
mod api;
mod bars;
mod changes;
pub(crate) mod chip;
mod dictionary;
mod downloads;
mod drawing;
mod edition;
mod edition_cite;
mod edition_earlier;
mod editions;
mod embed;
mod export;
mod facets;
mod feed;
mod files;
pub(crate) mod frame;
mod glossary;
mod help;
mod home;
mod host;
mod institution;
mod institutions;
mod linked_data;
mod lists;
mod map;
mod method;
mod months;
mod only;
mod packing;
pub(crate) mod person;
mod photo;
mod place;
mod places;
pub(crate) mod refusal;
mod roll;
mod routes;
mod search;
mod shelf;
mod sitemap;
mod source;
mod standing;
mod statistics;
mod story;
mod understood;
pub(crate) mod visit;
mod why;

pub(crate) use person::{Accounts, in_json, remarks, shown_of, still_listed};
pub(crate) use routes::routes;

use axum::Router;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::MethodRouter;
use guwah_domain::vague_date::Day;
use guwah_edition::Edition;
use guwah_registry::RegistryError;
use guwah_registry::readers::Reader;
use guwah_wording::Language;
use refusal::Refusal;
use shelf::{Page, Shelf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;
use visit::Visit;

/// How many entries the register has, which tells whether a page that was made still stands.
pub(crate) type Entries = Arc<dyn Fn() -> Result<u64, RegistryError> + Send + Sync>;

/// What a deployment says of its site.
#[derive(Clone)]
pub(crate) struct SiteSettings {
    /// What the site is called, to tell its readers whom it is for ("workspace"); empty for the public site.
    pub(crate) label: String,
    /// The day on which pages are read, for *no news for over a year* and "8 years ago".
    pub(crate) today: fn() -> Day,
    /// The address under which the site is known, without a slash at its end; empty when it is not known.
    pub(crate) base: String,
    /// How to reach those who run it, in words.
    pub(crate) contact: Option<String>,
    /// Under which terms the data may be used, in words.
    pub(crate) licence: Option<String>,
    /// How many entries the register has; pages are kept ready as long as it stays the same. None keeps none.
    pub(crate) entries: Option<Entries>,
    /// The edition that is served; none where the register itself is.
    pub(crate) edition: Option<Arc<Edition>>,
    /// Earlier editions that are held beside it, which it goes on from; the oldest first.
    pub(crate) earlier: Vec<Arc<Edition>>,
    /// Other addresses of the same site, as they are told.
    pub(crate) also: Vec<String>,
    /// The address of the same site as an onion service, without a slash at its end.
    pub(crate) onion: Option<String>,
}

impl SiteSettings {
    /// The settings of a site with a label, read on the day that `today` tells.
    #[must_use]
    pub(crate) fn new(label: impl Into<String>, today: fn() -> Day) -> Self {
        Self {
            label: label.into(),
            today,
            base: String::new(),
            contact: None,
            licence: None,
            entries: None,
            edition: None,
            earlier: Vec::new(),
            also: Vec::new(),
            onion: None,
        }
    }
}

/// The addresses that a site answers to.
pub(crate) struct Routes {
    /// Its first page.
    pub(crate) home: MethodRouter<Site>,
    /// The other pages, which every language has under a prefix of its own.
    pub(crate) pages: Router<Site>,
    /// What is the same in every language.
    pub(crate) data: Router<Site>,
}

/// The site of one audience: its routes, and what every answer carries.
pub(crate) fn router(site: Site, routes: Routes) -> Router {
    let Routes { home, pages, data } = routes;
    let in_language = |lang| {
        pages
            .clone()
            .route("/", home.clone())
            .fallback(show_no_page)
            .method_not_allowed_fallback(show_only_reading)
            .layer(Extension(lang))
    };
    let english = data
        .method_not_allowed_fallback(show_only_reading)
        .merge(in_language(Language::English));
    let others = Language::ALL.into_iter().filter(|lang| !lang.prefix().is_empty());
    others
        .fold(english, |all, lang| {
            all.route(&format!("{}/", lang.prefix()), home.clone().layer(Extension(lang)))
                .nest(lang.prefix(), in_language(lang))
        })
        .with_state(site.clone())
        .layer(from_fn_with_state(site.clone(), standing::tell))
        .layer(from_fn_with_state(site, host::check))
        .layer(map_response(answer::guard))
}

/// What handlers need.
#[derive(Clone)]
pub(crate) struct Site {
    reader: Arc<dyn Reader>,
    settings: Arc<SiteSettings>,
    shelf: Arc<Mutex<Shelf>>,
    /// Photos have a shelf of their own: they would leave no room for pages.
    photos: Arc<Mutex<Shelf>>,
    turns: Turns,
}

/// How many are made or sent at once of what takes a thread or much memory for long: pages go first.
#[derive(Clone)]
pub(crate) struct Turns {
    /// Working copies of photos that are drawn.
    drawing: Arc<Semaphore>,
    /// Files of the edition that are sent: each takes a thread while it is sent.
    sending: Arc<Semaphore>,
    /// Exports that are written.
    exporting: Arc<Semaphore>,
}

impl Default for Turns {
    fn default() -> Self {
        let at_once = |count| Arc::new(Semaphore::new(count));
        Self {
            drawing: at_once(2),
            sending: at_once(8),
            exporting: at_once(3),
        }
    }
}

impl Site {
    /// The site of the reader's audience.
    pub(crate) fn new(reader: Arc<dyn Reader>, settings: SiteSettings) -> Self {
        Self {
            reader,
            settings: Arc::new(settings),
            shelf: Arc::default(),
            photos: Arc::default(),
            turns: Turns::default(),
        }
    }

    /// Answers with a page that is read and rendered on a thread that may block, or with why there is none.
    pub(crate) async fn show<F>(&self, visit: &Visit, headers: &HeaderMap, keep: Keep, show: F) -> Response
    where
        F: FnOnce(&dyn Reader, &SiteSettings, &Visit) -> Result<String, Refusal> + Send + 'static,
    {
        let (asked, plain) = (visit.clone(), keep == Keep::Plain && visit.is_plain());
        let kept = plain.then(|| visit.shelf_key());
        let shown = self.make(kept, move |reader, settings| {
            Ok(Page::new(show(reader, settings, &asked)?))
        });
        self.answer(visit, headers, shown.await)
    }

    /// Makes what is asked for on a thread that may block, unless it is kept ready.
    async fn make<F>(&self, kept: Option<String>, make: F) -> Result<Page, Refusal>
    where
        F: FnOnce(&dyn Reader, &SiteSettings) -> Result<Page, Refusal> + Send + 'static,
    {
        let site = self.clone();
        let made =
            tokio::task::spawn_blocking(move || site.keep(&site.shelf, kept, || make(&*site.reader, &site.settings)));
        made.await
            .unwrap_or_else(|_| Err(Refusal::Failed("a page stopped while it was made".into())))
    }

    /// What is kept ready under an address; else it is made and kept, as long as the register stays as it is.
    fn keep(
        &self,
        shelf: &Mutex<Shelf>,
        kept: Option<String>,
        make: impl FnOnce() -> Result<Page, Refusal>,
    ) -> Result<Page, Refusal> {
        let (Some(address), Some(entries)) = (kept, &self.settings.entries) else {
            return make();
        };
        // The number of entries is read first: a page made after a later entry is thrown away too soon, never too late.
        let stand = (entries()?, (self.settings.today)());
        let shelf = || shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = shelf().get(stand, &address) {
            return Ok(page);
        }
        let page = make()?;
        shelf().put(stand, address, &page);
        Ok(page)
    }

    /// A page, or the page that says why there is none.
    fn answer(&self, visit: &Visit, headers: &HeaderMap, shown: Result<Page, Refusal>) -> Response {
        match shown {
            Ok(page) => answer::kept(headers, StatusCode::OK, page),
            Err(refusal) => refusal.respond(self, visit, headers),
        }
    }
}

/// Which pages of a kind are kept ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Those whose address asks for nothing beyond its path: what else may be asked is endless, and seldom asked twice.
    Plain,
    /// None.
    Never,
}

async fn show_no_page(State(site): State<Site>, visit: Visit, headers: HeaderMap) -> Response {
    Refusal::NoPage.respond(&site, &visit, &headers)
}

async fn show_only_reading(State(site): State<Site>, visit: Visit, headers: HeaderMap) -> Response {
    Refusal::OnlyReading.respond(&site, &visit, &headers)
}
