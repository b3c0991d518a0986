//! How a person is asked for.

use guwah_domain::id::PersonId;
use std::fmt;
use std::str::FromStr;

/// How a person is asked for: the record's id, its public number, or a dataset and that dataset's own id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordKey {
    /// The record's id.
    Id(PersonId),
    /// The public number.
    Number(u64),
    /// A dataset's name and the dataset's own id.
    Outside(String, String),
}

/// A text that names no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a record: its id (32 hexadecimal digits), its public number, or dataset:id would be accepted")]
pub struct NotARecord;

impl FromStr for RecordKey {
    type Err = NotARecord;

    fn from_str(text: &str) -> Result<Self, NotARecord> {
        let text = text.trim();
        if let Ok(id) = text.parse() {
            return Ok(Self::Id(id));
        }
        if let Ok(number) = text.parse() {
            return Ok(Self::Number(number));
        }
        match text.split_once(':') {
            Some((dataset, row)) if !dataset.is_empty() && !row.is_empty() => {
                Ok(Self::Outside(dataset.to_owned(), row.to_owned()))
            }
            _ => Err(NotARecord),
        }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "{id}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Outside(dataset, row) => write!(f, "{dataset}:{row}"),
        }
    }
}
