//! The first page: one search box, what this is, who is recorded.

use crate::pages::changes::{self, ChangedDay};
use crate::pages::source::speaks;
use crate::pages::story::{Story, story};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::claim::Held;
use guwah_registry::query::Query;
use guwah_registry::readers::{Change, Reader};
use guwah_web::parts::chip::Stroke;
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};
use guwah_wording::{Foreign, Language, phrases};
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "pages/home.html")]
struct HomePage {
    frame: Frame,
    /// How many persons.
    persons: u64,
    /// "9 persons".
    persons_words: String,
    /// "2 sources".
    sources_words: String,
    /// How many are contested.
    contested: u64,
    /// A name to try.
    example: Option<(String, Foreign)>,
    roll: Roll,
    story: Option<Story>,
    latest: Vec<ChangedDay>,
    held: Vec<(Stroke, Cow<'static, str>)>,
}

/// How many persons stand on the first page.
const SHOWN: usize = 12;

/// How many of those whose records changed last are told.
const LATEST: usize = 6;

/// `GET /`.
pub(crate) async fn show_home(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let counts = reader.counts()?;
    let sources = reader.sources()?;
    let speaking = sources
        .iter()
        .filter(|(_, source, persons)| speaks(reader.audience(), source, *persons))
        .count();
    let first = reader.search(&Query {
        limit: SHOWN,
        ..Query::default()
    })?;
    let latest = reader.changes(None)?;
    let entries = first.hits.iter().map(|hit| Entry {
        id: hit.id,
        number: hit.number,
        card: &hit.card,
        why: Vec::new(),
    });
    let named = first
        .hits
        .iter()
        .find(|hit| !hit.card.unnamed && hit.card.name.is_ascii());
    let page = HomePage {
        frame: Frame::of(settings, reader.audience(), Section::Home, ask),
        persons: counts.persons,
        persons_words: ask
            .lang
            .message("count-persons")
            .number("count", counts.persons)
            .plain(),
        sources_words: ask.lang.message("count-sources").number("count", speaking).plain(),
        contested: counts.contested,
        example: named.map(|hit| {
            (
                ask.lang
                    .href(&format!("/search?q={}", guwah_web::address::encode(&hit.card.name))),
                Foreign::name(&hit.card.name),
            )
        }),
        roll: roll(ask.lang, entries, (settings.today)()),
        story: story(reader, ask.lang, (settings.today)())?,
        latest: latest_persons(ask.lang, &latest.lines, settings.edition.is_some()),
        held: held(ask.lang),
    };
    answer::render(&page)
}

/// Those whose records changed last, day by day.
fn latest_persons(lang: Language, lines: &[Change], of_editions: bool) -> Vec<ChangedDay> {
    let mut left = LATEST;
    let mut days = changes::days(lang, lines, of_editions);
    for day in &mut days {
        day.changes.truncate(left);
        left -= day.changes.len();
    }
    days.retain(|day| !day.changes.is_empty());
    days
}

/// The ways of holding a claim, with what they mean.
pub(crate) fn held(lang: Language) -> Vec<(Stroke, Cow<'static, str>)> {
    let all = Held::ALL.iter();
    all.map(|held| (Stroke(*held, lang), phrases::held_meaning(lang, *held)))
        .collect()
}
