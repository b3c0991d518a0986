//! Published tables: the same rows as a register's, in a folder of their own that physically holds nothing else than
//! what the public may see.

use crate::directory::{Directory, OpenOptions, create_tables};
use crate::error::RegistryError;
use crate::project::Projector;
use crate::readers::{Reader, RegisterReader};
use crate::registry::Registry;
use crate::tables::Tables;
use guwah_domain::disclosure::Audience;
use std::path::Path;
use std::sync::Arc;

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

    /// The reader for the public: there is no other.
    #[must_use]
    pub fn reader(&self) -> RegisterReader {
        RegisterReader::of_edition(Arc::clone(&self.tables))
    }
}

impl Registry {
    /// Writes tables and index with what the public may see, and nothing else, into a folder. Persons keep the order of
    /// recording. Gives how many there are.
    ///
    /// # Errors
    /// When the register cannot be read or the folder not written.
    pub fn publish_tables(&self, folder: &Path) -> Result<u64, RegistryError> {
        let directory = Directory::new(folder, &OpenOptions::default());
        let db = create_tables(&directory.tables())?;
        let mut projector = Projector::default();
        let reader = self.reader(Audience::Public);
        db.execute_batch("begin")?;
        for (id, source, _) in reader.sources()? {
            projector.publish_source(&db, id, &source)?;
        }
        let mut persons = 0;
        reader.each_person(&mut |record| {
            projector.publish_person(&db, &record)?;
            persons += 1;
            Ok(())
        })?;
        db.execute_batch("commit; insert into text_index (text_index) values ('optimize'); vacuum;")?;
        drop(db);
        let tables = Tables::new(directory);
        tables.freshen_index(Audience::Public)?;
        tables.save_index(Audience::Public)?;
        Ok(persons)
    }
}
