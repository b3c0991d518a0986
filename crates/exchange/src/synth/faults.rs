//! What goes wrong when a person is written down a second time: slips of typing, dropped cells, other spellings, other
//! scripts, parts of a name in another order.

use super::person::Invented;
use super::scripts::SPELLINGS;
use super::tables::Tables;
use crate::synth::prng::Chance;

/// A cell in which something can go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Born,
    Residence,
    Number,
}

const CELLS: [Cell; 4] = [Cell::Name, Cell::Born, Cell::Residence, Cell::Number];

/// Makes one to three faults in different cells. An empty cell has no fault to make, so only filled ones are drawn.
pub(super) fn spoil(person: &mut Invented, tables: &Tables, chance: &mut Chance) {
    let mut cells = CELLS.to_vec();
    cells.retain(|cell| !is_empty(person, *cell));
    let faults = (chance.below(3) as usize + 1).min(cells.len());
    for at in 0..faults {
        let other = at + chance.below(u32::try_from(cells.len() - at).unwrap_or(1)) as usize;
        cells.swap(at, other);
        spoil_cell(person, cells[at], tables, chance);
    }
}

fn is_empty(person: &Invented, cell: Cell) -> bool {
    match cell {
        Cell::Name => false,
        Cell::Born => person.born.is_empty(),
        Cell::Residence => person.residence.is_empty(),
        Cell::Number => person.id_number.is_empty(),
    }
}

fn spoil_cell(person: &mut Invented, cell: Cell, tables: &Tables, chance: &mut Chance) {
    if cell == Cell::Name {
        // Another list writes the name in its own way; it does not copy the other scripts of this one.
        [
            &mut person.other_names,
            &mut person.cyrillic,
            &mut person.han,
            &mut person.arabic,
        ]
        .into_iter()
        .for_each(String::clear);
    }
    match chance.below(100) {
        0..50 => slip(person, cell, chance),
        50..65 => drop(person, cell),
        65..80 => respell(person, cell, tables, chance),
        80..95 => rewrite(person, cell, tables, chance),
        _ => std::mem::swap(&mut person.given, &mut person.father),
    }
}

fn slip(person: &mut Invented, cell: Cell, chance: &mut Chance) {
    match cell {
        Cell::Name if chance.percent(60) => slip_letter(&mut person.given, chance),
        Cell::Name => slip_letter(&mut person.father, chance),
        Cell::Residence => slip_letter(&mut person.residence, chance),
        Cell::Born => slip_date(&mut person.born, chance),
        Cell::Number => {
            let at = 6 + chance.below(11) as usize;
            slip_digit(&mut person.id_number, at, chance);
        }
    }
}

/// The last digit of the year, or of the month or day where it stays a date.
fn slip_date(date: &mut String, chance: &mut Chance) {
    let parts = u32::try_from(date.len() / 3).unwrap_or(1).clamp(1, 3);
    let at = 3 * (1 + chance.below(parts) as usize);
    let before = date.clone();
    slip_digit(date, at, chance);
    let two = |from: usize| date.get(from..from + 2).and_then(|digits| digits.parse::<u32>().ok());
    let fits = two(5).is_none_or(|month| (1..=12).contains(&month)) && two(8).is_none_or(|day| (1..=28).contains(&day));
    if !fits {
        *date = before;
        slip_digit(date, 3, chance);
    }
}

/// A letter left out, doubled, changed, or put before the one it follows.
fn slip_letter(text: &mut String, chance: &mut Chance) {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 3 {
        return;
    }
    let at = 1 + chance.below(u32::try_from(letters.len() - 2).unwrap_or(1)) as usize;
    match chance.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = char::from(b'a' + u8::try_from(chance.below(26)).unwrap_or(0)),
    }
    *text = letters.into_iter().collect();
}

/// One digit one higher or lower.
fn slip_digit(text: &mut String, at: usize, chance: &mut Chance) {
    let Some(digit) = text.as_bytes().get(at).copied().filter(u8::is_ascii_digit) else {
        return;
    };
    let other = if (chance.percent(50) && digit > b'0') || digit == b'9' {
        digit - 1
    } else {
        digit + 1
    };
    text.replace_range(at..=at, char::from(other).encode_utf8(&mut [0; 4]));
}

fn drop(person: &mut Invented, cell: Cell) {
    match cell {
        Cell::Name => person.father.clear(),
        Cell::Born => person.born.clear(),
        Cell::Residence => person.residence.clear(),
        Cell::Number => person.id_number.clear(),
    }
}

fn respell(person: &mut Invented, cell: Cell, tables: &Tables, chance: &mut Chance) {
    match cell {
        Cell::Name => {
            respell_name(&mut person.given, chance);
            respell_name(&mut person.father, chance);
        }
        Cell::Residence => {
            let spellings = &tables.places[person.place].spellings;
            if spellings.is_empty() {
                // The gazetteer knows no other spelling: somebody writes it by ear.
                slip_letter(&mut person.residence, chance);
            } else {
                person.residence.clone_from(chance.one(spellings));
            }
        }
        Cell::Born => {
            let year = person.born.len().min(4);
            person.born.truncate(year);
        }
        Cell::Number => {
            let kept = person.id_number.len().min(14);
            person.id_number.truncate(kept);
            if kept == 14 {
                person.id_number.push_str("????");
            }
        }
    }
}

fn respell_name(name: &mut String, chance: &mut Chance) {
    let lower = name.to_lowercase();
    let start = chance.below(18) as usize;
    let turned = SPELLINGS.iter().cycle().skip(start).take(SPELLINGS.len());
    for (from, to) in turned {
        if let Some(at) = lower.find(from) {
            let mut spelt = lower.clone();
            spelt.replace_range(at..at + from.len(), to);
            let mut letters = spelt.chars();
            *name = letters
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .chain(letters)
                .collect();
            return;
        }
    }
}

/// The name or the place in another script; a date or number has none, and the name takes its turn.
fn rewrite(person: &mut Invented, cell: Cell, tables: &Tables, chance: &mut Chance) {
    if cell == Cell::Residence {
        let scripts = &tables.places[person.place].scripts;
        if !scripts.is_empty() {
            person.residence.clone_from(chance.one(scripts));
            return;
        }
    }
    let written: Vec<usize> = (0..3).filter(|at| !person.hidden_scripts[*at].is_empty()).collect();
    if written.is_empty() {
        return;
    }
    [
        &mut person.other_names,
        &mut person.cyrillic,
        &mut person.han,
        &mut person.arabic,
    ]
    .into_iter()
    .for_each(String::clear);
    person.given.clone_from(&person.hidden_scripts[*chance.one(&written)]);
    person.father.clear();
}
