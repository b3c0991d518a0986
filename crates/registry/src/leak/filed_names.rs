//! Names by keys: a table of numbers that is laid out once and then only asked.

/// How many bits of a key lead to where its entries begin, at most.
const MOST_BITS: u32 = 22;

/// Which names are filed under which key. A name may be filed under many; a key leads to names that may not be meant, so whoever asks
/// looks at each. Eight bytes an entry: a million names take about a hundred megabytes.
#[derive(Default)]
pub(super) struct FiledNames {
    /// Key and name, in order.
    entries: Vec<(u32, u32)>,
    /// Where the keys with the same first bits begin.
    begins: Vec<u32>,
    bits: u32,
}

impl FiledNames {
    /// Lays out what is filed.
    pub(super) fn of(mut entries: Vec<(u32, u32)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let bits = (entries.len().max(2).ilog2() + 1).min(MOST_BITS);
        let mut begins = vec![0; (1 << bits) + 1];
        for (key, _) in &entries {
            begins[(key >> (32 - bits)) as usize + 1] += 1;
        }
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        Self { entries, begins, bits }
    }

    /// The names under a key.
    pub(super) fn under(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let first = if self.entries.is_empty() {
            0..0
        } else {
            let at = (key >> (32 - self.bits)) as usize;
            self.begins[at] as usize..self.begins[at + 1] as usize
        };
        let some = &self.entries[first];
        let from = some.partition_point(|(known, _)| *known < key);
        some[from..]
            .iter()
            .take_while(move |(known, _)| *known == key)
            .map(|(_, name)| *name)
    }
}

/// Spreads a number over all bits of a key.
pub(super) fn spread(number: u64) -> u32 {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_to_what_was_filed_under_it() {
        let filed = FiledNames::of(
            (0..10_000u32)
                .map(|name| (spread(u64::from(name % 3000)), name))
                .collect(),
        );
        for number in 0..3000u32 {
            let under: Vec<u32> = filed.under(spread(u64::from(number))).collect();
            let wanted: Vec<u32> = (0..10_000).filter(|name| name % 3000 == number).collect();
            assert_eq!(under, wanted);
        }
        assert_eq!(filed.under(spread(99_999)).count(), 0);
        assert_eq!(FiledNames::default().under(7).count(), 0);
        assert_eq!(FiledNames::of(Vec::new()).under(7).count(), 0);
    }
}
