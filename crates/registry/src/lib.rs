//! The only door to what is recorded.
//!
//! A write goes [`Registry::execute`] (or an [`Importer`]) → `decide` → sealed entries → the ledger, where it is durable,
//! and from there through `project` into the tables. A read goes through a [`readers::Reader`] made for one
//! audience. Everything in the tables and in the name index can be deleted and rebuilt from the ledger.
//!
//! The words: an **entry** of the ledger holds **changes**; the **projection** turns them into **rows**; the **cursor**
//! is how many entries the rows reflect; a **statement** is what one source says of one person at one level of
//! disclosure; a **card** is what a list shows of a person to one audience.
//!
//! This crate knows nothing of files to import, of pages or of exit codes. Readers never see the ledger; only
//! [`history`] reads entries again, and gives each audience what it may see.

mod body;
mod brought;
pub mod comparable;
mod comparing;
mod directory;
mod editions;
mod embargoes;
mod erase;
mod error;
mod execute;
mod happened;
pub mod history;
mod import;
mod institutions;
mod leak_answers;
mod lock;
mod person_rows;
mod photo_check;
mod photos;
mod project;
mod protected;
mod published;
pub mod query;
pub mod readers;
mod registry;
mod replay;
mod rows;
pub mod search;
mod signing_key;
mod tables;
mod testifiers;
mod wire;

pub use comparing::{JudgedPair, Said};
pub use directory::{OpenOptions, RING_FILE, VAULT_FOLDER};
pub use editions::PublishedSoFar;
pub use erase::ErasureReport;
pub use error::RegistryError;
pub use execute::{Actor, Executed};
pub use happened::Happened;
pub use import::{Begun, Counts as ImportCounts, Importer, ReleaseRequest};
pub use photo_check::{PhotosChecked, check_photos};
pub use photos::{Photo, PhotoIntake, PhotoSize, Taken};
pub use protected::Hidden;
pub use published::{PublishedRecord, PublishedRows, PublishedTables, Screening};
pub use registry::Registry;
pub use signing_key::KeyChanged;

/// The tables of a register and of an edition, with what each is for, as SQLite reads it.
pub const TABLES: &str = include_str!("schema.sql");
