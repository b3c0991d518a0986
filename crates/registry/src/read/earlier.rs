//! A person as they stood at an earlier moment, and how their page came to be.

use super::register::{KnownSources, RegisterReader, View};
use super::{HistoryLine, PersonRecord, RecordKey};
use crate::error::RegistryError;
use crate::read::history::{self, Moment};
use crate::read::rows::{RecordNo, RecordRow, Rows};
use guwah_domain::id::PersonId;
use guwah_domain::person::Person;
use rusqlite::Connection;

/// A record with what it said by a moment.
type Then = (RecordRow, Person);

impl<V: View> RegisterReader<V> {
    /// The person as recorded by a moment. Records that were judged to be one person only later stand apart, each under its
    /// own address.
    pub(super) fn stood_by(&self, key: &RecordKey, moment: &Moment) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| {
            let (Some(asked), Some(shown)) = (self.find_alone(db, key)?, self.find(db, key)?) else {
                return Ok(None);
            };
            let today = self.load(db, &shown, &mut KnownSources::default())?;
            let Some(today) = today.filter(|today| self.leads(key, today)) else {
                return Ok(None);
            };
            let mut then = one_person(self.recorded_by(db, shown, moment)?, asked.no);
            if then.is_empty() {
                return Ok(None);
            }
            let (record, mut earlier) = then.remove(0);
            let mut members = Vec::with_capacity(then.len());
            for (member, person) in then {
                earlier.join(person);
                members.push(member);
            }
            // A claim is told again by the record that it stands under, which is another one today.
            earlier.id = today.id;
            let Some((seen, mut sources)) = self.seen(db, earlier, &mut KnownSources::default())? else {
                return Ok(None);
            };
            let Some(mut seen) = V::earlier(seen, &today.person) else {
                return Ok(None);
            };
            sources.retain(|id, _| seen.statements.iter().any(|(source, _)| source == id));
            seen.id = PersonId(record.id);
            self.complete(db, &record, &members, (seen, sources)).map(Some)
        })
    }

    /// All records that are one person today, as they were recorded by a moment; those of which nothing was are left out.
    fn recorded_by(&self, db: &Connection, shown: RecordRow, moment: &Moment) -> Result<Vec<Then>, RegistryError> {
        let Some(register) = &self.register else {
            return Ok(Vec::new());
        };
        let rows = Rows { db };
        let members = rows.members(shown.no)?;
        let mut then = Vec::new();
        for record in std::iter::once(shown).chain(members) {
            let positions = rows.positions(record.no)?;
            let person = history::person_as_of(&register.looker(), &positions, PersonId(record.id), moment)?;
            then.extend(person.map(|person| (record, person)));
        }
        Ok(then)
    }

    /// The lines of a person's history, oldest first, of every record that is shown as this person.
    pub(super) fn lines_of(&self, key: &RecordKey) -> Result<Vec<HistoryLine>, RegistryError> {
        self.with(|db| {
            let Some(record) = self.find(db, key)? else {
                return Ok(Vec::new());
            };
            let Some(today) = self.load(db, &record, &mut KnownSources::default())? else {
                return Ok(Vec::new());
            };
            let Some(register) = &self.register else {
                return Ok(Vec::new());
            };
            let rows = Rows { db };
            let members = rows.members(record.no)?;
            let mut lines = Vec::new();
            for record in std::iter::once(&record).chain(&members) {
                let one = Person {
                    id: PersonId(record.id),
                    ..today.person.clone()
                };
                lines.extend(history::lines::<V>(
                    &register.looker(),
                    &rows.positions(record.no)?,
                    &one,
                    &today.sources,
                )?);
            }
            lines.sort_by_key(|line| line.position);
            Ok(lines)
        })
    }
}

impl PersonRecord {
    /// A person as an earlier edition has them, less whatever `today`, the same person in a later edition, does not hold any
    /// more: what is left is told by both. None where nothing is. What is said of sources and relatives is what is said of
    /// them today.
    #[must_use]
    pub fn still_told(mut self, today: &Self) -> Option<Self> {
        // A claim is told again by the record that it stands under, which may be another one today.
        self.id = today.id;
        self.person.id = today.id;
        self.person = history::limit_to(self.person, &today.person);
        if self.person.statements.is_empty() {
            return None;
        }
        self.outside.retain(|row| today.outside.contains(row));
        let rows = &self.outside;
        for (_, statement) in &mut self.person.statements {
            let listing = statement.listing.take();
            statement.listing = listing.filter(|listing| rows.iter().any(|(_, row)| *row == listing.row));
        }
        let speaking: Vec<_> = self.person.statements.iter().map(|(source, _)| *source).collect();
        let named: Vec<_> = self
            .person
            .claims()
            .filter_map(|(_, claim)| claim.value.other_person())
            .collect();
        self.sources = today.sources.clone();
        self.sources.retain(|source, _| speaking.contains(source));
        self.relatives = today.relatives.clone();
        self.relatives.retain(|relative, _| named.contains(relative));
        self.relative_numbers = today.relative_numbers.clone();
        self.relative_numbers.retain(|relative, _| named.contains(relative));
        Some(self)
    }
}

/// Of these records, oldest first, those that were judged to be one person with the one that is asked for, it included;
/// where it was not recorded yet, with the oldest.
fn one_person(mut then: Vec<Then>, asked: RecordNo) -> Vec<Then> {
    let start = then.iter().position(|(record, _)| record.no == asked).unwrap_or(0);
    let id = |(record, _): &Then| PersonId(record.id);
    let joined =
        |a: &Then, b: &Then| a.1.judged_same().any(|id_b| id_b == id(b)) || b.1.judged_same().any(|a_id| a_id == id(a));
    let mut of_it: Vec<bool> = (0..then.len()).map(|at| at == start).collect();
    let mut looked_at: Vec<usize> = (start < then.len()).then_some(start).into_iter().collect();
    while let Some(at) = looked_at.pop() {
        for other in 0..then.len() {
            if !of_it[other] && joined(&then[at], &then[other]) {
                of_it[other] = true;
                looked_at.push(other);
            }
        }
    }
    let mut of_it = of_it.into_iter();
    then.retain(|_| of_it.next().unwrap_or(false));
    then
}
