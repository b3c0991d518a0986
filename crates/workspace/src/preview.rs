//! What the next edition would add, change, withdraw and newly tell, and what the leak check finds: a page of the workspace.
//! It reads and writes nothing that is recorded.
//!
//! Over a large register this takes a minute or more, so it is made apart from the asking, once for a state of the register,
//! and lies in a file without a name on the register's own disk while it is shown: a page of it at a time, and nothing of it left
//! out. It goes with the process, however that ends, and when somebody is erased.

use askama::Template;
use axum::extract::{Extension, State};
use axum::response::Response;
use guwah_domain::id::PersonId;
use guwah_domain::leak::LeakRecord;
use guwah_edition::{Difference, EditionError, Hit, LeakReport, PreviewCounts, Previewed, preview};
use guwah_registry::readers::Reader;
use guwah_registry::{Registry, RegistryError};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// Persons on one page.
const PAGE: usize = 100;
/// Hits of the leak check on one page.
const HITS: usize = 100;

/// Makes previews of one register.
pub struct PreviewDesk {
    registry: Registry,
    state: Mutex<Made>,
}

/// What was made so far.
enum Made {
    Nothing,
    UnderWay,
    Failed(String),
    Ready(Arc<Ready>),
}

/// A preview that was made.
struct Ready {
    /// How many entries the register had.
    entries: u64,
    counts: PreviewCounts,
    leaks: LeakReport,
    /// Where each page begins in the file.
    pages: Vec<u64>,
    file: Mutex<File>,
    /// The newest erasure there was then: with another, nothing of this is shown any more.
    last_erasure: Option<u64>,
}

/// One person of a preview.
#[derive(Serialize, Deserialize)]
struct Row {
    difference: String,
    number: Option<u64>,
    person: PersonId,
    called: Option<String>,
    /// How many claims of each property would be newly public.
    claims: BTreeMap<String, usize>,
}

impl PreviewDesk {
    /// A desk on which nothing was made yet.
    pub fn new(registry: Registry) -> Self {
        Self {
            registry,
            state: Mutex::new(Made::Nothing),
        }
    }

    fn set(&self, made: Made) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = made;
    }

    /// What is there; begins to make it when nothing is, or when it is asked for anew.
    fn get(self: &Arc<Self>, anew: bool) -> Shown {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let last_erasure = self.registry.last_erasure().ok().flatten();
        match &*state {
            Made::Ready(ready) if ready.last_erasure != last_erasure => {}
            Made::UnderWay => return Shown::UnderWay,
            Made::Failed(why) if !anew => return Shown::Failed(why.clone()),
            Made::Ready(ready) if !anew => return Shown::Ready(Arc::clone(ready)),
            Made::Nothing | Made::Failed(_) | Made::Ready(_) => {}
        }
        *state = Made::UnderWay;
        let desk = Arc::clone(self);
        std::thread::spawn(move || {
            let made = match desk.make() {
                Ok(ready) => Made::Ready(Arc::new(ready)),
                Err(error) => Made::Failed(error.to_string()),
            };
            desk.set(made);
        });
        Shown::UnderWay
    }

    fn make(&self) -> Result<Ready, EditionError> {
        let failed = || RegistryError::file("the preview cannot be kept while it is shown");
        let entries = self.registry.entries()?;
        let last_erasure = self.registry.last_erasure()?;
        let mut file = BufWriter::new(tempfile::tempfile_in(self.registry.folder()).map_err(failed())?);
        let (mut pages, mut at, mut rows) = (Vec::new(), 0u64, 0usize);
        let (counts, leaks, _) = preview(&self.registry, None, &mut |seen| {
            if rows.is_multiple_of(PAGE) {
                pages.push(at);
            }
            rows += 1;
            let mut line = serde_json::to_vec(&row(&seen))
                .map_err(std::io::Error::from)
                .map_err(failed())?;
            line.push(b'\n');
            at += line.len() as u64;
            Ok(file.write_all(&line).map_err(failed())?)
        })?;
        let file = file.into_inner().map_err(|error| failed()(error.into_error()))?;
        Ok(Ready {
            entries,
            counts,
            leaks,
            pages,
            file: Mutex::new(file),
            last_erasure,
        })
    }

    fn rows(ready: &Ready, page: usize) -> Result<Vec<Row>, Refusal> {
        let Some(at) = ready.pages.get(page) else {
            return Ok(Vec::new());
        };
        let failed = |error: std::io::Error| Refusal::Failed(format!("a preview cannot be read: {error}"));
        let mut file = ready.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(*at)).map_err(failed)?;
        let lines = BufReader::new(&mut *file).lines().take(PAGE);
        lines
            .map(|line| serde_json::from_str(&line.map_err(failed)?).map_err(|error| failed(error.into())))
            .collect()
    }
}

fn row(seen: &Previewed) -> Row {
    let mut claims: BTreeMap<String, usize> = BTreeMap::new();
    for claim in &seen.claims {
        *claims.entry(claim.property.clone()).or_default() += 1;
    }
    Row {
        difference: seen.difference.key().to_owned(),
        number: seen.number,
        person: seen.person,
        called: seen.called.clone(),
        claims,
    }
}

/// What there is to show.
enum Shown {
    UnderWay,
    Failed(String),
    Ready(Arc<Ready>),
}

#[derive(Template)]
#[template(path = "preview.html")]
struct PreviewPage {
    frame: Frame,
    under_way: bool,
    failed: Option<Foreign>,
    ready: Option<ReadyPage>,
}

struct ReadyPage {
    edition: u64,
    added: String,
    changed: String,
    withdrawn: String,
    unchanged: String,
    claims: String,
    /// Whether something was recorded since.
    is_old: bool,
    rows: Vec<RowLine>,
    page: usize,
    pages: usize,
    blocking: usize,
    to_look_at: usize,
    answered: String,
    hits: Vec<HitRow>,
    hits_page: usize,
    hits_pages: usize,
}

/// One person, as the page says it.
struct RowLine {
    difference: Cow<'static, str>,
    number: Option<u64>,
    href: String,
    called: Foreign,
    claims: String,
}

struct HitRow {
    blocks: bool,
    kind: Cow<'static, str>,
    found: String,
    /// The property in whose claim it stands, and the part of the record as the leak check names it.
    place: Cow<'static, str>,
    part: String,
    href: String,
    of_href: String,
    of_kind: Cow<'static, str>,
    key: String,
}

/// `GET /publish`: the preview; `?page=` and `?hits=` turn its pages, `?anew=1` makes it again.
pub(super) async fn show_preview(
    State(site): State<Site>,
    Extension(desk): Extension<Arc<PreviewDesk>>,
    ask: Ask,
) -> Response {
    site.show(&ask, Keep::Never, move |reader, settings, ask| {
        read(reader, settings, ask, &desk)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, desk: &Arc<PreviewDesk>) -> Result<String, Refusal> {
    // What is to be published is for the team to see beforehand.
    reader.team().ok_or(Refusal::NoPage)?;
    let parameters = address::parameters(&ask.uri)?;
    let asked = |name: &str| {
        parameters
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    };
    let page = |name: &str| {
        asked(name)
            .and_then(|page| page.parse::<usize>().ok())
            .unwrap_or(1)
            .max(1)
    };
    let mut shown = PreviewPage {
        frame: Frame::of(settings, reader.audience(), Section::None, ask),
        under_way: false,
        failed: None,
        ready: None,
    };
    match desk.get(asked("anew").is_some()) {
        Shown::UnderWay => shown.under_way = true,
        Shown::Failed(why) => shown.failed = Some(Foreign::quoted(ask.lang, &why)),
        Shown::Ready(ready) => {
            let is_old = reader.entries()? != ready.entries;
            let rows = PreviewDesk::rows(&ready, page("page") - 1)?;
            shown.ready = Some(ready_page(ask.lang, &ready, rows, is_old, (page("page"), page("hits"))));
        }
    }
    answer::render(&shown)
}

fn ready_page(
    lang: Language,
    ready: &Ready,
    rows: Vec<Row>,
    is_old: bool,
    (page, hits_page): (usize, usize),
) -> ReadyPage {
    let Ready { counts, leaks, .. } = ready;
    let persons = |count| lang.message("count-persons").number("count", count).plain();
    let hits = leaks.hits.iter().skip((hits_page - 1) * HITS).take(HITS);
    ReadyPage {
        edition: counts.edition,
        added: persons(counts.added),
        changed: persons(counts.changed),
        withdrawn: persons(counts.withdrawn),
        unchanged: persons(counts.unchanged),
        claims: lang.message("preview-claims").number("count", counts.claims).plain(),
        is_old,
        rows: rows.into_iter().map(|row| line(lang, row)).collect(),
        page,
        pages: ready.pages.len().max(1),
        blocking: leaks.blocking(),
        to_look_at: leaks.hits.len() - leaks.blocking(),
        answered: lang.number(leaks.answered),
        hits: hits.map(|hit| hit_row(lang, hit)).collect(),
        hits_page,
        hits_pages: leaks.hits.len().div_ceil(HITS).max(1),
    }
}

fn line(lang: Language, row: Row) -> RowLine {
    let claims = row.claims.iter().map(|(property, count)| {
        let label = lang.property(property);
        if *count == 1 {
            label.into_owned()
        } else {
            format!("{label} ×{count}")
        }
    });
    RowLine {
        difference: lang.say(match row.difference.as_str() {
            "added" => "verify-added",
            "changed" => "verify-changed",
            _ => "verify-withdrawn",
        }),
        number: row.number,
        href: address::person(lang, None, row.person),
        called: match row.called {
            Some(called) => Foreign::name(&called),
            None if row.difference == Difference::Withdrawn.key() => {
                Foreign::plain(lang.say("preview-no-longer-public"))
            }
            None => Foreign::plain(lang.say("name-not-recorded")),
        },
        claims: claims.collect::<Vec<_>>().join(lang.comma()),
    }
}

fn hit_row(lang: Language, hit: &Hit) -> HitRow {
    let href = |record: LeakRecord| match record {
        LeakRecord::Person(person) => address::person(lang, None, person),
        LeakRecord::Source(source) => address::source(lang, source),
    };
    HitRow {
        blocks: hit.blocks,
        kind: lang.say(match hit.kind {
            guwah_edition::Kind::Telephone => "leak-telephone",
            guwah_edition::Kind::IdentityNumber => "leak-identity-number",
            guwah_edition::Kind::Passport => "leak-passport",
            guwah_edition::Kind::Email => "leak-email",
            guwah_edition::Kind::Address => "leak-address",
            guwah_edition::Kind::Name => "leak-name",
            guwah_edition::Kind::MaskedNumber => "leak-masked-number",
            guwah_edition::Kind::Erased => "leak-erased",
        }),
        found: hit.passage.clone(),
        place: Cow::Owned(lang.property(&hit.place.property).into_owned()),
        part: hit.place.part.clone(),
        href: href(hit.text_of),
        of_href: href(hit.of),
        of_kind: lang.say(match hit.of {
            LeakRecord::Person(_) => "preview-this-person",
            LeakRecord::Source(_) => "preview-this-source",
        }),
        key: hit.key.clone(),
    }
}
