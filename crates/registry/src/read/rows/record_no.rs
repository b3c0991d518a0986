//! The numbers under which the tables know records and their statements.

use crate::error::RegistryError;
use std::ops::RangeInclusive;

/// The number under which the tables know a record.
pub(crate) type RecordNo = i64;

/// The numbers that the statements of a record have.
pub(crate) fn statements_of(record: RecordNo) -> RangeInclusive<i64> {
    let first = record << STATEMENT_BITS;
    first..=first | ((1 << STATEMENT_BITS) - 1)
}

/// The number of a record's statement, counted from 0.
pub(crate) fn statement_no(record: RecordNo, nth: usize) -> Result<i64, RegistryError> {
    let numbers = statements_of(record);
    i64::try_from(nth)
        .ok()
        .map(|nth| numbers.start() + nth)
        .filter(|number| numbers.contains(number))
        .ok_or_else(|| RegistryError::Unacceptable("no more than 65,536 sources speak of one person".into()))
}

/// How many bits of a statement's number tell which of its record's it is.
pub(crate) const STATEMENT_BITS: i64 = 16;
