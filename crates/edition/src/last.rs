//! What the last edition held, person by person: the leaf of the record, short digests of its claims, and since which edition it is
//! told of so. By it the next edition, or its preview, tells what is added, changed, withdrawn and newly public.
//!
//! The register keeps it as a file beside its ledger, written with each edition. It says nothing that the edition did not
//! say to everyone. Where it is missing or is of another edition, the edition's own folder tells the same.

use crate::changed::{ShortClaim, change, short_claims};
use crate::edition::Edition;
use crate::error::EditionError;
use crate::records::{leaf_of_line, line_of};
use guwah_domain::edition_change::EditionChange;
use guwah_domain::id::PersonId;
use guwah_ledger::Hash;
use guwah_registry::PublishedRecord;
use guwah_registry::readers::{PersonRecord, Reader};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// The name of the file in a register's folder.
const KEPT_FILE: &str = "last-edition.bin";
/// The file while it is written.
const KEPT_PART: &str = "last-edition.part";
/// The form of the file.
const FORM: &[u8; 16] = b"guwah last ed 4\n";

/// What was published of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) leaf: Hash,
    /// The claims, in order.
    pub(crate) claims: Box<[ShortClaim]>,
    /// Since which edition the person is told of so, and how it differed from the one before; none where that is not known.
    pub(crate) change: Option<EditionChange>,
    /// Whether the person is in the edition that is compared with it.
    pub(crate) met: bool,
}

/// What the last edition held.
pub(crate) struct LastEdition {
    persons: HashMap<PersonId, Kept>,
}

/// What became of a person since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Since {
    Added,
    Changed,
    Same,
}

impl LastEdition {
    /// Before the first edition.
    pub(crate) fn none() -> Self {
        Self {
            persons: HashMap::new(),
        }
    }

    /// What the register kept of edition `number`; none when it kept nothing, or what it kept is of another.
    pub(crate) fn kept(register: &Path, number: u64) -> Result<Option<Self>, EditionError> {
        if number == 0 {
            return Ok(Some(Self::none()));
        }
        let path = register.join(KEPT_FILE);
        match File::open(&path) {
            Ok(file) => read_kept(file, number).map_err(EditionError::file(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(EditionError::file(path)(error)),
        }
    }

    /// What an edition holds, by its folder.
    pub(crate) fn in_folder(edition: &Edition) -> Result<Self, EditionError> {
        let mut persons = HashMap::new();
        let reader = edition.reader();
        reader.each_person(&mut |record| {
            let (id, claims) = (record.id, short_claims(&record));
            let change = reader.edition_change(id)?;
            let line = line_of(PublishedRecord::Person(Box::new(record)));
            let leaf = leaf_of_line(&line.map_err(crate::publish::in_registry)?);
            persons.insert(
                id,
                Kept {
                    leaf,
                    claims,
                    change,
                    met: false,
                },
            );
            Ok(())
        })?;
        Ok(Self { persons })
    }

    /// What edition `number` of a day tells of a person otherwise, if it does.
    pub(crate) fn change(&self, person: &PersonRecord, number: u64, on: &str) -> EditionChange {
        match self.persons.get(&person.id) {
            None => EditionChange::first(number, on),
            Some(kept) => {
                let change = EditionChange {
                    first: kept.change.as_ref().map_or(0, |change| change.first),
                    last: number,
                    on: on.to_owned(),
                    ..change(person, &kept.claims)
                };
                match &kept.change {
                    Some(former) => change.after(former, &person.person),
                    None => change,
                }
            }
        }
    }

    /// What became of a person since, and what was kept; the person counts as met.
    pub(crate) fn meet(&mut self, id: PersonId, leaf: &Hash) -> (Since, Option<&Kept>) {
        match self.persons.get_mut(&id) {
            None => (Since::Added, None),
            Some(kept) => {
                kept.met = true;
                let since = if kept.leaf == *leaf {
                    Since::Same
                } else {
                    Since::Changed
                };
                (since, Some(kept))
            }
        }
    }

    /// The persons who were not met, in the order of their ids.
    pub(crate) fn withdrawn(&self) -> Vec<PersonId> {
        let gone = self.persons.iter().filter(|(_, kept)| !kept.met);
        let mut gone: Vec<PersonId> = gone.map(|(id, _)| *id).collect();
        gone.sort_unstable();
        gone
    }
}

/// Of which edition the register kept what it held; none when it kept nothing that can be read.
pub(crate) fn kept_number(register: &Path) -> Result<Option<u64>, EditionError> {
    let path = register.join(KEPT_FILE);
    let mut head = [0; 24];
    match File::open(&path).and_then(|mut file| file.read_exact(&mut head)) {
        Ok(()) if head[..16] == *FORM => {
            let number = head[16..].first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
            Ok(Some(number))
        }
        Ok(()) => Ok(None),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof) => Ok(None),
        Err(error) => Err(EditionError::file(path)(error)),
    }
}

fn read_kept(file: File, number: u64) -> io::Result<Option<LastEdition>> {
    let mut file = BufReader::with_capacity(256 * 1024, file);
    let mut form = [0; 16];
    file.read_exact(&mut form)?;
    if form != *FORM || read_u64(&mut file)? != number {
        return Ok(None);
    }
    let persons = read_u64(&mut file)?;
    let mut kept = HashMap::new();
    for _ in 0..persons {
        let (mut id, mut leaf) = ([0; 16], [0; 32]);
        file.read_exact(&mut id)?;
        file.read_exact(&mut leaf)?;
        let claims = read_u64(&mut file)?;
        let claims = (0..claims).map(|_| read_u64(&mut file).map(ShortClaim));
        let claims = claims.collect::<io::Result<_>>()?;
        let mut change = Vec::new();
        let length = read_u64(&mut file)?;
        if (&mut file).take(length).read_to_end(&mut change)? as u64 != length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        kept.insert(
            PersonId(id),
            Kept {
                leaf,
                claims,
                change: serde_json::from_slice(&change)?,
                met: false,
            },
        );
    }
    Ok(Some(LastEdition { persons: kept }))
}

fn read_u64(file: &mut impl Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    file.read_exact(&mut bytes)?;
    Ok(u64::from_be_bytes(bytes))
}

/// Writes what an edition holds, beside the last one until the edition is recorded.
pub(crate) struct Keeping {
    file: BufWriter<File>,
    register: PathBuf,
    persons: u64,
}

impl Keeping {
    /// Begins to write for edition `number`.
    pub(crate) fn start(register: &Path, number: u64) -> io::Result<Self> {
        let mut file = BufWriter::with_capacity(256 * 1024, File::create(register.join(KEPT_PART))?);
        file.write_all(FORM)?;
        file.write_all(&number.to_be_bytes())?;
        // How many persons there are is known at the end.
        file.write_all(&0u64.to_be_bytes())?;
        Ok(Self {
            file,
            register: register.to_owned(),
            persons: 0,
        })
    }

    /// Writes one person.
    pub(crate) fn person(
        &mut self,
        id: PersonId,
        leaf: &Hash,
        claims: &[ShortClaim],
        change: Option<&EditionChange>,
    ) -> io::Result<()> {
        self.persons += 1;
        self.file.write_all(&id.0)?;
        self.file.write_all(leaf)?;
        self.file.write_all(&(claims.len() as u64).to_be_bytes())?;
        for claim in claims {
            self.file.write_all(&claim.0.to_be_bytes())?;
        }
        let change = serde_json::to_vec(&change)?;
        self.file.write_all(&(change.len() as u64).to_be_bytes())?;
        self.file.write_all(&change)
    }

    /// Puts the file in the place of the last one. The edition is recorded by now: if the process dies before this, the
    /// file is of another edition than the last and is not used.
    pub(crate) fn put_in_place(self) -> io::Result<()> {
        use std::io::{Seek, SeekFrom};
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(24))?;
        file.write_all(&self.persons.to_be_bytes())?;
        file.sync_all()?;
        std::fs::rename(self.register.join(KEPT_PART), self.register.join(KEPT_FILE))
    }
}
