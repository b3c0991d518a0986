//! The facets of a search: for each field its values, and how many match with each.

use super::Facet;
use super::index::AudienceIndex;
use super::narrow::Narrow;
use super::tags::{Field, Tags};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use rusqlite::Connection;

/// Counts the values of all who match.
pub(super) fn facets(index: &AudienceIndex, narrow: &Narrow<'_>, matching: &[u32]) -> Vec<Facet> {
    let counts = index.count_tags(matching.iter().copied());
    let mut facets: Vec<Facet> = Field::ALL
        .iter()
        .map(|field| Facet {
            field: field.row().name,
            values: Vec::new(),
        })
        .collect();
    for (number, field, value) in index.tags.iter().filter(|(_, field, _)| field.row().facet) {
        let count = counts[number as usize];
        if count > 0 {
            facets[field as usize]
                .values
                .push((value.to_owned(), Tags::label(field, value), count));
        }
    }
    let silent = matching.iter().filter(|doc| narrow.is_silent(**doc)).count();
    if silent > 0 {
        let label = Tags::label(Field::Status, "no_news");
        facets[Field::Status as usize]
            .values
            .push(("no_news".into(), label, silent));
    }
    for facet in &mut facets {
        facet.values.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
    }
    facets.retain(|facet| !facet.values.is_empty());
    facets
}

/// Lists are known to the index by id and to readers by name.
pub(super) fn name_lists(
    db: &Connection,
    audience: Audience,
    mut facets: Vec<Facet>,
) -> Result<Vec<Facet>, RegistryError> {
    for facet in facets.iter_mut().filter(|facet| facet.field == "list") {
        for (value, label, _) in &mut facet.values {
            if let Ok(id) = value.parse::<SourceId>()
                && let Some(record) = (Rows { db }).record(id.0)?
                && let Some((_, source)) = (Rows { db }).source(record.no)?
            {
                let shown = (Rows { db }).source_shown(id, source, audience)?;
                *label = shown.map(|source| source.short().to_owned()).unwrap_or_default();
            }
        }
    }
    Ok(facets)
}
