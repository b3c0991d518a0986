//! Statistics: of the persons that a search finds, how many were taken when, are held how, where, and who says so. Each
//! chart is its own table, and says what it does not tell.

use crate::map::{PlaceSum, children};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::id::SourceId;
use guwah_domain::place::{Gazetteer, Place};
use guwah_registry::query::Filter;
use guwah_registry::readers::Reader;
use guwah_registry::search::Tally;
use guwah_web::parts::bars::Bars;
use guwah_web::parts::months::MonthChart;
use guwah_web::parts::narrowed::{Only, only};
use guwah_web::{Ask, Frame, Keep, Refusal, Search, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The page.
#[derive(Template)]
#[template(path = "pages/statistics.html")]
struct StatisticsPage {
    frame: Frame,
    persons: usize,
    only: Only,
    months: MonthChart,
    custody: Bars,
    without_status: usize,
    places: Bars,
    map: String,
    sum: PlaceSum,
    kinds: Bars,
    sources: Bars,
}

/// `GET /statistics`, with any filter of a search.
pub(crate) async fn show_statistics(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let search = Search::of_page(reader, ask.lang, &ask.uri)?;
    let tally = reader.tally(&search.query(0))?;
    let called: HashMap<SourceId, String> = reader
        .sources()?
        .into_iter()
        .map(|(id, source, _)| (id, source.short().to_owned()))
        .collect();
    let mut frame = Frame::of(settings, reader.audience(), Section::Numbers, ask);
    frame.line.clone_from(&search.text);
    let lang = ask.lang;
    let page = StatisticsPage {
        frame,
        persons: tally.total,
        only: only(&search, "/statistics"),
        months: MonthChart::of(lang, &tally.months, &|date| taken(&search, date)),
        custody: custody(&tally, &search),
        without_status: tally.without_status,
        places: places(&tally, &search),
        map: search.on("/map"),
        sum: PlaceSum::of_all(lang, &tally),
        kinds: kinds(lang, &tally),
        sources: sources(lang, &tally, &called),
    };
    answer::render(&page)
}

/// Those of a search who were taken on a vague date: of a month the persons, of a year its own chart.
fn taken(search: &Search, date: &str) -> String {
    let persons = narrowed(search, "detained", date);
    if date.len() > 4 {
        return persons;
    }
    persons.replacen("/search", "/statistics", 1)
}

/// The persons of a search who also have this value.
fn narrowed(search: &Search, field: &str, value: &str) -> String {
    match Filter::parse(field, value) {
        Ok(filter) if !search.filters.contains(&filter) => search.with(filter),
        _ => search.at_page(1),
    }
}

fn custody(tally: &Tally, search: &Search) -> Bars {
    let counted = tally.statuses.iter().map(|(key, count)| {
        let label = search.lang.capital(&search.lang.term_counted("custody", key));
        (Foreign::words(&label), Some(narrowed(search, "status", key)), *count)
    });
    Bars::new(search.lang, "head-status", counted.collect())
}

/// Places larger than a county: what is in them is on their own pages.
fn places(tally: &Tally, search: &Search) -> Bars {
    let gazetteer = Gazetteer::xinjiang();
    let is_large = |place: &Place| {
        let parent = gazetteer.ancestors(place).next();
        let under_prefecture = parent.is_some_and(|parent| parent.kind == "prefecture");
        !matches!(place.kind.as_str(), "county" | "district")
            && (!under_prefecture || children(Some(place)).count() > 0)
    };
    let known = tally.places.iter();
    let known = known.filter_map(|(key, place)| Some((gazetteer.get(key)?, place.persons)));
    let mut counted: Vec<(&Place, usize)> = known.filter(|(place, _)| is_large(place)).collect();
    counted.sort_by_key(|(_, persons)| Reverse(*persons));
    let rows = counted.into_iter().map(|(place, count)| {
        (
            search.lang.place_apart(place),
            Some(narrowed(search, "place", &place.key)),
            count,
        )
    });
    Bars::new(search.lang, "head-place", rows.collect())
}

fn kinds(lang: Language, tally: &Tally) -> Bars {
    let counted = tally.source_kinds.iter().map(|(kind, count)| {
        let label = lang.term("source_kind", kind).into_owned();
        (Foreign::words(&label), None, *count)
    });
    Bars::new(lang, "head-source-kind", counted.collect())
}

fn sources(lang: Language, tally: &Tally, called: &HashMap<SourceId, String>) -> Bars {
    let counted = tally.sources.iter().filter_map(|(id, count)| {
        let label = Foreign::quoted(lang, called.get(id)?);
        Some((label, Some(address::source(lang, *id)), *count))
    });
    Bars::new(lang, "head-source", counted.collect())
}
