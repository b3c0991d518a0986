//! Readers: [`PublicReader`] and [`TeamReader`]. What both can do is [`Reader`], which pages hold; what only the team can do is a
//! method of the team's alone. The public's is made of redacted records, so it has no method that yields a withheld field.

use crate::error::RegistryError;
use crate::search::query::Query;
use crate::search::{Results, Tally};
use guwah_domain::card::Card;
use guwah_domain::disclosure::Audience;
use guwah_domain::id::{ClaimId, InstitutionId, PersonId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::listing::Release;
use guwah_domain::person::Person;
use guwah_domain::source::SourceWithConsent;
use guwah_domain::status::SourceBrief;
use guwah_domain::summary::Summary;
use std::collections::BTreeMap;

pub(crate) mod barriers;
mod changes;
pub mod comparable;
mod comparing;
mod earlier;
mod found;
mod happened;
pub mod history;
mod institutions;
mod invented;
mod known_sources;
pub(crate) mod leak_answers;
mod lists;
mod mention;
mod mentions;
mod moment;
mod own_ids;
pub(crate) mod photos;
pub(crate) mod protected;
mod public;
pub(crate) mod published;
mod record_key;
mod register;
pub(crate) mod rows;
pub(crate) mod sealed;
mod spoken_of;
pub(crate) mod tables;
mod team;

pub use barriers::Barriers;
pub use comparing::{JudgedPair, Said};
pub use happened::Happened;
pub use mention::Mention;
pub use photos::{Photo, PhotoSize};
pub use public::PublicReader;
pub use published::{PublishedRecord, PublishedTables};
pub use record_key::{NotARecord, RecordKey};
pub use register::RegisterReader;
pub use sealed::SealedReader;
pub use team::TeamReader;

/// A person as one audience sees them, with what a page needs beside the claims.
#[derive(Debug, Clone)]
pub struct PersonRecord {
    /// The record.
    pub id: PersonId,
    /// The public number, once published.
    pub number: Option<u64>,
    /// Under which ids which datasets know the person.
    pub outside: Vec<(String, String)>,
    /// The claims and what the editors say, as far as the audience may see them.
    pub person: Person,
    /// Every source that the claims come from.
    pub sources: BTreeMap<SourceId, SourceWithConsent>,
    /// Relatives who have a record that the audience may see.
    pub relatives: BTreeMap<PersonId, Card>,
    /// The public numbers of those relatives who have one.
    pub relative_numbers: BTreeMap<PersonId, u64>,
    /// Kinship with the person that is told on others' pages.
    pub mentions: Vec<Mention>,
    /// The ledger position of the last entry that changed the person.
    pub position: u64,
}

impl PersonRecord {
    /// Whether the public is not shown a summary, until an editor confirms it.
    #[must_use]
    pub fn holds_back(&self, summary: &Summary) -> bool {
        let permitted = |source| {
            let source = self.sources.get(&source);
            source.map(SourceWithConsent::permits).unwrap_or_default()
        };
        summary.is_held_back(self.person.whom(), &self.person.statements, &permitted)
    }

    /// What the status rule must know of a source.
    #[must_use]
    pub fn brief(&self, source: SourceId) -> SourceBrief {
        self.sources
            .get(&source)
            .map(|source| SourceBrief::of(source))
            .unwrap_or_default()
    }
}

/// A source as one audience sees it.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    /// The record.
    pub id: SourceId,
    /// What it is.
    pub source: SourceWithConsent,
    /// How many persons it speaks of.
    pub total: u64,
    /// Those on this page, in the order of recording, with their public numbers.
    pub persons: Vec<(PersonId, Option<u64>, Card)>,
}

/// A facility or an organisation as one audience sees it.
#[derive(Debug, Clone)]
pub struct InstitutionRecord {
    /// What is told of it, as far as the audience may see it.
    pub institution: Institution,
    /// Every source that tells of it.
    pub sources: BTreeMap<SourceId, SourceWithConsent>,
    /// To how many persons something is said to have been done there.
    pub persons: u64,
}

/// A page of facilities or organisations.
#[derive(Debug, Clone, Default)]
pub struct Institutions {
    /// How many there are.
    pub total: u64,
    /// Those on this page, in the order of recording.
    pub page: Vec<InstitutionRecord>,
}

/// One entry that changed a person, for the history of a page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HistoryLine {
    /// The entry's position in the ledger.
    pub position: u64,
    /// When it was recorded, RFC 3339, UTC.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
    /// Why, when it was said.
    pub why: Option<String>,
    /// What changed.
    pub what: Vec<Happened>,
}

/// A list, with its releases.
#[derive(Debug, Clone)]
pub struct ListRecord {
    /// The record.
    pub id: SourceId,
    /// What it is.
    pub source: SourceWithConsent,
    /// How many persons it speaks of.
    pub persons: u64,
    /// Its releases, the first one first.
    pub releases: Vec<ReleaseCount>,
}

/// A release of a list, in numbers: of the rows of which the audience sees something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseCount {
    /// Which.
    pub release: Release,
    /// How many rows the file had; for the team alone.
    pub rows: Option<u64>,
    /// How many rows it lists.
    pub listed: u64,
    /// How many it lists for the first time.
    pub new: u64,
    /// How many it lists again, which the release before did not.
    pub back: u64,
    /// How many of the release before it does not list.
    pub no_longer: u64,
}

/// The latest changes, newest first.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// One line for each person and entry; in an edition, for each person, by the edition that last told something otherwise.
    pub lines: Vec<Change>,
    /// What to ask for to go on from there; none when nothing is left.
    pub before: Option<u64>,
}

/// A change of a person.
#[derive(Debug, Clone)]
pub struct Change {
    /// The record.
    pub id: PersonId,
    /// The public number, once published.
    pub number: Option<u64>,
    /// What a list shows.
    pub card: Card,
    /// When and what; in an edition its position is the edition's number, its time the edition's day.
    pub line: Option<HistoryLine>,
}

/// A person who was recorded or changed lately.
#[derive(Debug, Clone)]
pub struct Latest {
    /// The record.
    pub id: PersonId,
    /// The public number, once published.
    pub number: Option<u64>,
    /// What a list shows.
    pub card: Card,
    /// The last entry that changed what this audience sees; in an edition, the last edition that did.
    pub last: Option<HistoryLine>,
}

/// What the register holds, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Persons.
    pub persons: u64,
    /// Sources.
    pub sources: u64,
    /// Persons of whom accounts contradict each other.
    pub contested: u64,
}

/// What may be read. Every method sees the newest entry that was durable when it was called.
pub trait Reader: Send + Sync {
    /// For whom this reads.
    fn audience(&self) -> Audience;

    /// The team's reader, where this is one: for pages that are for the team alone. The public's is none.
    fn team(&self) -> Option<&TeamReader> {
        None
    }

    /// How many entries what is read reflects: as long as it stays the same, so does every answer.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn entries(&self) -> Result<u64, RegistryError>;

    /// A person, or none when there is none that this audience may see: withheld and unknown look the same.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn person(&self, key: &RecordKey) -> Result<Option<PersonRecord>, RegistryError>;

    /// Whether a public number belongs to somebody of whom this audience sees nothing now: one who was withdrawn, withheld
    /// or erased after having been published.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn was_published(&self, number: u64) -> Result<bool, RegistryError>;

    /// The working copy of a photo of a person, by the claim that names it; none where this audience sees no such claim.
    ///
    /// # Errors
    /// When the register cannot be read, or the photo is missing or damaged.
    fn photo(&self, key: &RecordKey, claim: ClaimId, size: PhotoSize) -> Result<Option<Photo>, RegistryError>;

    /// A person as recorded by a moment; none when not yet recorded then.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn person_as_of(
        &self,
        key: &RecordKey,
        moment: &crate::read::history::Moment,
    ) -> Result<Option<PersonRecord>, RegistryError>;

    /// The entries that changed a person, oldest first. For the public: when, and what kind of change, of what is public.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn history(&self, key: &RecordKey) -> Result<Vec<HistoryLine>, RegistryError>;

    /// The last of what changed of a person: the newest line of the history; in an edition, which has no history, what the newest
    /// edition that told something otherwise told so.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn last_change(&self, person: PersonId) -> Result<Option<HistoryLine>, RegistryError>;

    /// A source with the persons it speaks of, `page` from 0, [`PAGE`] a page.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn source(&self, id: SourceId, page: u64) -> Result<Option<SourceRecord>, RegistryError>;

    /// A facility or an organisation, or none when there is none that this audience may see.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn institution(&self, id: InstitutionId) -> Result<Option<InstitutionRecord>, RegistryError>;

    /// Which facility or organisation a dataset means by a key of its own, where this audience may see it. An edition knows
    /// no such keys.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn institution_known_as(&self, dataset: &str, key: &str) -> Result<Option<InstitutionId>, RegistryError>;

    /// The facilities, or the organisations, in the order of recording, `limit` of them from the one at `offset`, the first
    /// being 0.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn institutions(&self, kind: InstitutionKind, offset: u64, limit: u64) -> Result<Institutions, RegistryError>;

    /// Every facility and organisation, in the order of recording, without counting persons.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    fn each_institution(
        &self,
        visit: &mut dyn FnMut(InstitutionRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError>;

    /// All sources with the number of persons each speaks of.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn sources(&self) -> Result<Vec<(SourceId, SourceWithConsent, u64)>, RegistryError>;

    /// Searches.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn search(&self, query: &Query) -> Result<Results, RegistryError>;

    /// The lists that are imported release by release.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn lists(&self) -> Result<Vec<ListRecord>, RegistryError>;

    /// The latest changes of persons that this audience may see, before a mark that an earlier answer gave.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn changes(&self, before: Option<u64>) -> Result<Changes, RegistryError>;

    /// Counts all that a query matches, for maps and charts. It costs one pass over the index, whatever is drawn of it.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn tally(&self, query: &Query) -> Result<Tally, RegistryError>;

    /// What the register holds.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn counts(&self) -> Result<Counts, RegistryError>;

    /// Whether a source that this audience is shown was invented to try the register out: every page says so then.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn holds_invented(&self) -> Result<bool, RegistryError>;

    /// Every person whom a search finds, in the order of its pages; offset and limit are not looked at. All are read as of
    /// one moment, one after the other.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    fn each_found(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError>;

    /// Ids and public numbers of persons in the order of recording, `limit` of them from the one at `offset`, the first
    /// being 0.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn keys(&self, offset: u64, limit: u64) -> Result<Vec<(PersonId, Option<u64>)>, RegistryError>;

    /// The persons who changed last, at most `limit`, the last first.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn latest(&self, limit: usize) -> Result<Vec<Latest>, RegistryError>;

    /// Every person, in the order of recording.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    fn each_person(
        &self,
        visit: &mut dyn FnMut(PersonRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError>;
}

/// How many persons a page of a list holds.
pub const PAGE: u64 = 50;
