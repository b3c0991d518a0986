//! What the register remembers of its editions: which there were, and which public numbers were given to whom.

use crate::error::RegistryError;
use crate::execute::{Actor, draft, fresh_id, now};
use crate::project::{Recorded, What, ensure_record, signed};
use crate::published::PublishedRows;
use crate::registry::{Registry, Writing};
use crate::rows::{Kind, RecordNo, RecordRow, Rows, unreadable};
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::command::Decision;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::edition::{PublishedEdition, adopted, published};
use guwah_domain::id::PersonId;
use guwah_domain::leak::LeakAnswer;
use guwah_ledger::{Draft, Opened};
use rusqlite::{Connection, OptionalExtension, params};
use std::ops::ControlFlow;

/// What was published until now, and how far the ledger went then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSoFar {
    /// The editions, the first one first.
    pub editions: Vec<PublishedEdition>,
    /// The public number that is given next.
    pub next_number: u64,
    /// How many entries the ledger has.
    pub entries: u64,
}

/// Writes that persons were given numbers, one after the other. This does not touch the persons' own histories.
pub(crate) fn put_numbers(db: &Connection, first: u64, persons: &[PersonId], at: i64) -> Result<(), RegistryError> {
    let mut update = db.prepare_cached("update record set number = ?2 where id = ?1")?;
    for (number, person) in (first..).zip(persons) {
        if update.execute(params![person.0, signed(number)?])? == 0 {
            // All that was recorded of the person is erased by now. The number stays taken.
            ensure_record(db, person.0, Kind::Person, at)?;
            update.execute(params![person.0, signed(number)?])?;
        }
    }
    Ok(())
}

/// Writes the number of one person.
pub(crate) fn put_number(db: &Connection, record: RecordNo, number: u64) -> Result<(), RegistryError> {
    db.prepare_cached("update record set number = ?2 where record = ?1")?
        .execute(params![record, signed(number)?])?;
    Ok(())
}

/// Writes the numbers that an edition says are taken by records that are not in it, and where to look for those that are
/// `joined` with others.
pub(crate) fn put_taken(
    db: &Connection,
    numbers: impl Iterator<Item = u64>,
    joined: &[(u64, PersonId)],
) -> Result<(), RegistryError> {
    let mut insert = db.prepare_cached("insert into taken_number (number) values (?1)")?;
    for number in numbers {
        insert.execute([signed(number)?])?;
    }
    let mut lead = db.prepare_cached(
        "update taken_number set shown_as = (select number from record where id = ?2) where number = ?1",
    )?;
    for (number, person) in joined {
        lead.execute(params![signed(*number)?, person.0])?;
    }
    Ok(())
}

/// Writes that an edition was published.
pub(crate) fn put_edition(db: &Connection, edition: &PublishedEdition) -> Result<(), RegistryError> {
    let body = serde_json::to_vec(edition).map_err(|_| unreadable("edition"))?;
    db.prepare_cached("insert or replace into edition (number, body) values (?1, ?2)")?
        .execute(params![signed(edition.number)?, body])?;
    Ok(())
}

impl Rows<'_> {
    /// The editions, and the number that is given next.
    fn published_so_far(&self) -> Result<(Vec<PublishedEdition>, u64), RegistryError> {
        let mut statement = self.db.prepare_cached("select body from edition order by number")?;
        let bodies = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        let editions = bodies
            .map(|body| serde_json::from_slice(&body?).map_err(|_| unreadable("edition")))
            .collect::<Result<_, _>>()?;
        let last: Option<i64> = self
            .db
            .query_row("select max(number) from record", [], |row| row.get(0))?;
        let last = u64::try_from(last.unwrap_or(0)).map_err(|_| unreadable("record"))?;
        Ok((editions, last + 1))
    }

    /// The record with a public number, or, in an edition, the one with which it was joined.
    pub(crate) fn numbered(&self, number: u64) -> Result<Option<RecordRow>, RegistryError> {
        if let Some(record) = self.record_by_number(number)? {
            return Ok(Some(record));
        }
        let Ok(number) = signed(number) else { return Ok(None) };
        let mut statement = self
            .db
            .prepare_cached("select shown_as from taken_number where number = ?1")?;
        let shown_as: Option<Option<i64>> = statement.query_row([number], |row| row.get(0)).optional()?;
        match shown_as.flatten().map(u64::try_from) {
            Some(Ok(shown_as)) => self.record_by_number(shown_as),
            _ => Ok(None),
        }
    }

    /// The numbers of records that are joined with others, each with the record under which its person is shown.
    pub(crate) fn joined_numbers(&self) -> Result<Vec<(u64, PersonId)>, RegistryError> {
        let mut statement = self.db.prepare_cached(
            "select m.number, k.id from joined j join record m on m.record = j.record join record k on k.record = j.kept
             where m.number is not null",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, PersonId(row.get(1)?))))?;
        rows.map(|row| {
            let (number, kept) = row?;
            Ok((u64::try_from(number).map_err(|_| unreadable("record"))?, kept))
        })
        .collect()
    }

    /// Whether a public number was given to somebody.
    pub(crate) fn is_taken(&self, number: u64) -> Result<bool, RegistryError> {
        let Ok(number) = signed(number) else { return Ok(false) };
        let mut statement = self.db.prepare_cached(
            "select exists (select 1 from taken_number where number = ?1)
                 or exists (select 1 from record where number = ?1)",
        )?;
        Ok(statement.query_row([number], |row| row.get(0))?)
    }
}

impl Registry {
    /// What was published until now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn published_so_far(&self) -> Result<PublishedSoFar, RegistryError> {
        self.shared.catch_up()?;
        // Counted first: what is recorded from here on is looked at again before the edition is recorded.
        let entries = self.entries()?;
        let (editions, next_number) = self.shared.tables.read(|db| Rows { db }.published_so_far())?;
        Ok(PublishedSoFar {
            editions,
            next_number,
            entries,
        })
    }

    /// The public number of a person, where one was given.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn number_of(&self, person: PersonId) -> Result<Option<u64>, RegistryError> {
        let record = self.shared.tables.read(|db| Rows { db }.record(person.0))?;
        Ok(record.and_then(|record| record.number))
    }

    /// Takes over editions that are out and that the register does not know, since it was restored from an older backup,
    /// and the numbers that were given in them, from the next on; none stands for a record that nobody can name any more.
    ///
    /// # Errors
    /// When another edition was recorded since `before`, or the ledger cannot be written. Nothing was written then.
    pub fn adopt_editions(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        editions: &[PublishedEdition],
        given: &[Option<PersonId>],
    ) -> Result<(), RegistryError> {
        let given = given.iter().map(|person| match person {
            Some(person) => Ok(*person),
            // The number is taken by a record of which nothing is left but that.
            None => fresh_id().map(PersonId),
        });
        let given = given.collect::<Result<Vec<PersonId>, RegistryError>>()?;
        let decisions = adopted(editions, before.next_number, &given);
        self.append_published(actor, before, &decisions, false)
    }

    /// Records an edition, and the numbers of those who are in one for the first time. When it returns, both are durable;
    /// only then may the edition be signed.
    ///
    /// # Errors
    /// When another edition was recorded since `before`, or something was taken back: what the edition holds is then not
    /// what may be public now. Nothing was written then.
    pub fn record_edition(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        edition: PublishedEdition,
        rows: &PublishedRows,
    ) -> Result<(), RegistryError> {
        let decisions = published(edition, before.next_number, &rows.numbered);
        self.append_published(actor, before, &decisions, true)
    }

    fn append_published(
        &self,
        actor: &Actor,
        before: &PublishedSoFar,
        decisions: &[Decision],
        holds_records: bool,
    ) -> Result<(), RegistryError> {
        let mut writing = self.shared.write()?;
        let (editions, next_number) = writing.rows().published_so_far()?;
        if editions != before.editions || next_number != before.next_number {
            let what = "another edition was published while this one was made: look at it, and repeat";
            return Err(RegistryError::Unacceptable(what.into()));
        }
        if holds_records {
            taken_back_since(&mut writing, before.entries)?;
        }
        let at = now();
        let drafts: Vec<Draft> = decisions
            .iter()
            .map(|decision| draft(decision, &at, actor))
            .collect::<Result<_, _>>()?;
        let based_on = writing.ledger().size()?;
        let appended = writing.ledger().append(based_on, &drafts)?;
        // Durable from here on. If the process dies now, the numbers stay given and the edition's number stays used: the
        // next edition has the next one, and no two editions ever bear the same.
        let recorded: Vec<Recorded<'_>> = decisions
            .iter()
            .zip(appended.first.0..)
            .map(|(decision, position)| Recorded {
                position,
                what: What::Changes(&decision.changes),
            })
            .collect();
        writing.project(&recorded, appended.size)?;
        Ok(())
    }
}

/// Refuses when an entry since then takes something back from the public: it may be in what was just written.
fn taken_back_since(writing: &mut Writing<'_>, entries: u64) -> Result<(), RegistryError> {
    let mut found = Ok(());
    writing.ledger().read(entries, &mut |position, _, opened| {
        let Opened::Content(bytes) = opened else {
            return ControlFlow::Continue(());
        };
        found = wire::decode(position.0, &bytes).and_then(|content| {
            if content.changes.iter().any(takes_back) {
                let what = "something was taken back from the public while the edition was made";
                return Err(RegistryError::Unacceptable(format!(
                    "{what} (entry {}): repeat the command",
                    position.0
                )));
            }
            Ok(())
        });
        if found.is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    found
}

/// Whether what was public may be so no more by a claim that is made again.
fn is_kept_back(claim: &Claim) -> bool {
    claim.disclosure != Disclosure::Public || claim.withdrawn.is_some()
}

/// Whether the public may see less after a change.
fn takes_back(change: &Change) -> bool {
    matches!(
        change,
        Change::SourceRecorded { .. }
            | Change::ConsentRecorded { .. }
            | Change::DisclosureSet { .. }
            | Change::EmbargoSet { .. }
            | Change::ClaimWithdrawn { .. }
            | Change::PersonWithheld { why: Some(_), .. }
            | Change::PersonErased { .. }
            | Change::SourceErased { .. }
    ) || matches!(change, Change::InstitutionTold { claims, .. } if claims.iter().any(is_kept_back))
        || matches!(change, Change::LeakAnswered { answered } if answered.answer == LeakAnswer::Remove)
}
