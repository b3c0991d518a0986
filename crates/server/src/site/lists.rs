//! Lists that are imported release by release: what each release listed, what was new and what was gone.

use super::dates;
use super::foreign::Foreign;
use super::frame::{Frame, Section};
use super::labels;
use super::refusal::Refusal;
use super::roll::{Entry, Roll, roll};
use super::{Site, SiteSettings, address, answer};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{ListRecord, PAGE, Reader, ReleaseCount};

/// The page of all lists.
#[derive(Template)]
#[template(path = "lists.html")]
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
    releases: String,
    newest: Option<String>,
}

/// The page of one list.
#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    frame: Frame,
    title: Foreign,
    dataset: String,
    kind: String,
    source: String,
    persons: String,
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

/// The address of a list.
fn href(dataset: &str) -> String {
    format!(
        "/list/{}",
        address::encode(dataset).replace('+', "%20").replace('/', "%2F")
    )
}

/// `GET /lists`.
pub(super) async fn show_lists(State(site): State<Site>, headers: HeaderMap) -> Response {
    let shown = site.read(Some("/lists".into()), read_all).await;
    site.answer(&headers, shown)
}

/// `GET /list/{dataset}?page=…`.
pub(super) async fn show_list(
    State(site): State<Site>,
    Path(dataset): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let kept = uri.query().is_none().then(|| format!("/list/{dataset}"));
    let shown = site
        .read(kept, move |reader, settings| read_one(reader, settings, &dataset, &uri))
        .await;
    site.answer(&headers, shown)
}

/// Lists of which this audience sees anybody; the team sees all.
fn lists(reader: &dyn Reader) -> Result<Vec<ListRecord>, Refusal> {
    let mut lists = reader.lists()?;
    lists.retain(|list| reader.audience() == Audience::Team || list.persons > 0);
    Ok(lists)
}

fn read_all(reader: &dyn Reader, settings: &SiteSettings) -> Result<String, Refusal> {
    let lists = lists(reader)?;
    let page = ListsPage {
        frame: Frame::of(settings, reader.audience(), Section::Sources),
        count: dates::count(lists.len() as u64, "list", "lists"),
        lists: lists.iter().filter_map(line).collect(),
    };
    answer::render(&page)
}

fn line(list: &ListRecord) -> Option<ListLine> {
    let dataset = list.source.dataset.clone()?;
    Some(ListLine {
        href: href(&dataset),
        title: Foreign::words(&list.source.title),
        dataset,
        kind: labels::term("source_kind", &list.source.kind).to_owned(),
        persons: dates::count(list.persons, "person", "persons"),
        releases: dates::count(list.releases.len() as u64, "release", "releases"),
        newest: list.newest().map(|count| dates::day(count.release.on)),
    })
}

fn read_one(reader: &dyn Reader, settings: &SiteSettings, dataset: &str, uri: &Uri) -> Result<String, Refusal> {
    let page = address::page_of(&address::parameters(uri)?)?;
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
    let of = results.total.div_ceil(limit).max(1);
    let at = |page: usize| match page {
        1 => href(dataset),
        page => format!("{}?page={page}", href(dataset)),
    };
    let shown = ListPage {
        frame: Frame::of(settings, reader.audience(), Section::Sources),
        title: Foreign::words(&list.source.title),
        dataset: dataset.to_owned(),
        kind: labels::term("source_kind", &list.source.kind).to_owned(),
        source: address::source(list.id),
        persons: dates::count(results.total as u64, "person", "persons"),
        statistics: format!("/statistics?list={}", address::encode(dataset)),
        results: format!("/search?list={}", address::encode(dataset)),
        rows_told: list.releases.iter().any(|count| count.rows.is_some()),
        releases: list.releases.iter().rev().map(release).collect(),
        roll: roll(entries, (settings.today)()),
        page,
        of,
        before: (page > 1).then(|| at((page - 1).min(of))),
        after: (page < of).then(|| at(page + 1)),
    };
    answer::render(&shown)
}

fn release(count: &ReleaseCount) -> ReleaseRow {
    let day = dates::day(count.release.on);
    ReleaseRow {
        on: match count.release.nth {
            0 | 1 => day,
            nth => format!("{day}, no. {nth}"),
        },
        rows: count
            .rows
            .map_or_else(|| "not read to its end".to_owned(), dates::number),
        listed: dates::number(count.listed),
        new: dates::number(count.new),
        back: dates::number(count.back),
        no_longer: dates::number(count.no_longer),
    }
}
