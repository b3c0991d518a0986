//! The filters that narrow a map or a chart, each with the way to do without it.

use crate::address::Search;
use crate::parts::facets;
use guwah_wording::{Foreign, Message};
use std::borrow::Cow;

/// What a page is narrowed to.
pub struct Only {
    /// The free text.
    pub text: Foreign,
    /// The filters: field, value, the page without it.
    pub filters: Vec<(Cow<'static, str>, Foreign, String)>,
    /// The page without any of it.
    pub all: String,
    /// The results of the same search.
    pub results: String,
    /// What could not be used, and what would be accepted.
    pub bad: Vec<Message>,
}

impl Only {
    /// Whether the page shows less than all persons.
    pub fn is_narrowed(&self) -> bool {
        !self.text.is_empty() || !self.filters.is_empty()
    }
}

/// What the page of a path is narrowed to by a search.
pub fn only(search: &Search, path: &str) -> Only {
    let filters = search.filters.iter().map(|filter| {
        let (field, value) = facets::in_words(search.lang, filter, &[]);
        let mut without = search.clone();
        without.filters.retain(|kept| kept != filter);
        (field, value, without.on(path))
    });
    Only {
        text: Foreign::name(&search.text),
        filters: filters.collect(),
        all: Search {
            lang: search.lang,
            ..Search::default()
        }
        .on(path),
        results: search.at_page(1),
        bad: search
            .bad
            .iter()
            .map(|bad| facets::not_used(search.lang, bad))
            .collect(),
    }
}
