//! The map of the reading site: which page lies at which address, and nothing else.

use crate::downloads::{dictionary, export, feed, files, sitemap};
use crate::edition::{earlier, list as editions};
use crate::institution::list as institutions;
use crate::map::{place, places};
use crate::pages::{about, changes, glossary, help, home, lists, method, photo, search, source, statistics};
use crate::person::{card, citation, linked_data};
use crate::{api, downloads, edition, institution, map, person};
use axum::Router;
use axum::routing::get;
use guwah_web::{Routes, Site, assets};

/// The reading site: what everyone may be shown, over the reader of one audience. It writes nothing.
pub fn routes() -> Routes {
    Routes {
        home: get(home::show_home),
        pages: pages(),
        data: data(),
    }
}

/// The pages.
fn pages() -> Router<Site> {
    Router::new()
        .route("/", get(home::show_home)) // pages/home.html
        .route("/search", get(search::show_results)) // pages/search.html
        .route("/p/{record}", get(person::show_person)) // person.html
        .route("/p/{record}/more/{part}", get(person::show_more)) // person/more.html
        .route("/p/{record}/act/{act}", get(person::show_act)) // person/act.html
        .route("/p/{record}/intervention/{claim}", get(person::show_intervention)) // person/intervention.html
        .route("/s", get(source::show_sources)) // pages/sources.html
        .route("/s/{source}", get(source::show_source)) // pages/source.html
        .route("/places", get(places::show_places)) // map/places.html
        .route("/place/{key}", get(place::show_place)) // map/place.html
        .route("/facilities", get(institutions::show_facilities)) // institution/list.html
        .route("/facility/{id}", get(institution::show_facility)) // institution.html
        .route("/organisations", get(institutions::show_organisations)) // institution/list.html
        .route("/organisation/{id}", get(institution::show_organisation)) // institution.html
        .route("/map", get(map::show_world)) // map.html
        .route("/map/{key}", get(map::show_map)) // map.html
        .route("/statistics", get(statistics::show_statistics)) // pages/statistics.html
        .route("/lists", get(lists::show_lists)) // pages/lists.html
        .route("/list/{dataset}", get(lists::show_list)) // pages/list.html
        .route("/changes", get(changes::show_changes)) // pages/changes.html
        .route("/method", get(method::show_method)) // pages/method.html
        .route("/glossary", get(glossary::show_glossary)) // pages/glossary.html
        .route("/glossary/{vocabulary}", get(glossary::show_vocabulary)) // pages/glossary.html
        .route("/help", get(help::show_help)) // pages/help.html
        .route("/downloads", get(downloads::show_downloads)) // downloads.html
        .route("/downloads/dictionary", get(dictionary::show_dictionary)) // downloads/dictionary.html
        .route("/api", get(api::show_page)) // api.html
        .route("/about", get(about::show_about)) // pages/about.html
        .route("/verify", get(edition::show_verify)) // edition/verify.html
        .route("/editions", get(editions::show_editions)) // edition/list.html
        .route("/e/{edition}", get(earlier::show_edition)) // edition/earlier.html
        .route("/e/{edition}/p/{record}", get(earlier::show_person)) // person.html
        .route("/e/{edition}/p/{record}/more/{part}", get(earlier::show_more)) // person/more.html
}

/// What is the same in every language.
fn data() -> Router<Site> {
    Router::new()
        .route("/p/{record}/receipt.json", get(edition::show_receipt)) // a file of JSON
        .route("/p/{record}/{style}", get(citation::show_citation)) // a file that programs read
        .route("/p/{record}/card.svg", get(card::show_card)) // a picture
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
        .route("/static/{*name}", get(assets::show_file))
}
