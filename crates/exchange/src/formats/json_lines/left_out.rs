//! What JSON Lines have no field for, counted: an export says what it leaves out. A register that is made again of it lacks that.

use crate::record::PersonRecord;
use guwah_domain::value::Value;

/// How much of each kind was left out of persons' lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    rows: u64,
    numbers: u64,
    files: u64,
}

impl LeftOut {
    /// Takes note of what a person's line does not hold, or what is not made again of it.
    pub(super) fn gather(&mut self, record: &PersonRecord) {
        let rows = record.person.statements.iter();
        self.rows += rows.map(|(_, said)| said.listings.len() as u64).sum::<u64>();
        self.numbers += u64::from(record.number.is_some());
        let files = record.person.claims();
        self.files += files.filter(|(_, claim)| matches!(claim.value, Value::File(_))).count() as u64;
    }

    /// In words.
    pub(super) fn in_words(&self) -> String {
        let counted = [
            (
                self.rows,
                "rows of lists, over which of their releases (the releases of each claim are there)",
            ),
            (self.numbers, "public numbers, which another register gives anew"),
            (self.files, "files of photos, of which the names are there"),
        ];
        let counted = counted.into_iter().filter(|(count, _)| *count > 0);
        let counted = counted.map(|(count, kind)| format!("{count} {kind}; "));
        format!(
            "JSON Lines leave out: {}and of the register: its entries with who made them and when, releases with their files, editions, answers to \
             the leak check, and who was erased, so that a list may bring them again",
            counted.collect::<String>()
        )
    }
}
