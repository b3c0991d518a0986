//! The page of a person. Each part is built by a file of its own from [`Accounts`]; this one puts them
//! together.

mod act;
mod asked;
pub(crate) mod card;
mod chronology;
pub(crate) mod citation;
mod facts;
mod family;
mod head;
mod intervention;
#[cfg(test)]
#[path = "../../web/src/parts/invented.rs"]
mod invented;
mod kin_box;
mod kin_graph;
mod kin_tie;
pub(crate) mod linked_data;
mod more;
mod status;
mod testimony;

pub(crate) use act::show_act;
pub(crate) use intervention::show_intervention;
pub(crate) use more::{show_more, show_more_of};

use crate::edition::earlier;
use crate::find;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::disclosure::Audience;
use guwah_domain::edition::PublishedEdition;
use guwah_domain::vague_date::Day;
use guwah_edition::Stood;
use guwah_registry::history::Moment;
use guwah_registry::readers::{HistoryLine, PersonRecord, Reader, RecordKey};
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::{claims, history, remarks, sources};
use guwah_web::{Ask, EditionLine, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Language, Message, dates};

/// The page.
#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    frame: Frame,
    head: head::Head,
    sex: guwah_wording::phrases::Sex,
    status: status::StatusView,
    worth: Vec<remarks::Remark>,
    facts: Vec<facts::Fact>,
    identity: Vec<facts::Fact>,
    testimonies: Vec<testimony::TestimonyView>,
    claims: claims::ClaimsView,
    chronology: Option<chronology::Chronology>,
    family: Option<family::Family>,
    asked: Vec<asked::Asked>,
    sources: Vec<sources::SourceLine>,
    history: history::History,
    /// What has pages of its own.
    more: more::More,
    /// The address of the page as it is now.
    href: String,
    /// As of when it is shown, where that is not now.
    then: Option<Message>,
    /// The moment as of which it is shown, in words.
    as_of: Option<String>,
    cite: Cite,
}

/// How to cite the page.
struct Cite {
    record: String,
    day: String,
    address: String,
    /// Below which address its files are, which are in no language.
    files: String,
    /// The day, as an address asks for the page as of it.
    on: String,
    /// The edition that the page is from.
    edition: Option<EditionLine>,
    /// Whether that is what its files are of too: receipts and citations are made of the newest edition alone.
    has_files: bool,
}

/// As of when a page is shown.
pub(crate) enum Stand<'a> {
    /// As it is now.
    Now,
    /// As it was recorded by a moment.
    By(&'a Moment),
    /// As it stood in an earlier edition, and whether the newest tells nothing beyond that.
    In(&'a PublishedEdition, bool),
}

impl<'a> Stand<'a> {
    fn of(moment: Option<&'a Moment>) -> Self {
        moment.map_or(Self::Now, Self::By)
    }

    /// The moment, for the addresses of pages beside this one.
    fn moment(&self) -> Option<&Moment> {
        match self {
            Self::By(moment) => Some(moment),
            Self::Now | Self::In(..) => None,
        }
    }

    /// The address of the page of a record as it is shown, without the moment.
    fn href(&self, lang: Language, record: &PersonRecord) -> String {
        match (self, record.number) {
            (Self::In(edition, _), Some(number)) => address::stood(lang, edition.number, number),
            _ => address::person(lang, record.number, record.id),
        }
    }

    /// What stands above a page that is not as it is now.
    fn note(&self, lang: Language, now: &str) -> Option<Message> {
        match self {
            Self::Now => None,
            Self::By(moment) => {
                let message = lang
                    .message("person-as-of")
                    .text("moment", history::moment(lang, moment));
                Some(message.link("now", now))
            }
            Self::In(edition, same) => {
                let key = if *same {
                    "person-in-edition-same"
                } else {
                    "person-in-edition"
                };
                let message = lang.message(key).text("number", edition.number);
                Some(message.text("day", dates::edition(lang, edition)).link("now", now))
            }
        }
    }
}

/// `GET /p/{record}`: by public number, record id or `dataset:id`; `?as_of=` shows it as recorded by a moment.
pub(crate) async fn show_person(State(site): State<Site>, Path(record): Path<String>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, &record)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, record: &str) -> Result<String, Refusal> {
    let asked = find::person_then(reader, settings, &find::Place::of_page(record, &ask.uri))?;
    let find::Asked {
        record: found,
        moment,
        day,
    } = asked;
    let history = reader.history(&RecordKey::Id(found.id))?;
    let stand = Stand::of(moment.as_ref());
    let mut page = page(settings, ask, &found, reader.audience(), day, &history, &stand);
    if settings.edition.is_some() {
        page.history.earlier = Some(earlier::with_person(settings, ask.lang, found.number)?);
    }
    answer::render(&page)
}

/// A person as they stood in an earlier edition, read on the day of that edition.
pub(crate) fn show_stood(
    settings: &SiteSettings,
    ask: &Ask,
    edition: &PublishedEdition,
    stood: &Stood,
) -> Result<String, Refusal> {
    let day = earlier::day_of(&edition.on, (settings.today)());
    let stand = Stand::In(edition, stood.same);
    let mut page = page(settings, ask, &stood.record, Audience::Public, day, &[], &stand);
    page.history.earlier = Some(earlier::with_person(settings, ask.lang, stood.record.number)?);
    answer::render(&page)
}

/// The page of a record as one audience sees it on a day.
fn page(
    settings: &SiteSettings,
    ask: &Ask,
    record: &PersonRecord,
    audience: Audience,
    today: Day,
    history: &[HistoryLine],
    stand: &Stand<'_>,
) -> PersonPage {
    let accounts = Accounts::of(record, audience, today, ask.lang).standing_at(stand.moment());
    let href = address::person(ask.lang, record.number, record.id);
    let here = stand.href(ask.lang, record);
    let served = settings.edition.as_deref().map(guwah_edition::Edition::about);
    let (edition, has_files) = match stand {
        Stand::In(edition, _) => (Some(*edition), false),
        Stand::Now | Stand::By(_) => (served, true),
    };
    let head = head::head(&accounts);
    let cite = Cite {
        record: record
            .number
            .map_or_else(
                || ask.lang.message("cite-record").text("id", record.id),
                |number| ask.lang.message("cite-person").text("number", number),
            )
            .plain(),
        day: dates::day(ask.lang, today),
        address: format!("{}{here}", address::origin(settings, &ask.headers)),
        files: address::person(Language::English, record.number, record.id),
        on: today.to_string(),
        edition: edition.map(|edition| EditionLine::of(ask.lang, edition)),
        has_files,
    };
    let mut testimonies = testimony::testimonies(&accounts);
    let mut claims = claims::claims(&accounts);
    claims.say_once();
    let mut chronology = chronology::chronology(&accounts);
    let more = more::shorten(&here, stand, &mut claims, &mut chronology, &mut testimonies);
    claims.put_together();
    PersonPage {
        frame: Frame::of(settings, audience, Section::Persons, ask),
        sex: accounts.sex,
        status: status::status(&accounts),
        worth: remarks::remarks(&accounts),
        facts: facts::facts(&accounts),
        identity: facts::identity(&accounts),
        testimonies,
        claims,
        chronology,
        family: family::family(&accounts),
        asked: asked::asked(&accounts),
        sources: sources::sources(&accounts),
        more,
        history: history::history(ask.lang, history, &href),
        then: stand.note(ask.lang, &href),
        href,
        as_of: match stand {
            Stand::By(moment) => Some(history::moment(ask.lang, moment)),
            Stand::Now | Stand::In(..) => None,
        },
        head,
        cite,
    }
}
