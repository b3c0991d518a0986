//! Facets: how many of the persons found have what, with links that narrow the search.

use super::address::Search;
use super::{dates, labels};
use guwah_domain::place::Gazetteer;
use guwah_registry::query::Filter;
use guwah_registry::search::Facet;

/// One facet.
pub(crate) struct FacetView {
    /// What is counted.
    pub(crate) title: &'static str,
    /// The first values.
    pub(crate) values: Vec<ValueView>,
    /// The others, folded.
    pub(crate) more: Vec<ValueView>,
}

/// One value.
pub(crate) struct ValueView {
    /// What it is called.
    pub(crate) label: String,
    /// How many have it.
    pub(crate) count: String,
    /// The search with this filter added, or taken away where it is on.
    pub(crate) href: String,
    /// Whether the search has this filter.
    pub(crate) on: bool,
}

/// How many values of a facet stand open.
const OPEN: usize = 8;

/// The facets of a search.
pub(crate) fn facets(facets: &[Facet], search: &Search) -> Vec<FacetView> {
    let mut views: Vec<FacetView> = Vec::new();
    for facet in facets {
        let values = facet
            .values
            .iter()
            .filter_map(|(value, label, count)| view(facet.field, value, label, *count, search));
        let mut values: Vec<ValueView> = values.collect();
        let title = title(facet.field);
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
        label: label_of(&filter, label),
        count: dates::number(count as u64),
        href: if on {
            search.without(&filter)
        } else {
            search.with(filter)
        },
        on,
    })
}

fn label_of(filter: &Filter, label: &str) -> String {
    match filter {
        Filter::Contested(true) => "Contested".into(),
        Filter::Contested(false) => "Not contested".into(),
        Filter::Has(what) if what == "testimony" => "Someone testifies".into(),
        Filter::Has(_) => "Has a photograph".into(),
        Filter::At(role) => super::place::role_in_words(super::language::Language::English, role),
        Filter::Tier(tier) if label == tier => format!("Tier {tier}"),
        _ => dates::capital(label),
    }
}

/// What a facet counts.
fn title(field: &str) -> &'static str {
    match field {
        "status" => "Last status",
        "place" => "Place",
        "at" => "There",
        "detained" => "First taken",
        "born" => "Born",
        "ethnicity" => "Ethnicity",
        "profession" => "Profession",
        "sex" => "Sex",
        "list" => "Named by",
        "tier" => "Strongest account",
        _ => "Also",
    }
}

/// A filter that is on, in words, for the line above the results.
pub(crate) fn in_words(filter: &Filter, facets: &[Facet]) -> (&'static str, String) {
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
        Filter::Detained(date) | Filter::Born(date) => dates::in_words(date),
        Filter::Status(key) => dates::capital(labels::term("custody", key)),
        _ => label_of(filter, &label.unwrap_or_else(|| unmet(filter, value))),
    };
    (title(filter.field()), label)
}

/// What a value is called that none of the persons found has.
fn unmet(filter: &Filter, value: String) -> String {
    match filter {
        Filter::Place(key) => {
            let gazetteer = Gazetteer::xinjiang();
            gazetteer
                .get(key)
                .map_or(value, |place| gazetteer.label(place, labels::LANG))
        }
        Filter::Profession(key) => labels::term("profession", key).to_owned(),
        Filter::Ethnicity(key) => labels::term("ethnicity", key).to_owned(),
        Filter::Sex(key) => labels::term("sex", key).to_owned(),
        _ => value,
    }
}
