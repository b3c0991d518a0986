//! The ids of a sheet's rows: each once, or the file is refused.

use crate::error::SheetError;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// Ids kept as a sample of the sheet, to see whether they are another dataset's.
const SAMPLE: usize = 4096;

/// What a first reading found: which ids there are, how many rows, and the file's digest.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// The line of each id.
    lines: HashMap<Box<str>, u64>,
    /// Ids made from content that several rows share.
    repeated: HashSet<Box<str>>,
    sample: Vec<String>,
    /// Every how many ids one is taken into the sample.
    every: u64,
    with_id: u64,
    rows: u64,
    unread: Vec<Option<String>>,
    pub(crate) empty: u64,
    pub(crate) headings_again: Vec<u64>,
    pub(crate) sha256: [u8; 32],
}

impl Ids {
    /// Rows below the headings.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Rows without a single value: skipped, and none of [`Self::rows`].
    #[must_use]
    pub fn empty(&self) -> u64 {
        self.empty
    }

    /// The lines on which the headings stood again: skipped, and none of [`Self::rows`].
    #[must_use]
    pub fn headings_again(&self) -> &[u64] {
        &self.headings_again
    }

    /// Rows that have an id of the sheet's own.
    #[must_use]
    pub fn with_id(&self) -> u64 {
        self.with_id
    }

    /// The SHA-256 of the file.
    #[must_use]
    pub fn file_sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// Ids of the sheet's own, evenly over the sheet; all of them when there are few.
    #[must_use]
    pub fn sample(&self) -> &[String] {
        &self.sample
    }

    /// Takes a row's id, or one made from its content.
    pub(crate) fn take(
        &mut self,
        own: Option<String>,
        content: impl FnOnce() -> String,
        line: u64,
    ) -> Result<(), SheetError> {
        self.rows += 1;
        match own {
            Some(id) => {
                self.take_into_sample(&id);
                self.insert(id, line)?;
            }
            None => {
                let id: Box<str> = content().into();
                if self.lines.insert(id.clone(), line).is_some() {
                    self.repeated.insert(id);
                }
            }
        }
        Ok(())
    }

    /// Counts a row that has neither an id nor a name. It may be a note below the list, and hides nobody whom the list knows.
    pub(crate) fn take_nobody(&mut self) {
        self.rows += 1;
    }

    /// Counts a row that cannot be read. Its id, when that is there, is still one of the sheet's.
    pub(crate) fn take_unread(&mut self, own: Option<String>, line: u64) -> Result<(), SheetError> {
        self.rows += 1;
        self.unread.push(own.clone());
        own.map_or(Ok(()), |id| self.insert(id, line))
    }

    /// The ids of the rows that cannot be read; none for a row whose id cannot be read either.
    #[must_use]
    pub fn unread(&self) -> &[Option<String>] {
        &self.unread
    }

    fn insert(&mut self, id: String, line: u64) -> Result<(), SheetError> {
        match self.lines.insert(id.as_str().into(), line) {
            Some(first_line) => Err(SheetError::TwiceTheSameId {
                id,
                first_line,
                second_line: line,
            }),
            None => Ok(()),
        }
    }

    fn take_into_sample(&mut self, id: &str) {
        self.every = self.every.max(1);
        if self.with_id.is_multiple_of(self.every) {
            self.sample.push(id.to_owned());
        }
        self.with_id += 1;
        if self.sample.len() > SAMPLE {
            let mut nth = 0;
            self.sample.retain(|_| {
                nth += 1;
                nth % 2 == 1
            });
            self.every *= 2;
        }
    }
}

/// Gives ids to rows without one, in the second reading.
pub(crate) struct RowIds<'a> {
    ids: &'a Ids,
    given: HashMap<String, u32>,
}

impl<'a> RowIds<'a> {
    pub(crate) fn new(ids: &'a Ids) -> Self {
        Self {
            ids,
            given: HashMap::new(),
        }
    }

    /// The id of a row with this content: the first row with it has the plain digest, the second `…#2`.
    pub(crate) fn numbered(&mut self, content_id: String) -> String {
        if !self.ids.repeated.contains(content_id.as_str()) {
            return content_id;
        }
        let given = self.given.entry(content_id.clone()).or_insert(0);
        *given += 1;
        if *given == 1 {
            content_id
        } else {
            format!("{content_id}#{given}")
        }
    }
}

/// An id from what a row says: the first half of the SHA-256 of its headings and cells, empty ones left out.
pub(crate) fn content_id<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut digest = Sha256::new();
    for (heading, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
        digest.update(heading.as_bytes());
        digest.update([0x1f]);
        digest.update(cell.as_bytes());
        digest.update([0x1e]);
    }
    let bytes = digest.finalize();
    bytes[..16]
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}
