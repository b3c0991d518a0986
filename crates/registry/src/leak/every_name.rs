//! The full names of all who are protected, in texts that nothing links to them: in any order of their words, in other spellings and
//! scripts, through disguise, and with a father's name between.
//!
//! A text is not compared with every name. The words of all names are filed by how they sound, two by two: where two words stand close
//! together in a text, the names are looked up that have both, and only those are compared in full. So a text costs a look-up for each
//! pair of neighbours, however many names there are.

mod filed;

use self::filed::{Filed, FullName, MOST_LETTERS, each_pair, letters_key, orders};
use super::beside::is_near;
use super::cleared::Cleared;
use super::hit::{Owner, add};
use super::names::{Finder, Sought};
use super::unit::{Unit, stretches};
use super::word_keys::keys_of;
use super::words::{is_han, mark_of};
use guwah_domain::redaction::Folded;
use guwah_names::{Prepared, filed_under};
use std::cell::OnceCell;
use std::collections::HashMap;

/// How many may bear a name for it to tell of one of them.
const RARE: u32 = 2;
/// How many may bear a name that is still worth a look; what more bear tells of nobody.
const COMMON: u32 = 20;
/// The fewest and the most words of a name.
const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
/// The fewest letters of a name.
const FEWEST_LETTERS: usize = 5;
/// The fewest Chinese characters of a name that tells of somebody by itself; of a shorter one nobody knows where it ends.
const FEWEST_HAN: usize = 3;
/// The most Chinese characters of one word of a name.
const MOST_HAN: usize = 6;
/// How alike each word must sound, and all of them together: nothing links the text to whoever bears the name.
const ALIKE: f32 = 0.83;
const IN_FULL: f32 = 0.87;
/// How alike a Chinese name without anything between its parts must be to one in letters.
const ALIKE_HAN: f32 = 0.95;
/// How many words after one the next of the same name may stand.
const NEAR: usize = 3;

/// A full name that was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundElsewhere {
    pub(super) owner: Owner,
    /// Where it stands in the text, in bytes.
    pub(super) at: (usize, usize),
    /// How many bear it.
    pub(super) bearers: u32,
    /// Whether it tells of one of them: a whole name that few bear.
    pub(super) tells: bool,
}

/// A name that stands in a text.
struct Match {
    name: u32,
    at: (usize, usize),
    /// Whether every word of it does.
    whole: bool,
}

/// All full names.
#[derive(Default)]
pub(super) struct EveryName {
    names: Vec<FullName>,
    known: HashMap<u64, u32>,
    filed: OnceCell<Filed>,
}

impl EveryName {
    /// A digest of all names.
    pub(super) fn digest(&self) -> u64 {
        let mut sum = 0;
        let each = self.names.iter();
        each.for_each(|name| add(&mut sum, &(&name.text, name.bearers.min(COMMON + 1))));
        sum
    }

    /// Adds a name; one that is no full name is looked for nowhere.
    pub(super) fn add(&mut self, text: &str, owner: Owner) {
        let words = text.split_whitespace().count();
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let is_full = if text.chars().any(is_han) {
            letters.count() >= 2
        } else {
            (WORDS.contains(&words) || text.contains(['·', '•', '・', '‧'])) && letters.count() >= FEWEST_LETTERS
        };
        if !is_full {
            return;
        }
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let at = *self.known.entry(mark_of(text)).or_insert(next);
        if at == next {
            self.names.push(FullName {
                text: text.into(),
                owners: [owner, owner],
                bearers: 1,
            });
            return;
        }
        let name = &mut self.names[at as usize];
        if !name.owners.contains(&owner) {
            if name.bearers == 1 {
                name.owners[1] = owner;
            }
            name.bearers += 1;
        }
    }

    /// Every full name in a text that is not shown anyway.
    pub(super) fn find(
        &self,
        text: &str,
        finder: &mut Finder,
        is_shown: &mut dyn FnMut(&mut Finder, &[&Prepared]) -> bool,
        found: &mut Vec<FoundElsewhere>,
    ) {
        if self.names.is_empty() {
            return;
        }
        let filed = self.filed.get_or_init(|| Filed::of(&self.names));
        let mut matches = Vec::new();
        self.by_letters(filed, text, finder, is_shown, &mut matches);
        self.by_sound(filed, text, finder, is_shown, &mut matches);
        for (nth, one) in matches.iter().enumerate() {
            let overlaps = |other: &&Match| other.at.0 < one.at.1 && one.at.0 < other.at.1;
            let bearers = matches.iter().filter(overlaps);
            let bearers: u32 = bearers.map(|other| self.names[other.name as usize].bearers).sum();
            let before = matches[..nth].iter().find(overlaps);
            if bearers > COMMON || (bearers > RARE && before.is_some()) {
                continue;
            }
            let name = &self.names[one.name as usize];
            let few = if bearers > RARE { 1 } else { 2 };
            for owner in &name.owners[..few] {
                if found.iter().all(|known| known.owner != *owner) {
                    found.push(FoundElsewhere {
                        owner: *owner,
                        at: one.at,
                        bearers,
                        tells: one.whole && bearers <= RARE,
                    });
                }
            }
        }
    }

    /// Names letter by letter, through disguise, whatever stands between the letters.
    fn by_letters(
        &self,
        filed: &Filed,
        text: &str,
        finder: &mut Finder,
        is_shown: &mut dyn FnMut(&mut Finder, &[&Prepared]) -> bool,
        matches: &mut Vec<Match>,
    ) {
        let folded = Folded::of(text);
        folded.each_stretch(MOST_LETTERS, |letters, at| {
            for name in filed.letters.under(letters_key(letters)) {
                let is_it = |(order, _): &(Vec<char>, bool)| order == letters;
                let known = matches.iter().any(|known: &Match| known.name == name && known.whole);
                let orders = orders(&self.names[name as usize].text);
                let Some((_, whole)) = orders.into_iter().find(is_it).filter(|_| !known) else {
                    continue;
                };
                let cleared = Cleared::of(&text[at.0..at.1]);
                let words: Vec<_> = finder
                    .words_of(&cleared.text)
                    .into_iter()
                    .map(|unit| unit.prepared)
                    .collect();
                if !is_shown(finder, &words.iter().map(|word| &**word).collect::<Vec<_>>()) {
                    let whole = whole && (letters.len() >= FEWEST_HAN || !letters.iter().all(|c| is_han(*c)));
                    matches.retain(|known| known.name != name);
                    matches.push(Match { name, at, whole });
                }
            }
        });
    }

    /// Names by how their words sound.
    fn by_sound(
        &self,
        filed: &Filed,
        text: &str,
        finder: &mut Finder,
        is_shown: &mut dyn FnMut(&mut Finder, &[&Prepared]) -> bool,
        matches: &mut Vec<Match>,
    ) {
        let cleared = Cleared::of(text);
        let said: &str = &cleared.text;
        let units = units(finder, said);
        let keys: Vec<Vec<u32>> = units.iter().map(|unit| keys_of(&unit.prepared)).collect();
        let mut tried: Vec<(u32, usize)> = Vec::new();
        for (first, unit) in units.iter().enumerate() {
            let after = units.iter().enumerate().skip(first + 1);
            let near = after.take_while(|(_, other)| other.at.0 < unit.at.1 + 64);
            for (second, _) in near.filter(|(_, other)| is_near(said, unit.at.1, other.at.0)) {
                for name in each_pair(filed, &keys[first], &keys[second]) {
                    if tried.contains(&(name, first)) || matches.iter().any(|known| known.name == name) {
                        continue;
                    }
                    tried.push((name, first));
                    let name_text = &self.names[name as usize].text;
                    let Some(sought) = finder.seek(name_text, Owner(0)) else {
                        continue;
                    };
                    let window = &units[first.saturating_sub(NEAR * 2)..units.len().min(second + NEAR * 2)];
                    let Some((chosen, whole)) = stands(finder, said, &sought, window) else {
                        continue;
                    };
                    let words: Vec<&Prepared> = chosen.iter().map(|unit| &*window[*unit].prepared).collect();
                    if !is_shown(finder, &words) {
                        let from = chosen.iter().map(|unit| window[*unit].at.0).min().unwrap_or(0);
                        let to = chosen.iter().map(|unit| window[*unit].at.1).max().unwrap_or(0);
                        let at = cleared.place((from, to), text);
                        matches.push(Match { name, at, whole });
                    }
                }
            }
        }
        self.undivided(filed, (text, &cleared), finder, is_shown, matches);
    }

    /// Chinese names of a surname and a given name, with nothing between, which others write in letters.
    fn undivided(
        &self,
        filed: &Filed,
        (text, cleared): (&str, &Cleared<'_>),
        finder: &mut Finder,
        is_shown: &mut dyn FnMut(&mut Finder, &[&Prepared]) -> bool,
        matches: &mut Vec<Match>,
    ) {
        let said: &str = &cleared.text;
        for (at, c) in said.char_indices().filter(|(_, c)| is_han(*c)) {
            if !finder.is_surname(c) {
                continue;
            }
            for length in [4, 3] {
                let mut letters = said[at..].chars();
                let to: usize = letters.by_ref().take(length).map(char::len_utf8).sum();
                let written = &said[at..at + to];
                if written.chars().filter(|c| is_han(*c)).count() < length {
                    continue;
                }
                let prepared = finder.prepare(written);
                let [surname, given] = &prepared.tokens[..] else {
                    continue;
                };
                for name in each_pair(filed, &filed_under(surname), &filed_under(given)) {
                    let known = &self.names[name as usize].text;
                    if known.chars().any(is_han) || matches.iter().any(|known| known.name == name) {
                        continue;
                    }
                    let whole = finder.prepare(known);
                    if finder.comparer.score(&prepared, &whole) >= ALIKE_HAN && !is_shown(finder, &[&prepared]) {
                        let at = cleared.place((at, at + to), text);
                        matches.push(Match { name, at, whole: false });
                    }
                }
            }
        }
    }
}

/// What may be a word of a name: each word; of Chinese what stands beside the dot that parts a name from elsewhere.
fn units(finder: &mut Finder, text: &str) -> Vec<Unit> {
    let all = stretches(text);
    let mut units = Vec::new();
    let is_dot = |c: char| matches!(c, '·' | '•' | '・' | '‧' | '.');
    for (from, to, han) in all {
        if !han {
            units.extend(finder.unit(text, (from, to)));
            continue;
        }
        let after_dot = text[..from].chars().next_back().is_some_and(is_dot);
        let before_dot = text[to..].chars().next().is_some_and(is_dot);
        let mut starts: Vec<usize> = text[from..to].char_indices().map(|(at, _)| from + at).collect();
        starts.push(to);
        let most = starts.len() - 1;
        for length in 2..=MOST_HAN.min(most) {
            if after_dot {
                units.extend(finder.unit(text, (from, starts[length])));
            }
            if before_dot && !(after_dot && length == most) {
                units.extend(finder.unit(text, (starts[most - length], to)));
            }
        }
    }
    units.sort_by_key(|unit| unit.at);
    units
}

/// The words of a name close together, in any order; and whether they are all of its words.
fn stands(finder: &mut Finder, text: &str, name: &Sought, units: &[Unit]) -> Option<(Vec<usize>, bool)> {
    let words = name.words.len();
    if words < 2 {
        return None;
    }
    let mut alike = finder.alike(name, units);
    alike.retain(|(_, _, score)| *score >= ALIKE);
    for start in &alike {
        let (mut used, mut chosen, mut sum) = (vec![start.0], vec![start.1], start.2);
        loop {
            let end = units[chosen[chosen.len() - 1]].at.1;
            let next = alike
                .iter()
                .filter(|(word, unit, _)| !used.contains(word) && is_near(text, end, units[*unit].at.0))
                .max_by(|one, other| one.2.total_cmp(&other.2));
            let Some((word, unit, score)) = next else { break };
            used.push(*word);
            chosen.push(*unit);
            sum += score;
        }
        let all = used.len() == words;
        let but_one = words > 2 && used.len() + 1 == words && used.contains(&0) && used.contains(&(words - 1));
        if (all || but_one) && sum / chosen.len() as f32 >= IN_FULL {
            return Some((chosen, all));
        }
    }
    None
}

#[cfg(test)]
mod tests;
