//! The reader of derived tables: a register's own, or an edition's.

use super::known_sources::{KnownSources, Seen, permitted, read_sources_of, today};
use super::{Changes, Counts, HistoryLine, InstitutionRecord, Institutions, Latest, ListRecord, PersonRecord};
use super::{Happened, Reader, RecordKey, SourceRecord, TeamReader, changes, institutions, lists};
use crate::deployment::Shared;
use crate::deployment::evidence::NamedBy;
use crate::error::RegistryError;
use crate::read::history::{KnownAs, Moment, Told};
use crate::read::photos::{self, Photo, PhotoSize};
use crate::read::rows::{Kind, RecordRow, Rows, audience_no, unreadable};
use crate::read::tables::Tables;
use crate::search::query::Query;
use crate::search::{Results, Tally, run, tally};
use guwah_domain::change::Change;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::person::Person;
use guwah_domain::redaction::Permits;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::value::Value;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;
use std::sync::Arc;

/// What one audience is shown: all in which the readers of two audiences differ. What they read is the same.
pub trait View: Send + Sync + Sized + 'static + KnownAs {
    /// Which audience.
    const AUDIENCE: Audience;

    /// A person, by sources that each permit something; none where nothing is shown.
    fn person(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Person>;

    /// A facility or an organisation; none where nothing is shown.
    fn institution(institution: Institution, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Institution>;

    /// A source; none where it is not shown.
    fn source(source: SourceWithConsent) -> Option<SourceWithConsent>;

    /// The claim, as recorded, that is shown under an identity.
    fn recorded<'a>(
        person: &'a Person,
        permitted: &dyn Fn(SourceId) -> Permits,
        shown: ClaimId,
    ) -> Option<(SourceId, &'a Claim)>;

    /// What of an earlier state, as it would have been shown then, is shown beside today's; none where nothing is.
    fn earlier(earlier: Person, today: &Person) -> Option<Person>;

    /// What a change did; none when it changed nothing that is shown.
    fn happened(change: &Change, told: &Told<'_>) -> Option<Happened>;

    /// A line of a history.
    fn line(line: HistoryLine) -> HistoryLine {
        line
    }

    /// The team's reader, where this is one.
    fn team(_: &RegisterReader<Self>) -> Option<&TeamReader> {
        None
    }
}

/// Reads a register, or an edition, for one audience.
pub struct RegisterReader<V: View> {
    pub(super) tables: Arc<Tables>,
    /// The register that the tables follow; an edition follows none, and has no earlier states of its own.
    pub(super) register: Option<Arc<Shared>>,
    audience: PhantomData<V>,
}

impl<V: View> RegisterReader<V> {
    pub(crate) fn of_register(shared: Arc<Shared>) -> Self {
        Self::over(Arc::clone(&shared.tables), Some(shared))
    }

    pub(super) fn over(tables: Arc<Tables>, register: Option<Arc<Shared>>) -> Self {
        Self {
            tables,
            register,
            audience: PhantomData,
        }
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
            RecordKey::Id(id) => rows.person_seen(id.0, V::AUDIENCE)?,
            RecordKey::Number(number) => rows.numbered(*number)?,
            // A list that this audience does not see leads nowhere, as an invented one does.
            RecordKey::Outside(dataset, row) => rows.person_listed(dataset, row, V::AUDIENCE)?,
        };
        Ok(found.filter(|record| record.kind == Kind::Person as i64))
    }

    /// The person as this audience sees them, with the sources of what is left; `known` are sources that were read before.
    pub(super) fn seen(
        &self,
        db: &Connection,
        person: Person,
        known: &mut KnownSources,
    ) -> Result<Option<Seen>, RegistryError> {
        read_sources_of(db, person.statements.iter().map(|(source, _)| *source), known)?;
        let Some(seen) = V::person(person, &permitted(known)) else {
            return Ok(None);
        };
        let mut sources = BTreeMap::new();
        for (id, _) in &seen.statements {
            if let Some(source) = known.shown(*id, |source| self.shown_source(db, *id, source))? {
                sources.insert(*id, source);
            }
        }
        Ok(Some((seen, sources)))
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
        match self.seen(db, person, known)? {
            Some(seen) => {
                let members = rows.members(record.no)?;
                self.complete(db, record, &members, seen, known).map(Some)
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
        (mut person, sources): Seen,
        known: &mut KnownSources,
    ) -> Result<PersonRecord, RegistryError> {
        let rows = Rows { db };
        let mut relatives = BTreeMap::new();
        let mut relative_numbers = BTreeMap::new();
        for (_, claim) in person.claims() {
            if let Some(other) = claim.value.other_person()
                && let Some(kin) = rows.record(other.0)?
                && let kin = rows.shown_as(kin)?
                && let Some(card) = rows.card_among(kin.no, V::AUDIENCE, &mut known.heard)?
            {
                relatives.insert(other, card);
                relative_numbers.extend(kin.number.map(|number| (other, number)));
            }
        }
        let own: Vec<PersonId> = std::iter::once(record)
            .chain(members)
            .map(|own| PersonId(own.id))
            .collect();
        let mut mentions = Vec::new();
        for (mention, card, number) in self.mentions(db, &own, known)? {
            relative_numbers.extend(number.map(|number| (mention.person, number)));
            relatives.insert(mention.person, card);
            mentions.push(mention);
        }
        let outside = self.outside_ids(db, record, members, (&mut person, &sources), known)?;
        Ok(PersonRecord {
            id: PersonId(record.id),
            number: record.number,
            outside,
            person,
            sources,
            relatives,
            relative_numbers,
            mentions,
            position: record.position,
        })
    }

    /// Whether a key may lead an audience to a person: a list's own id where the list is told to say something of them.
    pub(super) fn leads(&self, key: &RecordKey, found: &PersonRecord) -> bool {
        match key {
            RecordKey::Outside(dataset, row) if V::AUDIENCE == Audience::Public => {
                found.outside.iter().any(|(name, its)| name == dataset && its == row)
            }
            _ => true,
        }
    }

    fn source_row(&self, db: &Connection, id: SourceId) -> Result<Option<(i64, SourceWithConsent)>, RegistryError> {
        let Some((no, source)) = Rows { db }.source_seen(id, V::AUDIENCE)? else {
            return Ok(None);
        };
        Ok(self.shown_source(db, id, source)?.map(|source| (no, source)))
    }

    /// A source as this audience sees it: where who speaks in it must not be named, its title does not name them either.
    pub(super) fn shown_source(
        &self,
        db: &Connection,
        id: SourceId,
        source: SourceWithConsent,
    ) -> Result<Option<SourceWithConsent>, RegistryError> {
        match V::AUDIENCE {
            Audience::Public => Rows { db }.source_shown(id, source, V::AUDIENCE),
            Audience::Team => Ok(V::source(source)),
        }
    }

    /// How many persons each source speaks of, to this audience.
    fn persons_by_source(&self) -> Result<HashMap<String, u64>, RegistryError> {
        self.tables.freshen_index(V::AUDIENCE)?;
        Ok(self.tables.index(V::AUDIENCE).persons_by_source())
    }
}

impl<V: View> Reader for RegisterReader<V> {
    fn audience(&self) -> Audience {
        V::AUDIENCE
    }

    fn team(&self) -> Option<&TeamReader> {
        V::team(self)
    }

    fn entries(&self) -> Result<u64, RegistryError> {
        match &self.register {
            Some(register) => Ok(register.looker().size()?),
            None => self.tables.read(|db| Rows { db }.cursor()),
        }
    }

    fn person(&self, key: &RecordKey) -> Result<Option<PersonRecord>, RegistryError> {
        self.with(|db| match self.find(db, key)? {
            Some(record) => {
                let found = self.load(db, &record, &mut KnownSources::default())?;
                Ok(found.filter(|found| self.leads(key, found)))
            }
            None => Ok(None),
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
            let mut known = KnownSources::default();
            read_sources_of(db, person.statements.iter().map(|(source, _)| *source), &mut known)?;
            let found = V::recorded(&person, &permitted(&known), claim);
            let Some((
                source,
                Claim {
                    value: Value::File(file),
                    ..
                },
            )) = found
            else {
                return Ok(None);
            };
            let Some(register) = &self.register else {
                return photos::published(&self.tables.directory.photos(), claim, size);
            };
            let row = Rows { db }.row_of_photo(&record, source, file)?;
            let about = known.get(source);
            let dataset = about.and_then(|about| about.dataset.as_deref());
            let (Some(row), Some(dataset)) = (row, dataset) else {
                return Ok(None);
            };
            let by = NamedBy {
                source,
                dataset,
                row: &row,
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

    fn last_change(&self, person: PersonId) -> Result<Option<HistoryLine>, RegistryError> {
        self.last_line(person)
    }

    fn source(&self, id: SourceId, page: u64) -> Result<Option<SourceRecord>, RegistryError> {
        self.with(|db| {
            let Some((no, source)) = self.source_row(db, id)? else {
                return Ok(None);
            };
            let persons = self.persons_of_source(db, no, id, page)?;
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
            let record = Rows { db }.record_seen(id.0, V::AUDIENCE)?;
            let seen = record.map(|record| self.institution_of(db, &record)).transpose()?;
            Ok(seen.flatten().map(|seen| institutions::counted(seen, &persons)))
        })
    }

    fn institution_known_as(&self, dataset: &str, key: &str) -> Result<Option<InstitutionId>, RegistryError> {
        self.with(|db| {
            let record = Rows { db }.institution_listed(dataset, key, V::AUDIENCE)?;
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

    fn sources(&self) -> Result<Vec<(SourceId, SourceWithConsent, u64)>, RegistryError> {
        self.with(|db| {
            let numbers: Vec<i64> = db
                .prepare_cached("select record from source order by record")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let persons = self.persons_by_source()?;
            let mut sources = Vec::new();
            for no in numbers {
                if let Some((id, source)) = (Rows { db }).source(no)?
                    && let Some(source) = self.shown_source(db, id, source)?
                {
                    let total = persons.get(&id.to_string()).copied().unwrap_or(0);
                    sources.push((id, source, total));
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
                    releases: lists::releases(db, record.no, V::AUDIENCE)?,
                });
            }
            Ok(lists)
        })
    }

    fn changes(&self, before: Option<u64>) -> Result<Changes, RegistryError> {
        self.with(|db| match &self.register {
            Some(register) => changes::of_register(self, register, db, before),
            None => changes::of_edition::<V>(db, before),
        })
    }

    fn search(&self, query: &Query) -> Result<Results, RegistryError> {
        self.with(|db| run(&self.tables, db, V::AUDIENCE, query, today()))
    }

    fn tally(&self, query: &Query) -> Result<Tally, RegistryError> {
        self.with(|db| tally(&self.tables, db, V::AUDIENCE, query, today()))
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
        self.tables.freshen_index(V::AUDIENCE)?;
        let mut counts = self.tables.index(V::AUDIENCE).counts();
        self.with(|db| {
            let sources: i64 = db
                .prepare_cached("select count(*) from source where published or ?1")?
                .query_row([audience_no(V::AUDIENCE)], |row| row.get(0))?;
            counts.sources = u64::try_from(sources).map_err(|_| unreadable("count"))?;
            Ok(counts)
        })
    }

    fn holds_invented(&self) -> Result<bool, RegistryError> {
        self.any_invented()
    }

    fn each_person(
        &self,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        self.visit_all(visit)
    }
}
