//! Feeds (Atom, RFC 4287): of the register, of a list, of a person, and of any search. Who follows one asks nobody to
//! remember them.
//!
//! An entry is a person, under an id that stays; when something that this site may show changes, its date does. In an edition that
//! is the day of the edition that last told something of the person otherwise.

use crate::find::{self, Place};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use guwah_domain::card::{Card, card};
use guwah_domain::id::{PersonId, SourceId};
use guwah_registry::Happened;
use guwah_registry::readers::{HistoryLine, PAGE, Reader, RecordKey};
use guwah_web::parts::chip;
use guwah_web::parts::result_list::said;
use guwah_web::{Ask, Page, Refusal, Search, Site, SiteSettings, address, answer};
use guwah_wording::Language;
use guwah_wording::escape::in_xml;
use std::fmt::Write;

/// Persons in a feed. Whoever wants all of them takes the download.
const ENTRIES: usize = 50;

/// A feed before it is written.
struct Feed {
    title: String,
    /// The feed's own address, and that of the page with the same content; both without the site.
    own: String,
    page: String,
    entries: Vec<Entry>,
}

/// One entry.
struct Entry {
    /// The id that stays.
    id: String,
    title: String,
    /// RFC 3339; none where it is not known.
    at: Option<String>,
    page: String,
    summary: String,
}

/// `GET /feed.atom`: who changed last.
pub(crate) async fn show_register(State(site): State<Site>, headers: HeaderMap) -> Response {
    show(&site, &headers, Some("/feed.atom".into()), |reader, _| {
        let latest = reader.latest(ENTRIES)?;
        let entries = latest
            .iter()
            .map(|one| entry(one.id, one.number, &one.card, one.last.as_ref()));
        Ok(Feed {
            title: "Guwah: latest changes".into(),
            own: "/feed.atom".into(),
            page: "/".into(),
            entries: entries.collect(),
        })
    })
    .await
}

/// `GET /search.atom?q=…`: those whom a search finds, the last recorded first.
pub(crate) async fn show_search(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    show(&site, &headers, None, move |reader, _| {
        let search = Search::of_program(reader, &address::parameters(&uri)?)?;
        let mut query = search.query(ENTRIES);
        (query.newest, query.offset) = (true, 0);
        let mut entries = Vec::new();
        for hit in reader.search(&query)?.hits {
            let last = reader.last_change(hit.id)?;
            entries.push(entry(hit.id, hit.number, &hit.card, last.as_ref()));
        }
        let filters = search
            .filters
            .iter()
            .map(|filter| format!("{}:{}", filter.field(), filter.value()));
        let words: Vec<String> = filters
            .chain([search.text.clone()])
            .filter(|word| !word.is_empty())
            .collect();
        Ok(Feed {
            title: format!(
                "Guwah: {}",
                if words.is_empty() {
                    "all persons".into()
                } else {
                    words.join(" ")
                }
            ),
            own: search.whole("/search.atom"),
            page: search.whole("/search"),
            entries,
        })
    })
    .await
}

/// `GET /s/{source}/feed.atom`: those of whom a source speaks, the last recorded first.
pub(crate) async fn show_source(State(site): State<Site>, Path(source): Path<String>, headers: HeaderMap) -> Response {
    let kept = format!("/s/{source}/feed.atom");
    show(&site, &headers, Some(kept), move |reader, _| {
        let id: SourceId = source.parse().map_err(|_| Refusal::NoSource)?;
        let first = reader.source(id, 0)?.ok_or(Refusal::NoSource)?;
        let last = first.total.div_ceil(PAGE).saturating_sub(1);
        let mut persons = Vec::new();
        // The last page may hold few.
        for page in last.saturating_sub(1)..=last {
            persons.extend(
                reader
                    .source(id, page)?
                    .map(|record| record.persons)
                    .unwrap_or_default(),
            );
        }
        let mut entries = Vec::new();
        for (id, number, card) in persons.iter().rev().take(ENTRIES) {
            let last = reader.last_change(*id)?;
            entries.push(entry(*id, *number, card, last.as_ref()));
        }
        Ok(Feed {
            title: format!("Guwah: {}", one_space(first.source.short())),
            own: format!("{}/feed.atom", address::source(Language::English, id)),
            page: address::source(Language::English, id),
            entries,
        })
    })
    .await
}

/// `GET /p/{record}/feed.atom`: what was recorded of one person, the last first.
pub(crate) async fn show_person(
    State(site): State<Site>,
    Path(record): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let kept = format!("/p/{record}/feed.atom");
    show(&site, &headers, Some(kept), move |reader, _| {
        let record = find::person(reader, &Place::of_page(&record, &uri))?;
        let card = card(&record.person, &|source| record.brief(source));
        let page = address::person(Language::English, record.number, record.id);
        let history = reader.history(&RecordKey::Id(record.id))?;
        let entries = if history.is_empty() {
            let last = reader.last_change(record.id)?;
            vec![entry(record.id, record.number, &card, last.as_ref())]
        } else {
            let lines = history.iter().rev().take(ENTRIES);
            lines.map(|line| of_line(record.id, &card, &page, line)).collect()
        };
        Ok(Feed {
            title: format!("Guwah: {}", titled(&card)),
            own: format!("{page}/feed.atom"),
            page,
            entries,
        })
    })
    .await
}

/// A person as an entry.
fn entry(id: PersonId, number: Option<u64>, card: &Card, last: Option<&HistoryLine>) -> Entry {
    let status = card.status.iter().map(|voice| said(Language::English, voice));
    let mut told: Vec<String> = status.collect();
    if card.contested {
        told.push("accounts contradict each other".into());
    }
    let mut summary = told.join("; ");
    let changed = last.iter().flat_map(|line| &line.what).map(ToString::to_string);
    for words in card.summary.iter().map(|text| text.text.clone()).chain(changed) {
        let _ = write!(summary, "{}{words}", if summary.is_empty() { "" } else { ". " });
    }
    Entry {
        id: urn(id),
        title: titled(card),
        at: last.map(|line| instant(&line.at)),
        page: address::person(Language::English, number, id),
        summary,
    }
}

/// One change of a person as an entry.
fn of_line(id: PersonId, card: &Card, page: &str, line: &HistoryLine) -> Entry {
    let what: Vec<String> = Happened::together(&line.what).iter().map(ToString::to_string).collect();
    let what = what.join("; ");
    Entry {
        // By time and words: positions would tell how much lies in between.
        id: format!("{}#{}-{}", urn(id), line.at, guwah_web::answer::digest(what.as_bytes())),
        title: format!("{}: {what}", titled(card)),
        at: Some(instant(&line.at)),
        page: page.to_owned(),
        summary: what,
    }
}

/// A person as a feed names them: marked where they are invented.
fn titled(card: &Card) -> String {
    let name = one_space(&card.name);
    match chip::invented(Language::English, card.invented) {
        Some(invented) => format!("{name} ({})", invented.to_lowercase()),
        None => name,
    }
}

/// A name on one line: as a list writes it, but for spaces that its columns left.
fn one_space(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// When a line was recorded: a day, which is all that an edition has, as its first instant.
fn instant(at: &str) -> String {
    let is_day = at.len() == 10;
    format!("{at}{}", if is_day { "T00:00:00Z" } else { "" })
}

/// An id that no change of address changes: the record's 128 bits.
fn urn(id: PersonId) -> String {
    let id = id.to_string();
    let part = |from: usize, to: usize| id.get(from..to).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

async fn show<F>(site: &Site, headers: &HeaderMap, kept: Option<String>, make: F) -> Response
where
    F: FnOnce(&dyn Reader, &SiteSettings) -> Result<Feed, Refusal> + Send + 'static,
{
    let origin = address::origin(&site.settings, headers);
    let kept = kept.map(|path| format!("{origin}{path}"));
    let made = site.make(kept, move |reader, settings| {
        let feed = make(reader, settings)?;
        Ok(Page::of(
            written(&feed, &origin, settings).into(),
            "application/atom+xml; charset=utf-8",
        ))
    });
    match made.await {
        Ok(page) => {
            let mut response = answer::kept(headers, StatusCode::OK, page);
            answer::lend(&mut response, site.reader.audience());
            response
        }
        Err(refusal) => refusal.respond(site, &Ask::of_file(headers)),
    }
}

fn written(feed: &Feed, origin: &str, settings: &SiteSettings) -> String {
    let edition = settings.edition.as_deref().map(|edition| edition.about().on.clone());
    let day = edition.unwrap_or_else(|| (settings.today)().to_string());
    let usual = format!("{}T00:00:00Z", day.get(..10).unwrap_or(&day));
    let newest = feed.entries.iter().filter_map(|entry| entry.at.clone()).max();
    let absolute = |path: &str| in_xml(&format!("{origin}{path}"));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n\
         <id>{own}</id>\n<title>{}</title>\n<subtitle>Everything here is a claim of a source, never called a fact.</subtitle>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n",
        in_xml(&feed.title),
        absolute(&feed.page),
        in_xml(newest.as_deref().unwrap_or(&usual)),
        in_xml(settings.contact.as_deref().unwrap_or("Guwah")),
        own = absolute(&feed.own),
    );
    for entry in &feed.entries {
        let _ = writeln!(
            out,
            "<entry><id>{}</id><title>{}</title><updated>{}</updated>\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/><summary>{}</summary></entry>",
            in_xml(&entry.id),
            in_xml(&entry.title),
            in_xml(entry.at.as_deref().unwrap_or(&usual)),
            absolute(&entry.page),
            in_xml(&Language::English.capital(&entry.summary)),
        );
    }
    out.push_str("</feed>\n");
    out
}

#[cfg(test)]
mod tests {
    use crate::downloads::feed::*;

    #[test]
    fn an_id_is_the_records_own() {
        let id = PersonId([0xab; 16]);
        assert_eq!(urn(id), "urn:uuid:abababab-abab-abab-abab-abababababab");
    }
}
