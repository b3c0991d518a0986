//! Tallies: how many of the persons that a query matches are where, were taken when, are held how, and who says so. For
//! maps and charts. One pass over the index's columns; no row is read for a person.

use super::columns::NO_DAY;
use super::index::AudienceIndex;
use super::run::each_match;
use super::tags::Field;
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::tables::Tables;
use crate::search::query::Query;
use guwah_domain::card::Day8601;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use guwah_domain::place::Gazetteer;
use guwah_domain::vague_date::Day;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// Counts over all persons that a query matches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// How many persons match.
    pub total: usize,
    /// Places of the gazetteer with which somebody has to do, and those in which such places lie.
    pub places: BTreeMap<String, PlaceTally>,
    /// Places as sources write them that are none of the gazetteer's, most persons first.
    pub unread_places: Vec<(String, usize)>,
    /// How many persons have to do with some place of the gazetteer.
    pub with_known_place: usize,
    /// How many have to do with a place that a map of what it lies in draws as a point, by the key of that; by nothing for the
    /// map of the world.
    pub drawn: BTreeMap<String, usize>,
    /// How many persons are told of without any place.
    pub without_place: usize,
    /// When persons were first taken.
    pub months: Months,
    /// Last reported status, a term of `custody` or `no_news`; most persons first. A person whose accounts differ is in several.
    pub statuses: Vec<(String, usize)>,
    /// How many persons have no reported status.
    pub without_status: usize,
    /// Sources that speak of them, most persons first.
    pub sources: Vec<(SourceId, usize)>,
    /// Kinds of sources that speak of them (terms of `source_kind`), most persons first.
    pub source_kinds: Vec<(String, usize)>,
}

/// How many persons have to do with a place, or with one in it. Each is counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceTally {
    /// All of them.
    pub persons: usize,
    /// What the place is to how many: roles as on a card, most persons first. A person may have several.
    pub roles: Vec<(String, usize)>,
}

/// When persons were first taken, by month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Months {
    /// Year and month, from 1, of the first of the months.
    pub first: (i32, u32),
    /// For each month, how many were taken in it by a date that lies in no other month.
    pub certain: Vec<usize>,
    /// For each month, how many more, where each date that covers several months, [`LONGEST_SPREAD`] at most, is spread
    /// evenly over them.
    pub spread: Vec<f64>,
    /// How many persons have such a date.
    pub vague: usize,
    /// How many have a date too vague to be spread: longer than [`LONGEST_SPREAD`] months, or open on a side.
    pub too_vague: usize,
    /// How many have no date.
    pub without_date: usize,
}

/// The most months over which one vague date is spread.
pub const LONGEST_SPREAD: usize = 24;

/// Parts of one person: divisible by every number of months up to [`LONGEST_SPREAD`], so that nothing is lost in sums.
const PARTS: i64 = 5_354_228_880;

/// Counts for an audience, as of `today` (used only for *no news*).
pub(crate) fn tally(
    tables: &Tables,
    db: &Connection,
    audience: Audience,
    query: &Query,
    today: Day,
) -> Result<Tally, RegistryError> {
    tables.freshen_index(audience)?;
    let index = tables.index(audience);
    let mut groups = Groups::of(db, &index)?;
    let mut days: Vec<(Day8601, Day8601)> = Vec::new();
    each_match(db, &index, query, today, &mut |doc, silent| {
        groups.count(index.columns.tags(doc), silent);
        days.push(index.columns.detained[doc as usize]);
    })?;
    let mut tally = groups.told();
    tally.total = days.len();
    tally.months = months(&days);
    Ok(tally)
}

/// What persons are counted by. A value of a field belongs to one or more groups: a county to itself, its prefecture, its
/// region. A person is counted once in each group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Group {
    Place(String),
    Role(String, String),
    UnreadPlace(String),
    Drawn(String),
    KnownPlace,
    AnyPlace,
    Status(String),
    AnyStatus,
    Source(SourceId),
    SourceKind(String),
}

struct Groups {
    names: Vec<Group>,
    /// Of each tag, the groups it belongs to.
    of_tag: Vec<Vec<u32>>,
    counts: Vec<usize>,
    /// Which person was last counted in a group, counted from 1.
    last: Vec<u32>,
    person: u32,
    silent: usize,
}

impl Groups {
    fn of(db: &Connection, index: &AudienceIndex) -> Result<Self, RegistryError> {
        let mut numbers: HashMap<Group, u32> = HashMap::new();
        let mut names: Vec<Group> = Vec::new();
        let mut of_tag = vec![Vec::new(); index.tags.len()];
        for (tag, field, value) in index.tags.iter() {
            for group in groups_of(db, field, value)? {
                let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
                let number = *numbers.entry(group.clone()).or_insert(next);
                if number == next {
                    names.push(group);
                }
                of_tag[tag as usize].push(number);
            }
        }
        Ok(Self {
            counts: vec![0; names.len()],
            last: vec![0; names.len()],
            names,
            of_tag,
            person: 0,
            silent: 0,
        })
    }

    fn count(&mut self, tags: &[u32], silent: bool) {
        self.person += 1;
        self.silent += usize::from(silent);
        for tag in tags {
            for group in &self.of_tag[*tag as usize] {
                let at = *group as usize;
                if self.last[at] != self.person {
                    self.last[at] = self.person;
                    self.counts[at] += 1;
                }
            }
        }
    }

    fn told(self) -> Tally {
        let persons = self.person as usize;
        let (mut any_place, mut any_status) = (0, 0);
        let mut tally = Tally::default();
        for (group, count) in self.names.into_iter().zip(self.counts).filter(|(_, count)| *count > 0) {
            match group {
                Group::Place(key) => tally.places.entry(key).or_default().persons = count,
                Group::Role(role, key) => tally.places.entry(key).or_default().roles.push((role, count)),
                Group::UnreadPlace(words) => tally.unread_places.push((words, count)),
                Group::Drawn(within) => {
                    tally.drawn.insert(within, count);
                }
                Group::KnownPlace => tally.with_known_place = count,
                Group::AnyPlace => any_place = count,
                Group::Status(custody) => tally.statuses.push((custody, count)),
                Group::AnyStatus => any_status = count,
                Group::Source(id) => tally.sources.push((id, count)),
                Group::SourceKind(kind) => tally.source_kinds.push((kind, count)),
            }
        }
        if self.silent > 0 {
            tally.statuses.push(("no_news".to_owned(), self.silent));
        }
        tally.without_place = persons - any_place;
        tally.without_status = persons - any_status;
        most_first(&mut tally.unread_places);
        most_first(&mut tally.statuses);
        most_first(&mut tally.sources);
        most_first(&mut tally.source_kinds);
        for place in tally.places.values_mut() {
            most_first(&mut place.roles);
        }
        tally
    }
}

fn most_first<K: Ord>(counts: &mut [(K, usize)]) {
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
}

/// The groups that a value of a field belongs to.
fn groups_of(db: &Connection, field: Field, value: &str) -> Result<Vec<Group>, RegistryError> {
    let gazetteer = Gazetteer::xinjiang();
    let with_parents = |key: &str| -> Vec<String> {
        let Some(place) = gazetteer.get(key) else {
            return Vec::new();
        };
        let parents = gazetteer.ancestors(place).map(|above| above.key.clone());
        std::iter::once(key.to_owned()).chain(parents).collect()
    };
    Ok(match field {
        Field::Place => {
            let lies_in = with_parents(value);
            let places = lies_in.iter().filter_map(|key| gazetteer.get(key));
            let drawn = places.filter(|place| place.lat_lon.is_some());
            let mut groups: Vec<Group> = drawn
                .map(|place| Group::Drawn(place.parent.clone().unwrap_or_default()))
                .collect();
            groups.push(match lies_in.is_empty() {
                true => Group::UnreadPlace(value.to_owned()),
                false => Group::KnownPlace,
            });
            groups.extend(lies_in.into_iter().map(Group::Place));
            groups.push(Group::AnyPlace);
            groups
        }
        Field::At => {
            let (role, key) = value.split_once(':').unwrap_or_default();
            let roles = with_parents(key).into_iter();
            roles.map(|key| Group::Role(role.to_owned(), key)).collect()
        }
        Field::Status => vec![Group::Status(value.to_owned()), Group::AnyStatus],
        Field::List => {
            let Ok(id) = value.parse::<SourceId>() else {
                return Ok(Vec::new());
            };
            let rows = Rows { db };
            let record = rows.record(id.0)?;
            let source = record.map(|record| rows.source(record.no)).transpose()?.flatten();
            let kind = source.map(|(_, source)| Group::SourceKind(source.about.kind));
            std::iter::once(Group::Source(id)).chain(kind).collect()
        }
        _ => Vec::new(),
    })
}

/// The month of a day, counted from the year 0.
fn month_of(day: Day8601) -> i64 {
    i64::from(day / 10_000) * 12 + i64::from(day / 100 % 100) - 1
}

/// Whether a day is one, and not a side that is open.
fn is_day(day: Day8601) -> bool {
    (10_101..=99_991_231).contains(&day)
}

fn months(days: &[(Day8601, Day8601)]) -> Months {
    let mut months = Months::default();
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for (from, to) in days {
        if *from == NO_DAY {
            months.without_date += 1;
        } else if !is_day(*from) || !is_day(*to) || month_of(*to) - month_of(*from) >= LONGEST_SPREAD as i64 {
            months.too_vague += 1;
        } else {
            ranges.push((month_of(*from), month_of(*to)));
        }
    }
    let (Some(first), Some(last)) = (
        ranges.iter().map(|range| range.0).min(),
        ranges.iter().map(|range| range.1).max(),
    ) else {
        return months;
    };
    let at = |month: i64| usize::try_from(month - first).unwrap_or(0);
    months.first = (
        i32::try_from(first / 12).unwrap_or(0),
        u32::try_from(first % 12).unwrap_or(0) + 1,
    );
    months.certain = vec![0; at(last) + 1];
    // What begins and ends to be added with each month.
    let mut steps = vec![0i64; at(last) + 2];
    for (from, to) in ranges {
        if from == to {
            months.certain[at(from)] += 1;
        } else {
            let part = PARTS / (to - from + 1);
            months.vague += 1;
            steps[at(from)] += part;
            steps[at(to) + 1] -= part;
        }
    }
    let mut parts = 0;
    months.spread = steps[..=at(last)]
        .iter()
        .map(|step| {
            parts += step;
            parts as f64 / PARTS as f64
        })
        .collect();
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vague_dates_are_spread_evenly_and_the_vaguest_are_told() {
        let months = months(&[
            (20_180_301, 20_180_331),
            (20_180_115, 20_180_115),
            (20_180_101, 20_180_430),
            (20_160_101, 20_181_231),
            (0, 20_180_501),
            (NO_DAY, NO_DAY),
        ]);
        assert_eq!(months.first, (2018, 1));
        assert_eq!(months.certain, [1, 0, 1, 0]);
        assert_eq!(months.spread, [0.25; 4]);
        assert_eq!((months.vague, months.too_vague, months.without_date), (1, 2, 1));
        assert_eq!(months.certain.iter().sum::<usize>() + months.vague + 3, 6);
    }

    #[test]
    fn a_person_is_counted_once_in_a_region_and_in_each_place_there() {
        let db = Connection::open_in_memory().unwrap();
        let groups = groups_of(&db, Field::Place, "emin_county").unwrap();
        assert!(groups.contains(&Group::Place("emin_county".into())));
        assert!(groups.contains(&Group::Place("xinjiang".into())));
        assert!(groups.contains(&Group::AnyPlace) && groups.contains(&Group::KnownPlace));
        // On the map of the world, of the country, of the region and of the prefecture.
        let drawn = |within: &str| groups.contains(&Group::Drawn(within.to_owned()));
        assert!(["", "china", "xinjiang"].into_iter().all(drawn), "{groups:?}");
        assert!(!drawn("emin_county"));
        assert_eq!(
            groups_of(&db, Field::Place, "behind the mill").unwrap()[0],
            Group::UnreadPlace("behind the mill".into())
        );
    }

    #[test]
    fn what_a_person_is_shared_between_adds_up() {
        assert!((1..=LONGEST_SPREAD as i64).all(|months| PARTS % months == 0));
    }
}
