//! Published tables: the same rows as a register's, in a folder of their own that physically holds nothing else than
//! what the public may see.

use crate::deployment::Registry;
use crate::deployment::directory::{Directory, OpenOptions};
use crate::error::RegistryError;
use crate::read::tables::Tables;
use crate::read::{InstitutionRecord, PersonRecord, PublicReader, Reader};
use guwah_domain::disclosure::Audience;
use guwah_domain::id::SourceId;
use guwah_domain::source::SourceWithConsent;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

/// How many records go from the reading thread to the writing one at once.
const CHUNK: usize = 256;

/// Tables that were published, opened for reading.
pub struct PublishedTables {
    tables: Arc<Tables>,
}

impl PublishedTables {
    /// Opens the tables in a folder. Nothing outside the folder is opened, and nothing in it is written.
    ///
    /// # Errors
    /// When they are not there or cannot be read.
    pub fn open(folder: &Path) -> Result<Self, RegistryError> {
        let directory = Directory::new(folder, &OpenOptions::default());
        if !directory.tables().exists() {
            return Err(RegistryError::NotFound(folder.display().to_string()));
        }
        Ok(Self {
            tables: Arc::new(Tables::new(directory)),
        })
    }

    /// Makes the index of tables that were just written into a folder, and saves it there. It takes much memory: what was
    /// needed to write the tables should be let go before.
    ///
    /// # Errors
    /// When the tables cannot be read or the index not written.
    pub fn index(folder: &Path) -> Result<(), RegistryError> {
        let tables = Tables::new(Directory::new(folder, &OpenOptions::default()));
        tables.freshen_index(Audience::Public)?;
        tables.save_index(Audience::Public)
    }

    /// The reader for the public: there is no other.
    #[must_use]
    pub fn reader(&self) -> PublicReader {
        PublicReader::of_edition(Arc::clone(&self.tables))
    }
}

/// A record as an edition holds it. Records are published one after the other, sources first, persons in the order of
/// recording, facilities and organisations last; their places in that order are their numbers in the tables.
pub enum PublishedRecord {
    /// A source.
    Source(SourceId, Box<SourceWithConsent>),
    /// A person.
    Person(Box<PersonRecord>),
    /// A facility or an organisation.
    Institution(Box<InstitutionRecord>),
}

impl Registry {
    /// Every source that may be published, and of how many persons it speaks. The index that tells that is let go again: it
    /// would lie in memory beside the one that is made for the edition.
    fn public_sources(&self) -> Result<Vec<(SourceId, SourceWithConsent, u64)>, RegistryError> {
        let tables = Arc::new(Tables::new(self.shared.tables.directory.clone()));
        PublicReader::over(tables, Some(Arc::clone(&self.shared))).sources()
    }

    /// Reads every record as an edition made now would hold it, in its order. A source of which the public sees no claim
    /// and no statement is not in it: its title may tell more than its claims do.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    fn each_public(
        &self,
        visit: &mut dyn FnMut(PublishedRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        let reader = self.public_reader();
        let mut speaking = HashSet::new();
        let mut institutions = Vec::new();
        reader.each_institution(&mut |record| {
            institutions.push(record);
            Ok(())
        })?;
        let told_by: HashSet<SourceId> = institutions
            .iter()
            .flat_map(|record| record.sources.keys().copied())
            .collect();
        for (id, source, persons) in self.public_sources()? {
            if persons > 0 || !source.statements.is_empty() || told_by.contains(&id) {
                speaking.insert(id);
                visit(PublishedRecord::Source(id, Box::new(source)))?;
            }
        }
        reader.each_person(&mut |mut record| {
            // A source that was published after the sources were read is for the next edition.
            record.person.statements.retain(|(source, _)| speaking.contains(source));
            record.sources.retain(|source, _| speaking.contains(source));
            if record.person.statements.is_empty() {
                return Ok(());
            }
            visit(PublishedRecord::Person(Box::new(record)))
        })?;
        for mut record in institutions {
            record
                .institution
                .statements
                .retain(|(source, _)| speaking.contains(source));
            record.sources.retain(|source, _| speaking.contains(source));
            if !record.institution.statements.is_empty() {
                visit(PublishedRecord::Institution(Box::new(record)))?;
            }
        }
        Ok(())
    }

    /// Shows every record as an edition made now would hold it, in its order. Reading goes on on a thread of its own, a few hundred
    /// records ahead.
    ///
    /// # Errors
    /// When the register cannot be read, or the visitor's own error.
    pub fn each_published(
        &self,
        visit: &mut dyn FnMut(PublishedRecord) -> Result<(), RegistryError>,
    ) -> Result<(), RegistryError> {
        let (send, read) = sync_channel::<Vec<PublishedRecord>>(2);
        let gone = || RegistryError::Unacceptable("the reading was stopped".into());
        std::thread::scope(|threads| {
            let reading = threads.spawn(move || {
                let mut chunk = Vec::with_capacity(CHUNK);
                self.each_public(&mut |record| {
                    chunk.push(record);
                    if chunk.len() < CHUNK {
                        return Ok(());
                    }
                    let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
                    send.send(full).map_err(|_| gone())
                })?;
                send.send(chunk).map_err(|_| gone())
            });
            let visited = read.iter().flatten().try_for_each(visit);
            drop(read);
            let stopped = || RegistryError::Unacceptable("the reading stopped on a fault of the program".into());
            let done = reading.join().unwrap_or_else(|_| Err(stopped()));
            // Where the visitor stops, that is what stopped the reading too.
            visited.and(done)
        })
    }
}
