//! Published tables are written by the projection that writes a register's: they hold what the public may see and
//! physically nothing else.

use super::editions::{put_edition, put_edition_change, put_taken};
use super::projector::Projector;
use super::schema::create_tables;
use crate::deployment::Registry;
use crate::deployment::directory::{Directory, OpenOptions, remove_if_there};
use crate::error::RegistryError;
use crate::read::photos::{self, PhotoSize};
use crate::read::published::PublishedRecord;
use crate::read::rows::Rows;
use crate::read::{PersonRecord, PublicReader, Reader, RecordKey};
use guwah_domain::edition::PublishedEdition;
use guwah_domain::edition_change::EditionChange;
use guwah_domain::id::PersonId;
use guwah_domain::value::Value;
use std::path::Path;

/// Of how many persons the words are kept back until the text index is given them: many at once are quicker, and all of
/// them would need much memory.
const TEXTS_KEPT_BACK: u64 = 65_536;

/// What was written into published tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublishedRows {
    /// How many persons.
    pub persons: u64,
    /// Those who are published for the first time, in the order of recording: they have the next public numbers.
    pub numbered: Vec<PersonId>,
}

/// Writes the working copies of the photos that the public sees of a person. No original is ever in an edition.
fn publish_photos(reader: &PublicReader, record: &PersonRecord, folder: &Path) -> Result<(), RegistryError> {
    for (source, claim) in record.person.claims() {
        if !matches!(claim.value, Value::File(_)) {
            continue;
        }
        let id = claim.id(record.id, source);
        for size in PhotoSize::ALL {
            let photo = reader.photo(&RecordKey::Id(record.id), id, size)?;
            let photo =
                photo.ok_or_else(|| RegistryError::Evidence(format!("the photo of claim {id} is not there")))?;
            photos::publish(folder, id, size, &photo)?;
        }
    }
    Ok(())
}

impl Registry {
    /// Writes tables and working copies of photos with what the public may see, and nothing else, into a folder, and shows each record as it is written, which tells since which edition a person is told of so. The index is for [`PublishedTables::index`](crate::PublishedTables::index) to make. Those who were never published get numbers from `next_number` on, which
    /// the caller records before anybody sees them.
    ///
    /// # Errors
    /// When the register cannot be read or the folder not written, or the visitor's own error.
    pub fn publish_tables(
        &self,
        folder: &Path,
        next_number: u64,
        editions: &[PublishedEdition],
        visit: &mut dyn FnMut(PublishedRecord) -> Result<Option<EditionChange>, RegistryError>,
    ) -> Result<PublishedRows, RegistryError> {
        let directory = Directory::new(folder, &OpenOptions::default());
        let part = directory.tables_part();
        let db = create_tables(&part)?;
        let photos = directory.photos();
        let reader = self.public_reader();
        let mut projector = Projector::default();
        let mut rows = PublishedRows::default();
        let mut taken = Taken::before(next_number);
        let mut places = 1i64..;
        db.execute_batch("begin")?;
        self.each_published(&mut |mut record| {
            let no = match &mut record {
                PublishedRecord::Source(id, source) => projector.publish_source(&db, *id, source)?,
                PublishedRecord::Person(person) => {
                    let number = person
                        .number
                        .unwrap_or_else(|| next_number + rows.numbered.len() as u64);
                    if person.number.is_none() {
                        rows.numbered.push(person.id);
                    }
                    person.number = Some(number);
                    taken.is_here(number);
                    rows.persons += 1;
                    publish_photos(&reader, person, &photos)?;
                    if rows.persons.is_multiple_of(TEXTS_KEPT_BACK) {
                        projector.index_texts(&db)?;
                    }
                    projector.publish_person(&db, person)?
                }
                PublishedRecord::Institution(record) => projector.publish_institution(&db, record)?,
            };
            if places.next() != Some(no) {
                let what = "the records of the edition are not numbered in their order: this is a fault of the program";
                return Err(RegistryError::Unacceptable(what.into()));
            }
            if let Some(change) = visit(record)? {
                put_edition_change(&db, no, &change)?;
            }
            Ok(())
        })?;
        let joined = self.shared.tables.read(|db| Rows { db }.joined_numbers())?;
        put_taken(&db, taken.by_others(), &joined)?;
        for edition in editions {
            put_edition(&db, edition)?;
        }
        projector.finish(&db, 0)?;
        db.execute_batch("commit; insert into text_index (text_index) values ('optimize');")?;
        // Written anew, so that the file has no page that nothing is on; into a file, since in its own place all of it would
        // lie in memory meanwhile.
        let whole = directory.tables();
        let path = whole.to_str().ok_or_else(|| {
            RegistryError::Unacceptable(format!("{}: give a folder whose name is Unicode", folder.display()))
        })?;
        db.execute("vacuum into ?1", [path])?;
        drop(db);
        remove_if_there(&part)?;
        Ok(rows)
    }
}

/// The public numbers given before this edition, and whether their persons are in it.
struct Taken(Vec<bool>);

impl Taken {
    fn before(next_number: u64) -> Self {
        Self(vec![false; usize::try_from(next_number).unwrap_or(usize::MAX)])
    }

    fn is_here(&mut self, number: u64) {
        let known = usize::try_from(number).ok().and_then(|number| self.0.get_mut(number));
        known.into_iter().for_each(|here| *here = true);
    }

    /// The numbers of those who are not here. There is no number 0.
    fn by_others(&self) -> impl Iterator<Item = u64> {
        (0u64..)
            .zip(&self.0)
            .skip(1)
            .filter(|(_, here)| !**here)
            .map(|(number, _)| number)
    }
}
