//! Writes the small ledger that every later version must open: into a folder that must not exist yet.
//!
//! Run once for each format, then kept for ever: `tests/fixtures` says which and `tests/fixture.rs`
//! what must come out. What is written here differs in each run, since keys are random.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;

use guwah_ledger::{Draft, FileRing, KeyRing, Ledger, Position, RING_FILE, RecordId, seal_for};

/// The ring is for tests only, and so is its passphrase.
const PASSPHRASE: &[u8] = b"for tests only";

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("which folder?")?.into();
    std::fs::create_dir(&folder)?;
    let ring = Arc::new(FileRing::create(&folder.join(RING_FILE), Some(PASSPHRASE))?);
    let mut ledger = Ledger::create(&folder, ring.clone())?;
    let id = |number| RecordId([number; 16]);
    let draft = |records: &[u8], content: &[u8]| Draft::new(records.iter().map(|r| id(*r)).collect(), content.to_vec());
    ledger.append(0, &[draft(&[1, 2], b"a claim on one person from one source")?])?;
    ledger.append(
        1,
        &[
            draft(&[3, 1], "a kinship, of two persons: گۇۋاھ".as_bytes())?,
            draft(&[4, 5, 6, 7, 8, 9, 10, 11], b"as many records as an entry may rest on")?,
            draft(&[0], b"")?,
        ],
    )?;
    ledger.append(4, &[draft(&[2], &[b'x'; 5_000])?])?;
    ledger.append(5, &[draft(&[0], b"the person 3 is erased")?])?;
    ring.destroy(id(3), Position(5))?;
    let keys = ring.keys(&[id(1), id(2)])?;
    let value = seal_for(&[&keys[0], &keys[1]], "a context", b"a value outside the ledger")?;
    std::fs::write(folder.join("value"), value)?;
    println!("{}", ledger.signer().verifier_key());
    Ok(())
}
