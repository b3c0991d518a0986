//! The latest changes that an audience may see: of a register, entry by entry, newest first; of an edition, which holds no
//! entries, person by person, edition by edition.

use super::known_sources::KnownSources;
use super::register::{RegisterReader, View};
use super::{Change, Changes, Happened, HistoryLine, RecordKey};
use crate::deployment::Shared;
use crate::deployment::keyed_digest::keyed_digest;
use crate::error::RegistryError;
use crate::read::history;
use crate::read::rows::{Heard, RecordNo, Rows, unreadable};
use guwah_domain::disclosure::Audience;
use guwah_domain::edition_change::{EditionChange, Topic};
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use rusqlite::{Connection, params};

/// How many changes one page tells.
const TOLD: usize = 50;

/// How many entries are looked at for one page: most say nothing that the public may see. The next page goes on after them.
const LOOKED_AT: usize = 500;

/// The changes before an entry, or the newest.
pub(super) fn of_register<V: View>(
    reader: &RegisterReader<V>,
    register: &Shared,
    db: &Connection,
    before: Option<u64>,
) -> Result<Changes, RegistryError> {
    let mut changes = Changes::default();
    // A mark that the public is given tells nothing of how many entries lie before it.
    let before = before.map(|mark| match V::AUDIENCE {
        Audience::Public => lift(register, mark),
        Audience::Team => mark,
    });
    let mark = |position: u64| match V::AUDIENCE {
        Audience::Public => veil(register, position),
        Audience::Team => position,
    };
    let looked_at = positions(db, before, LOOKED_AT)?;
    let mut last = None;
    for (position, no) in &looked_at {
        if changes.lines.len() == TOLD {
            changes.before = last.map(mark);
            return Ok(changes);
        }
        last = Some(*position);
        if let Some(change) = told(reader, register, db, *position, *no)? {
            changes.lines.push(change);
        }
    }
    changes.before = last.filter(|_| looked_at.len() == LOOKED_AT).map(mark);
    Ok(changes)
}

/// How often the halves of a position are mixed.
const ROUNDS: u32 = 4;

/// A position as a mark, under the register's key: a permutation of all numbers (Feistel), so that it can be lifted again.
fn veil(register: &Shared, position: u64) -> u64 {
    let (mut left, mut right) = halves(position);
    for round in 0..ROUNDS {
        (left, right) = (right, left ^ mixed(register, round, right));
    }
    u64::from(left) << 32 | u64::from(right)
}

/// The position under a mark; of what was never given as one, some number.
fn lift(register: &Shared, mark: u64) -> u64 {
    let (mut left, mut right) = halves(mark);
    for round in (0..ROUNDS).rev() {
        (left, right) = (right ^ mixed(register, round, left), left);
    }
    u64::from(left) << 32 | u64::from(right)
}

fn halves(number: u64) -> (u32, u32) {
    let right = number & u64::from(u32::MAX);
    (
        u32::try_from(number >> 32).unwrap_or(0),
        u32::try_from(right).unwrap_or(0),
    )
}

fn mixed(register: &Shared, round: u32, half: u32) -> u32 {
    let digest = keyed_digest(
        register.deployment.ring.as_ref(),
        &["mark of changes", &round.to_string(), &half.to_string()],
    );
    u32::from_str_radix(digest.get(..8).unwrap_or_default(), 16).unwrap_or(0)
}

/// What an entry says of a person, when the audience sees anything of it.
fn told<V: View>(
    reader: &RegisterReader<V>,
    register: &Shared,
    db: &Connection,
    position: u64,
    no: RecordNo,
) -> Result<Option<Change>, RegistryError> {
    let rows = Rows { db };
    let Some(record) = rows.record_by_no(no)? else {
        return Ok(None);
    };
    let changed = PersonId(record.id);
    let shown = rows.shown_as(record)?;
    let Some(today) = reader.load(db, &shown, &mut KnownSources::default())? else {
        return Ok(None);
    };
    let Some(card) = rows.card_of(&shown, V::AUDIENCE)? else {
        return Ok(None);
    };
    let one = Person {
        id: changed,
        ..today.person
    };
    let whole = rows.whole_person(&shown)?;
    let permits = rows.permitted(&whole)?;
    let permitted = |source| permits.get(&source).cloned().unwrap_or_default();
    let here = history::shown::<V>(&whole, &one, &permitted);
    let lines = history::lines::<V>(&register.looker(), &[position], &one, here, &today.sources)?;
    Ok(lines.into_iter().next().map(|line| Change {
        id: PersonId(shown.id),
        number: shown.number,
        card,
        line: Some(line),
    }))
}

/// Entries that brought or changed a person, newest first, each with the person.
fn positions(db: &Connection, before: Option<u64>, most: usize) -> Result<Vec<(u64, RecordNo)>, RegistryError> {
    let before = before.map_or(Ok(i64::MAX), i64::try_from).unwrap_or(i64::MAX);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // Numbers of records follow the order of recording, so both halves are read from their ends and nothing is sorted.
    let mut statement = db.prepare_cached(
        "select position, record from (
             select position, record from (
                 select t.position, t.record from touched t join record r using (record)
                 where t.position < ?1 and r.kind = 1 order by t.position desc limit ?2)
             union
             select position, record from (
                 select first as position, record from record
                 where first < ?1 and kind = 1 order by record desc limit ?2))
         order by position desc limit ?2",
    )?;
    let rows = statement.query_map(params![before, most], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (position, no) = row?;
        Ok((u64::try_from(position).map_err(|_| unreadable("touched"))?, no))
    })
    .collect()
}

/// The changes of an edition's persons below a place, or the last ones, the last first: a person stands under each edition in which
/// something was told otherwise.
pub(super) fn of_edition<V: View>(db: &Connection, before: Option<u64>) -> Result<Changes, RegistryError> {
    let mut statement =
        db.prepare_cached("select record, place from edition_change where place < ?1 order by place desc limit ?2")?;
    let before = before.map_or(Ok(i64::MAX), i64::try_from).unwrap_or(i64::MAX);
    let places: Vec<(RecordNo, i64)> = statement
        .query_map(params![before, i64::try_from(TOLD).unwrap_or(i64::MAX)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut changes = Changes::default();
    let mut heard = Heard::new();
    for (no, place) in &places {
        let Some(record) = (Rows { db }).record_by_no(*no)? else {
            continue;
        };
        if let Some(card) = (Rows { db }).card_among(record.no, V::AUDIENCE, &mut heard)? {
            let change = (Rows { db }).edition_change_at(*place)?;
            let line = change.map(|change| edition_line(db, &change)).transpose()?;
            changes.lines.push(Change {
                id: PersonId(record.id),
                number: record.number,
                card,
                line,
            });
        }
    }
    let last = places.last().and_then(|(_, place)| u64::try_from(*place).ok());
    changes.before = last.filter(|_| places.len() == TOLD);
    Ok(changes)
}

impl<V: View> RegisterReader<V> {
    /// Since which edition a person is told of as now, and how that differs from the one before; none in a register, and where
    /// it is not known.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn edition_change(&self, person: PersonId) -> Result<Option<EditionChange>, RegistryError> {
        self.with(|db| match (Rows { db }).record(person.0)? {
            Some(record) => (Rows { db }).edition_change(record.no),
            None => Ok(None),
        })
    }

    /// The newest line of the history; in an edition, which has none, that of the edition that last told something otherwise.
    pub(super) fn last_line(&self, person: PersonId) -> Result<Option<HistoryLine>, RegistryError> {
        if self.register.is_some() {
            return Ok(self.lines_of(&RecordKey::Id(person))?.pop());
        }
        self.with(|db| match (Rows { db }).record(person.0)? {
            Some(record) => {
                let change = (Rows { db }).edition_change(record.no)?;
                change.map(|change| edition_line(db, &change)).transpose()
            }
            None => Ok(None),
        })
    }
}

/// A change as a line of history: its position is the edition's number, its time the edition's day.
fn edition_line(db: &Connection, change: &EditionChange) -> Result<HistoryLine, RegistryError> {
    let rows = Rows { db };
    let title = |source: &SourceId| -> Result<Option<String>, RegistryError> {
        let Some(record) = rows.record(source.0)? else {
            return Ok(None);
        };
        Ok(rows.source(record.no)?.map(|(_, source)| source.short().to_owned()))
    };
    let mut what = Vec::new();
    for (list, release) in &change.no_longer_listed {
        let (by, release) = (title(list)?, *release);
        what.push(Happened::NoLongerListed { by, release });
    }
    for (list, release) in &change.listed_again {
        let (by, release) = (title(list)?, *release);
        what.push(Happened::ListedAgain { by, release });
    }
    what.extend(topics(change));
    Ok(HistoryLine {
        position: change.last,
        at: change.on.clone(),
        actor: history::EDITOR.to_owned(),
        why: None,
        what,
    })
}

/// What claims changed, and that the person is new.
fn topics(change: &EditionChange) -> Vec<Happened> {
    if change.is_new() {
        return vec![Happened::Published];
    }
    let before = |topic: &Topic| change.ended.contains(topic) || change.gone.contains(topic);
    let both = |topic: &&Topic| change.told.contains(topic) && before(topic);
    let only = |these: &[Topic]| these.iter().filter(|topic| !both(topic)).cloned().collect::<Vec<_>>();
    let changed: Vec<Topic> = change.told.iter().filter(both).cloned().collect();
    let told = [
        (changed, Happened::Changed as fn(_) -> _),
        (only(&change.told), Happened::NewlyTold),
        (only(&change.ended), Happened::NoLongerSaid),
        (only(&change.gone), Happened::ToldNoMore),
    ];
    let told = told.into_iter().filter(|(topics, _)| !topics.is_empty());
    let mut told: Vec<Happened> = told.map(|(topics, happened)| happened(topics)).collect();
    if told.is_empty() && change.no_longer_listed.is_empty() && change.listed_again.is_empty() {
        told.push(Happened::ToldOtherwise);
    }
    told
}
