//! The filters of a search, read once and asked for each person.

use super::columns::NO_DAY;
use super::index::AudienceIndex;
use super::tags::Field;
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::search::query::{Filter, Query};
use guwah_domain::card::{Day8601, day_number};
use guwah_domain::vague_date::{Day, VagueDate};
use rusqlite::Connection;
use std::collections::HashMap;

/// What the filters let through.
pub(super) struct Narrow<'a> {
    index: &'a AudienceIndex,
    /// For each filtered field, which tags are meant; one of them is enough.
    tags: Vec<Vec<bool>>,
    no_news: bool,
    not_contested: Option<Vec<bool>>,
    detained: Vec<(Day8601, Day8601)>,
    born: Vec<(Day8601, Day8601)>,
    silent_before: Day8601,
}

impl<'a> Narrow<'a> {
    /// The filters of a query, as of `today`; `lists` are those of its list filters, by id.
    pub(super) fn new(index: &'a AudienceIndex, query: &Query, lists: &[String], today: Day) -> Self {
        let year_ago = today.checked_sub(jiff::Span::new().years(1)).map_or(NO_DAY, day_number);
        let mut narrow = Self {
            index,
            tags: Vec::new(),
            no_news: false,
            not_contested: None,
            detained: Vec::new(),
            born: Vec::new(),
            silent_before: year_ago,
        };
        let mut by_field: HashMap<Field, Vec<bool>> = HashMap::new();
        let mut widen_to = |field: Field, meant: Vec<bool>| {
            let known = by_field.entry(field).or_insert_with(|| vec![false; meant.len()]);
            known.iter_mut().zip(meant).for_each(|(known, meant)| *known |= meant);
        };
        for filter in &query.filters {
            if let Filter::Dated(dated, date) = filter {
                widen_to(Field::of(*dated), index.tags.dates_meant_by(*dated, range(date)));
            }
        }
        let mut widen = |field: Field, value: &str| widen_to(field, index.tags.meant_by(field, value));
        for filter in &query.filters {
            match filter {
                Filter::Status(status) if status == "no_news" => narrow.no_news = true,
                Filter::Status(status) => widen(Field::Status, status),
                Filter::Place(place) => widen(Field::Place, place),
                Filter::At(role) => widen(Field::At, role),
                Filter::Facility(id) => widen(Field::Facility, id),
                Filter::Party(name) => widen(Field::Party, name),
                Filter::Ethnicity(value) => widen(Field::Ethnicity, value),
                Filter::Profession(value) => widen(Field::Profession, value),
                Filter::Sex(value) => widen(Field::Sex, value),
                Filter::Has(value) => widen(Field::Has, value),
                Filter::Tier(value) => widen(Field::Tier, value),
                Filter::List(_) | Filter::Dated(..) => {}
                Filter::Contested(true) => widen(Field::Contested, "yes"),
                Filter::Contested(false) => narrow.not_contested = Some(index.tags.meant_by(Field::Contested, "yes")),
                Filter::Detained(date) => narrow.detained.push(range(date)),
                Filter::Born(date) => narrow.born.push(range(date)),
            }
        }
        for list in lists {
            widen(Field::List, list);
        }
        narrow.tags = by_field.into_values().collect();
        narrow
    }

    /// Whether a person passes all filters.
    pub(super) fn keeps(&self, doc: u32) -> bool {
        let columns = &self.index.columns;
        if !columns.is_alive(doc) {
            return false;
        }
        if self.is_open() {
            return true;
        }
        let tags = columns.tags(doc);
        let has = |meant: &Vec<bool>| tags.iter().any(|tag| meant[*tag as usize]);
        let at = doc as usize;
        self.tags.iter().all(has)
            && !self.not_contested.as_ref().is_some_and(has)
            && (!self.no_news || self.is_silent(doc))
            && self
                .detained
                .iter()
                .all(|wanted| overlap(columns.detained[at], *wanted))
            && self.born.iter().all(|wanted| overlap(columns.born[at], *wanted))
    }

    /// Whether there is no filter: then nobody's columns need to be looked at.
    fn is_open(&self) -> bool {
        let no_tags = self.tags.is_empty() && self.not_contested.is_none();
        no_tags && !self.no_news && self.detained.is_empty() && self.born.is_empty()
    }

    /// Whether nothing was heard of a person for over a year.
    pub(super) fn is_silent(&self, doc: u32) -> bool {
        let since = self.index.columns.silent_since[doc as usize];
        since != NO_DAY && since < self.silent_before
    }
}

fn range(date: &VagueDate) -> (Day8601, Day8601) {
    (
        date.earliest().map_or(i32::MIN + 1, day_number),
        date.latest().map_or(i32::MAX, day_number),
    )
}

fn overlap(known: (Day8601, Day8601), wanted: (Day8601, Day8601)) -> bool {
    known.0 != NO_DAY && known.0 <= wanted.1 && wanted.0 <= known.1
}

/// List filters name a dataset or a source's id; the index knows ids.
pub(super) fn list_filters(db: &Connection, query: &Query) -> Result<Vec<String>, RegistryError> {
    let mut lists = Vec::new();
    for filter in &query.filters {
        if let Filter::List(name) = filter {
            let id = Rows { db }.dataset(name)?.map(|(_, id)| id.to_string());
            lists.push(id.unwrap_or_else(|| name.clone()));
        }
    }
    Ok(lists)
}
