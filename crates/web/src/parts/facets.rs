//! Facets: how many of the persons found have what, with links that narrow the search.

use crate::parts::chip;
use crate::search::Search;
use guwah_domain::place::Gazetteer;
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::query::{self, BadFilter, Fault, Filter, FilterRow};
use guwah_registry::search::Facet;
use guwah_wording::Foreign;
use guwah_wording::Language;
use guwah_wording::Message;
use guwah_wording::dates;
use guwah_wording::place_roles;
use std::borrow::Cow;

/// One facet.
pub struct FacetView {
    /// What is counted.
    pub title: Cow<'static, str>,
    /// The first values.
    pub values: Vec<ValueView>,
    /// The others, folded.
    pub more: Vec<ValueView>,
}

/// One value.
pub struct ValueView {
    /// What it is called.
    pub label: Foreign,
    /// How many have it.
    pub count: String,
    /// The search with this filter added, or taken away where it is on.
    pub href: String,
    /// Whether the search has this filter.
    pub on: bool,
}

/// How many values of a facet stand open.
const OPEN: usize = 8;

/// The facets of a search.
pub fn facets(facets: &[Facet], search: &Search) -> Vec<FacetView> {
    let mut views: Vec<FacetView> = Vec::new();
    for facet in facets {
        let values = facet
            .values
            .iter()
            .filter_map(|(value, label, count)| view(facet.field, value, label, *count, search));
        let mut values: Vec<ValueView> = values.collect();
        let title = title(search.lang, facet.field);
        if let Some(known) = views.iter_mut().find(|known| known.title == title) {
            known.values.append(&mut values);
            continue;
        }
        let more = if values.len() > OPEN + 1 {
            values.split_off(OPEN)
        } else {
            Vec::new()
        };
        if !values.is_empty() {
            views.push(FacetView { title, values, more });
        }
    }
    views
}

fn view(field: &str, value: &str, label: &str, count: usize, search: &Search) -> Option<ValueView> {
    let filter = Filter::parse(field, value).ok()?;
    let on = search.filters.contains(&filter);
    Some(ValueView {
        label: label_of(search.lang, &filter, label),
        count: search.lang.number(count as u64),
        href: if on {
            search.without(&filter)
        } else {
            search.with(filter)
        },
        on,
    })
}

/// What a filter's value is called; `known` is what the search calls it.
fn label_of(lang: Language, filter: &Filter, known: &str) -> Foreign {
    let term = |vocabulary: &str, key: &str| match Vocabularies::xinjiang().term(vocabulary, key) {
        Some(_) if vocabulary == "custody" => Foreign::plain(lang.capital(&lang.term_counted(vocabulary, key))),
        Some(_) => Foreign::plain(lang.capital(&lang.term(vocabulary, key))),
        None => Foreign::quoted(lang, &lang.capital(known)),
    };
    match filter {
        Filter::Contested(true) => Foreign::plain(lang.say("contested")),
        Filter::Contested(false) => Foreign::plain(lang.say("not-contested")),
        Filter::Has(what) if what == "testimony" => Foreign::plain(lang.say("has-testimony")),
        Filter::Has(_) => Foreign::plain(lang.say("has-photo")),
        Filter::At(role) => Foreign::plain(lang.capital(&place_roles::in_words(lang, role))),
        Filter::Tier(tier) if known == tier => Foreign::plain(lang.capital(&chip::tier(lang, Some(tier)))),
        Filter::Status(key) | Filter::Ethnicity(key) | Filter::Profession(key) | Filter::Sex(key) => {
            term(filter.row().vocabulary.unwrap_or_default(), key)
        }
        Filter::Place(key) => match Gazetteer::xinjiang().get(key) {
            Some(place) => lang.place_apart(place),
            None => Foreign::quoted(lang, known),
        },
        _ => Foreign::quoted(lang, &lang.capital(known)),
    }
}

/// What a facet counts.
fn title(lang: Language, field: &str) -> Cow<'static, str> {
    lang.say(FilterRow::named(field).map_or("facet-also", |row| row.message))
}

/// A filter that is on, in words, for the line above the results.
pub fn in_words(lang: Language, filter: &Filter, facets: &[Facet]) -> (Cow<'static, str>, Foreign) {
    let value = filter.value();
    let known = facets
        .iter()
        .filter(|facet| facet.field == filter.field())
        .flat_map(|facet| &facet.values);
    let label = known
        .into_iter()
        .find(|(key, ..)| *key == value)
        .map(|(_, label, _)| label.clone());
    let label = match filter {
        Filter::Detained(date) | Filter::Born(date) | Filter::Dated(_, date) => {
            Foreign::plain(dates::in_words(lang, date))
        }
        _ => label_of(lang, filter, &label.unwrap_or(value)),
    };
    (title(lang, filter.field()), label)
}

/// A filter that cannot be used, in the page's words: that it was left out, or is searched as words, and what would be
/// accepted.
pub fn not_used(lang: Language, bad: &BadFilter) -> Message {
    let given = Foreign::name(&bad.given);
    let all = || lang.message("accepted-field").text("filters", query::names());
    let accepted = |accepted: String| {
        let message = lang.message("search-not-used").foreign("given", &given);
        message.text("accepted", accepted)
    };
    match bad.fault {
        Fault::NoValue => accepted(lang.say("accepted-value").into_owned()),
        Fault::Unusable(field) | Fault::Twice(field) => accepted(lang.say(field.row().accepted_message).into_owned()),
        Fault::NoSuchFilter => accepted(all().plain()),
        Fault::SearchedAsWords => lang
            .message("search-no-filter")
            .foreign("given", &given)
            .text("filters", query::names()),
    }
}
