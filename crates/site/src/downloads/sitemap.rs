//! The map of the site for search engines: an index, one part for the pages, and one for each so many persons.

use crate::pages::source::speaks;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Page, Refusal, Site, address, answer};
use guwah_wording::Language;
use guwah_wording::escape::in_xml;
use std::fmt::Write;

/// How many addresses a part may hold, by the rules of site maps.
const ADDRESSES: u64 = 50_000;

/// Pages that are always there, each in every language.
const PAGES: [&str; 15] = [
    "/",
    "/search",
    "/s",
    "/facilities",
    "/organisations",
    "/places",
    "/map",
    "/statistics",
    "/lists",
    "/method",
    "/glossary",
    "/help",
    "/about",
    "/verify",
    "/downloads",
];

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// `GET /sitemap.xml`.
pub(crate) async fn show_index(State(site): State<Site>, headers: HeaderMap) -> Response {
    let origin = address::origin(&site.settings, &headers);
    let kept = format!("{origin}/sitemap.xml");
    show(&site, &headers, kept, move |reader| {
        let parts = reader.counts()?.persons.div_ceil(ADDRESSES);
        let names = std::iter::once("pages".to_owned()).chain((1..=parts).map(|part| part.to_string()));
        let mut map = format!("{HEAD}<sitemapindex {SPACE}>\n");
        for name in names {
            let _ = writeln!(
                map,
                "<sitemap><loc>{}/sitemap/{name}.xml</loc></sitemap>",
                in_xml(&origin)
            );
        }
        map.push_str("</sitemapindex>\n");
        Ok(map)
    })
    .await
}

/// `GET /sitemap/{part}`: `pages.xml`, `1.xml`, `2.xml` and so on.
pub(crate) async fn show_part(State(site): State<Site>, Path(part): Path<String>, headers: HeaderMap) -> Response {
    let origin = address::origin(&site.settings, &headers);
    let kept = format!("{origin}/sitemap/{part}");
    show(&site, &headers, kept, move |reader| {
        let addresses = match part.strip_suffix(".xml") {
            Some("pages") => pages(reader)?,
            Some(number) => persons(reader, number)?,
            None => return Err(Refusal::NoPage),
        };
        let mut map = format!("{HEAD}<urlset {SPACE}>\n");
        for address in addresses {
            let _ = writeln!(map, "<url><loc>{}</loc></url>", in_xml(&format!("{origin}{address}")));
        }
        map.push_str("</urlset>\n");
        Ok(map)
    })
    .await
}

fn pages(reader: &dyn Reader) -> Result<Vec<String>, Refusal> {
    let sources = reader.sources()?;
    let sources = sources
        .iter()
        .filter(|(_, source, persons)| speaks(Audience::Public, source, *persons))
        .map(|(id, ..)| address::source(Language::English, *id));
    let always = PAGES.iter().flat_map(|page| Language::ALL.map(|lang| lang.href(page)));
    let mut all: Vec<String> = always.chain(sources).collect();
    reader.each_institution(&mut |record| {
        let institution = &record.institution;
        all.push(address::institution(
            Language::English,
            institution.kind,
            institution.id,
        ));
        Ok(())
    })?;
    Ok(all)
}

fn persons(reader: &dyn Reader, part: &str) -> Result<Vec<String>, Refusal> {
    let part: u64 = part.parse().ok().filter(|part| *part > 0).ok_or(Refusal::NoPage)?;
    let keys = reader.keys((part - 1).saturating_mul(ADDRESSES), ADDRESSES)?;
    if keys.is_empty() {
        return Err(Refusal::NoPage);
    }
    Ok(keys
        .into_iter()
        .map(|(id, number)| address::person(Language::English, number, id))
        .collect())
}

/// Answers with a map. The workspace has none: nobody is meant to find it.
async fn show<F>(site: &Site, headers: &HeaderMap, kept: String, write: F) -> Response
where
    F: FnOnce(&dyn Reader) -> Result<String, Refusal> + Send + 'static,
{
    let made = site.make(Some(kept), |reader, _| {
        if reader.audience() != Audience::Public {
            return Err(Refusal::NoPage);
        }
        Ok(Page::of(write(reader)?.into(), "application/xml"))
    });
    let made = made.await;
    match made {
        Ok(page) => answer::kept(headers, StatusCode::OK, page),
        Err(refusal) => refusal.respond(site, &Ask::of_file(headers)),
    }
}
