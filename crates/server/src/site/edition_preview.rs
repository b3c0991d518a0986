//! What the next edition would add, change, withdraw and newly tell, and what the leak check finds: a page of the workspace.
//! It reads and writes nothing that is recorded.
//!
//! Over a large register this takes a minute or more, so it is made apart from the asking, once for a state of the register,
//! and lies in a file of the register's own folder while it is shown: a page of it at a time, and nothing of it left out.

use super::frame::{Frame, Section};
use super::language::{Language, Visit};
use super::refusal::Refusal;
use super::{Keep, Site, SiteSettings, address, answer};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::leak::LeakRecord;
use guwah_domain::schema::Schema;
use guwah_edition::{Difference, EditionError, Hit, LeakReport, PreviewCounts, Previewed, preview};
use guwah_registry::readers::Reader;
use guwah_registry::{Registry, RegistryError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Persons on one page.
const PAGE: usize = 100;
/// Hits of the leak check on one page.
const HITS: usize = 100;
/// The file in the register's folder, which its owner alone reads.
const FILE: &str = "preview.jsonl";

/// Makes previews of one register.
pub(crate) struct PreviewDesk {
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
}

/// One person of a preview.
#[derive(Serialize, Deserialize)]
struct Row {
    difference: String,
    number: Option<u64>,
    href: String,
    called: String,
    claims: String,
}

impl PreviewDesk {
    /// A desk on which nothing was made yet.
    pub(crate) fn new(registry: Registry) -> Self {
        Self {
            registry,
            state: Mutex::new(Made::Nothing),
        }
    }

    fn file(&self) -> PathBuf {
        self.registry.folder().join(FILE)
    }

    fn set(&self, made: Made) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = made;
    }

    /// What is there; begins to make it when nothing is, or when it is asked for anew.
    fn get(self: &Arc<Self>, anew: bool) -> Shown {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match &*state {
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
        let mut file = BufWriter::new(File::create(self.file()).map_err(failed())?);
        let (mut pages, mut at, mut rows) = (Vec::new(), 0u64, 0usize);
        let (counts, leaks) = preview(&self.registry, None, &mut |seen| {
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
        file.flush().map_err(failed())?;
        Ok(Ready {
            entries,
            counts,
            leaks,
            pages,
        })
    }

    fn rows(&self, ready: &Ready, page: usize) -> Result<Vec<Row>, Refusal> {
        let Some(at) = ready.pages.get(page) else {
            return Ok(Vec::new());
        };
        let failed = |error: std::io::Error| Refusal::Failed(format!("a preview cannot be read: {error}"));
        let mut file = File::open(self.file()).map_err(failed)?;
        file.seek(SeekFrom::Start(*at)).map_err(failed)?;
        let lines = BufReader::new(file).lines().take(PAGE);
        lines
            .map(|line| serde_json::from_str(&line.map_err(failed)?).map_err(|error| failed(error.into())))
            .collect()
    }
}

impl Drop for PreviewDesk {
    fn drop(&mut self) {
        // It can be made again, and names persons: it does not outlive the site.
        let _ = std::fs::remove_file(self.file());
    }
}

fn row(seen: &Previewed) -> Row {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for claim in &seen.claims {
        *counted
            .entry(Schema::person().label(&claim.property, "en"))
            .or_default() += 1;
    }
    let claims: Vec<String> = counted
        .into_iter()
        .map(|(label, count)| {
            if count == 1 {
                label.to_owned()
            } else {
                format!("{label} ×{count}")
            }
        })
        .collect();
    Row {
        difference: seen.difference.key().to_owned(),
        number: seen.number,
        href: address::person(Language::English, None, seen.person),
        called: match (&seen.called, seen.difference) {
            (Some(called), _) => called.clone(),
            (None, Difference::Withdrawn) => "No longer public".to_owned(),
            (None, _) => "No name recorded".to_owned(),
        },
        claims: claims.join(", "),
    }
}

/// What there is to show.
enum Shown {
    UnderWay,
    Failed(String),
    Ready(Arc<Ready>),
}

#[derive(Template)]
#[template(path = "edition_preview.html")]
struct PreviewPage {
    frame: Frame,
    under_way: bool,
    failed: Option<String>,
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
    rows: Vec<Row>,
    page: usize,
    pages: usize,
    blocking: usize,
    to_look_at: usize,
    answered: String,
    hits: Vec<HitRow>,
    hits_page: usize,
    hits_pages: usize,
}

struct HitRow {
    blocks: bool,
    kind: &'static str,
    found: String,
    place: String,
    href: String,
    of_href: String,
    of_kind: &'static str,
    key: String,
}

/// `GET /publish`: the preview; `?page=` and `?hits=` turn its pages, `?anew=1` makes it again.
pub(super) async fn show_preview(State(site): State<Site>, visit: Visit, uri: Uri, headers: HeaderMap) -> Response {
    let shown = site
        .read(&visit, Keep::Never, move |reader, settings, visit| {
            read(reader, settings, visit, &uri)
        })
        .await;
    site.answer(&visit, &headers, shown)
}

fn read(reader: &dyn Reader, settings: &SiteSettings, visit: &Visit, uri: &Uri) -> Result<String, Refusal> {
    let desk = settings.preview.as_ref().ok_or(Refusal::NoPage)?;
    let parameters = address::parameters(uri)?;
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
        frame: Frame::of(settings, reader.audience(), Section::None, visit),
        under_way: false,
        failed: None,
        ready: None,
    };
    match desk.get(asked("anew").is_some()) {
        Shown::UnderWay => shown.under_way = true,
        Shown::Failed(why) => shown.failed = Some(why),
        Shown::Ready(ready) => {
            let is_old = reader.entries()? != ready.entries;
            let rows = desk.rows(&ready, page("page") - 1)?;
            shown.ready = Some(ready_page(
                visit.lang,
                &ready,
                rows,
                is_old,
                (page("page"), page("hits")),
            ));
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
    let hits = leaks.hits.iter().skip((hits_page - 1) * HITS).take(HITS).map(hit_row);
    ReadyPage {
        edition: counts.edition,
        added: lang.number(counts.added),
        changed: lang.number(counts.changed),
        withdrawn: lang.number(counts.withdrawn),
        unchanged: lang.number(counts.unchanged),
        claims: lang.number(counts.claims),
        is_old,
        rows,
        page,
        pages: ready.pages.len().max(1),
        blocking: leaks.blocking(),
        to_look_at: leaks.hits.len() - leaks.blocking(),
        answered: lang.number(leaks.answered),
        hits: hits.collect(),
        hits_page,
        hits_pages: leaks.hits.len().div_ceil(HITS).max(1),
    }
}

fn hit_row(hit: &Hit) -> HitRow {
    let href = |record: LeakRecord| match record {
        LeakRecord::Person(person) => address::person(Language::English, None, person),
        LeakRecord::Source(source) => format!("/s/{source}"),
    };
    HitRow {
        blocks: hit.blocks,
        kind: match hit.kind {
            guwah_edition::Kind::Telephone => "telephone",
            guwah_edition::Kind::IdentityNumber => "identity number",
            guwah_edition::Kind::Passport => "passport",
            guwah_edition::Kind::Email => "e-mail address",
            guwah_edition::Kind::Address => "address",
            guwah_edition::Kind::Name => "name",
            guwah_edition::Kind::MaskedNumber => "number that is masked elsewhere",
        },
        found: hit.found.clone(),
        place: format!(
            "{}, {}",
            Schema::person().label(&hit.place.property, "en"),
            hit.place.part
        ),
        href: href(hit.text_of),
        of_href: href(hit.of),
        of_kind: match hit.of {
            LeakRecord::Person(_) => "person",
            LeakRecord::Source(_) => "source",
        },
        key: hit.key.clone(),
    }
}
