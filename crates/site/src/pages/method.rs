//! The method: how something comes to stand here, what is counted, what is not known, and how to correct it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::query::Query;
use guwah_registry::readers::Reader;
use guwah_registry::search::LONGEST_SPREAD;
use guwah_web::{Ask, Frame, Keep, Refusal, Section, Site, SiteSettings, answer};
use guwah_wording::Foreign;

/// The page.
#[derive(Template)]
#[template(path = "pages/method.html")]
struct MethodPage {
    frame: Frame,
    /// Credibility tiers: label, definition, how many persons have it as their best.
    tiers: Vec<(String, Foreign, String)>,
    /// How many persons have no tier.
    without_tier: String,
    without_place: usize,
    without_date: usize,
    without_status: usize,
    persons: usize,
    longest: usize,
}

/// `GET /method`.
pub(crate) async fn show_method(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, read).await
}

fn read(reader: &dyn Reader, settings: &SiteSettings, ask: &Ask) -> Result<String, Refusal> {
    let tally = reader.tally(&Query::default())?;
    let facets = reader
        .search(&Query {
            limit: 1,
            ..Query::default()
        })?
        .facets;
    let counted = |key: &str| {
        let tiers = facets.iter().find(|facet| facet.field == "tier");
        let known = tiers.and_then(|facet| facet.values.iter().find(|(tier, ..)| tier == key));
        known.map_or(0, |(.., count)| *count)
    };
    let terms = Vocabularies::xinjiang()
        .get("credibility_tier")
        .map_or(&[][..], |vocabulary| &vocabulary.terms);
    let judged: usize = terms.iter().map(|term| counted(&term.key)).sum();
    let persons = |count: usize| ask.lang.message("count-persons").number("count", count).plain();
    let page = MethodPage {
        frame: Frame::of(settings, reader.audience(), Section::About, ask),
        tiers: terms
            .iter()
            .map(|term| {
                (
                    ask.lang.term("tier", &term.key).into_owned(),
                    ask.lang.definition(term),
                    persons(counted(&term.key)),
                )
            })
            .collect(),
        without_tier: persons(tally.total.saturating_sub(judged)),
        without_place: tally.without_place,
        without_date: tally.months.without_date,
        without_status: tally.without_status,
        persons: tally.total,
        longest: LONGEST_SPREAD,
    };
    answer::render(&page)
}
