//! The facets of a search: for each field its values, and how many of those who match a filter of that value finds.

use super::Facet;
use super::columns::NO_DAY;
use super::index::AudienceIndex;
use super::narrow::Narrow;
use super::tags::{Field, Tags};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use rusqlite::Connection;
use std::collections::HashMap;

/// Counts the values of all who match.
pub(super) fn facets(index: &AudienceIndex, narrow: &Narrow<'_>, matching: &[u32]) -> Vec<Facet> {
    let mut counts = count_found(index, matching);
    count_years(index, matching, &mut counts);
    count_as_one(index, matching, &mut counts);
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

/// How many who match a filter of each value finds: who is of a county is found by its prefecture too. Each is counted once.
fn count_found(index: &AudienceIndex, matching: &[u32]) -> Vec<usize> {
    let mut counts = vec![0; index.tags.len()];
    let mut found: Vec<u32> = Vec::new();
    for doc in matching {
        found.clear();
        for tag in index.columns.tags(*doc) {
            match index.tags.found_by(*tag) {
                [] => counts[*tag as usize] += 1,
                found_by => {
                    for value in found_by {
                        if !found.contains(value) {
                            found.push(*value);
                            counts[*value as usize] += 1;
                        }
                    }
                }
            }
        }
    }
    counts
}

/// A year finds everyone who may have been detained in it, not only those of whom that is certain.
fn count_years(index: &AudienceIndex, matching: &[u32], counts: &mut [usize]) {
    let tags = index.tags.iter().filter(|(_, field, _)| *field == Field::Detained);
    let mut years: Vec<(i32, u32)> = tags
        .filter_map(|(number, _, year)| Some((year.parse().ok()?, number)))
        .collect();
    years.sort_unstable();
    // How many begin and end between one year and the next.
    let mut change = vec![0_isize; years.len() + 1];
    for doc in matching {
        let (from, to) = index.columns.detained[*doc as usize];
        if from == NO_DAY {
            continue;
        }
        let first = years.partition_point(|(year, _)| *year < from.div_euclid(10_000));
        let end = years.partition_point(|(year, _)| *year <= to.div_euclid(10_000));
        if first < end {
            change[first] += 1;
            change[end] -= 1;
        }
    }
    let mut open = 0;
    for ((_, number), change) in years.iter().zip(change) {
        open += change;
        counts[*number as usize] = usize::try_from(open).unwrap_or(0);
    }
}

/// Words that differ by capitals alone are one value, as they are to its filter: the one that most have stands for all.
fn count_as_one(index: &AudienceIndex, matching: &[u32], counts: &mut [usize]) {
    let mut alike: HashMap<(Field, String), Vec<u32>> = HashMap::new();
    for (number, field, value) in index.tags.iter().filter(|(_, field, _)| field.row().facet) {
        let is_words = field.row().vocabulary.is_some() || field == Field::Place;
        if is_words && counts[number as usize] > 0 {
            alike.entry((field, value.to_lowercase())).or_default().push(number);
        }
    }
    for same in alike.into_values().filter(|same| same.len() > 1) {
        let has_one = |doc: &&u32| index.columns.tags(**doc).iter().any(|tag| same.contains(tag));
        let all = matching.iter().filter(has_one).count();
        let most = same.iter().copied().max_by_key(|number| counts[*number as usize]);
        for number in same.iter().copied() {
            counts[number as usize] = if Some(number) == most { all } else { 0 };
        }
    }
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
