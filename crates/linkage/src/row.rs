//! A record's single values side by side in two lines of the processor's cache: most records have one value of each
//! field at most, and candidate pairs are many. What has several values is looked up in the columns.

use crate::gather::Records;
use crate::pool::Pool;
use crate::record::{Sex, Span};

/// No value.
pub(crate) const NONE: u32 = u32::MAX;

/// No date.
pub(crate) const NO_SPAN: Span = Span {
    earliest: i32::MAX,
    latest: i32::MIN,
};

/// What a record has more of than a row holds.
pub(crate) mod several {
    pub(crate) const NUMBERS: u16 = 1;
    /// Several dates of birth, or ages.
    pub(crate) const BORN: u16 = 2;
    pub(crate) const DETAINED: u16 = 4;
    /// The first of three kinds of places.
    pub(crate) const PLACES: u16 = 8;
    /// The first of five kinds of terms.
    pub(crate) const TERMS: u16 = 64;
    /// Dates of death or relatives.
    pub(crate) const OTHERS: u16 = 2048;
}

/// One record's single values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) born: Span,
    pub(crate) born_by_number: Span,
    pub(crate) detained: Span,
    pub(crate) number: u32,
    /// The number as [`number_key`] writes it; 0 where there is none, or none of China's form.
    pub(crate) number_key: u64,
    /// Residence, place of birth, place of detention.
    pub(crate) places: [u32; 3],
    /// Ethnicity, profession, sentence, custody, reasons.
    pub(crate) terms: [u32; 5],
    /// The most that its names can say, in bits.
    pub(crate) most_bits: f32,
    pub(crate) several: u16,
    pub(crate) sex: Option<Sex>,
}

/// The rows of all records.
pub(crate) fn rows(records: &Records) -> Vec<Row> {
    (0..records.ids.len() as u32).map(|at| row(records, at)).collect()
}

fn row(records: &Records, at: u32) -> Row {
    let mut several = 0;
    let mut one = |pool: &Pool<u32>, flag: u16| {
        let values = pool.get(at);
        if values.len() > 1 {
            several |= flag;
        }
        values.first().copied().unwrap_or(NONE)
    };
    let number = one(&records.numbers, several::NUMBERS);
    let place_pools = [&records.residence, &records.birthplace, &records.held_in];
    let term_pools = records.term_pools();
    let mut places = [NONE; 3];
    for (nth, pool) in place_pools.into_iter().enumerate() {
        places[nth] = one(pool, several::PLACES << nth);
    }
    let mut terms = [NONE; 5];
    for (nth, pool) in term_pools.into_iter().enumerate() {
        terms[nth] = one(pool, several::TERMS << nth);
    }
    let first = |pool: &Pool<Span>| pool.get(at).first().copied().unwrap_or(NO_SPAN);
    let more = |pool: &Pool<Span>, than: usize| pool.get(at).len() > than;
    if more(&records.born, 1) || more(&records.born_by_number, 1) || more(&records.aged, 0) {
        several |= several::BORN;
    }
    if more(&records.detained, 1) {
        several |= several::DETAINED;
    }
    if more(&records.died, 0) || !records.relatives.get(at).is_empty() {
        several |= several::OTHERS;
    }
    Row {
        born: first(&records.born),
        born_by_number: first(&records.born_by_number),
        detained: first(&records.detained),
        number,
        number_key: if number == NONE {
            0
        } else {
            number_key(records.number_texts.text(number).as_bytes())
        },
        places,
        terms,
        most_bits: records.most_name_bits(at),
        several,
        sex: records.sex[at as usize],
    }
}

/// The last 16 of 18 characters as four bits each (the division's first two digits tell least); 0 when it is no such
/// number.
fn number_key(number: &[u8]) -> u64 {
    let known =
        number.len() == 18 && number[..17].iter().all(u8::is_ascii_digit) && !matches!(number[17], b'?' | b'O' | b'E');
    if !known {
        return 0;
    }
    number[2..].iter().fold(0, |key, digit| {
        key << 4 | u64::from(if *digit == b'X' { 10 } else { digit & 15 })
    })
}
