//! What an index holds of each person beside the names, in columns.

use super::tags::Facts;
use guwah_domain::card::Day8601;

/// No day: what columns hold where a card has none.
pub(crate) const NO_DAY: Day8601 = i32::MIN;

/// One value a document (the record's number), in columns.
#[derive(Clone, Default)]
pub(crate) struct Columns {
    pub(super) alive: Vec<bool>,
    pub(super) living: usize,
    /// Where a document's tags begin in `pool`, and how many there are.
    pub(super) spans: Vec<(u32, u32)>,
    pub(super) pool: Vec<u32>,
    pub(crate) first_on: Vec<Day8601>,
    pub(crate) silent_since: Vec<Day8601>,
    pub(crate) detained: Vec<(Day8601, Day8601)>,
    pub(crate) born: Vec<(Day8601, Day8601)>,
}

impl Columns {
    pub(crate) fn is_alive(&self, doc: u32) -> bool {
        self.alive.get(doc as usize).copied().unwrap_or(false)
    }

    pub(crate) fn living(&self) -> usize {
        self.living
    }

    pub(crate) fn documents(&self) -> impl Iterator<Item = u32> {
        (0u32..)
            .zip(&self.alive)
            .filter(|(_, alive)| **alive)
            .map(|(doc, _)| doc)
    }

    pub(crate) fn tags(&self, doc: u32) -> &[u32] {
        let (start, len) = self.spans.get(doc as usize).copied().unwrap_or((0, 0));
        &self.pool[start as usize..(start + len) as usize]
    }

    /// Makes room for documents up to, exclusively, this one.
    pub(super) fn reach(&mut self, end: u32) {
        let len = end as usize;
        if len > self.alive.len() {
            self.alive.resize(len, false);
            self.spans.resize(len, (0, 0));
            self.first_on.resize(len, NO_DAY);
            self.silent_since.resize(len, NO_DAY);
            self.detained.resize(len, (NO_DAY, NO_DAY));
            self.born.resize(len, (NO_DAY, NO_DAY));
        }
    }

    pub(crate) fn set(&mut self, doc: u32, facts: Option<&Facts>) {
        self.reach(doc.saturating_add(1));
        let at = doc as usize;
        self.living -= usize::from(self.alive[at]);
        self.alive[at] = facts.is_some();
        self.living += usize::from(self.alive[at]);
        let empty = Facts::default();
        let facts = facts.unwrap_or(&empty);
        // What stood in the pool before stays there until the index is made anew: tags name nobody.
        let start = u32::try_from(self.pool.len()).expect("four thousand million tags do not fit in memory");
        self.pool.extend_from_slice(&facts.tags);
        self.spans[at] = (start, u32::try_from(facts.tags.len()).unwrap_or(0));
        self.first_on[at] = facts.first_on.unwrap_or(NO_DAY);
        self.silent_since[at] = facts.silent_since.unwrap_or(NO_DAY);
        self.detained[at] = facts.detained.unwrap_or((NO_DAY, NO_DAY));
        self.born[at] = facts.born.unwrap_or((NO_DAY, NO_DAY));
    }
}
