//! A row's cells become its claims.

mod act_parts;

use crate::formats::clean::{without_controls, without_guard};
use crate::formats::mapped_sheet::act_part::NOT_TOLD;
use crate::formats::mapped_sheet::acts::until;
use crate::formats::mapped_sheet::date_format::FormattedDate;
use crate::formats::mapped_sheet::defaults::{Defaults, year_of};
use crate::formats::mapped_sheet::map::Map;
use crate::formats::mapped_sheet::plan::{From, Plan, PropertyPlan, Role, Slot};
use crate::formats::mapped_sheet::remarks::{after_the_release, short};
use crate::formats::mapped_sheet::target::kept_property;
use crate::formats::mapped_sheet::values::{ReadValue, ValueReader};
use crate::formats::plain_sheet::second_hand::SecondHand;
use crate::formats::rows::cells::Cells;
use crate::formats::rows::number_format::ShownDate;
use crate::report::Note;
use guwah_domain::act::Act;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::row::Row;
use guwah_domain::schema::{Schema, ValueType};
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::value::{PlaceRef, Text, Value};
use std::borrow::Cow;

/// Values that one cell may hold.
const VALUES_PER_CELL: usize = 200;

/// How rows are read, beside the map.
#[derive(Debug, Clone, Default)]
pub struct RowOptions {
    /// Who may see the rows, when the import says so; a row's own word can only be stricter. Rows that say nothing are
    /// for the team when the import says nothing either.
    pub disclosure: Option<Disclosure>,
    /// The day of the release: what is told to have happened after it is kept as words. Nothing is doubted so without one.
    pub told_on: Option<Day>,
}

impl RowOptions {
    /// For no more than these.
    #[must_use]
    pub fn of(disclosure: Option<Disclosure>) -> Self {
        Self {
            disclosure,
            told_on: None,
        }
    }
}

/// Reads rows of one sheet.
pub(crate) struct RowReader<'a> {
    plan: &'a Plan,
    map: &'a Map,
    options: RowOptions,
    values: ValueReader<'a>,
    act_disclosure: Disclosure,
    place_disclosure: Disclosure,
    // What is gathered of the row at hand; kept from row to row so that it need not be allocated anew.
    acts: Vec<Vec<Act>>,
    places: Vec<Option<PlaceRef>>,
    last: Vec<Claim>,
    /// Acts of the row that are told of a day after the release, with the words of their cells.
    to_come: Vec<ToCome<'a>>,
    /// Room that a row's claims are likely to need.
    usual: usize,
    /// What was met in the dates of each slot.
    met: Vec<Defaults>,
}

/// An act that is told of a day after the release.
struct ToCome<'a> {
    slot: &'a Slot,
    kind: usize,
    nth: usize,
    words: String,
}

/// The row at hand.
struct AtHand<'c> {
    cells: &'c Cells,
    text: &'c str,
    number: u64,
    level: Disclosure,
    claims: Vec<Claim>,
    notes: Vec<Note>,
}

impl AtHand<'_> {
    fn note(&mut self, heading: &str, reason: String) {
        self.notes.push(Note {
            row: self.number,
            line: self.cells.line,
            column: heading.to_owned(),
            reason,
        });
    }
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(plan: &'a Plan, map: &'a Map, options: RowOptions) -> Self {
        let schema = Schema::person();
        Self {
            plan,
            map,
            options,
            values: ValueReader::new(map),
            act_disclosure: schema.disclosure("act"),
            place_disclosure: schema.disclosure("place"),
            acts: vec![Vec::new(); plan.acts.len()],
            places: Vec::new(),
            last: Vec::new(),
            to_come: Vec::new(),
            usual: 8,
            met: plan.slots.iter().map(|slot| Defaults::of(&slot.heading)).collect(),
        }
    }

    /// Reads the row under the id that was found for it.
    pub(crate) fn read(
        &mut self,
        number: u64,
        id: String,
        cells: &Cells,
        text: &str,
        headings: &[String],
    ) -> (Row, Vec<Note>) {
        let claims = Vec::with_capacity(self.usual);
        let mut row = AtHand {
            cells,
            text,
            number,
            level: Disclosure::Team,
            claims,
            notes: Vec::new(),
        };
        row.level = self.level(&mut row);
        let plan = self.plan;
        for slot in &plan.slots {
            let cell = self.cell(slot, cells, text);
            if !cell.is_empty() {
                self.read_slot(slot, &cell, &mut row);
            }
        }
        self.finish_acts(&mut row);
        row.claims.append(&mut self.last);
        self.hold_second_hand(&mut row);
        for (column, remark) in &cells.remarks {
            let heading = headings.get(*column).map_or("", String::as_str).to_owned();
            row.note(&heading, (*remark).to_owned());
        }
        self.usual = row.claims.len() + 2;
        (Row { id, claims: row.claims }, row.notes)
    }

    /// Who may see the row: the strictest of what it says and what the import says.
    fn level(&self, row: &mut AtHand<'_>) -> Disclosure {
        let import = self.options.disclosure;
        let mut level = import.unwrap_or(Disclosure::Team);
        for slot in self
            .plan
            .slots
            .iter()
            .filter(|slot| matches!(slot.role, Role::Disclosure))
        {
            let cell = self.cell(slot, row.cells, row.text);
            if cell.is_empty() {
                continue;
            }
            let said = Disclosure::parse(&cell).unwrap_or_else(|| {
                let reason = format!(
                    "“{}” is none of public, team, sealed; taken as sealed, the strictest",
                    short(&cell)
                );
                row.note(&slot.heading, reason);
                Disclosure::Sealed
            });
            level = import.map_or(said, |import| said.strictest(import));
        }
        level
    }

    /// What the row says is relayed or inferred is no statement.
    fn hold_second_hand(&self, row: &mut AtHand<'_>) {
        let mut slots = self.plan.slots.iter();
        let Some(slot) = slots.find(|slot| matches!(slot.role, Role::SecondHand)) else {
            return;
        };
        let cell = self.cell(slot, row.cells, row.text);
        let (second_hand, not_understood) = SecondHand::read(&cell);
        for part in not_understood {
            row.note(
                &slot.heading,
                format!(
                    "“{}” is none of status=relayed, act/died=inferred: it was left out",
                    short(&part)
                ),
            );
        }
        second_hand.hold(&mut row.claims);
    }

    /// A slot's cell, without white space around it; empty when it says only that nothing is known.
    fn cell<'c>(&self, slot: &'c Slot, cells: &Cells, text: &'c str) -> Cow<'c, str> {
        let one = |column: usize| {
            let cell = without_guard(cells.cell(text, column).trim());
            if self.says_nothing(cell) { "" } else { cell }
        };
        match &slot.from {
            From::Column(column) => match slot.is_date().then(|| cells.date(*column)).flatten() {
                Some(date) => Cow::Owned(date.iso()),
                None => Cow::Borrowed(one(*column)),
            },
            From::Constant(value) => Cow::Borrowed(value),
            From::Joined(columns, separator) => {
                let filled: Vec<Cow<'_, str>> = columns
                    .iter()
                    .map(|(column, unit)| (one(*column), unit))
                    .filter(|(cell, _)| !cell.is_empty())
                    .map(|(cell, unit)| match unit.filter(|_| is_number(cell)) {
                        Some(unit) => Cow::Owned(format!("{cell} {}", unit.name())),
                        None => Cow::Borrowed(cell),
                    })
                    .collect();
                Cow::Owned(filled.join(separator))
            }
        }
    }

    fn says_nothing(&self, cell: &str) -> bool {
        !self.map.nothing.is_empty() && !cell.is_empty() && {
            let lower = cell.to_lowercase();
            self.map.nothing.contains(&lower)
        }
    }

    fn read_slot(&mut self, slot: &'a Slot, cell: &str, row: &mut AtHand<'_>) {
        if !slot.splits || !cell.contains(self.map.separator.as_str()) {
            self.read_value(slot, cell, 0, row);
            return;
        }
        let map = self.map;
        if cell.matches(map.separator.as_str()).count() >= VALUES_PER_CELL {
            let reason = format!("the cell seems to hold more than {VALUES_PER_CELL} values; it was read as one");
            row.note(&slot.heading, reason);
            self.read_value(slot, cell, 0, row);
            return;
        }
        let parts = cell
            .split(map.separator.as_str())
            .map(str::trim)
            .filter(|part| !part.is_empty());
        for (nth, part) in parts.enumerate() {
            self.read_value(slot, part, nth, row);
        }
    }

    fn read_value(&mut self, slot: &'a Slot, cell: &str, nth: usize, row: &mut AtHand<'_>) {
        match &slot.role {
            Role::Disclosure | Role::SecondHand => {}
            Role::Value(plan) => self.read_property(slot, plan, cell, row),
            Role::Act { kind, part } => self.read_act_part(slot, *kind, *part, cell, nth, row),
            Role::ArrestPlace => {
                let (words, cut) = without_controls(cell);
                if cut {
                    row.note(&slot.heading, "invisible control characters were taken out".into());
                }
                let place = (words != NOT_TOLD).then(|| self.values.place(&words));
                self.places.push(place);
            }
        }
    }

    fn read_property(&mut self, slot: &Slot, plan: &PropertyPlan, cell: &str, row: &mut AtHand<'_>) {
        let on = self.age_on(plan, row);
        let Some(ReadValue {
            mut value,
            remark,
            names_nobody: kept,
        }) = self.values.read(plan, cell, on.as_ref())
        else {
            return;
        };
        if let Value::Date(date) = &mut value {
            *date = self.defaulted(slot, cell, date.clone(), row);
            if let Some(reason) = self.options.told_on.and_then(|on| after_the_release(cell, date, on)) {
                row.note(&slot.heading, reason);
                value = Value::Text(Text::new(cell));
            }
        }
        if let (true, Value::Date(date)) = (slot.latest, &mut value) {
            *date = until(FormattedDate {
                date: date.clone(),
                keeps_words: false,
            })
            .date;
        }
        if let Some(remark) = remark {
            row.note(&slot.heading, remark);
        }
        let mut claim = if kept {
            Claim::stated(kept_property(&slot.heading), value)
        } else {
            Claim::stated(plan.property.as_str(), value)
        };
        claim.disclosure = row.level.strictest(slot.disclosure);
        if kept {
            claim.disclosure = claim.disclosure.strictest(Schema::person().disclosure(&claim.property));
        }
        // The status of a list is said of the day of the list, so it comes after what happened before.
        let claims = if plan.property == "status" {
            &mut self.last
        } else {
            &mut row.claims
        };
        if !claims
            .iter()
            .any(|known| known.property == claim.property && known.value == claim.value)
        {
            claims.push(claim);
        }
    }

    /// The date on which an age was true, when another column tells it. An age without one is true of the release that
    /// lists it: if it held that date, every release would seem to say something new.
    fn age_on(&mut self, plan: &PropertyPlan, row: &AtHand<'_>) -> Option<VagueDate> {
        if plan.value_type != ValueType::Age {
            return None;
        }
        let column = plan.on?;
        let shown = row.cells.date(column).map(ShownDate::iso);
        let cell = shown
            .as_deref()
            .unwrap_or_else(|| row.cells.cell(row.text, column).trim());
        self.values.date(cell).ok().map(|read| read.date)
    }

    /// Takes note of a date, which may be a list's default; the year alone where the map says so.
    fn defaulted(&mut self, slot: &Slot, cell: &str, date: VagueDate, row: &AtHand<'_>) -> VagueDate {
        if slot.year_only {
            return year_of(date);
        }
        if let Some(met) = self.met.get_mut(slot.at) {
            met.meet(cell, &date, (row.number, row.cells.line));
        }
        date
    }

    /// What is to be told of the columns, once all rows are read.
    pub(crate) fn notes_of_columns(&self) -> Vec<Note> {
        self.met.iter().flat_map(Defaults::notes).collect()
    }
}

/// Whether a cell is a number and nothing else.
fn is_number(cell: &str) -> bool {
    cell.chars().any(char::is_numeric) && cell.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '٫'))
}
