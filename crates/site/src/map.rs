//! The map: where the persons that a search finds have to do with, drawn as proportional points on outlines. Zoomed by
//! links, from the world to a county's prefecture; every point is a link, and the table below says the same.

mod outlines;
pub(crate) mod place;
mod place_sum;
pub(crate) mod places;
mod sheet;
mod view;

pub(crate) use place_sum::PlaceSum;
pub(crate) use sheet::{Mark, Sheet, draw};

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::place::{Gazetteer, Place};
use guwah_registry::readers::Reader;
use guwah_registry::search::Tally;
use guwah_web::parts::bars::share;
use guwah_web::parts::narrowed::{Only, only};
use guwah_web::{Ask, Frame, Keep, Refusal, Search, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language};
use std::cmp::Reverse;

/// The page.
#[derive(Template)]
#[template(path = "map.html")]
struct MapPage {
    frame: Frame,
    /// The place that is shown; none where it is the world.
    title: Option<Foreign>,
    /// The page of the place.
    place: String,
    /// What it lies in, the world first: label and map.
    above: Vec<(Foreign, String)>,
    only: Only,
    sheet: Sheet,
    rows: Vec<Row>,
    /// How many persons have to do with what is shown.
    persons: usize,
    /// Who is on this map, and who is not.
    sum: PlaceSum,
}

/// One line of the table.
struct Row {
    label: Foreign,
    kind: String,
    /// The place's page.
    href: String,
    /// Its own map, where it has one.
    map: Option<String>,
    persons: String,
    /// How wide its bar is, in per cent.
    share: u32,
    /// Whether it has a point.
    drawn: bool,
}

/// `GET /map`, with any filter of a search.
pub(crate) async fn show_world(site: State<Site>, ask: Ask) -> Response {
    show(site, None, ask).await
}

/// `GET /map/{key}`, with any filter of a search.
pub(crate) async fn show_map(site: State<Site>, Path(key): Path<String>, ask: Ask) -> Response {
    show(site, Some(key), ask).await
}

async fn show(State(site): State<Site>, key: Option<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, key.as_deref())
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, key: Option<&str>) -> Result<String, Refusal> {
    let search = Search::of_page(reader, ask.lang, &ask.uri)?;
    let gazetteer = Gazetteer::xinjiang();
    let within = match key {
        Some(key) => Some(gazetteer.get(key).ok_or(Refusal::NoPage)?),
        None => None,
    };
    // A place with nothing in it is shown among its neighbours.
    if let Some(place) = within
        && children(within).next().is_none()
    {
        let around = gazetteer.ancestors(place).next();
        let plain = Search {
            lang: Language::English,
            ..search
        };
        return Err(Refusal::Elsewhere(at(&plain, around.map(|place| place.key.as_str()))));
    }
    let tally = reader.tally(&search.query(0))?;
    let frame = Frame::of(settings, reader.audience(), Section::Map, ask);
    answer::render(&page(frame, &search, within, &tally))
}

fn page(mut frame: Frame, search: &Search, within: Option<&Place>, tally: &Tally) -> MapPage {
    let gazetteer = Gazetteer::xinjiang();
    let lang = search.lang;
    frame.line.clone_from(&search.text);
    let here = match within {
        Some(place) => tally.places.get(&place.key).map_or(0, |place| place.persons),
        None => tally.with_known_place,
    };
    let mut above: Vec<(Foreign, String)> = Vec::new();
    if let Some(place) = within {
        let map = |place: &Place| (lang.place_apart(place), at(search, Some(&place.key)));
        above.extend(gazetteer.ancestors(place).map(map));
        above.push((Foreign::plain(lang.say("map-world")), at(search, None)));
        above.reverse();
    }
    MapPage {
        frame,
        title: within.map(|place| lang.place_apart(place)),
        place: within.map(|place| address::place(lang, place)).unwrap_or_default(),
        above,
        only: only(search, &path(within.map(|place| place.key.as_str()))),
        sheet: sheet_of(lang, within, tally, &|key| at(search, Some(key))),
        rows: rows(within, tally, search),
        persons: here,
        sum: PlaceSum::of_map(lang, tally, within),
    }
}

/// The address of the map of a place, with the filters of a search.
fn at(search: &Search, key: Option<&str>) -> String {
    search.on(&path(key))
}

fn path(key: Option<&str>) -> String {
    key.map_or_else(|| "/map".to_owned(), |key| format!("/map/{key}"))
}

/// The places that lie in a place; those that lie in none, for the world.
pub(crate) fn children(within: Option<&Place>) -> impl Iterator<Item = &'static Place> {
    let parent = within.map(|place| place.key.clone());
    Gazetteer::xinjiang().iter().filter(move |place| place.parent == parent)
}

/// A map of what lies in a place, a point for each place with persons. `map` gives the address of a place's own map.
pub(crate) fn sheet_of(lang: Language, within: Option<&Place>, tally: &Tally, map: &dyn Fn(&str) -> String) -> Sheet {
    let marks = children(within).filter_map(|place| {
        let persons = tally.places.get(&place.key).map_or(0, |place| place.persons);
        // Of countries only those with persons: the others are on every map of the world.
        let drawn = persons > 0 || within.is_some();
        drawn.then_some(Mark {
            label: lang.place_in_list(place),
            href: if children(Some(place)).next().is_some() {
                map(&place.key)
            } else {
                address::place(lang, place)
            },
            persons,
            at: place.lat_lon?,
        })
    });
    // All of its places set the view, so that it stays the same whoever is counted.
    let view: Vec<(f64, f64)> = children(within).filter_map(|place| place.lat_lon).collect();
    draw(lang, marks.collect(), within.is_some().then_some(&view[..]))
}

fn rows(within: Option<&Place>, tally: &Tally, search: &Search) -> Vec<Row> {
    let lang = search.lang;
    let counted = children(within).filter_map(|place| Some((place, tally.places.get(&place.key)?.persons)));
    let mut counted: Vec<(&Place, usize)> = counted.collect();
    counted.sort_by_key(|(_, persons)| Reverse(*persons));
    let most = counted.first().map_or(1, |(_, persons)| (*persons).max(1));
    let row = |(place, persons): (&Place, usize)| Row {
        // Its kind stands beside it.
        label: Foreign::quoted(lang, &lang.place(place)),
        kind: lang.term("place_kind", &place.kind).into_owned(),
        href: address::place(lang, place),
        map: children(Some(place))
            .next()
            .is_some()
            .then(|| at(search, Some(&place.key))),
        persons: lang.number(persons as u64),
        share: share(persons, most),
        drawn: place.lat_lon.is_some(),
    };
    counted.into_iter().map(row).collect()
}
