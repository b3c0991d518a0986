//! Gathering records one by one into compact columns.

use crate::kinds;
use crate::pool::{Pool, Quick, Texts};
use crate::record::{Comparable, PlaceName, Sex, Span};
use crate::row::{self, Row};
use crate::words::{Words, cut, cut_han};

/// The most names of one record that are compared.
const MOST_NAMES: usize = 8;

/// The most words of one name that are compared.
pub(crate) const MOST_WORDS: usize = 6;

/// The most characters of one name: what is longer is no name.
const LONGEST_NAME: usize = 200;

/// Takes in records, one at a time.
#[derive(Default)]
pub struct Gathering {
    records: Records,
    words: Texts,
    relatives: Pool<u32>,
    /// Names as rows of words, titles and marks still among them.
    name_words: Pool<u32>,
    names: Vec<(u32, u32)>,
}

/// Records, ready to be compared.
#[derive(Default)]
pub struct Records {
    pub(crate) ids: Vec<u64>,
    /// How many records there are beside those gathered.
    pub(crate) beside: usize,
    pub(crate) lists: Pool<u32>,
    /// Names of all records; each a row of words.
    pub(crate) name_words: Pool<u32>,
    /// The names of each record, as numbers in `name_words`.
    pub(crate) names: Vec<(u32, u32)>,
    pub(crate) words: Words,
    /// The script of each name in `name_words`, as a number.
    pub(crate) scripts: Vec<u8>,
    /// What kind of people each record is of, by ethnicity and sex; 0 where that is not known.
    pub(crate) kinds: Vec<u8>,
    /// For each kind, the share of its records that have a word of the group of this word; for 0, of all records.
    pub(crate) word_shares: Vec<Vec<f32>>,
    /// Single values, side by side.
    pub(crate) rows: Vec<Row>,
    pub(crate) born: Pool<Span>,
    pub(crate) aged: Pool<Span>,
    pub(crate) born_by_number: Pool<Span>,
    pub(crate) sex: Vec<Option<Sex>>,
    pub(crate) numbers: Pool<u32>,
    pub(crate) number_texts: Texts,
    pub(crate) residence: Pool<u32>,
    pub(crate) birthplace: Pool<u32>,
    pub(crate) held_in: Pool<u32>,
    /// Places by key, or by words where there is no key.
    pub(crate) places: Texts,
    /// Places as they were named first, read as words of names are.
    pub(crate) place_words: Words,
    /// Whether the gazetteer knows each place.
    pub(crate) place_known: Vec<bool>,
    place_names: Texts,
    /// The share of the people of a record's home who are held where it is.
    pub(crate) held_shares: Vec<f32>,
    pub(crate) detained: Pool<Span>,
    pub(crate) died: Pool<Span>,
    pub(crate) relatives: Pool<u32>,
    pub(crate) ethnicity: Pool<u32>,
    pub(crate) profession: Pool<u32>,
    pub(crate) sentence: Pool<u32>,
    pub(crate) custody: Pool<u32>,
    pub(crate) reasons: Pool<u32>,
    pub(crate) terms: Texts,
}

impl Gathering {
    /// An empty gathering.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a record. Give each record once.
    pub fn add(&mut self, one: &Comparable) {
        let mut names: Vec<Vec<u32>> = Vec::new();
        for name in one.names.iter().flat_map(|name| name.split(['/', ';', '|'])) {
            self.add_name(name, &mut names);
        }
        names.truncate(MOST_NAMES);
        let start = self.name_words.len() as u32;
        names.into_iter().for_each(|name| self.name_words.push(name));
        self.names.push((start, self.name_words.len() as u32));
        let relatives: Vec<u32> = one
            .relatives
            .iter()
            .map(|name| self.words.intern(&plain(name)))
            .collect();
        self.relatives.push(relatives);
        let records = &mut self.records;
        records.ids.push(one.record);
        records.lists.push(one.lists.iter().copied());
        records.born.push(one.born.iter().copied());
        records.aged.push(one.aged.iter().copied());
        records.born_by_number.push(one.born_by_number.iter().copied());
        records.detained.push(one.detained.iter().copied());
        records.died.push(one.died.iter().copied());
        records.sex.push(one.sex);
        let residence = records.places(&one.residence);
        let birthplace = records.places(&one.birthplace);
        let held_in = records.places(&one.held_in);
        records.residence.push(residence);
        records.birthplace.push(birthplace);
        records.held_in.push(held_in);
        records.numbers.push(interned(&mut records.number_texts, &one.numbers));
        records.ethnicity.push(interned(&mut records.terms, &one.ethnicity));
        records.profession.push(interned(&mut records.terms, &one.profession));
        records.sentence.push(interned(&mut records.terms, &one.sentence));
        records.custody.push(interned(&mut records.terms, &one.custody));
        records.reasons.push(interned(&mut records.terms, &one.reasons));
    }

    fn add_name(&mut self, name: &str, names: &mut Vec<Vec<u32>>) {
        let end = name.char_indices().nth(LONGEST_NAME).map_or(name.len(), |(at, _)| at);
        let mut words: Vec<String> = cut(&name[..end]).collect();
        words.truncate(MOST_WORDS + 3);
        let apart = match &words[..] {
            [only] => cut_han(only),
            _ => None,
        };
        for words in [Some(words), apart].into_iter().flatten() {
            let words: Vec<u32> = words.iter().map(|word| self.words.intern(word)).collect();
            if !words.is_empty() && !names.contains(&words) {
                names.push(words);
            }
        }
    }

    /// Reads the words of all names, on so many threads, and makes the records ready.
    #[must_use]
    pub fn finish(mut self, threads: usize) -> Records {
        self.words.close();
        let words = Words::read(self.words, threads);
        let mut records = self.records;
        for (first, last) in self.names {
            let start = records.name_words.len() as u32;
            for name in (first..last).map(|name| self.name_words.get(name)) {
                let says = |word: &&u32| !words.get(**word).idle;
                let telling = name.iter().filter(says).count();
                let kept = name.iter().filter(|word| telling == 0 || says(word));
                records.name_words.push(kept.take(MOST_WORDS).copied());
                records
                    .scripts
                    .push(name.first().map_or(0, |word| words.get(*word).script));
            }
            records.names.push((start, records.name_words.len() as u32));
        }
        records.kinds = kinds::kinds_of(&records);
        records.word_shares = kinds::word_shares(&records, &words);
        records.words = words;
        records.held_shares = held_shares(&records);
        records.relatives = self.relatives;
        records.rows = row::rows(&records);
        records.place_words = Words::read(std::mem::take(&mut records.place_names), threads);
        let known = |at: usize| records.places.text(at as u32).starts_with('=');
        records.place_known = (0..records.places.len()).map(known).collect();
        records.places.close();
        records.number_texts.close();
        records.terms.close();
        records
    }
}

/// For each record with a home and a place of detention, how many of those from there are held there: people are held
/// near by, so that it says little again.
fn held_shares(records: &Records) -> Vec<f32> {
    let of = |at: u32| Some((*records.residence.get(at).first()?, *records.held_in.get(at).first()?));
    let (mut together, mut from): (Quick<(u32, u32)>, Quick<u32>) = Default::default();
    for (home, held) in (0..records.ids.len() as u32).filter_map(of) {
        *together.entry((home, held)).or_insert(0) += 1;
        *from.entry(home).or_insert(0) += 1;
    }
    let share = |at: u32| of(at).map_or(0.0, |(home, held)| together[&(home, held)] as f32 / from[&home] as f32);
    (0..records.ids.len() as u32).map(share).collect()
}

/// Words as they are compared.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn interned(texts: &mut Texts, given: &[String]) -> Vec<u32> {
    let mut found: Vec<u32> = given.iter().map(|text| texts.intern(text)).collect();
    found.sort_unstable();
    found.dedup();
    found.iter().for_each(|at| texts.count(*at));
    found
}

impl Records {
    fn places(&mut self, given: &[PlaceName]) -> Vec<u32> {
        let mut found = Vec::with_capacity(given.len());
        for place in given {
            let words = plain(&place.words);
            let at = match &place.key {
                Some(key) => self.places.intern(&format!("={key}")),
                None => self.places.intern(&words),
            };
            while self.place_names.len() <= at as usize {
                // Each place has one name, in the order of the places; equal names are told apart by a number.
                let here = self.place_names.len();
                let name = self.place_names.intern(&words);
                if name as usize != here {
                    self.place_names.intern(&format!("{words} {here}"));
                }
            }
            if !found.contains(&at) {
                found.push(at);
            }
        }
        found.iter().for_each(|at| self.places.count(*at));
        found
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// How many records there are with those that were not gathered, of which only counts are known.
    pub(crate) fn all(&self) -> usize {
        self.ids.len() + self.beside
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The names of a record, each a row of words.
    pub(crate) fn names_of(&self, at: u32) -> impl Iterator<Item = &[u32]> + Clone {
        let (start, end) = self.names[at as usize];
        (start..end).map(|name| self.name_words.get(name))
    }

    /// The most that a name of a record can say: a bound, with room for what is learnt.
    pub(crate) fn most_name_bits(&self, at: u32) -> f32 {
        const ROOM_A_WORD: f32 = 2.0;
        let bits = |word: &u32| ROOM_A_WORD - self.least_share(*word).max(1e-7).log2();
        let names = self.names_of(at).map(|name| name.iter().map(bits).sum::<f32>());
        names.fold(0.0, f32::max) + ROOM_A_WORD
    }

    fn least_share(&self, word: u32) -> f32 {
        let shares = self.word_shares.iter().map(|shares| shares[word as usize]);
        shares.fold(1.0, f32::min)
    }

    /// Ethnicity, profession, sentence, custody, reasons: in the order of the fields.
    pub(crate) fn term_pools(&self) -> [&Pool<u32>; 5] {
        [
            &self.ethnicity,
            &self.profession,
            &self.sentence,
            &self.custody,
            &self.reasons,
        ]
    }

    /// The scripts of a record's names.
    pub(crate) fn scripts_of(&self, at: u32) -> impl Iterator<Item = u8> + Clone {
        let (start, end) = self.names[at as usize];
        self.scripts[start as usize..end as usize].iter().copied()
    }
}
