//! All places with which somebody recorded has to do, each under the one it lies in; and the places that sources name
//! which the gazetteer does not know.

use crate::map::children;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::place::{Gazetteer, Place};
use guwah_registry::query::Query;
use guwah_registry::readers::Reader;
use guwah_registry::search::Tally;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language};

/// The page.
#[derive(Template)]
#[template(path = "map/places.html")]
struct PlacesPage {
    frame: Frame,
    count: String,
    groups: Vec<Group>,
    unread: Vec<Unread>,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// A place that lies in none, or a region, with what lies in it.
struct Group {
    label: Foreign,
    href: String,
    persons: String,
    places: Vec<Line>,
}

/// A place in a group.
struct Line {
    label: Foreign,
    kind: String,
    href: String,
    persons: String,
    /// What it lies in, when that is not the group itself.
    within: Option<Foreign>,
}

/// A place as a source writes it.
struct Unread {
    words: Foreign,
    href: String,
    persons: String,
}

/// How many places that could not be read stand on a page.
const UNREAD: usize = 200;

/// `GET /places?page=…`.
pub(crate) async fn show_places(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let lang = ask.lang;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let tally = reader.tally(&Query::default())?;
    let of = tally.unread_places.len().div_ceil(UNREAD).max(1);
    let unread = tally.unread_places.iter();
    let unread = unread.skip((page - 1).saturating_mul(UNREAD)).take(UNREAD);
    let at = |page: usize| match page {
        1 => lang.href("/places#unread"),
        page => lang.href(&format!("/places?page={page}#unread")),
    };
    let shown = PlacesPage {
        frame: Frame::of(settings, reader.audience(), Section::Map, ask),
        count: lang.message("count-places").number("count", tally.places.len()).plain(),
        groups: groups(lang, &tally),
        unread: unread
            .map(|(words, persons)| Unread {
                words: Foreign::name(words),
                href: lang.href(&format!("/search?place={}", address::encode(words))),
                persons: lang.number(*persons as u64),
            })
            .collect(),
        page,
        of,
        before: (page > 1).then(|| at((page - 1).min(of))),
        after: (page < of).then(|| at(page + 1)),
    };
    answer::render(&shown)
}

/// Countries with more than a few places are told region by region.
fn groups(lang: Language, tally: &Tally) -> Vec<Group> {
    let gazetteer = Gazetteer::xinjiang();
    let persons = |place: &Place| tally.places.get(&place.key).map(|place| place.persons);
    let mut groups = Vec::new();
    for country in children(None).filter(|place| persons(place).is_some()) {
        let regions = children(Some(country)).filter(|place| persons(place).is_some());
        let (large, small): (Vec<&Place>, Vec<&Place>) =
            regions.partition(|place| children(Some(place)).any(|child| persons(child).is_some()));
        let line = |place: &Place, of: &Place| Line {
            // Its kind stands beside it.
            label: Foreign::quoted(lang, &lang.place(place)),
            kind: lang.term("place_kind", &place.kind).into_owned(),
            href: address::place(lang, place),
            persons: lang.number(persons(place).unwrap_or(0) as u64),
            within: gazetteer
                .ancestors(place)
                .next()
                .filter(|parent| parent.key != of.key)
                .map(|parent| lang.place_apart(parent)),
        };
        let group = |of: &Place, places: Vec<Line>| Group {
            label: lang.place_apart(of),
            href: address::place(lang, of),
            persons: lang
                .message("count-persons")
                .number("count", persons(of).unwrap_or(0))
                .plain(),
            places,
        };
        groups.push(group(
            country,
            small.into_iter().map(|place| line(place, country)).collect(),
        ));
        for region in large {
            let inside = gazetteer.iter().filter(|place| {
                place.key != region.key && gazetteer.is_within(place, region) && persons(place).is_some()
            });
            groups.push(group(region, inside.map(|place| line(place, region)).collect()));
        }
    }
    groups
}
