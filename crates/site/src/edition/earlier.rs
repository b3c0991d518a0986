//! Earlier editions that are still held: who is in one, and each person as they stood there, less what was withdrawn since.

use crate::find;
use crate::person;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use guwah_domain::vague_date::Day;
use guwah_edition::{Edition, EditionError, Stood};
use guwah_registry::readers::{PAGE, PersonRecord, Reader, RecordKey};
use guwah_web::parts::chip;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates};
use std::borrow::Cow;

/// The page of an edition that is held.
#[derive(Template)]
#[template(path = "edition/earlier.html")]
struct EarlierPage {
    frame: Frame,
    heading: String,
    /// Those who are in the newest edition too: the page, the number, what they were called, that they are invented.
    persons: Vec<(String, u64, Foreign, Option<Cow<'static, str>>)>,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// `GET /e/{edition}?page=…`.
pub(crate) async fn show_edition(State(site): State<Site>, Path(edition): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |_, settings, ask| {
        read_edition(settings, ask, &edition)
    })
    .await
}

/// `GET /e/{edition}/p/{record}`.
pub(crate) async fn show_person(
    State(site): State<Site>,
    Path((edition, record)): Path<(String, String)>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Plain, move |_, settings, ask| {
        let (held, stood) = find(settings, &edition, (&record, &ask.uri))?;
        person::show_stood(settings, ask, held.about(), &stood)
    })
    .await
}

/// `GET /e/{edition}/p/{record}/more/{part}?page=…`.
pub(crate) async fn show_more(
    State(site): State<Site>,
    Path((edition, record, part)): Path<(String, String, String)>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Plain, move |_, settings, ask| {
        let (held, stood) = find(settings, &edition, (&record, &ask.uri))?;
        let page = address::page_of(&address::parameters(&ask.uri)?)?;
        person::show_more_of(settings, ask, held.about(), &stood, (&part, page))
    })
    .await
}

/// The edition that is served, and the one that is asked for.
fn held<'a>(settings: &'a SiteSettings, edition: &str) -> Result<(&'a Edition, &'a Edition), Refusal> {
    let newest = settings.edition.as_deref().ok_or(Refusal::NoPage)?;
    let number: u64 = edition.parse().map_err(|_| Refusal::NoPage)?;
    let all = settings.earlier.iter().map(|earlier| &**earlier).chain([newest]);
    let held = all.into_iter().find(|held| held.about().number == number);
    Ok((newest, held.ok_or(Refusal::NotHeld)?))
}

/// Finds a person in an edition that is held.
fn find<'a>(
    settings: &'a SiteSettings,
    edition: &str,
    (record, uri): (&str, &Uri),
) -> Result<(&'a Edition, Stood), Refusal> {
    let (newest, held) = held(settings, edition)?;
    let place = find::Place::in_edition(held.about().number, record, uri);
    Ok((held, find::stood(newest, held, &place)?))
}

fn failed(error: EditionError) -> Refusal {
    Refusal::Failed(error.to_string())
}

fn read_edition(settings: &SiteSettings, ask: &Ask, edition: &str) -> Result<String, Refusal> {
    let (newest, held) = held(settings, edition)?;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let of = usize::try_from(held.about().persons.div_ceil(PAGE))
        .unwrap_or(usize::MAX)
        .max(1);
    if page > of {
        return Err(Refusal::NoPage);
    }
    let number = held.about().number;
    let mut persons = Vec::new();
    for (_, of_person) in held.reader().keys((page as u64 - 1) * PAGE, PAGE)? {
        let Some(of_person) = of_person else { continue };
        let stood = newest.stood_in(held, &RecordKey::Number(of_person)).map_err(failed)?;
        persons.extend(stood.map(|stood| {
            let href = address::stood(ask.lang, number, of_person);
            let invented = chip::invented(ask.lang, stood.record.invented());
            (href, of_person, called(ask.lang, &stood.record), invented)
        }));
    }
    let at = |page: usize| ask.lang.href(&format!("/e/{number}?page={page}"));
    answer::render(&EarlierPage {
        frame: Frame::of(settings, newest.reader().audience(), Section::None, ask),
        heading: heading(ask.lang, held),
        persons,
        page,
        of,
        before: (page > 1).then(|| at(page - 1)),
        after: (page < of).then(|| at(page + 1)),
    })
}

/// What a person was called.
fn called(lang: Language, record: &PersonRecord) -> Foreign {
    let person = &record.person;
    let Some(called) = person.called() else {
        return Foreign::plain(lang.say("name-not-recorded"));
    };
    let name = person.names().into_iter().find(|name| name.text == called);
    name.map_or_else(|| Foreign::quoted(lang, called), Foreign::of)
}

/// An edition, by number and day.
fn heading(lang: Language, edition: &Edition) -> String {
    let message = lang.message("earlier-edition").text("number", edition.about().number);
    message.text("day", dates::edition(lang, edition.about())).plain()
}

/// The earlier editions that hold a number and are held themselves: what each is called, and the page there.
pub(crate) fn with_person(
    settings: &SiteSettings,
    lang: Language,
    number: Option<u64>,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut pages = Vec::new();
    let Some(number) = number else { return Ok(pages) };
    for earlier in &settings.earlier {
        if earlier.reader().place(&RecordKey::Number(number))?.is_some() {
            let href = address::stood(lang, earlier.about().number, number);
            pages.push((heading(lang, earlier), href));
        }
    }
    Ok(pages)
}

/// The day on which a page of an edition is read: its own.
pub(crate) fn day_of(on: &str, today: Day) -> Day {
    on.parse().unwrap_or(today)
}
