//! One invented person, composed by chance.

use super::tables::{Element, PlaceWords, Tables};
use crate::synth::prng::Chance;
use std::fmt::Write as _;

/// An invented person, as the cells of a plain sheet. Reused from row to row.
#[derive(Debug, Default)]
pub(super) struct Invented {
    pub(super) given: String,
    pub(super) father: String,
    pub(super) other_names: String,
    pub(super) cyrillic: String,
    pub(super) han: String,
    pub(super) arabic: String,
    /// Other scripts of the name, whether or not the sheet gives them.
    pub(super) hidden_scripts: [String; 3],
    pub(super) born: String,
    /// Which of the places the person lives in.
    pub(super) place: usize,
    pub(super) residence: String,
    pub(super) id_number: String,
    pub(super) sex: &'static str,
    pub(super) ethnicity: &'static str,
    pub(super) profession: &'static str,
    pub(super) status: &'static str,
    pub(super) detained: String,
    pub(super) sentence: String,
    pub(super) held_in: String,
    pub(super) reason: &'static str,
    pub(super) text: String,
}

const PROFESSIONS: [(&str, u32); 14] = [
    ("farmer", 38),
    ("", 20),
    ("trader", 8),
    ("teacher", 5),
    ("student", 6),
    ("worker", 6),
    ("driver", 4),
    ("imam", 4),
    ("religious_teacher", 2),
    ("cook", 2),
    ("doctor", 2),
    ("housewife", 1),
    ("cadre", 1),
    ("musician", 1),
];
const STATUS: [(&str, u32); 8] = [
    ("camp", 34),
    ("prison", 26),
    ("free", 12),
    ("disappeared", 10),
    ("pretrial_detention", 7),
    ("house_arrest", 4),
    ("died_in_custody", 3),
    ("", 4),
];
const REASONS: [(&str, u32); 14] = [
    ("", 42),
    ("contact_abroad", 9),
    ("travel_abroad", 9),
    ("prayer", 8),
    ("religious_teaching", 6),
    ("relatives", 6),
    ("social_order", 4),
    ("extremism", 4),
    ("telephone_internet", 3),
    ("beard", 3),
    ("births", 2),
    ("past_offence", 2),
    ("religious_dress", 1),
    ("untrustworthy", 1),
];
const STORIES: [&str; 6] = [
    "Called to the village office and not seen at home since. The neighbours say that others of the street went the same week.",
    "A relative abroad lost contact and heard later from a fellow villager that there had been an arrest.",
    "Came back from abroad to see the family. The passport was taken on arrival and the arrest followed within a month.",
    "The family was told that this is for study. Nobody has shown them a paper.",
    "Someone who was held in the same building says that they shared a room for some weeks.",
    "Seen once at the county hospital under guard. The family was not allowed to speak.",
];

fn weighted(chance: &mut Chance, table: &[(&'static str, u32)]) -> &'static str {
    let mut at = chance.below(100);
    for (word, weight) in table {
        if at < *weight {
            return word;
        }
        at -= weight;
    }
    ""
}

impl Invented {
    /// Composes the person with this number. The same seed and number always make the same person.
    pub(super) fn compose(&mut self, tables: &Tables, seed: u64, nth: u64) {
        let chance = &mut Chance::of(seed, 1, nth);
        self.clear();
        let woman = chance.percent(27);
        self.sex = if woman { "female" } else { "male" };
        self.compose_name(tables, chance, woman);
        self.place = chance.early(tables.places.len());
        let place = &tables.places[self.place];
        if !chance.percent(12) {
            self.residence.push_str(&place.name);
        }
        self.compose_birth(place, chance, woman);
        self.profession = weighted(chance, &PROFESSIONS);
        self.status = weighted(chance, &STATUS);
        self.compose_detention(tables, chance);
        self.reason = weighted(chance, &REASONS);
        if chance.percent(10) {
            self.text.push_str(chance.one::<&str>(&STORIES));
        }
    }

    fn clear(&mut self) {
        let cells = [
            &mut self.given,
            &mut self.father,
            &mut self.other_names,
            &mut self.cyrillic,
            &mut self.han,
            &mut self.arabic,
            &mut self.born,
            &mut self.residence,
            &mut self.id_number,
            &mut self.detained,
            &mut self.sentence,
            &mut self.held_in,
            &mut self.text,
        ];
        cells
            .into_iter()
            .chain(&mut self.hidden_scripts)
            .for_each(String::clear);
    }

    fn compose_name(&mut self, tables: &Tables, chance: &mut Chance, woman: bool) {
        match chance.below(100) {
            0..72 => {
                self.ethnicity = if chance.percent(3) { "uzbek" } else { "uyghur" };
                let given = if woman {
                    &tables.uyghur_women
                } else {
                    &tables.uyghur_men
                };
                let (given, father) = (
                    &given[chance.early(given.len())],
                    &tables.uyghur_men[chance.early(tables.uyghur_men.len())],
                );
                self.name_of(given, father, "", chance);
            }
            72..91 => {
                self.ethnicity = "kazakh";
                let suffix = if chance.percent(40) {
                    if woman { "қызы" } else { "ұлы" }
                } else {
                    ""
                };
                self.steppe(tables, chance, woman, suffix);
            }
            91..95 => {
                self.ethnicity = "kyrgyz";
                let suffix = if woman { " кызы" } else { " уулу" };
                self.steppe(tables, chance, woman, suffix);
            }
            _ => {
                self.ethnicity = "hui";
                self.hui(tables, chance);
            }
        }
    }

    fn steppe(&mut self, tables: &Tables, chance: &mut Chance, woman: bool, suffix: &str) {
        let given = if woman {
            &tables.steppe_women
        } else {
            &tables.steppe_men
        };
        let given = &given[chance.early(given.len())];
        let father = &tables.steppe_men[chance.early(tables.steppe_men.len())];
        self.name_of(given, father, suffix, chance);
    }

    fn name_of(&mut self, given: &Element, father: &Element, suffix: &str, chance: &mut Chance) {
        self.given.push_str(&given.latin);
        self.father.push_str(&father.latin);
        self.father.push_str(match suffix {
            "ұлы" => "uly",
            "қызы" => "qyzy",
            " уулу" => " uulu",
            " кызы" => " kyzy",
            _ => "",
        });
        let [cyrillic, arabic, han] = &mut self.hidden_scripts;
        if !given.cyrillic.is_empty() {
            cyrillic.extend([given.cyrillic.as_str(), " ", &father.cyrillic, suffix]);
        }
        if !given.arabic.is_empty() {
            arabic.extend([given.arabic.as_str(), " ", &father.arabic]);
        }
        han.extend([given.han.as_str(), "·", &father.han]);
        if chance.percent(70) {
            self.cyrillic.push_str(cyrillic);
        }
        if chance.percent(60) {
            self.arabic.push_str(arabic);
        }
        if chance.percent(65) {
            self.han.push_str(han);
        }
        if chance.percent(15) {
            self.other_names.push_str(&self.given);
            self.other_names
                .push_str(if chance.percent(50) { " Haji" } else { "jan" });
        }
    }

    fn hui(&mut self, tables: &Tables, chance: &mut Chance) {
        let surname = &tables.hui_surnames[chance.early(tables.hui_surnames.len())];
        let one = chance.one(&tables.hui_given);
        let other = if chance.percent(80) {
            Some(chance.one(&tables.hui_given))
        } else {
            None
        };
        self.given.push_str(&surname.latin);
        for (at, part) in std::iter::once(one).chain(other).enumerate() {
            let mut letters = part.latin.chars();
            if at == 0 {
                self.father.extend(letters.next().map(|c| c.to_ascii_uppercase()));
            }
            self.father.push_str(letters.as_str());
        }
        let han = &mut self.hidden_scripts[2];
        han.extend([surname.han.as_str(), &one.han, other.map_or("", |other| &other.han)]);
        self.han.push_str(han);
    }

    fn compose_birth(&mut self, place: &PlaceWords, chance: &mut Chance, woman: bool) {
        let year = 1935 + chance.below(35) + chance.below(35);
        let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
        match chance.below(100) {
            0..35 => put_date(&mut self.born, year, Some(month), Some(day)),
            35..55 => put_date(&mut self.born, year, Some(month), None),
            55..90 => put_date(&mut self.born, year, None, None),
            _ => {}
        }
        if chance.percent(50) {
            let order = chance.below(500) * 2 + u32::from(!woman);
            let mut digits = [b'0'; 18];
            digits[..6].copy_from_slice(&place.code);
            let numbers = [(6, 4, year), (10, 2, month), (12, 2, day), (14, 3, order)];
            for (start, width, number) in numbers {
                put_digits(&mut digits[start..start + width], number);
            }
            digits[17] = check_character(&digits);
            self.id_number.extend(digits.iter().map(|digit| char::from(*digit)));
        }
    }

    fn compose_detention(&mut self, tables: &Tables, chance: &mut Chance) {
        if chance.percent(85) {
            let month = chance.below(20) + chance.below(20);
            let (year, month) = (2016 + (month + 7) / 12, (month + 7) % 12 + 1);
            put_date(&mut self.detained, year, (!chance.percent(25)).then_some(month), None);
        }
        if self.status == "prison" && chance.percent(70) {
            let years = 3 + chance.below(9) + chance.below(9);
            write!(self.sentence, "{years} years").expect("writing to a string cannot fail");
        }
        if chance.percent(55) {
            let near = if chance.percent(75) {
                self.place
            } else {
                chance.early(tables.places.len())
            };
            self.held_in.push_str(&tables.places[near].name);
        }
    }
}

/// A date as far as it is known.
pub(super) fn put_date(out: &mut String, year: u32, month: Option<u32>, day: Option<u32>) {
    let mut digits = [b'0'; 4];
    put_digits(&mut digits, year);
    out.extend(digits.iter().map(|digit| char::from(*digit)));
    for part in [month, day].into_iter().map_while(|part| part) {
        put_digits(&mut digits[..2], part);
        out.push('-');
        out.extend(digits[..2].iter().map(|digit| char::from(*digit)));
    }
}

fn put_digits(out: &mut [u8], mut number: u32) {
    for place in out.iter_mut().rev() {
        *place = b'0' + u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
    }
}

/// ISO 7064 mod 11-2 over the first 17 digits.
fn check_character(digits: &[u8; 18]) -> u8 {
    let sum = digits[..17]
        .iter()
        .fold(0u32, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - sum) % 11 {
        10 => b'X',
        value => b'0' + u8::try_from(value).unwrap_or(0),
    }
}
