//! The index of one audience, in memory: names, and the columns that filters and facets need. Saved as a file that opens
//! at once; made anew from the tables when the file is missing, damaged or of another version.

use super::columns::Columns;
use super::tags::{Facts, Field, Tags};
use crate::error::RegistryError;
use crate::read::Counts;
use crate::read::rows::{Heard, Kind, RecordNo, Rows};
use crate::read::tables::Tables;
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use guwah_names::{Index, IndexBuilder};
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use std::io::Write;
use std::path::Path;
use std::sync::PoisonError;

/// The first bytes of the file: the format and its version.
const MAGIC: &[u8; 8] = b"GUWAHIX4";

/// How many cards are read between two looks at the lock.
const CHUNK: usize = 4_000;

/// The index of one audience.
pub(crate) struct AudienceIndex {
    audience: Audience,
    /// How many entries it reflects; none until it was made.
    pub(crate) entries: Option<u64>,
    /// Records from this number on are not reflected.
    reached: u32,
    pub(crate) names: Index,
    pub(crate) tags: Tags,
    pub(crate) columns: Columns,
}

impl AudienceIndex {
    pub(crate) fn empty(audience: Audience) -> Self {
        Self {
            audience,
            entries: None,
            reached: 0,
            names: Index::new(),
            tags: Tags::default(),
            columns: Columns::default(),
        }
    }

    /// Opens the saved index; an empty one when there is none that can be used.
    pub(crate) fn load(path: &Path, audience: Audience) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| Self::from_bytes(&bytes, audience))
            .unwrap_or_else(|| Self::empty(audience))
    }

    /// After an erasure: no word stays of what the index does not hold any more.
    fn purge(&mut self) {
        self.names.purge();
        let counts = self.count_tags(self.columns.documents());
        self.tags.forget_unused(&counts);
    }

    /// Notes that the index reflects so many entries, and the records that they brought.
    fn reflects(&mut self, db: &Connection, entries: u64) -> Result<(), RegistryError> {
        let last: Option<i64> = db.query_row("select max(record) from record", [], |row| row.get(0))?;
        self.reached = document(last.unwrap_or(0))?.saturating_add(1);
        self.columns.reach(self.reached);
        self.entries = Some(entries);
        Ok(())
    }

    pub(crate) fn audience(&self) -> Audience {
        self.audience
    }

    pub(crate) fn counts(&self) -> Counts {
        let contested = self.tags.meant_by(Field::Contested, "yes");
        let is_contested = |doc: u32| self.columns.tags(doc).iter().any(|tag| contested[*tag as usize]);
        let contested = self.columns.documents().filter(|doc| is_contested(*doc)).count();
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        Counts {
            persons: number(self.columns.living()),
            sources: 0,
            contested: number(contested),
        }
    }

    /// How many persons each source speaks of, by the source's id.
    pub(crate) fn persons_by_source(&self) -> HashMap<String, u64> {
        self.persons_by(Field::List)
    }

    /// To how many persons something is said to have been done in each facility, by the facility's id.
    pub(crate) fn persons_by_facility(&self) -> HashMap<String, u64> {
        self.persons_by(Field::Facility)
    }

    fn persons_by(&self, field: Field) -> HashMap<String, u64> {
        let counts = self.count_tags(self.columns.documents());
        let values = self.tags.iter().filter(|(_, of, _)| *of == field);
        values
            .map(|(number, _, id)| (id.to_owned(), u64::try_from(counts[number as usize]).unwrap_or(0)))
            .collect()
    }

    /// How many persons each of these tags is on.
    pub(crate) fn count_tags(&self, documents: impl Iterator<Item = u32>) -> Vec<usize> {
        let mut counts = vec![0; self.tags.len()];
        for doc in documents {
            for tag in self.columns.tags(doc) {
                counts[*tag as usize] += 1;
            }
        }
        counts
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.entries.unwrap_or(0).to_le_bytes());
        let section = |bytes: &mut Vec<u8>, part: &[u8]| {
            bytes.extend(u64::try_from(part.len()).unwrap_or(0).to_le_bytes());
            bytes.extend(part);
        };
        let tags: Vec<(u8, &str)> = self.tags.iter().map(|(_, field, value)| (field as u8, value)).collect();
        section(&mut bytes, &serde_json::to_vec(&tags).unwrap_or_default());
        let columns = &self.columns;
        section(
            &mut bytes,
            &columns.alive.iter().map(|alive| u8::from(*alive)).collect::<Vec<u8>>(),
        );
        let pairs = |pairs: &[(i32, i32)]| -> Vec<u8> {
            pairs
                .iter()
                .flat_map(|(a, b)| [a.to_le_bytes(), b.to_le_bytes()])
                .flatten()
                .collect()
        };
        let days = |days: &[i32]| -> Vec<u8> { days.iter().flat_map(|day| day.to_le_bytes()).collect() };
        // Only the tags that are in use are saved.
        let mut pool: Vec<u8> = Vec::new();
        let mut lengths: Vec<u8> = Vec::new();
        for doc in 0..columns.alive.len() {
            let tags = columns.tags(u32::try_from(doc).unwrap_or(u32::MAX));
            lengths.extend(u32::try_from(tags.len()).unwrap_or(0).to_le_bytes());
            pool.extend(tags.iter().flat_map(|tag| tag.to_le_bytes()));
        }
        section(&mut bytes, &lengths);
        section(&mut bytes, &pool);
        section(&mut bytes, &days(&columns.first_on));
        section(&mut bytes, &days(&columns.silent_since));
        section(&mut bytes, &pairs(&columns.detained));
        section(&mut bytes, &pairs(&columns.born));
        section(&mut bytes, &self.names.to_bytes());
        let digest = Sha256::digest(&bytes);
        bytes.extend(digest);
        bytes
    }

    fn from_bytes(bytes: &[u8], audience: Audience) -> Option<Self> {
        let (body, digest) = bytes.split_at(bytes.len().checked_sub(32)?);
        if Sha256::digest(body).as_slice() != digest {
            return None;
        }
        let mut rest = body.strip_prefix(MAGIC)?;
        let (entries, after) = rest.split_at_checked(8)?;
        rest = after;
        let entries = u64::from_le_bytes(entries.try_into().ok()?);
        let mut section = || -> Option<&[u8]> {
            let (len, after) = rest.split_at_checked(8)?;
            let len = usize::try_from(u64::from_le_bytes(len.try_into().ok()?)).ok()?;
            let (part, after) = after.split_at_checked(len)?;
            rest = after;
            Some(part)
        };
        let mut tags = Tags::default();
        for (field, value) in serde_json::from_slice::<Vec<(u8, String)>>(section()?).ok()? {
            tags.number(*Field::ALL.get(usize::from(field))?, &value);
        }
        let alive: Vec<bool> = section()?.iter().map(|byte| *byte == 1).collect();
        let mut start = 0u32;
        let spans: Vec<(u32, u32)> = words(section()?)
            .map(|len| {
                let span = (start, len);
                start = start.saturating_add(len);
                span
            })
            .collect();
        let pool: Vec<u32> = words(section()?).collect();
        let days = |part: &[u8]| words(part).map(u32::cast_signed).collect::<Vec<i32>>();
        let pairs = |part: &[u8]| {
            let days: Vec<i32> = words(part).map(u32::cast_signed).collect();
            days.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()
        };
        let columns = Columns {
            living: alive.iter().filter(|alive| **alive).count(),
            spans,
            pool,
            first_on: days(section()?),
            silent_since: days(section()?),
            detained: pairs(section()?),
            born: pairs(section()?),
            alive,
        };
        let names = Index::from_bytes(section()?).ok()?;
        let documents = columns.alive.len();
        let whole = columns.spans.len() == documents
            && columns.first_on.len() == documents
            && columns.silent_since.len() == documents
            && columns.detained.len() == documents
            && columns.born.len() == documents
            && start as usize == columns.pool.len()
            && columns.pool.iter().all(|tag| (*tag as usize) < tags.len());
        whole.then_some(Self {
            audience,
            entries: Some(entries),
            reached: u32::try_from(documents).ok()?,
            names,
            tags,
            columns,
        })
    }
}

fn words(part: &[u8]) -> impl Iterator<Item = u32> + '_ {
    part.chunks_exact(4)
        .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}

impl Tables {
    /// Brings the index of an audience up to the tables.
    pub(crate) fn freshen_index(&self, audience: Audience) -> Result<(), RegistryError> {
        self.read(|db| self.freshen_from(db, audience))
    }

    fn freshen_from(&self, db: &Connection, audience: Audience) -> Result<(), RegistryError> {
        if self.index(audience).entries == Some(Rows { db }.reflected(audience)?) {
            return Ok(());
        }
        let _one = self.indexing.lock().unwrap_or_else(PoisonError::into_inner);
        // One transaction, so that the cursor and the cards are of one moment.
        let moment = db.unchecked_transaction()?;
        let Some(cursor) = (Rows { db: &moment }).screened_for(audience)? else {
            return Ok(());
        };
        let known = self.index(audience).entries;
        match known {
            Some(entries) if entries == cursor => {}
            Some(entries) if entries < cursor => self.follow(&moment, audience, entries, cursor)?,
            // The index knows more than the tables: they were made anew, or it belongs to others.
            Some(_) | None => self.make_index(&moment, audience, cursor)?,
        }
        Ok(())
    }

    fn make_index(&self, db: &Connection, audience: Audience, cursor: u64) -> Result<(), RegistryError> {
        if let Some(twin) = self.twin_of(db, audience, cursor)? {
            self.with_index(audience, |index| *index = twin);
            return Ok(());
        }
        let mut made = AudienceIndex::empty(audience);
        let mut builder = IndexBuilder::new();
        let mut heard = Heard::new();
        let mut last = 0;
        loop {
            let numbers = (Rows { db }).persons_after(audience, last)?;
            let Some(newest) = numbers.last() else { break };
            last = *newest;
            for no in numbers {
                let doc = document(no)?;
                let Some(card) = Rows { db }.card_among(no, audience, &mut heard)? else {
                    continue;
                };
                let facts = Facts::of(&card, &mut made.tags);
                made.columns.set(doc, Some(&facts));
                for name in &card.names {
                    builder.add(doc, &name.text);
                }
            }
        }
        made.names = Index::from_segment(builder.build());
        made.reflects(db, cursor)?;
        self.with_index(audience, |index| *index = made);
        Ok(())
    }

    /// Where the public sees all that the team does, the index of the one is that of the other.
    fn twin_of(
        &self,
        db: &Connection,
        audience: Audience,
        cursor: u64,
    ) -> Result<Option<AudienceIndex>, RegistryError> {
        let other = self.index(match audience {
            Audience::Public => Audience::Team,
            Audience::Team => Audience::Public,
        });
        if other.entries != Some(cursor) {
            return Ok(None);
        }
        let differ: bool = db.query_row(
            "select exists (select 1 from record where kind = 1 and shown <> 2)",
            [],
            |row| row.get(0),
        )?;
        Ok((!differ).then(|| AudienceIndex {
            audience,
            entries: other.entries,
            reached: other.reached,
            names: other.names.clone(),
            tags: other.tags.clone(),
            columns: other.columns.clone(),
        }))
    }

    /// Takes over what changed since the index was last brought up to the tables, a chunk at a time: readers wait for
    /// no more than one chunk.
    fn follow(&self, db: &Connection, audience: Audience, from: u64, cursor: u64) -> Result<(), RegistryError> {
        let changed = self.changed_since(db, audience, from)?;
        let known = self.index(audience).columns.living();
        if changed.len() > 4 * CHUNK && changed.len() / 4 > known {
            return self.make_index(db, audience, cursor);
        }
        let mut heard = Heard::new();
        for chunk in changed.chunks(CHUNK) {
            let mut names: Vec<(u32, Vec<String>)> = Vec::with_capacity(chunk.len());
            let mut cards: Vec<(u32, Option<Card>)> = Vec::with_capacity(chunk.len());
            for no in chunk {
                let doc = document(*no)?;
                let card = Rows { db }.card_among(*no, audience, &mut heard)?;
                let of_card = card
                    .as_ref()
                    .map(|card| card.names.iter().map(|name| name.text.clone()).collect());
                names.push((doc, of_card.unwrap_or_default()));
                cards.push((doc, card));
            }
            self.with_index(audience, |index| {
                for (doc, card) in &cards {
                    let facts = card.as_ref().map(|card| Facts::of(card, &mut index.tags));
                    index.columns.set(*doc, facts.as_ref());
                }
                index.names.update(&names);
            });
        }
        let erased: bool = db
            .prepare_cached("select exists (select 1 from erasure where position >= ?1)")?
            .query_row([crate::project::signed(from)?], |row| row.get(0))?;
        self.with_index(audience, |index| {
            if erased {
                index.purge();
            }
            index.reflects(db, cursor)
        })
    }

    /// The persons whom entries from here on changed, and those they brought who are not in the index yet.
    fn changed_since(&self, db: &Connection, audience: Audience, from: u64) -> Result<Vec<RecordNo>, RegistryError> {
        let index = self.index(audience);
        let mut changed: BTreeSet<RecordNo> = db
            .prepare_cached(
                "select distinct t.record from touched t join record r using (record)
                 where t.position >= ?1 and r.kind = ?2
                 union select j.kept from touched t join joined j using (record) where t.position >= ?1",
            )?
            .query_map(params![crate::project::signed(from)?, Kind::Person as i64], |row| {
                row.get(0)
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut brought =
            db.prepare_cached("select record from record where record >= ?1 and kind = ?2 and (?3 or shown <> 0)")?;
        let team = audience == Audience::Team;
        for no in brought.query_map(params![index.reached, Kind::Person as i64, team], |row| row.get(0))? {
            let no = no?;
            if !index.columns.is_alive(document(no)?) {
                changed.insert(no);
            }
        }
        Ok(changed.into_iter().collect())
    }

    /// Forgets the indexes in memory; they are made anew when they are next needed.
    pub(crate) fn reset_indexes(&self) {
        let forget = |audience| self.with_index(audience, |index| *index = AudienceIndex::empty(audience));
        [Audience::Public, Audience::Team].into_iter().for_each(forget);
    }

    /// Brings both indexes up to the tables and saves them. The team's comes first: where the public sees all that the
    /// team does, its index is a copy. What the leak check has not looked at is for nobody to find: it is made when somebody asks.
    pub(crate) fn save_indexes(&self) -> Result<(), RegistryError> {
        let screened = self.read(|db| Rows { db }.screening())?.is_done();
        [Audience::Team, Audience::Public][..1 + usize::from(screened)]
            .iter()
            .try_for_each(|audience| {
                self.freshen_index(*audience)?;
                self.save_index(*audience)
            })
    }

    pub(crate) fn save_index(&self, audience: Audience) -> Result<(), RegistryError> {
        let index = self.index(audience);
        let path = self.directory.index(index.audience);
        let bytes = index.to_bytes();
        drop(index);
        let part = path.with_extension("part");
        let failed = || RegistryError::file("the saved index cannot be written");
        let mut file = std::fs::File::create(&part).map_err(failed())?;
        file.write_all(&bytes).map_err(failed())?;
        // A half-written file would be refused by its digest and made anew; the rename only spares that.
        std::fs::rename(&part, &path).map_err(failed())
    }
}

/// The number under which an index knows a record.
pub(crate) fn document(no: RecordNo) -> Result<u32, RegistryError> {
    u32::try_from(no).map_err(|_| crate::read::rows::unreadable("record number"))
}
