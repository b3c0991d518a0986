//! Publish: a fresh folder with what may be public, recorded in the register, then signed.

use crate::changed::short_claims;
use crate::edition::Edition;
use crate::error::EditionError;
use crate::guard::{self, LastOut};
use crate::kept_back::{KeepingBack, KeptBack};
use crate::last::{Keeping, LastEdition, Since};
use crate::leak::{self, GivenAnswer, LeakReport};
use crate::manifest::{
    FORMAT, FormerKey, ListedFile, MANIFEST_FILE, Manifest, SIGNATURE_FILE, digest_of, files_under, hex, measure,
};
use crate::records::{TREE_FILE, leaf_of_line, line_of, write_tree};
use guwah_domain::edition::PublishedEdition;
use guwah_domain::vague_date::Day;
use guwah_ledger::{Hash, VerifierKey};
use guwah_registry::{Actor, PublishedRecord, PublishedRows, PublishedSoFar, PublishedTables, Registry, RegistryError};
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Held by whoever publishes.
const LOCK_FILE: &str = "publish.lock";

/// How an edition is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publishing {
    /// The day that it bears, UTC.
    pub made_on: Day,
    /// Answers to what the leak check finds. They are kept, and not asked for again.
    pub answers: Vec<GivenAnswer>,
    /// The newest edition that is out, where it is told.
    pub last: Option<LastOut>,
    /// Whether an edition may be of nobody.
    pub of_nobody: bool,
}

impl Publishing {
    /// An edition of a day, with no answers beyond those that were given before.
    #[must_use]
    pub fn on(made_on: Day) -> Self {
        Self {
            made_on,
            answers: Vec::new(),
            last: None,
            of_nobody: false,
        }
    }
}

/// What was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// The edition.
    pub edition: PublishedEdition,
    /// How many persons are in an edition for the first time.
    pub numbered: u64,
    /// How many files it has, manifest and signature included.
    pub files: u64,
    /// How many entries the ledger had.
    pub entries: u64,
    /// The key with which it is verified.
    pub key: String,
    /// How many claims and sources were under an embargo that is over by now.
    pub opened: u64,
    /// What the leak check found. Nothing of it blocks.
    pub leaks: LeakReport,
    /// Of whom it tells nothing, and why.
    pub kept_back: KeptBack,
}

/// Publishes what may be public into a new folder. It is written beside its place and put there when it is whole,
/// recorded and signed: whatever stops this, there is no half of an edition under the name.
///
/// # Errors
/// When there is something under that name already, or it cannot be written, or something was taken back meanwhile, or the
/// leak check finds what nobody has answered.
/// Nothing is left then but, after a crash, a folder whose name ends in `.part`, which the next try removes.
pub fn publish(
    registry: &Registry,
    actor: &Actor,
    to: &Path,
    publishing: &Publishing,
) -> Result<Published, EditionError> {
    let part = part_of(to)?;
    if !is_free(to)? {
        return Err(EditionError::NotEmpty(to.to_owned()));
    }
    let _alone = alone(registry)?;
    remove_if_there(&part)?;
    fs::create_dir_all(&part).map_err(EditionError::file(&part))?;
    match write(registry, actor, &part, publishing).and_then(|published| put_in_place(&part, to).map(|()| published)) {
        Ok(published) => Ok(published),
        Err(error) => {
            // The first error is the one to tell; what cannot be removed now is removed by the next try.
            let _ = fs::remove_dir_all(&part);
            Err(error)
        }
    }
}

/// The lock of the one who publishes; let go when it is dropped, or when the process ends. Two at once would only find out
/// at the end that one of them worked in vain.
fn alone(registry: &Registry) -> Result<File, EditionError> {
    let path = registry.folder().join(LOCK_FILE);
    let file = File::create(&path).map_err(EditionError::file(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let what = "another edition of this register is being made: wait until it is done, and repeat";
            Err(RegistryError::Unacceptable(what.into()).into())
        }
        Err(TryLockError::Error(error)) => Err(EditionError::file(&path)(error)),
    }
}

fn write(registry: &Registry, actor: &Actor, part: &Path, publishing: &Publishing) -> Result<Published, EditionError> {
    let last = guard::check(registry, actor, publishing.last.as_ref())?;
    let opened = registry.open_embargoes(actor, publishing.made_on)?;
    let leaks = leak::answer(registry, actor, &publishing.answers)?;
    if leaks.blocking() > 0 {
        return Err(EditionError::Leaks(Box::new(leaks)));
    }
    let published = write_and_record(registry, actor, part, publishing, last.as_ref(), &leaks)?;
    Ok(Published {
        leaks,
        opened,
        ..published
    })
}

/// Writes an edition and records it.
fn write_and_record(
    registry: &Registry,
    actor: &Actor,
    part: &Path,
    publishing: &Publishing,
    last: Option<&Edition>,
    leaks: &LeakReport,
) -> Result<Published, EditionError> {
    // Taken first: what is recorded while the tables are written may be in them, and no later checkpoint is claimed.
    let before = registry.published_so_far()?;
    let checkpoint = registry.checkpoint()?;
    let key = registry.verifier_key()?;
    let (chain, handovers) = registry.signing_keys()?;
    let former_keys = FormerKey::of(&chain, handovers);
    let written = write_records(registry, part, publishing, &before, last)?;
    // What was recorded meanwhile may be in the tables: nothing of it may be what nobody was told of.
    let known = |hit: &leak::Hit| leaks.hits.iter().any(|known| known.key == hit.key);
    if !leak::look(registry)?.hits.iter().all(known) {
        let what = "something was recorded meanwhile in which the leak check finds what is not answered: repeat";
        return Err(RegistryError::Unacceptable(what.into()).into());
    }
    if written.rows.persons == 0 && !publishing.of_nobody {
        return Err(EditionError::OfNobody(Box::new(written.kept_back)));
    }
    let files = listed(part)?;
    let count = files.len() as u64 + 2;
    let known = |count: u64| written.compared.then_some(count);
    let edition = PublishedEdition {
        number: before.editions.len() as u64 + 1,
        on: publishing.made_on.to_string(),
        persons: written.rows.persons,
        records: written.records,
        root: hex(&written.root),
        files: digest_of(&files),
        added: known(written.added),
        changed: known(written.changed),
        withdrawn: known(written.withdrawn),
    };
    // Every file is durable. The edition is recorded before it is signed: if the process dies between the two, its number
    // stays used and no other edition ever bears it, so that no two signed editions contradict each other.
    registry.record_edition(actor, &before, edition.clone(), &written.rows)?;
    guard::unmark(registry.folder())?;
    // If the process dies before this, the next edition cannot say what changed since this one; nothing else.
    written
        .keeping
        .put_in_place()
        .map_err(EditionError::file(registry.folder()))?;
    let mut editions = before.editions;
    editions.push(edition.clone());
    let manifest = Manifest {
        format: FORMAT.into(),
        entries: before.entries,
        checkpoint,
        key: key.clone(),
        former_keys,
        editions,
        files,
    };
    sign(registry, actor, part, &manifest)?;
    Ok(Published {
        edition,
        numbered: written.rows.numbered.len() as u64,
        files: count,
        entries: before.entries,
        key,
        leaks: LeakReport::default(),
        kept_back: written.kept_back,
        opened: 0,
    })
}

/// What was written before the edition was recorded.
struct Written {
    rows: PublishedRows,
    records: u64,
    root: Hash,
    /// Whether it was known what the edition before held.
    compared: bool,
    added: u64,
    changed: u64,
    withdrawn: u64,
    keeping: Keeping,
    kept_back: KeptBack,
}

/// Writes tables, photos and the tree over the records, in one pass over the register.
fn write_records(
    registry: &Registry,
    part: &Path,
    publishing: &Publishing,
    before: &PublishedSoFar,
    last: Option<&Edition>,
) -> Result<Written, EditionError> {
    let number = before.editions.len() as u64;
    let on = publishing.made_on.to_string();
    let last = match last {
        Some(edition) => Some(LastEdition::in_folder(edition)?),
        None => LastEdition::kept(registry.folder(), number)?,
    };
    let compared = last.is_some();
    let mut last = last.unwrap_or_else(LastEdition::none);
    let in_register = || EditionError::file(registry.folder());
    let mut keeping = Keeping::start(registry.folder(), number + 1).map_err(in_register())?;
    let mut leaves: Vec<Hash> = Vec::new();
    let (mut added, mut changed) = (0, 0);
    let mut kept_back = KeepingBack::of(registry, &registry.leaks()?)?;
    let rows = registry.publish_tables(part, before.next_number, &before.editions, &mut |record| {
        let person = match &record {
            PublishedRecord::Person(person) => {
                kept_back.meet(person.id);
                let is_new = person.number.is_none_or(|given| given >= before.next_number);
                // Where nobody knows what the edition before held, nothing is said of those who were in it.
                let change = (compared || is_new).then(|| last.change(person, number + 1, &on));
                Some((person.id, short_claims(person), change))
            }
            PublishedRecord::Source(..) | PublishedRecord::Institution(_) => None,
        };
        let leaf = leaf_of_line(&line_of(record).map_err(in_registry)?);
        leaves.push(leaf);
        let Some((id, claims, mut change)) = person else {
            return Ok(None);
        };
        match last.meet(id, &leaf) {
            (Since::Added, _) => added += 1,
            (Since::Changed, _) => changed += 1,
            (Since::Same, kept) => change = kept.and_then(|kept| kept.change.clone()),
        }
        keeping
            .person(id, &leaf, &claims, change.as_ref())
            .map_err(RegistryError::file("what the edition holds cannot be kept"))?;
        Ok(change)
    })?;
    let records = leaves.len() as u64;
    let tree = part.join(TREE_FILE);
    let root = write_tree(&tree, leaves).map_err(EditionError::file(&tree))?;
    let withdrawn = last.withdrawn().len() as u64;
    let kept_back = kept_back.kept_back();
    // The index takes more memory than all that was needed until here, which is let go first.
    drop(last);
    PublishedTables::index(part)?;
    Ok(Written {
        rows,
        records,
        root,
        compared,
        added,
        changed,
        withdrawn,
        keeping,
        kept_back,
    })
}

/// An error of this crate on its way through the registry's visitor.
pub(crate) fn in_registry(error: EditionError) -> RegistryError {
    match error {
        EditionError::Registry(error) => error,
        other => RegistryError::Unacceptable(other.to_string()),
    }
}

/// Every file that was written, durable.
fn listed(part: &Path) -> Result<Vec<ListedFile>, EditionError> {
    let mut files = Vec::new();
    for path in files_under(part).map_err(EditionError::file(part))? {
        let at = part.join(&path);
        let (size_bytes, sha256) = measure(&at).map_err(EditionError::file(&at))?;
        sync(&at)?;
        files.push(ListedFile {
            path,
            size_bytes,
            sha256,
        });
    }
    Ok(files)
}

/// Writes manifest and signature.
fn sign(registry: &Registry, actor: &Actor, part: &Path, manifest: &Manifest) -> Result<(), EditionError> {
    let key: VerifierKey = manifest
        .key
        .parse()
        .map_err(|error| RegistryError::Unacceptable(format!("the register's own key: {error}")))?;
    let bytes = manifest.to_bytes();
    let signature = registry.sign_note(actor, &manifest.signed_text(&bytes, &key))?;
    write_durably(&part.join(MANIFEST_FILE), &bytes)?;
    write_durably(&part.join(SIGNATURE_FILE), signature.as_bytes())
}

/// Where the edition is written until it is whole.
pub(crate) fn part_of(to: &Path) -> Result<PathBuf, EditionError> {
    let mut name: OsString = to
        .file_name()
        .ok_or_else(|| EditionError::NoName(to.to_owned()))?
        .to_owned();
    name.push(".part");
    Ok(to.with_file_name(name))
}

/// Whether nothing, or an empty folder, has that name.
pub(crate) fn is_free(to: &Path) -> Result<bool, EditionError> {
    match fs::read_dir(to) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(EditionError::file(to)(error)),
    }
}

pub(crate) fn remove_if_there(folder: &Path) -> Result<(), EditionError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(EditionError::file(folder)(error)),
        _ => Ok(()),
    }
}

/// Gives a whole edition its name, which nothing but an empty folder has.
pub(crate) fn put_in_place(part: &Path, to: &Path) -> Result<(), EditionError> {
    match fs::remove_dir(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(EditionError::file(to)(error)),
        _ => {}
    }
    sync(part)?;
    fs::rename(part, to).map_err(EditionError::file(to))
}

pub(crate) fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), EditionError> {
    let mut file = File::create(path).map_err(EditionError::file(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(EditionError::file(path))
}

pub(crate) fn sync(path: &Path) -> Result<(), EditionError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(EditionError::file(path))
}
