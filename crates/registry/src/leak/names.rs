//! Names of those who are protected, in texts that are linked to them, in any spelling and script.

use super::beside::{has_an_initial, is_beside};
use super::endings::without_endings;
use super::hit::Owner;
use super::unit::{Unit, stretches};
use super::words::is_han;
use crate::deployment::keyed_digest::Digest;
use guwah_domain::redaction::Protected;
use guwah_names::{Comparer, Kind, Prepared, Reader};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// How alike a word of a text and a word of a name must sound.
const ALIKE: f32 = 0.8;
/// How alike all of them together must sound for a name in full; below, it is for a look.
const IN_FULL: f32 = 0.85;
/// How alike a single word must sound to be looked at by itself.
const ALIKE_ALONE: f32 = 0.9;
/// The most Chinese characters of one word of a name.
const MOST_HAN: usize = 6;
/// The most prepared words that are kept; when there are more, all are forgotten.
const MOST_KEPT: usize = 100_000;
/// The fewest letters of a word that is looked at by itself.
const SHORTEST_ALONE: usize = 5;
/// The fewest letters of a word that is looked at by itself on the page of the one who bears it, or beside an initial.
const SHORTEST_OWN: usize = 3;

/// A name to look for, made ready.
#[derive(Debug, Clone)]
pub(super) struct Sought {
    pub(super) owner: Owner,
    whole: Arc<Prepared>,
    /// Its words that are names proper, each by itself.
    pub(super) words: Vec<Arc<Prepared>>,
    /// Whether it is looked for on the page of the one who bears it: there a first name alone tells whose it is.
    own: bool,
}

impl Sought {
    /// The same, looked for on the page of the one who bears it, or elsewhere.
    pub(super) fn of_own(self, own: bool) -> Self {
        Self { own, ..self }
    }
}

/// What is looked for on one page.
#[derive(Default)]
pub(super) struct Page {
    /// What the page calls its person, as the erased are known.
    pub(super) own_forms: HashSet<Digest>,
    /// Names of those who are protected and linked to the page.
    pub(super) sought: Vec<Sought>,
    /// The names under which the page shows its own person.
    pub(super) own: Vec<Sought>,
    /// Names of others that the page shows.
    pub(super) others: Vec<Sought>,
    /// The names that are looked for, as they are found letter by letter, through disguise.
    pub(super) plain: Vec<(Owner, Protected)>,
    /// The names under which the page shows its own person, and others, as they are written.
    pub(super) called: Vec<String>,
    pub(super) also_shown: Vec<String>,
}

/// A name that was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundName {
    pub(super) owner: Owner,
    /// Where it stands in the text, in bytes.
    pub(super) at: (usize, usize),
    /// How alike it sounds.
    pub(super) score: f32,
    /// Whether it is a name in full, rather than a word of one.
    pub(super) in_full: bool,
}

/// Finds names. It remembers words that it has read.
#[derive(Default)]
pub(super) struct Finder {
    reader: Reader,
    pub(super) comparer: Comparer,
    kept: HashMap<Box<str>, Arc<Prepared>>,
    surnames: HashMap<char, bool>,
}

impl Finder {
    pub(super) fn prepare(&mut self, text: &str) -> Arc<Prepared> {
        if let Some(known) = self.kept.get(text) {
            return Arc::clone(known);
        }
        if self.kept.len() > MOST_KEPT {
            self.kept.clear();
        }
        let prepared = Arc::new(self.reader.prepare(text));
        self.kept.insert(text.into(), Arc::clone(&prepared));
        prepared
    }

    /// Makes a name ready to be looked for; none where it holds no name.
    pub(super) fn seek(&mut self, name: &str, owner: Owner) -> Option<Sought> {
        let whole = self.prepare(name);
        let proper: Vec<String> = whole
            .each()
            .flat_map(|one| &one.tokens)
            .filter(|token| token.kind == Kind::Name)
            .map(|token| token.written.clone())
            .collect();
        let words: Vec<Arc<Prepared>> = proper.iter().map(|word| self.prepare(word)).collect();
        (!words.is_empty()).then_some(Sought {
            owner,
            whole,
            words,
            own: false,
        })
    }

    /// Every place of a text where one of the names stands, unless the name of the page's own person stands there. Where
    /// a name stands that the page shows of another, what is found is for a look.
    pub(super) fn find(&mut self, text: &str, page: &Page, found: &mut Vec<FoundName>) {
        let Page {
            sought, own, others, ..
        } = page;
        let units = self.units(text);
        for name in sought {
            let alike = self.alike(name, &units);
            let best = self.in_full(text, name, &units, &alike);
            let best = best.or_else(|| self.written_together(name, &units));
            let best = best.or_else(|| self.alone(text, name, &units, &alike));
            let Some((chosen, score, in_full)) = best else {
                continue;
            };
            let forms: Vec<Arc<Prepared>> = chosen.iter().map(|unit| self.form(&units[*unit], name)).collect();
            let forms: Vec<&Prepared> = forms.iter().map(|form| &**form).collect();
            if !self.is_shown(&forms, own) {
                let in_full = in_full && !self.is_shown(&forms, others);
                let from = chosen.iter().map(|unit| units[*unit].at.0).min().unwrap_or(0);
                let to = chosen.iter().map(|unit| units[*unit].at.1).max().unwrap_or(0);
                found.push(FoundName {
                    owner: name.owner,
                    at: (from, to),
                    score,
                    in_full,
                });
            }
        }
    }

    /// What may be a word of a name: each word; of Chinese, which is written without spaces, each short stretch.
    fn units(&mut self, text: &str) -> Vec<Unit> {
        let mut units = Vec::new();
        for (from, to, han) in stretches(text) {
            if !han {
                let unit = self.unit(text, (from, to));
                units.extend(unit.map(|unit| Unit {
                    stems: self.stems(&text[from..to]),
                    ..unit
                }));
                continue;
            }
            let mut starts: Vec<usize> = text[from..to].char_indices().map(|(at, _)| from + at).collect();
            starts.push(to);
            for first in 0..starts.len() - 1 {
                for last in first + 2..starts.len().min(first + MOST_HAN + 1) {
                    let at = (starts[first], starts[last]);
                    let prepared = self.prepare(&text[at.0..at.1]);
                    units.push(Unit::of(at, prepared));
                }
            }
        }
        units
    }

    /// A word of a text; none where it can be none of a name: a letter by itself stands for no name, nor does a title or a word for kin.
    pub(super) fn unit(&mut self, text: &str, at: (usize, usize)) -> Option<Unit> {
        let prepared = self.prepare(&text[at.0..at.1]);
        let is_name = prepared.tokens.iter().any(|token| token.kind == Kind::Name);
        is_name.then(|| Unit::of(at, prepared))
    }

    /// A word without the endings that its language may have put to it; of what is written small, none: it is no name.
    fn stems(&mut self, word: &str) -> Vec<Arc<Prepared>> {
        if word.starts_with(char::is_lowercase) {
            return Vec::new();
        }
        let stems = without_endings(word);
        stems.map(|stem| self.prepare(stem)).collect()
    }

    /// The words of a short text, Chinese ones as they stand.
    pub(super) fn words_of(&mut self, text: &str) -> Vec<Unit> {
        let stretches = stretches(text).into_iter();
        stretches
            .filter_map(|(from, to, _)| self.unit(text, (from, to)))
            .collect()
    }

    /// Whether a Chinese character is a surname.
    pub(super) fn is_surname(&mut self, c: char) -> bool {
        let reader = &mut self.reader;
        *self
            .surnames
            .entry(c)
            .or_insert_with(|| reader.prepare(&format!("{c}某")).tokens.len() == 2)
    }

    /// Which units sound like which words of a name: word, unit, likeness.
    pub(super) fn alike(&mut self, name: &Sought, units: &[Unit]) -> Vec<(usize, usize, f32)> {
        let mut alike = Vec::new();
        for (nth, unit) in units.iter().enumerate() {
            for (word, known) in name.words.iter().enumerate() {
                let mut score = self.comparer.score(&unit.prepared, known);
                if score < ALIKE_ALONE {
                    let stems = unit.stems.iter().map(|stem| self.comparer.score(stem, known));
                    score = stems.fold(score, f32::max);
                }
                if score >= ALIKE {
                    alike.push((word, nth, score));
                }
            }
        }
        alike
    }

    /// The word as written or without an ending, whichever sounds most like a word of the name.
    fn form(&mut self, unit: &Unit, name: &Sought) -> Arc<Prepared> {
        let mut likeness = |form: &Prepared| {
            let words = name.words.iter().chain([&name.whole]);
            words.map(|word| self.comparer.score(form, word)).fold(0.0, f32::max)
        };
        let mut best = (likeness(&unit.prepared), &unit.prepared);
        for stem in &unit.stems {
            let alike = likeness(stem);
            if alike > best.0 {
                best = (alike, stem);
            }
        }
        Arc::clone(best.1)
    }

    /// The words of a name side by side, in any order; one may be missing where there are three or more.
    fn in_full(
        &self,
        text: &str,
        name: &Sought,
        units: &[Unit],
        alike: &[(usize, usize, f32)],
    ) -> Option<(Vec<usize>, f32, bool)> {
        let needed = match name.words.len() {
            0 | 1 => return None,
            2 => 2,
            many => many - 1,
        };
        let mut best: Option<(Vec<usize>, f32, bool)> = None;
        for start in alike {
            let (mut used, mut chosen, mut sum) = (vec![start.0], vec![start.1], start.2);
            loop {
                let end = units[chosen[chosen.len() - 1]].at.1;
                let next = alike
                    .iter()
                    .filter(|(word, unit, _)| !used.contains(word) && is_beside(text, end, units[*unit].at.0))
                    .max_by(|one, other| one.2.total_cmp(&other.2));
                let Some((word, unit, score)) = next else { break };
                used.push(*word);
                chosen.push(*unit);
                sum += score;
            }
            let mean = sum / chosen.len() as f32;
            if chosen.len() >= needed && best.as_ref().is_none_or(|(_, known, _)| mean > *known) {
                best = Some((chosen, mean, mean >= IN_FULL));
            }
        }
        best
    }

    /// A whole name as one word: written together, or a Chinese surname with its given name.
    fn written_together(&mut self, name: &Sought, units: &[Unit]) -> Option<(Vec<usize>, f32, bool)> {
        if name.words.len() < 2 {
            return None;
        }
        for (nth, unit) in units.iter().enumerate() {
            let letters = unit.prepared.written.chars().count();
            let han = unit.prepared.written.starts_with(is_han);
            // A Chinese name is one only with a surname, by which the engine parts it.
            let whole = if han {
                letters <= 4 && unit.prepared.tokens.len() == 2
            } else {
                letters > 7
            };
            if whole {
                let score = self.comparer.score(&unit.prepared, &name.whole);
                if score >= if han { 0.95 } else { 0.9 } {
                    return Some((vec![nth], score, true));
                }
            }
        }
        None
    }

    /// A single word of a name, long enough to mean somebody: for a look.
    fn alone(
        &self,
        text: &str,
        name: &Sought,
        units: &[Unit],
        alike: &[(usize, usize, f32)],
    ) -> Option<(Vec<usize>, f32, bool)> {
        let long = |unit: usize| {
            let at = units[unit].at;
            let written = &text[at.0..at.1];
            let letters = written.chars().count();
            if written.starts_with(is_han) {
                return letters >= if name.own { 2 } else { 3 };
            }
            // What is written small is another word.
            let is_name = || written.chars().next().is_some_and(|first| !first.is_lowercase());
            letters >= SHORTEST_ALONE
                || (letters >= SHORTEST_OWN && is_name() && (name.own || has_an_initial(text, at)))
        };
        let best = alike
            .iter()
            .filter(|(_, unit, score)| *score >= ALIKE_ALONE && long(*unit));
        let best = best.max_by(|one, other| one.2.total_cmp(&other.2))?;
        Some((vec![best.1], best.2 / name.words.len() as f32, false))
    }

    /// Whether all of what was found stands in one name that the page shows anyway.
    pub(super) fn is_shown(&mut self, chosen: &[&Prepared], shown: &[Sought]) -> bool {
        shown.iter().any(|name| {
            chosen.iter().all(|unit| {
                name.words.iter().any(|word| self.comparer.score(unit, word) >= ALIKE)
                    || self.comparer.score(unit, &name.whole) >= 0.9
            })
        })
    }
}

#[cfg(test)]
mod tests;
