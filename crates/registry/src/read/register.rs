//! The reader of derived tables: a register's own, or an edition's.

use super::{Changes, Counts, HistoryLine, InstitutionRecord, Institutions, Latest, ListRecord, PAGE, PersonRecord};
use super::{Reader, RecordKey, SourceRecord, changes, institutions, lists};
use crate::deployment::Shared;
use crate::deployment::evidence::NamedBy;
use crate::error::RegistryError;
use crate::read::history::Moment;
use crate::read::photos::{self, Photo, PhotoSize};
use crate::read::rows::{Kind, RecordRow, Rows, audience_no, unreadable};
use crate::read::tables::Tables;
use crate::read::testifiers;
use crate::search::query::Query;
use crate::search::{Results, Tally, run, tally};
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Audience;
use guwah_domain::file::FileRef;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::InstitutionKind;
use guwah_domain::person::Person;
use guwah_domain::source::Source;
use guwah_domain::vague_date::Day;
use guwah_domain::value::Value;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A person as an audience sees them, with the sources of what is left.
pub(super) type Seen = (Person, BTreeMap<SourceId, Source>);

/// Sources that were read already, with whether they may be published; none where there is none.
pub(super) type KnownSources = HashMap<SourceId, Option<(bool, Source)>>;

/// Reads a register, or an edition, for one audience.
pub struct RegisterReader {
    pub(crate) tables: Arc<Tables>,
    /// The register that the tables follow; an edition follows none, and has no earlier states of its own.
    pub(crate) register: Option<Arc<Shared>>,
    pub(crate) audience: Audience,
}

impl RegisterReader {
    pub(crate) fn of_register(shared: Arc<Shared>, audience: Audience) -> Self {
        Self {
            tables: Arc::clone(&shared.tables),
            register: Some(shared),
            audience,
        }
    }

    pub(crate) fn of_edition(tables: Arc<Tables>) -> Self {
        Self {
            tables,
            register: None,
            audience: Audience::Public,
        }
    }

    /// The place of a person among the records of an edition, the first being 0; none when there is no such person.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn place(&self, key: &RecordKey) -> Result<Option<u64>, RegistryError> {
        let record = self.with(|db| self.find(db, key))?;
        Ok(record.and_then(|record| u64::try_from(record.no - 1).ok()))
    }

    /// The place of a source among the records of an edition, the first being 0; none when there is no such source.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn place_of_source(&self, id: SourceId) -> Result<Option<u64>, RegistryError> {
        let record = self.with(|db| Rows { db }.record(id.0))?;
        Ok(record.and_then(|record| u64::try_from(record.no - 1).ok()))
    }

    /// Whether a public number was given to somebody, whatever became of them.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn is_taken(&self, number: u64) -> Result<bool, RegistryError> {
        self.with(|db| Rows { db }.is_taken(number))
    }

    /// Every record that is shown as one person with this one, itself included, oldest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn joined_with(&self, id: PersonId) -> Result<Vec<PersonId>, RegistryError> {
        self.with(|db| {
            let rows = Rows { db };
            let Some(record) = self.find(db, &RecordKey::Id(id))? else {
                return Ok(vec![id]);
            };
            let mut all = vec![PersonId(record.id)];
            all.extend(rows.members(record.no)?.iter().map(|member| PersonId(member.id)));
            Ok(all)
        })
    }

    pub(super) fn catch_up(&self) -> Result<(), RegistryError> {
        self.register.as_ref().map_or(Ok(()), |register| register.catch_up())
    }

    /// Runs with a connection that sees the newest durable entry.
    pub(super) fn with<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        self.catch_up()?;
        self.tables.read(read)
    }

    /// The record under which a person is shown.
    pub(super) fn find(&self, db: &Connection, key: &RecordKey) -> Result<Option<RecordRow>, RegistryError> {
        match self.find_alone(db, key)? {
            Some(record) => Rows { db }.shown_as(record).map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn find_alone(&self, db: &Connection, key: &RecordKey) -> Result<Option<RecordRow>, RegistryError> {
        let rows = Rows { db };
        let found = match key {
            RecordKey::Id(id) => rows.record(id.0)?,
            RecordKey::Number(number) => rows.numbered(*number)?,
            RecordKey::Outside(dataset, row) => rows.record_by_listing(dataset, row)?,
        };
        Ok(found.filter(|record| record.kind == Kind::Person as i64))
    }

    /// The person as this audience sees them, with the sources of what is left.
    pub(super) fn seen(&self, db: &Connection, person: &Person) -> Result<Option<Seen>, RegistryError> {
        Ok(self.seen_whole(db, person)?.and_then(|seen| self.seen_of(seen)))
    }

    fn seen_of(&self, (mut seen, mut sources): Seen) -> Option<Seen> {
        if self.audience == Audience::Public {
            photos::for_the_public(&mut seen, &sources);
            hide_numbers(&mut seen);
            testifiers::for_the_public(&mut seen, &sources);
            if seen.statements.is_empty() {
                return None;
            }
        }
        sources.retain(|id, _| seen.statements.iter().any(|(source, _)| source == id));
        Some((seen, sources))
    }

    /// As [`Self::seen`], with all that is recorded of files: for whoever gets one from the vault.
    fn seen_whole(&self, db: &Connection, person: &Person) -> Result<Option<Seen>, RegistryError> {
        self.seen_among(db, person, &mut KnownSources::default())
    }

    /// As [`Self::seen_whole`], asking only for sources that are not known yet: for whoever reads many persons.
    fn seen_among(
        &self,
        db: &Connection,
        person: &Person,
        known: &mut KnownSources,
    ) -> Result<Option<Seen>, RegistryError> {
        let rows = Rows { db };
        let mut sources = BTreeMap::new();
        for (id, _) in &person.statements {
            if !known.contains_key(id) {
                let record = rows.record(id.0)?;
                let source = record.map(|record| rows.source(record.no)).transpose()?.flatten();
                let source = source.map(|(_, source)| (source.is_published(), self.source_seen(source)));
                known.insert(*id, source);
            }
            if let Some(Some((_, source))) = known.get(id) {
                sources.insert(*id, source.clone());
            }
        }
        let published = |id: SourceId| matches!(known.get(&id), Some(Some((true, _))));
        let seen = person.seen_by(self.audience, published);
        Ok(seen.map(|seen| (seen, sources)))
    }

    pub(super) fn load(
        &self,
        db: &Connection,
        record: &RecordRow,
        known: &mut KnownSources,
    ) -> Result<Option<PersonRecord>, RegistryError> {
        let rows = Rows { db };
        let person = rows.whole_person(record)?;
        if person.statements.is_empty() && person.editorial == guwah_domain::person::Editorial::default() {
            return Ok(None);
        }
        let seen = self.seen_among(db, &person, known)?;
        match seen.and_then(|seen| self.seen_of(seen)) {
            Some((person, sources)) => {
                let members = rows.members(record.no)?;
                self.complete(db, record, &members, (person, sources)).map(Some)
            }
            None => Ok(None),
        }
    }

    /// A person's page: under which record, which others are of the same person, and what is seen of all of them.
    pub(super) fn complete(
        &self,
        db: &Connection,
        record: &RecordRow,
        members: &[RecordRow],
        (person, sources): Seen,
    ) -> Result<PersonRecord, RegistryError> {
        let rows = Rows { db };
        let mut relatives = BTreeMap::new();
        let mut relative_numbers = BTreeMap::new();
        for (_, claim) in person.claims() {
            if let Some(other) = claim.value.other_person()
                && let Some(kin) = rows.record(other.0)?
                && let kin = rows.shown_as(kin)?
                && let Some(card) = rows.card(kin.no, self.audience)?
            {
                relatives.insert(other, card);
                relative_numbers.extend(kin.number.map(|number| (other, number)));
            }
        }
        let mut outside = rows.outside_ids(record.no)?;
        for member in members {
            outside.extend(rows.outside_ids(member.no)?);
        }
        // The public sees a list's id of a person only where it sees that list speak.
        let outside = outside
            .into_iter()
            .filter(|(_, dataset, _)| {
                self.audience == Audience::Team
                    || sources
                        .values()
                        .any(|source| source.dataset.as_deref() == Some(dataset))
            })
            .map(|(_, dataset, row)| (dataset, row))
            .collect();
        Ok(PersonRecord {
            id: PersonId(record.id),
            number: record.number,
            outside,
            person,
            sources,
            relatives,
            relative_numbers,
            position: record.position,
        })
    }

    fn source_row(&self, db: &Connection, id: SourceId) -> Result<Option<(i64, Source)>, RegistryError> {
        let rows = Rows { db };
        let Some(record) = rows.record(id.0)? else {
            return Ok(None);
        };
        let source = rows.source(record.no)?.map(|(_, source)| (record.no, source));
        let source = source.filter(|(_, source)| self.audience == Audience::Team || source.is_published());
        Ok(source.map(|(no, source)| (no, self.source_seen(source))))
    }

    /// Who obtained a consent, in which words, and what the family objected to is for the team alone.
    pub(super) fn source_seen(&self, source: Source) -> Source {
        if self.audience == Audience::Team {
            source
        } else {
            source.for_the_public()
        }
    }

    /// How many persons each source speaks of, to this audience.
    fn persons_by_source(&self) -> Result<HashMap<String, u64>, RegistryError> {
        self.tables.freshen_index(self.audience)?;
        Ok(self.tables.index(self.audience).persons_by_source())
    }
}

/// Takes from identity numbers what the public is not told.
fn hide_numbers(seen: &mut Person) {
    for (_, statement) in &mut seen.statements {
        for claim in &mut statement.claims {
            if let Value::IdentityNumber(number) = &mut claim.value {
                *number = number.for_the_public();
            }
        }
    }
}

/// The day on which the register is read.
pub(super) fn today() -> Day {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The files among claims, with the claims that name them.
fn files(claims: &[Claim]) -> impl Iterator<Item = (&Claim, &FileRef)> {
    claims.iter().filter_map(|claim| match &claim.value {
        Value::File(file) => Some((claim, file)),
        _ => None,
    })
}

/// The source whose claim this is, and which of its files it names.
fn photo_at(seen: &Person, wanted: ClaimId) -> Option<(SourceId, usize)> {
    seen.statements.iter().find_map(|(source, statement)| {
        let mut ids = files(&statement.claims).map(|(claim, _)| claim.id(seen.id, *source));
        Some((*source, ids.position(|id| id == wanted)?))
    })
}

impl Reader for RegisterReader {
    fn audience(&self) -> Audience {
        self.audience
    }

    fn entries(&self) -> Result<u64, RegistryError> {
        match &self.register {
            Some(register) => Ok(register.looker().size()?),
            None => self.tables.read(|db| Rows { db }.cursor()),
        }
    }

    fn person(&self, key: &RecordKey) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| match self.find(db, key)? {
            Some(record) => self.load(db, &record, &mut KnownSources::default()),
            None => Ok(None),
        })
    }

    fn alone(&self, key: &RecordKey) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| {
            let Some(record) = self.find_alone(db, key)? else {
                return Ok(None);
            };
            let person = Rows { db }.person(&record)?;
            match self.seen(db, &person)? {
                Some(seen) => self.complete(db, &record, &[], seen).map(Some),
                None => Ok(None),
            }
        })
    }

    fn was_published(&self, number: u64) -> Result<bool, RegistryError> {
        let taken = self.with(|db| Rows { db }.is_taken(number))?;
        Ok(taken && self.person(&RecordKey::Number(number))?.is_none())
    }

    fn photo(&self, key: &RecordKey, claim: ClaimId, size: PhotoSize) -> Result<Option<Photo>, RegistryError> {
        self.with(|db| {
            let Some(record) = self.find(db, key)? else {
                return Ok(None);
            };
            let person = Rows { db }.whole_person(&record)?;
            let found = self.seen(db, &person)?.and_then(|(seen, _)| photo_at(&seen, claim));
            let (Some((source, at)), Some((whole, sources))) = (found, self.seen_whole(db, &person)?) else {
                return Ok(None);
            };
            let Some(register) = &self.register else {
                return photos::published(&self.tables.directory.photos(), claim, size);
            };
            let statement = whole.statements.by(source);
            let file = statement.and_then(|statement| files(&statement.claims).nth(at));
            let row = statement.and_then(|statement| statement.listing.as_ref());
            let dataset = sources.get(&source).and_then(|source| source.dataset.as_deref());
            let (Some((_, file)), Some(listing), Some(dataset)) = (file, row, dataset) else {
                return Ok(None);
            };
            let by = NamedBy {
                source,
                dataset,
                row: &listing.row,
            };
            photos::shown(register, &by, file, size).map(Some)
        })
    }

    fn person_as_of(&self, key: &RecordKey, moment: &Moment) -> Result<Option<PersonRecord>, RegistryError> {
        self.stood_by(key, moment)
    }

    fn history(&self, key: &RecordKey) -> Result<Vec<HistoryLine>, RegistryError> {
        self.lines_of(key)
    }

    fn source(&self, id: SourceId, page: u64) -> Result<Option<SourceRecord>, RegistryError> {
        self.with(|db| {
            let Some((no, source)) = self.source_row(db, id)? else {
                return Ok(None);
            };
            let mut statement = db.prepare_cached(
                "select distinct r.record from statement s join record r on r.record = s.statement >> 16
                 where s.source = ?1 and s.level <= ?2 and (?2 or r.shown <> 0)
                 order by r.record limit ?3 offset ?4",
            )?;
            let offset = i64::try_from(page.saturating_mul(PAGE)).unwrap_or(i64::MAX);
            let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
            let mut rows = statement.query(params![no, audience_no(self.audience), limit, offset])?;
            let mut persons = Vec::new();
            while let Some(row) = rows.next()? {
                let Some(record) = (Rows { db }).record_by_no(row.get(0)?)? else {
                    continue;
                };
                let record = (Rows { db }).shown_as(record)?;
                if let Some(card) = (Rows { db }).card_of(&record, self.audience)? {
                    persons.push((PersonId(record.id), record.number, card));
                }
            }
            let total = self.persons_by_source()?.get(&id.to_string()).copied().unwrap_or(0);
            Ok(Some(SourceRecord {
                id,
                source,
                total,
                persons,
            }))
        })
    }

    fn institution(&self, id: InstitutionId) -> Result<Option<InstitutionRecord>, RegistryError> {
        let persons = self.persons_by_facility()?;
        self.with(|db| {
            let record = Rows { db }.record(id.0)?;
            let seen = record.map(|record| self.institution_of(db, &record)).transpose()?;
            Ok(seen.flatten().map(|seen| institutions::counted(seen, &persons)))
        })
    }

    fn institution_known_as(&self, dataset: &str, key: &str) -> Result<Option<InstitutionId>, RegistryError> {
        self.with(|db| {
            let record = Rows { db }.known_as(dataset, key)?;
            let seen = record.map(|record| self.institution_of(db, &record)).transpose()?;
            Ok(seen.flatten().map(|seen| seen.institution.id))
        })
    }

    fn institutions(&self, kind: InstitutionKind, offset: u64, limit: u64) -> Result<Institutions, RegistryError> {
        self.page_of_institutions(kind, offset, limit)
    }

    fn each_institution(
        &self,
        visit: &mut dyn FnMut(InstitutionRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.with(|db| self.visit_institutions(db, &InstitutionKind::ALL, visit))
    }

    fn sources(&self) -> Result<Vec<(SourceId, Source, u64)>, RegistryError> {
        self.with(|db| {
            let numbers: Vec<i64> = db
                .prepare_cached("select record from source order by record")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let persons = self.persons_by_source()?;
            let mut sources = Vec::new();
            for no in numbers {
                if let Some((id, source)) = (Rows { db }).source(no)?
                    && (self.audience == Audience::Team || source.is_published())
                {
                    let total = persons.get(&id.to_string()).copied().unwrap_or(0);
                    sources.push((id, self.source_seen(source), total));
                }
            }
            Ok(sources)
        })
    }

    fn lists(&self) -> Result<Vec<ListRecord>, RegistryError> {
        let sources = self.sources()?;
        self.with(|db| {
            let mut lists = Vec::new();
            for (id, source, persons) in sources.into_iter().filter(|(_, source, _)| source.dataset.is_some()) {
                let Some(record) = (Rows { db }).record(id.0)? else {
                    continue;
                };
                lists.push(ListRecord {
                    id,
                    source,
                    persons,
                    releases: lists::releases(db, record.no, self.audience)?,
                });
            }
            Ok(lists)
        })
    }

    fn changes(&self, before: Option<u64>) -> Result<Changes, RegistryError> {
        self.with(|db| match &self.register {
            Some(register) => changes::of_register(self, register, db, before),
            None => changes::of_edition(self, db, before),
        })
    }

    fn search(&self, query: &Query) -> Result<Results, RegistryError> {
        self.catch_up()?;
        run(&self.tables, self.audience, query, today())
    }

    fn tally(&self, query: &Query) -> Result<Tally, RegistryError> {
        self.catch_up()?;
        tally(&self.tables, self.audience, query, today())
    }

    fn each_found(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.visit_found(query, visit)
    }

    fn keys(&self, offset: u64, limit: u64) -> Result<Vec<(PersonId, Option<u64>)>, RegistryError> {
        self.keys_of_persons(offset, limit)
    }

    fn latest(&self, limit: usize) -> Result<Vec<Latest>, RegistryError> {
        self.latest_persons(limit)
    }

    fn counts(&self) -> Result<Counts, RegistryError> {
        self.catch_up()?;
        self.tables.freshen_index(self.audience)?;
        let mut counts = self.tables.index(self.audience).counts();
        self.with(|db| {
            let sources: i64 = db
                .prepare_cached("select count(*) from source where published or ?1")?
                .query_row([self.audience == Audience::Team], |row| row.get(0))?;
            counts.sources = u64::try_from(sources).map_err(|_| unreadable("count"))?;
            Ok(counts)
        })
    }

    fn each_person(
        &self,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.with(|db| {
            let mut known = KnownSources::default();
            // One transaction: every person is read as of one moment, and the file is not locked anew for each.
            let _moment = db.unchecked_transaction()?;
            let mut last = 0i64;
            loop {
                let numbers: Vec<i64> = db
                    .prepare_cached(
                        "select record from record where kind = ?3 and (?1 or shown <> 0) and record > ?2
                         order by record limit 1000",
                    )?
                    .query_map(params![audience_no(self.audience), last, Kind::Person as i64], |row| {
                        row.get(0)
                    })?
                    .collect::<rusqlite::Result<_>>()?;
                let Some(newest) = numbers.last() else { return Ok(()) };
                last = *newest;
                for no in numbers {
                    if (Rows { db }).kept(no)?.is_none()
                        && let Some(record) = (Rows { db }).record_by_no(no)?
                        && let Some(person) = self.load(db, &record, &mut known)?
                    {
                        visit(person)?;
                    }
                }
            }
        })
    }
}
