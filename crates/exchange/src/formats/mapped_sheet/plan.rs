//! What becomes of each column of one sheet: its headings and a map brought together.

use crate::error::SheetError;
use crate::formats::mapped_sheet::act_part::ActPart;
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::target::{Target, kept_property, target_of};
use crate::formats::plain_sheet::columns::MADE;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::sentence::Unit;
use guwah_domain::vocabulary::{Vocabularies, Vocabulary};
use std::collections::HashMap;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum From {
    /// One column.
    Column(usize),
    /// Several columns, each with the unit of its numbers, and what stands between them.
    Joined(Vec<(usize, Option<Unit>)>, String),
    /// The same for every row.
    Constant(String),
}

/// What becomes of a value.
#[derive(Debug, Clone)]
pub(crate) enum Role {
    Disclosure,
    SecondHand,
    Value(PropertyPlan),
    Act {
        /// The act's kind, by its place among [`Plan::acts`].
        kind: usize,
        part: ActPart,
    },
    ArrestPlace,
}

/// How values of a property are read.
#[derive(Debug, Clone)]
pub(crate) struct PropertyPlan {
    pub(crate) property: String,
    pub(crate) value_type: ValueType,
    pub(crate) lang: Option<String>,
    pub(crate) vocabulary: Option<&'static Vocabulary>,
    /// The map's words for its terms.
    pub(crate) words: HashMap<String, String>,
    /// For an age: the column of the date on which it was true.
    pub(crate) on: Option<usize>,
}

/// One value of each row.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    /// The heading, for notes.
    pub(crate) heading: String,
    pub(crate) from: From,
    pub(crate) role: Role,
    /// Whether a cell may hold several values.
    pub(crate) splits: bool,
    /// Whether a date is the last day that can be meant.
    pub(crate) latest: bool,
    /// The unit of a sentence that is a number alone.
    pub(crate) unit: Option<Unit>,
    /// Whether 1 January stands for the year alone.
    pub(crate) year_only: bool,
    /// Its place among the slots.
    pub(crate) at: usize,
    /// Who may see the value at most.
    pub(crate) disclosure: Disclosure,
}

impl Slot {
    /// Whether its cells are names.
    fn is_name(&self) -> bool {
        matches!(&self.role, Role::Value(plan) if plan.value_type == ValueType::Name)
    }

    /// Whether its cells are dates.
    pub(crate) fn is_date(&self) -> bool {
        match &self.role {
            Role::Value(plan) => plan.value_type == ValueType::Date,
            Role::Act { part, .. } => matches!(part, ActPart::When | ActPart::Until),
            Role::Disclosure | Role::SecondHand | Role::ArrestPlace => false,
        }
    }
}

/// What becomes of each column.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// The column of the sheet's own key.
    pub(crate) id: Option<usize>,
    /// How many columns the sheet has.
    pub(crate) columns: usize,
    pub(crate) slots: Vec<Slot>,
    /// The columns that hold names.
    pub(crate) names: Vec<usize>,
    /// The kinds of acts that the columns tell of, in the order in which acts follow each other.
    pub(crate) acts: Vec<String>,
    /// Headings that nothing knows.
    pub(crate) unknown: Vec<String>,
    /// Headings that the map names and the sheet has not.
    pub(crate) missing: Vec<String>,
    /// Columns that make up the identity of a row without an id, in the order of their headings, so that an id does not
    /// change when columns change places.
    pub(crate) identity: Vec<usize>,
}

impl Plan {
    /// Brings headings and map together.
    pub(crate) fn make(headings: &[String], map: &Map) -> Result<Self, SheetError> {
        let mut plan = Self {
            columns: headings.len(),
            ..Self::default()
        };
        let at: HashMap<&str, usize> = headings
            .iter()
            .enumerate()
            .map(|(at, heading)| (heading.as_str(), at))
            .collect();
        plan.missing = missing(&at, map);
        if map.named_headings().next().is_some() && plan.missing.len() == map.named_headings().count() {
            let few = |names: Vec<&str>| names.into_iter().take(8).collect::<Vec<_>>().join(", ");
            let has = few(headings.iter().map(String::as_str).collect());
            return Err(SheetError::OtherMap {
                named: few(map.named_headings().collect()),
                has,
            });
        }
        let mut skipped = vec![false; headings.len()];
        let is_made_by_us = MADE.iter().all(|made| at.contains_key(made));
        for (column, heading) in headings.iter().enumerate() {
            let target = match heading.as_str() {
                made if is_made_by_us && MADE.contains(&made) => Target::Skip,
                _ => plan.target(heading, map),
            };
            skipped[column] = matches!(target, Target::Skip | Target::Disclosure | Target::SecondHand);
            let mapped = map.columns.iter().find(|mapped| mapped.heading == *heading);
            let on = mapped
                .and_then(|mapped| mapped.on.as_deref())
                .and_then(|on| at.get(on).copied());
            let slots = plan.slots.len();
            plan.add(heading, From::Column(column), target, on, map, headings)?;
            if let Some(slot) = plan.slots.get_mut(slots) {
                slot.latest = mapped.is_some_and(|mapped| mapped.latest);
                // The plain sheet's own column is in years; of any other the map says so.
                slot.unit = mapped.map_or(Some(Unit::Years), |mapped| mapped.unit);
                slot.year_only = map.year_only.contains(heading);
            }
        }
        for join in &map.joins {
            let columns: Vec<(usize, Option<Unit>)> = join
                .columns
                .iter()
                .filter_map(|(heading, unit)| Some((at.get(heading.as_str()).copied()?, *unit)))
                .collect();
            let named: Vec<&str> = join.columns.iter().map(|(heading, _)| heading.as_str()).collect();
            let heading = named.join(" + ");
            if !columns.is_empty() {
                let from = From::Joined(columns, join.separator.clone());
                plan.add(&heading, from, join.target.clone(), None, map, headings)?;
            }
        }
        for (target, value) in &map.constants {
            plan.add(
                "[constants]",
                From::Constant(value.clone()),
                target.clone(),
                None,
                map,
                headings,
            )?;
        }
        plan.order_acts();
        plan.names = plan.columns_of_names();
        plan.identity = (0..headings.len()).filter(|column| !skipped[*column]).collect();
        plan.identity.sort_by(|a, b| headings[*a].cmp(&headings[*b]));
        Ok(plan)
    }

    /// Whether a column says who a row is: an id or a name.
    pub(crate) fn tells_who(&self) -> bool {
        self.id.is_some() || self.names_anybody()
    }

    fn columns_of_names(&self) -> Vec<usize> {
        let named = self.slots.iter().filter(|slot| slot.is_name());
        let columns = named.flat_map(|slot| match &slot.from {
            From::Column(column) => vec![*column],
            From::Joined(columns, _) => columns.iter().map(|(column, _)| *column).collect(),
            From::Constant(_) => Vec::new(),
        });
        columns.collect()
    }

    /// Whether a column holds names.
    pub(crate) fn names_anybody(&self) -> bool {
        let named = |slot: &Slot| {
            let of_a_row = !matches!(slot.from, From::Constant(_));
            of_a_row && slot.is_name()
        };
        self.slots.iter().any(named)
    }

    fn target(&mut self, heading: &str, map: &Map) -> Target {
        if map.skip.iter().any(|skip| skip == heading) {
            return Target::Skip;
        }
        if let Some(mapped) = map.columns.iter().find(|mapped| mapped.heading == heading) {
            return mapped.target.clone();
        }
        if map
            .joins
            .iter()
            .any(|join| join.columns.iter().any(|(column, _)| column == heading))
        {
            return Target::Skip;
        }
        target_of(heading).unwrap_or_else(|| {
            self.unknown.push(heading.to_owned());
            Target::Keep
        })
    }

    fn add(
        &mut self,
        heading: &str,
        from: From,
        target: Target,
        on: Option<usize>,
        map: &Map,
        headings: &[String],
    ) -> Result<(), SheetError> {
        let schema = Schema::person();
        let (role, splits, disclosure) = match target {
            Target::Skip => return Ok(()),
            Target::Id => return self.set_id(from, headings),
            Target::Disclosure => (Role::Disclosure, false, Disclosure::Public),
            Target::SecondHand => (Role::SecondHand, false, Disclosure::Public),
            Target::ArrestPlace => (
                Role::ArrestPlace,
                true,
                schema.disclosure("place").max(schema.disclosure("act")),
            ),
            Target::Act { kind, part } => {
                let kind = self.act(kind);
                (
                    Role::Act { kind, part },
                    part != ActPart::Account,
                    schema.disclosure("act"),
                )
            }
            Target::Keep => {
                let property = kept_property(heading);
                let disclosure = schema.disclosure(&property);
                (Role::Value(PropertyPlan::text(property)), false, disclosure)
            }
            Target::Value {
                property,
                value_type,
                lang,
                splits,
            } => {
                let disclosure = schema.disclosure(&property);
                (
                    Role::Value(PropertyPlan::of(property, value_type, lang, on, map)),
                    splits,
                    disclosure,
                )
            }
        };
        self.slots.push(Slot {
            heading: heading.to_owned(),
            from,
            role,
            splits,
            latest: false,
            unit: None,
            year_only: false,
            at: self.slots.len(),
            disclosure,
        });
        Ok(())
    }

    fn set_id(&mut self, from: From, headings: &[String]) -> Result<(), SheetError> {
        let From::Column(column) = from else { return Ok(()) };
        if let Some(first) = self.id {
            return Err(SheetError::TwoIdColumns {
                first: headings[first].clone(),
                second: headings[column].clone(),
            });
        }
        self.id = Some(column);
        Ok(())
    }

    fn act(&mut self, kind: String) -> usize {
        self.acts.iter().position(|known| *known == kind).unwrap_or_else(|| {
            self.acts.push(kind);
            self.acts.len() - 1
        })
    }

    /// Acts come in the order of the vocabulary, which is the order in which they follow each other: where a list gives
    /// no dates, what stands last is taken for the last that happened.
    fn order_acts(&mut self) {
        let vocabularies = Vocabularies::xinjiang();
        let order = |kind: &String| vocabularies.term("act", kind).map_or(usize::MAX, |term| term.order);
        let before = self.acts.clone();
        self.acts.sort_by_key(order);
        for slot in &mut self.slots {
            if let Role::Act { kind, .. } = &mut slot.role {
                let name = &before[*kind];
                *kind = self.acts.iter().position(|known| known == name).unwrap_or(*kind);
            }
        }
    }
}

impl PropertyPlan {
    fn text(property: String) -> Self {
        Self {
            property,
            value_type: ValueType::Text,
            lang: None,
            vocabulary: None,
            words: HashMap::new(),
            on: None,
        }
    }

    fn of(property: String, value_type: ValueType, lang: Option<String>, on: Option<usize>, map: &Map) -> Self {
        let known = Schema::person().property(&property);
        let vocabulary = known.and_then(|known| known.vocabulary.as_deref());
        Self {
            vocabulary: vocabulary.and_then(|key| Vocabularies::xinjiang().get(key)),
            words: map.values.get(&property).cloned().unwrap_or_default(),
            lang: lang.or_else(|| map.lang.get(&property).cloned()),
            property,
            value_type,
            on,
        }
    }
}

fn missing(at: &HashMap<&str, usize>, map: &Map) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for heading in map.named_headings() {
        if !at.contains_key(heading) {
            missing.push(heading.to_owned());
        }
    }
    missing
}
