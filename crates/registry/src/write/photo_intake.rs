//! Photos that lists name, taken in: kept whole and sealed in the evidence vault before the row's entry speaks of them.

use super::actor::{Actor, Permission};
use super::import::IMPORTERS_WORD;
use crate::deployment::evidence::{NamedBy, combined};
use crate::deployment::{Registry, Shared};
use crate::error::RegistryError;
use crate::read::rows::Rows;
use crate::read::sealed::known_person;
use guwah_domain::command::Command;
use guwah_domain::consent::Consent;
use guwah_domain::file::FileRef;
use guwah_domain::id::SourceId;
use guwah_domain::value::Value;
use guwah_ledger::RingError;
use guwah_vault::Digest;
use std::sync::Arc;

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
    /// When the actor may not record, or the register cannot be read.
    pub fn photo_intake(&self, dataset: &str, dry_run: bool, actor: &Actor) -> Result<PhotoIntake, RegistryError> {
        actor.check(Permission::Record)?;
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
            // Only the importer's own word is renewed: what others agreed to, or keep back, stands beside it.
            let word = Consent::to_publish(IMPORTERS_WORD);
            let mut consent = word.clone();
            consent.purposes.push("publish_photo".into());
            consent.replaces.push(word.id());
            if about.consents.standing().any(|kept| kept.consent.id() == word.id()) {
                self.execute(actor, Command::RecordConsent { source, consent })?;
            }
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
            let person = known_person(&rows, &self.shared.looker(), &record)?;
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
        let ring = self.shared.deployment.ring.as_ref();
        let by = NamedBy {
            source: *source,
            dataset: &self.dataset,
            row,
        };
        let keys = match ring.ensure_keys(&by.records(ring)) {
            Err(RingError::Destroyed { .. }) => return Ok(Taken::Erased),
            keys => keys?,
        };
        self.shared
            .deployment
            .vault()?
            .put(combined(&keys).as_bytes(), original)?;
        Ok(Taken::File(file))
    }
}

/// What a file is; or why it cannot be kept as a photo.
fn look(name: &str, original: &[u8]) -> Result<FileRef, String> {
    let picture = guwah_vault::picture(original).map_err(|error| error.to_string())?;
    Ok(FileRef {
        nth: 0,
        sha256: Some(Digest::of(original).to_string()),
        media_type: picture.media_type.to_owned(),
        size_bytes: Some(original.len() as u64),
        width_px: picture.width,
        height_px: picture.height,
        name: Some(name.to_owned()),
    })
}
