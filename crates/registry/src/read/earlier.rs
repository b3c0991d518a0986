//! A person as they stood at an earlier moment, and how their page came to be.

use super::known_sources::KnownSources;
use super::register::{RegisterReader, View};
use super::{HistoryLine, PersonRecord, RecordKey};
use crate::error::RegistryError;
use crate::read::history::{self, Moment};
use crate::read::rows::{RecordNo, RecordRow, Rows};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::PersonId;
use guwah_domain::listing::Listing;
use guwah_domain::person::Person;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A record with what it said by a moment.
type Then = (RecordRow, Person);

impl<V: View> RegisterReader<V> {
    /// The person as recorded by a moment. Records that were judged to be one person only later stand apart, each under its
    /// own address.
    pub(super) fn stood_by(&self, key: &RecordKey, moment: &Moment) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| {
            let rows = Rows { db };
            let (Some(asked), Some(shown)) = (self.find_alone(db, key)?, self.find(db, key)?) else {
                return Ok(None);
            };
            let today = self.load(db, &shown, &mut KnownSources::default())?;
            let Some(today) = today.filter(|today| self.leads(key, today)) else {
                return Ok(None);
            };
            let (mut today, mut then) = (today.person, self.recorded_by(db, &asked, shown, moment)?);
            self.see_parted(db, &shown, &mut today, &mut then)?;
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
            earlier.screened = rows.screened_with_members(&shown)?;
            let mut known = KnownSources::default();
            let Some((seen, mut sources)) = self.seen(db, earlier, &mut known)? else {
                return Ok(None);
            };
            let Some(mut seen) = V::earlier(seen, &today) else {
                return Ok(None);
            };
            sources.retain(|id, _| seen.statements.iter().any(|(source, _)| source == id));
            seen.id = PersonId(record.id);
            let mut stood = self.complete(db, &record, &members, (seen, sources), &mut known)?;
            let own: Vec<PersonId> = std::iter::once(&record)
                .chain(&members)
                .map(|own| PersonId(own.id))
                .collect();
            self.limit_mentions(db, &mut stood, &own, moment)?;
            Ok(Some(stood))
        })
    }

    /// All records that were judged by a moment to be one person with the one that is asked for, as they were recorded by then,
    /// the oldest first, whatever was judged since. Where it was not recorded yet, the oldest of those that are one person today.
    fn recorded_by(
        &self,
        db: &Connection,
        asked: &RecordRow,
        shown: RecordRow,
        moment: &Moment,
    ) -> Result<Vec<Then>, RegistryError> {
        let Some(register) = &self.register else {
            return Ok(Vec::new());
        };
        let (rows, ledger) = (Rows { db }, register.looker());
        let mut wanted: BTreeMap<RecordNo, RecordRow> = BTreeMap::from([(asked.no, *asked)]);
        for record in std::iter::once(shown).chain(rows.members(shown.no)?) {
            wanted.insert(record.no, record);
        }
        let mut then: BTreeMap<RecordNo, Option<Person>> = BTreeMap::new();
        while let Some(record) = wanted.values().find(|record| !then.contains_key(&record.no)).copied() {
            let positions = rows.positions(record.no)?;
            // Whoever is judged to be the same is touched by the entry that says so: it names the other. The public is not told of a
            // join that was taken back since.
            let judged = match V::AUDIENCE {
                Audience::Team => history::judged_with(&ledger, &positions, PersonId(record.id), moment)?,
                Audience::Public => Vec::new(),
            };
            for other in judged {
                if let Some(other) = rows.record(other.0)? {
                    wanted.insert(other.no, other);
                }
            }
            let person = history::person_as_of(&ledger, &positions, PersonId(record.id), moment)?;
            then.insert(record.no, person);
        }
        let then = wanted
            .into_iter()
            .filter_map(|(no, record)| Some((record, then.remove(&no)??)));
        Ok(one_person(then.collect(), asked.no))
    }

    /// Adds to today's person those who are shown apart today, and leaves out whom this audience does not see any more.
    fn see_parted(
        &self,
        db: &Connection,
        shown: &RecordRow,
        today: &mut Person,
        then: &mut Vec<Then>,
    ) -> Result<(), RegistryError> {
        let rows = Rows { db };
        let mut seen: BTreeMap<RecordNo, bool> = BTreeMap::from([(shown.no, true)]);
        let mut kept = Vec::with_capacity(then.len());
        for (record, person) in std::mem::take(then) {
            let now = rows.shown_as(record)?;
            let is_seen = match seen.get(&now.no) {
                Some(is_seen) => *is_seen,
                None => {
                    let parted = self.load(db, &now, &mut KnownSources::default())?;
                    let is_seen = parted.is_some();
                    if let Some(parted) = parted {
                        today.join(parted.person);
                    }
                    seen.insert(now.no, is_seen);
                    is_seen
                }
            };
            if is_seen {
                kept.push((record, person));
            }
        }
        *then = kept;
        Ok(())
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
            let whole = rows.whole_person(&record)?;
            let permits = rows.permitted(&whole)?;
            let permitted = |source| permits.get(&source).cloned().unwrap_or_default();
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
                    history::shown::<V>(&whole, &one, &permitted),
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
            let is_told = |listing: &Listing| rows.iter().any(|(_, row)| *row == listing.row);
            statement.listings.retain(is_told);
        }
        let speaking: Vec<_> = self.person.statements.iter().map(|(source, _)| *source).collect();
        let named: Vec<_> = self
            .person
            .claims()
            .filter_map(|(_, claim)| claim.value.other_person())
            .chain(today.mentions.iter().map(|mention| mention.person))
            .collect();
        self.mentions.retain(|mention| today.mentions.contains(mention));
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
