//! Two records side by side, field by field.

use crate::born::{born_level, closest, detained_level, died_level};
use crate::compared::{Compared, judge};
use crate::field::{Field, MISSING, level};
use crate::gather::Records;
use crate::model::Model;
use crate::names::NameComparer;
use crate::numbers::{are_neighbours, number_level};
use crate::record::Span;
use crate::row::{NO_SPAN, NONE, Row, several};
use crate::settings::Settings;

/// Records that are added when shares are taken.
const FEW: usize = 50;

/// The fields of terms, in the order of [`Records::term_pools`].
const TERM_FIELDS: [Field; 5] = [
    Field::Ethnicity,
    Field::Profession,
    Field::Sentence,
    Field::Custody,
    Field::Reasons,
];

/// Compares records. Each thread has its own.
pub(crate) struct Comparer<'a> {
    pub(crate) records: &'a Records,
    model: &'a Model,
    names: NameComparer<'a>,
    places: NameComparer<'a>,
    settings: &'a Settings,
}

impl<'a> Comparer<'a> {
    pub(crate) fn new(records: &'a Records, model: &'a Model, settings: &'a Settings) -> Self {
        Self {
            records,
            model,
            names: NameComparer::new(records, model, settings),
            places: NameComparer::new(records, model, settings),
            settings,
        }
    }

    /// All fields but the names.
    pub(crate) fn compare_fields(&mut self, a: u32, b: u32) -> Compared {
        let records = self.records;
        let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
        let several = x.several | y.several;
        let mut found = Compared::nothing();
        self.compare_numbers(a, b, several, &mut found);
        if several & several::BORN == 0 {
            compare_single_births(x, y, &mut found);
        } else {
            self.compare_born(a, b, &mut found);
        }
        if let (Some(one), Some(other)) = (x.sex, y.sex) {
            found.set(
                Field::Sex,
                if one == other {
                    level::SAME
                } else {
                    level::TERM_DIFFERENT
                },
                1.0,
            );
        }
        for (nth, field) in [Field::Residence, Field::Birthplace, Field::HeldIn]
            .into_iter()
            .enumerate()
        {
            if x.places[nth] != NONE && y.places[nth] != NONE {
                self.compare_place(field, a, b, &mut found);
            }
        }
        if several & several::DETAINED != 0 {
            let level = closest(records.detained.get(a), records.detained.get(b), detained_level);
            level
                .into_iter()
                .for_each(|level| found.set(Field::Detained, level, 1.0));
        } else if x.detained != NO_SPAN && y.detained != NO_SPAN {
            found.set(Field::Detained, detained_level(x.detained, y.detained), 1.0);
        }
        self.compare_terms(a, b, several, &mut found);
        if several & several::OTHERS != 0 {
            let level = closest(records.died.get(a), records.died.get(b), died_level);
            level.into_iter().for_each(|level| found.set(Field::Died, level, 1.0));
            self.compare_relatives(a, b, &mut found);
        }
        found
    }

    fn compare_terms(&self, a: u32, b: u32, several: u16, found: &mut Compared) {
        let records = self.records;
        let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
        for (nth, field) in TERM_FIELDS.into_iter().enumerate() {
            let (one, other) = (x.terms[nth], y.terms[nth]);
            if one == NONE || other == NONE {
                continue;
            }
            if one == other {
                found.set(field, level::SAME, self.term_share(one));
            } else {
                found.set(field, level::TERM_DIFFERENT, 1.0);
            }
            if several & (several::TERMS << nth) != 0 {
                let pool = records.term_pools()[nth];
                let shared = pool.get(a).iter().filter(|term| pool.get(b).contains(term));
                if let Some(share) = shared.map(|term| self.term_share(*term)).reduce(f32::min) {
                    found.set(field, level::SAME, share);
                }
            }
        }
    }

    /// Whether one list holds both.
    pub(crate) fn share_a_list(&self, a: u32, b: u32) -> bool {
        let lists = &self.records.lists;
        lists.get(a).iter().any(|list| lists.get(b).contains(list))
    }

    /// The names too.
    pub(crate) fn compare_names(&mut self, a: u32, b: u32, found: &mut Compared) {
        found.layout = self.names.compare(a, b);
        if let Some(order) = found.layout.as_ref().and_then(|layout| layout.order) {
            found.levels[Field::Order as usize] = order;
        }
    }

    /// The level of a random word of the one name and of the other; none when a side has no name, or nothing is alike.
    pub(crate) fn random_words(&mut self, a: u32, b: u32, nth: usize) -> Option<u8> {
        let word = |at: u32, nth: usize| {
            let name = self.records.names_of(at).find(|name| !name.is_empty())?;
            Some(name[nth % name.len()])
        };
        let (one, other) = (word(a, nth)?, word(b, nth / 2)?);
        self.names.level_of(one, other)
    }

    /// A share of all records, as if there were a few more of every kind: in a small register nothing is known of what
    /// is frequent.
    fn of_all(&self, count: u32) -> f32 {
        (count + 1) as f32 / (self.records.all() + FEW) as f32
    }

    fn term_share(&self, term: u32) -> f32 {
        self.of_all(self.records.terms.held_by(term))
    }

    /// The share of further records that hold a number which both have: a number is one person's, unless it is none, such
    /// as a row of zeros.
    fn others_with(&self, number: u32) -> f32 {
        let others = self.records.number_texts.held_by(number).saturating_sub(2);
        others as f32 / self.records.all() as f32
    }

    fn compare_numbers(&self, a: u32, b: u32, several: u16, found: &mut Compared) {
        let records = self.records;
        let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
        if x.number == NONE || y.number == NONE {
            return;
        }
        if several & several::NUMBERS == 0 && x.number != y.number && are_far(x.number_key, y.number_key) {
            found.set(Field::Number, level::NUMBER_DIFFERENT, 1.0);
            return;
        }
        let mut best: Option<(u8, u32)> = None;
        for one in records.numbers.get(a) {
            for other in records.numbers.get(b) {
                let (x, y) = (records.number_texts.text(*one), records.number_texts.text(*other));
                if let Some(level) = number_level(x, y)
                    && best.is_none_or(|(best, _)| level < best)
                {
                    best = Some((level, *one));
                    found.neighbours = level > level::NUMBER_FITS && are_neighbours(x, y);
                }
            }
        }
        if let Some((level, number)) = best {
            found.set(Field::Number, level, self.others_with(number));
        }
    }

    fn compare_born(&self, a: u32, b: u32, found: &mut Compared) {
        let records = self.records;
        let (given, aged) = (&records.born, &records.aged);
        let (mut one, mut other): (Vec<Span>, Vec<Span>) = (given.get(a).to_vec(), given.get(b).to_vec());
        let numbered = found.level(Field::Number) != MISSING;
        if !numbered {
            // What a number says of the birth is compared with the number when both have one.
            one.extend(records.born_by_number.get(a));
            other.extend(records.born_by_number.get(b));
        }
        if one.is_empty() || other.is_empty() {
            one.extend(aged.get(a));
            other.extend(aged.get(b));
        }
        let mut contradicts = |one: &[Span], other: &[Span]| {
            let apart = !one.is_empty() && !other.is_empty();
            found.contradicts |= apart && !one.iter().any(|a| other.iter().any(|b| a.overlaps(*b)));
        };
        contradicts(&one, &other);
        contradicts(given.get(a), given.get(b));
        contradicts(aged.get(a), aged.get(b));
        if let Some(level) = closest(&one, &other, born_level) {
            // The number that agrees holds the date of birth: it does not speak twice.
            let said = found.level(Field::Number) <= level::NUMBER_FITS && level <= level::OVERLAPS;
            found.set(Field::Born, if said { MISSING } else { level }, 1.0);
        }
    }

    fn compare_place(&mut self, field: Field, a: u32, b: u32, found: &mut Compared) {
        let records = self.records;
        let (pool, nth) = match field {
            Field::Residence => (&records.residence, 0),
            Field::Birthplace => (&records.birthplace, 1),
            _ => (&records.held_in, 2),
        };
        let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
        if (x.several | y.several) & (several::PLACES << nth) == 0 && x.places[nth] != y.places[nth] {
            let (one, other) = (x.places[nth], y.places[nth]);
            if self.are_alike(one, other) {
                let frequent = records.places.held_by(one).max(records.places.held_by(other));
                found.set(field, level::PLACE_ALIKE, self.of_all(frequent));
            } else {
                found.set(field, level::PLACE_DIFFERENT, 1.0);
            }
            return;
        }
        let (one, other) = (pool.get(a), pool.get(b));
        let same = one.iter().filter(|place| other.contains(place));
        let rarest = same.map(|place| (self.of_all(records.places.held_by(*place)), *place));
        if let Some((share, place)) = rarest.reduce(|x, y| if y.0 < x.0 { y } else { x }) {
            let share = if field == Field::HeldIn {
                self.held_share(a, b, place, share)
            } else {
                share
            };
            found.set(field, level::SAME, share);
            return;
        }
        let mut alike: Option<f32> = None;
        for x in one {
            for y in other {
                if self.are_alike(*x, *y) {
                    let frequent = records.places.held_by(*x).max(records.places.held_by(*y));
                    alike = Some(self.of_all(frequent).min(alike.unwrap_or(1.0)));
                }
            }
        }
        match alike {
            Some(share) => found.set(field, level::PLACE_ALIKE, share),
            None => found.set(field, level::PLACE_DIFFERENT, 1.0),
        }
    }

    /// Whether one place may be a slip of the other. Two that the gazetteer knows are two places, however alike their
    /// names.
    fn are_alike(&mut self, one: u32, other: u32) -> bool {
        let known = |place: u32| self.records.place_known[place as usize];
        if known(one) && known(other) {
            return false;
        }
        let likeness = self.places.place_likeness(one, other);
        likeness.slip || likeness.sound >= self.settings.place_alike
    }

    /// How frequent a place of detention is: among those of one home when both are, since people are held near by.
    fn held_share(&self, a: u32, b: u32, place: u32, share: f32) -> f32 {
        let records = self.records;
        let first = |pool: &crate::pool::Pool<u32>, at: u32| pool.get(at).first().copied();
        let home = first(&records.residence, a);
        let near = home.is_some()
            && home == first(&records.residence, b)
            && [a, b].iter().all(|at| first(&records.held_in, *at) == Some(place));
        if near {
            records.held_shares[a as usize].max(share)
        } else {
            share
        }
    }

    fn compare_relatives(&mut self, a: u32, b: u32, found: &mut Compared) {
        let (one, other) = (self.records.relatives.get(a), self.records.relatives.get(b));
        if one.is_empty() || other.is_empty() {
            return;
        }
        let least = self.settings.relative_alike;
        let shared = one
            .iter()
            .any(|x| other.iter().any(|y| self.names.likeness(*x, *y) >= least));
        found.set(Field::Relatives, u8::from(!shared), 1.0);
    }

    /// The score of a pair; none when it can be seen before the names are read that it stays below `least`.
    pub(crate) fn score(&mut self, a: u32, b: u32, least: f32) -> Option<(f32, Compared)> {
        let mut found = self.compare_fields(a, b);
        let rest = self.model.prior_bits() + found.bits_without_names(self.model);
        let most = |at: u32| self.records.rows[at as usize].most_bits;
        let most = most(a).min(most(b));
        if Model::probability(rest + most) < least {
            return None;
        }
        self.compare_names(a, b, &mut found);
        let mut score = judge(&found, self.model, self.settings);
        if score < least.max(self.settings.seen_twice) && found.one_name_is_cut_otherwise() {
            found.layout = self.names.compare_whole(a, b).or(found.layout);
            score = judge(&found, self.model, self.settings);
        }
        (score >= least).then_some((score, found))
    }
}

/// Whether two numbers of China's form, without wildcards, differ in several places at first sight.
fn are_far(one: u64, other: u64) -> bool {
    if one == 0 || other == 0 {
        return false;
    }
    // Four bits a digit: places that differ, each counted once.
    let apart = one ^ other;
    let places = (apart | apart >> 1 | apart >> 2 | apart >> 3) & 0x1111_1111_1111_1111;
    places.count_ones() > 2
}

/// As [`Comparer::compare_born`], of records that give one date at most and no age.
fn compare_single_births(x: &Row, y: &Row, found: &mut Compared) {
    let pairs: &[(Span, Span)] = if found.level(Field::Number) == MISSING {
        &[
            (x.born, y.born),
            (x.born, y.born_by_number),
            (x.born_by_number, y.born),
            (x.born_by_number, y.born_by_number),
        ]
    } else {
        &[(x.born, y.born)]
    };
    let given = pairs.iter().filter(|(one, other)| *one != NO_SPAN && *other != NO_SPAN);
    let Some(level) = given.map(|(one, other)| born_level(*one, *other)).min() else {
        return;
    };
    let both_given = x.born != NO_SPAN && y.born != NO_SPAN;
    found.contradicts = level > level::OVERLAPS || (both_given && !x.born.overlaps(y.born));
    let said = found.level(Field::Number) <= level::NUMBER_FITS && level <= level::OVERLAPS;
    found.set(Field::Born, if said { MISSING } else { level }, 1.0);
}
