//! What handlers need, and how routes become a site: languages, fallbacks, what every answer carries.

use crate::ask::Ask;
use crate::invented::HoldsInvented;
use crate::page_cache::{Page, PageCache};
use crate::refusal::Refusal;
use crate::settings::SiteSettings;
use crate::{address, answer, cache_headers, host};
use axum::Router;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::MethodRouter;
use guwah_registry::readers::Reader;
use guwah_wording::Language;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The addresses that a site answers to.
pub struct Routes {
    /// The first page, for its address in a language that ends with a slash.
    pub home: MethodRouter<Site>,
    /// The pages, which every language has under a prefix of its own.
    pub pages: Router<Site>,
    /// What is the same in every language.
    pub data: Router<Site>,
}

/// The site of one audience: its routes, and what every answer carries.
pub fn router(site: Site, routes: Routes) -> Router {
    let Routes { home, pages, data } = routes;
    let in_language = |lang| {
        pages
            .clone()
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
        .layer(from_fn_with_state(site.clone(), cache_headers::add))
        .layer(from_fn_with_state(site.reader.audience(), host::check))
        .layer(map_response(answer::guard))
}

/// What handlers need.
#[derive(Clone)]
pub struct Site {
    /// The reader of its audience.
    pub reader: Arc<dyn Reader>,
    /// What the deployment says of it.
    pub settings: Arc<SiteSettings>,
    pages: Arc<Mutex<PageCache>>,
    photos: Arc<Mutex<PageCache>>,
    /// What waits for its turn.
    pub turns: Turns,
}

/// How many are made or sent at once of what takes a thread or much memory for long: pages go first.
#[derive(Clone)]
pub struct Turns {
    /// Working copies of photos that are drawn.
    pub drawing: Arc<Semaphore>,
    /// Files of the edition that are sent: each takes a thread while it is sent.
    pub sending: Arc<Semaphore>,
    /// Exports that are written.
    pub exporting: Arc<Semaphore>,
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
    pub fn new(reader: Arc<dyn Reader>, mut settings: SiteSettings) -> Self {
        settings.invented = Arc::new(HoldsInvented::of(Arc::clone(&reader)));
        Self {
            reader,
            settings: Arc::new(settings),
            pages: Arc::default(),
            photos: Arc::default(),
            turns: Turns::default(),
        }
    }

    /// Answers with a page that is read and rendered on a thread that may block, or with why there is none.
    pub async fn show<F>(&self, ask: &Ask, keep: Keep, show: F) -> Response
    where
        F: FnOnce(&dyn Reader, &SiteSettings, &Ask) -> Result<String, Refusal> + Send + 'static,
    {
        let (asked, plain) = (ask.clone(), keep == Keep::Plain && ask.is_plain());
        // A page may say where it is: under another name of the site it is another page.
        let kept = plain.then(|| format!("{} {}", address::origin(&self.settings, &ask.headers), ask.cache_key()));
        let shown = self.make(kept, move |reader, settings| {
            Ok(Page::new(show(reader, settings, &asked)?))
        });
        self.answer(ask, shown.await)
    }

    /// Makes what is asked for on a thread that may block, unless it is kept ready.
    pub async fn make<F>(&self, kept: Option<String>, make: F) -> Result<Page, Refusal>
    where
        F: FnOnce(&dyn Reader, &SiteSettings) -> Result<Page, Refusal> + Send + 'static,
    {
        let site = self.clone();
        let made =
            tokio::task::spawn_blocking(move || site.keep(&site.pages, kept, || make(&*site.reader, &site.settings)));
        made.await
            .unwrap_or_else(|_| Err(Refusal::Failed("a page stopped while it was made".into())))
    }

    /// What is kept ready under an address; else it is made and kept, as long as the register stays as it is.
    fn keep(
        &self,
        cache: &Mutex<PageCache>,
        kept: Option<String>,
        make: impl FnOnce() -> Result<Page, Refusal>,
    ) -> Result<Page, Refusal> {
        let (Some(address), Some(entries)) = (kept, &self.settings.entries) else {
            return make();
        };
        // The number of entries is read first: a page made after a later entry is thrown away too soon, never too late.
        let stand = (entries()?, (self.settings.today)());
        let cache = || cache.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = cache().get(stand, &address) {
            return Ok(page);
        }
        let page = make()?;
        cache().put(stand, address, &page);
        Ok(page)
    }

    /// A photo that is kept ready; else it is drawn and kept. Photos have a cache of their own: they would leave no room for pages.
    pub fn photo(&self, address: String, draw: impl FnOnce() -> Result<Page, Refusal>) -> Result<Page, Refusal> {
        self.keep(&self.photos, Some(address), draw)
    }

    /// A page, or the page that says why there is none.
    pub fn answer(&self, ask: &Ask, shown: Result<Page, Refusal>) -> Response {
        match shown {
            Ok(page) => answer::kept(&ask.headers, StatusCode::OK, page),
            Err(refusal) => refusal.respond(self, ask),
        }
    }
}

/// Which pages of a kind are kept ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Those whose address asks for nothing beyond its path: what else may be asked is endless, and seldom asked twice.
    Plain,
    /// None.
    Never,
}

async fn show_no_page(State(site): State<Site>, ask: Ask) -> Response {
    Refusal::NoPage.respond(&site, &ask)
}

async fn show_only_reading(State(site): State<Site>, ask: Ask) -> Response {
    Refusal::OnlyReading.respond(&site, &ask)
}
