//! The page of a facility or an organisation: what it is said to be, who says so, what is disputed, its officials, what it
//! says, and the persons who have to do with it.

pub(crate) mod list;

use crate::institution::list::Known;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guwah_domain::claim::Claim;
use guwah_domain::contest::institution_contests;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::{InstitutionId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::place::Gazetteer;
use guwah_domain::source::Source;
use guwah_domain::value::Value;
use guwah_registry::query::{Filter, Query};
use guwah_registry::readers::{InstitutionRecord, PAGE, Reader};
use guwah_registry::search::Results;
use guwah_web::parts::chip::{Chip, Stroke, Who};
use guwah_web::parts::result_list::{Entry, Roll, roll};
use guwah_web::parts::sources::{SourceLine, made};
use guwah_web::parts::value::{Shown, shown_of};
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, address, answer};
use guwah_wording::{Foreign, Language, dates, phrases};

/// The page.
#[derive(Template)]
#[template(path = "institution.html")]
struct InstitutionPage {
    frame: Frame,
    /// `facility` or `organisation`, as messages choose by it.
    is: &'static str,
    name: Foreign,
    /// Whether no name is recorded and a description stands in its place.
    unnamed: bool,
    also: Vec<Foreign>,
    /// What kind of facility or organisation it is said to be.
    sort: Option<Foreign>,
    contested: bool,
    /// What contradicts each other, side by side.
    pairs: Vec<Vec<Told>>,
    rows: Vec<Told>,
    officials: Vec<Told>,
    /// What it says in general, each with the source that tells it.
    says: Vec<(Foreign, Foreign, String)>,
    sources: Vec<SourceLine>,
    persons: usize,
    roll: Roll,
    page: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// One claim.
struct Told {
    shown: Shown,
    held: Stroke,
    tag: Option<&'static str>,
    who: Option<Who>,
    chip: Chip,
}

/// `GET /facility/{id}?page=…`.
pub(crate) async fn show_facility(state: State<Site>, id: Path<String>, ask: Ask) -> Response {
    show(state, id, InstitutionKind::Facility, ask).await
}

/// `GET /organisation/{id}?page=…`.
pub(crate) async fn show_organisation(state: State<Site>, id: Path<String>, ask: Ask) -> Response {
    show(state, id, InstitutionKind::Organisation, ask).await
}

async fn show(State(site): State<Site>, Path(id): Path<String>, kind: InstitutionKind, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, move |reader, settings, ask| {
        read(reader, settings, ask, (kind, &id))
    })
    .await
}

fn read(
    reader: &dyn Reader,
    settings: &SiteSettings,
    ask: &Ask,
    (kind, id): (InstitutionKind, &str),
) -> Result<String, Refusal> {
    let id: InstitutionId = id.parse().map_err(|_| Refusal::NoInstitution)?;
    let page = address::page_of(&address::parameters(&ask.uri)?)?;
    let record = reader.institution(id)?.ok_or(Refusal::NoInstitution)?;
    if record.institution.kind != kind {
        return Err(Refusal::Elsewhere(address::institution(
            Language::English,
            record.institution.kind,
            id,
        )));
    }
    let limit = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let filters = filters(&record);
    let results = if filters.is_empty() {
        // What has no name is named by nobody.
        Results::default()
    } else {
        reader.search(&Query {
            filters,
            offset: (page - 1).saturating_mul(limit),
            limit,
            ..Query::default()
        })?
    };
    let says = said_by(reader, ask.lang, &record)?;
    let section = match kind {
        InstitutionKind::Facility => Section::Map,
        InstitutionKind::Organisation => Section::Sources,
    };
    let frame = Frame::of(settings, reader.audience(), section, ask);
    let view = View {
        lang: ask.lang,
        audience: reader.audience(),
        record: &record,
        known: &Known::read(reader)?,
    };
    answer::render(&view.page(frame, settings, &results, says, page))
}

/// By which the persons are found who have to do with it: those to whom something was done in a facility; those in whose
/// accounts an organisation is named exactly as it is called.
fn filters(record: &InstitutionRecord) -> Vec<Filter> {
    let institution = &record.institution;
    match institution.kind {
        InstitutionKind::Facility => vec![Filter::Facility(institution.id.to_string())],
        InstitutionKind::Organisation => {
            let names = institution.names().into_iter();
            names.map(|name| Filter::Party(name.text.clone())).collect()
        }
    }
}

/// What sources tell that an organisation says in general: by whom, what, and the source's page.
fn said_by(
    reader: &dyn Reader,
    lang: Language,
    record: &InstitutionRecord,
) -> Result<Vec<(Foreign, Foreign, String)>, Refusal> {
    if record.institution.kind == InstitutionKind::Facility {
        return Ok(Vec::new());
    }
    let names = record.institution.names();
    let mut says = Vec::new();
    for (id, source, _) in reader.sources()? {
        for said in &source.statements {
            if names.iter().any(|name| name.text == said.by) {
                let told = Foreign::quoted(lang, source.short());
                says.push((Foreign::quoted(lang, &said.says), told, address::source(lang, id)));
            }
        }
    }
    Ok(says)
}

/// What is shown of a record.
struct View<'a> {
    lang: Language,
    audience: Audience,
    record: &'a InstitutionRecord,
    known: &'a Known,
}

impl View<'_> {
    fn page(
        &self,
        frame: Frame,
        settings: &SiteSettings,
        results: &Results,
        says: Vec<(Foreign, Foreign, String)>,
        page: usize,
    ) -> InstitutionPage {
        let (lang, institution) = (self.lang, &self.record.institution);
        let contests = institution_contests(institution);
        let (mut rows, mut officials) = (Vec::new(), Vec::new());
        for told in institution.statements.current() {
            if contests.iter().any(|contest| contest.holds(told)) {
                continue;
            }
            match told.claim.property.as_str() {
                "office" => officials.push(self.told(told.source, told.claim)),
                _ => rows.push(self.told(told.source, told.claim)),
            }
        }
        rows.sort_by_key(|row| row.shown.order);
        let pairs = contests.iter().map(|contest| {
            let sides = contest.claims.iter().map(|told| self.told(told.source, told.claim));
            sides.collect()
        });
        let names = institution.names();
        let called = institution.called();
        let limit = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let of = results.total.div_ceil(limit).max(1);
        let here = address::institution(lang, institution.kind, institution.id);
        let at = |page: usize| match page {
            1 => here.clone(),
            page => format!("{here}?page={page}"),
        };
        let entries = results.hits.iter().map(|hit| Entry {
            id: hit.id,
            number: hit.number,
            card: &hit.card,
            why: Vec::new(),
        });
        InstitutionPage {
            frame,
            is: institution.kind.key(),
            name: called.map_or_else(|| Foreign::plain(lang.say("institution-unnamed")), Foreign::of),
            unnamed: names.is_empty(),
            also: names.iter().skip(1).map(|name| Foreign::of(name)).collect(),
            sort: sort(lang, self.record),
            contested: !contests.is_empty(),
            pairs: pairs.collect(),
            rows,
            officials,
            says,
            sources: self.sources(),
            persons: results.total,
            roll: roll(lang, entries, (settings.today)()),
            page,
            of,
            before: (page > 1).then(|| at((page - 1).min(of))),
            after: (page < of).then(|| at(page + 1)),
        }
    }

    fn told(&self, source: SourceId, claim: &Claim) -> Told {
        let lang = self.lang;
        let quoted = |words: &str| Foreign::quoted(lang, words);
        let mut shown = shown_of(self.record.institution.kind.schema(), lang, claim);
        shown.href = match &claim.value {
            Value::Place(place) => {
                let known = place.place.as_deref().and_then(|key| Gazetteer::xinjiang().get(key));
                known.map(|place| address::place(lang, place))
            }
            Value::Institution(named) => self.known.meant(lang, named),
            _ => None,
        };
        let by = claim.by.as_ref();
        let relation = by.and_then(|by| by.relation.as_deref());
        let name = by.and_then(|by| by.name.as_deref());
        let number = self.number(source);
        let short = self
            .source(source)
            .map_or_else(Foreign::default, |source| quoted(source.short()));
        Told {
            shown,
            held: Stroke(claim.held, lang),
            tag: (self.audience == Audience::Team && claim.disclosure != Disclosure::Public)
                .then(|| claim.disclosure.key()),
            who: (by.is_some() || claim.locator.is_some()).then(|| Who {
                lang,
                name: name.map_or_else(|| short.clone(), quoted),
                relation: relation.map(|relation| lang.small(&lang.term("relation", relation))),
                through: claim.through.as_deref().map(quoted),
                said: dates::told_apart(lang, claim.said_words.as_deref(), claim.said_on.as_ref()),
                locator: claim.locator.as_deref().map(|locator| quoted(&lang.capital(locator))),
            }),
            chip: Chip {
                href: format!("#s{number}"),
                number: format!("S{number}"),
                title: short,
                tier: None,
            },
        }
    }

    fn source(&self, id: SourceId) -> Option<&Source> {
        self.record.sources.get(&id).map(|source| &source.about)
    }

    /// The number of a source on this page: sources are counted as they first spoke.
    fn number(&self, id: SourceId) -> usize {
        let mut all = self.record.institution.statements.iter();
        all.position(|(known, _)| *known == id).map_or(0, |at| at + 1)
    }

    fn sources(&self) -> Vec<SourceLine> {
        let lang = self.lang;
        let statements = self.record.institution.statements.iter();
        let lines = statements.filter_map(|(id, said)| {
            let source = self.source(*id)?;
            Some(SourceLine {
                number: self.number(*id),
                href: address::source(lang, *id),
                title: Foreign::quoted(lang, &source.title),
                made: made(lang, source),
                kind: lang.term("source_kind", &source.kind).into_owned(),
                gives: Vec::new(),
                listed: None,
                note: source.note.as_deref().map(|note| Foreign::quoted(lang, note)),
                claims: said.claims.iter().filter(|claim| claim.is_current()).count(),
            })
        });
        lines.collect()
    }
}

/// What kind of facility or organisation it is said to be; several, where sources differ.
pub(crate) fn sort(lang: Language, record: &InstitutionRecord) -> Option<Foreign> {
    let vocabulary = match record.institution.kind {
        InstitutionKind::Facility => "facility_kind",
        InstitutionKind::Organisation => "organisation_kind",
    };
    let mut sorts: Vec<Foreign> = Vec::new();
    for (_, claim) in record.institution.of("kind") {
        if let Value::Term(given) = &claim.value
            && claim.held.is_assertion()
        {
            let sort = match (&given.term, &given.words) {
                (Some(term), _) => Foreign::plain(lang.term(vocabulary, term)),
                (None, Some(given)) => Foreign::quoted(lang, &phrases::quoted(lang, given)),
                (None, None) => continue,
            };
            if !sorts.contains(&sort) {
                sorts.push(sort);
            }
        }
    }
    (!sorts.is_empty()).then(|| Foreign::either(lang, &sorts))
}
