//! Reading letters aloud by table: the longest group of letters that the table knows, then the next.

use std::collections::HashMap;

use crate::quick_hash::QuickHash;

/// A table from groups of one to seven letters to sounds.
pub(crate) struct Letters {
    groups: HashMap<&'static str, &'static str, QuickHash>,
    /// For each first byte, how long the longest group is that begins with it, in bytes: at most places none begins.
    longest_by_first: [u8; 256],
}

impl Default for Letters {
    fn default() -> Self {
        Self {
            groups: HashMap::default(),
            longest_by_first: [0; 256],
        }
    }
}

impl Letters {
    /// Adds a group; a later row wins over an earlier one.
    pub(crate) fn insert(&mut self, group: &'static str, sound: &'static str) {
        if let Some(first) = group.bytes().next() {
            let longest = &mut self.longest_by_first[usize::from(first)];
            *longest = (*longest).max(u8::try_from(group.len()).unwrap_or(u8::MAX));
        }
        self.groups.insert(group, sound);
    }

    /// The sound of the longest group at the start of `text`, and the group's length in bytes.
    pub(crate) fn longest(&self, text: &str) -> Option<(&'static str, usize)> {
        let first = text.bytes().next()?;
        let most = usize::from(self.longest_by_first[usize::from(first)]).min(text.len());
        (1..=most)
            .rev()
            .filter(|&length| text.is_char_boundary(length))
            .find_map(|length| self.groups.get(&text[..length]).map(|sound| (*sound, length)))
    }

    /// Whether any group of this table occurs in `text`.
    pub(crate) fn occurs_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.longest(&text[at..]).is_some())
    }
}

/// Reads `text` by the first table that knows the next group, longer groups first within a table;
/// a group found by a later table wins when it is longer than all found before. Letters that no
/// table knows are skipped.
pub(crate) fn read(text: &str, tables: &[&Letters]) -> Vec<u8> {
    let mut sounds = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let mut best: Option<(&'static str, usize)> = None;
        for table in tables {
            if let Some(found) = table.longest(&text[at..])
                && best.is_none_or(|(_, length)| found.1 > length)
            {
                best = Some(found);
            }
        }
        match best {
            Some((sound, length)) => {
                sounds.extend_from_slice(sound.as_bytes());
                at += length;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    sounds
}
