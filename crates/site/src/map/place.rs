//! The page of a place: what it is called, where it lies, what it is to how many persons, and who they are.

use crate::map::{Sheet, children, sheet_of};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::place::{Gazetteer, Place};
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{PAGE, Reader};
use guwah_registry::search::{PlaceTally, Results, Tally};
use guwah_web::parts::bars::Bars;
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, place_roles};
use std::cmp::Reverse;

/// The page.
#[derive(Template)]
#[template(path = "map/place.html")]
struct PlacePage {
    frame: Frame,
    name: Foreign,
    kind: String,
    /// What it lies in, the nearest first: label and page.
    above: Vec<(Foreign, String)>,
    /// Its other names, each with the language it is in.
    names: Vec<(&'static str, Vec<Foreign>)>,
    code: Option<String>,
    persons: usize,
    here: String,
    roles: Bars,
    within: Bars,
    sheet: Option<Sheet>,
    map: String,
    statistics: String,
    /// Of whom only a part is listed: what the place is to them.
    only: Option<String>,
    listed: String,
    /// Whether nobody is listed.
    nobody: bool,
    roll: Roll,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// The languages in which names are told, in this order, and the messages that name them.
const LANGUAGES: [(&str, &str); 7] = [
    ("en", "language-en"),
    ("und-Latn", "language-romanised"),
    ("ug", "language-ug"),
    ("kk", "language-kk"),
    ("zh", "language-zh"),
    ("ru", "language-ru"),
    ("tr", "language-tr"),
];

/// `GET /place/{key}?as=…&page=…`. A name leads to the place it names.
pub(crate) async fn show_place(State(site): State<Site>, Path(key): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, &key)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, key: &str) -> Result<String, Refusal> {
    let gazetteer = Gazetteer::xinjiang();
    let Some(place) = gazetteer.get(key) else {
        let meant = gazetteer.resolve(key).ok_or(Refusal::NoPage)?;
        return Err(Refusal::Elsewhere(address::place(Language::English, meant)));
    };
    let parameters = address::parameters(&ask.uri)?;
    let page = address::page_of(&parameters)?;
    let role = parameters
        .iter()
        .find(|(field, value)| field == "as" && !value.is_empty())
        .map(|(_, role)| role.as_str());
    let role = match role {
        Some(role) => Some(place_roles::known(role).ok_or(Refusal::NoPage)?),
        None => None,
    };
    let filter = match role {
        Some(role) => Filter::At(format!("{role}:{}", place.key)),
        None => Filter::Place(place.key.clone()),
    };
    let limit = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let results = reader.search(&Query {
        filters: vec![filter],
        offset: (page - 1).saturating_mul(limit),
        limit,
        ..Query::default()
    })?;
    let tally = reader.tally(&Query {
        filters: vec![Filter::Place(place.key.clone())],
        ..Query::default()
    })?;
    let shown = Shown {
        lang: ask.lang,
        place,
        role,
        page,
        results: &results,
        tally: &tally,
    };
    answer::render(&shown.page(Frame::of(settings, reader.audience(), Section::Map, ask), settings))
}

/// What is shown of a place.
struct Shown<'a> {
    lang: Language,
    place: &'static Place,
    role: Option<&'static str>,
    page: usize,
    results: &'a Results,
    tally: &'a Tally,
}

impl Shown<'_> {
    fn page(&self, frame: Frame, settings: &SiteSettings) -> PlacePage {
        let gazetteer = Gazetteer::xinjiang();
        let (lang, place) = (self.lang, self.place);
        let limit = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let of = self.results.total.div_ceil(limit).max(1);
        let entries = self.results.hits.iter().map(|hit| Entry {
            id: hit.id,
            number: hit.number,
            card: &hit.card,
            why: Vec::new(),
        });
        let here = PlaceTally::default();
        let here = self.tally.places.get(&place.key).unwrap_or(&here);
        let persons = |count: usize| lang.message("count-persons").number("count", count).plain();
        let map = |key: &str| lang.href(&format!("/map/{key}"));
        let view = if children(Some(place)).next().is_some() {
            Some(place)
        } else {
            gazetteer.ancestors(place).next()
        };
        PlacePage {
            frame,
            name: lang.place_apart(place),
            kind: lang.term("place_kind", &place.kind).into_owned(),
            above: gazetteer
                .ancestors(place)
                .map(|above| (lang.place_apart(above), address::place(lang, above)))
                .collect(),
            names: names(place),
            code: place.code.clone(),
            persons: here.persons,
            here: address::place(lang, place),
            roles: roles(lang, place, here),
            within: within(lang, place, self.tally),
            sheet: view
                .filter(|_| place.lat_lon.is_some() && here.persons > 0)
                .map(|view| sheet_of(lang, Some(view), self.tally, &map)),
            map: view.map_or_else(|| lang.href("/map"), |view| map(&view.key)),
            statistics: lang.href(&format!("/statistics?place={}", place.key)),
            only: self.role.map(|role| place_roles::label(lang, role)),
            listed: persons(self.results.total),
            nobody: self.results.total == 0,
            roll: roll(lang, entries, (settings.today)()),
            page: self.page,
            of,
            before: (self.page > 1).then(|| self.at((self.page - 1).min(of))),
            after: (self.page < of).then(|| self.at(self.page + 1)),
        }
    }

    /// This page of the roll, or another.
    fn at(&self, page: usize) -> String {
        let here = address::place(self.lang, self.place);
        match (self.role, page) {
            (None, 1) => here,
            (None, page) => format!("{here}?page={page}"),
            (Some(role), 1) => format!("{here}?as={role}"),
            (Some(role), page) => format!("{here}?as={role}&page={page}"),
        }
    }
}

/// Every name in every language.
fn names(place: &Place) -> Vec<(&'static str, Vec<Foreign>)> {
    let in_language = |lang: &'static str| -> Vec<Foreign> {
        let names = place.names.iter().filter(|name| name.lang == lang);
        names
            .map(|name| Foreign::in_language(&name.text, lang, lang == "ug"))
            .collect()
    };
    let all = LANGUAGES.iter().map(|(lang, called)| (*called, in_language(lang)));
    all.filter(|(_, names)| !names.is_empty()).collect()
}

fn roles(lang: Language, place: &Place, here: &PlaceTally) -> Bars {
    let counted = guwah_domain::card::place_roles().filter_map(|role| {
        let (_, count) = here.roles.iter().find(|(known, _)| known == role)?;
        let href = format!("{}?as={role}#persons", address::place(lang, place));
        Some((Foreign::words(&place_roles::label(lang, role)), Some(href), *count))
    });
    Bars::new(lang, "head-role", counted.collect())
}

fn within(lang: Language, place: &Place, tally: &Tally) -> Bars {
    let counted = children(Some(place)).map(|child| {
        let persons = tally.places.get(&child.key).map_or(0, |place| place.persons);
        (lang.place_apart(child), Some(address::place(lang, child)), persons)
    });
    let mut counted: Vec<(Foreign, Option<String>, usize)> = counted.collect();
    counted.sort_by_key(|(.., persons)| Reverse(*persons));
    Bars::new(lang, "head-place", counted)
}
