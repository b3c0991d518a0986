//! The results of a search, and the list of all persons: a search for nothing.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_names::other_scripts;
use guwah_registry::query::LIMIT;
use guwah_registry::readers::Reader;
use guwah_registry::search::ResultOrder;
use guwah_web::parts::facets::{self, FacetView};
use guwah_web::parts::reasons::why;
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::{Ask, Frame, Keep, Refusal, Search, Section, Site, SiteSettings, answer};
use guwah_wording::{Foreign, Message};
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "pages/search.html")]
struct SearchPage {
    frame: Frame,
    /// The free text asked for.
    text: Foreign,
    /// How many persons match.
    total: usize,
    /// How many, in words.
    count: String,
    /// The charts and the map of these persons.
    statistics: String,
    map: String,
    /// Whether the nearest come first.
    nearest: bool,
    /// Filters that are on: field, value, the search without it.
    on: Vec<(Cow<'static, str>, Foreign, String)>,
    /// The search without any filter.
    text_only: String,
    /// What could not be used, and what would be accepted.
    bad: Vec<Message>,
    roll: Roll,
    facets: Vec<FacetView>,
    /// The text in other scripts, which were tried too.
    tried: Vec<Foreign>,
    /// The words as written, and the search for them as they stand, where they were read as filters.
    understood: Option<(Foreign, String)>,
    /// Whether the words ask for what no filter has.
    no_filter: bool,
    /// Where nobody matches: searches that ask for less, with how many each finds.
    less: Vec<(Foreign, String, String)>,
    /// The whole result in other forms.
    downloads: [(Cow<'static, str>, String); 4],
    pages: Pages,
}

/// Links to other pages of results.
struct Pages {
    /// This page, from 1.
    page: usize,
    /// How many there are.
    of: usize,
    /// The page before.
    before: Option<String>,
    /// The page after.
    after: Option<String>,
}

/// `GET /search?q=…&status=…&page=…`.
pub(crate) async fn show_results(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Never, move |reader, settings, ask| {
        read(reader, settings, ask)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let search = Search::of_page(reader, ask.lang, &ask.uri)?;
    let results = reader.search(&search.query(LIMIT))?;
    let today = (settings.today)();
    let entries = results.hits.iter().map(|hit| Entry {
        id: hit.id,
        number: hit.number,
        card: &hit.card,
        why: why(ask.lang, &hit.why, &search.text, &hit.card.name),
    });
    let of = results.total.div_ceil(LIMIT).max(1);
    let on = search.filters.iter().map(|filter| {
        let (field, value) = facets::in_words(ask.lang, filter, &results.facets);
        (field, value, search.without(filter))
    });
    let mut frame = Frame::of(settings, reader.audience(), Section::Persons, ask);
    frame.line.clone_from(&search.text);
    frame.kept = search
        .filters
        .iter()
        .map(|filter| (filter.field(), filter.value()))
        .collect();
    let page = SearchPage {
        frame,
        statistics: search.on("/statistics"),
        map: search.on("/map"),
        text: Foreign::name(&search.text),
        total: results.total,
        count: ask.lang.message("count-persons").number("count", results.total).plain(),
        nearest: results.order == ResultOrder::Nearest && !search.text.is_empty(),
        on: on.collect(),
        text_only: search.text_only(),
        bad: search.bad.iter().map(|bad| facets::not_used(ask.lang, bad)).collect(),
        roll: roll(ask.lang, entries, today),
        facets: facets::facets(&results.facets, &search),
        tried: tried(&search.text),
        understood: search
            .understood
            .as_deref()
            .map(|words| Foreign::quoted(ask.lang, words))
            .zip(search.as_written()),
        no_filter: search.no_filter,
        less: if results.total == 0 {
            less(reader, &search)?
        } else {
            Vec::new()
        },
        downloads: [
            ("CSV".into(), search.whole("/search.csv")),
            ("Excel".into(), search.whole("/search.xlsx")),
            ("JSON Lines".into(), search.whole("/search.jsonl")),
            (ask.lang.say("search-feed"), search.whole("/search.atom")),
        ],
        pages: Pages {
            page: search.page,
            of,
            before: (search.page > 1).then(|| search.at_page((search.page - 1).min(of))),
            after: (search.page < of).then(|| search.at_page(search.page + 1)),
        },
    };
    answer::render(&page)
}

/// The text in other scripts, when it may be a name.
fn tried(text: &str) -> Vec<Foreign> {
    let is_name = text.chars().any(char::is_alphabetic) && text.split_whitespace().count() <= 6;
    if !is_name || text.chars().any(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut written = other_scripts(text);
    written.dedup_by(|next, before| next.text == before.text);
    written
        .into_iter()
        .map(|one| Foreign::in_language(&one.text, one.lang, one.rtl))
        .collect()
}

/// The most searches that are tried in place of one that finds nobody.
const LESS: usize = 6;

/// Searches that ask for less than one that finds nobody: without one of the filters, or for one of the words.
fn less(reader: &dyn Reader, search: &Search) -> Result<Vec<(Foreign, String, String)>, Refusal> {
    let mut ways = Vec::new();
    for filter in &search.filters {
        let mut asked = search.clone();
        asked.filters.retain(|kept| kept != filter);
        let (field, value) = facets::in_words(search.lang, filter, &[]);
        let label = search
            .lang
            .message("search-without")
            .text("field", search.lang.small(&field));
        ways.push((Foreign::plain(label.foreign("value", &value).plain()), asked));
    }
    let words: Vec<&str> = search.text.split_whitespace().collect();
    for word in words.iter().filter(|_| words.len() > 1) {
        let mut asked = search.clone();
        (*word).clone_into(&mut asked.text);
        ways.push((Foreign::quoted(search.lang, word), asked));
    }
    let mut found = Vec::new();
    for (label, asked) in ways.into_iter().take(LESS).filter(|(_, asked)| !asked.is_for_all()) {
        let results = reader.search(&asked.query(0))?;
        if results.total > 0 {
            let count = search
                .lang
                .message("count-persons")
                .number("count", results.total)
                .plain();
            found.push((label, asked.at_page(1), count));
        }
    }
    Ok(found)
}
