//! Comparing: what the search for duplicates needs of all persons, read in one pass over the statements, for the team.
//! Sealed claims are in no table, so none is ever compared. Who is likely whom is for others to compute; here is only
//! what is said, and which pairs an editor has judged.

use crate::deployment::Registry;
use crate::error::RegistryError;
use crate::read::rows::body;
use crate::read::rows::{RecordNo, Rows, STATEMENT_BITS, unreadable};
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::PersonId;
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Editorial;
use std::collections::HashMap;
use std::ops::Range;

/// What is said of one person, to be compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// The record's number in this register's tables: stable until they are rebuilt, and then the same again.
    pub record: u64,
    /// The sources that speak, as numbers.
    pub sources: Vec<u64>,
    /// What they say now: neither withdrawn nor delisted, nor sealed. Over which releases a list says it is left out.
    pub claims: Vec<Claim>,
}

/// Two records that an editor has judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgedPair {
    /// The record on whose page it stands.
    pub a: u64,
    /// The other.
    pub b: u64,
    /// Whether both are one person.
    pub same: bool,
}

fn number(no: RecordNo) -> u64 {
    u64::try_from(no).unwrap_or(0)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX >> STATEMENT_BITS)
}

impl Registry {
    /// The numbers that records have: all lie in this range.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn record_numbers(&self) -> Result<Range<u64>, RegistryError> {
        self.shared.tables.read(|db| {
            let last: Option<i64> = db.query_row("select max(record) from record", [], |row| row.get(0))?;
            Ok(0..last.map_or(0, |last| number(last) + 1))
        })
    }

    /// Reads what is said of each person in a range of numbers, in their order. Threads may read ranges side by side.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn each_said(&self, records: Range<u64>, visit: &mut dyn FnMut(&mut Said)) -> Result<(), RegistryError> {
        self.shared.tables.read(|db| {
            let mut statement = db.prepare_cached(
                "select statement, source, level, body from statement
                 where statement >= ?1 and statement < ?2 order by statement",
            )?;
            let bound = |record: u64| signed(record) << STATEMENT_BITS;
            let mut rows = statement.query([bound(records.start), bound(records.end)])?;
            let mut said = Said::default();
            while let Some(row) = rows.next()? {
                let record = number(row.get::<_, i64>(0)? >> STATEMENT_BITS);
                if record != said.record {
                    if !said.claims.is_empty() {
                        visit(&mut said);
                    }
                    said.record = record;
                    said.sources.clear();
                    said.claims.clear();
                }
                let source = number(row.get(1)?);
                if !said.sources.contains(&source) {
                    said.sources.push(source);
                }
                let level = if row.get::<_, i64>(2)? == 0 {
                    Disclosure::Public
                } else {
                    Disclosure::Team
                };
                let bytes = row.get_ref(3)?.as_blob().map_err(|_| unreadable("statement"))?;
                said.claims.extend(body::read_current(bytes, level)?);
            }
            if !said.claims.is_empty() {
                visit(&mut said);
            }
            Ok(())
        })
    }

    /// The pairs that editors have judged: same, not the same, or undecided. Such a pair is not asked about again.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn judged_pairs(&self) -> Result<Vec<JudgedPair>, RegistryError> {
        self.shared.tables.read(|db| {
            let rows = Rows { db };
            let mut statement = db.prepare_cached("select record, body from editorial order by record")?;
            let mut found = statement.query([])?;
            let mut pairs = Vec::new();
            while let Some(row) = found.next()? {
                let bytes = row.get_ref(1)?.as_blob().map_err(|_| unreadable("editorial"))?;
                let editorial: Editorial = serde_json::from_slice(bytes).map_err(|_| unreadable("editorial"))?;
                for judgement in &editorial.judgements {
                    let (other, same) = match judgement.verdict {
                        Verdict::Same(other) => (other, true),
                        Verdict::NotTheSame(other) | Verdict::Undecided(other) => (other, false),
                        _ => continue,
                    };
                    if let Some(other) = rows.record(other.0)? {
                        pairs.push(JudgedPair {
                            a: number(row.get(0)?),
                            b: number(other.no),
                            same,
                        });
                    }
                }
            }
            Ok(pairs)
        })
    }

    /// The number of a record.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn record_number(&self, id: PersonId) -> Result<Option<u64>, RegistryError> {
        let found = self.shared.tables.read(|db| Rows { db }.record(id.0))?;
        Ok(found.map(|record| number(record.no)))
    }

    /// What people call these records: `dataset:id` of the first list that has each, else the record's own id.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn outside_names(&self, wanted: &dyn Fn(u64) -> bool) -> Result<HashMap<u64, String>, RegistryError> {
        self.shared.tables.read(|db| {
            let mut names = HashMap::new();
            let mut statement = db.prepare_cached(
                "select l.record, s.dataset, l.row from listed l join source s on s.record = l.dataset
                 where s.dataset is not null order by l.dataset, l.row",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let record = number(row.get(0)?);
                if wanted(record) && !names.contains_key(&record) {
                    let text = |column: usize| row.get_ref(column)?.as_str().map_err(|_| rusqlite::Error::InvalidQuery);
                    names.insert(record, format!("{}:{}", text(1)?, text(2)?));
                }
            }
            drop(rows);
            let mut statement = db.prepare_cached("select record, id from record where kind = 1")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let record = number(row.get(0)?);
                if wanted(record) && !names.contains_key(&record) {
                    names.insert(record, PersonId(row.get(1)?).to_string());
                }
            }
            Ok(names)
        })
    }
}
