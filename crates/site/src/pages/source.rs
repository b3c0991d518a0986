//! Sources: what each is, on what ground it is published, what it says in general, and of whom it speaks.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use guwah_domain::redaction;
use guwah_domain::source::Source;
use guwah_registry::readers::{PAGE, Reader, SourceRecord};
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::parts::sources::made;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language};

/// The page of one source.
#[derive(Template)]
#[template(path = "pages/source.html")]
struct SourcePage {
    frame: Frame,
    /// Below which address its files are, which are in no language.
    files: String,
    title: Foreign,
    kind: String,
    made: Vec<Foreign>,
    url: Option<String>,
    note: Option<Foreign>,
    dataset: Option<String>,
    /// The page of the list that it is, where anybody on it is shown.
    list: Option<String>,
    ground: Option<Foreign>,
    /// What its consent allows, in a sentence; empty where it allows nothing.
    purposes: String,
    /// Whether published copies cannot be called back and the speaker was told so.
    told: bool,
    statements: Vec<(Foreign, Foreign)>,
    persons: String,
    roll: Roll,
    before: Option<String>,
    after: Option<String>,
}

/// The list of all sources.
#[derive(Template)]
#[template(path = "pages/sources.html")]
struct SourcesPage {
    frame: Frame,
    count: String,
    sources: Vec<SourceLine>,
}

/// One source of the list.
struct SourceLine {
    href: String,
    title: Foreign,
    kind: String,
    made: Vec<Foreign>,
    persons: String,
}

/// `GET /s`.
pub(crate) async fn show_sources(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read_all).await
}

/// `GET /s/{source}?page=…`.
pub(crate) async fn show_source(State(site): State<Site>, Path(source): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read_one(reader, settings, ask, &source)
    })
    .await
}

fn read_all(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let mut sources = reader.sources()?;
    sources.retain(|(_, source, persons)| speaks(reader.audience(), source, *persons));
    let page = SourcesPage {
        frame: Frame::of(settings, reader.audience(), Section::Sources, ask),
        count: ask.lang.message("count-sources").number("count", sources.len()).plain(),
        sources: sources
            .iter()
            .map(|(id, source, persons)| line(ask.lang, *id, source, *persons))
            .collect(),
    };
    answer::render(&page)
}

/// Whether a source says anything to this audience. A file that only brought the words of other sources does not.
pub(crate) fn speaks(audience: Audience, source: &Source, persons: u64) -> bool {
    audience == Audience::Team || persons > 0 || !source.statements.is_empty()
}

fn line(lang: Language, id: SourceId, source: &Source, persons: u64) -> SourceLine {
    SourceLine {
        href: address::source(lang, id),
        title: Foreign::quoted(lang, &source.title),
        kind: lang.term("source_kind", &source.kind).into_owned(),
        made: made(lang, source),
        persons: lang.message("count-persons").number("count", persons).plain(),
    }
}

fn read_one(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, source: &str) -> Result<String, Refusal> {
    let id: SourceId = source.parse().map_err(|_| Refusal::NoSource)?;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let record = reader.source(id, page as u64 - 1)?.ok_or(Refusal::NoSource)?;
    answer::render(&of(
        &record,
        page,
        Frame::of(settings, reader.audience(), Section::Sources, ask),
        settings,
    ))
}

fn of(record: &SourceRecord, page: usize, frame: Frame, settings: &SiteSettings) -> SourcePage {
    let source = &record.source;
    let entries = record.persons.iter().map(|(id, number, card)| Entry {
        id: *id,
        number: *number,
        card,
        why: Vec::new(),
    });
    let here = address::source(frame.lang, record.id);
    let at = |page: usize| {
        if page == 1 {
            here.clone()
        } else {
            format!("{here}?page={page}")
        }
    };
    let lang = frame.lang;
    let consent = redaction::consent(source);
    let purposes = consent
        .purposes
        .iter()
        .map(|purpose| lang.small(&lang.term("consent_purpose", purpose)));
    SourcePage {
        frame,
        files: address::source(Language::English, record.id),
        title: Foreign::quoted(lang, &source.title),
        kind: lang.term("source_kind", &source.kind).into_owned(),
        made: made(lang, source),
        url: source.url.clone(),
        note: source.note.as_deref().map(|note| Foreign::quoted(lang, note)),
        dataset: source.dataset.clone(),
        list: source
            .dataset
            .as_deref()
            .filter(|_| record.total > 0)
            .map(|dataset| address::list(lang, dataset)),
        ground: consent
            .ground
            .as_deref()
            .map(|ground| Foreign::quoted(lang, &lang.capital(ground))),
        purposes: purposes.collect::<Vec<_>>().join(lang.comma()),
        told: consent.told_copies_remain,
        statements: source
            .statements
            .iter()
            .map(|said| (Foreign::quoted(lang, &said.by), Foreign::quoted(lang, &said.says)))
            .collect(),
        persons: lang.message("count-persons").number("count", record.total).plain(),
        roll: roll(lang, entries, (settings.today)()),
        before: (page > 1).then(|| at(page - 1)),
        after: ((page as u64) * PAGE < record.total).then(|| at(page + 1)),
    }
}
