//! Where a register lies and what it is made of: the folder with its lock, which ledger, which key ring, which vault.

pub(crate) mod directory;
pub(crate) mod evidence;
pub(crate) mod keyed_digest;
pub(crate) mod lock;
mod photo_check;
mod registry;

pub use directory::{OpenOptions, RING_FILE, VAULT_FOLDER};
pub use photo_check::{PhotosChecked, check_photos};
pub use registry::Registry;
pub(crate) use registry::Shared;
