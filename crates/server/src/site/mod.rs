//! The site: pages of HTML for those who read the register, without a line of script.
//!
//! [`router`] is the site's map. A handler parses, asks the reader on a thread that may block, and renders; what a page
//! shows is built by pure functions, one noun a file. The reader decides what may be seen: no template hides anything.

mod about;
mod address;
mod answer;
mod api;
mod bars;
mod changes;
mod chip;
pub(crate) mod dates;
mod dictionary;
mod downloads;
mod drawing;
mod edition;
mod edition_cite;
mod edition_earlier;
mod edition_preview;
mod editions;
mod embed;
mod export;
mod facets;
mod feed;
mod files;
mod find;
mod foreign;
mod frame;
mod glossary;
mod help;
mod home;
mod host;
mod institution;
mod institutions;
mod kazakh_arabic;
mod labels;
pub(crate) mod language;
mod linked_data;
mod lists;
mod map;
mod marks;
mod messages;
mod method;
mod months;
mod only;
mod packing;
mod person;
mod photo;
mod place;
mod places;
mod refusal;
mod roll;
mod search;
mod shelf;
mod sitemap;
mod source;
mod standing;
mod statistics;
mod story;
mod two;
mod understood;
mod weights;
mod why;
mod words;
mod xml;

pub(crate) use address::beside_rows_of_lists;
pub(crate) use edition_preview::PreviewDesk;
pub(crate) use person::{Accounts, in_json, remarks, shown_of, still_listed};
pub(crate) use words::say;

use axum::Router;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::get;
use guwah_domain::vague_date::Day;
use guwah_edition::Edition;
use guwah_registry::RegistryError;
use guwah_registry::readers::Reader;
use language::{Language, Visit};
use refusal::Refusal;
use shelf::{Page, Shelf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

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
    /// Makes previews of the next edition, for the team.
    pub(crate) preview: Option<Arc<PreviewDesk>>,
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
            preview: None,
        }
    }
}

/// The site of one audience: the reader's. Its map are [`pages`], which every language has under a prefix of its own, and
/// [`data`], which have no language.
pub(crate) fn router(reader: Arc<dyn Reader>, settings: SiteSettings) -> Router {
    let site = Site {
        reader,
        settings: Arc::new(settings),
        shelf: Arc::default(),
        photos: Arc::default(),
        drawing: Arc::new(Semaphore::new(photo::DRAWN_AT_ONCE)),
        sending: Arc::new(Semaphore::new(edition::SENT_AT_ONCE)),
        exporting: Arc::new(Semaphore::new(export::WRITTEN_AT_ONCE)),
    };
    let english = data().merge(pages(Language::English));
    let others = Language::ALL.into_iter().filter(|lang| !lang.prefix().is_empty());
    others
        .fold(english, |all, lang| {
            let home = get(home::show_home).layer(Extension(lang));
            all.route(&format!("{}/", lang.prefix()), home)
                .nest(lang.prefix(), pages(lang))
        })
        .with_state(site.clone())
        .layer(from_fn_with_state(site.clone(), standing::tell))
        .layer(from_fn_with_state(site, host::check))
        .layer(map_response(answer::guard))
}

/// The pages, in one language.
fn pages(lang: Language) -> Router<Site> {
    Router::new()
        .route("/", get(home::show_home)) // home.html
        .route("/search", get(search::show_results)) // search.html
        .route("/p/{record}", get(person::show_person)) // person.html
        .route("/p/{record}/more/{part}", get(person::show_more)) // person/more.html
        .route("/p/{record}/act/{act}", get(person::show_act)) // act.html
        .route("/p/{record}/intervention/{claim}", get(person::show_intervention)) // intervention.html
        .route("/two", get(two::show_two)) // two.html, for the team
        .route("/s", get(source::show_sources)) // sources.html
        .route("/s/{source}", get(source::show_source)) // source.html
        .route("/places", get(places::show_places)) // places.html
        .route("/place/{key}", get(place::show_place)) // place.html
        .route("/facilities", get(institutions::show_facilities)) // institutions.html
        .route("/facility/{id}", get(institution::show_facility)) // institution.html
        .route("/organisations", get(institutions::show_organisations)) // institutions.html
        .route("/organisation/{id}", get(institution::show_organisation)) // institution.html
        .route("/map", get(map::show_world)) // map.html
        .route("/map/{key}", get(map::show_map)) // map.html
        .route("/statistics", get(statistics::show_statistics)) // statistics.html
        .route("/lists", get(lists::show_lists)) // lists.html
        .route("/list/{dataset}", get(lists::show_list)) // list.html
        .route("/changes", get(changes::show_changes)) // changes.html
        .route("/method", get(method::show_method)) // method.html
        .route("/glossary", get(glossary::show_glossary)) // glossary.html
        .route("/glossary/{vocabulary}", get(glossary::show_vocabulary)) // glossary.html
        .route("/help", get(help::show_help)) // help.html
        .route("/downloads", get(downloads::show_downloads)) // downloads.html
        .route("/downloads/dictionary", get(dictionary::show_dictionary)) // dictionary.html
        .route("/api", get(api::show_page)) // api.html
        .route("/about", get(about::show_about)) // about.html
        .route("/verify", get(edition::show_verify)) // verify.html
        .route("/editions", get(editions::show_editions)) // editions.html
        .route("/e/{edition}", get(edition_earlier::show_edition)) // edition_earlier.html
        .route("/e/{edition}/p/{record}", get(edition_earlier::show_person)) // person.html
        .route("/e/{edition}/p/{record}/more/{part}", get(edition_earlier::show_more)) // person/more.html
        .route("/publish", get(edition_preview::show_preview)) // edition_preview.html, for the team
        .fallback(show_no_page) // refusal.html
        .method_not_allowed_fallback(show_only_reading) // refusal.html
        .layer(Extension(lang))
}

/// What is the same in every language.
fn data() -> Router<Site> {
    Router::new()
        .route("/p/{record}/receipt.json", get(edition::show_receipt)) // a file of JSON
        .route("/p/{record}/{style}", get(edition_cite::show_citation)) // a file that programs read
        .route("/p/{record}/card.svg", get(embed::show_card)) // a picture
        .route("/p/{record}/person.jsonld", get(linked_data::show_person)) // JSON-LD
        .route("/p/{record}/feed.atom", get(feed::show_person)) // Atom
        .route("/s/{source}/feed.atom", get(feed::show_source)) // Atom
        .route("/feed.atom", get(feed::show_register)) // Atom
        .route("/search.atom", get(feed::show_search)) // Atom
        .route("/search.csv", get(export::show_csv)) // the plain sheet
        .route("/search.xlsx", get(export::show_xlsx)) // the plain sheet as a workbook
        .route("/search.jsonl", get(export::show_jsonl)) // JSON Lines
        .route("/downloads/dictionary.json", get(dictionary::show_dictionary_json))
        .route("/downloads/datapackage.json", get(downloads::show_package))
        .route("/downloads/tables.sql", get(downloads::show_tables)) // the tables, explained
        .route("/api/v1/", get(api::show_index)) // JSON
        .nest("/api/v1", api::router()) // JSON, see its own map
        .route("/photo/{person}/{claim}/{size}", get(photo::show_photo)) // a picture
        .route("/edition/{*path}", get(edition::show_edition_file)) // the edition's own files
        .route("/robots.txt", get(files::show_robots))
        .route("/opensearch.xml", get(files::show_opensearch))
        .route("/sitemap.xml", get(sitemap::show_index))
        .route("/sitemap/{part}", get(sitemap::show_part))
        .route("/static/{*name}", get(files::show_file))
        .method_not_allowed_fallback(show_only_reading) // refusal.html
}

/// What handlers need.
#[derive(Clone)]
struct Site {
    reader: Arc<dyn Reader>,
    settings: Arc<SiteSettings>,
    shelf: Arc<Mutex<Shelf>>,
    /// Photos have a shelf of their own: they would leave no room for pages.
    photos: Arc<Mutex<Shelf>>,
    drawing: Arc<Semaphore>,
    sending: Arc<Semaphore>,
    exporting: Arc<Semaphore>,
}

impl Site {
    /// Answers with a page that is read and rendered on a thread that may block, or with why there is none.
    async fn show<F>(&self, visit: &Visit, headers: &HeaderMap, keep: Keep, show: F) -> Response
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
enum Keep {
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
