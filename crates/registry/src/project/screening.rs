//! Screening: the leak check over what would be public, as its own step of the projection. It looks at whatever entries changed since it
//! was last done, and at everything where what it looks for has changed; what it finds stands beside the rows, and decides with them
//! what the public is told. Whoever reads for the public has it done first.

mod named;
mod persons;

use super::projector::{Projector, signed, touch};
use super::{Derived, forgetting};
use crate::deployment::Shared;
use crate::deployment::keyed_digest::keyed_digest;
use crate::error::RegistryError;
use crate::leak::protected::Protected;
use crate::leak::report::{FoundRow, Weight};
use crate::leak::screen::{Found, Screen, hit};
use crate::leak::texts::Spot;
use crate::read::leak_answers::erased::erased_marks;
use crate::read::leak_answers::leak_answers;
use crate::read::protected::{each_hidden, each_masked_number, each_source};
use crate::read::rows::{Kind, RecordNo, RecordRow, Rows, Screening, unreadable};
use crate::read::{InstitutionRecord, PublishedRecord};
use guwah_domain::claim_texts::Wording;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::leak::AnsweredLeak;
use guwah_domain::redaction::{self, Screened, Telling, mark, mark_of_photo, mark_of_whole};
use guwah_domain::source::{SourceWithConsent, TestifierTold};
use guwah_ledger::Ledger;
use rusqlite::{Connection, params};
use std::collections::{BTreeSet, HashMap};

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
            answers: leak_answers(db)?,
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
        let protected = self.protected()?;
        let looked_for = protected.digest();
        let anew = looked_for != self.so_far.looked_for || from == 0 || forgetting::any_since(self.db, from)?;
        if anew {
            self.texts = 0;
        }
        let records = u64::try_from(protected.len()).unwrap_or(0);
        let erased = erased_marks(self.db, self.shared.deployment.ring.as_ref())?;
        let mut screen = Screen::new(protected, erased);
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

    /// Everything that is looked for.
    fn protected(&self) -> Result<Protected, RegistryError> {
        let mut protected = Protected::default();
        for (id, source, spoken) in each_source(self.db)? {
            protected.add_source(id, &source, spoken);
        }
        each_hidden(self.db, self.ledger, &mut |hidden| {
            protected.person(&hidden);
            Ok(())
        })?;
        each_masked_number(self.db, &mut |person, number| {
            protected.add_masked(person, number);
            Ok(())
        })?;
        protected.make_ready();
        Ok(protected)
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
            let (looked, texts) = screen.look(&seen, &[], &[], &own);
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
        let speakers = self.rows().unnamed_in(id, &source.permits())?;
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
            let (looked, texts) = screen.look(&seen, &[], &[], &own);
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
            (Spot::Whole, _) => mark_of_whole(),
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
}
