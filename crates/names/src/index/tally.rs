//! Counting what each document of a segment gains by the words it shares with a query.

use super::lookup::Matches;
use super::segment::Segment;
use crate::pairing::{LEFT_OVER, worth};
use crate::similarity::JOINED_AT_LEAST;
use std::cell::Cell;

thread_local! {
    /// What the last tally of this thread was kept in: to clear it takes a tenth of the time of having the system bring
    /// fresh memory page by page.
    static LAST: Cell<Vec<i16>> = const { Cell::new(Vec::new()) };
}

/// A document that has every word of the query, exactly alike.
pub(crate) const FULL: f32 = 10_000.0;

/// The least likeness for which joined words are taken to stand for another word.
pub(crate) const LEAST_JOINED: f32 = JOINED_AT_LEAST;

/// A document is compared only if what it gains reaches this part of the least score asked for:
/// what it gains is nearly, but not quite, the most it can score.
const FLOOR: f32 = 0.88;

/// The most that a document can score, nearly always, that gained so much.
pub(crate) fn most_score(gained: i16) -> f32 {
    f32::from(gained) / (FULL * FLOOR)
}

/// What two words of a query of four or more weigh at least, nearly always, the mean being 1.
const TWO_OF_MANY: f32 = 1.6;

/// What each document gains.
pub(crate) struct Tally {
    gained: Vec<i16>,
    /// The documents that have gained something, as bits: these are few enough bytes to stay near
    /// the processor while long lists of documents are run through.
    opened: Vec<u64>,
    /// The documents whose sum has reached the floor, as bits: few do, and only these are looked at
    /// when all is counted.
    reached: Vec<u64>,
    /// The documents already counted for the word of the query being added, as bits.
    counted: Vec<u64>,
    floor: i16,
}

impl Tally {
    /// A tally for so many documents, of which only those matter that may reach `min_score` by a
    /// query of so many names proper.
    pub(crate) fn new(documents: usize, min_score: f32, names: usize) -> Tally {
        // Words left over on one side count little, so that two words of a long query may do.
        let floor = match names {
            0..4 => min_score,
            _ => min_score.min(TWO_OF_MANY / names as f32),
        };
        let mut gained = LAST.take();
        gained.clear();
        gained.resize(documents, 0);
        Tally {
            gained,
            opened: vec![0; documents.div_ceil(64)],
            counted: vec![0; documents.div_ceil(64)],
            reached: vec![0; documents.div_ceil(64)],
            floor: ((floor * FLOOR * FULL) as i16).max(1),
        }
    }

    /// Adds one word of the query, whose weight is `share` of the whole. `to_come` is the share of
    /// this word and those after it: documents that have none of the words before gain nothing when
    /// the rest cannot carry them.
    pub(crate) fn add(&mut self, segment: &Segment, matches: &Matches, share: f32, to_come: f32) {
        let may_open = to_come * FULL >= f32::from(self.floor);
        self.counted.fill(0);
        for &(word, likeness) in matches {
            // The likest come first, so a document is counted once, by its likest word.
            let gain = (share * worth(likeness) * FULL) as i16;
            for &local in segment.postings.get(word as usize) {
                let (place, bit) = (local as usize / 64, 1u64 << (local % 64));
                let counted = &mut self.counted[place];
                if *counted & bit != 0 || (!may_open && self.opened[place] & bit == 0) {
                    continue;
                }
                *counted |= bit;
                self.opened[place] |= bit;
                let sum = &mut self.gained[local as usize];
                *sum += gain;
                if *sum >= self.floor {
                    self.reached[place] |= bit;
                }
            }
        }
    }

    /// Raises documents that have a word which stands for joined words of the query, `covered` of
    /// its weight, to the most that they may score.
    pub(crate) fn raise(&mut self, segment: &Segment, matches: &Matches, covered: f32) {
        for &(word, likeness) in matches.iter().take_while(|(_, one)| *one >= LEAST_JOINED) {
            let most = ((1.0 - covered * (1.0 - worth(likeness))) * FULL) as i16;
            segment
                .postings
                .get(word as usize)
                .iter()
                .for_each(|&local| self.lift(local, most));
        }
    }

    /// Raises documents with a name that has no name proper but a word like this one of the query, whose
    /// weight is `share` of the whole, to what they may score: the rest of the query is left over
    /// and contradicts nothing. Without this, whoever is held under a surname alone would be lost.
    pub(crate) fn raise_alone(&mut self, segment: &Segment, matches: &Matches, share: f32) {
        for &(word, likeness) in matches {
            let most = share * worth(likeness) / (share + (1.0 - share) * LEFT_OVER);
            let most = (most.min(1.0) * FULL) as i16;
            if most < self.floor {
                break;
            }
            segment
                .alone
                .get(word as usize)
                .iter()
                .for_each(|&local| self.lift(local, most));
        }
    }

    /// Gives a document at least `sum`.
    fn lift(&mut self, local: u32, sum: i16) {
        let gained = &mut self.gained[local as usize];
        *gained = (*gained).max(sum);
        if *gained >= self.floor {
            self.reached[local as usize / 64] |= 1 << (local % 64);
        }
    }

    /// The documents that reach the floor and that `keep` accepts, with what they gained.
    pub(crate) fn above_floor(&self, keep: impl Fn(u32) -> bool) -> Vec<(i16, u32)> {
        let mut above = Vec::new();
        for (place, &bits) in self.reached.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                let local = (place * 64) as u32 + bits.trailing_zeros();
                bits &= bits - 1;
                if keep(local) {
                    above.push((self.gained[local as usize], local));
                }
            }
        }
        above
    }
}

impl Drop for Tally {
    fn drop(&mut self) {
        LAST.set(std::mem::take(&mut self.gained));
    }
}
