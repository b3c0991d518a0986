//! Receipts: one record of an edition with everything that proves it was in it, in one file that is checked offline.

use crate::edition::Edition;
use crate::error::{BrokenEdition, EditionError};
use crate::log::{leaf_of, origin_of};
use crate::manifest::{FormerKey, chain_of, hash_of};
use crate::records::{TreeFile, leaf_of_line, line_of};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use guwah_domain::edition::PublishedEdition;
use guwah_domain::id::{PersonId, SourceId};
use guwah_ledger::{Checkpoint, Hash, Tree, VerifierKey, verify_inclusion};
use guwah_registry::PublishedRecord;
use guwah_registry::readers::{PersonRecord, PublicReader, Reader, RecordKey};
use serde::{Deserialize, Serialize};

/// The form of a receipt; another form gets another name.
const FORMAT: &str = "guwah receipt 1";

/// How a receipt is checked, for whoever finds the file.
const CHECK: &str = "guwah verify THIS_FILE --key KEY, with the key that those who keep the register made known";

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    format: String,
    /// [`CHECK`].
    check: String,
    /// The person.
    record: Proven,
    /// Every source of the person's claims.
    sources: Vec<Proven>,
    /// The edition: its root is that of the tree over the records.
    edition: EditionHead,
    /// The proof that the edition is in the log of editions.
    edition_proof: Vec<String>,
    /// The signed checkpoint of the log of editions.
    checkpoint: String,
    /// The key that signs, by the receipt's own word.
    key: String,
    /// The keys that led to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    former_keys: Vec<FormerKey>,
}

/// A record and the proof that it is in the edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proven {
    /// The record's bytes: its line of the edition's export.
    line: String,
    /// Its place among the records, the first being 0.
    place: u64,
    /// Hashes of the tree, in base64, from the leaf's neighbour up.
    proof: Vec<String>,
}

/// [`PublishedEdition`], with nothing beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EditionHead {
    number: u64,
    on: String,
    persons: u64,
    records: u64,
    root: String,
    files: String,
    added: Option<u64>,
    changed: Option<u64>,
    withdrawn: Option<u64>,
}

/// A receipt that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedReceipt {
    /// The edition it is of.
    pub edition: PublishedEdition,
    /// The person, as the record itself says.
    pub person: PersonId,
    /// The public number, as the record itself says.
    pub number: Option<u64>,
    /// How many sources are in it.
    pub sources: u64,
    /// Whether the signature was checked against a key that the caller brought.
    pub trusted: bool,
    /// The key that signed it.
    pub key: VerifierKey,
}

/// What is read of a record's line to say whose it is.
#[derive(Deserialize)]
struct PersonLine {
    person: PersonId,
    #[serde(default)]
    number: Option<u64>,
}

impl Edition {
    /// The receipt of a person, as the text of a file.
    ///
    /// # Errors
    /// When the edition holds no such person, or its files do not fit each other.
    pub fn receipt(&self, key: &RecordKey) -> Result<String, EditionError> {
        let reader = self.reader();
        let person = reader
            .person(key)?
            .ok_or_else(|| EditionError::NotFound(key.to_string()))?;
        let mut tree =
            TreeFile::open(self.folder(), self.about().records).map_err(EditionError::file(self.folder()))?;
        let mut sources = Vec::new();
        for (id, source) in person.sources.clone() {
            let place = reader.place_of_source(id)?;
            let record = PublishedRecord::Source(id, Box::new(source));
            sources.push(self.proven(&mut tree, place, record, &told_of_source(id))?);
        }
        let place = place_of(&reader, &person)?;
        let told = format!("record {}", person.id);
        let record = self.proven(&mut tree, place, PublishedRecord::Person(Box::new(person)), &told)?;
        let leaves = Tree::new(self.manifest.leaves());
        let edition_proof = leaves.inclusion_proof(leaves.size() - 1, leaves.size());
        let receipt = Receipt {
            format: FORMAT.into(),
            check: CHECK.into(),
            record,
            sources,
            edition: EditionHead::of(self.about()),
            edition_proof: written(&edition_proof.unwrap_or_default()),
            checkpoint: self.signature.clone(),
            key: self.key().to_owned(),
            former_keys: self.manifest.former_keys.clone(),
        };
        let text = serde_json::to_string_pretty(&receipt).map_err(|error| EditionError::Record(error.to_string()))?;
        Ok(text + "\n")
    }

    fn proven(
        &self,
        tree: &mut TreeFile,
        place: Option<u64>,
        record: PublishedRecord,
        told: &str,
    ) -> Result<Proven, EditionError> {
        let line = line_of(record)?;
        let broken = || BrokenEdition::whole(format!("{told} is not the one that was signed"));
        let place = place.ok_or_else(broken)?;
        let in_tree = || EditionError::file(self.folder());
        let proof = tree.proof(place).map_err(in_tree())?.ok_or_else(broken)?;
        // No receipt is handed out that would not hold.
        let leaf = tree.leaf(place).map_err(in_tree())?;
        verify_inclusion(&leaf_of_line(&line), place, self.about().records, &proof, &self.root()?)
            .ok()
            .filter(|()| leaf == leaf_of_line(&line))
            .ok_or_else(broken)?;
        Ok(Proven {
            line: String::from_utf8(line).map_err(|error| EditionError::Record(error.to_string()))?,
            place,
            proof: written(&proof),
        })
    }
}

fn told_of_source(id: SourceId) -> String {
    format!("source {id}")
}

fn place_of(reader: &PublicReader, person: &PersonRecord) -> Result<Option<u64>, EditionError> {
    Ok(reader.place(&RecordKey::Id(person.id))?)
}

/// Checks a receipt, with nothing but its own text and, with `trusted`, a key.
///
/// # Errors
/// What does not hold.
pub fn verify_receipt(text: &str, trusted: Option<&VerifierKey>) -> Result<VerifiedReceipt, BrokenEdition> {
    let broken = |reason: &str| BrokenEdition::whole(reason);
    let receipt: Receipt =
        serde_json::from_str(text).map_err(|error| BrokenEdition::whole(format!("it is no receipt: {error}")))?;
    if receipt.format != FORMAT || receipt.check != CHECK {
        return Err(broken("it is of a form that is not known here"));
    }
    let keys = chain_of(&receipt.former_keys, &receipt.key).ok_or_else(|| broken("the keys it names are none"))?;
    let key = keys.last().clone();
    if trusted.is_some_and(|trusted| !keys.contains(trusted)) {
        return Err(BrokenEdition::whole(format!("it is signed by another key: {key}")));
    }
    let checkpoint = Checkpoint::verified_of(&receipt.checkpoint, &origin_of(&key), &key)
        .map_err(|error| BrokenEdition::whole(format!("its checkpoint: {error}")))?;
    let edition = receipt.edition.published();
    let at = edition
        .number
        .checked_sub(1)
        .ok_or_else(|| broken("it names no edition"))?;
    let proof = hashes(&receipt.edition_proof).ok_or_else(|| broken("a proof in it is none"))?;
    verify_inclusion(&leaf_of(&edition), at, checkpoint.size, &proof, &checkpoint.root)
        .map_err(|_| broken("what it says of the edition is not what was signed"))?;
    let root = hash_of(&edition.root).ok_or_else(|| broken("the root it names is none"))?;
    for (proven, what) in receipt
        .sources
        .iter()
        .map(|source| (source, "a source in it"))
        .chain([(&receipt.record, "the record in it")])
    {
        let proof = hashes(&proven.proof).ok_or_else(|| broken("a proof in it is none"))?;
        let leaf = leaf_of_line(proven.line.as_bytes());
        verify_inclusion(&leaf, proven.place, edition.records, &proof, &root)
            .map_err(|_| BrokenEdition::whole(format!("{what} is not the one that was signed")))?;
    }
    let person: PersonLine =
        serde_json::from_str(&receipt.record.line).map_err(|_| broken("the record in it is no person"))?;
    Ok(VerifiedReceipt {
        edition,
        person: person.person,
        number: person.number,
        sources: receipt.sources.len() as u64,
        trusted: trusted.is_some(),
        key,
    })
}

/// Hashes as a receipt writes them.
fn written(hashes: &[Hash]) -> Vec<String> {
    hashes.iter().map(|hash| STANDARD.encode(hash)).collect()
}

fn hashes(written: &[String]) -> Option<Vec<Hash>> {
    let one = |text: &String| STANDARD.decode(text).ok()?.try_into().ok();
    written.iter().map(one).collect()
}

impl EditionHead {
    fn of(edition: &PublishedEdition) -> Self {
        Self {
            number: edition.number,
            on: edition.on.clone(),
            persons: edition.persons,
            records: edition.records,
            root: edition.root.clone(),
            files: edition.files.clone(),
            added: edition.added,
            changed: edition.changed,
            withdrawn: edition.withdrawn,
        }
    }

    fn published(self) -> PublishedEdition {
        PublishedEdition {
            number: self.number,
            on: self.on,
            persons: self.persons,
            records: self.records,
            root: self.root,
            files: self.files,
            added: self.added,
            changed: self.changed,
            withdrawn: self.withdrawn,
        }
    }
}
