//! Editions: read-only, signed, public copies of what may be public.
//!
//! The words: an **edition** is a folder that physically holds what may be public and nothing else; its **manifest**
//! names every file with its digest; the **log of editions** is a Merkle tree with a leaf for each edition of a register;
//! its **signature** is a signed checkpoint of that log with the manifest's digest, written last, so that a folder without
//! one is no edition. The **records** of an edition are leaves of a tree of their own, whose root the log covers; a
//! **receipt** is one record with its proofs. A **mirror** is a copy of an edition elsewhere. The **leak check** looks at every
//! text that would be public for numbers and names of those who are protected.
//!
//! [`publish`] writes one, [`preview`] tells what it would hold, [`verify`] checks one with nothing but a key,
//! [`Edition::open`] reads one, [`Edition::stood_in`] tells what stood in an earlier one, [`mirror`] copies one. What may be
//! public is not decided here: the registry's public reader is all that this crate ever sees.

mod changed;
mod earlier;
mod edition;
mod error;
mod guard;
mod kept_back;
mod last;
mod leak;
mod log;
mod manifest;
mod mirror;
mod preview;
mod publish;
mod receipt;
mod records;
mod verify;

pub use earlier::Stood;
pub use edition::Edition;
pub use error::{BrokenEdition, EditionError};
pub use guard::{LastOut, mark_restored};
pub use kept_back::KeptBack;
pub use leak::{GivenAnswer, Hit, Kind, LeakReport, NotAnAnswer, Place, read_answers};
pub use log::{NotExtended, older_checkpoint};
pub use manifest::{ListedFile, MANIFEST_FILE, SIGNATURE_FILE, is_edition};
pub use mirror::{FolderOrigin, Mirrored, Origin, mirror, too_long};
pub use preview::{Difference, NewClaim, PreviewCounts, Previewed, preview};
pub use publish::{Published, Publishing, publish};
pub use receipt::{Receipt, VerifiedReceipt, verify_receipt};
pub use records::TREE_FILE;
pub use verify::{VerifiedEdition, verify};
