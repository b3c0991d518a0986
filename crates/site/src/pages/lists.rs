//! Lists that are imported release by release: what each release listed, what was new and what was gone.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{ListRecord, PAGE, Reader, ReleaseCount};
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates};

/// The page of all lists.
#[derive(Template)]
#[template(path = "pages/lists.html")]
struct ListsPage {
    frame: Frame,
    count: String,
    lists: Vec<ListLine>,
}

/// One list among all.
struct ListLine {
    href: String,
    title: Foreign,
    dataset: String,
    kind: String,
    persons: String,
    releases: usize,
    newest: Option<String>,
}

/// The page of one list.
#[derive(Template)]
#[template(path = "pages/list.html")]
struct ListPage {
    frame: Frame,
    title: Foreign,
    dataset: String,
    kind: String,
    source: String,
    persons: usize,
    statistics: String,
    results: String,
    /// Whether the rows of the files are told.
    rows_told: bool,
    releases: Vec<ReleaseRow>,
    roll: Roll,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// One release, the newest first.
struct ReleaseRow {
    on: String,
    rows: String,
    listed: String,
    new: String,
    back: String,
    no_longer: String,
}

/// `GET /lists`.
pub(crate) async fn show_lists(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read_all).await
}

/// `GET /list/{dataset}?page=…`.
pub(crate) async fn show_list(State(site): State<Site>, Path(dataset): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read_one(reader, settings, ask, &dataset)
    })
    .await
}

/// Lists of which this audience sees anybody; the team sees all.
fn lists(reader: &dyn Reader) -> Result<Vec<ListRecord>, Refusal> {
    let mut lists = reader.lists()?;
    lists.retain(|list| reader.audience() == Audience::Team || list.persons > 0);
    Ok(lists)
}

fn read_all(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let lists = lists(reader)?;
    let page = ListsPage {
        frame: Frame::of(settings, reader.audience(), Section::Sources, ask),
        count: ask.lang.message("count-lists").number("count", lists.len()).plain(),
        lists: lists.iter().filter_map(|list| line(ask.lang, list)).collect(),
    };
    answer::render(&page)
}

fn line(lang: Language, list: &ListRecord) -> Option<ListLine> {
    let dataset = list.source.dataset.clone()?;
    Some(ListLine {
        href: address::list(lang, &dataset),
        title: Foreign::quoted(lang, &list.source.title),
        dataset,
        kind: lang.term("source_kind", &list.source.kind).into_owned(),
        persons: lang.message("count-persons").number("count", list.persons).plain(),
        releases: list.releases.len(),
        newest: list.newest().map(|count| dates::day(lang, count.release.on)),
    })
}

fn read_one(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, dataset: &str) -> Result<String, Refusal> {
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let named = lists(reader)?
        .into_iter()
        .find(|list| list.source.dataset.as_deref() == Some(dataset));
    let list = named.ok_or(Refusal::NoSource)?;
    let limit = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let results = reader.search(&Query {
        filters: vec![Filter::List(dataset.to_owned())],
        offset: (page - 1).saturating_mul(limit),
        limit,
        ..Query::default()
    })?;
    let entries = results.hits.iter().map(|hit| Entry {
        id: hit.id,
        number: hit.number,
        card: &hit.card,
        why: Vec::new(),
    });
    let lang = ask.lang;
    let of = results.total.div_ceil(limit).max(1);
    let at = |page: usize| match page {
        1 => address::list(lang, dataset),
        page => format!("{}?page={page}", address::list(lang, dataset)),
    };
    let shown = ListPage {
        frame: Frame::of(settings, reader.audience(), Section::Sources, ask),
        title: Foreign::quoted(lang, &list.source.title),
        dataset: dataset.to_owned(),
        kind: lang.term("source_kind", &list.source.kind).into_owned(),
        source: address::source(lang, list.id),
        persons: results.total,
        statistics: lang.href(&format!("/statistics?list={}", address::encode(dataset))),
        results: lang.href(&format!("/search?list={}", address::encode(dataset))),
        rows_told: list.releases.iter().any(|count| count.rows.is_some()),
        releases: list.releases.iter().rev().map(|count| release(lang, count)).collect(),
        roll: roll(lang, entries, (settings.today)()),
        page,
        of,
        before: (page > 1).then(|| at((page - 1).min(of))),
        after: (page < of).then(|| at(page + 1)),
    };
    answer::render(&shown)
}

fn release(lang: Language, count: &ReleaseCount) -> ReleaseRow {
    ReleaseRow {
        on: dates::release(lang, &count.release),
        rows: count
            .rows
            .map_or_else(|| lang.say("list-not-read").into_owned(), |rows| lang.number(rows)),
        listed: lang.number(count.listed),
        new: lang.number(count.new),
        back: lang.number(count.back),
        no_longer: lang.number(count.no_longer),
    }
}
