//! Whether every file that the ledger speaks of lies in the vault, whole. It asks the ledger and not the tables: those
//! hold no sealed claim, and may be what is broken.

use super::{Deployment, OpenOptions, Registry};
use crate::deployment::evidence::{NamedBy, digest_of, no_key};
use crate::error::RegistryError;
use crate::wire;
use guwah_domain::change::Change;
use guwah_domain::id::SourceId;
use guwah_domain::value::Value;
use guwah_ledger::{KeyRing, Ledger, Opened};
use guwah_vault::{Digest, ObjectName, Vault, VaultError};
use std::collections::{BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::path::Path;

/// What a look at the vault found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhotosChecked {
    /// Files that are there as they were handed in.
    pub whole: u64,
    /// Files that are missing or damaged: what is wrong with each.
    pub faults: Vec<String>,
    /// Files of which nothing speaks: an import or an erasure was cut short.
    pub unspoken: u64,
}

/// A file of which the ledger speaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spoken {
    source: SourceId,
    row: String,
    digest: Digest,
}

/// Opens every file that the ledger of a register speaks of and compares it with its digest.
///
/// # Errors
/// When the ring does not open, or the ledger or the vault cannot be read.
pub fn check_photos(folder: &Path, options: &OpenOptions) -> Result<PhotosChecked, RegistryError> {
    let deployment = Deployment::open(folder, options)?;
    let ring = deployment.ring.as_ref();
    let ledger = deployment.ledger()?;
    let (spoken, datasets) = spoken_of(&ledger)?;
    let mut checked = PhotosChecked::default();
    if !deployment.directory.vault().is_dir() {
        // Nothing is made here: what is looked at stays as it is.
        let missing = spoken.iter().map(|file| VaultError::Missing(file.digest).to_string());
        checked.faults.extend(missing);
        return Ok(checked);
    }
    let vault = deployment.vault()?;
    let mut known = BTreeSet::new();
    for file in &spoken {
        let dataset = datasets.get(&file.source).map_or("", String::as_str);
        if let Some(name) = check(&vault, ring, file, dataset, &mut checked)? {
            known.insert(name);
        }
    }
    let unspoken = vault.names()?.into_iter().filter(|name| !known.contains(name)).count();
    checked.unspoken = unspoken as u64;
    Ok(checked)
}

/// Looks at one file; gives its name in the vault.
fn check(
    vault: &Vault,
    ring: &dyn KeyRing,
    file: &Spoken,
    dataset: &str,
    checked: &mut PhotosChecked,
) -> Result<Option<ObjectName>, RegistryError> {
    let by = NamedBy {
        source: file.source,
        dataset,
        row: &file.row,
    };
    let Some(key) = by.key(ring)? else {
        checked.faults.push(no_key(&file.digest));
        return Ok(None);
    };
    match vault.get(key.as_bytes(), &file.digest).map_err(RegistryError::from) {
        Ok(_) => checked.whole += 1,
        Err(RegistryError::Evidence(fault)) => checked.faults.push(fault),
        Err(error) => return Err(error),
    }
    Ok(Some(vault.object_name(key.as_bytes(), &file.digest)))
}

/// Every file of which the ledger speaks, each once, and the names of the lists.
fn spoken_of(ledger: &Ledger) -> Result<(BTreeSet<Spoken>, HashMap<SourceId, String>), RegistryError> {
    let mut spoken = BTreeSet::new();
    let mut datasets = HashMap::new();
    let mut failed = None;
    ledger.read(0, &mut |position, _, opened| {
        // What was erased speaks of nothing any more.
        let Opened::Content(bytes) = opened else {
            return ControlFlow::Continue(());
        };
        // Most entries speak of no file: those are passed over without being taken apart.
        if !holds(&bytes, b"\"file\":{") && !holds(&bytes, b"\"source_recorded\"") {
            return ControlFlow::Continue(());
        }
        match wire::decode(position.0, &bytes) {
            Ok(content) => {
                for change in content.changes {
                    take(change, &mut spoken, &mut datasets);
                }
                ControlFlow::Continue(())
            }
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    failed.map_or(Ok((spoken, datasets)), Err)
}

fn take(change: Change, spoken: &mut BTreeSet<Spoken>, datasets: &mut HashMap<SourceId, String>) {
    match change {
        Change::SourceRecorded { source, about } => {
            datasets.extend(about.dataset.map(|dataset| (source, dataset)));
        }
        Change::RowAsserted {
            dataset, row, begun, ..
        } => spoken.extend(begun.iter().filter_map(|claim| {
            let Value::File(file) = &claim.value else { return None };
            Some(Spoken {
                source: dataset,
                row: row.clone(),
                digest: digest_of(file)?,
            })
        })),
        _ => {}
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

impl Registry {
    /// Removes files of which nothing speaks. Only for one who has the register alone, as a restore does: an import
    /// puts a file into the vault before the ledger speaks of it.
    ///
    /// # Errors
    /// When the ledger or the vault cannot be read or written.
    pub fn remove_unspoken_photos(&self) -> Result<u64, RegistryError> {
        let deployment = &self.shared.deployment;
        if !deployment.directory.vault().is_dir() {
            return Ok(0);
        }
        let ring = deployment.ring.as_ref();
        let (spoken, datasets) = spoken_of(&self.shared.looker())?;
        let vault = deployment.vault()?;
        let mut known = BTreeSet::new();
        for file in &spoken {
            let by = NamedBy {
                source: file.source,
                dataset: datasets.get(&file.source).map_or("", String::as_str),
                row: &file.row,
            };
            let key = by.key(ring)?;
            known.extend(key.map(|key| vault.object_name(key.as_bytes(), &file.digest)));
        }
        let mut removed = 0;
        for name in vault.names()? {
            if !known.contains(&name) {
                removed += u64::from(vault.remove_ciphertext(name)?);
            }
        }
        Ok(removed)
    }
}
