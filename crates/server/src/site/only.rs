//! The filters that narrow a map or a chart, each with the way to do without it.

use super::address::Search;
use super::facets;

/// What a page is narrowed to.
pub(crate) struct Only {
    /// The free text.
    pub(crate) text: String,
    /// The filters: field, value, the page without it.
    pub(crate) filters: Vec<(&'static str, String, String)>,
    /// The page without any of it.
    pub(crate) all: String,
    /// The results of the same search.
    pub(crate) results: String,
    /// What could not be used, and what would be accepted.
    pub(crate) bad: Vec<(String, &'static str)>,
}

impl Only {
    /// Whether the page shows less than all persons.
    pub(crate) fn is_narrowed(&self) -> bool {
        !self.text.is_empty() || !self.filters.is_empty()
    }
}

/// What the page of a path is narrowed to by a search.
pub(crate) fn only(search: &Search, path: &str) -> Only {
    let filters = search.filters.iter().map(|filter| {
        let (field, value) = facets::in_words(filter, &[]);
        let mut without = search.clone();
        without.filters.retain(|kept| kept != filter);
        (field, value, without.on(path))
    });
    Only {
        text: search.text.clone(),
        filters: filters.collect(),
        all: Search {
            lang: search.lang,
            ..Search::default()
        }
        .on(path),
        results: search.at_page(1),
        bad: search.bad.iter().map(|bad| (bad.given.clone(), bad.accepted)).collect(),
    }
}
