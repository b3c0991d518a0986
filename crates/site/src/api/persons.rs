//! Persons: the results of a search page by page, and one person with every claim.

use crate::api::{ROOT, answer, parameters};
use crate::find::{self, Place};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use guwah_domain::card::Card;
use guwah_domain::id::PersonId;
use guwah_registry::readers::Reader;
use guwah_registry::search::{Hit, Reason, ResultOrder, Results};
use guwah_web::address::encode;
use guwah_web::parts::accounts::Accounts;
use guwah_web::parts::json::in_json;
use guwah_web::parts::result_list::said;
use guwah_web::{Refusal, Search, Site, SiteSettings, address};
use guwah_wording::Language;
use serde_json::{Value, json};
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

/// Persons on a page when it is not said, and at most.
const USUAL: usize = 50;
const MOST: usize = 200;

/// `GET /api/v1/persons`.
pub(super) async fn show_persons(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let kept = uri.query().is_none().then(|| format!("{ROOT}/persons"));
    answer(&site, &headers, kept, move |reader, settings| {
        list(reader, settings, &uri)
    })
    .await
}

/// `GET /api/v1/persons/{record}`: by public number, record id or `dataset:id`; `?as_of=` as recorded by a moment.
pub(super) async fn show_person(
    State(site): State<Site>,
    record: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let record = record.map(|Path(record)| record);
    let kept = match &record {
        Ok(record) if uri.query().is_none() => Some(format!("{ROOT}/persons/{record}")),
        _ => None,
    };
    answer(&site, &headers, kept, move |reader, settings| {
        let record = record.map_err(|_| Refusal::NoPage)?;
        parameters::read(&uri, &["as_of"])?;
        let asked = find::person_then(reader, settings, &Place::of_api(&record, &uri))?;
        let accounts = Accounts::of(&asked.record, reader.audience(), asked.day, Language::English);
        let mut object = in_json(&accounts);
        let page = address::person(Language::English, asked.record.number, asked.record.id);
        object["page"] = json!(format!("{}{page}", settings.base));
        Ok(object)
    })
    .await
}

fn list(reader: &dyn Reader, settings: &SiteSettings, uri: &Uri) -> Result<Value, Refusal> {
    let given = parameters::read(uri, &parameters::of_a_search())?;
    let limit = parameters::number(&given, "limit", USUAL, MOST)?;
    let newest = match parameters::value(&given, "order") {
        None | Some("best") => false,
        Some("newest") => true,
        Some(_) => return Err(Refusal::NotAccepted("“order” is best or newest".into())),
    };
    if parameters::value(&given, "literal").is_some_and(|literal| literal != "1") {
        return Err(Refusal::NotAccepted("“literal” is 1, or left out".into()));
    }
    let search = Search::of_program(reader, &parameters::of_the_search(&given))?;
    // Read before the search: a cursor made after a later entry is refused too soon, never too late.
    let entries = veiled(reader.entries()?);
    let cursor = Cursor {
        entries,
        search: guwah_web::answer::digest(format!("{newest} {}", search.at_page(1)).as_bytes()),
        offset: 0,
    };
    let offset = match parameters::value(&given, "cursor") {
        Some(text) => cursor.offset_of(text)?,
        None => 0,
    };
    let mut query = search.query(limit);
    query.offset = offset;
    query.newest = newest;
    let results = reader.search(&query)?;
    let next = (offset + limit < results.total).then(|| {
        let cursor = Cursor {
            offset: offset + limit,
            ..cursor
        };
        next(&search, newest, limit, &cursor)
    });
    Ok(page(&search, &results, next, settings))
}

/// A state of the register as cursors name it: it tells another state, and not how many entries there are.
fn veiled(entries: u64) -> u64 {
    static OF_THIS_PROCESS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    OF_THIS_PROCESS.hash_one(entries)
}

fn page(search: &Search, results: &Results, next: Option<String>, settings: &SiteSettings) -> Value {
    let filters = search
        .filters
        .iter()
        .map(|filter| json!({ "field": filter.field(), "value": filter.value() }));
    let hits = results
        .hits
        .iter()
        .map(|hit| hit_in_json(hit, !search.text.is_empty(), settings));
    let facets = results.facets.iter().map(|facet| {
        let values = facet
            .values
            .iter()
            .map(|(value, label, count)| json!({ "value": value, "label": label, "count": count }));
        json!({ "field": facet.field, "values": values.collect::<Vec<_>>() })
    });
    json!({
        "text": search.text,
        "filters": filters.collect::<Vec<_>>(),
        "understood": search.understood,
        "total": results.total,
        "order": match results.order {
            ResultOrder::Nearest => "nearest",
            ResultOrder::FirstDate => "first_date",
            ResultOrder::Newest => "newest",
        },
        "persons": hits.collect::<Vec<_>>(),
        "facets": facets.collect::<Vec<_>>(),
        "next": next.map(|path| format!("{}{path}", settings.base)),
    })
}

/// A person in a list: what the list on a page shows.
pub(super) fn line(id: PersonId, number: Option<u64>, card: &Card, settings: &SiteSettings) -> Value {
    let status = card.status.iter().map(|voice| {
        json!({
            "custody": voice.words.is_none().then_some(&voice.custody),
            "words": voice.words,
            "says": said(Language::English, voice),
            "sentence": voice.sentence,
            "held": voice.held,
            "as_of": voice.as_of,
            "counts": voice.counts,
            "unconfirmed": voice.unconfirmed,
            "second": voice.second,
        })
    });
    let page = address::person(Language::English, number, id);
    let mut object = json!({
        "id": id,
        "number": number,
        "name": (!card.unnamed).then_some(&card.name),
        "called": card.name,
        "names": card.names,
        "summary": card.summary,
        "status": status.collect::<Vec<_>>(),
        "contested": card.contested,
        "detained": card.detained,
        "sex": card.sex,
        "ethnicity": card.ethnicity,
        "professions": card.professions,
        "places": card.places,
        "has_photo": card.has_photo,
        "tier": card.tier,
        "sources": card.sources,
        "page": format!("{}{page}", settings.base),
        "record": format!("{}{ROOT}/persons/{}", settings.base, page.trim_start_matches("/p/")),
    });
    if let Some(invented) = card.invented.key() {
        object["invented"] = json!(invented);
    }
    object
}

fn hit_in_json(hit: &Hit, ranked: bool, settings: &SiteSettings) -> Value {
    let mut object = line(hit.id, hit.number, &hit.card, settings);
    let (dataset, row) = hit.outside.clone().unzip();
    object["outside"] = json!(dataset.map(|dataset| json!({ "dataset": dataset, "id": row })));
    object["score"] = json!(ranked.then(|| (f64::from(hit.score) * 1_000.0).round() / 1_000.0));
    object["why"] = hit.why.iter().map(reason).collect();
    object
}

fn reason(reason: &Reason) -> Value {
    match reason {
        Reason::Name { name, pairs } => {
            let pairs = pairs.iter().map(|(asked, found, near)| {
                let near = (f64::from(*near) * 1_000.0).round() / 1_000.0;
                json!({ "asked": asked, "found": found, "near": near })
            });
            json!({ "kind": "name", "name": name, "pairs": pairs.collect::<Vec<_>>() })
        }
        Reason::Place { place, words } => json!({ "kind": "place", "place": place, "words": words }),
        Reason::Number(number) => json!({ "kind": "number", "number": number }),
        Reason::Text { excerpt } => {
            let marked = excerpt.replace('\u{e000}', "[").replace('\u{e001}', "]");
            json!({ "kind": "text", "excerpt": marked })
        }
    }
}

/// Where a list goes on: of this search, in this state of the register, from this place.
struct Cursor {
    entries: u64,
    search: String,
    offset: usize,
}

impl Cursor {
    fn written(&self) -> String {
        format!("{:x}.{:x}.{}", self.entries, self.offset, self.search)
    }

    /// The place that a cursor names, where it is of the same search and the same state of the register: another would
    /// leave somebody out, or tell somebody twice.
    fn offset_of(&self, given: &str) -> Result<usize, Refusal> {
        let refused = |why: &str| Refusal::NotAccepted(why.to_owned());
        let mut parts = given.split('.');
        let (Some(entries), Some(offset), Some(search), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(refused("“cursor” is one that an answer gave under “next”"));
        };
        let entries = u64::from_str_radix(entries, 16);
        let offset = usize::from_str_radix(offset, 16);
        let (Ok(entries), Ok(offset)) = (entries, offset) else {
            return Err(refused("“cursor” is one that an answer gave under “next”"));
        };
        if search != self.search {
            return Err(Refusal::Stale(
                "This cursor is of another search. Begin again without it.",
            ));
        }
        if entries != self.entries {
            return Err(Refusal::Stale(
                "The register has changed since this cursor was given. Begin again without it.",
            ));
        }
        Ok(offset)
    }
}

/// The address of the next page of a list.
fn next(search: &Search, newest: bool, limit: usize, cursor: &Cursor) -> String {
    let asked = search.at_page(1);
    let asked = asked.strip_prefix("/search").unwrap_or_default();
    let sign = if asked.is_empty() { '?' } else { '&' };
    let order = if newest { "order=newest&" } else { "" };
    format!(
        "{ROOT}/persons{asked}{sign}{order}limit={limit}&cursor={}",
        encode(&cursor.written())
    )
}

#[cfg(test)]
mod tests {
    use crate::api::persons::*;

    fn cursor(entries: u64, search: &str, offset: usize) -> Cursor {
        Cursor {
            entries,
            search: search.into(),
            offset,
        }
    }

    #[test]
    fn a_cursor_is_good_for_one_search_and_one_state() {
        let given = cursor(7, "abc", 150).written();
        assert_eq!(cursor(7, "abc", 0).offset_of(&given).unwrap(), 150);
        assert!(cursor(8, "abc", 0).offset_of(&given).is_err());
        assert!(cursor(7, "abd", 0).offset_of(&given).is_err());
        for bad in ["", "7", "x.y.abc", "7.1.abc.d", "-7.1.abc"] {
            assert!(cursor(7, "abc", 0).offset_of(bad).is_err(), "{bad}");
        }
    }
}
