//! The latest changes: what was added or said otherwise, newest first; of a register day by day, of an edition edition by
//! edition, with how many each added, changed and withdrew.

use crate::edition::list::{self, EditionRow};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_registry::Happened;
use guwah_registry::readers::{Change, Reader};
use guwah_web::parts::{chip, history};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, Message, dates};
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "pages/changes.html")]
struct ChangesPage {
    frame: Frame,
    /// What changed, day by day.
    days: Vec<ChangedDay>,
    editions: Vec<EditionRow>,
    /// Whether these are not the newest.
    older: bool,
    next: Option<String>,
}

/// What changed on a day, or in an edition.
pub(crate) struct ChangedDay {
    /// The day; of an edition its number too.
    pub(crate) day: Option<String>,
    pub(crate) changes: Vec<Changed>,
}

impl ChangedDay {
    /// What was recorded of one person one after the other is told once, each source in it once.
    fn add(&mut self, lang: Language, change: Changed) {
        match self.changes.last_mut().filter(|last| last.href == change.href) {
            Some(last) => {
                last.happened.extend(change.happened);
                last.tell(lang);
            }
            None => self.changes.push(change),
        }
    }
}

/// What changed of one person.
pub(crate) struct Changed {
    pub(crate) href: String,
    pub(crate) name: Foreign,
    pub(crate) number: Option<u64>,
    /// That the person is invented.
    pub(crate) invented: Option<Cow<'static, str>>,
    /// When on that day.
    pub(crate) time: String,
    pub(crate) what: Vec<Message>,
    pub(crate) actor: Option<Foreign>,
    happened: Vec<Happened>,
}

impl Changed {
    fn tell(&mut self, lang: Language) {
        let told = Happened::together(&self.happened);
        self.what = told.iter().map(|what| history::happened(lang, what)).collect();
    }
}

/// `GET /changes?before=…`.
pub(crate) async fn show_changes(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let parameters = address::parameters(&ask.uri)?;
    let before = match parameters.iter().find(|(field, _)| field == "before") {
        Some((_, mark)) => Some(mark.parse().map_err(|_| Refusal::Unusable("changes-bad-mark"))?),
        None => None,
    };
    let changes = reader.changes(before)?;
    let page = ChangesPage {
        frame: Frame::of(settings, reader.audience(), Section::None, ask),
        days: days(ask.lang, &changes.lines, settings.edition.is_some()),
        editions: list::rows(ask.lang, settings),
        older: before.is_some(),
        next: changes
            .before
            .map(|mark| ask.lang.href(&format!("/changes?before={mark}"))),
    };
    answer::render(&page)
}

/// Changes by the day on which they were recorded, or by the edition that told of them.
pub(crate) fn days(lang: Language, lines: &[Change], of_editions: bool) -> Vec<ChangedDay> {
    let mut days: Vec<ChangedDay> = Vec::new();
    for change in lines {
        let (day, time) = match &change.line {
            Some(line) if of_editions => {
                let message = lang.message("earlier-edition").text("number", line.position);
                let (day, _) = dates::instant(lang, &line.at);
                (Some(message.text("day", day).plain()), String::new())
            }
            Some(line) => {
                let (day, time) = dates::instant(lang, &line.at);
                (Some(day), time)
            }
            None => (None, String::new()),
        };
        if days.last().is_none_or(|known| known.day != day) {
            days.push(ChangedDay {
                day,
                changes: Vec::new(),
            });
        }
        if let Some(known) = days.last_mut() {
            known.add(lang, changed(lang, change, time));
        }
    }
    days
}

fn changed(lang: Language, change: &Change, time: String) -> Changed {
    let card = &change.card;
    let name = card.names.iter().find(|name| name.text == card.name);
    let line = change.line.as_ref();
    let mut changed = Changed {
        href: address::person(lang, change.number, change.id),
        name: name.map_or_else(|| Foreign::quoted(lang, &card.name), Foreign::of),
        number: change.number,
        invented: chip::invented(lang, card.invented),
        time,
        what: Vec::new(),
        actor: line.map(|line| history::recorded_by(lang, line)),
        happened: line.map(|line| line.what.clone()).unwrap_or_default(),
    };
    changed.tell(lang);
    changed
}
