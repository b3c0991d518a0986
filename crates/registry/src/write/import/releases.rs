//! Releases: where the one that is to be read stands among those of its list.

use super::behind::Behind;
use super::{Begun, Counts, Importer, ListSource, ReleaseRequest};
use crate::deployment::Registry;
use crate::deployment::keyed_digest::outside_digest;
use crate::error::RegistryError;
use crate::read::rows::{RecordNo, Rows, unreadable};
use crate::write::actor::{Actor, Permission};
use crate::write::again::NarrowedBefore;
use crate::write::execute::fresh_id;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::id::SourceId;
use guwah_domain::listing::Release;
use guwah_domain::row::Reading;
use guwah_domain::source::Source;
use guwah_domain::vague_date::{Day, VagueDate};
use rusqlite::{OptionalExtension, params};
use std::collections::HashSet;

/// On what ground a list is published that was read so.
pub(crate) const IMPORTERS_WORD: &str = "the importer's word that it may be published";

/// Whose ids those of a file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfIds {
    /// The dataset.
    pub dataset: String,
    /// How many of the ids are its.
    pub hits: usize,
    /// How many of those are of persons who were erased.
    pub erased: usize,
}

/// The day of a release: as it was asked for; else, of a list that was never read before, the last day on which it may have been
/// published, where its map tells; else today.
fn day_of(request: &ReleaseRequest, listed_before: bool) -> Day {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let published = request.about.as_ref().and_then(|about| about.published_on.as_ref());
    let published = published.and_then(VagueDate::latest).filter(|day| *day <= today);
    request.on.or(published.filter(|_| !listed_before)).unwrap_or(today)
}

impl Registry {
    /// Begins to read a release of a list; records the list when it is new.
    ///
    /// # Errors
    /// When the register cannot be read or written.
    pub fn begin_release(&self, request: ReleaseRequest, actor: &Actor) -> Result<Begun, RegistryError> {
        actor.check(Permission::Record)?;
        if self.was_erased("", &request.dataset)? {
            return Err(RegistryError::Unacceptable(format!(
                "the list “{}” was erased from this register and is not taken in again: another list would be accepted",
                request.dataset
            )));
        }
        let file = hex(&request.file_sha256);
        let mut found = self.find_dataset(&request.dataset)?;
        if found.is_none() && !request.dry_run {
            self.record_dataset(&request, actor)?;
            found = self.find_dataset(&request.dataset)?;
        }
        if !request.dry_run {
            self.prepare_dataset(&request, actor)?;
        }
        let before = match found {
            Some((no, _)) => self.read_before(no, &file, request.on)?,
            None => None,
        };
        let check_erased = self.shared.remembers_erased()?;
        if let Some((release, rows)) = before
            && !check_erased
        {
            return Ok(Begun::SameFile { release, rows });
        }
        let (no, id) = found.map_or((None, SourceId(fresh_id()?)), |(no, id)| (Some(no), id));
        let listed_before = no.map(|no| self.lists_anybody(no)).transpose()?.unwrap_or_default();
        let on = day_of(&request, listed_before);
        // Read again although it was read to its end, for the rows of those who were erased since.
        let again = before.is_some();
        let (release, next, known) = match (before, no) {
            (Some((release, _)), Some(no)) => (release, self.release_after(no, release)?, true),
            _ => self.place_release(no, on, &file)?,
        };
        if !known && !request.dry_run {
            let open = Command::OpenRelease {
                dataset: id,
                release,
                file,
            };
            self.shared.write()?.carry_out(actor, vec![open])?;
        }
        let begun_at = self.entries()?;
        let behind = if request.dry_run {
            None
        } else {
            Some(Behind::start(self, id, begun_at)?)
        };
        Ok(Begun::Reading(Box::new(Importer {
            registry: self.clone(),
            actor: actor.clone(),
            reading: Reading {
                dataset: id,
                release,
                next,
            },
            dataset: request.dataset,
            dataset_no: no,
            listed_before,
            db: self.shared.tables.connection()?,
            partial: request.partial,
            dry_run: request.dry_run,
            check_erased,
            narrowed: self.narrowed_before()?,
            again,
            seen: HashSet::new(),
            counts: Counts::default(),
            behind,
        })))
    }

    /// The dataset to which most of these outside ids belong, or belonged before those persons were erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn dataset_of_ids(&self, ids: &[String]) -> Result<Option<OfIds>, RegistryError> {
        let mut best: Option<OfIds> = None;
        let remembers = self.shared.remembers_erased()?;
        let ring = self.shared.deployment.ring.as_ref();
        self.shared.tables.read(|db| {
            let mut datasets = db.prepare("select record, dataset from source where dataset is not null")?;
            let mut erased_ids = db.prepare("select exists (select 1 from erased where outside_id = ?1)")?;
            let named = datasets.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
            for dataset in named {
                let (no, name) = dataset?;
                let (mut hits, mut erased) = (0, 0);
                for id in ids {
                    let listed = Rows { db }.listed_record(no, id)?;
                    if listed.is_some() {
                        hits += 1;
                    } else if remembers {
                        let digest = outside_digest(ring, &name, id);
                        erased += usize::from(erased_ids.query_row([digest.as_bytes()], |row| row.get::<_, bool>(0))?);
                    }
                }
                if hits + erased > best.as_ref().map_or(0, |best| best.hits) {
                    best = Some(OfIds {
                        dataset: name,
                        hits: hits + erased,
                        erased,
                    });
                }
            }
            Ok(())
        })?;
        Ok(best)
    }

    fn lists_anybody(&self, dataset: RecordNo) -> Result<bool, RegistryError> {
        self.shared.tables.read(|db| {
            let mut any = db.prepare_cached("select exists (select 1 from listed where dataset = ?1)")?;
            Ok(any.query_row([dataset], |row| row.get(0))?)
        })
    }

    fn find_dataset(&self, name: &str) -> Result<Option<(RecordNo, SourceId)>, RegistryError> {
        self.shared.tables.read(|db| Rows { db }.dataset(name))
    }

    fn record_dataset(&self, request: &ReleaseRequest, actor: &Actor) -> Result<(), RegistryError> {
        let about = Source {
            kind: "imported_dataset".into(),
            title: request.dataset.clone(),
            dataset: Some(request.dataset.clone()),
            ..Source::default()
        };
        let source = SourceId(fresh_id()?);
        let about = Box::new(about);
        let mut commands = vec![Command::RecordSource { source, about }];
        if self.narrowed_before()?.holds("", &request.dataset) {
            commands.push(NarrowedBefore::source(source));
        }
        self.execute_all(actor, commands)?;
        Ok(())
    }

    /// What the request says of the list itself.
    fn prepare_dataset(&self, request: &ReleaseRequest, actor: &Actor) -> Result<(), RegistryError> {
        if let Some(about) = &request.about {
            self.describe_dataset(&request.dataset, about, actor)?;
        }
        if request.publishable {
            self.allow_publication(&request.dataset, actor)?;
        }
        Ok(())
    }

    /// Describes the list anew, where that was said and is not what the register holds.
    fn describe_dataset(&self, name: &str, said: &ListSource, actor: &Actor) -> Result<(), RegistryError> {
        let Some((no, id)) = self.find_dataset(name)? else {
            return Ok(());
        };
        let Some((_, known)) = self.shared.tables.read(|db| Rows { db }.source(no))? else {
            return Ok(());
        };
        let mut about = known.about.clone();
        said.describe(&mut about);
        if about != known.about {
            let about = Box::new(about);
            self.execute(actor, Command::RecordSource { source: id, about })?;
        }
        Ok(())
    }

    /// The importer gives their word that what the list says may be published. It stands beside what others decided: an
    /// embargo, or a consent that allows less.
    ///
    /// # Errors
    /// When the register cannot be read or written.
    pub fn allow_publication(&self, name: &str, actor: &Actor) -> Result<(), RegistryError> {
        let Some((no, source)) = self.find_dataset(name)? else {
            return Ok(());
        };
        let known = self.shared.tables.read(|db| Rows { db }.source(no))?;
        if known.is_some_and(|(_, known)| known.consents.standing().any(|kept| kept.consent.is_for_all())) {
            return Ok(());
        }
        let consent = Consent::to_publish(IMPORTERS_WORD);
        self.execute(actor, Command::RecordConsent { source, consent })?;
        Ok(())
    }

    /// The release as which the same file was read to its end before, and how many rows it had. Where a day is named, a
    /// release of that day: what a list said once it may say again, after it said something else. Where none is, the newest.
    fn read_before(
        &self,
        dataset: RecordNo,
        file: &str,
        on: Option<Day>,
    ) -> Result<Option<(Release, u64)>, RegistryError> {
        let found: Option<(String, u16, i64)> = self.shared.tables.read(|db| {
            Ok(db
                .prepare_cached(
                    "select released_on, nth, rows from release
                     where dataset = ?1 and file = ?2 and rows is not null and (?3 is null or released_on = ?3)
                     order by released_on desc, nth desc",
                )?
                .query_row(params![dataset, file.as_bytes(), on.map(|on| on.to_string())], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })
                .optional()?)
        })?;
        let Some((on, nth, rows)) = found else { return Ok(None) };
        let on = on.parse().map_err(|_| unreadable("release"))?;
        Ok(Some((Release { on, nth }, u64::try_from(rows).unwrap_or(0))))
    }

    fn release_after(&self, dataset: RecordNo, release: Release) -> Result<Option<Release>, RegistryError> {
        Ok(self
            .releases(dataset)?
            .into_iter()
            .map(|(other, ..)| other)
            .find(|other| *other > release))
    }

    /// Where a release of this day stands: itself, the one after it, and whether its reading was begun before.
    fn place_release(
        &self,
        dataset: Option<RecordNo>,
        on: Day,
        file: &str,
    ) -> Result<(Release, Option<Release>, bool), RegistryError> {
        let releases = match dataset {
            Some(no) => self.releases(no)?,
            None => Vec::new(),
        };
        if let Some((begun, ..)) = releases
            .iter()
            .find(|(release, known, open)| release.on == on && *open && known == file)
        {
            let next = releases
                .iter()
                .map(|(release, ..)| *release)
                .find(|release| release > begun);
            return Ok((*begun, next, true));
        }
        let nth = releases
            .iter()
            .filter(|(release, ..)| release.on == on)
            .map(|(release, ..)| release.nth)
            .max();
        let release = Release {
            on,
            nth: nth.unwrap_or(0) + 1,
        };
        let next = releases
            .iter()
            .map(|(release, ..)| *release)
            .find(|other| *other > release);
        Ok((release, next, false))
    }

    /// The releases of a list in order, each with its file's digest and whether its reading was never finished.
    fn releases(&self, dataset: RecordNo) -> Result<Vec<(Release, String, bool)>, RegistryError> {
        let mut releases = Vec::new();
        self.shared.tables.read(|db| {
            let mut statement =
                db.prepare_cached("select released_on, nth, file, rows is null from release where dataset = ?1")?;
            let mut rows = statement.query([dataset])?;
            while let Some(row) = rows.next()? {
                let on = row.get::<_, String>(0)?.parse().map_err(|_| unreadable("release"))?;
                let file = String::from_utf8(row.get(2)?).map_err(|_| unreadable("release"))?;
                releases.push((Release { on, nth: row.get(1)? }, file, row.get(3)?));
            }
            Ok(())
        })?;
        releases.sort_by_key(|(release, ..)| *release);
        Ok(releases)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
