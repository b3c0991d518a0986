//! What the columns of the downloads mean, and the properties of claims: for people, and for programs.

use crate::api;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use guwah_domain::claim::Held;
use guwah_domain::schema::{Property, Schema, ValueType};
use guwah_exchange::PLAIN_COLUMNS;
use guwah_web::{Ask, Frame, Keep, Page, Section, Site, answer};
use guwah_wording::{Language, Message, phrases};
use serde_json::json;
use std::borrow::Cow;

/// The page.
#[derive(Template)]
#[template(path = "downloads/dictionary.html")]
struct DictionaryPage {
    frame: Frame,
    columns: Vec<(&'static str, Message)>,
    properties: Vec<PropertyLine>,
    /// The ways of holding a claim.
    held: String,
}

/// A property of the schema.
struct PropertyLine {
    key: &'static str,
    label: Cow<'static, str>,
    kind: Cow<'static, str>,
    many: bool,
    vocabulary: Option<&'static str>,
}

/// `GET /downloads/dictionary`.
pub(crate) async fn show_dictionary(State(site): State<Site>, ask: Ask) -> Response {
    site.show(&ask, Keep::Plain, |reader, settings, ask| {
        let lang = ask.lang;
        let held: Vec<Cow<'static, str>> = Held::ALL.iter().map(|held| phrases::held(lang, *held)).collect();
        answer::render(&DictionaryPage {
            frame: Frame::of(settings, reader.audience(), Section::None, ask),
            columns: PLAIN_COLUMNS
                .iter()
                .map(|column| (column.name, lang.message(column.message)))
                .collect(),
            properties: Schema::person()
                .properties()
                .iter()
                .map(|property| line(lang, property))
                .collect(),
            held: held.join(lang.comma()),
        })
    })
    .await
}

fn line(lang: Language, property: &'static Property) -> PropertyLine {
    PropertyLine {
        key: &property.key,
        label: lang.property(&property.key),
        kind: lang.say(match property.value_type {
            ValueType::Text => "value-text",
            ValueType::Name => "value-name",
            ValueType::Date => "value-date",
            ValueType::Age => "value-age",
            ValueType::Place => "value-place",
            ValueType::Term => "value-term",
            ValueType::IdentityNumber => "value-identity-number",
            ValueType::Relative => "value-relative",
            ValueType::Act => "value-act",
            ValueType::Testimony => "value-testimony",
            ValueType::Intervention => "value-intervention",
            ValueType::File => "value-file",
            ValueType::Institution => "value-institution",
            ValueType::Office => "value-office",
        }),
        many: property.many,
        vocabulary: property.vocabulary.as_deref(),
    }
}

/// `GET /downloads/dictionary.json`.
pub(crate) async fn show_dictionary_json(State(site): State<Site>, headers: HeaderMap) -> Response {
    let columns = PLAIN_COLUMNS
        .iter()
        .map(|column| json!({ "name": column.name, "meaning": column.meaning }));
    let of = |schema: &'static Schema| -> Vec<_> { schema.properties().iter().map(property_json).collect() };
    let dictionary = json!({
        "columns": columns.collect::<Vec<_>>(),
        "between_values": " | ",
        "guard": "A value that a spreadsheet would take for a formula has an apostrophe before it.",
        "properties": of(Schema::person()),
        "facility_properties": of(Schema::facility()),
        "organisation_properties": of(Schema::organisation()),
        "vocabularies": format!("{}{}/terms", site.settings.base, api::ROOT),
        "places": format!("{}{}/places", site.settings.base, api::ROOT),
        "tables": format!("{}/downloads/tables.sql", site.settings.base),
    });
    let page = Page::json(dictionary.to_string());
    let mut response = answer::kept(&headers, StatusCode::OK, page);
    answer::lend(&mut response, site.reader.audience());
    response
}

/// A property for programs.
fn property_json(property: &'static Property) -> serde_json::Value {
    json!({
        "key": property.key,
        "labels": property.label,
        "type": property.value_type,
        "many": property.many,
        "vocabulary": property.vocabulary,
        "group": property.group,
        "masked_for_the_public": property.masked,
    })
}
