//! Screening: the leak check over what would be public, as its own step of the projection. It looks at whatever entries changed since it
//! was last done, and at everything where what it looks for has changed; what it finds stands beside the rows, and decides with them
//! what the public is told. Whoever reads for the public has it done first.

use super::projector::{Projector, signed, touch};
use super::{Derived, forgetting};
use crate::deployment::Shared;
use crate::deployment::keyed_digest::keyed_digest;
use crate::error::RegistryError;
use crate::leak::{Found, FoundRow, Protected, Screen, Spot, Weight, hit};
use crate::read::protected::words_beside_photo;
use crate::read::rows::{Kind, Named, RecordNo, RecordRow, Rows, Screening, Shown, unreadable};
use crate::read::sealed::known_person;
use crate::read::{InstitutionRecord, PersonRecord, PublishedRecord};
use guwah_domain::claim_texts::Wording;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::leak::AnsweredLeak;
use guwah_domain::person::Person;
use guwah_domain::redaction::{self, Permits, Screened, Telling, mark, mark_of_photo};
use guwah_domain::source::{SourceWithConsent, TestifierTold};
use guwah_domain::value::Value;
use guwah_ledger::Ledger;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How often what was found may change who is seen at all, and by that what is found; then it is left for the next time.
const ROUNDS: usize = 4;

impl Derived {
    /// Looks at what the leak check has not looked at yet. The caller holds the lock, and the tables reflect the whole ledger.
    pub(crate) fn screen(&mut self, shared: &Shared, ledger: &Ledger) -> Result<(), RegistryError> {
        let so_far = self.rows().screening()?;
        if so_far.is_done() {
            return Ok(());
        }
        let (db, projector) = self.parts();
        db.execute_batch("begin immediate")?;
        let done = Pass::new(db, projector, shared, ledger, so_far).and_then(|mut pass| pass.all());
        let done = done.and_then(|()| db.execute_batch("commit").map_err(RegistryError::from));
        if done.is_err() {
            let _ = db.execute_batch("rollback");
            projector.reset();
        }
        done
    }
}

/// One pass of the leak check.
struct Pass<'a> {
    db: &'a Connection,
    projector: &'a mut Projector,
    shared: &'a Shared,
    ledger: &'a Ledger,
    so_far: Screening,
    /// The position under which what changes is noted.
    at: i64,
    answers: HashMap<String, AnsweredLeak>,
    texts: u64,
    /// Under which names of datasets sources speak.
    datasets: HashMap<SourceId, Option<String>>,
}

impl<'a> Pass<'a> {
    fn new(
        db: &'a Connection,
        projector: &'a mut Projector,
        shared: &'a Shared,
        ledger: &'a Ledger,
        so_far: Screening,
    ) -> Result<Self, RegistryError> {
        Ok(Self {
            db,
            projector,
            shared,
            ledger,
            so_far,
            at: signed(so_far.entries.saturating_sub(1))?,
            answers: crate::read::leak_answers(db)?,
            datasets: HashMap::new(),
            texts: so_far.texts,
        })
    }

    fn rows(&self) -> Rows<'a> {
        Rows { db: self.db }
    }

    fn all(&mut self) -> Result<(), RegistryError> {
        let from = signed(self.so_far.screened)?;
        let mut changed = self.changed_since(from)?;
        let mut named = self.naming(from, &changed)?;
        for no in std::mem::take(&mut named) {
            if self.put_named(no)? {
                changed.insert(self.rows().kept(no)?.unwrap_or(no));
            }
        }
        let protected = Protected::read(self.db, self.ledger)?;
        let looked_for = protected.digest();
        let anew = looked_for != self.so_far.looked_for || from == 0 || forgetting::any_since(self.db, from)?;
        if anew {
            self.texts = 0;
        }
        let records = u64::try_from(protected.len()).unwrap_or(0);
        let mut screen = Screen::new(protected);
        let mut next = if anew { self.everything()? } else { self.only(&changed)? };
        for _ in 0..ROUNDS {
            let mut seen_otherwise = BTreeSet::new();
            for no in std::mem::take(&mut next) {
                if self.look(&mut screen, no)? {
                    seen_otherwise.insert(no);
                }
            }
            // Who is seen, or not, otherwise than before is named by others.
            for no in seen_otherwise {
                let Some(record) = self.rows().record_by_no(no)? else {
                    continue;
                };
                for naming in self.rows().mentioning(PersonId(record.id))? {
                    if self.put_named(naming)? {
                        next.insert(self.rows().kept(naming)?.unwrap_or(naming));
                    }
                }
            }
            if next.is_empty() {
                break;
            }
        }
        self.db
            .prepare_cached(
                "update cursor set screened = entries, answered = 0, protected = ?1, looked_for = ?2, texts = ?3",
            )?
            .execute(params![signed(records)?, looked_for.cast_signed(), signed(self.texts)?])?;
        self.projector.index_texts(self.db)
    }

    /// The records that entries from here on brought or changed, each under which it is shown.
    fn changed_since(&self, from: i64) -> Result<BTreeSet<RecordNo>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select coalesce(j.kept, r.record) from record r left join joined j on j.record = r.record where r.first >= ?1
             union select coalesce(j.kept, t.record) from touched t left join joined j on j.record = t.record where t.position >= ?1",
        )?;
        let numbers = statement.query_map([from], |row| row.get(0))?;
        Ok(numbers.collect::<rusqlite::Result<_>>()?)
    }

    /// The records that name others by theirs, where the one or the other changed.
    fn naming(&self, from: i64, changed: &BTreeSet<RecordNo>) -> Result<BTreeSet<RecordNo>, RegistryError> {
        if from == 0 {
            let mut statement = self.db.prepare_cached("select distinct record from mentioned")?;
            let numbers = statement.query_map([], |row| row.get(0))?;
            return Ok(numbers.collect::<rusqlite::Result<_>>()?);
        }
        let mut naming = BTreeSet::new();
        let mut whose = self
            .db
            .prepare_cached("select record from mentioned where record = ?1 union select m.record from record r join mentioned m on m.other = r.id where r.record = ?1")?;
        for no in changed {
            let members = self.rows().members(*no)?;
            for one in std::iter::once(*no).chain(members.iter().map(|member| member.no)) {
                for record in whose.query_map([one], |row| row.get(0))? {
                    naming.insert(record?);
                }
            }
        }
        Ok(naming)
    }

    /// Everything of which the public might be told something.
    fn everything(&self) -> Result<BTreeSet<RecordNo>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select record from record where (kind <> 1 or shown <> 0 or screened)
             and not exists (select 1 from joined where joined.record = record.record)",
        )?;
        let numbers = statement.query_map([], |row| row.get(0))?;
        Ok(numbers.collect::<rusqlite::Result<_>>()?)
    }

    /// What changed, institutions, whose changes leave no trace, and where an answer came what it may be about.
    fn only(&self, changed: &BTreeSet<RecordNo>) -> Result<BTreeSet<RecordNo>, RegistryError> {
        let mut only = changed.clone();
        let mut statement = self
            .db
            .prepare_cached("select record from record where kind > 2 or (?1 and screened and record not in (select record from joined))")?;
        for no in statement.query_map([self.so_far.answered], |row| row.get(0))? {
            only.insert(no?);
        }
        Ok(only)
    }

    /// Looks at one record. Says whether the public sees something of a person of whom it saw nothing, or nothing any more.
    fn look(&mut self, screen: &mut Screen, no: RecordNo) -> Result<bool, RegistryError> {
        let Some(record) = self.rows().record_by_no(no)? else {
            return Ok(false);
        };
        if record.kind == Kind::Person as i64 {
            self.look_at_person(screen, &record)
        } else if record.kind == Kind::Source as i64 {
            self.look_at_source(screen, &record).map(|()| false)
        } else {
            self.look_at_institution(screen, &record).map(|()| false)
        }
    }

    fn look_at_person(&mut self, screen: &mut Screen, record: &RecordRow) -> Result<bool, RegistryError> {
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
            let (mut looked, texts) = screen.look(&seen, &[], &own);
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
                    looked = screen.look(&page, &beside, &own).0;
                    found = self.rows_of(&page, looked);
                }
            } else {
                if !beside.is_empty() {
                    looked = screen.look(&seen, &beside, &own).0;
                }
                found = self.rows_of(&seen, looked);
            }
        }
        let is_joined = !members.is_empty();
        if !self.put_found(record, &members, &found)? && !(is_joined && self.changed_lately(record, &members)?) {
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
        for (_, claim) in told.claims() {
            if let Some(other) = claim.value.other_person()
                && let Some(kin) = rows.record(other.0)?
                && let Some(card) = rows.card(rows.shown_as(kin)?.no, Audience::Public)?
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

    fn look_at_source(&mut self, screen: &mut Screen, record: &RecordRow) -> Result<(), RegistryError> {
        let Some((id, source)) = self.rows().source(record.no)? else {
            return self.put_found(record, &[], &[]).map(drop);
        };
        let unnamed = self.unnamed_in(id, &source)?;
        let own = |_: Wording, text: &str| unnamed.iter().find_map(|one| one.find_in(text));
        let mut found = Vec::new();
        if let Some(told) = redaction::unscreened_source(SourceWithConsent {
            screened: Screened::default(),
            ..source
        }) {
            let seen = PublishedRecord::Source(id, Box::new(told));
            let (looked, texts) = screen.look(&seen, &[], &own);
            self.texts += texts;
            found = self.rows_of(&seen, looked);
        }
        if self.put_found(record, &[], &found)? {
            touch(self.db, self.at, record, false)?;
        }
        Ok(())
    }

    /// Who speaks in a source, or wrote it, and is not to be named.
    fn unnamed_in(&self, id: SourceId, source: &SourceWithConsent) -> Result<Vec<redaction::Protected>, RegistryError> {
        if source.testifier_told() == TestifierTold::Name {
            return Ok(Vec::new());
        }
        let speakers = self.rows().speakers_in(id)?;
        let names = source.author.iter().chain(&speakers);
        Ok(names.map(|name| redaction::Protected::one(name)).collect())
    }

    fn look_at_institution(&mut self, screen: &mut Screen, record: &RecordRow) -> Result<(), RegistryError> {
        let Some(mut institution) = self.rows().institution(record)? else {
            return Ok(());
        };
        institution.screened = Screened::default();
        let speaking = institution.statements.iter().map(|(source, _)| *source);
        let permitted = self.projector.permitted_by(self.db, speaking)?;
        let permitted = |source: SourceId| permitted.get(&source).cloned().unwrap_or_default();
        let mut found = Vec::new();
        if let Some(told) = redaction::unscreened_institution(institution.clone(), &permitted) {
            let telling = Telling::of_institution(&institution, &permitted);
            let own = |wording: Wording, text: &str| telling.protected().find(wording, text);
            let sources = told
                .statements
                .iter()
                .map(|(source, _)| (*source, SourceWithConsent::default()));
            let seen = PublishedRecord::Institution(Box::new(InstitutionRecord {
                sources: sources.collect(),
                institution: told,
                persons: 0,
            }));
            let (looked, texts) = screen.look(&seen, &[], &own);
            self.texts += texts;
            found = self.rows_of(&seen, looked);
        }
        if self.put_found(record, &[], &found)? {
            let record = self
                .rows()
                .record_by_no(record.no)?
                .ok_or_else(|| unreadable("record"))?;
            if let Some(institution) = self.rows().institution(&record)? {
                self.projector.show_institution(self.db, record.no, &institution)?;
            }
        }
        Ok(())
    }

    /// The key of something found, and what follows from its answer.
    fn weight(&self, found: &Found, of: &PublishedRecord) -> (FoundRow, Weight) {
        let whose = PersonId(found.of.id()).to_string();
        let ring = self.shared.deployment.ring.as_ref();
        let digest = keyed_digest(ring, &["leak", found.kind.key(), &whose, &found.says, &found.text]);
        let mut hit = hit(of, found, digest.chars().take(32).collect());
        hit.answer = self.answers.get(&hit.key).map(|answered| answered.answer);
        let weight = Weight::of(hit.answer);
        let mark = match (found.spot, hit.place.claim) {
            (Spot::BesidePhoto(..), Some(claim)) => mark_of_photo(claim),
            _ => mark(&found.text),
        };
        (FoundRow { mark, weight, hit }, weight)
    }

    fn rows_of(&self, record: &PublishedRecord, found: Vec<Found>) -> Vec<FoundRow> {
        found.iter().map(|found| self.weight(found, record).0).collect()
    }

    /// Writes what was found in a record, and in all that are of the same person. Says whether it is otherwise than before.
    fn put_found(&self, record: &RecordRow, members: &[RecordRow], found: &[FoundRow]) -> Result<bool, RegistryError> {
        let mut changed = false;
        for one in std::iter::once(record).chain(members) {
            if (found.is_empty() && !one.screened) || self.rows().found(one.no)? == *found {
                continue;
            }
            changed = true;
            self.db
                .prepare_cached("delete from found where record = ?1")?
                .execute([one.no])?;
            let mut insert = self
                .db
                .prepare_cached("insert into found (record, nth, mark, weight, body) values (?1, ?2, ?3, ?4, ?5)")?;
            for (nth, row) in (0i64..).zip(found) {
                let body = serde_json::to_vec(&row.hit).map_err(|_| unreadable("found"))?;
                insert.execute(params![one.no, nth, row.mark.cast_signed(), row.weight as i64, body])?;
            }
            self.note_screened(one.no)?;
        }
        Ok(changed)
    }

    fn note_screened(&self, no: RecordNo) -> Result<(), RegistryError> {
        self.db
            .prepare_cached(
                "update record set screened = exists (select 1 from found where record = ?1)
                     or exists (select 1 from named where record = ?1) where record = ?1",
            )?
            .execute([no])?;
        Ok(())
    }

    /// Works out of whom that a record names the public sees nothing, and who was a child. Says whether it is otherwise than before; the
    /// record's rows are written anew then.
    fn put_named(&mut self, no: RecordNo) -> Result<bool, RegistryError> {
        let rows = self.rows();
        let Some(record) = rows.record_by_no(no)? else {
            return Ok(false);
        };
        let person = rows.person(&record)?;
        let mut named = BTreeSet::new();
        for (source, claim) in person.claims() {
            let by = claim.by.as_ref().map(|by| by.person);
            for other in claim
                .value
                .other_person()
                .into_iter()
                .chain(by)
                .filter(|other| !other.is_none())
            {
                let kin = rows.record(other.0)?.map(|kin| rows.shown_as(kin)).transpose()?;
                if kin.is_none_or(|kin| kin.shown == Shown::Nothing) {
                    named.insert((other, Named::Unseen));
                }
                let permits = self.projector.permitted(self.db, source)?;
                if let (Some(kin), Some(testified)) = (kin, permits.testified()) {
                    let recorded = rows.whole_person(&kin)?.statements;
                    if redaction::was_a_child(&recorded, source, testified.on, claim) {
                        named.insert((other, Named::Child));
                    }
                }
            }
        }
        let named: Vec<(PersonId, Named)> = named.into_iter().collect();
        if rows.named(no)? == named {
            return Ok(false);
        }
        self.db
            .prepare_cached("delete from named where record = ?1")?
            .execute([no])?;
        for (other, what) in named {
            self.db
                .prepare_cached("insert into named (record, other, what) values (?1, ?2, ?3)")?
                .execute(params![no, other.0, what as i64])?;
        }
        self.note_screened(no)?;
        self.put_again(no, None)?;
        Ok(true)
    }

    /// Writes the rows of a person anew, by what was found; where several records are of the person, by what holds for all of them.
    fn put_again(&mut self, no: RecordNo, whole: Option<&Person>) -> Result<(), RegistryError> {
        let rows = self.rows();
        let record = rows.record_by_no(no)?.ok_or_else(|| unreadable("record"))?;
        // Sealed claims are in no row.
        let mut person = known_person(&rows, self.ledger, &record)?;
        person.screened = rows.screened(&record)?;
        self.projector.put_again(self.db, &record, person, whole)?;
        touch(self.db, self.at, &record, false)
    }
}

/// Takes out all that was found, since it may tell of an erased record: everything is looked at anew after an erasure.
pub(super) fn forget_found(db: &Connection, record: RecordNo, id: [u8; 16]) -> Result<(), RegistryError> {
    db.execute("delete from named where record = ?1 or other = ?2", params![record, id])?;
    db.execute("delete from found", [])?;
    Ok(())
}
