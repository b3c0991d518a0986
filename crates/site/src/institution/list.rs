//! The lists of facilities and of organisations, and which of them a name means.

use crate::institution::sort;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::id::InstitutionId;
use guwah_domain::institution::{InstitutionKind, InstitutionRef};
use guwah_domain::value::Value;
use guwah_registry::RegistryError;
use guwah_registry::readers::{InstitutionRecord, PAGE, Reader};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, labels};
use std::collections::HashMap;

/// A list.
#[derive(Template)]
#[template(path = "institution/list.html")]
struct InstitutionsPage {
    frame: Frame,
    is: &'static str,
    count: u64,
    lines: Vec<Line>,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// One of them.
struct Line {
    href: String,
    name: Foreign,
    sort: Option<Foreign>,
    place: Option<Foreign>,
    /// To how many persons something is said to have been done there; none for an organisation.
    persons: Option<String>,
}

/// `GET /facilities?page=…`.
pub(crate) async fn show_facilities(site: State<Site>, ask: Ask) -> Response {
    show(site, InstitutionKind::Facility, ask).await
}

/// `GET /organisations?page=…`.
pub(crate) async fn show_organisations(site: State<Site>, ask: Ask) -> Response {
    show(site, InstitutionKind::Organisation, ask).await
}

async fn show(State(site): State<Site>, kind: InstitutionKind, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, kind)
    })
    .await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask, kind: InstitutionKind) -> Result<String, Refusal> {
    let lang = ask.lang;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let offset = (page as u64 - 1).saturating_mul(PAGE);
    let found = reader.institutions(kind, offset, PAGE)?;
    let of = usize::try_from(found.total.div_ceil(PAGE).max(1)).unwrap_or(usize::MAX);
    let (path, section) = match kind {
        InstitutionKind::Facility => ("/facilities", Section::Map),
        InstitutionKind::Organisation => ("/organisations", Section::Sources),
    };
    let at = |page: usize| match page {
        1 => lang.href(path),
        page => lang.href(&format!("{path}?page={page}")),
    };
    answer::render(&InstitutionsPage {
        frame: Frame::of(settings, reader.audience(), section, ask),
        is: kind.key(),
        count: found.total,
        lines: found.page.iter().map(|record| line(lang, record)).collect(),
        page,
        of,
        before: (page > 1).then(|| at((page - 1).min(of))),
        after: (page < of).then(|| at(page + 1)),
    })
}

fn line(lang: Language, record: &InstitutionRecord) -> Line {
    let institution = &record.institution;
    let place = institution.of("place").find_map(|(_, claim)| match &claim.value {
        Value::Place(place) => Some(Foreign::quoted(lang, &labels::place_text(lang, place))),
        _ => None,
    });
    let is_facility = institution.kind == InstitutionKind::Facility;
    Line {
        href: address::institution(lang, institution.kind, institution.id),
        name: institution
            .called()
            .map_or_else(|| Foreign::plain(lang.say("institution-unnamed")), Foreign::of),
        sort: sort(lang, record),
        place,
        persons: is_facility.then(|| lang.message("count-persons").number("count", record.persons).plain()),
    }
}

/// Which facility or organisation is meant by a reference or an exact name, as far as this audience sees it.
#[derive(Default)]
pub(crate) struct Known {
    kinds: HashMap<InstitutionId, InstitutionKind>,
    named: HashMap<String, (InstitutionKind, InstitutionId)>,
}

impl Known {
    /// Reads the names of all of them.
    pub(crate) fn read(reader: &dyn Reader) -> Result<Self, RegistryError> {
        let mut known = Self::default();
        reader.each_institution(&mut |record| {
            let institution = &record.institution;
            known.kinds.insert(institution.id, institution.kind);
            if institution.kind == InstitutionKind::Organisation {
                for name in institution.names() {
                    let of = (institution.kind, institution.id);
                    known.named.entry(name.text.clone()).or_insert(of);
                }
            }
            Ok(())
        })?;
        Ok(known)
    }

    /// The page of the organisation that is called exactly so.
    pub(crate) fn called(&self, lang: Language, name: &str) -> Option<String> {
        self.named
            .get(name)
            .map(|(kind, id)| address::institution(lang, *kind, *id))
    }

    /// The page of what a source refers to.
    pub(crate) fn meant(&self, lang: Language, by: &InstitutionRef) -> Option<String> {
        let kind = self.kinds.get(&by.record)?;
        Some(address::institution(lang, *kind, by.record))
    }
}
