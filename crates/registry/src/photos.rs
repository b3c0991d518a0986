//! Photos: pictures that lists name, kept whole and sealed in the evidence vault, and shown as working copies.
//!
//! An original is sealed under a key that is made of two of the ring: that of its list, and one of the files of its row,
//! whose record is named by the keyed digest of the row's outside id. Destroying either makes it noise. The row's id is
//! known before the person's is, so an original is durable before the claim that speaks of it; and an erasure's entry,
//! which holds those digests, is all it takes to destroy the row's key again after a crash or a restore.
//!
//! A working copy is drawn from the original when it is asked for and kept nowhere in the register. An edition holds
//! working copies and no original.

use crate::directory::Directory;
use crate::erase::outside_digest;
use crate::error::RegistryError;
use crate::execute::Actor;
use crate::registry::{Registry, Shared};
use crate::rows::Rows;
use guwah_domain::command::Command;
use guwah_domain::file::{FileRef, SHOWN_SIDE_PX};
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::person::{Person, Statement};
use guwah_domain::source::Source;
use guwah_domain::value::Value;
use guwah_ledger::{KeyRing, KeyState, Position, RecordId, RecordKey, RingError};
use guwah_vault::{Digest, FolderObjects, ObjectName, Vault, working_copy};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A working copy: a picture without anything else, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
}

/// In which size a photo is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// Beside a name, small enough for an old phone.
    Small,
    /// By itself.
    Large,
}

impl PhotoSize {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    /// The longest side, in pixels.
    #[must_use]
    pub const fn side_px(self) -> u32 {
        match self {
            Self::Small => 360,
            Self::Large => SHOWN_SIDE_PX,
        }
    }

    /// The word for it, in addresses and file names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.key() == text)
    }
}

/// The row of a list that names a photo: by it the original's key is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NamedBy<'a> {
    pub(crate) source: SourceId,
    pub(crate) dataset: &'a str,
    pub(crate) row: &'a str,
}

/// The record whose key seals the files of a row, by the keyed digest of the row's outside id.
pub(crate) fn files_record(outside_digest: &str) -> RecordId {
    let mut digest = Sha256::new();
    digest.update(b"guwah files of a row v1\0");
    digest.update(outside_digest.as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.finalize()[..16]);
    RecordId(id)
}

impl NamedBy<'_> {
    /// The records whose keys make the key of the row's files.
    fn records(&self, ring: &dyn KeyRing) -> [RecordId; 2] {
        let row = files_record(&outside_digest(ring, self.dataset, self.row));
        [RecordId(self.source.0), row]
    }

    /// The key of the row's files; none when the ring does not hold both of its parts.
    pub(crate) fn key(&self, ring: &dyn KeyRing) -> Result<Option<RecordKey>, RegistryError> {
        let mut keys = Vec::with_capacity(2);
        for state in ring.states(&self.records(ring))? {
            match state {
                KeyState::Held(key) => keys.push(key),
                KeyState::Destroyed(_) | KeyState::Missing => return Ok(None),
            }
        }
        Ok(Some(combined(&keys)))
    }
}

/// One key of all: whoever lacks one of them cannot make it.
fn combined(keys: &[RecordKey]) -> RecordKey {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(b"guwah files of a row v1").expect("HMAC takes any key");
    for key in keys {
        mac.update(key.as_bytes());
    }
    RecordKey::new(mac.finalize().into_bytes().into())
}

/// The vault of a register, made when it is not there.
pub(crate) fn vault(directory: &Directory) -> Result<Vault, RegistryError> {
    Ok(Vault::new(Box::new(FolderObjects::open(&directory.vault())?)))
}

/// The digest of the original, where the reference states it.
pub(crate) fn digest_of(file: &FileRef) -> Option<Digest> {
    file.sha256.as_deref()?.parse().ok()
}

/// What became of a file that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is in the vault, durable; a claim may refer to it.
    File(FileRef),
    /// It is no picture that can be kept: why, and what would be accepted.
    Refused(String),
    /// The person of the row was erased: nothing of them is taken in again.
    Erased,
}

/// Takes in the photos of one list, before its rows are recorded. Several threads may use it.
pub struct PhotoIntake {
    shared: Arc<Shared>,
    dataset: String,
    /// The list; none where nothing is to be written.
    into: Option<SourceId>,
}

impl Registry {
    /// Makes ready to take in photos of a list that was recorded before; with `dry_run` they are only looked at.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn photo_intake(&self, dataset: &str, dry_run: bool) -> Result<PhotoIntake, RegistryError> {
        let into = match self.source_for(dataset)? {
            (source, true) if !dry_run => Some(source),
            _ => None,
        };
        Ok(PhotoIntake {
            shared: Arc::clone(&self.shared),
            dataset: dataset.to_owned(),
            into,
        })
    }

    /// Records that the photos of a list may be published, where what the list says may be.
    ///
    /// # Errors
    /// When the register cannot be read or written.
    pub fn allow_photos(&self, dataset: &str, actor: &Actor) -> Result<(), RegistryError> {
        let found = self.shared.tables.read(|db| match (Rows { db }).dataset(dataset)? {
            Some((no, _)) => Rows { db }.source(no),
            None => Ok(None),
        })?;
        if let Some((source, about)) = found
            && about.is_published()
            && !about.photos_are_published()
        {
            let mut consent = about.consent;
            consent.purposes.push("publish_photo".into());
            self.execute(actor, Command::RecordConsent { source, consent })?;
        }
        Ok(())
    }
}

impl PhotoIntake {
    /// The photos that the register holds of a row, so that a release which comes without its files says nothing new.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn held(&self, row: &str) -> Result<Vec<FileRef>, RegistryError> {
        let found = self.shared.tables.read(|db| {
            let rows = Rows { db };
            let Some((no, source)) = rows.dataset(&self.dataset)? else {
                return Ok(None);
            };
            let Some(no) = rows.listed_record(no, row)? else {
                return Ok(None);
            };
            let Some(record) = rows.record_by_no(no)? else {
                return Ok(None);
            };
            let person = if record.sealed {
                let positions = rows.positions(no)?;
                Shared::whole_person(&self.shared.looker(), &positions, PersonId(record.id))?
            } else {
                rows.person(&record)?
            };
            Ok(Some((source, person)))
        })?;
        let Some((source, person)) = found else {
            return Ok(Vec::new());
        };
        let claims = person.current_claims().filter(|(by, _)| *by == source);
        let files = claims.filter_map(|(_, claim)| match &claim.value {
            Value::File(file) => Some(file.clone()),
            _ => None,
        });
        Ok(files.collect())
    }

    /// Takes in one file of a row. When this returns, the original is durable, and nothing speaks of it yet: the row's
    /// entry will. If the process dies in between, the next import of the row finds the file in its place.
    ///
    /// # Errors
    /// When the vault or the ring cannot be written.
    pub fn take(&self, row: &str, name: &str, original: &[u8]) -> Result<Taken, RegistryError> {
        let file = match look(name, original) {
            Ok(file) => file,
            Err(reason) => return Ok(Taken::Refused(reason)),
        };
        let Some(source) = &self.into else {
            return Ok(Taken::File(file));
        };
        let ring = self.shared.ring.as_ref();
        let by = NamedBy {
            source: *source,
            dataset: &self.dataset,
            row,
        };
        let keys = match ring.ensure_keys(&by.records(ring)) {
            Err(RingError::Destroyed { .. }) => return Ok(Taken::Erased),
            keys => keys?,
        };
        vault(&self.shared.tables.directory)?.put(combined(&keys).as_bytes(), original)?;
        Ok(Taken::File(file))
    }
}

/// What a file is; or why it cannot be kept as a photo.
fn look(name: &str, original: &[u8]) -> Result<FileRef, String> {
    let picture = guwah_vault::picture(original).map_err(|error| error.to_string())?;
    Ok(FileRef {
        sha256: Some(Digest::of(original).to_string()),
        media_type: picture.media_type.to_owned(),
        size_bytes: Some(original.len() as u64),
        width_px: picture.width,
        height_px: picture.height,
        name: Some(name.to_owned()),
    })
}

/// Leaves of every file what the public is told of it, and takes out those whose source did not agree to that.
pub(crate) fn for_the_public(seen: &mut Person, sources: &BTreeMap<SourceId, Source>) {
    for (source, statement) in &mut seen.statements {
        let shown = sources.get(source).is_some_and(Source::photos_are_published);
        statement
            .claims
            .retain(|claim| shown || !matches!(claim.value, Value::File(_)));
        for claim in &mut statement.claims {
            if let Value::File(file) = &mut claim.value {
                *file = file.for_the_public();
            }
        }
    }
    seen.statements.retain(|(_, statement)| !statement.claims.is_empty());
}

/// The working copy of an original.
pub(crate) fn shown(
    shared: &Shared,
    by: &NamedBy<'_>,
    file: &FileRef,
    size: PhotoSize,
) -> Result<Photo, RegistryError> {
    let original = original(shared, by, file)?;
    let copy = working_copy(&original, size.side_px()).map_err(|error| {
        let digest = file.sha256.as_deref().unwrap_or_default();
        RegistryError::Evidence(format!("the evidence file {digest} cannot be shown: {error}"))
    })?;
    Ok(Photo {
        bytes: copy.bytes,
        media_type: copy.media_type,
    })
}

/// An original, from the vault.
pub(crate) fn original(shared: &Shared, by: &NamedBy<'_>, file: &FileRef) -> Result<Vec<u8>, RegistryError> {
    let digest = digest_of(file).ok_or_else(|| RegistryError::Evidence("a photo states no digest".into()))?;
    let key = by.key(shared.ring.as_ref())?;
    let key = key.ok_or_else(|| RegistryError::Evidence(no_key(&digest)))?;
    Ok(vault(&shared.tables.directory)?.get(key.as_bytes(), &digest)?)
}

/// What is said of an original whose key the ring does not hold.
pub(crate) fn no_key(digest: &Digest) -> String {
    format!("the key ring has no key for the evidence file {digest}")
}

/// The endings of working copies in an edition.
const ENDINGS: [(&str, &str); 2] = [("jpg", "image/jpeg"), ("png", "image/png")];

fn published_path(folder: &Path, claim: ClaimId, size: PhotoSize, ending: &str) -> PathBuf {
    folder.join(format!("{claim}-{}.{ending}", size.key()))
}

/// Writes a working copy into an edition's folder of photos.
pub(crate) fn publish(folder: &Path, claim: ClaimId, size: PhotoSize, photo: &Photo) -> Result<(), RegistryError> {
    let failed = || RegistryError::file("a photo cannot be published");
    std::fs::create_dir_all(folder).map_err(failed())?;
    let ending = ENDINGS.iter().find(|(_, media_type)| *media_type == photo.media_type);
    let ending = ending.map_or("jpg", |(ending, _)| ending);
    std::fs::write(published_path(folder, claim, size, ending), &photo.bytes).map_err(failed())
}

/// Reads a working copy from an edition's folder of photos.
pub(crate) fn published(folder: &Path, claim: ClaimId, size: PhotoSize) -> Result<Option<Photo>, RegistryError> {
    for (ending, media_type) in ENDINGS {
        match std::fs::read(published_path(folder, claim, size, ending)) {
            Ok(bytes) => return Ok(Some(Photo { bytes, media_type })),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(RegistryError::file("a photo of the edition cannot be read")(error)),
        }
    }
    Ok(None)
}

/// Under which names the files lie of which a statement of a row speaks. Asked for before a key is destroyed: from
/// then on nobody can tell.
pub(crate) fn objects(
    directory: &Directory,
    ring: &dyn KeyRing,
    by: &NamedBy<'_>,
    statement: &Statement,
) -> Result<Vec<ObjectName>, RegistryError> {
    let digests: Vec<Digest> = statement
        .claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::File(file) => digest_of(file),
            _ => None,
        })
        .collect();
    if digests.is_empty() {
        return Ok(Vec::new());
    }
    // Without the key nobody can tell where they lie, and nobody can read them: that keeps no one from being erased.
    let Some(key) = by.key(ring)? else {
        return Ok(Vec::new());
    };
    let vault = vault(directory)?;
    Ok(digests
        .iter()
        .map(|digest| vault.object_name(key.as_bytes(), digest))
        .collect())
}

/// Removes what lies under these names. It is noise already; this gives its room back.
pub(crate) fn remove(directory: &Directory, names: &[ObjectName]) -> Result<(), RegistryError> {
    if names.is_empty() {
        return Ok(());
    }
    let vault = vault(directory)?;
    for name in names {
        vault.remove_ciphertext(*name)?;
    }
    Ok(())
}

/// Destroys the keys of the files of erased rows; doing it again changes nothing.
pub(crate) fn destroy_keys(
    ring: &dyn KeyRing,
    outside_digests: &[String],
    erased_at: Position,
) -> Result<(), RegistryError> {
    for digest in outside_digests {
        ring.destroy(files_record(digest), erased_at)?;
    }
    Ok(())
}
