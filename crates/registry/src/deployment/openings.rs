//! The log of openings: who opened sealed claims of which person, when, and why. Kept state, in a file of its own.
//!
//! A line is JSON: the person's record, and the rest sealed under that person's key. So a copy of the file tells nobody
//! without the ring who looked for what, and erasing the person makes what is said here noise with everything else.
//!
//! A line is durable before the claims are handed out. If the process dies in the middle of one, the line has no end, the
//! claims were not handed out, and whoever adds the next line takes the beginning away.

use super::Deployment;
use crate::error::RegistryError;
use guwah_domain::id::{ClaimId, PersonId};
use guwah_ledger::{KeyState, RecordId, RecordKey, open_for, seal_for};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};

/// What the sealed part of a line is sealed for.
const SEALED_FOR: &str = "opening v1";

/// The longest reason for an opening, in bytes.
pub(crate) const LONGEST_REASON_BYTES: usize = 4_096;

/// One opening of sealed claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Whose claims.
    pub person: PersonId,
    /// The rest; none where the person was erased since.
    pub told: Option<OpeningTold>,
}

/// Who opened what, when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningTold {
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Who.
    pub by: String,
    /// Why.
    pub why: String,
    /// The sealed claims that were handed out.
    pub claims: Vec<ClaimId>,
}

/// A line of the file.
#[derive(Serialize, Deserialize)]
struct Line {
    v: u32,
    record: PersonId,
    /// [`OpeningTold`], sealed, in hexadecimal.
    sealed: String,
}

impl Deployment {
    /// Notes an opening. It is durable when this returns.
    pub(crate) fn note_opening(&self, person: PersonId, told: &OpeningTold) -> Result<(), RegistryError> {
        let Some(key) = self.key_of(person)? else {
            return Err(RegistryError::Unacceptable(format!(
                "the key ring has no key for {person}: nothing sealed can be opened"
            )));
        };
        let content = serde_json::to_vec(told).expect("an opening holds nothing that JSON cannot");
        let line = Line {
            v: 1,
            record: person,
            sealed: hex(&seal_for(&[&key], SEALED_FOR, &content)?),
        };
        let mut line = serde_json::to_vec(&line).expect("an opening holds nothing that JSON cannot");
        line.push(b'\n');
        let failed = || RegistryError::file("the log of openings cannot be written");
        let _lock = self.lock()?;
        let path = self.directory.openings();
        let new = !path.exists();
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(failed())?;
        let whole = whole_lines(&mut file).map_err(failed())?;
        file.set_len(whole)
            .and_then(|()| file.seek(SeekFrom::Start(whole)))
            .and_then(|_| file.write_all(&line))
            .and_then(|()| file.sync_all())
            .map_err(failed())?;
        if new {
            // The file's name is durable too, where the system can make it so.
            let folder = File::open(self.directory.folder()).map_err(failed())?;
            folder.sync_all().map_err(failed())?;
        }
        Ok(())
    }

    /// Every opening, the first one first.
    pub(crate) fn openings(&self) -> Result<Vec<Opening>, RegistryError> {
        let path = self.directory.openings();
        let bytes = match std::fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            bytes => bytes.map_err(RegistryError::file("the log of openings cannot be read"))?,
        };
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
        let lines = bytes[..whole]
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty());
        lines.zip(1u64..).map(|(line, nth)| self.opening(line, nth)).collect()
    }

    fn opening(&self, line: &[u8], nth: u64) -> Result<Opening, RegistryError> {
        let damaged = |what: &str| RegistryError::Damaged(format!("line {nth} of the log of openings {what}"));
        let line: Line = serde_json::from_slice(line).map_err(|_| damaged("is malformed"))?;
        if line.v != 1 {
            return Err(damaged("was written by a newer version of the program"));
        }
        let sealed = unhex(&line.sealed).ok_or_else(|| damaged("is malformed"))?;
        let told = match self.key_of(line.record)? {
            Some(key) => {
                let content = open_for(&[&key], SEALED_FOR, &sealed).map_err(|_| damaged("does not open"))?;
                Some(serde_json::from_slice(&content).map_err(|_| damaged("is malformed"))?)
            }
            None => None,
        };
        Ok(Opening {
            person: line.record,
            told,
        })
    }

    fn key_of(&self, person: PersonId) -> Result<Option<RecordKey>, RegistryError> {
        let state = self.ring.states(&[RecordId(person.0)])?.pop();
        Ok(match state {
            Some(KeyState::Held(key)) => Some(key),
            _ => None,
        })
    }
}

/// How many bytes the lines take that have an end.
fn whole_lines(file: &mut File) -> std::io::Result<u64> {
    let mut end = file.seek(SeekFrom::End(0))?;
    let mut last = [0];
    while end > 0 {
        file.seek(SeekFrom::Start(end - 1))?;
        file.read_exact(&mut last)?;
        if last == *b"\n" {
            break;
        }
        end -= 1;
    }
    Ok(end)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let nibble = |digit: u8| {
        char::from(digit)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let bytes = pairs
        .iter()
        .map(|[high, low]| Some((nibble(*high)? << 4) | nibble(*low)?));
    rest.is_empty().then(|| bytes.collect::<Option<Vec<u8>>>()).flatten()
}
