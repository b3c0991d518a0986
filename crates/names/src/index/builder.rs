//! Building a segment, name by name. Each different word is read once, however often it comes.

use std::collections::HashMap;

use super::lists::Lists;
use super::record::{JoinedWord, Record};
use super::segment::{KINDS, Segment};
use super::skeletons::Skeletons;
use crate::join::{Habit, joins_to_keep};
use crate::prepared::surname_end;
use crate::quick_hash::QuickHash;
use crate::spelling::{alternatives, normal, words};
use crate::token::{Kind, Token};

/// Gathers names and builds a [`Segment`] of them.
#[derive(Default)]
pub struct IndexBuilder {
    /// What is known of words as they were written, so that each is normalised once.
    as_written: HashMap<Box<str>, AsWritten, QuickHash>,
    /// Normalised words.
    word_ids: HashMap<Box<str>, u32, QuickHash>,
    sound_ids: HashMap<Box<[u8]>, u32, QuickHash>,
    words: Vec<Word>,
    /// The texts of the words, in their order.
    texts: Lists<u8>,
    /// One entry for each name: the document, and where its record starts in `records`.
    entries: Vec<(u32, u32)>,
    records: Vec<u8>,
    room: Room,
}

#[derive(Clone, Copy)]
struct AsWritten {
    /// The number of the normalised word; none when nothing of it is left.
    word: Option<u32>,
    /// Where a surname ends in it, in bytes, should it be a whole name.
    surname_end: Option<u8>,
}

struct Word {
    kind: u8,
    habit: Habit,
    /// Number of the sounds, and their cost in hundredths of a consonant.
    sounds: Vec<(u32, u8)>,
}

/// Room reused from one name to the next.
#[derive(Default)]
struct Room {
    words: Vec<u32>,
    habits: Vec<Habit>,
    joined: Vec<JoinedWord>,
    text: String,
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
        if name.bytes().any(|byte| matches!(byte, b';' | b'|' | b'/')) {
            for alternative in alternatives(name) {
                self.add_one(doc, alternative.trim());
            }
        } else {
            self.add_one(doc, name.trim());
        }
    }

    fn add_one(&mut self, doc: u32, name: &str) {
        let mut room = std::mem::take(&mut self.room);
        self.find_words(name, &mut room.words);
        room.habits.clear();
        room.habits
            .extend(room.words.iter().map(|&word| self.words[word as usize].habit));
        room.joined.clear();
        joins_to_keep(&room.habits, |first, count| {
            room.text.clear();
            for &word in &room.words[first..first + count] {
                room.text
                    .push_str(std::str::from_utf8(self.texts.get(word as usize)).unwrap_or(""));
            }
            room.joined.push(JoinedWord {
                first: first as u8,
                count: count as u8,
                word: self.word(&room.text),
            });
        });
        self.put(doc, &room.words, &room.joined, name);
        self.room = room;
    }

    /// The numbers of the words of a name, as [`crate::prepared::pieces`] cuts it.
    fn find_words(&mut self, name: &str, into: &mut Vec<u32>) {
        into.clear();
        let mut words = words(name);
        let Some(first) = words.next() else {
            return;
        };
        let known = self.as_written(first);
        let mut next = words.next();
        if next.is_none()
            && let Some(end) = known.surname_end
        {
            let (surname, given) = first.split_at(usize::from(end));
            into.extend(self.as_written(surname).word);
            into.extend(self.as_written(given).word);
            return;
        }
        into.extend(known.word);
        while let Some(word) = next {
            into.extend(self.as_written(word).word);
            next = words.next();
        }
    }

    fn as_written(&mut self, written: &str) -> AsWritten {
        if let Some(&known) = self.as_written.get(written) {
            return known;
        }
        let mut text = String::new();
        normal(written, &mut text);
        let read = AsWritten {
            word: (!text.is_empty()).then(|| self.word(&text)),
            surname_end: surname_end(written).and_then(|end| u8::try_from(end).ok()),
        };
        self.as_written.insert(written.into(), read);
        read
    }

    fn put(&mut self, doc: u32, words: &[u32], joined: &[JoinedWord], written: &str) {
        let start = u32::try_from(self.records.len()).expect("a segment holds under 4 GiB");
        self.entries.push((doc, start));
        Record::put(words, joined, written, &mut self.records);
    }

    fn word(&mut self, text: &str) -> u32 {
        if let Some(&known) = self.word_ids.get(text) {
            return known;
        }
        let token = Token::read(text, text);
        let kind = KINDS.iter().position(|&kind| kind == token.kind).unwrap_or(0) as u8;
        let sounds = token
            .hypotheses
            .iter()
            .map(|reading| (self.sound(&reading.sounds), (reading.cost / 10).min(255) as u8))
            .collect();
        self.new_word(text, kind, sounds)
    }

    fn new_word(&mut self, text: &str, kind: u8, sounds: Vec<(u32, u8)>) -> u32 {
        let id = self.words.len() as u32;
        let habit = Habit::of(text);
        self.words.push(Word { kind, habit, sounds });
        self.texts.push(text.as_bytes());
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
        let mut known: HashMap<u32, u32, QuickHash> = HashMap::default();
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
        self.new_word(&text, kind, sounds)
    }

    /// Builds the segment.
    pub fn build(mut self) -> Segment {
        self.entries.sort_by_key(|&(doc, _)| doc);
        let (docs, names) = self.lay_names();
        self.records = Vec::new();
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
        let alone = alone(&names, &self.words);
        let mut segment = Segment {
            docs,
            names,
            words: self.texts,
            kinds: self.words.iter().map(|word| word.kind).collect(),
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

/// The local numbers of the documents that have each word as the only name proper of a name.
fn alone(names: &Lists<u8>, words: &[Word]) -> Lists<u32> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    let is_name = |word: u32| KINDS[usize::from(words[word as usize].kind)] == Kind::Name;
    for local in 0..names.len() {
        let mut rest = names.get(local);
        while let Some(record) = Record::take(&mut rest) {
            let mut proper = record.words().iter().copied().filter(|&word| is_name(word));
            if let (Some(only), None) = (proper.next(), proper.next()) {
                found.push((only, local as u32));
            }
        }
    }
    found.dedup();
    Lists::gather(words.len(), 0, |add| {
        found.iter().for_each(|&(word, local)| add(word, local));
    })
}
