//! The leak check over one person, with all records that are of the same.

use super::Pass;
use crate::error::RegistryError;
use crate::leak::erased::Traits;
use crate::leak::report::Weight;
use crate::leak::screen::Screen;
use crate::leak::texts::Spot;
use crate::project::projector::{signed, touch};
use crate::read::protected::words_beside_photo;
use crate::read::rows::{Heard, RecordNo, RecordRow, Shown, unreadable};
use crate::read::sealed::known_person;
use crate::read::{PersonRecord, PublishedRecord};
use guwah_domain::claim_texts::Wording;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permits, Telling, mark};
use guwah_domain::value::Value;
use rusqlite::params;
use std::collections::BTreeMap;

impl Pass<'_> {
    /// Looks at a person. Says whether the public sees something of one of whom it saw nothing, or nothing any more.
    pub(super) fn look_at_person(&mut self, screen: &mut Screen, record: &RecordRow) -> Result<bool, RegistryError> {
        let rows = self.rows();
        let mut whole = rows.whole_person(record)?;
        let members = rows.members(record.no)?;
        // What was found before decides nothing of what is found now.
        whole.screened.texts.clear();
        whole.screened.open.clear();
        let speaking = whole.statements.iter().map(|(source, _)| *source);
        let permitted = self.projector.permitted_by(self.db, speaking)?;
        let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
        let mut found = Vec::new();
        if let Some(told) = redaction::unscreened(whole.clone(), &permitted) {
            let telling = Telling::of(&whole, &permitted);
            let own = |wording: Wording, text: &str| telling.protected().find(wording, text);
            let outside = self.outside(record, &members, &told)?;
            let seen = PublishedRecord::Person(Box::new(self.page(record, outside, told)?));
            let (mut looked, texts) = screen.look(&seen, &[], &whole.screened.unseen, &own);
            self.texts += texts;
            let rows: Vec<u64> = looked
                .iter()
                .filter(|found| matches!(found.spot, Spot::Outside(_)))
                .filter(|found| self.weight(found, &seen).1 != Weight::Stands)
                .map(|found| mark(&found.text))
                .collect();
            let beside = self.beside(record, &whole, &permitted, &seen)?;
            self.texts += beside.len() as u64;
            if !rows.is_empty() {
                // Labels of acts are made of a list's own id: without it they tell nothing of it.
                whole.screened.texts = rows;
                if let (Some(told), PublishedRecord::Person(page)) =
                    (redaction::unscreened(whole.clone(), &permitted), &seen)
                {
                    let page = PublishedRecord::Person(Box::new(PersonRecord {
                        person: told,
                        ..(**page).clone()
                    }));
                    looked = screen.look(&page, &beside, &whole.screened.unseen, &own).0;
                    found = self.rows_of(&page, looked);
                }
            } else {
                if !beside.is_empty() {
                    looked = screen.look(&seen, &beside, &whole.screened.unseen, &own).0;
                }
                found = self.rows_of(&seen, looked);
            }
            let traits = Traits::of(whole.claims().map(|(_, claim)| claim));
            let as_whole = screen.look_at_whole(&seen, &traits);
            found.extend(as_whole.map(|one| self.weight(&one, &seen).0));
        }
        let is_joined = !members.is_empty();
        let looked_otherwise = self.put_found(record, &members, &found)?;
        if !(looked_otherwise || is_joined && self.changed_lately(record, &members)?) {
            return Ok(false);
        }
        let before = record.shown;
        for one in std::iter::once(record).chain(&members) {
            let whole = is_joined.then(|| self.rows().whole_person(record)).transpose()?;
            self.put_again(one.no, whole.as_ref())?;
        }
        let after = self
            .rows()
            .record_by_no(record.no)?
            .map_or(Shown::Nothing, |record| record.shown);
        Ok((before == Shown::Nothing) != (after == Shown::Nothing))
    }

    /// Whether one of several records of a person changed since the last time: by what the public finds one depends on all.
    fn changed_lately(&self, record: &RecordRow, members: &[RecordRow]) -> Result<bool, RegistryError> {
        let from = signed(self.so_far.screened)?;
        let mut statement = self.db.prepare_cached(
            "select exists (select 1 from record where record = ?1 and first >= ?2)
                 or exists (select 1 from touched where record = ?1 and position >= ?2)",
        )?;
        for one in std::iter::once(record).chain(members) {
            if statement.query_row(params![one.no, from], |row| row.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The lists' own ids of a person that would be told: of lists that are seen to speak.
    fn outside(
        &mut self,
        record: &RecordRow,
        members: &[RecordRow],
        told: &Person,
    ) -> Result<Vec<(String, String)>, RegistryError> {
        let mut speaking = Vec::new();
        for (source, _) in &told.statements {
            speaking.extend(self.dataset(*source)?);
        }
        let mut outside = Vec::new();
        for one in std::iter::once(record).chain(members) {
            for (_, dataset, row) in self.rows().outside_ids(one.no)? {
                let is_its = |name: &String| {
                    name.strip_prefix(dataset.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                };
                if speaking.iter().any(is_its) && !redaction::is_numbered(told, &row) {
                    outside.push((dataset, row));
                }
            }
        }
        Ok(outside)
    }

    fn dataset(&mut self, source: SourceId) -> Result<Option<String>, RegistryError> {
        if let Some(known) = self.datasets.get(&source) {
            return Ok(known.clone());
        }
        let record = self.rows().record(source.0)?;
        let about = record
            .map(|record| self.rows().source(record.no))
            .transpose()?
            .flatten();
        let dataset = about.and_then(|(_, about)| about.about.dataset);
        self.datasets.insert(source, dataset.clone());
        Ok(dataset)
    }

    /// A person's page as far as it is looked at.
    fn page(
        &self,
        record: &RecordRow,
        outside: Vec<(String, String)>,
        told: Person,
    ) -> Result<PersonRecord, RegistryError> {
        let rows = self.rows();
        let mut relatives = BTreeMap::new();
        let mut heard = Heard::new();
        for (_, claim) in told.claims() {
            if let Some(other) = claim.value.other_person()
                && let Some(kin) = rows.record(other.0)?
                && let Some(card) = rows.card_among(rows.shown_as(kin)?.no, Audience::Public, &mut heard)?
            {
                relatives.insert(other, card);
            }
        }
        Ok(PersonRecord {
            id: PersonId(record.id),
            number: record.number,
            outside,
            person: told,
            sources: BTreeMap::new(),
            relatives,
            relative_numbers: BTreeMap::new(),
            mentions: Vec::new(),
            position: record.position,
        })
    }

    /// What stands beside the photos that would be told of. An original that cannot be read is shown to nobody, so it tells nothing.
    fn beside(
        &self,
        record: &RecordRow,
        whole: &Person,
        permitted: &dyn Fn(SourceId) -> Permits,
        seen: &PublishedRecord,
    ) -> Result<Vec<(Spot, String)>, RegistryError> {
        let PublishedRecord::Person(page) = seen else {
            return Ok(Vec::new());
        };
        let mut beside = Vec::new();
        for (statement, (source, said)) in page.person.statements.iter().enumerate() {
            for (nth, claim) in said.claims.iter().enumerate() {
                if !matches!(claim.value, Value::File(_)) {
                    continue;
                }
                let id = claim.id(page.id, *source);
                match words_beside_photo(self.shared, self.db, record, whole, permitted, id) {
                    Ok(words) => beside.extend(words.into_iter().map(|text| (Spot::BesidePhoto(statement, nth), text))),
                    Err(RegistryError::Tables(error)) => return Err(error.into()),
                    Err(_) => {}
                }
            }
        }
        Ok(beside)
    }

    /// Writes the rows of a person anew, by what was found; where several records are of the person, by what holds for all of them.
    pub(super) fn put_again(&mut self, no: RecordNo, whole: Option<&Person>) -> Result<(), RegistryError> {
        let rows = self.rows();
        let record = rows.record_by_no(no)?.ok_or_else(|| unreadable("record"))?;
        // Sealed claims are in no row.
        let mut person = known_person(&rows, self.ledger, &record)?;
        person.screened = rows.screened(&record)?;
        self.projector.put_again(self.db, &record, person, whole)?;
        touch(self.db, self.at, &record, false)
    }
}
