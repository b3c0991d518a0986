//! The projection: from changes to rows. The only room that writes the derived tables; `schema.sql` explains each.

mod brought;
mod derived;
mod editions;
mod embargoes;
mod forgetting;
mod institutions;
mod joins;
mod leak_answers;
mod person_rows;
mod projector;
mod publish;
mod rebuild;
mod replay;
pub(crate) mod schema;
mod screening;
mod sources;

pub(crate) use brought::Effect;
pub(crate) use derived::Derived;
pub(crate) use joins::component;
pub(crate) use projector::{Recorded, What, Written, signed};
pub use publish::PublishedRows;
