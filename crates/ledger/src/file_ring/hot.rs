//! Keys that were used lately, unwrapped.

use std::collections::HashMap;

use crate::key::RecordKey;
use crate::record_id::RecordId;

/// Each of the two generations holds so many keys, about 1 MB.
const GENERATION: usize = 16 * 1024;

/// Two generations: what is used moves to the young one; when that is full the old one is forgotten.
/// So what is used often (the keys of datasets) stays, at the cost of one hash lookup.
#[derive(Default)]
pub(super) struct HotKeys {
    young: HashMap<RecordId, RecordKey>,
    old: HashMap<RecordId, RecordKey>,
}

impl HotKeys {
    pub(super) fn get(&mut self, record: RecordId) -> Option<RecordKey> {
        if let Some(key) = self.young.get(&record) {
            return Some(key.clone());
        }
        let key = self.old.remove(&record)?;
        self.insert(record, key.clone());
        Some(key)
    }

    pub(super) fn insert(&mut self, record: RecordId, key: RecordKey) {
        if self.young.len() >= GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(record, key);
    }

    pub(super) fn forget(&mut self, record: RecordId) {
        self.young.remove(&record);
        self.old.remove(&record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_stays_and_what_is_not_goes() {
        let record = |n: u64| RecordId([n.to_be_bytes(), [0; 8]].concat().try_into().unwrap());
        let key = RecordKey::new([1; 32]);
        let mut hot = HotKeys::default();
        hot.insert(record(0), key.clone());
        hot.insert(record(1), key.clone());
        for n in 2..3 * GENERATION as u64 {
            hot.insert(record(n), key.clone());
            assert!(hot.get(record(0)).is_some(), "after {n}");
        }
        assert_eq!(hot.get(record(1)), None);
        hot.forget(record(0));
        assert_eq!(hot.get(record(0)), None);
        assert!(hot.young.len() + hot.old.len() <= 2 * GENERATION);
    }
}
