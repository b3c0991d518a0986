//! Tags: what facets count and filters narrow by. Every value of every field is one small number; a person is a list
//! of them.

use crate::query::{self, FilterRow, place_meant};
use foldhash::HashMap;
use guwah_domain::card::{Card, Dated, Day8601};
use guwah_domain::place::Gazetteer;
use guwah_domain::vague_date::{Day, VagueDate};
use guwah_domain::vocabulary::Vocabularies;

/// A field that the index counts. Its number is in the files of saved indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Field {
    Status = 0,
    Place = 1,
    Detained = 2,
    Ethnicity = 3,
    Profession = 4,
    Sex = 5,
    List = 6,
    Has = 7,
    Tier = 8,
    Contested = 9,
    At = 10,
    Facility = 11,
    Party = 12,
    Died = 13,
    Released = 14,
    Sentenced = 15,
}

impl Field {
    pub(crate) const ALL: [Self; 16] = [
        Self::Status,
        Self::Place,
        Self::Detained,
        Self::Ethnicity,
        Self::Profession,
        Self::Sex,
        Self::List,
        Self::Has,
        Self::Tier,
        Self::Contested,
        Self::At,
        Self::Facility,
        Self::Party,
        Self::Died,
        Self::Released,
        Self::Sentenced,
    ];

    /// The field of what is found by its date.
    pub(super) fn of(dated: Dated) -> Self {
        match dated {
            Dated::Died => Self::Died,
            Dated::Released => Self::Released,
            Dated::Sentenced => Self::Sentenced,
        }
    }

    /// What is decided about it where filters are.
    pub(crate) fn row(self) -> &'static FilterRow {
        let field = match self {
            Self::Status => query::Field::Status,
            Self::Place => query::Field::Place,
            Self::Detained => query::Field::Detained,
            Self::Ethnicity => query::Field::Ethnicity,
            Self::Profession => query::Field::Profession,
            Self::Sex => query::Field::Sex,
            Self::List => query::Field::List,
            Self::Has => query::Field::Has,
            Self::Tier => query::Field::Tier,
            Self::Contested => query::Field::Contested,
            Self::At => query::Field::At,
            Self::Facility => query::Field::Facility,
            Self::Party => query::Field::Party,
            Self::Died => query::Field::Died,
            Self::Released => query::Field::Released,
            Self::Sentenced => query::Field::Sentenced,
        };
        field.row()
    }
}

/// Every value of every field, and its number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tags {
    values: Vec<(Field, String)>,
    /// Of each field, the numbers of its values.
    numbers: [HashMap<String, u32>; Field::ALL.len()],
    /// Of each place of the gazetteer, the numbers of those by which it is found: itself, and what it lies in. Nothing for other
    /// values.
    found_by: Vec<Vec<u32>>,
}

impl Tags {
    pub(crate) fn number(&mut self, field: Field, value: &str) -> u32 {
        if let Some(number) = self.numbers[field as usize].get(value) {
            return *number;
        }
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push((field, value.to_owned()));
        self.numbers[field as usize].insert(value.to_owned(), number);
        self.found_by.push(Vec::new());
        if field == Field::Place {
            self.place_found_by(number, value);
        }
        number
    }

    /// Notes by which places a new place is found, and which of those that are known are found by it.
    fn place_found_by(&mut self, number: u32, key: &str) {
        let gazetteer = Gazetteer::xinjiang();
        let Some(place) = gazetteer.get(key) else { return };
        let places = &self.numbers[Field::Place as usize];
        let above = gazetteer
            .ancestors(place)
            .filter_map(|above| places.get(above.key.as_str()));
        self.found_by[number as usize] = std::iter::once(number).chain(above.copied()).collect();
        for (known, within) in places.iter().filter(|(_, within)| **within != number) {
            let is_within = |known| gazetteer.is_within(known, place);
            if gazetteer.get(known).is_some_and(is_within) {
                self.found_by[*within as usize].push(number);
            }
        }
    }

    /// The numbers of the values by whose filter a person with this tag is found, where there are others than its own.
    pub(super) fn found_by(&self, tag: u32) -> &[u32] {
        &self.found_by[tag as usize]
    }

    /// Leaves out the words of values that nobody has any more; their numbers stay, and mean nothing.
    pub(super) fn forget_unused(&mut self, counts: &[usize]) {
        for (number, (field, value)) in self.values.iter_mut().enumerate() {
            if counts.get(number) == Some(&0) {
                let nothing = format!("\0{number}");
                let known = &mut self.numbers[*field as usize];
                known.remove(value.as_str());
                known.insert(nothing.clone(), u32::try_from(number).unwrap_or(u32::MAX));
                *value = nothing;
            }
        }
        // Nobody is found by a value without its word.
        let is_used = |number: &u32| counts.get(*number as usize) != Some(&0);
        self.found_by.iter_mut().for_each(|found_by| found_by.retain(is_used));
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, Field, &str)> {
        (0u32..)
            .zip(&self.values)
            .map(|(number, (field, value))| (number, *field, value.as_str()))
    }

    /// The numbers of one field's values that a filter's value means.
    pub(crate) fn meant_by(&self, field: Field, value: &str) -> Vec<bool> {
        let mut meant = vec![false; self.len()];
        if field == Field::At {
            return self.roles_meant_by(value);
        }
        if matches!(field, Field::Facility | Field::Party) {
            // Exactly so, and never by likeness: two authorities may be called nearly the same.
            if let Some(number) = self.numbers[field as usize].get(value) {
                meant[*number as usize] = true;
            }
            return meant;
        }
        let place = (field == Field::Place).then(|| place_meant(value)).flatten();
        let wanted = value.to_lowercase();
        let resolved = field
            .row()
            .vocabulary
            .and_then(|vocabulary| Vocabularies::xinjiang().resolve(vocabulary, value))
            .map(|term| term.key.as_str());
        for (number, of, known) in self.iter() {
            let same = || known == value || known.to_lowercase() == wanted || resolved == Some(known);
            let within = || {
                let gazetteer = Gazetteer::xinjiang();
                matches!((place, gazetteer.get(known)), (Some(place), Some(known))
                    if known.key == place.key || gazetteer.is_within(known, place))
            };
            meant[number as usize] = of == field && (same() || within());
        }
        meant
    }

    /// As [`Self::meant_by`], for a date: all that may be of the same day.
    pub(super) fn dates_meant_by(&self, dated: Dated, wanted: (Day8601, Day8601)) -> Vec<bool> {
        let mut meant = vec![false; self.len()];
        let field = Field::of(dated);
        for (number, _, known) in self.iter().filter(|(_, of, _)| *of == field) {
            let known = VagueDate::parse(known).ok();
            meant[number as usize] = known.is_some_and(|known| {
                let (from, to) = days_of(&known);
                from.unwrap_or(i32::MIN) <= wanted.1 && wanted.0 <= to.unwrap_or(i32::MAX)
            });
        }
        meant
    }

    /// As [`Self::meant_by`], for `camp:emin_county`: the same role in the same place, or one within it.
    fn roles_meant_by(&self, value: &str) -> Vec<bool> {
        let mut meant = vec![false; self.len()];
        let Some((role, Some(wanted))) = value.split_once(':').map(|(role, place)| (role, place_meant(place))) else {
            return meant;
        };
        let gazetteer = Gazetteer::xinjiang();
        for (number, _, known) in self.iter().filter(|(_, field, _)| *field == Field::At) {
            meant[number as usize] = known.split_once(':').is_some_and(|(known_role, key)| {
                let within = |place| gazetteer.is_within(place, wanted);
                known_role == role && gazetteer.get(key).is_some_and(within)
            });
        }
        meant
    }

    /// A value's label in English.
    pub(crate) fn label(field: Field, value: &str) -> String {
        if field == Field::Place {
            let gazetteer = Gazetteer::xinjiang();
            return gazetteer
                .get(value)
                .map_or_else(|| value.to_owned(), |place| gazetteer.label(place, "en"));
        }
        field
            .row()
            .vocabulary
            .and_then(|vocabulary| Vocabularies::xinjiang().term(vocabulary, value))
            .map_or_else(|| value.to_owned(), |term| term.counted_label("en").to_owned())
    }
}

/// What the index keeps of a card beside names.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Facts {
    pub(crate) tags: Vec<u32>,
    /// The first dated act, for order; none last.
    pub(crate) first_on: Option<Day8601>,
    /// The last day anything was heard, where *no news* may follow.
    pub(crate) silent_since: Option<Day8601>,
    pub(crate) detained: Option<(Day8601, Day8601)>,
    pub(crate) born: Option<(Day8601, Day8601)>,
}

impl Facts {
    /// Reads a card.
    pub(crate) fn of(card: &Card, tags: &mut Tags) -> Self {
        let mut facts = Self {
            silent_since: card.silent_since,
            born: card.born,
            ..Self::default()
        };
        let mut add = |field, value: &str| facts.tags.push(tags.number(field, value));
        let custody = Vocabularies::xinjiang().get("custody");
        for voice in card.status.iter().filter(|voice| voice.counts) {
            // Who is in a camp is in custody: counted and found under each wider term too.
            add(Field::Status, &voice.custody);
            for wider in custody.into_iter().flat_map(|custody| custody.wider(&voice.custody)) {
                add(Field::Status, &wider.key);
            }
        }
        for place in &card.places {
            add(Field::Place, place.place.as_deref().unwrap_or(&place.words));
        }
        for (field, value) in [
            (Field::Ethnicity, &card.ethnicity),
            (Field::Sex, &card.sex),
            (Field::Tier, &card.tier),
        ] {
            if let Some(value) = value {
                add(field, value);
            }
        }
        for profession in &card.professions {
            add(Field::Profession, profession);
        }
        for source in &card.sources {
            add(Field::List, &source.to_string());
        }
        for (role, place) in &card.at {
            add(Field::At, &format!("{role}:{place}"));
        }
        for facility in &card.facilities {
            add(Field::Facility, &facility.to_string());
        }
        for party in &card.parties {
            add(Field::Party, party);
        }
        for (field, value, is_so) in [
            (Field::Has, "photo", card.has_photo),
            (Field::Has, "testimony", card.has_testimony),
            (Field::Contested, "yes", card.contested),
        ] {
            if is_so {
                add(field, value);
            }
        }
        for (dated, when) in &card.dated {
            add(Field::of(*dated), when.edtf());
        }
        if let Some(detained) = &card.detained {
            let (from, to) = days_of(detained);
            facts.detained = Some((from.unwrap_or(0), to.unwrap_or(i32::MAX)));
            if let (Some(from), Some(to)) = (from, to)
                && from / 10_000 == to / 10_000
            {
                add(Field::Detained, &(from / 10_000).to_string());
            }
        }
        facts.first_on = first_on(card);
        facts.tags.sort_unstable();
        facts.tags.dedup();
        facts
    }
}

/// The day of the first dated act.
fn first_on(card: &Card) -> Option<Day8601> {
    let first = card.marks.first()?;
    let day = first.when.earliest().or(first.when.latest());
    day.map(guwah_domain::card::day_number)
}

/// The earliest and the latest day of a date; none at an open end.
fn days_of(date: &VagueDate) -> (Option<Day8601>, Option<Day8601>) {
    let day = |day: Option<Day>| day.map(guwah_domain::card::day_number);
    (day(date.earliest()), day(date.latest()))
}
