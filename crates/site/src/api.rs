//! The API: what the pages say, as JSON, for whoever writes a program. [`ROUTES`] is its map; `openapi.json` describes it,
//! and a test holds the two together.
//!
//! An answer is made from the same reader as the page of the same name, so it tells its audience nothing else. What cannot
//! be answered is told as a problem (RFC 9457), with what would be accepted. Nothing is cut: a list goes on under `next`.

mod institutions;
mod parameters;
mod persons;
mod problem;
mod register;
mod sources;
mod terms;

pub(crate) use register::show_index;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use guwah_registry::query;
use guwah_registry::readers::Reader;
use guwah_web::{Ask, Frame, Keep, Page, Refusal, Section, Site, SiteSettings, answer};
use serde_json::Value;
use std::borrow::Cow;

/// Where this version of the API is. What is in it may grow; nothing in it changes its meaning or goes away.
pub(crate) const ROOT: &str = "/api/v1";
/// The version, as every answer says it.
const VERSION: &str = "1";

/// The description of the API, OpenAPI 3.1.
const DESCRIPTION: &str = include_str!("api/openapi.json");

/// The addresses below [`ROOT`], each with the message that says what it answers.
const ANSWERS: [(&str, &str); 14] = [
    ("/", "api-index"),
    ("/openapi.json", "api-openapi"),
    ("/persons", "api-persons"),
    ("/persons/{record}", "api-person"),
    ("/sources", "api-sources"),
    ("/sources/{source}", "api-source"),
    ("/facilities", "api-facilities"),
    ("/facilities/{id}", "api-facility"),
    ("/organisations", "api-organisations"),
    ("/organisations/{id}", "api-organisation"),
    ("/terms", "api-terms"),
    ("/places", "api-places"),
    ("/edition", "api-edition"),
    ("/changes", "api-changes"),
];

/// An address and who answers it.
type Route = (&'static str, fn() -> MethodRouter<Site>);

/// The same addresses and who answers them.
const ROUTES: [Route; 14] = [
    ("/", || get(register::show_index)),
    ("/openapi.json", || get(show_description)),
    ("/persons", || get(persons::show_persons)),
    ("/persons/{record}", || get(persons::show_person)),
    ("/sources", || get(sources::show_sources)),
    ("/sources/{source}", || get(sources::show_source)),
    ("/facilities", || get(institutions::show_facilities)),
    ("/facilities/{id}", || get(institutions::show_facility)),
    ("/organisations", || get(institutions::show_organisations)),
    ("/organisations/{id}", || get(institutions::show_organisation)),
    ("/terms", || get(terms::show_terms)),
    ("/places", || get(terms::show_places)),
    ("/edition", || get(register::show_edition)),
    ("/changes", || get(register::show_changes)),
];

/// The API of one audience: the reader's.
pub(crate) fn router() -> Router<Site> {
    let mut router = Router::new();
    for (path, answered_by) in ROUTES {
        router = router.route(path, answered_by());
    }
    router
        .fallback(show_nothing)
        .method_not_allowed_fallback(show_only_reading)
}

/// Makes an answer on a thread that may block, unless it is kept ready under this address.
async fn answer<F>(site: &Site, headers: &HeaderMap, kept: Option<String>, make: F) -> Response
where
    F: FnOnce(&dyn Reader, &SiteSettings) -> Result<Value, Refusal> + Send + 'static,
{
    let made = site.make(kept, |reader, settings| {
        let mut made = make(reader, settings)?;
        if let Value::Object(object) = &mut made {
            object.insert("version".into(), VERSION.into());
        }
        Ok(Page::json(made.to_string()))
    });
    let response = match made.await {
        Ok(page) => answer::kept(headers, StatusCode::OK, page),
        Err(refusal) => problem::told(&refusal),
    };
    lent(site, response)
}

fn lent(site: &Site, mut response: Response) -> Response {
    answer::lend(&mut response, site.reader.audience());
    response
}

async fn show_nothing(State(site): State<Site>) -> Response {
    lent(&site, problem::told(&Refusal::NoPage))
}

async fn show_only_reading(State(site): State<Site>) -> Response {
    lent(&site, problem::told(&Refusal::OnlyReading))
}

/// `GET /api/v1/openapi.json`.
async fn show_description(State(site): State<Site>, headers: HeaderMap) -> Response {
    let page = Page::of(DESCRIPTION.as_bytes().into(), "application/json");
    lent(&site, answer::kept(&headers, StatusCode::OK, page))
}

/// The page about the API.
#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    frame: Frame,
    /// The addresses, with what each answers.
    answers: Vec<(String, Cow<'static, str>)>,
    /// The site, before each address.
    base: String,
    /// The filters of a search.
    filters: String,
    /// The address of a search.
    example: String,
}

/// `GET /api`: the API for people.
pub(crate) async fn show_page(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, |reader, settings, ask| {
        answer::render(&ApiPage {
            frame: Frame::of(settings, reader.audience(), Section::None, ask),
            answers: ANSWERS
                .map(|(path, what)| (format!("{ROOT}{}", path.trim_end_matches('/')), ask.lang.say(what)))
                .into(),
            base: settings.base.clone(),
            filters: query::names(),
            example: format!("{}{ROOT}/persons?q=Serik&detained=2018", settings.base),
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use crate::api::*;
    use std::collections::BTreeSet;

    fn description() -> Value {
        serde_json::from_str(DESCRIPTION).unwrap()
    }

    #[test]
    fn the_description_names_every_address_and_no_other() {
        let description = description();
        let described: BTreeSet<&str> = description["paths"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(described, ROUTES.iter().map(|(path, _)| *path).collect());
        assert_eq!(ANSWERS.map(|(path, _)| path), ROUTES.map(|(path, _)| path));
        assert_eq!(description["servers"][0]["url"], ROOT);
        assert!(
            described
                .iter()
                .all(|path| description["paths"][path]["get"]["summary"].is_string())
        );
    }

    #[test]
    fn the_description_names_every_parameter_of_a_search_and_no_other() {
        let description = description();
        let parameters = description["paths"]["/persons"]["get"]["parameters"]
            .as_array()
            .unwrap();
        let described: BTreeSet<&str> = parameters.iter().filter_map(|one| one["name"].as_str()).collect();
        assert_eq!(described, parameters::of_a_search().into_iter().collect());
    }

    #[test]
    fn the_description_says_which_filters_may_be_repeated() {
        let description = description();
        let parameters = description["paths"]["/persons"]["get"]["parameters"]
            .as_array()
            .unwrap();
        for filter in &query::FILTERS {
            let described = parameters.iter().find(|one| one["name"] == filter.name).unwrap();
            let is_list = described["schema"]["type"] == "array";
            assert_eq!(is_list, filter.repeatable, "{}", filter.name);
        }
    }
}
