//! The full names of all who are protected, in texts that nothing links to them: in any order of their words, in other spellings and
//! scripts, through disguise, and with a father's name between.
//!
//! A text is not compared with every name. The words of all names are filed by how they sound, two by two: where two words stand close
//! together in a text, the names are looked up that have both, and only those are compared in full. So a text costs a look-up for each
//! pair of neighbours, however many names there are.

use super::beside::is_near;
use super::cleared::Cleared;
use super::filed_names::{FiledNames, spread};
use super::hit::{Owner, add};
use super::names::{Finder, Sought, Unit, stretches};
use super::words::{is_han, mark_of};
use guwah_domain::redaction::Folded;
use guwah_names::{Kind, Prepared, Reader, filed_under};
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
/// The most letters of a name that is found letter by letter.
const MOST_LETTERS: usize = 40;
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

/// A name, and who bears it.
struct FullName {
    text: Box<str>,
    /// The first two who bear it.
    owners: [Owner; 2],
    bearers: u32,
}

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

/// The names by their keys. They are laid out when the first text is looked at: where nothing is public, nothing is.
struct Filed {
    /// By two of their words, as they sound.
    pairs: FiledNames,
    /// By their letters, in the orders in which their words may stand.
    letters: FiledNames,
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
        folded.each_stretch(MOST_LETTERS, &mut |letters, at| {
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

impl Filed {
    fn of(names: &[FullName]) -> Self {
        let mut reader = Reader::new();
        let mut known: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        let (mut pairs, mut letters) = (Vec::with_capacity(names.len() * 2), Vec::with_capacity(names.len() * 3));
        for (nth, name) in (0u32..).zip(names) {
            letters.extend(orders(&name.text).iter().map(|(order, _)| (letters_key(order), nth)));
            let mut words: Vec<Vec<u32>> = Vec::new();
            for (from, to, _) in stretches(&name.text) {
                let word = &name.text[from..to];
                if !known.contains_key(word) {
                    let prepared = reader.prepare(word);
                    let keys = match &prepared.tokens[..] {
                        // A Chinese name is parted by its surname.
                        [surname, given] if word.starts_with(is_han) => {
                            words.extend([filed_under(surname), filed_under(given)]);
                            continue;
                        }
                        _ => keys_of(&prepared),
                    };
                    known.insert(word.into(), keys);
                }
                words.extend(known.get(word).filter(|keys| !keys.is_empty()).cloned());
            }
            for (at, one) in words.iter().enumerate() {
                for other in &words[at + 1..] {
                    let both = one
                        .iter()
                        .flat_map(|one| other.iter().map(|other| pair_key(*one, *other)));
                    pairs.extend(both.map(|key| (key, nth)));
                }
            }
        }
        Self {
            pairs: FiledNames::of(pairs),
            letters: FiledNames::of(letters),
        }
    }
}

/// The keys under which a word is filed; none of what is no word of a name.
fn keys_of(word: &Prepared) -> Vec<u32> {
    let mut keys: Vec<u32> = Vec::new();
    for token in word.tokens.iter().filter(|token| token.kind == Kind::Name) {
        keys.extend(filed_under(token));
    }
    // A first character that may be a surname is parted from the rest, and may yet belong to it.
    for joined in word.joined.iter().filter(|joined| !joined.reversed) {
        keys.extend(filed_under(&joined.token));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The key of two words, whichever stands first.
fn pair_key(one: u32, other: u32) -> u32 {
    spread(u64::from(one.min(other)) << 32 | u64::from(one.max(other)))
}

/// The names that have words filed under both.
fn each_pair(filed: &Filed, one: &[u32], other: &[u32]) -> Vec<u32> {
    let both = one
        .iter()
        .flat_map(|one| other.iter().map(|other| pair_key(*one, *other)));
    both.flat_map(|key| filed.pairs.under(key)).collect()
}

fn letters_key(letters: &[char]) -> u32 {
    let hash = letters.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, letter| {
        (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x0100_0000_01b3)
    });
    spread(hash)
}

/// The letters of a name, in the orders in which its words may stand, and whether that is all of it: what stands between the first name
/// and the last may be left out.
fn orders(name: &str) -> Vec<(Vec<char>, bool)> {
    let parted = |c: char| c.is_whitespace() || matches!(c, '·' | '•' | '・' | '‧' | ',' | '،' | '，');
    let words: Vec<Vec<char>> = name.split(parted).map(|word| Folded::of(word).letters).collect();
    let words: Vec<Vec<char>> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let Some(last) = words.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut orders = vec![(words.concat(), true)];
    if last >= 1 {
        orders.push(([&words[last..], &words[..last]].concat().concat(), true));
        orders.push(([&words[1..], &words[..1]].concat().concat(), true));
    }
    if last == 2 {
        for order in [[0, 2, 1], [1, 0, 2], [2, 1, 0]] {
            orders.push((order.map(|at| words[at].clone()).concat(), true));
        }
        for order in [[0, 2], [2, 0]] {
            orders.push((order.map(|at| words[at].clone()).concat(), false));
        }
    }
    orders.retain(|(letters, _)| letters.len() >= 2 && letters.len() <= MOST_LETTERS);
    orders.sort_unstable();
    orders.dedup_by(|later, first| later.0 == first.0);
    orders
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
mod tests {
    use super::*;

    fn find(protected: &[&str], shown: &[&str], text: &str) -> Vec<(String, bool)> {
        let mut names = EveryName::default();
        for (owner, name) in (0u32..).zip(protected) {
            names.add(name, Owner(owner));
        }
        let mut finder = Finder::default();
        let shown: Vec<Sought> = shown.iter().filter_map(|name| finder.seek(name, Owner(0))).collect();
        let mut found = Vec::new();
        let mut is_shown = |finder: &mut Finder, words: &[&Prepared]| finder.is_shown(words, &shown);
        names.find(text, &mut finder, &mut is_shown, &mut found);
        let told = found
            .into_iter()
            .map(|one| (text[one.at.0..one.at.1].to_owned(), one.tells));
        told.collect()
    }

    #[test]
    fn a_full_name_is_found_where_nothing_links_it() {
        for (name, text, as_written) in [
            ("Mahire Inventova", "With MAHIRE Inventova.", "MAHIRE Inventova"),
            ("Mahire Inventova", "so Inventova Mahire said", "Inventova Mahire"),
            ("Mahire Inventova", "INVENTOVA, Mahire (1970)", "INVENTOVA, Mahire"),
            ("Mahire Inventova", "said by Mahire\nInventova", "Mahire\nInventova"),
            ("Mahire Inventova", "Махире Инвентова рассказала", "Махире Инвентова"),
            ("Mahire Inventova", "рассказала Инвентова Махире", "Инвентова Махире"),
            (
                "Mahire Inventova",
                "рассказала Махире Абдуловна Инвентова",
                "Махире Абдуловна Инвентова",
            ),
            (
                "Mahire Inventova",
                "told by Mahire Abdulla qizi Inventova",
                "Mahire Abdulla qizi Inventova",
            ),
            ("Mahire Inventova", "Mahire A. Inventova", "Mahire A. Inventova"),
            (
                "Mahire Inventova",
                "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
                "M.a.h.i.r.e I.n.v.e.n.t.o.v.a",
            ),
            (
                "Mahire Inventova",
                "М.а.х.и.р.е И.н.в.е.н.т.о.в.а",
                "М.а.х.и.р.е И.н.в.е.н.т.о.в.а",
            ),
            (
                "Mahire Inventova",
                "Mah\u{ad}ire In\u{200b}ventova",
                "Mah\u{ad}ire In\u{200b}ventova",
            ),
            ("Mahire Inventova", "Маhirе Inventovа", "Маhirе Inventovа"),
            (
                "Mahire Inventova",
                "Ｍａｈｉｒｅ Ｉｎｖｅｎｔｏｖａ",
                "Ｍａｈｉｒｅ Ｉｎｖｅｎｔｏｖａ",
            ),
            ("Mahire Inventova", "photo_mahire-inventova.jpg", "mahire-inventova"),
            ("Mahire Inventova", "mahireinventova@example.org", "mahireinventova"),
            ("Aigul Saparova", "这是阿依古丽·萨帕罗娃讲述的。", "阿依古丽·萨帕罗娃"),
            ("Айгүл Сапарова", "as Aygul Saparova says", "Aygul Saparova"),
            ("ئايگۈل ساپاروۋا", "Айгуль Сапарова", "Айгуль Сапарова"),
            ("Aigul Saparova", "دېدى ئايگۈل ساپاروۋا", "ئايگۈل ساپاروۋا"),
            ("阿依古丽·萨帕罗娃", "so Aigul Saparova told us", "Aigul Saparova"),
            ("阿依古丽·萨帕罗娃", "据阿依古丽萨帕罗娃说", "阿依古丽萨帕罗娃"),
            ("Mahire Inventova", "据马伊热·因文托娃说", "马伊热·因文托娃"),
            ("Mahire Inventova", "قالت ماهيره اينۋېنتوۋا", "ماهيره اينۋېنتوۋا"),
            ("张伟明", "据张伟明说", "张伟明"),
            ("张伟明", "so Zhang Weiming said", "Zhang Weiming"),
            ("Gulnar Beqir Uydurma", "Uydurma Gulnar Beqir", "Uydurma Gulnar Beqir"),
        ] {
            assert_eq!(
                find(&[name], &[], text),
                [(as_written.to_owned(), true)],
                "{name} in {text}"
            );
        }
        for (name, text, as_written) in [
            ("Gulnar Beqir Uydurma", "Gulnar Uydurma", "Gulnar Uydurma"),
            ("李伟", "据李伟说", "李伟"),
            ("Zhang Weiming", "据张伟明说", "张伟明"),
        ] {
            assert_eq!(
                find(&[name], &[], text),
                [(as_written.to_owned(), false)],
                "{name} in {text}: for a look"
            );
        }
    }

    #[test]
    fn what_is_no_full_name_or_is_shown_anyway_is_none() {
        for (name, shown, text) in [
            ("Mahire Inventova", &[][..], "Mahire was there. Inventova too."),
            ("Mahire Inventova", &[], "Mahire and Inventova"),
            ("Mahire Inventova", &[], "Mahire, and then many others, with Inventova"),
            ("Mahire Inventova", &[], "Mahire"),
            ("Mahire Inventova", &[], "Mahire Inventorova"),
            ("Mahire Inventova", &[], "Mariya Inventova"),
            ("Mahire Inventova", &["Mahire Inventova"], "Mahire Inventova was taken."),
            ("Mahire Inventova", &["Махире Инвентова"], "Mahire Inventova was taken."),
            ("Mahire", &[], "Mahire"),
            ("Gulnar Beqir Uydurma", &[], "Gulnar Beqir"),
            ("Ali Memet", &[], "All meant well."),
            ("Li Wei", &[], "在这里为人所知"),
            ("Wang Fang", &[], "往方向走"),
            ("", &[], "Nothing of the kind."),
        ] {
            assert_eq!(find(&[name], shown, text), [], "{name} in {text}");
        }
    }

    #[test]
    fn what_many_bear_is_for_a_look_and_what_very_many_bear_tells_of_nobody() {
        let bearers = |count: usize| vec!["Memet Tursun"; count];
        let found = |count: usize| find(&bearers(count), &[], "as Memet Tursun said");
        let said = |tells: bool| ("Memet Tursun".to_owned(), tells);
        assert_eq!(found(1), [said(true)]);
        assert_eq!(found(2), [said(true), said(true)]);
        assert_eq!(found(3), [said(false)]);
        assert_eq!(found(21), []);
        let spellings = ["Memet Tursun", "Мемет Турсун", "Mehmet Tursun"];
        let found = find(&spellings, &[], "as Memet Tursun said");
        assert!(
            found.len() == 1 && !found[0].1,
            "spellings of one name are one name: {found:?}"
        );
    }
}
