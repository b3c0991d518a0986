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
//! The rooms: `write` (what is asked for is decided and appended), `project` (entries become rows; the only room that
//! writes the tables), `read` (what each audience sees), `search` (the indexes and what is found in them), `deployment`
//! (where a register lies: folder, lock, ledger, ring, vault). `wire` is how an entry's content is written down.
//!
//! This crate knows nothing of files to import, of pages or of exit codes. Readers never see the ledger; only
//! [`history`] reads entries again, and gives each audience what it may see.

mod deployment;
mod error;
pub mod leak;
mod project;
pub mod read;
pub mod search;
mod wire;
mod write;

pub use deployment::{
    FILES, Holds, OPENINGS_FILE, OpenOptions, Opening, OpeningTold, PhotosChecked, RING_FILE, RegisterFile, Registry,
    VAULT_FOLDER, belongs_to, check_photos, unknown_files,
};
pub use error::RegistryError;
pub use leak::hidden::Hidden;
pub use project::PublishedRows;
pub use read as readers;
pub use read::comparable;
pub use read::history;
pub use read::{
    Barriers, Happened, JudgedPair, Photo, PhotoSize, PublishedRecord, PublishedTables, Said, SealedReader,
};
pub use search::query;
pub use write::{
    Actor, Begun, COMMANDS_AT_ONCE, CarriedOut, Erased, ErasurePlan, ErasureReport, Executed, ImportCounts, Importer,
    KeyChanged, ListSource, Loses, NarrowedBefore, OfIds, Permission, Permissions, PhotoIntake, PublishedSoFar,
    Recognizer, ReleaseRequest, Remaining, RemainsIn, Taken, Undone,
};

/// The tables of a register and of an edition, with what each is for, as SQLite reads it.
pub const TABLES: &str = include_str!("project/schema.sql");
