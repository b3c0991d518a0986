//! Building a segment, name by name. Each different word is read once, however often it comes.

use std::collections::HashMap;

use super::lists::Lists;
use super::record::{JoinedWord, Record};
use super::segment::{KINDS, Segment};
use crate::join::joins_to_keep;
use crate::prepared::pieces;
use crate::spelling::alternatives;
use crate::token::Token;

/// Gathers names and builds a [`Segment`] of them.
#[derive(Default)]
pub struct IndexBuilder {
    word_ids: HashMap<Box<str>, u32>,
    sound_ids: HashMap<Box<[u8]>, u32>,
    words: Vec<Word>,
    /// One entry for each name: the document, and where its record starts in `records`.
    entries: Vec<(u32, u32)>,
    records: Vec<u8>,
}

struct Word {
    kind: u8,
    /// Number of the sounds, and their cost in hundredths of a consonant.
    sounds: Vec<(u32, u8)>,
}

impl IndexBuilder {
    /// A builder with no names.
    pub fn new() -> IndexBuilder {
        IndexBuilder::default()
    }

    /// How many names were added.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no name was added.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds one name of a document. A document may have several names, added in any order.
    /// A name written as several (`A / B`) is added as several.
    pub fn add(&mut self, doc: u32, name: &str) {
        for alternative in alternatives(name) {
            self.add_one(doc, alternative.trim());
        }
    }

    fn add_one(&mut self, doc: u32, name: &str) {
        let pieces = pieces(name);
        let words: Vec<u32> = pieces.iter().map(|(written, text)| self.word(written, text)).collect();
        let joined: Vec<JoinedWord> = joins_to_keep(&pieces)
            .into_iter()
            .map(|(first, count)| {
                let parts = &pieces[first..first + count];
                let text: String = parts.iter().map(|(_, text)| text.as_str()).collect();
                let word = self.word(&text, &text);
                JoinedWord {
                    first: first as u8,
                    count: count as u8,
                    word,
                }
            })
            .collect();
        self.put(doc, &words, &joined, name);
    }

    fn put(&mut self, doc: u32, words: &[u32], joined: &[JoinedWord], written: &str) {
        let start = u32::try_from(self.records.len()).expect("a segment holds under 4 GiB");
        self.entries.push((doc, start));
        Record::put(words, joined, written, &mut self.records);
    }

    fn word(&mut self, written: &str, text: &str) -> u32 {
        if let Some(&known) = self.word_ids.get(text) {
            return known;
        }
        let token = Token::read(written, text);
        let kind = KINDS.iter().position(|&kind| kind == token.kind).unwrap_or(0) as u8;
        let sounds = token
            .hypotheses
            .iter()
            .map(|reading| (self.sound(&reading.sounds), (reading.cost / 10).min(255) as u8))
            .collect();
        self.new_word(text, Word { kind, sounds })
    }

    fn new_word(&mut self, text: &str, word: Word) -> u32 {
        let id = self.words.len() as u32;
        self.words.push(word);
        self.word_ids.insert(text.into(), id);
        id
    }

    fn sound(&mut self, sounds: &[u8]) -> u32 {
        if let Some(&known) = self.sound_ids.get(sounds) {
            return known;
        }
        let id = self.sound_ids.len() as u32;
        self.sound_ids.insert(sounds.into(), id);
        id
    }

    /// Adds the documents of a segment that `keep` accepts (by local number), without reading their
    /// words again.
    pub(crate) fn add_segment(&mut self, segment: &Segment, keep: impl Fn(u32) -> bool) {
        let mut known: HashMap<u32, u32> = HashMap::new();
        let costs_from: Vec<u32> = {
            let mut at = 0;
            (0..segment.word_sounds.len())
                .map(|word| {
                    let from = at;
                    at += segment.word_sounds.get(word).len() as u32;
                    from
                })
                .collect()
        };
        for local in (0..segment.docs.len() as u32).filter(|&local| keep(local)) {
            for record in segment.records(local) {
                let mut carry = |old: u32| {
                    *known
                        .entry(old)
                        .or_insert_with(|| self.carry(segment, old, &costs_from))
                };
                let words: Vec<u32> = record.words().iter().map(|&old| carry(old)).collect();
                let joined: Vec<JoinedWord> = record
                    .joined()
                    .iter()
                    .map(|one| JoinedWord {
                        word: carry(one.word),
                        ..*one
                    })
                    .collect();
                self.put(segment.docs[local as usize], &words, &joined, record.written());
            }
        }
    }

    /// Carries a word over from a segment.
    fn carry(&mut self, segment: &Segment, old: u32, costs_from: &[u32]) -> u32 {
        let text = String::from_utf8_lossy(segment.words.get(old as usize)).into_owned();
        if let Some(&known) = self.word_ids.get(text.as_str()) {
            return known;
        }
        let from = costs_from.get(old as usize).copied().unwrap_or(0) as usize;
        let sounds = segment
            .word_sounds
            .get(old as usize)
            .iter()
            .enumerate()
            .map(|(at, &sound)| {
                (
                    self.sound(segment.sounds.get(sound as usize)),
                    segment.word_costs[from + at],
                )
            })
            .collect();
        let kind = segment.kinds.get(old as usize).copied().unwrap_or(0);
        self.new_word(&text, Word { kind, sounds })
    }

    /// Builds the segment.
    pub fn build(mut self) -> Segment {
        self.entries.sort_by_key(|&(doc, _)| doc);
        let (docs, names) = self.lay_names();
        self.records = Vec::new();
        let mut texts: Vec<(u32, Box<str>)> = self.word_ids.into_iter().map(|(text, id)| (id, text)).collect();
        texts.sort_unstable_by_key(|&(id, _)| id);
        let mut words = Lists::new();
        texts.iter().for_each(|(_, text)| words.push(text.as_bytes()));
        let mut rows: Vec<(u32, Box<[u8]>)> = self.sound_ids.into_iter().map(|(sounds, id)| (id, sounds)).collect();
        rows.sort_unstable_by_key(|&(id, _)| id);
        let mut sounds = Lists::new();
        rows.iter().for_each(|(_, row)| sounds.push(row));
        let mut word_sounds = Lists::new();
        let mut word_costs = Vec::new();
        for word in &self.words {
            let numbers: Vec<u32> = word.sounds.iter().map(|&(sound, _)| sound).collect();
            word_sounds.push(&numbers);
            word_costs.extend(word.sounds.iter().map(|&(_, cost)| cost));
        }
        let postings = postings(&names, self.words.len());
        let mut segment = Segment {
            docs,
            names,
            words,
            kinds: self.words.iter().map(|word| word.kind).collect(),
            word_sounds,
            word_costs,
            sounds,
            postings,
            sound_words: Lists::new(),
            gram_sounds: Lists::new(),
            gram_weights: Vec::new(),
            sound_weights: Vec::new(),
        };
        segment.derive();
        segment
    }

    /// Lays the records out by document. The entries are sorted by document.
    fn lay_names(&self) -> (Vec<u32>, Lists<u8>) {
        let mut docs = Vec::new();
        let mut names = Lists::new();
        let mut together = Vec::new();
        for group in self.entries.chunk_by(|a, b| a.0 == b.0) {
            together.clear();
            for &(_, start) in group {
                let from = &self.records[start as usize..];
                let mut rest = from;
                if Record::take(&mut rest).is_some() {
                    together.extend_from_slice(&from[..from.len() - rest.len()]);
                }
            }
            docs.push(group[0].0);
            names.push(&together);
        }
        (docs, names)
    }
}

/// The local numbers of the documents that have each word.
fn postings(names: &Lists<u8>, words: usize) -> Lists<u32> {
    Lists::gather(words, 0, |add| {
        let mut some: Vec<u32> = Vec::new();
        for local in 0..names.len() {
            some.clear();
            let mut rest = names.get(local);
            while let Some(record) = Record::take(&mut rest) {
                some.extend_from_slice(record.words());
                some.extend(record.joined().iter().map(|one| one.word));
            }
            some.sort_unstable();
            some.dedup();
            some.iter().for_each(|&word| add(word, local as u32));
        }
    })
}
