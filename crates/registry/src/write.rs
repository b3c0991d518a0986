//! The write road: what is asked for is decided, sealed, appended and projected, by one who holds the writer and the
//! folder's lock.

mod actor;
mod again;
mod bonds;
mod editions;
mod embargoes;
mod erase;
mod erasure_plan;
mod execute;
mod import;
mod institutions;
mod narrowings;
mod photo_intake;
mod record;
mod signing_key;
mod undo;
mod writing;

pub use actor::{Actor, Permission, Permissions};
pub use again::{CarriedOut, NarrowedBefore};
pub use editions::PublishedSoFar;
pub use erase::ErasureReport;
pub use erasure_plan::{Erased, ErasurePlan, Loses, Remaining, RemainsIn};
pub use execute::COMMANDS_AT_ONCE;
pub(crate) use execute::now;
pub use import::{Begun, Counts as ImportCounts, Importer, ListSource, OfIds, Recognizer, ReleaseRequest};
pub use photo_intake::{PhotoIntake, Taken};
pub use record::Executed;
pub use signing_key::KeyChanged;
pub use undo::Undone;
pub(crate) use writing::{Writer, Writing};
