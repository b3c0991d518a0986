//! A segment: the names of some documents, laid out for searching, never changed once built.

use super::IndexError;
use super::bytes::{put_bytes, put_numbers, take_bytes, take_numbers};
use super::lists::Lists;
use super::record::Record;
use super::skeletons::Skeletons;
use crate::script::{Family, family_of};
use crate::sound::costs;
use crate::token::Kind;

/// The names of some documents, laid out for searching. Words are kept once, however many names
/// have them; so are rows of sounds, however many words sound so.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The documents' numbers, ascending; a document's place here is its local number.
    pub(crate) docs: Vec<u32>,
    /// The records of each document's names.
    pub(crate) names: Lists<u8>,
    /// The normalised text of each word.
    pub(crate) words: Lists<u8>,
    /// What each word does.
    pub(crate) kinds: Vec<u8>,
    /// What each word may sound like: numbers of sounds, likeliest first.
    pub(crate) word_sounds: Lists<u32>,
    /// The cost of each of `word_sounds`, in units of ten thousandths of a consonant.
    pub(crate) word_costs: Vec<u8>,
    /// The rows of sounds.
    pub(crate) sounds: Lists<u8>,
    /// The local numbers of the documents that have each word, ascending.
    pub(crate) postings: Lists<u32>,
    /// Of those, the documents with a name in which the word is the only name proper: a surname or
    /// given name alone, or beside initials and titles.
    pub(crate) alone: Lists<u32>,
    // What follows is derived from the above and not written to bytes.
    /// The words that may sound so, with the cost, for each row of sounds.
    pub(crate) sound_words: Lists<(u32, u8)>,
    /// The letters each word is written in.
    pub(crate) families: Vec<Family>,
    /// The mass of each row of sounds.
    pub(crate) sound_masses: Vec<u16>,
    /// What the grams of sounds follow from, and where it leads.
    pub(crate) skeletons: Skeletons,
}

/// A word's kind as a byte, and back.
pub(crate) const KINDS: [Kind; 6] = [
    Kind::Name,
    Kind::Initial,
    Kind::ChildMark,
    Kind::Title,
    Kind::Kin,
    Kind::Article,
];

impl Segment {
    /// How many documents it has, the dead ones included.
    pub fn len(&self) -> usize {
        self.docs.len()
    }

    /// Whether it has no documents.
    pub fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    /// How many different words its names have.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// How many different rows of sounds its words have.
    pub fn sound_count(&self) -> usize {
        self.sounds.len()
    }

    /// The memory it takes, in bytes.
    pub fn size_bytes(&self) -> usize {
        self.docs.len() * 4
            + self.names.size_bytes()
            + self.words.size_bytes()
            + self.kinds.len()
            + self.word_sounds.size_bytes()
            + self.word_costs.len()
            + self.sounds.size_bytes()
            + self.postings.size_bytes()
            + self.alone.size_bytes()
            + self.sound_words.size_bytes()
            + self.sound_masses.len() * 2
            + self.families.len()
            + self.skeletons.size_bytes()
    }

    /// The kind of a word.
    pub(crate) fn kind(&self, word: u32) -> Kind {
        let byte = self.kinds.get(word as usize).copied().unwrap_or(0);
        KINDS.get(usize::from(byte)).copied().unwrap_or(Kind::Name)
    }

    /// The names of a document by its local number.
    pub(crate) fn records(&self, local: u32) -> impl Iterator<Item = Record<'_>> {
        let mut rest = self.names.get(local as usize);
        std::iter::from_fn(move || Record::take(&mut rest))
    }

    /// The local number of a document.
    pub(crate) fn local(&self, doc: u32) -> Option<u32> {
        self.docs.binary_search(&doc).ok().map(|at| at as u32)
    }

    /// Computes what is derived.
    pub(crate) fn derive(&mut self) {
        self.sound_words = Lists::gather(self.sounds.len(), (0, 0), |add| {
            let mut at = 0;
            for word in 0..self.word_sounds.len() {
                for &sound in self.word_sounds.get(word) {
                    add(sound, (word as u32, self.word_costs[at]));
                    at += 1;
                }
            }
        });
        self.families = (0..self.words.len())
            .map(|word| family_of(std::str::from_utf8(self.words.get(word)).unwrap_or("")))
            .collect();
        let masses = (0..self.sounds.len()).map(|sound| costs().mass(self.sounds.get(sound)));
        self.sound_masses = masses.map(|mass| mass.min(u32::from(u16::MAX)) as u16).collect();
        self.skeletons = Skeletons::of(&self.sounds);
    }

    /// The segment as bytes, without a header.
    pub(crate) fn put(&self, into: &mut Vec<u8>) {
        put_numbers(&self.docs, into);
        self.names.put(into);
        self.words.put(into);
        put_bytes(&self.kinds, into);
        self.sounds.put(into);
        self.word_sounds.put(into);
        put_bytes(&self.word_costs, into);
        self.postings.put(into);
        self.alone.put(into);
    }

    /// Takes a segment off the front of `from`. Everything that searching relies on is checked.
    pub(crate) fn take(from: &mut &[u8]) -> Result<Segment, IndexError> {
        let docs = take_numbers(from)?;
        let names = Lists::<u8>::take(from)?;
        let words = Lists::<u8>::take(from)?;
        let kinds = take_bytes(from)?;
        let sounds = Lists::<u8>::take(from)?;
        let word_sounds = Lists::<u32>::take(from, sounds.len())?;
        let word_costs = take_bytes(from)?;
        let postings = Lists::<u32>::take(from, docs.len())?;
        let alone = Lists::<u32>::take(from, docs.len())?;
        let whole = docs.is_sorted_by(|a, b| a < b)
            && names.len() == docs.len()
            && kinds.len() == words.len()
            && word_sounds.len() == words.len()
            && word_costs.len() == word_sounds.items().len()
            && postings.len() == words.len()
            && alone.len() == words.len();
        if !whole {
            return Err(IndexError::Inconsistent);
        }
        let mut segment = Segment {
            docs,
            names,
            words,
            kinds,
            word_sounds,
            word_costs,
            sounds,
            postings,
            alone,
            sound_words: Lists::new(),
            families: Vec::new(),
            sound_masses: Vec::new(),
            skeletons: Skeletons::default(),
        };
        segment.derive();
        Ok(segment)
    }
}
