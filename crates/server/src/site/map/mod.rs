//! The map: where the persons that a search finds have to do with, drawn as proportional points on outlines. Zoomed by
//! links, from the world to a county's prefecture; every point is a link, and the table below says the same.

mod outlines;
mod sheet;
mod view;

pub(super) use sheet::{Mark, Sheet, draw};

use super::address::{self, Search};
use super::frame::{Frame, Section};
use super::labels::{self, LANG};
use super::only::{Only, only};
use super::refusal::Refusal;
use super::{Site, SiteSettings, answer, dates};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::place::{Gazetteer, Place};
use guwah_registry::readers::Reader;
use guwah_registry::search::Tally;

/// The page.
#[derive(Template)]
#[template(path = "map.html")]
struct MapPage {
    frame: Frame,
    /// The place that is shown; none where it is the world.
    title: Option<String>,
    /// The page of the place.
    place: String,
    /// What it lies in, the world first: label and map.
    above: Vec<(String, String)>,
    only: Only,
    sheet: Sheet,
    rows: Vec<Row>,
    /// How many persons have to do with what is shown, in words.
    persons: String,
    /// How many of all that match have no place at all, in words; none where all have one.
    without_place: Option<String>,
    /// How many are told of with a place that the gazetteer does not know, in words.
    unread: Option<String>,
}

/// One line of the table.
struct Row {
    label: String,
    kind: &'static str,
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

/// `GET /map?in=…`, and any filter of a search.
pub(super) async fn show_map(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    // The maps of all persons are kept ready; filters are endless, and seldom asked for twice.
    let kept = uri
        .query()
        .is_none_or(|query| query.starts_with("in=") && !query.contains('&'));
    let kept = kept.then(|| uri.to_string());
    let shown = site
        .read(kept, move |reader, settings| read(reader, settings, &uri))
        .await;
    site.answer(&headers, shown)
}

fn read(reader: &dyn Reader, settings: &SiteSettings, uri: &Uri) -> Result<String, Refusal> {
    let parameters = address::parameters(uri)?;
    let search = Search::read(&parameters).map_err(Refusal::Unusable)?;
    let gazetteer = Gazetteer::xinjiang();
    let asked = parameters
        .iter()
        .find(|(field, value)| field == "in" && !value.is_empty());
    let within = match asked {
        Some((_, key)) => Some(gazetteer.get(key).ok_or(Refusal::NoPage)?),
        None => None,
    };
    // A place with nothing in it is shown among its neighbours.
    let within = within.and_then(|place| {
        if children(Some(place)).next().is_some() {
            Some(place)
        } else {
            gazetteer.ancestors(place).next()
        }
    });
    let tally = reader.tally(&search.query(0))?;
    answer::render(&page(reader, settings, &search, within, &tally))
}

fn page(
    reader: &dyn Reader,
    settings: &SiteSettings,
    search: &Search,
    within: Option<&Place>,
    tally: &Tally,
) -> MapPage {
    let gazetteer = Gazetteer::xinjiang();
    let mut frame = Frame::of(settings, reader.audience(), Section::Map);
    frame.line.clone_from(&search.text);
    let persons = |count: usize| dates::count(count as u64, "person", "persons");
    let here = match within {
        Some(place) => tally.places.get(&place.key).map_or(0, |place| place.persons),
        None => tally.total - tally.without_place,
    };
    let mut above: Vec<(String, String)> = Vec::new();
    if let Some(place) = within {
        let map = |place: &Place| (gazetteer.label(place, LANG), at(search, Some(&place.key)));
        above.extend(gazetteer.ancestors(place).map(map));
        above.push(("The world".to_owned(), at(search, None)));
        above.reverse();
    }
    let unread: usize = tally.unread_places.iter().map(|(_, count)| count).sum();
    MapPage {
        frame,
        title: within.map(|place| gazetteer.label(place, LANG)),
        place: within.map(super::place::href).unwrap_or_default(),
        above,
        only: only(search, "/map", within.map(|place| ("in", place.key.as_str()))),
        sheet: sheet_of(within, tally, &|key| at(search, Some(key))),
        rows: rows(within, tally, search),
        persons: persons(here),
        without_place: (tally.without_place > 0).then(|| persons(tally.without_place)),
        unread: (unread > 0).then(|| persons(unread)),
    }
}

/// The address of the map of a place, with the filters of a search.
fn at(search: &Search, key: Option<&str>) -> String {
    search.on("/map", key.map(|key| ("in", key)))
}

/// The places that lie in a place; those that lie in none, for the world.
pub(super) fn children(within: Option<&Place>) -> impl Iterator<Item = &'static Place> {
    let parent = within.map(|place| place.key.clone());
    Gazetteer::xinjiang().iter().filter(move |place| place.parent == parent)
}

/// A map of what lies in a place, a point for each place with persons. `map` gives the address of a place's own map.
pub(super) fn sheet_of(within: Option<&Place>, tally: &Tally, map: &dyn Fn(&str) -> String) -> Sheet {
    let gazetteer = Gazetteer::xinjiang();
    let marks = children(within).filter_map(|place| {
        let persons = tally.places.get(&place.key)?.persons;
        Some(Mark {
            label: gazetteer.label(place, LANG),
            href: if children(Some(place)).next().is_some() {
                map(&place.key)
            } else {
                super::place::href(place)
            },
            persons,
            at: place.lat_lon?,
        })
    });
    // All of its places set the view, so that it stays the same whoever is counted.
    let view: Vec<(f64, f64)> = children(within).filter_map(|place| place.lat_lon).collect();
    draw(marks.collect(), within.is_some().then_some(&view[..]))
}

fn rows(within: Option<&Place>, tally: &Tally, search: &Search) -> Vec<Row> {
    let gazetteer = Gazetteer::xinjiang();
    let counted = children(within).filter_map(|place| Some((place, tally.places.get(&place.key)?.persons)));
    let mut counted: Vec<(&Place, usize)> = counted.collect();
    counted.sort_by(|a, b| b.1.cmp(&a.1));
    let most = counted.first().map_or(1, |(_, persons)| (*persons).max(1));
    let row = |(place, persons): (&Place, usize)| Row {
        label: gazetteer.label(place, LANG),
        kind: labels::term("place_kind", kind_key(place)),
        href: super::place::href(place),
        map: children(Some(place))
            .next()
            .is_some()
            .then(|| at(search, Some(&place.key))),
        persons: dates::number(persons as u64),
        share: share(persons, most),
        drawn: place.lat_lon.is_some(),
    };
    counted.into_iter().map(row).collect()
}

/// The kind of a place, as the compiled-in gazetteer holds it.
pub(super) fn kind_key(place: &Place) -> &'static str {
    let known = Gazetteer::xinjiang().get(&place.key);
    known.map_or("", |place| place.kind.as_str())
}

/// A count in per cent of the greatest; what is there at all is never nothing.
pub(super) fn share(count: usize, most: usize) -> u32 {
    let part = (count as f64 * 100.0 / most.max(1) as f64).round() as u32;
    part.max(u32::from(count > 0))
}
